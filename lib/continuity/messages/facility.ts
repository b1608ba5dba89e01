import type { FacilityEffect } from '../rules/facility'

/** What a report does to a registration for the general facility, as the consultant reads it before deciding. */
export const FACILITY_EFFECT_LABELS = {
  stays: 'Gaat mee: deze aanbieder werkt ook op het nieuwe adres',
  'goes-on': 'Gaat verder bij dezelfde aanbieder, in het perceel van het nieuwe adres',
  ends: 'Deze aanbieder stopt bij de verhuizing: de balie laat de inwoner opnieuw kiezen. De teller blijft',
  stops: 'De registratie stopt',
} as const satisfies Record<FacilityEffect['kind'], string>

export const STOPS_WHY = { moved: 'De inwoner verhuist naar een andere gemeente', died: 'De inwoner is overleden', 'household-shares': 'Op het nieuwe adres is al iemand ingeschreven. Een huishouden deelt hier één registratie' } as const satisfies Record<Extract<FacilityEffect, { kind: 'stops' }>['reason'], string>

/** The mail to the provider of the general facility; it names nobody. */
export const FACILITY_MAILS = {
  stays: { subject: 'Gegevens van een inwoner zijn veranderd', body: 'Log in om te zien welke. Kijk ernaar voordat u belt of langskomt.' },
  'goes-on': { subject: 'Een inwoner verhuist en blijft bij u', body: 'Log in om te zien vanaf wanneer en waarheen.' },
  ends: { subject: 'Een inwoner verhuist naar een gebied waar u niet werkt', body: 'Log in om te zien wat uw laatste dag is.' },
  stops: { subject: 'Een registratie eindigt', body: 'Log in om te zien wat de laatste dag is.' },
} as const satisfies Record<FacilityEffect['kind'], { readonly subject: string; readonly body: string }>

/** The mail to who helps with the general facility about a stay in hospital; it names nobody and says not what it is about. */
export const FACILITY_STAY_MAILS = {
  begins: { subject: 'Een bericht over een inwoner', body: 'Log in om het te lezen, voordat u langskomt.' },
  over: { subject: 'Een bericht over een inwoner', body: 'Log in om te zien vanaf wanneer u weer kunt helpen.' },
} as const

/** To the provider of a registration that a death ended which was none; it names nobody. */
export const FACILITY_STANDS = { subject: 'Een registratie die eindigde, loopt door', body: 'Log in om te zien wie het is. Maak met de inwoner een nieuwe afspraak.' } as const

/** What undoing a death does to the general facility: before it is done, and what became of it. */
export const FACILITY_RESTORED = {
  before: (number: string) => `De registratie ${number} voor de algemene voorziening loopt daarna door, met de uren die nog op de teller stonden. Kan dezelfde aanbieder er niet meer helpen, dan kiest de inwoner opnieuw aan de balie.`,
  runs: (number: string, provider: string) => `De registratie ${number} voor de algemene voorziening loopt door bij ${provider}, met haar teller. De aanbieder kreeg bericht.`,
  chooses: (number: string) => `De registratie ${number} voor de algemene voorziening loopt door, met haar teller. De balie laat de inwoner opnieuw een aanbieder kiezen.`,
  ended: (number: string) => `De registratie ${number} voor de algemene voorziening loopt niet door: op dit adres is intussen een ander ingeschreven, en een huishouden deelt hier één registratie. Spreek met de inwoner en die ander af wie de uren gebruikt.`,
} as const

export const FACILITY_FOLLOW_EVENTS: Readonly<Record<string, string>> = {
  'facility.restored': 'Registratie algemene voorziening loopt weer door',
  'facility.stay-told': 'Aanbieder van de algemene voorziening bericht over een opname',
  'facility.moved': 'Algemene voorziening volgt een verhuizing',
  'facility.choose-again': 'Aanbieder van de algemene voorziening stopt door een verhuizing',
}

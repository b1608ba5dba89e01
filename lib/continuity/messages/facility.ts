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

export const FACILITY_FOLLOW_EVENTS: Readonly<Record<string, string>> = {
  'facility.moved': 'Algemene voorziening volgt een verhuizing',
  'facility.choose-again': 'Aanbieder van de algemene voorziening stopt door een verhuizing',
}

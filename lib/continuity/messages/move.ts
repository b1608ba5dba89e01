import { formatDay, type Day } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { MoveEffect, MoveRefusal } from '../rules/move'

/** Why a move within the municipality is not taken over yet. */
export const MOVE_DECISION_REFUSALS: Readonly<Record<MoveRefusal, Sentence>> = {
  'address-missing': 'Het nieuwe adres is nog niet bekend. Vul het hieronder in en besluit dan.',
  outside: 'De nieuwe postcode ligt op die dag niet in deze gemeente. Neem dit signaal niet over en leg een verhuizing naar een andere gemeente vast.',
  'moves-already': (detail) => `Deze inwoner verhuist al op ${formatDay(detail['day'] as Day)}. Neem deze verhuizing pas over als die dag er is.`,
  'help-paused': 'De hulp is gepauzeerd en kan niet meeverhuizen. Laat haar eerst verdergaan, op de pagina van de opname.',
  'help-begins-before': 'Er is hulp die voor de verhuizing begint, maar nog niet begonnen is. Besluit als de start is vastgelegd, of trek dat aanbod eerst in.',
}

/** What a move does to one help, as the consultant reads it before and after deciding. */
export const EFFECT_LABELS = {
  stays: 'Blijft zoals het is: deze aanbieder werkt ook op het nieuwe adres',
  'goes-on': 'Gaat verder bij dezelfde aanbieder, onder een nieuw nummer',
  ends: 'Stopt bij de verhuizing: de inwoner kiest opnieuw',
  withdrawn: 'Het aanbod wordt ingetrokken: de inwoner kiest opnieuw',
  paused: 'Gepauzeerd: laat de hulp eerst verdergaan',
  'begins-before': 'Begint voor de verhuizing: wacht tot de start is vastgelegd',
} as const satisfies Record<MoveEffect['kind'], string>

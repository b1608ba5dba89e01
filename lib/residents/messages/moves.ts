import { REPORT_REFUSALS } from './signals'

/** A move within the municipality. */
export const MOVE_REFUSALS = { ...REPORT_REFUSALS, 'not-housemates': 'Deze persoon woont niet meer op hetzelfde adres. Kijk het huishouden na.' } as const
export const ADD_ADDRESS_REFUSALS = { 'no-open-move': 'Dit signaal is geen verhuizing binnen de gemeente die op een adres wacht.' } as const

export const MOVE_EVENTS: Readonly<Record<string, string>> = {
  'move.address-recorded': 'Nieuw adres van een verhuizing vastgelegd',
  'resident.moved': 'Nieuw adres geldt vanaf de verhuisdag',
  'allocation.stopped-by-move': 'Hulp stopt door een verhuizing',
  'allocation.moved-on': 'Hulp gaat verder in het perceel van het nieuwe adres',
}

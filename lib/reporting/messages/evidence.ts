import type { Requirement } from '../schema'

/** The chapters of OWASP ASVS 5.0, in words of our own. */
export const CHAPTER_NAMES: Readonly<Record<number, string>> = {
  1: 'Codering en zuivering',
  2: 'Controle van invoer en werkstappen',
  3: 'De browser',
  4: 'Berichten over het web',
  5: 'Bestanden',
  6: 'Inloggen',
  7: 'Sessies',
  8: 'Rechten',
  9: 'Penningen',
  10: 'Inloggen bij een ander',
  11: 'Versleuteling',
  12: 'Verbindingen',
  13: 'Instellingen',
  14: 'Gegevens',
  15: 'Bouw en pakketten',
  16: 'Vastleggen en fouten',
  17: 'Beeld en geluid',
}

export const REQUIREMENT_STATES = {
  proven: { tone: 'ok', text: 'Aangetoond' },
  open: { tone: 'wait', text: 'Open' },
  'not-applicable': { tone: 'none', text: 'Niet van toepassing' },
} as const satisfies Record<Requirement['state'], { tone: string; text: string }>

export const NO_TEST_YET = 'Er is nog geen test.'

import type { BudgetCondition, BudgetKind, CapableBy } from '../schema/budget'

export const BUDGET_KIND_LABELS = { formal: 'Formele hulp', informal: 'Informele hulp' } as const satisfies Record<BudgetKind, string>
export const BUDGET_KIND_HINTS = { formal: 'Van iemand die dit als beroep doet', informal: 'Van iemand uit de eigen omgeving' } as const satisfies Record<BudgetKind, string>
export const CAPABLE_BY_LABELS = { self: 'De inwoner zelf', network: 'De inwoner met hulp uit de omgeving', representative: 'Een vertegenwoordiger' } as const satisfies Record<CapableBy, string>

export const CONDITION_LABELS = {
  capable: 'De taken van een budget aankunnen',
  motivated: 'Zelf een budget willen',
  quality: 'Goede en veilige hulp',
} as const satisfies Record<BudgetCondition, string>

/** Why a budget is not given, as the resident reads it. */
export const CONDITION_UNMET = {
  capable: 'U kunt de taken die bij een budget horen niet zelf doen, en niemand kan dat goed voor u doen.',
  motivated: 'U hebt niet uitgelegd waarom u een budget wilt in plaats van hulp van een aanbieder van de gemeente.',
  quality: 'Wij weten niet zeker dat de hulp die u wilt kopen goed en veilig is.',
} as const satisfies Record<BudgetCondition, string>

const CLOSED = 'Deze zaak is afgerond. U kunt er niets meer in wijzigen.'
export const BUDGET_REFUSALS = {
  'case-closed': CLOSED,
  'no-product': 'Kies eerst bij het onderzoek welke ondersteuning past.',
  'informed-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'informed-before-notification': 'Deze dag ligt vóór de melding. Controleer de datum.',
  'nothing-asked': 'De inwoner vraagt nu geen budget.',
} as const

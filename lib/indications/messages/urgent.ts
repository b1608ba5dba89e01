import type { UrgentKind } from '../schema/urgent'

export const URGENT_LABELS = { urgent: 'Tijdelijke hulp', bridge: 'Overbrugging' } as const satisfies Record<UrgentKind, string>

/** Urgent temporary help (Wmo 2015 art. 2.3.3). */
export const URGENT_REFUSALS = {
  'case-closed': 'Deze zaak is afgerond. Tijdelijke hulp kan niet meer.',
  'no-mandate': 'Uw organisatie heeft vandaag geen mandaat om namens het college te besluiten. Vraag de gemeente.',
  'product-unknown': 'Deze hulp biedt de gemeente vandaag niet aan. Kies andere hulp.',
  'starts-before-notification': 'De eerste dag ligt vóór de melding. Controleer de datum.',
  'ends-before-start': 'De laatste dag ligt vóór de eerste. Controleer de datum.',
  'runs-already': 'In deze dagen loopt al tijdelijke hulp. Kies andere dagen, of beëindig die eerst.',
  'not-running': 'Deze aanbieder heeft op de eerste dag geen lopend contract voor deze hulp. Kies een andere, of een andere hulpverlener met de reden.',
} as const

export const END_URGENT_REFUSALS = {
  'ended-already': 'Deze tijdelijke hulp is al beëindigd.',
  'ends-outside': 'Deze dag ligt niet in de tijd dat de hulp loopt. Controleer de datum.',
} as const

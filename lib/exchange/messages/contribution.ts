import { day, formatDay } from '@/lib/kernel/day'
import type { ContributionForm, ContributionKind, DownloadPurpose } from '../schema/contribution'

export const CONTRIBUTION_LABELS = { starts: 'Hulp begint', changes: 'Andere vorm', stops: 'Hulp stopt' } as const satisfies Record<ContributionKind, string>
export const CONTRIBUTION_FORM_LABELS = { 'in-kind': 'Zorg in natura', 'personal-budget': 'Persoonsgebonden budget' } as const satisfies Record<ContributionForm, string>
export const COUNTS_FROM_LABELS = { decision: 'het besluit: de eerste dag van de hulp, of de dag van verzending als die later is', delivery: 'de levering: de dag waarop de hulp begon' } as const
export const DOWNLOAD_PURPOSE_LABELS = { 'hand-over': 'Overdragen aan het CAK', check: 'Controleren wat is overgedragen' } as const satisfies Record<DownloadPurpose, string>

export const MAKE_REFUSALS = {
  'not-ruled': 'De gemeente heeft nog niet vastgesteld vanaf wanneer de eigen bijdrage telt. Een beleidsadviseur legt dat vast bij Beleid.',
  'nothing-new': 'Sinds de vorige lijst is er niets veranderd. Er valt niets over te dragen.',
} as const
export const SENT_REFUSALS = {
  'sent-already': 'Van deze lijst is al vastgelegd dat zij verstuurd is.',
  'sent-in-future': 'Deze dag komt nog. Vul een dag in tot en met vandaag.',
  'sent-before-made': (detail: Readonly<Record<string, string | number>>) => `De lijst is gemaakt op ${formatDay(day(String(detail['day'])))}. Vul die dag of een latere in.`,
} as const

export const CONTRIBUTION_COLUMNS = ['Lijst', 'BSN', 'Naam', 'Geboortedatum', 'Wat', 'Vervalt', 'Dag', 'Vorm', 'Eerste maand'] as const

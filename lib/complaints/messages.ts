import { day, formatDay } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { ComplaintStep } from './rules'
import type { ComplaintAbout, ComplaintChannel, ComplaintOutcome, ComplaintStatus } from './schema'

const onDay = (detail: Readonly<Record<string, string | number>>) => formatDay(day(String(detail['day'])))
export const ARTICLE = 'Awb hoofdstuk 9 (te controleren)'

export const ABOUT_LABELS = { municipality: 'De gemeente', access: 'De toegang', provider: 'Een aanbieder' } as const satisfies Record<ComplaintAbout, string>
export const CHANNEL_LABELS = { letter: 'Brief', email: 'E-mail', form: 'Formulier op de website', desk: 'Balie of telefoon' } as const satisfies Record<ComplaintChannel, string>
export const COMPLAINT_LABELS = { running: 'Loopt', 'to-provider': 'Doorgegeven aan de aanbieder', 'to-supervisor': 'Doorgegeven aan de toezichthouder', withdrawn: 'Ingetrokken of opgelost', decided: 'Afgehandeld' } as const satisfies Record<ComplaintStatus, string>
export const OUTCOME_LABELS = { founded: 'Gegrond', 'partly-founded': 'Deels gegrond', unfounded: 'Ongegrond' } as const satisfies Record<ComplaintOutcome, string>
export const STEP_TITLES = { 'plan-hearing': 'Plan het gesprek', 'hold-hearing': 'Leg het gesprek vast', decide: 'Geef uw oordeel', nothing: 'Er is niets te doen' } as const satisfies Record<ComplaintStep, string>

export const COMPLAINT_EVENTS: Readonly<Record<string, string>> = {
  'complaint.received': 'Klacht vastgelegd en bevestigd',
  'complaint.viewed': 'Klacht bekeken',
  'complaint.adjourned': 'Afhandeling verdaagd',
  'complaint.hearing-recorded': 'Gesprek bijgewerkt',
  'complaint.passed': 'Klacht doorgegeven',
  'complaint.withdrawn': 'Klacht ingetrokken of opgelost',
  'complaint.decided': 'Oordeel verstuurd',
}

const ENDED = { 'complaint-ended': 'Deze klacht is afgerond. U kunt er niets meer in wijzigen.' } as const
export const RECEIPT_REFUSALS = { 'in-future': 'De dag van ontvangst ligt na vandaag. Controleer de datum.' } as const
export const ADJOURN_REFUSALS: Readonly<Record<keyof typeof ENDED | 'no-terms' | 'already-adjourned' | 'term-over', Sentence>> = {
  ...ENDED,
  'no-terms': 'Uw gemeente had geen termijn vastgesteld toen deze klacht kwam. Er valt niets te verdagen.',
  'already-adjourned': 'De afhandeling is al een keer verdaagd. Vaker kan niet.',
  'term-over': (detail) => `De termijn liep af op ${onDay(detail)}. Verdagen kan alleen daarvoor.`,
}
export const HEARING_REFUSALS = { ...ENDED, 'already-held': 'Het gesprek is al gehouden. Het verslag verandert niet meer.', 'hearing-passed': 'Deze dag is voorbij. Kies "Gehouden" of plan een latere dag.', 'hearing-to-come': 'Deze dag moet nog komen. Kies "Gepland".' } as const
export const PASS_REFUSALS = { ...ENDED, 'own-conduct': 'Deze klacht gaat over de gemeente of de toegang. Die handelt u zelf af.', 'before-event': 'De klacht kwam eerder binnen dan deze dag. Controleer de datum.', 'in-future': 'Deze dag ligt na vandaag. Controleer de datum.' } as const
export const WITHDRAW_REFUSALS = ENDED
export const FINDING_REFUSALS = { ...ENDED, 'not-heard': 'De inwoner is nog niet gehoord. Leg eerst het gesprek vast, of waarom u niet hoort.' } as const

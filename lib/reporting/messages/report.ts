import type { Sentence } from '@/lib/kernel/result'
import type { ReportRefusal } from '../rules/report'
import type { ReportStatus, ReportStep, ReportVerdict } from '../schema/burden'
import { STEP_LABELS } from './burden'

const stepNames = Object.fromEntries(Object.entries(STEP_LABELS).map(([step, { name }]) => [step, name])) as Record<keyof typeof STEP_LABELS, string>
export const REPORT_STEP_LABELS = { ...stepNames, monitoring: 'Toezicht en controle', accountability: 'Verantwoording', invoicing: 'Facturatie', other: 'Iets anders' } as const satisfies Record<ReportStep, string>
export const REPORT_STATUS_LABELS = { reported: 'Wacht op antwoord', answered: 'Beantwoord' } as const satisfies Record<ReportStatus, string>
export const REPORT_VERDICT_LABELS = { adopted: 'Overgenomen', partly: 'Deels overgenomen', declined: 'Niet overgenomen' } as const satisfies Record<ReportVerdict, string>
export const VERDICT_TONES = { adopted: 'ok', partly: 'wait', declined: 'no' } as const satisfies Record<ReportVerdict, string>

export const REPORT_REFUSALS: Readonly<Record<ReportRefusal, Sentence>> = {
  'choose-region': 'Kies voor welke regio u dit meldt.',
  'no-region': 'U hebt nog geen overeenkomst met een regio. Daarna kunt u hier een last melden.',
  'answered-already': 'Deze melding is al beantwoord. U leest het antwoord hieronder.',
}

export const REPORT_EVENTS: Readonly<Record<string, string>> = { 'burden.reported': 'Last van een stap gemeld', 'burden.answered': 'Melding van last beantwoord' }

export const ANSWER_MAIL = (step: ReportStep, verdict: ReportVerdict, answer: string) => ({ subject: `Antwoord op uw melding van last: ${REPORT_STEP_LABELS[step]}`, body: `${REPORT_VERDICT_LABELS[verdict]}.\n\n${answer}` })

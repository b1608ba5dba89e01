import { day, formatDay } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { SupervisionStep } from './rules'
import type { FileStatus, ReportKind, ReportSource } from './schema'

const onDay = (detail: Readonly<Record<string, string | number>>) => formatDay(day(String(detail['day'])))

/** Only calamities are confirmed by a source that was read; so every page says that the article is to be checked. */
export const ARTICLE = 'Wmo 2015, artikel 3.4 (te controleren)'

export const KIND_LABELS = { calamity: 'Calamiteit', violence: 'Geweld' } as const satisfies Record<ReportKind, string>
export const KIND_HINTS = { calamity: 'Iets ernstigs met een cliënt, tijdens of door de hulp.', violence: 'Geweld tegen een cliënt, ook bedreiging.' } as const satisfies Record<ReportKind, string>
export const SOURCE_LABELS = { provider: 'De aanbieder zelf', municipality: 'De gemeente', complaint: 'Een klacht van een inwoner' } as const satisfies Record<ReportSource, string>

export const FILE_LABELS = { received: 'Ontvangen', acknowledged: 'Bevestigd', investigating: 'In onderzoek', findings: 'Bevindingen', reported: 'Rapport verstuurd', closed: 'Gesloten' } as const satisfies Record<FileStatus, string>
export const FILE_TONES = { received: 'open', acknowledged: 'wait', investigating: 'wait', findings: 'wait', reported: 'ok', closed: 'none' } as const satisfies Record<FileStatus, string>

export const STEP_TITLES = {
  acknowledge: 'Bevestig de ontvangst',
  ask: 'Begin het onderzoek',
  'await-answer': 'Wacht op het antwoord van de aanbieder',
  find: 'Leg uw bevindingen vast',
  report: 'Maak het rapport met uw aanbevelingen',
  close: 'Sluit het dossier',
  nothing: 'Er is niets te doen',
} as const satisfies Record<SupervisionStep, string>

/** The lines of these files name only what happened and which file; the supervisor alone reads them. */
export const SUPERVISION_EVENTS: Readonly<Record<string, string>> = {
  'supervision.received': 'Melding ontvangen',
  'supervision.viewed': 'Dossier bekeken',
  'supervision.acknowledged': 'Ontvangst bevestigd',
  'supervision.asked': 'Aanbieder bevraagd',
  'supervision.answered': 'Aanbieder antwoordde',
  'supervision.findings-kept': 'Bevindingen bewaard',
  'supervision.reported': 'Rapport verstuurd',
  'supervision.closed': 'Dossier gesloten',
}

const COMMON = { 'file-closed': 'Dit dossier is gesloten. U kunt er niets meer in wijzigen.', 'acknowledge-first': 'Bevestig eerst de ontvangst van de melding.', 'report-out': 'Het rapport is al verstuurd. De bevindingen veranderen niet meer.' } as const

export const REPORT_REFUSALS = { 'in-future': 'Deze dag ligt na vandaag. Controleer de datum.', 'before-event': 'De melding kan niet eerder zijn dan de dag waarop het gebeurde. Controleer de datums.' } as const
export const ACKNOWLEDGE_REFUSALS = { ...COMMON, 'already-acknowledged': 'De ontvangst is al bevestigd.' } as const
export const QUESTION_REFUSALS: Readonly<Record<keyof typeof COMMON | 'due-too-early', Sentence>> = { ...COMMON, 'due-too-early': (detail) => `Deze termijn is te kort. Vul een dag in vanaf ${onDay(detail)}.` }
export const ANSWER_REFUSALS = { 'answered-already': 'Deze vraag is al beantwoord.' } as const
export const FINDINGS_REFUSALS = COMMON
export const ISSUE_REFUSALS: Readonly<Record<keyof typeof COMMON | 'findings-first' | 'answer-open', Sentence>> = {
  ...COMMON,
  'findings-first': 'Leg eerst uw bevindingen vast.',
  'answer-open': (detail) => `De aanbieder kan nog antwoorden tot en met ${onDay(detail)}. Wacht op het antwoord of het einde van de termijn.`,
}
export const CLOSE_REFUSALS = COMMON

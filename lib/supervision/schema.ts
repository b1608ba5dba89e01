import { z } from 'zod'
import { choice, dayField, idField, optionalText, text, versionField } from '@/lib/kernel/fields'

/** What is reported to a supervisor (Wmo 2015 art. 3.4). */
export const REPORT_KINDS = ['calamity', 'violence'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Where a report came from: the provider itself, the municipality, or a resident's complaint that was passed on. */
export const REPORT_SOURCES = ['provider', 'municipality', 'complaint'] as const
export type ReportSource = (typeof REPORT_SOURCES)[number]

export const FILE_STATUSES = ['received', 'acknowledged', 'investigating', 'findings', 'reported', 'closed'] as const
export type FileStatus = (typeof FILE_STATUSES)[number]

const story = (label: string, min = 10) => text(label, { max: 8000, min, multiline: true })
const onFile = { fileId: idField('een dossier'), version: versionField() }

/** A provider reports what happened in help it gives. */
export const ReportIncident = z.strictObject({
  allocationId: idField('de cliënt'),
  kind: choice('wat u meldt', REPORT_KINDS),
  occurredOn: dayField('de dag waarop het gebeurde'),
  what: story('wat er is gebeurd'),
  done: story('wat u hebt gedaan', 3),
})
export type ReportIncident = z.output<typeof ReportIncident>

/** A report that reached the supervisor by the municipality. */
export const RecordReport = z.strictObject({
  providerId: idField('een aanbieder'),
  kind: choice('wat er is gemeld', REPORT_KINDS),
  occurredOn: dayField('de dag waarop het gebeurde'),
  reportedOn: dayField('de dag van de melding'),
  reportedBy: text('wie het meldde', { max: 200 }),
  client: optionalText('om wie het gaat', { max: 300 }),
  what: story('wat er is gebeurd'),
})
export type RecordReport = z.output<typeof RecordReport>

export const Acknowledge = z.strictObject(onFile)
export type Acknowledge = z.output<typeof Acknowledge>

export const AskProvider = z.strictObject({ ...onFile, question: story('de vraag'), dueOn: dayField('de laatste dag om te antwoorden') })
export type AskProvider = z.output<typeof AskProvider>

export const AnswerSupervisor = z.strictObject({ questionId: idField('een vraag'), answer: story('uw antwoord', 2), version: versionField() })
export type AnswerSupervisor = z.output<typeof AnswerSupervisor>

export const KeepFindings = z.strictObject({ ...onFile, findings: story('de bevindingen') })
export type KeepFindings = z.output<typeof KeepFindings>

export const IssueReport = z.strictObject({ ...onFile, recommendations: story('de aanbevelingen', 3) })
export type IssueReport = z.output<typeof IssueReport>

export const CloseFile = z.strictObject({ ...onFile, reason: story('de reden', 3) })
export type CloseFile = z.output<typeof CloseFile>

/** What the encrypted column of a report holds: about whom, what happened and what was done. */
export const ReportContent = z.strictObject({ client: z.string(), what: z.string(), done: z.string() })
export type ReportContent = z.output<typeof ReportContent>

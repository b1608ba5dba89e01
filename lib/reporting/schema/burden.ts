import { z } from 'zod'
import { choice, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'

/** The steps of the process whose burden is counted, in their order (D36). The gate decides what belongs to each (20_burden.sql). */
export const CASE_STEPS = ['confirm', 'talk', 'findings', 'apply', 'decide', 'dispatch', 'offer', 'accept', 'start'] as const
/** Steps of a provider with the region, the same for each of its municipalities. */
export const PROVIDER_STEPS = ['enter', 'change', 'proof'] as const
export const BURDEN_STEPS = [...CASE_STEPS, ...PROVIDER_STEPS] as const
export type BurdenStep = (typeof BURDEN_STEPS)[number]

/** About which step a burden can be reported: those that are counted, and those that aren't in the portal yet (D36). */
export const REPORT_STEPS = [...BURDEN_STEPS, 'monitoring', 'accountability', 'invoicing', 'other'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

export const REPORT_STATUSES = ['reported', 'answered'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]
export const REPORT_VERDICTS = ['adopted', 'partly', 'declined'] as const
export type ReportVerdict = (typeof REPORT_VERDICTS)[number]

export const ReportBurden = z.strictObject({
  regionId: optional(idField('een regio')),
  step: choice('om welke stap het gaat', REPORT_STEPS),
  words: text('wat de last is', { max: 2000, min: 10, multiline: true }),
  proposal: optionalText('uw voorstel', { max: 2000, multiline: true }),
})
export type ReportBurden = z.output<typeof ReportBurden>

export const AnswerBurden = z.strictObject({
  reportId: idField('een melding'),
  version: versionField(),
  verdict: choice('wat u ermee doet', REPORT_VERDICTS),
  answer: text('waarom', { max: 2000, min: 10, multiline: true }),
})
export type AnswerBurden = z.output<typeof AnswerBurden>

import { z } from 'zod'
import { dayField, idField, text, timeField, versionField } from '@/lib/kernel/fields'

/** The only two things a verification says of what was handed in. */
export const FINDINGS = ['confirmed', 'refuted'] as const
export type Finding = (typeof FINDINGS)[number]

export const TALK_STATUSES = ['planned', 'held', 'cancelled'] as const
export type TalkStatus = (typeof TALK_STATUSES)[number]

/** A talk about parts that were handed in; a part is "criterion" or "criterion|lot". */
export const PlanTalk = z.strictObject({
  submissionId: idField('een inschrijving'),
  day: dayField('de dag van het gesprek'),
  time: timeField('het tijdstip'),
  place: text('de plaats', { max: 200 }),
  parts: z
    .preprocess((given): unknown => (Array.isArray(given) ? given : typeof given === 'string' ? [given] : []), z.array(z.string().regex(/^[0-9a-f-]{36}(\|[0-9a-f-]{36})?$/)))
    .refine((given) => given.length > 0, 'Kies ten minste één onderdeel om te verifiëren.'),
})
export type PlanTalk = z.output<typeof PlanTalk>

/** What the talk found, point by point: those that were planned, all of them, and no other. */
export const RecordTalk = z.strictObject({
  talkId: idField('een gesprek'),
  attendees: text('wie erbij waren', { max: 500, multiline: true }),
  points: z.array(z.strictObject({ id: idField('een onderdeel'), finding: z.enum(FINDINGS).nullable(), reason: z.string().trim().max(2000) })).max(200),
  version: versionField(),
})
export type RecordTalk = z.output<typeof RecordTalk>

export const CancelTalk = z.strictObject({ talkId: idField('een gesprek'), reason: text('de reden', { max: 500, min: 5, multiline: true }), version: versionField() })
export type CancelTalk = z.output<typeof CancelTalk>

/** The fields of the record form, "finding.<id>" and "reason.<id>", as the list they stand for. */
export function recordFromForm(values: Readonly<Record<string, string | string[]>>): unknown {
  const { talkId, attendees, version } = values
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
  const ids = Object.keys(values).flatMap((name) => (name.startsWith('reason.') ? [name.slice(7)] : []))
  return { talkId, attendees, version, points: ids.map((id) => ({ id, finding: FINDINGS.find((each) => each === one(values[`finding.${id}`])) ?? null, reason: one(values[`reason.${id}`]) ?? '' })) }
}

import { z } from 'zod'
import { choice, dayField, idField, optional, optionalText, text } from '@/lib/kernel/fields'

/** What a talk that brings a no is about (S15): none at all, less than before, something else first, or not yet. */
export const TALK_KINDS = ['refusal', 'less', 'prior', 'waiting'] as const
export type TalkKind = (typeof TALK_KINDS)[number]

/** `scriptId` is the version of the script that stood beside the form. */
export const RecordTalk = z.strictObject({
  caseId: idField('een zaak'),
  kind: choice('waarover het gesprek ging', TALK_KINDS),
  heldOn: dayField('de dag van het gesprek'),
  about: text('wat u vertelde', { max: 2000, min: 5, multiline: true }),
  reaction: optionalText('wat de inwoner zei', { max: 2000, multiline: true }),
  scriptId: optional(idField('een leidraad')),
})
export type RecordTalk = z.output<typeof RecordTalk>

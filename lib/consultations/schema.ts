import { z } from 'zod'
import { choice, dayField, emailField, idField, text, versionField } from '@/lib/kernel/fields'

export const REQUEST_STATUSES = ['draft', 'sent', 'advised', 'replied', 'withdrawn'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

export const BODY_KINDS = ['advisory-board', 'bureau'] as const

/** A board of residents is asked advice; a bureau is invited for tariffs, for a term (H11). */
export const REQUEST_KINDS = ['advice', 'tariffs'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/** What came of one point (H16). */
export const VERDICTS = ['adopted', 'partly', 'not-adopted', 'not-ours'] as const
export type Verdict = (typeof VERDICTS)[number]

export const PAPER_KINDS = ['document', 'rule', 'norm-set', 'file', 'advice'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What a rule proposal or norm set said at the moment it was shared. */
export const PaperView = z.strictObject({ facts: z.array(z.strictObject({ label: z.string(), value: z.string() })), columns: z.array(z.string()), rows: z.array(z.array(z.string())) })
export type PaperView = z.output<typeof PaperView>

const story = (label: string, min = 3) => text(label, { max: 8000, min, multiline: true })
const reason = text('de reden', { max: 2000, min: 3, multiline: true })
const onRequest = { requestId: idField('een adviesvraag'), version: versionField() }
const asked = { subject: text('het onderwerp', { max: 200, min: 3 }), questions: story('uw vragen', 10) }

export const StartRequest = z.strictObject({ bodyId: idField('wie u om advies vraagt'), ...asked })
export type StartRequest = z.output<typeof StartRequest>

export const ChangeRequest = z.strictObject({ ...onRequest, ...asked })
export type ChangeRequest = z.output<typeof ChangeRequest>

export const SendRequest = z.strictObject({ ...onRequest, dueOn: dayField('de laatste dag om te antwoorden') })
export type SendRequest = z.output<typeof SendRequest>

export const ExtendRequest = z.strictObject({ ...onRequest, dueOn: dayField('de nieuwe laatste dag'), reason })
export type ExtendRequest = z.output<typeof ExtendRequest>

export const WithdrawRequest = z.strictObject({ ...onRequest, reason })
export type WithdrawRequest = z.output<typeof WithdrawRequest>

const SHAREABLE = ['document', 'rule', 'norm-set'] as const
/** Something of the portal to share: its kind and its id, as one choice of a list. */
export const SharePaper = z.strictObject({ requestId: idField('een adviesvraag'), source: text('wat u deelt', { max: 60 }) }).transform(({ requestId, source }, ctx) => {
  const [kind, id] = source.split(':')
  const known = SHAREABLE.find((each) => each === kind)
  if (known && z.uuid().safeParse(id).success) return { requestId, kind: known, sourceId: id ?? '' }
  ctx.addIssue({ code: 'custom', path: ['source'], message: 'Kies wat u deelt.' })
  return z.NEVER
})
export type SharePaper = z.output<typeof SharePaper>

export const RemovePaper = z.strictObject({ paperId: idField('een stuk') })
export type RemovePaper = z.output<typeof RemovePaper>

export const AskBack = z.strictObject({ requestId: idField('een adviesvraag'), question: story('uw vraag') })
export type AskBack = z.output<typeof AskBack>

export const AnswerBack = z.strictObject({ questionId: idField('een vraag'), answer: story('uw antwoord', 2), version: versionField() })
export type AnswerBack = z.output<typeof AnswerBack>

const point = { advice: story('het advies'), reason: story('waarom u dit adviseert') }
export const AddPoint = z.strictObject({ requestId: idField('een adviesvraag'), ...point })
export type AddPoint = z.output<typeof AddPoint>

export const ChangePoint = z.strictObject({ pointId: idField('een punt'), version: versionField(), ...point })
export type ChangePoint = z.output<typeof ChangePoint>

export const RemovePoint = z.strictObject({ pointId: idField('een punt'), version: versionField() })
export type RemovePoint = z.output<typeof RemovePoint>

export const GiveAdvice = z.strictObject(onRequest)
export type GiveAdvice = z.output<typeof GiveAdvice>

/** `version` is 0 while the point has no reply. */
export const KeepReply = z.strictObject({ pointId: idField('een punt'), version: versionField(), verdict: choice('wat u met dit punt doet', VERDICTS), reason: story('de reden') })
export type KeepReply = z.output<typeof KeepReply>

export const GiveReply = z.strictObject(onRequest)
export type GiveReply = z.output<typeof GiveReply>

export const PublishAdvice = z.strictObject({ ...onRequest, on: dayField('de dag waarop iedereen het kan lezen') })
export type PublishAdvice = z.output<typeof PublishAdvice>

/** An advisory board or bureau as an administrator makes it, of the region or one municipality. */
export const MakeBody = z.strictObject({
  name: text('de naam', { max: 200, min: 2 }),
  kind: choice('een soort', BODY_KINDS),
  place: z.string('Kies waarvoor.').regex(/^(?:region|municipality):[0-9a-f-]{36}$/, 'Kies waarvoor.'),
  contactName: text('de contactpersoon', { max: 120 }),
  email: emailField(),
})
export type MakeBody = z.output<typeof MakeBody>

export const EndBody = z.strictObject({ bodyId: idField('een adviesorgaan'), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type EndBody = z.output<typeof EndBody>

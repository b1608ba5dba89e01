import { z } from 'zod'
import { FREQUENCIES, type Frequency } from '@/lib/indications/schema'
import { formatDay, type Day } from '@/lib/kernel/day'
import { checkbox, choice, choices, dayField, durationField, idField, optional, optionalText, text, textField, versionField, yesNo } from '@/lib/kernel/fields'
import { bsnField } from '@/lib/kernel/identifier-fields'
import { PostedAnswers } from '@/lib/norms/schema/answers'
import type { Answers } from '@/lib/norms/schema/cells'
import { anyBirthDate } from '@/lib/residents/schema'

/** Where an objection stands; what waits inside "running" is derived from its facts. */
export const OBJECTION_STATUSES = ['running', 'withdrawn', 'decided'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

export const OBJECTION_CHANNELS = ['letter', 'email', 'form', 'desk'] as const
export type ObjectionChannel = (typeof OBJECTION_CHANNELS)[number]

export const MADE_BY = ['resident', 'representative'] as const
export type MadeBy = (typeof MADE_BY)[number]

/** What an objection must hold, as the decision letter asks it. */
export const OBJECTION_PARTS = ['name-address', 'date', 'decision', 'grounds', 'signature', 'authority'] as const
export type ObjectionPart = (typeof OBJECTION_PARTS)[number]

export const HEARINGS = ['none', 'planned', 'held', 'waived'] as const
export type Hearing = (typeof HEARINGS)[number]

/** Why nobody is heard, in the order of Awb 7:3: c, d, a, b and e. */
export const HEARING_GROUNDS = ['declined', 'no-answer', 'evidently-inadmissible', 'evidently-unfounded', 'granted-whole'] as const
export type HearingGround = (typeof HEARING_GROUNDS)[number]

export const OBJECTION_OUTCOMES = ['unfounded', 'inadmissible', 'founded', 'partly-founded'] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

export const APPEAL_OUTCOMES = ['unfounded', 'inadmissible', 'founded', 'withdrawn'] as const
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

const onObjection = { objectionId: idField('een bezwaar'), version: versionField() }
const story = (label: string) => text(label, { max: 8000, min: 3, multiline: true })

/** What is known of a decision without its reference: at least one, all that are given must fit. */
export const FindDecision = z
  .strictObject({
    name: optional(textField((value) => (/[\p{L}\p{N}]{2}/u.test(value) ? { value: value.slice(0, 100) } : { sentence: 'Vul ten minste twee letters van de naam in.' }))),
    birthDate: anyBirthDate,
    bsn: optional(bsnField()),
    decidedOn: optional(dayField('de dag van het besluit')),
  })
  .superRefine((terms, ctx) => {
    if (Object.values(terms).every((term) => term === null)) ctx.addIssue({ code: 'custom', path: ['name'], message: 'Vul ten minste een naam, geboortedatum, BSN of dag van het besluit in.' })
  })
export type FindDecision = z.output<typeof FindDecision>

/** The same as the encrypted row holds it. */
export const FindTermsRow = z.strictObject({ name: z.string().nullable(), birthDate: z.string().nullable(), bsn: z.string().nullable(), decidedOn: z.string().nullable() })

/** Receipt of an objection; never refused for being late or incomplete. */
export const RegisterObjection = z
  .strictObject({
    reference: text('het kenmerk van het besluit', { max: 60 }),
    receivedOn: dayField('de dag van ontvangst'),
    postedOn: optional(dayField('de dag waarop de brief op de post ging')),
    channel: choice('hoe het bezwaar binnenkwam', OBJECTION_CHANNELS),
    madeBy: choice('wie het bezwaar maakt', MADE_BY),
    representative: optionalText('de naam van de vertegenwoordiger', { max: 120 }),
    authority: optionalText('waaruit de vertegenwoordiging blijkt', { max: 300 }),
    grounds: optionalText('wat er in het bezwaar staat', { max: 8000, multiline: true }),
    missing: choices('wat er ontbreekt', OBJECTION_PARTS, { min: 0 }),
  })
  .superRefine((input, ctx) => {
    if (input.madeBy === 'representative' && input.representative === null) ctx.addIssue({ code: 'custom', path: ['representative'], message: 'Vul de naam van de vertegenwoordiger in.' })
    if (input.postedOn !== null && input.channel !== 'letter') ctx.addIssue({ code: 'custom', path: ['postedOn'], message: 'Alleen een brief gaat op de post. Laat deze dag leeg, of kies "Brief".' })
  })
export type RegisterObjection = z.output<typeof RegisterObjection>

export const JudgeLateness = z.strictObject({ ...onObjection, excused: yesNo('Is te laat zijn te verontschuldigen?'), reason: story('de reden') })
export type JudgeLateness = z.output<typeof JudgeLateness>

export const AskCompletion = z.strictObject({ ...onObjection, missing: choices('wat er ontbreekt', OBJECTION_PARTS) })
export type AskCompletion = z.output<typeof AskCompletion>

export const RecordCompletion = z.strictObject({ ...onObjection, completedOn: dayField('de dag van de aanvulling'), grounds: optionalText('de aanvulling', { max: 8000, multiline: true }) })
export type RecordCompletion = z.output<typeof RecordCompletion>

const day = (label: string) => dayField(label)
/** A hearing is planned, was held, or stays away for a reason. */
export const RecordHearing = z
  .strictObject({ ...onObjection, hearing: choice('wat u vastlegt', ['planned', 'held', 'waived'] as const), on: z.unknown().optional(), place: z.unknown().optional(), ground: z.unknown().optional(), text: z.unknown().optional() })
  .transform((input, ctx): RecordHearing => {
    const { objectionId, version, hearing } = input
    const read = <T,>(field: 'on' | 'place' | 'ground' | 'text', schema: z.ZodType<T>): T | null => {
      const result = schema.safeParse(input[field])
      if (result.success) return result.data
      ctx.addIssue({ code: 'custom', path: [field], message: result.error.issues[0]?.message ?? '' })
      return null
    }
    const on = hearing === 'waived' ? null : read('on', day('de dag van de hoorzitting'))
    const place = hearing === 'planned' ? read('place', text('waar of hoe u de inwoner hoort', { max: 200 })) : null
    const ground = hearing === 'waived' ? read('ground', choice('waarom u niet hoort', HEARING_GROUNDS)) : null
    const said = hearing === 'planned' ? null : read('text', story(hearing === 'held' ? 'het verslag' : 'waarom u niet hoort'))
    return { objectionId, version, hearing, on, place, ground, text: said }
  })
export type RecordHearing = { readonly objectionId: string; readonly version: number; readonly hearing: 'planned' | 'held' | 'waived'; readonly on: ReturnType<typeof day>['_output'] | null; readonly place: string | null; readonly ground: HearingGround | null; readonly text: string | null }

export const SetCommittee = z.strictObject({ ...onObjection, committee: yesNo('Adviseert een commissie?'), reason: story('de reden') })
export type SetCommittee = z.output<typeof SetCommittee>

/** Why the term to decide stands still: the resident agrees, he causes the delay, or the municipality cannot by no fault of its own. */
export const SUSPENSION_GROUNDS = ['consent', 'resident', 'force-majeure'] as const
export type SuspensionGround = (typeof SUSPENSION_GROUNDS)[number]

export const SuspendTerm = z.strictObject({ ...onObjection, ground: choice('waarom de termijn stilstaat', SUSPENSION_GROUNDS), from: dayField('de eerste dag dat de termijn stilstaat'), reason: story('de reden') })
export type SuspendTerm = z.output<typeof SuspendTerm>

export const ResumeTerm = z.strictObject({ ...onObjection, until: dayField('de eerste dag dat de termijn weer loopt') })
export type ResumeTerm = z.output<typeof ResumeTerm>

export const AdjournDecision = z.strictObject({ ...onObjection, reason: story('de reden') })
export type AdjournDecision = z.output<typeof AdjournDecision>

export const RecordNotice = z.strictObject({ ...onObjection, noticeOn: dayField('de dag van ontvangst') })
export type RecordNotice = z.output<typeof RecordNotice>

export const WithdrawObjection = z.strictObject({ ...onObjection, withdrawnOn: dayField('de dag van de intrekking'), how: story('hoe de inwoner het bezwaar introk') })
export type WithdrawObjection = z.output<typeof WithdrawObjection>

export const RecordAppeal = z.strictObject({ objectionId: idField('een bezwaar'), toldOn: dayField('de dag van het bericht'), court: text('welke rechter', { max: 120 }), courtNumber: optionalText('het zaaknummer', { max: 60 }) })
export type RecordAppeal = z.output<typeof RecordAppeal>

export const EndAppeal = z.strictObject({ ...onObjection, appealId: idField('een beroep'), outcome: choice('hoe het afliep', APPEAL_OUTCOMES), endedOn: dayField('de dag'), said: story('wat de rechter zei en wat er volgt') })
export type EndAppeal = z.output<typeof EndAppeal>

/** The answers for an objection against a refusal that was never calculated, and for which help. */
export const CalculateObjection = z.strictObject({ ...onObjection, productId: idField('een product'), answers: PostedAnswers })
export type CalculateObjection = { readonly objectionId: string; readonly version: number; readonly productId: string; readonly answers: Answers }

const GRANT = { minutes: durationField('hoeveel tijd per week'), minutesReason: optionalText('waarom deze tijd', { max: 2000, multiline: true }), frequency: choice('hoe vaak de hulp komt', FREQUENCIES), startsOn: dayField('de ingangsdatum'), endsOn: dayField('de einddatum') } as const
type Grant = { readonly minutes: number; readonly minutesReason: string | null; readonly frequency: Frequency; readonly startsOn: Day; readonly endsOn: Day }

/** The help that a new decision gives, each field with its own sentence where it lacks. */
function grantOf(input: Readonly<Partial<Record<keyof Grant, unknown>>>, ctx: z.RefinementCtx): Grant | null {
  const read = <K extends keyof Grant>(field: K): Grant[K] | undefined => {
    const result = GRANT[field].safeParse(input[field])
    if (!result.success) ctx.addIssue({ code: 'custom', path: [field], message: result.error.issues[0]?.message ?? '' })
    return result.data as Grant[K] | undefined
  }
  const [minutes, minutesReason, frequency, startsOn, endsOn] = [read('minutes'), read('minutesReason'), read('frequency'), read('startsOn'), read('endsOn')]
  return minutes === undefined || minutesReason === undefined || frequency === undefined || startsOn === undefined || endsOn === undefined ? null : { minutes, minutesReason, frequency, startsOn, endsOn }
}

/** The decision on an objection; founded, in whole or in part, it says what help comes in place of the decision, unless that was temporary help. */
export const DecideObjection = z
  .strictObject({ ...onObjection, outcome: choice('een besluit', OBJECTION_OUTCOMES), motivation: story('de motivering'), urgent: checkbox(), minutes: z.unknown().optional(), minutesReason: z.unknown().optional(), frequency: z.unknown().optional(), startsOn: z.unknown().optional(), endsOn: z.unknown().optional() })
  .transform((input, ctx): DecideObjection => {
    const { objectionId, version, outcome, motivation } = input
    const founded = !input.urgent && (outcome === 'founded' || outcome === 'partly-founded')
    const grant = founded ? grantOf(input, ctx) : null
    return founded && grant === null ? z.NEVER : { objectionId, version, outcome, motivation, grant }
  })
export type DecideObjection = { readonly objectionId: string; readonly version: number; readonly outcome: ObjectionOutcome; readonly motivation: string; readonly grant: Grant | null }

export const REVISION_KINDS = ['revise', 'withdraw'] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]

/** Grounds of art. 2.3.9 and art. 2.3.10 lid 1, in the law's order. */
export const REVISION_GROUND_CODES = ['re-examination', 'wrong-data', 'not-needed', 'not-sufficient', 'conditions', 'not-used'] as const
export type RevisionGround = (typeof REVISION_GROUND_CODES)[number]

/** Help that changes or stops from a day; the talk is asked for only when either of its fields is filled in, the rule says when it must be. */
export const ReviseDecision = z
  .strictObject({
    caseId: idField('een zaak'), version: versionField(), kind: choice('wat u besluit', REVISION_KINDS), ground: choice('een grond', REVISION_GROUND_CODES), from: dayField('vanaf welke dag'), motivation: story('de motivering'),
    minutes: z.unknown().optional(), minutesReason: z.unknown().optional(), frequency: z.unknown().optional(), endsOn: z.unknown().optional(), talkOn: optional(dayField('de dag van het gesprek')), talkAbout: optionalText('wat er vervalt', { max: 2000, multiline: true }), talkScript: optional(idField('een leidraad')),
    /** The button that asks for the letter only. */
    look: z.unknown().optional(),
  })
  .transform((input, ctx): ReviseDecision => {
    const { caseId, version, kind, ground, from, motivation, talkOn, talkAbout, talkScript } = input
    const given = kind === 'withdraw' ? null : grantOf({ ...input, startsOn: formatDay(from) }, ctx)
    if (talkOn === null && talkAbout !== null) ctx.addIssue({ code: 'custom', path: ['talkOn'], message: 'Vul de dag van het gesprek in.' })
    if (talkOn !== null && talkAbout === null) ctx.addIssue({ code: 'custom', path: ['talkAbout'], message: 'Vul in welke taak of frequentie vervalt.' })
    const talk = talkOn !== null && talkAbout !== null ? { on: talkOn, about: talkAbout, script: talkScript } : null
    const help = given && { minutes: given.minutes, minutesReason: given.minutesReason, frequency: given.frequency, endsOn: given.endsOn }
    return { caseId, version, kind, ground, from, motivation, help, talk, ...(input.look === 'letter' ? { look: true as const } : {}) }
  })
export type ReviseDecision = {
  readonly caseId: string
  readonly version: number
  readonly kind: RevisionKind
  readonly ground: RevisionGround
  readonly from: Day
  readonly motivation: string
  readonly help: Omit<Grant, 'startsOn'> | null
  /** `script` is the version that stood beside the form. */
  readonly talk: { readonly on: Day; readonly about: string; readonly script?: string | null } | null
  /** Only the letter is asked for: nothing is decided. */
  readonly look?: true
}

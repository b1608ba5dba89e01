import { z } from 'zod'
import { day, type Day } from '@/lib/kernel/day'
import { checkbox, choice, countField, dayField, durationField, idField, moneyField, idsField, optional, optionalText, text, textField, versionField, yesNo } from '@/lib/kernel/fields'
import { PostedAnswers } from '@/lib/norms/schema/answers'
import type { Answers } from '@/lib/norms/schema/cells'
import type { AmountChoice } from '@/lib/products/rules'
import { FREQUENCIES, type Frequency } from '@/lib/products/schema'
import { LookedAt, type Looked, MemberHelp } from './schema/facts'
import { RETURN_REASONS, type ReturnReason } from '@/lib/rulebook/schema'

/** Where a Wmo case stands (domain model, "Statuses"). Suspended, extended and late are derived from dates. */
export const CASE_STATUSES = ['notified', 'investigating', 'findings-sent', 'applied', 'decided', 'withdrawn', 'not-processed', 'referred'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** How a notification or an application came in. */
export const CHANNELS = ['phone', 'desk', 'letter', 'email', 'form', 'professional'] as const
export type Channel = (typeof CHANNELS)[number]

/** Documents by which a resident's identity is established (Wmo 2015 art. 2.3.4). The number is never kept. */
export const IDENTITY_DOCUMENTS = ['passport', 'identity-card', 'driving-licence', 'residence-permit'] as const
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number]

/** Elements a to g of art. 2.3.2 lid 4, in the law's order. */
export const ELEMENTS = ['needs', 'ownStrength', 'network', 'carerSupport', 'generalFacility', 'cooperation', 'contribution'] as const
export type Element = (typeof ELEMENTS)[number]

/** The steps in which an investigation is recorded. */
export const STEPS = ['talk', 'needs', 'network', 'facilities', 'conclusion'] as const
export type Step = (typeof STEPS)[number]

export const OUTCOMES = ['granted', 'partly-granted', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const DECISION_OUTCOMES = [...OUTCOMES, 'revised', 'withdrawn', 'not-processed'] as const
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number]

export { FREQUENCIES, type Frequency }

export const FORMS = ['in-kind', 'personal-budget'] as const
export type IndicationForm = (typeof FORMS)[number]

/** A case that ends without a decision. */
export const CLOSINGS = ['withdrawn', 'not-processed', 'referred'] as const
export type Closing = (typeof CLOSINGS)[number]

/** The letters about a case whose sending is a fact of its own. */
export const DISPATCH_KINDS = ['confirmation', 'findings', 'decision', 'completion', 'suspension', 'extension', 're-indication', 'correction', 'move'] as const
export type DispatchKind = (typeof DISPATCH_KINDS)[number]

/** How a letter goes out: by post, in the portal, or put into somebody's hands. */
export const DISPATCH_CHANNELS = ['post', 'portal', 'by-hand'] as const
export type DispatchChannel = (typeof DISPATCH_CHANNELS)[number]

export const ADDRESSEES = ['resident', 'representative', 'both'] as const
export type Addressee = (typeof ADDRESSEES)[number]

const onCase = { caseId: idField('een zaak'), version: versionField() }
const story = (label: string) => text(label, { max: 4000, multiline: true })

/** The notification (melding). The confirmation leaves with it. */
export const Notify = z.strictObject({
  residentId: idField('een inwoner'),
  // Under this law nobody notified anything before it (Wmo 2015, in force 1 January 2015).
  notifiedOn: dayField('de dag van de melding', { earliest: day('2015-01-01') }),
  channel: choice('hoe de melding binnenkwam', CHANNELS),
  notifiedBy: optionalText('wie de melding deed', { max: 120 }),
  request: story('de hulpvraag'),
})
/** Who notified it may be left out by whoever has it from the resident. */
export type Notify = Omit<z.output<typeof Notify>, 'notifiedBy'> & { readonly notifiedBy?: string | null }

/** How a resident was told of free client support. */
export const SUPPORT_WAYS = ['talk', 'phone', 'letter'] as const
export type SupportWay = (typeof SUPPORT_WAYS)[number]

export const OfferSupport = z.strictObject({
  ...onCase,
  offeredOn: dayField('de dag waarop u erop wees'),
  how: choice('hoe u de inwoner erop wees', SUPPORT_WAYS),
  wanted: yesNo('Wil de inwoner cliëntondersteuning?'),
})
export type OfferSupport = z.output<typeof OfferSupport>

export const ReceivePlan = z.strictObject({ ...onCase, receivedOn: dayField('de dag van ontvangst') })
export type ReceivePlan = z.output<typeof ReceivePlan>

export const SaveTalk = z.strictObject({
  ...onCase,
  talkOn: dayField('de dag van het gesprek'),
  identityDocument: choice('een identiteitsbewijs', IDENTITY_DOCUMENTS),
  household: story('het huishouden'),
})
export const SaveNeeds = z.strictObject({ ...onCase, needs: story('de behoeften en voorkeuren'), ownStrength: story('de eigen kracht en gebruikelijke hulp'), members: z.record(z.uuid(), MemberHelp) })
export const SaveNetwork = z.strictObject({ ...onCase, network: story('de mantelzorg en het netwerk'), carerSupport: story('de steun voor de mantelzorger') })
export const SaveFacilities = z.strictObject({
  ...onCase,
  generalFacility: story('de algemene voorzieningen'),
  cooperation: story('de samenwerking met andere hulp'),
  contribution: story('de bijdrage'),
  lookedAt: z.record(z.string().regex(/^\d{1,2}$/), LookedAt),
})
export const SaveConclusion = z.strictObject({
  ...onCase,
  conclusion: story('de conclusie'),
  /** null: no custom facility is needed, so the decision can only be a refusal. */
  productId: z.union([z.literal('geen').transform(() => null), idField('de ondersteuning die past')]),
})

/** One saved step: the version of the investigation it was opened on, and the step's own answers. */
export type SaveStep = { readonly caseId: string; readonly version: number } & (
  | { readonly step: 'talk'; readonly talkOn: Day; readonly identityDocument: IdentityDocument; readonly household: string }
  | { readonly step: 'needs'; readonly needs: string; readonly ownStrength: string; readonly members?: Readonly<Record<string, MemberHelp>> }
  | { readonly step: 'network'; readonly network: string; readonly carerSupport: string }
  | { readonly step: 'facilities'; readonly generalFacility: string; readonly cooperation: string; readonly contribution: string; readonly lookedAt?: readonly Looked[] }
  | { readonly step: 'conclusion'; readonly conclusion: string; readonly productId: string | null }
)

/** One answer per cell, as posted: `apply.<key>`, `count.<key>`, `why.<key>`, gathered by the action. */
export const SaveCalculation = z.strictObject({
  ...onCase,
  answers: PostedAnswers,
})
/** `version` is the calculation's, 0 while there is none. */
export type SaveCalculation = { readonly caseId: string; readonly version: number; readonly answers: Answers }

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** Minutes per day and part of the day, as posted: `parts.<day>-<part>`, gathered by the action. What stays empty gets no help. */
export const SaveSpread = z.strictObject({
  ...onCase,
  parts: z.record(z.string().regex(/^[1-6]-(morning|afternoon|evening)$/), optional(durationField('hoeveel tijd'))),
})
export type SaveSpread = z.output<typeof SaveSpread>

/** A spread as a kept calculation holds it. */
export const SpreadRow = z.strictObject({
  weeks: z.union([z.literal(1), z.literal(2)]),
  parts: z.array(z.strictObject({ day: z.int().min(1).max(6), part: z.enum(DAY_PARTS), minutes: z.int().positive() })),
})

export const DEVIATIONS = ['none', 'more', 'less'] as const

/** More or fewer minutes than the norm, with a reason the resident reads. */
export const SaveDeviation = z
  .strictObject({
    ...onCase,
    direction: choice('wat u met de norm doet', DEVIATIONS),
    minutes: z.unknown(),
    reason: z.unknown(),
  })
  .transform((input, ctx): SaveDeviation => {
    const { caseId, version, direction } = input
    if (direction === 'none') return { caseId, version, minutes: 0, reason: null }
    const minutes = durationField('hoeveel per week').safeParse(input.minutes)
    const reason = text('de reden', { max: 2000, multiline: true }).safeParse(input.reason)
    const zero = minutes.success && minutes.data === 0
    if (!minutes.success || zero) ctx.addIssue({ code: 'custom', path: ['minutes'], message: minutes.success ? 'Vul meer dan 0 minuten in, of kies "Norm volgen".' : (minutes.error.issues[0]?.message ?? '') })
    if (!reason.success) ctx.addIssue({ code: 'custom', path: ['reason'], message: reason.error.issues[0]?.message ?? '' })
    if (!minutes.success || zero || !reason.success) return z.NEVER
    return { caseId, version, minutes: direction === 'less' ? -minutes.data : minutes.data, reason: reason.data }
  })
export type SaveDeviation = { readonly caseId: string; readonly version: number; readonly minutes: number; readonly reason: string | null }

export const OnCase = z.strictObject(onCase)
export type OnCase = z.output<typeof OnCase>

export const RecordApplication = z.strictObject({ ...onCase, receivedOn: dayField('de dag van ontvangst'), channel: choice('hoe de aanvraag binnenkwam', CHANNELS) })
export type RecordApplication = z.output<typeof RecordApplication>

/** Letters and digits that cannot be mistaken for each other when read out over the telephone. */
export const LIST_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A list code however it was typed. */
export const listCodeField = () =>
  textField((value) => {
    const code = value.replace(/\s/g, '').toUpperCase()
    return code.length === 4 && [...code].every((letter) => LIST_CODE_LETTERS.includes(letter)) ? { value: code } : { sentence: 'Vul de code van de lijst in: 4 letters of cijfers, bijvoorbeeld K7F2.' }
  })

export const ChooseProvider = z.strictObject({ ...onCase, participationId: idField('een aanbieder'), listCode: listCodeField() })
/** `version` is the choice's, 0 while there is none. */
export type ChooseProvider = z.output<typeof ChooseProvider>

const CHOSEN = z.strictObject({
  optionId: optional(idField('een keuze')),
  monthCents: optional(moneyField('het bedrag per maand')),
  minutes: optional(durationField('hoeveel per week')),
  minutesReason: optionalText('waar deze tijd op rust', { max: 2000, multiline: true }),
  lookPurpose: optionalText('waar u naar kijkt', { max: 2000, multiline: true }),
})

const Posted = z.strictObject({
  ...onCase,
  outcome: choice('een besluit', OUTCOMES),
  motivation: story('de motivering'),
  // Not on the page where there is nothing to grant.
  startsOn: z.unknown().optional(),
  endsOn: z.unknown().optional(),
  frequency: z.unknown().optional(),
  optionId: z.unknown().optional(),
  monthCents: z.unknown().optional(),
  minutes: z.unknown().optional(),
  minutesReason: z.unknown().optional(),
  lookPurpose: z.unknown().optional(),
  /** The button that asks for the letter only. */
  look: z.unknown().optional(),
})

/** The decision. Start, end and amount are asked for only when help is granted; a module or package may say the frequency itself. */
export const Decide = Posted.transform((input, ctx): Decide => {
  const { outcome } = input
  const said = { caseId: input.caseId, version: input.version, outcome, motivation: input.motivation, ...(input.look === 'letter' ? { look: true as const } : {}) }
  if (outcome === 'refused') return { ...said, grant: null }
  const startsOn = dayField('de ingangsdatum').safeParse(input.startsOn)
  const endsOn = dayField('de einddatum').safeParse(input.endsOn)
  const often = choice('hoe vaak de hulp komt', FREQUENCIES)
  const frequency = (input.optionId ? optional(often) : often).safeParse(input.frequency)
  const { optionId, monthCents, minutes, minutesReason, lookPurpose } = input
  const chosen = CHOSEN.safeParse({ optionId, monthCents, minutes, minutesReason, lookPurpose })
  for (const issue of chosen.error?.issues ?? []) ctx.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  for (const [field, read] of [['startsOn', startsOn], ['endsOn', endsOn], ['frequency', frequency]] as const)
    if (!read.success) ctx.addIssue({ code: 'custom', path: [field], message: read.error.issues[0]?.message ?? '' })
  if (!startsOn.success || !endsOn.success || !frequency.success || !chosen.success) return z.NEVER
  return { ...said, grant: { startsOn: startsOn.data, endsOn: endsOn.data, frequency: frequency.data, ...chosen.data } }
})
export type Decide = {
  readonly caseId: string
  readonly version: number
  readonly outcome: Outcome
  readonly motivation: string
  readonly grant: Grant | null
  /** Only the letter is asked for: nothing is decided. */
  readonly look?: true
}
/** From when until when, and what the unit asks besides. */
export type Grant = { readonly startsOn: Day; readonly endsOn: Day; readonly frequency: Frequency | null; /** What is looked at first, where help begins so. */ readonly lookPurpose?: string | null } & Partial<Omit<AmountChoice, 'frequency'>>

/** What came back of the findings; signed, with remarks, or both. */
export const RecordReply = z.strictObject({
  ...onCase,
  receivedOn: dayField('de dag van ontvangst'),
  channel: choice('hoe de reactie binnenkwam', CHANNELS),
  signed: yesNo('Heeft de inwoner het verslag getekend?'),
  remarks: optionalText('de opmerkingen', { max: 8000, multiline: true }),
  applies: checkbox(),
})
export type RecordReply = z.output<typeof RecordReply>

export const HandleRemarks = z.strictObject({ replyId: idField('een reactie'), version: versionField(), handled: story('wat u met de opmerkingen deed') })
export type HandleRemarks = z.output<typeof HandleRemarks>

export const CloseCase = z.strictObject({ ...onCase, closing: choice('hoe de zaak eindigt', CLOSINGS), reason: text('de reden', { max: 1000, multiline: true }) })
export type CloseCase = z.output<typeof CloseCase>

const onDispatch = { dispatchId: idField('een brief'), version: versionField() }

/** That a letter was sent. A representative is named when it went to him. */
export const RecordDispatch = z
  .strictObject({
    ...onDispatch,
    sentOn: dayField('de dag van verzending'),
    channel: choice('hoe de brief verstuurd is', DISPATCH_CHANNELS),
    addressee: choice('aan wie de brief gericht is', ADDRESSEES),
    representative: optionalText('de naam van de vertegenwoordiger', { max: 120 }),
    addressCheckedOn: optional(dayField('de dag waarop u het adres nakeek')),
  })
  .transform((input, ctx) => {
    if (input.addressee === 'resident') return { ...input, representative: null }
    if (input.representative === null) ctx.addIssue({ code: 'custom', path: ['representative'], message: 'Vul de naam van de vertegenwoordiger in.' })
    return input
  })
export type RecordDispatch = z.output<typeof RecordDispatch>

/** The letters of one round of post, each to the resident. */
export const RecordRound = z.strictObject({ letters: idsField('welke brieven verstuurd zijn'), sentOn: dayField('de dag van verzending'), channel: choice('hoe de brieven verstuurd zijn', DISPATCH_CHANNELS) })
export type RecordRound = z.output<typeof RecordRound>

export const RecordReturn = z.strictObject({ ...onDispatch, returnedOn: dayField('de dag waarop de brief terugkwam'), reason: choice('waarom de brief terugkwam', RETURN_REASONS) })
export type RecordReturn = z.output<typeof RecordReturn>
export { RETURN_REASONS, type ReturnReason }

/** What moves the term of a decision. */
export const MOVE_KINDS = ['completion', 'suspension', 'extension'] as const
export type MoveKind = (typeof MOVE_KINDS)[number]

/** A request to complete and a suspension last until a day; an extension is so many days longer. */
export const MoveTerm = z
  .strictObject({ ...onCase, kind: choice('wat er met de termijn gebeurt', MOVE_KINDS), reason: story('de reden'), untilOn: z.unknown(), days: z.unknown() })
  .transform((input, ctx): MoveTerm => {
    const { caseId, version, kind, reason } = input
    const until = dayField('de laatste dag').safeParse(input.untilOn)
    const days = countField('het aantal dagen', { min: 1, max: 365 }).safeParse(input.days)
    const longer = kind === 'extension'
    if (longer && !days.success) ctx.addIssue({ code: 'custom', path: ['days'], message: days.error.issues[0]?.message ?? '' })
    if (!longer && !until.success) ctx.addIssue({ code: 'custom', path: ['untilOn'], message: until.error.issues[0]?.message ?? '' })
    return { caseId, version, kind, reason, untilOn: !longer && until.success ? until.data : null, days: longer && days.success ? days.data : null }
  })
export type MoveTerm = { readonly caseId: string; readonly version: number; readonly kind: MoveKind; readonly reason: string; readonly untilOn: Day | null; readonly days: number | null }

export const EndMove = z.strictObject({ moveId: idField('een termijn'), version: versionField(), endedOn: dayField('de dag waarop de termijn weer loopt') })
export type EndMove = z.output<typeof EndMove>

const why = text('de reden', { max: 500, multiline: true })

export const TakeOver = z.strictObject({ ...onCase, reason: why })
export type TakeOver = z.output<typeof TakeOver>
export const ReleaseCase = z.strictObject({ ...onCase, reason: why })
export type ReleaseCase = z.output<typeof ReleaseCase>
export const TakeOverAll = z.strictObject({ fromId: idField('een collega'), reason: why })
export type TakeOverAll = z.output<typeof TakeOverAll>

export const RecordAbsence = z.strictObject({ personId: idField('wie er afwezig is'), deputyId: idField('wie er waarneemt'), fromOn: dayField('de eerste dag'), untilOn: dayField('de laatste dag') })
export type RecordAbsence = z.output<typeof RecordAbsence>
export const EndAbsence = z.strictObject({ absenceId: idField('een afwezigheid'), version: versionField() })
export type EndAbsence = z.output<typeof EndAbsence>

export const DropDraft = z.strictObject({ caseId: idField('een zaak'), step: choice('een stap', STEPS) })
export type DropDraft = z.output<typeof DropDraft>

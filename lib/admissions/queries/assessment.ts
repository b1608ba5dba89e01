import { mayAssess, openedFor } from '@/lib/admissions/policy/assessment'
import { givenTo, tasksOn } from '@/lib/admissions/queries/division'
import { shownPieces, type ShownPiece } from '@/lib/admissions/queries/assessment-pieces'
import { repairsOf } from '@/lib/admissions/queries/clarification'
import { phrasesFor, type Offered } from '@/lib/admissions/queries/phrase'
import { givenOf } from '@/lib/admissions/queries/assessment-hidden'
import { isAssessmentStage, isVerdict, partsOf, progressOf, proposesExclusion, standingsOf, TOGETHER, type Given, type Part, type Standing } from '@/lib/admissions/rules/assessment'
import { isMine } from '@/lib/admissions/rules/division'
import { isLate } from '@/lib/admissions/rules/clarification'
import { declaredBy, enteredBy, lotsWithProducts, standingAnswer, type DeclaredBy } from '@/lib/admissions/rules/submission-content'
import type { AssessmentStage, Verdict } from '@/lib/admissions/schema/assessment'
import type { Finding } from '@/lib/admissions/schema/talk'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import type { SubmittedAnswer } from '@/lib/admissions/schema/submission-content'
import { read, type Tx } from '@/lib/db'
import { withName } from '@/lib/files/cipher'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { CRITERION_KINDS, type CriterionKind, type HoldsAt } from '@/lib/procedures/schema/criterion'
import { establishmentText } from '@/lib/providers/messages'
import { decideBy } from '@/lib/procedures/rules/continuous'
import { LINKS, linksFrom, standingOn, type GroupLinkView } from '@/lib/providers/queries/group'

const byName = (a: string, b: string) => a.localeCompare(b, 'nl')

export type RailEntry = { readonly criterionId: string; readonly position: number; readonly title: string; readonly kind: CriterionKind; readonly standing: Standing; readonly perLot: { readonly done: number; readonly of: number } | null }
export type Question = { readonly id: string; readonly repair: boolean; readonly question: string; readonly askedBy: string; readonly askedAt: Date; readonly dueOn: Day; readonly answer: string | null; readonly answeredAt: Date | null; readonly file: { readonly id: string; readonly name: string } | null; readonly late: boolean }
export type GivenVerdict = { readonly name: string; readonly verdict: Verdict; readonly reason: string; readonly at: Date }

export type AssessmentPage = {
  readonly id: string
  readonly version: number
  readonly provider: string
  readonly number: string
  readonly status: AssessmentStage
  readonly stated: { readonly words: string; readonly source: string } | null
  readonly window: { readonly id: string; readonly name: string; readonly decisionsBy: Day }
  readonly procedure: { readonly id: string; readonly title: string; readonly assessors: number }
  readonly submittedAt: Date
  readonly openedAt: Date
  readonly fingerprint: string
  readonly versionNumber: number
  readonly signed: { readonly name: string; readonly role: string }
  readonly lots: readonly { readonly id: string; readonly name: string; readonly products: readonly string[]; readonly done: number; readonly of: number }[]
  /** The organisation that the provider belongs to when the agreement starts, as it stated and its parent answered. */
  readonly belongsTo: GroupLinkView | null
  /** Which establishments deliver where, as handed in. */
  readonly establishments: readonly { readonly lot: string; readonly names: readonly string[] }[]
  /** `mine`: what waits for this officer himself. */
  readonly total: { readonly mine: number; readonly done: number; readonly of: number; readonly differs: number; readonly questions: number }
  readonly rail: readonly { readonly kind: CriterionKind; readonly entries: readonly RailEntry[] }[]
  readonly current: {
    readonly criterion: { readonly id: string; readonly position: number; readonly title: string; readonly text: string; readonly rationale: string; readonly kind: CriterionKind; readonly holdsAt: HoldsAt; readonly holdsMonths: number | null; readonly proof: string; readonly answerKind: string }
    readonly lot: { readonly id: string; readonly name: string } | null
    readonly lotStandings: readonly { readonly id: string; readonly name: string; readonly standing: Standing }[]
    readonly answer: SubmittedAnswer | null
    /** What was handed in first, where the provider mended it since. */
    readonly handedIn: SubmittedAnswer | null
    /** The files to judge this part by; one of them is shown. */
    readonly pieces: readonly ShownPiece[]
    /** The products entered for in this lot, or in every lot. */
    readonly products: readonly string[]
    /** What the other parties declared themselves for this criterion. */
    readonly parties: readonly DeclaredBy[]
    readonly proposesExclusion: boolean
    readonly standing: Standing
    readonly mine: (GivenVerdict & { readonly version: number }) | null
    /** The colleague's verdict: shown once this officer has given his own. */
    readonly others: readonly GivenVerdict[]
    /** What two who differ settle: a proposal, and who confirmed it. */
    readonly together: (GivenVerdict & { readonly id: string; readonly version: number; readonly mine: boolean; readonly confirmedBy: string | null }) | null
    readonly hiddenOthers: number
    /** Whose work this is, where it was divided. */
    readonly given: { readonly mine: boolean; readonly names: readonly string[]; readonly taskId: string | null }
    /** What a talk found about this part; no finding yet while it is planned. */
    readonly verified: readonly { readonly at: Date; readonly finding: Finding | null; readonly reason: string | null }[]
    readonly shared: boolean
    readonly questions: readonly Question[]
    readonly previous: { readonly criterionId: string; readonly lotId: string | null } | null
    readonly next: { readonly criterionId: string; readonly lotId: string | null } | null
  } | null
  /** Ready sentences for the criterion at hand. */
  readonly phrases: readonly Offered[]
  readonly may: { readonly assess: boolean }
}

/** One opened submission with its criteria, and the part that is being judged: what was asked, answered and proved, and the verdicts so far. */
export const assessmentPage = (actor: Actor, submissionId: string, chosen: { readonly criterionId?: string | undefined; readonly lotId?: string | undefined; readonly fileId?: string | undefined }): Promise<AssessmentPage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.submission.findFirst({
      where: { id: submissionId, ...openedFor(actor) },
      select: {
        id: true, version: true, number: true, status: true, regionId: true, statedReason: true, statedSource: true, openedAt: true, procedureId: true, providerId: true, windowId: true,
        provider: { select: { groupLinks: LINKS } }, window: { select: { id: true, name: true, kind: true, decisionDays: true, decisionsBy: true, contractStart: true, assessmentTasks: tasksOn(submissionId) } }, procedure: { select: { id: true, title: true, assessors: true, criterions: { orderBy: { position: 'asc' }, select: { id: true, position: true, kind: true, title: true, perLot: true } } } },
        submissionLots: { where: { openedAt: { not: null } }, select: { lotId: true, lot: { select: { name: true } } } },
        submissionVersions: { where: { openedAt: { not: null } }, select: { ...VERSION_CONTENT, fingerprint: true, submittedAt: true } },
        verificationTalks: { where: { status: { not: 'cancelled' } }, orderBy: { at: 'desc' }, select: { status: true, at: true, verificationPoints: { select: { criterionId: true, lotId: true, finding: true, reason: true } } } },
        clarifications: { orderBy: { askedAt: 'desc' }, select: { id: true, criterionId: true, lotId: true, kind: true, repaired: true, question: true, askedName: true, askedAt: true, dueOn: true, answer: true, answeredAt: true, answerFile: { select: { id: true, name: true } } } },
      },
    })
    const version = row?.submissionVersions[0]
    if (!row || !version || !row.openedAt || !isAssessmentStage(row.status)) return null
    const { criterions: criteria, ...procedure } = row.procedure
    const lots = row.submissionLots.map((each) => ({ id: each.lotId, name: each.lot.name })).sort((a, b) => byName(a.name, b.name))
    const content = submittedContent(version)
    const { assessors } = procedure
    const given = await givenOf(tx, row.id, assessors)
    const inOrder = CRITERION_KINDS.flatMap((kind) => criteria.filter((criterion) => criterion.kind === kind))
    const parts = partsOf(inOrder, lots.map((lot) => lot.id))
    const standing = standingsOf(given, assessors)
    const me = actor.kind === 'person' ? actor.personId : ''
    const ofPart = (each: Part, seat: (given: Given) => boolean) => given.find((given) => given.criterionId === each.criterionId && given.lotId === each.lotId && seat(given))
    const judgedByMe = (each: Part) => ofPart(each, (given) => given.seat !== TOGETHER && given.assessedBy === me) !== undefined
    const proposedByMe = (each: Part) => ofPart(each, (given) => given.seat === TOGETHER && given.assessedBy === me) !== undefined
    const { assessmentTasks, ...window } = row.window
    const work = await givenTo(tx, row, assessmentTasks)
    const needsMe = (each: Part) => needsVerdict(each) && isMine(me, work(each.criterionId).ids, assessors)
    const needsVerdict = (each: Part) => standing(each) === 'none' || (standing(each) === 'differs' && judgedByMe(each) && !proposedByMe(each)) || (standing(each) === 'waiting' && !judgedByMe(each))
    const at = currentPart(parts, needsMe, chosen)
    const part = parts[at]
    const criterion = part && (await criterionAt(tx, row.id, part))
    const today = dayIn(now)
    const stands = part ? standingAnswer(content, part.criterionId, part.lotId, repairsOf(row.clarifications)) : undefined
    const answer = stands?.answer ?? null
    const declared = part ? declaredBy(content, part.criterionId, part.lotId) : []
    const here = criterion?.assessments ?? []
    const own = here.filter((each) => each.seat !== TOGETHER)
    const mine = assessors === 1 ? own[0] : own.find((each) => each.assessedBy === me)
    const others = own.filter((each) => each.id !== mine?.id)
    const together = here.find((each) => each.seat === TOGETHER)
    const open = row.clarifications.filter((each) => each.answeredAt === null)
    const questions = row.clarifications
      .filter((each) => part && each.criterionId === part.criterionId && each.lotId === part.lotId)
      .map((each) => ({ id: each.id, repair: each.kind === 'repair', question: each.question, askedBy: each.askedName, askedAt: each.askedAt, dueOn: day(each.dueOn), answer: each.answer, answeredAt: each.answeredAt, file: each.answerFile && withName(each.answerFile), late: isLate(day(each.dueOn), each.answeredAt ? dayIn(each.answeredAt) : null, today) }))
    const productIds = content.lots.flatMap((lot) => lot.productIds ?? [])
    const names = productIds.length === 0 ? [] : await tx.product.findMany({ where: { id: { in: productIds } }, orderBy: [{ takesOverDirection: 'asc' }, { name: 'asc' }], select: { id: true, name: true } })
    const entered = lotsWithProducts(content, names)
    const productsOf = (lotId: string) => entered.find((lot) => lot.id === lotId)?.products ?? []
    return {
      id: row.id,
      version: row.version,
      provider: enteredBy(content),
      number: row.number,
      status: row.status,
      stated: row.statedReason !== null && row.statedSource !== null ? { words: row.statedReason, source: row.statedSource } : null,
      window: { ...window, decisionsBy: decideBy(row.window, version.submittedAt) },
      procedure,
      submittedAt: version.submittedAt,
      openedAt: row.openedAt,
      fingerprint: version.fingerprint,
      versionNumber: version.number,
      signed: { name: content.signed.name, role: content.signed.role },
      belongsTo: standingOn(linksFrom(row.provider.groupLinks), day(row.window.contractStart)),
      establishments: content.lots.flatMap((lot) => (lot.establishments && lot.establishments.length > 0 ? [{ lot: lot.name, names: lot.establishments.map(establishmentText) }] : [])),
      lots: lots.map((lot) => ({ ...lot, products: productsOf(lot.id), ...progressOf(parts, lot.id, standing) })),
      total: { mine: parts.filter(needsMe).length, of: parts.length, done: parts.filter((each) => isVerdict(standing(each))).length, differs: parts.filter((each) => standing(each) === 'differs').length, questions: open.length },
      rail: CRITERION_KINDS.map((kind) => ({ kind, entries: criteria.filter((each) => each.kind === kind).map((each) => railEntry(each, parts, standing)) })).filter((group) => group.entries.length > 0),
      current:
        part && criterion
          ? {
              criterion: { ...criterion, kind: criterion.kind as CriterionKind, holdsAt: criterion.holdsAt as HoldsAt },
              lot: lots.find((lot) => lot.id === part.lotId) ?? null,
              lotStandings: criterion.perLot ? lots.map((lot) => ({ ...lot, standing: standing({ criterionId: criterion.id, lotId: lot.id }) })) : [],
              answer,
              handedIn: stands?.handedIn ?? null,
              pieces: await shownPieces(tx, { answer, handedIn: stands?.handedIn ?? null, parties: declared, questions }, chosen.fileId, today, day(row.window.contractStart)),
              products: part.lotId === null ? [] : productsOf(part.lotId),
              parties: declared,
              proposesExclusion: proposesExclusion(criterion, answer ?? undefined) || declared.some((each) => each.yes !== null && each.yes === criterion.excludingAnswer),
              standing: standing(part),
              mine: mine ? { ...verdictOf(mine), version: mine.version } : null,
              others: others.map(verdictOf),
              together: together ? { ...verdictOf(together), id: together.id, version: together.version, mine: together.assessedBy === me, confirmedBy: together.confirmedName } : null,
              hiddenOthers: given.filter((each) => each.verdict === null && each.criterionId === part.criterionId && each.lotId === part.lotId).length,
              given: { mine: isMine(me, work(criterion.id).ids, assessors), names: work(criterion.id).names, taskId: work(criterion.id).taskId },
              verified: row.verificationTalks.flatMap((talk) => talk.verificationPoints.filter((each) => each.criterionId === part.criterionId && each.lotId === part.lotId).map((each) => ({ at: talk.at, finding: each.finding as Finding | null, reason: each.reason }))),
              shared: here.some((each) => each.sharedAt !== null),
              questions,
              previous: parts[at - 1] ?? null,
              next: parts[at + 1] ?? null,
            }
          : null,
      phrases: criterion && row.status !== 'assessed' ? await phrasesFor(tx, row.regionId, criterion.kind) : [],
      may: { assess: mayAssess(actor, row) },
    }
  })

/** The criterion at hand in full, with the verdicts on this part that this officer may see. */
const criterionAt = (tx: Tx, submissionId: string, part: Part) =>
  tx.criterion.findUnique({
    where: { id: part.criterionId },
    select: {
      id: true, position: true, kind: true, title: true, text: true, rationale: true, holdsAt: true, holdsMonths: true, proof: true, answerKind: true, excludingAnswer: true, perLot: true,
      assessments: { where: { submissionId, lotId: part.lotId }, select: { id: true, seat: true, assessedBy: true, assessorName: true, assessedAt: true, verdict: true, reason: true, confirmedName: true, sharedAt: true, version: true } },
    },
  })

const verdictOf = (row: { assessorName: string; verdict: string; reason: string; assessedAt: Date }): GivenVerdict => ({ name: row.assessorName, verdict: row.verdict as Verdict, reason: row.reason, at: row.assessedAt })

/** The part that was asked for; else the first that still waits for this officer; else the first. */
function currentPart(parts: readonly Part[], needsMe: (part: Part) => boolean, chosen: { readonly criterionId?: string | undefined; readonly lotId?: string | undefined }): number {
  const exact = parts.findIndex((part) => part.criterionId === chosen.criterionId && part.lotId === (chosen.lotId ?? null))
  if (exact >= 0) return exact
  const criterion = parts.findIndex((part) => part.criterionId === chosen.criterionId)
  return criterion >= 0 ? criterion : Math.max(0, parts.findIndex(needsMe))
}

function railEntry(criterion: { id: string; position: number; title: string; kind: string; perLot: boolean }, parts: readonly Part[], standing: (part: Part) => Standing): RailEntry {
  const mine = parts.filter((part) => part.criterionId === criterion.id).map(standing)
  const worst = (['differs', 'waiting', 'none', 'not-met', 'not-yet-proved'] as const).find((each) => mine.includes(each)) ?? 'met'
  const perLot = criterion.perLot ? { done: mine.filter(isVerdict).length, of: mine.length } : null
  return { criterionId: criterion.id, position: criterion.position, title: criterion.title, kind: criterion.kind as CriterionKind, standing: worst, perLot }
}

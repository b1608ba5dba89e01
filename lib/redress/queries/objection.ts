import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { type CaseView, caseView } from '@/lib/indications/queries/case'
import { type KeptTalk, talksOf } from '@/lib/indications/queries/talk'
import { type PenaltyClock, penaltyClock } from '@/lib/indications/rules/notice'
import type { Term } from '@/lib/indications/rules/terms'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { caseNotes, type NoteRow } from '@/lib/residents/queries/notes'
import { ruleOn } from '@/lib/rulebook/queries'
import { officerOf } from '../policy'
import { decideBy, isInadmissible, nextObjectionStep, type ObjectionFacts, type ObjectionStep } from '../rules/objection'
import { APPEAL_OUTCOMES, OBJECTION_OUTCOMES, OBJECTION_STATUSES, type AppealOutcome, type MadeBy, type ObjectionChannel, type ObjectionOutcome, type ObjectionStatus } from '../schema'
import { type LoadedObjection, objectionOf, oneOf, orNull } from './load'
import { type Reckoning, reckoningOf } from './reckoning'

export type ObjectionRow = { readonly id: string; readonly number: string; readonly resident: string; readonly reference: string; readonly receivedOn: Day; readonly late: boolean; readonly status: ObjectionStatus; readonly outcome: ObjectionOutcome | null; readonly decideBy: Day | null; readonly notice: boolean }
export type ObjectionList = { readonly rows: readonly ObjectionRow[]; readonly total: number; readonly from: number; readonly municipality: string; readonly today: Day }

/** The municipality's objections, those with the nearest last day first; what stands still comes after. */
export const objectionList = (actor: Actor, { all, page }: { readonly all: boolean; readonly page: number }): Promise<ObjectionList> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = officerOf(actor)
    const where = { municipalityId, ...(all ? {} : { status: 'running' }) }
    const total = await tx.objection.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.objection.findMany({
      where, orderBy: [{ decideBy: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }], skip: from, take: PAGE,
      select: { id: true, number: true, receivedOn: true, late: true, status: true, outcome: true, decideBy: true, noticeOn: true, decision: { select: { reference: true } }, case: { select: { number: true } }, resident: { select: NAME } },
    })
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return {
      total, from, municipality: municipality.name, today: dayIn(now),
      rows: rows.map((row) => {
        return {
          id: row.id, number: row.number, resident: formalName(nameOf(row.resident)), reference: row.decision?.reference ?? row.case.number, receivedOn: day(row.receivedOn), late: row.late,
          status: oneOf(OBJECTION_STATUSES, row.status), outcome: row.outcome === null ? null : oneOf(OBJECTION_OUTCOMES, row.outcome), decideBy: orNull(row.decideBy), notice: row.noticeOn !== null,
        }
      }),
    }
  })

type LetterRow = { readonly id: string; readonly title: string; readonly issuedAt: Date }
export type AppealView = { readonly id: string; readonly version: number; readonly toldOn: Day; readonly court: string; readonly courtNumber: string | null; readonly outcome: AppealOutcome | null; readonly endedOn: Day | null; readonly said: string | null; readonly recordedBy: string }

export type ObjectionView = ObjectionFacts & {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly reference: string
  /** Against temporary help (art. 2.3.3) rather than a decision on an application. */
  readonly urgent: boolean
  /** Whether a founded objection puts other help in the place of what it is against. */
  readonly replaced: boolean
  readonly municipality: { readonly id: string; readonly name: string; readonly regionId: string }
  readonly wmoCase: CaseView
  readonly channel: ObjectionChannel
  /** Of a letter: when it was posted, where that is known. */
  readonly postedOn: Day | null
  readonly madeBy: MadeBy
  readonly representative: string | null
  readonly authority: string | null
  readonly grounds: string | null
  readonly objectionUntil: Day
  readonly lateReason: string | null
  readonly hearingPlace: string | null
  readonly hearingText: string | null
  readonly adjournReason: string | null
  readonly noticeOn: Day | null
  readonly clock: PenaltyClock | null
  readonly term: Term | null
  readonly stretches: readonly { readonly id: string; readonly from: Day; readonly until: Day | null; readonly article: string; readonly reason: string }[]
  readonly withdrawnOn: Day | null
  readonly withdrawnHow: string | null
  readonly outcome: ObjectionOutcome | null
  readonly motivation: string | null
  readonly decidedOn: Day | null
  readonly decidedByName: string | null
  readonly mandateText: string | null
  readonly next: ObjectionStep
  readonly inadmissible: boolean
  /** Whether the one who looks took the decision himself: he never decides on the objection. */
  readonly tookFirstDecision: boolean
  readonly completionDays: number | null
  /** The calculation that this objection needs of its own; null where it needs none. */
  readonly reckoning: Reckoning | null
  readonly appealClause: string | null
  readonly appeals: readonly AppealView[]
  readonly letters: readonly LetterRow[]
  /** The letters of the case itself, the first on top. */
  readonly documents: readonly LetterRow[]
  /** What consultants noted about the case for whoever handles it. */
  readonly notes: readonly NoteRow[]
  /** The talks in which the resident was told. */
  readonly talks: readonly KeptTalk[]
  readonly timeline: readonly TimelineLine[]
  readonly today: Day
  readonly viewedAt: Date
}

/** Whether this person took the decision objected to; by name for decisions of before the person was kept. */
export const tookFirst = ({ against }: LoadedObjection, actor: Actor): boolean => actor.kind === 'person' && (against.decidedById === null ? against.signedName === actor.name : against.decidedById === actor.personId)

const lettersOf = (tx: Tx, where: object): Promise<LetterRow[]> =>
  tx.letter.findMany({ where, orderBy: [{ issuedAt: 'asc' }, { title: 'asc' }, { id: 'asc' }], select: { id: true, title: true, issuedAt: true } })

const appealsOf = async (tx: Tx, objectionId: string): Promise<AppealView[]> =>
  (await tx.objectionAppeal.findMany({ where: { objectionId }, orderBy: { recordedAt: 'desc' }, select: { id: true, version: true, toldOn: true, court: true, courtNumber: true, outcome: true, endedOn: true, said: true, recordedBy: true } })).map((row) => ({
    ...row, toldOn: day(row.toldOn), endedOn: orNull(row.endedOn), outcome: row.outcome === null ? null : oneOf(APPEAL_OUTCOMES, row.outcome),
  }))

async function viewOf(tx: Tx, now: Date, actor: Actor, id: string): Promise<ObjectionView | null> {
  const loaded = await objectionOf(tx, actor, id)
  const wmoCase = loaded && (await caseView(tx, now, actor, loaded.row.caseId))
  if (!wmoCase) return null
  const { row, facts } = loaded
  const today = dayIn(now)
  const term = decideBy(facts, await calendarOf(tx))
  const rule = await ruleOn(tx, 'objection-terms', { regionId: row.municipality.regionId, municipalityId: row.municipalityId }, today)
  const noticeOn = orNull(row.noticeOn)
  return {
    ...facts, postedOn: orNull(row.postedOn), id: row.id, number: row.number, version: row.version, reference: loaded.against.reference, urgent: loaded.against.urgent, replaced: loaded.against.replaced, municipality: row.municipality, wmoCase, channel: loaded.channel, madeBy: loaded.madeBy,
    representative: row.representative, authority: row.authority, grounds: row.grounds, objectionUntil: day(row.objectionUntil), lateReason: row.lateReason, hearingPlace: row.hearingPlace, hearingText: row.hearingText,
    adjournReason: row.adjournReason, noticeOn, term: term.ok ? term.value : null,
    clock: noticeOn === null ? null : penaltyClock({ on: noticeOn, decideBy: orNull(row.noticeDecideBy), days: row.noticeDays }, rule?.value.penalty ?? null, orNull(row.decidedOn) ?? today),
    stretches: row.objectionSuspensions.map((each) => ({ id: each.id, from: day(each.fromDay), until: orNull(each.until), article: each.article, reason: each.reason })),
    withdrawnOn: orNull(row.withdrawnOn), withdrawnHow: row.withdrawnHow, outcome: loaded.outcome, motivation: row.motivation, decidedOn: orNull(row.decidedOn), decidedByName: row.decidedByName, mandateText: row.mandateText,
    next: nextObjectionStep(facts, today), inadmissible: isInadmissible(facts, today), tookFirstDecision: tookFirst(loaded, actor), completionDays: rule?.value.completionDays ?? null, reckoning: await reckoningOf(tx, loaded, wmoCase), appealClause: rule?.value.appealClause ?? null,
    appeals: await appealsOf(tx, id),
    letters: await lettersOf(tx, { subjectType: 'objection', subjectId: id }),
    documents: await lettersOf(tx, { OR: [{ subjectType: 'case', subjectId: row.caseId }, { wmoDecisions: { some: { caseId: row.caseId } } }] }),
    notes: await caseNotes(tx, row.caseId),
    talks: await talksOf(tx, wmoCase),
    timeline: (await timelineOf(tx, [id], 200)).filter((line) => line.event !== 'objection.viewed'), today, viewedAt: now,
  }
}

/** Everything an objection's pages show, with a line of who looked, written before the rows go out. */
export const objectionScreen = (actor: Actor, id: string): Promise<ObjectionView | null> =>
  readRecorded(
    actor,
    (tx, now) => viewOf(tx, now, actor, id),
    async (tx, view) => {
      if (view === null) return
      await record(tx, actor, { event: 'objection.viewed', compartment: 'objection', subject: { type: 'objection', id }, municipalityId: view.municipality.id, residentId: view.wmoCase.resident.id, purpose: 'bezwaar' })
    },
  )

export type ObjectionState = { readonly number: string; readonly receivedOn: Day; readonly standing: 'running' | 'withdrawn' | ObjectionOutcome; readonly decideBy: Day | null; readonly decidedOn: Day | null }

/** What a consultant sees of the objections in a case: that one runs or how it ended, and nothing of what it says. */
export const objectionStates = (actor: Actor, caseId: string): Promise<ObjectionState[]> =>
  read(actor, async (tx) => {
    const rows = await tx.objectionStanding.findMany({ where: { caseId }, orderBy: { number: 'asc' } })
    return rows.map((row) => ({ number: row.number, receivedOn: day(row.receivedOn), standing: oneOf(['running', 'withdrawn', ...OBJECTION_OUTCOMES] as const, row.standing), decideBy: orNull(row.decideBy), decidedOn: orNull(row.decidedOn) }))
  })

/** For the page where an objection is registered: the municipality, and today for its date. */
export const objectionStart = (actor: Actor): Promise<{ readonly municipality: string; readonly today: Day; readonly committee: boolean }> =>
  read(actor, async (tx, now) => {
    const { municipalityId, regionId } = officerOf(actor)
    const today = dayIn(now)
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const rule = await ruleOn(tx, 'objection-terms', { regionId, municipalityId }, today)
    return { municipality: municipality.name, today, committee: rule?.value.committee ?? false }
  })

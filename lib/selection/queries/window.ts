import { windowsFor } from '@/lib/admissions/policy/opening'
import { criteriaOf, JUDGED_SUBMISSION, judgedFor } from '@/lib/admissions/queries/decision-judged'
import { proposeOutcome, type Proposal } from '@/lib/admissions/rules/decision'
import type { DecisionStatus } from '@/lib/admissions/schema/decision'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import type { Day } from '@/lib/kernel/day'
import { typeOf } from '@/lib/procedures/rules/types'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'
import { areasOf, type AreaView } from '@/lib/selection/queries/area'
import { holdsPlace, leftOut, orderOf, type Entry, type LateAssessor, type Placed, type Tip } from '@/lib/selection/rules'

const WINDOW = {
  id: true, name: true, regionId: true, procedureId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true,
  procedure: { select: { id: true, title: true, reference: true, type: true, status: true, assessors: true } },
} as const

export const findWindow = (tx: Tx, actor: Person, id: string) => tx.entryWindow.findFirst({ where: { id, ...windowsFor(actor) }, select: WINDOW })

type Consensus = { readonly criterionId: string; readonly score: number; readonly reason: string }

/** One entry in one area: what the test on the criteria says of it, and the scores that count. */
export type AreaEntry = Entry & {
  readonly provider: string
  readonly providerId: string
  readonly assessed: boolean
  /** The outcome of the test on the criteria; only who meets them all is compared. */
  readonly tested: Proposal
  readonly consensus: readonly Consensus[]
  readonly settled: boolean
  /** How it stands with the college, once that decided or is asked to; null before. */
  readonly tip: (Tip & { readonly id: string; readonly decisionId: string }) | null
}

export type AreaStanding = { readonly area: AreaView; readonly entries: readonly AreaEntry[]; readonly compared: readonly AreaEntry[] }

/** Every area of a window with what was entered in it, as far as it is opened; joins the caller's transaction. */
export async function standingsOf(tx: Tx, window: { readonly id: string; readonly procedureId: string; readonly procedure: { readonly assessors: number } }): Promise<AreaStanding[]> {
  const areas = await areasOf(tx, window.procedureId)
  const criteria = await criteriaOf(tx, window.procedureId)
  const rows = await tx.submissionLot.findMany({
    where: { windowId: window.id, submitted: true, openedAt: { not: null } },
    orderBy: { provider: { name: 'asc' } },
    select: { lotId: true, providerId: true, submissionId: true, submission: { select: { number: true, ...JUDGED_SUBMISSION } } },
  })
  const settled = await tx.selectionConsensus.findMany({ where: { submission: { windowId: window.id } }, select: { submissionId: true, criterionId: true, score: true, reason: true } })
  // The verdicts that count are those of the outcome that counts, a later one in preparation included: it is compared before it is decided.
  const tips = await tx.outcome.findMany({ where: { windowId: window.id, replacedBy: null }, select: { id: true, decisionId: true, submissionId: true, lotId: true, outcome: true, ground: true, revised: true, sharedAt: true, replaces: { select: { outcome: true } } } })
  return areas.map((area) => {
    const entries = rows
      .filter((row) => row.lotId === area.lotId)
      .map((row): AreaEntry => {
        const { statedReason, statedSource } = row.submission
        const outcome = tips.find((each) => each.submissionId === row.submissionId && each.lotId === area.lotId)
        const consensus = settled.filter((each) => each.submissionId === row.submissionId && area.criteria.some((criterion) => criterion.id === each.criterionId))
        return {
          id: row.submissionId, number: row.submission.number, provider: row.submission.provider.name, providerId: row.providerId,
          assessed: row.submission.status === 'assessed',
          tested: proposeOutcome(judgedFor({ ...row, revised: outcome?.revised }, criteria, window.procedure.assessors), statedReason !== null && statedSource !== null ? { words: statedReason, source: statedSource } : null),
          consensus,
          scores: new Map(consensus.map((each) => [each.criterionId, each.score])),
          settled: consensus.length === area.criteria.length,
          tip: outcome ? tipOf(outcome) : null,
        }
      })
    return { area, entries, compared: entries.filter((entry) => entry.assessed && entry.tested.outcome !== 'refused' && !leftOut(entry.tip)) }
  })
}

const tipOf = ({ id, decisionId, outcome, ground, sharedAt, replaces }: { id: string; decisionId: string; outcome: string; ground: string | null; sharedAt: Date | null; replaces: { outcome: string } | null }) => ({
  id, decisionId, outcome, ground: ground as Ground | null, open: sharedAt === null && replaces !== null, stood: holdsPlace(sharedAt === null && replaces ? replaces.outcome : outcome),
})

/** Who scored the others in an area and so scores this entry too, once the college decided about it; nobody before. Joins the caller's transaction. */
export async function lateAssessors(tx: Tx, actor: Person, submissionId: string, areaId: string): Promise<LateAssessor[]> {
  const rows = await tx.$queryRaw<{ person_id: string; name: string; given: boolean }[]>`select person_id, name, given from late_assessors(${submissionId}::uuid, ${areaId}::uuid) order by name`
  return rows.map((row) => ({ name: row.name, mine: row.person_id === actor.personId, given: row.given }))
}

/** What a draw hangs on: the fingerprints of all that was handed in. Fixed at the closing, known to nobody before the opening. */
export async function drawSeed(tx: Tx, windowId: string): Promise<string> {
  const rows = await tx.submissionVersion.findMany({ where: { windowId, openedAt: { not: null } }, orderBy: { fingerprint: 'asc' }, select: { fingerprint: true } })
  return rows.map((row) => row.fingerprint).join('')
}

export type SelectionWindow = {
  readonly window: { readonly id: string; readonly name: string; readonly standing: WindowStanding; readonly opened: boolean; readonly procedure: { readonly id: string; readonly title: string; readonly type: string } }
  readonly areas: readonly (AreaStanding & { readonly given: ReadonlyMap<string, number>; readonly mine: ReadonlySet<string>; /** By the published rule; null until everything is settled. */ readonly order: readonly Placed<AreaEntry>[] | null })[]
  readonly municipalities: readonly { readonly id: string; readonly name: string; readonly ready: boolean; readonly decision: { readonly id: string; readonly status: DecisionStatus } | null; /** The later decision in preparation, if any. */ readonly later: { readonly id: string } | null }[]
}

type Given = { submission_id: string; criterion_id: string; given: number }

/** How far the scoring of a window is, per area and entry; the order of an area shows once everything in it is settled. */
export const selectionWindow = (actor: Person, windowId: string): Promise<SelectionWindow | null> =>
  read(actor, async (tx, now) => {
    const window = await findWindow(tx, actor, windowId)
    if (!window || typeOf(window.procedure.type).scoring === null) return null
    const standings = await standingsOf(tx, window)
    const seed = await drawSeed(tx, windowId)
    const given = await tx.$queryRaw<Given[]>`select submission_id, criterion_id, given from scores_given(${windowId}::uuid)`
    const own = await tx.selectionScore.findMany({ where: { assessorId: actor.personId, submission: { windowId } }, select: { submissionId: true, criterion: { select: { areaId: true } } } })
    const decisions = await tx.collegeDecision.findMany({ where: { windowId, OR: [{ number: 1 }, { again: true, status: 'proposed', outcomes: { some: {} } }] }, select: { id: true, municipalityId: true, number: true, status: true } })
    const places = await tx.municipality.findMany({ where: { id: { in: standings.map(({ area }) => area.municipalityId) } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })
    return {
      window: { id: window.id, name: window.name, standing: windowStanding(window, now), opened: window.openedAt !== null, procedure: window.procedure },
      areas: standings.map((standing) => {
        const ids = standing.area.criteria.map((criterion) => criterion.id)
        const count = (id: string) => Math.min(...ids.map((criterionId) => given.find((each) => each.submission_id === id && each.criterion_id === criterionId)?.given ?? 0))
        const whole = standing.entries.length > 0 && standing.entries.every((entry) => entry.assessed) && standing.compared.every((entry) => entry.settled)
        return {
          ...standing,
          given: new Map(standing.entries.map((entry) => [entry.id, ids.length === 0 ? 0 : count(entry.id)])),
          mine: new Set(own.filter((each) => each.criterion.areaId === standing.area.id).map((each) => each.submissionId)),
          order: whole ? orderOf(standing.compared, standing.area, seed) : null,
        }
      }),
      municipalities: places.map((place) => {
        const decision = decisions.find((each) => each.municipalityId === place.id && each.number === 1)
        const later = decisions.find((each) => each.municipalityId === place.id && each.number > 1)
        const here = standings.filter(({ area }) => area.municipalityId === place.id)
        return {
          ...place,
          ready: here.some(({ entries }) => entries.length > 0) && here.every(({ entries, compared }) => entries.every((entry) => entry.assessed) && compared.every((entry) => entry.settled)),
          decision: decision ? { id: decision.id, status: decision.status as DecisionStatus } : null,
          later: later ? { id: later.id } : null,
        }
      }),
    }
  })

export type GivenScore = { readonly criterionId: string; readonly assessor: string; readonly mine: boolean; readonly score: number; readonly reason: string }
export type SelectionEntry = {
  readonly window: SelectionWindow['window']
  readonly area: AreaView
  readonly entry: AreaEntry
  /** The own scores, and those of the others once all have given. */
  readonly scores: readonly GivenScore[]
  readonly shared: boolean
  readonly given: number
  /** Who gives the scores of an entry that counts after all. */
  readonly late: readonly LateAssessor[]
  readonly today: Day
}

/** One entry in one area for one assessor; others' scores are not in it before he gave his own and all have given. */
export const selectionEntry = (actor: Person, windowId: string, submissionId: string, areaId: string): Promise<SelectionEntry | null> =>
  read(actor, async (tx, now) => {
    const window = await findWindow(tx, actor, windowId)
    if (!window || typeOf(window.procedure.type).scoring === null) return null
    const standing = (await standingsOf(tx, window)).find((each) => each.area.id === areaId)
    const entry = standing?.compared.find((each) => each.id === submissionId)
    if (!standing || !entry) return null
    const rows = await tx.selectionScore.findMany({ where: { submissionId, criterion: { areaId } }, orderBy: { givenAt: 'asc' }, select: { criterionId: true, assessorId: true, assessorName: true, score: true, reason: true, sharedAt: true } })
    const given = await tx.$queryRaw<Given[]>`select submission_id, criterion_id, given from scores_given(${windowId}::uuid)`
    return {
      window: { id: window.id, name: window.name, standing: windowStanding(window, now), opened: window.openedAt !== null, procedure: window.procedure },
      area: standing.area,
      entry,
      scores: rows.map((row) => ({ criterionId: row.criterionId, assessor: row.assessorName, mine: row.assessorId === actor.personId, score: row.score, reason: row.reason })),
      shared: rows.length > 0 && rows.every((row) => row.sharedAt !== null),
      given: Math.max(0, ...given.filter((each) => each.submission_id === submissionId && standing.area.criteria.some((criterion) => criterion.id === each.criterion_id)).map((each) => each.given)),
      late: await lateAssessors(tx, actor, submissionId, areaId),
      today: dayIn(now),
    }
  })

import { countsFor, criteriaOf, judgedFor } from '@/lib/admissions/queries/decision-judged'
import { dueDays, lastOpened } from '@/lib/admissions/queries/decision-due'
import { asEnd, FOLLOWED, PROCEEDINGS, proceedingsOf, type ProceedingsRow as Row } from '@/lib/admissions/queries/decision-proceedings'
import { decisionsFor, isOwnClerk, mayNotify, mayPropose, mayRecordDecision } from '@/lib/admissions/policy/decision'
import { decideFinal, isDecisionStatus, weighed } from '@/lib/admissions/rules/decision'
import { DECISION_MANDATE, OUTCOMES, type DecisionStatus, type LaterOutcome, type OutcomeCode, type SummonsEnd } from '@/lib/admissions/schema/decision'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import { signedOn } from '@/lib/admissions/queries/decision-signed'
import { phrasesForOutcome, type Offered } from '@/lib/admissions/queries/phrase'
import { reactionTermOn } from '@/lib/admissions/queries/reaction-term'
import type { ReactionTerm } from '@/lib/admissions/rules/reaction-term'
import { detailsOf, outcomesOf, type Listed, type OtherOutcome } from '@/lib/admissions/queries/decision-outcomes'
import { cellsOf } from '@/lib/admissions/rules/matrix'
import { integrityOf } from '@/lib/admissions/queries/integrity'
import { placeFor, waitingBeside } from '@/lib/admissions/queries/decision-place'
import { besidePlace, type Place } from '@/lib/admissions/rules/decision-place'
import { besideCheck } from '@/lib/admissions/rules/integrity'
import { allowedFor, groundsFor, type Signed } from '@/lib/admissions/rules/decision-later'
import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, isDay, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { typeOf } from '@/lib/procedures/rules/types'

export type DecisionRow = {
  readonly id: string
  readonly reference: string
  readonly municipality: string
  readonly window: { readonly id: string; readonly name: string; readonly decisionsBy: Day }
  readonly status: DecisionStatus
  readonly decidedOn: Day | null
  readonly reactionUntil: Day | null
  readonly today: Day
  readonly summons: boolean
  readonly outcomes: number
  readonly waits: 'record' | 'notify' | 'finalise' | null
}

const asDay = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

/** What a decision waits for: to be recorded, made known, or made final. */
function waitsFor(row: { status: DecisionStatus; reactionUntil: string | null; summons: Row['summons']; outcomes: Row['outcomes'] }, today: Day): DecisionRow['waits'] {
  if (row.status === 'proposed') return 'record'
  if (row.status === 'decided') return 'notify'
  return decideFinal(row.status, asDay(row.reactionUntil), proceedingsOf(row), today).ok ? 'finalise' : null
}

/** The colleges' decisions this person works on, newest window first, then by municipality. */
export const decisionList = (actor: Actor): Promise<{ rows: DecisionRow[]; officer: boolean }> =>
  read(actor, async (tx, now) => {
    const rows = await tx.collegeDecision.findMany({
      // A later proposal that everything was taken out of again is nothing to decide.
      where: { ...decisionsFor(actor), outcomes: { some: {} } },
      orderBy: [{ window: { opensAt: 'desc' } }, { municipality: { name: 'asc' } }, { number: 'asc' }],
      select: { id: true, reference: true, status: true, decidedOn: true, reactionUntil: true, summons: { select: PROCEEDINGS }, outcomes: FOLLOWED, _count: { select: { outcomes: true } }, municipality: { select: { name: true } }, window: { select: { id: true, name: true, kind: true, decisionDays: true, decisionsBy: true } } },
    })
    const due = await dueDays(tx, rows)
    return {
      officer: actor.kind === 'person' && actor.role === 'procurement-officer',
      rows: rows.flatMap((row) =>
        isDecisionStatus(row.status)
          ? [
              {
                id: row.id, reference: row.reference, municipality: row.municipality.name, window: { id: row.window.id, name: row.window.name, decisionsBy: due(row) }, status: row.status,
                decidedOn: asDay(row.decidedOn), reactionUntil: asDay(row.reactionUntil), today: dayIn(now), summons: row.summons.some((each) => each.ended === null), outcomes: row._count.outcomes,
                waits: waitsFor({ ...row, status: row.status }, dayIn(now)),
              },
            ]
          : [],
      ),
    }
  })

export type OutcomeRow = {
  readonly id: string
  readonly provider: string
  readonly lot: string
  readonly submissionId: string
  readonly outcome: OutcomeCode
  readonly was: LaterOutcome | null
  readonly ground: Ground | null
  readonly groundNote: string | null
  readonly endsOn: Day | null
  readonly replaces: OtherOutcome | null
  readonly replacedBy: OtherOutcome | null
  /** A check of its own municipality: that it runs, or is passed. Nothing else of it is here. */
  readonly integrity: 'running' | 'passed' | null
  readonly reason: string
  readonly condition: string | null
  readonly stated: { readonly words: string; readonly source: string } | null
  readonly assessed: boolean
  readonly counts: Readonly<Record<Verdict, number>>
  readonly letterId: string | null
}

export type SummonsRow = {
  readonly id: string
  readonly version: number
  readonly receivedOn: Day
  readonly claimant: string
  readonly court: string | null
  readonly caseNumber: string | null
  readonly note: string
  readonly recordedBy: string
  readonly ended: SummonsEnd | null
  readonly endedOn: Day | null
  readonly endedNote: string | null
}

export type DecisionPage = {
  readonly id: string
  readonly version: number
  readonly reference: string
  readonly municipality: string
  readonly municipalityId: string
  /** 1 for the college's first decision on this window; a later one decides again about some outcomes. */
  readonly number: number
  /** It decides again about earlier outcomes. */
  readonly again: boolean
  readonly procedure: { readonly id: string; readonly title: string; readonly type: string }
  /** The term that held on the day of the decision; until then what would hold. */
  readonly reaction: ReactionTerm
  readonly window: { readonly id: string; readonly name: string; readonly kind: string; readonly decisionsBy: Day; readonly contractStart: Day }
  readonly status: DecisionStatus
  readonly today: Day
  readonly openedOn: Day
  readonly decided: { readonly on: Day; readonly by: string; readonly onBehalfOf: string; readonly mandate: string | null } | null
  readonly notifiedOn: Day | null
  readonly reactionUntil: Day | null
  readonly summonses: readonly SummonsRow[]
  readonly finalOn: Day | null
  /** The outcomes of this page, by provider; `summary` is about all of them. */
  readonly outcomes: readonly OutcomeRow[]
  readonly from: number
  readonly summary: { readonly total: number; readonly providers: number; readonly unassessed: boolean; readonly per: Readonly<Record<OutcomeCode, number>> }
  /** The proposal as it was put before the college, newest first; `current` when it shows the proposal as it is now. */
  readonly documents: readonly { readonly number: number; readonly letterId: string; readonly issuedAt: Date; readonly issuedBy: string; readonly current: boolean }[]
  /** Letters to look at before they go out: the first, the last and one per outcome; none once they went out. */
  readonly previews: readonly { readonly outcomeId: string; readonly provider: string; readonly outcome: OutcomeCode }[]
  /** How many letters went out without their PDF: the portal was stopped halfway. */
  readonly unfinishedLetters: number
  readonly history: readonly TimelineLine[]
  readonly waits: DecisionRow['waits']
  /** The mandate that would let this person record it today; own: the college's own clerk, who needs none. */
  readonly capacity: { readonly own: boolean; readonly mandate: string | null }
  readonly may: { readonly change: boolean; readonly document: boolean; readonly record: boolean; readonly notify: boolean }
}

/** The first, the last and one of each outcome, by name and each provider once: who gets one letter for several lots is looked at once. */
function previewsOf(all: readonly Listed[]): DecisionPage['previews'] {
  const picked = [all[0], ...OUTCOMES.map((code) => all.find((each) => each.outcome === code)), all.at(-1)]
  const once = picked.filter((each, at) => each !== undefined && picked.findIndex((other) => other?.providerId === each.providerId) === at)
  return once.flatMap((each) => (each ? [{ outcomeId: each.id, provider: each.provider, outcome: each.outcome }] : []))
}

/** One college's decision with a page of its outcomes (or the one that is asked), for its clerk and for the officers; another college's is not found. */
export const decisionPage = (actor: Actor, decisionId: string, { page = 0, only }: { readonly page?: number; readonly only?: string } = {}): Promise<DecisionPage | null> =>
  read(actor, async (tx, now) => {
    const today = dayIn(now)
    const row = await tx.collegeDecision.findFirst({
      where: { id: decisionId, ...decisionsFor(actor) },
      select: {
        id: true, version: true, number: true, again: true, reference: true, status: true, regionId: true, municipalityId: true, procedureId: true, decidedOn: true, recorder: { select: { name: true } }, decisionDocuments: { orderBy: { number: 'desc' }, select: { number: true, letterId: true, issuedAt: true, issuedBy: true, decisionVersion: true } }, onBehalfOf: true, notifiedAt: true, reactionUntil: true, reactionDays: true, reactionSource: true, finalOn: true, summons: { orderBy: { receivedOn: 'asc' }, omit: { regionId: true, municipalityId: true, decisionId: true } },
        mandate: { select: { text: true } }, window: { select: { id: true, name: true, kind: true, decisionDays: true, decisionsBy: true, contractStart: true } },
        municipality: { select: { name: true, mandates: { where: { subject: DECISION_MANDATE, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, take: 1, select: { text: true } } } },
        procedure: { select: { id: true, title: true, type: true, reactionDays: true, assessors: true, criterions: { orderBy: { position: 'asc' }, select: { id: true } } } },
        outcomes: FOLLOWED,
      },
    })
    if (!row || !isDecisionStatus(row.status)) return null
    const all = await outcomesOf(tx, row)
    const from = firstOf(page, all.length)
    const shown = only === undefined ? all.slice(from, from + PAGE) : all.filter((each) => each.id === only)
    const criteria = row.procedure.criterions
    const details = await detailsOf(tx, shown.map((each) => each.id), criteria)
    const cells = cellsOf(criteria.length, row.procedure.assessors)
    const own = isOwnClerk(actor, row.municipalityId)
    const mandate = own || !mayRecordDecision(actor, row) ? null : (row.municipality.mandates[0]?.text ?? null)
    return {
      id: row.id,
      version: row.version,
      number: row.number,
      again: row.again,
      reference: row.reference,
      municipality: row.municipality.name,
      municipalityId: row.municipalityId,
      procedure: row.procedure,
      window: { id: row.window.id, name: row.window.name, kind: row.window.kind, decisionsBy: (await dueDays(tx, [row]))(row), contractStart: day(row.window.contractStart) },
      reaction: row.reactionDays !== null && row.reactionSource !== null ? { days: row.reactionDays, source: row.reactionSource } : await reactionTermOn(tx, row, asDay(row.decidedOn) ?? today),
      status: row.status,
      today,
      openedOn: lastOpened(all.map((each) => each.openedAt), today),
      decided: row.decidedOn ? { on: day(row.decidedOn), by: row.recorder?.name ?? '', onBehalfOf: row.onBehalfOf ?? '', mandate: row.mandate?.text ?? null } : null,
      notifiedOn: row.notifiedAt ? dayIn(row.notifiedAt) : null,
      reactionUntil: asDay(row.reactionUntil),
      summonses: row.summons.map((each) => ({ ...each, receivedOn: day(each.receivedOn), ended: asEnd(each.ended), endedOn: asDay(each.endedOn) })),
      finalOn: asDay(row.finalOn),
      from,
      summary: {
        total: all.length,
        providers: new Set(all.map((each) => each.providerId)).size,
        unassessed: all.some((each) => !each.assessed),
        per: Object.fromEntries(OUTCOMES.map((code) => [code, all.filter((each) => each.outcome === code).length])) as Record<OutcomeCode, number>,
      },
      outcomes: shown.flatMap(({ id, provider, lot, assessed, integrity }) => {
        const each = details.get(id)
        if (!each) return []
        const { given, revised, statedReason, statedSource, endsOn, ...outcome } = each
        return [{ ...outcome, id, provider, lot, assessed, integrity, endsOn: asDay(endsOn), stated: statedReason !== null && statedSource !== null ? { words: statedReason, source: statedSource } : null, counts: countsFor(cells(given), criteria, revised) }]
      }),
      documents: row.decisionDocuments.map(({ decisionVersion, ...each }) => ({ ...each, current: decisionVersion === row.version })),
      previews: row.status === 'proposed' || row.status === 'decided' ? previewsOf(all) : [],
      unfinishedLetters: all[0]?.unfinished ?? 0,
      history: await timelineOf(tx, [row.id]),
      waits: waitsFor({ ...row, status: row.status }, today),
      capacity: { own, mandate },
      // A first award follows the scores; nobody changes it by hand.
      may: { document: mayPropose(actor, row) && row.status === 'proposed', change: mayPropose(actor, row) && row.status === 'proposed' && (row.again || typeOf(row.procedure.type).outcome !== 'award'), record: mayRecordDecision(actor, row), notify: mayNotify(actor, row) },
    }
  })

export type OutcomePage = {
  readonly decision: { readonly id: string; readonly version: number; readonly reference: string; readonly status: DecisionStatus; readonly municipality: string; readonly type: string }
  readonly outcome: OutcomeRow
  readonly judged: readonly { readonly position: number; readonly title: string; readonly verdict: Verdict; readonly reason: string }[]
  /** The participation that was signed on the outcome this one comes in the place of, or on this one. */
  readonly signed: Signed | null
  /** Whether an area selection has a place left for this outcome. */
  readonly place: Place
  /** Who keeps a place in a full area until the college decides. */
  readonly waiting: readonly string[]
  /** What this outcome may say, as things stand. */
  readonly allowed: readonly LaterOutcome[]
  readonly criteria: readonly { readonly id: string; readonly position: number; readonly title: string }[]
  /** The region's ready sentences for a reason; empty for who changes nothing. */
  readonly phrases: readonly Offered[]
  readonly today: Day
  readonly may: { readonly change: boolean; readonly again: boolean }
}

/** One outcome with the assessment it follows from, for the officer who prepares it and the clerk who reads it. */
export const outcomePage = (actor: Actor, decisionId: string, outcomeId: string): Promise<OutcomePage | null> =>
  read(actor, async (tx) => {
    const page = await decisionPage(actor, decisionId, { only: outcomeId })
    const outcome = page?.outcomes[0]
    if (!page || !outcome) return null
    const row = await tx.outcome.findUniqueOrThrow({
      where: { id: outcome.id },
      select: { id: true, windowId: true, lotId: true, providerId: true, submissionId: true, regionId: true, municipalityId: true, replacesId: true, revised: true, lot: { select: { name: true } }, decision: { select: { procedureId: true, procedure: { select: { assessors: true } } } }, submission: { select: { assessments: { select: { criterionId: true, lotId: true, seat: true, assessedBy: true, verdict: true, reason: true, confirmedAt: true } } } } },
    })
    const criteria = await criteriaOf(tx, row.decision.procedureId)
    const judged = judgedFor(row, criteria, row.decision.procedure.assessors)
    const place = await placeFor(tx, row)
    return {
      decision: { id: page.id, version: page.version, reference: page.reference, status: page.status, municipality: page.municipality, type: page.procedure.type },
      outcome,
      judged,
      signed: await signedOn(tx, row),
      place,
      waiting: place === 'full' ? await waitingBeside(tx, row) : [],
      allowed: besidePlace(besideCheck(allowedFor({ ground: outcome.ground, statedReason: outcome.stated?.words ?? null }, weighed(judged), typeOf(page.procedure.type).outcome === 'award'), (await integrityOf(tx, row))(row.providerId)), place),
      criteria,
      phrases: page.may.change ? await phrasesForOutcome(tx, row.regionId) : [],
      today: page.today,
      may: { change: page.may.change, again: mayPropose(actor, row) && (page.status === 'notified' || page.status === 'final') && outcome.replacedBy === null && groundsFor(outcome.outcome).length > 0 },
    }
  })

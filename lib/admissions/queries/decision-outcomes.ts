import { givenText } from '@/lib/admissions/queries/matrix'
import type { LaterOutcome, OutcomeCode } from '@/lib/admissions/schema/decision'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import type { Tx } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'

/** One outcome of a decision as far as the whole of it must be known. */
export type Listed = {
  readonly id: string
  readonly outcome: OutcomeCode
  readonly providerId: string
  readonly provider: string
  readonly lot: string
  readonly assessed: boolean
  readonly openedAt: Date | null
  /** A check of its own municipality: that it runs, or is passed. */
  readonly integrity: 'running' | 'passed' | null
  /** How many letters of this decision wait for their PDF. */
  readonly unfinished: number
}

type Decision = { readonly id: string; readonly municipalityId: string; readonly window: { readonly id: string }; readonly notifiedAt: Date | null }

/** Every outcome of a decision, by provider and lot; brought as one value, as a college decides on hundreds. Joins the caller's transaction. */
export async function outcomesOf(tx: Tx, decision: Decision): Promise<readonly Listed[]> {
  // Before it is made known there are no letters.
  const [row] = await tx.$queryRaw<{ outcomes: (Omit<Listed, 'openedAt'> & { readonly openedAt: string | null })[] }[]>`
    with checked as (select provider_id, case when bool_or(standing = 'running') then 'running' else 'passed' end as integrity from integrity_standing where window_id = ${decision.window.id}::uuid and municipality_id = ${decision.municipalityId}::uuid group by provider_id),
      waiting as (select count(*) as unfinished from letter where ${decision.notifiedAt !== null} and subject_id = ${decision.id}::uuid and file_id is null)
    select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'outcome', o.outcome, 'providerId', o.provider_id, 'provider', p.name, 'lot', l.name, 'assessed', s.status = 'assessed', 'openedAt', s.opened_at, 'integrity', checked.integrity, 'unfinished', waiting.unfinished)), '[]') as outcomes
    from outcome o join provider p on p.id = o.provider_id join lot l on l.id = o.lot_id join submission s on s.id = o.submission_id left join checked on checked.provider_id = o.provider_id cross join waiting where o.decision_id = ${decision.id}::uuid`
  const outcomes = (row?.outcomes ?? []).map((each) => ({ ...each, openedAt: each.openedAt === null ? null : new Date(each.openedAt) }))
  return outcomes.sort((a, b) => a.provider.localeCompare(b.provider, 'nl') || a.lot.localeCompare(b.lot, 'nl'))
}

/** The outcome before or after one, in another decision. */
export type OtherOutcome = { readonly decisionId: string; readonly outcomeId: string; readonly reference: string; readonly outcome: LaterOutcome }

const OTHER = Prisma.sql`jsonb_build_object('outcomeId', other.id, 'outcome', coalesce(other.was, other.outcome), 'decisionId', d.id, 'reference', d.reference)`

type Details = {
  readonly submissionId: string
  readonly outcome: OutcomeCode
  readonly was: LaterOutcome | null
  readonly ground: Ground | null
  readonly groundNote: string | null
  readonly revised: unknown
  readonly endsOn: string | null
  readonly replaces: OtherOutcome | null
  readonly replacedBy: OtherOutcome | null
  readonly reason: string
  readonly condition: string | null
  readonly statedReason: string | null
  readonly statedSource: string | null
  readonly letterId: string | null
  /** The verdicts on its entry in its lot: a college's hundred and fifty outcomes stand on six thousand of them, and are read for what is shown. */
  readonly given: string | null
}

/** What a page shows of these outcomes, with what each replaces or is replaced by. Joins the caller's transaction. */
export async function detailsOf(tx: Tx, outcomeIds: readonly string[], criteria: readonly { readonly id: string }[]): Promise<ReadonlyMap<string, Details>> {
  const [row] = await tx.$queryRaw<{ details: Readonly<Record<string, Details>> | null }[]>`
    select jsonb_object_agg(o.id, jsonb_build_object('submissionId', o.submission_id, 'outcome', o.outcome, 'was', o.was, 'ground', o.ground, 'groundNote', o.ground_note, 'revised', o.revised, 'endsOn', o.ends_on, 'reason', o.reason, 'condition', o.condition,
      'statedReason', o.stated_reason, 'statedSource', o.stated_source, 'letterId', o.letter_id, 'given', judged.given,
      'replaces', (select ${OTHER} from outcome other join college_decision d on d.id = other.decision_id where other.id = o.replaces_id), 'replacedBy', (select ${OTHER} from outcome other join college_decision d on d.id = other.decision_id where other.replaces_id = o.id))) as details
    from outcome o
    left join lateral (select ${givenText(criteria.map((each) => each.id))} as given from assessment a where a.submission_id = o.submission_id and (a.lot_id = o.lot_id or a.lot_id is null)) judged on true
    where o.id = any(${[...outcomeIds]}::uuid[])`
  return new Map(Object.entries(row?.details ?? {}))
}

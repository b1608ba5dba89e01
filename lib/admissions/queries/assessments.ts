import { assessedBy } from '@/lib/admissions/policy/assessment'
import { isAssessmentStage, partCount } from '@/lib/admissions/rules/assessment'
import { ASSESSMENT_STAGES, type AssessmentStage } from '@/lib/admissions/schema/assessment'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { firstOf, PAGE } from '@/lib/kernel/paging'

export type AssessmentRow = {
  readonly submissionId: string
  readonly provider: string
  readonly number: string
  readonly window: { readonly id: string; readonly name: string }
  readonly lots: readonly string[]
  readonly status: AssessmentStage
  readonly done: number
  readonly of: number
  readonly questions: number
  readonly stated: boolean
}

export type AssessmentsPage = { readonly rows: readonly AssessmentRow[]; readonly windows: readonly { readonly id: string; readonly name: string; readonly procedure: string }[]; readonly windowId: string | null; readonly stage: AssessmentStage | null; readonly from: number; readonly total: number }

type Shown = Pick<AssessmentsPage, 'windows' | 'windowId' | 'total'> & {
  /** `once` and `perLot`: how many criteria its procedure has of each sort. */
  readonly rows: readonly (Omit<AssessmentRow, 'window' | 'done' | 'of'> & { readonly windowId: string; readonly done: number | null; readonly once: number; readonly perLot: number })[]
}

/** Opened submissions by name, for the officers, a page at a time; sealed ones are in nobody's list. One statement, whatever the page shows: a list that is opened all day (docs/performance.md). */
export const assessmentsPage = (actor: Actor, filter: { readonly windowId?: string | undefined; readonly stage?: string | undefined; readonly page?: number }): Promise<AssessmentsPage> =>
  read(actor, async (tx) => {
    const { regionIds, personId } = assessedBy(actor)
    const stage = filter.stage && isAssessmentStage(filter.stage) ? filter.stage : null
    const page = filter.page ?? 0
    // What is finished has a verdict for every part (assessment_step): only what isn't is counted. Of two assessors' those of a part count that they agree on, or settled together.
    const [shown] = await tx.$queryRaw<Shown[]>`
      with windows as materialized (
        select w.id, w.name, w.opens_at, p.title from entry_window w join procedure p on p.id = w.procedure_id
        where w.region_id = any(${regionIds}::uuid[]) and (w.opened_at is not null or w.kind = 'continuous')),
      chosen as materialized (select id from windows where id::text = ${filter.windowId ?? ''}),
      matching as materialized (
        select s.id, s.number, v.name as provider from submission s join provider v on v.id = s.provider_id
        where s.region_id = any(${regionIds}::uuid[]) and s.opened_at is not null and s.status = any(${stage ? [stage] : [...ASSESSMENT_STAGES]}::text[])
          and s.window_id in (select id from windows) and (not exists (select from chosen) or s.window_id in (select id from chosen))
          and not exists (select 1 from assessor_conflict c where c.provider_id = s.provider_id and c.person_id = ${personId}::uuid and c.withdrawn_at is null)),
      counted as materialized (select count(*)::int as total from matching),
      page as materialized (
        select s.id, s.number, s.status, s.stated_reason is not null as stated, s.window_id, s.procedure_id, m.provider, p.assessors > 1 as two
        from (select * from matching order by provider, number offset (select least(${page}::int, greatest((total - 1) / ${PAGE}, 0)) * ${PAGE} from counted) limit ${PAGE}) m
        join submission s on s.id = m.id join procedure p on p.id = s.procedure_id),
      asked as materialized (select c.procedure_id, c.per_lot from criterion c where c.procedure_id in (select procedure_id from page))
      select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'procedure', title) order by opens_at desc), '[]') from windows) as windows, (select id::text from chosen) as "windowId", (select total from counted) as total,
        coalesce(jsonb_agg(jsonb_build_object('submissionId', page.id, 'provider', page.provider, 'number', page.number, 'status', page.status, 'stated', page.stated, 'windowId', page.window_id, 'once', k.once, 'perLot', k.per_lot,
          'lots', (select coalesce(jsonb_agg(l.name), '[]') from submission_lot o join lot l on l.id = o.lot_id where o.submission_id = page.id and o.opened_at is not null),
          'questions', (select count(*) from clarification q where q.submission_id = page.id and q.answered_at is null),
          'done', case when page.status = 'assessed' then null when page.two then (
              select count(*) from (
                select from assessment a where a.submission_id = page.id and (a.seat < 3 or a.confirmed_at is not null)
                group by a.criterion_id, a.lot_id having bool_or(a.seat = 3) or count(*) >= 2 and min(a.verdict) = max(a.verdict)) t)
            else (select count(*) from assessment a where a.submission_id = page.id) end) order by page.provider, page.number), '[]') as rows
      from page cross join lateral (select count(*) filter (where not c.per_lot) as once, count(*) filter (where c.per_lot) as per_lot from asked c where c.procedure_id = page.procedure_id) k`
    const { windows, windowId, total, rows } = shown ?? { windows: [], windowId: null, total: 0, rows: [] }
    return {
      windows,
      windowId,
      stage,
      from: firstOf(page, total),
      total,
      rows: rows.flatMap(({ windowId: within, once, perLot, lots, done, ...row }) => {
        const window = windows.find((each) => each.id === within)
        const of = partCount({ once, perLot }, lots.length)
        return window ? [{ ...row, window: { id: window.id, name: window.name }, lots: [...lots].sort((a, b) => a.localeCompare(b, 'nl')), done: done ?? of, of }] : []
      }),
    }
  })

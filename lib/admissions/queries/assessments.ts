import { z } from 'zod'
import { assessedBy } from '@/lib/admissions/policy/assessment'
import { isAssessmentStage, partsOf } from '@/lib/admissions/rules/assessment'
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

const Windows = z.array(z.strictObject({ id: z.string(), name: z.string(), procedure: z.string(), counts: z.record(z.string(), z.number()) }))
const Shown = z.strictObject({
  rows: z.array(
    z.strictObject({
      submissionId: z.string(),
      provider: z.string(),
      number: z.string(),
      status: z.enum(ASSESSMENT_STAGES),
      stated: z.boolean(),
      windowId: z.string(),
      procedureId: z.string(),
      lots: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      questions: z.number(),
      done: z.number().nullable(),
    }),
  ),
  criteria: z.array(z.strictObject({ id: z.string(), procedureId: z.string(), perLot: z.boolean() })),
})

/** Opened submissions by name, for the officers, a page at a time; sealed ones are in nobody's list. Two statements, whatever the page shows: a list that is opened all day (docs/performance.md). */
export const assessmentsPage = (actor: Actor, filter: { readonly windowId?: string | undefined; readonly stage?: string | undefined; readonly page?: number }): Promise<AssessmentsPage> =>
  read(actor, async (tx) => {
    const { regionIds, personId } = assessedBy(actor)
    const stage = filter.stage && isAssessmentStage(filter.stage) ? filter.stage : null
    const found = await tx.$queryRaw<{ windows: unknown }[]>`
      with standing as (
        select s.window_id, s.status, count(*) as entries from submission s
        where s.region_id = any(${regionIds}::uuid[]) and s.opened_at is not null and s.status = any(${[...ASSESSMENT_STAGES]}::text[])
          and not exists (select 1 from assessor_conflict c where c.provider_id = s.provider_id and c.person_id = ${personId}::uuid and c.withdrawn_at is null)
        group by s.window_id, s.status)
      select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'procedure', p.title,
          'counts', (select coalesce(jsonb_object_agg(t.status, t.entries), '{}') from standing t where t.window_id = w.id)) order by w.opens_at desc), '[]') as windows
      from entry_window w join procedure p on p.id = w.procedure_id
      where w.region_id = any(${regionIds}::uuid[]) and (w.opened_at is not null or w.kind = 'continuous')`
    const windows = Windows.parse(found[0]?.windows)
    const windowId = windows.find((window) => window.id === filter.windowId)?.id ?? null
    const total = windows.filter((window) => windowId === null || window.id === windowId).reduce((sum, { counts }) => sum + (stage ? (counts[stage] ?? 0) : Object.values(counts).reduce((all, each) => all + each, 0)), 0)
    const from = firstOf(filter.page ?? 0, total)
    // What is finished has a verdict for every part (assessment_step): only what isn't is counted. Of two assessors' those of a part count that they agree on, or settled together.
    const shown = await tx.$queryRaw<{ shown: unknown }[]>`
      with page as materialized (
        select s.id, s.number, s.status, s.stated_reason is not null as stated, s.window_id, s.procedure_id, v.name as provider, p.assessors > 1 as two
        from submission s join provider v on v.id = s.provider_id join procedure p on p.id = s.procedure_id
        where s.region_id = any(${regionIds}::uuid[]) and s.opened_at is not null and s.status = any(${stage ? [stage] : [...ASSESSMENT_STAGES]}::text[])
          and s.window_id = any(${windowId ? [windowId] : windows.map(({ id }) => id)}::uuid[])
          and not exists (select 1 from assessor_conflict c where c.provider_id = s.provider_id and c.person_id = ${personId}::uuid and c.withdrawn_at is null)
        order by v.name, s.number offset ${from} limit ${PAGE})
      select jsonb_build_object('criteria', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'procedureId', c.procedure_id, 'perLot', c.per_lot)), '[]') from criterion c where c.procedure_id in (select procedure_id from page)),
        'rows', coalesce(jsonb_agg(jsonb_build_object('submissionId', page.id, 'provider', page.provider, 'number', page.number, 'status', page.status, 'stated', page.stated, 'windowId', page.window_id, 'procedureId', page.procedure_id,
          'lots', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name)), '[]') from submission_lot o join lot l on l.id = o.lot_id where o.submission_id = page.id and o.opened_at is not null),
          'questions', (select count(*) from clarification q where q.submission_id = page.id and q.answered_at is null),
          'done', case when page.status = 'assessed' then null when page.two then (
              select count(*) from (
                select from assessment a where a.submission_id = page.id and (a.seat < 3 or a.confirmed_at is not null)
                group by a.criterion_id, a.lot_id having bool_or(a.seat = 3) or count(*) >= 2 and min(a.verdict) = max(a.verdict)) t)
            else (select count(*) from assessment a where a.submission_id = page.id) end) order by page.provider, page.number), '[]')) as shown
      from page`
    const { rows, criteria } = Shown.parse(shown[0]?.shown)
    return {
      windows: windows.map(({ id, name, procedure }) => ({ id, name, procedure })),
      windowId,
      stage,
      from,
      total,
      rows: rows.flatMap(({ windowId: within, procedureId, lots, done, ...row }) => {
        const window = windows.find((each) => each.id === within)
        const parts = partsOf(criteria.filter((criterion) => criterion.procedureId === procedureId), lots.map((lot) => lot.id))
        return window ? [{ ...row, window: { id: window.id, name: window.name }, lots: lots.map((lot) => lot.name).sort((a, b) => a.localeCompare(b, 'nl')), done: done ?? parts.length, of: parts.length }] : []
      }),
    }
  })

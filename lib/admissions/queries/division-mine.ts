import { mayAssess } from '@/lib/admissions/policy/assessment'
import { LOOKED_INTO, windowsFor } from '@/lib/admissions/policy/opening'
import { assessorsOf, hasInterest, isMine } from '@/lib/admissions/rules/division'
import type { AssessmentStage } from '@/lib/admissions/schema/assessment'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'

export type MyRow = { readonly submissionId: string; readonly provider: string; readonly number: string; readonly status: AssessmentStage; readonly done: number; readonly of: number }

export type MyAssessments = {
  readonly window: { readonly id: string; readonly name: string; readonly standing: WindowStanding; readonly opened: boolean; readonly decisionsBy: Day; readonly procedure: { readonly id: string; readonly title: string; readonly type: string } }
  readonly assessors: number
  readonly divided: boolean
  readonly rows: readonly MyRow[]
  /** The first submission, by name, in which something waits for this officer. */
  readonly next: MyRow | null
  /** How many entries he does not get, for an interest of his own. */
  readonly kept: number
}

/** What this officer has to judge in a window, submission by submission, and where he goes on. */
export const myAssessments = (actor: Actor, windowId: string): Promise<MyAssessments | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({
      where: { id: windowId, ...LOOKED_INTO, ...windowsFor(actor) },
      select: { id: true, name: true, regionId: true, procedureId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true, decisionsBy: true, procedure: { select: { id: true, title: true, type: true, assessors: true } } },
    })
    if (!window || actor.kind !== 'person' || !mayAssess(actor, window)) return null
    const { assessors } = window.procedure
    const mine = await myRows(tx, actor.personId, window, assessors)
    return {
      window: { id: window.id, name: window.name, standing: windowStanding(window, now), opened: true, decisionsBy: day(window.decisionsBy), procedure: { id: window.procedure.id, title: window.procedure.title, type: window.procedure.type } },
      assessors,
      divided: mine.divided,
      rows: mine.rows.filter((row) => row.of > 0),
      next: mine.rows.find((row) => row.done < row.of && row.status !== 'assessed') ?? null,
      kept: mine.kept,
    }
  })

/** Per submission how many parts are this officer's, and how many of those have the verdict he owes. Joins the caller's transaction. */
async function myRows(tx: Tx, me: string, window: { readonly id: string; readonly regionId: string; readonly procedureId: string }, assessors: number): Promise<{ rows: MyRow[]; divided: boolean; kept: number }> {
  const criteria = await tx.criterion.findMany({ where: { procedureId: window.procedureId }, orderBy: { position: 'asc' }, select: { id: true, perLot: true } })
  const tasks = await tx.assessmentTask.findMany({ where: { windowId: window.id, endedAt: null }, select: { submissionId: true, criterionId: true, seat: true, personId: true } })
  const interests = await tx.assessorConflict.findMany({ where: { regionId: window.regionId, withdrawnAt: null }, select: { personId: true, providerId: true } })
  // One short text per submission, "place of the criterion:verdicts", where thirty thousand rows would take longer to bring than to count; counted once, or a kept plan does it per submission.
  const rows = await tx.$queryRaw<{ id: string; provider_id: string; name: string; number: string; status: AssessmentStage; lots: number; judged: string | null }[]>`
    with counted as materialized (
      select a.submission_id, a.criterion_id, count(*) as n from assessment a
      where a.window_id = ${window.id}::uuid and a.seat < 3 and (${assessors} = 1 or a.assessed_by = ${me}::uuid) group by 1, 2),
    judged as materialized (
      select submission_id, string_agg(array_position(${criteria.map((each) => each.id)}::uuid[], criterion_id) || ':' || n, ' ') as judged from counted group by submission_id)
    select s.id, s.provider_id, p.name, s.number, s.status, (select count(*)::int from submission_lot l where l.submission_id = s.id and l.opened_at is not null) as lots, j.judged
    from submission s join provider p on p.id = s.provider_id
    left join judged j on j.submission_id = s.id
    where s.window_id = ${window.id}::uuid and s.opened_at is not null and s.status in ('under-assessment', 'clarification', 'assessed')
    order by p.name, s.number`
  const ofAll = tasks.filter((task) => task.criterionId)
  const bySubmission = new Map<string, typeof tasks>()
  for (const task of tasks) if (task.submissionId) bySubmission.set(task.submissionId, [...(bySubmission.get(task.submissionId) ?? []), task])
  const open = rows.filter((row) => !hasInterest(me, row.provider_id, interests))
  return {
    divided: tasks.length > 0,
    kept: rows.length - open.length,
    rows: open.map((row) => {
      const judged = new Map((row.judged ?? '').split(' ').map((text) => text.split(':').map(Number) as [number, number]))
      const here = [...(bySubmission.get(row.id) ?? []), ...ofAll]
      const parts = criteria.flatMap((criterion, at) => (isMine(me, assessorsOf(criterion.id, { id: row.id, providerId: row.provider_id }, here, interests), assessors) ? [{ of: criterion.perLot ? row.lots : 1, done: judged.get(at + 1) ?? 0 }] : []))
      return { submissionId: row.id, provider: row.name, number: row.number, status: row.status, done: parts.reduce((sum, part) => sum + part.done, 0), of: parts.reduce((sum, part) => sum + part.of, 0) }
    }),
  }
}

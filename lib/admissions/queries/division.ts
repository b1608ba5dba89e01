import { mayAssess, ownInterests } from '@/lib/admissions/policy/assessment'
import { LOOKED_INTO, windowsFor } from '@/lib/admissions/policy/opening'
import { assessorsOf, type Interest, type Task } from '@/lib/admissions/rules/division'
import type { AssessmentStage } from '@/lib/admissions/schema/assessment'
import { read, type Tx } from '@/lib/db'
import type { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'

type StandingTask = Task & { readonly id: string; readonly personName: string; readonly reason: string | null; readonly givenAt: Date }

/** Who can be given work, who has what, and who has an interest in whom; joins the caller's transaction. */
export async function standingWork(tx: Tx, window: { readonly id: string; readonly regionId: string }): Promise<{ officers: ReadonlyMap<string, string>; tasks: readonly StandingTask[]; interests: readonly Interest[] }> {
  const people = await tx.$queryRaw<{ person_id: string; name: string }[]>`select person_id, name from region_officers(${window.regionId}::uuid) order by name`
  const tasks = await tx.assessmentTask.findMany({ where: { windowId: window.id, endedAt: null }, select: { id: true, submissionId: true, criterionId: true, seat: true, personId: true, personName: true, reason: true, givenAt: true } })
  const interests = await tx.assessorConflict.findMany({ where: { regionId: window.regionId, withdrawnAt: null }, select: { personId: true, providerId: true } })
  return { officers: new Map(people.map((person) => [person.person_id, person.name])), tasks, interests }
}

/** What there is to give: the opened submissions by name of their provider, and the criteria. */
export async function thingsOf(tx: Tx, windowId: string) {
  const rows = await tx.submission.findMany({ where: { windowId, openedAt: { not: null }, status: { in: ['under-assessment', 'clarification', 'assessed'] } }, orderBy: [{ provider: { name: 'asc' } }, { number: 'asc' }], select: { id: true, providerId: true, number: true, status: true, provider: { select: { name: true } } } })
  const criteria = await tx.criterion.findMany({ where: { procedure: { entryWindows: { some: { id: windowId } } } }, orderBy: { position: 'asc' }, select: { id: true, position: true, title: true } })
  return {
    submissions: rows.map((row) => ({ submissionId: row.id, criterionId: null, providerId: row.providerId, name: row.provider.name, number: row.number, status: row.status as AssessmentStage })),
    criteria: criteria.map((row) => ({ submissionId: null, criterionId: row.id, providerId: null, name: `${row.position} ${row.title}` })),
  }
}

type Assessor = { readonly taskId: string; readonly name: string; readonly mine: boolean; readonly reason: string | null }
export type DivisionRow = { readonly id: string; readonly name: string; readonly number: string; readonly assessors: readonly Assessor[]; readonly mayTakeOver: boolean }

export type DivisionPage = {
  readonly window: { readonly id: string; readonly name: string; readonly standing: WindowStanding; readonly opened: boolean; readonly decisionsBy: Day; readonly procedure: { readonly id: string; readonly title: string; readonly type: string } }
  readonly assessors: number
  readonly officers: readonly { readonly id: string; readonly name: string; readonly submissions: number; readonly criteria: number }[]
  readonly submissions: readonly DivisionRow[]
  readonly criteria: readonly Omit<DivisionRow, 'number'>[]
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly conflicts: readonly { readonly id: string; readonly version: number; readonly provider: string; readonly person: string; readonly note: string; readonly declaredAt: Date; readonly mine: boolean; readonly submissionId: string | null }[]
}

/** Who judges what in an opened window, who has an interest in whom, and what is still to give. */
export const divisionPage = (actor: Actor, windowId: string): Promise<DivisionPage | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({
      where: { id: windowId, ...LOOKED_INTO, ...windowsFor(actor) },
      select: { id: true, name: true, regionId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true, decisionsBy: true, procedure: { select: { id: true, title: true, type: true, assessors: true } } },
    })
    if (!window || actor.kind !== 'person' || !mayAssess(actor, window)) return null
    const work = await standingWork(tx, window)
    const things = await thingsOf(tx, windowId)
    const conflicts = await tx.assessorConflict.findMany({ where: { regionId: window.regionId, withdrawnAt: null, providerId: { in: things.submissions.map((each) => each.providerId) } }, orderBy: { declaredAt: 'asc' }, select: { id: true, version: true, personId: true, personName: true, note: true, declaredAt: true, providerId: true, provider: { select: { name: true } } } })
    const assessorsFor = (id: string): Assessor[] => work.tasks.filter((task) => (task.submissionId ?? task.criterionId) === id).sort((a, b) => a.seat - b.seat).map((task) => ({ taskId: task.id, name: task.personName, mine: task.personId === actor.personId, reason: task.reason }))
    const mine = new Set(ownInterests(actor, work.interests))
    const row = (id: string, name: string, providerId: string | null) => {
      const assessors = assessorsFor(id)
      return { id, name, assessors, mayTakeOver: assessors.length > 0 && !assessors.some((each) => each.mine) && !(providerId && mine.has(providerId)) }
    }
    return {
      window: { id: window.id, name: window.name, standing: windowStanding(window, now), opened: true, decisionsBy: day(window.decisionsBy), procedure: { id: window.procedure.id, title: window.procedure.title, type: window.procedure.type } },
      assessors: window.procedure.assessors,
      officers: [...work.officers].map(([id, name]) => ({ id, name, submissions: work.tasks.filter((task) => task.personId === id && task.submissionId).length, criteria: work.tasks.filter((task) => task.personId === id && task.criterionId).length })),
      submissions: things.submissions.map((each) => ({ ...row(each.submissionId, each.name, each.providerId), number: each.number })),
      criteria: things.criteria.map((each) => row(each.criterionId, each.name, null)),
      providers: [...new Map(things.submissions.filter((each) => !mine.has(each.providerId)).map((each) => [each.providerId, { id: each.providerId, name: each.name }])).values()],
      conflicts: conflicts.map((each) => ({ id: each.id, version: each.version, provider: each.provider.name, person: each.personName, note: each.note, declaredAt: each.declaredAt, mine: each.personId === actor.personId, submissionId: things.submissions.find((one) => one.providerId === each.providerId)?.submissionId ?? null })),
    }
  })

export type TakeOverPage = { readonly taskId: string; readonly person: string; readonly what: string; readonly window: { readonly id: string; readonly name: string; readonly procedure: { readonly id: string; readonly title: string } } }

/** One piece of a colleague's work, to take over; null when it has ended, is one's own, or one has an interest there. */
export const takeOverPage = (actor: Actor, windowId: string, taskId: string): Promise<TakeOverPage | null> =>
  read(actor, async (tx) => {
    const task = await tx.assessmentTask.findFirst({ where: { id: taskId, windowId, endedAt: null, window: windowsFor(actor) }, select: { id: true, personId: true, personName: true, providerId: true, criterion: { select: { title: true } }, submission: { select: { provider: { select: { name: true } } } }, window: { select: { id: true, name: true, procedure: { select: { id: true, title: true } } } } } })
    if (!task || actor.kind !== 'person' || task.personId === actor.personId) return null
    if (task.providerId && (await tx.assessorConflict.count({ where: { providerId: task.providerId, personId: actor.personId, withdrawnAt: null } })) > 0) return null
    return { taskId: task.id, person: task.personName, what: task.submission?.provider.name ?? task.criterion?.title ?? '', window: task.window }
  })

type Entry = { readonly id: string; readonly providerId: string; readonly windowId: string; readonly regionId: string }
type Given = (criterionId: string) => { readonly ids: readonly string[]; readonly names: readonly string[]; readonly taskId: string | null }

/** The work that is given out of one submission, or of a criterion in all of them. */
export const tasksOn = (submissionId: string) =>
  ({ where: { endedAt: null, OR: [{ submissionId }, { criterionId: { not: null } }] }, select: { id: true, submissionId: true, criterionId: true, seat: true, personId: true, personName: true } }) as const satisfies Prisma.AssessmentTaskFindManyArgs

/** The assessors by name of every criterion of a submission, as far as they are given out; joins the caller's transaction. */
export async function givenTo(tx: Tx, submission: Entry, given?: readonly (Task & { readonly id: string; readonly personName: string })[]): Promise<Given> {
  const { where, select } = tasksOn(submission.id)
  const tasks = given ?? (await tx.assessmentTask.findMany({ where: { windowId: submission.windowId, ...where }, select }))
  const interests = tasks.length === 0 ? [] : await tx.assessorConflict.findMany({ where: { providerId: submission.providerId, regionId: submission.regionId, withdrawnAt: null }, select: { personId: true, providerId: true } })
  return (criterionId) => {
    const ids = assessorsOf(criterionId, submission, tasks, interests)
    const of = (id: string) => tasks.find((task) => task.personId === id && (task.criterionId === criterionId || task.submissionId === submission.id))
    return { ids, names: ids.map((id) => of(id)?.personName ?? ''), taskId: (ids[0] && of(ids[0])?.id) ?? null }
  }
}

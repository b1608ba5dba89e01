import { mayAssess } from '@/lib/admissions/policy/assessment'
import { standingWork, thingsOf } from '@/lib/admissions/queries/division'
import { decideConflict, decideGive, decideTakeOver, divideEvenly, type ConflictRefusal, type DivideRefusal, type TakeOverRefusal } from '@/lib/admissions/rules/division'
import type { DeclareConflict, DivideEvenly, GiveWork, TakeOver, WithdrawConflict } from '@/lib/admissions/schema/division'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { showsEntries } from '@/lib/procedures/rules/continuous'

/** The window whose work is divided, one at a time; of another region it is not found. */
async function windowToDivide(tx: Tx, actor: Actor, windowId: string) {
  if (actor.kind !== 'person') throw new Halt('forbidden')
  await tx.$queryRaw`select id from entry_window where id = ${windowId}::uuid for no key update`
  const window = await tx.entryWindow.findFirst({ where: { id: windowId, regionId: { in: [...actor.regionIds] } }, select: { id: true, kind: true, regionId: true, openedAt: true, procedure: { select: { assessors: true } } } })
  if (!window) throw new Halt('not-found')
  if (!mayAssess(actor, window)) throw new Halt('forbidden')
  return { window, officer: actor, assessors: window.procedure.assessors }
}

type New = { readonly submissionId: string | null; readonly criterionId: string | null; readonly providerId: string | null; readonly seat: number; readonly personId: string }

/** Writes the work that was given out, with the names of the assessors as they are now. */
async function give(tx: Tx, now: Date, at: Awaited<ReturnType<typeof windowToDivide>>, tasks: readonly New[], names: ReadonlyMap<string, string>): Promise<void> {
  const { window, officer } = at
  await tx.assessmentTask.createMany({
    data: tasks.map(({ submissionId, criterionId, providerId, seat, personId }) => ({ submissionId, criterionId, providerId, seat, personId, windowId: window.id, regionId: window.regionId, personName: names.get(personId) ?? '', givenBy: officer.personId, givenName: officer.name, givenAt: now })),
  })
  const counted = [...new Set(tasks.map((task) => task.personId))].map((id) => `${names.get(id) ?? ''}: ${tasks.filter((task) => task.personId === id).length}`)
  await record(tx, officer, { event: 'assessment.divided', compartment: 'region', subject: { type: 'entry-window', id: window.id }, regionId: window.regionId, detail: { given: counted.join(', ') } })
}

/** Spreads every submission that has no assessor yet evenly over these officers. Nobody gets a provider he has an interest in. */
export const divideWork = (actor: Actor, input: DivideEvenly): Promise<Result<{ windowId: string }, DivideRefusal>> =>
  write(actor, async (tx, now) => {
    const at = await windowToDivide(tx, actor, input.windowId)
    if (!showsEntries(at.window)) return refuse('not-opened')
    const work = await standingWork(tx, at.window)
    if (!input.personIds.every((id) => work.officers.has(id))) throw new Halt('not-found')
    const { submissions } = await thingsOf(tx, at.window.id)
    const decision = divideEvenly(submissions, work.tasks, input.personIds, work.interests, at.assessors)
    if (!decision.ok) return decision
    await give(tx, now, at, decision.value.tasks, work.officers)
    return allow({ windowId: at.window.id })
  })

/** Gives chosen submissions, or chosen criteria of every submission, to one officer, or to two where the procedure asks two. */
export const giveWork = (actor: Actor, input: GiveWork): Promise<Result<{ windowId: string }, DivideRefusal>> =>
  write(actor, async (tx, now) => {
    const at = await windowToDivide(tx, actor, input.windowId)
    if (!showsEntries(at.window)) return refuse('not-opened')
    const work = await standingWork(tx, at.window)
    const all = await thingsOf(tx, at.window.id)
    const chosen = [...all.submissions.filter((each) => input.submissionIds.includes(each.submissionId)), ...all.criteria.filter((each) => input.criterionIds.includes(each.criterionId))]
    const people = [input.firstId, ...(input.secondId ? [input.secondId] : [])]
    if (chosen.length < input.submissionIds.length + input.criterionIds.length || !people.every((id) => work.officers.has(id))) throw new Halt('not-found')
    const decision = decideGive(chosen, work.tasks, people, work.interests, at.assessors)
    if (!decision.ok) return decision
    await give(tx, now, at, decision.value, work.officers)
    return allow({ windowId: at.window.id })
  })

/** A colleague takes work over, with a reason: the earlier division ends and stays readable. Verdicts already given stay as they are. */
export const takeOver = (actor: Actor, input: TakeOver): Promise<Result<{ windowId: string; submissionId: string | null }, TakeOverRefusal>> =>
  write(actor, async (tx, now) => {
    const task = await tx.assessmentTask.findFirst({ where: { id: input.taskId }, select: { id: true, windowId: true, submissionId: true, criterionId: true, providerId: true, seat: true, personId: true, personName: true, endedAt: true } })
    if (!task) throw new Halt('not-found')
    const { window, officer } = await windowToDivide(tx, actor, task.windowId)
    const work = await standingWork(tx, window)
    // Read before the window was locked: whether it still stands is asked again.
    const decision = decideTakeOver({ ...task, ended: task.endedAt !== null || !work.tasks.some((each) => each.id === task.id) }, work.tasks, officer.personId, work.interests)
    if (!decision.ok) return decision
    const { submissionId, criterionId, providerId, seat } = task
    await tx.assessmentTask.updateMany({ where: { id: task.id }, data: { endedAt: now } })
    await tx.assessmentTask.createMany({ data: [{ windowId: window.id, regionId: window.regionId, submissionId, criterionId, providerId, seat, personId: officer.personId, personName: officer.name, givenBy: officer.personId, givenName: officer.name, givenAt: now, reason: input.reason }] })
    await record(tx, actor, { event: 'assessment.taken-over', compartment: 'region', subject: { type: 'entry-window', id: window.id }, regionId: window.regionId, detail: { from: task.personName, submissionId, criterionId, reason: input.reason } })
    return allow({ windowId: window.id, submissionId })
  })

/** An officer declares his own interest in a provider that entered: his work on it goes back, and what he had judged there is judged anew by a colleague. */
export const declareConflict = (actor: Actor, input: DeclareConflict): Promise<Result<{ windowId: string }, ConflictRefusal>> =>
  write(actor, async (tx, now) => {
    const { window, officer } = await windowToDivide(tx, actor, input.windowId)
    const entries = await tx.submission.findMany({ where: { regionId: window.regionId, providerId: input.providerId, openedAt: { not: null } }, select: { status: true, assessments: { where: { OR: [{ assessedBy: officer.personId }, { confirmedBy: officer.personId }] }, select: { id: true } }, outcomes: { where: { sharedAt: { not: null } }, select: { id: true } } } })
    if (entries.length === 0) throw new Halt('not-found')
    const declared = await tx.assessorConflict.count({ where: { regionId: window.regionId, providerId: input.providerId, personId: officer.personId, withdrawnAt: null } })
    const decision = decideConflict(declared > 0, entries.filter((each) => each.status === 'assessed' && each.assessments.length > 0 && each.outcomes.length === 0).length)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.assessorConflict.createMany({ data: [{ id, regionId: window.regionId, providerId: input.providerId, personId: officer.personId, personName: officer.name, note: input.note, declaredAt: now }] })
    await record(tx, actor, { event: 'assessor-conflict.declared', compartment: 'region', subject: { type: 'assessor-conflict', id, version: 1 }, regionId: window.regionId, detail: { providerId: input.providerId } })
    return allow({ windowId: window.id })
  })

/** Withdraws one's own declaration, with the reason; what was given back stays with the colleague. */
export const withdrawConflict = (actor: Actor, input: WithdrawConflict): Promise<Result<{ windowId: string }, never>> =>
  write(actor, async (tx, now) => {
    const { window, officer } = await windowToDivide(tx, actor, input.windowId)
    const conflict = await tx.assessorConflict.findFirst({ where: { id: input.conflictId, personId: officer.personId, withdrawnAt: null }, select: { id: true } })
    if (!conflict) throw new Halt('not-found')
    const version = await updateVersioned(tx.assessorConflict, { id: conflict.id, version: input.version }, { withdrawnAt: now, withdrawnReason: input.reason })
    await record(tx, actor, { event: 'assessor-conflict.withdrawn', compartment: 'region', subject: { type: 'assessor-conflict', id: conflict.id, version }, regionId: window.regionId, detail: { reason: input.reason } })
    return allow({ windowId: window.id })
  })

import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Work as it stands: a submission, or one criterion of all of them, in a seat. */
export type Task = { readonly submissionId: string | null; readonly criterionId: string | null; readonly seat: number; readonly personId: string }
export type Thing = { readonly submissionId: string | null; readonly criterionId: string | null; readonly providerId: string | null }
export type Interest = { readonly personId: string; readonly providerId: string }

const same = (task: Task, thing: Thing) => task.submissionId === thing.submissionId && task.criterionId === thing.criterionId

/** Whether this person may not touch what this provider handed in: he declared an interest. */
export const hasInterest = (personId: string, providerId: string | null, interests: readonly Interest[]): boolean =>
  providerId !== null && interests.some((each) => each.personId === personId && each.providerId === providerId)

/**
 * Who judges a criterion of a submission, seat by seat: who has the criterion, unless he has an interest in the
 * provider; else who has the submission. Nobody where neither is given out.
 */
export function assessorsOf(criterionId: string, submission: { readonly id: string; readonly providerId: string }, tasks: readonly Task[], interests: readonly Interest[]): string[] {
  return [1, 2].flatMap((seat) => {
    const here = tasks.filter((task) => task.seat === seat)
    const byCriterion = here.find((task) => task.criterionId === criterionId && !hasInterest(task.personId, submission.providerId, interests))
    const given = byCriterion ?? here.find((task) => task.submissionId === submission.id)
    return given ? [given.personId] : []
  })
}

/** Whether this part is this person's to judge: he has it, or a seat is still free. */
export const isMine = (personId: string, given: readonly string[], assessors: number): boolean => given.includes(personId) || given.length < assessors

export type DivideRefusal = 'not-opened' | 'too-few' | 'nothing-left' | 'nothing-chosen' | 'same-person' | 'has-interest' | 'already-given' | 'second-not-needed' | 'second-missing'

/**
 * Spreads the things that have no assessor yet over these people, the least loaded first, so that nobody has more than
 * one more than another unless interests make it so. Two different people per thing where the procedure asks two.
 * `left` counts what nobody could take.
 */
export function divideEvenly(things: readonly Thing[], tasks: readonly Task[], people: readonly string[], interests: readonly Interest[], assessors: number): Result<{ readonly tasks: readonly (Thing & Task)[]; readonly left: number }, DivideRefusal> {
  if (people.length < assessors) return refuse('too-few', { count: assessors })
  const load = new Map(people.map((person) => [person, tasks.filter((task) => task.personId === person).length]))
  const given: (Thing & Task)[] = []
  let left = 0
  for (const thing of things)
    for (let seat = 1; seat <= assessors; seat++) {
      const here = [...tasks, ...given].filter((task) => same(task, thing))
      if (here.some((task) => task.seat === seat)) continue
      const able = people.filter((person) => !here.some((task) => task.personId === person) && !hasInterest(person, thing.providerId, interests))
      const [personId] = able.sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))
      if (personId === undefined) {
        left++
        continue
      }
      load.set(personId, (load.get(personId) ?? 0) + 1)
      given.push({ ...thing, seat, personId })
    }
  return given.length === 0 ? refuse('nothing-left') : allow({ tasks: given, left })
}

/** Whether these things can be given to one person, or to two where the procedure asks two. Refuses what somebody already has: a colleague takes that over. */
export function decideGive(things: readonly Thing[], tasks: readonly Task[], people: readonly string[], interests: readonly Interest[], assessors: number): Result<readonly (Thing & Task)[], DivideRefusal> {
  if (things.length === 0) return refuse('nothing-chosen')
  if (people.length > assessors) return refuse('second-not-needed')
  if (people.length < assessors) return refuse('second-missing')
  if (new Set(people).size < people.length) return refuse('same-person')
  if (things.some((thing) => people.some((person) => hasInterest(person, thing.providerId, interests)))) return refuse('has-interest')
  if (things.some((thing) => tasks.some((task) => same(task, thing)))) return refuse('already-given')
  return allow(things.flatMap((thing) => people.map((personId, at) => ({ ...thing, personId, seat: at + 1 }))))
}

export type TakeOverRefusal = 'already-yours' | 'other-seat-yours' | 'you-have-interest' | 'ended'

/** Whether a colleague may take this work over: it still stands, it isn't his, nor the other seat of it, and he has no interest. */
export function decideTakeOver(task: Task & { readonly ended: boolean; readonly providerId: string | null }, tasks: readonly Task[], personId: string, interests: readonly Interest[]): Result<undefined, TakeOverRefusal> {
  if (task.ended) return refuse('ended')
  if (task.personId === personId) return refuse('already-yours')
  if (tasks.some((each) => same(each, task) && each.personId === personId)) return refuse('other-seat-yours')
  return hasInterest(personId, task.providerId, interests) ? refuse('you-have-interest') : allow()
}

export type ConflictRefusal = 'already-declared' | 'finished-with-yours'

/** Whether an interest can be declared: once, and not over a finished assessment with one's own verdict, which a colleague takes up again first. */
export function decideConflict(declared: boolean, finishedWithMine: number): Result<undefined, ConflictRefusal> {
  if (declared) return refuse('already-declared')
  return finishedWithMine > 0 ? refuse('finished-with-yours', { count: finishedWithMine }) : allow()
}

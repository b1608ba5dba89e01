import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, write } from '@/lib/db'
import { loadCase, type Trace } from '@/lib/indications/commands/load'
import type { CaseView } from '@/lib/indications/queries/case'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { allow, type Result } from '@/lib/kernel/result'
import { ruleOn } from '@/lib/rulebook/queries'
import { groundsOf, waitsFor } from '../queries/waiting'
import { decideGround, decideGroundEnd, type GroundEndRefusal, type GroundRefusal } from '../rules/waiting'
import type { EndGround, RecordGround } from '../schema'

type Done<R extends string> = Promise<Result<{ readonly caseId: string }, R>>

/** Records why a resident goes before others who wait, by a ground of the municipality's rule of that day. What stood before stays as it was. Refuses what decideGround refuses. */
export const recordGround = (actor: Actor, input: RecordGround): Done<GroundRefusal> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const rule = await ruleOn(tx, 'waiting-priority', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, input.fromOn)
    const at = await standing(tx, view, input.fromOn)
    const decision = decideGround(input.ground, input.reason, rule?.value.grounds ?? null, at, view.today)
    if (!decision.ok) return decision
    const { code, words } = decision.value
    await keep(tx, now, view, person.name, { number: (at.last?.number ?? 0) + 1, ground: code, words, fromOn: input.fromOn, reason: input.reason })
    await told(tx, actor, trace, view, 'recorded', { ground: code, fromOn: input.fromOn })
    return allow({ caseId: view.id })
  })

/** Takes the ground away from a day, with the reason; the resident then stands by date alone. */
export const endGround = (actor: Actor, input: EndGround): Done<GroundEndRefusal> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const at = await standing(tx, view, input.fromOn)
    const decision = decideGroundEnd(at, view.today)
    if (!decision.ok) return decision
    await keep(tx, now, view, person.name, { number: (at.last?.number ?? 0) + 1, ground: null, words: null, fromOn: input.fromOn, reason: input.reason })
    await told(tx, actor, trace, view, 'ended', { ground: at.last?.ground ?? '', fromOn: input.fromOn })
    return allow({ caseId: view.id })
  })

async function standing(tx: Tx, view: CaseView, fromOn: Day) {
  const last = (await groundsOf(tx, view.id)).at(-1) ?? null
  return { fromOn, notifiedOn: view.notifiedOn, last, waits: await waitsFor(tx, view.id) }
}

type Kept = { readonly number: number; readonly ground: string | null; readonly words: string | null; readonly fromOn: Day; readonly reason: string | null }
async function keep(tx: Tx, now: Date, view: CaseView, by: string, row: Kept): Promise<void> {
  try {
    await tx.waitingGround.createMany({ data: [{ ...row, caseId: view.id, municipalityId: view.municipality.id, recordedAt: now, recordedBy: by }] })
  } catch (thrown) {
    // A colleague's row, or a start of help, came in between: the database saw it first.
    throw ['23505', 'PW001'].includes(databaseRefusal(thrown)?.state ?? '') ? new Halt('stale', 'stale', { subject: view.id, version: 0 }) : thrown
  }
}

/** The trail holds the code of the ground and never its reason. */
const told = (tx: Tx, actor: Actor, trace: Trace, view: CaseView, what: 'recorded' | 'ended', detail: { readonly ground: string; readonly fromOn: Day }) =>
  record(tx, actor, { event: `waiting.ground-${what}`, subject: { type: 'case', id: view.id }, ...trace, detail })

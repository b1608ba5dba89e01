import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, write } from '@/lib/db'
import { loadCase, type Trace } from '@/lib/indications/commands/load'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { type Result, refuse, allow } from '@/lib/kernel/result'
import { refusalText } from '../messages/waiting'
import { effectOn, runningFor } from '../queries/waiting'
import { isLive } from '../rules'
import { decideRefusal, type RefusalRefusal } from '../rules/waiting'
import type { AllocationStatus, RefuseProvider } from '../schema'

type No = { readonly caseId: string; readonly municipalityId: string; readonly regionId: string; readonly providerId: string; readonly participationId: string; readonly allocationId: string | null; readonly refusedOn: Day; readonly reason: string }

/** Keeps a resident's no, with what it does to his waiting time by the rule of the day and the words he was told. Joins the caller's transaction. */
export async function keepRefusal(tx: Tx, now: Date, actor: Actor, by: string, trace: Trace, { regionId, ...no }: No): Promise<void> {
  const effect = await effectOn(tx, { regionId, municipalityId: no.municipalityId }, 'resident', no.refusedOn)
  await tx.providerRefusal.createMany({ data: [{ ...no, effect, shownText: refusalText(effect), recordedAt: now, recordedBy: by }] })
  await record(tx, actor, { event: 'case.provider-refused', subject: { type: 'case', id: no.caseId }, ...trace, detail: { participationId: no.participationId, refusedOn: no.refusedOn, effect } })
}

/** Records that a resident does not want a provider that can help him, before anything was offered to it. Changes nothing else: he chooses again when he wants. */
export const refuseProvider = (actor: Actor, input: RefuseProvider): Promise<Result<{ caseId: string }, RefusalRefusal | 'refused-already'>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const part = (await runningFor(tx, view)).find((each) => each.id === input.participationId)
    const allocations = await tx.allocation.findMany({ where: { indication: { caseId: view.id } }, select: { participationId: true, status: true, startedAt: true } })
    const open = allocations.some((each) => each.participationId === input.participationId && isLive(each.status as AllocationStatus))
    const may = decideRefusal(input.refusedOn, { notifiedOn: view.notifiedOn, offered: part !== undefined, begun: allocations.some((each) => each.startedAt !== null), open }, view.today)
    if (!may.ok) return may
    if (!part) return refuse('not-running')
    try {
      await keepRefusal(tx, now, actor, person.name, trace, { caseId: view.id, municipalityId: view.municipality.id, regionId: view.municipality.regionId, providerId: part.providerId, participationId: part.id, allocationId: null, refusedOn: input.refusedOn, reason: input.reason })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('refused-already')
      throw thrown
    }
    return allow({ caseId: view.id })
  })

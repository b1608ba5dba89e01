import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { keptFile } from '@/lib/residents/commands/load'
import { visibleTo } from '@/lib/residents/policy'
import { signText } from '@/lib/signing'
import { REQUEST_BASIS, retentionText } from '../messages/destruction'
import { fileFacts, retentionOf } from '../queries/destruction'
import { decideDestroy, decidePropose, type DestroyRefusal, type ProposeRefusal, recordText } from '../rules/destruction'
import type { DeclineDestruction, DestroyFile, LiftHold, PlaceHold, ProposeDestruction } from '../schema/destruction'

type Done = { readonly residentId: string }

/** Keeps a file longer than its term, with the reason; nobody destroys it meanwhile. */
export const placeHold = (actor: Actor, input: PlaceHold): Promise<Result<Done, 'held-already'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const id = crypto.randomUUID()
    try {
      await tx.retentionHold.createMany({ data: [{ ...input, id, municipalityId, placedOn: dayIn(now), placedBy: person.name }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('held-already')
      throw thrown
    }
    await record(tx, actor, { event: 'retention.held', compartment: 'resident', subject: { type: 'retention-hold', id, version: 1 }, municipalityId, residentId: input.residentId, purpose: 'bewaren' })
    return allow({ residentId: input.residentId })
  })

/** Ends the hold on a file, with the reason. */
export const liftHold = (actor: Actor, input: LiftHold): Promise<Result<Done, 'lifted-already'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.retentionHold.findFirst({ where: { id: input.holdId, ...visibleTo(actor) }, select: { residentId: true, liftedOn: true } })
    if (!row) throw new Halt('not-found')
    const { person, municipalityId } = await keptFile(tx, actor, row.residentId)
    if (row.liftedOn !== null) return refuse('lifted-already')
    const version = await updateVersioned(tx.retentionHold, { id: input.holdId, version: input.version }, { liftedOn: dayIn(now), liftedBy: person.name, liftReason: input.reason })
    await record(tx, actor, { event: 'retention.lifted', compartment: 'resident', subject: { type: 'retention-hold', id: input.holdId, version }, municipalityId, residentId: row.residentId, purpose: 'bewaren' })
    return allow({ residentId: row.residentId })
  })

async function factsOf(tx: Tx, now: Date, residentId: string) {
  const facts = (await fileFacts(tx, dayIn(now), [residentId])).get(residentId)
  if (!facts) throw new Halt('not-found')
  return facts
}

/** Proposes that a file goes, because its term is over or the resident asks; a second consultant looks and does it. */
export const proposeDestruction = (actor: Actor, input: ProposeDestruction): Promise<Result<Done, ProposeRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const facts = await factsOf(tx, now, input.residentId)
    const rule = await retentionOf(tx, municipalityId, dayIn(now))
    const decided = decidePropose(facts, input.ground, input.requestedOn, rule?.value ?? null, dayIn(now))
    if (!decided.ok) return decided
    const id = crypto.randomUUID()
    const basis = input.ground === 'due' && rule ? retentionText(rule.value, facts.hadHelp, rule.source) : REQUEST_BASIS
    await tx.destruction.createMany({ data: [{ ...input, id, municipalityId, basis, dueOn: decided.value.dueOn, proposedAt: now, proposedById: person.personId, proposedBy: person.name }] })
    await record(tx, actor, { event: 'destruction.proposed', compartment: 'resident', subject: { type: 'destruction', id, version: 1 }, municipalityId, residentId: input.residentId, purpose: 'bewaren', detail: { ground: input.ground } })
    return allow({ residentId: input.residentId })
  })

async function loadProposal(tx: Tx, actor: Actor, id: string) {
  const row = await tx.destruction.findFirst({ where: { id, ...visibleTo(actor) } })
  if (!row) throw new Halt('not-found')
  if (row.status === 'done') return { row, person: null, municipalityId: row.municipalityId }
  return { row, ...(await keptFile(tx, actor, row.residentId)) }
}

/** Says that a file stays after all, with the reason: another interest weighs more, or the proposal was a mistake. Who proposed may do so too. */
export const declineDestruction = (actor: Actor, input: DeclineDestruction): Promise<Result<Done, 'decided-already'>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId } = await loadProposal(tx, actor, input.destructionId)
    if (row.status !== 'proposed' || person === null) return refuse('decided-already')
    const version = await updateVersioned(tx.destruction, { id: row.id, version: input.version }, { status: 'declined', declineReason: input.reason, decidedAt: now, decidedById: person.personId, decidedBy: person.name })
    await record(tx, actor, { event: 'destruction.declined', compartment: 'resident', subject: { type: 'destruction', id: row.id, version }, municipalityId, residentId: row.residentId, purpose: 'bewaren' })
    return allow({ residentId: row.residentId })
  })

/**
 * Destroys a file that another proposed: every row that hangs on the resident, its letters and files, and what the trail said of it.
 * The key of the BSN goes with its row. What is left is a signed record of how many rows of which kind, and the trail's own line.
 */
export const destroyFile = (actor: Actor, input: DestroyFile): Promise<Result<{ destructionId: string }, DestroyRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId } = await loadProposal(tx, actor, input.destructionId)
    if (person === null) return refuse('decided-already')
    const decided = decideDestroy({ status: row.status as 'proposed', proposedById: row.proposedById }, person.personId, await factsOf(tx, now, row.residentId))
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.destruction, { id: row.id, version: input.version }, {})
    let counts: Record<string, number>
    try {
      counts = (await tx.$queryRaw<{ counts: Record<string, number> }[]>`select destroy_resident(${row.id}::uuid, ${person.name}) as counts`)[0]?.counts ?? {}
    } catch (thrown) {
      const found = databaseRefusal(thrown)
      const reason = (['decided-already', 'own-proposal', 'held', 'still-running', 'trail-of-before'] as const).find((each) => found?.message.includes(each))
      if (found?.state === 'PI044' && reason) return refuse(reason)
      throw thrown
    }
    const { decidedAt, municipality } = await tx.destruction.findUniqueOrThrow({ where: { id: row.id }, select: { decidedAt: true, municipality: { select: { name: true } } } })
    const { key, signature } = signText(recordText({ ...row, municipality: municipality.name, decidedBy: person.name, decidedAt: decidedAt ?? now, counts }))
    await updateVersioned(tx.destruction, { id: row.id, version: version + 1 }, { signature, signingKey: key })
    await record(tx, actor, { event: 'resident.destroyed', compartment: 'resident', subject: { type: 'destruction', id: row.id, version: version + 2 }, municipalityId, residentId: row.residentId, purpose: 'bewaren', detail: { counts, signature } })
    return allow({ destructionId: row.id })
  })

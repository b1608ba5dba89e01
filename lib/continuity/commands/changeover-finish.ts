import { type AuditEntry, recordAll } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
import type { ChangeoverHead, PartHead } from '../queries/changeover'
import { decideRelease, decideUndo } from '../rules/changeover'
import type { OnPart, UndoPart } from '../schema/changeover'
import { partForChange, recordChangeover, standingOf } from './changeover'

type Done = { readonly id: string; readonly partId: string }

/** Lets the letters of one provider's clients wait to be sent, in one go. From then nothing is undone here: what is wrong needs a decision of its own. */
export const releaseLetters = (actor: Actor, input: OnPart): Promise<Result<Done & { letters: number }, 'not-done' | 'released-already'>> =>
  write(actor, async (tx, now) => {
    const { part, changeover } = await partForChange(tx, actor, input.partId)
    const verdict = decideRelease(standingOf(part, changeover))
    if (!verdict.ok) return verdict
    await updateVersioned(tx.changeoverPart, { id: part.id, version: input.version }, { releasedAt: now })
    const letters = await tx.$executeRaw`
      insert into wmo_dispatch (id, municipality_id, case_id, letter_id, kind, waits_since)
      select gen_random_uuid(), d.municipality_id, d.case_id, d.letter_id, 'decision', ${dayIn(now)} from changeover_case k join wmo_decision d on d.id = k.decision_id where k.part_id = ${part.id}::uuid and k.done_at is not null`
    await recordChangeover(tx, actor, changeover, 'released', changeover.version, { provider: part.provider, letters })
    return allow({ id: changeover.id, partId: part.id, letters })
  })

export type UndoRefusal = 'nothing-done' | 'letters-released' | 'begun' | 'built-on'
type Undone = Done & { readonly undone: number; readonly left: number }

/** Residents put back in one go: each goes past every rule of his help again, which takes longer than going over. */
export const UNDO = 150

/**
 * Puts the next residents of one provider back as they were: old help and old numbers run on, decisions that nobody received are kept unseen. Pressed
 * again it goes on; once begun nothing else follows, and with the last one the provider hears of it. Refused from the first day, once letters wait to
 * be sent, or when something was done with what was made.
 */
export const undoPart = (actor: Actor, input: UndoPart, batch = UNDO): Promise<Result<Undone, UndoRefusal>> =>
  undo(actor, input, batch).catch((thrown: unknown) => {
    const found = databaseRefusal(thrown)
    if (found?.state !== 'PI083') throw thrown
    return refuse('built-on', { count: Number(found.detail) })
  })

const undo = (actor: Actor, input: UndoPart, batch: number): Promise<Result<Undone, UndoRefusal>> =>
  write(actor, async (tx, now) => {
    const { part, changeover, person } = await partForChange(tx, actor, input.partId)
    const verdict = decideUndo(standingOf(part, changeover), dayIn(now))
    if (!verdict.ok) return verdict
    const reason = part.undoReason ?? input.reason
    const cases = await tx.changeoverCase.findMany({ where: { partId: part.id, doneAt: { not: null }, undoneAt: null }, orderBy: { id: 'asc' }, take: batch, select: { id: true, residentId: true, caseId: true, allocationId: true, decision: { select: { reference: true } }, newAllocation: { select: { number: true } } } })
    // The version says whether what is undone is what was seen.
    await updateVersioned(tx.changeoverPart, { id: part.id, version: input.version }, {})
    await tx.$queryRaw`select changeover_undo(${part.id}::uuid, ${cases.map((each) => each.id)}::uuid[], ${person.name}, ${reason}) as count`
    const left = await tx.changeoverCase.count({ where: { partId: part.id, doneAt: { not: null }, undoneAt: null } })
    if (left === 0) await tellUndone(tx, now, part, changeover)
    await recordAll(tx, actor, cases.flatMap(({ residentId, caseId, allocationId, decision, newAllocation }): AuditEntry[] => [
      ...(decision ? [{ event: 'case.changeover-undone', compartment: 'resident' as const, municipalityId: changeover.municipalityId, residentId, purpose: 'contractovergang', subject: { type: 'case', id: caseId }, detail: { changeover: changeover.name, decision: decision.reference, reason } }] : []),
      { event: 'allocation.changeover-undone', compartment: 'resident', municipalityId: changeover.municipalityId, providerId: part.providerId, subject: { type: 'allocation', id: allocationId ?? '' }, detail: { changeover: changeover.name, lapsed: newAllocation?.number ?? null, reason } },
    ]))
    await recordChangeover(tx, actor, changeover, 'undone', changeover.version, { provider: part.provider, residents: cases.length, left, reason })
    return allow({ id: changeover.id, partId: part.id, undone: cases.length, left })
  })

async function tellUndone(tx: Tx, now: Date, part: PartHead, { municipality, municipalityId, regionId }: ChangeoverHead): Promise<void> {
  const { name, contactName, email } = await tx.provider.findUniqueOrThrow({ where: { id: part.providerId }, select: { name: true, contactName: true, email: true } })
  if (email)
    await sendMail(tx, now, {
      toName: contactName ?? name, toAddress: email, subject: `De overgang van uw cliënten in ${municipality} gaat niet door`,
      body: 'De gemeente draait haar terug. De hulp loopt verder onder het oude nummer, met de oude tijd. De nieuwe nummers vervallen.', href: routes.providerAllocations(), regionId, municipalityId, providerId: part.providerId,
    })
}

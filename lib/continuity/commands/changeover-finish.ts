import { type AuditEntry, recordAll } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'
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

/**
 * Puts everything of one provider back as it was: old help and old numbers run on, decisions that nobody received are kept unseen. Refused from the
 * first day, once letters wait to be sent, or when something was done with what was made. The provider hears of it.
 */
export const undoPart = (actor: Actor, input: UndoPart): Promise<Result<Done & { undone: number }, UndoRefusal>> =>
  undo(actor, input).catch((thrown: unknown) => {
    const found = databaseRefusal(thrown)
    if (found?.state !== 'PI083') throw thrown
    return refuse('built-on', { count: Number(found.detail) })
  })

const undo = (actor: Actor, input: UndoPart): Promise<Result<Done & { undone: number }, UndoRefusal>> =>
  write(actor, async (tx, now) => {
    const { part, changeover, person } = await partForChange(tx, actor, input.partId)
    const verdict = decideUndo(standingOf(part, changeover), dayIn(now))
    if (!verdict.ok) return verdict
    const cases = await tx.changeoverCase.findMany({ where: { partId: part.id, doneAt: { not: null } }, orderBy: { id: 'asc' }, select: { id: true, residentId: true, caseId: true, allocationId: true, newAllocationId: true, decision: { select: { reference: true } }, newAllocation: { select: { number: true } } } })
    // The version says whether what is undone is what was seen.
    await updateVersioned(tx.changeoverPart, { id: part.id, version: input.version }, {})
    const [done] = await tx.$queryRaw<{ count: number }[]>`select changeover_undo(${part.id}::uuid, ${person.name}, ${input.reason}) as count`
    const { name, contactName, email } = await tx.provider.findUniqueOrThrow({ where: { id: part.providerId }, select: { name: true, contactName: true, email: true } })
    if (email && cases.length > 0)
      await sendMail(tx, now, {
        toName: contactName ?? name, toAddress: email, subject: `De overgang van uw cliënten in ${changeover.municipality} gaat niet door`,
        body: 'De gemeente draait haar terug. De hulp loopt verder onder het oude nummer, met de oude tijd. De nieuwe nummers vervallen.', href: routes.providerAllocations(), regionId: changeover.regionId, municipalityId: changeover.municipalityId, providerId: part.providerId,
      })
    await recordAll(tx, actor, cases.flatMap(({ residentId, caseId, allocationId, decision, newAllocation }): AuditEntry[] => [
      ...(decision ? [{ event: 'case.changeover-undone', compartment: 'resident' as const, municipalityId: changeover.municipalityId, residentId, purpose: 'contractovergang', subject: { type: 'case', id: caseId }, detail: { changeover: changeover.name, decision: decision.reference, reason: input.reason } }] : []),
      { event: 'allocation.changeover-undone', compartment: 'resident', municipalityId: changeover.municipalityId, providerId: part.providerId, subject: { type: 'allocation', id: allocationId ?? '' }, detail: { changeover: changeover.name, lapsed: newAllocation?.number ?? null, reason: input.reason } },
    ]))
    await recordChangeover(tx, actor, changeover, 'undone', changeover.version, { provider: part.provider, residents: done?.count ?? 0, reason: input.reason })
    return allow({ id: changeover.id, partId: part.id, undone: done?.count ?? 0 })
  })

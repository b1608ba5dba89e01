import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, day, formatDay } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow } from '@/lib/kernel/result'
import { type NormSet, countsExamples } from '../queries/sets'
import { type AdoptionRefusal, type ProposalRefusal, decideAdoption, decideProposal, decideReturn, decideWithdrawal } from '../rules/edition'
import type { OnSet, OnSetWithReason } from '../schema/forms'
import { type Kept, editionForChange, recordSet } from './edition'

/** Offers a concept for adoption by a second person; from then on its cells stand still. */
export const proposeEdition = (actor: Actor, input: OnSet): Promise<Result<Kept, ProposalRefusal>> =>
  write(actor, async (tx, now) => {
    const { set, actor: person } = await editionForChange(tx, actor, input.id)
    // Two at the same moment wait for each other, so that the second sees the first.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`norm-proposal ${set.regionId}`}, 62))`
    const others = await tx.normSet.findMany({ where: { status: 'proposed', regionId: set.regionId, municipalityId: set.municipalityId, id: { not: set.id } }, select: { validFrom: true } })
    const decision = decideProposal(set.status, set.cells, set.validFrom, others.map((row) => day(row.validFrom)))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.normSet, input, { status: 'proposed', proposedById: person.personId, proposedBy: person.name, proposedAt: now, reason: null })
    await recordSet(tx, actor, set, 'norm-set.proposed', version)
    return allow({ id: set.id })
  })

/** Sends a proposal back to be changed, with the reason. */
export const returnEdition = (actor: Actor, input: OnSetWithReason): Promise<Result<Kept, 'not-proposed'>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, input.id)
    const decision = decideReturn(set.status)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.normSet, input, { status: 'concept', reason: input.reason })
    await recordSet(tx, actor, set, 'norm-set.returned', version, { detail: { reason: input.reason } })
    return allow({ id: set.id })
  })

/** Takes a concept or proposal back for good, with the reason; it stays to be read. */
export const withdrawEdition = (actor: Actor, input: OnSetWithReason): Promise<Result<Kept, 'not-open'>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, input.id)
    const decision = decideWithdrawal(set.status)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.normSet, input, { status: 'withdrawn', reason: input.reason })
    await recordSet(tx, actor, set, 'norm-set.withdrawn', version, { detail: { reason: input.reason } })
    return allow({ id: set.id })
  })

/**
 * The second person adopts: from its first day the municipality (or the region's municipalities) calculates with it, which is a row
 * of the rulebook; what was ruled before ends the day before. What was decided keeps the set it was made with.
 */
export const adoptEdition = (actor: Actor, input: OnSet): Promise<Result<Kept, AdoptionRefusal>> =>
  write(actor, async (tx, now) => {
    const { set, proposedById, actor: person } = await editionForChange(tx, actor, input.id)
    const ruled = await tx.rulebookRow.findMany({ where: { key: 'norm-set', regionId: set.regionId, municipalityId: set.municipalityId }, select: { id: true, validFrom: true, validUntil: true } })
    const today = dayIn(now)
    const decision = decideAdoption({ ...set, proposedById, adopterId: person.personId, today, demo: await countsExamples(tx), ruledFrom: ruled.map((row) => day(row.validFrom)) })
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.normSet, input, { status: 'adopted', adoptedById: person.personId, adoptedBy: person.name, adoptedAt: now, reason: null })
    const open = ruled.filter((row) => row.validUntil === null || row.validUntil > set.validFrom).map((row) => row.id)
    await tx.rulebookRow.updateMany({ where: { id: { in: open } }, data: { validUntil: set.validFrom } })
    await rule(tx, set, person.name, today)
    await recordSet(tx, actor, set, 'norm-set.adopted', version, { detail: { from: set.validFrom, until: set.validUntil, cells: set.cells.length } })
    return allow({ id: set.id })
  })

async function rule(tx: Tx, set: NormSet & { readonly regionId: string }, adoptedBy: string, adoptedOn: string): Promise<void> {
  const term = set.validUntil === null ? '' : `, tot en met ${formatDay(addDays(set.validUntil, -1))}`
  await tx.rulebookRow.createMany({
    data: [
      {
        regionId: set.regionId, municipalityId: set.municipalityId, key: 'norm-set', value: { code: set.code, edition: set.edition }, validFrom: set.validFrom, validUntil: set.validUntil,
        source: `Vastgesteld normenkader ${set.name}, versie ${set.edition}${term}`, status: set.exampleOnly ? 'invented' : 'source', adoptedBy, adoptedOn,
      },
    ],
  })
}

import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { mayRule } from '@/lib/rulebook/policy'
import { decideMapping, decideMappingAnswer, type MappingRefusal } from '../rules/changeover'
import { type DecideMapping, MAPPING_STATUSES, type ProposeMapping } from '../schema/changeover'

type Done = { readonly id: string }

/** Proposes what one product in one unit becomes from a day, with its source; a second adviser adopts it. */
export const proposeMapping = (actor: Actor, input: ProposeMapping): Promise<Result<Done, MappingRefusal>> =>
  write(actor, async (tx, now) => {
    const place = await tx.municipality.findUnique({ where: { id: input.municipalityId }, select: { regionId: true } })
    if (!place || !mayRule(actor, { ...place, municipalityId: input.municipalityId })) throw new Halt('not-found')
    const verdict = decideMapping({ productId: input.fromProductId, unit: input.fromUnit }, input.toProductId, input.validFrom, dayIn(now))
    if (!verdict.ok) return verdict
    const known = await tx.product.findMany({ where: { id: { in: [input.fromProductId, input.toProductId] }, regionId: place.regionId, kind: { notIn: ['general', 'restorative'] } }, select: { id: true, code: true } })
    const code = (id: string) => known.find((each) => each.id === id)?.code
    if (!code(input.fromProductId) || !code(input.toProductId)) return refuse('not-a-product')
    const id = crypto.randomUUID()
    try {
      await tx.helpMapping.createMany({ data: [{ ...input, ...place, id, proposedById: actor.personId, proposedBy: actor.name, proposedAt: now }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('one-already')
      throw thrown
    }
    await record(tx, actor, {
      event: 'help-mapping.proposed', compartment: 'region', subject: { type: 'help-mapping', id, version: 1 }, ...place, municipalityId: input.municipalityId,
      detail: { from: code(input.fromProductId), unit: input.fromUnit, to: code(input.toProductId), minutes: input.minutesPerWeek, validFrom: input.validFrom, source: input.source },
    })
    return allow({ id })
  })

/** Adopts a colleague's mapping, or declines one; who proposed it can only take it back. */
export const decideOnMapping = (actor: Actor, input: DecideMapping): Promise<Result<Done, 'answered-already' | 'own-proposal'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.helpMapping.findUnique({ where: { id: input.id }, select: { id: true, regionId: true, municipalityId: true, status: true, proposedById: true } })
    if (!row || !mayRule(actor, row)) throw new Halt('not-found')
    const verdict = decideMappingAnswer({ status: MAPPING_STATUSES.find((each) => each === row.status) ?? 'proposed', own: row.proposedById === actor.personId }, input.answer)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.helpMapping, { id: row.id, version: input.version }, { status: input.answer, decidedById: actor.personId, decidedBy: actor.name, decidedAt: now })
    await record(tx, actor, { event: `help-mapping.${input.answer}`, compartment: 'region', subject: { type: 'help-mapping', id: row.id, version }, regionId: row.regionId, municipalityId: row.municipalityId })
    return allow({ id: row.id })
  })

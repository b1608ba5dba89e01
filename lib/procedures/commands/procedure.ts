import { changesBetween, record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse } from '@/lib/kernel/result'
import { DETAIL_LABELS } from '@/lib/procedures/messages/labels'
import { decideTogether } from '@/lib/lots/rules'
import { mayManageProcedure, visibleTo } from '@/lib/procedures/policy'
import { decideChange } from '@/lib/procedures/rules/status'
import { decideTerm } from '@/lib/procedures/rules/term'
import { reactionRule } from '@/lib/procedures/queries/pages'
import { decideReaction, decideWindowKinds } from '@/lib/procedures/rules/types'
import type { CreateProcedure, EditProcedure, ProcedureStatus, SetLots } from '@/lib/procedures/schema/procedure'

const HEAD = { id: true, regionId: true, status: true, version: true, reference: true, type: true, title: true, summary: true, termMonths: true, optionCount: true, optionMonths: true, maxMonths: true, reactionDays: true, reactionSource: true, purchaseObligation: true, assessors: true } as const

/** The procedure that a command changes, its row locked: a part never slips in while another officer publishes. Foreign is not found. */
export async function procedureForChange(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from procedure where id = ${id}::uuid for no key update`
  const found = await tx.procedure.findFirst({ where: { id, ...visibleTo(actor) }, select: HEAD })
  if (!found) throw new Halt('not-found')
  if (!mayManageProcedure(actor, found)) throw new Halt('forbidden')
  return { ...found, status: found.status as ProcedureStatus }
}

/** Starts a draft in the officer's region. Refuses a term beyond the maximum, a reaction term that is too short or that nothing explains, and a reference that is taken. */
export const createProcedure = (actor: Actor, input: CreateProcedure) =>
  write(actor, async (tx, now) => {
    const regionId = actor.kind === 'anonymous' ? undefined : actor.regionIds[0]
    if (!regionId || !mayManageProcedure(actor, { regionId })) throw new Halt('forbidden')
    const term = decideTerm(input)
    if (!term.ok) return term
    const { reactionWhy = null, ...details } = input
    const reaction = decideReaction(input.type, input.reactionDays, await reactionRule(tx, regionId, now), reactionWhy)
    if (!reaction.ok) return reaction
    const id = crypto.randomUUID()
    try {
      await tx.procedure.create({ data: { id, regionId, ...details, reactionSource: reaction.value }, select: { id: true } })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('reference-taken', { reference: input.reference })
      throw thrown
    }
    await record(tx, actor, { event: 'procedure.created', compartment: 'region', subject: { type: 'procedure', id, version: 1 }, regionId, detail: { title: input.title } })
    return allow({ id })
  })

/** Changes the details of a draft. Refuses a type that its planned windows don't fit. */
export const editProcedure = (actor: Actor, input: EditProcedure) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const term = decideTerm(input)
    if (!term.ok) return term
    const { id, version: seen, reactionWhy = null, ...details } = input
    const reaction = decideReaction(input.type, input.reactionDays, await reactionRule(tx, procedure.regionId, now), reactionWhy)
    if (!reaction.ok) return reaction
    const kinds = decideWindowKinds(input.type, await tx.entryWindow.findMany({ where: { procedureId: input.id }, select: { name: true, kind: true } }))
    if (!kinds.ok) return kinds
    const data = { ...details, reactionSource: reaction.value }
    let version: number
    try {
      version = await updateVersioned(tx.procedure, { id, version: seen }, data)
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('reference-taken', { reference: input.reference })
      throw thrown
    }
    await record(tx, actor, { event: 'procedure.changed', compartment: 'region', subject: { type: 'procedure', id, version }, regionId: procedure.regionId, changes: changesBetween(procedure, data, DETAIL_LABELS) })
    return allow({ id })
  })

/** Sets which lots of the region a draft has, with the products of each. Refuses lots and products of another region, and a municipality beside its own areas. */
export const setLots = (actor: Actor, input: SetLots) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const { regionId } = procedure
    const lots = await tx.lot.findMany({ where: { regionId, id: { in: input.lots.map((lot) => lot.lotId) } }, select: { id: true, municipalityId: true, name: true, kind: true }, orderBy: { name: 'asc' } })
    const products = await tx.product.findMany({ where: { regionId }, select: { id: true, name: true } })
    if (lots.length !== new Set(input.lots.map((lot) => lot.lotId)).size) return refuse('unknown-lot')
    const together = decideTogether(lots)
    if (!together.ok) return together
    if (input.lots.some((lot) => lot.productIds.some((id) => !products.some((product) => product.id === id)))) return refuse('unknown-product')
    const before = await tx.procedureLot.findMany({ where: { procedureId: input.id }, select: { lotId: true, productIds: true, maxValue: true, maxQuantity: true, maxUnit: true, lot: { select: { name: true } } }, orderBy: { lot: { name: 'asc' } } })
    const version = await updateVersioned(tx.procedure, { id: input.id, version: input.version }, {})
    await tx.procedureLot.deleteMany({ where: { procedureId: input.id } })
    const rows = lots.map((lot) => ({ lot, productIds: input.lots.find((each) => each.lotId === lot.id)?.productIds ?? [] }))
    const kept = (lotId: string) => {
      const { maxValue, maxQuantity, maxUnit } = before.find((row) => row.lotId === lotId) ?? { maxValue: null, maxQuantity: null, maxUnit: null }
      return { maxValue, maxQuantity, maxUnit }
    }
    await tx.procedureLot.createMany({ data: rows.map(({ lot, productIds }) => ({ procedureId: input.id, regionId, lotId: lot.id, municipalityId: lot.municipalityId, productIds, ...kept(lot.id) })) })
    // A product that is left in no lot goes together with nothing any more.
    const offered = rows.flatMap((row) => row.productIds)
    await tx.productCombination.deleteMany({ where: { procedureId: input.id, OR: [{ productId: { notIn: offered } }, { requiresId: { notIn: offered } }] } })
    const inWords = (list: readonly { lot: { name: string }; productIds: readonly string[] }[]) => list.map(({ lot, productIds }) => `${lot.name} (${products.filter((product) => productIds.includes(product.id)).map((product) => product.name).join(', ')})`).join('; ')
    await record(tx, actor, {
      event: 'procedure.lots-set',
      compartment: 'region',
      subject: { type: 'procedure', id: input.id, version },
      regionId,
      changes: changesBetween({ lots: inWords(before) }, { lots: inWords(rows) }, { lots: 'Percelen' }),
    })
    return allow({ id: input.id })
  })

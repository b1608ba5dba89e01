import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { allow, refuse } from '@/lib/kernel/result'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { mostText, OBLIGATION_LABELS, obligationOf, togetherSentences } from '@/lib/procedures/messages/scope'
import { decideChange } from '@/lib/procedures/rules/status'
import type { SetScope } from '@/lib/procedures/schema/scope'

const LABELS = { obligation: 'Afnameplicht', most: 'Hoogste waarde of hoeveelheid', together: 'Producten die samengaan' } as const

/** Sets what a draft's lots can come to, whether anything must be bought, and which products go together. Refuses lots and products it hasn't. */
export const setScope = (actor: Actor, input: SetScope) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const where = { procedureId: input.id }
    const rows = await tx.procedureLot.findMany({ where, select: { lotId: true, productIds: true, maxValue: true, maxQuantity: true, maxUnit: true, lot: { select: { name: true } } }, orderBy: { lot: { name: 'asc' } } })
    const offered = new Set(rows.flatMap((row) => row.productIds))
    if (input.lots.some((each) => !rows.some((row) => row.lotId === each.lotId))) return refuse('unknown-lot')
    const combinations = input.combinations.flatMap(({ productId, requiresIds }) => requiresIds.map((requiresId) => ({ productId, requiresId })))
    if (combinations.some((each) => !offered.has(each.productId) || !offered.has(each.requiresId))) return refuse('unknown-product')
    if (combinations.some((each) => each.productId === each.requiresId)) return refuse('with-itself')
    const earlier = await tx.productCombination.findMany({ where, select: { productId: true, requiresId: true }, orderBy: { id: 'asc' } })
    const purchaseObligation = input.purchaseObligation === 'unstated' ? null : input.purchaseObligation === 'some'
    const version = await updateVersioned(tx.procedure, { id: input.id, version: input.version }, { purchaseObligation })
    for (const { lotId, maxValue, ...rest } of input.lots) await tx.procedureLot.updateMany({ where: { ...where, lotId }, data: { maxValue: maxValue === null ? null : BigInt(maxValue), ...rest } })
    await tx.productCombination.deleteMany({ where })
    await tx.productCombination.createMany({ data: combinations.map((each) => ({ ...where, regionId: procedure.regionId, ...each })) })

    const products = await tx.product.findMany({ where: { regionId: procedure.regionId }, select: { id: true, name: true } })
    const most = (lots: readonly { name: string; maxValue: number | null; maxQuantity: number | null; maxUnit: string | null }[]) => lots.flatMap((lot) => { const text = mostText(lot); return text === null ? [] : [`${lot.name}: ${text}`] }).join('; ')
    const before = { obligation: OBLIGATION_LABELS[obligationOf(procedure.purchaseObligation)], most: most(rows.map((row) => ({ ...row, name: row.lot.name, maxValue: row.maxValue === null ? null : Number(row.maxValue) }))), together: togetherSentences(earlier, products).join(' ') }
    const after = { obligation: OBLIGATION_LABELS[input.purchaseObligation], most: most(input.lots.map((each) => ({ ...each, name: rows.find((row) => row.lotId === each.lotId)?.lot.name ?? '' }))), together: togetherSentences(combinations, products).join(' ') }
    await record(tx, actor, { event: 'procedure.scope-set', compartment: 'region', subject: { type: 'procedure', id: input.id, version }, regionId: procedure.regionId, changes: changesBetween<Record<keyof typeof LABELS, string>>(before, after, LABELS) })
    return allow({ id: input.id })
  })

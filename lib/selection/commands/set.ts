import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { allow, refuse } from '@/lib/kernel/result'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { decideChange } from '@/lib/procedures/rules/status'
import { typeOf } from '@/lib/procedures/rules/types'
import { TIE_LABELS } from '@/lib/selection/messages'
import { areasOf, type AreaView } from '@/lib/selection/queries/area'
import { decideWeights } from '@/lib/selection/rules'
import type { SetSelection } from '@/lib/selection/schema'

/** Sets how one area of a draft is awarded, all of it at once. Refuses a type without scores, and weights that are not 100 together. */
export const setSelection = (actor: Actor, input: SetSelection) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    if (typeOf(procedure.type).scoring === null) return refuse('no-selection')
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const { procedureId, lotId, places, maxScore, assessors, tieRule } = input
    const lot = await tx.procedureLot.findFirst({ where: { procedureId, lotId }, select: { lot: { select: { name: true } } } })
    if (!lot) return refuse('unknown-lot')
    const weights = decideWeights(input.criteria)
    if (!weights.ok) return weights
    const before = (await areasOf(tx, procedureId)).find((area) => area.lotId === lotId)
    const version = await updateVersioned(tx.procedure, { id: procedureId, version: input.version }, {})
    const data = { places, maxScore, assessors, tieRule }
    const id = before?.id ?? crypto.randomUUID()
    if (before) await tx.selectionArea.updateMany({ where: { id }, data })
    else await tx.selectionArea.createMany({ data: [{ id, procedureId, regionId: procedure.regionId, lotId, ...data }] })
    await tx.selectionCriterion.deleteMany({ where: { areaId: id } })
    await tx.selectionCriterion.createMany({ data: input.criteria.map((criterion, at) => ({ areaId: id, regionId: procedure.regionId, position: at + 1, ...criterion })) })
    await record(tx, actor, {
      event: 'selection.set', compartment: 'region', subject: { type: 'procedure', id: procedureId, version }, regionId: procedure.regionId,
      changes: changesBetween({ area: before ? inWords(before) : '' }, { area: inWords(input) }, { area: `Gunning in ${lot.lot.name}` }),
      detail: { area: lot.lot.name },
    })
    return allow({ procedureId })
  })

const inWords = (area: Pick<AreaView, 'places' | 'maxScore' | 'assessors' | 'tieRule'> & { readonly criteria: readonly { readonly title: string; readonly weight: number }[] }): string =>
  `${area.places} te gunnen, ${area.assessors} beoordelaars, tot ${area.maxScore}; ${area.criteria.map((each) => `${each.title} ${each.weight}`).join(', ')}; bij gelijke punten ${TIE_LABELS[area.tieRule].toLowerCase()}`

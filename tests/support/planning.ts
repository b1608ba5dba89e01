import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { addClause } from '@/lib/procedures/commands/clauses'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import { addDocument } from '@/lib/procedures/commands/documents'
import { createProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { addWindow } from '@/lib/procedures/commands/windows'

export const PDF = { name: 'inkoopdocument.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 voorbeeld') }

/** A complete draft through the commands, at version 2: all lots, one criterion, one window in the summer of 2023, a document and an article. */
export async function draftProcedure(officer: Person) {
  const { id: procedureId } = sure(await createProcedure(officer, {
    reference: `T-${crypto.randomUUID().slice(0, 8)}`, type: 'semi-open-house', title: 'Huishoudelijke ondersteuning 2024', summary: 'Vijf gemeenten kopen samen huishoudelijke ondersteuning in.',
    termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, assessors: 1, source: null, invented: null,
  }))
  const known = await read(officer, async (tx) => ({ lots: await tx.lot.findMany({ select: { id: true, name: true } }), products: await tx.product.findMany({ select: { id: true } }) }))
  const products = known.products.map((product) => product.id)
  sure(await setLots(officer, { id: procedureId, version: 1, lots: known.lots.map((lot) => ({ lotId: lot.id, productIds: products })) }))
  const criterionId = sure(await addCriterion(officer, {
    procedureId, kind: 'suitability', title: 'Inschrijving in het handelsregister', text: 'De aanbieder staat ingeschreven bij de KVK.', rationale: 'Wij weten dan met wie wij een overeenkomst sluiten.', holdsAt: 'entry', holdsMonths: null,
    proof: 'Uittreksel KVK', answerKind: 'evidence', evidenceKind: 'kvk-extract', excludingAnswer: null, perLot: false, code: 'trade-regist', source: null,
  })).id
  const windowId = sure(await addWindow(officer, {
    procedureId, name: 'Start 2024', kind: 'once', opensAt: new Date('2023-06-01T09:00:00+02:00'), closesAt: new Date('2023-07-14T12:00:00+02:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null,
  })).id
  const documentId = sure(await addDocument(officer, { procedureId, title: 'Inkoopdocument', kind: 'procurement', content: PDF, note: null, publishAt: null })).id
  const clauseId = sure(await addClause(officer, { procedureId, title: 'Looptijd', text: 'De overeenkomst loopt twee jaar.', source: 'Verzonnen' })).id
  return { procedureId, criterionId, windowId, documentId, clauseId, products, lots: new Map(known.lots.map((lot) => [lot.name, lot.id])) }
}

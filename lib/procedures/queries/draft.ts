import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import type { Draft } from '@/lib/procedures/rules/publish'
import { typeOf } from '@/lib/procedures/rules/types'
import type { DocumentKind } from '@/lib/procedures/schema/document'

/** The parts of a procedure as the check before publishing weighs them; joins the caller's transaction. */
export async function draftParts(tx: Tx, procedureId: string): Promise<Pick<Draft, 'lots' | 'windows' | 'criteria' | 'documents' | 'clauseCount' | 'selection'>> {
  const where = { procedureId }
  const lots = await tx.procedureLot.findMany({ where, select: { productIds: true, lot: { select: { id: true, name: true } } }, orderBy: { lot: { name: 'asc' } } })
  const windows = await tx.entryWindow.findMany({ where, select: { name: true, lotIds: true, opensAt: true, closesAt: true, questionsUntil: true, answersBy: true, decisionsBy: true, decisionDays: true, contractStart: true, shortReason: true }, orderBy: { opensAt: 'asc' } })
  const criteria = await tx.criterion.findMany({ where, select: { title: true, rationale: true, proof: true }, orderBy: { position: 'asc' } })
  const documents = await tx.procedureDocument.findMany({ where, select: { kind: true, _count: { select: { procedureDocumentVersions: true } } } })
  return {
    lots: lots.map((row) => ({ name: row.lot.name, productCount: row.productIds.length })),
    windows: windows.map(({ lotIds, ...row }) => ({ ...row, decisionsBy: day(row.decisionsBy), contractStart: day(row.contractStart), lotsGone: lotIds.some((id) => !lots.some((each) => each.lot.id === id)) })),
    criteria,
    documents: documents.map((row) => ({ kind: row.kind as DocumentKind, versions: row._count.procedureDocumentVersions })),
    clauseCount: await tx.clause.count({ where }),
    selection: await weightsOf(tx, procedureId, lots.map((row) => row.lot)),
  }
}

/** Where providers are compared: what the weights of each lot are together, 0 where nothing was set. */
async function weightsOf(tx: Tx, procedureId: string, lots: readonly { readonly id: string; readonly name: string }[]): Promise<Draft['selection']> {
  const { type } = await tx.procedure.findUniqueOrThrow({ where: { id: procedureId }, select: { type: true } })
  if (typeOf(type).scoring === null) return []
  const areas = await tx.selectionArea.findMany({ where: { procedureId }, select: { lotId: true, selectionCriterions: { select: { weight: true } } } })
  return lots.map((lot) => ({ name: lot.name, weights: (areas.find((area) => area.lotId === lot.id)?.selectionCriterions ?? []).reduce((sum, criterion) => sum + criterion.weight, 0) }))
}

import { read, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { LotKind } from '@/lib/lots/schema'
import { procedureHead, type ProcedureHead } from '@/lib/procedures/queries/head'
import { documentsOf, type DocumentView } from '@/lib/procedures/queries/pages'

export type LotView = { readonly id: string; readonly name: string; readonly kind: LotKind; readonly municipality: string; readonly municipalityId: string; readonly cbsCode: string; readonly productIds: readonly string[] }

/** The lots of a procedure in the order of their names; joins the caller's transaction. */
export async function lotsOf(tx: Tx, procedureId: string): Promise<LotView[]> {
  const rows = await tx.procedureLot.findMany({ where: { procedureId }, orderBy: { lot: { name: 'asc' } }, select: { productIds: true, municipalityId: true, lot: { select: { id: true, name: true, kind: true } }, municipality: { select: { name: true, cbsCode: true } } } })
  return rows.map((row) => ({ id: row.lot.id, name: row.lot.name, kind: row.lot.kind as LotKind, municipality: row.municipality.name, municipalityId: row.municipalityId, cbsCode: row.municipality.cbsCode, productIds: row.productIds }))
}

export type OverviewView = { readonly head: ProcedureHead; readonly lots: readonly LotView[]; readonly documents: readonly DocumentView[] }

/** Head, lots and documents; joins the caller's transaction, so that a later domain can add what it knows of the lots. */
export async function overviewIn(tx: Tx, actor: Actor, id: string, now: Date): Promise<OverviewView | null> {
  const head = await procedureHead(tx, actor, id, now)
  return head && { head, lots: await lotsOf(tx, id), documents: await documentsOf(tx, id) }
}

export const procedureOverview = (actor: Person, id: string): Promise<OverviewView | null> => read(actor, (tx, now) => overviewIn(tx, actor, id, now))

import { read, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { procedureHead, type ProcedureHead } from '@/lib/procedures/queries/head'
import { lotsOf, type LotView } from '@/lib/procedures/queries/lots'
import { documentsOf, type DocumentView } from '@/lib/procedures/queries/pages'

export type OverviewView = { readonly head: ProcedureHead; readonly lots: readonly LotView[]; readonly documents: readonly DocumentView[] }

/** Head, lots and documents; joins the caller's transaction, so that a later domain can add what it knows of the lots. */
export async function overviewIn(tx: Tx, actor: Actor, id: string, now: Date): Promise<OverviewView | null> {
  const head = await procedureHead(tx, actor, id, now)
  return head && { head, lots: await lotsOf(tx, id), documents: await documentsOf(tx, id) }
}

export const procedureOverview = (actor: Person, id: string): Promise<OverviewView | null> => read(actor, (tx, now) => overviewIn(tx, actor, id, now))

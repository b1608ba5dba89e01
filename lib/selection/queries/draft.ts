import { read } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { procedureHead, type ProcedureHead } from '@/lib/procedures/queries/head'
import { typeOf } from '@/lib/procedures/rules/types'
import { areasOf, type AreaView } from '@/lib/selection/queries/area'

export type SelectionDraft = { readonly head: ProcedureHead; readonly lots: readonly { readonly id: string; readonly name: string; readonly area: AreaView | null }[] }

/** How each area of a procedure is awarded, for its officers; null for a procedure that has no scores. */
export const selectionDraft = (actor: Person, procedureId: string): Promise<SelectionDraft | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head || typeOf(head.type).scoring === null) return null
    const lots = await tx.procedureLot.findMany({ where: { procedureId }, orderBy: { lot: { name: 'asc' } }, select: { lot: { select: { id: true, name: true } } } })
    const areas = await areasOf(tx, procedureId)
    return { head, lots: lots.map(({ lot }) => ({ ...lot, area: areas.find((area) => area.lotId === lot.id) ?? null })) }
  })

export type PublicSelection = { readonly head: ProcedureHead; readonly areas: readonly AreaView[] }

/** The same for everyone, once published. */
export const publicSelection = (actor: Actor, procedureId: string): Promise<PublicSelection | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head?.publishedAt || head.publishedAt > now || typeOf(head.type).scoring === null) return null
    return { head, areas: await areasOf(tx, procedureId) }
  })

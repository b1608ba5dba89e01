import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { changesOf, type ChangeView } from '@/lib/procedures/queries/dates'
import { procedureHead, toWindow, WINDOW, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'
import { notesOf, type NoteRow } from '@/lib/procedures/queries/notes'
import { combinationsOf, lotsOf, type LotView } from '@/lib/procedures/queries/lots'
import { clausesOf, criteriaOf, documentsOf, type ClauseView, type CriterionView, type DocumentView } from '@/lib/procedures/queries/pages'
import { movesOf, type MoveView } from '@/lib/procedures/queries/closing-move'
import { stopsOf, type StopView } from '@/lib/procedures/queries/stop'
import type { Combination } from '@/lib/procedures/rules/scope'
import { PUBLIC_STANDINGS, publicStanding, type PublicStanding } from '@/lib/procedures/rules/public'
import type { ProcedureStatus, ProcedureType } from '@/lib/procedures/schema/procedure'
import { productsOfRegion, type ProductRow } from '@/lib/products/queries'

export type PublicWindow = WindowView & { readonly reactionDays: number } & { readonly procedure: { readonly id: string; readonly title: string; readonly type: ProcedureType; readonly status: ProcedureStatus; readonly region: { readonly code: string; readonly name: string } } }

/** Every published window: what is open first, then what comes, then what is behind us, newest first. Joins the caller's transaction. */
export async function publicWindows(tx: Tx, now: Date): Promise<PublicWindow[]> {
  const rows = await tx.entryWindow.findMany({ where: { publishedAt: { lte: now } }, orderBy: { opensAt: 'desc' }, select: { ...WINDOW, procedure: { select: { id: true, title: true, type: true, status: true, reactionDays: true, region: { select: { code: true, name: true } } } } } })
  const order = ['open', 'planned', 'stopped', 'closed', 'opened', 'decided', 'empty', 'draft']
  return rows
    .map(({ procedure: { reactionDays, ...procedure }, ...row }) => ({ ...toWindow(row, reactionDays, now), reactionDays, procedure: { ...procedure, type: procedure.type as ProcedureType, status: procedure.status as ProcedureStatus } }))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || (a.standing === 'planned' ? a.opensAt.getTime() - b.opensAt.getTime() : 0))
}

export type PublicProcedure = {
  readonly head: ProcedureHead
  readonly region: string
  readonly lots: readonly LotView[]
  readonly combinations: readonly Combination[]
  readonly products: readonly ProductRow[]
  readonly criteria: readonly CriterionView[]
  readonly documents: readonly DocumentView[]
  readonly clauses: readonly ClauseView[]
  readonly stops: readonly StopView[]
  readonly moves: readonly MoveView[]
  readonly notes: readonly NoteRow[]
  readonly changes: readonly ChangeView[]
}

/** A published procedure with everything that was published with it; null while it is a draft, also for its own officer. */
export const publicProcedure = (actor: Actor, id: string): Promise<PublicProcedure | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, id, now)
    if (!head?.publishedAt || head.publishedAt > now) return null
    const region = await tx.region.findUniqueOrThrow({ where: { id: head.regionId }, select: { fullName: true } })
    return { head, region: region.fullName, lots: await lotsOf(tx, id), combinations: await combinationsOf(tx, id), products: await productsOfRegion(tx, head.regionId), criteria: await criteriaOf(tx, id), documents: await documentsOf(tx, id), clauses: await clausesOf(tx, id), stops: await stopsOf(tx, id), moves: await movesOf(tx, id), changes: await changesOf(tx, id), notes: await notesOf(tx, id) }
  })

export type PublicProcedureRow = {
  readonly id: string
  readonly title: string
  readonly reference: string
  readonly type: ProcedureType
  readonly region: { readonly code: string; readonly name: string }
  readonly municipalities: readonly string[]
  readonly standing: PublicStanding
  /** The window that this standing is about: the first to close, the first to open, or the last one. */
  readonly window: WindowView | null
  readonly decided: boolean
}

export type PublicProcedures = { readonly rows: readonly PublicProcedureRow[]; readonly regions: readonly { readonly code: string; readonly name: string }[]; readonly today: Day }

/** Every published procedure, or those of one region: by standing, then by title. */
export const publicProcedures = (actor: Actor, regionCode: string | undefined): Promise<PublicProcedures> =>
  read(actor, async (tx, now) => {
    const rows = await tx.procedure.findMany({
      where: { publishedAt: { lte: now } },
      select: {
        id: true, title: true, reference: true, type: true, status: true, reactionDays: true,
        region: { select: { code: true, name: true } },
        procedureLots: { select: { municipality: { select: { name: true } } } },
        entryWindows: { where: { publishedAt: { lte: now } }, select: WINDOW },
      },
    })
    const alphabet = new Intl.Collator('nl')
    return {
      rows: rows
        .filter((row) => regionCode === undefined || row.region.code === regionCode)
        .map(({ status, reactionDays, procedureLots, entryWindows, type, ...row }) => {
          const windows = entryWindows.map((window) => toWindow(window, reactionDays, now))
          return { ...row, type: type as ProcedureType, municipalities: [...new Set(procedureLots.map((lot) => lot.municipality.name))].sort(alphabet.compare), ...publicStanding(status as ProcedureStatus, windows), decided: windows.some((window) => window.standing === 'decided') }
        })
        .sort((a, b) => PUBLIC_STANDINGS.indexOf(a.standing) - PUBLIC_STANDINGS.indexOf(b.standing) || alphabet.compare(a.title, b.title)),
      regions: [...new Map(rows.map((row) => [row.region.code, row.region])).values()].sort((a, b) => alphabet.compare(a.name, b.name)),
      today: dayIn(now),
    }
  })

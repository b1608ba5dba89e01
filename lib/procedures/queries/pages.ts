import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { lotsOfRegion, type LotRow } from '@/lib/lots/queries'
import { mayManageProcedure, visibleTo } from '@/lib/procedures/policy'
import { draftParts } from '@/lib/procedures/queries/draft'
import { procedureHead, toWindow, WINDOW, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'
import { CONTENT_COLUMNS, contentOf, type CriterionContent } from '@/lib/procedures/queries/library'
import { combinationsOf, lotsOf, type LotView } from '@/lib/procedures/queries/lots'
import { originOf, overlaps, type Origin } from '@/lib/procedures/rules/criteria'
import { missingForPublishing, type Missing } from '@/lib/procedures/rules/publish'
import type { Combination } from '@/lib/procedures/rules/scope'
import type { DocumentKind } from '@/lib/procedures/schema/document'
import type { ProcedureStatus, ProcedureType } from '@/lib/procedures/schema/procedure'
import { productsOfRegion, type ProductRow } from '@/lib/products/queries'
import { ruleOn } from '@/lib/rulebook/queries'
import type { RuleValue } from '@/lib/rulebook/schema'

export type ProcedureRow = { readonly id: string; readonly reference: string; readonly title: string; readonly type: ProcedureType; readonly status: ProcedureStatus; readonly lots: number; readonly publishedAt: Date | null; readonly windows: readonly WindowView[] }

/** Every procedure of the person's region, the newest first, with its windows. */
export const procedureList = (actor: Person): Promise<{ rows: ProcedureRow[]; mayCreate: boolean; today: string }> =>
  read(actor, async (tx, now) => {
    const rows = await tx.procedure.findMany({
      where: visibleTo(actor),
      orderBy: { id: 'desc' },
      select: { id: true, reference: true, title: true, type: true, status: true, publishedAt: true, reactionDays: true, _count: { select: { procedureLots: true } }, entryWindows: { select: WINDOW, orderBy: { opensAt: 'asc' } } },
    })
    return {
      rows: rows.map(({ _count, entryWindows, reactionDays, ...row }) => ({ ...row, type: row.type as ProcedureType, status: row.status as ProcedureStatus, lots: _count.procedureLots, windows: entryWindows.map((each) => toWindow(each, reactionDays, now)) })),
      mayCreate: mayManageProcedure(actor, { regionId: actor.regionIds[0] ?? '' }),
      today: dayIn(now),
    }
  })

/** The reaction term that a region rules on this day, with its source. */
export type ReactionRule = { readonly days: number; readonly source: string }

/** That rule, or null where there is none; joins the caller's transaction. */
export async function reactionRule(tx: Tx, regionId: string, now: Date): Promise<ReactionRule | null> {
  const rule = await ruleOn(tx, 'reaction-term', { regionId }, dayIn(now))
  return rule && { days: rule.value.days, source: rule.source }
}

/** What the form of a new procedure starts with: the terms that the region's rulebook gives. */
export const newProcedureForm = (actor: Person): Promise<{ term: RuleValue<'contract-term'> | null; source: string | null; reaction: ReactionRule | null }> =>
  read(actor, async (tx, now) => {
    const rule = await ruleOn(tx, 'contract-term', { regionId: actor.regionIds[0] ?? '' }, dayIn(now))
    return { term: rule?.value ?? null, source: rule?.source ?? null, reaction: await reactionRule(tx, actor.regionIds[0] ?? '', now) }
  })

/** Reads what a page of one procedure shows beside its head; null is not found. */
const withHead = <T>(actor: Person, id: string, work: (tx: Tx, head: ProcedureHead, now: Date) => Promise<T>): Promise<({ head: ProcedureHead } & T) | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, id, now)
    return head && { head, ...(await work(tx, head, now)) }
  })

/** The details of a procedure, with what its region rules today. */
export const procedureDetails = (actor: Person, id: string): Promise<{ head: ProcedureHead; reaction: ReactionRule | null } | null> => withHead(actor, id, async (tx, head, now) => ({ reaction: await reactionRule(tx, head.regionId, now) }))

export type LotChoice = LotRow & { readonly productIds: readonly string[]; readonly chosen: boolean }

/** The lots of the region, which of them the procedure has, and with which products. */
export const procedureLots = (actor: Person, id: string): Promise<{ head: ProcedureHead; lots: LotChoice[]; scope: LotView[]; combinations: Combination[]; products: ProductRow[] } | null> =>
  withHead(actor, id, async (tx, head) => {
    const chosen = await tx.procedureLot.findMany({ where: { procedureId: id }, select: { lotId: true, productIds: true } })
    const lots = (await lotsOfRegion(tx, head.regionId)).map((lot) => {
      const found = chosen.find((each) => each.lotId === lot.id)
      return { ...lot, productIds: found?.productIds ?? [], chosen: found !== undefined }
    })
    return { lots, scope: await lotsOf(tx, id), combinations: await combinationsOf(tx, id), products: await productsOfRegion(tx, head.regionId) }
  })

export type CriterionView = CriterionContent & { readonly id: string; readonly position: number; readonly version: number }

/** The criteria of a procedure in their order; joins the caller's transaction. */
export async function criteriaOf(tx: Tx, procedureId: string): Promise<CriterionView[]> {
  const rows = await tx.criterion.findMany({ where: { procedureId }, orderBy: { position: 'asc' }, select: { id: true, position: true, version: true, ...CONTENT_COLUMNS } })
  return rows.map((row) => ({ ...contentOf(row), id: row.id, position: row.position, version: row.version }))
}

export type OriginView = { readonly origin: Origin; readonly entryId: string | null; readonly number: number | null }

/** Where each criterion of a procedure stands towards the library; only staff sees the library. */
async function originsOf(tx: Tx, procedureId: string): Promise<Map<string, OriginView>> {
  const rows = await tx.criterion.findMany({
    where: { procedureId },
    select: {
      id: true, ...CONTENT_COLUMNS,
      libraryVersion: { select: { number: true, entryId: true, entry: { select: { currentNumber: true } }, ...CONTENT_COLUMNS } },
      libraryCriterionVersions: { orderBy: { madeAt: 'desc' }, take: 1, select: { number: true, entryId: true, entry: { select: { currentNumber: true } }, ...CONTENT_COLUMNS } },
    },
  })
  return new Map(
    rows.map((row) => {
      const version = row.libraryCriterionVersions[0] ?? row.libraryVersion
      const origin = originOf(contentOf(row), version && { ...contentOf(version), number: version.number, currentNumber: version.entry.currentNumber })
      return [row.id, { origin, entryId: version?.entryId ?? null, number: version?.number ?? null }]
    }),
  )
}

export const procedureCriteria = (actor: Person, id: string) => withHead(actor, id, async (tx) => {
    const criteria = await criteriaOf(tx, id)
    return { criteria, origins: await originsOf(tx, id), overlaps: overlaps(criteria) }
  })

/** One criterion in its form; null when it isn't one of this procedure. */
export const procedureCriterion = (actor: Person, id: string, criterionId: string): Promise<{ head: ProcedureHead; criterion: CriterionView } | null> =>
  withHead(actor, id, async (tx) => ({ criterion: (await criteriaOf(tx, id)).find((each) => each.id === criterionId) })).then((view) => (view?.criterion ? { head: view.head, criterion: view.criterion } : null))

export type DocumentView = {
  readonly id: string
  readonly title: string
  readonly kind: DocumentKind
  readonly versions: readonly { readonly number: number; readonly note: string | null; readonly publishedAt: Date | null; readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string } }[]
}

/** The documents with their versions, newest version first; joins the caller's transaction. */
export async function documentsOf(tx: Tx, procedureId: string): Promise<DocumentView[]> {
  const rows = await tx.procedureDocument.findMany({
    where: { procedureId },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, kind: true, procedureDocumentVersions: { orderBy: { number: 'desc' }, select: { number: true, note: true, publishedAt: true, file: { select: { id: true, name: true, size: true, sha256: true } } } } },
  })
  return rows.map((row) => ({ id: row.id, title: row.title, kind: row.kind as DocumentKind, versions: row.procedureDocumentVersions }))
}

export type ClauseView = { readonly id: string; readonly number: number; readonly title: string; readonly text: string; readonly source: string; readonly version: number }

/** The articles of the agreement in their order; joins the caller's transaction. */
export const clausesOf = (tx: Tx, procedureId: string): Promise<ClauseView[]> =>
  tx.clause.findMany({ where: { procedureId }, orderBy: { number: 'asc' }, select: { id: true, number: true, title: true, text: true, source: true, version: true } })

export type PendingFile = { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string }

/** Documents and articles; `fileId` is a file that was just uploaded and has no document yet. */
export const procedureDocuments = (actor: Person, id: string, fileId?: string): Promise<{ head: ProcedureHead; documents: DocumentView[]; clauses: ClauseView[]; pending: PendingFile | null } | null> =>
  withHead(actor, id, async (tx, head) => ({
    documents: await documentsOf(tx, id),
    clauses: await clausesOf(tx, id),
    pending: fileId ? await tx.file.findFirst({ where: { id: fileId, regionIds: { has: head.regionId }, providerId: null, residentId: null }, select: { id: true, name: true, size: true, sha256: true } }) : null,
  }))

/** Everything that is to be published, and everything that is missing. */
export const procedureCheck = (actor: Person, id: string): Promise<{ head: ProcedureHead; missing: Missing[]; lots: readonly { name: string; productCount: number }[] } | null> =>
  withHead(actor, id, async (tx, head, now) => {
    const parts = await draftParts(tx, id)
    return { missing: missingForPublishing({ ...head, ...parts }, now), lots: parts.lots }
  })

/** What happened to the procedure and its parts, newest first. */
export const procedureEvents = (actor: Person, id: string): Promise<{ head: ProcedureHead; lines: TimelineLine[] } | null> =>
  withHead(actor, id, async (tx, head) => {
    const where = { procedureId: id }
    const parts = [...(await tx.criterion.findMany({ where, select: { id: true } })), ...(await tx.procedureDocument.findMany({ where, select: { id: true } })), ...(await tx.clause.findMany({ where, select: { id: true } }))]
    return { lines: await timelineOf(tx, [id, ...head.windows.map((window) => window.id), ...parts.map((part) => part.id)], 200) }
  })

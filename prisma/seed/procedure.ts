import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { newLetter } from '@/lib/letters/view'
import { renderPdf } from '@/lib/letters/render'
import { lotsOfRegion } from '@/lib/lots/queries'
import { addClause } from '@/lib/procedures/commands/clauses'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import { addDocument, addDocumentVersion } from '@/lib/procedures/commands/documents'
import { createProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { setScope } from '@/lib/procedures/commands/scope'
import { addWindow, publishWindow } from '@/lib/procedures/commands/windows'
import type { AddCriterion } from '@/lib/procedures/schema/criterion'
import type { AddClause, AddDocument } from '@/lib/procedures/schema/document'
import type { CreateProcedure } from '@/lib/procedures/schema/procedure'
import type { SetScope } from '@/lib/procedures/schema/scope'
import type { WindowKind } from '@/lib/procedures/schema/window'
import { productsOfRegion } from '@/lib/products/queries'
import { at, done } from '@/prisma/seed/actors'

export type CriterionSeed = Omit<AddCriterion, 'procedureId'>
export type ClauseSeed = Omit<AddClause, 'procedureId'>
export type DocumentSeed = { readonly title: string; readonly kind: AddDocument['kind']; readonly text: string }
export type WindowSeed = { readonly name: string; readonly kind: WindowKind; readonly opens: string; readonly start: string; readonly shortReason?: string; /** Of a window that closes; else the days to decide. */ readonly closes?: string; readonly decisionsBy?: string; readonly decisionDays?: number }

export type ProcedureSeed = {
  readonly details: CreateProcedure
  readonly window: WindowSeed
  /** The lots are the areas that were drawn, not the municipality as a whole. */
  readonly perArea?: true
  /** Where the source says whether anything must be bought. */
  readonly purchaseObligation?: SetScope['purchaseObligation']
  /** The most hours of each lot over the whole term; always invented. */
  readonly mostHours?: number
  readonly criteria: readonly CriterionSeed[]
  readonly clauses: readonly ClauseSeed[]
  readonly documents: readonly DocumentSeed[]
  /** The day the documents carry. */
  readonly on: string
}

/** A small PDF for the story; it says itself that it is fictitious. */
export const storyPdf = (title: string, on: string, text: string): Promise<Buffer> =>
  renderPdf('record', { ...newLetter('record'), title: `${title} (fictief)`, sender: { name: 'Voorbeeld voor de demonstratie', lines: [] }, issuedOn: day(on), blocks: [{ type: 'paragraph', text }] })

/** Makes a procedure with every lot and product of the officer's region, and its first window; a draft until it is published. */
export async function makeProcedure(officer: Person, seed: ProcedureSeed): Promise<{ procedureId: string; windowId: string }> {
  const { id: procedureId } = await done('procedure', createProcedure(officer, seed.details))
  const regionId = officer.regionIds[0] ?? ''
  const found = await read(officer, async (tx) => ({ lots: await lotsOfRegion(tx, regionId), products: await productsOfRegion(tx, regionId) }))
  await done('lots', setLots(officer, { id: procedureId, version: 1, lots: found.lots.filter((lot) => (lot.kind === 'municipality') !== (seed.perArea ?? false)).map((lot) => ({ lotId: lot.id, productIds: found.products.map((product) => product.id) })) }))
  const most = seed.mostHours === undefined ? [] : (await read(officer, (tx) => tx.procedureLot.findMany({ where: { procedureId }, select: { lotId: true } }))).map(({ lotId }) => ({ lotId, maxValue: null, maxQuantity: seed.mostHours ?? null, maxUnit: 'uren' }))
  if (seed.purchaseObligation || most.length > 0) await done('scope', setScope(officer, { id: procedureId, version: 2, purchaseObligation: seed.purchaseObligation ?? 'unstated', lots: most, combinations: [] }))
  const windowId = await plan(officer, procedureId, seed.window)
  for (const criterion of seed.criteria) await done(criterion.title, addCriterion(officer, { procedureId, ...criterion }))
  for (const clause of seed.clauses) await done(clause.title, addClause(officer, { procedureId, ...clause }))
  for (const document of seed.documents) {
    const bytes = await storyPdf(document.title, seed.on, document.text)
    await done(document.title, addDocument(officer, { procedureId, title: document.title, kind: document.kind, content: { name: `${document.title.replaceAll(':', '')}.pdf`, mime: 'application/pdf', bytes }, note: null, publishAt: null }))
  }
  return { procedureId, windowId }
}

/** A next version of a document of a published procedure. */
export async function reviseDocument(officer: Person, procedureId: string, next: { readonly title: string; readonly on: string; readonly text: string; readonly note: string }): Promise<void> {
  const { id: documentId } = await read(officer, (tx) => tx.procedureDocument.findFirstOrThrow({ where: { procedureId, title: next.title }, select: { id: true } }))
  const bytes = await storyPdf(next.title, next.on, next.text)
  await done(next.title, addDocumentVersion(officer, { documentId, content: { name: `${next.title.replaceAll(':', '')}.pdf`, mime: 'application/pdf', bytes }, note: next.note, publishAt: null }))
}

async function plan(officer: Person, procedureId: string, window: WindowSeed): Promise<string> {
  const { id } = await done(window.name, addWindow(officer, { procedureId, name: window.name, kind: window.kind, opensAt: at(window.opens), closesAt: window.closes ? at(window.closes) : null, decisionsBy: window.decisionsBy ? day(window.decisionsBy) : null, decisionDays: window.decisionDays ?? null, contractStart: day(window.start), shortReason: window.shortReason ?? null }))
  return id
}

/** Publishes a complete draft with all its parts. */
export async function publish(officer: Person, procedureId: string): Promise<void> {
  const { version } = await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id: procedureId }, select: { version: true } }))
  await done('publish', publishProcedure(officer, { id: procedureId, version }))
}

/** A later entry window (N37): general, published, open to everyone. */
export async function publishLaterWindow(officer: Person, procedureId: string, window: Omit<WindowSeed, 'kind'>, kind: WindowSeed['kind'] = 'from-date'): Promise<string> {
  const id = await plan(officer, procedureId, { ...window, kind })
  await done(`${window.name} publish`, publishWindow(officer, { id, version: 1 }))
  return id
}

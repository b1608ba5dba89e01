import { record } from '@/lib/audit/record'
import { databaseRefusal, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { allow, refuse } from '@/lib/kernel/result'
import { generateDocument } from '@/lib/procedures/commands/generate'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { planOf } from '@/lib/procedures/commands/windows'
import { CONTENT_COLUMNS, contentOf } from '@/lib/procedures/queries/library'
import { renamed, shifted } from '@/lib/procedures/rules/copy'
import { withEnd } from '@/lib/procedures/rules/continuous'
import { derive } from '@/lib/procedures/rules/dates'
import { decideWindow } from '@/lib/procedures/rules/window'
import type { CopyProcedure } from '@/lib/procedures/schema/procedure'
import { dateRulesOf } from '@/lib/procedures/queries/dates'
import { GENERATED_KINDS } from '@/lib/procedures/schema/document'

type Place = { readonly procedureId: string; readonly regionId: string }

/**
 * Makes a draft from an earlier procedure of the region: its details, lots with their products, criteria (those of the library in
 * their newest version), articles, uploaded documents in their last version, and its latest window with every date as far from
 * the new start as before. Refuses a reference that is taken, and a start for which the dates can't be.
 */
export const copyProcedure = (actor: Actor, input: CopyProcedure) =>
  write(actor, async (tx) => {
    const from = await procedureForChange(tx, actor, input.fromId)
    const { regionId } = from
    const id = crypto.randomUUID()
    const { id: _id, reference: _reference, title: _title, status: _status, publishedAt: _published, closedAt: _closed, closedReason: _reason, source: _source, invented: _invented, version: _version, ...details } = await tx.procedure.findUniqueOrThrow({ where: { id: from.id } })
    try {
      await tx.procedure.create({ data: { ...details, id, reference: input.reference, title: input.title }, select: { id: true } })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('reference-taken', { reference: input.reference })
      throw thrown
    }
    const to = { procedureId: id, regionId }
    const lots = await tx.procedureLot.findMany({ where: { procedureId: from.id } })
    await tx.procedureLot.createMany({ data: lots.map(({ id: _old, publishedAt: _then, ...lot }) => ({ ...lot, procedureId: id })) })
    const combinations = await tx.productCombination.findMany({ where: { procedureId: from.id } })
    await tx.productCombination.createMany({ data: combinations.map(({ id: _old, publishedAt: _then, ...combination }) => ({ ...combination, procedureId: id })) })
    await copySelection(tx, from.id, to)
    const renewed = await copyCriteria(tx, from.id, to)
    const clauses = await tx.clause.findMany({ where: { procedureId: from.id } })
    await tx.clause.createMany({ data: clauses.map(({ id: _old, publishedAt: _then, version: _was, ...clause }) => ({ ...clause, procedureId: id })) })
    const documents = await copyDocuments(tx, from, to)
    const window = await copyWindow(tx, from, to, input)
    if (!window.ok) return window
    await record(tx, actor, { event: 'procedure.copied', compartment: 'region', subject: { type: 'procedure', id, version: 1 }, regionId, detail: { title: input.title, from: from.reference, renewed, documents } })
    // What the portal made from the earlier draft it makes again, from this one.
    const made = await tx.procedureDocument.findMany({ where: { procedureId: from.id, procedureDocumentVersions: { some: { text: { not: null } } } }, select: { kind: true } })
    for (const kind of GENERATED_KINDS) if (made.some((document) => document.kind === kind)) await generateDocument(actor, { procedureId: id, kind })
    return allow({ id })
  })

/** How each area is awarded, where the type compares. */
async function copySelection(tx: Tx, fromId: string, to: Place): Promise<void> {
  const areas = await tx.selectionArea.findMany({ where: { procedureId: fromId }, select: { lotId: true, places: true, maxScore: true, assessors: true, tieRule: true, selectionCriterions: { select: { position: true, title: true, text: true, weight: true } } } })
  for (const { selectionCriterions, ...area } of areas) {
    const areaId = crypto.randomUUID()
    await tx.selectionArea.createMany({ data: [{ id: areaId, ...to, ...area }] })
    await tx.selectionCriterion.createMany({ data: selectionCriterions.map((criterion) => ({ areaId, regionId: to.regionId, ...criterion })) })
  }
}

/** The criteria in their order; one that came from the library in the library's newest words, unless it was retired there. Gives how many are newer than before. */
async function copyCriteria(tx: Tx, fromId: string, to: Place): Promise<number> {
  const version = { select: { id: true, entry: { select: { retiredAt: true, currentNumber: true, libraryCriterionVersions: { select: { id: true, number: true, ...CONTENT_COLUMNS } } } } } } as const
  const rows = await tx.criterion.findMany({ where: { procedureId: fromId }, orderBy: { position: 'asc' }, select: { position: true, ...CONTENT_COLUMNS, libraryVersion: version, libraryCriterionVersions: { orderBy: { madeAt: 'desc' }, take: 1, ...version } } })
  let renewed = 0
  const data = rows.map((row) => {
    const origin = row.libraryCriterionVersions[0] ?? row.libraryVersion
    const newest = origin && origin.entry.retiredAt === null ? origin.entry.libraryCriterionVersions.find((each) => each.number === origin.entry.currentNumber) : undefined
    if (newest && newest.id !== origin?.id) renewed += 1
    return { ...to, position: row.position, ...contentOf(newest ?? row), libraryVersionId: newest?.id ?? origin?.id ?? null }
  })
  await tx.criterion.createMany({ data })
  return renewed
}

/** The uploads in their last version, with where they came from; answers to questions of that time stay behind. Gives how many. */
async function copyDocuments(tx: Tx, from: { id: string; reference: string }, to: Place): Promise<number> {
  const documents = await tx.procedureDocument.findMany({ where: { procedureId: from.id, kind: { not: 'answers' } }, orderBy: { position: 'asc' }, select: { title: true, kind: true, procedureDocumentVersions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, fileId: true, text: true } } } })
  const uploads = documents.flatMap(({ procedureDocumentVersions: [last], ...document }) => (last && last.text === null ? [{ ...document, last }] : []))
  for (const [at, { last, title, kind }] of uploads.entries()) {
    const documentId = crypto.randomUUID()
    await tx.procedureDocument.createMany({ data: [{ id: documentId, ...to, title, kind, position: at + 1 }] })
    await tx.procedureDocumentVersion.createMany({ data: [{ documentId, ...to, number: 1, fileId: last.fileId, note: `Overgenomen uit ${from.reference}, versie ${last.number}` }] })
  }
  return uploads.length
}

/** The latest window, moved to the new start, with the dates that follow. */
async function copyWindow(tx: Tx, from: Awaited<ReturnType<typeof procedureForChange>>, to: Place, input: CopyProcedure) {
  const last = await tx.entryWindow.findFirst({ where: { procedureId: from.id }, orderBy: [{ contractStart: 'desc' }, { opensAt: 'desc' }], select: { id: true, name: true, kind: true, lotIds: true, opensAt: true, closesAt: true, questionsUntil: true, answersBy: true, decisionsBy: true, decisionDays: true, contractStart: true, shortReason: true } })
  if (!last) return allow()
  const before = planOf(last)
  const rules = await dateRulesOf(tx, last.id)
  const dates = withEnd({ kind: last.kind, decisionDays: last.decisionDays, ...derive(shifted(before, input.contractStart), rules, from.reactionDays) }, from, input.contractStart)
  const decision = decideWindow({ ...dates, shortReason: last.shortReason }, from, null)
  if (!decision.ok) return decision
  const id = crypto.randomUUID()
  const name = renamed(last.name, before.contractStart, dates.contractStart)
  await tx.entryWindow.createMany({ data: [{ id, ...to, name, lotIds: last.lotIds, shortReason: last.shortReason, ...dates }] })
  await tx.dateRule.createMany({ data: rules.map((rule) => ({ ...rule, windowId: id, regionId: to.regionId })) })
  return allow()
}

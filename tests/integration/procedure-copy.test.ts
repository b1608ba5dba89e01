import { beforeAll, describe, expect, it } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { read } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { copyProcedure } from '@/lib/procedures/commands/copy'
import { setDateRules } from '@/lib/procedures/commands/dates'
import { addDocument, addDocumentVersion } from '@/lib/procedures/commands/documents'
import { generateDocument } from '@/lib/procedures/commands/generate'
import { changeLibraryCriterion, retireLibraryCriterion, saveToLibrary } from '@/lib/procedures/commands/library'
import { setScope } from '@/lib/procedures/commands/scope'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { libraryEntry } from '@/lib/procedures/queries/library'
import { procedureCheck, procedureCriteria } from '@/lib/procedures/queries/pages'
import { datesPage } from '@/lib/procedures/queries/dates'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { CopyProcedure, PublishProcedure } from '@/lib/procedures/schema/procedure'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { draftProcedure, PDF } from '@/tests/support/planning'
import { officerOf } from '@/tests/support/submissions'

const officer = officerOf()
const stranger = { ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }
let setClock: (iso: string) => Promise<void>

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock('2023-05-01T09:00:00+02:00')
  await setUpRegion()
})

/** Last time's procedure, published in 2023 for a start in 2024; now it is 2026. */
async function earlier() {
  await setClock('2023-05-01T09:00:00+02:00')
  const made = await draftProcedure(officer)
  sure(await setDateRules(officer, { id: made.windowId, version: 1, moveAlong: true, rules: [{ target: 'questions', anchor: 'closes', amount: -20, unit: 'days' }] }))
  sure(await addDocument(officer, { procedureId: made.procedureId, title: 'Nota 1', kind: 'answers', content: PDF, note: null, publishAt: null }))
  sure(await addDocumentVersion(officer, { documentId: made.documentId, content: { ...PDF, name: 'beter.pdf' }, note: 'Verbeterd', publishAt: null }))
  sure(await generateDocument(officer, { procedureId: made.procedureId, kind: 'requirements' }))
  sure(await publishProcedure(officer, { id: made.procedureId, version: 2 }))
  await setClock('2026-03-02T09:00:00+01:00')
  return made
}
let count = 0
const input = (fromId: string) => ({ fromId, title: 'Huishoudelijke ondersteuning 2027', reference: `KOPIE-${++count}`, contractStart: day('2027-01-01') })

describe('a copy of an earlier procedure', () => {
  it('is published in two forms for five lots, with every date as far from the start as last time', async () => {
    const made = await earlier()
    // The whole path: the earlier procedure's page, the form of the copy, the check page with its one button.
    const first = CopyProcedure.safeParse({ ...input(made.procedureId), contractStart: '1-1-2027' })
    const { id } = sure(await copyProcedure(officer, first.data ?? input(made.procedureId)))
    const check = await procedureCheck(officer, id)
    expect(check?.missing).toEqual([])
    expect(check?.lots).toHaveLength(5)
    const second = PublishProcedure.safeParse({ id, version: String(check?.head.version) })
    sure(await publishProcedure(officer, second.data ?? { id, version: 0 }))
    const seen = await publicProcedure(ANONYMOUS, id)
    expect(seen?.head.windows).toMatchObject([{ name: 'Start 2027', opensAt: new Date('2026-06-01T09:00:00+02:00'), closesAt: new Date('2026-07-14T12:00:00+02:00'), questionsUntil: new Date('2026-06-24T12:00:00+02:00'), decisionsBy: '2026-09-05', contractStart: '2027-01-01' }])
    expect(seen?.criteria).toHaveLength(1)
    expect(seen?.clauses).toMatchObject([{ number: 1, title: 'Looptijd' }])
    expect((await read(officer, (tx) => timelineOf(tx, [id]))).map((line) => line.event)).toEqual(['procedure.published', 'procedure.copied'])
  })

  it('takes uploads in their last version, makes the portal’s own again, and leaves the answers of then behind', async () => {
    const made = await earlier()
    const { id } = sure(await copyProcedure(officer, input(made.procedureId)))
    const documents = await read(officer, (tx) => tx.procedureDocument.findMany({ where: { procedureId: id }, orderBy: { position: 'asc' }, select: { title: true, publishedAt: true, procedureDocumentVersions: { select: { number: true, note: true, text: true, file: { select: { name: true } } } } } }))
    expect(documents).toMatchObject([
      { title: 'Inkoopdocument', publishedAt: null, procedureDocumentVersions: [{ number: 1, text: null, file: { name: 'beter.pdf' } }] },
      { title: 'Programma van eisen', procedureDocumentVersions: [{ number: 1, file: { name: 'Programma van eisen.pdf' } }] },
    ])
    expect(documents[0]?.procedureDocumentVersions[0]?.note).toMatch(/^Overgenomen uit T-.+, versie 2$/)
    const window = await read(officer, (tx) => tx.entryWindow.findFirstOrThrow({ where: { procedureId: id }, select: { id: true } }))
    expect((await datesPage(officer, id, window.id))?.rules).toMatchObject([{ target: 'questions', anchor: 'closes', amount: -20, unit: 'days' }])
  })

  it('takes along which products go together, what a lot comes to and whether anything must be bought', async () => {
    await setClock('2023-05-01T09:00:00+02:00')
    const made = await draftProcedure(officer)
    const [one = '', other = ''] = made.products
    const lotId = made.lots.get('Assen') ?? ''
    sure(await setScope(officer, { id: made.procedureId, version: 2, purchaseObligation: 'none', lots: [{ lotId, maxValue: 50_000_000, maxQuantity: null, maxUnit: null }], combinations: [{ productId: one, requiresIds: [other] }] }))
    const { id } = sure(await copyProcedure(officer, { ...input(made.procedureId), contractStart: day('2024-01-01') }))
    const seen = await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id }, select: { purchaseObligation: true, publishedAt: true, procedureLots: { where: { lotId }, select: { maxValue: true } }, productCombinations: { select: { productId: true, requiresId: true } } } }))
    expect(seen).toEqual({ purchaseObligation: false, publishedAt: null, procedureLots: [{ maxValue: 50_000_000n }], productCombinations: [{ productId: one, requiresId: other }] })
  })

  it('takes a criterion of the library in its newest words, and one that was retired there as it was', async () => {
    const made = await earlier()
    const entryId = sure(await saveToLibrary(officer, { criterionId: made.criterionId, version: 1 })).id
    const entry = await libraryEntry(officer, entryId)
    const { number: _n, note: _o, madeAt: _a, madeBy: _b, ...content } = entry?.newest ?? ({} as never)
    sure(await changeLibraryCriterion(officer, { id: entryId, version: entry?.version ?? 0, ...content, proof: 'Uittreksel KVK van dit jaar', note: 'Jonger', reviewOn: day('2027-01-01') }))
    const copied = sure(await copyProcedure(officer, input(made.procedureId))).id
    const view = await procedureCriteria(officer, copied)
    expect(view?.criteria.map((criterion) => criterion.proof)).toEqual(['Uittreksel KVK van dit jaar'])
    expect([...(view?.origins.values() ?? [])]).toMatchObject([{ origin: 'current', number: 2 }])
    expect((await read(officer, (tx) => timelineOf(tx, [copied])))[0]?.detail).toMatchObject({ renewed: 1 })
    sure(await retireLibraryCriterion(officer, { id: entryId, version: (entry?.version ?? 0) + 1, reason: 'Wij vragen het niet meer.' }))
    const again = sure(await copyProcedure(officer, input(made.procedureId))).id
    expect((await procedureCriteria(officer, again))?.criteria.map((criterion) => criterion.proof)).toEqual(['Uittreksel KVK'])
  })

  it('refuses a taken reference and other people, and changes nothing of last time', async () => {
    const made = await earlier()
    const before = await publicProcedure(ANONYMOUS, made.procedureId)
    const one = input(made.procedureId)
    sure(await copyProcedure(officer, one))
    expect(await copyProcedure(officer, one)).toMatchObject({ ok: false, reason: 'reference-taken' })
    await expect(copyProcedure(stranger, input(made.procedureId))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(copyProcedure({ ...officer, role: 'contract-manager' }, input(made.procedureId))).rejects.toMatchObject({ kind: 'forbidden' })
    const after = await publicProcedure(ANONYMOUS, made.procedureId)
    expect(after?.documents).toEqual(before?.documents)
    expect(after?.head.windows).toEqual(before?.head.windows)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { addClause, editClause, removeClause } from '@/lib/procedures/commands/clauses'
import { addCriterion, editCriterion, moveCriterion, removeCriterion } from '@/lib/procedures/commands/criteria'
import { addDocument, addDocumentVersion } from '@/lib/procedures/commands/documents'
import { createProcedure, editProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { concludeProcedure, publishProcedure, withdrawProcedure } from '@/lib/procedures/commands/publish'
import { addWindow, editWindow, publishWindow, removeWindow } from '@/lib/procedures/commands/windows'
import type { AddCriterion } from '@/lib/procedures/schema/criterion'
import { setClock } from '@/prisma/seed/clock'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'

const person = (role: Person['role'], regionId = REGION_ID): Person => ({
  kind: 'person', personId: crypto.randomUUID(), name: 'Marit Hofstee', role, membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName: 'NMD', regionIds: [regionId], municipalityIds: [], providerIds: [],
})
const officer = person('procurement-officer')
const stranger = person('procurement-officer', '01930000-0000-7000-8000-0000000000ff')
const NOW = '2023-05-01T09:00:00+02:00'

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, new Date(NOW))
  await setUpRegion()
})

let count = 0
const details = () => ({
  reference: `NMD-T-${++count}`, type: 'semi-open-house' as const, title: 'Huishoudelijke ondersteuning 2024', summary: 'Vijf gemeenten kopen samen huishoudelijke ondersteuning in.',
  termMonths: 24, optionCount: 2, optionMonths: 24, maxMonths: 72, reactionDays: 20, assessors: 1,
})
const newProcedure = async () => sure(await createProcedure(officer, { ...details(), source: null, invented: null })).id
const CRITERION: Omit<AddCriterion, 'procedureId'> = {
  kind: 'suitability', title: 'Inschrijving in het handelsregister', text: 'De aanbieder staat ingeschreven bij de KVK.', rationale: 'Wij weten dan met wie wij een overeenkomst sluiten.', holdsAt: 'entry', holdsMonths: null,
  proof: 'Uittreksel KVK, niet ouder dan 6 maanden', answerKind: 'evidence', evidenceKind: 'kvk-extract', excludingAnswer: null, perLot: false, code: 'trade-regist', source: null,
}
const WINDOW = {
  name: 'Start 2024', kind: 'once' as const, opensAt: new Date('2023-06-01T09:00:00+02:00'), closesAt: new Date('2023-07-14T12:00:00+02:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null,
}
const CONTENT = { name: 'inkoopdocument.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 voorbeeld') }

async function complete() {
  const id = await newProcedure()
  const lots = await read(officer, async (tx) => ({ lots: await tx.lot.findMany({ select: { id: true } }), products: await tx.product.findMany({ select: { id: true } }) }))
  sure(await setLots(officer, { id, version: 1, lots: lots.lots.map((lot) => ({ lotId: lot.id, productIds: lots.products.map((product) => product.id) })) }))
  const criterion = sure(await addCriterion(officer, { procedureId: id, ...CRITERION })).id
  const window = sure(await addWindow(officer, { procedureId: id, ...WINDOW })).id
  const document = sure(await addDocument(officer, { procedureId: id, title: 'Inkoopdocument', kind: 'procurement', content: CONTENT, note: null, publishAt: null })).id
  const clause = sure(await addClause(officer, { procedureId: id, title: 'Looptijd', text: 'De overeenkomst loopt twee jaar.', source: 'Verzonnen' })).id
  return { id, criterion, window, document, clause }
}

const lines = (id: string) => read(officer, (tx) => timelineOf(tx, [id]))
const everyone = <T>(work: Parameters<typeof read<T>>[1]) => read(ANONYMOUS, work)

describe('a procedure from draft to published', () => {
  it('publishes all its parts at one moment, with an audit line, for everyone', async () => {
    const made = await complete()
    expect(await everyone((tx) => tx.procedure.count({ where: { id: made.id } }))).toBe(0)
    expect(await publishProcedure(officer, { id: made.id, version: 2 })).toEqual({ ok: true, value: { id: made.id } })
    const seen = await everyone(async (tx) => {
      const where = { procedureId: made.id }
      const versions = await tx.procedureDocumentVersion.findMany({ where, select: { fileId: true } })
      return {
        procedures: await tx.procedure.count({ where: { id: made.id } }),
        lots: await tx.procedureLot.count({ where }),
        windows: await tx.entryWindow.count({ where }),
        criteria: await tx.criterion.count({ where }),
        clauses: await tx.clause.count({ where }),
        files: await tx.file.count({ where: { id: { in: versions.map((version) => version.fileId) } } }),
      }
    })
    expect(seen).toEqual({ procedures: 1, lots: 5, windows: 1, criteria: 1, clauses: 1, files: 1 })
    expect((await lines(made.id)).map((line) => line.event)).toEqual(['procedure.published', 'procedure.lots-set', 'procedure.created'])
  })

  it('holds until when questions are taken and by when they are answered, in the database too', async () => {
    const made = await complete()
    const round = { questionsUntil: new Date('2023-06-24T12:00:00+02:00'), answersBy: new Date('2023-07-04T12:00:00+02:00') }
    sure(await editWindow(officer, { id: made.window, version: 1, ...WINDOW, ...round }))
    expect(await read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: made.window }, select: { questionsUntil: true, answersBy: true } }))).toEqual(round)
    expect((await lines(made.window))[0]?.changes).toContainEqual({ field: 'questionsUntil', label: 'Vragen tot', from: '', to: '24-06-2023 12.00 uur' })
    expect(await editWindow(officer, { id: made.window, version: 2, ...WINDOW, ...round, answersBy: WINDOW.opensAt })).toMatchObject({ ok: false, reason: 'answers-before-questions' })
    for (const wrong of [{ questionsUntil: WINDOW.closesAt }, { questionsUntil: null }, { answersBy: round.questionsUntil }, { answersBy: new Date('2023-07-15T12:00:00+02:00') }])
      expect(await write(officer, (tx) => tx.entryWindow.update({ where: { id: made.window }, data: wrong })).catch(databaseRefusal)).toMatchObject({ state: '23514' })
  })

  it('names everything that is missing', async () => {
    const id = await newProcedure()
    expect(await publishProcedure(officer, { id, version: 1 })).toEqual({ ok: false, reason: 'incomplete', detail: { count: 5 } })
  })

  it('never changes what was published, not in the database either', async () => {
    const made = await complete()
    sure(await publishProcedure(officer, { id: made.id, version: 2 }))
    expect(await editCriterion(officer, { id: made.criterion, version: 1, ...CRITERION, title: 'Iets anders' })).toMatchObject({ ok: false, reason: 'not-draft' })
    expect(await removeCriterion(officer, { id: made.criterion, version: 1 })).toMatchObject({ ok: false, reason: 'not-draft' })
    expect(await editClause(officer, { id: made.clause, version: 1, title: 'Looptijd', text: 'De overeenkomst loopt vier jaar.', source: 'Verzonnen' })).toMatchObject({ ok: false, reason: 'not-draft' })
    expect(await editWindow(officer, { id: made.window, version: 2, ...WINDOW, name: 'Later' })).toMatchObject({ ok: false, reason: 'window-published' })
    const forced = await write(officer, (tx) => tx.entryWindow.update({ where: { id: made.window }, data: { closesAt: new Date('2023-08-01T10:00:00Z') } })).catch(databaseRefusal)
    expect(forced).toMatchObject({ state: 'PE003' })
    const removed = await write(officer, (tx) => tx.criterion.deleteMany({ where: { id: made.criterion } }))
    expect(removed.count).toBe(0)
  })

  it('takes a later window, published on its own and open to everyone', async () => {
    const made = await complete()
    sure(await publishProcedure(officer, { id: made.id, version: 2 }))
    const later = { ...WINDOW, name: 'Tussentijds 2025', opensAt: new Date('2024-06-01T09:00:00+02:00'), closesAt: new Date('2024-07-01T12:00:00+02:00'), decisionsBy: day('2024-08-30'), contractStart: day('2025-01-01') }
    const { id } = sure(await addWindow(officer, { procedureId: made.id, ...later }))
    expect(await everyone((tx) => tx.entryWindow.count({ where: { id } }))).toBe(0)
    sure(await publishWindow(officer, { id, version: 1 }))
    expect(await everyone((tx) => tx.entryWindow.count({ where: { id } }))).toBe(1)
    expect((await lines(id)).map((line) => line.event)).toEqual(['entry-window.published', 'entry-window.planned'])
    expect(await publishWindow(officer, { id, version: 2 })).toMatchObject({ ok: false, reason: 'window-published' })
    expect(await addWindow(officer, { procedureId: made.id, ...later })).toMatchObject({ ok: false, reason: 'name-taken' })
    expect(await addWindow(officer, { procedureId: made.id, ...later, name: 'Te laat', contractStart: day('2030-01-01') })).toMatchObject({ ok: false, reason: 'start-after-term' })
    expect(await concludeProcedure(officer, { id: made.id, version: 3 })).toMatchObject({ ok: false, reason: 'windows-run' })
  })

  it('publishes a new version of a document at its own moment', async () => {
    const made = await complete()
    sure(await publishProcedure(officer, { id: made.id, version: 2 }))
    const next = { documentId: made.document, content: CONTENT, note: 'Antwoord op vraag 1 verwerkt' }
    expect(await addDocumentVersion(officer, { ...next, publishAt: new Date('2023-04-01T00:00:00Z') })).toMatchObject({ ok: false, reason: 'publication-past' })
    sure(await addDocumentVersion(officer, { ...next, publishAt: new Date('2023-05-20T07:00:00Z') }))
    sure(await addDocumentVersion(officer, { ...next, publishAt: null }))
    const numbers = await everyone((tx) => tx.procedureDocumentVersion.findMany({ where: { documentId: made.document }, select: { number: true }, orderBy: { number: 'asc' } }))
    expect(numbers.map((row) => row.number)).toEqual([1, 3])
  })

  it('withdraws with its reason, and entering stops', async () => {
    const made = await complete()
    sure(await publishProcedure(officer, { id: made.id, version: 2 }))
    sure(await withdrawProcedure(officer, { id: made.id, version: 3, reason: 'De gemeenten beginnen opnieuw.' }))
    const after = await everyone((tx) => tx.procedure.findUniqueOrThrow({ where: { id: made.id }, select: { status: true, closedReason: true, entryWindows: { select: { stoppedAt: true } } } }))
    expect(after).toMatchObject({ status: 'withdrawn', closedReason: 'De gemeenten beginnen opnieuw.' })
    expect(after.entryWindows[0]?.stoppedAt).not.toBeNull()
  })
})

describe('who may, and who was first', () => {
  it('a foreign region is not found, another role is forbidden, a visitor too', async () => {
    const made = await complete()
    await expect(editProcedure(stranger, { id: made.id, version: 2, ...details() })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(addCriterion(stranger, { procedureId: made.id, ...CRITERION })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(editCriterion(stranger, { id: made.criterion, version: 1, ...CRITERION })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(publishProcedure(stranger, { id: made.id, version: 2 })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(publishProcedure(person('contract-manager'), { id: made.id, version: 2 })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(createProcedure(ANONYMOUS, { ...details(), source: null, invented: null })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('the second editor is stale and is told what the first changed', async () => {
    const made = await complete()
    const changed = { ...details(), title: 'Huishoudelijke ondersteuning vanaf 2024' }
    sure(await editProcedure(officer, { id: made.id, version: 2, ...changed }))
    await expect(editProcedure(officer, { id: made.id, version: 2, ...details() })).rejects.toMatchObject({ kind: 'stale', detail: { subject: made.id, version: 2 } })
    expect((await lines(made.id))[0]?.changes).toContainEqual({ field: 'title', label: 'Titel', from: 'Huishoudelijke ondersteuning 2024', to: 'Huishoudelijke ondersteuning vanaf 2024' })
    sure(await editCriterion(officer, { id: made.criterion, version: 1, ...CRITERION, title: 'Handelsregister' }))
    await expect(removeCriterion(officer, { id: made.criterion, version: 1 })).rejects.toMatchObject({ kind: 'stale' })
  })

  it('refuses a taken reference, a term too long, a lot of nowhere and a file of nobody', async () => {
    const first = details()
    sure(await createProcedure(officer, { ...first, source: null, invented: null }))
    expect(await createProcedure(officer, { ...first, source: null, invented: null })).toMatchObject({ ok: false, reason: 'reference-taken' })
    expect(await createProcedure(officer, { ...details(), maxMonths: 60, source: null, invented: null })).toMatchObject({ ok: false, reason: 'beyond-maximum' })
    const id = await newProcedure()
    expect(await setLots(officer, { id, version: 1, lots: [{ lotId: crypto.randomUUID(), productIds: [crypto.randomUUID()] }] })).toMatchObject({ ok: false, reason: 'unknown-lot' })
    expect(await addDocument(officer, { procedureId: id, title: 'Inkoopdocument', kind: 'procurement', content: { fileId: crypto.randomUUID() }, note: null, publishAt: null })).toMatchObject({ ok: false, reason: 'unknown-file' })
    expect(await addWindow(officer, { procedureId: id, ...WINDOW, decisionsBy: day('2023-10-10') })).toMatchObject({ ok: false, reason: 'start-too-soon' })
  })
})

describe('parts of a draft', () => {
  it('moves a criterion within its kind and removes it', async () => {
    const id = await newProcedure()
    const [a, b] = [sure(await addCriterion(officer, { procedureId: id, ...CRITERION, title: 'Eerste eis' })).id, sure(await addCriterion(officer, { procedureId: id, ...CRITERION, title: 'Tweede eis' })).id]
    const order = async () => (await read(officer, (tx) => tx.criterion.findMany({ where: { procedureId: id }, orderBy: { position: 'asc' }, select: { id: true } }))).map((row) => row.id)
    sure(await moveCriterion(officer, { id: b, version: 1, to: 'up' }))
    expect(await order()).toEqual([b, a])
    sure(await moveCriterion(officer, { id: b, version: 2, to: 'up' }))
    expect(await order()).toEqual([b, a])
    sure(await removeCriterion(officer, { id: b, version: 2 }))
    expect(await order()).toEqual([a])
  })

  it('keeps the articles numbered without a gap', async () => {
    const id = await newProcedure()
    const ids: string[] = []
    for (const title of ['Doel', 'Looptijd', 'Opzeggen']) ids.push(sure(await addClause(officer, { procedureId: id, title, text: 'De tekst van dit artikel.', source: 'Verzonnen' })).id)
    sure(await removeClause(officer, { id: ids[0] ?? '', version: 1 }))
    expect(await read(officer, (tx) => tx.clause.findMany({ where: { procedureId: id }, orderBy: { number: 'asc' }, select: { number: true, title: true } }))).toEqual([
      { number: 1, title: 'Looptijd' },
      { number: 2, title: 'Opzeggen' },
    ])
  })

  it('takes an unpublished window out', async () => {
    const made = await complete()
    sure(await removeWindow(officer, { id: made.window, version: 1 }))
    expect((await lines(made.id))[0]).toMatchObject({ event: 'entry-window.removed', detail: { name: 'Start 2024' } })
  })
})

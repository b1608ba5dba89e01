import { beforeAll, describe, expect, it } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { keepFile } from '@/lib/files/store'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { addCriterion } from '@/lib/procedures/commands/criteria'
import { addLibraryCriterion, changeLibraryCriterion, retireLibraryCriterion, saveToLibrary, takeFromLibrary } from '@/lib/procedures/commands/library'
import { createProcedure } from '@/lib/procedures/commands/procedure'
import { criteriaLibrary, libraryEntry, libraryForProcedure } from '@/lib/procedures/queries/library'
import { procedureCriteria } from '@/lib/procedures/queries/pages'
import type { AddLibraryCriterion } from '@/lib/procedures/schema/library'
import { addEvidence } from '@/lib/providers/commands'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { publishedProcedure } from '@/tests/support/procurement'

const VOG: AddLibraryCriterion = {
  kind: 'minimum', title: 'VOG van medewerkers', text: 'Elke medewerker die bij inwoners komt, heeft een VOG.', rationale: 'Inwoners moeten iemand veilig in huis kunnen laten.', holdsAt: 'whole-term', holdsMonths: null, proof: 'Getekende verklaring',
  answerKind: 'evidence', evidenceKind: 'vog-statement', excludingAnswer: null, perLot: false, code: 'local-vog', source: null, sampled: true, validityMonths: null, renewalMonths: 36, renewalReason: 'Gelijk aan de kinderopvang.', renewalStanding: 'questioned', reviewOn: day('2024-06-01'),
}

let officer: Person
let stranger: Person
let database: Awaited<ReturnType<typeof testDatabase>>
let procedures = 0
const draft = async () =>
  sure(await createProcedure(officer, { reference: `BIB-${++procedures}`, type: 'open-house', title: 'Volgende toelating', summary: 'Een concept voor de volgende toelating.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null })).id

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  stranger = { ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }
})

describe('the criteria library', () => {
  it('holds versions that procedures point at, with where they are used', async () => {
    const { id } = sure(await addLibraryCriterion(officer, VOG))
    const procedureId = await draft()
    expect(sure(await takeFromLibrary(officer, { procedureId, entryIds: [id] })).count).toBe(1)
    expect(await takeFromLibrary(officer, { procedureId, entryIds: [id] })).toMatchObject({ ok: false, reason: 'all-present' })
    sure(await changeLibraryCriterion(officer, { id, version: 1, ...VOG, renewalMonths: 60, note: 'Van drie naar vijf jaar' }))
    const entry = await libraryEntry(officer, id)
    expect(entry?.versions.map((version) => [version.number, version.renewalMonths])).toEqual([[2, 60], [1, 36]])
    expect(entry?.uses).toMatchObject([{ procedureId, number: 1 }])
    const view = await procedureCriteria(officer, procedureId)
    expect(view?.criteria[0]).toMatchObject({ title: VOG.title, sampled: true, renewalMonths: 36 })
    expect([...(view?.origins.values() ?? [])]).toMatchObject([{ origin: 'older', number: 1 }])
    expect((await libraryForProcedure(officer, procedureId))?.choices).toMatchObject([{ id, present: true }])
    const lines = await read(officer, (tx) => timelineOf(tx, [id, procedureId]))
    expect(lines.map((line) => line.event)).toEqual(expect.arrayContaining(['library-criterion.added', 'library-criterion.changed', 'criterion.taken']))
    expect(lines.find((line) => line.event === 'library-criterion.changed')?.changes).toContainEqual(expect.objectContaining({ label: 'Vernieuwen na (maanden)', from: '36', to: '60' }))
  })

  it('refuses a version that says nothing new, a stale one and one of a dropped entry; a new review day alone is no version', async () => {
    const { id } = sure(await addLibraryCriterion(officer, { ...VOG, title: 'Meldcode' }))
    expect(await changeLibraryCriterion(officer, { id, version: 1, ...VOG, title: 'Meldcode', note: 'niets' })).toMatchObject({ ok: false, reason: 'nothing-changed' })
    sure(await changeLibraryCriterion(officer, { id, version: 1, ...VOG, title: 'Meldcode', reviewOn: day('2025-06-01'), note: 'later' }))
    expect(await libraryEntry(officer, id)).toMatchObject({ reviewOn: '2025-06-01', newest: { number: 1 } })
    await expect(changeLibraryCriterion(officer, { id, version: 1, ...VOG, note: 'te laat' })).rejects.toMatchObject({ kind: 'stale' })
    sure(await retireLibraryCriterion(officer, { id, version: 2, reason: 'Staat al in de wet.' }))
    expect(await retireLibraryCriterion(officer, { id, version: 3, reason: 'Nog een keer.' })).toMatchObject({ ok: false, reason: 'retired' })
    expect(await takeFromLibrary(officer, { procedureId: await draft(), entryIds: [id] })).toMatchObject({ ok: false, reason: 'unknown-entry' })
  })

  it('takes a criterion of a procedure back, of a published one too, which itself stays as it is', async () => {
    const procedureId = await draft()
    const { reviewOn: _, ...content } = VOG
    const made = sure(await addCriterion(officer, { procedureId, ...content, title: 'Klachtenregeling', code: 'local-complaints' }))
    const saved = sure(await saveToLibrary(officer, { criterionId: made.id, version: 1 }))
    expect(await saveToLibrary(officer, { criterionId: made.id, version: 1 })).toMatchObject({ ok: false, reason: 'nothing-changed' })
    expect((await libraryEntry(officer, saved.id))?.uses).toMatchObject([{ criterionId: made.id }])
    const published = await publishedProcedure(database, officer)
    const entry = sure(await saveToLibrary(officer, { criterionId: published.criteria.plan, version: 1 }))
    expect((await libraryEntry(officer, entry.id))?.uses).toMatchObject([{ criterionId: published.criteria.plan, status: 'published' }])
    expect(await read(officer, (tx) => tx.criterion.findUniqueOrThrow({ where: { id: published.criteria.plan }, select: { libraryVersionId: true, version: true } }))).toEqual({ libraryVersionId: null, version: 1 })
  })

  it('is the own region’s: a stranger finds nothing, another role may not, a visitor and a provider see no library', async () => {
    const { id } = sure(await addLibraryCriterion(officer, { ...VOG, title: 'Privacy' }))
    expect(await libraryEntry(stranger, id)).toBeNull()
    await expect(retireLibraryCriterion(stranger, { id, version: 1, reason: 'Niet van mij.' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(retireLibraryCriterion({ ...officer, role: 'contract-manager' }, { id, version: 1, reason: 'Niet mijn taak.' })).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await criteriaLibrary({ ...officer, role: 'contract-manager' })).mayKeep).toBe(false)
    for (const actor of [ANONYMOUS, await representativeOf('Miep B.V.')]) expect(await read(actor, (tx) => tx.libraryCriterion.count())).toBe(0)
  })
})

async function refusal(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await write(officer, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.message ?? String(thrown)
}

describe('the database refuses', () => {
  it('what no command does', async () => {
    const { id } = sure(await addLibraryCriterion(officer, { ...VOG, title: 'Bibob' }))
    const { reviewOn: _, ...content } = VOG
    const criterion = sure(await addCriterion(officer, { procedureId: await draft(), ...content, title: 'Bibob' })).id
    const on = (data: object) => (tx: Tx) => tx.criterion.updateMany({ where: { id: criterion }, data })
    expect(await refusal(on({ renewalReason: null }))).toMatch(/criterion_renewal/)
    expect(await refusal(on({ renewalStanding: 'weet niet' }))).toMatch(/criterion_renewal/)
    expect(await refusal(on({ validityMonths: 0 }))).toMatch(/criterion_validity/)
    expect(await refusal(on({ holdsAt: 'ooit' }))).toMatch(/criterion_holds_at/)
    expect(await refusal(on({ code: 'Geen Code' }))).toMatch(/criterion_code/)
    expect(await refusal((tx) => tx.libraryCriterion.updateMany({ where: { id }, data: { retiredAt: new Date() } }))).toMatch(/library_criterion_retired/)
    expect(await refusal((tx) => tx.libraryCriterion.updateMany({ where: { id }, data: { reviewOn: 'morgen' } }))).toMatch(/library_criterion_review/)
    expect(await refusal((tx) => tx.$executeRaw`update library_criterion_version set title = 'Anders' where entry_id = ${id}::uuid`)).toMatch(/permission denied/)
  })
})

describe('the VOG of an employee', () => {
  it('is refused and destroyed, and leaves a line without its name', async () => {
    const actor = await representativeOf('Miep B.V.')
    const providerId = actor.providerIds[0]!
    const file = await write<{ ok: true; value: { id: string; sha256: string } }>(actor, (tx, now) => keepFile(tx, now, { name: 'vog-jansen.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7'), uploadedBy: actor.name, providerId }).then((kept) => allow(kept)))
    const fileId = file.value.id
    expect(await addEvidence(actor, { kind: 'employee-vog', title: null, fileId, issuedOn: null, validUntil: null })).toMatchObject({ ok: false, reason: 'employee-vog' })
    const after = await read(actor, async (tx) => ({ files: await tx.file.count({ where: { id: fileId } }), lines: await timelineOf(tx, [fileId]) }))
    expect(after.files).toBe(0)
    expect(after.lines).toMatchObject([{ event: 'file.discarded', detail: { reason: 'employee-vog' } }])
    expect(JSON.stringify(after.lines)).not.toContain('jansen')
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { chooseLots } from '@/lib/admissions/commands/submission'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { submissionView } from '@/lib/admissions/queries/submission'
import { decideChange } from '@/lib/contracts/commands/dossier-change'
import { agreementView } from '@/lib/contracts/queries/agreement'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ownData } from '@/lib/exchange/queries'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { reportChange } from '@/lib/providers/commands'
import { addEstablishment, updateEstablishment } from '@/lib/providers/commands/establishment'
import { ownEstablishment, ownEstablishments } from '@/lib/providers/queries/establishment'
import type { AddEstablishment } from '@/lib/providers/schema'
import { setUpRegion } from '@/prisma/seed/setup'
import { signedAgreement } from '@/tests/support/agreement'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const officer = officerOf()
let providers: Map<string, string>
let world: World
let setClock: (at: string) => Promise<void>
const own = () => providerPerson(providers.get('Arckin B.V.') ?? '')
const other = () => providerPerson(providers.get('Miep B.V.') ?? '')
const unknown = () => providerPerson(providers.get('Thuishulp De Linde B.V.') ?? '')

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = (at) => database.setClock(at)
  await setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
})

const given = (more: Partial<AddEstablishment> = {}): AddEstablishment => ({
  number: '000011112222', name: 'Vestiging Noord', agb: null, street: 'Voorbeeldweg', houseNumber: 3, houseLetter: 'B', houseAddition: null, postcode: '9401 AB', city: 'Assen', validFrom: day('2024-01-01'), validUntil: null, ...more,
})
const rowOf = (actor: Person, id: string) => read(actor, (tx) => tx.establishment.findUniqueOrThrow({ where: { id } }))
const straight = (actor: Person, work: Parameters<typeof write>[1]) => write(actor, work).then(() => 'allowed', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))

let north: string
let south: string

describe('an establishment in the dossier', () => {
  test('has a number of its own, once in the whole portal, and ends after it begins', async () => {
    north = sure(await addEstablishment(own(), given())).id
    south = sure(await addEstablishment(own(), given({ number: '000033334444', name: 'Vestiging Zuid', agb: '98000011' }))).id
    expect(await addEstablishment(own(), given())).toMatchObject({ ok: false, reason: 'number-taken' })
    expect(await addEstablishment(other(), given())).toMatchObject({ ok: false, reason: 'number-taken' })
    expect(await addEstablishment(own(), given({ number: '000055556666', validUntil: day('2023-12-31') }))).toMatchObject({ ok: false, reason: 'until-before-from' })
    await expect(addEstablishment(officer, given({ number: '000055556666' }))).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await ownEstablishments(own()))?.all.map((each) => [each.name, each.number, each.houseNumber])).toEqual([['Vestiging Noord', '000011112222', '3B'], ['Vestiging Zuid', '000033334444', '3B']])
    expect(await ownEstablishment(other(), north)).toBeNull()
    for (const number of ['12345678', '00001111222a'])
      expect(await straight(own(), (tx) => tx.establishment.updateMany({ where: { id: north }, data: { number } }).then(() => allow()))).toMatch(/dossier-needs-request|establishment_number/)
  })

  test('changes by the plain form where nobody relies on it, stale when a colleague was first', async () => {
    const change = (actor: Person, id: string, version: number, more: Partial<AddEstablishment> = {}) => updateEstablishment(actor, { ...given(more), establishmentId: id, version })
    sure(await change(own(), north, 1, { name: 'Noord', street: 'Andereweg' }))
    await expect(change(own(), north, 1, { name: 'Weer anders' })).rejects.toMatchObject({ kind: 'stale' })
    await expect(change(other(), north, 2)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await change(own(), north, 2, { number: '000099998888' })).toMatchObject({ ok: false, reason: 'needs-request', detail: { fields: 'Vestigingsnummer' } })
    expect(await change(own(), south, 1, { number: '000033334444', agb: '98000012' })).toMatchObject({ ok: false, reason: 'needs-request', detail: { fields: 'AGB-code' } })
    expect((await read(own(), (tx) => timelineOf(tx, [north]))).map((line) => line.event)).toEqual(['establishment.updated', 'establishment.added'])
    // As long as no region knows the provider nobody relies on it: a wrong number is put right.
    const made = sure(await addEstablishment(unknown(), given({ number: '000077770000' })))
    sure(await change(unknown(), made.id, 1, { number: '000077771111' }))
    expect((await rowOf(unknown(), made.id)).number).toBe('000077771111')
    await expect(rowOf(officer, made.id)).rejects.toThrow()
  })

  test('another AGB is reported with proof and moves that establishment only, also past the commands', async () => {
    expect(await straight(own(), (tx) => tx.establishment.updateMany({ where: { id: south }, data: { agb: '98000099' } }).then(() => allow()))).toMatch(/dossier-needs-request/)
    expect(await straight(own(), (tx) => tx.establishment.updateMany({ where: { id: south }, data: { regionIds: [] } }).then(() => allow()))).toMatch(/permission denied/)
    const report = async (actor: Person, establishmentId: string, agb = '98000022') => reportChange(actor, { kind: 'establishment-agb', establishmentId, agb, fileId: await ownFile(actor), validFrom: day('2025-12-01'), note: null })
    expect(await report(own(), south, '98000011')).toMatchObject({ ok: false, reason: 'nothing-changes' })
    expect(await report(other(), south)).toMatchObject({ ok: false, reason: 'no-establishment' })
    const { changeId } = sure(await report(own(), south))
    expect(await report(own(), south)).toMatchObject({ ok: false, reason: 'already-reported' })
    sure(await report(own(), north, '98000033'))
    sure(await decideChange(officer, { changeId, version: 1, decision: 'approved', reason: 'Vektis bevestigt het.' }))
    expect([(await rowOf(own(), south)).agb, (await rowOf(own(), north)).agb]).toEqual(['98000022', null])
    const provider = await read(own(), (tx) => tx.provider.findFirstOrThrow({ where: { id: own().providerIds[0] ?? '' }, select: { agb: true } }))
    expect(provider.agb).not.toBe('98000022')
    expect((await read(officer, (tx) => tx.dossierChange.findUniqueOrThrow({ where: { id: changeId }, select: { before: true } }))).before).toEqual({ agb: '98000011' })
  })
})

describe('an entry', () => {
  let id: string

  test('says which establishment delivers in which lot; a lot without one is not complete', async () => {
    const draft = await filledSubmission(own(), world, ['Assen', 'Tynaarlo'])
    id = draft.id
    const assen = world.lots.get('Assen') ?? ''
    const tynaarlo = world.lots.get('Tynaarlo') ?? ''
    const look = async () => (await submissionView(own(), id))?.check
    expect((await look())?.gaps).toMatchObject([{ code: 'no-establishment', lotIds: [assen, tynaarlo] }])
    const choose = (delivers: string[], version: number) => chooseLots(own(), { submissionId: id, lotIds: [assen, tynaarlo], delivers, version })
    const { version } = sure(await choose([`${assen}/${north}`], draft.version))
    expect((await look())?.completeLotIds).toEqual([assen])
    const theirs = sure(await addEstablishment(other(), given({ number: '000012121212' })))
    expect(await choose([`${assen}/${theirs.id}`], version)).toMatchObject({ ok: false, reason: 'unknown-establishment' })
    expect(await straight(own(), (tx) => tx.submissionLot.updateMany({ where: { submissionId: id }, data: { establishmentIds: [theirs.id] } }).then(() => allow()))).toMatch(/establishment-not-own/)
    const both = sure(await choose([`${assen}/${north}`, `${assen}/${south}`, `${tynaarlo}/${south}`], version))
    sure(await submitSubmission(own(), { submissionId: id, ...signature, dossierVersion: draft.dossierVersion, version: both.version }))
    expect((await submissionView(own(), id))?.standing?.content.lots.map((lot) => [lot.name, lot.establishments?.map((each) => each.name)])).toEqual([['Assen', ['Noord', 'Vestiging Zuid']], ['Tynaarlo', ['Vestiging Zuid']]])
  })

  test('shows them to the assessor after the opening, on the contract and in what the provider takes along', async () => {
    const newcomer = await filledSubmission(unknown(), world, ['Assen'])
    sure(await submitSubmission(unknown(), { submissionId: newcomer.id, ...signature, dossierVersion: newcomer.dossierVersion, version: newcomer.version }))
    await setClock('2025-12-16T09:00:00+01:00')
    sure(await requestOpening(officer, { windowId: world.windowId }))
    sure(await confirmOpening(officerOf('Daan Kuiper'), { windowId: world.windowId }))
    expect((await assessmentPage(officer, id, {}))?.establishments).toEqual([
      { lot: 'Assen', names: ['Noord (vestigingsnummer 000011112222)', 'Vestiging Zuid (vestigingsnummer 000033334444, AGB 98000022)'] },
      { lot: 'Tynaarlo', names: ['Vestiging Zuid (vestigingsnummer 000033334444, AGB 98000022)'] },
    ])
    const signed = await signedAgreement(officer, world, { id: own().providerIds[0] ?? '', name: 'Arckin B.V.' }, ['Assen', 'Tynaarlo'], { reference: 'RO-2026-01', at: new Date('2025-12-15T09:00:00+01:00') })
    for (const actor of [officer, own()])
      expect((await agreementView(actor, signed.agreementId))?.participations.map((part) => part.establishments.length)).toEqual([2, 1])
    const table = (await ownData(own()))?.tables.find((each) => each.name === 'vestigingen')
    expect(table?.rows.map((row) => row['number'])).toEqual(['000011112222', '000033334444'])
  })

  test('of a provider that a region comes to know lets its officers read the establishments too', async () => {
    expect(await read(officer, (tx) => tx.establishment.findMany({ where: { providerId: unknown().providerIds[0] ?? '' }, select: { number: true } }))).toEqual([{ number: '000077771111' }])
    expect(await read({ ...officer, regionIds: [crypto.randomUUID()] }, (tx) => tx.establishment.count())).toBe(0)
  })
})

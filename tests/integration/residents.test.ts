import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { isHalt } from '@/lib/kernel/errors'
import { sure } from '@/lib/kernel/result'
import { changeContact, keepResident, keepSearch } from '@/lib/residents/commands/file'
import { searchResult } from '@/lib/residents/queries/search'
import type { SearchResidents } from '@/lib/residents/schema'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { type World, dump, freshResident, invented, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
})

const none: SearchResidents = { name: null, birthDate: null, bsn: null, postcode: null, houseNumber: null }
const find = async (terms: Partial<SearchResidents>, actor = world.consultant) => {
  const { searchId } = sure(await keepSearch(actor, { ...none, ...terms }))
  return (await searchResult(actor, searchId))?.found.map((each) => each.inIndex).sort() ?? null
}
const linesAbout = (residentId: string) =>
  read(world.consultant, (tx) => tx.auditLine.findMany({ where: { residentId }, orderBy: { seq: 'asc' }, select: { event: true, purpose: true, actorName: true } }))

describe('a resident file', () => {
  it('is opened once per BSN in a municipality; the second is led to the first, another municipality has its own', async () => {
    const residentId = await freshResident(world.consultant, 1)
    expect(await keepResident(world.consultant, invented(1, { surname: 'Anders' }))).toEqual({ ok: false, reason: 'bsn-known', detail: { residentId } })
    expect((await keepResident(world.neighbour, invented(1))).ok).toBe(true)
    expect(await linesAbout(residentId)).toEqual([{ event: 'resident.file-opened', purpose: 'dossier aanleggen', actorName: 'Fenna Bosch' }])
  })

  it('holds a BSN that nobody can read or tie to another municipality', async () => {
    await freshResident(world.consultant, 2)
    sure(await keepResident(world.neighbour, invented(2)))
    sure(await keepSearch(world.consultant, { ...none, bsn: testBsn(2) }))
    await find({ bsn: testBsn(2), name: 'Wit' })
    for (const table of ['resident', 'resident_word', 'resident_search', 'audit_line', 'idempotency', 'letter', 'mail']) {
      const text = await dump(database, table)
      expect(text).not.toContain(testBsn(2))
      if (table === 'resident') expect(text.match(/"bsn_index": "[0-9a-f]+"/g)?.length).toBe(new Set(text.match(/"bsn_index": "[0-9a-f]+"/g)).size)
    }
  })

  it('takes invented people only in a demonstration, born before today', async () => {
    expect(await keepResident(world.consultant, invented(3, { bsn: '111222333' }))).toMatchObject({ reason: 'real-bsn-in-demo' })
    expect(await keepResident(world.consultant, invented(3, { birthDate: day('2025-12-02') }))).toMatchObject({ reason: 'born-in-future' })
    expect(await dump(database, 'resident')).not.toContain('2025-12-02')
  })

  it('tells the second of two editors, and records what changed', async () => {
    const residentId = await freshResident(world.consultant, 4)
    const address = { street: 'Nieuwe weg', houseNumber: 3, houseLetter: 'B', houseAddition: null, postcode: '9402 AA', city: 'Assen', phone: null, email: null }
    sure(await changeContact(world.consultant, { residentId, version: 1, ...address }))
    await expect(changeContact(world.consultant, { residentId, version: 1, ...address })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(changeContact(world.neighbour, { residentId, version: 2, ...address })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
  })

  it('is for consultants only', async () => {
    await expect(keepResident(world.officer, invented(5))).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
    await expect(keepSearch(world.officer, none)).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
  })

  it('is kept once when two consultants open it at the same moment', async () => {
    const results = await Promise.all([keepResident(world.consultant, invented(6)), keepResident(world.consultant, invented(6))])
    expect(results.map((each) => (each.ok ? 'kept' : each.reason)).sort()).toEqual(['bsn-known', 'kept'])
  })
})

describe('searching', () => {
  beforeAll(async () => {
    await freshResident(world.consultant, 20, { givenName: 'Ytje', prefix: 'van der', surname: "Brûggen-Dijkstra", birthDate: day('1939-02-28'), postcode: '9407 TG' })
    await freshResident(world.consultant, 21, { givenName: 'Jan', prefix: null, surname: 'Bruggink', birthDate: day('1950-01-01'), postcode: '9407 TG' })
    await freshResident(world.neighbour, 22, { givenName: 'Jan', prefix: null, surname: 'Bruggink', city: 'Rolde' })
  })

  it.each([
    ['brugg', ['Bruggink, H.', 'Brûggen-Dijkstra, H. van der']],
    ['van der Bruggen', ['Brûggen-Dijkstra, H. van der']],
    ['dykstra ijtje', ['Brûggen-Dijkstra, H. van der']],
    ['BRUGGINK', ['Bruggink, H.']],
    ['ruggink', []],
    ['bruggen jan', []],
    ['Brukink', []],
    ['Brugink', ['Bruggink, H.']],
    ["'; drop table resident; --", []],
    ['100%', []],
  ])('finds by name however it is typed: %s', async (name, found) => {
    expect(await find({ name })).toEqual(found)
  })

  it('finds by birth date, postcode and BSN, and narrows by each', async () => {
    expect(await find({ postcode: '9407 TG' })).toHaveLength(2)
    expect(await find({ postcode: '9407 TG', birthDate: day('1950-01-01') })).toEqual(['Bruggink, H.'])
    expect(await find({ bsn: testBsn(20) })).toEqual(['Brûggen-Dijkstra, H. van der'])
    expect(await find({ bsn: testBsn(20), birthDate: day('1950-01-01') })).toEqual([])
    expect([await find({ postcode: '9407 TG', houseNumber: 12 }), await find({ postcode: '9407 TG', houseNumber: 13 })].map((each) => each?.length)).toEqual([2, 0])
  })

  it("never finds another municipality's resident, by name or by BSN", async () => {
    expect(await find({ bsn: testBsn(22) })).toEqual([])
    expect(await find({ name: 'Bruggink' }, world.neighbour)).toEqual(['Bruggink, H.'])
    expect(await find({ postcode: '9407 TG' }, world.neighbour)).toEqual([])
  })

  it('records each look at a result, with the terms blind and the count, before it is shown', async () => {
    const { searchId } = sure(await keepSearch(world.consultant, { ...none, name: 'Bruggink' }))
    await searchResult(world.consultant, searchId)
    await searchResult(world.consultant, searchId)
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { subjectId: searchId }, select: { event: true, detail: true, municipalityId: true } }))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({ event: 'resident.searched', municipalityId: world.assen, detail: { count: 1, terms: { name: expect.stringMatching(/^[0-9a-f]{64}$/) as string } } })
    expect(JSON.stringify(lines[0]?.detail).toLowerCase()).not.toContain('bruggink')
  })

  it('shows a search to the person who made it only, for half an hour', async () => {
    const { searchId } = sure(await keepSearch(world.consultant, { ...none, name: 'Bruggink' }))
    const colleague = { ...world.consultant, personId: crypto.randomUUID() }
    expect(await searchResult(colleague, searchId)).toBeNull()
    expect(await searchResult(world.neighbour, searchId)).toBeNull()
    await database.setClock('2025-12-01T12:00:00+01:00')
    expect(await searchResult(world.consultant, searchId)).toBeNull()
    sure(await keepSearch(world.consultant, { ...none, name: 'Ander' }))
    expect(await dump(database, 'resident_search')).not.toContain(searchId)
  })

  it('survives many looks at once: each waits its turn in the chain', async () => {
    const { searchId } = sure(await keepSearch(world.consultant, { ...none, name: 'Bruggink' }))
    const views = await Promise.all(Array.from({ length: 8 }, () => searchResult(world.consultant, searchId)))
    expect(views.every((view) => view?.found.length === 1)).toBe(true)
  })
})

describe('the second lock', () => {
  it('shows no row of another municipality to straight SQL either [V8.4.1]', async () => {
    await freshResident(world.consultant, 30)
    const seen = await read(world.neighbour, (tx) => tx.$queryRaw<{ count: bigint }[]>`select count(*) as count from resident where municipality_id = ${world.assen}::uuid`)
    expect(Number(seen[0]?.count)).toBe(0)
    const byOfficer = await read(world.officer, (tx) => tx.$queryRaw<{ count: bigint }[]>`select (select count(*) from resident) + (select count(*) from resident_word) + (select count(*) from wmo_case) as count`)
    expect(Number(byOfficer[0]?.count)).toBe(0)
  })
})

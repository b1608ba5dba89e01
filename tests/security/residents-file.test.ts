import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import pg from 'pg'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { databaseRefusal, disconnect, read, write } from '@/lib/db'
import { isEnvelope } from '@/lib/envelope'
import { startExport } from '@/lib/exchange/commands/resident'
import { residentDocument } from '@/lib/exchange/letters/resident'
import { exportPage, residentData } from '@/lib/exchange/queries/resident'
import { notify } from '@/lib/indications/commands/cases'
import type { Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { encryptText, KeyError, parseKeyRing } from '@/lib/keys'
import { renderPdf } from '@/lib/letters/render'
import { askBsn, rotateBsns } from '@/lib/residents/commands/identity'
import { changeContact, keepResident, keepSearch } from '@/lib/residents/commands/file'
import { addNote, answerAdvice, askAdvice, recordConsent, revokeConsent, withdrawNote } from '@/lib/residents/commands/notes'
import { addHouseholdMember, addRepresentative, changeName, endHouseholdMember, endRepresentative } from '@/lib/residents/commands/people'
import { recordSignal } from '@/lib/residents/commands/signals'
import { bsnPage, readableBsn, sealedBsn } from '@/lib/residents/queries/identity'
import { consentsOf, notesOf } from '@/lib/residents/queries/notes'
import { correspondents, peopleOf } from '@/lib/residents/queries/people'
import { searchResult } from '@/lib/residents/queries/search'
import type { NewResident } from '@/lib/residents/schema'
import type { NewRepresentative } from '@/lib/residents/schema/people'
import { tablesWith } from '@/tests/support/canary'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { type World, freshResident, invented, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let superuser: pg.Client
const logged: string[] = []
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((chunk) => logged.push(String(chunk)) > 0)
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await superuser.end()
})

const stored = (id: string) => read(world.consultant, (tx) => tx.resident.findUniqueOrThrow({ where: { id }, select: { id: true, municipalityId: true, bsnCipher: true, bsnKey: true } }))
const findsByBsn = async (n: number) => {
  const { searchId } = sure(await keepSearch(world.consultant, { name: null, birthDate: null, bsn: testBsn(n), postcode: null, houseNumber: null }))
  return (await searchResult(world.consultant, searchId))?.found.length ?? 0
}

describe('the whole number', () => {
  it('is shown to who says what for, for five minutes, and each time leaves a line', async () => {
    const id = await freshResident(world.consultant, 100)
    expect((await bsnPage(world.consultant, id))?.shown).toBeNull()
    sure(await askBsn(world.consultant, { residentId: id, purpose: 'enquiry', note: null }))
    expect((await bsnPage(world.consultant, id))?.shown).toMatchObject({ bsn: testBsn(100), purpose: 'enquiry' })
    expect((await bsnPage({ ...world.consultant, personId: crypto.randomUUID() }, id))?.shown).toBeNull()
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { residentId: id, event: { startsWith: 'resident.bsn' } }, orderBy: { seq: 'asc' }, select: { event: true, purpose: true, detail: true } }))
    expect(lines.map((line) => [line.event, line.purpose])).toEqual([['resident.bsn-asked', 'enquiry'], ['resident.bsn-shown', 'enquiry']])
    expect(JSON.stringify(lines)).not.toContain(testBsn(100))
    await database.setClock('2025-12-01T09:06:00+01:00')
    expect((await bsnPage(world.consultant, id))?.shown).toBeNull()
  })

  it('is not there for another municipality or role [V8.2.3]', async () => {
    const id = await freshResident(world.consultant, 101)
    expect(await bsnPage(world.neighbour, id)).toBeNull()
    for (const actor of [world.neighbour, world.officer]) await expect(askBsn(actor, { residentId: id, purpose: 'identity', note: null })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden'))
  })

  it('opens only in its own row and municipality', async () => {
    const [one, other] = [await stored(await freshResident(world.consultant, 102)), await stored(await freshResident(world.consultant, 103))]
    expect(isEnvelope(one.bsnCipher)).toBe(true)
    expect(readableBsn(one)).toBe(testBsn(102))
    expect(() => readableBsn({ ...other, bsnCipher: one.bsnCipher })).toThrow(KeyError)
    expect(() => readableBsn({ ...one, municipalityId: world.aaEnHunze })).toThrow(KeyError)
  })

  it('stands in clear nowhere: no table, column, mail, letter, trail or log [V16.2.5]', async () => {
    const id = await freshResident(world.consultant, 104)
    sure(await keepResident(world.neighbour, invented(104)))
    sure(await askBsn(world.consultant, { residentId: id, purpose: 'other', note: 'De SVB belde.' }))
    await bsnPage(world.consultant, id)
    await findsByBsn(104)
    sure(await changeContact(world.consultant, { residentId: id, version: 1, street: 'Laan', houseNumber: 3, houseLetter: null, houseAddition: null, postcode: '9402 AA', city: 'Assen', phone: null, email: null }))
    expect(await keepResident(world.consultant, invented(104))).toMatchObject({ reason: 'bsn-known' })
    expect(await tablesWith(superuser, [testBsn(104)])).toEqual([])
    expect(logged.join('')).not.toContain(testBsn(104))
  })
})

const REP: Omit<NewRepresentative, 'residentId'> = {
  kind: 'curator', organisation: null, salutation: 'mr', initials: 'J.', prefix: 'van', surname: 'Bakel', relation: null, postcode: '9401 AA', houseNumber: 1, houseLetter: null, houseAddition: null, street: 'Markt', city: 'Assen',
  phone: null, email: null, receives: 'instead', about: 'all', startsOn: day('2025-01-01'), proof: 'Beschikking', proofSeenOn: day('2025-11-01'),
}
const said = (work: Promise<unknown>) => work.then(() => 'accepted', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.message ?? String(thrown))))

describe('people around a resident', () => {
  it('goes by the name he chose, is found by both, and tells the second of two editors', async () => {
    const residentId = await freshResident(world.consultant, 110, { surname: 'Zonneveld' })
    const name = { residentId, version: 1, salutation: 'mrs', initials: 'H.', givenName: null, prefix: 'de', surname: 'Zonneveld', partnerPrefix: 'van den', partnerSurname: 'Kraanvogel', nameUse: 'partner-own', language: 'Turks', interpreter: true } as const
    sure(await changeName(world.consultant, name))
    const page = await peopleOf(world.consultant, residentId)
    expect([page?.resident.formal, page?.resident.opening, page?.resident.language]).toEqual(['mevrouw H. van den Kraanvogel-de Zonneveld', 'Geachte mevrouw Van den Kraanvogel-de Zonneveld', 'Turks'])
    for (const word of ['kraanvogel', 'zonneveld']) {
      const { searchId } = sure(await keepSearch(world.consultant, { name: word, birthDate: null, bsn: null, postcode: null, houseNumber: null }))
      expect((await searchResult(world.consultant, searchId))?.found.map((each) => each.id)).toEqual([residentId])
    }
    expect(await said(changeName(world.consultant, name))).toBe('stale')
    expect(await said(changeName(world.neighbour, { ...name, version: 2 }))).toBe('not-found')
    expect(await said(superuser.query(`update resident set name_use = 'partner', partner_surname = null where id = $1`, [residentId]))).toMatch(/resident_name_use/)
  })

  it('sends letters to who stands in his place, in copy to others, and to nobody after a death', async () => {
    const residentId = await freshResident(world.consultant, 111)
    const to = async (on = '2025-12-01', about: 'care' | 'money' = 'care') => {
      const found = await read(world.consultant, (tx) => correspondents(tx, world.consultant, residentId, day(on), about))
      return [found?.to?.name ?? null, ...(found?.copies ?? []).map((each) => each.name)]
    }
    expect(await to()).toEqual(['mevrouw H. de Wit'])
    sure(await addRepresentative(world.consultant, { ...REP, residentId, about: 'care' }))
    sure(await addRepresentative(world.consultant, { ...REP, residentId, kind: 'administrator', organisation: 'Kantoor Noord', initials: null, surname: null, receives: 'copy', about: 'money' }))
    expect(await to()).toEqual(['de heer J. van Bakel'])
    expect(await to('2025-12-01', 'money')).toEqual(['mevrouw H. de Wit', 'Kantoor Noord'])
    expect(await addRepresentative(world.consultant, { ...REP, residentId, kind: 'authorised' })).toMatchObject({ reason: 'one-instead' })
    const curator = (await peopleOf(world.consultant, residentId))?.representatives.find((each) => each.kind === 'curator')
    const end = { id: curator?.id ?? '', version: 1, endsOn: day('2025-11-30'), reason: 'Opgeheven door de rechtbank' }
    expect(await endRepresentative(world.consultant, { ...end, endsOn: day('2024-12-31') })).toMatchObject({ reason: 'ends-before-start' })
    expect(await said(endRepresentative(world.neighbour, end))).toBe('not-found')
    expect(await said(endRepresentative(world.consultant, { ...end, version: 7 }))).toBe('stale')
    sure(await endRepresentative(world.consultant, end))
    expect(await endRepresentative(world.consultant, { ...end, version: 2 })).toMatchObject({ reason: 'ended-already' })
    expect([await to(), await to('2025-11-30')]).toEqual([['mevrouw H. de Wit'], ['de heer J. van Bakel']])
    const { signalId } = sure(await recordSignal(world.consultant, { residentId, source: 'register', kind: 'died', occurredOn: day('2025-12-01'), granted: null, careFrom: null, untilOn: null, destination: null, note: null }))
    sure(await decideSignal(world.consultant, { signalId, version: 1, outcome: 'followed', reason: 'Bericht van de basisregistratie' }))
    expect([await to('2025-11-30'), await to('2025-12-01')]).toEqual([['de heer J. van Bakel'], [null]])
  })

  it('gives nobody letters without authority in straight SQL either', async () => {
    const residentId = await freshResident(world.consultant, 112)
    const row = { ...REP, houseNumber: '1', id: crypto.randomUUID(), municipalityId: world.assen, residentId, recordedAt: new Date(), recordedBy: 'x' }
    const insert = (more: object) => said(write(world.consultant, async (tx) => allow(await tx.representative.createMany({ data: [{ ...row, id: crypto.randomUUID(), ...more }] }))))
    expect(await insert({ proof: null, proofSeenOn: null })).toMatch(/representative_authority/)
    expect(await insert({ kind: 'contact' })).toMatch(/representative_authority/)
    expect(await insert({ receives: 'none' })).toMatch(/curator-gets-letters/)
    expect(await insert({ endsOn: '2024-01-01', endReason: 'x' })).toMatch(/representative_days/)
    expect(await insert({ surname: null })).toMatch(/representative_named/)
    expect(await insert({ municipalityId: world.aaEnHunze })).toMatch(/row-level security/)
    expect(await insert({})).toBe('accepted')
  })

  it('links two files of one household from both sides, and ends both', async () => {
    const [one, other] = [await freshResident(world.consultant, 113), await freshResident(world.consultant, 114, { surname: 'Partner', salutation: 'mr' })]
    const member = { residentId: one, relation: 'partner', bsn: testBsn(114), name: null, birthDate: null, startsOn: day('1970-05-01') } as const
    sure(await addHouseholdMember(world.consultant, member))
    expect(await addHouseholdMember(world.consultant, member)).toMatchObject({ reason: 'member-already' })
    expect(await addHouseholdMember(world.consultant, { ...member, bsn: testBsn(113) })).toMatchObject({ reason: 'own-file' })
    expect(await addHouseholdMember(world.consultant, { ...member, bsn: testBsn(115) })).toMatchObject({ reason: 'no-such-file' })
    expect(await said(addHouseholdMember(world.neighbour, member))).toBe('not-found')
    sure(await addHouseholdMember(world.consultant, { ...member, relation: 'child', bsn: null, name: 'Pim', birthDate: day('2001-02-03') }))
    const seen = async (id: string) => (await peopleOf(world.consultant, id))?.members.map((each) => `${each.relation} ${each.name} ${each.endsOn ?? ''}`.trim()).sort()
    expect(await seen(one)).toEqual(['child Pim', 'partner de heer H. de Partner'])
    expect(await seen(other)).toEqual(['partner mevrouw H. de Wit'])
    const linked = (await peopleOf(world.consultant, other))?.members[0]
    sure(await endHouseholdMember(world.consultant, { id: linked?.id ?? '', version: 1, endsOn: day('2025-11-01'), reason: 'Verhuisd naar een verpleeghuis' }))
    expect(await seen(one)).toEqual(['child Pim', 'partner de heer H. de Partner 2025-11-01'])
    expect(await said(superuser.query('update household_member set member_file_id = resident_id, name = null, birth_date = null where resident_id = $1', [one]))).toMatch(/household_member_other/)
  })
})

describe('notes, consents and advice', () => {
  it('keeps a note as it was written, for who may read it', async () => {
    const residentId = await freshResident(world.consultant, 116)
    const elsewhere = { ...world.consultant, personId: crypto.randomUUID(), accessOrganisationId: crypto.randomUUID() }
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-11-28'), channel: 'phone', request: 'Hulp' }))
    sure(await addNote(world.consultant, { residentId, visibility: 'own-organisation', caseId: null, text: 'Alleen wij' }))
    sure(await addNote(world.consultant, { residentId, visibility: 'case', caseId, text: 'Bij de zaak' }))
    expect(await addNote(world.consultant, { residentId: await freshResident(world.consultant, 117), visibility: 'case', caseId, text: 'x' })).toMatchObject({ reason: 'no-such-case' })
    const texts = async (actor: Person) => (await notesOf(actor, residentId))?.notes.map((each) => each.text).sort() ?? null
    expect([await texts(world.consultant), await texts(elsewhere), await texts(world.neighbour)]).toEqual([['Alleen wij', 'Bij de zaak'], ['Bij de zaak'], null])
    const note = (await notesOf(world.consultant, residentId))?.notes.find((each) => each.text === 'Alleen wij')
    expect(await said(write(world.consultant, async (tx) => allow(await tx.residentNote.updateMany({ where: { id: note?.id ?? '' }, data: { text: 'Anders' } }))))).toMatch(/permission denied/)
    expect(await said(withdrawNote(elsewhere, { noteId: note?.id ?? '', reason: 'Weg' }))).toBe('not-found')
    sure(await withdrawNote(world.consultant, { noteId: note?.id ?? '', reason: 'Verkeerd dossier' }))
    expect(await withdrawNote(world.consultant, { noteId: note?.id ?? '', reason: 'Nog eens' })).toMatchObject({ reason: 'withdrawn-already' })
    expect((await notesOf(world.consultant, residentId))?.notes.find((each) => each.id === note?.id)).toMatchObject({ text: 'Alleen wij', withdrawn: { reason: 'Verkeerd dossier' } })
  })

  it('asks others with consent only, and takes no answer in after it was taken back', async () => {
    const residentId = await freshResident(world.consultant, 118)
    const consent = { residentId, aspect: 'advice', toWhom: 'Adviesbureau Voorbeeld', granted: true, how: 'signed', givenOn: day('2025-11-20') } as const
    expect(await recordConsent(world.consultant, { ...consent, givenOn: day('2025-12-02') })).toMatchObject({ reason: 'in-future' })
    sure(await recordConsent(world.consultant, { ...consent, granted: false, toWhom: 'Huisarts' }))
    sure(await recordConsent(world.consultant, consent))
    const rows = (await consentsOf(world.consultant, residentId))?.consents ?? []
    const [yes, no] = [rows.find((each) => each.granted), rows.find((each) => !each.granted)]
    const ask = (consentId: string | undefined, actor = world.consultant) => askAdvice(actor, { residentId, consentId: consentId ?? '', question: 'Kan mevrouw bukken?', askedOn: day('2025-11-21') })
    expect(await ask(no?.id)).toMatchObject({ reason: 'no-consent' })
    expect(await said(ask(yes?.id, world.neighbour))).toBe('not-found')
    sure(await ask(yes?.id))
    sure(await ask(yes?.id))
    const [first, second] = (await consentsOf(world.consultant, residentId))?.advice ?? []
    const answer = (of: typeof first) => answerAdvice(world.consultant, { adviceId: of?.id ?? '', version: of?.version ?? 0, answer: 'Nee.', answeredOn: day('2025-11-25') })
    sure(await answer(first))
    expect(await answer(first)).toMatchObject({ reason: 'ended-already' })
    sure(await revokeConsent(world.consultant, { consentId: yes?.id ?? '', version: 1, revokedOn: day('2025-11-30') }))
    expect((await consentsOf(world.consultant, residentId))?.advice.map((each) => [each.answer, each.stoppedOn])).toEqual(expect.arrayContaining([['Nee.', null], [null, '2025-11-30']]))
    expect(await answer(second)).toMatchObject({ reason: 'ended-already' })
    expect(await ask(yes?.id)).toMatchObject({ reason: 'no-consent' })
    const row = { id: crypto.randomUUID(), municipalityId: world.assen, residentId, consentId: yes?.id ?? '', adviser: 'x', question: 'x', askedOn: '2025-11-29', askedBy: 'x' }
    expect(await said(write(world.consultant, async (tx) => allow(await tx.adviceRequest.createMany({ data: [row] }))))).toMatch(/advice-without-consent/)
    expect(await revokeConsent(world.consultant, { consentId: yes?.id ?? '', version: 2, revokedOn: day('2025-11-30') })).toMatchObject({ reason: 'nothing-to-revoke' })
  })
})

describe('finding the right file', () => {
  it('shows a file that looks like a new one before that is made, records it, and makes it when it is somebody else', async () => {
    const like = await freshResident(world.consultant, 130, { surname: 'Dijckema', birthDate: day('1941-03-02') })
    const fresh = (more: Partial<NewResident>) => keepResident(world.consultant, invented(131, { surname: 'Dykema', birthDate: day('1941-03-02'), postcode: '9402 AB', givenName: null, different: false, ...more }))
    expect(await fresh({})).toMatchObject({ reason: 'looks-like', detail: { residentId: like, name: 'Dijckema, H. de', more: 0 } })
    expect(await fresh({ surname: 'Anders', postcode: '9401 HK' })).toMatchObject({ reason: 'looks-like' })
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { residentId: like, event: 'resident.alike-shown' }, select: { detail: true } }))
    expect(lines).toHaveLength(2)
    expect(await fresh({ different: true })).toMatchObject({ ok: true })
    expect(await keepResident(world.neighbour, invented(132, { surname: 'Dijckema', birthDate: day('1941-03-02'), different: false }))).toMatchObject({ ok: true })
  })
})

describe('what a resident may see', () => {
  it('is everything about him in every table, with who looked and why, to who established his identity, for half an hour', async () => {
    const residentId = await freshResident(world.consultant, 140, { surname: 'Inzage' })
    await freshResident(world.consultant, 141, { surname: 'Vreemdeling' })
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-11-28'), channel: 'phone', request: 'Hulp bij het raam' }))
    sure(await addNote(world.consultant, { residentId, visibility: 'case', caseId, text: 'Mevrouw is slecht ter been' }))
    sure(await addRepresentative(world.consultant, { ...REP, residentId, kind: 'contact', receives: 'none', proof: null, proofSeenOn: null }))
    sure(await askBsn(world.consultant, { residentId, purpose: 'enquiry', note: null }))
    const asked = { residentId, askedBy: 'resident', askedOn: day('2025-11-28'), identityDocument: 'passport', identitySeenOn: day('2025-12-01') } as const
    expect(await startExport(world.consultant, { ...asked, askedBy: 'representative' })).toMatchObject({ reason: 'no-representative' })
    expect(await said(startExport(world.neighbour, asked))).toBe('not-found')
    const { exportId } = sure(await startExport(world.consultant, asked))
    for (const actor of [world.neighbour, { ...world.consultant, personId: crypto.randomUUID() }]) expect(await residentData(actor, exportId)).toBeNull()
    const data = await residentData(world.consultant, exportId)
    expect(data).toMatchObject({ bsn: testBsn(140), rows: { resident: [{ surname: 'Inzage' }], wmo_case: [{ request: 'Hulp bij het raam' }], resident_note: [{ text: 'Mevrouw is slecht ter been' }], representative: [{ surname: 'Bakel' }] } })
    expect(data?.looks.map((look) => [look.who, look.what, look.purpose])).toContainEqual(['Fenna Bosch', 'Volledig BSN gevraagd', 'Gegevens opvragen bij een andere organisatie'])
    const text = JSON.stringify(data)
    for (const absent of ['Vreemdeling', 'bsn_cipher', 'bsn_index']) expect(text).not.toContain(absent)
    expect((await renderPdf('record', residentDocument(data ?? expect.fail('no data')))).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await exportPage(world.consultant, residentId))?.open).toBe(exportId)
    await database.setClock('2025-12-01T09:40:00+01:00')
    expect(await residentData(world.consultant, exportId)).toBeNull()
    expect((await exportPage(world.consultant, residentId))?.open).toBeNull()
  })
})

describe('a rotation of keys', () => {
  const key = () => randomBytes(32).toString('base64')

  it('ends with no row on the old keys while people read and write, and a row of before envelopes comes along', async () => {
    const numbers = Array.from({ length: 24 }, (_, n) => 200 + n)
    const ids: string[] = []
    for (const n of numbers) ids.push(await freshResident(world.consultant, n, { surname: `Rotatie${n}` }))
    const [before = ''] = ids
    const old = encryptText('resident-bsn', { table: 'resident', column: 'bsn_cipher', id: before }, testBsn(200))
    await superuser.query(`update resident set bsn_cipher = $1, bsn_key = '', bsn_index_key = '' where id = $2`, [old, before])

    const was = JSON.parse(readFileSync(process.env['PERCEEL_KEYS_FILE'] ?? '', 'utf8')) as { keys: Record<string, string>; index: string }
    const next = { current: 'k2', keys: { ...was.keys, k2: key() }, index: key(), indexBefore: was.index }
    const file = join(mkdtempSync(join(tmpdir(), 'perceel-ring-')), 'keys.json')
    writeFileSync(file, JSON.stringify(next))
    process.env['PERCEEL_KEYS_FILE'] = file
    const ring = parseKeyRing(JSON.stringify(next))
    // A key this process never saw: it reads the file once more, as a running portal does.
    const owner = { id: crypto.randomUUID(), municipalityId: world.assen }
    expect(readableBsn({ ...owner, ...sealedBsn(owner, testBsn(1), ring) })).toBe(testBsn(1))

    let running = true
    let looks = 0
    const missed: number[] = []
    const reader = async (from: number) => {
      for (let n = from; running || looks < 24; n = (n + 1) % numbers.length) {
        looks += 1
        if ((await findsByBsn(200 + n)) !== 1) missed.push(200 + n)
        const row = await stored(ids[n] ?? '')
        if (readableBsn(row) !== testBsn(200 + n)) missed.push(-n)
      }
    }
    const readers = [reader(0), reader(12)]
    const late = freshResident(world.consultant, 240, { surname: 'Tussendoor' })
    const { rewritten, left } = await rotateBsns({ ring, batch: 5 })
    running = false
    await Promise.all(readers)
    expect(missed).toEqual([])
    expect(left).toBe(0)
    expect(rewritten).toBeGreaterThanOrEqual(numbers.length)

    const alone = parseKeyRing(JSON.stringify({ current: 'k2', keys: { k2: next.keys.k2 }, index: next.index }))
    for (const [n, id] of [...ids.entries(), [40, await late] as const]) expect(readableBsn(await stored(id), alone)).toBe(testBsn(200 + n))
    const { rows } = await superuser.query<{ key: string }>('select distinct bsn_key as key from resident')
    expect(rows).toEqual([{ key: 'k2' }])
    expect(await rotateBsns({ ring })).toEqual({ rewritten: 0, left: 0 })
    expect(await keepResident(world.consultant, invented(200))).toMatchObject({ reason: 'bsn-known' })
  })

  it('can change nothing else of a file', async () => {
    const job: System = { kind: 'system', job: 'keys', regionIds: [], municipalityIds: [], providerIds: [] }
    const said = await write(job, async (tx) => allow(await tx.resident.updateMany({ data: { surname: 'Ander' } }))).then(() => 'accepted', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))
    expect(said).toMatch(/keys-only/)
  })
})

describe('in a large municipality', () => {
  it('finds in ten thousand files by index alone, a page at a time', async () => {
    await superuser.query(
      `insert into resident select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'surname', 'Duizend' || n, 'bsn_index', encode(sha256(convert_to('t' || n, 'UTF8')), 'hex'), 'birth_date', to_char(date '1930-01-01' + n, 'YYYY-MM-DD'), 'house_number', (1 + n % 99)::text))).*
       from generate_series(1, 10000) n, resident r where r.id = (select id from resident where municipality_id = $1 limit 1)`, [world.assen])
    await superuser.query(`insert into resident_word (municipality_id, word, resident_id) select municipality_id, 'duizend', id from resident where surname like 'Duizend%' union all select municipality_id, lower(surname), id from resident where surname like 'Duizend%'`)
    await superuser.query('analyze resident, resident_word')
    // A connection hands in what it counted when it ends: then what was done shows.
    const scans = async () => {
      const { rows } = await superuser.query<{ scans: string; seen: string }>(`select sum(seq_scan) as scans, sum(idx_scan) as seen from pg_stat_user_tables where relname in ('resident', 'resident_word')`)
      return { whole: Number(rows[0]?.scans), byIndex: Number(rows[0]?.seen) }
    }
    const settled = async () => {
      await disconnect()
      await superuser.query('select pg_sleep(0.5), pg_stat_clear_snapshot(), pg_stat_force_next_flush()')
      return scans()
    }
    const before = await settled()
    const look = async (terms: object, page = 0) => {
      const { searchId } = sure(await keepSearch(world.consultant, { name: null, birthDate: null, bsn: null, postcode: null, houseNumber: null, ...terms }))
      return searchResult(world.consultant, searchId, page)
    }
    expect((await look({ name: 'duizend4321' }))?.found.map((each) => each.name.surname)).toEqual(['Duizend4321'])
    expect((await look({ birthDate: day('1941-10-31') }))?.found.length).toBeGreaterThan(0)
    expect((await look({ bsn: testBsn(130) }))?.found).toHaveLength(1)
    expect((await look({ postcode: '9402 AB', houseNumber: 12 }))?.found).toHaveLength(1)
    const [first, second] = [await look({ name: 'duizend' }), await look({ name: 'duizend' }, 1)]
    expect([first?.found.length, first?.more, second?.found.length, second?.page]).toEqual([25, true, 25, 1])
    expect(new Set([...(first?.found ?? []), ...(second?.found ?? [])].map((each) => each.id)).size).toBe(50)
    const after = await settled()
    expect(after.byIndex).toBeGreaterThan(before.byIndex)
    expect(after.whole).toBe(before.whole)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as download } from '@/app/api/files/[id]/route'
import { POST as upload } from '@/app/api/files/route'
import { GET as exampleOfProviders, POST as tryProviders } from '@/app/api/import/aanbieders/route'
import { POST as tryImport } from '@/app/api/import/route'
import { chooseEvidence } from '@/lib/admissions/commands/submission-answers'
import { openDemoSession } from '@/lib/auth/gate'
import { databaseRefusal, read, write } from '@/lib/db'
import { decryptFile } from '@/lib/files/cipher'
import { takeInNow } from '@/lib/files/intake'
import { CLOSED_FILES, uploadTrouble } from '@/lib/files/messages'
import { scanAgain, scanEachMinute, scansView, scanWaiting } from '@/lib/files/quarantine'
import { openFile } from '@/lib/files/store'
import { ANONYMOUS, type Person, type System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { renderPdf } from '@/lib/letters/render'
import { newLetter } from '@/lib/letters/view'
import { addEvidence } from '@/lib/providers/commands'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { fakeClamd, type Mood } from '@/tests/support/clamd'
import { testDatabase } from '@/tests/support/database'
import { enter, openWindow, publishedProcedure } from '@/tests/support/procurement'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'
import { setClock } from '@/prisma/seed/clock'

const shared = vi.hoisted(() => ({ cookies: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'https://perceel.test', host: 'perceel.test', 'x-forwarded-for': '203.0.113.9' })),
  cookies: () => Promise.resolve({ get: (name: string) => (shared.cookies.has(name) ? { name, value: shared.cookies.get(name) } : undefined), set: () => undefined, delete: () => undefined }),
}))

const SCAN: System = { kind: 'system', job: 'scan', regionIds: [], municipalityIds: [], providerIds: [] }
const NO_ANSWER: readonly Mood[] = ['closes', 'hangs', 'garbage', 'too-long', 'too-large', 'past-limits']

let database: TestDatabase
let clamd: Awaited<ReturnType<typeof fakeClamd>>
let pdf: Buffer
let provider: Person
const before = { ...process.env }

const as = async (name: string) => shared.cookies.set('perceel', (await openDemoSession((await actorNamed(name)).membershipId)) ?? '')
const form = (fields: Readonly<Record<string, string>>, name = 'stuk.pdf', bytes: Buffer = pdf) => {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  body.append('file', new File([new Uint8Array(bytes)], name))
  return new Request('https://perceel.test/api', { method: 'POST', headers: { origin: 'https://perceel.test', host: 'perceel.test' }, body })
}
const sent = async () => new URL((await upload(form({ naar: '/aanbieder/dossier' }))).headers.get('location') ?? '', 'https://perceel.test').searchParams
const get = (id: string) => download(new Request(`https://perceel.test/api/files/${id}`), { params: Promise.resolve({ id }) })
const files = () => read(provider, (tx) => tx.file.findMany({ where: { providerId: { in: [...provider.providerIds] }, scan: { not: null } }, orderBy: { createdAt: 'asc' }, select: { id: true, scan: true, cipher: true } }))
const lines = (event: string) => read(provider, (tx) => tx.auditLine.findMany({ where: { event }, orderBy: { seq: 'asc' }, select: { subjectId: true, actorKind: true, detail: true } }))
const waiting = async (mood: Mood = 'closes'): Promise<string> => {
  clamd.mood = mood
  const id = (await sent()).get('bestand') ?? ''
  clamd.mood = 'clean'
  return id
}

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  provider = await actorNamed('Nadia Loman')
  pdf = await renderPdf('record', { ...newLetter('record'), title: 'Uittreksel (fictief)', sender: { name: 'Voorbeeld', lines: [] }, issuedOn: day('2023-04-01'), blocks: [{ type: 'paragraph', text: 'Een bladzijde.' }] })
  clamd = await fakeClamd()
})
beforeEach(async () => {
  process.env['PERCEEL_CLAMD'] = clamd.at
  process.env['PERCEEL_CLAMD_SECONDS'] = '0.3'
  clamd.mood = 'clean'
  await as('Nadia Loman')
})
afterAll(async () => {
  process.env = before
  await clamd.close()
})

describe('a file that comes in', () => {
  it('is sent whole to the scanner, and can be opened when it is clean [V5.4.3]', async () => {
    const id = (await sent()).get('bestand') ?? ''
    expect(clamd.seen.at(-1)?.equals(pdf)).toBe(true)
    expect((await get(id)).status).toBe(200)
    expect((await openFile(provider, id))?.bytes.equals(pdf)).toBe(true)
    expect((await lines('file.uploaded')).at(-1)).toMatchObject({ subjectId: id, detail: { scan: 'clean' } })
  })

  it('is refused when something is found: nothing is kept, and a line says what it was [V5.4.3]', async () => {
    const had = (await files()).length
    clamd.mood = 'found'
    expect((await sent()).get('bestandfout')).toBe('infected')
    expect((await files()).length).toBe(had)
    expect((await lines('file.refused')).at(-1)).toMatchObject({ actorKind: 'person', detail: { found: 'Win.Test.EICAR_HDB-1', size: pdf.length } })
    expect(uploadTrouble('infected')).toContain('niet bewaard')
  })

  it.each(NO_ANSWER)('is received and stays closed to everyone when the scanner %s [V5.4.3, V16.5.2]', async (mood) => {
    const id = await waiting(mood)
    clamd.mood = mood
    const row = (await files()).find((each) => each.id === id)
    expect(row?.scan).toBe('waiting')
    expect(() => decryptFile(id, Buffer.from(row?.cipher ?? []))).toThrow('open')
    expect(await openFile(provider, id)).toBeNull()
    const answer = await get(id)
    expect([answer.status, await answer.text()]).toEqual([423, CLOSED_FILES.waiting.text])
  })

  it('waits as well when nobody listens, and a round ends at once', async () => {
    process.env['PERCEEL_CLAMD'] = '127.0.0.1:9'
    const id = (await sent()).get('bestand') ?? ''
    expect(await scanAgain(id)).toBe('away')
    expect(await scanWaiting()).toBe(0)
    expect(await openFile(provider, id)).toBeNull()
  })

  it('with an answer or advice, or as an import, waits nowhere: it is asked for again, and nothing of it is kept', async () => {
    clamd.mood = 'hangs'
    const given = { name: 'stuk.pdf', declaredType: 'application/pdf', bytes: pdf }
    expect(await takeInNow(ANONYMOUS, given)).toEqual({ ok: false, reason: 'not-scanned' })
    await as('Fenna Bosch')
    const imported = async () => new URL((await tryImport(form({ kind: 'residents', source: 'Het vorige systeem' }, 'inwoners.csv', Buffer.from('a;b\n1;2\n')))).headers.get('location') ?? '', 'https://perceel.test').searchParams.get('fout')
    expect(await imported()).toBe('not-scanned')
    clamd.mood = 'found'
    expect(await imported()).toBe('infected')
    expect(await takeInNow(ANONYMOUS, given)).toEqual({ ok: false, reason: 'infected' })
    await as('Marit Hofstee')
    const providers = async (bytes = Buffer.from('KVK;Naam\n1;2\n')) => new URL((await tryProviders(form({ source: 'Het vorige systeem', expectedProviders: '3', expectedAgreements: '' }, 'aanbieders.csv', bytes))).headers.get('location') ?? '', 'https://perceel.test')
    expect((await providers()).searchParams.get('fout')).toBe('infected')
    clamd.mood = 'clean'
    // What was typed comes back with what is wrong, and the column it is about.
    expect(Object.fromEntries((await providers()).searchParams)).toEqual({ source: 'Het vorige systeem', expectedProviders: '3', expectedAgreements: '', fout: 'missing-column', kolom: 'Rechtsvorm' })
    expect((await providers(Buffer.from(await (await exampleOfProviders()).arrayBuffer()))).pathname).toMatch(/^\/contracten\/import\/[0-9a-f-]{36}$/)
    await as('Fenna Bosch')
    expect([(await tryProviders(form({ source: 'X' }))).status, (await exampleOfProviders()).status]).toEqual([404, 404])
    expect((await tryProviders(new Request('https://perceel.test/api', { method: 'POST', headers: { origin: 'https://elders.test', host: 'perceel.test' } }))).status).toBe(403)
  })

  it('is not scanned where no scanner is set, and the page says so', async () => {
    delete process.env['PERCEEL_CLAMD']
    const id = (await sent()).get('bestand') ?? ''
    expect(await read(provider, (tx) => tx.file.findUnique({ where: { id }, select: { scan: true } }))).toEqual({ scan: null })
    expect((await openFile(provider, id))?.bytes.equals(pdf)).toBe(true)
    expect(await scanWaiting()).toBe(0)
    expect((await scansView(await actorNamed('Yara Kok')))?.scanner).toBe('none')
  })
})

describe('what waits', () => {
  it('is scanned again by itself and let out when it is clean, once [V5.4.3]', async () => {
    const id = await waiting()
    const stop = scanEachMinute((thrown) => { throw thrown }, 20)
    await vi.waitFor(async () => expect((await files()).filter((each) => each.scan === 'waiting')).toEqual([]), { timeout: 20_000 })
    stop()
    expect((await openFile(provider, id))?.bytes.equals(pdf)).toBe(true)
    expect((await lines('file.scanned')).filter((line) => line.subjectId === id)).toMatchObject([{ actorKind: 'system', detail: { outcome: 'clean' } }])
    expect(await scanAgain(id)).toBeNull()
  })

  it('is scanned when somebody opens it, and found infected stays closed for good, and its provider is told', async () => {
    const id = await waiting()
    clamd.mood = 'found'
    const answer = await get(id)
    expect([answer.status, await answer.text()]).toEqual([423, CLOSED_FILES.infected.text])
    clamd.mood = 'clean'
    expect(await scanWaiting()).toBe(0)
    expect(await openFile(provider, id)).toBeNull()
    expect((await lines('file.scanned')).at(-1)).toMatchObject({ subjectId: id, detail: { outcome: 'infected', found: 'Win.Test.EICAR_HDB-1' } })
    const mails = await read(provider, (tx) => tx.mail.findMany({ where: { subject: 'Een bestand van u is afgesloten' }, select: { body: true } }))
    expect(mails).toHaveLength(1)
    expect(mails[0]?.body).toContain('stuk.pdf')
  })

  it('scanned twice at once is let out once', async () => {
    const id = await waiting()
    await Promise.all([scanAgain(id), scanAgain(id), scanAgain(id)])
    expect((await lines('file.scanned')).filter((line) => line.subjectId === id)).toHaveLength(1)
  })

  it('counts as handed in: a sealed entry has its receipt, and after the opening an officer reads the file once it is clean [V5.4.3]', async () => {
    const officer = await actorNamed('Marit Hofstee')
    const procurement = await publishedProcedure(database, officer)
    let fileId = ''
    const { actor, submissionId } = await enter(procurement, 'Miep B.V.', ['Assen'], false, async (actor, submissionId, version) => {
      const name = (await read(actor, (tx) => tx.person.findFirst({ select: { name: true } })))?.name ?? actor.name
      await as(name)
      fileId = await waiting('hangs')
      const { versionId } = sure(await addEvidence(actor, { kind: 'quality-certificate', title: null, fileId, issuedOn: null, validUntil: day('2025-12-31') }))
      return sure(await chooseEvidence(actor, { submissionId, criterionId: procurement.criteria.certificate, lotId: null, evidenceVersionId: versionId, version })).version
    })
    expect(await read(actor, (tx) => tx.submissionVersion.findMany({ where: { submissionId }, select: { number: true } }))).toHaveLength(1)
    clamd.mood = 'hangs'
    await openWindow(database, procurement)
    expect(await openFile(officer, fileId)).toBeNull()
    clamd.mood = 'clean'
    expect((await openFile(officer, fileId))?.bytes.equals(pdf)).toBe(true)
  })

  it('is let out by the scanning job alone, also in SQL, and what a file holds never changes', async () => {
    const id = await waiting()
    const asked = (actor: Person | System, release: Uint8Array | null) => write(actor, async (tx) => allow(await tx.$queryRaw<{ done: boolean }[]>`select quarantine_end(${id}::uuid, ${release}) as done`))
    for (const actor of [provider, await actorNamed('Marit Hofstee'), await actorNamed('Yara Kok'), { ...SCAN, job: 'letters' }]) {
      expect(sure(await asked(actor, Buffer.from('x')))).toEqual([{ done: false }])
      expect(await read(actor, (tx) => tx.$queryRaw`select id from quarantine_file(${id}::uuid)`)).toEqual([])
      expect(await read(actor, (tx) => tx.$queryRaw`select * from quarantine_ids(10)`)).toEqual([])
    }
    const straight = async (set: string) =>
      asOwner(database, async (client) => {
        await client.query('begin; set local role perceel_gate')
        const said = await client.query(`update file set ${set} where id = $1`, [id]).then(() => 'done', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))
        await client.query('rollback')
        return said
      })
    for (const set of [`cipher = 'x'`, `scan = null`, `scan = 'infected', cipher = 'x'`, `scan = 'clean', sha256 = 'x'`, `name = 'anders'`]) expect([set, await straight(set)]).toEqual([set, 'file-kept'])
    expect(await straight(`scan = 'onbekend'`)).toContain('file')
    await scanWaiting()
  })

  it('is counted, with since when, for who administers and audits alone', async () => {
    await waiting()
    const view = await scansView(await actorNamed('Yara Kok'))
    expect(view).toMatchObject({ scanner: { version: 'ClamAV 1.4.3/27800/Sun Nov 30 10:30:00 2025' }, waiting: 1 })
    expect(view?.since).toBeInstanceOf(Date)
    expect(view?.infected).toBeGreaterThan(0)
    process.env['PERCEEL_CLAMD'] = '127.0.0.1:9'
    expect((await scansView(await actorNamed('Yara Kok')))?.scanner).toBe('away')
    expect(await scansView(provider)).toBeNull()
    expect(await read(provider, (tx) => tx.$queryRaw`select waiting, infected from quarantine_counts()`)).toEqual([{ waiting: 0, infected: 0 }])
  })
})

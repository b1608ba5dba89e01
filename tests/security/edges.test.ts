import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as trail } from '@/app/api/controle/route'
import { POST as upload } from '@/app/api/files/route'
import { openDemoSession } from '@/lib/auth/gate'
import { noteKeys } from '@/lib/auth/key-log'
import { countUse } from '@/lib/auth/limiter'
import { limitRefusal, LIMITS, limitsSet } from '@/lib/auth/limits'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { IDLE } from '@/lib/kernel/form-state'
import type * as Log from '@/lib/log'
import { requestAlertAction } from '@/lib/procedures/actions'
import { keysView } from '@/lib/reporting/queries/keys'
import { searchResidents } from '@/lib/residents/actions/file'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { publishedProcedure } from '@/tests/support/submissions'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'

const shared = vi.hoisted(() => ({ cookies: new Map<string, string>(), address: '203.0.113.9' }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'https://perceel.test', host: 'perceel.test', 'x-forwarded-for': shared.address })),
  cookies: () => Promise.resolve({ get: (name: string) => (shared.cookies.has(name) ? { name, value: shared.cookies.get(name) } : undefined), set: () => undefined, delete: () => undefined }),
}))
vi.mock('@/lib/log', async (original) => ({ ...(await original<typeof Log>()), logEvent: () => undefined }))

let database: TestDatabase
let officer: Person
let provider: Person

beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  provider = await actorNamed('Nadia Loman')
})

const as = async (name: string) => {
  const { membershipId } = await actorNamed(name)
  shared.cookies.set('perceel', (await openDemoSession(membershipId)) ?? '')
}
const kept = (sql: string) =>
  asOwner(database, async (client) => {
    await client.query('begin; set local role perceel_gate')
    const { rows } = await client.query<{ n: number }>(sql)
    await client.query('commit')
    return rows[0]?.n
  })
const somebody = (): Person => ({ ...officer, personId: crypto.randomUUID() })
/** Where nobody was yet. */
let hosts = 0
const elsewhere = () => (shared.address = `2001:db8:0:${(++hosts).toString(16)}::1`)

describe('limits per kind of act (ADR 0096)', () => {
  beforeEach(() => {
    elsewhere()
    shared.cookies.clear()
    process.env['PERCEEL_LIMITS'] = 'search=3 export=3 upload=3 public=3'
  })

  it('forty at once are no more than is allowed; the next waits for one to come back, and another person does not [V2.4.1]', async () => {
    const waits = await Promise.all(Array.from({ length: 40 }, () => countUse('export', officer)))
    expect(waits.filter((seconds) => seconds === 0).length).toBe(3)
    for (const seconds of waits.filter((each) => each > 0)) expect(seconds).toBeLessThanOrEqual(LIMITS.export.seconds / 3)
    expect(await countUse('export', somebody())).toBe(0)
    expect(await countUse('search', officer)).toBe(0)
    await kept(`update use_count set spent_until = spent_until - interval '1200 seconds' where key = 'export:account:${officer.personId}' returning 1 as n`)
    expect(await countUse('export', officer)).toBe(0)
    expect(await countUse('export', officer)).toBeGreaterThan(1000)
  })

  it('an address holds twenty accounts, and a whole /64 is one address [V2.4.1]', async () => {
    process.env['PERCEEL_LIMITS'] = 'export=1'
    for (let person = 0; person < 20; person++) expect(await countUse('export', somebody())).toBe(0)
    expect(await countUse('export', somebody())).toBeGreaterThan(0)
    shared.address = shared.address.replace('::1', ':ffff:1:2:3')
    expect(await countUse('export', somebody())).toBeGreaterThan(0)
    elsewhere()
    expect(await countUse('export', somebody())).toBe(0)
  })

  it('a form says when to come back and keeps what was typed; the same form then goes through', async () => {
    await as('Fenna Bosch')
    const form = new FormData()
    form.append('name', 'Zeewier')
    const search = () => searchResidents(IDLE, form).then((state) => state, (thrown: unknown) => String((thrown as { digest?: string }).digest))
    for (let times = 0; times < 3; times++) expect(await search()).toContain('/inwoners/zoeken/')
    expect(await search()).toEqual({ status: 'refused', message: limitRefusal(LIMITS.search.seconds / 3), values: { name: 'Zeewier' } })
    await kept(`update use_count set spent_until = now() where key like 'search:account:%' returning 1 as n`)
    expect(await search()).toContain('/inwoners/zoeken/')
  })

  it('a form for everyone is counted by address, also when what it asks is refused', async () => {
    const ask = async () => {
      const form = new FormData()
      form.append('address', 'iemand@example.nl')
      form.append('region', 'nergens')
      return requestAlertAction(IDLE, form)
    }
    for (let times = 0; times < 3; times++) expect(await ask()).toMatchObject({ status: 'invalid' })
    expect(await ask()).toMatchObject({ status: 'refused', message: limitRefusal(LIMITS.public.seconds / 3) })
    elsewhere()
    expect(await ask()).toMatchObject({ status: 'invalid' })
  })

  it('an address answers 429 with Retry-After [V2.4.1]', async () => {
    const auditor = (await read({ kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }, (tx) => tx.membership.findFirstOrThrow({ where: { role: 'auditor' }, select: { person: { select: { name: true } } } }))).person.name
    await as(auditor)
    const get = () => trail(new Request('https://perceel.test/api/controle'))
    for (let times = 0; times < 3; times++) expect((await get()).status).toBe(200)
    const answer = await get()
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60)
    expect(await answer.text()).toContain('Ga terug met de knop van uw browser')
    shared.cookies.clear()
    expect((await get()).status).toBe(404)
  })

  it('in the hour before a closing nothing keeps a provider from handing in, and only him', async () => {
    const opensAt = new Date('2025-11-03T09:00:00+01:00')
    await publishedProcedure(officer, { opensAt, closesAt: new Date('2025-12-01T10:30:00+01:00') })
    const times = async (kind: 'upload' | 'export', who: Person) => (await Promise.all(Array.from({ length: 6 }, () => countUse(kind, who)))).filter((seconds) => seconds === 0).length
    expect(await times('upload', provider)).toBe(3)
    await database.setClock('2025-12-01T09:31:00+01:00')
    expect(await times('upload', provider)).toBe(6)
    expect(await times('export', provider)).toBe(3)
    expect(await times('upload', somebody())).toBe(3)
    await as('Nadia Loman')
    const body = new FormData()
    body.append('file', new File(['niets'], 'x.txt'))
    expect((await upload(new Request('https://perceel.test/api/files', { method: 'POST', body, headers: { origin: 'https://perceel.test', host: 'perceel.test' } }))).status).toBe(303)
    await database.setClock('2025-12-01T10:30:01+01:00')
    expect(await times('upload', provider)).toBe(0)
    const late = await upload(new Request('https://perceel.test/api/files', { method: 'POST', body, headers: { origin: 'https://perceel.test', host: 'perceel.test' } }))
    expect(late.status).toBe(429)
  })

  it('keeps no address in clear, nothing that says something no more, and shows nobody what it counts', async () => {
    await countUse('public', ANONYMOUS)
    expect(await kept(`select count(*)::int as n from use_count where key like '%2001:db8%'`)).toBe(0)
    await kept(`update use_count set spent_until = now() - interval '25 hours' returning 1 as n`)
    const before = (await kept('select count(*)::int as n from use_count')) ?? 0
    elsewhere()
    await countUse('public', ANONYMOUS)
    expect(await kept('select count(*)::int as n from use_count')).toBe(Math.max(before - 20, 0) + 1)
    const everyone = new pg.Client({ connectionString: database.appUrl })
    await everyone.connect()
    await expect(everyone.query('select * from use_count')).rejects.toThrow(/permission denied/)
    await everyone.end()
  })

  it('says in words when to come back', () => expect([1, 45, 91, 1200].map(limitRefusal).map((text) => /Wacht (.*) en druk/.exec(text)?.[1])).toEqual(['1 seconde', '45 seconden', '2 minuten', '20 minuten']))

  it('its setting names kinds and numbers only', () => {
    expect(limitsSet('search=240  export=60')).toEqual({ search: 240, export: 60 })
    expect(limitsSet(undefined)).toEqual({})
    for (const wrong of ['search', 'search=0', 'search=-1', 'nothing=3', 'toString=3', 'search=1e9', 'search=3;export=3']) expect(limitsSet(wrong), wrong).toBeNull()
  })
})

describe('the list of keys (ADR 0097)', () => {
  it('says since when each is in use and never a key; a new one is noted once, with a line in the trail', async () => {
    const administrator = await actorNamed('Yara Kok')
    expect((await keysView(administrator))?.rows.find(({ id }) => id === 'ring')).toMatchObject({ since: null, before: 0 })
    delete process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
    expect((await Promise.all([noteKeys(), noteKeys()])).reduce((sum, each) => sum + each)).toBe(2)
    expect(await noteKeys()).toBe(0)
    process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] = Buffer.alloc(32, 'eerste').toString('base64')
    expect(await noteKeys()).toBe(1)
    process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] = Buffer.alloc(32, 'tweede').toString('base64')
    expect(await noteKeys()).toBe(1)
    expect(await kept(`select count(*)::int as n from audit_line where event = 'keys.first-used'`)).toBe(3)
    const view = await keysView(administrator)
    expect(view?.rows.find(({ id }) => id === 'actions')).toMatchObject({ since: expect.any(Date) as Date, before: 1 })
    const told = JSON.stringify(view)
    const { keys, index } = JSON.parse(readFileSync(process.env['PERCEEL_KEYS_FILE'] ?? '', 'utf8')) as { keys: Record<string, string>; index: string }
    for (const secret of [...Object.values(keys), index, process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']]) expect(told).not.toContain(secret)
    expect(await keysView(officer)).toBeNull()
    expect(await keysView(provider)).toBeNull()
    expect(await read(officer, (tx) => tx.keySeen.count())).toBe(0)
  })

  it('takes no name that could be a key, and no kind that it does not know', async () => {
    const said = (kind: string, name: string) => asOwner(database, async (client) => {
      await client.query('begin; alter table key_seen no force row level security')
      await client.query('insert into key_seen values ($1, $2, now())', [kind, name])
    }).then(() => 'taken', String)
    expect(await said('ring', randomBytes(32).toString('base64'))).toMatch(/key_seen_name/)
    expect(await said('other', 'k1')).toMatch(/key_seen_kind/)
  })
})

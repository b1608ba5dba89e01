import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST as signedOut } from '@/app/api/inloggen/[realm]/uitloggen/route'
import { findLink, openSession, setPassword } from '@/lib/auth/account'
import { tokenHash } from '@/lib/auth/cookie'
import { findSession } from '@/lib/auth/gate'
import { enterOutside, proveOutside } from '@/lib/auth/identity'
import { endFromOutside } from '@/lib/auth/outside-logout'
import { comeBack, goOutside, openRealms, REALMS, realmSetting, type Outside, type RealmPath } from '@/lib/auth/oidc'
import { renewLink } from '@/lib/auth/people'
import { proofState } from '@/lib/auth/proof'
import { OPEN_ID } from '@/lib/auth/settings'
import { rolesOf } from '@/lib/auth/step'
import { read } from '@/lib/db'
import type { Person, System } from '@/lib/kernel/actor'
import { sure, type Result } from '@/lib/kernel/result'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { forgingProvider, openIdProvider, type Forged } from '@/tests/support/oidc'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'

vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ 'x-forwarded-for': '203.0.113.9' })), cookies: () => Promise.resolve({ get: () => undefined }) }))

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
const FROM = { address: '203.0.113.9', agent: 'test' }
const PORTAL = 'http://localhost:3000'
const SECRET = 'a client secret of more than thirty-two bytes'
const LEVEL = 'urn:etoegang:core:assurance-class:loa3'
const PLATFORM: Person = { kind: 'person', personId: crypto.randomUUID(), name: 'Toets', role: 'administrator', membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName: 'Platform', regionIds: [], municipalityIds: [], providerIds: [] }

let database: TestDatabase
let kvk = ''
const ids: Record<string, string> = {}
const accounts: Record<string, Record<string, unknown>> = {}
const before = { ...process.env }

const set = (path: RealmPath, issuer: string) => {
  const { issuer: at, clientId, clientSecret } = OPEN_ID[REALMS[path]]
  const { kvkClaim, mandateClaim, service } = OPEN_ID.provider
  Object.assign(process.env, { [at]: issuer, [clientId]: 'perceel', [clientSecret]: SECRET, [kvkClaim]: 'kvk', [mandateClaim]: 'services', [service]: 'perceel-inschrijven' })
}
const reason = (result: Result<unknown, string>) => (result.ok ? 'ok' : result.reason)
const linkFor = async (name: string): Promise<string> => sure(await renewLink(PLATFORM, { personId: ids[name] ?? '' })).link ?? ''
/** What a provider posts from its server. */
const posted = (path: string, body: string, type = 'application/x-www-form-urlencoded') => signedOut(new Request(`${PORTAL}/api/inloggen/${path}/uitloggen`, { method: 'POST', headers: { 'content-type': type }, body }), { params: Promise.resolve({ realm: path }) })
const sessionRow = (token: string) =>
  asOwner(database, async (client) => {
    await client.query('begin; set local role perceel_gate')
    const { rows } = await client.query<{ amr: string[]; realm: string; level: string | null }>('select amr, realm, level from session where token_hash = $1', [tokenHash(token)])
    await client.query('rollback')
    return rows[0]
  })

beforeAll(async () => {
  database = await testDatabase('empty')
  await setUpRegion()
  const people = await read(SETUP, (tx) => tx.person.findMany({ select: { id: true, name: true, memberships: { select: { provider: { select: { kvk: true } } } } } }))
  for (const person of people) ids[person.name] = person.id
  kvk = people.find((person) => person.name === 'Nadia Loman')?.memberships[0]?.provider?.kvk ?? ''
  expect(kvk).toMatch(/^\d{8}$/)
})
afterAll(() => {
  process.env = before
})

it('there is no button where nothing was set, or not all that a provider is judged by', () => {
  expect(openRealms({})).toEqual([])
  const half = { PERCEEL_OIDC_PROVIDER_ISSUER: 'https://broker.example', PERCEEL_OIDC_PROVIDER_CLIENT_ID: 'x', PERCEEL_OIDC_PROVIDER_CLIENT_SECRET: 'y', PERCEEL_OIDC_PROVIDER_KVK_CLAIM: 'kvk' }
  expect(realmSetting('aanbieder', half)).toBeNull()
  expect(openRealms({ ...half, PERCEEL_OIDC_PROVIDER_MANDATE_CLAIM: 'm', PERCEEL_OIDC_PROVIDER_SERVICE: 's' })).toEqual(['aanbieder'])
})

it('a realm that is not set leads nowhere, and one that does not answer says so', async () => {
  expect(reason(await goOutside('gemeente', PORTAL))).toBe('closed')
  set('gemeente', 'http://127.0.0.1:9')
  expect(reason(await goOutside('gemeente', PORTAL))).toBe('away')
})

describe.each([['gemeente', 'Marit Hofstee', 'procurement-officer'], ['aanbieder', 'Nadia Loman', 'provider-admin']] as const)('at a real provider: %s', (path, name, role) => {
  let idp: Awaited<ReturnType<typeof openIdProvider>>
  const through = async (subject: string, purpose = {}): Promise<Outside> => {
    const { address, attempt } = sure(await goOutside(path, PORTAL, purpose))
    return sure(await comeBack(path, PORTAL, await idp.signIn(subject, address), attempt))
  }

  beforeAll(async () => {
    idp = await openIdProvider({ id: 'perceel', secret: SECRET, redirect: `${PORTAL}/api/inloggen/${path}/terug` }, accounts)
    set(path, idp.issuer)
    for (const subject of [`${path}-first`, `${path}-second`]) accounts[subject] = path === 'gemeente' ? { amr: ['pwd', 'mfa'], email: 'marit.hofstee@perceel.example' } : { acr: LEVEL, kvk, services: ['perceel-inschrijven', 'iets-anders'], email: 'nadia.loman@perceel.example' }
  })
  afterAll(() => idp.close())

  it('nobody enters whom no invitation tied, whatever his e-mail address [V6.8.1]', async () => {
    expect(reason(await enterOutside(await through(`${path}-first`), undefined, FROM))).toBe('unknown')
  })

  it('an invitation ties an identity to its person, and lets him in', async () => {
    const link = await linkFor(name)
    const who = await through(`${path}-first`, { link })
    expect(who).toMatchObject({ subject: `${path}-first`, issuer: idp.issuer, link })
    const { session } = sure(await enterOutside(who, link, FROM))
    expect((await findSession(session ?? ''))?.actor).toMatchObject({ name, role })
    expect(await sessionRow(session ?? '')).toEqual(path === 'gemeente' ? { amr: ['oidc', 'mfa'], realm: 'staff', level: null } : { amr: ['oidc'], realm: 'provider', level: LEVEL })
    expect(await findLink(link)).toBeNull()
  })

  it('from then on he enters without one; another with the same e-mail address does not [V10.5.2]', async () => {
    expect(sure(await enterOutside(await through(`${path}-first`), undefined, FROM)).session).toBeDefined()
    expect(reason(await enterOutside(await through(`${path}-second`), undefined, FROM))).toBe('unknown')
  })

  it('a second link takes no other identity, and no password goes around it', async () => {
    const link = await linkFor(name)
    expect(reason(await enterOutside(await through(`${path}-second`), link, FROM))).toBe('unknown')
    expect(reason(await setPassword({ link, password: 'fiets paraplu zeewier trompet' }, FROM))).toBe('over')
    const other = await linkFor(path === 'gemeente' ? 'Yara Kok' : 'Carla Venema')
    expect(reason(await enterOutside(await through(`${path}-first`), other, FROM))).toBe('unknown')
  })

  it('proves again who he is there, under a new token, and as nobody else', async () => {
    const { session: token } = sure(await enterOutside(await through(`${path}-first`), undefined, FROM))
    const actor = (await findSession(token ?? ''))?.actor
    if (!actor) throw new Error('no session')
    await asOwner(database, async (client) => {
      await client.query('begin; alter table session no force row level security')
      await client.query(`update session set proved_at = proved_at - interval '16 minutes' where id = $1`, [actor.sessionId])
      await client.query('alter table session force row level security; commit')
    })
    expect(await proofState(actor)).toMatchObject({ how: 'outside', realm: path, lapsed: true })
    expect(reason(await proveOutside(actor, await through(`${path}-second`, { back: '/mijn-sessies' }), FROM))).toBe('unknown')
    const { session } = sure(await proveOutside(actor, await through(`${path}-first`, { back: '/mijn-sessies' }), FROM))
    expect(await proofState(actor)).toMatchObject({ lapsed: false })
    expect(await findSession(token ?? '')).toBeNull()
    expect((await findSession(session))?.actor.sessionId).toBe(actor.sessionId)
  })

  it('what comes back works in the browser that went out, once [V10.1.2, V10.2.2]', async () => {
    const { address, attempt } = sure(await goOutside(path, PORTAL))
    const query = await idp.signIn(`${path}-first`, address)
    const elsewhere = sure(await goOutside(path, PORTAL)).attempt
    expect(reason(await comeBack(path, PORTAL, query, elsewhere))).toBe('not-trusted')
    for (const forged of [undefined, '', 'x', JSON.stringify({ path, state: 'x', nonce: 'x', verifier: 'x', at: Date.now() })]) expect(reason(await comeBack(path, PORTAL, query, forged))).toBe('over')
    expect(reason(await comeBack(path === 'gemeente' ? 'aanbieder' : 'gemeente', PORTAL, query, attempt))).toBe('over')
    expect(reason(await comeBack(path, PORTAL, query, attempt))).toBe('ok')
    expect(reason(await comeBack(path, PORTAL, query, attempt))).toBe('not-trusted')
  })
})

describe('an answer that is not to be trusted is refused', () => {
  let forger: Awaited<ReturnType<typeof forgingProvider>>
  const now = () => Math.floor(Date.now() / 1000)
  beforeAll(async () => {
    forger = await forgingProvider(SECRET)
    set('gemeente', forger.issuer)
    set('aanbieder', forger.issuer)
  })
  beforeEach(() => forger.describes(undefined))
  afterAll(() => forger.close())

  const answered = async (path: RealmPath, over: (good: Record<string, unknown>) => Partial<Forged> & { claims: Record<string, unknown> }, back?: string) => {
    const { address, attempt } = sure(await goOutside(path, PORTAL, back ? { back } : {}))
    const asked = new URL(address).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    const good = { iss: forger.issuer, aud: 'perceel', sub: 'iemand', nonce: asked.get('nonce'), iat: now(), exp: now() + 60, amr: ['mfa'], acr: LEVEL, kvk, services: 'perceel-inschrijven', ...(back ? { auth_time: now() } : {}) }
    forger.says(over(good))
    return reason(await comeBack(path, PORTAL, `?code=x&state=${asked.get('state')}`, attempt))
  }

  it.each<[string, (good: Record<string, unknown>) => Partial<Forged> & { claims: Record<string, unknown> }, string]>([
    ['a good one is not', (claims) => ({ claims }), 'ok'],
    ['the wrong issuer', (claims) => ({ claims: { ...claims, iss: 'https://elders.example' } }), 'not-trusted'],
    ['the wrong audience', (claims) => ({ claims: { ...claims, aud: 'iemand-anders' } }), 'not-trusted'],
    ['the wrong nonce', (claims) => ({ claims: { ...claims, nonce: 'x' } }), 'not-trusted'],
    ['no nonce', ({ nonce: _nonce, ...claims }) => ({ claims }), 'not-trusted'],
    ['a token that is over', (claims) => ({ claims: { ...claims, iat: now() - 120, exp: now() - 60 } }), 'not-trusted'],
    ['no signature', (claims) => ({ claims, alg: 'none' }), 'not-trusted'],
    ['a signature with the client secret', (claims) => ({ claims, alg: 'HS256' }), 'not-trusted'],
    ['another key', (claims) => ({ claims, otherKey: true }), 'not-trusted'],
    ['staff without a second factor', (claims) => ({ claims: { ...claims, amr: ['pwd'] } }), 'no-second-factor'],
  ])('%s [V6.8.2, V9.1.1, V9.1.2, V9.1.3, V9.2.1, V9.2.3, V10.2.1, V10.5.1, V10.5.4]', async (_what, over, expected) => {
    expect(await answered('gemeente', over)).toBe(expected)
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a good one is not', {}, 'ok'],
    ['the highest level is not', { acr: 'urn:etoegang:core:assurance-class:loa4' }, 'ok'],
    ['level 2', { acr: 'urn:etoegang:core:assurance-class:loa2' }, 'level-too-low'],
    ['level 2+', { acr: 'urn:etoegang:core:assurance-class:loa2plus' }, 'level-too-low'],
    ['a level nobody knows', { acr: 'loa9' }, 'level-too-low'],
    ['no level', { acr: undefined }, 'level-too-low'],
    ['no KvK number', { kvk: undefined }, 'no-organisation'],
    ['a KvK number that is none', { kvk: '123' }, 'no-organisation'],
    ['a mandate for something else', { services: ['iets-anders'] }, 'no-mandate'],
    ['no mandate', { services: undefined }, 'no-mandate'],
  ])('of a provider: %s [V6.8.4]', async (_what, over, expected) => {
    expect(await answered('aanbieder', (claims) => ({ claims: { ...claims, ...over } }))).toBe(expected)
  })

  it('an organisation that signs with a new key is understood at the next sign-in, and its old key no more', async () => {
    forger.rotates()
    expect(await answered('gemeente', (claims) => ({ claims }))).toBe('ok')
    expect(await answered('gemeente', (claims) => ({ claims, otherKey: true }))).toBe('not-trusted')
  })

  it('the wrong state, and a provider that says it is another one [V10.1.2, V10.5.3]', async () => {
    const { attempt } = sure(await goOutside('gemeente', PORTAL))
    expect(reason(await comeBack('gemeente', PORTAL, '?code=x&state=y', attempt))).toBe('not-trusted')
    forger.describes('https://elders.example')
    expect(reason(await goOutside('gemeente', PORTAL))).toBe('away')
  })

  it('who proves again and signed in there long ago [V6.8.4]', async () => {
    expect(await answered('gemeente', (claims) => ({ claims }), '/mijn-sessies')).toBe('ok')
    expect(await answered('gemeente', (claims) => ({ claims: { ...claims, auth_time: now() - 3600 } }), '/mijn-sessies')).toBe('not-trusted')
    expect(await answered('gemeente', ({ auth_time: _time, ...claims }) => ({ claims }), '/mijn-sessies')).toBe('not-trusted')
  })

  it('the KvK number of another organisation than the provider’s', async () => {
    const who: Outside = { path: 'aanbieder', realm: 'provider', issuer: forger.issuer, subject: 'bert', session: null, kvk, level: LEVEL, methods: ['oidc'] }
    const link = await linkFor('Bert Mulder')
    expect(reason(await enterOutside(who, link, FROM))).toBe('unknown')
    expect(await findLink(link)).not.toBeNull()
  })

  it('a role that the way in does not reach: staff never work as a provider, nor a provider’s people as staff', async () => {
    const added = async (personId: string, sql: string) =>
      asOwner(database, async (client) => {
        await client.query('begin; alter table membership no force row level security')
        await client.query(sql, [personId])
        await client.query('alter table membership force row level security; commit')
      })
    await added(ids['Carla Venema'] ?? '', `insert into membership (id, person_id, role, title, municipality_id, valid_from, position) select gen_random_uuid(), $1, 'auditor', 'Toets', id, '2020-01-01', 1 from municipality limit 1`)
    const own = await read(SETUP, (tx) => tx.membership.findFirst({ where: { personId: ids['Carla Venema'] ?? '', role: 'provider-admin' }, select: { id: true, provider: { select: { kvk: true } } } }))
    const who: Outside = { path: 'aanbieder', realm: 'provider', issuer: forger.issuer, subject: 'carla', session: null, kvk: own?.provider?.kvk ?? '', level: LEVEL, methods: ['oidc'] }
    const { session } = sure(await enterOutside(who, await linkFor('Carla Venema'), FROM))
    expect((await findSession(session ?? ''))?.actor.role).toBe('provider-admin')
    const asStaff = await enterOutside({ ...who, realm: 'staff', kvk: null, level: null }, undefined, FROM)
    expect(reason(asStaff)).toBe('unknown')
    expect(await rolesOf(undefined)).toEqual([])
    expect(reason(await openSession({ token: 'x', membershipId: own?.id ?? '' }, FROM))).toBe('over')
  })
})

describe('signed out at the own organisation (Back-Channel Logout 1.0)', () => {
  const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const now = () => Math.floor(Date.now() / 1000)
  let forger: Awaited<ReturnType<typeof forgingProvider>>
  let person = ''
  const good = (over: Record<string, unknown> = {}) => ({ iss: forger.issuer, aud: 'perceel', iat: now(), exp: now() + 120, jti: crypto.randomUUID(), events: EVENTS, sub: 'uitgelogd', sid: 'een', ...over })
  const signed = (claims: Record<string, unknown>) => forger.signs({ typ: 'logout+jwt', claims })
  const opened = async (subject: string, sid: string | null): Promise<string> => sure(await enterOutside({ path: 'gemeente', realm: 'staff', issuer: forger.issuer, subject, session: sid, kvk: null, level: null, methods: ['oidc', 'mfa'] }, undefined, FROM)).session ?? ''
  const runs = async (token: string) => (await findSession(token)) !== null
  const lines = () => asOwner(database, async (client) => {
    await client.query('begin; set local role perceel_gate')
    const { rows } = await client.query<{ subject_id: string }>(`select subject_id from audit_line where event = 'session.ended-outside' order by seq`)
    await client.query('rollback')
    return rows.map((row) => row.subject_id)
  })

  beforeAll(async () => {
    forger = await forgingProvider(SECRET)
    set('gemeente', forger.issuer)
    person = ids['Daan Kuiper'] ?? ''
    sure(await enterOutside({ path: 'gemeente', realm: 'staff', issuer: forger.issuer, subject: 'uitgelogd', session: null, kvk: null, level: null, methods: ['oidc', 'mfa'] }, await linkFor('Daan Kuiper'), FROM))
  })
  afterAll(() => forger.close())

  it('ends the session that came from there, and no other; the message works once [V10.5.5]', async () => {
    const [one, two] = [await opened('uitgelogd', 'een'), await opened('uitgelogd', 'twee')]
    const token = signed(good())
    const answer = await posted('gemeente', `logout_token=${token}`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect([await runs(one), await runs(two)]).toEqual([false, true])
    expect(await lines()).toEqual([person])
    const again = await opened('uitgelogd', 'een')
    expect(reason(await endFromOutside('gemeente', token))).toBe('replayed')
    expect(await runs(again)).toBe(true)
  })

  it('ends all of a person there when no session is named, and nobody is no fault', async () => {
    const [one, two] = [await opened('uitgelogd', 'een'), await opened('uitgelogd', null)]
    expect(await endFromOutside('gemeente', signed(good({ sid: undefined, sub: 'niemand' })))).toEqual({ ok: true, value: 0 })
    expect([await runs(one), await runs(two)]).toEqual([true, true])
    sure(await endFromOutside('gemeente', signed(good({ sid: undefined }))))
    expect([await runs(one), await runs(two)]).toEqual([false, false])
  })

  it.each<[string, (claims: Record<string, unknown>) => Forged]>([
    ['another type', (claims) => ({ claims, typ: 'JWT' })],
    ['the wrong audience', (claims) => ({ claims: { ...claims, aud: 'iemand-anders' } })],
    ['another issuer', (claims) => ({ claims: { ...claims, iss: 'https://elders.example' } })],
    ['a nonce inside', (claims) => ({ claims: { ...claims, nonce: 'x' } })],
    ['no signature', (claims) => ({ claims, alg: 'none' })],
    ['a signature with the client secret', (claims) => ({ claims, alg: 'HS256' })],
    ['another key', (claims) => ({ claims, otherKey: true })],
    ['no event', ({ events: _events, ...claims }) => ({ claims })],
    ['another event', (claims) => ({ claims: { ...claims, events: { 'https://elders.example/event': {} } } })],
    ['nobody named', ({ sub: _sub, sid: _sid, ...claims }) => ({ claims })],
    ['no identifier', ({ jti: _jti, ...claims }) => ({ claims })],
    ['no end', ({ exp: _exp, ...claims }) => ({ claims })],
    ['made long ago', (claims) => ({ claims: { ...claims, iat: now() - 3600, exp: now() + 60 } })],
    ['over', (claims) => ({ claims: { ...claims, iat: now() - 120, exp: now() - 60 } })],
  ])('a message with %s ends nothing [V9.1.1, V9.2.1, V9.2.2, V9.2.3, V10.5.5]', async (_what, forged) => {
    const session = await opened('uitgelogd', 'een')
    const answer = await posted('gemeente', `logout_token=${forger.signs({ typ: 'logout+jwt', ...forged(good()) })}`)
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([400, '{"error":"invalid_request"}', 'no-store'])
    expect(await runs(session)).toBe(true)
  })

  it('a message of one organisation ends nothing of another, whatever it names', async () => {
    const session = await opened('uitgelogd', 'een')
    const other = await forgingProvider(SECRET)
    set('gemeente', other.issuer)
    expect(await endFromOutside('gemeente', other.signs({ typ: 'logout+jwt', claims: good({ iss: other.issuer }) }))).toEqual({ ok: true, value: 0 })
    set('gemeente', forger.issuer)
    await other.close()
    expect(await runs(session)).toBe(true)
    // The session of somebody else there: both must fit.
    expect(await endFromOutside('gemeente', signed(good({ sub: 'een-ander' })))).toEqual({ ok: true, value: 0 })
    expect(await runs(session)).toBe(true)
  })

  it('what isn’t such a form is refused, without asking the organisation', async () => {
    for (const [body, type] of [['', undefined], ['logout_token=', undefined], ['logout_token=x', undefined], ['logout_token=a&logout_token=b', undefined], ['{"logout_token":"x"}', 'application/json'], [`logout_token=${'x'.repeat(30_000)}`, undefined]] as const) expect((await posted('gemeente', body, type)).status).toBe(400)
    expect((await posted('elders', 'logout_token=x')).status).toBe(404)
    expect(reason(await endFromOutside('aanbieder', signed(good())))).toBe('not-trusted')
  })

  it('a real provider’s own message is understood, with the session it named at the sign-in [V7.6.1]', async () => {
    const answers: number[] = []
    const portal = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => void posted('gemeente', body, request.headers['content-type']).then(({ status }) => {
        answers.push(status)
        response.writeHead(status).end()
      }))
    })
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve))
    const idp = await openIdProvider({ id: 'perceel', secret: SECRET, redirect: `${PORTAL}/api/inloggen/gemeente/terug`, signedOut: `http://127.0.0.1:${(portal.address() as AddressInfo).port}/` }, accounts)
    set('gemeente', idp.issuer)
    accounts['echt'] = { amr: ['pwd', 'mfa'] }
    const { address, attempt } = sure(await goOutside('gemeente', PORTAL))
    const who = sure(await comeBack('gemeente', PORTAL, await idp.signIn('echt', address), attempt))
    expect(who.session).toMatch(/./)
    const { session } = sure(await enterOutside(who, await linkFor('Tom Wever'), FROM))
    await idp.signOut('echt', 'een andere sessie')
    expect(await runs(session ?? '')).toBe(true)
    await idp.signOut('echt', who.session ?? '')
    expect([await runs(session ?? ''), answers]).toEqual([false, [200, 200]])
    await idp.close()
    await new Promise((resolve) => portal.close(resolve))
  })
})

import { Prisma } from '@/lib/db/client/client'
import { spawnSync } from 'node:child_process'
import { generateSync } from 'otplib'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { PROVED } from '@/lib/audit/proof'
import { record } from '@/lib/audit/record'
import { findLink, openSession, proveCode, provePassword, setFactor, setPassword, type Opened } from '@/lib/auth/account'
import { makeAdministrator } from '@/lib/auth/administrator'
import { tokenHash } from '@/lib/auth/cookie'
import { findSession, openDemoSession } from '@/lib/auth/gate'
import { endOwnSession, endRole, endSessions, invite, ownSessions, peoplePage, personPage, renewLink, rightsReview, switchPerson, type Told } from '@/lib/auth/people'
import { proofState, proveAgain } from '@/lib/auth/proof'
import { Invite } from '@/lib/auth/schema'
import { findStep, rolesOf } from '@/lib/auth/step'
import { gate, read, write } from '@/lib/db'
import type { Person, System } from '@/lib/kernel/actor'
import { allow, sure, type Result } from '@/lib/kernel/result'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, dump } from '@/tests/support/wmo'

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
const PASSWORD = 'fiets paraplu 🌂 zeewier trompet'
const FROM = { address: '203.0.113.7', agent: 'test' }
/** Each tries from an address of its own, so that one case doesn't slow the next. */
let hosts = 0
const elsewhere = () => ({ address: `2001:db8:${(++hosts).toString(16)}::1`, agent: 'test' })

let database: TestDatabase
let email = ''
let link = ''
let personId = ''
let secret = ''
let codes: readonly string[] = []

beforeAll(async () => {
  database = await testDatabase('empty')
  // As after the first migration of a production database: nobody, no demonstration.
  await asOwner(database, async (client) => {
    await client.query(`set role perceel_owner; update portal_clock set mode = 'production', offset_seconds = 0`)
  })
})

/** What only time does. */
const asIf = (table: string, sql: string, values: unknown[] = []) =>
  asOwner(database, async (client) => {
    await client.query(`begin; alter table ${table} no force row level security`)
    await client.query(sql, values)
    await client.query(`alter table ${table} force row level security; commit`)
  })
const again = () => asIf('sign_in_count', 'update sign_in_count set failures = 0, blocked_until = $1', ['-infinity'])
/** The app forgets which code it gave last, as half a minute later. */
const later = () => asIf('account', 'update account set totp_step = 0 where totp_step is not null')
const reason = (result: Result<unknown, string>) => (result.ok ? 'ok' : result.reason)
const code = (shift = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + shift * 30 })
const password = (typed = PASSWORD, from = elsewhere(), who = email) => provePassword({ email: who, password: typed }, from)
const totpOf = async (token: string | undefined) => (await findStep(token))?.totpSecret
const stepOf = async (): Promise<string> => sure(await password()).step ?? ''
const events = async () =>
  (await asOwner(database, async (client) => {
    await client.query('begin; set local role perceel_gate')
    const { rows } = await client.query<{ event: string; detail: Record<string, unknown> }>('select event, detail from audit_line order by seq')
    await client.query('rollback')
    return rows
  }))

describe('npm run admin:create', () => {
  const create = (...words: string[]) => spawnSync(process.execPath, ['prisma/commands/start.mjs', 'admin-create', ...words], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, PERCEEL_URL: 'https://portaal.example' } })

  it('makes the first administrator where there is nobody, with a link to choose a password [V6.3.2]', async () => {
    expect([await dump(database, 'person'), await dump(database, 'account')]).toEqual(['', ''])
    const made = create('--name', 'Willemijn Zandberg', '--email', 'willemijn.zandberg@gemeente.example')
    expect(made.stderr).toBe('')
    link = /https:\/\/portaal\.example\/uitnodiging\/([\w-]{43})/.exec(made.stdout)?.[1] ?? ''
    email = 'willemijn.zandberg@gemeente.example'
    const invited = await findLink(link)
    expect(invited).toMatchObject({ name: 'Willemijn Zandberg', email })
    personId = invited?.personId ?? ''
  })

  it('refuses a second one unasked, and says what it needs', () => {
    const second = create('--name', 'Iemand Anders', '--email', 'iemand@gemeente.example')
    expect([second.status, second.stdout]).toEqual([1, ''])
    expect(second.stderr).toContain('Er is al een beheerder')
    expect(create('--name', 'Iemand').stderr).toContain('npm run admin:create')
  })

  it('makes one first administrator of two at once, and a new link ends the one before', async () => {
    expect(reason(await makeAdministrator({ name: 'Derde', email: 'derde@gemeente.example', another: false }))).toBe('there-already')
    const before = link
    link = sure(await makeAdministrator({ name: 'Willemijn Zandberg', email: email.toUpperCase(), another: true })).link
    expect(await findLink(before)).toBeNull()
    expect((await findLink(link))?.personId).toBe(personId)
  })
})

describe('a link', () => {
  it('asks for a password that can’t be guessed, and stays usable until it is good', async () => {
    for (const [typed, why] of [['kort', 'too-short'], ['gemeente2026gemeente', 'too-common'], ['Willemijn-Zandberg-2026', 'too-common'], ['x'.repeat(300), 'too-long']] as const)
      expect(reason(await setPassword({ link, password: typed }, FROM)), typed).toBe(why)
    expect(await findLink(link)).not.toBeNull()
  })

  it('is over after two days, and for who is off [V6.4.1]', async () => {
    await asIf('account_link', `update account_link set created_at = created_at - interval '3 days', expires_at = expires_at - interval '3 days' where token_hash = $1`, [tokenHash(link)])
    expect(reason(await setPassword({ link, password: PASSWORD }, FROM))).toBe('over')
    await asIf('account_link', `update account_link set created_at = created_at + interval '3 days', expires_at = expires_at + interval '3 days' where token_hash = $1`, [tokenHash(link)])
  })

  it('sets it once, also for two at the same moment; then the app, of which the codes are shown twice the same and never after [V6.4.1]', async () => {
    const both = await Promise.all([setPassword({ link, password: PASSWORD }, FROM), setPassword({ link, password: PASSWORD }, FROM)])
    expect(both.map(reason).sort()).toEqual(['ok', 'over'])
    const token = sure(both.find((each) => each.ok) as Result<Opened, never>).step ?? ''
    const step = await findStep(token)
    expect(step).toMatchObject({ stage: 'enrol', personId, totpSecret: null })
    expect((await findStep(token))?.factor).toEqual(step?.factor)
    secret = step?.factor?.secret ?? ''
    codes = step?.factor?.codes ?? []
    expect(new Set(codes).size).toBe(10)
    expect(reason(await proveCode({ token, code: code() }, FROM))).toBe('over')
    expect(reason(await setFactor({ token, code: '000000' === code() ? '111111' : '000000' }, FROM))).toBe('wrong')
    const opened = sure(await setFactor({ token, code: code() }, FROM))
    expect((await findSession(opened.session ?? ''))?.actor).toMatchObject({ name: 'Willemijn Zandberg', role: 'administrator', organisationName: 'Platform' })
    expect(await findStep(token)).toBeNull()
  })

  it('keeps no secret readable: not the link, the password, the codes or the app’s key [V6.5.2]', async () => {
    const rows = await asOwner(database, async (client) => {
      await client.query('begin; set local role perceel_gate')
      const tables = ['account', 'account_link', 'sign_in_step', 'recovery_code', 'session', 'sign_in_count', 'audit_line']
      const found = []
      for (const table of tables) found.push((await client.query<{ text: string }>(`select coalesce(string_agg(to_jsonb(t)::text, ' '), '') as text from ${table} t`)).rows[0]?.text ?? '')
      await client.query('rollback')
      return found.join(' ')
    })
    expect(rows).toContain('$argon2id$v=19$m=65536,t=3,p=1$')
    for (const each of [link, PASSWORD, secret, ...codes.map((one) => one.slice(2))]) expect(rows).not.toContain(each)
  })
})

describe('signing in', () => {
  it('takes password and code, in any spelling of the address; the session knows how, from where and in what', async () => {
    await later()
    const { step } = sure(await password(PASSWORD, FROM, email.toUpperCase()))
    const { session } = sure(await proveCode({ token: step, code: code().replace(/^(\d{3})/, '$1 ') }, FROM))
    expect((await findSession(session ?? ''))?.actor.personId).toBe(personId)
    const [row] = await asOwner(database, async (client) => {
      await client.query('begin; set local role perceel_gate')
      const { rows } = await client.query<{ amr: string[]; address: string; agent: string }>('select amr, address, agent from session where token_hash = $1', [tokenHash(session ?? '')])
      await client.query('rollback')
      return rows
    })
    expect(row).toEqual({ amr: ['pwd', 'otp'], ...FROM })
  })

  it('gives nothing after the password alone [V6.3.3]', async () => {
    const step = await stepOf()
    expect(await findSession(step)).toBeNull()
    expect(await rolesOf(step)).toEqual([])
    const [membership] = await read(SETUP, (tx) => tx.membership.findMany({ where: { personId }, select: { id: true } }))
    expect(reason(await openSession({ token: step, membershipId: membership?.id ?? '' }, FROM))).toBe('over')
    expect(await gate((client) => client.$queryRaw`select session_open_demo(${membership?.id ?? ''}::uuid, 'x') as id`)).toEqual([{ id: null }])
  })

  it('says the same of a wrong password, of nobody, and of who is off [V6.3.8]', async () => {
    await again()
    expect(reason(await password('een ander wachtwoord dat lang is'))).toBe('wrong')
    expect(reason(await password(PASSWORD, elsewhere(), 'niemand@gemeente.example'))).toBe('wrong')
    await asIf('person', 'update person set active = false where id = $1', [personId])
    expect(reason(await password())).toBe('wrong')
    await asIf('person', 'update person set active = true where id = $1', [personId])
  })

  it('takes a code once, one step early or late, and not two [V6.5.1]', async () => {
    await again()
    await later()
    const [first, second, third] = [await stepOf(), await stepOf(), await stepOf()]
    expect(reason(await proveCode({ token: first, code: code(-2) }, FROM))).toBe('wrong')
    expect(reason(await proveCode({ token: first, code: code(1) }, FROM))).toBe('ok')
    expect(reason(await proveCode({ token: second, code: code() }, FROM))).toBe('wrong')
    await later()
    const now = code()
    expect((await Promise.all([proveCode({ token: second, code: now }, FROM), proveCode({ token: third, code: now }, FROM)])).map(reason).sort()).toEqual(['ok', 'wrong'])
    expect(reason(await proveCode({ token: first, code: code(1) }, FROM))).toBe('over')
  })

  it.each([-1, 1])('takes the code of the moment on a machine whose own clock is %s hour off', async (hours) => {
    await again()
    await later()
    const [step, right, ofItsOwnClock] = [await stepOf(), code(), code(hours * 120)]
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 })
    try {
      expect(reason(await proveCode({ token: step, code: ofItsOwnClock }, FROM))).toBe('wrong')
      expect(reason(await proveCode({ token: step, code: right }, FROM))).toBe('ok')
    } finally {
      vi.useRealTimers()
    }
  })

  it('takes a recovery code once [V6.5.1]', async () => {
    await again()
    const typed = (codes[2] ?? '').toLowerCase().replaceAll('-', ' ')
    expect(reason(await proveCode({ token: await stepOf(), code: typed }, FROM))).toBe('ok')
    expect(reason(await proveCode({ token: await stepOf(), code: typed }, FROM))).toBe('wrong')
    expect(reason(await proveCode({ token: await stepOf(), code: (codes[3] ?? '').replace(/^4/, '5') }, FROM))).toBe('wrong')
  })

  it('ends ten minutes after the password', async () => {
    await again()
    await later()
    const step = await stepOf()
    await asIf('sign_in_step', `update sign_in_step set created_at = created_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' where token_hash = $1`, [tokenHash(step)])
    expect(reason(await proveCode({ token: step, code: code() }, FROM))).toBe('over')
  })

  it('asks which role of several, and takes none of another’s', async () => {
    await again()
    await later()
    const [other, extra] = await write(SETUP, async (tx) => {
      const stranger = await tx.person.create({ data: { name: 'Vreemde', email: 'vreemde@gemeente.example' }, select: { id: true } })
      const make = (who: string, role: string) => tx.membership.create({ data: { personId: who, role, title: 'Toets', validFrom: '2020-01-01', position: 1001 }, select: { id: true } })
      return [await make(stranger.id, 'auditor'), await make(personId, 'auditor')] as const
    })
    const { step } = sure(await proveCode({ token: await stepOf(), code: code() }, FROM))
    expect((await rolesOf(step)).map((each) => each.role).sort()).toEqual(['administrator', 'auditor'])
    expect(reason(await openSession({ token: step, membershipId: other.id }, FROM))).toBe('over')
    const { session } = sure(await openSession({ token: step, membershipId: extra.id }, FROM))
    expect((await findSession(session ?? ''))?.actor.role).toBe('auditor')
    expect(reason(await openSession({ token: step, membershipId: extra.id }, FROM))).toBe('over')
  })
})

describe('guessing', () => {
  it('of more at once than there are connections is answered to each, and nobody waits for another for ever', async () => {
    const outcomes = await Promise.all(Array.from({ length: 16 }, (_, n) => password('een ander wachtwoord dat lang is', elsewhere(), `niemand${n}@elders${n}.example`)))
    expect(outcomes.map(reason).filter((each) => each !== 'wrong' && each !== 'busy')).toEqual([])
    expect(outcomes.map(reason)).toContain('wrong')
  })

  it('makes the account wait longer and longer, from any address, also with the right password [V6.3.1]', async () => {
    await again()
    const outcomes = []
    for (let tries = 0; tries < 6; tries++) outcomes.push(reason(await password('een ander wachtwoord dat lang is')))
    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait'])
    expect(reason(await password())).toBe('wait')
    const unknown = []
    for (let tries = 0; tries < 6; tries++) unknown.push(reason(await password(PASSWORD, elsewhere(), 'wie.is.dat@elders.example')))
    expect(unknown).toEqual(outcomes)
  })

  it('counts twenty at once as twenty [V6.3.1]', async () => {
    await again()
    const keys = ['account:samen']
    const waits = await Promise.all(Array.from({ length: 20 }, () => gate((client) => client.$queryRaw<{ seconds: number }[]>`select sign_in_try(${keys}::text[]) as seconds`)))
    expect(waits.filter(([row]) => row?.seconds === 0).length).toBe(5)
  })

  it('makes an address wait, the whole /64 of it, and nobody beside it [V6.3.1]', async () => {
    await again()
    const at = (host: string) => ({ address: `2001:db8:ffff:1::${host}`, agent: 'test' })
    // The twenty-first makes it wait 4 seconds; on a slow machine a later one comes after those, and doubles them.
    for (let tries = 0; tries < 26; tries++) await password('x', at(String(tries)), `naam${tries}@ergens${tries}.example`)
    expect(reason(await password(PASSWORD, at('beef')))).toBe('wait')
    expect(reason(await password(PASSWORD, { address: '2001:db8:ffff:2::1', agent: 'test' }))).toBe('ok')
  })
})

describe('a new password', () => {
  it('ends every session and signing in, and skips no code [V6.4.3, V7.4.3]', async () => {
    await again()
    await later()
    const { step: under } = sure(await password())
    const { step } = sure(await proveCode({ token: await stepOf(), code: code() }, FROM))
    const [role] = await rolesOf(step)
    const { session } = sure(await openSession({ token: step, membershipId: role?.membershipId ?? '' }, FROM))
    const renewed = sure(await makeAdministrator({ name: 'Willemijn Zandberg', email, another: true })).link
    const { step: next } = sure(await setPassword({ link: renewed, password: 'kastanje wolkenlucht orgelpijp 7' }, FROM))
    expect(await findSession(session ?? '')).toBeNull()
    expect(await findStep(under)).toBeNull()
    expect(await findStep(next)).toMatchObject({ stage: 'code', factor: null })
    expect(reason(await password())).toBe('wrong')
  })
})

describe('people and roles', () => {
  const person = (over: Partial<Person>): Person => ({ kind: 'person', personId: crypto.randomUUID(), name: 'Toets', role: 'administrator', membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName: 'Toets', regionIds: [], municipalityIds: [], providerIds: [], ...over })
  let platform: Person
  let regional: Person
  let elsewhereAdmin: Person
  let assen = ''
  let invited: Told

  const openedAs = async (told: Told, role: string): Promise<string> => {
    const { step } = sure(await setPassword({ link: told.link ?? '', password: PASSWORD }, elsewhere()))
    const made = await findStep(step)
    const { session, step: proved } = sure(await setFactor({ token: step, code: generateSync({ secret: made?.factor?.secret ?? '' }) }, elsewhere()))
    if (session) return session
    const chosen = (await rolesOf(proved)).find((each) => each.role === role)
    return sure(await openSession({ token: proved, membershipId: chosen?.membershipId ?? '' }, elsewhere())).session ?? ''
  }
  const ask = (over: Record<string, unknown> = {}) => Invite.parse({ name: 'Geertje Wolters', email: 'geertje@gemeente.example', role: 'desk-agent', place: `municipality:${assen}`, title: 'KCC', until: '', ...over })

  beforeAll(async () => {
    await setUpRegion()
    const municipalities = await read(SETUP, (tx) => tx.municipality.findMany({ where: { regionId: REGION_ID }, select: { id: true, name: true } }))
    assen = municipalities.find((each) => each.name === 'Assen')?.id ?? ''
    platform = person({ personId })
    regional = person({ regionIds: [REGION_ID], municipalityIds: municipalities.map((each) => each.id) })
    elsewhereAdmin = person({ regionIds: [crypto.randomUUID()] })
  })

  it('are seen by an administrator, of his own region, and by nobody else', async () => {
    expect((await peoplePage(platform, 0))?.rows.length).toBe(25)
    const own = await rightsReview(regional)
    expect(own?.map((each) => each.name)).toEqual(expect.arrayContaining(['Marit Hofstee', 'Fenna Bosch']))
    expect(own?.map((each) => each.person_id)).not.toContain(personId)
    expect((await peoplePage(elsewhereAdmin, 0))?.total).toBe(0)
    const staff = { ...regional, role: 'procurement-officer' } as const
    expect(await peoplePage(staff, 0)).toBeNull()
    expect(await rightsReview(staff)).toBeNull()
    await expect(invite(staff, ask())).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('are invited with a link that makes an account', async () => {
    invited = sure(await invite(regional, ask()))
    const page = await personPage(regional, invited.personId)
    expect(page?.person).toMatchObject({ name: 'Geertje Wolters', account: 'invited', role: 'desk-agent', mine: true })
    expect((await findSession(await openedAs(invited, 'desk-agent')))?.actor).toMatchObject({ name: 'Geertje Wolters', role: 'desk-agent', municipalityIds: [assen] })
    expect((await personPage(regional, invited.personId))?.person).toMatchObject({ account: 'ready', sessions: 1 })
  })

  it('are not invited twice, at the wrong kind of place, or into somebody else’s region', async () => {
    expect(reason(await invite(regional, ask({ email: 'GEERTJE@gemeente.example' })))).toBe('there-already')
    expect(reason(await invite(regional, ask({ role: 'consultant' })))).toBe('no-fit')
    for (const place of [`municipality:${assen}`, 'platform']) await expect(invite(elsewhereAdmin, ask({ role: place === 'platform' ? 'administrator' : 'desk-agent', place }))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(invite(regional, ask({ role: 'administrator', place: 'platform' }))).rejects.toMatchObject({ kind: 'not-found' })
    expect(Invite.safeParse({ ...ask(), until: '', role: 'provider-admin' }).success).toBe(false)
  })

  it('keep their account when another role comes beside it, and who gave that role gets no link to it', async () => {
    const told = sure(await invite(regional, ask({ name: 'Wie dan ook', email, role: 'supervisor', title: 'Toezicht' })))
    expect(told).toEqual({ personId, link: null })
    expect((await personPage(regional, personId))?.person).toMatchObject({ name: 'Willemijn Zandberg', mine: false })
    for (const act of [() => renewLink(regional, { personId }), () => switchPerson(regional, { personId, to: 'off' }), () => endSessions(regional, { personId })]) await expect(act()).rejects.toMatchObject({ kind: 'not-found' })
    await expect(renewLink(platform, { personId })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('are out at once when a role ends, when they are switched off, and when their sessions are ended [V7.4.2, V7.4.5]', async () => {
    const open = async () => {
      await later()
      await again()
      const { link: fresh } = sure(await renewLink(regional, { personId: invited.personId }))
      const { step } = sure(await setPassword({ link: fresh ?? '', password: PASSWORD }, elsewhere()))
      const { session } = sure(await proveCode({ token: step, code: generateSync({ secret: (await totpOf(step)) ?? '' }) }, elsewhere()))
      return session ?? ''
    }
    const first = await open()
    sure(await endSessions(regional, { personId: invited.personId }))
    expect(await findSession(first)).toBeNull()
    const second = await open()
    sure(await switchPerson(regional, { personId: invited.personId, to: 'off' }))
    expect(await findSession(second)).toBeNull()
    await expect(switchPerson(regional, { personId: invited.personId, to: 'off' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(reason(await invite(regional, ask({ role: 'auditor' })))).toBe('off')
    sure(await switchPerson(regional, { personId: invited.personId, to: 'on' }))
    expect(await findSession(second)).toBeNull()
    const third = await open()
    const membershipId = (await personPage(regional, invited.personId))?.roles[0]?.membership_id ?? ''
    const end = (actor: Person) => endRole(actor, { personId: invited.personId, membershipId, reason: 'Andere baan.' })
    await expect(end(elsewhereAdmin)).rejects.toMatchObject({ kind: 'not-found' })
    sure(await end(regional))
    expect(await findSession(third)).toBeNull()
    await expect(end(regional)).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('see and end their own sessions, and no other’s [V7.5.2]', async () => {
    await later()
    await again()
    const open = async () => {
      await later()
      const { step } = sure(await proveCode({ token: sure(await password('kastanje wolkenlucht orgelpijp 7')).step, code: code() }, FROM))
      return (await findSession(sure(await openSession({ token: step, membershipId: (await rolesOf(step))[0]?.membershipId ?? '' }, FROM)).session ?? ''))?.actor
    }
    const [one, two] = [await open(), await open()]
    if (!one || !two) throw new Error('no session')
    expect((await ownSessions(two)).rows.map((row) => row.id)).toEqual([two.sessionId, one.sessionId])
    await expect(endOwnSession(regional, { sessionId: one.sessionId })).rejects.toMatchObject({ kind: 'not-found' })
    expect(sure(await endOwnSession(two, { sessionId: one.sessionId }))).toEqual({ self: false })
    expect((await ownSessions(two)).rows.map((row) => row.id)).toEqual([two.sessionId])
    await expect(endOwnSession(two, { sessionId: one.sessionId })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('leave a line of each act', async () => {
    const found = (await events()).map((each) => each.event)
    for (const event of ['person.invited', 'account.link-made', 'person.disabled', 'person.enabled', 'sessions.ended', 'role.ended', 'session.ended', 'rights.exported']) expect(found).toContain(event)
  })
})

describe('proving again who one is', () => {
  const lapse = (sessionId: string) => asIf('session', `update session set proved_at = proved_at - interval '16 minutes' where id = $1`, [sessionId])
  const act = (actor: Person, event: string) => write(actor, async (tx) => (await record(tx, actor, { event, compartment: 'platform', subject: { type: 'person' } }), allow(event)))
  const opened = async () => {
    await again()
    await later()
    const { step } = sure(await proveCode({ token: sure(await password('kastanje wolkenlucht orgelpijp 7')).step, code: code() }, FROM))
    const membershipId = (await rolesOf(step)).find((each) => each.role === 'administrator')?.membershipId ?? ''
    const token = sure(await openSession({ token: step, membershipId }, FROM)).session ?? ''
    const found = await findSession(token)
    if (!found) throw new Error('no session')
    return { token, actor: found.actor }
  }

  it('is asked for every act that weighs, when the last proof is older than the minutes; nothing of it happens', async () => {
    const { actor } = await opened()
    expect(await proofState(actor)).toEqual({ how: 'code', realm: null, lapsed: false, minutes: 15 })
    expect(await rightsReview(actor)).not.toBeNull()
    await lapse(actor.sessionId)
    const before = await events()
    for (const event of Object.keys(PROVED)) await expect(act(actor, event), event).rejects.toMatchObject({ kind: 'unproved' })
    await expect(rightsReview(actor)).rejects.toMatchObject({ kind: 'unproved' })
    await expect(invite(actor, Invite.parse({ name: 'Nooit Gekomen', email: 'nooit@gemeente.example', role: 'administrator', place: 'platform', title: 'Beheer', until: '' }))).rejects.toMatchObject({ kind: 'unproved' })
    expect(await read(SETUP, (tx) => tx.person.count({ where: { email: 'nooit@gemeente.example' } }))).toBe(0)
    expect(await events()).toEqual(before)
    expect(await act(actor, 'person.enabled')).toMatchObject({ ok: true })
  })

  it('takes a code once, and goes on under a new token [V6.5.1, V7.2.4]', async () => {
    const { token, actor } = await opened()
    await lapse(actor.sessionId)
    expect(reason(await proveAgain(actor, code(), FROM))).toBe('wrong')
    await later()
    expect(reason(await proveAgain(actor, code() === '000000' ? '111111' : '000000', FROM))).toBe('wrong')
    expect(reason(await proveAgain(actor, 'click', FROM))).toBe('wrong')
    expect(await findSession(token)).not.toBeNull()
    const typed = code()
    const { session } = sure(await proveAgain(actor, typed, FROM))
    expect(await findSession(token)).toBeNull()
    expect((await findSession(session))?.actor.sessionId).toBe(actor.sessionId)
    expect(await proofState(actor)).toMatchObject({ lapsed: false })
    expect(await rightsReview(actor)).not.toBeNull()
    expect(reason(await proveAgain(actor, typed, FROM))).toBe('wrong')
  })

  it('is no other’s to give, and guessing waits', async () => {
    const { actor } = await opened()
    await lapse(actor.sessionId)
    await later()
    const stranger = { ...actor, personId: crypto.randomUUID() }
    expect(reason(await proveAgain(stranger, code(), FROM))).toBe('wrong')
    expect(await proofState(actor)).toMatchObject({ lapsed: true })
    const outcomes = []
    for (let tries = 0; tries < 7; tries++) outcomes.push(reason(await proveAgain(actor, '12345', FROM)))
    expect(outcomes.at(-1)).toBe('wait')
  })

  it('is a click in a demonstration, and never outside one', async () => {
    const mode = (name: string) => asOwner(database, (client) => client.query(`set role perceel_owner; update portal_clock set mode = '${name}'`).then(() => undefined))
    await mode('demo')
    const [membership] = await read(SETUP, (tx) => tx.membership.findMany({ where: { personId, role: 'administrator' }, select: { id: true } }))
    const actor = (await findSession((await openDemoSession(membership?.id ?? '')) ?? ''))?.actor
    if (!actor) throw new Error('no session')
    await lapse(actor.sessionId)
    expect(await proofState(actor)).toMatchObject({ how: 'click', lapsed: true })
    await expect(act(actor, 'rights.exported')).rejects.toMatchObject({ kind: 'unproved' })
    await again()
    sure(await proveAgain(actor, 'click', FROM))
    expect(await act(actor, 'rights.exported')).toMatchObject({ ok: true })
    await mode('production')
    expect(reason(await proveAgain(actor, 'click', FROM))).toBe('wrong')
  })
})

describe('the trail', () => {
  it('has one line of each, with from where, and nothing of what was typed [V16.2.1, V16.3.1]', async () => {
    const lines = await events()
    for (const event of ['account.administrator-made', 'account.password-set', 'account.factor-set', 'sign-in.password', 'sign-in.code', 'sign-in.refused', 'session.opened']) expect(lines.map((each) => each.event)).toContain(event)
    expect(lines.find((each) => each.event === 'session.opened')?.detail).toMatchObject({ address: FROM.address, agent: FROM.agent })
    expect(JSON.stringify(lines)).not.toContain('een ander wachtwoord')
  })

  it('nobody reads an account by straight SQL, nor makes a link', async () => {
    for (const table of ['account', 'account_link', 'sign_in_step', 'recovery_code', 'sign_in_count']) await expect(gate((client) => client.$queryRaw`select * from ${Prisma.raw(table)}`), table).rejects.toThrow(/permission denied/)
    expect(await gate((client) => client.$queryRaw`select link_make(${personId}::uuid, 'x', 'x') as made`)).toEqual([{ made: false }])
    expect(await write(SETUP, async () => allow('still there'))).toMatchObject({ ok: true })
  })
})

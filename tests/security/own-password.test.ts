import { beforeAll, describe, expect, it } from 'vitest'
import { changePassword, findLink } from '@/lib/auth/account'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { findSession, openDemoSession } from '@/lib/auth/gate'
import { hashSecret, isSecret } from '@/lib/auth/passwords'
import { ownSessions } from '@/lib/auth/people'
import { ChangePassword } from '@/lib/auth/schema'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { sure } from '@/lib/kernel/result'
import { actorNamed } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'

const FROM = { address: '203.0.113.9', agent: 'Proef' }
const FIRST = 'klaver trommel zeewier kanteel'
const SECOND = 'bezem anker vlinder koffiepot'

let database: TestDatabase
let membershipId: string
let token: string

const asGate = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  asOwner(database, async (client) => {
    await client.query('begin; set local role perceel_gate')
    const { rows } = await client.query<T>(sql, [...values])
    await client.query('commit')
    return rows
  })
const here = async (of = token): Promise<Person> => (await findSession(of))?.actor ?? expect.fail('no session')
const stored = async () => (await asGate<{ hash: string }>('select password_hash as hash from account where person_id = $1', [(await here()).personId]))[0]?.hash ?? null
const reason = async (input: { readonly current: string; readonly password: string }) => {
  const result = await changePassword(await here(), input, FROM)
  return result.ok ? 'ok' : result.reason
}

beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  membershipId = (await actorNamed('Marit Hofstee')).membershipId
  token = (await openDemoSession(membershipId)) ?? ''
})

describe('another password', () => {
  it('is for who has one here: not after a click, and not for who signs in at his own organisation', async () => {
    expect((await ownSessions(await here())).password).toBe(false)
    expect(await reason({ current: FIRST, password: SECOND })).toBe('none')
    await asGate('insert into account (person_id, password_hash, password_at) values ($1, $2, clock_timestamp())', [(await here()).personId, await hashSecret(FIRST)])
    expect((await ownSessions(await here())).password).toBe(true)
  })

  it('asks for the one of now, twice for the new one, and another than before [V6.2.3]', async () => {
    expect(await reason({ current: SECOND, password: SECOND })).toBe('wrong')
    for (const [typed, why] of [['kort', 'too-short'], ['gemeente2026gemeente', 'too-common'], ['Marit-Hofstee-2026-Marit', 'too-common'], ['x'.repeat(300), 'too-long']] as const) expect([typed, await reason({ current: FIRST, password: typed })]).toEqual([typed, why])
    expect(await isSecret(await stored(), FIRST)).toBe(true)
    const read = (current: string, password: string, again: string) => ChangePassword.safeParse({ current, password, again }).error?.issues.map(({ path }) => path.join()) ?? []
    expect([read(FIRST, SECOND, FIRST), read(FIRST, FIRST, FIRST), read('', SECOND, SECOND), read(FIRST, SECOND, SECOND)]).toEqual([['again'], ['password'], ['current'], []])
    expect(ChangePassword.safeParse({ password: SECOND, again: SECOND }).success).toBe(false)
  })

  it('makes who tries the one of now too often wait, and then nothing helps but waiting', async () => {
    for (let times = 0; times < 8; times++) await reason({ current: 'nog een keer geraden hier', password: SECOND })
    expect(await reason({ current: FIRST, password: SECOND })).toBe('wait')
    await asGate(`delete from sign_in_count where key like 'account:password:%' returning 1 as n`)
  })

  it('is asked for a proof again when that was too long ago', async () => {
    await asGate(`update session set proved_at = clock_timestamp() - interval '1 hour' where token_hash = $1 returning 1 as n`, [tokenHash(token)])
    await expect(changePassword(await here(), { current: FIRST, password: SECOND }, FROM)).rejects.toSatisfy((thrown) => isHalt(thrown, 'unproved'))
    expect(await isSecret(await stored(), FIRST)).toBe(true)
    await asGate('update session set proved_at = clock_timestamp() where token_hash = $1 returning 1 as n', [tokenHash(token)])
  })

  it('is set at once, under a new token; other sessions, links and who was signing in end, and the trail says so [V6.2.2]', async () => {
    const other = (await openDemoSession(membershipId)) ?? ''
    const link = newToken()
    await asGate('select link_write($1, $2, $3)', [(await here()).personId, tokenHash(link), 'Een beheerder'])
    expect(await findLink(link)).not.toBeNull()
    const actor = await here()
    const changed = sure(await changePassword(actor, { current: FIRST, password: SECOND }, FROM))
    expect([await findSession(token), await findSession(other), await findLink(link)]).toEqual([null, null, null])
    token = changed.session
    expect((await here()).sessionId).toBe(actor.sessionId)
    expect([await isSecret(await stored(), FIRST), await isSecret(await stored(), SECOND)]).toEqual([false, true])
    const lines = await asGate<{ event: string; actor: string }>(`select event, person_id::text as actor from audit_line where event in ('account.password-changed', 'sign-in.refused') order by seq`)
    expect(lines.at(-1)).toEqual({ event: 'account.password-changed', actor: actor.personId })
    expect(lines.filter(({ event }) => event === 'sign-in.refused').length).toBeGreaterThan(2)
  })

  it('is nobody else’s to set: the database asks whose session it is', async () => {
    const stranger = await actorNamed('Nadia Loman')
    const { sessionId } = await here()
    await expect(changePassword({ ...stranger, sessionId }, { current: SECOND, password: FIRST }, FROM)).resolves.toMatchObject({ ok: false, reason: 'none' })
    expect(await isSecret(await stored(), SECOND)).toBe(true)
  })
})

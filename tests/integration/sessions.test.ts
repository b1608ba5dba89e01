import { beforeAll, describe, expect, it } from 'vitest'
import { tokenHash } from '@/lib/auth/cookie'
import { findLapsed, findSession, openDemoSession } from '@/lib/auth/gate'
import { gate, read } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'

const setup: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }
let database: TestDatabase
let membershipId: string

beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  membershipId = (await read(setup, (tx) => tx.membership.findFirstOrThrow({ where: { person: { name: 'Fenna Bosch' } }, select: { id: true } }))).id
})

const open = async (): Promise<string> => (await openDemoSession(membershipId)) ?? ''

/** What only time or an administrator does: changes rows that no actor reaches. */
const asIf = (sql: string, values: unknown[] = []) =>
  asOwner(database, async (client) => {
    const table = /update (\w+)/.exec(sql)?.[1] ?? ''
    await client.query(`begin; alter table ${table} no force row level security`)
    const { rowCount } = await client.query(sql, values)
    await client.query(`alter table ${table} force row level security; commit`)
    expect(rowCount).toBe(1)
  })

describe('a session', () => {
  it('is one role of one person in one municipality', async () => {
    const session = await findSession(await open())
    expect(session?.actor).toMatchObject({ kind: 'person', name: 'Fenna Bosch', role: 'consultant', organisationName: 'Attenta, voor gemeente Assen', providerIds: [] })
    expect(session?.actor.municipalityIds.length).toBe(1)
    expect(session?.municipalityName).toBe('Assen')
  })

  it('is found by its own token only, of which the database has the hash [V7.2.1]', async () => {
    const token = await open()
    expect(await findSession(`${token}x`)).toBeNull()
    expect(await findSession(tokenHash(token))).toBeNull()
  })

  it('ends when it is revoked [V7.4.1]', async () => {
    const token = await open()
    await gate((client) => client.$executeRaw`select session_revoke(${tokenHash(token)})`)
    expect(await findSession(token)).toBeNull()
  })

  it('ends after fifteen idle minutes for who sees residents [V7.3.1]', async () => {
    const token = await open()
    await asIf(`update session set last_seen_at = clock_timestamp() - interval '14 minutes 50 seconds' where token_hash = $1`, [tokenHash(token)])
    expect(await findSession(token)).not.toBeNull()
    await asIf(`update session set last_seen_at = clock_timestamp() - interval '15 minutes 1 second' where token_hash = $1`, [tokenHash(token)])
    expect(await findSession(token)).toBeNull()
  })

  it('ends after eight hours, however busy [V7.3.2]', async () => {
    const token = await open()
    await asIf(`update session set absolute_until = clock_timestamp() - interval '1 second' where token_hash = $1`, [tokenHash(token)])
    expect(await findSession(token)).toBeNull()
  })

  it('ends with the person and with the membership [V7.4.2]', async () => {
    const token = await open()
    await asIf(`update person set active = false where name = 'Fenna Bosch'`)
    expect(await findSession(token)).toBeNull()
    expect(await openDemoSession(membershipId)).toBeNull()
    await asIf(`update person set active = true where name = 'Fenna Bosch'`)
    expect(await findSession(token)).not.toBeNull()
    await asIf(`update membership set valid_until = '2025-12-01' where id = $1`, [membershipId])
    expect(await findSession(token)).toBeNull()
  })

  it('that ended by itself says for whom what was typed is kept, for half a day, and opens nothing', async () => {
    await asIf(`update membership set valid_until = null where id = $1`, [membershipId])
    const token = await open()
    const seen = (ago: string) => asIf(`update session set last_seen_at = clock_timestamp() - $2::interval where token_hash = $1`, [tokenHash(token), ago])
    expect(await findLapsed(token)).toBeNull()
    await seen('16 minutes')
    expect(await findSession(token)).toBeNull()
    expect((await findLapsed(token))?.actor).toMatchObject({ name: 'Fenna Bosch', role: 'consultant' })
    expect(await findLapsed(`${token}x`)).toBeNull()
    await seen('12 hours 1 minute')
    expect(await findLapsed(token)).toBeNull()
    await seen('16 minutes')
    await asIf(`update person set active = false where name = 'Fenna Bosch'`)
    expect(await findLapsed(token)).toBeNull()
    await asIf(`update person set active = true where name = 'Fenna Bosch'`)
    await gate((client) => client.$executeRaw`select session_revoke(${tokenHash(token)})`)
    expect(await findLapsed(token)).toBeNull()
  })

  it('is never opened with one click in production', async () => {
    await asOwner(database, (client) => client.query(`update portal_clock set mode = 'production', offset_seconds = 0`))
    expect(await openDemoSession(membershipId)).toBeNull()
    expect(await gate((client) => client.$queryRaw`select * from demo_people()`)).toEqual([])
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { findSession, openDemoSession } from '@/lib/auth/gate'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { endColleague } from '@/lib/providers/commands/colleague'
import { colleaguePage, colleagueToEnd } from '@/lib/providers/queries/colleague'
import { actorNamed, representativeOf } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner } from '@/tests/support/wmo'

let database: TestDatabase
let admin: Person
let staff: Person
let stranger: Person

beforeAll(async () => {
  database = await testDatabase('empty')
  await database.setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  admin = await actorNamed('Nadia Loman')
  staff = await actorNamed('Ruud Timmer')
  stranger = await representativeOf('Arckin B.V.')
})

const end = (actor: Person, membershipId: string, reason = 'Werkt hier niet meer.') => endColleague(actor, { membershipId, reason, sure: true })

/** A second administrator, as an invitation will one day make. */
const secondAdmin = (name: string): Promise<Person> =>
  asOwner(database, async (client) => {
    await client.query('begin; alter table person no force row level security; alter table membership no force row level security')
    await client.query(`insert into person (id, name, email) values (gen_random_uuid(), $1, $2)`, [name, `${name.toLowerCase().replaceAll(' ', '.')}@perceel.example`])
    await client.query(`insert into membership (id, person_id, role, title, provider_id, valid_from, position) select gen_random_uuid(), id, 'provider-admin', 'Beheerder', $2, '2025-12-01', 201 from person where name = $1`, [name, admin.providerIds[0]])
    await client.query('alter table person force row level security; alter table membership force row level security; commit')
  }).then(() => actorNamed(name))

describe('the people of a provider', () => {
  test('are seen by its own administrator only', async () => {
    expect((await colleaguePage(admin))?.rows.map((row) => [row.name, row.role, row.runs])).toEqual([['Nadia Loman', 'provider-admin', true], ['Ruud Timmer', 'provider-staff', true]])
    expect(await colleaguePage(staff)).toBeNull()
    expect(await read(staff, (tx) => tx.$queryRaw`select * from colleagues()`)).toEqual([])
    expect((await colleaguePage(stranger))?.rows.map((row) => row.name)).not.toContain('Ruud Timmer')
    expect(await colleagueToEnd(stranger, staff.membershipId)).toBeNull()
  })

  test('are ended by nobody else, and not by a straight update', async () => {
    await expect(end(staff, admin.membershipId)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(end(stranger, staff.membershipId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(end(admin, crypto.randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    expect(await write(admin, async (tx) => allow(await tx.membership.updateMany({ where: { id: staff.membershipId }, data: { validUntil: '2025-12-01' } })))).toMatchObject({ value: { count: 0 } })
  })

  test('keep one administrator: the last can’t go, also not when two end each other at once', async () => {
    expect(await end(admin, admin.membershipId)).toMatchObject({ ok: false, reason: 'last-admin' })
    const second = await secondAdmin('Petra Anders')
    const third = await secondAdmin('Koen Derde')
    sure(await end(second, second.membershipId, 'Ik ga met pensioen.'))
    const both = await Promise.all([end(admin, third.membershipId), end(third, admin.membershipId)])
    expect(both.map((each) => each.ok).sort()).toEqual([false, true])
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: 'last-admin' })
    admin = both[0].ok ? admin : third
    expect((await colleaguePage(admin))?.rows.filter((row) => row.role === 'provider-admin' && row.runs)).toHaveLength(1)
  })

  test('who is ended is signed out at once and can’t come back in; the reason and the trail stay', async () => {
    const token = (await openDemoSession(staff.membershipId)) ?? ''
    expect((await findSession(token))?.actor.name).toBe('Ruud Timmer')
    sure(await end(admin, staff.membershipId, 'Uit dienst per vandaag.'))
    expect(await findSession(token)).toBeNull()
    expect(await openDemoSession(staff.membershipId)).toBeNull()
    expect((await colleaguePage(admin))?.rows.find((row) => row.name === 'Ruud Timmer')).toMatchObject({ runs: false, validUntil: '2025-12-01', endedReason: 'Uit dienst per vandaag.', endedName: admin.name })
    expect(await end(admin, staff.membershipId)).toMatchObject({ ok: false, reason: 'ended-already' })
    expect((await read(admin, (tx) => timelineOf(tx, [staff.membershipId]))).map((line) => line.event)).toEqual(['membership.ended'])
    expect((await read(admin, (tx) => tx.mail.findMany({ where: { toName: 'Ruud Timmer' }, select: { body: true } })))[0]?.body).toContain('Uit dienst per vandaag.')
  })
})

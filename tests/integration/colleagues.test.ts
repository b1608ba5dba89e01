import { beforeAll, describe, expect, test } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { findLink, setPassword } from '@/lib/auth/account'
import { findSession, openDemoSession } from '@/lib/auth/gate'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { endColleague, inviteColleague, renewColleagueLink } from '@/lib/providers/commands/colleague'
import { colleaguePage, colleagueScreen } from '@/lib/providers/queries/colleague'
import { registerProvider } from '@/lib/providers/commands/register'
import { providerAccount, providerAccounts } from '@/lib/providers/queries/register'
import { InviteColleague, RegisterProvider } from '@/lib/providers/schema'
import { actorNamed, representativeOf } from '@/prisma/seed/actors'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'

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

const ask = (over: Record<string, unknown> = {}) => InviteColleague.parse({ name: 'Petra Anders', email: 'petra.anders@perceel.example', role: 'provider-admin', title: 'Beheerder', until: '', ...over })

/** A second administrator, who took his link. */
async function secondAdmin(name: string): Promise<Person> {
  const { link } = sure(await inviteColleague(admin, ask({ name, email: `${name.toLowerCase().replaceAll(' ', '.')}@perceel.example` })))
  sure(await setPassword({ link: link ?? '', password: 'zeewier trompet paraplu 41' }, { address: '2001:db8::1', agent: 'test' }))
  return actorNamed(name)
}

describe('the people of a provider', () => {
  test('are seen by its own administrator only', async () => {
    expect((await colleaguePage(admin))?.rows.map((row) => [row.name, row.role, row.runs])).toEqual([['Nadia Loman', 'provider-admin', true], ['Ruud Timmer', 'provider-staff', true]])
    expect(await colleaguePage(staff)).toBeNull()
    expect(await read(staff, (tx) => tx.$queryRaw`select * from colleagues()`)).toEqual([])
    expect((await colleaguePage(stranger))?.rows.map((row) => row.name)).not.toContain('Ruud Timmer')
    expect(await colleagueScreen(stranger, staff.membershipId)).toBeNull()
  })

  test('are ended by nobody else, and not by a straight update', async () => {
    await expect(end(staff, admin.membershipId)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(end(stranger, staff.membershipId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(end(admin, crypto.randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    expect(await write(admin, async (tx) => allow(await tx.membership.updateMany({ where: { id: staff.membershipId }, data: { validUntil: '2025-12-01' } })))).toMatchObject({ value: { count: 0 } })
  })

  test('keep one administrator: the last can’t go, also not when two end each other at once', async () => {
    expect(await end(admin, admin.membershipId)).toMatchObject({ ok: false, reason: 'last-admin' })
    // Who was invited and never came is no administrator yet.
    const { membershipId } = sure(await inviteColleague(admin, ask({ name: 'Nooit Gekomen', email: 'nooit.gekomen@perceel.example' })))
    expect(await end(admin, admin.membershipId)).toMatchObject({ ok: false, reason: 'last-admin' })
    sure(await end(admin, membershipId, 'Reageert niet.'))
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

describe('an invitation', () => {
  test('gives a role and a link to who has no account; it ends with the role', async () => {
    const { membershipId, link } = sure(await inviteColleague(admin, ask({ name: 'Sem Planner', email: 'sem@perceel.example', role: 'provider-staff', until: '1-6-2026' })))
    expect(await findLink(link ?? '')).toMatchObject({ name: 'Sem Planner', email: 'sem@perceel.example' })
    expect(await colleagueScreen(admin, membershipId)).toMatchObject({ colleague: { role: 'provider-staff', account: 'invited', mine: true, runs: true, validUntil: '2026-06-01' }, self: false })
    const renewed = sure(await renewColleagueLink(admin, { membershipId })).link ?? ''
    expect(await findLink(link ?? '')).toBeNull()
    expect(await findLink(renewed)).toMatchObject({ email: 'sem@perceel.example' })
    sure(await end(admin, membershipId, 'Komt toch niet.'))
    expect(await findLink(renewed)).toBeNull()
    await expect(renewColleagueLink(admin, { membershipId })).rejects.toMatchObject({ kind: 'not-found' })
    const lines = await read(admin, (tx) => timelineOf(tx, [membershipId]))
    expect(lines.map((line) => line.event).sort()).toEqual(['colleague.invited', 'colleague.link-made', 'membership.ended'])
    expect(JSON.stringify(lines)).not.toContain(renewed)
  })

  test('is one’s own administrator’s only, and not twice', async () => {
    await expect(inviteColleague({ ...admin, role: 'provider-staff' }, ask())).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(inviteColleague({ ...admin, providerIds: [] }, ask())).rejects.toMatchObject({ kind: 'forbidden' })
    const { membershipId } = sure(await inviteColleague(admin, ask({ name: 'Tweemaal', email: 'tweemaal@perceel.example' })))
    expect(await inviteColleague(admin, ask({ name: 'Tweemaal', email: 'TWEEMAAL@perceel.example' }))).toMatchObject({ ok: false, reason: 'there-already' })
    await expect(renewColleagueLink(stranger, { membershipId })).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('of somebody with other roles makes no link: whoever gives a role does not get at the account', async () => {
    const { membershipId, link } = sure(await inviteColleague(stranger, ask({ name: 'Wie ook', email: 'tweemaal@perceel.example', role: 'provider-staff' })))
    expect(link).toBeNull()
    expect((await colleagueScreen(stranger, membershipId))?.colleague).toMatchObject({ name: 'Tweemaal', mine: false })
    await expect(renewColleagueLink(stranger, { membershipId })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('a provider’s account', () => {
  const asked = (over: Record<string, unknown> = {}) => RegisterProvider.parse({ provider: 'Nieuwe Hulp B.V.', legalForm: 'B.V.', kvk: '90000099', name: 'Ineke Start', email: 'ineke@perceel.example', title: 'Directeur', ...over })

  test('is given with its first administrator, unseen by officers', async () => {
    const keeper = await actorNamed('Yara Kok')
    const { providerId, link } = sure(await registerProvider(keeper, asked()))
    expect(await findLink(link ?? '')).toMatchObject({ name: 'Ineke Start' })
    expect(await providerAccount(keeper, providerId)).toMatchObject({ name: 'Nieuwe Hulp B.V.', administrators: [], invited: 1 })
    expect((await providerAccounts(keeper, 0))?.rows[0]).toMatchObject({ administrators: [] })
    sure(await setPassword({ link: link ?? '', password: 'zeewier trompet paraplu 41' }, { address: '2001:db8::1', agent: 'test' }))
    expect(await providerAccount(keeper, providerId)).toMatchObject({ administrators: ['Ineke Start'], invited: 0 })
    expect((await colleaguePage(await actorNamed('Ineke Start')))?.rows).toHaveLength(1)
    expect(await read(await actorNamed('Marit Hofstee'), (tx) => tx.provider.findFirst({ where: { id: providerId } }))).toBeNull()
    expect(await providerAccount({ ...keeper, regionIds: [crypto.randomUUID()] }, providerId)).toBeNull()
  })

  test('is given once per KVK number, by an administrator only', async () => {
    const keeper = await actorNamed('Yara Kok')
    expect(await registerProvider(keeper, asked({ email: 'ander@perceel.example' }))).toMatchObject({ ok: false, reason: 'kvk-known' })
    await expect(registerProvider(admin, asked())).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await providerAccounts(admin, 0)).toBeNull()
  })
})

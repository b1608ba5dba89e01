import { generateSync } from 'otplib'
import { beforeAll, describe, expect, test } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { findLink, provePassword, setFactor, setPassword } from '@/lib/auth/account'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { findSession, openDemoSession } from '@/lib/auth/gate'
import { invite, placesFor } from '@/lib/auth/people'
import { askAdministrator, askReset, decideRequest, requestScreen } from '@/lib/auth/requests'
import { Invite } from '@/lib/auth/schema'
import { findStep } from '@/lib/auth/step'
import { read, write } from '@/lib/db'
import { endBody, makeBody } from '@/lib/consultations/commands/body'
import { bodyList, bodyScreen } from '@/lib/consultations/queries/bodies'
import { MakeBody } from '@/lib/consultations/schema'
import { workOf } from '@/lib/desk/queries/work'
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
    await expect(write(admin, async (tx) => allow(await tx.membership.updateMany({ where: { id: staff.membershipId }, data: { validUntil: '2025-12-01' } })))).rejects.toThrow(/permission denied/)
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

describe('an account that begins anew', () => {
  const FROM = { address: '2001:db8::7', agent: 'test' }
  const PASSWORD = 'zeewier trompet paraplu 41'
  let keeper: Person
  let second: Person
  let lost: Person

  /** Takes the link: a password, then an app; gives the session. */
  async function taken(link: string | null): Promise<string> {
    const { step } = sure(await setPassword({ link: link ?? '', password: PASSWORD }, FROM))
    const made = await findStep(step)
    return sure(await setFactor({ token: step, code: generateSync({ secret: made?.factor?.secret ?? '' }) }, FROM)).session ?? ''
  }

  beforeAll(async () => {
    keeper = await actorNamed('Yara Kok')
    sure(await invite(keeper, Invite.parse({ name: 'Tweede Beheerder', email: 'tweede@gemeente.example', role: 'administrator', place: `region:${keeper.regionIds[0]}`, title: 'Beheer', until: '' })))
    second = await actorNamed('Tweede Beheerder')
    const { link } = sure(await inviteColleague(admin, ask({ name: 'Kwijt Geraakt', email: 'kwijt@perceel.example', role: 'provider-staff' })))
    await taken(link)
    lost = await actorNamed('Kwijt Geraakt')
  })

  test('is asked by one and granted by another, and nothing of before opens it [V6.4.4]', async () => {
    const token = (await openDemoSession(lost.membershipId)) ?? ''
    expect(await findSession(token)).not.toBeNull()
    const { requestId } = sure(await askReset(admin, { personId: lost.personId, reason: 'Telefoon kwijt; gezien op kantoor.' }))
    expect(await askReset(admin, { personId: lost.personId, reason: 'Nog eens.' })).toMatchObject({ ok: false, reason: 'asked-already' })
    expect(await decideRequest(admin, { requestId, answer: 'granted', reason: 'Zelf.' })).toMatchObject({ ok: false, reason: 'own-request' })
    await expect(decideRequest(stranger, { requestId, answer: 'granted', reason: 'Ik ook.' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(decideRequest({ ...lost, role: 'provider-admin' }, { requestId, answer: 'granted', reason: 'Voor mijzelf.' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await findSession(token)).not.toBeNull()
    const other = await secondAdmin('Mede Beheerder')
    expect((await workOf(other)).items.map((item) => item.kind)).toContain('decide-account')
    const both = await Promise.all([decideRequest(other, { requestId, answer: 'granted', reason: 'Gebeld.' }), decideRequest(other, { requestId, answer: 'granted', reason: 'Gebeld.' })])
    expect(both.map((each) => each.ok).sort()).toEqual([false, true])
    const granted = both.find((each) => each.ok)
    expect(await findSession(token)).toBeNull()
    expect(await provePassword({ email: 'kwijt@perceel.example', password: PASSWORD }, FROM)).toMatchObject({ ok: false, reason: 'wrong' })
    expect(await requestScreen(admin, requestId)).toMatchObject({ outcome: 'granted', decided_by: 'Mede Beheerder', decided_reason: 'Gebeld.' })
    const [mail] = await read(admin, (tx) => tx.mail.findMany({ where: { toName: 'Kwijt Geraakt' }, select: { body: true, toAddress: true } }))
    expect(mail).toMatchObject({ toAddress: 'kwijt@perceel.example', body: expect.stringContaining('Mede Beheerder stond dat toe') as string })
    const link = granted?.ok ? granted.value.link : null
    expect(mail?.body).not.toContain(link)
    expect((await findSession(await taken(link)))?.actor.name).toBe('Kwijt Geraakt')
  })

  test('of somebody of the municipality or of another provider is nobody’s of a provider to make or ask', async () => {
    const link = newToken()
    for (const personId of [second.personId, keeper.personId, stranger.personId]) expect(await write(admin, async (tx) => allow(await tx.$queryRaw`select link_make(${personId}::uuid, ${tokenHash(link)}, 'x') as made`))).toMatchObject({ value: [{ made: false }] })
  })

  test('can be refused or withdrawn, and changes nothing then', async () => {
    const asked = sure(await askReset(admin, { personId: lost.personId, reason: 'Weer kwijt.' }))
    expect(sure(await decideRequest(admin, { requestId: asked.requestId, answer: 'refused', reason: 'Teruggevonden.' })).outcome).toBe('withdrawn')
    const again = sure(await askReset(admin, { personId: lost.personId, reason: 'Toch kwijt.' }))
    const other = await actorNamed('Mede Beheerder')
    expect(sure(await decideRequest(other, { requestId: again.requestId, answer: 'refused', reason: 'Niet te bereiken.' }))).toMatchObject({ outcome: 'refused', link: null })
    expect((await colleaguePage(admin))?.rows.find((row) => row.personId === lost.personId)?.account).toBe('ready')
    expect(await decideRequest(other, { requestId: again.requestId, answer: 'granted', reason: 'x' })).toMatchObject({ ok: false, reason: 'decided-already' })
    for (const personId of [second.personId, keeper.personId, stranger.personId]) await expect(askReset(admin, { personId, reason: 'x' })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(askReset({ ...admin, role: 'provider-staff' }, { personId: lost.personId, reason: 'x' })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('of a provider without an administrator, one is made by two of the municipality', async () => {
    const { providerId } = sure(await registerProvider(keeper, RegisterProvider.parse({ provider: 'Verlaten Zorg', legalForm: 'Stichting', kvk: '90000098', name: 'Komt Niet', email: 'komtniet@perceel.example', title: 'Directeur' })))
    const wanted = { providerId, name: 'Nieuwe Baas', email: 'baas@perceel.example', title: 'Bestuurder', reason: 'De vorige is vertrokken; uittreksel gezien.' }
    await expect(askAdministrator(admin, wanted)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(askAdministrator({ ...keeper, regionIds: [crypto.randomUUID()] }, wanted)).rejects.toMatchObject({ kind: 'not-found' })
    const { requestId } = sure(await askAdministrator(keeper, wanted))
    expect(await decideRequest(keeper, { requestId, answer: 'granted', reason: 'Zelf.' })).toMatchObject({ ok: false, reason: 'own-request' })
    expect((await workOf(second)).items.map((item) => item.kind)).toContain('decide-account')
    const { link } = sure(await decideRequest(second, { requestId, answer: 'granted', reason: 'Teruggebeld via het KVK.' }))
    expect(await findLink(link ?? '')).toMatchObject({ name: 'Nieuwe Baas' })
    await taken(link)
    expect(await providerAccount(keeper, providerId)).toMatchObject({ administrators: ['Nieuwe Baas'] })
    expect(await askAdministrator(keeper, wanted)).toMatchObject({ ok: false, reason: 'has-administrator' })
  })

  test('is never decided by who asked, nor changed afterwards, by straight SQL', async () => {
    const change = (sql: string) =>
      asOwner(database, async (client) => {
        await client.query('begin; alter table account_request no force row level security')
        try {
          await client.query(sql)
        } finally {
          await client.query('rollback')
        }
      })
    await expect(change(`insert into account_request (id, kind, provider_id, person_name, email, title, reason, asked_by_id, asked_by_name, asked_at, outcome, decided_by_id, decided_by_name, decided_at) select gen_random_uuid(), kind, provider_id, person_name, email, title, reason, asked_by_id, asked_by_name, asked_at, 'granted', asked_by_id, asked_by_name, asked_at from account_request where kind = 'first-administrator'`)).rejects.toThrow(/account_request_four_eyes/)
    await expect(change(`update account_request set reason = 'anders'`)).rejects.toThrow(/account-request-stands/)
    await expect(read(keeper, (tx) => tx.accountRequest.findMany())).rejects.toThrow(/denied/)
  })
})

describe('an advisory body', () => {
  const wanted = (keeper: Person, over: Record<string, unknown> = {}) => MakeBody.parse({ name: 'Klankbordgroep Wmo', kind: 'advisory-board', place: `region:${keeper.regionIds[0]}`, contactName: 'Secretaris', email: 'klankbord@perceel.example', ...over })

  test('is made by an administrator, with members who can sign in, and ends with them', async () => {
    const keeper = await actorNamed('Yara Kok')
    const { bodyId } = sure(await makeBody(keeper, wanted(keeper)))
    expect(await makeBody(keeper, wanted(keeper, { name: 'KLANKBORDGROEP wmo' }))).toMatchObject({ ok: false, reason: 'there-already' })
    expect((await placesFor(keeper))?.map((each) => each.value)).toContain(`advisory-board:${bodyId}`)
    const member = (over: Record<string, unknown> = {}) => Invite.parse({ name: 'Lid Eén', email: 'lid@perceel.example', role: 'advisory-board', place: `advisory-board:${bodyId}`, title: 'Lid', until: '', ...over })
    const { link } = sure(await invite(keeper, member()))
    expect(await invite(keeper, member({ role: 'bureau' }))).toMatchObject({ ok: false, reason: 'no-fit' })
    await expect(invite(keeper, member({ role: 'bureau', place: `bureau:${bodyId}`, email: 'ander@perceel.example' }))).rejects.toMatchObject({ kind: 'not-found' })
    const { step } = sure(await setPassword({ link: link ?? '', password: 'zeewier trompet paraplu 41' }, { address: '2001:db8::9', agent: 'test' }))
    const made = await findStep(step)
    const { session } = sure(await setFactor({ token: step, code: generateSync({ secret: made?.factor?.secret ?? '' }) }, { address: '2001:db8::9', agent: 'test' }))
    expect((await findSession(session ?? ''))?.actor).toMatchObject({ role: 'advisory-board', advisoryBodyId: bodyId, organisationName: 'Klankbordgroep Wmo', regionIds: [], municipalityIds: [] })
    expect((await bodyScreen(keeper, bodyId))?.members).toMatchObject([{ name: 'Lid Eén', runs: true, account: 'ready' }])
    const elsewhere = { ...keeper, regionIds: [crypto.randomUUID()] }
    await expect(endBody(elsewhere, { bodyId, reason: 'Weg ermee.' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await bodyScreen(elsewhere, bodyId)).toBeNull()
    await expect(makeBody(elsewhere, wanted(keeper, { name: 'Elders' }))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(makeBody(admin, wanted(keeper, { name: 'Van een ander' }))).rejects.toMatchObject({ kind: 'forbidden' })
    sure(await endBody(keeper, { bodyId, reason: 'Opgeheven.' }))
    expect(await findSession(session ?? '')).toBeNull()
    expect((await bodyScreen(keeper, bodyId))?.members).toMatchObject([{ runs: false }])
    expect((await bodyList(keeper))?.rows.find((row) => row.id === bodyId)?.validUntil).toBe('2025-12-02')
  })
})

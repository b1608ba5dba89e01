import { beforeAll, expect, test } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { ownData } from '@/lib/exchange/queries'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { followProcedure } from '@/lib/procedures/commands/follow'
import { addWindow, publishWindow } from '@/lib/procedures/commands/windows'
import { followedProcedures, followsProcedure } from '@/lib/procedures/queries/follow'
import { messageList, messageView } from '@/lib/procedures/queries/messages'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { officerOf, providerIds, providerPerson, publishedProcedure, type World } from '@/tests/support/submissions'

const officer = officerOf()
let providers: Map<string, string>
let world: World
const own = () => providerPerson(providers.get('Arckin B.V.') ?? '')
const colleague = () => providerPerson(providers.get('Arckin B.V.') ?? '', 'provider-staff')
const other = () => providerPerson(providers.get('Miep B.V.') ?? '')
const follow = (actor = own(), wanted = true) => followProcedure(actor, { procedureId: world.procedureId, follow: wanted })
const rows = (actor = own()) => read(actor, (tx) => tx.procedureFollow.count())

beforeAll(async () => {
  const database = await testDatabase('empty')
  await database.setClock('2025-11-01T09:00:00+01:00')
  await setUpRegion()
  providers = await providerIds()
  await database.setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
})

let windows = 0
/** A later window of the procedure, published. */
async function later(): Promise<void> {
  windows += 1
  const { id } = sure(await addWindow(officer, { procedureId: world.procedureId, name: `Later ${windows}`, kind: 'once', opensAt: new Date('2026-01-05T09:00:00+01:00'), closesAt: new Date('2026-02-16T12:00:00+01:00'), decisionsBy: day('2026-04-01'), contractStart: day('2026-08-01'), shortReason: null }))
  sure(await publishWindow(officer, { id, version: 1 }))
}

test('one click follows for the whole provider, and twice is the same', async () => {
  expect(await followsProcedure(own(), world.procedureId)).toBe(false)
  sure(await follow())
  sure(await follow(colleague()))
  expect([await followsProcedure(colleague(), world.procedureId), await rows()]).toEqual([true, 1])
  expect(await followedProcedures(own())).toMatchObject([{ title: 'Huishoudelijke ondersteuning', by: 'Nadia Loman' }])
  expect((await read(own(), (tx) => timelineOf(tx, [world.procedureId]))).map((line) => line.event)).toEqual(['procedure.followed'])
  expect((await ownData(own()))?.tables.find((each) => each.name === 'gevolgd')?.rows).toMatchObject([{ procedure: 'Huishoudelijke ondersteuning' }])
})

test('a new window reaches who follows, in the portal and by mail; nobody else', async () => {
  await later()
  const [message] = (await messageList(own())).rows
  expect(message).toMatchObject({ subject: 'Nieuw instapmoment: Huishoudelijke ondersteuning', unread: true })
  expect((await messageView(own(), message?.id ?? ''))?.body).toContain('Later 1: van maandag 5 januari 2026')
  expect((await read(own(), (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)).toEqual(['Nieuw instapmoment: Huishoudelijke ondersteuning'])
  expect((await messageList(other())).rows).toEqual([])
})

test('no officer learns who follows, nor another provider; nobody follows for another', async () => {
  for (const actor of [officer, other(), { ...officer, role: 'administrator' as const }]) expect(await rows(actor)).toBe(0)
  expect(await read(officer, (tx) => tx.messageCopy.count())).toBe(0)
  expect(await followsProcedure(officer, world.procedureId)).toBeUndefined()
  await expect(follow(officer)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(followProcedure(own(), { procedureId: crypto.randomUUID(), follow: true })).rejects.toMatchObject({ kind: 'not-found' })
  const forAnother = write(other(), async (tx, now) => allow(await tx.procedureFollow.createMany({ data: [{ procedureId: world.procedureId, providerId: own().providerIds[0] ?? '', followedName: 'x', followedAt: now }] })))
  expect(await forAnother.then(() => 'allowed', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))).toMatch(/row-level security/)
})

test('who stops hears nothing more; twice is the same, and what is over cannot be followed', async () => {
  sure(await follow(colleague(), false))
  sure(await follow(own(), false))
  await later()
  expect((await messageList(own())).rows).toHaveLength(1)
  expect(await rows()).toBe(0)
  sure(await write(officer, async (tx) => allow(await tx.procedure.updateMany({ where: { id: world.procedureId }, data: { status: 'withdrawn', closedAt: new Date('2025-12-01T09:00:00+01:00'), closedReason: 'Proef' } }))))
  expect(await follow()).toMatchObject({ ok: false, reason: 'procedure-over' })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { startSubmission } from '@/lib/admissions/commands/submission'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { sendMessage } from '@/lib/procedures/commands/messages'
import { withdrawProcedure } from '@/lib/procedures/commands/publish'
import { reopenWindow, stopWindow } from '@/lib/procedures/commands/stop'
import { messageList, messageView } from '@/lib/procedures/queries/messages'
import { publicProcedure, publicProcedures } from '@/lib/procedures/queries/public'
import { stopPage } from '@/lib/procedures/queries/stop'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const OPENS = new Date('2025-11-03T09:00:00+01:00')
const CLOSES = new Date('2025-12-15T12:00:00+01:00')
const REASON = 'De rechter heeft gevraagd om te wachten met deze toelating.'
const AGAIN = 'De rechter heeft beslist. De toelating gaat door.'

let providers: Map<string, string>
let setClock: (iso: string) => Promise<void>
const officer = officerOf()
const second = officerOf('Daan Kuiper')
const of = (name: string): Person => providerPerson(providers.get(name) ?? '')

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setUpRegion()
  providers = await providerIds()
})

let begun = 0
/** Each begins ten minutes after the one before: at the same moment again, what was told meanwhile would lie in the future and come up later. */
const running = async (): Promise<World> => {
  await setClock(new Date(Date.parse('2025-12-01T09:00:00+01:00') + begun++ * 600_000).toISOString())
  return publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
}
const windowOf = (id: string) => read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id }, select: { stoppedAt: true, version: true } }))
const stop = (world: World, version = 1) => stopWindow(officer, { id: world.windowId, version, reason: REASON })
const reopen = (world: World, version = 2) => reopenWindow(officer, { id: world.windowId, version, reason: AGAIN })

describe('stopping an entry window', () => {
  it('takes nothing new, keeps what came in, and lets go on after the reopening', async () => {
    const world = await running()
    const [busy, entered, later] = [of('Bions'), of('Thuishulp De Linde B.V.'), of('Huishoudhulp Het Zand B.V.')]
    const draft = await filledSubmission(busy, world, ['Assen'])
    const submitted = await filledSubmission(entered, world, ['Assen'])
    const input = (each: typeof draft) => ({ submissionId: each.id, ...signature, dossierVersion: each.dossierVersion, version: each.version })
    const receipt = sure(await submitSubmission(entered, input(submitted)))

    expect(await stop(world)).toEqual({ ok: true, value: { id: world.windowId } })
    expect(await submitSubmission(busy, input(draft))).toMatchObject({ ok: false, reason: 'too-late' })
    expect(await startSubmission(later, { windowId: world.windowId })).toMatchObject({ ok: false, reason: 'window-closed' })
    expect(await withdrawSubmission(entered, { submissionId: submitted.id, lotIds: [...receipt.lotIds], ...signature, version: receipt.version })).toMatchObject({ ok: false, reason: 'too-late' })
    expect(await read(entered, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submitted.id }, select: { status: true } }))).toEqual({ status: 'submitted' })

    expect(await reopen(world)).toEqual({ ok: true, value: { id: world.windowId } })
    expect((await windowOf(world.windowId)).stoppedAt).toBeNull()
    sure(await submitSubmission(busy, input(draft)))
    sure(await startSubmission(later, { windowId: world.windowId }))
    expect((await read(officer, (tx) => timelineOf(tx, [world.windowId]))).map((line) => [line.event, line.detail['reason']])).toEqual([
      ['entry-window.reopened', AGAIN],
      ['entry-window.stopped', REASON],
    ])
  })

  it('tells everyone why, and when it was reopened', async () => {
    const world = await running()
    sure(await stop(world))
    const seen = await publicProcedure(ANONYMOUS, world.procedureId)
    expect(seen?.head.windows[0]?.standing).toBe('stopped')
    expect(seen?.stops).toMatchObject([{ window: 'Tussentijds 2026', reason: REASON, reopenedAt: null }])
    expect((await publicProcedures(ANONYMOUS, undefined)).rows.find((row) => row.id === world.procedureId)?.standing).toBe('stopped')
    expect((await workOf(officer)).items.filter((item) => item.key === world.windowId).map((item) => item.kind)).toEqual(['window-stopped'])
    sure(await reopen(world))
    expect((await publicProcedure(ANONYMOUS, world.procedureId))?.stops).toMatchObject([{ reason: REASON, reopenedReason: AGAIN }])
    expect((await stopPage(officer, world.windowId))?.stops).toHaveLength(1)
    expect(await stopPage({ ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }, world.windowId)).toBeNull()
  })

  it('tells those with a draft or an entry, and the officers not who they are', async () => {
    const world = await running()
    const [busy, other] = [of('Bions'), of('Huishoudhulp Het Zand B.V.')]
    await filledSubmission(busy, world, ['Assen'])
    const before = (await messageList(other)).rows.length
    sure(await stop(world))
    const told = (await messageList(busy)).rows[0]
    expect(told).toMatchObject({ subject: 'Tussentijds 2026: instappen is gestopt', unread: true })
    expect((await workOf(busy)).items.filter((item) => item.kind === 'read-message').map((item) => item.key)).toContain(told?.id)
    expect((await messageList(other)).rows).toHaveLength(before)
    const mails = await read(busy, (tx) => tx.mail.findMany({ where: { href: `/aanbieder/berichten/${told?.id}` }, select: { toAddress: true, sealed: true, body: true, href: true } }))
    expect(mails[0]).toMatchObject({ toAddress: 'nadia@aanbieder.example', sealed: true, href: `/aanbieder/berichten/${told?.id}` })
    expect(mails[0]?.body).toContain(REASON)

    const text = await messageView(busy, told?.id ?? '')
    expect(text?.body).toContain('Uw concept blijft bewaard')
    expect((await messageList(busy)).rows[0]?.unread).toBe(false)
    const colleague = { ...busy, personId: crypto.randomUUID(), name: 'Wim de Haan' }
    expect((await messageList(colleague)).rows[0]?.unread).toBe(true)
    expect((await messageView(colleague, told?.id ?? ''))?.readBy.map((each) => each.name)).toEqual(['Nadia Loman'])
    expect(await messageView(other, told?.id ?? '')).toBeNull()

    const asOfficer = await read(officer, async (tx) => ({ messages: await tx.message.count({ where: { windowId: world.windowId } }), copies: await tx.messageCopy.count({ where: { windowId: world.windowId } }), reads: await tx.messageRead.count({ where: { copy: { windowId: world.windowId } } }) }))
    expect(asOfficer).toEqual({ messages: 1, copies: 0, reads: 0 })
  })

  it('after the opening the officers may know who was told', async () => {
    const world = await running()
    const [entered, never] = [of('Thuishulp De Linde B.V.'), of('Bions')]
    const draft = await filledSubmission(entered, world, ['Assen'])
    sure(await submitSubmission(entered, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
    await filledSubmission(never, world, ['Assen'])
    sure(await stop(world))
    const told = (await messageList(entered)).rows[0]
    await messageView(entered, told?.id ?? '')
    sure(await sendMessage(officer, { procedureId: world.procedureId, audience: 'drafts', providerId: null, windowId: null, subject: 'Over alles', body: 'Een bericht over de hele procedure.' }))
    await setClock('2025-12-15T13:00:00+01:00')
    sure(await requestOpening(officer, { windowId: world.windowId }))
    sure(await confirmOpening(second, { windowId: world.windowId }))
    const copies = await read(officer, (tx) => tx.messageCopy.findMany({ where: { windowId: world.windowId }, select: { providerId: true, messageReads: { select: { personName: true } } } }))
    expect(copies).toEqual([{ providerId: providers.get('Thuishulp De Linde B.V.'), messageReads: [{ personName: 'Nadia Loman' }] }])
    expect(await read(officer, (tx) => tx.messageCopy.findMany({ where: { procedureId: world.procedureId, windowId: null }, select: { providerId: true } }))).toEqual([{ providerId: providers.get('Thuishulp De Linde B.V.') }])
  })

  it('refuses what cannot be: twice, after closing, foreign, stale', async () => {
    const world = await running()
    expect(await reopen(world, 1)).toMatchObject({ ok: false, reason: 'not-stopped' })
    await expect(stopWindow({ ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }, { id: world.windowId, version: 1, reason: REASON })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(stopWindow({ ...officer, role: 'contract-manager' }, { id: world.windowId, version: 1, reason: REASON })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(stop(world, 9)).rejects.toMatchObject({ kind: 'stale' })
    sure(await stop(world))
    expect(await stop(world, 2)).toMatchObject({ ok: false, reason: 'already-stopped' })
    await expect(reopen(world, 9)).rejects.toMatchObject({ kind: 'stale' })
    await setClock('2025-12-15T12:00:01+01:00')
    expect(await reopen(world)).toMatchObject({ ok: false, reason: 'closing-past' })
    expect(await stop(world, 2)).toMatchObject({ ok: false, reason: 'window-not-running' })
  })

  it('is not opened before its closing time, and stays stopped when the procedure is withdrawn', async () => {
    const world = await running()
    sure(await stop(world))
    expect(await requestOpening(officer, { windowId: world.windowId })).toMatchObject({ ok: false, reason: 'not-closed' })
    sure(await withdrawProcedure(officer, { id: world.procedureId, version: 1, reason: 'De gemeenten beginnen opnieuw.' }))
    expect(await reopen(world)).toMatchObject({ ok: false, reason: 'not-stopped' })
  })
})

describe('the database', () => {
  const force = (work: Parameters<typeof write<unknown>>[1]) => write(officer, work).catch(databaseRefusal)
  it('stops no window without a published reason, and reopens none that was read or closed', async () => {
    const world = await running()
    const at = new Date('2025-12-01T09:00:00+01:00')
    expect(await force((tx) => tx.entryWindow.update({ where: { id: world.windowId }, data: { stoppedAt: at } }))).toMatchObject({ state: 'PE003', message: expect.stringContaining('stop-without-reason') as string })
    const own = { windowId: world.windowId, procedureId: world.procedureId, regionId: officer.regionIds[0] ?? '', stoppedAt: at, publishedAt: at }
    expect(await force((tx) => tx.windowStop.createMany({ data: [{ ...own, reason: ' ' }] }))).toMatchObject({ state: '23514' })
    sure(await stop(world))
    expect(await force((tx) => tx.windowStop.createMany({ data: [{ ...own, reason: REASON }] }))).toMatchObject({ state: '23505' })
    expect(await force((tx) => tx.entryWindow.update({ where: { id: world.windowId }, data: { stoppedAt: null } }))).toMatchObject({ state: 'PE003' })
    expect(await force((tx) => tx.windowStop.updateMany({ where: { windowId: world.windowId }, data: { reason: 'Een andere reden' } }))).toMatchObject({ state: '42501' })
    await setClock('2025-12-02T09:00:00+01:00')
    expect(await openBySql(world)).toMatchObject({ state: 'PE002', message: expect.stringContaining('not-closed') as string })
    await setClock('2025-12-15T12:00:01+01:00')
    expect(await force((tx) => tx.windowStop.updateMany({ where: { windowId: world.windowId }, data: { reopenedAt: new Date('2025-12-15T11:00:01Z'), reopenedReason: AGAIN } }))).toMatchObject({ state: 'PE003' })
  })

  /** The gate's own opening, straight from SQL, by a second officer while the window is stopped. */
  const openBySql = (world: World) =>
    write(second, async (tx) => {
      await tx.$executeRaw`update entry_window set open_requested_by = ${officer.personId}::uuid, open_requested_at = portal_now() where id = ${world.windowId}::uuid`
      return tx.$queryRaw`select window_open(${world.windowId}::uuid)`
    }).catch(databaseRefusal)

  it('delivers a message once, for an officer of its region only', async () => {
    const world = await running()
    sure(await stop(world))
    const message = await read(officer, (tx) => tx.message.findFirstOrThrow({ where: { windowId: world.windowId }, select: { id: true } }))
    const deliver = (actor: Person) => write(actor, (tx) => tx.$queryRaw`select message_deliver(${message.id}::uuid)::text`).catch(databaseRefusal)
    expect(await deliver({ ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] })).toMatchObject({ state: 'PE002' })
    expect(await deliver(of('Bions'))).toMatchObject({ state: 'PE002' })
    await expect(write(of('Bions'), (tx) => tx.$executeRaw`insert into message_copy (id, message_id, region_id, procedure_id, provider_id, subject, body, from_name, sent_at, sealed) values (gen_random_uuid(), ${message.id}::uuid, ${officer.regionIds[0]}::uuid, ${world.procedureId}::uuid, ${providers.get('Bions')}::uuid, 'x', 'y', 'z', now(), false)`)).rejects.toThrow(/permission denied/)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { withName } from '@/lib/files/cipher'
import type { Person } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let first: Person
let second: Person
let stranger: Person
let procurement: Procurement
const step = () => ({ windowId: procurement.windowId })
const clock = (text: string) => setClock(database.migrateUrl, at(text))

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  first = await actorNamed('Marit Hofstee')
  second = await actorNamed('Daan Kuiper')
  stranger = { ...second, personId: crypto.randomUUID(), regionIds: [crypto.randomUUID()], municipalityIds: [] }
  procurement = await publishedProcedure(database, first)
  await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
})

const seen = (actor: Person) =>
  read(actor, async (tx) => ({
    submissions: await tx.submission.count(),
    versions: await tx.submissionVersion.count(),
    lots: await tx.submissionLot.count(),
    mail: await tx.mail.count(),
    lines: await tx.auditLine.count({ where: { OR: [{ event: { startsWith: 'submission' } }, { compartment: 'sealed' }] } }),
    newcomer: await tx.provider.count({ where: { name: 'Huishoudhulp Het Zand B.V.' } }),
    files: (await tx.file.findMany({ select: { id: true, name: true } })).filter((file) => withName(file).name === 'certificaat.pdf').length,
  }))
const NOTHING = { submissions: 0, versions: 0, lots: 0, mail: 0, lines: 0, newcomer: 0, files: 0 }

describe('before closing', () => {
  it('nobody of the region sees who entered, not in rows, mail, audit or files', async () => {
    expect(await seen(first)).toEqual(NOTHING)
    expect(await seen(await actorNamed('Hugo Brands'))).toEqual(NOTHING)
    expect(await seen(await actorNamed('Yara Kok'))).toEqual(NOTHING)
  })
  it('asking is refused, with the closing time', async () => {
    expect(await requestOpening(first, step())).toEqual({ ok: false, reason: 'not-closed', detail: { closes: 'vrijdag 14 juli 2023 om 12.00 uur' } })
  })
  it('the database refuses by itself too, whatever the app would say', async () => {
    const tried = write(second, async (tx) => {
      await tx.$queryRaw`select window_open(${procurement.windowId}::uuid)`
      return allow()
    })
    expect(databaseRefusal(await tried.catch((thrown: unknown) => thrown))).toMatchObject({ state: 'PE002', message: expect.stringContaining('not-closed') as string })
  })
  it('an officer’s own update cannot open a window', async () => {
    const tried = write(first, async (tx) => {
      await tx.entryWindow.updateMany({ where: { id: procurement.windowId }, data: { openedAt: new Date(), openedBy: first.personId, openedCount: 0 } })
      return allow()
    })
    expect(databaseRefusal(await tried.catch((thrown: unknown) => thrown))?.state).toBe('42501')
  })
})

describe('after closing', () => {
  it('one officer alone opens nothing, and nothing was asked is said so', async () => {
    await clock('2023-07-14 12:01')
    expect(await confirmOpening(second, step())).toMatchObject({ ok: false, reason: 'not-requested' })
    expect(await requestOpening(first, step())).toEqual({ ok: true, value: step() })
    expect(await requestOpening(second, step())).toMatchObject({ ok: false, reason: 'already-requested', detail: { by: 'Marit Hofstee' } })
    expect(await confirmOpening(first, step())).toMatchObject({ ok: false, reason: 'same-officer' })
    expect(await seen(first)).toEqual(NOTHING)
  })
  it('an officer of another region, a clerk and a provider find no window', async () => {
    for (const actor of [stranger, await actorNamed('Tom Wever'), await actorNamed('Bert Mulder')]) await expect(confirmOpening(actor, step())).rejects.toMatchObject({ kind: 'not-found' })
  })
  it('sixteen minutes later the request has run out', async () => {
    await clock('2023-07-14 12:18')
    expect(await confirmOpening(second, step())).toMatchObject({ ok: false, reason: 'request-expired', detail: { by: 'Marit Hofstee' } })
  })
  it('two officers within fifteen minutes open everything at once, with a record', async () => {
    await clock('2023-07-17 10:00')
    expect(await requestOpening(first, step())).toMatchObject({ ok: true })
    const opened = await confirmOpening(second, step())
    expect(opened).toMatchObject({ ok: true, value: { opened: 2 } })
    expect(await seen(first)).toMatchObject({ submissions: 2, versions: 2, lots: 3, newcomer: 1, files: 2 })
    expect(await seen(stranger)).toEqual(NOTHING)
    const window = await read(first, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: procurement.windowId }, select: { openedName: true, openRequestedName: true, openedCount: true, recordLetter: { select: { view: true, template: true } } } }))
    expect(window).toMatchObject({ openRequestedName: 'Marit Hofstee', openedName: 'Daan Kuiper', openedCount: 2 })
    const text = JSON.stringify(window.recordLetter?.view)
    for (const part of ['Marit Hofstee', 'Daan Kuiper', 'Miep B.V.', 'Huishoudhulp Het Zand B.V.', 'Assen, Tynaarlo', '17-07-2023']) expect(text).toContain(part)
    const lines = await read(first, (tx) => timelineOf(tx, [procurement.windowId]))
    expect(lines.map((line) => line.event)).toEqual(expect.arrayContaining(['window.opened', 'window.opening-requested']))
  })
  it('a second confirmation is refused with who and when', async () => {
    expect(await confirmOpening(second, step())).toMatchObject({ ok: false, reason: 'already-opened', detail: { by: 'Daan Kuiper' } })
  })
  it('nothing is a record too', async () => {
    const empty = await publishedProcedure(database, first, { reference: 'NMD-LEEG' })
    await clock('2023-07-17 10:00')
    expect(await requestOpening(second, { windowId: empty.windowId })).toMatchObject({ ok: true })
    expect(await confirmOpening(first, { windowId: empty.windowId })).toMatchObject({ ok: true, value: { opened: 0 } })
    const window = await read(first, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: empty.windowId }, select: { recordLetter: { select: { view: true } } } }))
    expect(JSON.stringify(window.recordLetter?.view)).toContain('Er is geen inschrijving ontvangen')
  })
})

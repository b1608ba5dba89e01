import { beforeAll, describe, expect, it } from 'vitest'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { submissionStep } from '@/lib/admissions/queries/submission'
import { databaseRefusal, read, write } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { timelineOf } from '@/lib/audit/queries'
import { setLots } from '@/lib/procedures/commands/procedure'
import { addWindow, editWindow, publishWindow } from '@/lib/procedures/commands/windows'
import { procedureCheck } from '@/lib/procedures/queries/pages'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { officerOf, providerIds, providerPerson, publishedProcedure, type World } from '@/tests/support/submissions'
import { draftProcedure } from '@/tests/support/planning'

let providers: Map<string, string>
let setClock: (iso: string) => Promise<void>
const officer = officerOf()
const LATER = {
  name: 'Tussentijds 2027', kind: 'once' as const, opensAt: new Date('2026-03-02T09:00:00+01:00'), closesAt: new Date('2026-04-15T12:00:00+02:00'), decisionsBy: day('2026-06-01'), contractStart: day('2027-01-01'), shortReason: null,
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setUpRegion()
  providers = await providerIds()
})

/** A running procedure with a later window that opens these municipalities only, published and open. */
async function withLater(names: readonly string[]): Promise<World & { laterId: string }> {
  await setClock('2025-12-01T09:00:00+01:00')
  const world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  const { id } = sure(await addWindow(officer, { procedureId: world.procedureId, ...LATER, lotIds: names.map((name) => world.lots.get(name) ?? '') }))
  sure(await publishWindow(officer, { id, version: 1 }))
  await setClock('2026-03-10T09:00:00+01:00')
  return { ...world, laterId: id }
}

describe('a window that opens some of the lots', () => {
  it('says so to everyone, and a provider can choose those only', async () => {
    const world = await withLater(['Assen', 'Tynaarlo'])
    const view = await publicProcedure(ANONYMOUS, world.procedureId)
    expect(view?.head.windows.map((window) => window.lotNames)).toEqual([[], ['Assen', 'Tynaarlo']])
    const actor = providerPerson(providers.get('Bions') ?? '')
    const draft = sure(await startSubmission(actor, { windowId: world.laterId }))
    expect((await submissionStep(actor, draft.id))?.lots.map((lot) => lot.name)).toEqual(['Assen', 'Tynaarlo'])
    const choose = (name: string) => chooseLots(actor, { submissionId: draft.id, lotIds: [world.lots.get(name) ?? ''], version: draft.version })
    expect(await choose('Noordenveld')).toMatchObject({ ok: false, reason: 'unknown-lot' })
    expect(await choose('Tynaarlo')).toMatchObject({ ok: true })
    const forced = write(actor, async (tx) => {
      const lot = await tx.lot.findUniqueOrThrow({ where: { id: world.lots.get('Noordenveld') ?? '' }, select: { municipalityId: true, regionId: true } })
      return tx.submissionLot.createMany({ data: [{ submissionId: draft.id, windowId: world.laterId, lotId: world.lots.get('Noordenveld') ?? '', providerId: actor.providerIds[0] ?? '', ...lot }] })
    })
    expect(await forced.catch(databaseRefusal)).toMatchObject({ state: 'PE003', message: expect.stringContaining('lot-not-in-window') as string })
  })

  it('is fixed once published, and names lots of its own procedure only', async () => {
    const world = await withLater(['Assen'])
    expect(await write(officer, (tx) => tx.entryWindow.update({ where: { id: world.laterId }, data: { lotIds: [] } })).catch(databaseRefusal)).toMatchObject({ state: 'PE003' })
    expect(await addWindow(officer, { procedureId: world.procedureId, ...LATER, name: 'Vreemd', lotIds: [crypto.randomUUID()] })).toMatchObject({ ok: false, reason: 'unknown-lot' })
    const later = { opensAt: new Date('2026-06-02T09:00:00+02:00'), closesAt: new Date('2026-07-15T12:00:00+02:00'), decisionsBy: day('2026-09-01') }
    const { id } = sure(await addWindow(officer, { procedureId: world.procedureId, ...LATER, ...later, name: 'Geforceerd' }))
    await write(officer, (tx) => tx.entryWindow.update({ where: { id }, data: { lotIds: [crypto.randomUUID()] } }))
    expect(await publishWindow(officer, { id, version: 1 }).catch(databaseRefusal)).toMatchObject({ state: 'PE003', message: expect.stringContaining('window-lot-unknown') as string })
  })

  it('changes in a draft with a line that names them, and keeps a draft from being published when its lot is gone', async () => {
    await setClock('2023-05-01T09:00:00+02:00')
    const made = await draftProcedure(officer)
    const window = { ...LATER, name: 'Start 2024', opensAt: new Date('2023-06-01T09:00:00+02:00'), closesAt: new Date('2023-07-14T12:00:00+02:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01') }
    sure(await editWindow(officer, { id: made.windowId, version: 1, ...window, lotIds: [made.lots.get('Assen') ?? ''] }))
    const line = (await read(officer, (tx) => timelineOf(tx, [made.windowId])))[0]
    expect(line?.changes).toContainEqual({ field: 'lotIds', label: 'Percelen', from: '', to: 'Assen' })
    const other = made.lots.get('Tynaarlo') ?? ''
    sure(await setLots(officer, { id: made.procedureId, version: 2, lots: [{ lotId: other, productIds: [...made.products] }] }))
    expect((await procedureCheck(officer, made.procedureId))?.missing).toMatchObject([{ part: 'planning', reason: 'window-without-lot', about: 'Start 2024' }])
  })
})

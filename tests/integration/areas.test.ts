import { beforeAll, describe, expect, it } from 'vitest'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write } from '@/lib/db'
import { allocationScreen } from '@/lib/allocations/queries/consultant'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { recordApplication } from '@/lib/indications/commands/apply'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import { choiceScreen } from '@/lib/indications/queries/choice'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { formatPostcodes, parsePostcodes } from '@/lib/kernel/postcodes'
import { allow, sure } from '@/lib/kernel/result'
import { sendLetters } from '@/prisma/seed/letters'
import { drawAreas } from '@/lib/lots/commands'
import { dividedMunicipalities, lotsHere, municipalityAreas } from '@/lib/lots/queries'
import type { DrawAreas } from '@/lib/lots/schema'
import { createProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, investigated, wmoWorld, type World } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
})

const set = (text: string) => sure(parsePostcodes(text))
type Areas = readonly (readonly [name: string, postcodes: string, kind?: 'area' | 'kern'])[]
const plan = (municipalityId: string, version: number, validFrom: Day, postcodes: string, areas: Areas): DrawAreas => ({
  municipalityId, version, validFrom, postcodes: set(postcodes), areas: areas.map(([name, codes, kind]) => ({ lotId: null, name, kind: kind ?? 'area', postcodes: set(codes) })), reason: 'Besluit van het college, verzonnen.',
})
const TODAY = day('2025-12-01')
const DIVIDED: Areas = [['Noord', '9401-9403'], ['Zuid', '9404-9408', 'kern']]
const lotNamed = (name: string) => read(ANONYMOUS, (tx) => tx.lot.findFirstOrThrow({ where: { name, kind: { not: 'municipality' } }, select: { id: true, kind: true, municipalityId: true } }))

describe('drawing the areas of a municipality', () => {
  it('divides it from a day, for everyone to read, and keeps what held before', async () => {
    expect((await municipalityAreas(world.officer, world.assen))?.now).toBeNull()
    sure(await drawAreas(world.officer, plan(world.assen, 0, TODAY, '9401-9408', DIVIDED)))
    const [north, south] = [await lotNamed('Noord'), await lotNamed('Zuid')]
    expect(south).toMatchObject({ kind: 'kern', municipalityId: world.assen })
    sure(await drawAreas(world.officer, plan(world.assen, 1, day('2026-02-01'), '9401-9408', [['noord', '9402-9403'], ['Zuid', '9401, 9404-9408']])))
    const view = await municipalityAreas(world.officer, world.assen)
    expect(view?.drawings.map((each) => [each.number, each.standing, each.until, each.areas.map((area) => `${area.name}: ${formatPostcodes(area.postcodes)}`)])).toEqual([
      [2, 'coming', null, ['Noord: 9402-9403', 'Zuid: 9401, 9404-9408']],
      [1, 'now', '2026-01-31', ['Noord: 9401-9403', 'Zuid: 9404-9408']],
    ])
    const here = (postcode: string, onDay: string) => read(world.consultant, (tx) => lotsHere(tx, { municipalityId: world.assen, postcode, onDay: day(onDay) }))
    expect((await here('9401 HK', '2025-11-30')).area).toBeNull()
    expect((await here('9401 HK', '2026-01-31')).area).toBe(north.id)
    expect((await here('9401 HK', '2026-02-01')).area).toBe(south.id)
    expect((await here('9999 ZZ', '2026-02-01')).area).toBeNull()
    expect((await dividedMunicipalities(world.officer)).rows.find((row) => row.name === 'Assen')).toMatchObject({ now: { number: 1 }, coming: { number: 2 } })
    expect((await read(world.officer, (tx) => timelineOf(tx, [world.assen])))[0]).toMatchObject({ event: 'areas.drawn', changes: [{ label: 'Gebieden vanaf 01-02-2026', from: 'Noord: 9401-9403; Zuid: 9404-9408', to: 'Noord: 9402-9403; Zuid: 9401, 9404-9408' }] })
  })

  it('refuses a flaw with its postcodes, a day that was, and an area of elsewhere', async () => {
    expect(await drawAreas(world.officer, plan(world.assen, 2, TODAY, '9401-9408', [['Noord', '9401-9404'], ['Zuid', '9404-9407']]))).toMatchObject({ reason: 'flawed', detail: { flaws: '9404 staat in Noord en in Zuid. 9408 hoort nog bij geen enkel gebied.' } })
    expect(await drawAreas(world.officer, plan(world.assen, 2, day('2025-11-30'), '9401-9408', DIVIDED))).toMatchObject({ reason: 'in-the-past' })
    const stray = plan(world.aaEnHunze, 0, TODAY, '9461', [['Gieten', '9461']])
    expect(await drawAreas(world.officer, { ...stray, areas: stray.areas.map((area) => ({ ...area, lotId: world.assen })) })).toMatchObject({ reason: 'unknown-area' })
  })

  it('is for an officer of the region, and for the first of two at once', async () => {
    const foreign = { ...world.officer, regionIds: [crypto.randomUUID()] }
    await expect(drawAreas(foreign, plan(world.assen, 2, TODAY, '9401-9408', DIVIDED))).rejects.toMatchObject({ kind: 'not-found' })
    expect(await municipalityAreas(foreign, world.assen)).toBeNull()
    await expect(drawAreas({ ...world.officer, role: 'contract-manager' }, plan(world.assen, 2, TODAY, '9401-9408', DIVIDED))).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(drawAreas(world.officer, plan(world.assen, 1, TODAY, '9401-9408', DIVIDED))).rejects.toMatchObject({ kind: 'stale' })
  })

  it('is one lot or its areas in a procedure', async () => {
    const { id } = sure(await createProcedure(world.officer, { reference: 'NMD-GEB', type: 'admission', title: 'Percelen per gebied', summary: 'Een concept om percelen te kiezen.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null }))
    const lots = await read(world.officer, (tx) => tx.lot.findMany({ where: { municipalityId: world.assen }, select: { id: true, kind: true } }))
    const chosen = (ids: readonly string[]) => ids.map((lotId) => ({ lotId, productIds: [world.regular] }))
    expect(await setLots(world.officer, { id, version: 1, lots: chosen(lots.map((lot) => lot.id)) })).toMatchObject({ reason: 'whole-and-part', detail: { name: 'Assen' } })
    sure(await setLots(world.officer, { id, version: 1, lots: chosen(lots.filter((lot) => lot.kind !== 'municipality').map((lot) => lot.id)) }))
  })
})

describe('in the database', () => {
  const draw = (ranges: readonly (readonly [string, string])[], more: { number?: number; validFrom?: string; lotId?: string } = {}) =>
    write(world.officer, async (tx) => {
      const id = crypto.randomUUID()
      const own = { regionId: REGION_ID, municipalityId: world.aaEnHunze }
      const lotId = more.lotId ?? crypto.randomUUID()
      if (!more.lotId) await tx.lot.createMany({ data: [{ id: lotId, ...own, name: `Gebied ${lotId.slice(0, 4)}`, kind: 'area', validFrom: TODAY }] })
      await tx.lotDrawing.createMany({ data: [{ id, ...own, number: more.number ?? 1, validFrom: more.validFrom ?? TODAY, postcodes: ['9461AA-9463ZZ'], reason: 'Proef', drawnBy: 'Proef', drawnAt: new Date() }] })
      await tx.drawnRange.createMany({ data: ranges.map(([first, last]) => ({ drawingId: id, ...own, lotId, first, last })) })
      return allow(id)
    }).catch((thrown: unknown) => databaseRefusal(thrown)?.state ?? thrown)

  it('a gap, a reach outside, an overlap and a postcode that is none are refused', async () => {
    expect(await draw([['9461AA', '9462ZZ']])).toBe('PE003')
    expect(await draw([['9461AA', '9464ZZ']])).toBe('PE003')
    expect(await draw([])).toBe('PE003')
    expect(await draw([['9461AA', '9462ZZ'], ['9462ZZ', '9463ZZ']])).toBe('23P01')
    expect(await draw([['9461', '9463']])).toBe('23514')
    expect(await draw([['9463AA', '9461ZZ']])).toMatch(/^2(2000|3514)$/)
  })
  it('a whole municipality is no part of itself', async () => {
    const { id } = await read(ANONYMOUS, (tx) => tx.lot.findFirstOrThrow({ where: { municipalityId: world.aaEnHunze, kind: 'municipality' }, select: { id: true } }))
    expect(await draw([['9461AA', '9463ZZ']], { lotId: id })).toBe('PE003')
  })
  it('what was drawn is fixed, and nothing is drawn into the past', async () => {
    const { value: id } = (await draw([['9461AA', '9463ZZ']])) as { value: string }
    const { lotId } = await read(ANONYMOUS, (tx) => tx.drawnRange.findFirstOrThrow({ where: { drawingId: id }, select: { lotId: true } }))
    const forced = (work: Parameters<typeof write>[1]) => write(world.officer, work).then(() => 'done', (thrown: unknown) => databaseRefusal(thrown)?.state ?? 'denied')
    expect(await forced((tx) => tx.lotDrawing.update({ where: { id }, data: { validFrom: '2025-01-01' } }))).toBe('42501')
    expect(await asOwner(database, (client) => client.query('begin').then(() => client.query('alter table lot_drawing no force row level security')).then(() => client.query("update lot_drawing set valid_from = '2025-01-01' where id = $1", [id])).then(() => 'done', (thrown: unknown) => (thrown as { code?: string }).code))).toBe('PE003')
    expect(await forced((tx) => tx.drawnRange.createMany({ data: [{ drawingId: id, regionId: REGION_ID, municipalityId: world.aaEnHunze, lotId, first: '9464AA', last: '9464ZZ' }] }))).toBe('PE003')
    expect(await draw([['9461AA', '9463ZZ']], { number: 3 })).toBe('PE003')
    expect(await draw([['9461AA', '9463ZZ']], { number: 2, validFrom: '2025-11-30' })).toBe('PE003')
  })
})

describe('the postcode on the start date decides', () => {
  const providerIn = (name: string, lotId: string) =>
    write(world.officer, async (tx) => {
      const known = await tx.participation.findUniqueOrThrow({ where: { id: world.participations.get(name) ?? '' }, select: { agreementId: true, regionId: true, municipalityId: true, providerId: true, productIds: true, startsOn: true, endsOn: true, publishedAt: true } })
      await tx.participation.createMany({ data: [{ ...known, lotId }] })
      return allow()
    })
  const view = async (consultant: Person, caseId: string) => {
    const found = await caseScreen(consultant, caseId)
    if (!found) throw new Error('the case is not found')
    return found
  }

  it('which providers a resident chooses from, and in which lot the indication falls', async () => {
    const { consultant } = world
    const [north, south] = [await lotNamed('Noord'), await lotNamed('Zuid')]
    await providerIn('Miep B.V.', north.id)
    await providerIn('Arckin B.V.', south.id)
    const { caseId } = await investigated(world, consultant, await freshResident(consultant, 701))
    const wish = async (on: string) => sure(await recordWishes(consultant, { caseId, windows: ['morning', 'afternoon'], wishedStart: day(on), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
    const offered = async () => (await choiceScreen(consultant, caseId, undefined))?.offered.filter((part) => part.lot !== 'Assen').map((part) => `${part.provider} in ${part.lot}`)
    await wish('2025-12-08')
    expect(await offered()).toEqual(['Miep B.V. in Noord'])
    await wish('2026-02-02')
    expect(await offered()).toEqual(['Arckin B.V. in Zuid'])
    // Those of the whole municipality stay to choose from beside them.
    expect((await choiceScreen(consultant, caseId, undefined))?.offered.map((part) => part.lot)).toContain('Assen')

    const other = await read(consultant, (tx) => tx.participation.findFirstOrThrow({ where: { lotId: north.id }, select: { id: true } }))
    expect(await chooseProvider(consultant, { caseId, version: 0, participationId: other.id, listCode: 'K7F2' })).toMatchObject({ reason: 'not-running' })
    const mine = await read(consultant, (tx) => tx.participation.findFirstOrThrow({ where: { lotId: south.id }, select: { id: true } }))
    sure(await chooseProvider(consultant, { caseId, version: 0, participationId: mine.id, listCode: 'K7F2' }))
    sure(await drawUpFindings(consultant, { caseId, version: (await view(consultant, caseId)).version }))
    await sendLetters(consultant, caseId)
    sure(await recordApplication(consultant, { caseId, version: (await view(consultant, caseId)).version, receivedOn: TODAY, channel: 'letter' }))
    const grant = { startsOn: day('2026-02-02'), endsOn: day('2027-12-07'), frequency: 'weekly' as const }
    const { indicationId } = sure(await decide(consultant, { caseId, version: (await view(consultant, caseId)).version, outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden.', grant }))
    await sendLetters(consultant, caseId)
    const row = await read(consultant, (tx) => tx.indication.findUniqueOrThrow({ where: { id: indicationId ?? '' } }))
    expect(row.lotId).toBe(south.id)

    const { id: allocationId } = sure(await offerAllocation(consultant, { indicationId: row.id, participationId: null, wishedStart: day('2026-02-02') }))
    expect(JSON.stringify(await allocationScreen(consultant, allocationId))).toContain('Zuid')

    // By straight SQL: the same resident in the other area.
    const forced = await write(consultant, (tx) => tx.indication.createMany({ data: [{ ...row, id: crypto.randomUUID(), lotId: north.id, productId: world.direction, calculation: {} }] })).catch(databaseRefusal)
    expect(forced).toMatchObject({ state: 'PI006' })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { changeoverList, changeoverView } from '@/lib/continuity/queries/changeover'
import { windowResult } from '@/lib/contracts/queries/result'
import { read } from '@/lib/db'
import { storyOf } from '@/lib/desk/queries/story'
import { workOf } from '@/lib/desk/queries/work'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { procedureList } from '@/lib/procedures/queries/pages'
import { frontPage } from '@/lib/reporting/queries/public'
import { publicSelection } from '@/lib/selection/queries/draft'
import { selectionWindow } from '@/lib/selection/queries/window'
import { actorNamed } from '@/prisma/seed/actors'
import { PEOPLE } from '@/prisma/seed/people'
import { SDCG } from '@/prisma/seed/regions/sdcg'
import { testDatabase } from '@/tests/support/database'

beforeAll(async () => {
  await testDatabase('regions')
}, 600_000)

const procedures = (actor: Parameters<typeof read>[0]) => read(actor, (tx) => tx.procedure.findMany({ orderBy: { reference: 'asc' }, select: { reference: true, status: true } }))

describe('the other regions of the demonstration', () => {
  it('stand at the stage of their source for everyone', async () => {
    expect(await procedures(ANONYMOUS)).toEqual([
      { reference: 'GRN-HH-2023', status: 'published' },
      { reference: 'HDB-HO-2020', status: 'published' },
      { reference: 'IJM-HO-2026', status: 'published' },
      { reference: 'NMD-HO-2024', status: 'published' },
      { reference: 'SDCG-HO-2020', status: 'published' },
    ])
    const front = await frontPage(ANONYMOUS, { cbsCode: undefined, regionCode: undefined })
    expect(front.regions.map((region) => `${region.name}: ${region.municipalities.length}`)).toEqual(['Gemeente Groningen: 1', 'Gemeente Hardenberg: 1', 'IJmond met Heemstede en Bloemendaal: 5', 'Inkoop SDCG: 5', 'Noord- en Midden-Drenthe: 5'])
  })

  it('bought in their own way: three kinds of admission and a selection per area', async () => {
    const types = await read(ANONYMOUS, (tx) => tx.procedure.findMany({ orderBy: { reference: 'asc' }, select: { reference: true, type: true } }))
    expect(types).toEqual([{ reference: 'GRN-HH-2023', type: 'area-selection' }, { reference: 'HDB-HO-2020', type: 'open-house' }, { reference: 'IJM-HO-2026', type: 'admission' }, { reference: 'NMD-HO-2024', type: 'semi-open-house' }, { reference: 'SDCG-HO-2020', type: 'open-house' }])
    expect(await read(await actorNamed('Jorien Vecht'), (tx) => tx.procedure.findMany({ where: { status: 'draft' }, select: { type: true } }))).toEqual([{ type: 'open-house' }])
  })

  it('Groningen awarded four areas for five years from 2023, to invented parties', async () => {
    const procedure = await read(ANONYMOUS, (tx) => tx.procedure.findFirstOrThrow({ where: { reference: 'GRN-HH-2023' }, select: { id: true, termMonths: true, entryWindows: { select: { id: true, contractStart: true, decidedAt: true } } } }))
    expect(procedure).toMatchObject({ termMonths: 60, entryWindows: [{ contractStart: '2023-01-01' }] })
    expect((await publicSelection(ANONYMOUS, procedure.id))?.areas.map((area) => [area.lot, area.places, area.criteria.reduce((sum, criterion) => sum + criterion.weight, 0)])).toEqual([['Centrum/Oude Wijken', 2, 100], ['Oost/Ten Boer', 1, 100], ['West', 1, 100], ['Zuid/Haren', 1, 100]])
    const officer = await actorNamed('Femke Turfsma')
    const outcomes = await read(officer, (tx) => tx.outcome.findMany({ where: { window: { procedureId: procedure.id } }, select: { outcome: true, lot: { select: { name: true } }, provider: { select: { name: true, invented: true } }, decision: { select: { status: true, decidedOn: true } } } }))
    expect(outcomes.every((outcome) => outcome.provider.invented)).toBe(true)
    // The letter plans the award in the second quarter of 2022.
    expect(new Set(outcomes.map((outcome) => `${outcome.decision.status} ${outcome.decision.decidedOn ?? ''}`))).toEqual(new Set(['final 2022-06-07']))
    expect(outcomes.filter((outcome) => outcome.outcome === 'admitted').map((outcome) => `${outcome.lot.name}: ${outcome.provider.name}`).sort()).toEqual([
      'Centrum/Oude Wijken: Stichting Hulp in de Wijk', 'Centrum/Oude Wijken: Thuishulp De Diepen B.V.', 'Oost/Ten Boer: Noorderlicht Huishoudhulp B.V.', 'West: Coöperatie Schoon en Dichtbij U.A.', 'Zuid/Haren: Huis en Hulp Stad B.V.',
    ])
    const order = (await selectionWindow(officer, procedure.entryWindows[0]?.id ?? ''))?.areas.find((area) => area.area.lot === 'Zuid/Haren')?.order
    expect(order?.map((placed) => placed.entry.provider)).toEqual(['Huis en Hulp Stad B.V.', 'Stichting Hulp in de Wijk'])
  })

  it('are prepared by their own officers and not found by another region', async () => {
    expect(await procedures(await actorNamed('Jorien Vecht'))).toContainEqual({ reference: 'HDB-HO-2027', status: 'draft' })
    expect((await procedures(await actorNamed('Marit Hofstee'))).map((row) => row.reference)).not.toContain('HDB-HO-2027')
    const list = await procedureList(await actorNamed('Marit Hofstee'))
    expect(JSON.stringify(list)).not.toContain('IJM-HO-2026')
  })

  it.each(PEOPLE.map((person) => person.name))('are no work of %s, unless it is the own one', async (name) => {
    const actor = await actorNamed(name)
    const foreign = await read(ANONYMOUS, (tx) => tx.entryWindow.findMany({ where: { regionId: { notIn: [...actor.regionIds] }, openedAt: { not: null } }, select: { id: true } }))
    const published = await read(ANONYMOUS, (tx) => tx.collegeDecision.findMany({ where: { regionId: { notIn: [...actor.regionIds] } }, select: { id: true } }))
    expect(foreign.length + published.length).toBeGreaterThan(0)
    const { items } = await workOf(actor)
    const seen = JSON.stringify([items, await storyOf(actor)])
    expect([...foreign, ...published].filter(({ id }) => seen.includes(id))).toEqual([])
    // A provider may enter anywhere; what is open to it is not foreign.
    if (actor.providerIds.length === 0) for (const { id } of foreign) expect(await windowResult(actor, id)).toBeNull()
  })

  it('count only their own providers', async () => {
    const story = await storyOf(await actorNamed('Marit Hofstee'))
    expect(story).toMatchObject({ kind: 'region', providers: 14, participations: 60 })
  })

  it('run an open house: an agreement of 2020 that runs on, entering all along, and a criterion that is questioned', async () => {
    const officer = await actorNamed('Hester Rijn')
    const today = '2025-12-01'
    expect(await read(officer, (tx) => tx.participation.count({ where: { regionId: SDCG.id, startsOn: { lte: today }, endsOn: { gte: today } } }))).toBe(3)
    expect(await read(ANONYMOUS, (tx) => tx.entryWindow.findMany({ where: { procedure: { reference: 'SDCG-HO-2020' } }, orderBy: { opensAt: 'asc' }, select: { kind: true } }))).toEqual([{ kind: 'from-date' }, { kind: 'continuous' }])
    expect(await read(officer, (tx) => tx.criterion.count({ where: { procedure: { reference: 'SDCG-HO-2020' }, renewalMonths: 36, renewalStanding: 'questioned' } }))).toBe(1)
  })

  it('take running help over to contracts that begin anew: one provider done, of the other a list with who does not fit', async () => {
    const consultant = await actorNamed('Renske Woldring')
    const [row] = (await changeoverList(consultant, 0)).rows
    const view = await changeoverView(consultant, row?.id ?? '')
    expect(view?.parts.map((part) => [part.provider, part.status, part.sums.done, part.sums.misfits])).toEqual([['Huis en Hulp Stad B.V.', 'preview', 0, [{ why: 'not-begun', count: 1 }]], ['Noorderlicht Huishoudhulp B.V.', 'done', 2, []]])
    expect(view?.none.misfits).toEqual([{ why: 'no-provider', count: 1 }])
  })

  it('let nothing bad happen to a party that exists', async () => {
    for (const name of ['Sanne Duinker', 'Jorien Vecht', 'Hester Rijn', 'Femke Turfsma'])
      expect(await read(await actorNamed(name), (tx) => tx.outcome.findMany({ where: { outcome: { not: 'admitted' }, provider: { invented: false } } }))).toEqual([])
  })
})

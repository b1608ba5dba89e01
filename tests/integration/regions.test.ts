import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { procedureList } from '@/lib/procedures/queries/pages'
import { frontPage } from '@/lib/reporting/queries/public'
import { actorNamed } from '@/prisma/seed/actors'
import { SDCG } from '@/prisma/seed/regions/sdcg'
import { testDatabase } from '@/tests/support/database'

beforeAll(async () => {
  await testDatabase('regions')
}, 600_000)

const procedures = (actor: Parameters<typeof read>[0]) => read(actor, (tx) => tx.procedure.findMany({ orderBy: { reference: 'asc' }, select: { reference: true, status: true } }))

describe('the other regions of the demonstration', () => {
  it('stand at the stage of their source for everyone', async () => {
    expect(await procedures(ANONYMOUS)).toEqual([
      { reference: 'IJM-HO-2026', status: 'published' },
      { reference: 'NMD-HO-2024', status: 'published' },
      { reference: 'SDCG-HO-2020', status: 'published' },
    ])
    const front = await frontPage(ANONYMOUS, { cbsCode: undefined, regionCode: undefined })
    expect(front.regions.map((region) => `${region.name}: ${region.municipalities.length}`)).toEqual(['Gemeente Hardenberg: 1', 'IJmond met Heemstede en Bloemendaal: 5', 'Inkoop SDCG: 5', 'Noord- en Midden-Drenthe: 5'])
  })

  it('are prepared by their own officers and not found by another region', async () => {
    expect(await procedures(await actorNamed('Jorien Vecht'))).toContainEqual({ reference: 'HDB-HO-2027', status: 'draft' })
    expect((await procedures(await actorNamed('Marit Hofstee'))).map((row) => row.reference)).not.toContain('HDB-HO-2027')
    const list = await procedureList(await actorNamed('Marit Hofstee'))
    expect(JSON.stringify(list)).not.toContain('IJM-HO-2026')
  })

  it('run an open house: an agreement of 2020 that runs on, entering all along, and a criterion that is questioned', async () => {
    const officer = await actorNamed('Hester Rijn')
    const today = '2025-12-01'
    expect(await read(officer, (tx) => tx.participation.count({ where: { regionId: SDCG.id, startsOn: { lte: today }, endsOn: { gte: today } } }))).toBe(2)
    expect(await read(ANONYMOUS, (tx) => tx.entryWindow.findMany({ where: { procedure: { reference: 'SDCG-HO-2020' } }, orderBy: { opensAt: 'asc' }, select: { kind: true } }))).toEqual([{ kind: 'from-date' }, { kind: 'continuous' }])
    expect(await read(officer, (tx) => tx.criterion.count({ where: { procedure: { reference: 'SDCG-HO-2020' }, renewalMonths: 36, renewalStanding: 'questioned' } }))).toBe(1)
  })

  it('let nothing bad happen to a party that exists', async () => {
    for (const name of ['Sanne Duinker', 'Jorien Vecht', 'Hester Rijn'])
      expect(await read(await actorNamed(name), (tx) => tx.outcome.findMany({ where: { outcome: { not: 'admitted' }, provider: { invented: false } } }))).toEqual([])
  })
})

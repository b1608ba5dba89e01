import { beforeAll, describe, expect, it } from 'vitest'
import { read } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { createProcedure } from '@/lib/procedures/commands/procedure'
import { newProcedureForm, procedureCheck, procedureCriteria, procedureDocuments, procedureEvents, procedureList, procedureLots } from '@/lib/procedures/queries/pages'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { procedurePage } from '@/lib/reporting/queries/procedure'
import { admittedProviders, frontPage, inChosen } from '@/lib/reporting/queries/public'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'

const person = (role: Person['role'], regionId = REGION_ID): Person => ({
  kind: 'person', personId: crypto.randomUUID(), name: 'Marit Hofstee', role, membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName: 'NMD', regionIds: [regionId], municipalityIds: [], providerIds: [],
})
const officer = person('procurement-officer')
const stranger = person('procurement-officer', '01930000-0000-7000-8000-0000000000ff')
let published = ''

beforeAll(async () => {
  await testDatabase('nmd')
  published = (await read(ANONYMOUS, (tx) => tx.procedure.findFirstOrThrow({ where: { reference: 'NMD-HO-2024' }, select: { id: true } }))).id
})

describe('the public side of the replayed procurement', () => {
  it('counts who takes part today, per municipality and in all', async () => {
    const view = await frontPage(ANONYMOUS, { cbsCode: undefined })
    expect(view.providers).toHaveLength(14)
    expect(view.participations).toBe(60)
    expect(Object.fromEntries(view.regions.flatMap((region) => region.municipalities.map((each) => [each.name, each.providers])))).toEqual({ 'Aa en Hunze': 11, Assen: 14, 'Midden-Drenthe': 11, Noordenveld: 12, Tynaarlo: 12 })
    expect(view.windows[0]).toMatchObject({ name: 'Tussentijds 2026', standing: 'open' })
  })

  it('lists by alphabet, never names a party that was refused', async () => {
    const view = await admittedProviders(ANONYMOUS, { cbsCode: '1680' })
    const names = inChosen(view).map((provider) => provider.name)
    expect(view.chosen?.name).toBe('Aa en Hunze')
    expect(names).toHaveLength(11)
    expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare))
    expect(view.providers.map((provider) => provider.name)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Chalcedoonzorg|T\.I\.G\.|Bions|Het Zand/)]))
  })

  it('an unknown municipality is none', async () => expect((await admittedProviders(ANONYMOUS, { cbsCode: '9999' })).chosen).toBeNull())

  it('shows the published procedure with the reason of each criterion', async () => {
    const view = await publicProcedure(ANONYMOUS, published)
    expect(view?.lots).toHaveLength(5)
    expect(view?.criteria.length).toBeGreaterThan(0)
    expect(view?.criteria.every((criterion) => criterion.rationale !== '')).toBe(true)
    expect(view?.documents.every((document) => document.versions.length > 0)).toBe(true)
    expect(view?.head.may).toEqual({ manage: false, withdraw: false, conclude: false })
  })

  it('a draft is not there for anyone outside', async () => {
    const draft = sure(await createProcedure(officer, { reference: 'NMD-P-1', type: 'open-house', title: 'Alleen een concept', summary: 'Dit is een concept dat niemand ziet.', termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1, source: null, invented: null }))
    expect(await publicProcedure(ANONYMOUS, draft.id)).toBeNull()
    expect(await publicProcedure(officer, draft.id)).toBeNull()
    expect(await procedurePage(stranger, draft.id)).toBeNull()
    expect((await procedurePage(officer, draft.id))?.head.next.kind).toBe('set-lots')
  })
})

describe('the pages of a procedure', () => {
  it('overview: the counts of the lots are those of today', async () => {
    const view = await procedurePage(officer, published)
    expect(view?.admitted).toMatchObject({ providers: 14, participations: 60 })
    expect(view?.lots.map((lot) => [lot.name, view.admitted.byLot[lot.id]])).toEqual([['Aa en Hunze', 11], ['Assen', 14], ['Midden-Drenthe', 11], ['Noordenveld', 12], ['Tynaarlo', 12]])
  })

  it('each part is found by the region and not by another', async () => {
    expect((await procedureList(officer)).rows.map((row) => row.id)).toContain(published)
    expect((await procedureList(stranger)).rows).toEqual([])
    for (const query of [procedureLots, procedureCriteria, procedureDocuments, procedureCheck, procedureEvents]) {
      expect(await query(officer, published)).not.toBeNull()
      expect(await query(stranger, published)).toBeNull()
    }
  })

  it('a reader of the region may change nothing', async () => expect((await procedurePage(person('contract-manager'), published))?.head.may).toEqual({ manage: false, withdraw: false, conclude: false }))

  it('a new procedure starts with the term of the rulebook', async () => expect((await newProcedureForm(officer)).term).toEqual({ months: 24, options: 2, optionMonths: 24, maxMonths: 72 }))

  it('a window that is open tells nobody how many entered', async () => {
    const view = await procedurePage(officer, published)
    const open = view?.head.windows.find((window) => window.standing === 'open')
    expect(open?.openedCount).toBeNull()
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '@/lib/kernel/actor'
import { PARTIES } from '@/prisma/seed/providers'
import { testDatabase } from '@/tests/support/database'

// The replay of the council letter: what it counts, this portal counts (issue step 3.7, N25-N36).
let officer: Person
let windowId: string

beforeAll(async () => {
  await testDatabase('nmd')
  const { actorNamed } = await import('@/prisma/seed/actors')
  const { read } = await import('@/lib/db')
  officer = await actorNamed('Marit Hofstee')
  windowId = (await read(officer, (tx) => tx.entryWindow.findFirstOrThrow({ where: { name: 'Start 2024' }, select: { id: true } }))).id
})

const result = async () => {
  const { windowResult } = await import('@/lib/contracts/queries/result')
  const found = await windowResult(officer, windowId)
  if (!found) throw new Error('no result')
  return found
}

describe('the outcome of the procurement of 2024', () => {
  it('counts 14 providers and 60 participations: 13 already contracted, 1 new', async () => {
    const found = await result()
    expect([found.admitted.length, found.participations]).toEqual([14, 60])
    expect([found.admitted.filter((each) => each.contractedBefore).length, found.admitted.filter((each) => !each.contractedBefore).length]).toEqual([13, 1])
  })

  it('counts 11, 14, 11, 12 and 12 per municipality', async () => {
    const found = await result()
    expect(found.municipalities.map((each) => [each.name, each.admitted])).toEqual([['Aa en Hunze', 11], ['Assen', 14], ['Midden-Drenthe', 11], ['Noordenveld', 12], ['Tynaarlo', 12]])
  })

  it('has a running participation for each of them, and no other', async () => {
    const { read } = await import('@/lib/db')
    const parts = await read(officer, (tx) => tx.participation.findMany({ select: { status: true, startsOn: true, endsOn: true, provider: { select: { name: true } }, municipality: { select: { name: true } } } }))
    expect(parts.length).toBe(60)
    expect(new Set(parts.map((part) => `${part.status} ${part.startsOn} ${part.endsOn}`))).toEqual(new Set(['running 2024-01-01 2025-12-31']))
    const expected = PARTIES.filter((party) => party.role === 'admitted').flatMap((party) => party.lots.map((lot) => `${party.name} in ${lot}`))
    expect(parts.map((part) => `${part.provider.name} in ${part.municipality.name}`).sort()).toEqual(expected.sort())
  })

  it('refuses Chalcedoonzorg and T.I.G. Zorg in the letter’s words, with the effect as stated', async () => {
    const found = await result()
    expect(found.refused.map((party) => party.name).sort()).toEqual(['Chalcedoonzorg', 'T.I.G. Zorg'])
    const chalcedoon = found.refused.find((party) => party.name === 'Chalcedoonzorg')
    expect(chalcedoon?.statedReason).toContain('voldoet niet aan de minimumeisen')
    expect(chalcedoon?.reason).toContain('niet vermeld in de bron')
    expect(chalcedoon?.effects.map((effect) => [effect.municipality, effect.known, effect.count])).toEqual([['Aa en Hunze', 'known', 1], ['Assen', 'unknown', null], ['Midden-Drenthe', 'unknown', null], ['Noordenveld', 'unknown', null], ['Tynaarlo', 'unknown', null]])
    expect(found.refused.find((party) => party.name === 'T.I.G. Zorg')?.effects.map((effect) => effect.known)).toEqual(['none'])
  })

  it('keeps Bions apart: not applied, and a subcontractor of whom the source doesn’t say', async () => {
    const found = await result()
    expect(found.notApplied.map((party) => [party.name, party.subcontractorOf, party.residents])).toEqual([['Bions', 'niet vermeld in de bron', 'ruim 100 inwoners']])
    expect(found.admitted.concat().some((each) => each.name === 'Bions')).toBe(false)
  })

  it('has an agreement per provider, signed by both sides on one document', async () => {
    const { agreementList, agreementView } = await import('@/lib/contracts/queries/agreement')
    const rows = await agreementList(officer, { status: 'signed' })
    expect(rows.length).toBe(14)
    for (const row of rows.slice(0, 3)) {
      const view = await agreementView(officer, row.id)
      expect(view?.signatures.map((line) => line.side)).toEqual(['provider', 'region'])
      expect(new Set(view?.signatures.map((line) => line.fingerprint))).toEqual(new Set([view?.fingerprint]))
    }
  })

  it('tells the councils the same figures, with refused names in the confidential annex only', async () => {
    const { read } = await import('@/lib/db')
    const letters = await read(officer, (tx) => tx.letter.findMany({ where: { kind: 'council-letter' }, select: { view: true } }))
    expect(letters.length).toBe(5)
    for (const { view } of letters) {
      const { annexes, ...open } = view as { annexes?: { confidential?: boolean }[] }
      const text = JSON.stringify(open)
      expect(text).toContain('14 aanbieders')
      expect(text).toContain('60 deelnames')
      for (const name of ['Chalcedoonzorg', 'T.I.G. Zorg', 'Bions']) expect(text).not.toContain(name)
      expect(annexes?.every((annex) => annex.confidential)).toBe(true)
      expect(JSON.stringify(annexes)).toContain('Chalcedoonzorg')
    }
  })

  it('shows no refused name to the public', async () => {
    const { read } = await import('@/lib/db')
    const { ANONYMOUS } = await import('@/lib/kernel/actor')
    const names = await read(ANONYMOUS, (tx) => tx.provider.findMany({ select: { name: true } }))
    expect(names.map((row) => row.name).sort()).toEqual(PARTIES.filter((party) => party.role === 'admitted').map((party) => party.name).sort())
  })

  it('leaves the chain whole', async () => {
    const { verifyChain } = await import('@/lib/audit/queries')
    const chain = await verifyChain()
    expect(chain.ok).toBe(true)
    expect(chain.lines).toBe(chain.head)
    expect(chain.lines).toBeGreaterThan(500)
  })

  it('holds calculations that today’s code makes again to the last line, in every case and with every indication', async () => {
    const { read } = await import('@/lib/db')
    const { caseScreen } = await import('@/lib/indications/queries/case')
    const { countsExamples, normSetById } = await import('@/lib/norms/queries/sets')
    const { replays } = await import('@/lib/norms/rules/calculation')
    const { actorNamed } = await import('@/prisma/seed/actors')
    let count = 0
    for (const name of ['Fenna Bosch', 'Joris Smid']) {
      const consultant = await actorNamed(name)
      for (const { caseId } of await read(consultant, (tx) => tx.calculation.findMany({ select: { caseId: true } }))) {
        const kept = (await caseScreen(consultant, caseId))?.calculation
        const indications = await read(consultant, (tx) => tx.indication.findMany({ where: { caseId, normSetId: { not: null } }, select: { normSetId: true, calculation: true } }))
        if (!kept) throw new Error('a calculation is not shown with its case')
        for (const one of [kept, ...indications.map((each) => each.calculation as unknown as typeof kept)]) {
          const { lines, rounding, norm, roundingDifference, adjustment, deviationReason, minutes, answers } = one
          const set = await read(consultant, (tx) => normSetById(tx, one.normSet.id))
          const demo = await read(consultant, (tx) => countsExamples(tx))
          const deviation = adjustment === 0 ? undefined : { minutes: adjustment, reason: deviationReason ?? '' }
          expect(replays({ lines, rounding, norm, roundingDifference, adjustment, deviationReason, minutes }, { cells: set?.cells ?? [], answers, rounding, demo, deviation }), `${caseId} ${set?.name}`).toBe(true)
          count++
        }
      }
    }
    expect(count).toBeGreaterThan(6)
  })

  it('stands at Monday 1 December 2025', async () => {
    const { read } = await import('@/lib/db')
    const { dayIn } = await import('@/lib/kernel/instant')
    expect(await read(officer, (_tx, now) => Promise.resolve(dayIn(now)))).toBe('2025-12-01')
  })
})

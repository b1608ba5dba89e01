import { beforeAll, describe, expect, it } from 'vitest'
import { databaseRefusal, read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { createProcedure, editProcedure } from '@/lib/procedures/commands/procedure'
import { addWindow, editWindow } from '@/lib/procedures/commands/windows'
import { newProcedureForm } from '@/lib/procedures/queries/pages'
import { TYPES } from '@/lib/procedures/rules/types'
import { PROCEDURE_TYPES, type ProcedureType } from '@/lib/procedures/schema/procedure'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { setClock } from '@/prisma/seed/clock'
import { testDatabase } from '@/tests/support/database'

const officer: Person = {
  kind: 'person', personId: crypto.randomUUID(), name: 'Marit Hofstee', role: 'procurement-officer', membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID(), organisationName: 'NMD', regionIds: [REGION_ID], municipalityIds: [], providerIds: [],
}
const WINDOW = { name: 'Start 2027', opensAt: new Date('2026-03-02T09:00:00+01:00'), closesAt: new Date('2026-04-30T12:00:00+02:00'), decisionsBy: day('2026-07-01'), contractStart: day('2027-01-01'), shortReason: null }

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, new Date('2025-12-01T09:00:00+01:00'))
  await setUpRegion()
})

let count = 0
const details = (type: ProcedureType) => ({
  reference: `NMD-S-${++count}`, type, title: 'Huishoudelijke ondersteuning 2027', summary: 'Vijf gemeenten kopen samen huishoudelijke ondersteuning in.',
  termMonths: 24, optionCount: 0, optionMonths: 0, maxMonths: 24, reactionDays: 20, assessors: 1,
})
const make = async (type: ProcedureType) => sure(await createProcedure(officer, { ...details(type), source: null, invented: null })).id

describe('the type of a procedure', () => {
  it('is the same in SQL as in its records', async () => {
    const rows = await read(officer, async (tx) => {
      const found: { type: string; kinds: string[]; scores: boolean }[] = []
      for (const type of PROCEDURE_TYPES) found.push(...(await tx.$queryRaw<typeof found>`select ${type} as type, type_window_kinds(${type}) as kinds, type_scores(${type}) as scores`))
      return found
    })
    expect(rows).toEqual(PROCEDURE_TYPES.map((type) => ({ type, kinds: [...TYPES[type].windowKinds], scores: TYPES[type].scoring !== null })))
  })

  it.each(PROCEDURE_TYPES)('%s is made, with a window of its own kind only', async (type) => {
    const procedureId = await make(type)
    const [kind] = TYPES[type].windowKinds
    const other = (['once', 'periodic', 'continuous', 'from-date'] as const).find((each) => !TYPES[type].windowKinds.includes(each))
    if (!kind || !other) throw new Error('every type leaves out a kind')
    expect(await addWindow(officer, { procedureId, ...WINDOW, kind: other })).toMatchObject({ ok: false, reason: 'kind-not-of-type' })
    const { id } = sure(await addWindow(officer, { procedureId, ...WINDOW, decisionDays: 60, kind }))
    expect(await editWindow(officer, { id, version: 1, ...WINDOW, decisionDays: 60, kind: other })).toMatchObject({ ok: false, reason: 'kind-not-of-type' })
    const forced = await write(officer, (tx) => tx.entryWindow.update({ where: { id }, data: { kind: other } }).then(() => allow())).catch(databaseRefusal)
    expect(forced).toMatchObject({ state: 'PE003' })
  })

  it('changes in a draft, unless its windows do not fit', async () => {
    const procedureId = await make('admission')
    sure(await addWindow(officer, { procedureId, ...WINDOW, kind: 'periodic' }))
    sure(await editProcedure(officer, { id: procedureId, version: 1, ...details('semi-open-house') }))
    expect(await editProcedure(officer, { id: procedureId, version: 2, ...details('open-house') })).toEqual({ ok: false, reason: 'kind-not-of-type', detail: { name: 'Start 2027', type: 'open house' } })
    const forced = await write(officer, (tx) => tx.procedure.update({ where: { id: procedureId }, data: { type: 'open-house' } }).then(() => allow())).catch(databaseRefusal)
    expect(forced).toMatchObject({ state: 'PE003' })
  })

  it('keeps the standstill of an award', async () => {
    expect(await createProcedure(officer, { ...details('area-selection'), reactionDays: 19, source: null, invented: null })).toMatchObject({ ok: false, reason: 'reaction-too-short', detail: { least: 20 } })
    // The region's rule of the day is the source; a longer term says why, and so does one where no rule holds.
    const source = async (id: string) => (await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id }, select: { reactionSource: true, version: true } })))
    const ruled = sure(await createProcedure(officer, { ...details('admission'), source: null, invented: null })).id
    expect((await source(ruled)).reactionSource).toContain('artikel 2.127')
    expect(await createProcedure(officer, { ...details('admission'), reactionDays: 30, source: null, invented: null })).toMatchObject({ ok: false, reason: 'reaction-unexplained' })
    sure(await editProcedure(officer, { id: ruled, version: 1, ...details('admission'), reactionDays: 30, reactionWhy: 'De termijn valt in de zomervakantie.' }))
    expect(await source(ruled)).toEqual({ reactionSource: 'De termijn valt in de zomervakantie.', version: 2 })
    const elsewhere = { ...officer, regionIds: [crypto.randomUUID()] }
    expect((await newProcedureForm(elsewhere)).reaction).toBeNull()
    expect((await newProcedureForm(officer)).reaction).toMatchObject({ days: 20 })
    const id = await make('area-selection')
    const forced = await write(officer, (tx) => tx.procedure.update({ where: { id }, data: { reactionDays: 19 } }).then(() => allow())).catch(databaseRefusal)
    expect(forced).toMatchObject({ state: '23514' })
  })
})

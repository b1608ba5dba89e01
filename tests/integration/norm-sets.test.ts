import { beforeAll, describe, expect, it } from 'vitest'
import { saveCalculation, saveDeviation } from '@/lib/indications/commands/calculate'
import { saveSpread } from '@/lib/indications/commands/spread'
import { caseScreen } from '@/lib/indications/queries/case'
import { isHalt } from '@/lib/kernel/errors'
import { day } from '@/lib/kernel/day'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { adoptEdition, proposeEdition, returnEdition, withdrawEdition } from '@/lib/norms/commands/adopt'
import { removeCell, saveCell } from '@/lib/norms/commands/cells'
import { changeEdition, deriveEdition } from '@/lib/norms/commands/edition'
import { takeOverTable, tryTable } from '@/lib/norms/commands/take-over'
import { compareView, deriveView, editableCell, editableSet, normSetList, normSetView, tryView, type NormSetView } from '@/lib/norms/queries/editions'
import { workOf } from '@/lib/desk/queries/work'
import { normChange } from '@/lib/norms/queries/change'
import { tableOf } from '@/lib/norms/messages/table'
import { normSettingsOn } from '@/lib/norms/queries/sets'
import type { CellContent } from '@/lib/norms/schema/forms'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { type World, asOwner, freshResident, investigated, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let adviser: Person
let second: Person
/** Advises one municipality only. */
let local: Person
let hbel: string

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  const all = await read(world.officer, (tx) => tx.municipality.findMany({ where: { regionId: REGION_ID }, select: { id: true } }))
  const { accessOrganisationId: _, ...person } = world.consultant
  adviser = { ...person, personId: crypto.randomUUID(), role: 'policy-adviser', name: 'Eerste Adviseur', municipalityIds: all.map((each) => each.id) }
  second = { ...adviser, personId: crypto.randomUUID(), name: 'Tweede Adviseur' }
  local = { ...adviser, personId: crypto.randomUUID(), name: 'Adviseur van Aa en Hunze', municipalityIds: [world.aaEnHunze] }
  hbel = (await read(adviser, (tx) => tx.normSet.findFirstOrThrow({ where: { code: 'hbel-2021' }, select: { id: true } }))).id
})

const look = async (id: string, actor: Person = adviser): Promise<NormSetView> => {
  const view = await normSetView(actor, id)
  if (!view) throw new Error('the set is not found')
  return view
}
const on = async (id: string) => ({ id, version: (await look(id)).version })
const made = async (more: object = {}) =>
  sure(await deriveEdition(adviser, { id: hbel, municipalityId: world.assen, name: 'Beleidsregels 2026', note: 'Eigen normen.', validFrom: day('2026-01-01'), validUntil: null, ...more })).id
const laundry: CellContent = {
  key: 'laundry-base', area: 'laundry', label: 'Wasverzorging', amount: 35, unit: 'minutes-per-week', kind: 'base', group: null, per: null, subtractable: true, condition: null, status: 'confirmed',
  source: 'Beleidsregels art. 4', sourceUrl: null, verbatim: null,
}
const settings = (onDay: string, municipalityId = world.assen) => read(world.consultant, (tx) => normSettingsOn(tx, { regionId: REGION_ID, municipalityId }, day(onDay)))
const events = async (id: string) => (await read(adviser, (tx) => tx.auditLine.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' }, select: { event: true } }))).map((line) => line.event)
const normWork = async (actor: Person) => (await workOf(actor)).items.flatMap((item) => (item.kind === 'adopt-norms' || item.kind === 'norms-proposed' ? [[item.kind, item.key]] : []))
const thrownBy = (work: Promise<unknown>) => work.then(() => 'nothing', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : String(thrown)))

describe('an edition of one\'s own', () => {
  it('runs from a copy to the set that consultants calculate with, each verb with its line', async () => {
    const id = await made()
    const from = await look(hbel)
    expect((await look(id)).cells).toEqual(from.cells)
    expect(await look(id)).toMatchObject({ status: 'concept', edition: 1, owner: 'Assen', may: { edit: true, adopt: false }, derivedFrom: { id: hbel } })
    sure(await changeEdition(adviser, { ...(await on(id)), name: 'Beleidsregels Assen 2026', note: 'Eigen normen.', validFrom: day('2026-02-01'), validUntil: null }))
    sure(await saveCell(adviser, { ...(await on(id)), was: null, cell: laundry }))
    sure(await saveCell(adviser, { ...(await on(id)), was: 'laundry-base', cell: { ...laundry, amount: 40 } }))
    sure(await removeCell(adviser, { ...(await on(id)), key: 'house-dirt' }))
    const compared = await compareView(world.consultant, id, undefined)
    expect(compared?.cells.filter((cell) => cell.parts.length > 0).map((cell) => cell.key)).toEqual(['laundry-base', 'house-dirt'])
    expect((await editableCell(adviser, id, 'laundry-base'))?.cell?.amount).toBe(40)
    expect(await editableCell(adviser, id, 'unknown')).toBeNull()

    sure(await proposeEdition(adviser, await on(id)))
    expect(await editableSet(adviser, id)).toBeNull()
    expect(await saveCell(adviser, { ...(await on(id)), was: null, cell: { ...laundry, key: 'other' } })).toMatchObject({ reason: 'not-a-concept' })
    expect(await adoptEdition(adviser, await on(id))).toMatchObject({ reason: 'same-person' })
    expect(await normWork(second)).toEqual([['adopt-norms', id]])
    expect(await normWork(adviser)).toEqual([['norms-proposed', id]])
    const twin = await made({ validFrom: day('2026-02-01') })
    expect(await proposeEdition(adviser, await on(twin))).toMatchObject({ reason: 'same-day', detail: { from: '2026-02-01' } })
    sure(await withdrawEdition(adviser, { ...(await on(twin)), reason: 'Er ligt al een.' }))
    sure(await returnEdition(second, { ...(await on(id)), reason: 'De bron van de was ontbreekt.' }))
    expect(await look(id)).toMatchObject({ status: 'concept', reason: 'De bron van de was ontbreekt.' })
    sure(await proposeEdition(adviser, await on(id)))
    const before = await settings('2026-02-01')
    sure(await adoptEdition(second, await on(id)))
    expect(await look(id)).toMatchObject({ status: 'adopted', adopted: { by: 'Tweede Adviseur' }, proposed: { by: 'Eerste Adviseur' }, may: { edit: false, adopt: false } })

    expect((await settings('2026-01-31'))?.set.code).toBe(before?.set.code)
    expect((await settings('2026-02-01'))?.set.id).toBe(id)
    expect((await settings('2026-02-01', world.aaEnHunze))?.set.code).toBe('voorbeeld')
    expect(await adoptEdition(second, await on(id))).toMatchObject({ reason: 'not-proposed' })
    expect(await withdrawEdition(adviser, { ...(await on(id)), reason: 'Te laat.' })).toMatchObject({ reason: 'not-open' })
    expect(await events(id)).toEqual([
      'norm-set.made', 'norm-set.changed', 'norm-set.cell-saved', 'norm-set.cell-saved', 'norm-set.cell-removed', 'norm-set.proposed', 'norm-set.returned', 'norm-set.proposed', 'norm-set.adopted',
    ])

    const change = await normChange(world.consultant)
    expect(change).toMatchObject({ municipality: 'Assen', transitionMonths: 3, now: { set: { code: 'voorbeeld' } }, change: { on: '2026-02-01', to: { set: { id } } } })
    expect(change.change?.cells.find((cell) => cell.key === 'laundry-base')?.other?.amount).toBe(40)
    expect((await normChange(world.neighbour)).change).toBeNull()
    expect(await thrownBy(normChange(adviser))).toBe('forbidden')

    const next = await made({ id, validFrom: day('2026-07-01') })
    expect(await look(next)).toMatchObject({ edition: 2, code: (await look(id)).code })
    sure(await proposeEdition(adviser, await on(next)))
    sure(await adoptEdition(second, await on(next)))
    expect([(await settings('2026-06-30'))?.set.id, (await settings('2026-07-01'))?.set.id]).toEqual([id, next])
    const early = await made({ id, validFrom: day('2026-03-01') })
    sure(await proposeEdition(adviser, await on(early)))
    expect(await adoptEdition(second, await on(early))).toMatchObject({ reason: 'rule-stands-later', detail: { from: '2026-07-01' } })
  })

  it('refuses what does not fit, and a loser of two', async () => {
    const id = await made()
    expect(await saveCell(adviser, { ...(await on(id)), was: null, cell: { ...laundry, key: 'house-base' } })).toMatchObject({ reason: 'code-taken' })
    const stale = await on(id)
    sure(await saveCell(adviser, { ...stale, was: null, cell: laundry }))
    expect(await thrownBy(saveCell(adviser, { ...stale, was: null, cell: { ...laundry, key: 'second' } }))).toBe('stale')
    expect(await thrownBy(removeCell(adviser, { ...(await on(id)), key: 'not-there' }))).toBe('stale')
    expect(await changeEdition(adviser, { ...(await on(id)), name: 'x', note: 'x', validFrom: day('2026-01-01'), validUntil: day('2026-01-01') })).toMatchObject({ reason: 'until-before-from' })
    sure(await withdrawEdition(adviser, { ...(await on(id)), reason: 'Toch niet.' }))
    expect(await deriveEdition(adviser, { id, municipalityId: null, name: 'x', note: 'x', validFrom: day('2026-01-01'), validUntil: null })).toMatchObject({ reason: 'taken-back' })
    expect(await deriveView(adviser, id)).toBeNull()
    expect(await normSetList(adviser).then((view) => view.sets.find((set) => set.id === id)?.status)).toBe('withdrawn')
  })

  it('is kept by the advisers of those it holds for, and by nobody else', async () => {
    const id = await made()
    expect(await thrownBy(proposeEdition(world.consultant, await on(id)))).toBe('forbidden')
    expect(await normSetView(local, id)).toBeNull()
    expect(await thrownBy(saveCell(local, { id, version: 1, was: null, cell: laundry }))).toBe('not-found')
    const regional = await made({ municipalityId: null, name: 'Voor de regio' })
    expect((await normSetView(local, regional))?.owner).toBe('Regio NMD')
    expect(await thrownBy(saveCell(local, { ...(await on(regional)), was: null, cell: laundry }))).toBe('forbidden')
    expect(await deriveEdition(local, { id: hbel, municipalityId: null, name: 'x', note: 'x', validFrom: day('2026-01-01'), validUntil: null })).toMatchObject({ reason: 'unknown-owner' })
    expect((await deriveView(local, hbel))?.owners.map((owner) => owner.label)).toEqual(['Aa en Hunze'])
    const elsewhere: Person = { ...adviser, regionIds: [crypto.randomUUID()], municipalityIds: [] }
    expect(await normSetView(elsewhere, regional)).toBeNull()
    expect(await thrownBy(changeEdition(elsewhere, { id: regional, version: 1, name: 'x', note: 'x', validFrom: day('2026-01-01'), validUntil: null }))).toBe('not-found')
    // What a source published is nobody's to change.
    expect(await thrownBy(saveCell(adviser, { ...(await on(hbel)), was: null, cell: laundry }))).toBe('forbidden')
    await thrownBy(write(adviser, async (tx) => allow(await tx.normSet.updateMany({ where: { id: hbel }, data: { name: 'Anders' } }))))
    expect((await look(hbel)).name).not.toBe('Anders')
  })
})

describe('a file with norms', () => {
  it('is tried before a cell changes, and taken over as it was tried', async () => {
    const id = await made({ name: 'Uit een bestand' })
    const rows = tableOf([...(await look(id)).cells, laundry])
    sure(await tryTable(adviser, { id, fileName: 'normen.csv', rows: [...rows, rows[1] ?? []] }))
    expect((await tryView(adviser, id))?.tried?.errors).toMatchObject([{ row: rows.length + 1, column: 'Code' }])
    expect(await takeOverTable(adviser, await on(id))).toMatchObject({ reason: 'has-errors', detail: { count: 1 } })
    sure(await tryTable(adviser, { id, fileName: 'normen.csv', rows }))
    expect((await tryView(adviser, id))?.cells.map((cell) => cell.key)).toEqual(['laundry-base'])
    expect((await look(id)).cells.some((cell) => cell.key === 'laundry-base')).toBe(false)
    const stale = await on(id)
    sure(await changeEdition(adviser, { ...stale, name: 'Uit een bestand', note: 'Gewijzigd.', validFrom: day('2027-01-01'), validUntil: null }))
    expect(await takeOverTable(adviser, await on(id))).toMatchObject({ reason: 'changed-since' })
    sure(await tryTable(adviser, { id, fileName: 'normen.csv', rows }))
    expect(await thrownBy(takeOverTable(adviser, stale))).toBe('stale')
    sure(await takeOverTable(adviser, await on(id)))
    expect(tableOf((await look(id)).cells)).toEqual(rows)
    expect(await takeOverTable(adviser, await on(id))).toMatchObject({ reason: 'nothing-tried' })
    expect((await events(id)).slice(-1)).toEqual(['norm-set.file-taken-over'])
    expect(await tryView(local, id)).toBeNull()
    expect(await thrownBy(tryTable(local, { id, fileName: 'normen.csv', rows }))).toBe('not-found')
    expect(await thrownBy(tryTable(world.consultant, { id, fileName: 'normen.csv', rows }))).toBe('forbidden')
    sure(await proposeEdition(adviser, await on(id)))
    expect(await tryTable(adviser, { id, fileName: 'normen.csv', rows })).toMatchObject({ reason: 'not-a-concept' })
  })
})

describe('a calculation', () => {
  const spread = (caseId: string, version: number, parts: Record<string, number>) => saveSpread(world.consultant, { caseId, version, parts })
  const kept = async (caseId: string) => {
    const view = await caseScreen(world.consultant, caseId)
    if (!view?.calculation) throw new Error('nothing calculated')
    return view.calculation
  }
  it('keeps what comes off with its reason, and is spread over the week to the minute', async () => {
    const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, 700))
    const answers = { 'house-base': { apply: true }, 'laundry-base': { apply: true, less: 15, by: 'network' as const } }
    expect(await saveCalculation(world.consultant, { caseId, version: 1, answers })).toMatchObject({ reason: 'less-without-reason', detail: { key: 'laundry-base' } })
    const why = { ...answers['laundry-base'], why: 'De dochter hangt op en vouwt.' }
    sure(await saveCalculation(world.consultant, { caseId, version: 1, answers: { ...answers, 'laundry-base': why } }))
    expect(await kept(caseId)).toMatchObject({ minutes: 145, spread: null, answers: { 'laundry-base': why } })

    expect(await spread(caseId, 2, { '1-morning': 90 })).toMatchObject({ reason: 'spread-differs', detail: { given: 90, minutes: 145 } })
    expect(await spread(caseId, 2, { '6-afternoon': 145 })).toMatchObject({ reason: 'window-not-offered' })
    sure(await spread(caseId, 2, { '1-morning': 90, '4-afternoon': 55 }))
    expect((await kept(caseId)).spread?.parts).toHaveLength(2)
    expect(await thrownBy(spread(caseId, 2, { '1-morning': 145 }))).toBe('stale')
    expect(await thrownBy(saveSpread(world.neighbour, { caseId, version: 3, parts: {} }))).toBe('not-found')
    sure(await saveDeviation(world.consultant, { caseId, version: 3, minutes: 5, reason: 'Meer stof door COPD.' }))
    expect(await kept(caseId)).toMatchObject({ minutes: 150, spread: null })
    sure(await spread(caseId, 4, { '2-morning': 150 }))
    sure(await spread(caseId, 5, {}))
    expect((await kept(caseId)).spread).toBeNull()
    const wrong = write(world.consultant, async (tx) => allow(await tx.calculation.updateMany({ where: { caseId }, data: { spread: { weeks: 1, parts: [{ day: 1, part: 'morning', minutes: 10 }] } } })))
    expect(await thrownBy(wrong)).toContain('calculation_spread')
  })
})

describe('the database refuses it too', () => {
  const no = async (sql: string, values: unknown[]) => {
    const refused = await asOwner(database, async (client) => {
      await client.query('begin')
      await client.query('alter table norm_set no force row level security; alter table norm_cell no force row level security')
      const error = await client.query(sql, values).then(() => 'nothing', (thrown: unknown) => String(thrown))
      await client.query('rollback')
      return error
    })
    return refused
  }
  it('changing what is proposed or adopted, one person for both, invented amounts outside a demonstration', async () => {
    const id = await made({ validFrom: day('2027-02-01') })
    expect(await no(`update norm_set set status = 'adopted', adopted_by_id = $2, adopted_at = now() where id = $1`, [id, second.personId])).toContain('norm-set-moves')
    sure(await proposeEdition(adviser, await on(id)))
    expect(await no(`update norm_cell set amount = 1 where norm_set_id = $1`, [id])).toContain('norm-cells-fixed')
    expect(await no(`delete from norm_cell where norm_set_id = $1`, [id])).toContain('norm-cells-fixed')
    expect(await no(`update norm_set set name = 'x' where id = $1`, [id])).toContain('norm-set-moves')
    expect(await no(`update norm_set set status = 'adopted', adopted_by_id = proposed_by_id, adopted_at = now() where id = $1`, [id])).toContain('norm_set_two_people')
    expect(await no(`update norm_set set status = 'adopted', proposed_by_id = $2, adopted_by_id = $3, adopted_at = now() where id = $1`, [id, second.personId, adviser.personId])).toContain('norm-set-two-people')
    expect(await no(`update norm_set set valid_from = '2028-01-01', status = 'concept' where id = $1`, [id])).toContain('norm-set-fixed')
    expect(await no(`insert into norm_set (id, code, name, edition, status, example_only, note, valid_from, source) values ($1, 'x', 'x', 1, 'adopted', false, '', '2026-01-01', 'x')`, [crypto.randomUUID()])).toContain('norm-set-starts-as-concept')
    expect(await no(`update norm_cell set amount = 1 where norm_set_id = $1`, [hbel])).toContain('norm-cells-fixed')
  })
  it('cells that contradict themselves', async () => {
    const id = await made({ validFrom: day('2027-01-01') })
    const cell = (change: string) => no(`update norm_cell set ${change} where norm_set_id = $1 and key = 'house-base'`, [id])
    for (const [change, constraint] of [
      [`status = 'empty'`, 'norm_cell_amount'], [`amount = null, unit = null`, 'norm_cell_amount'], [`unit = 'days'`, 'norm_cell_unit'], [`key = 'A b'`, 'norm_cell_key'], [`kind = 'exclusive', "group" = null`, 'norm_cell_kind'],
      [`per = 'room'`, 'norm_cell_per'], [`subtractable = true, amount = -1`, 'norm_cell_subtractable'], [`source = ' '`, 'norm_cell_source'], [`status = 'certain'`, 'norm_cell_status'],
    ] as const)
      expect(await cell(change), change).toContain(constraint)
    expect(await no(`update norm_set set valid_until = valid_from where id = $1`, [id])).toContain('norm_set_term')
    expect(await no(`update norm_set set region_id = null where id = $1`, [id])).toMatch(/norm_set_owner|norm-set-fixed/)
  })
  it('a calculation with a set that does not hold', async () => {
    const id = await made({ validFrom: day('2027-01-01') })
    const values = { municipalityId: world.assen, caseId: crypto.randomUUID(), normSetId: id, rounding: {}, answers: {}, lines: [], deviationMinutes: 0, normMinutes: 0, minutes: 0, savedAt: new Date(), savedBy: 'x' }
    expect(await thrownBy(write(world.consultant, async (tx) => allow(await tx.calculation.createMany({ data: [values] }))))).toContain('norm-set-not-held')
  })
})

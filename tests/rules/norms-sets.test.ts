import { describe, expect, test } from 'vitest'
import { isDay } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { calculate, emptyCells } from '@/lib/norms/rules/calculation'
import { type Rounding } from '@/lib/norms/schema/cells'
import { NormCellRow } from '@/lib/norms/schema/rows'
import { NORM_SETS } from '@/prisma/seed/norm-sets'

const PER_ROW: Rounding = { rule: 'per-row', toMinutes: 1, weeksPerYear: 52 }
const set = (code: string) => {
  const found = NORM_SETS.find((each) => each.code === code)
  if (!found) throw new Error(`no norm set ${code}`)
  return found
}

describe('the norm sets that ship', () => {
  test.each(NORM_SETS.map((each) => [each.code, each] as const))('%s is sound data', (_, each) => {
    expect(isDay(each.validFrom)).toBe(true)
    expect(new Set(each.cells.map((one) => one.key)).size).toBe(each.cells.length)
    for (const one of each.cells) {
      expect(NormCellRow.safeParse(one).success).toBe(true)
      expect(one.source).not.toBe('')
      expect(one.status === 'empty').toBe(one.amount === null && one.unit === null)
      expect(one.status === 'example').toBe(each.exampleOnly)
    }
  })

  test('no amount outside the example lacks an address or the words of its source', () => {
    const loose = NORM_SETS.filter((each) => !each.exampleOnly).flatMap((each) => each.cells.filter((one) => one.amount !== null && one.sourceUrl === null && one.verbatim === null))
    expect(loose).toEqual([])
  })

  test.each([['hbel-2021', 'house-base', 125], ['utrecht-2016', 'house-base', 121], ['hardenberg-av', 'general-facility-base', 83], ['hhm-2025', 'house-two-weekly', 75]])(
    'in %s, %s gives %i minutes a week', (code, key, minutes) =>
      expect(sure(calculate({ cells: set(code).cells, answers: { [key]: { apply: true } }, rounding: PER_ROW, demo: false })).minutes).toBe(minutes))

  test.each([['house-less', -27], ['house-more-some', 30], ['house-more-much', 60], ['house-household', 30], ['house-room-used', 18], ['house-room-unused', 5]])(
    'HBEL: %s changes the base by %i', (key, minutes) => {
      const answers = { 'house-base': { apply: true }, [key]: { apply: true, count: 1 } }
      expect(sure(calculate({ cells: set('hbel-2021').cells, answers, rounding: PER_ROW, demo: false })).minutes).toBe(125 + minutes)
    })

  test('whatever HHM published and could not be read is empty, and refused by name', () => {
    expect(emptyCells(set('hhm-2019').cells)).toHaveLength(set('hhm-2019').cells.length)
    for (const code of ['hhm-2019', 'hhm-2025']) {
      for (const empty of emptyCells(set(code).cells)) {
        expect(calculate({ cells: set(code).cells, answers: { [empty.key]: { apply: true } }, rounding: PER_ROW, demo: true })).toMatchObject({ ok: false, reason: 'cell-empty', detail: { label: empty.label } })
      }
    }
    expect(set('hhm-2025').cells.filter((one) => one.amount !== null).map((one) => [one.key, one.amount])).toEqual([['house-two-weekly', 150]])
  })

  test('only the example is complete, it says which values are invented, and it counts in a demonstration only', () => {
    const example = set('voorbeeld')
    expect(emptyCells(example.cells)).toEqual([])
    expect(NORM_SETS.filter((each) => each.exampleOnly).map((each) => each.code)).toEqual(['voorbeeld'])
    for (const one of example.cells) expect(one.label.includes('(verzonnen)')).toBe(one.sourceUrl === null)
    const input = { cells: example.cells, answers: { 'house-base': { apply: true } }, rounding: PER_ROW }
    expect(sure(calculate({ ...input, demo: true })).minutes).toBe(125)
    expect(calculate({ ...input, demo: false })).toMatchObject({ ok: false, reason: 'example-outside-demo' })
    const hbel = new Map(set('hbel-2021').cells.map((one) => [one.key, one.amount]))
    for (const one of example.cells.filter((each) => each.sourceUrl !== null)) expect(one.amount).toBe(hbel.get(one.key))
  })
})

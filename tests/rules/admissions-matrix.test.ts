import { expect, it } from 'vitest'
import { cellsOf, countsOf, runsOf } from '@/lib/admissions/rules/matrix'

it.each([
  [null, 1, ['none', 'none', 'none']],
  ['', 1, ['none', 'none', 'none']],
  ['1:1m 3:1n', 1, ['met', 'none', 'not-met']],
  ['2:1p 1:1m 2:2p', 2, ['waiting', 'not-yet-proved', 'none']],
  ['1:1m 1:2n 2:1m 2:2n 2~3n 3:1m 3:2n 3:3n', 2, ['differs', 'differs', 'not-met']],
  ['9:1m', 1, ['none', 'none', 'none']],
  ['12:1m', 1, ['none', 'none', 'none']],
] as const)('%j for %d', (text, assessors, expected) => {
  const cells = cellsOf(3, assessors)
  expect([cells(text), cells(text)]).toEqual([expected, expected])
})

it('counts, and weighs nothing', () => {
  expect(countsOf(['met', 'met', 'none', 'differs'])).toEqual({ met: 2, 'not-yet-proved': 0, 'not-met': 0, none: 1, waiting: 0, differs: 1 })
})

it.each([
  [[], []],
  [['met', 'met', 'met'], [{ standing: 'met', from: 1, length: 3 }]],
  [['met', 'not-met', 'met', 'met'], [{ standing: 'met', from: 1, length: 1 }, { standing: 'not-met', from: 2, length: 1 }, { standing: 'met', from: 3, length: 2 }]],
] as const)('%j is shown as runs', (cells, expected) => {
  expect(runsOf(cells)).toEqual(expected)
})

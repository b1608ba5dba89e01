import { expect, it } from 'vitest'
import { cellsOf, countsOf, runsOf } from '@/lib/admissions/rules/matrix'

it.each([
  [null, ['none', 'none', 'none']],
  ['', ['none', 'none', 'none']],
  ['1m 3n', ['met', 'none', 'not-met']],
  ['2p 1w 3d', ['waiting', 'not-yet-proved', 'differs']],
  ['9m m 0m 2x', ['none', 'none', 'none']],
])('%j', (text, expected) => {
  expect(cellsOf(text, 3)).toEqual(expected)
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

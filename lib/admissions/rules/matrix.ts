import { standingOf, type Given, type Standing } from '@/lib/admissions/rules/assessment'
import type { Verdict } from '@/lib/admissions/schema/assessment'

/** Every standing, in the order of the legend and the filter. */
export const MATRIX_STANDINGS = ['met', 'not-yet-proved', 'not-met', 'none', 'waiting', 'differs'] as const satisfies readonly Standing[]

/** One letter per verdict, as the query brings thousands of them. */
const CODES = { m: 'met', p: 'not-yet-proved', n: 'not-met' } as const satisfies Readonly<Record<string, Verdict>>
const HERE = { criterionId: '', lotId: null, assessedBy: '' } as const
const TAIL = ':1m'.length

/** How one place stands by its verdicts, each in three letters: ":1m~3n" is met by seat 1, and not met settled together but not confirmed. */
function standingAt(verdicts: string, assessors: number): Standing {
  const given: Given[] = []
  for (let at = 0; at < verdicts.length; at += TAIL) given.push({ ...HERE, seat: Number(verdicts[at + 1]), verdict: CODES[verdicts[at + 2] as keyof typeof CODES], confirmed: verdicts[at] === ':' })
  return standingOf(HERE, given, assessors)
}

/**
 * How each place stands by the verdicts given, for as many rows as are asked: "3:1m 7:2n 7~3m" is met at 3 by seat 1, not
 * met at 7 by seat 2, and met at 7 settled together but not confirmed. Places count from 1. What thousands of places have
 * in common is reckoned once.
 */
export function cellsOf(count: number, assessors: number): (text: string | null) => Standing[] {
  const known = new Map<string, Standing>()
  return (text) => {
    const given = Array<string>(count).fill('')
    for (const word of text ? text.split(' ') : []) {
      const at = Number(word.slice(0, -TAIL)) - 1
      const before = given[at]
      if (before !== undefined) given[at] = before + word.slice(-TAIL)
    }
    return given.map((verdicts) => {
      const standing = known.get(verdicts) ?? standingAt(verdicts, assessors)
      known.set(verdicts, standing)
      return standing
    })
  }
}

/** How often each standing stands in some cells; no cell weighs more than another. */
export function countsOf(cells: readonly Standing[]): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { met: 0, 'not-yet-proved': 0, 'not-met': 0, none: 0, waiting: 0, differs: 0 }
  for (const cell of cells) counts[cell]++
  return counts
}

/** Neighbouring cells that stand the same, as one run from a place (counting from 1): a row that is whole is one bar, what differs stands out. */
export type Run = { readonly standing: Standing; readonly from: number; readonly length: number }

export function runsOf(cells: readonly Standing[]): Run[] {
  const runs: Run[] = []
  cells.forEach((standing, at) => {
    const last = runs.at(-1)
    if (last?.standing === standing) runs[runs.length - 1] = { ...last, length: last.length + 1 }
    else runs.push({ standing, from: at + 1, length: 1 })
  })
  return runs
}

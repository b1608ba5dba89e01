import type { Standing } from '@/lib/admissions/rules/assessment'

/** Every standing, in the order of the legend and the filter. */
export const MATRIX_STANDINGS = ['met', 'not-yet-proved', 'not-met', 'none', 'waiting', 'differs'] as const satisfies readonly Standing[]

/** One letter per standing, as the query brings thousands of them. */
const CODES = { m: 'met', p: 'not-yet-proved', n: 'not-met', d: 'differs', w: 'waiting' } as const satisfies Readonly<Record<string, Standing>>

/** "3m 7n" for a row: the standing at each place, open where nothing stands. Places count from 1. */
export function cellsOf(text: string | null, count: number): Standing[] {
  const cells = Array.from({ length: count }, (): Standing => 'none')
  for (const part of (text ?? '').split(' ')) {
    const letter = part.slice(-1)
    const at = Number(part.slice(0, -1)) - 1
    if (Object.hasOwn(CODES, letter) && cells[at] !== undefined) cells[at] = CODES[letter as keyof typeof CODES]
  }
  return cells
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

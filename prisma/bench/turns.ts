import { load, type Figures } from '@/prisma/bench/load'
import { LIMITS, type Page } from '@/prisma/bench/pages'

/** A portal and its own page of the same name: what is held against each other. */
export type Side = { readonly base: URL; readonly cookie: string; readonly page: Page }

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * The figures of the same page of several portals, asked one after the other, round after round: a machine that is busy for a
 * while is so for all of them. Per side the median of the rounds; the first round warms up and doesn't count.
 */
export async function inTurns(sides: readonly Side[], { rounds, seconds }: { readonly rounds: number; readonly seconds: number }): Promise<Figures[]> {
  const found = sides.map((): Figures[] => [])
  const at = sides.map(() => 0)
  for (let round = 0; round <= rounds; round++)
    for (const [side, { base, cookie, page }] of sides.entries()) {
      const figures = await load(base, page.cookie ?? cookie, (index) => page.next((at[side] ?? 0) + index), page.expect, { ...LIMITS, seconds: round === 0 ? Math.min(2, seconds) : seconds })
      at[side] = (at[side] ?? 0) + figures.count
      if (round > 0) found[side]?.push(figures)
    }
  return found.map((all) => ({
    count: all.reduce((sum, each) => sum + each.count, 0),
    perSecond: middle(all.map((each) => each.perSecond)),
    p50: middle(all.map((each) => each.p50)),
    p95: middle(all.map((each) => each.p95)),
    wrong: all.reduce((sum, each) => sum + each.wrong, 0),
  }))
}

import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { ruleOn, type Rule } from '@/lib/rulebook/queries'
import { mayReadBurden } from '../policy'
import { comparedWith, quartersBefore, tenthsPerCase, type BurdenFigure, type BurdenMeasure, type BurdenRow, type BurdenStanding } from '../rules/burden'
import { BURDEN_STEPS, type BurdenStep } from '../schema/burden'

export type BurdenView = {
  readonly municipality: { readonly id: string; readonly name: string }
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  readonly quarter: Day
  readonly quarters: readonly Day[]
  readonly before: Day
  readonly yearBefore: Day
  /** How many people a figure is of at least; null when nothing was ruled, and then there are none. */
  readonly least: Rule<'small-sums'> | null
  readonly rows: readonly BurdenRow[]
  /** A controller has other sums beside these. */
  readonly controller: boolean
}

/** Three years back: as far as a quarter can be chosen. */
const QUARTERS = 12

type Asked = { readonly quarter?: string | undefined; readonly municipality?: string | undefined }

/** What each step took in a quarter that is over, of a municipality of the session, beside the quarter and the year before; null for who may not read it. */
export const burdenScreen = (actor: Person, asked: Asked): Promise<BurdenView | null> =>
  read(actor, async (tx, now) => {
    const [regionId] = actor.regionIds
    const chosen = actor.municipalityIds.find((id) => id === asked.municipality)
    if (asked.municipality && !chosen) return null
    const municipalities = (await tx.municipality.findMany({ where: { id: { in: [...actor.municipalityIds] } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })).filter(({ id }) => mayReadBurden(actor, { municipalityId: id }))
    const municipality = municipalities.find(({ id }) => id === chosen) ?? municipalities[0]
    if (!regionId || !municipality) return null
    const today = dayIn(now)
    const quarters = quartersBefore(today, QUARTERS)
    const quarter = quarters.find((each) => each === asked.quarter) ?? quarters[0]
    if (!quarter) return null
    const { before, yearBefore } = comparedWith(quarter)
    const place = { regionId, municipalityId: municipality.id }
    return { municipality, municipalities, quarter, quarters, before, yearBefore, least: await ruleOn(tx, 'small-sums', place, today), rows: await rowsOf(tx, municipality.id, quarter, before, yearBefore), controller: actor.role === 'controller' }
  })

type StepRow = { firstDay: Day; step: BurdenStep; cases: number | null; median: number | null; longest: number | null; standing: BurdenStanding }
type ActRow = { step: BurdenStep; measure: BurdenMeasure; figure: number | null; standing: BurdenStanding }

async function rowsOf(tx: Tx, municipalityId: string, quarter: Day, before: Day, yearBefore: Day): Promise<BurdenRow[]> {
  const steps = await tx.$queryRaw<StepRow[]>`select first_day as "firstDay", step, cases, median, longest, standing from burden_steps(${municipalityId}::uuid, ${[quarter, before, yearBefore]}::text[])`
  const acts = await tx.$queryRaw<ActRow[]>`select step, measure, figure, standing from burden_acts(${municipalityId}::uuid, ${[quarter]}::text[])`
  return BURDEN_STEPS.map((step) => {
    const of = (firstDay: Day) => steps.find((each) => each.step === step && each.firstDay === firstDay)
    const figure = (row: StepRow | undefined, value: 'cases' | 'median' | 'longest'): BurdenFigure => (row ? { value: row[value], standing: row[value] === null && row.standing === 'shown' ? 'few' : row.standing } : null)
    const now = of(quarter)
    const act = (measure: BurdenMeasure) => acts.find((each) => each.step === step && each.measure === measure)
    const perCase = (measure: BurdenMeasure): BurdenFigure => {
      const row = act(measure)
      return row ? { value: row.figure === null ? null : tenthsPerCase(row.figure, now?.cases ?? 0), standing: row.standing } : null
    }
    const again = act('again')
    return {
      step, cases: figure(now, 'cases'), median: figure(now, 'median'), longest: figure(now, 'longest'), medianBefore: figure(of(before), 'median'), medianYearBefore: figure(of(yearBefore), 'median'),
      acts: { consultant: perCase('consultant'), 'back-office': perCase('back-office'), desk: perCase('desk'), region: perCase('region'), provider: perCase('provider') },
      looked: perCase('looked'), again: again ? { value: again.figure, standing: again.standing } : null,
    }
  })
}

import { read, type Tx } from '@/lib/db'
import { type Actor, hasRole } from '@/lib/kernel/actor'
import { addDays, type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { ruleOn } from '@/lib/rulebook/queries'
import { type CellDifference, differences } from '../rules/edition'
import { type NormSettings, normSettingsOn } from './sets'

export type NormChange = {
  readonly municipality: string
  readonly today: Day
  readonly now: NormSettings | null
  /** The change that is to come, else the last one that was; null where the same norms held all along. */
  readonly change: { readonly on: Day; readonly from: NormSettings; readonly to: NormSettings; readonly cells: readonly CellDifference[] } | null
  /** Months that fewer minutes wait after a decision; null where nobody ruled it. */
  readonly transitionMonths: number | null
}

/** Which norms hold for a consultant's municipality, and what changes from which day: to explain to a client on the phone. */
export const normChange = (actor: Actor): Promise<NormChange> =>
  read(actor, async (tx, now) => {
    if (!hasRole(actor, 'consultant')) throw new Halt('forbidden')
    const [regionId, municipalityId] = [actor.regionIds[0] ?? '', actor.municipalityIds[0] ?? '']
    const scope = { regionId, municipalityId }
    const today = dayIn(now)
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const transition = await ruleOn(tx, 'transition-term', scope, today)
    return { municipality: municipality.name, today, now: await normSettingsOn(tx, scope, today), change: await changeOf(tx, scope, today), transitionMonths: transition?.value.months ?? null }
  })

async function changeOf(tx: Tx, scope: { readonly regionId: string; readonly municipalityId: string }, today: Day): Promise<NormChange['change']> {
  const rows = await tx.rulebookRow.findMany({ where: { key: 'norm-set', regionId: scope.regionId, OR: [{ municipalityId: null }, { municipalityId: scope.municipalityId }] }, orderBy: { validFrom: 'asc' }, select: { validFrom: true } })
  const days = [...new Set(rows.map((row) => day(row.validFrom)))]
  // The first that is to come, and before that the last that was.
  for (const on of [...days.filter((each) => each > today), ...days.filter((each) => each <= today).reverse()]) {
    const [from, to] = [await normSettingsOn(tx, scope, addDays(on, -1)), await normSettingsOn(tx, scope, on)]
    if (from && to && from.set.id !== to.set.id) return { on, from, to, cells: differences(from.set.cells, to.set.cells).filter((cell) => cell.parts.some((part) => SEEN.includes(part))) }
  }
  return null
}

/** What of a norm changes somebody's time; another source or sentence does not. */
const SEEN: readonly string[] = ['amount', 'unit', 'kind', 'group', 'per', 'subtractable', 'condition', 'status']

import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import type { Rule } from '@/lib/rulebook/queries'
import type { Standing } from '../rules'
import { CHANGE_PARTS, type ChangePart } from '../schema'
import { namesOf, placeOf } from './sums'

/** Minutes a week before and after, of one provider or lot; null where they are of too few people, or would give such a sum away. */
export type ChangeCell = { readonly key: string; readonly name: string; readonly people: number | null; readonly before: number | null; readonly after: number | null; readonly standing: Standing }
export type Change = { readonly id: string; readonly kind: 'campaign' | 'changeover'; readonly name: string; readonly firstDay: Day; readonly cells: readonly ChangeCell[]; readonly total: ChangeCell | null }
export type ChangesView = { readonly municipality: string; readonly least: Rule<'small-sums'> | null; readonly part: ChangePart; readonly changes: readonly Change[] }

type Row = { change: Change['kind']; id: string; name: string; first_day: Day; kind: ChangePart | 'none' | 'total'; key: string | null; people: number | null; before: bigint | null; after: bigint | null; standing: Standing }

/** What campaigns and changeovers do to the hours of the controller's municipality, the latest first day first; null for anybody else. */
export const changesScreen = (actor: Person, asked?: string): Promise<ChangesView | null> =>
  read(actor, async (tx, now) => {
    const place = await placeOf(tx, actor, dayIn(now))
    if (place === null) return null
    const part = CHANGE_PARTS.find((each) => each === asked) ?? 'provider'
    const rows = await tx.$queryRaw<Row[]>`select change, id::text as id, name, first_day, kind, key::text as key, people, before, after, standing from change_sums(${part}) order by first_day desc, name, id`
    const names = await namesOf(tx, part, rows.map((row) => row.key))
    const cell = (row: Row): ChangeCell => ({ key: row.key ?? row.kind, name: row.key === null ? (row.kind === 'none' ? 'Zonder aanbieder' : 'Samen') : (names.get(row.key) ?? 'Niet meer gepubliceerd'), people: row.people, before: number(row.before), after: number(row.after), standing: row.standing })
    const changes = [...new Set(rows.map((row) => row.id))].flatMap((id): Change[] => {
      const own = rows.filter((row) => row.id === id)
      const [head] = own
      const total = own.find((row) => row.kind === 'total')
      return head ? [{ id, kind: head.change, name: head.name, firstDay: head.first_day, cells: own.filter((row) => row.kind !== 'total').map(cell).sort((a, b) => a.name.localeCompare(b.name, 'nl')), total: total ? cell(total) : null }] : []
    })
    return { municipality: place.municipality, least: place.least, part, changes }
  })

const number = (value: bigint | null): number | null => (value === null ? null : Number(value))

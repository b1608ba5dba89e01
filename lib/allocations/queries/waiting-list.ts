import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { type Day, daysBetween, isDay } from '@/lib/kernel/day'
import { isId } from '@/lib/kernel/fields'
import { dayIn } from '@/lib/kernel/instant'
import { PAGE } from '@/lib/kernel/paging'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayReadWaiting } from '../policy'
import { waitingKind, type WaitingFacts, type WaitingWhy } from '../rules/waiting'
import { LISTED_KINDS, type ListedKind } from '../schema'

/** One who waits. A back office gets the class, and neither the words of a ground nor the case. */
export type WaitingRow = {
  readonly indicationId: string
  /** The place among all that wait in the municipality, whatever is filtered. */
  readonly place: number
  readonly class: number | null
  readonly words: string | null
  readonly lookAgain: Day | null
  readonly since: Day
  /** Null where a no without a rule keeps the days from being counted. */
  readonly days: number | null
  readonly kind: ListedKind
  readonly why: WaitingWhy
  readonly minutesPerWeek: number
  readonly product: string
  readonly lot: string
  readonly allocation: { readonly id: string; readonly number: string } | null
  readonly case: { readonly id: string; readonly number: string } | null
}
type Named = { readonly id: string; readonly name: string }
export type WaitingList = {
  readonly municipality: string
  readonly rows: readonly WaitingRow[]
  /** All that wait, those by this filter, and those whose ground is to be looked at again. */
  readonly all: number
  readonly total: number
  readonly again: number
  readonly kinds: Readonly<Record<ListedKind, number>>
  readonly lots: readonly Named[]
  readonly products: readonly Named[]
  readonly chosen: { readonly kind: ListedKind | null; readonly lot: string | null; readonly product: string | null }
  /** After which row the next page begins; null on the last. */
  readonly next: string | null
  readonly later: boolean
  /** Where the order comes from; null where it is the day alone. */
  readonly rule: { readonly source: string } | null
  readonly today: Day
}
export type WaitingSearch = { readonly kind?: string | undefined; readonly lot?: string | undefined; readonly product?: string | undefined; readonly after?: string | undefined }

type Row = Omit<WaitingRow, 'days' | 'kind' | 'why' | 'allocation' | 'case'> & { readonly rank: number; readonly counted: boolean; readonly facts: WaitingFacts; readonly allocationId: string | null; readonly allocation: string | null; readonly caseId: string | null; readonly caseNumber: string | null }
type Page = { readonly rows: readonly Row[]; readonly all: number; readonly total: number; readonly again: number; readonly kinds: Partial<Record<ListedKind, number>>; readonly lots: readonly Named[]; readonly products: readonly Named[] }

/**
 * Who waits for help in the municipality of the actor (F70, F71): by the class of the municipality's rule, then since when. Nobody's name stands
 * in it, and nothing follows from it by itself: who is asked next stays with the consultant. Null for whom it is not.
 */
export const waitingList = (actor: Person, search: WaitingSearch): Promise<WaitingList | null> =>
  read(actor, async (tx, now) => {
    const [municipalityId = ''] = actor.municipalityIds
    if (!mayReadWaiting(actor, { municipalityId })) return null
    const today = dayIn(now)
    const id = (text: string | undefined) => (text !== undefined && isId(text) ? text : null)
    const chosen = { kind: LISTED_KINDS.find((each) => each === search.kind) ?? null, lot: id(search.lot), product: id(search.product) }
    const after = afterOf(search.after)
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true, regionId: true } })
    const page = await pageOf(tx, chosen, after)
    const rule = await ruleOn(tx, 'waiting-priority', { regionId: municipality.regionId, municipalityId }, today)
    const shown = page.rows.slice(0, PAGE)
    const last = page.rows.length > PAGE ? shown.at(-1) : undefined
    return {
      municipality: municipality.name, all: page.all, total: page.total, again: page.again, lots: page.lots, products: page.products, chosen, today, later: after !== null,
      kinds: Object.fromEntries(LISTED_KINDS.map((each) => [each, page.kinds[each] ?? 0])) as Record<ListedKind, number>,
      rows: shown.map(({ counted, facts, allocationId, allocation, caseId, caseNumber, rank: _, ...row }) => {
        const { kind, why } = waitingKind(facts)
        return { ...row, kind: kind ?? 'unknown', why, days: counted ? daysBetween(row.since, today) : null, allocation: allocationId && allocation ? { id: allocationId, number: allocation } : null, case: caseId && caseNumber ? { id: caseId, number: caseNumber } : null }
      }),
      next: last ? `${last.rank}.${last.since}.${last.indicationId}` : null,
      rule: rule && { source: rule.source },
    }
  })

type After = { readonly rank: number; readonly since: Day; readonly id: string }

/** Behind which row a page begins, from an address; anything else is the first page. */
export function afterOf(text: string | undefined): After | null {
  const [rank = '', since = '', id = ''] = text?.split('.') ?? []
  return /^\d{1,2}$/.test(rank) && isDay(since) && isId(id) ? { rank: Number(rank), since, id } : null
}

async function pageOf(tx: Tx, { kind, lot, product }: WaitingList['chosen'], after: After | null): Promise<Page> {
  const [found] = await tx.$queryRaw<{ page: Page }[]>`
    select waiting_page(${kind}::text, ${lot}::uuid, ${product}::uuid, ${after?.rank ?? null}::int, ${after?.since ?? null}::text, ${after?.id ?? null}::uuid, ${PAGE + 1}::int) as page`
  if (!found) throw new Error('no page of the waiting list')
  return found.page
}

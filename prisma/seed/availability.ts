import { confirmRoom, sayRoom } from '@/lib/availability/commands/say'
import { ownRoom, type OfferRow } from '@/lib/availability/queries/own'
import type { SayRoom } from '@/lib/availability/schema'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { done } from '@/prisma/seed/actors'

type Row = SayRoom['rows'][string]
const EMPTY: Row = { takes: null, roomFrom: null, addresses: null, minutesPerWeek: null, noWindows: [], validUntil: null, reason: null, note: null }

/** One provider's Friday afternoon: what it says of each lot and product, all of it invented. */
export async function say(actor: Person, rowOf: (row: OfferRow) => Partial<Row>): Promise<void> {
  const { rows, version } = await ownRoom(actor)
  await done('room', sayRoom(actor, { version, rows: Object.fromEntries(rows.map((row) => [row.key, { ...EMPTY, ...rowOf(row) }])) }))
}

/** "Nog steeds zo". */
export async function confirm(actor: Person): Promise<void> {
  await done('confirm', confirmRoom(actor, { version: (await ownRoom(actor)).version }))
}

export const FROM_JANUARY = { takes: 'later', roomFrom: day('2026-01-05'), addresses: 2 } as const satisfies Partial<Row>
export const FULL = { takes: 'full', reason: 'sickness', note: 'Deze weken is er veel verzuim.' } as const satisfies Partial<Row>

import { record } from '@/lib/audit/record'
import { maySayRoom } from '@/lib/availability/policy'
import { offersOf, versionOf, type OfferRow } from '@/lib/availability/queries/own'
import { decideConfirm, decideRoom, isSameRoom, type Room, type Why } from '@/lib/availability/rules'
import type { ConfirmRoom, SayRoom } from '@/lib/availability/schema'
import { databaseRefusal, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'

type Saying = { readonly row: OfferRow; readonly room: Room; readonly why: Why | null; readonly confirmed: boolean }

/** The provider's rows as they stand, when that is still what was on the page. */
async function loaded(tx: Tx, actor: Actor, version: number, today: Day): Promise<{ person: Person; rows: OfferRow[] }> {
  const providerId = actor.kind === 'person' ? actor.providerIds[0] : undefined
  if (actor.kind !== 'person' || !providerId || !maySayRoom(actor, { providerId })) throw new Halt('forbidden')
  // Colleagues who press at once come one after the other.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${providerId}, 67))`
  const rows = await offersOf(tx, providerId, today)
  const latest = rows.flatMap((row) => (row.said ? [row.said] : [])).sort((a, b) => b.saidAt.getTime() - a.saidAt.getTime())[0]
  if (versionOf(rows) !== version) throw new Halt('stale', 'stale', { label: 'Beschikbaarheid', theirs: 'opnieuw opgegeven', by: latest?.saidBy ?? '' })
  return { person: actor, rows }
}

/** Writes statements with their reasons, and one line a region; reasons stand in no line (S26). */
async function keep(tx: Tx, person: Person, now: Date, event: 'room.said' | 'room.confirmed', sayings: readonly Saying[]): Promise<void> {
  const saidOn = dayIn(now)
  const made = sayings.map((saying) => ({ ...saying, id: crypto.randomUUID() }))
  const keys = ({ participationId, productId, regionId, municipalityId, providerId }: OfferRow) => ({ participationId, productId, regionId, municipalityId, providerId })
  await tx.roomStatement
    .createMany({ data: made.map(({ id, row, room, confirmed }) => ({ ...room, noWindows: [...room.noWindows], ...keys(row), id, number: (row.said?.number ?? 0) + 1, confirmed, saidOn, saidAt: now, saidBy: person.name })) })
    .catch((thrown: unknown) => {
      throw databaseRefusal(thrown)?.state === 'PR001' ? new Halt('stale', 'stale', { label: 'Overeenkomst', theirs: 'loopt niet meer', by: 'de gemeente' }) : thrown
    })
  await tx.roomReason.createMany({ data: made.flatMap(({ id, row, why }) => (why ? [{ statementId: id, regionId: row.regionId, providerId: row.providerId, ...why }] : [])) })
  for (const regionId of new Set(made.map(({ row }) => row.regionId))) {
    const own = made.filter(({ row }) => row.regionId === regionId)
    const detail = own.map(({ id, row, room }) => ({ id, lot: row.lot, product: row.product, ...room }))
    await record(tx, person, { event, compartment: 'region', subject: { type: 'room', id: own[0]?.id ?? '' }, regionId, providerId: own[0]?.row.providerId ?? '', detail: { rows: detail } })
  }
}

/**
 * What a provider says today of the lots and products on its page (F67); a row that says what it said before is said again. Refuses rows that are not its
 * own running ones, days that have passed, and a page on which nothing is said.
 */
export const sayRoom = (actor: Actor, input: SayRoom) =>
  write(actor, async (tx, now) => {
    const today = dayIn(now)
    const { person, rows } = await loaded(tx, actor, input.version, today)
    const sayings: Saying[] = []
    for (const [key, given] of Object.entries(input.rows)) {
      const { takes } = given
      const row = rows.find((each) => each.key === key)
      if (!row) return refuse('not-running')
      if (takes === null) continue
      const decision = decideRoom({ ...given, takes }, row.said, row.offered, today)
      if (!decision.ok) return refuse(decision.reason, { row: key })
      const why = given.reason === null ? null : { reason: given.reason, note: given.note }
      sayings.push({ row, room: decision.value, why, confirmed: row.said !== null && isSameRoom(row.said, decision.value) && row.why?.reason === why?.reason && row.why?.note === why?.note })
    }
    if (sayings.length === 0) return refuse('nothing-said')
    await keep(tx, person, now, 'room.said', sayings)
    return allow({ count: sayings.length })
  })

/** "Nog steeds zo": everything that was said and whose last day has not passed is said again today, unchanged (D31). What was said today already stays as it is. */
export const confirmRoom = (actor: Actor, input: ConfirmRoom) =>
  write(actor, async (tx, now) => {
    const today = dayIn(now)
    const { person, rows } = await loaded(tx, actor, input.version, today)
    if (!rows.some((row) => row.said)) return refuse('nothing-said')
    const sayings = rows.flatMap((row): Saying[] => {
      if (row.said === null || row.said.saidOn === today) return []
      const { takes, roomFrom, addresses, minutesPerWeek, noWindows, validUntil } = row.said
      return decideConfirm(row.said, today).ok ? [{ row, room: { takes, roomFrom, addresses, minutesPerWeek, noWindows, validUntil }, why: row.why, confirmed: true }] : []
    })
    if (sayings.length === 0) return refuse('said-today')
    await keep(tx, person, now, 'room.confirmed', sayings)
    return allow({ count: sayings.length })
  })

import { addDays, firstOfNextMonth, type Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { ContributionForm, ContributionKind } from '../schema/contribution'

/** How long the list with whole BSNs can be downloaded after it was asked for, in minutes. */
export const DOWNLOAD_MINUTES = 5
export const downloadStands = (askedAt: Date, now: Date): boolean => now.getTime() - askedAt.getTime() < DOWNLOAD_MINUTES * 60_000

/** Help of one resident that counts, from its first through its last day. */
export type Spell = { readonly residentId: string; readonly form: ContributionForm; readonly startsOn: Day; readonly endsOn: Day; /** Its beginning was told by the system that it came from. */ readonly told?: boolean }
export type Event = { readonly residentId: string; readonly kind: ContributionKind; readonly onDay: Day; readonly form: ContributionForm }
/** A line of a hand-over; withdrawn: what an earlier one said no longer holds. */
export type Line = Event & { readonly withdrawn: boolean }

/**
 * What there is to tell of one resident until a day: his help begins, goes on in another form, or stops on its last day. Help that joins up or overlaps
 * is one; only where it joins up does the form change.
 */
export function eventsOf(spells: readonly Spell[], through: Day): Event[] {
  const runs: (Spell & { readonly changes: boolean })[] = []
  for (const spell of [...spells].sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.endsOn.localeCompare(b.endsOn))) {
    const last = runs.at(-1)
    if (!last || spell.startsOn > addDays(last.endsOn, 1)) runs.push({ ...spell, changes: false })
    else if (spell.startsOn > last.endsOn && spell.form !== last.form) runs.push({ ...spell, changes: true })
    else if (spell.endsOn > last.endsOn) runs[runs.length - 1] = { ...last, endsOn: spell.endsOn }
  }
  const events = runs.flatMap(({ residentId, form, startsOn, endsOn, changes }, at): Event[] => [
    { residentId, kind: changes ? 'changes' : 'starts', onDay: startsOn, form },
    ...(runs[at + 1]?.changes ? [] : [{ residentId, kind: 'stops' as const, onDay: endsOn, form }]),
  ])
  return events.filter((event) => event.onDay <= through)
}

const keyOf = (event: Event) => [event.residentId, event.kind, event.onDay, event.form].join('|')

/** What the next hand-over says: what was not told yet, once each, and what was told and no longer holds. By resident, in the order of the days. */
export function linesOf(spells: readonly Spell[], told: readonly Line[], through: Day): Line[] {
  const byResident = new Map<string, Spell[]>()
  for (const spell of spells) byResident.set(spell.residentId, [...(byResident.get(spell.residentId) ?? []), spell])
  const now = new Map([...byResident.values()].flatMap((each) => eventsOf(each, through)).map((event) => [keyOf(event), event]))
  const counts = new Map<string, number>()
  for (const line of told) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + (line.withdrawn ? -1 : 1))
  const standing = (key: string) => (counts.get(key) ?? 0) > 0
  const elsewhere = new Set(spells.filter((spell) => spell.told).map((spell) => keyOf({ ...spell, kind: 'starts', onDay: spell.startsOn })))
  const gone = new Map(told.filter((line) => standing(keyOf(line)) && !now.has(keyOf(line))).map((line) => [keyOf(line), line]))
  const lines: Line[] = [...[...gone.values()].map((line) => ({ ...line, withdrawn: true })), ...[...now].flatMap(([key, event]) => (standing(key) || elsewhere.has(key) ? [] : [{ ...event, withdrawn: false }]))]
  return lines.sort((a, b) => a.residentId.localeCompare(b.residentId) || a.onDay.localeCompare(b.onDay) || Number(b.withdrawn) - Number(a.withdrawn))
}

/** The first month that counts: the one after help begins (CAK, zakelijk); nothing is known of a change or a stop. */
export const monthOf = (event: { readonly kind: ContributionKind; readonly onDay: Day }): Day | null => (event.kind === 'starts' ? firstOfNextMonth(event.onDay) : null)

/** Whether a list can be made: it was ruled from when help counts, and there is something to tell. */
export const decideMake = (ruled: boolean, lines: number): Result<undefined, 'not-ruled' | 'nothing-new'> => (!ruled ? refuse('not-ruled') : lines === 0 ? refuse('nothing-new') : allow())

/** Whether a list was sent on this day: once, not after today and not before it was made. */
export function decideSent(sentOn: Day | null, on: Day, madeOn: Day, today: Day): Result<undefined, 'sent-already' | 'sent-in-future' | 'sent-before-made'> {
  if (sentOn !== null) return refuse('sent-already')
  if (on > today) return refuse('sent-in-future')
  return on < madeOn ? refuse('sent-before-made', { day: madeOn }) : allow()
}

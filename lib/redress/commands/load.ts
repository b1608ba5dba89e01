import type { Tx } from '@/lib/db'
import { updateVersioned } from '@/lib/db'
import { calendarOf } from '@/lib/indications/queries/calendar'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { residentHead } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayHandleObjection } from '../policy'
import { objectionOf } from '../queries/load'
import { decideBy, type ObjectionFacts } from '../rules/objection'

/** The objection a command works on, for who may; 'not-found' for everybody else's. */
export async function loadObjection(tx: Tx, now: Date, actor: Actor, id: string) {
  const loaded = await objectionOf(tx, actor, id)
  if (!loaded) throw new Halt('not-found')
  const { row } = loaded
  if (!mayHandleObjection(actor, row)) throw new Halt('forbidden')
  const scope = { regionId: row.municipality.regionId, municipalityId: row.municipalityId }
  const today = dayIn(now)
  return {
    ...loaded, person: actor, today, calendar: await calendarOf(tx), terms: (await ruleOn(tx, 'objection-terms', scope, today))?.value ?? null,
    trace: { compartment: 'objection' as const, municipalityId: row.municipalityId, residentId: row.residentId, purpose: 'bezwaar' },
    letterScope: { municipalityId: row.municipalityId, residentId: row.residentId, compartment: 'objection' as const },
  }
}
export type Work = Awaited<ReturnType<typeof loadObjection>>

/** What every letter about this objection starts with. */
export async function letterOf(tx: Tx, actor: Actor, { row, against, facts, person, today }: Work) {
  const resident = await residentHead(tx, actor, row.residentId, today)
  if (!resident) throw new Halt('not-found')
  return { resident, municipality: row.municipality.name, officer: person.name, number: row.number, reference: against.reference, receivedOn: facts.receivedOn, today, representative: row.representative }
}

/** Changes an objection at this version, with the last day to decide as it is after the change. Gives the new version and that day. */
export async function change(tx: Tx, work: Work, version: number, data: object, after: Partial<ObjectionFacts>): Promise<{ readonly version: number; readonly decideBy: Day | null }> {
  const term = decideBy({ ...work.facts, ...after }, work.calendar)
  const last = term.ok ? term.value.lastDay : null
  return { version: await updateVersioned(tx.objection, { id: work.row.id, version }, { ...data, decideBy: last }), decideBy: last }
}

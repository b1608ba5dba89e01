import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Result } from '@/lib/kernel/result'
import { mayDecide } from '../policy'
import { decideUnprocessed, type UnprocessedRefusal } from '../rules/unprocessed'
import { calendarOf } from './calendar'
import { type CaseView, recordedCase } from './case'
import { mandateOn } from './drawn-up'

type Mandate = NonNullable<Awaited<ReturnType<typeof mandateOn>>>
type Judged = Extract<ReturnType<typeof decideUnprocessed>, { ok: true }>['value']

/** Whether this application may be left unprocessed today, with the mandate by which. Joins the caller's transaction. */
export async function unprocessedOn(tx: Tx, view: CaseView, actor: Actor): Promise<{ readonly mandate: Mandate | null; readonly verdict: Result<Judged, UnprocessedRefusal> }> {
  const mandate = mayDecide(actor, { municipalityId: view.municipality.id }) ? await mandateOn(tx, view, actor.accessOrganisationId) : null
  return { mandate, verdict: decideUnprocessed({ facts: view, diedOn: view.resident.diedOn, moves: view.moves, joint: view.joint?.status, mandate: mandate !== null }, view.today, await calendarOf(tx)) }
}

export type UnprocessedView = { readonly view: CaseView; readonly verdict: Result<Judged, UnprocessedRefusal> }

/** The page on which an application is left unprocessed, or why it can't be now. */
export const unprocessedScreen = (actor: Actor, caseId: string): Promise<UnprocessedView | null> =>
  recordedCase(actor, caseId, async (view, tx) => ({ view, verdict: (await unprocessedOn(tx, view, actor)).verdict }))

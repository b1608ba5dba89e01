import type { Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { mayWorkOnCase } from '../policy'
import { type CaseView, caseView } from '../queries/case'

/** The case a command works on, for who may; 'not-found' for everybody else's. */
export async function loadCase(tx: Tx, now: Date, actor: Actor, caseId: string): Promise<{ readonly view: CaseView; readonly person: Person; readonly trace: Trace }> {
  const view = await caseView(tx, now, actor, caseId)
  if (!view) throw new Halt('not-found')
  if (!mayWorkOnCase(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
  return { view, person: actor, trace: { compartment: 'resident', municipalityId: view.municipality.id, residentId: view.resident.id, purpose: view.purpose } }
}

/** What every audit line about a case carries. */
export type Trace = { readonly compartment: 'resident'; readonly municipalityId: string; readonly residentId: string; readonly purpose: string }

/** Where a letter about a resident belongs: only that municipality's consultants read it. */
export const letterScope = (view: CaseView) => ({ municipalityId: view.municipality.id, residentId: view.resident.id })

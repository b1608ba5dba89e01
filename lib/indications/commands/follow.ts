import { type Tx, updateVersioned } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import type { CaseView } from '../queries/case'
import { followedOn } from '../rules/urgent'

/** The decision, or another end of the case, takes the place of temporary help. Joins the caller's transaction, before the case ends. */
export async function followUrgentHelp(tx: Tx, view: CaseView, grantedFrom: Day | null, reason: string): Promise<void> {
  for (const help of view.urgent) {
    const endedOn = followedOn(help, { grantedFrom, today: view.today })
    if (endedOn !== null) await updateVersioned(tx.urgentHelp, { id: help.id, version: help.version }, { endedOn, endReason: reason })
  }
}

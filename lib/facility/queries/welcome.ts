import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { type Result, allow } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import type { LetterView } from '@/lib/letters/view'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { welcomeLetter } from '../letters'
import { type Counter, decideWelcome, leftOf, type WelcomeRefusal } from '../rules'
import type { Rhythm } from '../schema'

type Registered = {
  readonly number: string
  readonly resident: ResidentHead
  readonly municipality: string
  readonly municipalityId: string
  readonly regionId: string
  readonly product: { readonly name: string; readonly description: string }
  readonly placement: { readonly provider: string; readonly phone: string | null; readonly rhythm: Rhythm | null; readonly tasks: string | null }
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly counter: Counter
  readonly perHousehold: boolean
  readonly by: string
  readonly today: Day
}

/** The letter that says what to expect as it would be given today, with the version of its words; changes nothing. Refuses what decideWelcome refuses. */
export async function drawUpWelcome(tx: Tx, registered: Registered): Promise<Result<{ readonly letter: LetterView; readonly textId: string | null }, WelcomeRefusal>> {
  const { placement, municipalityId, regionId, today } = registered
  const rule = await ruleOn(tx, 'general-facility', { regionId, municipalityId }, today)
  const decision = decideWelcome({ endsOn: registered.endsOn, died: registered.resident.diedOn !== null }, rule?.value.hoursPerYear ?? null, today)
  if (!decision.ok) return decision
  const text = await letterText(tx, 'facility-welcome', { municipalityId }, today)
  const agreed = placement.rhythm === null ? null : { rhythm: placement.rhythm, tasks: placement.tasks }
  return allow({ letter: welcomeLetter({ ...registered, ...decision.value, agreed, provider: { name: placement.provider, phone: placement.phone }, left: leftOf(registered.counter) }, text), textId: text.id })
}

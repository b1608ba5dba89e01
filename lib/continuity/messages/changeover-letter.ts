import { formatDuration } from '@/lib/kernel/duration'
import { formatMoney } from '@/lib/kernel/money'

export type Motive = { readonly reason: string; readonly provider: string; readonly unit: string; readonly monthCents: number | null; readonly option: string | null; readonly product: string; readonly minutes: number; readonly more: boolean }

/** Why somebody gets another decision, in the words of his letter: what his help was, what it becomes, and that who helps him stays. Minutes a week. */
export function motivationOf({ reason, provider, unit, monthCents, option, product, minutes, more }: Motive): string {
  const was = unit === 'result-month' && monthCents !== null ? `Tot nu toe stond in uw besluit een resultaat, met een bedrag van ${formatMoney(monthCents)} per maand voor de aanbieder.`
    : option !== null ? `Tot nu toe had u ${product}: ${option}.`
    : `Tot nu toe had u ${product}.`
  const becomes = `Voortaan staat er in uw besluit op hoeveel tijd u kunt rekenen: ${formatDuration(minutes)} per week. ${more ? 'Dat is meer dan nu.' : 'Dat is evenveel tijd als nu.'}`
  return [reason, `${was} ${becomes}`, `U houdt dezelfde aanbieder: ${provider}. Een schoon en leefbaar huis blijft het doel.`].join('\n\n')
}

type Before = { readonly normSetId: string | null; readonly calculation: unknown; readonly monthCents: number | null }
type Kept = { readonly minutes: number; readonly norm: number; readonly adjustment: number; readonly deviationReason: string | null }

/** What the new time rests on: the calculation of before, with what the mapping adds to it as a deviation; or, where there was none, the mapping itself. */
export function timeOf({ normSetId, calculation, monthCents }: Before, minutes: number, source: string): object {
  if (normSetId === null) return { unit: 'minutes-week', basis: 'stated', minutes, reason: `Omgezet bij een contractovergang: ${source}`, option: null, monthCents }
  const kept = calculation as Kept
  const adjustment = minutes - kept.norm
  const deviationReason = adjustment === 0 ? null : adjustment === kept.adjustment ? kept.deviationReason : [kept.deviationReason, `Omgezet bij een contractovergang: ${source}`].filter(Boolean).join(' ')
  // How the time is spread over the week no longer adds up when it changes.
  return { ...kept, adjustment, deviationReason, minutes, ...(minutes === kept.minutes ? {} : { spread: null }) }
}

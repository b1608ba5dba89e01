import type { Freshness, Room, Said } from '@/lib/availability/rules'
import type { RoomReason, Takes } from '@/lib/availability/schema'
import { list, plural } from '@/lib/format'
import { formatDay, weekNumber } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import type { Sentence } from '@/lib/kernel/result'
import { codeLabel } from '@/lib/rulebook/messages'

export const TAKES_LABELS = { now: 'Ja, nu', later: 'Ja, vanaf een latere dag', full: 'Nee, nu niet' } as const satisfies Record<Takes, string>
export const REASON_LABELS = { workload: 'Werkdruk', sickness: 'Ziekteverzuim', addresses: 'Geen adressen meer per dag of week', other: 'Iets anders' } as const satisfies Record<RoomReason, string>

export const FRESHNESS_LABELS = { fresh: 'Actueel', stale: 'Niet bijgewerkt', past: 'Voorbij', never: 'Niet opgegeven' } as const satisfies Record<Freshness, string>
export const FRESHNESS_TONES = { fresh: 'ok', stale: 'wait', past: 'wait', never: 'none' } as const satisfies Record<Freshness, string>

/** Whether it takes clients, in one line. */
export function takesText(room: Room | null): string {
  if (room === null) return 'Niet opgegeven'
  if (room.takes === 'full') return 'Nu geen plek'
  if (room.takes === 'now' || room.roomFrom === null) return 'Heeft plek'
  return `Plek vanaf ${formatDay(room.roomFrom)} (week ${weekNumber(room.roomFrom)})`
}

/** How much and when: "voor 3 adressen, 10 uur per week, niet op zaterdagochtend"; empty where nothing is said. */
export function roomText(room: Room | null): string {
  if (room === null) return ''
  const much = [room.addresses !== null && `voor ${plural(room.addresses, 'adres', 'adressen')}`, room.minutesPerWeek !== null && `${formatDuration(room.minutesPerWeek)} per week`]
  const windows = room.noWindows.length > 0 && `geen plek: ${list(room.noWindows.map(codeLabel))}`
  return [...much, windows, room.validUntil !== null && `geldt tot en met ${formatDay(room.validUntil)}`].filter((part) => part !== false).join(', ')
}

/** Of when it is: never hidden, whatever its age (F72). */
export function freshText(said: Said | null, freshness: Freshness): string {
  if (said === null) return ''
  return freshness === 'fresh' ? `bijgewerkt op ${formatDay(said.saidOn)}` : `niet bijgewerkt sinds ${formatDay(said.saidOn)}`
}

/** Everything that stands beside a provider, in one sentence: what is kept with a choice. */
export const besideText = (said: Said | null, freshness: Freshness): string => [takesText(said), roomText(said), freshText(said, freshness)].filter((part) => part !== '').join('; ')

export const NO_RULE = 'Deze regio heeft niet vastgelegd na hoeveel dagen een opgave niet meer actueel is.'
export const ruleText = (days: number | null): string => (days === null ? NO_RULE : `Een opgave is ${plural(days, 'dag', 'dagen')} actueel.`)

export const SAY_REFUSALS = {
  'nothing-said': 'Kies bij ten minste één perceel of u nieuwe cliënten aanneemt.',
  'not-running': 'Deze pagina is verouderd: een perceel of hulp hoort niet meer bij een lopende overeenkomst. Laad de pagina opnieuw.',
  'from-passed': 'Deze dag is al voorbij. Kies "Ja, nu", of vul een latere dag in.',
  'until-passed': 'Deze dag is al voorbij. Vul een latere dag in, of maak het vak leeg.',
  'until-before-from': 'De laatste dag ligt voor de dag vanaf wanneer u plek hebt. Pas een van de twee aan.',
  'no-window-left': 'U hebt voor geen enkel dagdeel plek. Kies "Nee, nu niet", of vink een dagdeel uit.',
} as const satisfies Record<string, Sentence>

export const CONFIRM_REFUSALS = {
  'nothing-said': 'Er is nog niets om te bevestigen. Vul eerst in of u nieuwe cliënten aanneemt.',
  'said-today': 'Alles wat nog geldt, is vandaag al bijgewerkt.',
} as const satisfies Record<string, Sentence>

export const REMIND_REFUSALS = { 'nobody-to-remind': 'Er is niemand om te herinneren: iedereen is bij of al herinnerd.' } as const satisfies Record<string, Sentence>

export const REMIND_MAIL = (region: string) => ({
  subject: 'Werk uw beschikbaarheid bij',
  body: `Wat u opgaf over uw plek voor nieuwe cliënten in ${region}, is niet meer actueel. Kijk het na. Is er niets veranderd, dan bevestigt u alles in één keer met "Nog steeds zo".`,
})

export const ROOM_EVENTS: Readonly<Record<string, string>> = {
  'room.said': 'Beschikbaarheid opgegeven',
  'room.confirmed': 'Beschikbaarheid ongewijzigd bevestigd',
  'room.reminded': 'Aanbieders herinnerd aan hun beschikbaarheid',
}


import { cut } from '@/lib/kernel/cut'
import { addDays, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { noticeOf } from '@/lib/procedures/rules/window'

export const MOMENT_KINDS = ['opens', 'questions', 'answers', 'closes', 'decisions', 'final', 'start'] as const
export type MomentKind = (typeof MOMENT_KINDS)[number]

/** A date on the calendar: a moment, or a whole day. */
export type Moment = { readonly kind: MomentKind; readonly at: Date | Day }

type Planned = { readonly kind?: string; readonly opensAt: Date; readonly closesAt: Date; readonly questionsUntil: Date | null; readonly answersBy: Date | null; readonly decisionsBy: Day; readonly contractStart: Day }

/** What happens when in one window, in order; the reaction term ends on the day before the admission is final. Signing lies between that and the start. */
export function momentsOf(window: Planned, reactionDays: number): Moment[] {
  // Where entry is continuous the days of an entry follow from its own receipt.
  if (isContinuous(window)) return [{ kind: 'opens', at: window.opensAt }]
  const moments: readonly (Moment | null)[] = [
    { kind: 'opens', at: window.opensAt },
    window.questionsUntil && { kind: 'questions', at: window.questionsUntil },
    window.answersBy && { kind: 'answers', at: window.answersBy },
    { kind: 'closes', at: window.closesAt },
    { kind: 'decisions', at: window.decisionsBy },
    { kind: 'final', at: noticeOf(window, reactionDays).finalOn },
    { kind: 'start', at: window.contractStart },
  ]
  return moments.filter((moment) => moment !== null).sort((a, b) => (momentDay(a) < momentDay(b) ? -1 : momentDay(a) > momentDay(b) ? 1 : 0))
}

export const momentDay = ({ at }: Moment): Day => (at instanceof Date ? dayIn(at) : at)

export type IcsEvent = { readonly uid: string; readonly at: Date | Day; readonly summary: string; readonly description: string; readonly url: string }

const utc = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
const bare = (day: Day): string => day.replaceAll('-', '')
export const MOST_IN_CALENDAR = 2000
/** Text of a property (RFC 5545, 3.3.11): nothing in it ends its line or the event, and it is no longer than an agenda shows (ASVS V1.3.3). */
export const icsText = (text: string): string => cut(text, MOST_IN_CALENDAR).replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n?|[\n\u2028\u2029]/g, '\\n').replaceAll(/\p{Cc}/gu, '')

/** A line of at most 75 octets, continued on the next with a space; never inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign, 'utf8')
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += sign
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** A calendar file (RFC 5545): a moment in UTC, a day as a whole day. `now` is when it was made. */
export function icsFile(name: string, events: readonly IcsEvent[], now: Date): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Perceel//Kalender//NL', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${icsText(name)}`]
  for (const event of events) {
    const times = event.at instanceof Date ? [`DTSTART:${utc(event.at)}`] : [`DTSTART;VALUE=DATE:${bare(event.at)}`, `DTEND;VALUE=DATE:${bare(addDays(event.at, 1))}`]
    lines.push('BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${utc(now)}`, ...times, `SUMMARY:${icsText(event.summary)}`, `DESCRIPTION:${icsText(event.description)}`, `URL:${event.url}`, 'END:VEVENT')
  }
  return `${[...lines, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`
}

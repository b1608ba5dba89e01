import { z } from 'zod'
import type { Day } from '@/lib/kernel/day'
import { checkbox, choice, dayField, idField, optional, text, timeField, versionField } from '@/lib/kernel/fields'
import { instantOf } from '@/lib/kernel/instant'
import { instantSentence } from '@/lib/kernel/sentences'

/** later: before the closing passes; outage: entering was impossible for a while, also when the closing has passed. */
export const MOVE_KINDS = ['later', 'outage'] as const
export type MoveKind = (typeof MOVE_KINDS)[number]

const fields = {
  windowId: idField('een instapmoment'),
  kind: choice('waarom de sluiting later wordt', MOVE_KINDS),
  closesDay: dayField('de nieuwe sluitingsdag'),
  closesTime: timeField('de nieuwe sluitingstijd'),
  outageFromDay: optional(dayField('de dag waarop de storing begon')),
  outageFromTime: optional(timeField('de tijd waarop de storing begon')),
  outageUntilDay: optional(dayField('de dag waarop de storing voorbij was')),
  outageUntilTime: optional(timeField('de tijd waarop de storing voorbij was')),
  reason: text('de reden', { max: 1000, min: 10, multiline: true }),
  moveAlong: checkbox(),
  version: versionField(),
}

/** A proposal to close later; everyone reads the reason once a second officer has confirmed it. */
export const ProposeMove = z.strictObject(fields).transform(({ closesDay, closesTime, outageFromDay, outageFromTime, outageUntilDay, outageUntilTime, ...rest }, ctx) => {
  const say = (path: string, message: string) => ctx.issues.push({ code: 'custom', message, path: [path], input: rest })
  const moment = (field: string, day: Day, time: string): Date => {
    const found = instantOf(day, time)
    if (found.ok) return found.value
    say(field, found.reason === 'time-twice' ? `Op deze dag komt ${time.replace(':', '.')} uur twee keer voor, omdat de klok teruggaat. Kies een andere tijd.` : instantSentence(found))
    return new Date(0)
  }
  const outage = (name: 'outageFrom' | 'outageUntil', day: Day | null, time: string | null): Date | null => {
    if (rest.kind !== 'outage') return null
    if (day === null) say(`${name}Day`, 'Vul de dag in.')
    if (time === null) say(`${name}Time`, 'Vul de tijd in.')
    return day !== null && time !== null ? moment(`${name}Time`, day, time) : null
  }
  return { ...rest, toClosesAt: moment('closesTime', closesDay, closesTime), outageFrom: outage('outageFrom', outageFromDay, outageFromTime), outageUntil: outage('outageUntil', outageUntilDay, outageUntilTime) }
})
export type ProposeMove = { windowId: string; kind: MoveKind; toClosesAt: Date; outageFrom: Date | null; outageUntil: Date | null; reason: string; moveAlong?: boolean; version: number }

/** The dates that move along with a closing, as the row keeps them. */
export const Along = z.array(z.strictObject({ date: z.enum(['questions', 'answers', 'decisions', 'start']), from: z.string(), to: z.string() }))
export type Along = z.output<typeof Along>

export const AnswerMove = z.strictObject({ moveId: idField('een voorstel'), version: versionField() })
export type AnswerMove = z.output<typeof AnswerMove>

import { z } from 'zod'
import { checkbox, choice, countField, dayField, idField, idsField, optional, optionalText, text, timeField, versionField } from '@/lib/kernel/fields'
import type { Day } from '@/lib/kernel/day'
import { instantOf } from '@/lib/kernel/instant'
import { instantSentence } from '@/lib/kernel/sentences'

export const WINDOW_KINDS = ['once', 'periodic', 'continuous', 'from-date'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

/** Where an entry window stands; all but the last three follow from its times, a stop and the clock. empty: opened, and there was no entry. */
export const WINDOW_STANDINGS = ['draft', 'planned', 'open', 'stopped', 'closed', 'opened', 'decided', 'empty'] as const
export type WindowStanding = (typeof WINDOW_STANDINGS)[number]

const fields = {
  name: text('een naam', { max: 80, min: 3 }),
  kind: choice('een soort instapmoment', WINDOW_KINDS),
  /** None named: all lots of the procedure. */
  lotIds: idsField('een perceel van deze procedure', { min: 0 }),
  opensDay: dayField('de openingsdag'),
  opensTime: timeField('de openingstijd'),
  /** Asked of a window that closes. */
  closesDay: optional(dayField('de sluitingsdag')),
  closesTime: optional(timeField('de sluitingstijd')),
  questionsDay: optional(dayField('de laatste dag voor vragen')),
  questionsTime: optional(timeField('de tijd tot wanneer vragen kunnen')),
  answersDay: optional(dayField('de dag waarop de antwoorden er uiterlijk zijn')),
  answersTime: optional(timeField('de tijd waarop de antwoorden er uiterlijk zijn')),
  decisionsBy: optional(dayField('de dag waarop de colleges uiterlijk besluiten')),
  /** Asked where entry is continuous. */
  decisionDays: optional(countField('het aantal dagen waarbinnen de colleges besluiten', { min: 1, max: 365 })),
  contractStart: dayField('de startdag van de overeenkomst'),
  shortReason: optionalText('de reden', { max: 1000, min: 10, multiline: true }),
}

type Times = { opensDay: Day; opensTime: string; closesDay: Day | null; closesTime: string | null; questionsDay: Day | null; questionsTime: string | null; answersDay: Day | null; answersTime: string | null }
type Ends = { kind: WindowKind; decisionsBy: Day | null; decisionDays: number | null }
/** Closing and day to decide are empty where entry is continuous: they follow from the term. */
type Input = { name: string; kind: WindowKind; lotIds?: string[]; opensAt: Date; closesAt?: Date | null; questionsUntil?: Date | null; answersBy?: Date | null; decisionsBy?: Day | null; decisionDays?: number | null; contractStart: Day; shortReason: string | null }
type Moments = { opensAt: Date; closesAt: Date | null; questionsUntil: Date | null; answersBy: Date | null }

/** Day and time become one moment in Amsterdam; an hour that the clock skips or shows twice is refused beside its field. */
function moments<T extends Times & Ends>(input: T, ctx: z.core.$RefinementCtx<T>): Omit<T, keyof Times> & Moments {
  const { opensDay, opensTime, closesDay, closesTime, questionsDay, questionsTime, answersDay, answersTime, ...rest } = input
  const say = (field: keyof (Times & Ends), message: string) => ctx.issues.push({ code: 'custom', message, path: [field], input })
  const moment = (field: keyof Times, day: Day, time: string): Date => {
    const found = instantOf(day, time)
    if (found.ok) return found.value
    say(field, found.reason === 'time-twice' ? `Op deze dag komt ${time.replace(':', '.')} uur twee keer voor, omdat de klok teruggaat. Kies een andere tijd.` : instantSentence(found))
    return new Date(0)
  }
  const maybe = (name: 'questions' | 'answers', day: Day | null, time: string | null): Date | null => {
    if (day !== null && time !== null) return moment(`${name}Time`, day, time)
    if (day !== null) say(`${name}Time`, 'Vul ook de tijd in.')
    if (time !== null) say(`${name}Day`, 'Vul ook de dag in.')
    return null
  }
  if (input.kind === 'continuous') {
    if (input.decisionDays === null) say('decisionDays', 'Vul in binnen hoeveel dagen de colleges besluiten, bijvoorbeeld 60.')
    return { ...rest, opensAt: moment('opensTime', opensDay, opensTime), closesAt: null, questionsUntil: null, answersBy: null }
  }
  if (closesDay === null) say('closesDay', 'Vul de sluitingsdag in, bijvoorbeeld 15-01-2027.')
  if (closesTime === null) say('closesTime', 'Vul de sluitingstijd in, bijvoorbeeld 12:00.')
  if (input.decisionsBy === null) say('decisionsBy', 'Vul de dag waarop de colleges uiterlijk besluiten in, bijvoorbeeld 15-01-2027.')
  return {
    ...rest,
    decisionDays: null,
    opensAt: moment('opensTime', opensDay, opensTime),
    closesAt: closesDay !== null && closesTime !== null ? moment('closesTime', closesDay, closesTime) : null,
    questionsUntil: maybe('questions', questionsDay, questionsTime),
    answersBy: maybe('answers', answersDay, answersTime),
  }
}

export const AddWindow = z.strictObject({ procedureId: idField('een procedure'), ...fields }).transform((input, ctx) => moments(input, ctx))
export type AddWindow = { procedureId: string } & Input

export const EditWindow = z.strictObject({ id: idField('een instapmoment'), version: versionField(), moveAlong: checkbox(), ...fields }).transform((input, ctx) => moments(input, ctx))
export type EditWindow = { id: string; version: number; moveAlong?: boolean } & Input

export const WindowById = z.strictObject({ id: idField('een instapmoment'), version: versionField() })
export type WindowById = z.output<typeof WindowById>

/** A stop, or the reopening after it; everyone reads the reason. */
export const StopWindow = z.strictObject({ id: idField('een instapmoment'), version: versionField(), reason: text('de reden', { max: 1000, min: 10, multiline: true }) })
export type StopWindow = z.output<typeof StopWindow>

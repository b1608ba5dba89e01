import { z } from 'zod'
import { choice, dayField, idField, optionalText, text, timeField, versionField } from '@/lib/kernel/fields'
import type { Day } from '@/lib/kernel/day'
import { instantOf } from '@/lib/kernel/instant'
import { instantSentence } from '@/lib/kernel/sentences'

export const WINDOW_KINDS = ['once', 'periodic', 'continuous', 'from-date'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

/** Where an entry window stands; all but the last two follow from its times and the clock. */
export const WINDOW_STANDINGS = ['draft', 'planned', 'open', 'closed', 'opened', 'decided'] as const
export type WindowStanding = (typeof WINDOW_STANDINGS)[number]

const fields = {
  name: text('een naam', { max: 80, min: 3 }),
  kind: choice('een soort instapmoment', WINDOW_KINDS),
  opensDay: dayField('de openingsdag'),
  opensTime: timeField('de openingstijd'),
  closesDay: dayField('de sluitingsdag'),
  closesTime: timeField('de sluitingstijd'),
  decisionsBy: dayField('de dag waarop de colleges uiterlijk besluiten'),
  contractStart: dayField('de startdag van de overeenkomst'),
  shortReason: optionalText('de reden', { max: 1000, min: 10, multiline: true }),
}

type Times = { opensDay: Day; opensTime: string; closesDay: Day; closesTime: string }
type Input = { name: string; kind: WindowKind; opensAt: Date; closesAt: Date; decisionsBy: Day; contractStart: Day; shortReason: string | null }

/** Day and time become one moment in Amsterdam; an hour that the clock skips or shows twice is refused beside its field. */
function moments<T extends Times>(input: T, ctx: z.core.$RefinementCtx<T>): Omit<T, keyof Times> & { opensAt: Date; closesAt: Date } {
  const { opensDay, opensTime, closesDay, closesTime, ...rest } = input
  const moment = (field: 'opensTime' | 'closesTime', day: Day, time: string): Date => {
    const found = instantOf(day, time)
    if (found.ok) return found.value
    const message = found.reason === 'time-twice' ? `Op deze dag komt ${time.replace(':', '.')} uur twee keer voor, omdat de klok teruggaat. Kies een andere tijd.` : instantSentence(found)
    ctx.issues.push({ code: 'custom', message, path: [field], input })
    return new Date(0)
  }
  return { ...rest, opensAt: moment('opensTime', opensDay, opensTime), closesAt: moment('closesTime', closesDay, closesTime) }
}

export const AddWindow = z.strictObject({ procedureId: idField('een procedure'), ...fields }).transform((input, ctx) => moments(input, ctx))
export type AddWindow = { procedureId: string } & Input

export const EditWindow = z.strictObject({ id: idField('een instapmoment'), version: versionField(), ...fields }).transform((input, ctx) => moments(input, ctx))
export type EditWindow = { id: string; version: number } & Input

export const WindowById = z.strictObject({ id: idField('een instapmoment'), version: versionField() })
export type WindowById = z.output<typeof WindowById>

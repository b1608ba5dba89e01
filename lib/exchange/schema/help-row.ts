import { z } from 'zod'
import { countField, dayField, type Field, moneyField, optional, optionalText, text, textField } from '@/lib/kernel/fields'
import { bsnField } from '@/lib/kernel/identifier-fields'
import { parseAgb } from '@/lib/kernel/identifiers'
import type { Frequency } from '@/lib/products/schema'
import { word } from './resident-row'

const FREQUENCY_WORDS = { wekelijks: 'weekly', 'elke week': 'weekly', 'per week': 'weekly', 'om de week': 'two-weekly', tweewekelijks: 'two-weekly', 'per twee weken': 'two-weekly' } as const satisfies Record<string, Frequency>
const FORM_WORDS = { zin: 'in-kind', 'in natura': 'in-kind', natura: 'in-kind', 'zorg in natura': 'in-kind', 'persoonsgebonden budget': 'personal-budget', pgb: 'personal-budget' } as const
const BUDGET_WORDS = { formeel: 'formal', informeel: 'informal' } as const

const MOST_HOURS = 168
/** Hours with a comma or a point, or with minutes (2,5 · 2.5 · 2:30 · 2u30), as whole minutes. */
const hoursField = (): Field<number> =>
  textField((value) => {
    const said = value.replace(/\s*(?:uur|u)$/i, '')
    const [decimal, clock] = [/^(\d{1,3})(?:[.,](\d{1,10}))?$/.exec(said), /^(\d{1,3})\s*(?::|u|uur)\s*([0-5]\d)$/i.exec(said)]
    const minutes = decimal ? Math.round((Number(decimal[1]) + Number(`0.${decimal[2] ?? '0'}`)) * 60) : clock ? Number(clock[1]) * 60 + Number(clock[2]) : Number.NaN
    return minutes >= 1 && minutes <= MOST_HOURS * 60 ? { value: minutes } : { sentence: 'Vul uren in met een komma, bijvoorbeeld 2,5, of met minuten: 2:30.' }
  })

/** A line of a file with help that runs under a decision of the older system. Minutes a week and money in cents, as that decision says; either may follow from the unit. */
export const HelpLine = z
  .strictObject({
    bsn: bsnField(),
    product: text('de code van het product', { max: 40 }),
    minutes: optional(countField('de minuten per week', { min: 1, max: MOST_HOURS * 60 })),
    hours: optional(hoursField()),
    frequency: word<Frequency>(FREQUENCY_WORDS, null, 'Vul wekelijks of om de week in.'),
    startsOn: dayField('de ingangsdatum'),
    endsOn: dayField('de einddatum'),
    form: word<'in-kind' | 'personal-budget'>(FORM_WORDS, null, 'Vul zin of pgb in.'),
    decision: text('het besluitnummer', { max: 40 }),
    decidedOn: dayField('de besluitdatum'),
    provider: optional(textField((value) => { const read = parseAgb(value); return read.ok ? { value: read.value } : { sentence: 'Vul een AGB-code of KVK-nummer van 8 cijfers in.' } })),
    deliveredFrom: optional(dayField('de start van de levering')),
    monthCents: optional(moneyField('het bedrag per maand')),
    option: optionalText('de module, het pakket of de klasse', { max: 60 }),
    budgetKind: optional(word<'formal' | 'informal'>(BUDGET_WORDS, null, 'Vul formeel of informeel in.')),
    helper: optionalText('de naam van de vaste hulp', { max: 80 }),
  })
  .superRefine((line, ctx) => {
    const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (line.minutes !== null && line.hours !== null) wrong('hours', 'Vul minuten of uren per week in, niet allebei.')
    if (line.endsOn < line.startsOn) wrong('endsOn', 'De einddatum ligt vóór de ingangsdatum.')
    if (line.form === 'in-kind' && line.provider === null) wrong('provider', 'Vul in wie de hulp geeft: de AGB-code of het KVK-nummer.')
    if (line.form === 'in-kind' && line.deliveredFrom === null) wrong('deliveredFrom', 'Vul in wanneer de levering begon.')
    if (line.form === 'in-kind' && line.budgetKind !== null) wrong('budgetKind', 'Bij zin hoort geen soort pgb. Laat dit leeg.')
    if (line.form === 'personal-budget' && line.provider !== null) wrong('provider', 'Bij een pgb hoort geen aanbieder. Laat dit leeg.')
    if (line.form === 'personal-budget' && line.helper !== null) wrong('helper', 'Bij een pgb staat hier geen vaste hulp. Laat dit leeg.')
    if (line.form === 'personal-budget' && line.budgetKind === null) wrong('budgetKind', 'Vul bij een pgb formeel of informeel in.')
    if (line.form === 'personal-budget' && (line.monthCents ?? 0) < 1) wrong('monthCents', 'Vul bij een pgb het bedrag per maand in.')
  })
export type HelpLine = z.output<typeof HelpLine>

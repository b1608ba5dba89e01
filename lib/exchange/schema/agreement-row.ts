import { z } from 'zod'
import { countField, dayField, emailField, moneyField, optional, optionalText, phoneField, text } from '@/lib/kernel/fields'
import { agbField, kvkField } from '@/lib/kernel/identifier-fields'
import { LEGAL_FORMS } from '@/lib/providers/schema'
import { word } from './resident-row'

type LegalForm = (typeof LEGAL_FORMS)[number]
const OTHER_SPELLINGS = { bv: 'B.V.', nv: 'N.V.', vof: 'V.O.F.', 'coöperatie': 'Coöperatie U.A.', cooperatie: 'Coöperatie U.A.' } as const satisfies Record<string, LegalForm>
const LEGAL_FORM_WORDS: Readonly<Record<string, LegalForm>> = { ...OTHER_SPELLINGS, ...Object.fromEntries(LEGAL_FORMS.map((form) => [form.toLowerCase(), form])) }

/** The most that an agreement is extended: so many times, so many months each. */
const MOST_OPTIONS = 10
const MOST_MONTHS = 120

/** A line of a file with providers: one product that a provider may deliver in one lot under an agreement of the older system. Money in cents an hour. */
export const AgreementLine = z
  .strictObject({
    kvk: kvkField(),
    name: text('de naam van de aanbieder', { max: 200, min: 2 }),
    legalForm: word<LegalForm>(LEGAL_FORM_WORDS, null, `Vul een van deze rechtsvormen in: ${LEGAL_FORMS.join(', ')}.`),
    agb: optional(agbField()),
    contactName: optionalText('de naam van de contactpersoon', { max: 120 }),
    email: optional(emailField()),
    phone: optional(phoneField()),
    agreement: text('het nummer van de overeenkomst', { max: 40 }),
    lot: text('het perceel', { max: 120 }),
    municipality: optionalText('de gemeente', { max: 80 }),
    product: text('de code van het product', { max: 40 }),
    startsOn: dayField('de ingangsdatum'),
    endsOn: dayField('de einddatum'),
    signedOn: optional(dayField('de dag van tekenen')),
    options: optional(countField('het aantal verlengingen', { min: 1, max: MOST_OPTIONS })),
    optionMonths: optional(countField('de maanden per verlenging', { min: 1, max: MOST_MONTHS })),
    hourCents: optional(moneyField('het tarief per uur')),
  })
  .superRefine((line, ctx) => {
    const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (line.endsOn < line.startsOn) wrong('endsOn', 'De einddatum ligt vóór de ingangsdatum.')
    if (line.options !== null && line.optionMonths === null) wrong('optionMonths', 'Vul in hoeveel maanden een verlenging duurt, of laat het aantal verlengingen leeg.')
    if (line.options === null && line.optionMonths !== null) wrong('options', 'Vul in hoe vaak er verlengd kan worden, of laat de maanden leeg.')
    if (line.hourCents !== null && line.hourCents < 1) wrong('hourCents', 'Vul een tarief boven nul in, of laat dit leeg.')
  })
export type AgreementLine = z.output<typeof AgreementLine>

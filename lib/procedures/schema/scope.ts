import { z } from 'zod'
import { choice, countField, idField, idsField, moneyField, optional, optionalText, versionField } from '@/lib/kernel/fields'

export const OBLIGATIONS = ['none', 'some', 'unstated'] as const
export type Obligation = (typeof OBLIGATIONS)[number]

/** A thousand million euro, in cents. */
const MOST = 100_000_000_000

const lot = z
  .strictObject({
    lotId: idField('een perceel'),
    maxValue: optional(moneyField('de hoogste waarde', { max: MOST })),
    maxQuantity: optional(countField('de hoogste hoeveelheid', { min: 1, max: 100_000_000 })),
    maxUnit: optionalText('waarin u telt', { max: 40 }),
  })
  .superRefine((value, ctx) => {
    if (value.maxQuantity !== null && value.maxUnit === null) ctx.addIssue({ code: 'custom', path: ['maxUnit'], message: 'Schrijf erbij waarin u telt, bijvoorbeeld uren per jaar.' })
    if (value.maxQuantity === null && value.maxUnit !== null) ctx.addIssue({ code: 'custom', path: ['maxQuantity'], message: 'Vul de hoogste hoeveelheid in, of laat beide leeg.' })
  })

/** How much a draft can come to, and which products go together. */
export const SetScope = z.strictObject({
  id: idField('een procedure'),
  version: versionField(),
  purchaseObligation: choice('of er een afnameplicht is', OBLIGATIONS),
  lots: z.array(lot),
  combinations: z.array(z.strictObject({ productId: idField('een product'), requiresIds: idsField('een product', { min: 0 }) })),
})
export type SetScope = z.output<typeof SetScope>

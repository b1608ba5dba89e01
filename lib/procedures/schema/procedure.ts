import { z } from 'zod'
import { choice, countField, dayField, idField, idsField, optionalText, text, versionField } from '@/lib/kernel/fields'

/** What each type means is its own record in rules/types.ts. */
export const PROCEDURE_TYPES = ['open-house', 'semi-open-house', 'admission', 'area-selection'] as const
export type ProcedureType = (typeof PROCEDURE_TYPES)[number]

export const PROCEDURE_STATUSES = ['draft', 'published', 'concluded', 'withdrawn'] as const
export type ProcedureStatus = (typeof PROCEDURE_STATUSES)[number]

const details = {
  title: text('een titel', { max: 120, min: 5 }),
  reference: text('een kenmerk', { max: 40, min: 3 }),
  type: choice('een soort procedure', PROCEDURE_TYPES),
  summary: text('een samenvatting', { max: 1000, min: 20, multiline: true }),
  termMonths: countField('de eerste looptijd in maanden', { min: 1, max: 120 }),
  optionCount: countField('het aantal verlengingen', { min: 0, max: 10 }),
  optionMonths: countField('de duur van een verlenging in maanden', { min: 0, max: 60 }),
  maxMonths: countField('de langste looptijd in maanden', { min: 1, max: 180 }),
  reactionDays: countField('de reactietermijn in dagen', { min: 1, max: 90 }),
  /** Why this term, where it isn't the one the region rules. */
  reactionWhy: optionalText('waarom u deze reactietermijn kiest', { max: 500, min: 10 }).optional(),
  assessors: countField('door hoeveel mensen een eis wordt beoordeeld', { min: 1, max: 2 }),
}

export const CreateProcedure = z.strictObject({ ...details, source: optionalText('de bron', { max: 500 }), invented: optionalText('de toelichting', { max: 500 }) })
export type CreateProcedure = z.output<typeof CreateProcedure>

export const EditProcedure = z.strictObject({ id: idField('een procedure'), version: versionField(), ...details })
export type EditProcedure = z.output<typeof EditProcedure>

/** The lots of a draft, each with its products; what isn't in the list isn't in the procedure. */
export const SetLots = z.strictObject({
  id: idField('een procedure'),
  version: versionField(),
  lots: z.array(z.strictObject({ lotId: idField('een perceel'), productIds: idsField('ten minste één product voor dit perceel') })).min(1, 'Kies ten minste één perceel.'),
})
export type SetLots = z.output<typeof SetLots>

export const PublishProcedure = z.strictObject({ id: idField('een procedure'), version: versionField() })
export type PublishProcedure = z.output<typeof PublishProcedure>

export const WithdrawProcedure = z.strictObject({ id: idField('een procedure'), version: versionField(), reason: text('de reden', { max: 1000, min: 10, multiline: true }) })
export type WithdrawProcedure = z.output<typeof WithdrawProcedure>

export const ConcludeProcedure = PublishProcedure
export type ConcludeProcedure = PublishProcedure

export const CopyProcedure = z.strictObject({ fromId: idField('een procedure'), title: details.title, reference: details.reference, contractStart: dayField('de startdag van de overeenkomst') })
export type CopyProcedure = z.output<typeof CopyProcedure>

import { z } from 'zod'
import { dayField, idField, idsField, text, versionField } from '@/lib/kernel/fields'
import { coherent, criterionFields } from '@/lib/procedures/schema/criterion'

const reviewOn = { reviewOn: dayField('de dag waarop u de eis opnieuw bekijkt') }

export const AddLibraryCriterion = z.strictObject({ ...criterionFields, ...reviewOn }).transform(coherent)
export type AddLibraryCriterion = z.output<typeof AddLibraryCriterion>

/** A better text is a new version, with what changed. */
export const ChangeLibraryCriterion = z.strictObject({ id: idField('een eis'), version: versionField(), ...criterionFields, ...reviewOn, note: text('wat er verandert', { max: 500, min: 3 }) }).transform(coherent)
export type ChangeLibraryCriterion = z.output<typeof ChangeLibraryCriterion>

export const RetireLibraryCriterion = z.strictObject({ id: idField('een eis'), version: versionField(), reason: text('de reden', { max: 1000, min: 10, multiline: true }) })
export type RetireLibraryCriterion = z.output<typeof RetireLibraryCriterion>

/** Several criteria of the library into one draft, at once. */
export const TakeFromLibrary = z.strictObject({ procedureId: idField('een procedure'), entryIds: idsField('ten minste één eis') })
export type TakeFromLibrary = z.output<typeof TakeFromLibrary>

export const SaveToLibrary = z.strictObject({ criterionId: idField('een eis'), version: versionField() })
export type SaveToLibrary = z.output<typeof SaveToLibrary>

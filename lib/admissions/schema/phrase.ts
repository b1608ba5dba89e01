import { z } from 'zod'
import { VERDICTS } from '@/lib/admissions/schema/assessment'
import { choice, idField, optional, text, versionField } from '@/lib/kernel/fields'
import { CRITERION_KINDS } from '@/lib/procedures/schema/criterion'

const wording = text('de zin', { max: 1000, min: 5, multiline: true })

/** A ready sentence for a reason; `kind` left empty holds for every kind of criterion. */
export const AddPhrase = z.strictObject({
  title: text('de naam', { max: 80 }),
  verdict: choice('een oordeel', VERDICTS),
  kind: optional(choice('een soort eis', CRITERION_KINDS)),
  text: wording,
})
export type AddPhrase = z.output<typeof AddPhrase>

export const ChangePhrase = z.strictObject({ phraseId: idField('een zin'), text: wording, version: versionField() })
export type ChangePhrase = z.output<typeof ChangePhrase>

export const RetirePhrase = z.strictObject({ phraseId: idField('een zin'), version: versionField() })
export type RetirePhrase = z.output<typeof RetirePhrase>

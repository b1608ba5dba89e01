import { z } from 'zod'
import { choice, countField, dayField, idField, optional, text, versionField } from '@/lib/kernel/fields'

/** What a sample on site came to (F31). */
export const SAMPLE_OUTCOMES = ['in-order', 'not-in-order'] as const
export type SampleOutcome = (typeof SAMPLE_OUTCOMES)[number]

/** A sample on site: numbers and a finding, never a name and never a file. */
export const RecordSample = z.strictObject({
  agreementId: idField('een overeenkomst'),
  criterionId: idField('een eis'),
  heldOn: dayField('de dag van de steekproef'),
  place: text('de plaats', { max: 200, min: 2 }),
  employees: countField('het aantal medewerkers', { min: 1, max: 10_000 }),
  seen: countField('het aantal verklaringen dat u zag', { max: 10_000 }),
  missing: countField('het aantal dat ontbreekt of te oud is', { max: 10_000 }),
  finding: text('uw bevinding', { max: 2000, min: 5, multiline: true }),
  outcome: choice('of het in orde is', SAMPLE_OUTCOMES),
  mendBy: optional(dayField('de laatste dag om het te herstellen')),
})
export type RecordSample = z.output<typeof RecordSample>

export const ReactToSample = z.strictObject({ sampleId: idField('een steekproef'), reaction: text('uw reactie', { max: 2000, min: 5, multiline: true }), version: versionField() })
export type ReactToSample = z.output<typeof ReactToSample>

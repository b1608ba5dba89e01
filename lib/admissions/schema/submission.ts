import { z } from 'zod'
import { fileIdField, idField, idsField, mustTick, optional, optionalText, text, versionField, type Field } from '@/lib/kernel/fields'
import { AddEvidence } from '@/lib/providers/schema'

/** One per provider and window. The last four follow after the opening, or after a check by the officers. */
export const SUBMISSION_STATUSES = ['draft', 'submitted', 'withdrawn', 'under-assessment', 'clarification', 'assessed', 'invalid'] as const
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number]

const submissionId = idField('een inschrijving')
const version = versionField()

export const StartSubmission = z.strictObject({ windowId: idField('een instapmoment') })
export type StartSubmission = z.output<typeof StartSubmission>

/** Which establishment delivers in which lot: pairs of ids, as the form posts them ("lot/establishment"). */
const delivers = z.array(z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, 'Kies opnieuw welke vestigingen leveren.'))

/** The lots to enter for, and with which products (not said: all that each lot has); `version` is the submission's, here and below. */
export const ChooseLots = z.strictObject({ submissionId, lotIds: idsField('ten minste één perceel'), productIds: idsField('ten minste één product').optional(), delivers: delivers.optional(), version })
export type ChooseLots = z.output<typeof ChooseLots>

/** Yes or no, or nothing yet: a draft may be kept half filled. */
const yesOrNothing: Field<boolean | null> = z.unknown().optional().transform((raw) => (raw === 'ja' || raw === true ? true : raw === 'nee' || raw === false ? false : null))

/** The answers to one criterion: one with lotId null, or one per lot where the criterion asks so. */
export const SaveAnswer = z.strictObject({
  submissionId,
  criterionId: idField('een eis'),
  answers: z.array(z.strictObject({ lotId: optional(idField('een perceel')), yes: yesOrNothing, text: optionalText('uw antwoord', { max: 10_000, multiline: true }) })).min(1),
  version,
  /** Where the form leads: the next criterion or the list. */
  then: optionalText('het vervolg', { max: 20 }),
})
export type SaveAnswer = z.output<typeof SaveAnswer>

/** The evidence for one criterion (and lot), from the dossier; null takes it out again. */
export const ChooseEvidence = z.strictObject({
  submissionId,
  criterionId: idField('een eis'),
  lotId: optional(idField('een perceel')),
  evidenceVersionId: optional(idField('een bewijsstuk')),
  version,
})
export type ChooseEvidence = z.output<typeof ChooseEvidence>

/** The whole step at once: for each criterion (and lot) the version that was chosen. */
export const ChooseAllEvidence = z.strictObject({
  submissionId,
  chosen: z.array(z.strictObject({ criterionId: idField('een eis'), lotId: optional(idField('een perceel')), evidenceVersionId: optional(idField('een bewijsstuk')) })),
  version,
  then: optionalText('het vervolg', { max: 20 }),
})
export type ChooseAllEvidence = z.output<typeof ChooseAllEvidence>

/** What is taken over: per proposal whether it was looked at, or for a statement the answer of today. */
export const TakeOver = z.strictObject({
  submissionId,
  taken: z.array(z.strictObject({ criterionId: idField('een eis'), lotId: optional(idField('een perceel')), take: yesOrNothing, yes: yesOrNothing, evidenceVersionId: optional(idField('een bewijsstuk')) })),
  version,
})
export type TakeOver = z.output<typeof TakeOver>

/** A new document, kept in the dossier and chosen for this criterion at once. */
export const AddEvidenceToSubmission = AddEvidence.omit({ kind: true }).extend({
  submissionId,
  criterionId: idField('een eis'),
  lotId: optional(idField('een perceel')),
  fileId: fileIdField('het bestand'),
  version,
})
export type AddEvidenceToSubmission = z.output<typeof AddEvidenceToSubmission>

const signature = {
  signedName: text('de naam van de persoon die tekent', { max: 120, min: 2 }),
  signedRole: text('de functie van wie tekent', { max: 120, min: 2 }),
  agreed: mustTick('Vink aan dat u namens de aanbieder mag tekenen.'),
}

/** Handing in, or replacing what was handed in. `dossierVersion` is that of the dossier as it was shown. */
export const Submit = z.strictObject({ submissionId, ...signature, dossierVersion: versionField(), version })
export type Submit = z.output<typeof Submit>

/** Taking back some lots or all of what was handed in. */
export const Withdraw = z.strictObject({ submissionId, lotIds: idsField('ten minste één perceel'), ...signature, version })
export type Withdraw = z.output<typeof Withdraw>

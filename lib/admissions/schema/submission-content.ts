import { z } from 'zod'

export const SubmittedEvidenceShape = z.object({
  versionId: z.string(),
  evidenceId: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.number(),
  fileId: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  issuedOn: z.string().nullable(),
  validUntil: z.string().nullable(),
})

/** One answer as it was handed in, or as a repair made it. */
export const SubmittedAnswerShape = z.object({
  criterionId: z.string(),
  criterionVersion: z.number(),
  position: z.number(),
  kind: z.string(),
  title: z.string(),
  answerKind: z.string(),
  /** null: the answer holds for every lot. */
  lotId: z.string().nullable(),
  yes: z.boolean().nullable(),
  text: z.string().nullable(),
  evidence: SubmittedEvidenceShape.nullable(),
})

/** A party beside the lead, with its own signed declaration. */
const party = z.object({
  id: z.string(),
  kind: z.string(),
  providerId: z.string(),
  name: z.string(),
  kvk: z.string(),
  part: z.string(),
  criterionIds: z.array(z.string()),
  lotIds: z.array(z.string()),
  answers: z.array(z.object({ criterionId: z.string(), criterionVersion: z.number(), title: z.string(), answerKind: z.string(), yes: z.boolean().nullable(), text: z.string().nullable(), evidence: SubmittedEvidenceShape.nullable() })),
  signed: z.object({ name: z.string(), role: z.string(), at: z.string(), statement: z.string() }),
})

/** What was handed in: sealed in submission_version.cipher, and in content once it is opened. What officers assess, and what the fingerprint is of. */
export const SubmittedContent = z.object({
  format: z.literal(1),
  /** Drawn at random, so that nobody can find the content back from its fingerprint by guessing. Absent in entries of before ADR 0024. */
  salt: z.string().optional(),
  number: z.string(),
  procedure: z.object({ id: z.string(), reference: z.string(), title: z.string() }),
  window: z.object({ id: z.string(), name: z.string(), closesAt: z.string(), contractStart: z.string() }),
  organisation: z.object({
    id: z.string(),
    dossierVersion: z.number(),
    name: z.string(),
    legalForm: z.string(),
    kvk: z.string(),
    agb: z.string().nullable(),
    iban: z.string().nullable(),
    street: z.string().nullable(),
    houseNumber: z.string().nullable(),
    postcode: z.string().nullable(),
    city: z.string().nullable(),
    contactName: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    signatory: z.string().nullable(),
  }),
  /** Without products it was kept when every lot was entered whole; without establishments when the dossier had none. */
  lots: z.array(z.object({ id: z.string(), name: z.string(), municipalityId: z.string(), productIds: z.array(z.string()).optional(), establishments: z.array(z.object({ id: z.string(), number: z.string(), name: z.string(), agb: z.string().nullable() })).optional() })),
  answers: z.array(SubmittedAnswerShape),
  /** Left out when the provider entered alone. */
  parties: z.array(party).optional(),
  signed: z.object({ name: z.string(), role: z.string(), statement: z.string() }),
})
export type SubmittedContent = z.output<typeof SubmittedContent>
export type SubmittedAnswer = SubmittedContent['answers'][number]
export type SubmittedParty = NonNullable<SubmittedContent['parties']>[number]
export type SubmittedEvidence = NonNullable<SubmittedAnswer['evidence']>

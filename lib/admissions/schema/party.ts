import { z } from 'zod'
import { SubmittedEvidenceShape } from '@/lib/admissions/schema/submission-content'
import { choice, idField, idsField, mustTick, optional, optionalText, text, versionField, type Field } from '@/lib/kernel/fields'
import { kvkField } from '@/lib/kernel/identifier-fields'

/** A member of the combination, a third party relied upon for some criteria, or a subcontractor that is named. */
export const PARTY_KINDS = ['member', 'relied-on', 'subcontractor'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

export const PARTY_STATUSES = ['invited', 'accepted', 'declined', 'signed', 'removed'] as const
export type PartyStatus = (typeof PARTY_STATUSES)[number]

const partyId = idField('een partij')
const version = versionField()

/** The lead asks another provider, by its KVK number, to take part. */
export const InviteParty = z.strictObject({
  submissionId: idField('een inschrijving'),
  kind: choice('wat de andere partij doet', PARTY_KINDS),
  kvk: kvkField(),
  part: text('wat deze partij doet', { max: 500, min: 3, multiline: true }),
  criterionIds: optional(idsField('ten minste één eis')).transform((ids) => ids ?? []),
  version,
})
export type InviteParty = z.output<typeof InviteParty>

export const RemoveParty = z.strictObject({ partyId, version })
export type RemoveParty = z.output<typeof RemoveParty>

export const AnswerInvitation = z.strictObject({ partyId, answer: choice('uw antwoord', ['accepted', 'declined']), version })
export type AnswerInvitation = z.output<typeof AnswerInvitation>

const yesOrNothing: Field<boolean | null> = z.unknown().optional().transform((raw) => (raw === 'ja' || raw === true ? true : raw === 'nee' || raw === false ? false : null))

export const SaveDeclaration = z.strictObject({
  partyId,
  answers: z.array(z.strictObject({ criterionId: idField('een eis'), yes: yesOrNothing, text: optionalText('uw toelichting', { max: 10_000, multiline: true }), evidenceVersionId: optional(idField('een bewijsstuk')) })),
  version,
})
export type SaveDeclaration = z.output<typeof SaveDeclaration>

export const SignDeclaration = z.strictObject({
  partyId,
  signedName: text('de naam van de persoon die tekent', { max: 120, min: 2 }),
  signedRole: text('de functie van wie tekent', { max: 120, min: 2 }),
  agreed: mustTick('Vink aan dat u namens uw organisatie mag tekenen.'),
  version,
})
export type SignDeclaration = z.output<typeof SignDeclaration>

/** What a declaration says, encrypted in party_declaration.cipher; evidence as it stood when it was kept. */
export const DeclarationContent = z.strictObject({
  answers: z.array(z.strictObject({ criterionId: z.string(), criterionVersion: z.number(), title: z.string(), answerKind: z.string(), yes: z.boolean().nullable(), text: z.string().nullable(), evidence: SubmittedEvidenceShape.nullable() })),
})
export type DeclarationContent = z.output<typeof DeclarationContent>

/** What an encrypted declaration is bound to. */
export const declarationPlace = (id: string) => ({ table: 'party_declaration', column: 'cipher', id })

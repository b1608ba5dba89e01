import { z } from 'zod'
import { choice, dayField, emailField, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'
import { kvkField } from '@/lib/kernel/identifier-fields'

/** A check runs until the officer finds it passed, or advises the college to refuse. */
export const CHECK_STATUSES = ['running', 'passed', 'refusal-advised'] as const
export type CheckStatus = (typeof CHECK_STATUSES)[number]

/** What others than the officer see. */
export type IntegrityShown = 'running' | 'passed'

export const INTEGRITY_PARTY_KINDS = ['entrant', 'member', 'relied-on', 'subcontractor', 'parent', 'other'] as const
export type IntegrityPartyKind = (typeof INTEGRITY_PARTY_KINDS)[number]

/** Parties that an officer adds by hand and that need no account. */
export const ADDED_PARTY_KINDS = ['parent', 'relied-on', 'subcontractor', 'other'] as const

export const QUESTION_KINDS = ['question', 'hearing'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export const StartCheck = z.strictObject({ submissionId: idField('een inschrijving'), reason: text('de aanleiding', { max: 2000, min: 5, multiline: true }) })
export type StartCheck = z.output<typeof StartCheck>

export const KeepFindings = z.strictObject({ checkId: idField('een toets'), reason: text('de aanleiding', { max: 2000, min: 5, multiline: true }), findings: optionalText('de bevindingen', { max: 8000, multiline: true }), version: versionField() })
export type KeepFindings = z.output<typeof KeepFindings>

export const KeepPartyFinding = z.strictObject({ partyId: idField('een partij'), finding: text('de bevinding', { max: 4000, min: 3, multiline: true }), version: versionField() })
export type KeepPartyFinding = z.output<typeof KeepPartyFinding>

export const AddIntegrityParty = z.strictObject({
  checkId: idField('een toets'),
  kind: choice('wie deze partij is', ADDED_PARTY_KINDS),
  name: text('de naam', { max: 120, min: 2 }),
  kvk: optional(kvkField()),
  contact: text('de naam van de contactpersoon', { max: 120, min: 2 }),
  email: emailField('een e-mailadres'),
})
export type AddIntegrityParty = z.output<typeof AddIntegrityParty>

export const AskIntegrity = z.strictObject({
  checkId: idField('een toets'),
  partyId: idField('een partij'),
  kind: choice('een soort', QUESTION_KINDS),
  question: text('de vraag of het voornemen', { max: 4000, min: 10, multiline: true }),
  dueOn: dayField('de laatste dag om te antwoorden'),
})
export type AskIntegrity = z.output<typeof AskIntegrity>

export const AnswerIntegrity = z.strictObject({ questionId: idField('een vraag'), answer: text('uw antwoord', { max: 8000, min: 2, multiline: true }), version: versionField() })
export type AnswerIntegrity = z.output<typeof AnswerIntegrity>

/** A link that was mailed: 256 bits. */
export const LINK = /^[A-Za-z0-9_-]{43}$/

/** The answer of a party without an account, by whom it is given. */
export const AnswerByLink = z.strictObject({ link: z.string().regex(LINK), name: text('uw naam en functie', { max: 120, min: 3 }), answer: text('uw antwoord', { max: 8000, min: 2, multiline: true }) })
export type AnswerByLink = z.output<typeof AnswerByLink>

/** What is kept while somebody answers: nothing is checked before it is sent. */
export const TypedAnswer = z.strictObject({ name: z.string().max(200), answer: z.string().max(20_000) })
export type TypedAnswer = z.output<typeof TypedAnswer>

export const EndCheck = z.strictObject({ checkId: idField('een toets'), result: choice('de uitkomst', ['passed', 'refusal-advised']), version: versionField() })
export type EndCheck = z.output<typeof EndCheck>

export const DestroyCheck = z.strictObject({ checkId: idField('een toets'), version: versionField() })
export type DestroyCheck = z.output<typeof DestroyCheck>

/** What the encrypted columns hold. */
export const CheckNotes = z.strictObject({ reason: z.string(), findings: z.string() })
export const PartyNotes = z.strictObject({ name: z.string(), kvk: z.string(), contact: z.string(), email: z.string().nullable(), finding: z.string() })

import { z } from 'zod'
import { choice, dayField, idField, optional, text, versionField, yesNo } from '@/lib/kernel/fields'

/** Who reads a note: every consultant of the municipality, those of the own organisation, or whoever handles the case (an objections officer as well). */
export const NOTE_VISIBILITIES = ['consultants', 'own-organisation', 'case'] as const
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number]

/** What a resident agrees to outside a case: asking somebody for advice, handing the file to another municipality, and letters in a portal instead of by post. */
export const FILE_CONSENT_ASPECTS = ['advice', 'transfer', 'digital'] as const
export type FileConsentAspect = (typeof FILE_CONSENT_ASPECTS)[number]
export const CONSENT_WAYS = ['oral', 'signed'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

export const AddNote = z
  .strictObject({ residentId: idField('een inwoner'), visibility: choice('wie de notitie leest', NOTE_VISIBILITIES), caseId: optional(idField('een zaak')), text: text('de notitie', { max: 4000, multiline: true }) })
  .superRefine(({ visibility, caseId }, ctx) => {
    if (visibility === 'case' && caseId === null) ctx.addIssue({ code: 'custom', path: ['caseId'], message: 'Kies bij welke zaak de notitie hoort.' })
  })
export type AddNote = z.output<typeof AddNote>

export const WithdrawNote = z.strictObject({ noteId: idField('een notitie'), reason: text('de reden', { max: 200 }) })
export type WithdrawNote = z.output<typeof WithdrawNote>

export const RecordConsent = z.strictObject({
  residentId: idField('een inwoner'),
  aspect: choice('waarvoor', FILE_CONSENT_ASPECTS),
  toWhom: text('de naam van de adviseur, de gemeente of het portaal', { max: 120 }),
  granted: yesNo('Geeft de inwoner toestemming?'),
  how: choice('hoe de inwoner antwoordde', CONSENT_WAYS),
  givenOn: dayField('de dag van het antwoord'),
})
export type RecordConsent = z.output<typeof RecordConsent>

export const RevokeConsent = z.strictObject({ consentId: idField('een toestemming'), version: versionField(), revokedOn: dayField('de dag') })
export type RevokeConsent = z.output<typeof RevokeConsent>

export const AskAdvice = z.strictObject({ residentId: idField('een inwoner'), consentId: idField('een toestemming'), question: text('de vraag', { max: 2000, multiline: true }), askedOn: dayField('de dag waarop u het advies vroeg') })
export type AskAdvice = z.output<typeof AskAdvice>

export const AnswerAdvice = z.strictObject({ adviceId: idField('een advies'), version: versionField(), answer: text('het antwoord', { max: 4000, multiline: true }), answeredOn: dayField('de dag van het antwoord') })
export type AnswerAdvice = z.output<typeof AnswerAdvice>

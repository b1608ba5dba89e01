import { z } from 'zod'
import { choice, dayField, emailField, fileIdField, idField, mustTick, optional, optionalText, phoneField, text, urlField, versionField } from '@/lib/kernel/fields'
import { agbField, houseAdditionField, houseLetterField, houseNumberField, ibanField, kvkField, postcodeField, vestigingField } from '@/lib/kernel/identifier-fields'

/** What a piece of evidence can be. A VOG itself is never uploaded: the statement that they were seen is. */
export const EVIDENCE_KINDS = ['kvk-extract', 'liability-insurance', 'quality-certificate', 'vog-statement', 'tax-statement', 'local-plan', 'other'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a provider may say a document is. An employee's VOG can be said, so that it can be refused with what to do instead; it is never kept. */
export const UPLOAD_KINDS = [...EVIDENCE_KINDS, 'employee-vog'] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]

export const isEvidenceKind = (text: string): text is EvidenceKind => (EVIDENCE_KINDS as readonly string[]).includes(text)

export const LEGAL_FORMS = ['B.V.', 'N.V.', 'Stichting', 'Vereniging', 'Coöperatie U.A.', 'Coöperatie B.A.', 'V.O.F.', 'Maatschap', 'Eenmanszaak'] as const

export const UpdateDossier = z.strictObject({
  name: text('de statutaire naam', { max: 200, min: 2 }),
  legalForm: choice('een rechtsvorm', LEGAL_FORMS),
  kvk: kvkField(),
  agb: optional(agbField()),
  iban: optional(ibanField()),
  street: text('de straat', { max: 100 }),
  houseNumber: houseNumberField(),
  houseLetter: houseLetterField(),
  houseAddition: houseAdditionField(),
  postcode: postcodeField(),
  city: text('de plaats', { max: 80 }),
  contactName: text('de naam van de contactpersoon', { max: 120 }),
  email: emailField(),
  phone: optional(phoneField()),
  website: optional(urlField()),
  signatory: text('de naam van wie mag tekenen', { max: 120 }),
  version: versionField(),
})
export type UpdateDossier = z.output<typeof UpdateDossier>

/** The same from the form; `submissionId` says which submission one came from and returns to. */
export const UpdateDossierFrom = UpdateDossier.extend({ submissionId: optional(idField('een inschrijving')) })

const dates = {
  fileId: fileIdField('het bestand'),
  issuedOn: optional(dayField('de datum van afgifte')),
  validUntil: optional(dayField('de laatste dag dat het stuk geldt')),
}

/** A new piece of evidence, with its first version. */
export const AddEvidence = z.strictObject({
  kind: choice('een soort bewijsstuk', UPLOAD_KINDS),
  title: optionalText('de naam van het stuk', { max: 120 }),
  ...dates,
})
export type AddEvidence = z.output<typeof AddEvidence>

/** A newer document for the same piece; the older one stays. */
export const AddEvidenceVersion = z.strictObject({ evidenceId: idField('een bewijsstuk'), ...dates })
export type AddEvidenceVersion = z.output<typeof AddEvidenceVersion>

/** What a provider reports instead of changing it: others rely on it. A merger moves nothing by itself. */
export const CHANGE_KINDS = ['legal-name', 'agb', 'establishment-agb', 'iban', 'signatory', 'address', 'merger'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
export const isChangeKind = (text: string): text is ChangeKind => (CHANGE_KINDS as readonly string[]).includes(text)

export const CHANGE_STATUSES = ['reported', 'checked', 'approved', 'refused', 'withdrawn'] as const
export type ChangeStatus = (typeof CHANGE_STATUSES)[number]

const reported = {
  fileId: fileIdField('het bewijs'),
  validFrom: dayField('de dag waarop de wijziging ingaat'),
  note: optionalText('de toelichting', { max: 1000, multiline: true }),
}

/** A reported change, by its subject: only the fields that belong to it. */
export const ReportChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('legal-name'), ...reported, name: text('de nieuwe statutaire naam', { max: 200, min: 2 }), legalForm: choice('een rechtsvorm', LEGAL_FORMS) }),
  z.strictObject({ kind: z.literal('agb'), ...reported, agb: agbField() }),
  z.strictObject({ kind: z.literal('establishment-agb'), ...reported, establishmentId: idField('een vestiging'), agb: agbField() }),
  z.strictObject({ kind: z.literal('iban'), ...reported, iban: ibanField() }),
  z.strictObject({ kind: z.literal('signatory'), ...reported, signatory: text('de naam van wie mag tekenen', { max: 120 }) }),
  z.strictObject({
    kind: z.literal('address'), ...reported, street: text('de straat', { max: 100 }), houseNumber: houseNumberField(), houseLetter: houseLetterField(),
    houseAddition: houseAdditionField(), postcode: postcodeField(), city: text('de plaats', { max: 80 }),
  }),
  z.strictObject({ kind: z.literal('merger'), ...reported, kvk: kvkField(), name: text('de naam van de organisatie waarin u opgaat', { max: 200, min: 2 }) }),
])
export type ReportChange = z.output<typeof ReportChange>

const establishment = {
  number: vestigingField(),
  name: text('de naam van de vestiging', { max: 200 }),
  agb: optional(agbField()),
  street: text('de straat', { max: 100 }),
  houseNumber: houseNumberField(),
  houseLetter: houseLetterField(),
  houseAddition: houseAdditionField(),
  postcode: postcodeField(),
  city: text('de plaats', { max: 80 }),
  validFrom: dayField('de eerste dag van de vestiging'),
  validUntil: optional(dayField('de laatste dag van de vestiging')),
}

export const AddEstablishment = z.strictObject(establishment)
export type AddEstablishment = z.output<typeof AddEstablishment>

export const UpdateEstablishment = z.strictObject({ ...establishment, establishmentId: idField('een vestiging'), version: versionField() })
export type UpdateEstablishment = z.output<typeof UpdateEstablishment>

export const GROUP_STATUSES = ['stated', 'confirmed', 'denied'] as const
export type GroupStatus = (typeof GROUP_STATUSES)[number]

export const StateGroup = z.strictObject({
  parentKvk: kvkField(),
  parentName: text('de naam van de organisatie waar u bij hoort', { max: 200, min: 2 }),
  validFrom: dayField('de dag vanaf wanneer u erbij hoort'),
  validUntil: optional(dayField('de laatste dag')),
  source: text('waar het staat', { max: 200 }),
  fileId: fileIdField('het bewijs'),
})
export type StateGroup = z.output<typeof StateGroup>

const linkId = idField('een organisatie')

export const AnswerGroup = z.strictObject({ linkId, answer: choice('een antwoord', ['confirmed', 'denied']), reason: optionalText('de reden', { max: 500, multiline: true }), version: versionField() })
export type AnswerGroup = z.output<typeof AnswerGroup>

export const AskParent = z.strictObject({ linkId, version: versionField() })
export type AskParent = z.output<typeof AskParent>

export const EndGroup = z.strictObject({ linkId, validUntil: dayField('de laatste dag'), version: versionField() })
export type EndGroup = z.output<typeof EndGroup>

export const InviteColleague = z.strictObject({
  name: text('de naam', { max: 120 }),
  email: emailField(),
  role: choice('een rol', ['provider-admin', 'provider-staff']),
  title: text('de functie', { max: 120 }),
  until: optional(dayField('een dag')),
})
export type InviteColleague = z.output<typeof InviteColleague>
export const OneColleague = z.strictObject({ membershipId: idField('een collega') })
export type OneColleague = z.output<typeof OneColleague>

/** A provider that gets its account here, with its first administrator. */
export const RegisterProvider = z.strictObject({
  provider: text('de naam van de organisatie', { max: 200, min: 2 }),
  legalForm: choice('een rechtsvorm', LEGAL_FORMS),
  kvk: kvkField(),
  name: text('de naam', { max: 120 }),
  email: emailField(),
  title: text('de functie', { max: 120 }),
})
export type RegisterProvider = z.output<typeof RegisterProvider>

export const EndColleague = z.strictObject({ membershipId: idField('een collega'), reason: text('de reden', { max: 500, min: 3, multiline: true }), sure: mustTick('Vink aan dat u de toegang beëindigt.') })
export type EndColleague = z.output<typeof EndColleague>

export const WithdrawChange = z.strictObject({ changeId: idField('een wijziging'), version: versionField(), sure: mustTick('Vink aan dat u de melding intrekt.') })
export type WithdrawChange = z.output<typeof WithdrawChange>

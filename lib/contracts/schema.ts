import { z } from 'zod'
import { choice, dayField, fileIdField, idField, mustTick, text, versionField } from '@/lib/kernel/fields'
import { kvkField } from '@/lib/kernel/identifier-fields'

export const AGREEMENT_STATUSES = ['draft', 'offered', 'signed', 'declined', 'lapsed'] as const
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number]

/** Stored; running is also derived from the dates (rules.standingOf). */
export const PARTICIPATION_STATUSES = ['running', 'suspended', 'notice-given', 'ended', 'dissolved'] as const
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number]

export const OPTION_STATUSES = ['open', 'exercised', 'lapsed'] as const

/** By which a contract manager signs in the name of a college. */
export const SIGN_MANDATE = 'sign-agreement'

export const PrepareAgreements = z.strictObject({ windowId: idField('een instapmoment') })
export type PrepareAgreements = z.output<typeof PrepareAgreements>

export const OfferAgreement = z.strictObject({ agreementId: idField('een overeenkomst'), version: versionField() })
export type OfferAgreement = z.output<typeof OfferAgreement>

export const SignAgreement = z.strictObject({
  agreementId: idField('een overeenkomst'),
  version: versionField(),
  name: text('uw naam', { max: 120, min: 2 }),
  role: text('uw functie', { max: 120, min: 2 }),
  /** The fingerprint of the PDF that was on the screen. */
  fingerprint: text('de vingerafdruk', { max: 64, min: 64 }),
  authorised: mustTick('Vink aan dat u mag tekenen en de overeenkomst hebt gelezen.'),
})
export type SignAgreement = z.output<typeof SignAgreement>

export const DeclineAgreement = z.strictObject({ agreementId: idField('een overeenkomst'), version: versionField(), reason: text('de reden', { max: 1000, min: 5, multiline: true }) })
export type DeclineAgreement = z.output<typeof DeclineAgreement>

export const IssueCouncilLetter = z.strictObject({ windowId: idField('een instapmoment'), municipalityId: idField('een gemeente') })
export type IssueCouncilLetter = z.output<typeof IssueCouncilLetter>
export const CheckChange = z.strictObject({ changeId: idField('een wijziging'), version: versionField(), how: text('hoe u het hebt nagekeken', { max: 500, min: 10, multiline: true }) })
export type CheckChange = z.output<typeof CheckChange>

export const DecideChange = z.strictObject({
  changeId: idField('een wijziging'),
  version: versionField(),
  decision: choice('goedkeuren of niet goedkeuren', ['approved', 'refused']),
  reason: text('de reden', { max: 1000, min: 5, multiline: true }),
})
export type DecideChange = z.output<typeof DecideChange>

/** What can be decided about a participation of a provider that goes over into another; each is carried out elsewhere. */
export const MERGER_CHOICES = ['new-agreement', 'stays', 'ends'] as const
export type MergerChoice = (typeof MERGER_CHOICES)[number]
export const DecideMerger = z.strictObject({
  changeId: idField('een fusie'),
  participationId: idField('een deelname'),
  version: versionField(),
  decision: choice('wat er met de deelname gebeurt', MERGER_CHOICES),
  reason: text('de reden', { max: 1000, min: 5, multiline: true }),
})
export type DecideMerger = z.output<typeof DecideMerger>

export const SUBCONTRACTOR_STATUSES = ['reported', 'approved', 'refused'] as const
export type SubcontractorStatus = (typeof SUBCONTRACTOR_STATUSES)[number]

export const ReportSubcontractor = z.strictObject({
  agreementId: idField('een overeenkomst'),
  fileId: fileIdField('de verklaring'),
  name: text('de naam van de onderaannemer', { max: 200, min: 2 }),
  kvk: kvkField(),
  part: text('waarvoor de onderaannemer werkt', { max: 500, min: 3, multiline: true }),
  validFrom: dayField('de eerste dag'),
  declared: mustTick('Vink aan dat u hebt gecontroleerd of er een uitsluitingsgrond geldt.'),
})
export type ReportSubcontractor = z.output<typeof ReportSubcontractor>

export const EndSubcontractor = z.strictObject({ subcontractorId: idField('een onderaannemer'), version: versionField(), validUntil: dayField('de laatste dag') })
export type EndSubcontractor = z.output<typeof EndSubcontractor>

export const JudgeSubcontractor = z.strictObject({
  subcontractorId: idField('een onderaannemer'),
  version: versionField(),
  verdict: choice('akkoord of niet akkoord', ['approved', 'refused']),
  reason: text('de reden', { max: 1000, min: 5, multiline: true }),
})
export type JudgeSubcontractor = z.output<typeof JudgeSubcontractor>

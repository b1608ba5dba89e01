import { z } from 'zod'
import { checkbox, choice, dayField, idField, optional, optionalText, text, versionField, yesNo } from '@/lib/kernel/fields'
import { FREQUENCIES } from '@/lib/products/schema'
import { NAME_USES, SALUTATIONS } from '@/lib/kernel/names'
import { addressFields } from '@/lib/residents/schema'
import { CONSENT_WAYS } from '@/lib/residents/schema/notes'
import { HOUSEHOLD_RELATIONS, REPRESENTATIVE_KINDS } from '@/lib/residents/schema/people'
import { ASKERS } from './resident'

/** What of a file can go to another municipality. Who it is always goes: without that there is no file. */
export const TRANSFER_PARTS = ['identity', 'household', 'help', 'findings', 'plan'] as const
export type TransferPart = (typeof TRANSFER_PARTS)[number]
export const CHOSEN_PARTS = ['household', 'help', 'findings', 'plan'] as const satisfies readonly TransferPart[]

/** What the other side has of it: waiting there, taken up, not taken up, taken back with the consent, given along as a file, or lapsed and announced again. */
export const TRANSFER_STATUSES = ['announced', 'received', 'refused', 'withdrawn', 'handed', 'lapsed'] as const
export type TransferStatus = (typeof TRANSFER_STATUSES)[number]
export const INCOMING_STATUSES = ['announced', 'opened', 'received', 'refused', 'withdrawn'] as const
export type IncomingStatus = (typeof INCOMING_STATUSES)[number]

/** What a consultant opens an announced file for. */
export const OPENING_PURPOSES = ['notification', 'running-help', 'enquiry'] as const
export type OpeningPurpose = (typeof OPENING_PURPOSES)[number]

/** The answer to whether the file may go, with to whom and what exactly; a no goes nowhere. */
export const StartTransfer = z
  .strictObject({
    residentId: idField('een inwoner'),
    toMunicipalityId: optional(idField('een gemeente')),
    toName: optionalText('de naam van de gemeente', { max: 80 }),
    granted: yesNo('Mag het dossier naar de nieuwe gemeente?'),
    givenBy: choice('wie antwoordde', ASKERS),
    how: choice('hoe het antwoord kwam', CONSENT_WAYS),
    givenOn: dayField('de dag van het antwoord'),
    parts: z.preprocess((raw): unknown => (raw === undefined || raw === '' ? [] : typeof raw === 'string' ? [raw] : raw), z.array(z.enum(CHOSEN_PARTS))),
  })
  .superRefine(({ toMunicipalityId, toName }, ctx) => {
    if (toMunicipalityId === null && toName === null) ctx.addIssue({ code: 'custom', path: ['toMunicipalityId'], message: 'Kies de gemeente, of vul haar naam hieronder in.' })
    if (toMunicipalityId !== null && toName !== null) ctx.addIssue({ code: 'custom', path: ['toName'], message: 'Kies een gemeente uit de lijst of vul een naam in, niet allebei.' })
  })
export type StartTransfer = z.output<typeof StartTransfer>

export const HandTransfer = z.strictObject({ transferId: idField('een overdracht'), version: versionField(), handedOn: dayField('de dag') })
export type HandTransfer = z.output<typeof HandTransfer>

export const OpenIncoming = z.strictObject({ incomingId: idField('een dossier'), version: versionField(), purpose: choice('waarvoor u het dossier opent', OPENING_PURPOSES) })
export type OpenIncoming = z.output<typeof OpenIncoming>

/** Taken up as a new file, at the address where the resident lives now. */
export const ReceiveIncoming = z.strictObject({ incomingId: idField('een dossier'), version: versionField(), ...addressFields, different: checkbox() })
export type ReceiveIncoming = z.output<typeof ReceiveIncoming>

/** Put with the file that this municipality already has of the same person, which stays as it is. */
export const JoinIncoming = z.strictObject({ incomingId: idField('een dossier'), version: versionField(), residentId: idField('een inwoner') })
export type JoinIncoming = z.output<typeof JoinIncoming>

export const RefuseIncoming = z.strictObject({ incomingId: idField('een dossier'), version: versionField(), reason: text('de reden', { max: 300, multiline: true }) })
export type RefuseIncoming = z.output<typeof RefuseIncoming>

const address = z.strictObject({ street: z.string(), houseNumber: z.number(), houseLetter: z.string().nullable(), houseAddition: z.string().nullable(), postcode: z.string(), town: z.string() })

/** The parts as they were on the day, for a page, a document and a machine; each part is there when it was agreed to. */
export const TransferContent = z.strictObject({
  format: z.literal('perceel-overdracht-1'),
  from: z.string(),
  frozenOn: z.string(),
  identity: z.strictObject({
    bsn: z.string(), salutation: z.enum(SALUTATIONS), initials: z.string(), givenName: z.string().nullable(), prefix: z.string().nullable(), surname: z.string(),
    partnerPrefix: z.string().nullable(), partnerSurname: z.string().nullable(), nameUse: z.enum(NAME_USES), birthDate: z.string(),
    address, next: z.strictObject({ from: z.string(), address }).nullable(), /** Since when the address is secret; not there when it is open, and in files of before. */ secretOn: z.string().optional(), phone: z.string().nullable(), email: z.string().nullable(), language: z.string().nullable(), interpreter: z.boolean(),
    contacts: z.array(z.strictObject({ kind: z.enum(REPRESENTATIVE_KINDS), name: z.string(), relation: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })),
  }),
  household: z.array(z.strictObject({ relation: z.enum(HOUSEHOLD_RELATIONS), name: z.string() })).optional(),
  help: z
    .array(z.strictObject({ reference: z.string(), decidedOn: z.string(), product: z.string(), form: z.string(), minutesPerWeek: z.number(), frequency: z.enum(FREQUENCIES), startsOn: z.string(), endsOn: z.string(), motivation: z.string(), provider: z.string().nullable() }))
    .optional(),
  findings: z.strictObject({ caseNumber: z.string(), parts: z.array(z.strictObject({ label: z.string(), text: z.string() })) }).nullable().optional(),
  plan: z.strictObject({ receivedOn: z.string() }).nullable().optional(),
})
export type TransferContent = z.output<typeof TransferContent>

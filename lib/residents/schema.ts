import { z } from 'zod'
import { day } from '@/lib/kernel/day'
import {
  checkbox, choice, choices, type Field, dayField, dayPartsField, emailField, idField, optional, optionalText, phoneField, text, textField, versionField, yesNo,
} from '@/lib/kernel/fields'
import { bsnField, houseAdditionField, houseLetterField, houseNumberField, postcodeField } from '@/lib/kernel/identifier-fields'
import { NAME_USES, type NameUse, SALUTATIONS } from '@/lib/kernel/names'
import { TIME_WINDOWS, type TimeWindow } from '@/lib/rulebook/schema'

/** The windows outside ordinary hours: only with the resident's consent (N21). */
export const WIDER_WINDOWS: readonly TimeWindow[] = ['evening', 'saturday-morning']

/** What a resident may say yes or no to, each on its own. */
export const CONSENT_ASPECTS = ['wider-window', 'less-fluent-dutch'] as const
export type ConsentAspect = (typeof CONSENT_ASPECTS)[number]

const BIRTH = { earliest: day('1900-01-01') }

export const addressFields = {
  postcode: postcodeField(),
  houseNumber: houseNumberField(),
  houseLetter: houseLetterField(),
  houseAddition: houseAdditionField(),
  street: text('de straat', { max: 80 }),
  city: text('de woonplaats', { max: 60 }),
}
const contact = {
  phone: optional(phoneField()),
  email: optional(emailField()),
}

/** Initials, empty for who has none (a name of one word), or whose nobody knows. */
export const initialsField = (): Field<string> => optionalText('de voorletters', { max: 20 }).transform((value) => value ?? '')

/** The partner's name and which of the two somebody goes by. */
export const partnerName = {
  partnerPrefix: optionalText('het tussenvoegsel van de partner', { max: 20 }),
  partnerSurname: optionalText('de achternaam van de partner', { max: 100 }),
  nameUse: z.preprocess((raw) => (raw === undefined || raw === '' ? 'own' : raw), choice('welke naam de inwoner gebruikt', NAME_USES)) as Field<NameUse>,
}

/** Refuses a name use that needs a partner's name which is not there. */
export const withPartnerName = (input: { readonly nameUse: NameUse; readonly partnerSurname: string | null }, ctx: z.RefinementCtx) => {
  if (input.nameUse !== 'own' && input.partnerSurname === null) ctx.addIssue({ code: 'custom', path: ['partnerSurname'], message: 'Vul de achternaam van de partner in, of kies de eigen naam.' })
}

/** A new resident's file. Whether the birth date has come is for the command, which has the day. */
export const NewResident = z.strictObject({
  bsn: bsnField(),
  salutation: choice('de aanhef', SALUTATIONS),
  initials: initialsField(),
  givenName: optionalText('de roepnaam', { max: 60 }),
  prefix: optionalText('het tussenvoegsel', { max: 20 }),
  surname: text('de achternaam', { max: 100 }),
  ...partnerName,
  birthDate: dayPartsField('de geboortedatum', BIRTH),
  ...addressFields,
  ...contact,
  /** Whoever saw a file that looks like it says that this is somebody else. */
  different: checkbox(),
}).superRefine(withPartnerName)
type Complete = z.output<typeof NewResident>
type MayLack = keyof typeof partnerName | 'different'
/** The partner's name may be left out by whoever has none to give, and so may the answer to a question that wasn't asked. */
export type NewResident = Omit<Complete, MayLack> & Partial<Pick<Complete, MayLack>>

/** A changed address or way to reach someone. */
export const ChangeContact = z.strictObject({ residentId: idField('een inwoner'), version: versionField(), ...addressFields, ...contact })
export type ChangeContact = z.output<typeof ChangeContact>

/** A birth date in three parts that may be left empty. */
export const anyBirthDate: Field<ReturnType<typeof day> | null> = z.unknown().transform((raw, ctx) => {
  const parts = Object.values((raw ?? {}) as Record<string, unknown>)
  if (parts.every((part) => typeof part !== 'string' || part.trim() === '')) return null
  const read = dayPartsField('de geboortedatum', BIRTH).safeParse(raw)
  if (read.success) return read.data
  for (const issue of read.error.issues) ctx.issues.push({ code: 'custom', message: issue.message, input: raw })
  return z.NEVER
})

/** What to look for: at least one, all that are given must fit; a house number goes with its postcode. */
export const SearchResidents = z
  .strictObject({
    name: optional(
      textField((value) => (/[\p{L}\p{N}]{2}/u.test(value) ? { value: value.slice(0, 100) } : { sentence: 'Vul ten minste twee letters van de naam in.' })),
    ),
    birthDate: anyBirthDate,
    bsn: optional(bsnField()),
    postcode: optional(postcodeField()),
    houseNumber: optional(houseNumberField()),
  })
  .superRefine((terms, ctx) => {
    if (terms.houseNumber !== null && terms.postcode === null) ctx.addIssue({ code: 'custom', path: ['postcode'], message: 'Vul bij een huisnummer ook de postcode in.' })
    if (Object.values(terms).every((term) => term === null)) ctx.addIssue({ code: 'custom', path: ['name'], message: 'Vul ten minste een naam, geboortedatum, BSN of postcode in.' })
  })
export type SearchResidents = z.output<typeof SearchResidents>

/** That the address is secret, or no longer. */
export const MarkAddress = z.strictObject({ residentId: idField('een inwoner'), version: versionField(), secret: yesNo('Is het adres geheim?') })
export type MarkAddress = z.output<typeof MarkAddress>

/** Search terms as the encrypted row holds them. */
export const SearchTermsRow = z.strictObject({ name: z.string().nullable(), birthDate: z.string().nullable(), bsn: z.string().nullable(), postcode: z.string().nullable(), houseNumber: z.number().nullable().default(null) })

/** What the resident wishes, and what he agrees to: two facts, asked apart. */
export const RecordWishes = z.strictObject({
  caseId: idField('een zaak'),
  windows: choices('een of meer dagdelen', TIME_WINDOWS),
  wishedStart: dayField('de gewenste ingangsdatum'),
  prefersFluent: yesNo('Wilt u het liefst iemand die vloeiend Nederlands spreekt?'),
  widerWindow: yesNo('Mag de hulp ook in de avond of op zaterdagochtend komen?'),
  lessFluentDutch: optional(yesNo('Mag de hulp minder vloeiend Nederlands spreken?')),
  note: optionalText('de toelichting', { max: 500, multiline: true }),
})
export type RecordWishes = z.output<typeof RecordWishes>

/** What a consultant may need the whole BSN for (art. 5.2.9 Wmo 2015: only where the task asks for it). */
export const BSN_PURPOSES = ['identity', 'enquiry', 'message', 'correction', 'other'] as const
export type BsnPurpose = (typeof BSN_PURPOSES)[number]

/** Asking for the whole number: what for, and in words when it is none of the usual. */
export const AskBsn = z
  .strictObject({ residentId: idField('een inwoner'), purpose: choice('waarvoor u het nummer nodig hebt', BSN_PURPOSES), note: optionalText('de toelichting', { max: 200 }) })
  .superRefine(({ purpose, note }, ctx) => {
    if (purpose === 'other' && note === null) ctx.addIssue({ code: 'custom', path: ['note'], message: 'Vul in waarvoor u het nummer nodig hebt.' })
  })
export type AskBsn = z.output<typeof AskBsn>

/** The posted values with the three parts of a birth date as one, for the schemas that ask it. */
export function withBirthDate(values: Readonly<Record<string, string | string[]>>): unknown {
  const { 'birthDate.day': dayOfBirth, 'birthDate.month': month, 'birthDate.year': year, version: _version, ...rest } = values
  return { ...rest, birthDate: { day: dayOfBirth, month, year } }
}

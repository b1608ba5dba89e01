import { z } from 'zod'
import { day } from '@/lib/kernel/day'
import { choice, dayField, emailField, idField, optional, optionalText, phoneField, text, versionField, yesNo } from '@/lib/kernel/fields'
import { bsnField, houseAdditionField, houseLetterField, houseNumberField, postcodeField } from '@/lib/kernel/identifier-fields'
import { SALUTATIONS } from '@/lib/kernel/names'
import { anyBirthDate, initialsField, partnerName, withPartnerName } from '../schema'

/** Who may stand in a resident's place: curator, bewindvoerder, mentor, gemachtigde; and whom one calls, without authority. */
export const REPRESENTATIVE_KINDS = ['curator', 'administrator', 'mentor', 'authorised', 'contact'] as const
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number]

/** Whether letters go to him instead of the resident, in copy as well, or not at all. */
export const RECEIVES = ['instead', 'copy', 'none'] as const
export type Receives = (typeof RECEIVES)[number]

/** What his authority is about: everything, care and help, or money. */
export const ABOUTS = ['all', 'care', 'money'] as const
export type About = (typeof ABOUTS)[number]

export const HOUSEHOLD_RELATIONS = ['partner', 'child', 'parent', 'sibling', 'other'] as const
export type HouseholdRelation = (typeof HOUSEHOLD_RELATIONS)[number]

const name = {
  salutation: choice('de aanhef', SALUTATIONS),
  initials: initialsField(),
  givenName: optionalText('de roepnaam', { max: 60 }),
  prefix: optionalText('het tussenvoegsel', { max: 20 }),
  surname: text('de achternaam', { max: 100 }),
}

/** Another name, name use or language. */
export const ChangeName = z
  .strictObject({
    residentId: idField('een inwoner'), version: versionField(), ...name, ...partnerName,
    language: optionalText('de taal', { max: 40 }), interpreter: yesNo('Is er een tolk nodig?'),
  })
  .superRefine((input, ctx) => {
    withPartnerName(input, ctx)
    if (input.interpreter && input.language === null) ctx.addIssue({ code: 'custom', path: ['language'], message: 'Vul in welke taal de tolk spreekt.' })
  })
export type ChangeName = z.output<typeof ChangeName>

/** Somebody who acts for the resident or is called in his place. What of it must be there depends on what he may: see decideRepresentative. */
export const NewRepresentative = z.strictObject({
  residentId: idField('een inwoner'),
  kind: choice('wat deze persoon is', REPRESENTATIVE_KINDS),
  organisation: optionalText('de organisatie', { max: 100 }),
  salutation: choice('de aanhef', SALUTATIONS),
  initials: optionalText('de voorletters', { max: 20 }),
  prefix: optionalText('het tussenvoegsel', { max: 20 }),
  surname: optionalText('de achternaam', { max: 100 }),
  relation: optionalText('de relatie', { max: 60 }),
  postcode: optional(postcodeField()),
  houseNumber: optional(houseNumberField()),
  houseLetter: houseLetterField(),
  houseAddition: houseAdditionField(),
  street: optionalText('de straat', { max: 80 }),
  city: optionalText('de woonplaats', { max: 60 }),
  phone: optional(phoneField()),
  email: optional(emailField()),
  receives: choice('wie de brieven krijgt', RECEIVES),
  about: choice('waarover', ABOUTS),
  startsOn: dayField('de ingangsdatum'),
  proof: optionalText('het bewijs', { max: 200 }),
  proofSeenOn: optional(dayField('de dag waarop u het bewijs zag')),
})
export type NewRepresentative = z.output<typeof NewRepresentative>

/** A last day with its reason, of a representative or a member of the household. */
export const EndPerson = z.strictObject({ id: idField('een persoon'), version: versionField(), endsOn: dayField('de laatste dag'), reason: text('de reden', { max: 200 }) })
export type EndPerson = z.output<typeof EndPerson>

/** Somebody who lives with the resident: by the BSN of a file of his own here, or by name. */
export const NewHouseholdMember = z.strictObject({
  residentId: idField('een inwoner'),
  relation: choice('de relatie', HOUSEHOLD_RELATIONS),
  bsn: optional(bsnField()),
  name: optionalText('de naam', { max: 100 }),
  birthDate: anyBirthDate,
  startsOn: dayField('de dag waarop het samenwonen begon', { earliest: day('1900-01-01') }),
})
export type NewHouseholdMember = z.output<typeof NewHouseholdMember>

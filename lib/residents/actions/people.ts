'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { addHouseholdMember as addMember, addRepresentative as addRepresentativeCommand, changeName as changeNameCommand, endHouseholdMember as endMember, endRepresentative as endRepresentativeCommand } from '../commands/people'
import { END_REFUSALS, MEMBER_REFUSALS, REPRESENTATIVE_REFUSALS } from '../messages/people'
import { ChangeName, EndPerson, NewHouseholdMember, NewRepresentative } from '../schema/people'
import { withBirthDate } from '../schema'

const toPeople = ({ residentId }: { readonly residentId: string }) => withNotice(routes.residentPeople(residentId), 'bewaard')

export const changeName = formAction({ name: 'residents.change-name', schema: ChangeName, run: changeNameCommand, refusals: {}, to: ({ residentId }) => withNotice(routes.resident(residentId), 'bewaard') })

export const addRepresentative = formAction({
  name: 'residents.add-representative',
  schema: NewRepresentative,
  run: addRepresentativeCommand,
  refusals: REPRESENTATIVE_REFUSALS,
  fieldOf: { nameless: 'surname', 'contact-gets-no-letters': 'receives', 'authority-not-seen': 'proof', 'address-missing': 'postcode', 'proof-without-day': 'proofSeenOn', 'day-without-proof': 'proof', 'proof-in-future': 'proofSeenOn', 'one-instead': 'receives' },
  to: toPeople,
})

export const endRepresentative = formAction({ name: 'residents.end-representative', schema: EndPerson, run: endRepresentativeCommand, refusals: END_REFUSALS, fieldOf: { 'ends-before-start': 'endsOn' }, to: toPeople })

export const addHouseholdMember = formAction({
  name: 'residents.add-member',
  schema: NewHouseholdMember,
  read: withBirthDate,
  run: addMember,
  refusals: MEMBER_REFUSALS,
  fieldOf: { 'who-is-it': 'name', 'file-or-name': 'bsn', 'born-in-future': 'birthDate', 'no-such-file': 'bsn', 'own-file': 'bsn' },
  to: toPeople,
})

export const endHouseholdMember = formAction({ name: 'residents.end-member', schema: EndPerson, run: endMember, refusals: END_REFUSALS, fieldOf: { 'ends-before-start': 'endsOn' }, to: toPeople })

'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { changeContact as changeContactCommand, keepResident as keepResidentCommand, keepSearch } from '../commands/file'
import { markAddress as markAddressCommand } from '../commands/secret'
import { RESIDENT_REFUSALS, SECRET_REFUSALS } from '../messages'
import { ChangeContact, MarkAddress, NewResident, SearchResidents, withBirthDate } from '../schema'

export const keepResident = formAction({
  name: 'residents.keep',
  schema: NewResident,
  read: withBirthDate,
  run: keepResidentCommand,
  refusals: RESIDENT_REFUSALS,
  fieldOf: { 'real-bsn-in-demo': 'bsn', 'test-bsn': 'bsn', 'born-in-future': 'birthDate' },
  linkOf: { 'bsn-known': toFile, 'looks-like': toFile },
  to: (value) => withNotice(routes.resident(value.residentId), 'dossier-aangelegd'),
})

export const changeContact = formAction({
  name: 'residents.change-contact',
  schema: ChangeContact,
  run: changeContactCommand,
  refusals: {},
  to: (value) => withNotice(routes.resident(value.residentId), 'gegevens-gewijzigd'),
})

export const markAddress = formAction({
  name: 'residents.mark-address',
  schema: MarkAddress,
  run: markAddressCommand,
  refusals: SECRET_REFUSALS,
  to: (value) => withNotice(routes.resident(value.residentId), 'gegevens-gewijzigd'),
})

export const searchResidents = formAction({
  name: 'residents.search', limit: 'search',
  schema: SearchResidents,
  read: withBirthDate,
  run: keepSearch,
  refusals: {},
  to: (value) => routes.residentSearch(value.searchId),
})

function toFile({ residentId }: Readonly<Record<string, string | number>>) {
  return residentId === undefined ? undefined : { href: routes.resident(String(residentId)), text: 'Open het dossier' }
}

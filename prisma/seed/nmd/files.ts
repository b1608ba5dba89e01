import { declineDestruction, placeHold, proposeDestruction } from '@/lib/continuity/commands/destruction'
import { proposeMerge } from '@/lib/continuity/commands/merge'
import { reportSignal } from '@/lib/continuity/commands/signals'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { changeContact, keepResident } from '@/lib/residents/commands/file'
import { recordMove } from '@/lib/residents/commands/moves'
import { addNote, answerAdvice, askAdvice, recordConsent } from '@/lib/residents/commands/notes'
import { addHouseholdMember, addRepresentative } from '@/lib/residents/commands/people'
import { markAddress } from '@/lib/residents/commands/secret'
import { done } from '@/prisma/seed/actors'

const HOME = { postcode: '9403 CE', houseNumber: 21, houseLetter: null, houseAddition: null, street: 'Proefplein', city: 'Assen' } as const

/** What stands in the file of a resident besides his cases: who acts for him, who lives with him, notes, advice on his consent, and signals. All invented. */
export async function fillFiles(assen: Person, planner: Person, { about, allocationId }: { readonly about: { readonly helped: string; readonly married: string; readonly advised: string; readonly directed: string; readonly moving: string }; readonly allocationId: string }): Promise<void> {
  const address = { postcode: '9401 AZ', houseNumber: 2, houseLetter: null, houseAddition: null, street: 'Voorbeeldhof', city: 'Assen' } as const
  await done('curator', addRepresentative(assen, { residentId: about.directed, kind: 'curator', organisation: 'Curatorenkantoor Voorbeeld', salutation: 'neutral', initials: null, prefix: null, surname: null, relation: null, ...address, phone: '0592 000 001', email: null, receives: 'instead', about: 'all', startsOn: day('2024-03-01'), proof: 'Beschikking van de rechtbank', proofSeenOn: day('2025-11-25') }))
  await done('authorised', addRepresentative(assen, { residentId: about.married, kind: 'authorised', organisation: null, salutation: 'mrs', initials: 'M.', prefix: null, surname: 'Meerveld', relation: 'dochter', ...address, phone: '0592 000 002', email: null, receives: 'copy', about: 'care', startsOn: day('2025-11-28'), proof: 'Getekende volmacht', proofSeenOn: day('2025-11-28') }))
  // While she is helped: another number, and whom one may call as well. Her provider reads both.
  const versionOf = async (id: string) => (await read(assen, (tx) => tx.resident.findUniqueOrThrow({ where: { id }, select: { version: true } }))).version
  await done('number', changeContact(assen, { residentId: about.helped, version: await versionOf(about.helped), street: 'Voorbeeldstraat', houseNumber: 12, houseLetter: null, houseAddition: null, postcode: '9401 AB', city: 'Assen', phone: '0592 000 012', email: null }))
  // Her address is secret: her provider reads it with a warning, the desk does not.
  await done('secret', markAddress(assen, { residentId: about.helped, version: await versionOf(about.helped), secret: true }))
  await done('contact', addRepresentative(assen, { residentId: about.helped, kind: 'contact', organisation: null, salutation: 'mr', initials: 'K.', prefix: 'van der', surname: 'Laan', relation: 'zoon', street: null, postcode: null, city: null, houseNumber: null, houseLetter: null, houseAddition: null, phone: '0592 000 013', email: null, receives: 'none', about: 'care', startsOn: day('2025-11-28'), proof: null, proofSeenOn: null }))
  await done('partner', keepResident(assen, { bsn: testBsn(29), salutation: 'mr', initials: 'J.', givenName: null, prefix: 'van', surname: 'Meerveld', birthDate: day('1955-10-02'), ...HOME, phone: '0592 000 003', email: null }))
  await done('household', addHouseholdMember(assen, { residentId: about.married, relation: 'partner', bsn: testBsn(29), name: null, birthDate: null, startsOn: day('1971-06-04') }))
  await done('note', addNote(assen, { residentId: about.married, visibility: 'consultants', caseId: null, text: 'Mevrouw hoort slecht. Bel haar na tien uur en praat rustig.' }))
  const consent = { residentId: about.advised, aspect: 'advice', toWhom: 'Medisch adviesbureau Voorbeeld', granted: true, how: 'signed', givenOn: day('2025-11-18') } as const
  await done('consent', recordConsent(assen, consent))
  const { id } = await read(assen, (tx) => tx.fileConsent.findFirstOrThrow({ where: { residentId: about.advised }, select: { id: true } }))
  await done('advice', askAdvice(assen, { residentId: about.advised, consentId: id, question: 'Hoe zwaar is het huishoudelijk werk dat mevrouw aankan?', askedOn: day('2025-11-18') }))
  const advice = await read(assen, (tx) => tx.adviceRequest.findFirstOrThrow({ where: { residentId: about.advised }, select: { id: true } }))
  await done('answer', answerAdvice(assen, { adviceId: advice.id, version: 1, answeredOn: day('2025-11-25'), answer: 'Licht werk lukt, met pauzes. Zwaar werk en werk boven de schouder niet.' }))

  const nothing = { granted: null, careFrom: null, untilOn: null, destination: null, note: null } as const
  await done('signal', reportSignal(planner, { ...nothing, allocationId, kind: 'hospital', occurredOn: day('2025-11-27'), note: 'De buurvrouw belde. Hoe lang het duurt, is niet bekend.' }))
  await done('move', recordMove(assen, { residentId: about.moving, source: 'resident', occurredOn: day('2026-01-12'), street: 'Proeflaan', houseNumber: 8, houseLetter: null, houseAddition: null, postcode: '9404 DE', city: 'Assen', note: 'Mevrouw heeft het huurcontract laten zien.', along: [] }))

  // A resident who asks that his file goes; one who thought better of it. A second consultant would decide.
  const asks = async (bsn: number, surname: string) => (await done(surname, keepResident(assen, { bsn: testBsn(bsn), salutation: 'neutral', initials: 'E.', givenName: null, prefix: null, surname, birthDate: day('1950-03-09'), ...HOME, houseNumber: 40 + bsn, phone: null, email: null }))).residentId
  const request = { ground: 'request', requestedOn: day('2025-11-24'), requestedBy: 'resident' } as const
  const regrets = await asks(31, 'Bedenkerink')
  await done('destruction', proposeDestruction(assen, { residentId: regrets, ...request }))
  const { id: destructionId } = await read(assen, (tx) => tx.destruction.findFirstOrThrow({ where: { residentId: regrets }, select: { id: true } }))
  await done('decline', declineDestruction(assen, { destructionId, version: 1, reason: 'De inwoner belde: het dossier mag blijven.' }))
  await done('destruction', proposeDestruction(assen, { residentId: await asks(32, 'Vertrekstra'), ...request }))
  await done('merge', proposeMerge(assen, { residentId: regrets, bsn: testBsn(32), stays: 'this', reason: 'Zelfde geboortedag en adres; het tweede BSN lijkt een tikfout.' }))
  await done('hold', placeHold(assen, { residentId: about.moving, reason: 'De inwoner vraagt om alles te bewaren tot na de verhuizing.' }))
}

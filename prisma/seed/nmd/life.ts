import { giveBridge } from '@/lib/continuity/commands/bridge'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { proposeUndo } from '@/lib/continuity/commands/undo-death'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { keepResident } from '@/lib/residents/commands/file'
import { addHouseholdMember } from '@/lib/residents/commands/people'
import { recordSignal } from '@/lib/residents/commands/signals'
import { done } from '@/prisma/seed/actors'

const NOTHING = { granted: null, careFrom: null, untilOn: null, destination: null, note: null } as const

/** Somebody with help dies; his wife keeps it by a bridge decision while her own notification is looked into. All invented. */
export async function survive(actor: Person, residentId: string): Promise<void> {
  const { residentId: partnerId } = await done('partner', keepResident(actor, { bsn: testBsn(34), salutation: 'mrs', initials: 'J.', givenName: null, prefix: null, surname: 'Kuiperij', birthDate: day('1940-01-22'), street: 'Testlaan', houseNumber: 61, houseLetter: null, houseAddition: null, postcode: '9405 EG', city: 'Assen', phone: '0592 000 004', email: null }))
  await done('household', addHouseholdMember(actor, { residentId, relation: 'partner', bsn: testBsn(34), name: null, birthDate: null, startsOn: day('1963-09-12') }))
  const { signalId } = await done('signal', recordSignal(actor, { ...NOTHING, residentId, source: 'register', kind: 'died', occurredOn: day('2025-11-24') }))
  await done('death', decideSignal(actor, { signalId, version: 1, outcome: 'followed', reason: 'Bericht van de basisregistratie, nagebeld met mevrouw.' }))
  const { id: indicationId } = await read(actor, (tx) => tx.indication.findFirstOrThrow({ where: { residentId }, select: { id: true } }))
  await done('bridge', giveBridge(actor, { signalId, version: 2, indicationId, partnerId, channel: 'phone', request: 'Mevrouw blijft alleen achter en kan het zware werk in huis niet doen.', reason: 'U woont er nog en kunt het zware werk in huis niet zelf doen. Daarom gaat de hulp door tot wij weten wat u zelf nodig hebt.' }))

  // Somebody else was written down as dead and is not: it waits for a second consultant to undo it.
  const alive = await done('alive', keepResident(actor, { bsn: testBsn(35), salutation: 'mr', initials: 'T.', givenName: null, prefix: null, surname: 'Levenstra', birthDate: day('1947-02-11'), street: 'Testlaan', houseNumber: 63, houseLetter: null, houseAddition: null, postcode: '9405 EG', city: 'Assen', phone: null, email: null }))
  const wrong = await done('signal', recordSignal(actor, { ...NOTHING, residentId: alive.residentId, source: 'desk', kind: 'died', occurredOn: day('2025-11-20') }))
  await done('death', decideSignal(actor, { signalId: wrong.signalId, version: 1, outcome: 'followed', reason: 'Doorgegeven door de balie.' }))
  await done('undo', proposeUndo(actor, { signalId: wrong.signalId, reason: 'Meneer belde zelf. De balie bedoelde zijn broer.' }))
}

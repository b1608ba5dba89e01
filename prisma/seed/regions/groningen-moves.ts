import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { read } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { recordMove } from '@/lib/residents/commands/moves'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { type Client, EAST, help, type HelpDays } from '@/prisma/seed/regions/groningen-changeover'
import { contractInvented } from '@/prisma/seed/regions/groningen-help'

const DAYS: HelpDays = { asked: [day('2025-10-06'), day('2025-10-13'), day('2025-11-24')], startsOn: day('2025-11-26'), endsOn: day('2027-11-25') }
/** Where each moves to: an area where his provider works too, one where it doesn't, and one about which nobody decided yet. */
const MOVERS: readonly { readonly client: Client; readonly on: string; readonly postcode: string; readonly street: string; readonly taken: boolean }[] = [
  { client: { bsn: 690, initials: 'G.', surname: 'Westerhaven', birthDate: '1947-02-11', postcode: '9741 AB', code: 'HH', provider: EAST, begun: true }, on: '2026-02-09', postcode: '9733 KL', street: 'Verzonnen Diep', taken: true },
  { client: { bsn: 691, initials: 'M.', surname: 'Paddepoel', birthDate: '1941-09-03', postcode: '9742 CD', code: 'HH', provider: EAST, begun: true }, on: '2026-02-16', postcode: '9723 MN', street: 'Verzonnen Singel', taken: true },
  { client: { bsn: 692, initials: 'J.', surname: 'Vinkhuizen', birthDate: '1950-05-22', postcode: '9743 EF', code: 'HH', provider: EAST, begun: true }, on: '2026-03-02', postcode: '9751 PQ', street: 'Verzonnen Weg', taken: false },
]

/**
 * Help follows a move to another area by the postcode of the day: it goes on with the same provider, it stops so that the resident chooses
 * again, and one waits for a consultant. The contract and everybody in it are invented.
 */
export async function movesGroningen(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-11-25 10:00')
  const [officer, consultant] = [await actorNamed('Femke Turfsma'), await actorNamed('Renske Woldring')]
  const west = await contractInvented(officer, { provider: EAST, lot: 'West', product: 'HH', reference: 'GRN-HH-6', title: 'Overeenkomst huishoudelijke hulp, opvang in West', text: 'Vangt in West op wat daar niet lukt. Verzonnen, zodat te zien is hoe hulp een verhuizing volgt.', startsOn: '2025-11-24', number: 3 })
  const moving: { residentId: string; allocationId: string; move: (typeof MOVERS)[number] }[] = []
  for (const move of MOVERS) {
    const allocationId = (await help(consultant, move.client, west, DAYS)) ?? ''
    const { allocationClient } = await read(consultant, (tx) => tx.allocation.findUniqueOrThrow({ where: { id: allocationId }, select: { allocationClient: { select: { residentId: true } } } }))
    moving.push({ residentId: allocationClient?.residentId ?? '', allocationId, move })
  }
  const provider = await representativeOf(EAST)
  await clock('2025-11-26 10:00')
  for (const { allocationId } of moving) await done('accept', acceptAllocation(provider, { allocationId, startsOn: DAYS.startsOn, version: 1 }))
  for (const { allocationId } of moving) await done('start', startAllocation(provider, { allocationId, version: 2 }))
  await clock('2025-11-28 14:00')
  for (const { residentId, move: { on, postcode, street, taken } } of moving) {
    const { signalId } = await done('move', recordMove(consultant, { residentId, source: 'resident', occurredOn: day(on), street, houseNumber: 14, houseLetter: null, houseAddition: null, postcode, city: 'Groningen', note: null, along: [] }))
    if (taken) await done('taken over', decideSignal(consultant, { signalId, version: 1, outcome: 'followed', reason: 'Het huurcontract is gezien.' }))
  }
}

import { read } from '@/lib/db'
import { openIncoming, receiveIncoming } from '@/lib/exchange/commands/incoming'
import { startTransfer } from '@/lib/exchange/commands/transfer'
import type { CHOSEN_PARTS } from '@/lib/exchange/schema/transfer'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { keepResident } from '@/lib/residents/commands/file'
import { done } from '@/prisma/seed/actors'

const GIETEN = { postcode: '9461 BH', houseNumber: 4, houseLetter: null, houseAddition: null, street: 'Proefsteeg', city: 'Gieten' } as const
type Part = (typeof CHOSEN_PARTS)[number]

/** Invented residents who move between two municipalities with their file: one that waits to be opened, one that was taken up, and one as files for a municipality elsewhere. */
export async function transferFiles(assen: Person, aaEnHunze: Person, advised: string): Promise<void> {
  const known = async (actor: Person, n: number, surname: string) =>
    (await done(surname, keepResident(actor, { bsn: testBsn(n), salutation: 'mrs', initials: 'O.', givenName: null, prefix: null, surname, birthDate: day('1948-08-21'), ...GIETEN, houseNumber: n, phone: null, email: null, different: true }))).residentId
  const goes = (from: Person, residentId: string, to: Person | string, parts: Part[]) =>
    done('transfer', startTransfer(from, { residentId, toMunicipalityId: typeof to === 'string' ? null : (to.municipalityIds[0] ?? null), toName: typeof to === 'string' ? to : null, granted: true, givenBy: 'resident', how: 'signed', givenOn: day('2025-11-27'), parts }))

  await goes(aaEnHunze, await known(aaEnHunze, 36, 'Overstapper'), assen, ['household', 'help', 'findings', 'plan'])
  await goes(assen, await known(assen, 37, 'Wegtrekker'), 'Voorbeeldstad', ['household'])
  await goes(assen, advised, aaEnHunze, ['help', 'findings'])
  const { id: incomingId } = await read(aaEnHunze, (tx) => tx.incomingFile.findFirstOrThrow({ where: { status: 'announced' }, select: { id: true } }))
  await done('open', openIncoming(aaEnHunze, { incomingId, version: 1, purpose: 'running-help' }))
  await done('receive', receiveIncoming(aaEnHunze, { incomingId, version: 2, ...GIETEN, different: true }))
}

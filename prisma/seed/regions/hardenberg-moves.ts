import { decideSignal } from '@/lib/continuity/commands/signals'
import { read } from '@/lib/db'
import { agreeHelp } from '@/lib/facility/commands/hours'
import { registerFacility } from '@/lib/facility/commands/register'
import { facilityChoice } from '@/lib/facility/queries/desk'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { parsePostcodes } from '@/lib/kernel/postcodes'
import { sure } from '@/lib/kernel/result'
import { drawAreas } from '@/lib/lots/commands'
import { keepResident } from '@/lib/residents/commands/file'
import { recordMove } from '@/lib/residents/commands/moves'
import { actorNamed, done } from '@/prisma/seed/actors'
import { contractInvented } from '@/prisma/seed/regions/groningen-help'

/** Works in one area only; the document names no areas and speaks of three providers, so that this one is invented besides. */
export const NEIGHBOURS = 'Noaberhulp Dedemsvaart B.V.'

/**
 * Residents of the general facility move within the municipality: one keeps his provider and his counter, and the provider reads where from which
 * day; another moves to where his provider does not work, keeps his counter and waits for a choice at the desk.
 */
export async function movesHardenberg(consultant: Person): Promise<void> {
  const { id: residentId } = await read(consultant, (tx) => tx.resident.findFirstOrThrow({ where: { surname: 'Oldenkamp' }, select: { id: true } }))
  await moved(consultant, residentId, { on: '2026-01-05', street: 'Verzonnenlaan', houseNumber: 6, postcode: '7773 AC' })
  const officer = await actorNamed('Jorien Vecht')
  const agent = await actorNamed('Elly Baalder')
  const codes = (text: string) => sure(parsePostcodes(text))
  await done('areas', drawAreas(officer, {
    municipalityId: agent.municipalityIds[0] ?? '', version: 0, validFrom: day('2025-11-27'), postcodes: codes('7690-7799'),
    areas: [['Dedemsvaart en omgeving', '7690-7719'], ['Hardenberg en omgeving', '7720-7799']].map(([name = '', postcodes = '']) => ({ lotId: null, name, kind: 'area' as const, postcodes: codes(postcodes) })),
    reason: 'Verzonnen, met verzonnen postcodes, zodat te zien is wat een verhuizing tussen twee gebieden doet. Het document noemt geen gebieden.',
  }))
  const participationId = await contractInvented(officer, {
    provider: NEIGHBOURS, lot: 'Dedemsvaart en omgeving', product: 'AV', procedure: 'HDB-HO-2020', from: 'Gemeente Hardenberg', reference: 'HDB-AV-4', number: 4, startsOn: '2025-11-24', endsOn: '2026-12-31',
    title: 'Overeenkomst algemene voorziening, Dedemsvaart en omgeving', text: 'Geeft de algemene voorziening in één gebied. Verzonnen, zodat te zien is wat een verhuizing tussen twee gebieden doet.',
  })
  const mover = await done('resident', keepResident(agent, {
    bsn: testBsn(643), salutation: 'mrs', initials: 'H.', givenName: null, prefix: null, surname: 'Lutterveld', birthDate: day('1944-08-19'), postcode: '7701 AB', houseNumber: 12, houseLetter: null, houseAddition: null, street: 'Voorbeeldkade', city: 'Dedemsvaart', phone: null, email: null, different: true,
  }))
  const { code } = (await facilityChoice(agent, mover, undefined)) ?? {}
  const { registrationId } = await done('registration', registerFacility(agent, { ...mover, startsOn: day('2025-11-27'), participationId, listCode: code ?? '' }))
  const { id: placementId } = await read(agent, (tx) => tx.facilityPlacement.findFirstOrThrow({ where: { registrationId }, select: { id: true } }))
  await done('agreement', agreeHelp(agent, { placementId, version: 1, rhythm: 'two-weekly', tasks: 'Stofzuigen, dweilen en de badkamer.' }))
  await moved(consultant, mover.residentId, { on: '2025-12-15', street: 'Verzonnen Brink', houseNumber: 9, postcode: '7771 AD' })
}

async function moved(consultant: Person, residentId: string, { on, ...home }: { readonly on: string; readonly street: string; readonly houseNumber: number; readonly postcode: string }): Promise<void> {
  const { signalId } = await done('move', recordMove(consultant, { ...home, residentId, source: 'desk', occurredOn: day(on), houseLetter: null, houseAddition: null, city: 'Hardenberg', note: null, along: [] }))
  await done('taken over', decideSignal(consultant, { signalId, version: 1, outcome: 'followed', reason: 'De balie zag het huurcontract.' }))
}

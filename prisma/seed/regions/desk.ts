import { agreeHelp, askExtra, correctHours, enterHours } from '@/lib/facility/commands/hours'
import { registerFacility, switchProvider } from '@/lib/facility/commands/register'
import { giveWelcome } from '@/lib/facility/commands/welcome'
import { facilityChoice } from '@/lib/facility/queries/desk'
import { facilityClients } from '@/lib/facility/queries/provider'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { keepResident } from '@/lib/residents/commands/file'
import type { NewResident } from '@/lib/residents/schema'
import { actorNamed, done } from '@/prisma/seed/actors'
import { say } from '@/prisma/seed/availability'

/** All invented; the numbers are of the range that nobody has. */
const resident = (n: number, initials: string, surname: string, born: string, houseNumber: number): NewResident => ({
  bsn: testBsn(n), salutation: n % 2 === 0 ? 'mrs' : 'mr', initials, givenName: null, prefix: null, surname, birthDate: day(born), postcode: '7772 AB', houseNumber, houseLetter: null, houseAddition: null,
  street: 'Voorbeeldlaan', city: 'Hardenberg', phone: null, email: null, different: true,
})
const RESIDENTS = [resident(640, 'W.', 'Oldenkamp', '1947-02-11', 3), resident(641, 'G.', 'Nijhoving', '1951-09-30', 8), resident(642, 'A.', 'Kremersveen', '1939-06-02', 21)] as const

/** Residents who came by the desk in 2025: hours by the month, a correction, another provider, and a question for more. */
export async function runDesk(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-09-01 10:00')
  const agent = await actorNamed('Elly Baalder')
  const planner = await actorNamed('Rinske Vechtdal')
  const registrations: { id: string; number: string; residentId: string }[] = []
  for (const input of RESIDENTS) {
    const { residentId } = await done('resident', keepResident(agent, input))
    const { code, part } = await chosen(agent, { residentId }, planner)
    const { registrationId: id, number } = await done('registration', registerFacility(agent, { residentId, startsOn: day('2025-09-01'), participationId: part, listCode: code }))
    registrations.push({ id, number, residentId })
    await done('letter', giveWelcome(agent, { registrationId: id, channel: 'handed' }))
  }
  const clients = (await facilityClients(planner, 0))?.rows ?? []
  const placements = registrations.map(({ number }) => clients.find((row) => row.number === number)?.id ?? '')
  await clock('2025-09-03 11:00')
  await done('agreement', agreeHelp(planner, { placementId: placements[0] ?? '', version: 1, rhythm: 'two-weekly', tasks: 'Stofzuigen en dweilen beneden, badkamer en wc. De ramen doet de inwoner zelf.' }))
  for (const [month, moment] of [['2025-09', '2025-10-02 09:00'], ['2025-10', '2025-11-03 09:00']] as const) {
    await clock(moment)
    for (const placementId of placements) await done('hours', enterHours(planner, { placementId, month, minutes: placementId === placements[2] ? 720 : 300 }))
  }
  await clock('2025-11-04 10:00')
  await done('correction', correctHours(planner, { placementId: placements[0] ?? '', month: '2025-10', minutes: 270, reason: 'wrong-hours' }))
  await clock('2025-11-10 11:00')
  const [, second] = registrations
  if (second) {
    const { code, part } = await chosen(agent, { registrationId: second.id }, planner, true)
    await done('switch', switchProvider(agent, { registrationId: second.id, version: 1, startsOn: day('2025-11-17'), participationId: part, listCode: code }))
  }
  await clock('2025-11-27 15:00')
  await done('question', askExtra(planner, { placementId: placements[2] ?? '', year: 2025, minutes: 240, reason: 'spent-faster' }))
  await say(planner, () => ({ takes: 'now', addresses: 6 }))
}

/** What the resident chose: the planner's organisation, or another than that. */
async function chosen(agent: Person, at: { residentId: string } | { registrationId: string }, planner: Person, another = false): Promise<{ code: string; part: string }> {
  const choice = await facilityChoice(agent, at, undefined)
  const part = choice?.offered.find((each) => planner.providerIds.includes(each.providerId) !== another)
  if (!choice || !part) throw new Error('nobody to choose')
  return { code: choice.code, part: part.id }
}

import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { read } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import type { Person } from '@/lib/kernel/actor'
import { addDays, addWeeks, day, type Day } from '@/lib/kernel/day'
import { answerBurden, reportBurden } from '@/lib/reporting/commands'
import type { ReportStep } from '@/lib/reporting/schema/burden'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { arrive, calculate, grant, investigate, PLANNER, versionOf, type Invented } from '@/prisma/seed/nmd/residents'
import { sendLetters } from '@/prisma/seed/letters'

type Clock = (moment: string) => Promise<void>

/** Who had help for twelve weeks after an operation, in two quarters that are over: the day of the notification, and the days until each next step. All of it is invented. */
type Passed = { readonly surname: string; readonly birthDate: string; readonly notifiedOn: string; readonly confirm: number; readonly talk: number; readonly findings: number; readonly apply: number; readonly decide: number; readonly offer: number; readonly accept: number; readonly start: number }

const passed = (surname: string, birthDate: string, notifiedOn: string, [confirm, talk, findings, apply, decide, offer, accept, start]: readonly [number, number, number, number, number, number, number, number]): Passed => ({ surname, birthDate, notifiedOn, confirm, talk, findings, apply, decide, offer, accept, start })

const SPRING = [
  passed('Aalders', '1947-02-11', '2025-04-01', [1, 13, 6, 4, 9, 1, 2, 6]),
  passed('Bennink', '1952-08-23', '2025-04-03', [0, 12, 7, 3, 11, 1, 3, 7]),
  passed('Dilling', '1944-10-30', '2025-04-08', [1, 15, 5, 5, 8, 0, 1, 5]),
  passed('Eppinga', '1939-05-17', '2025-04-10', [0, 11, 8, 2, 12, 1, 2, 7]),
  passed('Fokkens', '1950-12-04', '2025-04-14', [2, 14, 6, 4, 10, 0, 4, 6]),
]
const SUMMER = [
  passed('Hadders', '1946-03-28', '2025-07-01', [0, 10, 7, 3, 7, 1, 2, 5]),
  passed('Idema', '1941-09-09', '2025-07-02', [1, 13, 6, 2, 8, 0, 1, 7]),
  passed('Jobing', '1955-01-15', '2025-07-03', [0, 12, 9, 6, 11, 1, 3, 4]),
  passed('Kiers', '1948-06-21', '2025-07-04', [3, 14, 7, 4, 12, 0, 2, 6]),
  passed('Lanting', '1937-11-02', '2025-07-07', [0, 16, 8, 5, 7, 1, 1, 7]),
  passed('Manting', '1943-04-19', '2025-07-08', [1, 11, 6, 3, 9, 1, 5, 7]),
  passed('Nijenhuis', '1951-07-26', '2025-07-09', [0, 13, 10, 2, 11, 0, 2, 6]),
  passed('Oosting', '1940-12-13', '2025-07-10', [1, 17, 8, 4, 10, 1, 3, 4]),
  passed('Pepping', '1949-05-05', '2025-07-11', [3, 10, 7, 6, 11, 1, 2, 5]),
  passed('Reinds', '1945-02-27', '2025-07-14', [0, 12, 8, 5, 9, 1, 2, 7]),
]
const FIRST_BSN = 800

/** From notification to the first day of help, each step on its own day; every other one says something else of his needs a day after the talk. */
async function pass(clock: Clock, actor: Person, provider: { readonly name: string; readonly planner: Person }, one: Passed, at: number): Promise<void> {
  const on = async (each: Day) => { await clock(`${each} 10:00`); return each }
  const who: Invented = { bsn: FIRST_BSN + at, salutation: at % 2 === 0 ? 'mrs' : 'mr', initials: 'N.', prefix: null, surname: one.surname, birthDate: one.birthDate, street: 'Fictiefweg', houseNumber: 30 + at, postcode: '9406 GH', city: 'Assen', request: 'Vraagt hulp in het huishouden voor twaalf weken, na een operatie.' }
  const notified = await on(day(one.notifiedOn))
  const caseId = await arrive(actor, who, notified, false)
  const confirmed = await on(addDays(notified, one.confirm))
  await sendLetters(actor, caseId, confirmed)
  const talk = await on(addDays(confirmed, one.talk))
  await investigate(actor, caseId, talk, 'conclusion')
  if (at % 2 === 0) {
    await on(addDays(talk, 1))
    const { version } = await read(actor, (tx) => tx.investigation.findUniqueOrThrow({ where: { caseId }, select: { version: true } }))
    await done('needs', saveStep(actor, { caseId, version, step: 'needs', needs: 'Wil na de operatie in een schoon huis kunnen herstellen. Kan voorlopig niet bukken of tillen.', ownStrength: 'Doet licht werk aan tafel zelf en bestelt de boodschappen.' }))
  }
  const findings = await on(addDays(talk, one.findings))
  await calculate(actor, caseId)
  await done('findings', drawUpFindings(actor, { caseId, version: await versionOf(actor, caseId) }))
  await sendLetters(actor, caseId)
  const applied = await on(addDays(findings, one.apply))
  await done('application', recordApplication(actor, { caseId, version: await versionOf(actor, caseId), receivedOn: applied, channel: 'form' }))
  const decided = await on(addDays(applied, one.decide))
  const startsOn = addDays(decided, one.offer + one.accept + one.start)
  const indicationId = await grant(actor, caseId, provider.name, startsOn, addDays(addWeeks(startsOn, 12), -1))
  const offered = await on(addDays(decided, one.offer))
  const { id: allocationId } = await done('offer', offerAllocation(actor, { participationId: null, indicationId, wishedStart: startsOn }))
  await on(addDays(offered, one.accept))
  await done('accept', acceptAllocation(provider.planner, { allocationId, startsOn, version: 1 }))
  await on(startsOn)
  await done('start', startAllocation(provider.planner, { allocationId, version: 2 }))
}

/** Two quarters of short help in Assen that are over, by three consultants and three providers: as many as a sum of a step is of (F83). */
export async function replayQuarters(clock: Clock): Promise<void> {
  const consultants = [await actorNamed('Fenna Bosch'), await actorNamed('Tess Oldenhof'), await actorNamed('Harm Wolters')]
  const providers = [{ name: PLANNER, planner: await actorNamed('Lotte Zijlstra') }, { name: 'Miep B.V.', planner: await representativeOf('Miep B.V.') }, { name: 'Tzorg', planner: await representativeOf('Tzorg') }]
  for (const [at, one] of [...SPRING, ...SUMMER].entries()) {
    const [consultant, provider] = [consultants[at % 3], providers[at % 3]]
    if (consultant && provider) await pass(clock, consultant, provider, one, at)
  }
}

/** What a provider and a consultant find too much work; one is answered. Invented, and saying so. */
export async function reportBurdens(): Promise<void> {
  const [planner, manager] = [await actorNamed('Lotte Zijlstra'), await actorNamed('Ellen Prins')]
  const report = (actor: Person, step: ReportStep, words: string, proposal: string | null) => done('burden', reportBurden(actor, { regionId: null, step, words, proposal }))
  const { reportId } = await report(planner, 'proof', 'Voorbeeld (fictief): wij leveren hetzelfde bewijs in bij drie overeenkomsten, elk met een eigen dag.', 'Eén dag per jaar voor alle bewijs.')
  await done('answer', answerBurden(manager, { reportId, version: 1, verdict: 'partly', answer: 'U levert een document één keer in voor alle overeenkomsten. De dag blijft per overeenkomst, omdat die in het contract staat.' }))
  await report(planner, 'invoicing', 'Voorbeeld (fictief): elke gemeente vraagt een eigen factuur met een eigen indeling.', 'Eén indeling voor de hele regio.')
  await report(await actorNamed('Fenna Bosch'), 'findings', 'Voorbeeld (fictief): na een telefoontje moet een stap van het onderzoek opnieuw worden opgeslagen.', null)
}

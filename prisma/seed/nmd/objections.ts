import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { recordAppeal } from '@/lib/redress/commands/appeal'
import { decideObjection } from '@/lib/redress/commands/decide'
import { recordHearing } from '@/lib/redress/commands/handle'
import { registerObjection } from '@/lib/redress/commands/register'
import { actorNamed, done } from '@/prisma/seed/actors'

const officerOfAssen = () => actorNamed('Anouk Tersteeg')
const BY_RESIDENT = { channel: 'letter', madeBy: 'resident', representative: null, authority: null } as const
const BY_DAUGHTER = { channel: 'email', madeBy: 'representative', representative: 'mevrouw K. Boskamp', authority: 'Machtiging van 20 november 2025' } as const

async function register(officer: Person, reference: string, receivedOn: Day, grounds: string, by: typeof BY_RESIDENT | typeof BY_DAUGHTER = BY_RESIDENT): Promise<string> {
  const { objectionId } = await done('objection', registerObjection(officer, { ...by, postedOn: null, missing: [], reference, receivedOn, grounds }))
  return objectionId
}
const referenceIn = async (consultant: Person, caseId: string) => (await read(consultant, (tx) => tx.wmoDecision.findFirstOrThrow({ where: { caseId }, select: { reference: true } }))).reference

/** An objection that runs on the demonstration's day: received, and the hearing is planned. */
export async function objection(consultant: Person, caseId: string): Promise<void> {
  const officer = await officerOfAssen()
  const objectionId = await register(officer, await referenceIn(consultant, caseId), day('2025-11-25'), 'Ik heb hartfalen en kan ook het lichte werk vaak niet doen. Twee uur per week is te weinig.')
  await done('hearing', recordHearing(officer, { objectionId, version: 1, hearing: 'planned', on: day('2025-12-09'), place: 'Gemeentehuis, spreekkamer 2', ground: null, text: null }))
}

/** One against a refusal for which nothing was calculated: ready to decide, once the answers are given. */
export async function uncalculatedObjection(consultant: Person, caseId: string, receivedOn: Day): Promise<void> {
  const officer = await officerOfAssen()
  const objectionId = await register(officer, await referenceIn(consultant, caseId), receivedOn, 'De schoonmaakdienst van de woonstichting komt niet in mijn straat en heeft een wachtlijst. Ik heb er dus niets aan.')
  await done('hearing', recordHearing(officer, { objectionId, version: 1, hearing: 'waived', on: null, place: null, ground: 'declined', text: 'Mevrouw liet aan de telefoon weten dat zij niets wil toevoegen.' }))
}

/** One that was decided on, without a hearing since nobody wished one. */
export async function decidedObjection(consultant: Person, caseId: string, receivedOn: Day): Promise<string> {
  const officer = await officerOfAssen()
  const objectionId = await register(officer, await referenceIn(consultant, caseId), receivedOn, 'Ik had liever hulp in de middag en wat meer tijd.')
  await done('hearing', recordHearing(officer, { objectionId, version: 1, hearing: 'waived', on: null, place: null, ground: 'declined', text: 'Mevrouw liet aan de telefoon weten dat zij niets wil toevoegen.' }))
  await done('decision', decideObjection(officer, { objectionId, version: 2, outcome: 'unfounded', motivation: 'De tijd volgt uit wat er is onderzocht. Over het dagdeel spreekt u met de aanbieder.', grant: null }))
  return objectionId
}

/** The court told of an appeal against it; which court is invented. */
export async function appeal(objectionId: string, toldOn: Day): Promise<void> {
  await done('appeal', recordAppeal(await officerOfAssen(), { objectionId, toldOn, court: 'Verzonnen rechtbank', courtNumber: 'VERZONNEN 25/1' }))
}

/** An objection of a daughter against temporary help, by the number of the case. */
export async function urgentObjection(consultant: Person, caseId: string, receivedOn: Day): Promise<void> {
  const { number } = await read(consultant, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } }))
  await register(await officerOfAssen(), number, receivedOn, 'Mijn vader heeft ook in het weekend hulp nodig zolang ik in het ziekenhuis lig.', BY_DAUGHTER)
}

import { returnAllocation } from '@/lib/allocations/commands/accept'
import { answerReturn } from '@/lib/allocations/commands/answer'
import { recordGround } from '@/lib/allocations/commands/ground'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { refuseProvider } from '@/lib/allocations/commands/refuse'
import type { ReturnCause } from '@/lib/allocations/schema'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { adoptRule, proposeRule } from '@/lib/rulebook/commands'
import { actorNamed, done } from '@/prisma/seed/actors'

export type Granted = { readonly caseId: string; readonly indicationId: string }
type Grant = (who: { readonly bsn: number; readonly surname: string; readonly birthDate: string; readonly houseNumber: number }) => Promise<Granted>

const WAITERS = [['Aukema', '1937-02-18'], ['Boltjes', '1942-10-07'], ['Dekensma', '1949-06-30'], ['Eefting', '1945-01-12']] as const

/** Four who were granted help and wait for it, each by another kind (F70): no room, nobody asked yet, their own no, and a return that says nothing. All invented. */
export async function queueUp(clock: (moment: string) => Promise<void>, consultant: Person, planner: Person, grant: Grant): Promise<readonly Granted[]> {
  const all: Granted[] = []
  for (const [at, [surname, birthDate]] of WAITERS.entries()) all.push(await grant({ bsn: 700 + at, surname, birthDate, houseNumber: 30 + at }))
  const [full, , choosy, unclear] = all
  await clock('2025-11-13 15:00')
  for (const [granted, cause, reason] of [[full, 'no-room', 'Wij hebben in deze wijk voor de winter niemand vrij.'], [unclear, 'other', 'Wij willen eerst met u overleggen over deze aanvraag.']] as const satisfies readonly (readonly [Granted | undefined, ReturnCause, string])[]) {
    const { id: allocationId } = await done('offer', offerAllocation(consultant, { participationId: null, indicationId: granted?.indicationId ?? '', wishedStart: day('2025-11-17') }))
    await done('return', returnAllocation(planner, { allocationId, version: 1, cause, reason }))
    await done('answer', answerReturn(consultant, { allocationId, version: 2, agreed: true, answer: 'Wij zoeken een andere aanbieder.' }))
  }
  const { participationId } = await read(consultant, (tx) => tx.providerChoice.findUniqueOrThrow({ where: { caseId: choosy?.caseId ?? '' }, select: { participationId: true } }))
  await done('refusal', refuseProvider(consultant, { caseId: choosy?.caseId ?? '', participationId, refusedOn: day('2025-11-13'), reason: 'Mevrouw wil toch liever een andere aanbieder.' }))
  return all
}

/** One municipality rules who goes first, and two residents do: one of them is to be looked at again. The grounds are invented. */
export async function putFirst(consultant: Person, [full, unasked]: readonly Granted[]): Promise<void> {
  const grounds = [
    { code: 'geen-netwerk', words: 'Woont alleen en heeft niemand die kan helpen', order: 1, reason: true, weeks: 2 },
    { code: 'mantelzorg', words: 'De mantelzorger kan het niet meer', order: 2, reason: false, weeks: 12 },
  ]
  const rule = { key: 'waiting-priority', municipalityId: consultant.municipalityIds[0] ?? '', validFrom: day('2025-11-14'), source: 'Verzonnen voor de demonstratie: geen bron noemt gronden', sourceUrl: null, checked: false, reason: null, value: { grounds } } as const
  const { proposalId } = await done('rule', proposeRule(await actorNamed('Mirjam Roosdorp'), rule))
  await done('rule adopted', adoptRule(await actorNamed('Jelle Haverkate'), { proposalId, version: 1 }))
  await done('ground', recordGround(consultant, { caseId: full?.caseId ?? '', ground: 'mantelzorg', fromOn: day('2025-11-14'), reason: null }))
  await done('ground', recordGround(consultant, { caseId: unasked?.caseId ?? '', ground: 'geen-netwerk', fromOn: day('2025-11-14'), reason: 'Mevrouw heeft geen familie en kent niemand in de buurt.' }))
}

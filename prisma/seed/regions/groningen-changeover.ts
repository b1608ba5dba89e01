import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { adoptPart, makeChangeover } from '@/lib/continuity/commands/changeover'
import { runPart } from '@/lib/continuity/commands/changeover-run'
import { decideOnMapping, proposeMapping } from '@/lib/continuity/commands/mapping'
import { read } from '@/lib/db'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import type { Person } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { actorNamed, done, representativeOf } from '@/prisma/seed/actors'
import { sendLetters } from '@/prisma/seed/letters'
import { PARTIES } from '@/prisma/seed/regions/groningen'
import { appliedFor, contractInvented, type Contract } from '@/prisma/seed/regions/groningen-help'

const [LAST_DAY, FROM] = ['2026-01-31', day('2026-02-01')]
export const [, , , EAST, SOUTH] = PARTIES
const NEXT = { title: 'Overeenkomst huishoudelijke hulp, vervolg', text: 'Volgt op de overeenkomst die op 31 januari 2026 eindigt. Verzonnen, zodat te zien is hoe hulp overgaat.', startsOn: FROM, endsOn: '2027-12-31', number: 2 } as const
const BEFORE = { title: 'Overeenkomst huishoudelijke hulp', text: 'Loopt tot en met 31 januari 2026. De gunning hoort bij het verhaal; deze overeenkomst is verzonnen.', endsOn: LAST_DAY } as const
const PLACES = [{ provider: EAST, lot: 'Oost/Ten Boer', reference: 'GRN-HH-4' }, { provider: SOUTH, lot: 'Zuid/Haren', reference: 'GRN-HH-5' }] as const

/** When a client was notified, talked to and applied, and from when until when help is granted. */
export type HelpDays = { readonly asked: [Day, Day, Day]; readonly startsOn: Day; readonly endsOn: Day }
const AUTUMN: HelpDays = { asked: [day('2025-09-01'), day('2025-09-08'), day('2025-09-22')], startsOn: day('2025-10-06'), endsOn: day('2027-10-05') }

export type Client = { readonly bsn: number; readonly initials: string; readonly surname: string; readonly birthDate: string; readonly postcode: string; readonly code: 'HH' | 'HH-R'; readonly provider: string | null; readonly begun: boolean }

const CLIENTS: readonly Client[] = [
  { bsn: 680, initials: 'R.', surname: 'Damsterveer', birthDate: '1945-04-18', postcode: '9731 AB', code: 'HH', provider: EAST, begun: true },
  { bsn: 681, initials: 'E.', surname: 'Oosterpad', birthDate: '1940-10-27', postcode: '9732 CD', code: 'HH-R', provider: EAST, begun: true },
  { bsn: 682, initials: 'H.', surname: 'Zuiderlaan', birthDate: '1948-08-05', postcode: '9721 EF', code: 'HH', provider: SOUTH, begun: true },
  { bsn: 683, initials: 'F.', surname: 'Harenberg', birthDate: '1943-01-30', postcode: '9751 GH', code: 'HH-R', provider: SOUTH, begun: false },
  { bsn: 684, initials: 'C.', surname: 'Sterrenveld', birthDate: '1952-06-14', postcode: '9722 JK', code: 'HH-R', provider: null, begun: false },
]

/**
 * Contracts of two providers that begin anew, and the running help that goes over: one provider is done and its letters wait, of the other a list
 * stands with who doesn't fit. Everybody in it and every contract are invented.
 */
export async function changeoverGroningen(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-09-01 09:00')
  const [officer, consultant, second] = [await actorNamed('Femke Turfsma'), await actorNamed('Renske Woldring'), await actorNamed('Jelmer Reitsema')]
  const contract = (terms: Pick<Contract, 'title' | 'text' | 'startsOn' | 'endsOn' | 'number'>, suffix: string) => PLACES.map(({ reference, ...place }) => contractInvented(officer, { ...place, ...terms, product: 'HH HH-R', reference: `${reference}${suffix}` }))
  const [east = '', south = ''] = await Promise.all(contract(BEFORE, ''))
  await clock('2025-09-22 10:00')
  const offered: { id: string; provider: string }[] = []
  for (const client of CLIENTS) {
    const id = await help(consultant, client, client.provider === EAST ? east : south)
    if (id !== null && client.begun) offered.push({ id, provider: client.provider ?? '' })
  }
  await clock('2025-09-24 10:00')
  for (const { id, provider } of offered) await done('accept', acceptAllocation(await representativeOf(provider), { allocationId: id, startsOn: day('2025-10-06'), version: 1 }))
  await clock('2025-10-06 10:00')
  for (const { id, provider } of offered) await done('start', startAllocation(await representativeOf(provider), { allocationId: id, version: 2 }))

  await clock('2025-11-24 10:00')
  await Promise.all(contract(NEXT, '-2'))
  await translate(consultant)
  const changeover = await done('changeover', makeChangeover(consultant, { name: 'Contracten februari 2026', reason: 'Twee overeenkomsten eindigen op 31 januari 2026 en beginnen opnieuw. Hulp op resultaat gaat over in tijd per week.', newFrom: FROM }))
  const part = await read(second, (tx) => tx.changeoverPart.findFirstOrThrow({ where: { changeoverId: changeover.id, provider: { name: EAST } }, select: { id: true, version: true } }))
  await done('adopt', adoptPart(second, { partId: part.id, version: part.version }))
  await done('run', runPart(second, { partId: part.id }))
}

/** What help on a result becomes, by two advisers. */
async function translate({ municipalityIds: [municipalityId = ''] }: Person): Promise<void> {
  const [adviser, other] = [await actorNamed('Marijke Selwerd'), await actorNamed('Aldert Damster')]
  const { id: productId } = await read(adviser, (tx) => tx.product.findFirstOrThrow({ where: { code: 'HH-R' }, select: { id: true } }))
  const { id } = await done('mapping', proposeMapping(adviser, { municipalityId, fromProductId: productId, fromUnit: 'result-month', toProductId: productId, minutesPerWeek: null, validFrom: FROM, source: 'Verzonnen voor de demonstratie: ieder houdt de tijd die in zijn besluit staat' }))
  await done('mapping adopted', decideOnMapping(other, { id, version: 1, answer: 'adopted' }))
}

/** Decides on a client's help, and offers it to the provider that was chosen; gives the offer. */
export async function help(consultant: Person, { code, provider, begun: _, ...someone }: Client, participationId: string, { asked, startsOn, endsOn }: HelpDays = AUTUMN): Promise<string | null> {
  const { id: productId } = await read(consultant, (tx) => tx.product.findFirstOrThrow({ where: { regionId: { in: [...consultant.regionIds] }, code }, select: { id: true } }))
  const request = 'Mevrouw kan het zware werk in huis niet meer doen.'
  const { caseId, version } = await appliedFor(consultant, { ...someone, request }, productId, 'Het zware werk lukt niet meer. Hulp bij het huishouden past.', true, asked)
  await done('wishes', recordWishes(consultant, { caseId, windows: ['morning'], wishedStart: startsOn, prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  if (provider !== null) await done('choice', chooseProvider(consultant, { caseId, version: 0, participationId, listCode: 'K7F2' }))
  const grant = { startsOn, endsOn, frequency: 'weekly' as const, ...(code === 'HH-R' ? { monthCents: 31_200 } : {}) }
  const { indicationId } = await done('decision', decide(consultant, { caseId, version: await version(), outcome: 'granted', motivation: 'U kunt het zware werk in huis niet meer doen. Niemand in uw omgeving kan het overnemen.', grant }))
  await sendLetters(consultant, caseId)
  if (provider === null || indicationId === null) return null
  return (await done('offer', offerAllocation(consultant, { indicationId, participationId: null, wishedStart: startsOn }))).id
}

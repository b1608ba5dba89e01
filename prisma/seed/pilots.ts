import { read } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { adoptOutcome, proposeOutcome, publishPilot, recordPilot } from '@/lib/pilots/commands'
import { WHOLE_REGION } from '@/lib/pilots/schema'
import { actorNamed, done } from '@/prisma/seed/actors'

const NOTHING = { productId: null, lotId: null, startsOn: null, endsOn: null, measures: null } as const

/** What the minutes of the exploration say that is tried, and what is only wished: no day, measure or yield is in them, so none stands here. */
export async function recordPilotsSdcg(minutes: string): Promise<void> {
  const adviser = await actorNamed('Roos Velperweg')
  const combi = await read(adviser, (tx) => tx.product.findFirstOrThrow({ where: { code: 'COMBI', regionId: adviser.regionIds[0] ?? '' }, select: { id: true } }))
  const running = await done('pilot', recordPilot(adviser, {
    ...NOTHING, place: WHOLE_REGION, status: 'running', name: 'Fit Thuis', runs: 'Groot Gelre, samen met Second Moov',
    goal: 'Inwoners zelfredzamer maken: een beweegprogramma gericht op ouderen met ADL-problematiek.',
    source: `${minutes}: "Er loopt bij Groot Gelre op dit moment samen met Second Moov een pilot Fit Thuis". Het verslag noemt het de enige pilot die loopt.`,
  }))
  await done('public', publishPilot(adviser, { ...running, version: 1, shown: 'ja' }))
  await done('wish', recordPilot(adviser, {
    ...NOTHING, place: WHOLE_REGION, status: 'idea', name: 'De huishoudelijk ondersteuner als huishoudcoach', runs: 'Nog niemand', productId: combi.id,
    goal: 'De huishoudelijk ondersteuner inzetten als huishoudcoach. Daarvoor moet iemand worden opgeleid.',
    measures: 'Wat het de gemeente kan opleveren. Hoe dat wordt gemeten, zegt het verslag niet.',
    source: `${minutes}: "Voor gemeenten is van belang wat het potentiële rendement is. Kan eventueel meegenomen worden als het product combi ondersteuning concreter wordt gemaakt."`,
  }))
}

/** Invented, and saying so: one pilot whose end was adopted and one whose outcome waits for a second adviser. */
export async function recordPilotsNmd(): Promise<void> {
  const [writer, second] = [await actorNamed('Mirjam Roosdorp'), await actorNamed('Jelle Haverkate')]
  const assen = await read(writer, (tx) => tx.municipality.findFirstOrThrow({ where: { name: 'Assen' }, select: { id: true } }))
  const invented = { ...NOTHING, status: 'running', runs: 'Een verzonnen aanbieder', source: 'Verzonnen voor de demonstratie' } as const
  const ended = await done('pilot', recordPilot(writer, { ...invented, place: assen.id, name: 'Voorbeeld (fictief): één vaste dag per straat', goal: 'Minder reistijd door in één straat op één dag te helpen.', startsOn: day('2025-03-03'), endsOn: day('2025-08-29'), measures: 'Reistijd per week, en of inwoners tevreden zijn met de dag.' }))
  await done('outcome', proposeOutcome(writer, { ...ended, version: 1, brought: 'De reistijd werd korter. Een deel van de inwoners wilde liever een andere dag.', yields: 'Niets in geld: de prijs per uur bleef gelijk.', verdict: 'stop', reason: 'De keuze van de inwoner gaat voor.', untilOn: null }))
  const { id: outcomeId } = await read(second, (tx) => tx.pilotOutcome.findFirstOrThrow({ where: { pilotId: ended.pilotId }, select: { id: true } }))
  await done('adopted', adoptOutcome(second, { outcomeId, version: 1 }))
  const asked = await done('pilot', recordPilot(writer, { ...invented, place: WHOLE_REGION, name: 'Voorbeeld (fictief): samen koken in de wijk', goal: 'Inwoners doen weer zelf wat zij kunnen.', startsOn: day('2025-06-02'), endsOn: day('2025-11-28') }))
  await done('waits', proposeOutcome(writer, { ...asked, version: 1, brought: 'Acht inwoners kwamen elke week.', yields: 'Nog niet te zeggen na een half jaar.', verdict: 'extend', reason: 'Een half jaar is te kort om iets te zien.', untilOn: day('2026-05-29') }))
}

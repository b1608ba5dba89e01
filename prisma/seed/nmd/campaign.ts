import { concludeCampaign, makeCampaign, startCampaign } from '@/lib/continuity/commands/campaign'
import { computeCampaign } from '@/lib/continuity/commands/compute'
import { leaveAsIs } from '@/lib/continuity/commands/handle'
import { addWave, planWaves } from '@/lib/continuity/commands/waves'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { adoptEdition, proposeEdition } from '@/lib/norms/commands/adopt'
import { saveCell } from '@/lib/norms/commands/cells'
import { deriveEdition } from '@/lib/norms/commands/edition'
import { normSetView } from '@/lib/norms/queries/editions'
import { actorNamed, done } from '@/prisma/seed/actors'

/** A municipality's own norms from a day to come, and the running help that is looked at again for it; every amount invented. */
export async function replayCampaign(): Promise<void> {
  const [adviser, second, consultant] = [await actorNamed('Mirjam Roosdorp'), await actorNamed('Jelle Haverkate'), await actorNamed('Fenna Bosch')]
  const from = await read(adviser, (tx) => tx.normSet.findFirstOrThrow({ where: { code: 'voorbeeld' }, select: { id: true } }))
  const municipalityId = consultant.municipalityIds[0] ?? null
  const { id } = await done('norm set', deriveEdition(adviser, { id: from.id, municipalityId, name: 'Voorbeeld 2026 (fictief)', note: 'Verzonnen: vier uur per jaar minder voor het huis, zodat te zien is wat een herindicatie doet.', validFrom: day('2026-04-01'), validUntil: null }))
  const look = async () => {
    const view = await normSetView(adviser, id)
    if (!view) throw new Error('the norm set is gone')
    return view
  }
  const { cells, version } = await look()
  const base = cells.find((cell) => cell.key === 'house-base')
  if (!base) throw new Error('the norm set has no base')
  await done('cell', saveCell(adviser, { id, version, was: base.key, cell: { ...base, amount: 104, status: 'example', source: 'Verzonnen voor de demonstratie', sourceUrl: null, verbatim: null } }))
  await done('propose', proposeEdition(adviser, { id, version: (await look()).version }))
  await done('adopt', adoptEdition(second, { id, version: (await look()).version }))

  const of = (name: string, reason: string, ends: Day | null) => done('campaign', makeCampaign(consultant, { name, reason, newFrom: day('2026-04-01'), productId: null, fromSetId: null, lotId: null, unit: null, endsFrom: ends, endsUntil: ends }))
  await tryOut(consultant, await of('Proef met de normen van 2026', 'Eén inwoner vooraf, om te zien of het gesprek en de brief kloppen.', day('2027-12-08')))
  // Made and not begun: who is in it waits and is left out of the other.
  await of('Hulp uit het vorige systeem die eind 2027 stopt', 'Bij deze inwoners kijkt de gemeente bij het einde van hun besluit opnieuw, met de normen van 2026.', day('2027-12-31'))

  const campaign = await of('Normen 2026', 'De gemeente stelt de tijd voor huishoudelijk werk vanaf april vast met nieuwe normen.', null)
  await done('compute', computeCampaign(consultant, campaign))
  await done('wave', addWave(consultant, { ...campaign, startsOn: day('2026-01-12'), endsOn: day('2026-02-06'), capacity: 1 }))
  await done('plan', planWaves(consultant, campaign))
  await done('start', startCampaign(consultant, { ...campaign, version: 1 }))
}

/** A campaign from beginning to end: everybody in it keeps what he has. */
async function tryOut(consultant: Person, campaign: { readonly id: string }): Promise<void> {
  await done('compute', computeCampaign(consultant, campaign))
  await done('wave', addWave(consultant, { ...campaign, startsOn: day('2025-12-01'), endsOn: day('2025-12-12'), capacity: 5 }))
  await done('plan', planWaves(consultant, campaign))
  await done('start', startCampaign(consultant, { ...campaign, version: 1 }))
  for (const { id, version } of await read(consultant, (tx) => tx.campaignCase.findMany({ where: { campaignId: campaign.id }, orderBy: { id: 'asc' }, select: { id: true, version: true } }))) await done('stays', leaveAsIs(consultant, { itemId: id, version, outcome: 'stays', reason: 'Het gesprek en de brief klopten. De inwoner houdt de tijd die hij heeft tot de ronde van alle inwoners.' }))
  const { version } = await read(consultant, (tx) => tx.campaign.findUniqueOrThrow({ where: { id: campaign.id }, select: { version: true } }))
  await done('conclude', concludeCampaign(consultant, { ...campaign, version }))
}

import { adoptAgreements } from '@/lib/exchange/commands/agreement-adopt'
import { tryAgreements } from '@/lib/exchange/commands/agreement-trial'
import { readAgreements } from '@/lib/exchange/imports/agreements'
import type { TryAgreements } from '@/lib/exchange/schema/agreement-import'
import type { Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { actorNamed, done } from '@/prisma/seed/actors'

const HEAD = 'KVK;Naam;Rechtsvorm;Contactpersoon;E-mail;Overeenkomst;Perceel;Productcode;Ingangsdatum;Einddatum;Getekend op;Verlengingen;Maanden per verlenging;Tarief per uur'
type Agreement = { readonly who: string; readonly number: string; readonly until?: string; readonly from?: string; readonly signed?: string; readonly options?: string; readonly cents?: string }
const line = (lot: string, { who, number, until = '31-5-2026', from = '1-1-2026', signed = '', options = ';', cents = '' }: Agreement, product = 'HO-S') => [who, number, lot, product, from, until, signed, options, cents].join(';')

const DUNE = '90000191;Hulp aan Zee B.V.;B.V.;Anna Voorbeeld;contact@hulp-aan-zee.voorbeeld.nl'
const COAST = '90000192;Stichting Thuis in Kennemerland;Stichting;;'
const LONG = '90000193;Coöperatieve Vereniging van Zelfstandige Huishoudelijke Hulpen in de Gemeenten tussen Noordzeekanaal en Spaarne U.A.;Coöperatie U.A.;;'

/** Bridging agreements until the new ones start, as an older system holds them. */
const COMES = [
  ...['Heemstede', 'Bloemendaal'].map((lot) => line(lot, { who: DUNE, number: 'OVB-2026-01', signed: '3-11-2025' })),
  ...['Beverwijk', 'Heemskerk', 'Velsen'].map((lot) => line(lot, { who: COAST, number: 'OVB-2026-02', signed: '5-11-2025', options: '1;3' })),
]
/** Lines as they come out of such a system: a place that is no lot, an agreement that is over, two ends of one agreement, a number that is too short. */
const WAITS = [
  COMES[0] ?? '', line('Beverwijk', { who: LONG, number: 'OVB-2026-03', cents: '33,50' }), line('IJmuiden', { who: LONG, number: 'OVB-2026-03', cents: '33,50' }), line('Velsen', { who: '90000194;Huishoudhulp Spaarnestreek B.V.;B.V.;;', number: 'OVB-2023-11', from: '1-1-2023', until: '30-6-2025' }),
  line('Heemstede', { who: '90000195;Zilte Zorg V.O.F.;vof;;', number: 'OVB-2026-04' }), line('Bloemendaal', { who: '90000195;Zilte Zorg V.O.F.;vof;;', number: 'OVB-2026-04', until: '30-6-2026' }), line('Velsen', { who: '9000019;Thuishulp Velserduin B.V.;B.V.;;', number: 'OVB-2026-05' }), line('Heemskerk', { who: '90000196;Kustlijn Hulp B.V.;B.V.;;', number: 'OVB-2026-06' }),
]

const tried = async (actor: Person, said: Omit<TryAgreements, 'source'>, lines: readonly string[]) =>
  (await done('trial', tryAgreements(actor, { source: 'Het vorige contractenregister', ...said }, sure(readAgreements(Buffer.from([HEAD, ...lines].join('\n'))))))).id

/** Providers of an older system come in: tried by one officer and adopted by another, and a second file with lines that can't, which waits. All of it is invented. */
export async function takeOverIjmond(clock: (moment: string) => Promise<void>): Promise<void> {
  await clock('2025-11-28 15:00')
  const [first, second] = [await actorNamed('Sanne Duinker'), await actorNamed('Peter Zeeman')]
  const id = await tried(first, { expectedProviders: 2, expectedAgreements: 2 }, COMES)
  await done('adopt', adoptAgreements(second, { id, version: 1, explanation: null }))
  await tried(first, { expectedProviders: 6, expectedAgreements: 7 }, WAITS)
}

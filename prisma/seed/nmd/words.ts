import { adoptText, proposeText, saveText, startText } from '@/lib/correspondence/commands'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import type { KindCode } from '@/lib/letters/kinds'
import { completeOf, ownText } from '@/lib/letters/texts'
import { actorNamed, done } from '@/prisma/seed/actors'

type Own = { readonly place: string; readonly kind: KindCode; readonly passage: string; readonly heading?: string; readonly text: string; readonly why: string }

/** Words that two municipalities chose for themselves; every sentence is invented. */
const OWN: readonly Own[] = [
  { place: 'Assen', kind: 'objection-confirmation', passage: 'again', heading: 'Wat gebeurt er nu?', text: 'Een collega die niet bij het besluit was betrokken, kijkt er opnieuw naar. U mag hem vertellen wat u ervan vindt, op het stadhuis of aan de telefoon. U krijgt daarvoor een uitnodiging.', why: 'Inwoners vroegen of het gesprek ook telefonisch kan.' },
  { place: 'Assen', kind: 'complaint-receipt', passage: 'hearing', heading: 'Wij bellen u', text: 'Wij bellen u om te horen wat er is gebeurd. Praat u liever op het stadhuis? Dat kan ook. U mag iemand meenemen.', why: 'Wij bellen altijd eerst.' },
  { place: 'Assen', kind: 'supervision-receipt', passage: 'looks', heading: 'Wij bekijken wat er is gebeurd', text: 'Wij bellen u binnenkort. Hebben wij stukken van u nodig, dan vragen wij die in het portaal. Wat u ons vertelt, leest alleen de toezichthouder.', why: 'Aanbieders wisten niet dat wij bellen.' },
  { place: 'Aa en Hunze', kind: 'complaint-receipt', passage: 'hearing', heading: 'Wij komen graag bij u langs', text: 'Wij spreken met u af om te horen wat er is gebeurd. Dat kan bij u thuis. U mag er iemand bij vragen.', why: 'Wij komen bij inwoners thuis.' },
  { place: 'Aa en Hunze', kind: 'objection-decision', passage: 'replaces', text: 'Dit nieuwe besluit komt in de plaats van het oude. Bewaar deze brief goed: het oude besluit geldt niet meer.', why: 'Inwoners bewaarden twee brieven.' },
]

/** Each written by one adviser and adopted by another, from that day. */
export async function adoptOwnWords(on: string): Promise<void> {
  const [writer, second] = [await actorNamed('Mirjam Roosdorp'), await actorNamed('Jelle Haverkate')]
  for (const own of OWN) await adoptOne(writer, second, own, on)
}

async function adoptOne(writer: Person, second: Person, { place, kind, passage, text, heading, why }: Own, on: string): Promise<void> {
  const { id } = await read(writer, (tx) => tx.municipality.findFirstOrThrow({ where: { name: place }, select: { id: true } }))
  const { textId } = await done('text', startText(writer, { kind, place: id, beginning: 'own' }))
  await done('words', saveText(writer, { textId, version: 1, validFrom: day(on), reason: why, passages: { ...completeOf(ownText(kind)), [passage]: { text, ...(heading ? { heading } : {}) } } }))
  await done('propose', proposeText(writer, { textId, version: 2 }))
  await done('adopt', adoptText(second, { textId, version: 3 }))
}

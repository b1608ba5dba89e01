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

type Said = Readonly<Record<'opening' | 'message' | 'why' | 'reactions' | 'after', string>>

/** Scripts for a talk that brings a no: of the region, and one of Assen alone; for "first something else" nobody made one. Every sentence is invented, and says so. */
const SCRIPTS: readonly { readonly place: string; readonly kind: KindCode; readonly said: Said }[] = [
  {
    place: 'regio',
    kind: 'talk-refusal',
    said: {
      opening: 'Voorbeeld (fictief).\n\nIk bel u over uw aanvraag voor hulp bij het huishouden. Hebt u nu tijd, en zit u goed?',
      message: 'U krijgt van ons geen hulp bij het huishouden.',
      why: 'Noem één reden, uit het onderzoek: wat iemand zelf kan, wie er helpt, of welke voorziening genoeg is. Lees het stuk uit de motivering voor als u twijfelt.',
      reactions: '"Maar ik kan het echt niet." Vraag wat er sinds het gesprek is veranderd. Is er iets nieuws, dan wacht het besluit.\n\n"Mijn buurvrouw krijgt het wel." Wij kijken bij ieder opnieuw. Over de buurvrouw zeggen wij niets.',
      after: 'U krijgt een brief waarin dit staat. Bent u het niet eens met ons, dan kunt u bezwaar maken; in de brief staat hoe en tot wanneer. Wilt u dat iemand meekijkt? Cliëntondersteuning is gratis.',
    },
  },
  {
    place: 'regio',
    kind: 'talk-less',
    said: {
      opening: 'Voorbeeld (fictief).\n\nWij spraken over hoe het nu gaat met de hulp. Ik bel u over wat daaruit komt.',
      message: 'De hulp wordt minder. Deze taak vervalt, vanaf deze dag.',
      why: 'Noem de taak die vervalt, niet het aantal minuten. Minder tijd met dezelfde taken helpt niemand.',
      reactions: '"Wie doet het dan?" Loop samen langs wat er is. Weet u het niet, zeg dat en bel terug.',
      after: 'Tot die dag verandert er niets. U krijgt een brief, en u kunt bezwaar maken. De hulp die bij u komt, hoort het van ons en niet van u.',
    },
  },
  {
    place: 'Assen',
    kind: 'talk-waiting',
    said: {
      opening: 'Voorbeeld (fictief).\n\nU hebt recht op hulp. Ik bel u over wanneer die kan komen.',
      message: 'Er is nu nog niemand die bij u kan komen.',
      why: 'Zeg welke aanbieders wij vroegen en wanneer. Beloof geen dag die niemand heeft toegezegd.',
      reactions: '"Ik red het niet zo lang." Vraag wat niet kan wachten. Is dat zo, kijk dan naar tijdelijke hulp.',
      after: 'Ik bel u op een dag die wij nu afspreken, ook als er nog niets is.',
    },
  },
]

/** The scripts of the region, written by one adviser and adopted by another. */
export async function adoptScripts(on: string): Promise<void> {
  const [writer, second] = [await actorNamed('Mirjam Roosdorp'), await actorNamed('Jelle Haverkate')]
  for (const { place, kind, said } of SCRIPTS) {
    const id = place === 'regio' ? place : (await read(writer, (tx) => tx.municipality.findFirstOrThrow({ where: { name: place }, select: { id: true } }))).id
    const { textId } = await done('script', startText(writer, { kind, place: id, beginning: 'own' }))
    await done('words', saveText(writer, { textId, version: 1, validFrom: day(on), reason: 'Consulenten vroegen hoe zij een nee vertellen.', kind, passages: Object.fromEntries(Object.entries(said).map(([part, text]) => [part, { text }])) }))
    await done('propose', proposeText(writer, { textId, version: 2 }))
    await done('adopt', adoptText(second, { textId, version: 3 }))
  }
}

/** Each written by one adviser and adopted by another, from that day. */
export async function adoptOwnWords(on: string): Promise<void> {
  const [writer, second] = [await actorNamed('Mirjam Roosdorp'), await actorNamed('Jelle Haverkate')]
  for (const own of OWN) await adoptOne(writer, second, own, on)
}

async function adoptOne(writer: Person, second: Person, { place, kind, passage, text, heading, why }: Own, on: string): Promise<void> {
  const { id } = await read(writer, (tx) => tx.municipality.findFirstOrThrow({ where: { name: place }, select: { id: true } }))
  const { textId } = await done('text', startText(writer, { kind, place: id, beginning: 'own' }))
  await done('words', saveText(writer, { textId, version: 1, validFrom: day(on), reason: why, kind, passages: { ...completeOf(ownText(kind)), [passage]: { text, ...(heading ? { heading } : {}) } } }))
  await done('propose', proposeText(writer, { textId, version: 2 }))
  await done('adopt', adoptText(second, { textId, version: 3 }))
}

import type { LetterKind } from './kind'

const DECISION_WORDS = ['procedure', 'instapmoment', 'dag-besluit', 'gemeente'] as const

/** The letters of an admission. What is decided, per lot and per criterion, comes from the decision itself. */
export const ADMISSION_KINDS = {
  'admission-decision': {
    slug: 'besluit-inschrijving',
    name: 'Besluit over een inschrijving',
    about: 'Wat het college besloot over een aanbieder, waarom, en wat de aanbieder kan doen.',
    level: 'municipality',
    always: ['de uitkomst per perceel', 'de reden en de eisen waaraan niet is voldaan', 'de beoordeling per criterium, als bijlage', 'wat er volgt op elke uitkomst', 'wie tekent, namens welk college en met welk mandaat'],
    words: {
      procedure: { means: 'de naam van de procedure' },
      instapmoment: { means: 'de naam van het instapmoment' },
      'dag-besluit': { means: 'de dag van het besluit' },
      gemeente: { means: 'de naam van de gemeente' },
      reactietermijn: { means: 'tot en met welke dag de reactietermijn loopt' },
      'aantal-dagen': { means: 'hoeveel dagen de reactietermijn duurt' },
      regio: { means: 'de naam van de regio' },
    },
    passages: {
      subject: { label: 'Onderwerp', text: 'Besluit over uw inschrijving: {{procedure}}', line: true, uses: ['procedure'], must: ['procedure'] },
      opening: {
        label: 'Opening',
        text: 'U schreef zich in voor {{procedure}}, instapmoment {{instapmoment}}. Op {{dag-besluit}} besloot het college van burgemeester en wethouders van {{gemeente}} over uw inschrijving. In deze brief leest u wat het college besloot en waarom.',
        uses: DECISION_WORDS,
        must: ['dag-besluit'],
        when: 'bij het eerste besluit',
      },
      again: {
        label: 'Opening bij een nieuw besluit',
        text: 'U schreef zich in voor {{procedure}}, instapmoment {{instapmoment}}. Op {{dag-besluit}} besloot het college van burgemeester en wethouders van {{gemeente}} opnieuw over uw inschrijving. In deze brief leest u wat het college besloot en waarom.',
        uses: DECISION_WORDS,
        must: ['dag-besluit'],
        when: 'als het college opnieuw besloot',
      },
      next: { label: 'Kop boven wat er volgt', text: 'Hoe het verdergaat', line: true },
      disagree: {
        label: 'Niet eens met het besluit',
        heading: 'Bent u het niet eens met dit besluit?',
        text: 'Leg uw vraag of klacht eerst voor aan het klachtenmeldpunt van de inkoop. Hoe u dat doet, staat in het inkoopdocument. Een klacht verlengt de reactietermijn niet.\n\nU kunt het besluit voorleggen aan de burgerlijke rechter, in een kort geding bij de voorzieningenrechter van de rechtbank. Dit is een besluit over het sluiten van een overeenkomst; daarom gaat de burgerlijke rechter erover.',
      },
      term: {
        label: 'Reactietermijn',
        heading: 'Reactietermijn: {{reactietermijn}}',
        text: 'De termijn is {{aantal-dagen}}, geteld vanaf de dag na deze brief, en eindigt op een werkdag. Ontvangt de gemeente uiterlijk die dag een dagvaarding, dan wordt dit besluit niet definitief zolang de zaak loopt. Komt er geen dagvaarding, dan staat het besluit daarna vast.',
        uses: ['reactietermijn', 'aantal-dagen'],
        must: ['reactietermijn', 'aantal-dagen'],
      },
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
      footer: { label: 'Onder de brief', text: 'Inkoop {{regio}}. U leest dezelfde beoordeling in het portaal, bij uw inschrijving.', line: true, uses: ['regio'] },
    },
  },
} as const satisfies Record<string, LetterKind>

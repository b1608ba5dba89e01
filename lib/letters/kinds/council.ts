import type { LetterKind } from './kind'

const ADMITTED = 'bij een toelating'
const AWARDED = 'bij een selectie'
const OPENING_WORDS = ['dag-begin', 'dag-brief'] as const

/** The letter to a municipality's council about who was admitted (N25 to N36). Each count and name comes from the decisions. */
export const COUNCIL_KINDS = {
  'council-letter': {
    slug: 'raadsbrief',
    name: 'Raadsbrief over de uitkomst',
    about: 'De raad leest wie er is toegelaten, wat er verandert en wat inwoners merken.',
    level: 'municipality',
    always: ['alle aantallen, geteld uit de besluiten', 'de tabel met aanbieders', 'wat er verandert, uit de procedure en het regelboek', 'wie niet is toegelaten: alleen in de vertrouwelijke bijlage'],
    words: {
      procedure: { means: 'de naam van de procedure' },
      instapmoment: { means: 'de naam van het instapmoment' },
      'dag-begin': { means: 'de dag waarop de overeenkomsten beginnen' },
      'dag-brief': { means: 'de dag van deze brief' },
    },
    passages: {
      subject: { label: 'Onderwerp', text: 'Uitkomst {{procedure}}, {{instapmoment}}', line: true, uses: ['procedure', 'instapmoment'], must: ['procedure', 'instapmoment'] },
      admission: {
        label: 'Opening bij een toelating',
        text: 'De toelating voor de huishoudelijke ondersteuning vanaf {{dag-begin}} is afgerond. In deze brief leest u wie er is toegelaten en wat er verandert. Alle aantallen zijn geteld uit de besluiten van de colleges, stand {{dag-brief}}.',
        uses: OPENING_WORDS, must: ['dag-begin', 'dag-brief'], when: ADMITTED,
      },
      award: {
        label: 'Opening bij een selectie',
        text: 'De selectie voor de huishoudelijke ondersteuning vanaf {{dag-begin}} is afgerond. In deze brief leest u welke aanbieders zijn gekozen en wat er verandert. Alle aantallen zijn geteld uit de besluiten van het college, stand {{dag-brief}}.',
        uses: OPENING_WORDS, must: ['dag-begin', 'dag-brief'], when: AWARDED,
      },
      equal: { label: 'Geen rangorde', text: 'Er is geen rangorde. Elke aanbieder die aan de eisen voldoet, doet mee; de inwoner kiest zelf.', when: ADMITTED },
      compared: { label: 'Vast aantal aanbieders', text: 'Per perceel krijgt een vast aantal aanbieders de opdracht. Waarop zij zijn vergeleken en hoe zwaar dat telde, stond vooraf vast.', when: AWARDED },
      changes: { label: 'Kop boven wat er verandert', text: 'Wat er verandert', line: true },
      residents: { label: 'Wat inwoners merken', heading: 'Wat inwoners merken', text: 'Voor inwoners die al hulp krijgen van een aanbieder die meedoet, loopt de hulp door.' },
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
    },
  },
} as const satisfies Record<string, LetterKind>

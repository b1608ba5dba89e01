import type { LetterKind } from './kind'
import { OBJECTION, OBJECTION_WORDS } from './wmo'

const CLOSING = { label: 'Groet', text: 'Met vriendelijke groet,', line: true } as const
const APPLIED = { means: 'de dag waarop de aanvraag kwam' } as const
const MOVE_OPENING = { label: 'Opening', text: 'Op {{dag-aanvraag}} ontvingen wij uw aanvraag voor hulp.', uses: ['dag-aanvraag'], must: ['dag-aanvraag'] } as const
const MOVE_ALWAYS = ['de reden, in de woorden van de consulent', 'naam en adres', 'het zaaknummer', 'de naam van de consulent', 'het wetsartikel'] as const

/** Letters that move the term of a decision (Awb 4:5, 4:14, 4:15), and the decision that help changes or stops (Wmo 2015, art. 2.3.9 and 2.3.10). */
export const WMO_LATER_KINDS = {
  'wmo-completion': {
    slug: 'aanvraag-aanvullen',
    name: 'Verzoek om een aanvraag aan te vullen',
    about: 'De inwoner leest wat er mist, tot wanneer hij het kan opsturen en dat de termijn stilstaat.',
    level: 'municipality',
    always: MOVE_ALWAYS,
    words: { 'dag-aanvraag': APPLIED, 'aanvullen-uiterlijk': { means: 'uiterlijk op welke dag de aanvulling er moet zijn', strong: true } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wilt u uw aanvraag aanvullen?', line: true },
      opening: MOVE_OPENING,
      missing: { label: 'Voor wat er mist', text: 'Wij kunnen nog niet besluiten. Dit missen wij:' },
      until: {
        label: 'Tot wanneer',
        text: 'Stuur dit {{aanvullen-uiterlijk}} op. Tot die dag, of tot wij alles hebben, staat de termijn voor ons besluit stil. Krijgen wij het niet op tijd? Dan kunnen wij uw aanvraag buiten behandeling laten.',
        uses: ['aanvullen-uiterlijk'],
        must: ['aanvullen-uiterlijk'],
      },
      closing: CLOSING,
    },
  },
  'wmo-suspension': {
    slug: 'termijn-opschorten',
    name: 'Opschorten van de termijn voor een besluit',
    about: 'De inwoner leest dat de termijn stilstaat, waarom en tot wanneer.',
    level: 'municipality',
    always: MOVE_ALWAYS,
    words: { 'dag-aanvraag': APPLIED, 'stil-tot': { means: 'tot en met welke dag de termijn stilstaat', strong: true } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben meer tijd nodig voor uw aanvraag', line: true },
      opening: MOVE_OPENING,
      why: { label: 'Voor de reden', text: 'Wij kunnen nu niet besluiten. Dit is de reden:' },
      until: { label: 'Tot wanneer', text: 'De termijn voor ons besluit staat stil {{stil-tot}}, of korter als het eerder kan.', uses: ['stil-tot'], must: ['stil-tot'] },
      closing: CLOSING,
    },
  },
  'wmo-extension': {
    slug: 'termijn-verlengen',
    name: 'Verlengen van de termijn voor een besluit',
    about: 'De inwoner leest dat het besluit later komt, hoeveel later en waarom.',
    level: 'municipality',
    always: MOVE_ALWAYS,
    words: { 'dag-aanvraag': APPLIED, 'hoeveel-later': { means: 'hoeveel dagen later het besluit komt', strong: true } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Ons besluit op uw aanvraag komt later', line: true },
      opening: MOVE_OPENING,
      later: { label: 'Hoeveel later', text: 'U krijgt ons besluit {{hoeveel-later}}. Dit is de reden:', uses: ['hoeveel-later'], must: ['hoeveel-later'] },
      closing: CLOSING,
    },
  },
  'wmo-not-processed': {
    slug: 'aanvraag-niet-behandeld',
    name: 'Besluit om een aanvraag niet te behandelen',
    about: 'De inwoner leest dat de gemeente niet op zijn aanvraag besluit omdat er iets ontbreekt, wat dat is, en hoe hij bezwaar maakt.',
    level: 'municipality',
    always: ['wat er ontbreekt, in de woorden van de consulent', 'naam en adres', 'het mandaat van wie tekent', 'het wetsartikel en de termijn voor bezwaar'],
    words: { 'dag-aanvraag': APPLIED, 'aanvullen-uiterlijk': { means: 'uiterlijk op welke dag de aanvulling er moest zijn' }, ...OBJECTION_WORDS },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij behandelen uw aanvraag niet', line: true },
      opening: MOVE_OPENING,
      decision: { label: 'Kop boven het besluit', text: 'Ons besluit', line: true },
      left: { label: 'Het besluit', text: 'Wij behandelen uw aanvraag niet. U krijgt hierop dus geen hulp.' },
      asked: { label: 'Wat wij vroegen', text: 'Wij vroegen u om uw aanvraag aan te vullen, {{aanvullen-uiterlijk}}. Dat is niet gebeurd.', uses: ['aanvullen-uiterlijk'], must: ['aanvullen-uiterlijk'] },
      why: { label: 'Kop boven wat er ontbreekt', text: 'Wat ontbreekt er?', line: true },
      again: { label: 'Opnieuw vragen', heading: 'Hebt u nog hulp nodig?', text: 'Laat het ons weten. U kunt altijd opnieuw hulp vragen.' },
      objection: OBJECTION,
      closing: CLOSING,
    },
  },
  'wmo-revision': {
    slug: 'herziening-wmo',
    name: 'Herziening of intrekking van een besluit',
    about: 'Het besluit dat de hulp verandert of stopt, met de reden, het gesprek daarover en hoe de inwoner bezwaar maakt.',
    level: 'municipality',
    always: ['uren en minuten per week en hoe vaak', 'begin en einde', 'de motivering', 'wat in het gesprek is besproken', 'het mandaat van wie tekent', 'het wetsartikel en de termijn voor bezwaar'],
    words: {
      'kenmerk-eerder': { means: 'het kenmerk van het besluit dat verandert' },
      'dag-vanaf': { means: 'vanaf welke dag de hulp verandert' },
      'tijd-per-week': { means: 'uren en minuten per week, voluit' },
      'laatste-dag': { means: 'de laatste dag van de hulp die er nu is' },
      'tijd-nu': { means: 'uren en minuten per week tot die dag' },
      'dag-gesprek': { means: 'de dag van het gesprek over minder hulp' },
      ...OBJECTION_WORDS,
    },
    passages: {
      subject: { label: 'Onderwerp bij verandering', text: 'Uw hulp bij het huishouden verandert', line: true, when: 'als de hulp verandert' },
      stopsubject: { label: 'Onderwerp bij stoppen', text: 'Uw hulp bij het huishouden stopt', line: true, when: 'als de hulp stopt' },
      opening: { label: 'Opening', text: 'U kreeg van ons een besluit met kenmerk {{kenmerk-eerder}}. In deze brief leest u wat er verandert.', uses: ['kenmerk-eerder'], must: ['kenmerk-eerder'] },
      decision: { label: 'Kop boven het besluit', text: 'Ons besluit', line: true },
      changes: { label: 'De hulp verandert', text: 'Vanaf {{dag-vanaf}} krijgt u {{tijd-per-week}} hulp per week.', line: true, uses: ['dag-vanaf', 'tijd-per-week'], must: ['dag-vanaf', 'tijd-per-week'], when: 'als de hulp verandert' },
      stops: { label: 'De hulp stopt', text: 'Uw hulp stopt. De laatste dag is {{laatste-dag}}.', line: true, uses: ['laatste-dag'], must: ['laatste-dag'], when: 'als de hulp stopt' },
      until: { label: 'Tot die dag', text: 'Tot en met {{laatste-dag}} houdt u {{tijd-nu}} per week.', uses: ['laatste-dag', 'tijd-nu'], must: ['laatste-dag', 'tijd-nu'], when: 'als er nu hulp is' },
      why: { label: 'Kop boven de motivering', text: 'Waarom besluiten wij dit?', line: true },
      talk: { label: 'Het gesprek', heading: 'Wat wij met u bespraken', text: 'Op {{dag-gesprek}} spraken wij u hierover. Dit vervalt:', uses: ['dag-gesprek'], must: ['dag-gesprek'], when: 'als er minder hulp komt' },
      objection: OBJECTION,
      closing: CLOSING,
    },
  },
} as const satisfies Record<string, LetterKind>

import type { LetterKind } from './kind'

const CLOSING = { label: 'Groet', text: 'Met vriendelijke groet,', line: true } as const
const WORDS = {
  'dag-bezwaar': { means: 'de dag waarop het bezwaar kwam' },
  kenmerk: { means: 'het kenmerk van het besluit' },
  'kopie-aan': { means: 'wie een kopie krijgt' },
} as const
const COPY = { label: 'Kopie', text: 'Een kopie van deze brief gaat naar {{kopie-aan}}.', uses: ['kopie-aan'], must: ['kopie-aan'], when: 'als iemand anders het bezwaar maakte' } as const
const ALWAYS = ['naam en adres', 'het nummer van het bezwaar', 'de naam van de bezwaarbehandelaar'] as const
const DECIDE_BY = { means: 'uiterlijk op welke dag wij beslissen', strong: true } as const

/** The letters on a resident's objection (Awb chapters 6 and 7). */
export const OBJECTION_KINDS = {
  'objection-confirmation': {
    slug: 'bezwaar-ontvangen',
    name: 'Bevestiging van een bezwaar',
    about: 'De inwoner leest dat het bezwaar er is, wat er gebeurt en wanneer hij antwoord krijgt.',
    level: 'municipality',
    always: ALWAYS,
    words: { ...WORDS, bezwaartermijn: { means: 'tot en met welke dag bezwaar kon' }, 'beslissen-uiterlijk': DECIDE_BY },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben uw bezwaar ontvangen', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-bezwaar}} kregen wij uw bezwaar tegen ons besluit met kenmerk {{kenmerk}}. In deze brief leest u wat er nu gebeurt.', uses: ['dag-bezwaar', 'kenmerk'], must: ['dag-bezwaar', 'kenmerk'] },
      late: {
        label: 'Te laat',
        heading: 'Uw bezwaar kwam later dan de laatste dag',
        text: 'U kon bezwaar maken {{bezwaartermijn}}. Laat ons weten waarom uw bezwaar later kwam. Wij kijken of daar een goede reden voor is.',
        uses: ['bezwaartermijn'],
        must: ['bezwaartermijn'],
        when: 'als het bezwaar te laat kwam',
      },
      again: { label: 'Opnieuw bekijken', heading: 'Wij kijken opnieuw naar het besluit', text: 'Iemand anders dan degene die het besluit nam, bekijkt het opnieuw. U mag daarbij vertellen wat u ervan vindt. Wij nodigen u daarvoor uit.' },
      committee: { label: 'Commissie', text: 'Een commissie geeft ons advies over uw bezwaar.', when: 'als een commissie adviseert' },
      answer: { label: 'Wanneer antwoord', heading: 'Wanneer krijgt u antwoord?', text: 'Wij beslissen {{beslissen-uiterlijk}}. Duurt het langer, dan hoort u dat van ons.\n\nZolang wij niet hebben beslist, geldt het besluit dat u hebt gekregen.', uses: ['beslissen-uiterlijk'], must: ['beslissen-uiterlijk'] },
      copy: COPY,
      closing: CLOSING,
    },
  },
  'objection-completion': {
    slug: 'bezwaar-aanvullen',
    name: 'Verzoek om een bezwaar aan te vullen',
    about: 'De inwoner leest wat er mist en tot wanneer hij het kan opsturen.',
    level: 'municipality',
    always: ['wat er mist', ...ALWAYS],
    words: { ...WORDS, 'aanvullen-uiterlijk': { means: 'uiterlijk op welke dag de aanvulling er moet zijn', strong: true }, nummer: { means: 'het nummer van het bezwaar' } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Vul uw bezwaar aan', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-bezwaar}} kregen wij uw bezwaar tegen ons besluit met kenmerk {{kenmerk}}. Wij missen nog iets.', uses: ['dag-bezwaar', 'kenmerk'], must: ['dag-bezwaar', 'kenmerk'] },
      needed: { label: 'Kop boven wat er mist', text: 'Wat hebben wij van u nodig?', line: true },
      until: { label: 'Tot wanneer', text: 'Stuur dit {{aanvullen-uiterlijk}} op. Zet het nummer {{nummer}} erbij. Krijgen wij het niet op tijd, dan kunnen wij uw bezwaar niet inhoudelijk behandelen.', uses: ['aanvullen-uiterlijk', 'nummer'], must: ['aanvullen-uiterlijk', 'nummer'] },
      copy: COPY,
      closing: CLOSING,
    },
  },
  'objection-hearing': {
    slug: 'bezwaar-gesprek',
    name: 'Uitnodiging voor een gesprek over een bezwaar',
    about: 'De inwoner leest wanneer en waar hij zijn bezwaar kan toelichten, en wat hij vooraf kan doen.',
    level: 'municipality',
    always: ['de dag en de plaats', 'het wetsartikel', ...ALWAYS],
    words: { ...WORDS, 'sturen-tot': { means: 'tot en met welke dag de inwoner nog stukken kan sturen', strong: true }, nummer: { means: 'het nummer van het bezwaar' } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Uitnodiging: vertel ons over uw bezwaar', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-bezwaar}} kregen wij uw bezwaar tegen ons besluit met kenmerk {{kenmerk}}. Wij horen graag van u wat u ervan vindt. Daarom nodigen wij u uit voor een gesprek.', uses: ['dag-bezwaar', 'kenmerk'], must: ['dag-bezwaar', 'kenmerk'] },
      file: { label: 'Stukken lezen', heading: 'U mag de stukken lezen', text: 'U kunt de stukken over uw zaak lezen vanaf een week voor het gesprek. Bel ons als u dat wilt.' },
      more: { label: 'Stukken sturen', text: 'Wilt u ons zelf nog iets sturen? Dat kan {{sturen-tot}}. Zet het nummer {{nummer}} erbij.', uses: ['sturen-tot', 'nummer'], must: ['sturen-tot', 'nummer'], when: 'als er nog tien dagen zijn tot het gesprek' },
      along: { label: 'Iemand meenemen', heading: 'U mag iemand meenemen', text: 'U mag iemand meenemen die u helpt, of iemand voor u laten praten.' },
      stay: { label: 'Niet komen', heading: 'Kunt of wilt u niet komen?', text: 'Laat het ons weten. Wij zoeken dan een andere dag, of bellen u. U hoeft niet te komen. Wij beslissen dan zonder gesprek.' },
      copy: COPY,
      closing: CLOSING,
    },
  },
  'objection-adjournment': {
    slug: 'bezwaar-later',
    name: 'Uitstel van de beslissing op een bezwaar',
    about: 'De inwoner leest dat de beslissing later komt, tot wanneer en waarom.',
    level: 'municipality',
    always: ['de reden', 'het wetsartikel', ...ALWAYS],
    words: { ...WORDS, 'beslissen-uiterlijk': DECIDE_BY },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben meer tijd nodig voor uw bezwaar', line: true },
      later: { label: 'Uitstel', text: 'Wij stellen de beslissing op uw bezwaar uit.' },
      until: { label: 'Tot wanneer', text: 'U krijgt ons antwoord {{beslissen-uiterlijk}}.', uses: ['beslissen-uiterlijk'], must: ['beslissen-uiterlijk'], when: 'als de termijn loopt' },
      why: { label: 'Kop boven de reden', text: 'Waarom duurt het langer?', line: true },
      copy: COPY,
      closing: CLOSING,
    },
  },
  'objection-decision': {
    slug: 'beslissing-op-bezwaar',
    name: 'Beslissing op een bezwaar',
    about: 'De beslissing met de reden, het gesprek en wat er verandert.',
    level: 'municipality',
    always: ['de motivering', 'de nieuwe hulp met uren en minuten per week', 'de beroepsclausule uit het regelboek', 'het mandaat van wie tekent', 'het wetsartikel', ...ALWAYS],
    words: { ...WORDS, 'dag-gesprek': { means: 'de dag van het gesprek over het bezwaar' } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Beslissing op uw bezwaar', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-bezwaar}} kregen wij uw bezwaar tegen ons besluit met kenmerk {{kenmerk}}. Wij hebben opnieuw naar dat besluit gekeken.', uses: ['dag-bezwaar', 'kenmerk'], must: ['dag-bezwaar', 'kenmerk'] },
      decision: { label: 'Kop boven de beslissing', text: 'Onze beslissing', line: true },
      founded: { label: 'Gegrond', text: 'Uw bezwaar is gegrond. U krijgt gelijk.', line: true, when: 'als het bezwaar gegrond is' },
      partly: { label: 'Deels gegrond', text: 'Uw bezwaar is voor een deel gegrond. U krijgt voor een deel gelijk.', line: true, when: 'als het bezwaar voor een deel gegrond is' },
      unfounded: { label: 'Ongegrond', text: 'Uw bezwaar is ongegrond. Het besluit blijft zoals het was.', line: true, when: 'als het bezwaar ongegrond is' },
      inadmissible: { label: 'Niet-ontvankelijk', text: 'Uw bezwaar is niet-ontvankelijk. Dat betekent dat wij het niet inhoudelijk konden behandelen. Het besluit blijft zoals het was.', line: true, when: 'als het bezwaar niet-ontvankelijk is' },
      replaces: { label: 'Nieuw besluit', text: 'Dit nieuwe besluit komt in de plaats van het oude. Het geldt vanaf de dag waarop de hulp begon.', when: 'als er andere hulp komt' },
      why: { label: 'Kop boven de motivering', text: 'Waarom beslissen wij dit?', line: true },
      heard: { label: 'Het gesprek', text: 'Op {{dag-gesprek}} hebt u verteld wat u ervan vindt. Wij hebben dat meegewogen.', uses: ['dag-gesprek'], must: ['dag-gesprek'], when: 'als er een gesprek was' },
      unheard: { label: 'Geen gesprek', text: 'Er was geen gesprek over uw bezwaar.', when: 'als er geen gesprek was' },
      appeal: { label: 'Kop boven de beroepsclausule', text: 'Bent u het niet eens met deze beslissing?', line: true, when: 'als de gemeente haar beroepsclausule vaststelde' },
      copy: COPY,
      closing: CLOSING,
    },
  },
} as const satisfies Record<string, LetterKind>

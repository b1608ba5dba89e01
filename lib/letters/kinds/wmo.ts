import type { LetterKind } from './kind'

const DAY_OF_NOTIFICATION = { means: 'de dag van de melding' } as const
const OBJECTION_WORDS = {
  gemeente: { means: 'de naam van de gemeente' },
  kenmerk: { means: 'het kenmerk van het besluit' },
  'dag-brief': { means: 'de dag van deze brief' },
  bezwaartermijn: { means: 'tot en met welke dag bezwaar kan', strong: true },
} as const

/** How one objects to a decision about help: the term may never be missing (art. 3:45 Awb). */
const OBJECTION = {
  label: 'Bezwaar',
  heading: 'Bent u het niet eens met dit besluit?',
  text: 'Dan kunt u bezwaar maken. Dat kan tot zes weken na de dag waarop wij deze brief versturen. Versturen wij de brief op {{dag-brief}}, dan kan het {{bezwaartermijn}}. Schrijf een brief aan het college van burgemeester en wethouders van {{gemeente}}. Zet erin: uw naam en adres, de datum, het kenmerk {{kenmerk}} en waarom u het niet eens bent met het besluit. Zet uw handtekening onder de brief.',
  uses: ['dag-brief', 'bezwaartermijn', 'gemeente', 'kenmerk'],
  must: ['bezwaartermijn', 'gemeente', 'kenmerk'],
} as const

/** The letters on the way from a notification to a decision (Wmo 2015, art. 2.3.2 to 2.3.5). */
export const WMO_KINDS = {
  'wmo-confirmation': {
    slug: 'bevestiging-melding',
    name: 'Bevestiging van een melding',
    about: 'De inwoner leest dat de melding er is, wat er gebeurt en wat hij zelf kan doen.',
    level: 'municipality',
    always: ['de vraag van de inwoner, in zijn woorden', 'naam en adres', 'het zaaknummer', 'de naam van de consulent'],
    words: {
      'dag-melding': DAY_OF_NOTIFICATION,
      'onderzoek-klaar': { means: 'uiterlijk op welke dag het onderzoek klaar is', strong: true },
      'plan-uiterlijk': { means: 'uiterlijk op welke dag het plan er moet zijn' },
    },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben uw melding ontvangen', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-melding}} hebt u ons gevraagd om hulp. In deze brief leest u wat er nu gebeurt.', uses: ['dag-melding'], must: ['dag-melding'] },
      request: { label: 'Kop boven de vraag van de inwoner', text: 'Uw vraag', line: true },
      talk: {
        label: 'Het gesprek',
        heading: 'Wij praten met u',
        text: 'Samen met u onderzoeken wij welke hulp u nodig hebt. Het onderzoek is klaar {{onderzoek-klaar}}. U krijgt daarna een verslag. Houd voor het gesprek uw paspoort, identiteitskaart of rijbewijs bij de hand.',
        uses: ['onderzoek-klaar'],
        must: ['onderzoek-klaar'],
      },
      plan: {
        label: 'Het persoonlijk plan',
        heading: 'U mag zelf een plan maken',
        text: 'In een persoonlijk plan schrijft u zelf op welke hulp u nodig hebt. Dit hoeft niet. Stuur uw plan {{plan-uiterlijk}} op. Wij gebruiken het dan bij het onderzoek.',
        uses: ['plan-uiterlijk'],
        must: ['plan-uiterlijk'],
      },
      support: {
        label: 'Cliëntondersteuning',
        heading: 'U kunt gratis hulp krijgen bij het gesprek',
        text: 'Een cliëntondersteuner denkt met u mee en kan bij het gesprek zijn. Dat kost u niets. De cliëntondersteuner werkt niet voor de gemeente. Wilt u dit? Bel ons dan.',
      },
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
    },
  },
  'wmo-findings': {
    slug: 'verslag-onderzoek',
    name: 'Verslag van het onderzoek',
    about: 'Wat de consulent hoorde, wat hij ervan vindt, en hoe de inwoner hulp aanvraagt.',
    level: 'municipality',
    always: ['wat er is gehoord, per onderdeel van het onderzoek', 'de conclusie', 'de tijd per week met de berekening', 'een blad om hulp aan te vragen'],
    words: { 'dag-melding': DAY_OF_NOTIFICATION, 'dag-gesprek': { means: 'de dag van het gesprek' } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Verslag van het onderzoek naar uw hulpvraag', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-melding}} hebt u ons gevraagd om hulp. In dit verslag staat wat wij hebben gehoord en wat wij ervan vinden.', uses: ['dag-melding'], must: ['dag-melding'] },
      talked: { label: 'Het gesprek', text: 'Op {{dag-gesprek}} spraken wij met u.', uses: ['dag-gesprek'], must: ['dag-gesprek'], when: 'als er een gesprek was' },
      heard: { label: 'Kop boven wat u hoorde', text: 'Wat wij hebben gehoord', line: true },
      conclusion: { label: 'Kop boven de conclusie', text: 'Onze conclusie', line: true },
      next: {
        label: 'Hoe het verdergaat',
        heading: 'Wat kunt u nu doen?',
        text: 'Klopt er iets niet in dit verslag, of mist u iets? Laat het ons weten. Wij voegen uw opmerking toe.\n\nWilt u hulp aanvragen? Stuur dit verslag dan met uw handtekening terug. U krijgt binnen twee weken na uw aanvraag een besluit.',
      },
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
    },
  },
  'wmo-decision': {
    slug: 'besluit-wmo',
    name: 'Besluit op een aanvraag',
    about: 'Het besluit met de reden, de tijd, de eigen bijdrage en hoe de inwoner bezwaar maakt.',
    level: 'municipality',
    always: ['uren en minuten per week', 'hoe vaak', 'de vorm van de hulp', 'begin en einde', 'de motivering', 'de berekening', 'het mandaat van wie tekent', 'het wetsartikel en de termijn voor bezwaar'],
    words: {
      'dag-aanvraag': { means: 'de dag waarop de aanvraag kwam' },
      'tijd-per-week': { means: 'uren en minuten per week, voluit', strong: true },
      taken: { means: 'waarvoor de hulp is' },
      'eigen-bijdrage': { means: 'het hoogste bedrag per maand, met het jaar' },
      'budget-per-maand': { means: 'het bedrag van het persoonsgebonden budget', strong: true },
      weken: { means: 'hoeveel weken de training duurt' },
      organisatie: { means: 'wie de training geeft' },
      'tijd-budget': { means: 'uren en minuten per week waarvoor het budget is' },
      kijkweken: { means: 'hoeveel weken de gemeente eerst kijkt' },
      kijkdag: { means: 'rond welke dag de gemeente kijkt hoe het gaat' },
      'laatste-dag': { means: 'tot en met welke dag de eerste hulp loopt' },
      ...OBJECTION_WORDS,
    },
    passages: {
      subject: { label: 'Onderwerp', text: 'Besluit over hulp bij het huishouden', line: true },
      opening: { label: 'Opening', text: 'Op {{dag-aanvraag}} ontvingen wij uw aanvraag voor hulp bij het huishouden. In deze brief leest u ons besluit.', uses: ['dag-aanvraag'], must: ['dag-aanvraag'] },
      decision: { label: 'Kop boven het besluit', text: 'Ons besluit', line: true },
      granted: { label: 'Toegekend', text: 'U krijgt hulp bij het huishouden. U krijgt {{tijd-per-week}}.', uses: ['tijd-per-week'], must: ['tijd-per-week'], when: 'als alles is toegekend' },
      partly: { label: 'Deels toegekend', text: 'U krijgt een deel van de hulp die u vroeg. U krijgt {{tijd-per-week}}.', uses: ['tijd-per-week'], must: ['tijd-per-week'], when: 'als een deel is toegekend' },
      refused: { label: 'Afgewezen', text: 'U krijgt geen hulp bij het huishouden van de gemeente.', when: 'als de aanvraag is afgewezen' },
      tasks: { label: 'Taken', text: 'De hulp is voor: {{taken}}.', uses: ['taken'], must: ['taken'], when: 'als er hulp komt' },
      lookfirst: {
        label: 'Eerst kijken',
        heading: 'Eerst kijken wat u nodig hebt',
        text: 'U krijgt deze hulp voor {{kijkweken}} weken, tot en met {{laatste-dag}}. In die weken kijken wij samen met u wat u zelf kunt en wat u nodig hebt. Rond {{kijkdag}} spreken wij u. Daarna nemen wij een nieuw besluit. U hoeft daar niets voor aan te vragen.\n\nHier kijken wij naar:',
        uses: ['kijkweken', 'laatste-dag', 'kijkdag'],
        must: ['kijkweken', 'laatste-dag', 'kijkdag'],
        when: 'als de gemeente eerst een aantal weken kijkt',
      },
      budget: {
        label: 'Persoonsgebonden budget',
        heading: 'Uw persoonsgebonden budget',
        text: 'U koopt de hulp zelf in. Daarvoor krijgt u {{budget-per-maand}}. Het geld is alleen voor hulp bij het huishouden, {{tijd-budget}}, zoals in uw budgetplan staat.\n\nVerandert wie u helpt of wat dat kost? Geef dat dan eerst aan ons door.',
        uses: ['budget-per-maand', 'tijd-budget'],
        must: ['budget-per-maand', 'tijd-budget'],
        when: 'als de hulp een persoonsgebonden budget is',
      },
      nobudget: { label: 'Geen persoonsgebonden budget', heading: 'Waarom geen persoonsgebonden budget?', text: 'U vroeg om een persoonsgebonden budget. Dat krijgt u niet. De hulp komt van een aanbieder van de gemeente.', when: 'als een budget is gevraagd en geweigerd' },
      restorative: {
        label: 'Herstelgerichte hulp gaat voor',
        heading: 'Herstelgerichte hulp gaat voor',
        text: 'Met herstelgerichte hulp leert u weer zelf te doen wat u kunt. Dat gaat voor op hulp bij het huishouden. U doet mee met een training van {{weken}} weken bij {{organisatie}}. Die organisatie neemt contact met u op. Daarna kijken wij met u hoe het gaat. Lukt het niet, dan kijken wij opnieuw welke hulp past.',
        uses: ['weken', 'organisatie'],
        must: ['weken', 'organisatie'],
        when: 'als de inwoner meedoet met herstelgerichte hulp',
      },
      declined: {
        label: 'Herstelgerichte hulp: doet niet mee',
        heading: 'Herstelgerichte hulp gaat voor',
        text: 'Met herstelgerichte hulp leert u weer zelf te doen wat u kunt. Dat gaat voor op hulp bij het huishouden. U wilt niet meedoen met de training van {{weken}} weken. Dat mag. U krijgt dan nu geen andere hulp bij het huishouden van ons. Wilt u later toch meedoen, of verandert er iets? Laat het ons weten.',
        uses: ['weken'],
        must: ['weken'],
        when: 'als de inwoner niet meedoet met herstelgerichte hulp',
      },
      why: { label: 'Kop boven de motivering', text: 'Waarom besluiten wij dit?', line: true },
      calculation: { label: 'Kop boven de berekening', text: 'Hoe hebben wij de tijd berekend?', line: true, when: 'als er hulp komt' },
      contribution: {
        label: 'Eigen bijdrage',
        heading: 'Eigen bijdrage',
        text: 'U betaalt zelf een deel: {{eigen-bijdrage}}. Het CAK stelt het bedrag vast en stuurt u de rekening.',
        uses: ['eigen-bijdrage'],
        must: ['eigen-bijdrage'],
        when: 'als er hulp komt en het bedrag bekend is',
      },
      changes: {
        label: 'Veranderingen doorgeven',
        heading: 'Verandert er iets?',
        text: 'Geef het door als u meer of minder hulp nodig hebt, verhuist, of als er iemand bij u komt wonen of weggaat. Wij kijken dan samen met u of de hulp nog past.',
        when: 'als er hulp komt',
      },
      objection: OBJECTION,
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
    },
  },
  'wmo-re-indication': {
    slug: 'aankondiging-herindicatie',
    name: 'Aankondiging van een herindicatie',
    about: 'De inwoner leest dat de gemeente opnieuw naar zijn hulp kijkt, waarom, en dat zijn hulp tot een besluit gelijk blijft.',
    level: 'municipality',
    always: ['waarom de gemeente opnieuw kijkt', 'naam en adres', 'het zaaknummer', 'de naam van de consulent'],
    words: {
      'dag-regels': { means: 'vanaf welke dag de nieuwe regels gelden' },
      periode: { means: 'tussen welke dagen de gemeente contact opneemt', strong: true },
    },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij kijken opnieuw naar uw hulp bij het huishouden', line: true },
      opening: { label: 'Opening', text: 'U krijgt hulp bij het huishouden. Vanaf {{dag-regels}} gelden er nieuwe regels. Daarom kijken wij samen met u opnieuw naar uw hulp.', uses: ['dag-regels'], must: ['dag-regels'] },
      why: { label: 'Kop boven de reden', text: 'Waarom doen wij dit?', line: true },
      stays: { label: 'Wat nu gelijk blijft', heading: 'Uw hulp blijft nu gelijk', text: 'Uw hulp verandert nog niet. Zij verandert alleen als u een nieuw besluit van ons krijgt. Dat kan meer hulp zijn, minder hulp of evenveel. Wordt het minder? Dan spreken wij u eerst, en gaat de verandering niet meteen in.' },
      talk: { label: 'Het contact', heading: 'Wij nemen contact met u op', text: 'Wij bellen u {{periode}} voor een afspraak. U hoeft zelf niets te doen.', uses: ['periode'], must: ['periode'] },
      support: { label: 'Cliëntondersteuning', heading: 'U kunt gratis hulp krijgen bij het gesprek', text: 'Een cliëntondersteuner denkt met u mee en kan bij het gesprek zijn. Dat kost u niets. De cliëntondersteuner werkt niet voor de gemeente. Wilt u dit? Bel ons dan.' },
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
    },
  },
} as const satisfies Record<string, LetterKind>

export { OBJECTION, OBJECTION_WORDS }

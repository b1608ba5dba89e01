import type { LetterKind } from './kind'

/** What a resident may expect of the general facility (S13, D2, D3): to activate, not to take over. */
export const FACILITY_KINDS = {
  'facility-welcome': {
    slug: 'algemene-voorziening',
    name: 'Wat u mag verwachten van de algemene voorziening',
    about: 'De inwoner leest bij inschrijving wat hij kan vragen en wat niet, zijn uren, zijn aanbieder en hoe hij stopt of wisselt.',
    level: 'municipality',
    always: ['naam en adres', 'het nummer van de inschrijving', 'de omschrijving van de voorziening', 'de aanbieder, en hoe vaak de hulp komt en waarvoor zodra dat is afgesproken', 'de eerste dag, en de laatste als die er is', 'of de uren voor het huishouden tellen'],
    words: {
      gemeente: { means: 'de naam van de gemeente' },
      'uren-per-jaar': { means: 'de uren per kalenderjaar, voluit', strong: true },
      jaar: { means: 'het jaar van de brief' },
      'nog-over': { means: 'wat er dit jaar nog op de teller staat', strong: true },
      aanbieder: { means: 'de naam van de aanbieder' },
      'laatste-dag': { means: 'de laatste dag van de hulp', strong: true },
    },
    passages: {
      subject: { label: 'Onderwerp', text: 'Uw hulp uit de algemene voorziening', line: true },
      opening: { label: 'Opening', text: 'U bent ingeschreven voor de algemene voorziening van de gemeente {{gemeente}}. In deze brief leest u wat u mag verwachten.', uses: ['gemeente'] },
      purpose: { label: 'Kop boven de omschrijving', text: 'Waar is de hulp voor?', line: true },
      can: { label: 'Wat kan', heading: 'Wat kunt u vragen?', text: 'Hulp bij licht en zwaar werk in het huishouden. U bepaalt samen met de aanbieder waaraan u de uren besteedt. Wat u zelf kunt, blijft u zelf doen.' },
      cannot: { label: 'Wat niet kan', heading: 'Wat kunt u niet vragen?', text: 'De hulp neemt het huishouden niet van u over. Een grote schoonmaak hoort er niet bij.' },
      hours: { label: 'De uren', heading: 'Uw uren', text: 'U hebt {{uren-per-jaar}} per kalenderjaar. In {{jaar}} kunt u nog {{nog-over}} gebruiken.', uses: ['uren-per-jaar', 'jaar', 'nog-over'], must: ['uren-per-jaar'] },
      agreement: { label: 'Kop boven de afspraak', text: 'Uw aanbieder en uw afspraak', line: true },
      toagree: { label: 'Nog geen afspraak', text: '{{aanbieder}} belt u om af te spreken hoe vaak de hulp komt en wat zij doet.', uses: ['aanbieder'], when: 'als er nog niets is afgesproken' },
      until: { label: 'Zonder laatste dag', text: 'De hulp heeft geen einddatum. Verandert er iets, dan hoort u dat op tijd van ons.', when: 'als er geen laatste dag is' },
      ends: { label: 'Met een laatste dag', text: 'De laatste dag van uw hulp is {{laatste-dag}}.', uses: ['laatste-dag'], must: ['laatste-dag'], when: 'als er een laatste dag is' },
      stop: { label: 'Stoppen of wisselen', heading: 'Wilt u stoppen of een andere aanbieder?', text: 'Dat kan. Vertel het ons, dan regelen wij het met u. Wisselt u van aanbieder, dan gaan uw uren mee.' },
      call: { label: 'Wie u belt', heading: 'Wie belt u?', text: 'Over dag, tijd en werk belt u {{aanbieder}}. Over al het andere belt u de gemeente.', uses: ['aanbieder'] },
      more: { label: 'Als het niet genoeg is', heading: 'Is deze hulp niet genoeg?', text: 'Meld u dan bij de gemeente. Wij onderzoeken samen met u wat u nodig hebt.' },
      closing: { label: 'Groet', text: 'Met vriendelijke groet,', line: true },
    },
  },
} as const satisfies Record<string, LetterKind>

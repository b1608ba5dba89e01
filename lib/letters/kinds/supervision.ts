import type { LetterKind } from './kind'

const CLOSING = { label: 'Groet', text: 'Met vriendelijke groet,', line: true } as const
const REPORT = { means: 'de soort melding, de dag en het nummer' } as const
const ALWAYS = ['aan wie de brief gaat', 'het nummer van de melding', 'de naam van de toezichthouder'] as const

/** The supervisor's letters about a report (Wmo 2015, art. 3.4 and 6.1). */
export const SUPERVISION_KINDS = {
  'supervision-receipt': {
    slug: 'toezicht-ontvangen',
    name: 'Bevestiging van een melding bij de toezichthouder',
    about: 'Wie meldde, leest dat de melding er is en wat er gebeurt.',
    level: 'municipality',
    always: ALWAYS,
    words: { melding: REPORT, 'gereed-uiterlijk': { means: 'uiterlijk op welke dag het onderzoek klaar is', strong: true } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben uw melding ontvangen', line: true },
      opening: { label: 'Opening', text: 'Wij kregen uw melding ({{melding}}). In deze brief leest u wat er nu gebeurt.', uses: ['melding'], must: ['melding'] },
      looks: { label: 'Het onderzoek', heading: 'Wij bekijken wat er is gebeurd', text: 'Hebben wij iets van u nodig, dan vragen wij dat in het portaal. Wat u ons vertelt, leest alleen de toezichthouder. De contractmanagers zien het niet.' },
      until: { label: 'Tot wanneer', text: 'U hoort {{gereed-uiterlijk}} wat wij vonden.', uses: ['gereed-uiterlijk'], must: ['gereed-uiterlijk'], when: 'als de gemeente een termijn vaststelde' },
      closing: CLOSING,
    },
  },
  'supervision-report': {
    slug: 'toezicht-rapport',
    name: 'Rapport van de toezichthouder',
    about: 'De aanbieder leest wat de toezichthouder vond en aanbeveelt.',
    level: 'municipality',
    always: ['de bevindingen', 'de aanbevelingen', ...ALWAYS],
    words: { melding: REPORT },
    passages: {
      subject: { label: 'Onderwerp', text: 'Rapport van de toezichthouder', line: true },
      opening: { label: 'Opening', text: 'Wij deden onderzoek naar aanleiding van een melding ({{melding}}).', uses: ['melding'], must: ['melding'] },
      found: { label: 'Kop boven de bevindingen', text: 'Wat vonden wij?', line: true },
      advice: { label: 'Kop boven de aanbevelingen', text: 'Wat bevelen wij aan?', line: true },
      closing: CLOSING,
    },
  },
  'supervision-closed': {
    slug: 'toezicht-gesloten',
    name: 'Sluiten van een onderzoek door de toezichthouder',
    about: 'De aanbieder leest dat het onderzoek stopt, en waarom.',
    level: 'municipality',
    always: ['de reden', ...ALWAYS],
    words: { melding: REPORT },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij sluiten ons onderzoek', line: true },
      opening: { label: 'Opening', text: 'Wij sluiten het dossier over een melding ({{melding}}).', uses: ['melding'], must: ['melding'] },
      why: { label: 'Kop boven de reden', text: 'Waarom?', line: true },
      closing: CLOSING,
    },
  },
} as const satisfies Record<string, LetterKind>

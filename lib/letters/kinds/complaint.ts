import type { LetterKind } from './kind'

const CLOSING = { label: 'Groet', text: 'Met vriendelijke groet,', line: true } as const
const ALWAYS = ['naam en adres', 'het nummer van de klacht', 'de naam van de klachtbehandelaar'] as const
const DAY = { 'dag-klacht': { means: 'de dag waarop de klacht kwam' } } as const
const UNTIL = { 'oordeel-uiterlijk': { means: 'uiterlijk op welke dag het oordeel er is', strong: true } } as const
const OPENING = { label: 'Opening', text: 'Op {{dag-klacht}} kregen wij uw klacht.', uses: ['dag-klacht'], must: ['dag-klacht'] } as const

/** The letters on a complaint about conduct (Awb chapter 9). */
export const COMPLAINT_KINDS = {
  'complaint-receipt': {
    slug: 'klacht-ontvangen',
    name: 'Bevestiging van een klacht',
    about: 'De inwoner leest dat de klacht er is, dat wij hem willen horen en wanneer hij antwoord krijgt.',
    level: 'municipality',
    always: ALWAYS,
    words: { ...DAY, ...UNTIL },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben uw klacht ontvangen', line: true },
      opening: { ...OPENING, text: 'Op {{dag-klacht}} kregen wij uw klacht. In deze brief leest u wat er nu gebeurt.' },
      hearing: { label: 'Het gesprek', heading: 'Wij willen u horen', text: 'Wij nodigen u uit om te vertellen wat er is gebeurd. U mag iemand meenemen.' },
      until: { label: 'Wanneer antwoord', heading: 'Wanneer krijgt u antwoord?', text: 'U krijgt ons oordeel {{oordeel-uiterlijk}}. Duurt het langer, dan hoort u dat van ons.', uses: ['oordeel-uiterlijk'], must: ['oordeel-uiterlijk'], when: 'als de gemeente een termijn vaststelde' },
      closing: CLOSING,
    },
  },
  'complaint-adjournment': {
    slug: 'klacht-later',
    name: 'Uitstel van het oordeel over een klacht',
    about: 'De inwoner leest dat het oordeel later komt, tot wanneer en waarom.',
    level: 'municipality',
    always: ['de reden', ...ALWAYS],
    words: { ...DAY, ...UNTIL },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij hebben meer tijd nodig voor uw klacht', line: true },
      opening: OPENING,
      until: { label: 'Tot wanneer', text: 'U krijgt ons oordeel {{oordeel-uiterlijk}}.', uses: ['oordeel-uiterlijk'], must: ['oordeel-uiterlijk'] },
      why: { label: 'Kop boven de reden', text: 'Waarom duurt het langer?', line: true },
      closing: CLOSING,
    },
  },
  'complaint-finding': {
    slug: 'klacht-oordeel',
    name: 'Oordeel over een klacht',
    about: 'De inwoner leest wat wij van de klacht vinden, en waarom.',
    level: 'municipality',
    always: ['of de klacht gegrond is', 'de reden', ...ALWAYS],
    words: DAY,
    passages: {
      subject: { label: 'Onderwerp', text: 'Ons oordeel over uw klacht', line: true },
      opening: { ...OPENING, text: 'Op {{dag-klacht}} kregen wij uw klacht. Wij hebben gekeken naar wat er is gebeurd.' },
      finding: { label: 'Kop boven het oordeel', text: 'Ons oordeel', line: true },
      why: { label: 'Kop boven de reden', text: 'Waarom vinden wij dit?', line: true },
      closing: CLOSING,
    },
  },
  'complaint-passed': {
    slug: 'klacht-doorgegeven',
    name: 'Een klacht is doorgegeven',
    about: 'De inwoner leest aan wie wij de klacht doorgaven.',
    level: 'municipality',
    always: ALWAYS,
    words: { ...DAY, 'doorgegeven-aan': { means: 'aan wie de klacht is doorgegeven' } },
    passages: {
      subject: { label: 'Onderwerp', text: 'Wij gaven uw klacht door', line: true },
      opening: OPENING,
      passed: { label: 'Doorgegeven', text: 'U vond het goed dat wij uw klacht doorgeven aan {{doorgegeven-aan}}. Dat hebben wij gedaan. U hoort van {{doorgegeven-aan}} hoe het verder gaat.', uses: ['doorgegeven-aan'], must: ['doorgegeven-aan'] },
      closing: CLOSING,
    },
  },
  'complaint-for-provider': {
    slug: 'klacht-aan-aanbieder',
    name: 'Een klacht voor een aanbieder',
    about: 'De aanbieder leest van wie de klacht is en wat er is gebeurd.',
    level: 'municipality',
    always: ['naam en adres van de inwoner', 'wat er is gebeurd, in zijn woorden', 'het nummer van de klacht', 'de naam van de klachtbehandelaar'],
    words: DAY,
    passages: {
      subject: { label: 'Onderwerp', text: 'Een klacht over uw organisatie', line: true },
      opening: { ...OPENING, text: 'Op {{dag-klacht}} kregen wij een klacht over uw organisatie. De inwoner vindt het goed dat wij haar aan u doorgeven. Wij vragen u de klacht te behandelen.' },
      what: { label: 'Kop boven wat er gebeurde', text: 'Wat is er gebeurd?', line: true },
      closing: CLOSING,
    },
  },
} as const satisfies Record<string, LetterKind>

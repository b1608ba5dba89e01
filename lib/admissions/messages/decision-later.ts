import type { AgainRefusal, DropRefusal, EndRefusal, ReviseRefusal } from '@/lib/admissions/rules/decision-later'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import type { Sentence } from '@/lib/kernel/result'

export const GROUND_LABELS = {
  'deferred-decided': 'Besluit over de aangehouden uitkomst',
  'condition-decided': 'Besluit over de voorwaarde',
  repair: 'Herstel',
  judgment: 'Uitspraak van de rechter',
  objection: 'Klacht of reactie gegrond',
  correction: 'Eigen fout hersteld',
  revocation: 'Intrekking',
  redrawn: 'Nieuwe volgorde in het gebied',
} as const satisfies Record<Ground, string>

export const GROUND_HINTS = {
  'deferred-decided': 'Wat het college afwachtte, is bekend.',
  'condition-decided': 'De voorwaarde is vervuld, of niet.',
  repair: 'De aanbieder herstelde wat niet voldeed.',
  judgment: 'De rechter gaf opdracht om opnieuw te besluiten.',
  objection: 'De aanbieder of een ander had gelijk.',
  correction: 'De gemeente maakte een fout.',
  revocation: 'Het college neemt de toelating terug.',
  redrawn: 'Een andere inschrijving in het gebied telt alsnog mee, of niet meer.',
} as const satisfies Record<Ground, string>

export const AGAIN_REFUSALS: Readonly<Record<AgainRefusal, Sentence>> = {
  'not-made-known': 'Dit besluit is nog niet bekendgemaakt. Wijzig het voorstel, of maak het besluit eerst bekend.',
  'replaced-already': 'Deze uitkomst is al vervangen. Open het latere besluit.',
  'ground-not-fitting': 'Deze grond past niet bij deze uitkomst. Kies een andere.',
  'again-under-way': 'Over deze uitkomst ligt al een nieuw voorstel klaar.',
  'recorded-elsewhere': 'Het college nam al een later besluit dat nog niet bekend is. Maak dat eerst bekend.',
}

export const REVISE_REFUSALS: Readonly<Record<ReviseRefusal, Sentence>> = {
  'not-proposed': 'Het college heeft al besloten. Dit verandert niet meer.',
  'not-later': 'Dit kan alleen in een later besluit. Wijzig hier de beoordeling zelf.',
}

export const DROP_REFUSALS: Readonly<Record<DropRefusal, Sentence>> = {
  ...REVISE_REFUSALS,
  'place-taken': 'De plaats die hiermee vrijkwam, gaat in dit voorstel naar een ander. Wijzig eerst die uitkomst; daarna kunt u deze eruit halen.',
}

export const END_REFUSALS: Readonly<Record<EndRefusal, Sentence>> = {
  ...REVISE_REFUSALS,
  'nothing-to-end': 'Er is geen getekende deelname in dit perceel. Maak het veld leeg.',
  'end-too-early': ({ today }) => `De laatste dag ligt in het verleden. Vul een dag in vanaf ${today}.`,
  'end-too-late': ({ day }) => `De deelname loopt al af op ${day}. Vul een dag in die niet later is.`,
}

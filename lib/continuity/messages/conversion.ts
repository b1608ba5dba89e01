import { plural } from '@/lib/format'
import { day, formatDayLong } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import { WAVE_REFUSALS } from '../messages'
import type { AskRefusal, EndRefusal, MakeRefusal, Plan, WaveRefusal } from '../rules/conversion'
import type { NoRequest, Standing } from '../schema/conversion'

type Detail = Readonly<Record<string, string | number>>
const onDay = (detail: Detail) => formatDayLong(day(String(detail['day'])))

export const STANDING_LABELS = {
  granted: 'Krijgt hulp op maat', gap: 'Krijgt hulp op maat, maar pas later', left: 'Is al uit de voorziening', 'no-need': 'Heeft niets nodig', 'no-answer': 'Geeft geen antwoord', refused: 'Besluit: geen hulp op maat',
  closed: 'Zaak gestopt zonder besluit', notified: 'Melding gedaan', invited: 'Brief verstuurd', waiting: 'Nog niet geschreven',
} as const satisfies Record<Standing, string>
export const STANDING_TONES = { granted: 'ok', gap: 'no', left: 'none', 'no-need': 'ok', 'no-answer': 'no', refused: 'none', closed: 'no', notified: 'wait', invited: 'wait', waiting: 'open' } as const satisfies Record<Standing, 'ok' | 'no' | 'wait' | 'open' | 'none'>
/** A standing as an address says it. */
export const STANDING_WORDS = {
  'without-help': 'zonder-hulp', granted: 'hulp-op-maat', gap: 'later', left: 'uit', 'no-need': 'niets-nodig', 'no-answer': 'geen-antwoord', refused: 'geen-hulp', closed: 'gestopt', notified: 'melding', invited: 'brief', waiting: 'niet-geschreven',
} as const satisfies Record<Standing | 'without-help', string>
export const NO_REQUEST_LABELS = { 'no-need': 'De inwoner heeft geen hulp meer nodig', 'no-answer': 'De inwoner geeft geen antwoord' } as const satisfies Record<NoRequest, string>

export const CONVERSION_EVENTS: Readonly<Record<string, string>> = {
  'conversion.made': 'Omzetting gemaakt',
  'conversion.wave-added': 'Golf toegevoegd aan een omzetting',
  'conversion.wave-removed': 'Golf weggehaald uit een omzetting',
  'conversion.planned': 'Inwoners verdeeld over de golven van een omzetting',
  'conversion.started': 'Omzetting gestart',
  'conversion.concluded': 'Omzetting afgerond',
  'conversion.withdrawn': 'Omzetting gestopt',
  'conversion.invited': 'Uitnodiging gemaakt: de algemene voorziening stopt',
  'conversion.invitations-sent': 'Verzending van uitnodigingen vastgelegd',
  'conversion.notification-opened': 'Melding voor maatwerk gedaan met gegevens van de algemene voorziening',
  'conversion.no-request': 'Omzetting: de inwoner vraagt niets',
}

const END: Readonly<Record<EndRefusal, Sentence>> = {
  'too-soon': (detail) => `Inwoners horen het ten minste ${plural(Number(detail['months']), 'maand', 'maanden')} van tevoren. Kies ${onDay(detail)} of een latere dag.`,
  'inflow-open': (detail) => `Op ${onDay(detail)} kunnen nog nieuwe inwoners instromen. Laat de beleidsadviseur eerst vastleggen dat de instroom stopt.`,
}
const NOT_RUNNING = 'Deze omzetting loopt niet. Start haar eerst.'
export const MAKE_CONVERSION_REFUSALS: Readonly<Record<MakeRefusal, Sentence>> = {
  ...END,
  'no-notice-rule': 'Uw gemeente heeft nog niet vastgesteld hoe lang van tevoren inwoners het horen. Vraag de beleidsadviseur om deze regel.',
  nobody: 'Op deze dag is niemand ingeschreven voor de algemene voorziening. Kies een andere dag.',
  'one-already': 'Er is al een omzetting in voorbereiding of bezig. Werk daarin verder.',
}
export const START_CONVERSION_REFUSALS: Readonly<Record<EndRefusal | 'not-a-draft' | 'no-waves', Sentence>> = {
  'too-soon': (detail) => `Er is te weinig tijd: inwoners horen het ten minste ${plural(Number(detail['months']), 'maand', 'maanden')} van tevoren. Stop deze omzetting en maak een nieuwe met ${onDay(detail)} of een latere dag.`,
  'inflow-open': 'Vandaag kunnen nog nieuwe inwoners instromen. Start als de instroom gestopt is.',
  'not-a-draft': 'Deze omzetting is al gestart.',
  'no-waves': WAVE_REFUSALS['no-waves'],
}
export const CONCLUDE_CONVERSION_REFUSALS: Readonly<Record<'not-running' | 'without-help', Sentence>> = { 'not-running': NOT_RUNNING, 'without-help': (detail) => `Voor ${plural(Number(detail['count']), 'inwoner is', 'inwoners zijn')} er na ${onDay(detail)} nog geen hulp. Rond af als iedereen is geholpen, of na die dag.` }
export const WITHDRAW_CONVERSION_REFUSALS = { 'campaign-over': 'Deze omzetting is afgelopen. U kunt er niets meer in wijzigen.' } as const
export const CONVERSION_WAVE_REFUSALS: Readonly<Record<WaveRefusal | 'wave-begun' | 'no-waves' | 'not-running', Sentence>> = {
  ...WAVE_REFUSALS, ...WITHDRAW_CONVERSION_REFUSALS,
  'not-running': NOT_RUNNING,
  'wave-begun': 'In deze golf zijn al brieven gemaakt. Zij blijft staan.',
  'after-last-day': (detail) => `De voorziening stopt op ${onDay(detail)}. Kies een laatste dag daarvoor.`,
}
export const INVITATION_REFUSALS = { 'nothing-to-send': 'Alle brieven van deze golf zijn al verstuurd. Maak eerst nieuwe brieven.', 'in-future': 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' } as const
export const ASK_REFUSALS: Readonly<Record<AskRefusal | 'in-future' | 'not-written', Sentence>> = {
  'not-running': NOT_RUNNING,
  'notified-already': 'Voor deze inwoner is al een melding gedaan. Ga verder in zijn zaak.',
  'in-future': INVITATION_REFUSALS['in-future'],
  'not-written': 'De brief aan deze inwoner is nog niet verstuurd. Verstuur hem eerst, en wacht op antwoord.',
}

/** Whether everybody has a decision before the last day, in a sentence; null when all fit or nothing is planned. */
export function planText({ capacity, short, talkedBy, decidedBy, late }: Plan, endsOnText: string): string | null {
  if (capacity === 0 || talkedBy === null || decidedBy === null || !(late || short > 0)) return null
  const fits = short > 0 ? `In de golven passen ${plural(capacity, 'inwoner', 'inwoners')}; ${plural(short, 'inwoner past', 'inwoners passen')} er niet in. ` : ''
  return `${fits}In dit tempo spreekt u de laatste op ${formatDayLong(talkedBy)}. Zijn besluit is er dan uiterlijk op ${formatDayLong(decidedBy)}. ${late ? `Dat is na ${endsOnText}, de laatste dag van de voorziening.` : ''}`.trim()
}

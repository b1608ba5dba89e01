import { type Day, day, formatDay } from '@/lib/kernel/day'
import type { AcceptRefusal, AnswerRefusal, HelpStep, OfferRefusal, StartRefusal, Turn } from './rules'
import type { AllocationStatus, WorkPart } from './schema'

type Detail = Readonly<Record<string, string | number>>
type Sentence = string | ((detail: Detail) => string)
const dayIn = (detail: Detail, key = 'day') => formatDay(day(String(detail[key])))

export const ALLOCATION_LABELS = {
  offered: { tone: 'open', text: 'Aangeboden' },
  accepted: { tone: 'wait', text: 'Aangenomen' },
  started: { tone: 'ok', text: 'Hulp loopt' },
  paused: { tone: 'wait', text: 'Gepauzeerd' },
  stopped: { tone: 'none', text: 'Gestopt' },
  returned: { tone: 'no', text: 'Teruggegeven' },
  'cancelled-before-start': { tone: 'none', text: 'Ingetrokken' },
  transferred: { tone: 'none', text: 'Overgedragen' },
} as const satisfies Record<AllocationStatus, { tone: string; text: string }>

export const HELP_STEP_LABELS = {
  ...ALLOCATION_LABELS,
  temporary: { tone: 'ok', text: 'Tijdelijke hulp' },
  budget: { tone: 'ok', text: 'Eigen budget' },
  unsent: { tone: 'wait', text: 'Besluit niet verstuurd' },
  'to-offer': { tone: 'open', text: 'Nog niet aangeboden' },
} as const satisfies Record<HelpStep, { tone: string; text: string }>

/** What the day beside a step means. */
export function sinceText(step: HelpStep, since: Day, today: Day): string {
  const on = formatDay(since)
  if (step === 'offered' || step === 'returned') return `Gevraagd op ${on}`
  if (step === 'to-offer') return `Toegekend vanaf ${on}`
  return since > today ? `Begint op ${on}` : `Sinds ${on}`
}

export const WORK_PART_LABELS = {
  offered: 'Nieuw aanbod',
  accepted: 'Aangenomen',
  started: 'Hulp loopt',
  ended: 'Afgelopen',
} as const satisfies Record<WorkPart, string>

export const WORK_PART_EMPTY = {
  offered: { title: 'Er is geen nieuw aanbod', text: 'Zodra een gemeente u een cliënt aanbiedt, ziet u dat hier. U krijgt er ook bericht van.' },
  accepted: { title: 'Niemand wacht op de start', text: 'Na het aannemen staat een cliënt hier, tot de hulp begint.' },
  started: { title: 'Er loopt nog geen hulp', text: 'Zodra u de start vastlegt, staat een cliënt hier.' },
  ended: { title: 'Er is nog niets afgelopen', text: 'Hier staat wat u teruggaf, wat de gemeente introk en wat gestopt is.' },
} as const satisfies Record<WorkPart, { title: string; text: string }>

export const LANGUAGE_LABELS = { fluent: 'Vloeiend Nederlands nodig', any: 'Minder vloeiend mag' } as const

const PLACE = {
  'no-participation': (detail: Detail) => `Deze aanbieder doet op ${dayIn(detail, 'on')} niet mee in dit perceel voor dit product.`,
  suspended: 'De deelname van deze aanbieder in dit perceel is geschorst. Nieuwe cliënten kunnen er nu niet heen.',
} as const

export const OFFER_REFUSALS: Readonly<Record<OfferRefusal | 'no-choice', Sentence>> = {
  ...PLACE,
  'no-choice': 'De inwoner heeft nog geen aanbieder gekozen. Leg eerst de keuze vast.',
  'decision-not-sent': 'Het besluit is nog niet verstuurd. Leg eerst de verzending vast.',
  'not-in-kind': 'Deze indicatie is een persoonsgebonden budget. De inwoner kiest zelf wie helpt.',
  'already-allocated': 'Voor deze indicatie loopt al een aanbod of hulp.',
  'start-passed': 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
  'before-indication': (detail) => `De indicatie begint op ${dayIn(detail)}. Kies die dag of later.`,
  'helped-until': (detail) => `De hulp van nu loopt tot en met ${dayIn(detail)}. Kies een dag daarna.`,
  'after-indication': (detail) => `De indicatie loopt tot en met ${dayIn(detail)}. Kies een dag daarvoor.`,
}

const FIRST_HELP = (detail: Detail) => `Laat eerst zien wat bij de eerste hulp moet gelden: ${String(detail['names'] ?? '')}. Dat doet u bij uw overeenkomst, onder Eisen op hun moment.`

export const ACCEPT_REFUSALS: Readonly<Record<AcceptRefusal, Sentence>> = {
  'no-participation': (detail) => `U doet op ${dayIn(detail, 'on')} niet mee in dit perceel voor dit product.`,
  suspended: 'Uw deelname in dit perceel is geschorst. U kunt nu geen nieuwe cliënten aannemen.',
  'first-help': FIRST_HELP,
  'not-offered': 'Dit aanbod staat niet meer open.',
  'start-passed': 'Deze dag is al voorbij. Kies vandaag of een latere dag.',
  'before-wished': (detail) => `De cliënt wil hulp vanaf ${dayIn(detail)}. Kies die dag of later.`,
  'after-end': (detail) => `De hulp is toegekend tot en met ${dayIn(detail)}. Kies een dag daarvoor.`,
}

export const RETURN_REFUSALS = { 'not-returnable': 'Teruggeven kan alleen zolang de hulp nog niet is begonnen.' } as const
export const CANCEL_REFUSALS = { 'already-started': 'Intrekken kan alleen zolang de hulp nog niet is begonnen.' } as const

export const START_REFUSALS: Readonly<Record<StartRefusal, Sentence>> = {
  'no-participation': (detail) => `U doet op ${dayIn(detail, 'on')} niet mee in dit perceel voor dit product.`,
  suspended: 'Uw deelname in dit perceel is geschorst. Neem contact op met de gemeente.',
  'first-help': FIRST_HELP,
  'not-accepted': 'Neem het aanbod eerst aan.',
  'too-early': (detail) => `De hulp begint op ${dayIn(detail)}. Leg de start op die dag of later vast.`,
}

export const ANSWER_REFUSALS: Readonly<Record<AnswerRefusal, Sentence>> = {
  ...PLACE,
  'not-returned': 'Dit aanbod is niet teruggegeven.',
  'already-answered': 'U hebt hier al op geantwoord.',
  replaced: 'Er is al een nieuw aanbod voor deze indicatie. Akkoord gaan kan nog wel.',
}

/** What happened, in the timeline of an allocation. */
export const ALLOCATION_EVENTS: Readonly<Record<string, string>> = {
  'allocation.offered': 'Aangeboden',
  'allocation.accepted': 'Aangenomen door de aanbieder',
  'allocation.returned': 'Teruggegeven door de aanbieder',
  'allocation.return-agreed': 'Gemeente gaat akkoord met de teruggave',
  'allocation.return-refused': 'Gemeente gaat niet akkoord, aanbod staat weer open',
  'allocation.started': 'Start vastgelegd',
  'allocation.cancelled': 'Ingetrokken door de gemeente',
  'allocation.replaced': 'Gestopt door een nieuw besluit',
  'allocation.continued': 'Gaat verder onder een nieuw nummer',
  'allocation.client-changed': 'Gegevens van de cliënt veranderd',
  'waiting.ground-recorded': 'Voorrang op de wachtlijst vastgelegd',
  'waiting.ground-ended': 'Voorrang op de wachtlijst gestopt',
  'waiting.offered': 'Aangeboden vanaf de wachtlijst',
  'case.provider-refused': 'De inwoner wil een aanbieder niet',
  'allocation.client-read': 'Gegevens van de cliënt bekeken',
}

export const TURN_LABELS = { provider: 'De aanbieder', municipality: 'De consulent', day: 'Wacht op de startdag', nobody: 'Niemand' } as const satisfies Record<Turn, string>

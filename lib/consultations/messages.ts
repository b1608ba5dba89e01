import { day, formatDayLong } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { countVerdicts } from './rules'
import type { PaperKind, RequestKind, RequestStatus, Verdict } from './schema'

export const STATUS_LABELS = { draft: 'Concept', sent: 'Gevraagd', advised: 'Advies gegeven', replied: 'Beantwoord', withdrawn: 'Ingetrokken' } as const satisfies Record<RequestStatus, string>
export const STATUS_TONES = { draft: 'none', sent: 'open', advised: 'wait', replied: 'ok', withdrawn: 'none' } as const satisfies Record<RequestStatus, string>
export const OVER_LABEL = 'Uitnodiging voorbij'
export const KIND_LABELS = { advice: 'Advies', tariffs: 'Tarieven' } as const satisfies Record<RequestKind, string>
export const VERDICT_LABELS = { adopted: 'Overgenomen', partly: 'Deels overgenomen', 'not-adopted': 'Niet overgenomen', 'not-ours': 'Niet aan ons' } as const satisfies Record<Verdict, string>
export const VERDICT_TONES = { adopted: 'ok', partly: 'wait', 'not-adopted': 'no', 'not-ours': 'none' } as const satisfies Record<Verdict, string>
export const PAPER_LABELS = { document: 'Document van een procedure', rule: 'Voorstel voor een regel', 'norm-set': 'Normenkader', file: 'Bestand', advice: 'Advies als PDF' } as const satisfies Record<PaperKind, string>

type Stands = { readonly status: RequestStatus; readonly over: boolean; readonly points: readonly { readonly reply: unknown }[]; readonly asked: readonly { readonly answer: string | null }[]; readonly publicFrom: unknown }
export const BODY_STEPS = { write: 'Schrijf uw advies', give: 'Geef uw advies', 'await-reply': 'Wacht op de reactie', read: 'Lees wat er met uw advies gebeurt', nothing: 'Er is niets te doen' } as const
/** The one thing for the body to do next. */
export const nextOfBody = (view: Stands): keyof typeof BODY_STEPS => (view.status === 'sent' ? (view.points.length > 0 ? 'give' : 'write') : view.status === 'advised' ? 'await-reply' : view.status === 'replied' ? 'read' : 'nothing')
export const ASKER_STEPS = { send: 'Verstuur de vraag', answer: 'Beantwoord de vraag van wie u vroeg', wait: 'Wacht op het advies', extend: 'Geef meer tijd of trek de vraag in', reply: 'Geef per punt uw reactie', publish: 'Maak advies en reactie openbaar, als u dat wilt', nothing: 'Er is niets te doen' } as const
/** The one thing for the asker to do next. */
export function nextOfAsker(view: Stands): keyof typeof ASKER_STEPS {
  if (view.status === 'draft') return 'send'
  if (view.asked.some((each) => each.answer === null)) return 'answer'
  if (view.status === 'sent') return view.over ? 'extend' : 'wait'
  return view.status === 'advised' ? 'reply' : view.status === 'replied' && view.publicFrom === null ? 'publish' : 'nothing'
}

/** "3 overgenomen, 1 niet overgenomen": what came of an advice. */
export const verdictsText = (counts: ReturnType<typeof countVerdicts>): string => counts.map(({ verdict, count }) => `${count} ${VERDICT_LABELS[verdict].toLowerCase()}`).join(', ')

/** What happened, without what it says: a draft of either side stands in no trail. */
export const ADVICE_EVENTS: Readonly<Record<string, string>> = {
  'advice.started': 'Adviesvraag gemaakt',
  'advice.changed': 'Adviesvraag gewijzigd',
  'advice.sent': 'Advies gevraagd',
  'advice.extended': 'Termijn voor advies verlengd',
  'advice.withdrawn': 'Adviesvraag ingetrokken',
  'advice.paper-added': 'Stuk gedeeld voor advies',
  'advice.paper-removed': 'Stuk bij advies weggehaald',
  'advice.asked-back': 'Adviesorgaan stelde een vraag',
  'advice.answered-back': 'Vraag van adviesorgaan beantwoord',
  'advice.point-kept': 'Punt van advies in concept bewaard',
  'advice.point-removed': 'Punt van advies in concept weggehaald',
  'advice.given': 'Advies gegeven',
  'advice.reply-kept': 'Reactie op een punt in concept bewaard',
  'advice.replied': 'Beredeneerde reactie gegeven',
  'advice.published': 'Advies en reactie openbaar gemaakt',
}

const NOT_OPEN = 'Voor deze adviesvraag kan dit niet meer. Open de pagina opnieuw om te zien hoe zij ervoor staat.'
const NOT_ADVISED = 'U antwoordt nadat het advies is gegeven, en één keer. Open de pagina opnieuw.'
const tooEarly: Sentence = (detail) => `Deze dag is te vroeg. Vul een dag in vanaf ${formatDayLong(day(String(detail['day'])))}.`

export const START_REFUSALS = { 'unknown-body': 'Deze adviesraad of dit bureau kunt u niet om advies vragen. Kies iemand uit de lijst.' } as const
export const CHANGE_REFUSALS = { 'not-a-draft': 'Deze adviesvraag is al verstuurd of ingetrokken. De vraag verandert niet meer.' } as const
export const SEND_REFUSALS = { ...CHANGE_REFUSALS, 'due-too-early': tooEarly } as const
export const EXTEND_REFUSALS = { 'not-open': NOT_OPEN, 'due-too-early': tooEarly } as const
export const WITHDRAW_REFUSALS = { 'not-open': NOT_OPEN } as const
export const SHARE_REFUSALS = { 'not-open': NOT_OPEN, 'unknown-source': 'Dit kunt u niet delen. Kies iets uit de lijst.', 'shared-already': 'Dit deelt u al bij deze adviesvraag.' } as const
export const REMOVE_REFUSALS = { 'not-open': 'Wat gedeeld of gegeven is, gaat niet meer weg.' } as const
export const BODY_REFUSALS = { 'not-open': NOT_OPEN, 'invitation-over': 'De uitnodiging is voorbij. Vraag de gemeente om een latere dag als u nog advies wilt geven.' } as const
export const GIVE_REFUSALS = { ...BODY_REFUSALS, 'no-points': 'Uw advies heeft nog geen punt. Schrijf eerst ten minste één punt.' } as const
export const ANSWER_REFUSALS = { 'answered-already': 'Deze vraag is al beantwoord.' } as const
export const REPLY_REFUSALS = { 'not-advised': NOT_ADVISED } as const
export const REPLYING_REFUSALS: Readonly<Record<'not-advised' | 'points-open', Sentence>> = {
  'not-advised': NOT_ADVISED,
  'points-open': (detail) => (Number(detail['open']) === 1 ? 'Eén punt heeft nog geen reactie. Vul die eerst in.' : `${detail['open']} punten hebben nog geen reactie. Vul die eerst in.`),
}
export const PUBLISH_REFUSALS = { 'not-replied': 'Geef eerst uw reactie. Daarna kunt u advies en reactie samen openbaar maken.', 'public-already': 'Dit advies is al openbaar gemaakt.', 'in-past': 'Deze dag is voorbij. Kies vandaag of een latere dag.' } as const

export const BODY_KINDS = { 'advisory-board': 'Adviesraad of klankbordgroep', bureau: 'Adviesbureau' } as const

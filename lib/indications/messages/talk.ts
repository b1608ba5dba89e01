import type { Sentence } from '@/lib/kernel/result'
import type { TalkRefusal } from '../rules/talk'
import type { TalkKind } from '../schema/talk'

export const TALK_LABELS = { refusal: 'De inwoner krijgt geen hulp', less: 'De inwoner krijgt minder hulp', prior: 'Eerst iets anders', waiting: 'De inwoner moet wachten' } as const satisfies Record<TalkKind, string>

/** In the address of the page. */
export const TALK_SLUGS = { refusal: 'weigering', less: 'minder', prior: 'eerst', waiting: 'wachten' } as const satisfies Record<TalkKind, string>

export const TALK_REFUSALS: Readonly<Record<TalkRefusal, Sentence>> = {
  'talk-fits-not': 'Dit gesprek past niet meer bij de zaak. Laad de pagina opnieuw.',
  'day-in-future': 'Het gesprek moet nog komen. Leg het daarna vast.',
  'before-notification': 'Deze dag ligt vóór de melding. Controleer de datum.',
}

export const TALK_EVENTS: Readonly<Record<string, string>> = { 'case.talk-recorded': 'Slechtnieuwsgesprek vastgelegd' }

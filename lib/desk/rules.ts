import type { Turn } from '@/lib/allocations/rules'
import type { CallSubject } from '@/lib/callers/schema'
import type { ObjectionStep } from '@/lib/redress/rules/objection'
import type { MomentKind } from '@/lib/indications/schema/track'
import type { ComplaintStep } from '@/lib/complaints/rules'
import type { SupervisionStep } from '@/lib/supervision/rules'
import type { SignalKind } from '@/lib/residents/schema/signals'
import { addDays, mondayOf, type Day } from '@/lib/kernel/day'

/** One shape for several kinds. */
type Each<K extends string, Facts> = K extends K ? { readonly kind: K } & Facts : never

type Facts =
  | { readonly kind: 'procedure-draft'; readonly title: string }
  | { readonly kind: 'window-closes'; readonly window: string; readonly closesAt: Date }
  | { readonly kind: 'window-stopped'; readonly window: string; readonly closesAt: Date }
  | { readonly kind: 'window-to-open'; readonly window: string; readonly closesAt: Date }
  | { readonly kind: 'opening-to-confirm'; readonly window: string; readonly by: string; readonly until: Date }
  | { readonly kind: 'opening-asked'; readonly window: string; readonly until: Date }
  | { readonly kind: 'entries-received'; readonly window: string; readonly count: number; readonly since: Date }
  | Each<'closing-to-confirm' | 'closing-asked', { readonly window: string; readonly by: string; readonly to: Date }>
  | { readonly kind: 'assess'; readonly provider: string; readonly window: string; readonly lots: number; readonly judged: number; readonly total: number; readonly clarification: boolean }
  | { readonly kind: 'read-answer'; readonly provider: string; readonly criterion: string; readonly answeredAt: Date }
  | { readonly kind: 'answer-questions'; readonly window: string; readonly open: number; readonly late: number }
  | { readonly kind: 'publish-note'; readonly window: string; readonly answers: number }
  | { readonly kind: 'review-criterion'; readonly title: string; readonly remarks: number }
  | Each<'adopt-pilot' | 'conclude-pilot', { readonly pilot: string; readonly place: string }>
  | { readonly kind: 'answer-burden'; readonly step: string; readonly from: string }
  | { readonly kind: 'review-day'; readonly criteria: number; readonly since: Day }
  | Each<'adopt-letter' | 'finish-letter', { readonly letter: string; readonly place: string; readonly by: string; readonly returned: boolean }>
  | { readonly kind: 'prepare-decisions'; readonly window: string; readonly colleges: number }
  | Each<'record-decision' | 'notify-decision' | 'finalise-decision' | 'await-decision' | 'await-reaction', { readonly municipality: string; readonly window: string }>
  | { readonly kind: 'council-letters'; readonly window: string; readonly letters: number }
  | { readonly kind: 'prepare-agreements'; readonly window: string; readonly providers: number }
  | Each<'offer-agreement' | 'sign-for-region' | 'await-signature', { readonly provider: string; readonly reference: string }>
  | { readonly kind: 'option-decision'; readonly option: number; readonly agreements: number }
  | { readonly kind: 'case'; readonly number: string; readonly product: string | null; readonly step: 'investigate' | 'apply' | 'decide'; readonly begun: boolean }
  | Each<'second-decides' | 'decision-proposed', { readonly number: string; readonly by: string }>
  | { readonly kind: 'signal'; readonly about: SignalKind }
  | { readonly kind: 'long-stay'; readonly since: Day }
  | { readonly kind: 'incoming-file'; readonly from: string; readonly opened: boolean }
  | Each<'destroy-file' | 'destruction-proposed' | 'merge-files' | 'merge-proposed' | 'undo-death' | 'undo-proposed', { readonly by: string }>
  | { readonly kind: 'mediate'; readonly since: Day }
  | { readonly kind: 'decide-after-looking'; readonly number: string }
  | { readonly kind: 'give-advice'; readonly subject: string; readonly from: string }
  | { readonly kind: 'advice-overdue'; readonly subject: string; readonly body: string; readonly over: boolean }
  | Each<'send-advice-request' | 'answer-body' | 'reply-to-advice' | 'await-advice', { readonly subject: string; readonly body: string }>
  | { readonly kind: 'look-again'; readonly number: string; readonly moment: MomentKind }
  | Each<'send-track' | 'read-track' | 'start-track' | 'report-track', { readonly number: string }>
  | Each<'settle-joint' | 'go-on-without' | 'await-joint', { readonly number: string; readonly provider: string }>
  | { readonly kind: 'propose-joint'; readonly number: string; readonly municipality: string }
  | { readonly kind: 'send-letters'; readonly letters: number; readonly since: Day }
  | { readonly kind: 'objection'; readonly number: string; readonly step: ObjectionStep; readonly notice: boolean }
  | Each<'re-examine', { readonly campaign: string; readonly people: number }>
  | Each<'adopt-import' | 'import-waits' | 'go-on-import', { readonly title: string; readonly by: string; readonly lines: number }>
  | Each<'adopt-lists' | 'lists-wait', { readonly title: string; readonly by: string; readonly lists: number }>
  | Each<'move-clients' | 'release-letters', { readonly title: string; readonly lists: number }>
  | { readonly kind: 'help-misfits'; readonly title: string; readonly residents: number }
  | Each<'adopt-rule' | 'rule-proposed' | 'adopt-norms' | 'norms-proposed' | 'adopt-mapping' | 'mapping-proposed', { readonly title: string; readonly by: string }>
  | Each<'decide-account' | 'account-asked', { readonly name: string; readonly by: string; readonly what: 'factor-reset' | 'first-administrator' }>
  | { readonly kind: 'complaint'; readonly number: string; readonly step: ComplaintStep }
  | { readonly kind: 'call-back'; readonly about: CallSubject; readonly mine: boolean }
  | { readonly kind: 'answer-extra'; readonly number: string; readonly provider: string; readonly minutes: number }
  | { readonly kind: 'choose-facility'; readonly number: string; readonly provider: string }
  | { readonly kind: 'end-facility'; readonly number: string; readonly provider: string }
  | { readonly kind: 'enter-hours'; readonly month: string; readonly residents: number }
  | { readonly kind: 'say-room'; readonly places: number }
  | { readonly kind: 'supervise'; readonly number: string; readonly provider: string; readonly step: SupervisionStep }
  | { readonly kind: 'answer-supervisor'; readonly number: string; readonly from: string }
  | { readonly kind: 'look-at-ground'; readonly number: string }
  | { readonly kind: 'offer-help'; readonly caseNumber: string; readonly product: string; readonly again: boolean }
  | { readonly kind: 'answer-return'; readonly number: string; readonly provider: string }
  | { readonly kind: 'hand-over'; readonly number: number; readonly lines: number }
  | { readonly kind: 'stuck'; readonly number: string; readonly provider: string; readonly turn: Turn }
  | { readonly kind: 'await-provider'; readonly number: string; readonly provider: string }
  | { readonly kind: 'finish-entry'; readonly window: string; readonly closesAt: Date | null; readonly lots: number }
  | { readonly kind: 'start-entry'; readonly window: string; readonly closesAt: Date | null }
  | { readonly kind: 'entry-sealed'; readonly window: string; readonly closesAt: Date | null }
  | { readonly kind: 'answer-question'; readonly criterion: string }
  | { readonly kind: 'answer-municipality'; readonly from: string }
  | { readonly kind: 'finish-check'; readonly provider: string; readonly window: string; readonly answers: number }
  | { readonly kind: 'destroy-check'; readonly provider: string }
  | { readonly kind: 'sign-agreement'; readonly reference: string }
  | { readonly kind: 'judge-offer'; readonly number: string; readonly postcode4: string; readonly minutes: number }
  | Each<'start-help' | 'help-begins', { readonly number: string }>
  | { readonly kind: 'read-message'; readonly subject: string; readonly from: string; readonly sentAt: Date }
  | { readonly kind: 'judge-subcontractor'; readonly provider: string; readonly name: string }
  | { readonly kind: 'decide-change'; readonly provider: string; readonly subject: string; readonly second: boolean }
  | { readonly kind: 'renew-proof'; readonly criterion: string; readonly reference: string; readonly state: 'missing' | 'expired' | 'due-soon' }
  | { readonly kind: 'judge-proof'; readonly provider: string; readonly criterion: string }
  | { readonly kind: 'remind-proofs'; readonly proofs: number }
  | { readonly kind: 'mend-sample'; readonly criterion: string; readonly reference: string }
  | { readonly kind: 'sample-again'; readonly provider: string; readonly criterion: string }
  | { readonly kind: 'show-moment'; readonly criterion: string; readonly reference: string; readonly moment: string; readonly late: boolean }
  | { readonly kind: 'judge-moment'; readonly provider: string; readonly criterion: string; readonly moment: string; readonly shown: boolean }
  | { readonly kind: 'renew-evidence'; readonly title: string; readonly expired: boolean }

/** One thing that waits: until when, where it is done, and what it is about. Its words are in messages. */
export type Item = Facts & { readonly key: string; readonly due: Day | null; readonly href: string }
export type Kind = Item['kind']

export type PlaceCount = 'assessments' | 'decisions' | 'submissions' | 'agreements' | 'allocations' | 'cases' | 'messages' | 'checks' | 'integrity' | 'objections' | 'supervision' | 'mediation' | 'complaints' | 'facility' | 'post' | 'letters' | 'residents' | 'advice' | 'room'

/** The place in the navigation where each kind is counted; 'other' waits on somebody else or on its day, and is counted nowhere. */
const PLACES = {
  'procedure-draft': null,
  'window-closes': 'other',
  'window-stopped': 'other',
  'window-to-open': 'assessments',
  'opening-to-confirm': 'assessments',
  'opening-asked': 'other',
  'entries-received': 'assessments',
  'closing-to-confirm': null,
  'closing-asked': 'other',
  assess: 'assessments',
  'read-answer': 'assessments',
  'answer-questions': null,
  'publish-note': null,
  'review-criterion': null,
  'review-day': null,
  'adopt-pilot': null,
  'conclude-pilot': null,
  'answer-burden': null,
  'adopt-letter': 'letters',
  'finish-letter': 'letters',
  'prepare-decisions': 'decisions',
  'record-decision': 'decisions',
  'notify-decision': 'decisions',
  'finalise-decision': 'decisions',
  'await-decision': 'other',
  'await-reaction': 'other',
  'council-letters': null,
  'prepare-agreements': 'agreements',
  'offer-agreement': 'agreements',
  'sign-for-region': 'agreements',
  'await-signature': 'other',
  'option-decision': 'agreements',
  case: 'cases',
  'second-decides': 'cases',
  'decision-proposed': 'other',
  signal: 'residents',
  'long-stay': 'residents',
  'incoming-file': 'residents',
  'merge-files': 'residents',
  'merge-proposed': 'other',
  'undo-death': 'residents',
  'undo-proposed': 'other',
  'destroy-file': 'residents',
  'destruction-proposed': 'other',
  'send-letters': 'post',
  mediate: 'mediation',
  'give-advice': 'advice',
  'send-advice-request': 'advice',
  'answer-body': 'advice',
  'reply-to-advice': 'advice',
  'advice-overdue': 'advice',
  'await-advice': 'other',
  'look-again': 'cases',
  'decide-after-looking': 'cases',
  'send-track': 'cases',
  'read-track': 'cases',
  'start-track': 'allocations',
  'report-track': 'allocations',
  'settle-joint': 'cases',
  'go-on-without': 'cases',
  'await-joint': 'other',
  'propose-joint': 'allocations',
  objection: 'objections',
  'adopt-rule': null,
  'rule-proposed': 'other',
  'decide-account': null,
  'account-asked': 'other',
  'adopt-norms': null,
  'norms-proposed': 'other',
  'adopt-mapping': null,
  'mapping-proposed': 'other',
  're-examine': null,
  'adopt-import': null,
  'import-waits': 'other',
  'go-on-import': null,
  'adopt-lists': null,
  'lists-wait': 'other',
  'move-clients': null,
  'release-letters': null,
  'help-misfits': null,
  complaint: 'complaints',
  'call-back': null,
  'answer-extra': 'facility',
  'choose-facility': 'facility',
  'end-facility': 'facility',
  'enter-hours': 'allocations',
  'say-room': 'room',
  supervise: 'supervision',
  'answer-supervisor': 'allocations',
  'look-at-ground': 'allocations',
  'offer-help': 'allocations',
  'answer-return': 'allocations',
  'hand-over': null,
  stuck: 'allocations',
  'await-provider': 'other',
  'finish-entry': 'submissions',
  'start-entry': null,
  'entry-sealed': 'other',
  'answer-question': 'submissions',
  'answer-municipality': 'integrity',
  'finish-check': 'checks',
  'destroy-check': 'checks',
  'sign-agreement': 'agreements',
  'judge-offer': 'allocations',
  'start-help': 'allocations',
  'help-begins': 'other',
  'read-message': 'messages',
  'judge-subcontractor': 'agreements',
  'decide-change': 'agreements',
  'renew-proof': 'agreements',
  'judge-proof': 'agreements',
  'remind-proofs': 'agreements',
  'mend-sample': 'agreements',
  'show-moment': 'agreements',
  'judge-moment': 'agreements',
  'sample-again': 'agreements',
  'renew-evidence': null,
} as const satisfies Record<Kind, PlaceCount | 'other' | null>

/** Whether it waits on this person, and not on somebody else or on its day. */
export const isOwn = (item: Item): boolean => PLACES[item.kind] !== 'other'

/** What waits on this person, per place and in all. */
export function countsOf(items: readonly Item[]): Readonly<Partial<Record<PlaceCount | 'work', number>>> {
  const own = items.filter(isOwn)
  const counts: Partial<Record<PlaceCount | 'work', number>> = { work: own.length }
  for (const item of own) {
    const place = PLACES[item.kind]
    if (place !== null && place !== 'other') counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** By last day; what has none comes after, in the order it was found. */
export const byDue = (items: readonly Item[]): Item[] => [...items].sort((a, b) => (a.due === b.due ? 0 : a.due === null ? 1 : b.due === null ? -1 : a.due < b.due ? -1 : 1))

export type Group = { readonly name: 'this-week' | 'next-week' | 'later' | 'others'; readonly items: readonly Item[] }

/** The list in its four parts: what is late stands with this week; a week runs from Monday through Sunday. */
export function grouped(items: readonly Item[], today: Day): Group[] {
  const nextMonday = addDays(mondayOf(today), 7)
  const after = addDays(nextMonday, 7)
  const own = byDue(items.filter(isOwn))
  const within = (from: Day | null, until: Day | null) => own.filter((item) => item.due !== null && (from === null || item.due >= from) && (until === null || item.due < until))
  return [
    { name: 'this-week', items: within(null, nextMonday) },
    { name: 'next-week', items: within(nextMonday, after) },
    { name: 'later', items: [...within(after, null), ...own.filter((item) => item.due === null)] },
    { name: 'others', items: byDue(items.filter((item) => !isOwn(item))) },
  ]
}

/** The most urgent thing that this person can do himself. */
export const mostUrgent = (items: readonly Item[]): Item | undefined => byDue(items.filter(isOwn))[0]

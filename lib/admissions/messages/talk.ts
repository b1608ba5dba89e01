import type { PlanRefusal, RecordTalkRefusal } from '@/lib/admissions/rules/talk'
import type { Finding, TalkStatus } from '@/lib/admissions/schema/talk'
import { plural } from '@/lib/format'
import type { Sentence } from '@/lib/kernel/result'

export const FINDING_LABELS = { confirmed: 'Bevestigd', refuted: 'Weerlegd' } as const satisfies Record<Finding, string>
export const TALK_STATUS_LABELS = { planned: 'Gepland', held: 'Gehouden', cancelled: 'Afgezegd' } as const satisfies Record<TalkStatus, string>

export const PLAN_REFUSALS: Readonly<Record<PlanRefusal, Sentence>> = {
  finished: 'De beoordeling van deze inschrijving is afgerond. Neem haar eerst weer op.',
  'planned-already': 'Er is al een gesprek gepland. Leg dat vast of zeg het af.',
  'not-handed-in': 'Een gesprek gaat alleen over wat is ingediend. Kies opnieuw.',
  'no-such-time': 'Op deze dag gaat de klok vooruit. Kies een ander tijdstip.',
  'in-the-past': 'Kies een tijdstip dat nog komt.',
}

export const RECORD_TALK_REFUSALS: Readonly<Record<RecordTalkRefusal, Sentence>> = {
  'talk-over': 'Dit gesprek is al vastgelegd of afgezegd.',
  'too-early': 'Het gesprek is nog niet geweest. Leg het daarna vast.',
  'point-open': ({ count }) => `Kies bij elk onderdeel: bevestigd of weerlegd. Nog ${plural(Number(count), 'onderdeel', 'onderdelen')} te gaan.`,
  'reason-missing': 'Schrijf bij wat weerlegd is waarom. De aanbieder leest het.',
  'other-points': 'Dit verslag hoort bij andere onderdelen dan er gepland zijn. Open de pagina opnieuw.',
}

export const CANCEL_REFUSALS: Readonly<Record<'talk-over', Sentence>> = { 'talk-over': RECORD_TALK_REFUSALS['talk-over'] }

import { formatDay } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import { datesText } from '@/lib/procedures/messages/dates'
import { WINDOW_REFUSALS } from '@/lib/procedures/messages/refusals'
import type { ConfirmMoveRefusal, MoveRefusal } from '@/lib/procedures/rules/closing-move'
import type { Move } from '@/lib/procedures/rules/dates'
import { noticeOf, type WindowPlan } from '@/lib/procedures/rules/window'
import type { MoveKind } from '@/lib/procedures/schema/closing-move'

export const MOVE_KIND_LABELS: Readonly<Record<MoveKind, string>> = { later: 'Meer tijd', outage: 'Na een storing' }

/** What moves along with a closing; the admission becomes final with the decisions. */
export const alongText = (along: readonly Move[], dates: WindowPlan, reactionDays: number): string =>
  `${datesText(along)}${along.some((move) => move.date === 'decisions') ? ` Definitief wordt ${formatDay(noticeOf(dates, reactionDays).finalOn)}.` : ''}`

export const CLOSING_MOVE_REFUSALS: Readonly<Record<MoveRefusal | 'already-proposed' | 'procedure-not-published' | 'moves-along', Sentence>> = {
  ...WINDOW_REFUSALS,
  'moves-along': ({ moves }) => `Er schuift mee: ${moves} Vink aan dat u dit wilt. Bij de bevestiging krijgt iedereen die ermee bezig is bericht.`,
  'not-running': 'Dit instapmoment is niet gepubliceerd. Wijzig de sluiting in de planning.',
  'procedure-not-published': 'Deze procedure loopt niet meer. De sluiting kan niet meer later worden.',
  'already-opened': 'De inschrijvingen zijn al geopend. De sluiting kan niet meer later worden.',
  'closing-past': ({ closes }) => `Dit instapmoment is gesloten op ${closes}. Daarna kan de sluiting alleen nog later worden na een storing.`,
  'not-later': ({ closes }) => `De sluiting kan alleen later worden dan ${closes}, nooit eerder.`,
  'new-closing-past': 'De nieuwe sluiting is al voorbij. Kies een later moment.',
  'after-decisions': ({ decisions }) => `De colleges besluiten uiterlijk op ${decisions}. De sluiting ligt daarvóór.`,
  'outage-order': 'De storing was voorbij voordat zij begon. Controleer de dagen en tijden.',
  'outage-elsewhere': 'De storing viel niet in de tijd dat inschrijven kon. Dan is de sluiting verlengen niet nodig.',
  'already-proposed': 'Er ligt al een voorstel voor een latere sluiting. Bevestig dat, of trek het eerst in.',
}

export const CLOSING_MOVE_FIELDS = { 'closing-past': 'kind', 'not-later': 'closesDay', 'new-closing-past': 'closesDay', 'after-decisions': 'closesDay', 'outage-order': 'outageUntilDay', 'outage-elsewhere': 'outageFromDay', 'moves-along': 'moveAlong' } as const

export const CONFIRM_CLOSING_REFUSALS: Readonly<Record<ConfirmMoveRefusal, Sentence>> = {
  'same-officer': 'U hebt dit zelf voorgesteld. Een andere inkoper bevestigt het.',
  'already-opened': 'De inschrijvingen zijn intussen geopend. De sluiting blijft zoals zij was.',
  'moved-meanwhile': 'De planning is intussen veranderd. Trek dit voorstel in, en doe zo nodig een nieuw.',
  'closing-past': 'De sluiting is intussen voorbij. Zij kan alleen nog later worden na een storing.',
  'new-closing-past': 'De voorgestelde sluiting is intussen voorbij. Trek het voorstel in en doe een nieuw.',
  'not-waiting': 'Dit voorstel is al bevestigd of ingetrokken.',
}

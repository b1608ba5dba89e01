import type { Sentence } from '@/lib/kernel/result'
import type { ConfirmMoveRefusal, MoveRefusal } from '@/lib/procedures/rules/closing-move'
import type { MoveKind } from '@/lib/procedures/schema/closing-move'

export const MOVE_KIND_LABELS: Readonly<Record<MoveKind, string>> = { later: 'Meer tijd', outage: 'Na een storing' }

export const CLOSING_MOVE_REFUSALS: Readonly<Record<MoveRefusal | 'already-proposed' | 'procedure-not-published', Sentence>> = {
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

export const CLOSING_MOVE_FIELDS = { 'closing-past': 'kind', 'not-later': 'closesDay', 'new-closing-past': 'closesDay', 'after-decisions': 'closesDay', 'outage-order': 'outageUntilDay', 'outage-elsewhere': 'outageFromDay' } as const

export const CONFIRM_CLOSING_REFUSALS: Readonly<Record<ConfirmMoveRefusal, Sentence>> = {
  'same-officer': 'U hebt dit zelf voorgesteld. Een andere inkoper bevestigt het.',
  'already-opened': 'De inschrijvingen zijn intussen geopend. De sluiting blijft zoals zij was.',
  'moved-meanwhile': 'De sluiting is intussen al verplaatst. Bekijk de nieuwe sluiting en doe zo nodig een nieuw voorstel.',
  'closing-past': 'De sluiting is intussen voorbij. Zij kan alleen nog later worden na een storing.',
  'new-closing-past': 'De voorgestelde sluiting is intussen voorbij. Trek het voorstel in en doe een nieuw.',
  'not-waiting': 'Dit voorstel is al bevestigd of ingetrokken.',
}

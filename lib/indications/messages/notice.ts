import { plural } from '@/lib/format'
import { day, formatDayLong } from '@/lib/kernel/day'
import { formatMoney } from '@/lib/kernel/money'
import type { NoticeRefusal, PenaltyClock } from '../rules/notice'

type Detail = Readonly<Record<string, string | number>>

/** What the clock of a formal notice says; days and amounts that nobody confirmed say so. */
export function clockText(clock: PenaltyClock): string {
  switch (clock.kind) {
    case 'premature':
      return 'Te vroeg: de termijn om te beslissen was nog niet voorbij. Er loopt geen dwangsom. Komt er daarna een nieuwe, leg die dan ook vast.'
    case 'unknown':
      return 'Hoeveel dagen u nog hebt, staat niet in het beleid van uw gemeente (Awb art. 4:17). Vraag de beleidsadviseur.'
    case 'grace':
      return `Nog ${plural(clock.daysLeft, 'dag', 'dagen')}: beslis uiterlijk op ${formatDayLong(clock.lastDay)}, daarna loopt een dwangsom (Awb art. 4:17, dagen te controleren).`
    case 'running':
      return `De dwangsom loopt vanaf ${formatDayLong(clock.from)}: ${plural(clock.days, 'dag', 'dagen')} (Awb art. 4:17, te controleren). ${clock.cents === null ? 'De bedragen zijn niet bevestigd en staan niet in het beleid van uw gemeente.' : `Tot nu toe ${formatMoney(clock.cents)}.`}`
  }
}

export const NOTICE_REFUSALS = {
  'not-applied': 'Er is nog geen aanvraag. Een ingebrekestelling gaat over een besluit op een aanvraag.',
  'decided-already': 'Deze zaak is afgerond. Een ingebrekestelling heeft dan geen gevolg meer.',
  'already-noticed': 'Er ligt al een ingebrekestelling bij deze aanvraag. Alleen als die te vroeg kwam, kan er een latere bij.',
  'in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-application': (detail: Detail) => `De aanvraag kwam op ${formatDayLong(day(String(detail['day'])))}. De ingebrekestelling kan niet eerder zijn gekomen.`,
} as const satisfies Record<NoticeRefusal, string | ((detail: Detail) => string)>

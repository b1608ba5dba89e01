import { day, formatDayLong } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { MediationStatus, TalkPartner } from '../schema/mediation'

export const MEDIATION_LABELS = { asked: 'Gevraagd', coupled: 'Helper gevonden', agreed: 'Afgesproken', ended: 'Geëindigd' } as const satisfies Record<MediationStatus, string>
export const MEDIATION_TONES = { asked: 'open', coupled: 'wait', agreed: 'ok', ended: 'none' } as const satisfies Record<MediationStatus, 'open' | 'wait' | 'ok' | 'none'>
export const PARTNER_LABELS = { resident: 'De inwoner', helper: 'De helper', both: 'De inwoner en de helper samen' } as const satisfies Record<TalkPartner, string>

/** What is told before the resident agrees; it is kept in these words. */
export const MEDIATION_TEXT = 'Wilt u hulp bij het vinden van en afspraken maken met iemand die u helpt? Dan geven wij uw naam, woonplaats en telefoonnummer aan de bemiddelaar. U kiest zelf wie u helpt. Bemiddeling is vrijwillig en u mag er altijd mee stoppen.'

export const MEDIATION_REFUSALS: Readonly<Record<string, Sentence>> = {
  'no-informal-budget': 'Bemiddeling hoort bij een budget voor informele hulp waarvan aan elke voorwaarde is voldaan.',
  'asked-already': 'Bemiddeling is al gevraagd.',
  'mediation-step': 'Dit kan nu niet: de bemiddeling staat op een ander punt. Laad de pagina opnieuw.',
  'day-in-future': 'Deze dag ligt na vandaag. Controleer de datum.',
  'before-asked': (detail) => `De bemiddeling is gevraagd op ${formatDayLong(day(String(detail['day'])))}. Kies die dag of een latere.`,
}

export const MEDIATION_EVENTS: Readonly<Record<string, string>> = {
  'mediation.asked': 'Bemiddeling gevraagd',
  'mediation.coupled': 'Inwoner en helper bij elkaar gebracht',
  'mediation.talked': 'Gesprek van de bemiddelaar vastgelegd',
  'mediation.agreed': 'Afspraak tussen inwoner en helper vastgelegd',
  'mediation.ended': 'Bemiddeling geëindigd',
  'mediation.viewed': 'Bemiddeling bekeken',
}

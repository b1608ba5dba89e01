import { day, formatDay, formatMonth } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'
import type { AskRefusal, CorrectionRefusal, EndRefusal, HoursRefusal, RegistrationRefusal, SwitchRefusal, WelcomeRefusal } from './rules'
import type { CorrectionReason, EndReason, ExtraAnswer, ExtraReason, ExtraStatus, Month, Rhythm, WelcomeChannel } from './schema'

const onDay = (detail: Readonly<Record<string, string | number>>) => formatDay(day(String(detail['day'])))
/** "november 2025" */
export const monthText = (month: Month): string => formatMonth(day(`${month}-01`))

export const RHYTHM_LABELS = { weekly: 'Elke week', 'two-weekly': 'Eens per twee weken', 'four-weekly': 'Eens per vier weken', 'by-appointment': 'Steeds op afspraak' } as const satisfies Record<Rhythm, string>
export const END_REASON_LABELS = { 'own-request': 'De inwoner wil stoppen', moved: 'Verhuisd naar een andere gemeente', died: 'Overleden', 'custom-facility': 'De inwoner krijgt een maatwerkvoorziening', 'facility-ends': 'De gemeente stopt met de voorziening', 'household-shares': 'Woont nu bij iemand die al is ingeschreven', 'registered-twice': 'Stond twee keer ingeschreven' } as const satisfies Record<EndReason, string>
export const CORRECTION_REASON_LABELS = { 'wrong-hours': 'De uren klopten niet', 'wrong-client': 'De uren waren van een ander', 'wrong-month': 'De uren horen in een andere maand' } as const satisfies Record<CorrectionReason, string>
export const EXTRA_REASON_LABELS = { 'spent-faster': 'De uren zijn eerder op dan afgesproken', 'error-repaired': 'Er is een fout gemaakt bij het tellen', 'provider-changed': 'De inwoner wisselde van aanbieder' } as const satisfies Record<ExtraReason, string>
export const WELCOME_LABELS = { handed: 'Meegegeven aan de balie', post: 'Per post' } as const satisfies Record<WelcomeChannel, string>
export const EXTRA_LABELS = { asked: 'Gevraagd', agreed: 'Akkoord', declined: 'Niet akkoord' } as const satisfies Record<ExtraStatus, string>
export const EXTRA_TONES = { asked: 'open', agreed: 'ok', declined: 'no' } as const satisfies Record<ExtraStatus, string>
export const EXTRA_ANSWER_LABELS = { 'fits-the-policy': 'Akkoord: het past bij het beleid', 'once-only': 'Akkoord: één keer, om de overgang te maken', 'not-in-the-policy': 'Niet akkoord: het beleid laat dit niet toe', 'custom-facility-fits': 'Niet akkoord: wijs de inwoner op de toegang voor maatwerk' } as const satisfies Record<ExtraAnswer, string>

/** Beside the only free text there is. */
export const TASKS_WARNING = 'Alleen wat er in huis gebeurt, bijvoorbeeld: stofzuigen en dweilen beneden; de ramen doet de inwoner zelf. Schrijf niets op over gezondheid of over waarom hulp nodig is.'

export const FACILITY_EVENTS: Readonly<Record<string, string>> = {
  'facility.registered': 'Ingeschreven voor de algemene voorziening',
  'facility.provider-switched': 'Andere aanbieder voor de algemene voorziening',
  'facility.ended': 'Registratie algemene voorziening beëindigd',
  'facility.agreed': 'Afspraak over de hulp vastgelegd',
  'facility.hours-entered': 'Uren algemene voorziening ingevuld',
  'facility.hours-corrected': 'Uren algemene voorziening verbeterd',
  'facility.extra-asked': 'Gevraagd om meer uren',
  'facility.extra-answered': 'Vraag om meer uren beantwoord',
  'facility.welcome-given': 'Brief over de algemene voorziening gegeven',
  'facility.viewed': 'Registratie algemene voorziening bekeken',
  'facility.client-changed': 'Gegevens van een cliënt van de algemene voorziening veranderd',
  'facility.client-read': 'Gegevens van een cliënt van de algemene voorziening bekeken',
  'facility.refused-beside-custom': 'Inschrijving geweigerd: er loopt een maatwerkvoorziening',
}

export const REGISTRATION_REFUSALS: Readonly<Record<RegistrationRefusal | 'beside-custom', Sentence>> = {
  'no-facility': 'Uw gemeente heeft op deze dag geen algemene voorziening. Kies een andere dag, of wijs de inwoner op de toegang.',
  'not-ruled': 'Uw gemeente heeft nog niet vastgesteld hoe de teller loopt. Vraag de beleidsadviseur om deze regel.',
  'inflow-stopped': 'Op deze dag kan niemand meer instromen in de algemene voorziening. Wie al is ingeschreven, houdt de hulp. Wijs de inwoner op de toegang.',
  died: 'Volgens het dossier is deze inwoner overleden.',
  'already-registered': ({ number }) => `Deze inwoner is al ingeschreven, onder nummer ${number ?? ''}. Eerst moet die registratie eindigen.`,
  'household-registered': ({ number }) => `Op dit adres is al iemand ingeschreven, onder nummer ${number ?? ''}. In uw gemeente deelt een huishouden één registratie.`,
  'in-past': 'Deze dag is voorbij. Kies vandaag of een latere dag.',
  'too-far': 'Deze dag ligt meer dan een jaar vooruit. Kies een eerdere dag.',
  'not-offered': 'Deze aanbieder neemt op deze dag geen cliënten aan. Kies een andere aanbieder of een andere dag.',
  'beside-custom': 'Deze inwoner heeft een maatwerkvoorziening. In uw gemeente kan de algemene voorziening daar niet naast. Maak een terugbelverzoek voor de consulent.',
}
export const SWITCH_REFUSALS: Readonly<Record<SwitchRefusal, Sentence>> = {
  ended: 'Deze registratie is beëindigd. U kunt er niets meer in wijzigen.',
  'in-past': 'Deze dag is voorbij. Kies vandaag of een latere dag.',
  'before-current': (detail) => `De hulp van de huidige aanbieder begon op ${onDay(detail)}. Kies een dag daarna.`,
  'before-last-day': (detail) => `De vorige aanbieder helpt tot en met ${onDay(detail)}. Kies een dag daarna.`,
  'same-provider': 'De inwoner heeft deze aanbieder al. Kies een andere.',
  'not-offered': 'Deze aanbieder neemt op deze dag geen cliënten aan. Kies een andere aanbieder of een andere dag.',
}
export const END_REFUSALS: Readonly<Record<EndRefusal, Sentence>> = {
  ended: 'Deze registratie is al beëindigd.',
  'before-start': (detail) => `De hulp van deze aanbieder begon op ${onDay(detail)}. Kies die dag of een latere.`,
  'hours-after': ({ month }) => `De aanbieder vulde nog uren in over ${monthText(String(month))}. Kies een latere dag, of laat de aanbieder de uren verbeteren.`,
}
const OVER: Sentence = ({ left }) => `De teller van dat jaar heeft nog ${left ?? 'niets'}. Vul minder in, of vraag hieronder de gemeente om meer uren.`
export const HOURS_REFUSALS: Readonly<Record<HoursRefusal, Sentence>> = {
  'not-in-month': 'In deze maand was de inwoner niet bij u ingeschreven, of de maand moet nog komen. Kies een andere maand.',
  'given-already': 'Over deze maand hebt u al uren ingevuld. Verbeter ze hieronder.',
  'nothing-given': 'Vul meer dan 0 minuten in. Gaf u geen hulp, dan hoeft u niets in te vullen.',
  'over-counter': OVER,
}
export const CORRECTION_REFUSALS: Readonly<Record<CorrectionRefusal, Sentence>> = {
  'not-given-yet': 'Over deze maand hebt u nog niets ingevuld. Vul de uren hierboven in.',
  'no-difference': 'Dit staat er al. Vul de juiste uren in, of laat het zo.',
  'over-counter': OVER,
}
export const ASK_REFUSALS: Readonly<Record<AskRefusal, Sentence>> = {
  'no-such-year': 'In dit jaar was de inwoner niet bij u ingeschreven. Kies een ander jaar.',
  'nothing-asked': 'Vul in hoeveel uren erbij nodig zijn.',
  'asked-already': 'U hebt voor dit jaar al gevraagd om meer uren. De gemeente antwoordt nog.',
}
export const WELCOME_REFUSALS: Readonly<Record<WelcomeRefusal, Sentence>> = {
  ended: 'De registratie is beëindigd. Een brief over wat de inwoner mag verwachten past niet meer.',
  died: 'Volgens het dossier is deze inwoner overleden.',
  'not-ruled': 'Uw gemeente heeft voor vandaag geen uren per jaar vastgesteld. Vraag de beleidsadviseur om deze regel.',
}
export const ANSWER_REFUSALS = { 'answered-already': 'Deze vraag is al beantwoord.' } as const

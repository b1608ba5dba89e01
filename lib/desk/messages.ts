import { SUBJECT_LABELS } from '@/lib/callers/messages'
import { monthText } from '@/lib/facility/messages'
import { plural } from '@/lib/format'
import { formatDurationShort } from '@/lib/kernel/duration'
import { MOMENT_LABELS } from '@/lib/indications/messages/track'
import type { Role } from '@/lib/kernel/actor'
import { formatDayLong } from '@/lib/kernel/day'
import { formatInstant, formatInstantLong, formatTime } from '@/lib/kernel/instant'
import { SIGNAL_LABELS } from '@/lib/residents/messages/signals'
import { STEP_LABELS } from '@/lib/redress/messages'
import { STEP_TITLES as COMPLAINT_STEPS } from '@/lib/complaints/messages'
import { STEP_TITLES } from '@/lib/supervision/messages'
import { routes } from '@/lib/routes'
import type { Group, Item, Kind } from './rules'

export type ItemText = {
  readonly title: string
  readonly line: string
  readonly badge: { readonly tone: 'ok' | 'wait' | 'no' | 'none' | 'open'; readonly text: string }
  /** On the button when this is the next thing to do. */
  readonly action: string
}

export const GROUP_LABELS = { 'this-week': 'Deze week', 'next-week': 'Volgende week', later: 'Later', others: 'Loopt zonder u' } as const satisfies Record<Group['name'], string>

const NEW = { tone: 'open', text: 'Nieuw' } as const
const READY = { tone: 'open', text: 'Klaar om te doen' } as const
const NOT_BEGUN = { tone: 'none', text: 'Nog niet begonnen' } as const
const BUSY = { tone: 'wait', text: 'Mee bezig' } as const
const OTHER = { tone: 'wait', text: 'Wacht op een ander' } as const

const STEP_TEXTS = {
  investigate: { title: (number: string) => `Onderzoek zaak ${number}`, line: 'Het onderzoek duurt hooguit zes weken', badge: BUSY, action: 'Verder met het onderzoek' },
  apply: { title: (number: string) => `Vraag naar de aanvraag in zaak ${number}`, line: 'Het verslag is verstuurd, de inwoner heeft nog niet geantwoord', badge: OTHER, action: 'Naar de zaak' },
  decide: { title: (number: string) => `Besluit op zaak ${number}`, line: 'Het besluit volgt binnen twee weken na de aanvraag', badge: READY, action: 'Naar het besluit' },
} as const

/** `on` names the item's last day: "deze dag" beside its date in the list, the day itself elsewhere. */
type Texts = { readonly [K in Kind]: (item: Extract<Item, { kind: K }>, on: string) => ItemText }

const TEXTS: Texts = {
  'procedure-draft': ({ title }) => ({ title: `Maak de procedure af: ${title}`, line: 'Nog niet gepubliceerd', badge: BUSY, action: 'Verder met de procedure' }),
  'window-closes': ({ window, closesAt }) => ({ title: `${window} sluit`, line: `Sluit ${formatInstantLong(closesAt)}. Daarna opent u met zijn tweeën`, badge: { tone: 'open', text: 'Staat open' }, action: 'Naar het instapmoment' }),
  'window-stopped': ({ window, closesAt }) => ({ title: `${window} is gestopt`, line: `Heropenen kan tot ${formatInstantLong(closesAt)}`, badge: { tone: 'no', text: 'Gestopt' }, action: 'Naar het instapmoment' }),
  'window-to-open': ({ window, closesAt }) => ({ title: `Open de inschrijvingen van ${window}`, line: `Gesloten op ${formatInstant(closesAt)}. Openen kan alleen met twee mensen`, badge: NOT_BEGUN, action: 'Openen' }),
  'opening-to-confirm': ({ window, by, until }) => ({ title: `Open ${window} samen met ${by}`, line: `Bevestigen kan tot ${formatTime(until)}`, badge: NEW, action: 'Bekijken en bevestigen' }),
  'entries-received': ({ window, count, since }) => ({ title: `${plural(count, 'inschrijving', 'inschrijvingen')} ontvangen voor ${window}`, line: `${count === 1 ? 'Op' : 'De oudste op'} ${formatInstant(since)}. Openen kan alleen met twee mensen, van wie ziet u daarna`, badge: NEW, action: 'Openen' }),
  'opening-asked': ({ window, until }) => ({ title: `Een tweede inkoper bevestigt de opening van ${window}`, line: `Dat kan tot ${formatTime(until)}`, badge: OTHER, action: 'Naar de opening' }),
  'closing-to-confirm': ({ window, by, to }) => ({ title: `Bevestig dat ${window} later sluit`, line: `${by} stelt voor: sluiten ${formatInstantLong(to)}`, badge: NEW, action: 'Bekijken en bevestigen' }),
  'closing-asked': ({ window, to }) => ({ title: `Een tweede inkoper bevestigt de latere sluiting van ${window}`, line: `Voorgesteld: sluiten ${formatInstantLong(to)}`, badge: OTHER, action: 'Naar het voorstel' }),
  assess: ({ provider, window, lots, judged, total, clarification }) => ({
    title: judged >= total ? `Rond de beoordeling af van ${provider}` : `Beoordeel ${provider}`,
    line: `${window}, ${plural(lots, 'perceel', 'percelen')}, ${judged} van ${total} oordelen gegeven${clarification ? '. Er loopt een vraag' : ''}`,
    badge: judged === 0 ? NOT_BEGUN : judged >= total ? READY : BUSY,
    action: judged >= total ? 'Beoordeling afronden' : 'Verder met beoordelen',
  }),
  'read-answer': ({ provider, criterion, answeredAt }) => ({ title: `Lees de toelichting van ${provider}`, line: `${criterion}, ontvangen op ${formatInstant(answeredAt)}`, badge: NEW, action: 'Toelichting lezen' }),
  'answer-questions': ({ window, open, late }) => ({
    title: `Beantwoord ${plural(open + late, 'vraag', 'vragen')} over ${window}`,
    line: late > 0 ? `${late === open + late ? '' : 'Waarvan '}${late} te laat gesteld: beslis of u die nog beantwoordt` : 'Van aanbieders, zonder naam',
    badge: NEW,
    action: 'Naar de vragen',
  }),
  'publish-note': ({ window, answers }) => ({ title: `Publiceer de nota van inlichtingen van ${window}`, line: `${plural(answers, 'antwoord ligt', 'antwoorden liggen')} klaar`, badge: READY, action: 'Naar de nota' }),
  'review-criterion': ({ title, remarks }) => ({ title: `Bekijk de eis opnieuw: ${title}`, line: remarks > 0 ? `${plural(remarks, 'opmerking', 'opmerkingen')} van aanbieders, zonder naam` : 'De uitkomst is nog niet vastgelegd', badge: BUSY, action: 'Naar de eis' }),
  'review-day': ({ criteria, since }) => ({ title: `Kijk of ${criteria === 1 ? 'deze eis' : 'deze eisen'} nog nodig ${criteria === 1 ? 'is' : 'zijn'}`, line: `Van ${plural(criteria, 'eis', 'eisen')} in de bibliotheek is de dag om opnieuw te kijken gekomen, de eerste op ${formatDayLong(since)}`, badge: NOT_BEGUN, action: 'Naar de lijst' }),
  'adopt-pilot': ({ pilot, place }) => ({ title: `Lees wat een pilot bracht: ${pilot}`, line: `${place}. U stelt de uitkomst vast of geeft haar terug`, badge: NEW, action: 'Naar de pilot' }),
  'conclude-pilot': ({ pilot, place }) => ({ title: `Leg vast wat een pilot bracht: ${pilot}`, line: `${place}. De laatste dag is gekomen`, badge: NOT_BEGUN, action: 'Naar de pilot' }),
  'answer-burden': ({ step, from }) => ({ title: `Beantwoord een melding van last: ${step}`, line: `${from} vindt dit te veel werk`, badge: NEW, action: 'Naar de melding' }),
  'adopt-letter': ({ letter, place, by }) => ({ title: `Lees de nieuwe tekst: ${letter}`, line: `Voor ${place}, geschreven door ${by}. U stelt hem vast of stuurt hem terug`, badge: NEW, action: 'Naar de tekst' }),
  'finish-letter': ({ letter, place, returned }) => ({ title: `Maak de tekst af: ${letter}`, line: `Voor ${place}, ${returned ? 'teruggestuurd met een reden' : 'nog een concept'}`, badge: returned ? NEW : BUSY, action: 'Verder met de tekst' }),
  'prepare-decisions': ({ window, colleges, due }) => ({ title: `Leg de besluiten klaar voor ${colleges === 1 ? 'één college' : `${colleges} colleges`}`, line: `${window}, ${due === null ? 'er is beoordeeld wat nog niet besloten is' : 'alle inschrijvingen zijn beoordeeld'}`, badge: READY, action: 'Besluiten klaarleggen' }),
  'record-decision': ({ municipality, window }) => ({ title: `Leg het besluit vast van ${municipality}`, line: `${window}, het voorstel ligt klaar`, badge: NEW, action: 'Naar het besluit' }),
  'notify-decision': ({ municipality, window }) => ({ title: `Maak het besluit bekend van ${municipality}`, line: `${window}, besloten. De brieven kunnen weg`, badge: READY, action: 'Brieven versturen' }),
  'finalise-decision': ({ municipality, window }) => ({ title: `Maak het besluit definitief van ${municipality}`, line: `${window}, de reactietermijn is voorbij`, badge: READY, action: 'Naar het besluit' }),
  'await-decision': ({ municipality, window }) => ({ title: `Het college van ${municipality} besluit`, line: `${window}, het voorstel ligt klaar`, badge: OTHER, action: 'Naar het besluit' }),
  'await-reaction': ({ municipality, window }, on) => ({ title: `De reactietermijn loopt in ${municipality}`, line: `${window}, tot en met ${on} kan een aanbieder dagvaarden`, badge: OTHER, action: 'Naar het besluit' }),
  'council-letters': ({ window, letters }) => ({ title: `Maak de raadsbrief over ${window}`, line: `Voor ${plural(letters, 'gemeente', 'gemeenten')}. De cijfers komen uit de besluiten`, badge: NOT_BEGUN, action: 'Naar de uitslag' }),
  'prepare-agreements': ({ window, providers }) => ({ title: `Maak de overeenkomsten van ${window}`, line: `${plural(providers, 'toegelaten aanbieder heeft', 'toegelaten aanbieders hebben')} er nog geen`, badge: NOT_BEGUN, action: 'Naar de contracten' }),
  'offer-agreement': ({ provider, reference }) => ({ title: `Bied de overeenkomst aan: ${provider}`, line: `${reference}, het concept ligt klaar`, badge: READY, action: 'Naar het contract' }),
  'sign-for-region': ({ provider, reference }) => ({ title: `Teken namens de gemeenten: ${provider}`, line: `${reference}, de aanbieder heeft getekend`, badge: NEW, action: 'Naar tekenen' }),
  'await-signature': ({ provider, reference }) => ({ title: `${provider} tekent`, line: `${reference}, aangeboden`, badge: OTHER, action: 'Naar het contract' }),
  'option-decision': ({ option, agreements }, on) => ({ title: `Vraag de colleges om het besluit over optie ${option}`, line: `De looptijd van ${plural(agreements, 'overeenkomst', 'overeenkomsten')} eindigt op ${on}`, badge: NOT_BEGUN, action: 'Bekijk de looptijd' }),
  case: ({ number, product, step, begun }) => {
    const text = STEP_TEXTS[step]
    return { ...text, title: text.title(number), line: product ? `${product}. ${text.line}` : text.line, badge: begun ? text.badge : NOT_BEGUN }
  },
  'second-decides': ({ number, by }) => ({ title: 'Een besluit wacht op een tweede consulent', line: `Zaak ${number}, voorgesteld door ${by}`, badge: NEW, action: 'Naar het voorstel' }),
  'decision-proposed': ({ number }) => ({ title: 'Een tweede consulent leest uw voorstel voor een besluit', line: `Zaak ${number}, door u voorgesteld`, badge: OTHER, action: 'Naar het voorstel' }),
  signal: ({ about }) => ({ title: `Beslis over een signaal: ${SIGNAL_LABELS[about].replace(/^[A-Z]/, (first) => first.toLowerCase())}`, line: 'Er gebeurt niets voordat iemand beslist', badge: NEW, action: 'Naar het signaal' }),
  'long-stay': ({ since }) => ({ title: 'Kijk naar hulp die wacht op een opname', line: `In het ziekenhuis sinds ${formatDayLong(since)}`, badge: NEW, action: 'Naar het signaal' }),
  'incoming-file': ({ from, opened }) => ({ title: opened ? 'Beslis over een dossier van een andere gemeente' : 'Open een dossier van een andere gemeente', line: `Gemeente ${from} zette het klaar met toestemming van de inwoner`, badge: opened ? READY : NEW, action: 'Naar het dossier' }),
  'merge-files': ({ by }) => ({ title: 'Beslis of twee dossiers er één worden', line: `${by} stelt voor ze samen te voegen`, badge: NEW, action: 'Naar de dossiers' }),
  'merge-proposed': ({ by }) => ({ title: 'Een collega beslist of twee dossiers er één worden', line: `Voorgesteld door ${by}`, badge: OTHER, action: 'Naar de dossiers' }),
  'destroy-file': ({ by }) => ({ title: 'Beslis of een dossier weg mag', line: `${by} stelt voor het te vernietigen`, badge: NEW, action: 'Naar het voorstel' }),
  'undo-death': ({ by }) => ({ title: 'Beslis of een overlijden ongedaan wordt gemaakt', line: `${by} zegt dat het niet klopt`, badge: NEW, action: 'Naar het signaal' }),
  'undo-proposed': ({ by }) => ({ title: 'Een collega beslist of een overlijden ongedaan wordt gemaakt', line: `Voorgesteld door ${by}`, badge: OTHER, action: 'Naar het signaal' }),
  'destruction-proposed': ({ by }) => ({ title: 'Een collega beslist of een dossier weg mag', line: `Voorgesteld door ${by}`, badge: OTHER, action: 'Naar het voorstel' }),
  'send-letters': ({ letters, since }) => ({ title: `Verstuur ${plural(letters, 'brief', 'brieven')}`, line: `De oudste ligt klaar sinds ${formatDayLong(since)}. Een besluit telt pas als het verstuurd is`, badge: READY, action: 'Naar de brieven' }),
  objection: ({ number, step, notice }) => ({ title: `${STEP_LABELS[step]}: ${number}`, line: notice ? 'Er ligt een ingebrekestelling' : 'De termijn om te beslissen loopt', badge: step === 'await-completion' ? OTHER : notice ? { tone: 'no', text: 'Ingebreke gesteld' } : BUSY, action: 'Naar het bezwaar' }),
  'adopt-rule': ({ title, by }, on) => ({ title: `Stel de regel vast: ${title}`, line: `${by} stelt een nieuwe waarde voor, vanaf ${on}`, badge: NEW, action: 'Naar het voorstel' }),
  'rule-proposed': ({ title }, on) => ({ title: `Een collega stelt vast: ${title}`, line: `U stelde een nieuwe waarde voor, vanaf ${on}`, badge: OTHER, action: 'Naar het voorstel' }),
  'decide-account': ({ name, by, what }) => ({ title: `Beslis over ${what === 'factor-reset' ? `het account van ${name}` : `${name} als beheerder`}`, line: `${by} vraagt het; u beslist als tweede`, badge: NEW, action: 'Naar het verzoek' }),
  'account-asked': ({ name, what }) => ({ title: `Een collega beslist over ${what === 'factor-reset' ? `het account van ${name}` : `${name} als beheerder`}`, line: 'U vroeg het', badge: OTHER, action: 'Naar het verzoek' }),
  'adopt-norms': ({ title, by }, on) => ({ title: `Stel het normenkader vast: ${title}`, line: `${by} legt het voor, vanaf ${on}`, badge: NEW, action: 'Naar het normenkader' }),
  'norms-proposed': ({ title }, on) => ({ title: `Een collega stelt het normenkader vast: ${title}`, line: `U legde het voor, vanaf ${on}`, badge: OTHER, action: 'Naar het normenkader' }),
  'adopt-mapping': ({ title, by }, on) => ({ title: `Stel vast wat hulp van nu wordt: ${title}`, line: `${by} legt het voor, vanaf ${on}`, badge: NEW, action: 'Naar de vertaling' }),
  'mapping-proposed': ({ title }, on) => ({ title: `Een collega stelt vast wat hulp van nu wordt: ${title}`, line: `U legde het voor, vanaf ${on}`, badge: OTHER, action: 'Naar de vertaling' }),
  're-examine': ({ campaign, people }) => ({ title: `Heronderzoek nodig in ${campaign}`, line: `${plural(people, 'inwoner', 'inwoners')} zonder berekening uit het vorige systeem`, badge: NEW, action: 'Naar de inwoners' }),
  'adopt-import': ({ title, by, lines }) => ({ title: `Kijk een bestand na: ${title}`, line: `${by} probeerde het, ${plural(lines, 'regel', 'regels')}`, badge: NEW, action: 'Naar het bestand' }),
  'import-waits': ({ title, lines }) => ({ title: `Een collega neemt een bestand over: ${title}`, line: `U probeerde het, ${plural(lines, 'regel', 'regels')}`, badge: OTHER, action: 'Naar het bestand' }),
  'go-on-import': ({ title, lines }) => ({ title: `Ga verder met een bestand: ${title}`, line: `Nog ${plural(lines, 'regel', 'regels')}`, badge: BUSY, action: 'Naar het bestand' }),
  'adopt-lists': ({ title, by, lists }, on) => ({ title: `Kijk ${plural(lists, 'lijst', 'lijsten')} na: ${title}`, line: `${by} maakte ${lists === 1 ? 'haar' : 'ze'}. De eerste dag is ${on}`, badge: NEW, action: 'Naar de contractovergang' }),
  'lists-wait': ({ title, lists }, on) => ({ title: `Een collega stelt ${plural(lists, 'lijst', 'lijsten')} vast: ${title}`, line: `U maakte ${lists === 1 ? 'haar' : 'ze'}. De eerste dag is ${on}`, badge: OTHER, action: 'Naar de contractovergang' }),
  'move-clients': ({ title, lists }, on) => ({ title: `Voer ${plural(lists, 'lijst', 'lijsten')} uit: ${title}`, line: `Vastgesteld. De eerste dag is ${on}`, badge: READY, action: 'Naar de contractovergang' }),
  'release-letters': ({ title, lists }, on) => ({ title: `Geef de brieven vrij: ${title}`, line: `${plural(lists, 'aanbieder is', 'aanbieders zijn')} klaar. De eerste dag is ${on}`, badge: READY, action: 'Naar de contractovergang' }),
  'help-misfits': ({ title, residents }, on) => ({ title: `Regel de hulp van ${plural(residents, 'inwoner', 'inwoners')}: ${title}`, line: `Zij gaan niet vanzelf over op ${on}`, badge: NEW, action: 'Naar de contractovergang' }),
  complaint: ({ number, step }) => ({ title: `${COMPLAINT_STEPS[step]}: ${number}`, line: 'Een klacht van een inwoner', badge: step === 'plan-hearing' ? NEW : BUSY, action: 'Naar de klacht' }),
  'call-back': ({ about, mine }) => ({ title: mine ? 'Bel een inwoner terug' : 'Bel een inwoner terug, voor het team', line: SUBJECT_LABELS[about], badge: NEW, action: 'Naar het verzoek' }),
  'answer-extra': ({ number, provider, minutes }) => ({ title: `Antwoord op een vraag om meer uren: ${number}`, line: `${provider} vraagt ${formatDurationShort(minutes)} erbij`, badge: NEW, action: 'Naar de vraag' }),
  'choose-facility': ({ number, provider }, on) => ({ title: `Laat de inwoner een aanbieder kiezen: ${number}`, line: `De laatste dag van ${provider} is ${on}. De teller blijft staan`, badge: NEW, action: 'Naar de keuze' }),
  'end-facility': ({ number, provider }, on) => ({ title: `Beëindig de algemene voorziening: ${number}`, line: `De inwoner krijgt hulp op maat, die er niet naast kan. De laatste dag bij ${provider} is ${on}`, badge: NEW, action: 'Naar het beëindigen' }),
  'say-room': ({ places }) => ({ title: 'Werk uw beschikbaarheid bij', line: `Van ${plural(places, 'perceel en hulp', 'percelen en soorten hulp')} staat niet meer vast of u plek hebt. Is er niets veranderd, dan bevestigt u alles in één keer`, badge: { tone: 'wait', text: 'Niet actueel' }, action: 'Naar uw beschikbaarheid' }),
  'enter-hours': ({ month, residents }) => ({ title: `Vul de uren in van ${monthText(month)}`, line: `Algemene voorziening, ${plural(residents, 'inwoner', 'inwoners')}`, badge: READY, action: 'Naar de inwoners' }),
  supervise: ({ number, provider, step }) => ({ title: `${STEP_TITLES[step]}: ${number}`, line: `Melding over ${provider}`, badge: step === 'await-answer' ? OTHER : step === 'acknowledge' ? NEW : BUSY, action: 'Naar het dossier' }),
  'answer-supervisor': ({ number, from }, on) => ({ title: `Beantwoord de toezichthouder: ${number}`, line: `${from}. Antwoorden kan tot en met ${on}`, badge: NEW, action: 'Naar de vraag' }),
  'look-at-ground': ({ number }, on) => ({ title: `Kijk opnieuw naar de voorrang: zaak ${number}`, line: `Op de wachtlijst. Dit kan vanaf ${on}`, badge: READY, action: 'Naar de voorrang' }),
  'offer-help': ({ caseNumber, product, again }, on) => ({ title: `Bied de hulp aan uit zaak ${caseNumber}`, line: again ? `${product}. De inwoner kiest opnieuw` : `${product}. De indicatie begint op ${on}`, badge: again ? NEW : READY, action: 'Naar het aanbod' }),
  'hand-over': ({ number, lines }) => ({ title: `Verstuur lijst ${number} van de eigen bijdrage`, line: `${plural(lines, 'regel', 'regels')}, gemaakt en nog niet verstuurd`, badge: READY, action: 'Naar de lijst' }),
  stuck: ({ number, provider, turn }) => ({ title: `Ga na waarom toewijzing ${number} stilstaat`, line: `${turn === 'provider' ? provider : 'De consulent'} is aan de beurt, de termijn is voorbij`, badge: NEW, action: 'Naar de toewijzing' }),
  mediate: ({ since }) => ({ title: 'Breng een inwoner en een helper bij elkaar', line: `Gevraagd op ${formatDayLong(since)}`, badge: NEW, action: 'Naar de bemiddeling' }),
  'decide-after-looking': ({ number }, on) => ({ title: `Besluit voor langer: zaak ${number}`, line: `U keek eerst. De hulp loopt tot en met ${on}`, badge: READY, action: 'Naar het besluit' }),
  'give-advice': ({ subject, from }, on) => ({ title: `Geef advies: ${subject}`, line: `${from} vraagt het, tot en met ${on}`, badge: NEW, action: 'Naar de vraag' }),
  'send-advice-request': ({ subject, body }) => ({ title: `Verstuur de adviesvraag: ${subject}`, line: `Aan ${body}`, badge: BUSY, action: 'Naar de adviesvraag' }),
  'answer-body': ({ subject, body }) => ({ title: `Beantwoord een vraag bij het advies: ${subject}`, line: body, badge: NEW, action: 'Naar de vraag' }),
  'reply-to-advice': ({ subject, body }, on) => ({ title: `Reageer op het advies: ${subject}`, line: `${body} gaf het op ${on}`, badge: READY, action: 'Naar het advies' }),
  'advice-overdue': ({ subject, body, over }, on) => ({ title: `Er is nog geen advies: ${subject}`, line: `${body}. ${over ? 'De uitnodiging eindigde' : 'De laatste dag was'} op ${on}`, badge: READY, action: 'Meer tijd geven' }),
  'await-advice': ({ subject, body }, on) => ({ title: `${body} adviseert: ${subject}`, line: `Tot en met ${on}`, badge: OTHER, action: 'Naar de adviesvraag' }),
  'look-again': ({ number, moment }, on) => ({ title: `${MOMENT_LABELS[moment]}: zaak ${number}`, line: `Spreek de inwoner, uiterlijk ${on}`, badge: READY, action: 'Naar het moment' }),
  'send-track': ({ number }) => ({ title: `Meld de inwoner van zaak ${number} aan`, line: 'De inwoner doet mee met herstelgerichte hulp', badge: READY, action: 'Naar het traject' }),
  'read-track': ({ number }) => ({ title: `Lees het eindresultaat in zaak ${number}`, line: 'De herstelgerichte hulp is geëindigd', badge: NEW, action: 'Naar het traject' }),
  'start-track': ({ number }) => ({ title: `Begin traject ${number}`, line: 'Een inwoner is bij u aangemeld voor herstelgerichte hulp', badge: NEW, action: 'Naar het traject' }),
  'report-track': ({ number }, on) => ({ title: `Leg de voortgang vast van ${number}`, line: `Het traject eindigt rond ${on}`, badge: BUSY, action: 'Naar het traject' }),
  'settle-joint': ({ number, provider }) => ({ title: `Lees het voorstel in zaak ${number}`, line: `${provider} dacht mee over de tijd`, badge: NEW, action: 'Naar het voorstel' }),
  'go-on-without': ({ number, provider }, on) => ({ title: `Ga verder zonder voorstel in zaak ${number}`, line: `${provider} had tot en met ${on}`, badge: READY, action: 'Naar de vraag' }),
  'await-joint': ({ number, provider }, on) => ({ title: `${provider} denkt mee in zaak ${number}`, line: `Dat kan tot en met ${on}`, badge: OTHER, action: 'Naar de vraag' }),
  'propose-joint': ({ number, municipality }, on) => ({ title: `Denk mee over een indicatie: ${number}`, line: `Gemeente ${municipality}. Een voorstel kan tot en met ${on}`, badge: NEW, action: 'Naar de vraag' }),
  'answer-return': ({ number, provider }) => ({ title: `Antwoord op de teruggave van ${number}`, line: `${provider} gaf dit aanbod terug`, badge: NEW, action: 'Naar het antwoord' }),
  'await-provider': ({ number, provider }, on) => ({ title: `${provider} neemt ${number} aan of geeft het terug`, line: `De gewenste start is op ${on}`, badge: OTHER, action: 'Naar de toewijzing' }),
  'finish-entry': ({ window, closesAt, lots }) => ({ title: `Maak uw inschrijving af voor ${window}`, line: `${plural(lots, 'perceel', 'percelen')} gekozen. ${closesAt ? `Sluit ${formatInstantLong(closesAt)}` : 'Instappen kan de hele looptijd'}`, badge: BUSY, action: 'Verder met inschrijven' }),
  'start-entry': ({ window, closesAt }) => ({ title: `U kunt zich inschrijven voor ${window}`, line: closesAt ? `Sluit ${formatInstantLong(closesAt)}` : 'Doorlopend open', badge: { tone: 'open', text: 'Staat open' }, action: 'Bekijk de procedure' }),
  'entry-sealed': ({ window, closesAt }) => ({ title: `Uw inschrijving voor ${window} is ontvangen`, line: `Vervangen of intrekken kan ${closesAt ? `tot ${formatInstantLong(closesAt)}` : 'totdat zij is geopend'}`, badge: { tone: 'ok', text: 'Verzegeld' }, action: 'Bekijk de inschrijving' }),
  'answer-question': ({ criterion }) => ({ title: 'Beantwoord de vraag over uw inschrijving', line: criterion, badge: NEW, action: 'Vraag beantwoorden' }),
  'answer-municipality': ({ from }, on) => ({ title: `Beantwoord de vraag van ${from}`, line: `Antwoorden kan tot en met ${on}`, badge: NEW, action: 'Naar de vraag' }),
  'finish-check': ({ provider, window, answers }) => ({ title: `Rond de toets af van ${provider}`, line: `${window}, ${answers === 0 ? 'nog geen antwoorden' : plural(answers, 'antwoord', 'antwoorden')}`, badge: BUSY, action: 'Naar de toets' }),
  'destroy-check': ({ provider }) => ({ title: `Vernietig het toetsdossier van ${provider}`, line: 'De bewaartermijn is voorbij', badge: READY, action: 'Naar het dossier' }),
  'sign-agreement': ({ reference }, on) => ({ title: `Teken de overeenkomst ${reference}`, line: `Tekenen kan tot en met ${on}`, badge: NEW, action: 'Lezen en tekenen' }),
  'judge-offer': ({ number, postcode4, minutes }, on) => ({ title: `Neem aanbod ${number} aan of geef het terug`, line: `Postcode ${postcode4}, ${formatDurationShort(minutes)} per week. De gewenste start is op ${on}`, badge: NEW, action: 'Naar het aanbod' }),
  'start-help': ({ number }, on) => ({ title: `Leg de start vast van ${number}`, line: `De hulp zou beginnen op ${on}`, badge: READY, action: 'Naar de cliënt' }),
  'help-begins': ({ number }, on) => ({ title: `De hulp van ${number} begint`, line: `Op ${on}. Dan legt u de start vast`, badge: { tone: 'wait', text: 'Aangenomen' }, action: 'Naar de cliënt' }),
  'read-message': ({ subject, from, sentAt }) => ({ title: `Lees het bericht: ${subject}`, line: `${from}, ${formatInstant(sentAt)}`, badge: NEW, action: 'Bericht lezen' }),
  'judge-subcontractor': ({ provider, name }) => ({ title: `Kijk de onderaannemer na: ${name}`, line: `Gemeld door ${provider}`, badge: READY, action: 'Naar de onderaannemers' }),
  'decide-change': ({ provider, subject, second }) => ({ title: `Beslis over een wijziging van ${provider}`, line: second ? `${subject}, nagekeken door een ander` : subject, badge: READY, action: 'Naar de wijziging' }),
  'renew-proof': ({ criterion, reference, state }, on) => ({
    title: state === 'missing' ? `Stuur bewijs in: ${criterion}` : `Vernieuw uw bewijs: ${criterion}`,
    line: `Overeenkomst ${reference}. ${state === 'missing' ? 'Het bewijs ontbreekt nog' : state === 'expired' ? `Het liep af op ${on}` : `Het geldt tot en met ${on}`}`,
    badge: state === 'due-soon' ? { tone: 'wait', text: 'Verloopt' } : { tone: 'no', text: state === 'missing' ? 'Ontbreekt' : 'Verlopen' },
    action: 'Naar uw bewijs',
  }),
  'judge-proof': ({ provider, criterion }) => ({ title: `Bekijk het bewijs van ${provider}`, line: criterion, badge: NEW, action: 'Naar het bewijs' }),
  'remind-proofs': ({ proofs }) => ({ title: `Herinner aanbieders aan ${plural(proofs, 'bewijsstuk', 'bewijsstukken')}`, line: 'Het ontbreekt, is verlopen of loopt binnenkort af', badge: READY, action: 'Naar het bewijs' }),
  'show-moment': ({ criterion, reference, moment, late }, on) => ({ title: `Laat zien: ${criterion}`, line: `Overeenkomst ${reference}. Moet gelden ${moment}${late ? `; dat kon tot en met ${on}` : ''}`, badge: late ? { tone: 'no', text: 'Te laat' } : { tone: 'open', text: 'Te doen' }, action: 'Naar de eis' }),
  'judge-moment': ({ provider, criterion, moment, shown }, on) => ({ title: shown ? `Bekijk wat ${provider} laat zien` : `${provider} liet iets nog niet zien`, line: `${criterion}. Moest gelden ${moment}${shown ? '' : `, tot en met ${on}`}`, badge: shown ? NEW : { tone: 'no', text: 'Te laat' }, action: 'Naar de eis' }),
  'mend-sample': ({ criterion, reference }, on) => ({ title: `Herstel wat een steekproef vond: ${criterion}`, line: `Overeenkomst ${reference}. Het kan tot en met ${on}`, badge: { tone: 'no', text: 'Niet in orde' }, action: 'Naar de steekproef' }),
  'sample-again': ({ provider, criterion }, on) => ({ title: `Kijk opnieuw bij ${provider}`, line: `${criterion}. De termijn om te herstellen liep af op ${on}`, badge: READY, action: 'Naar de steekproeven' }),
  'renew-evidence': ({ title, expired }, on) => ({ title: expired ? `Verlopen: ${title}` : `Vernieuw ${title}`, line: expired ? 'Voeg een nieuw bewijsstuk toe' : `Geldig tot en met ${on}`, badge: expired ? { tone: 'no', text: 'Verlopen' } : { tone: 'wait', text: 'Verloopt' }, action: 'Naar de bewijsstukken' }),
}

/** What an item says on the work list. */
export const textOf = (item: Item, on = 'deze dag'): ItemText => (TEXTS as Record<Kind, (item: Item, on: string) => ItemText>)[item.kind](item, on)

/** "Er wachten 8 dingen op u. Vier daarvan moeten deze week af." */
export function leadOf(own: number, thisWeek: number): string {
  if (own === 0) return 'Er wacht nu niets op u.'
  const things = own === 1 ? 'Er wacht één ding op u.' : `Er wachten ${own} dingen op u.`
  if (thisWeek === 0) return `${things} Deze week hoeft er niets af.`
  return thisWeek === own ? (own === 1 ? 'Er wacht één ding op u, voor deze week.' : `${things} Ze horen bij deze week.`) : `${things} ${thisWeek === 1 ? 'Eén daarvan hoort' : `${thisWeek} daarvan horen`} bij deze week.`
}

type IdleStep = { readonly title: string; readonly text: string; readonly action: string; readonly href: string }
const PROVIDER_IDLE: IdleStep = { title: 'Kijk uw dossier na', text: 'Kloppen de gegevens en bewijsstukken nog? U vult ze maar één keer in.', action: 'Naar het dossier', href: routes.dossier() }
const IDLE: Readonly<Partial<Record<Role, IdleStep>>> = {
  'procurement-officer': { title: 'Bekijk de procedures', text: 'Alles is bij. Hier bereidt u een volgende toelating voor.', action: 'Naar de procedures', href: routes.procedures() },
  'college-clerk': { title: 'Bekijk de besluiten', text: 'Er ligt geen voorstel klaar om vast te leggen.', action: 'Naar de besluiten', href: routes.collegeDecisions() },
  'integrity-officer': { title: 'Bekijk de inschrijvingen', text: 'Er loopt geen toets die op u wacht.', action: 'Naar integriteit', href: routes.integrity() },
  'contract-manager': { title: 'Bekijk de contracten', text: 'Er hoeft nu niets getekend of aangeboden.', action: 'Naar de contracten', href: routes.agreements() },
  'policy-adviser': { title: 'Bekijk de brieven', text: 'Er ligt geen tekst voor en er hoeft geen eis opnieuw bekeken.', action: 'Naar de brieven', href: routes.letterKinds() },
  'objections-officer': { title: 'Leg een bezwaar vast', text: 'Er loopt geen bezwaar dat op u wacht.', action: 'Naar de bezwaren', href: routes.objections() },
  controller: { title: 'Bekijk wat er loopt', text: 'Uren, budgetten en percelen van de gemeente, alleen als som.', action: 'Naar Financiën', href: routes.sums() },
  'back-office': { title: 'Bekijk de toewijzingen', text: 'Nergens is een termijn voorbij.', action: 'Naar de toewijzingen', href: routes.officeAllocations() },
  'advisory-board': { title: 'Bekijk uw adviezen', text: 'Er staat geen vraag open. U leest hier wat er met uw adviezen gebeurde.', action: 'Naar de adviesvragen', href: routes.adviceList(true) },
  bureau: { title: 'Bekijk uw adviezen', text: 'Er staat geen uitnodiging open.', action: 'Naar de adviesvragen', href: routes.adviceList(true) },
  mediator: { title: 'Bekijk de bemiddeling', text: 'Voor niemand moet u nog een helper of een afspraak vinden.', action: 'Naar de bemiddeling', href: routes.mediations() },
  'desk-agent': { title: 'Zoek een inwoner op', text: 'Er is geen vraag van een aanbieder die op u wacht.', action: 'Naar de balie', href: routes.desk() },
  supervisor: { title: 'Bekijk de meldingen', text: 'Er is geen melding die op u wacht.', action: 'Naar de meldingen', href: routes.supervision() },
  consultant: { title: 'Leg een melding vast', text: 'Zoek de inwoner op of maak een nieuw dossier.', action: 'Inwoner zoeken', href: routes.residents() },
  'provider-admin': PROVIDER_IDLE,
  'provider-staff': PROVIDER_IDLE,
  auditor: { title: 'Controleer wat er is vastgelegd', text: 'Elke handeling is een schakel in een keten die niemand ongemerkt kan wijzigen.', action: 'Naar de controle', href: routes.audit() },
  administrator: { title: 'Bekijk het postvak', text: 'Hier staat wat het portaal verstuurde.', action: 'Naar het postvak', href: routes.mailbox() },
}

/** What to do when nothing waits. */
export const idleStep = (role: Role): IdleStep => IDLE[role] ?? { title: 'Bekijk de toelatingen', text: 'Voor uw rol is er nu geen werk in het portaal.', action: 'Naar de openbare pagina', href: routes.front() }

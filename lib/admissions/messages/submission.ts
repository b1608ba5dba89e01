import type { ReasonOf } from '@/lib/kernel/result'
import type { CellState, Reason, WarningCode, GapCode } from '@/lib/admissions/rules/submission-completeness'
import { PARTY_EVENTS } from '@/lib/admissions/messages/party'
import { FROM_DOSSIER } from '@/lib/admissions/rules/submission-takeover'
import type { decideSubmit, decideWithdraw, EntryRefusal } from '@/lib/admissions/rules/submission'
import type { SubmissionStatus } from '@/lib/admissions/schema/submission'
import { list } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { dayIn, formatInstantLong, formatTimeExact } from '@/lib/kernel/instant'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import { EVIDENCE_REFUSALS, FACT_LABELS } from '@/lib/providers/messages'

type Detail = Readonly<Record<string, string | number>>

/** An answer in words, for the check page, the history and the loser of a concurrent edit. */
export function answerText(answerKind: string, answer: { readonly yes: boolean | null; readonly text: string | null }): string {
  if (answerKind === 'text') return answer.text ?? ''
  const said = answer.yes === null ? '' : answerKind === 'agreement' ? (answer.yes ? 'Akkoord' : 'Niet akkoord') : answer.yes ? 'Ja' : 'Nee'
  return answer.text ? `${said}${said ? '. ' : ''}${answer.text}` : said
}

const instant = (value: string | number | undefined): Date => new Date(String(value))

/** Both times to the millisecond: the clock of the database decided. */
export function tooLateSentence(detail: Detail): string {
  const closes = instant(detail['closes'])
  const at = instant(detail['at'])
  const came = dayIn(at) === dayIn(closes) ? `om ${formatTimeExact(at)}` : `op ${formatDayLong(dayIn(at))} om ${formatTimeExact(at)}`
  return `U bent te laat. Gesloten op ${formatDayLong(dayIn(closes))} om ${formatTimeExact(closes)}. Uw poging kwam ${came}. Er is niets gewijzigd. Wat u eerder hebt ingediend, blijft gelden.`
}

type Ends = { readonly kind: string; readonly closesAt: Date; readonly stoppedAt: Date | null }

/** Until when an entry can be handed in, in words. */
export const enterableUntil = (window: Ends): string => (isContinuous(window) ? 'zolang instappen kan' : `tot ${formatInstantLong(entryEndsAt(window))}`)

/** Until when what was handed in can be replaced or taken back, in words. */
export const changeableUntil = (window: Ends): string => (isContinuous(window) ? 'totdat zij is geopend' : `tot ${formatInstantLong(entryEndsAt(window))}`)

const ENTRY = {
  'too-late': tooLateSentence,
  'not-open': (detail: Detail) => `U kunt nog niet inschrijven. Dat kan vanaf ${formatInstantLong(instant(detail['opens']))}.`,
  'already-opened': 'Uw inschrijving is geopend. U kunt haar niet meer wijzigen of intrekken.',
} as const satisfies Record<EntryRefusal, unknown>

export const START_REFUSALS = {
  'window-closed': (detail: Detail) => `Dit instapmoment is gesloten op ${formatInstantLong(instant(detail['closes']))}. Kijk bij de procedure of er een volgend instapmoment komt.`,
  'window-not-open': (detail: Detail) => `U kunt nog niet inschrijven. Dat kan vanaf ${formatInstantLong(instant(detail['opens']))}.`,
} as const

export const LOTS_REFUSALS = {
  ...ENTRY,
  'unknown-lot': 'Een van de percelen hoort niet bij deze procedure. Kies opnieuw.',
  'unknown-establishment': 'Een van de vestigingen bestaat niet meer als de overeenkomst begint. Kies opnieuw.',
  'lot-without-product': ({ lot }: Detail) => `In ${lot} kunt u dit product niet leveren. Kies er een product bij, of laat dit perceel weg.`,
  'goes-together': ({ product, requires, lot }: Detail) => `Wie ${product} levert, levert in ${lot} ook ${requires}. Kies beide, of laat ${product} weg.`,
} as const

export const ANSWER_REFUSALS = {
  ...ENTRY,
  'other-criterion': 'Deze eis hoort niet bij deze procedure, of vraagt een ander antwoord. Open de pagina opnieuw.',
  'lot-not-chosen': 'U hebt dit perceel niet gekozen. Kies het eerst bij stap 1.',
} as const

export const CHOOSE_EVIDENCE_REFUSALS = { ...ANSWER_REFUSALS, 'other-kind': 'Dit stuk is van een andere soort dan de eis vraagt. Kies een ander stuk.' } as const

export const ADD_EVIDENCE_REFUSALS = { ...CHOOSE_EVIDENCE_REFUSALS, ...EVIDENCE_REFUSALS } as const

export const TAKE_OVER_REFUSALS = {
  ...ENTRY,
  'nothing-taken': 'U hebt niets aangevinkt en niets beantwoord. Vink aan wat nog klopt, of ga verder zonder over te nemen.',
  'proposal-changed': 'Uw dossier of inschrijving is intussen gewijzigd. Er is niets overgenomen. Bekijk de lijst opnieuw.',
} as const

/** Where a taken over answer came from, under the answer. */
export const takenOverText = (source: string): string => `Overgenomen uit ${source === FROM_DOSSIER ? source : `inschrijving ${source}`}, en gecontroleerd.`

export const SUBMIT_REFUSALS = {
  ...ENTRY,
  'no-lots': 'U hebt nog geen perceel gekozen. Kies er ten minste één bij stap 1.',
  'nothing-complete': 'Nog geen enkel perceel is compleet. Er is niets ingediend. Kijk in de lijst wat er mist.',
  unchanged: 'U hebt precies deze inschrijving al ingediend. Er is niets gewijzigd.',
  'dossier-changed': 'De gegevens in uw dossier zijn net gewijzigd. Er is niets ingediend. Controleer de pagina opnieuw en dien dan in.',
  'member-elsewhere': 'U bent lid van een combinatie die in een van deze percelen inschrijft. U kunt daar niet ook zelf inschrijven. Trek u eerst terug uit de combinatie, of kies andere percelen.',
} as const satisfies Record<ReasonOf<ReturnType<typeof decideSubmit>> | 'dossier-changed' | 'member-elsewhere', unknown>

export const WITHDRAW_REFUSALS = {
  ...ENTRY,
  'not-submitted': 'Deze inschrijving is niet ingediend. Er valt niets in te trekken.',
  'lot-not-submitted': 'Voor een van deze percelen hebt u niet ingediend. Kies opnieuw.',
} as const satisfies Record<ReasonOf<ReturnType<typeof decideWithdraw>>, unknown>

export const SUBMISSION_STATUS_LABELS = {
  draft: 'Concept',
  submitted: 'Ingediend',
  withdrawn: 'Ingetrokken',
  'under-assessment': 'In beoordeling',
  clarification: 'Vraag aan u',
  assessed: 'Beoordeeld',
  invalid: 'Ongeldig',
} as const satisfies Record<SubmissionStatus, string>

export const SUBMISSION_STATUS_TONES = {
  draft: 'wait',
  submitted: 'ok',
  withdrawn: 'none',
  'under-assessment': 'wait',
  clarification: 'wait',
  assessed: 'ok',
  invalid: 'no',
} as const satisfies Record<SubmissionStatus, string>

export const CELL_LABELS = { ok: 'Compleet', warn: 'Let op', missing: 'Ontbreekt' } as const satisfies Record<CellState, string>

/** The few words of a reason in the table of parts and lots. */
export const REASON_SHORT = {
  'facts-missing': 'Ontbreekt',
  'no-establishment': 'Niet gekozen',
  'no-answer': 'Geen antwoord',
  'no-text': 'Ontbreekt',
  'no-agreement-answer': 'Geen antwoord',
  'no-evidence': 'Ontbreekt',
  'party-declined': 'Partij doet niet mee',
  'party-not-signed': 'Partij tekende niet',
  'excluding-answer': 'Voldoet niet',
  'not-agreed': 'Niet akkoord',
  expired: 'Verlopen stuk',
  'expires-before-start': 'Verloopt voor de start',
  'shown-later': 'Kan later',
} as const satisfies Record<GapCode | WarningCode, string>

/** What is missing or asks for attention, in one sentence. */
export function reasonSentence(reason: Reason): string {
  switch (reason.code) {
    case 'facts-missing':
      return `Vul in uw dossier aan: ${list((reason.facts ?? []).map((fact) => FACT_LABELS[fact]))}.`
    case 'no-establishment':
      return 'Kies welke vestiging hier levert.'
    case 'no-answer':
      return `Beantwoord de vraag: ${reason.title}.`
    case 'no-text':
      return `Schrijf uw antwoord: ${reason.title}.`
    case 'no-agreement-answer':
      return `Laat weten of u akkoord bent: ${reason.title}.`
    case 'no-evidence':
      return `Voeg een stuk toe: ${reason.title}.`
    case 'party-declined':
      return `Een partij doet niet mee: ${reason.title}. Haal haar weg of vraag een andere.`
    case 'party-not-signed':
      return `Een partij moet nog tekenen: ${reason.title}.`
    case 'excluding-answer':
      return `Met dit antwoord voldoet u niet aan de eis: ${reason.title}. Licht het toe als u vindt dat u toch kunt worden toegelaten.`
    case 'not-agreed':
      return `U bent niet akkoord: ${reason.title}. Daarmee voldoet u niet aan deze eis.`
    case 'expired':
      return `Dit stuk is verlopen: ${reason.title}. U kunt indienen, maar de inkopers kunnen om een geldig stuk vragen.`
    case 'expires-before-start':
      return `Dit stuk verloopt voordat de overeenkomst begint: ${reason.title}. Houd een nieuw stuk gereed.`
    case 'shown-later':
      return `Dit stuk hoeft pas later: ${reason.title}. U krijgt bericht als het moment daar is.`
  }
}

/** What the submission's own history calls each event. */
export const SUBMISSION_EVENTS: Readonly<Record<string, string>> = {
  ...PARTY_EVENTS,
  'submission.started': 'Inschrijving begonnen',
  'submission.lots-chosen': 'Percelen gekozen',
  'submission.answered': 'Antwoord bewaard',
  'submission.taken-over': 'Overgenomen van eerder',
  'submission.evidence-chosen': 'Bewijsstuk gekozen',
  'submission.submitted': 'Ingediend',
  'submission.replaced': 'Vervangen door een nieuwe versie',
  'submission.lots-withdrawn': 'Perceel ingetrokken',
  'submission.withdrawn': 'Inschrijving ingetrokken',
  'submission.late-attempt': 'Poging na sluiting, niet aangenomen',
}

import type { Sentence } from '@/lib/kernel/result'
import type { QuestionState } from '@/lib/procedures/schema/question'

/** What the officers read. */
export const QUESTION_STATE_LABELS = { open: 'Te beantwoorden', late: 'Te laat gesteld', left: 'Niet behandeld', 'in-hand': 'In behandeling', published: 'Gepubliceerd' } as const satisfies Record<QuestionState, string>
export const QUESTION_STATE_TONES = { open: 'open', late: 'wait', left: 'none', 'in-hand': 'wait', published: 'ok' } as const satisfies Record<QuestionState, string>

/** What the asker reads about his own question. */
export const OWN_STATE_LABELS = { open: 'Ontvangen', late: 'Te laat, wordt bekeken', left: 'Te laat, niet behandeld', 'in-hand': 'In behandeling', published: 'Beantwoord' } as const satisfies Record<QuestionState, string>

export const ASK_REFUSALS = {
  'not-published': 'Dit instapmoment is nog niet gepubliceerd. U kunt er nog geen vraag over stellen.',
  'entry-ended': ({ ended }) => `Het instapmoment is gesloten op ${ended}. Vragen stellen kan niet meer.`,
  'names-yourself': ({ names }) => `In uw vraag staat ${names}. Haal dat weg, dan weet niemand van wie de vraag komt.`,
  'unknown-about': 'Dit onderwerp hoort niet bij dit instapmoment. Kies opnieuw.',
} as const satisfies Record<string, Sentence>

export const LATE_REFUSALS = { 'not-late': 'Over deze vraag is al beslist, of zij was op tijd.' } as const satisfies Record<string, Sentence>

export const WRITE_REFUSALS = {
  'late-undecided': 'Deze vraag kwam te laat. Beslis eerst of u haar nog beantwoordt.',
  left: 'Deze vraag kwam te laat en wordt niet behandeld.',
  'already-published': 'Dit antwoord is al gepubliceerd. Het verandert niet meer; een aanvulling komt in een volgende nota.',
  'names-somebody': ({ names }) => `In de tekst staat ${names}. Herschrijf de tekst zodat zij niemand weggeeft. Geeft de naam niemand weg, vink dat dan hieronder aan.`,
  'unknown-document': 'Deze versie hoort niet bij deze procedure. Kies opnieuw.',
  'other-window': 'Deze vragen horen bij verschillende instapmomenten. Zij kunnen niet samen één antwoord krijgen.',
} as const satisfies Record<string, Sentence>

export const CHECK_REFUSALS = {
  'already-published': WRITE_REFUSALS['already-published'],
  'no-answer': 'Er is nog geen antwoord om na te kijken.',
  'own-answer': 'U hebt dit antwoord zelf geschreven. Laat een collega het nakijken.',
} as const satisfies Record<string, Sentence>

export const PUBLISH_NOTE_REFUSALS = {
  'nothing-chosen': 'Kies ten minste één antwoord.',
  'already-published': 'Een van de antwoorden is intussen gepubliceerd. Laad de pagina opnieuw.',
  'no-answer': 'Een van de vragen heeft nog geen antwoord.',
  'not-checked': ({ count }) => `${count === 1 ? 'Eén antwoord is' : `${count} antwoorden zijn`} nog niet nagekeken door een collega. Zo is het afgesproken in de beleidsregels.`,
  'names-somebody': ({ names }) => `In de nota staat ${names}. Herschrijf die tekst eerst.`,
} as const satisfies Record<string, Sentence>

export const TIMING_SENTENCES = {
  'after-plan': { title: 'De geplande dag voor de antwoorden is voorbij', text: 'Publiceer zo snel mogelijk. Kijk of aanbieders nog genoeg tijd hebben tot de sluiting.' },
  'near-closing': { title: 'De sluiting is dichtbij', text: 'Uw regio spreekt af dat de antwoorden eerder uitgaan. Kijk of aanbieders nog genoeg tijd hebben tot de sluiting.' },
} as const

/** What happened, for every timeline. */
export const QUESTION_EVENTS: Readonly<Record<string, string>> = {
  'question.asked': 'Vraag gesteld over een instapmoment',
  'question.late-taken': 'Te late vraag alsnog in behandeling genomen',
  'question.late-left': 'Te late vraag niet behandeld',
  'answer.written': 'Antwoord op een vraag geschreven',
  'answer.shared': 'Twee vragen samen beantwoord',
  'answer.checked': 'Antwoord nagekeken door een collega',
  'answer-note.published': 'Nota van inlichtingen gepubliceerd',
}

export const NOTE_TITLE = (number: number, procedure: string): string => `Nota van inlichtingen ${number}: ${procedure}`

/** The messages around a question; none says who asked. */
export const NOTE_MAIL = {
  late: {
    taken: (window: string, reason: string) => ({ subject: 'Uw vraag wordt nog beantwoord', body: `Uw vraag over ${window} kwam na de termijn. Zij wordt toch beantwoord. De reden: ${reason}` }),
    left: (window: string, reason: string) => ({ subject: 'Uw vraag kwam te laat', body: `Uw vraag over ${window} kwam na de termijn en wordt niet meer beantwoord. De reden: ${reason}` }),
  },
  published: (number: number, procedure: string, window: string, count: number) => ({
    subject: `Nota van inlichtingen ${number}: ${procedure}`,
    body: `Er is een nota van inlichtingen gepubliceerd bij ${procedure}, instapmoment ${window}, met ${count === 1 ? 'één vraag en antwoord' : `${count} vragen en antwoorden`}. U leest haar in het portaal. Iedereen kan haar vanaf hetzelfde moment lezen.`,
  }),
} as const

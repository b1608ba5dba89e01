import type { DayRefusal, TimeRefusal } from './day-input'
import type { DurationRefusal } from './duration'
import type { DigitsRefusal, IbanRefusal } from './identifiers'
import type { InstantRefusal } from './instant'
import type { MoneyRefusal } from './money'
import type { Refused } from './result'

type Detail = Readonly<Record<string, string | number>>
type Sentences<R extends string> = Readonly<Record<R, string | ((detail: Detail) => string)>>

function say<R extends string>(sentences: Sentences<R>, refusal: Refused<R>): string {
  const sentence = sentences[refusal.reason]
  return typeof sentence === 'string' ? sentence : sentence(refusal.detail ?? {})
}

/** "De titel" for "de titel": a label at the start of a sentence. */
export function startWithCapital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** What a user reads when a day could not be taken; `label` has its article: "de begindatum". */
export function daySentence(label: string, refusal: Refused<DayRefusal>): string {
  return say({
    empty: `Vul ${label} in, bijvoorbeeld 15-01-2027.`,
    unreadable: `Vul ${label} in als dag, maand en jaar, bijvoorbeeld 15-01-2027.`,
    'no-year': `Schrijf het jaar erbij, bijvoorbeeld 15-01-2027.`,
    impossible: ({ date, month, year }) =>
      /^\d+$/.test(String(month))
        ? `Maand ${month} bestaat niet. Vul eerst de dag in en dan de maand, bijvoorbeeld 15-01-2027.`
        : `${date} ${month} ${year} bestaat niet. Vul een dag in die op de kalender staat.`,
    ambiguous: `Schrijf het jaar met 4 cijfers, bijvoorbeeld 1948.`,
    'wrong-weekday': ({ day, weekday }) => `${day} is een ${weekday}. Pas de dag of de datum aan.`,
    'out-of-range': ({ side, earliest, latest }) =>
      side === 'early' ? `Vul een dag in vanaf ${earliest}.` : `Vul een dag in tot en met ${latest}.`,
  }, refusal)
}

/** What a user reads when a time of day could not be taken. */
export function timeSentence(label: string, refusal: Refused<TimeRefusal>): string {
  return say({
    empty: `Vul ${label} in, bijvoorbeeld 12:00.`,
    unreadable: `Vul ${label} in als uren en minuten, bijvoorbeeld 12:00.`,
    impossible: `Vul een tijd in tussen 0:00 en 23:59, bijvoorbeeld 12:00.`,
  }, refusal)
}

/** What a user reads when day and time together are no single moment on the Dutch clock. */
export function instantSentence(refusal: Refused<InstantRefusal>): string {
  return say({
    'time-unreadable': `Vul een tijd in als uren en minuten, bijvoorbeeld 12:00.`,
    'time-skipped': ({ day, time }) => `Op ${day} gaat de klok vooruit en bestaat ${time} uur niet. Kies een andere tijd.`,
    'time-twice': ({ day, time }) => `Op ${day} gaat de klok terug en komt ${time} uur twee keer voor. Kies zomertijd of wintertijd.`,
  }, refusal)
}

/** What a user reads when an amount could not be taken. */
export function moneySentence(label: string, refusal: Refused<MoneyRefusal>): string {
  return say({
    empty: `Vul ${label} in, bijvoorbeeld 1.234,56.`,
    unreadable: `Vul ${label} in als bedrag in euro's, bijvoorbeeld 1.234,56.`,
    negative: `Vul een bedrag in van 0 euro of meer.`,
    'point-for-comma': ({ suggestion }) => `Schrijf centen achter een komma. Bedoelt u ${suggestion}?`,
    'too-precise': `Vul het bedrag in met hoogstens 2 cijfers achter de komma.`,
    'too-large': ({ max }) => `Vul een bedrag in van hoogstens ${max}.`,
  }, refusal)
}

/** What a user reads when a length of time could not be taken. */
export function durationSentence(label: string, refusal: Refused<DurationRefusal>): string {
  return say({
    empty: `Vul ${label} in, bijvoorbeeld 2:30 of 150 min.`,
    unreadable: `Vul ${label} in als uren en minuten, bijvoorbeeld 2:30 of 150 min.`,
    'no-unit': ({ given }) => `Schrijf erbij of ${given} uren of minuten zijn, bijvoorbeeld 2:30 of 150 min.`,
    impossible: `Vul hoogstens 59 minuten in na de uren, bijvoorbeeld 2:30.`,
    'not-whole': `Vul hele minuten in, bijvoorbeeld 2:30 of 150 min.`,
    'too-long': ({ max }) => `Vul hoogstens ${max} in.`,
  }, refusal)
}

/** What a user reads about a number of a fixed length; `what` is "een KVK-nummer". */
export function digitsSentence(what: string, length: number, example: string, refusal: Refused<DigitsRefusal>): string {
  const ask = `Vul ${what} in van ${length} cijfers, bijvoorbeeld ${example}.`
  return say({
    empty: ask,
    'not-digits': ask,
    length: ({ given }) => `${ask} Nu ${given === 1 ? 'is het er 1' : `zijn het er ${given}`}.`,
  }, refusal)
}

/** What a user reads about a BSN. It never repeats what was typed. */
export function bsnSentence(refusal: Refused<DigitsRefusal | 'check'>): string {
  const ask = 'Vul een burgerservicenummer in van 9 cijfers.'
  return say({
    empty: ask,
    'not-digits': ask,
    length: ({ given }) => `${ask} Nu ${given === 1 ? 'is het er 1' : `zijn het er ${given}`}.`,
    check: 'Dit burgerservicenummer bestaat niet. Controleer of alle cijfers kloppen.',
  }, refusal)
}

/** What a user reads about an IBAN. */
export function ibanSentence(refusal: Refused<IbanRefusal>): string {
  const ask = 'Vul een IBAN in, bijvoorbeeld NL91 ABNA 0417 1643 00.'
  return say({
    empty: ask,
    unreadable: ask,
    length: ({ country, length, given }) =>
      length === undefined
        ? `${ask} Een IBAN heeft 15 tot 34 tekens. Nu zijn het er ${given}.`
        : `Een IBAN uit ${country} heeft ${length} tekens. Nu zijn het er ${given}.`,
    check: 'Dit IBAN klopt niet. Controleer of alle cijfers en letters goed staan.',
  }, refusal)
}

/** What a user reads about a house number; a letter or addition has its own field beside it. */
export function houseNumberSentence(refusal: Refused<'empty' | 'has-addition' | 'unreadable'>): string {
  return say({
    empty: 'Vul een huisnummer in, bijvoorbeeld 12.',
    'has-addition': ({ number, addition }) => `Vul hier alleen ${number} in. Zet ${addition} bij de letter of de toevoeging.`,
    unreadable: 'Vul een huisnummer in van 1 tot en met 99999, bijvoorbeeld 12.',
  }, refusal)
}

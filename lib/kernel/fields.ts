import { z } from 'zod'
import type { Day } from './day'
import { type DayRange, parseDay, parseDayParts, parseTime } from './day-input'
import { type Minutes, parseDuration } from './duration'
import { type Cents, DEFAULT_MAX_CENTS, groupThousands, parseMoney } from './money'
import type { Refused, Result } from './result'
import { daySentence, durationSentence, moneySentence, startWithCapital, timeSentence } from './sentences'

/** A form field: takes whatever was posted and gives a T, or one Dutch sentence that says what to fill in. */
export type Field<T> = z.ZodType<T>

type Read<T> = { readonly value: T } | { readonly sentence: string }

/** A field from a reader of one posted text. A missing field reads as an empty one; the text is trimmed and in NFC. */
export function textField<T>(read: (text: string) => Read<T>): Field<T> {
  return z.unknown().optional().transform((raw, ctx): T => {
    const result = read(typeof raw === 'string' ? raw.normalize('NFC').trim() : '')
    if ('value' in result) return result.value
    ctx.issues.push({ code: 'custom', message: result.sentence, input: raw })
    return z.NEVER
  })
}

/** A field from a kernel parser and the sentences for its refusals. */
export function parsedField<T, R extends string>(
  parse: (text: string) => Result<T, R>,
  sentence: (refusal: Refused<R>) => string,
): Field<T> {
  return textField((text) => {
    const result = parse(text)
    return result.ok ? { value: result.value } : { sentence: sentence(result) }
  })
}

/** Any field, not obligatory: nothing filled in gives null. */
export function optional<T>(field: Field<T>): Field<T | null> {
  return z.unknown().optional().transform((raw, ctx): T | null => {
    if (raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')) return null
    const result = field.safeParse(raw)
    if (result.success) return result.data
    for (const issue of result.error.issues) ctx.issues.push({ code: 'custom', message: issue.message, path: issue.path, input: raw })
    return z.NEVER
  })
}

export type TextOptions = { readonly max: number; readonly min?: number; readonly multiline?: boolean }

/** Obligatory text; `label` has its article, as in "Vul de titel in." Lines are kept only when multiline. */
export function text(label: string, options: TextOptions): Field<string> {
  return textField((value) => checkText(label, value, options))
}

/** Text that may stay empty, and is then null. */
export function optionalText(label: string, options: TextOptions): Field<string | null> {
  return optional(text(label, options))
}

// C0 and C1 controls, marks that turn the direction of what follows, and halves of a character: none can be stored or shown.
const UNREADABLE = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u

// "wat de last is" is no thing to fill in, but something to write down.
const CLAUSE = /^(?:wat|waarom|waar|waaruit|hoe|wie|welke?|wanneer) /

function checkText(label: string, given: string, { max, min = 1, multiline = false }: TextOptions): Read<string> {
  const lines = given.replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const value = multiline ? lines : lines.replace(/[\n\t]+/g, ' ')
  const clause = CLAUSE.test(label)
  if (value === '') return { sentence: clause ? `Schrijf op ${label}.` : `Vul ${label} in.` }
  if (UNREADABLE.test(value)) return { sentence: `Er staan onleesbare tekens in ${clause ? 'de tekst' : label}. Typ de tekst opnieuw.` }
  const length = [...value].length
  if (length > max) {
    const most = `${clause ? 'De tekst' : startWithCapital(label)} mag hoogstens ${groupThousands(max)} tekens lang zijn.`
    return { sentence: `${most} Nu zijn het er ${groupThousands(length)}.` }
  }
  if (length < min) {
    return { sentence: `${clause ? `Schrijf in ten minste ${min} tekens op ${label}.` : `Schrijf ${label} uit in ten minste ${min} tekens.`} Nu ${length === 1 ? 'is het er 1' : `zijn het er ${length}`}.` }
  }
  return { value }
}

/** E-mail address, at most 254 characters, as it was written. */
export function emailField(label = 'een e-mailadres'): Field<string> {
  return textField((value) => {
    const shape = /^[^\s@<>",;:()[\]\\]+@[^\s@.<>",;:()[\]\\]+(?:\.[^\s@.<>",;:()[\]\\]+)+$/
    return value.length <= 254 && !UNREADABLE.test(value) && shape.test(value) ? { value } : { sentence: `Vul ${label} in, bijvoorbeeld naam@gemeente.nl.` }
  })
}

/** Telephone number: 10 digits, or + and 8 to 15 digits; stored without spaces and dashes. */
export function phoneField(label = 'een telefoonnummer'): Field<string> {
  return textField((value) => {
    const bare = value.replace(/[\s().-]/g, '').replace(/^00/, '+').replace(/^\+310/, '+31')
    const fine = /^0\d{9}$|^\+[1-9]\d{7,14}$/.test(bare)
    return fine ? { value: bare } : { sentence: `Vul ${label} in van 10 cijfers, bijvoorbeeld 0592 123 456.` }
  })
}

/** Web address that starts with https or http. */
export function urlField(label = 'een webadres'): Field<string> {
  return textField((value) => {
    const fine = value.length <= 2000 && /^https?:\/\/[^\s/?#@]+\.[^\s]+$/i.test(value) && !UNREADABLE.test(value)
    return fine ? { value } : { sentence: `Vul ${label} in dat begint met https://, bijvoorbeeld https://www.gemeente.nl.` }
  })
}

/** Radio buttons "ja" and "nee"; `question` is the question as it stands on the screen. */
export function yesNo(question: string): Field<boolean> {
  return textField((value) =>
    value === 'ja' || value === 'nee' ? { value: value === 'ja' } : { sentence: `Kies ja of nee bij "${question}".` })
}

/** A checkbox: ticked gives true, absent gives false. */
export function checkbox(): Field<boolean> {
  return textField((value) => ({ value: value !== '' && value !== 'nee' && value !== 'false' }))
}

/** A checkbox that must be ticked; `sentence` says what for: "Vink aan dat u bevoegd bent om in te dienen." */
export function mustTick(sentence: string): Field<true> {
  return textField((value) => (value === '' ? { sentence } : { value: true as const }))
}

/** One from a list of codes: "Kies een perceel." for the label "een perceel". */
export function choice<const C extends string>(label: string, codes: readonly C[]): Field<C> {
  return textField((value) => {
    const found = codes.find((code) => code === value)
    return found === undefined ? { sentence: `Kies ${label}.` } : { value: found }
  })
}

/** Some from a list of codes, each once, in the list's order; posted as one text or several. */
export function choices<const C extends string>(
  label: string,
  codes: readonly C[],
  { min = 1 }: { readonly min?: number } = {},
): Field<C[]> {
  return manyOf(label, min, (given) =>
    given.every((each) => codes.some((code) => code === each)) ? codes.filter((code) => given.includes(code)) : undefined)
}

/** One row picked from a list, by its id: "Kies een aanbieder." for the label "een aanbieder". */
export function idField(label: string): Field<string> {
  return textField((value) => (UUID.test(value) ? { value: value.toLowerCase() } : { sentence: `Kies ${label}.` }))
}

/** Several rows picked from a list, by id, each once. */
export function idsField(label: string, { min = 1 }: { readonly min?: number } = {}): Field<string[]> {
  return manyOf(label, min, (given) =>
    given.every((each) => UUID.test(each)) ? [...new Set(given.map((each) => each.toLowerCase()))] : undefined)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text from an address can be a row's id at all. */
export const isId = (text: string): boolean => UUID.test(text)

function manyOf<T extends string>(label: string, min: number, pick: (given: string[]) => T[] | undefined): Field<T[]> {
  return z.unknown().optional().transform((raw, ctx): T[] => {
    const given = (Array.isArray(raw) ? raw : [raw]).filter((each): each is string => typeof each === 'string' && each !== '')
    const picked = pick(given)
    if (picked !== undefined && picked.length >= min) return picked
    ctx.issues.push({ code: 'custom', message: min > 1 ? `Kies ten minste ${min} keer ${label}.` : `Kies ${label}.`, input: raw })
    return z.NEVER
  })
}

/** A day in one text field. */
export function dayField(label: string, range: DayRange = {}): Field<Day> {
  return parsedField((value) => parseDay(value, range), (refusal) => daySentence(label, refusal))
}

/** A day in three fields `{day, month, year}`, for a birth date. */
export function dayPartsField(label: string, range: DayRange = {}): Field<Day> {
  return z.unknown().optional().transform((raw, ctx): Day => {
    const parts = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>
    const part = (name: string) => (typeof parts[name] === 'string' ? parts[name] : '')
    const result = parseDayParts({ day: part('day'), month: part('month'), year: part('year') }, range)
    if (result.ok) return result.value
    ctx.issues.push({ code: 'custom', message: daySentence(label, result), input: raw })
    return z.NEVER
  })
}

/** A time of day, given as 'HH:MM'. */
export function timeField(label: string): Field<string> {
  return parsedField(parseTime, (refusal) => timeSentence(label, refusal))
}

/** An amount of money in cents, 0 or more, at most 20 million euro unless `max` (cents) says otherwise. */
export function moneyField(label: string, { max = DEFAULT_MAX_CENTS }: { readonly max?: Cents } = {}): Field<Cents> {
  return parsedField((value) => parseMoney(value, max), (refusal) => moneySentence(label, refusal))
}

/** A length of time in minutes, 0 or more, at most a week unless `max` (minutes) says otherwise. */
export function durationField(label: string, { max }: { readonly max?: Minutes } = {}): Field<Minutes> {
  return parsedField((value) => parseDuration(value, max), (refusal) => durationSentence(label, refusal))
}

/** A whole number between bounds, both included; points for thousands allowed. */
export function countField(label: string, { min = 0, max }: { readonly min?: number; readonly max: number }): Field<number> {
  return textField((value) => {
    const fine = /^(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})$/.test(value)
    const count = fine ? Number(value.replaceAll('.', '')) : Number.NaN
    const range = `van ${groupThousands(min)} tot en met ${groupThousands(max)}`
    return count >= min && count <= max ? { value: count } : { sentence: `Vul ${label} in: een heel getal ${range}.` }
  })
}

/** A percentage with at most two decimals, in basis points: "8,5" and "8,5 %" give 850. From 0 to 100 unless `max` says otherwise. */
export function percentField(label: string, { max = 10_000 }: { readonly max?: number } = {}): Field<number> {
  return textField((value) => {
    const match = /^(\d{1,4})(?:,(\d{1,2}))?\s*%?$/.exec(value)
    const points = match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN
    if (points <= max) return { value: points }
    return { sentence: `Vul ${label} in als percentage van 0 tot en met ${max / 100}, bijvoorbeeld 8,5.` }
  })
}

/** The id of an uploaded file; `label` names the document: "het uittreksel". */
export function fileIdField(label: string): Field<string> {
  return textField((value) => (UUID.test(value) ? { value: value.toLowerCase() } : { sentence: `Voeg ${label} toe.` }))
}

/** The hidden key that lets a form post once. */
export function keyField(): Field<string> {
  return textField((value) => (UUID.test(value) ? { value: value.toLowerCase() } : { sentence: OUTDATED }))
}

/** The hidden version of the row a form was opened on. */
export function versionField(): Field<number> {
  return textField((value) => (/^\d{1,9}$/.test(value) ? { value: Number(value) } : { sentence: OUTDATED }))
}

const OUTDATED = 'Deze pagina is verouderd. Laad de pagina opnieuw en probeer het nog een keer.'

/** Whose surname a person wishes to go by. The order of the codes is the one of iWmo's NaamGebruik 1 to 4. */
export const NAME_USES = ['own', 'partner', 'partner-own', 'own-partner'] as const
export type NameUse = (typeof NAME_USES)[number]

/** How a letter addresses someone; 'neutral' gives no title. */
export const SALUTATIONS = ['mrs', 'mr', 'neutral'] as const
export type Salutation = (typeof SALUTATIONS)[number]

export type PersonName = {
  readonly initials: string
  readonly firstName?: string | null
  readonly prefix?: string | null
  readonly surname: string
  readonly partnerPrefix?: string | null
  readonly partnerSurname?: string | null
  readonly nameUse?: NameUse
  readonly salutation?: Salutation
}

type Part = { readonly prefix: string; readonly surname: string }

/** The surname a person goes by: "de Wit", "van den Berg-de Wit". Without a partner's name it is always the own name. */
export function surname(name: PersonName): string {
  return surnameParts(name).map(({ prefix, surname: each }) => joined(prefix, each)).join('-')
}

/** mevrouw H. de Wit; without a title "H. de Wit". */
export function formalName(name: PersonName): string {
  return joined(title(name.salutation), joined(formatInitials(name.initials), surname(name)))
}

/** Geachte mevrouw De Wit, Geachte heer De Wit: the prefix has a capital where no initials stand before it. Without a title: Geachte H. de Wit. */
export function letterOpening(name: PersonName): string {
  const words = { mrs: 'mevrouw', mr: 'heer', neutral: undefined } as const satisfies Record<Salutation, string | undefined>
  const word = words[name.salutation ?? 'neutral']
  return word === undefined ? `Geachte ${formalName(name)}` : `Geachte ${word} ${capital(surname(name))}`
}

/** Hanneke de Wit, or with initials when no first name is known. */
export function everydayName(name: PersonName): string {
  return joined(name.firstName?.trim() || formatInitials(name.initials), surname(name))
}

/** Wit, H. de: how a list or index shows a name. */
export function indexName(name: PersonName): string {
  const [first, ...rest] = surnameParts(name)
  const tail = rest.map(({ prefix, surname: each }) => joined(prefix, each))
  const main = [first?.surname ?? '', ...tail].join('-')
  const before = joined(formatInitials(name.initials), first?.prefix ?? '')
  return before === '' ? main : `${main}, ${before}`
}

/** What a list is sorted by: the normalised surname without its prefix, then initials, then the prefix. */
export function sortKey(name: PersonName): string {
  const parts = surnameParts(name)
  const surnames = parts.map((part) => normaliseName(part.surname)).join(' ')
  const prefixes = parts.map((part) => normaliseName(part.prefix)).join(' ')
  return [surnames, normaliseName(name.initials), prefixes].join('|')
}

/** H.J.Th. for "H J Th", "HJTh" or "h.j.th."; small letters alone are one initial each, and a hyphen stays between: J.-P. */
export function formatInitials(initials: string): string {
  const bare = initials.trim()
  const parts = /[.\s]/.test(bare) ? bare.split(/[.\s]+/) : bare.split(/^[a-z]+$/.test(bare) ? '' : /(?=[A-Z])/)
  return parts.filter((part) => part !== '').map((part) => `${capital(part)}.`).join('').replaceAll('-.', '.-')
}

const APOSTROPHES = /['’‘`´]/g

// Letters that Unicode does not take apart into a base letter and an accent.
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i', 'ĳ': 'ij' }

/**
 * One spelling for a name however it was typed: small letters a to z and digits, accents off, ij for ĳ and y alike, single
 * spaces. Made for looking up; never show it.
 */
export function normaliseName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøđðłþıĳ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, '')
    .replace(/\./g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/y/g, 'ij')
    .trim()
}

/**
 * The different normalised words of a name, prefixes left out: what the word table for searching holds. An apostrophe joins and parts:
 * d'Ancona is found as dancona and as ancona.
 */
export function nameWords(text: string): string[] {
  return unlessPrefix([...normalisedWords(text), ...apart(text).filter((word) => word.length > 1)])
}

/** All words by which a person can be found, by own name and partner's name alike. A surname of prefixes alone (Le, Do) keeps them, or nobody would find it. */
export function searchWords(name: PersonName): string[] {
  const surnames = [joined(name.prefix?.trim() ?? '', name.surname.trim()), joined(name.partnerPrefix?.trim() ?? '', name.partnerSurname?.trim() ?? '')]
  const last = [name.surname, name.partnerSurname ?? '']
  return [...new Set([...nameWords(name.firstName ?? ''), ...surnames.flatMap((each, index) => { const words = nameWords(each); return words.length > 0 ? words : normalisedWords(last[index] ?? '') })])]
}

/**
 * What somebody typed to find a name, word by word in the spellings that are meant: of O'Brien both obrien and brien. Prefixes count
 * only when there is nothing else.
 */
export function typedWords(text: string): string[][] {
  const tokens = text.split(/[\s-]+/).filter((token) => normaliseName(token) !== '')
  const words = tokens.flatMap((token): string[][] => {
    const parts = unlessPrefix(apart(token))
    const last = parts.at(-1)
    return last === undefined ? [] : [[...new Set([...normalisedWords(token), last])]]
  })
  return words.length > 0 ? words : tokens.map(normalisedWords)
}

const normalisedWords = (text: string): string[] => normaliseName(text).split(' ').filter(Boolean)
const apart = (text: string): string[] => normalisedWords(text.replace(APOSTROPHES, ' '))
const unlessPrefix = (words: readonly string[]): string[] => [...new Set(words.filter((word) => !PREFIXES.has(word)))]

// Words that stand before so many surnames that looking for them finds everybody.
const PREFIXES: ReadonlySet<string> = new Set([
  'van', 'de', 'den', 'der', 'het', 't', 'ten', 'ter', 'te', 'in', 'op', 'aan', 'bij', 'uit', 'over', 'onder', 'voor', 'la', 'le', 'du',
  'des', 'von', 'zu', 'el', 'al', 'da', 'di', 'do', 'dos', 'd', 'l', 's',
])

function surnameParts(name: PersonName): Part[] {
  const own = { prefix: name.prefix?.trim() ?? '', surname: name.surname.trim() }
  const partner = { prefix: name.partnerPrefix?.trim() ?? '', surname: name.partnerSurname?.trim() ?? '' }
  if (partner.surname === '') return [own]
  const order = {
    own: [own],
    partner: [partner],
    'partner-own': [partner, own],
    'own-partner': [own, partner],
  } as const satisfies Record<NameUse, readonly Part[]>
  return [...order[name.nameUse ?? 'own']]
}

function title(salutation: Salutation = 'neutral'): string {
  const titles = { mrs: 'mevrouw', mr: 'de heer', neutral: '' } as const satisfies Record<Salutation, string>
  return titles[salutation]
}

// After an apostrophe the next letter takes the capital: 't Hart stays 't Hart at the head of a name.
function capital(text: string): string {
  return /^['’]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)
}

// After d' or l' there is no space: d'Ancona.
function joined(before: string, after: string): string {
  if (before === '' || after === '') return before || after
  return /^[dl]['’]$/i.test(before) ? `${before}${after}` : `${before} ${after}`
}

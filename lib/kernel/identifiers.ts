import { type Result, allow, refuse } from './result'

export type DigitsRefusal = 'empty' | 'not-digits' | 'length'

/** KVK number of a company: 8 digits. */
export function parseKvk(text: string): Result<string, DigitsRefusal> {
  return digits(text, 8)
}

/** Vestigingsnummer of an establishment: 12 digits. */
export function parseVestiging(text: string): Result<string, DigitsRefusal> {
  return digits(text, 12)
}

/** AGB code of a care provider: 8 digits. */
export function parseAgb(text: string): Result<string, DigitsRefusal> {
  return digits(text, 8)
}

/** Burgerservicenummer: 9 digits that pass the 11-test; 8 digits get the leading zero people leave out. */
export function parseBsn(text: string): Result<string, DigitsRefusal | 'check'> {
  const bare = text.replace(/[\s.]/g, '')
  const result = digits(/^\d{8}$/.test(bare) ? `0${bare}` : bare, 9)
  if (!result.ok) return result
  return elevenTest(result.value) ? result : refuse('check')
}

/** Whether nine digits pass the 11-test: weights 9 to 2, and the last digit counts negative. */
export function elevenTest(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false
  const sum = [...bsn].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}

/** Whether a BSN lies in the range that is never given to people (9999…): the only kind that demonstration data holds. */
export function isTestBsn(bsn: string): boolean {
  return bsn.startsWith('9999') && elevenTest(bsn)
}

/** The n-th BSN of the test range, from 0; throws when the range is used up (about nine thousand). */
export function testBsn(n: number): string {
  let left = n
  for (let number = 999_900_000; number <= 999_999_999; number++) {
    const bsn = String(number)
    if (elevenTest(bsn) && left-- === 0) return bsn
  }
  throw new RangeError(`the test range holds no BSN number ${n}`)
}

/** ••••••782: enough to compare with a paper in one's hand, too little to know it. */
export function maskBsn(bsn: string): string {
  return `${'•'.repeat(Math.max(0, bsn.length - 3))}${bsn.slice(-3)}`
}

const IBAN_LENGTH: Readonly<Record<string, number>> = { NL: 18, BE: 16, DE: 22, LU: 20, FR: 27 }

export type IbanRefusal = 'empty' | 'unreadable' | 'length' | 'check'

/** IBAN without spaces, in capitals, passing mod 97 (ISO 13616); length checked for NL and its neighbours. */
export function parseIban(text: string): Result<string, IbanRefusal> {
  const iban = text.replace(/[\s.-]/g, '').toUpperCase()
  if (iban === '') return refuse('empty')
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return refuse('unreadable')
  const country = iban.slice(0, 2)
  const length = IBAN_LENGTH[country]
  if (length === undefined ? iban.length < 15 || iban.length > 34 : iban.length !== length) {
    return refuse('length', length === undefined ? { country, given: iban.length } : { country, length, given: iban.length })
  }
  if (country === 'NL' && !/^NL\d{2}[A-Z]{4}\d{10}$/.test(iban)) return refuse('unreadable')
  return mod97(iban) === 1 ? allow(iban) : refuse('check')
}

/** NL91 ABNA 0417 1643 00 */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}

/** Postcode in any way of writing, as 1234 AB. No leading zero, and SA, SD and SS are never given out. */
export function parsePostcode(text: string): Result<string, 'empty' | 'unreadable'> {
  const bare = text.replace(/[\s.-]/g, '').toUpperCase()
  if (bare === '') return refuse('empty')
  const match = /^([1-9]\d{3})([A-Z]{2})$/.exec(bare)
  if (match === null || ['SA', 'SD', 'SS'].includes(match[2] ?? '')) return refuse('unreadable')
  return allow(`${match[1]} ${match[2]}`)
}

/** The four digits of a postcode: all that a provider sees of an address before accepting. */
export function postcode4(postcode: string): string {
  return postcode.slice(0, 4)
}

/** Reads four digits of a postcode. */
export function parsePostcode4(text: string): Result<string, 'empty' | 'unreadable'> {
  const bare = text.trim()
  if (bare === '') return refuse('empty')
  return /^[1-9]\d{3}$/.test(bare) ? allow(bare) : refuse('unreadable')
}

/** House number on its own, 1 to 99999; a letter or addition has a field of its own. */
export function parseHouseNumber(text: string): Result<number, 'empty' | 'has-addition' | 'unreadable'> {
  const bare = text.trim()
  if (bare === '') return refuse('empty')
  if (/^[1-9]\d{0,4}$/.test(bare)) return allow(Number(bare))
  const apart = /^([1-9]\d{0,4})(?:[\s-]+|(?=[a-zA-Z]))([a-zA-Z0-9][a-zA-Z0-9 -]{0,5})$/.exec(bare)
  return apart === null ? refuse('unreadable') : refuse('has-addition', { number: apart[1] ?? '', addition: apart[2]?.trim() ?? '' })
}

/** House letter: one letter, given as a capital. */
export function parseHouseLetter(text: string): Result<string, 'empty' | 'unreadable'> {
  const bare = text.trim().toUpperCase()
  if (bare === '') return refuse('empty')
  return /^[A-Z]$/.test(bare) ? allow(bare) : refuse('unreadable')
}

/** House number addition: at most 4 letters or digits, given in capitals. */
export function parseHouseAddition(text: string): Result<string, 'empty' | 'unreadable'> {
  const bare = text.trim().toUpperCase()
  if (bare === '') return refuse('empty')
  return /^[A-Z0-9]{1,4}$/.test(bare) ? allow(bare) : refuse('unreadable')
}

export type Address = {
  readonly street: string
  readonly houseNumber: number
  readonly houseLetter: string | null
  readonly houseAddition: string | null
  readonly postcode: string
  readonly town: string
}

/** Dorpsstraat 12A-2, 9401 AB Dorp */
export function formatAddress(address: Address): string {
  return `${formatStreet(address)}, ${address.postcode} ${address.town}`
}

/** Dorpsstraat 12A-2 */
export function formatStreet(address: Omit<Address, 'postcode' | 'town'>): string {
  const addition = address.houseAddition ? `-${address.houseAddition}` : ''
  return `${address.street} ${address.houseNumber}${address.houseLetter ?? ''}${addition}`
}

/** CBS code of a municipality: four digits, with the leading zeros. */
export function parseCbsCode(text: string): Result<string, DigitsRefusal> {
  return digits(text, 4)
}

function digits(text: string, length: number): Result<string, DigitsRefusal> {
  const bare = text.replace(/[\s.]/g, '')
  if (bare === '') return refuse('empty')
  if (!/^[0-9]+$/.test(bare)) return refuse('not-digits', { length })
  return bare.length === length ? allow(bare) : refuse('length', { length, given: bare.length })
}

function mod97(iban: string): number {
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

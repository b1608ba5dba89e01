import { type Result, allow, refuse } from './result'

/** Whole euro cents. Never a fraction, never a float of euros. */
export type Cents = number

/** Twenty million euro: what a four-byte column holds in cents. A field that needs more says so. */
export const DEFAULT_MAX_CENTS = 2_000_000_000

export type MoneyRefusal = 'empty' | 'unreadable' | 'negative' | 'point-for-comma' | 'too-precise' | 'too-large'

/**
 * Reads an amount in euros as people write it (1.234,56 · € 1234 · 12,5 · 12,-) and gives cents. A point is for thousands
 * only: 12.50 is refused, not guessed.
 */
export function parseMoney(text: string, max: Cents = DEFAULT_MAX_CENTS): Result<Cents, MoneyRefusal> {
  const bare = text.replace(/\u00a0/g, ' ').trim().replace(/^(?:€|eur|euro)\s*/i, '').replace(/\s*(?:€|eur|euro)$/i, '').trim()
  if (bare === '') return refuse('empty')
  if (/^[-−]/.test(bare) && /\d/.test(bare)) return refuse('negative')
  if (/^\d+\.\d{1,2}$/.test(bare)) return refuse('point-for-comma', { suggestion: bare.replace('.', ',') })
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+|[-−–]{1,2}))?$/.exec(bare)
  if (match === null) return refuse('unreadable')
  const decimals = /^\d+$/.test(match[2] ?? '') ? (match[2] ?? '') : ''
  if (decimals.length > 2) return refuse('too-precise')
  const whole = (match[1] ?? '').replaceAll('.', '')
  const cents = whole.length > 13 ? Infinity : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return cents > max ? refuse('too-large', { max: formatMoney(max) }) : allow(cents)
}

/** € 1.234,56, with a space that does not break; a loss is −€ 12,00 */
export function formatMoney(cents: Cents): string {
  return `${cents < 0 ? '−' : ''}€\u00a0${formatAmount(Math.abs(cents))}`
}

/** 1.234,56: in a column whose head says euro, and as a field's value */
export function formatAmount(cents: Cents): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  return `${cents < 0 ? '−' : ''}${groupThousands(whole)},${rest}`
}

/** 12.345 */
export function groupThousands(whole: number): string {
  const text = String(Math.abs(whole)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return whole < 0 ? `−${text}` : text
}

/**
 * cents × numerator / denominator, rounded half up (away from zero): a tariff per hour over minutes, an indexation in basis
 * points. Exact, since it counts in whole numbers.
 */
export function scaleMoney(cents: Cents, numerator: number, denominator: number): Cents {
  if (![cents, numerator, denominator].every((each) => Number.isSafeInteger(each)) || denominator <= 0) {
    throw new RangeError(`cannot scale ${cents} by ${numerator}/${denominator}`)
  }
  const product = BigInt(cents) * BigInt(numerator)
  const size = product < 0n ? -product : product
  const rounded = Number((size * 2n + BigInt(denominator)) / (2n * BigInt(denominator)))
  return product < 0n && rounded !== 0 ? -rounded : rounded
}

/** What so many minutes cost at a tariff per hour. */
export function costOfMinutes(centsPerHour: Cents, minutes: number): Cents {
  return scaleMoney(centsPerHour, minutes, 60)
}

/** Divides an amount in parts by weight so that the parts add up to it exactly; the first parts get the odd cents. */
export function splitMoney(cents: Cents, weights: readonly number[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) throw new RangeError('weights add up to nothing')
  const sign = cents < 0 ? -1 : 1
  const size = BigInt(Math.abs(cents))
  const parts = weights.map((weight) => Number((size * BigInt(weight)) / BigInt(total)))
  let left = Math.abs(cents) - parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, index) => {
    const extra = left > 0 && (weights[index] ?? 0) > 0 ? 1 : 0
    left -= extra
    return sign * (part + extra) || 0
  })
}

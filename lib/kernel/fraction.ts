/** An exact number as two whole numbers in lowest terms, the lower one positive. It stays exact through JSON. */
export type Fraction = { readonly numerator: number; readonly denominator: number }

export const ZERO: Fraction = { numerator: 0, denominator: 1 }

/** A fraction in lowest terms; throws where whole numbers stop being exact. */
export function fraction(numerator: number, denominator = 1): Fraction {
  if (denominator === 0) throw new RangeError('a fraction cannot be divided by nothing')
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) throw new RangeError(`not exact: ${numerator}/${denominator}`)
  const shared = gcd(Math.abs(numerator), Math.abs(denominator)) * Math.sign(denominator)
  return { numerator: numerator / shared || 0, denominator: denominator / shared }
}

/** The fraction a decimal number is written as: 104.9 gives 1049/10. Refuses (throws) exponents and endless numbers. */
export function fromDecimal(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value))
  if (match === null) throw new RangeError(`not a plain number: ${value}`)
  const decimals = match[3] ?? ''
  return fraction(Number(`${match[1]}${match[2]}${decimals}`), 10 ** decimals.length)
}

export function add(a: Fraction, b: Fraction): Fraction {
  const shared = gcd(a.denominator, b.denominator)
  return fraction(
    a.numerator * (b.denominator / shared) + b.numerator * (a.denominator / shared),
    (a.denominator / shared) * b.denominator,
  )
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  const left = fraction(a.numerator, b.denominator)
  const right = fraction(b.numerator, a.denominator)
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator)
}

/** Negative, zero or positive, as `sort` wants it. */
export function compare(a: Fraction, b: Fraction): number {
  return Math.sign(add(a, { numerator: -b.numerator, denominator: b.denominator }).numerator)
}

/** The nearest multiple of a step; a half goes up (−2,5 gives −2). */
export function roundToMultiple(value: Fraction, step: number): number {
  const scaled = multiply(value, fraction(1, step))
  const double = fraction(scaled.numerator * 2 + scaled.denominator, scaled.denominator * 2)
  return Math.floor(double.numerator / double.denominator) * step || 0
}

/** The number with at most so many decimals and a decimal comma, without trailing zeros: 124,62. For reading only. */
export function decimalText(value: Fraction, digits: number): string {
  const scale = 10 ** digits
  const size = roundToMultiple(multiply({ ...value, numerator: Math.abs(value.numerator) }, fraction(scale)), 1)
  const whole = String(Math.floor(size / scale)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const rest = String(size % scale).padStart(digits, '0').replace(/0+$/, '')
  return `${value.numerator < 0 && size > 0 ? '−' : ''}${whole}${digits === 0 || rest === '' ? '' : `,${rest}`}`
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

import { groupThousands } from '@/lib/kernel/money'

/** 1 gemeente, 2 gemeenten, 0 gemeenten; thousands get their point. */
export function plural(count: number, one: string, many: string): string {
  return `${groupThousands(count)} ${count === 1 ? one : many}`
}

/** "a", "a en b", "a, b en c"; nothing gives an empty text. */
export function list(items: readonly string[], last: 'en' | 'of' = 'en'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`
}

/** The first few and how many more: "a, b en nog 3". */
export function shortList(items: readonly string[], show: number): string {
  return items.length <= show ? list(items) : `${items.slice(0, show).join(', ')} en nog ${items.length - show}`
}

/** 12.345 */
export function number(value: number): string {
  return groupThousands(value)
}

/** 12.345, or "meer dan 10.000" for a count that was not carried on past `most`. */
export function numberUpTo(value: number, most: number): string {
  return value > most ? `meer dan ${groupThousands(most)}` : groupThousands(value)
}

/** 1,4 with as many decimals as asked, without trailing zeros; rounded half away from zero on the decimal text. */
export function decimal(value: number, digits = 1): string {
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(digits).split('.')
  const tail = rest.replace(/0+$/, '')
  const text = `${groupThousands(Number(whole))}${tail === '' ? '' : `,${tail}`}`
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text
}

/** 8,5 % from basis points (850), with a space that does not break */
export function percent(basisPoints: number): string {
  return `${decimal(basisPoints / 100, 2)}\u00a0%`
}

/** 12 bytes · 340 kB · 1,4 MB, in steps of 1024 */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return plural(bytes, 'byte', 'bytes')
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${kilobytes}\u00a0kB` : `${decimal(bytes / 1_048_576)}\u00a0MB`
}

/** 9f2c…41ab: enough of a fingerprint to compare by eye; the whole one stands in the title or the record */
export function shortFingerprint(hex: string): string {
  return hex.length <= 9 ? hex : `${hex.slice(0, 4)}…${hex.slice(-4)}`
}

/** A fingerprint in groups of eight, for a page people read it from. */
export function longFingerprint(hex: string): string {
  return hex.replace(/(.{8})(?=.)/g, '$1 ')
}

/** Public counts of residents: 0 is "geen", 1 to 4 "minder dan vijf". Exact counts stay inside. */
export function publicCount(count: number): string {
  if (count === 0) return 'geen'
  return count < 5 ? 'minder dan vijf' : groupThousands(count)
}

/** ja or nee */
export function yesNoText(value: boolean): string {
  return value ? 'ja' : 'nee'
}

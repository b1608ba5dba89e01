/** Excel runs a cell that begins with one of these as a formula; a quote in front makes it text. */
const FORMULA = /^[=+\-@\t\r]/

/** One cell of a CSV file for a Dutch Excel: quoted where needed, never a formula. */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV file as Dutch Excel opens it: byte order mark, semicolons, CRLF. */
export const csvFile = (head: readonly string[], rows: readonly (readonly string[])[]): string => `\ufeff${[head, ...rows].map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`

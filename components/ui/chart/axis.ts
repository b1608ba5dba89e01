const DAY = 86_400_000

/** A day as a number on a line of days; refuses nothing: a wrong day gives NaN. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

/** Where a day lies between two others, in per cent, held within 0 and 100. */
export function dayShare(day: string, from: string, to: string): number {
  const span = dayNumber(to) - dayNumber(from)
  if (span <= 0) return 0
  const share = ((dayNumber(day) - dayNumber(from)) / span) * 100
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100
}

/** The first of January of each year from `from` up to `to`, with its place in per cent. */
export function yearMarks(from: string, to: string): { year: number; at: number }[] {
  const first = Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1)
  const last = Number(to.slice(0, 4))
  const marks = []
  for (let year = first; year <= last; year += 1) marks.push({ year, at: dayShare(`${year}-01-01`, from, to) })
  return marks
}

/** Round values from zero up to at least `max`, at most five steps. */
export function ticks(max: number): number[] {
  if (max <= 0) return [0, 1]
  const rough = max / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 10 * power
  const count = Math.ceil(max / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, at) => Math.round(at * step * 1e6) / 1e6)
}

/** A number as a Dutch reader writes it: decimal comma, points for thousands. */
export function dutch(value: number): string {
  return value.toLocaleString('nl-NL')
}

/** Rough width of a text of 14 px in pixels: enough to decide whether it fits. */
export function textWidth(text: string): number {
  return text.length * 6.5
}

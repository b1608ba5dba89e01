import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { renamed, shifted, shiftOf } from '@/lib/procedures/rules/copy'

const at = (iso: string) => new Date(iso)

describe('the dates of a copy', () => {
  it.each([
    ['three years later', '2024-01-01', '2027-01-01', '2023-09-05', '2026-09-05'],
    ['half a year later', '2024-01-01', '2024-07-01', '2023-08-31', '2024-02-29'],
    ['by days when the day of the month differs', '2024-01-01', '2024-01-15', '2023-09-05', '2023-09-19'],
    ['earlier', '2024-01-01', '2023-10-01', '2023-09-05', '2023-06-05'],
    ['nothing', '2024-01-01', '2024-01-01', '2023-09-05', '2023-09-05'],
  ])('%s', (_name, from, to, date, expected) => expect(shiftOf(day(from), day(to))(day(date))).toBe(expected))

  it('keep their time of day over the change of the clock', () => {
    const dates = { opensAt: at('2023-06-01T09:00:00+02:00'), closesAt: at('2023-07-14T12:00:00+02:00'), questionsUntil: at('2023-06-24T12:00:00+02:00'), answersBy: null, decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01') }
    expect(shifted(dates, day('2024-07-01'))).toEqual({ opensAt: at('2023-12-01T09:00:00+01:00'), closesAt: at('2024-01-14T12:00:00+01:00'), questionsUntil: at('2023-12-24T12:00:00+01:00'), answersBy: null, decisionsBy: '2024-03-05', contractStart: '2024-07-01' })
    expect(shifted({ ...dates, opensAt: at('2023-06-28T02:30:00+02:00') }, day('2023-10-01')).opensAt).toEqual(at('2023-03-28T02:30:00+02:00'))
  })

  it.each([
    ['Start 2024', 'Start 2027'],
    ['Tussentijds', 'Tussentijds'],
    ['Instappen 2024, start 1-1-2024', 'Instappen 2027, start 1-1-2027'],
  ])('%s is called %s', (name, expected) => expect(renamed(name, day('2024-01-01'), day('2027-01-01'))).toBe(expected))
})

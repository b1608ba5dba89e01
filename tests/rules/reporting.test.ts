import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numberUpTo } from '@/lib/format'
import { eventLabel, howFar } from '@/lib/reporting/messages'
import { day } from '@/lib/kernel/day'
import { csvCell, csvFile, decideUse } from '@/lib/reporting/rules'

describe('a CSV cell', () => {
  it.each([
    ['Assen', 'Assen'],
    ['a;b', '"a;b"'],
    ['zegt "ja"', '"zegt ""ja"""'],
    ['twee\nregels', '"twee\nregels"'],
    ['=1+1', "'=1+1"],
    ['+31 592', "'+31 592"],
    ['-5', "'-5"],
    ['@som', "'@som"],
    ['=A1;B1', `"'=A1;B1"`],
    ['', ''],
  ])('%j becomes %j', (value, expected) => expect(csvCell(value)).toBe(expected))
  it('a file opens in a Dutch Excel', () => expect(csvFile(['Wat', 'Wie'], [['a;b', 'c']])).toBe('\ufeffWat;Wie\r\n"a;b";c\r\n'))
})

const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? (entry.name === 'client' ? [] : files(join(folder, entry.name))) : entry.name.endsWith('.ts') ? [join(folder, entry.name)] : []))

describe('how far the control of the trail went (ADR 0105)', () => {
  const round = { through: 0, wholeAt: null, wholeThrough: null }
  it.each([
    [{ lines: 5000, seen: 5000, round }, 'Zojuist zijn alle 5.000 regels nagerekend, ook de regels die u niet mag lezen.'],
    [{ lines: 12_000, seen: 5000, round }, 'Zojuist zijn de nieuwste 5.000 regels nagerekend, ook de regels die u niet mag lezen. De eerste ronde langs alle 12.000 regels moet nog beginnen.'],
    [{ lines: 12_000, seen: 5000, round: { ...round, through: 10_000 } }, 'Zojuist zijn de nieuwste 5.000 regels nagerekend, ook de regels die u niet mag lezen. De eerste ronde langs alle 12.000 regels is bij regel 10.000.'],
    [{ lines: 12_000, seen: 5000, round: { through: 5000, wholeAt: new Date('2026-03-01T10:00:00Z'), wholeThrough: 11_900 } }, 'Zojuist zijn de nieuwste 5.000 regels nagerekend, ook de regels die u niet mag lezen. Alle regels tot en met regel 11.900 zijn nagerekend op 1 maart 2026 om 11.00 uur.'],
  ])('%j', (chain, said) => expect(howFar(chain)).toBe(said))
  it.each([[1000, '1.000'], [1001, 'meer dan 1.000'], [0, '0']])('a count of %i that stops past a thousand reads %s', (value, said) => expect(numberUpTo(value, 1000)).toBe(said))
})

describe('the audit trail', () => {
  const events = new Set(files('lib').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/event: (?:[\w.\s!=]+\? )?'([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?/g)].flatMap((match) => [match[1] ?? '', match[2] ?? ''])).filter(Boolean))
  it('finds the events that the portal records', () => expect(events.size).toBeGreaterThan(50))
  it.each([...events])('%s has Dutch words', (event) => expect(eventLabel(event)).not.toContain('Overig'))
  it('an unknown event shows its code', () => expect(eventLabel('iets.nieuws')).toBe('Overig: iets.nieuws'))
})

describe('what is bought of a lot against the most of it (F46)', () => {
  const term = { startsOn: day('2024-01-01'), endsOn: day('2025-12-31') }
  const shown = (used: number, ahead: number) => ({ used, ahead, standing: 'shown' as const })
  it.each([
    ['half of it', shown(1_200, 1_800), { maxQuantity: 100, maxUnit: 'uren' }, 80, [6_000, 3_000, 50, 'within']],
    ['at the share of the rule', shown(4_800, 0), { maxQuantity: 100, maxUnit: 'uur' }, 80, [6_000, 1_200, 80, 'near']],
    ['just under it', shown(4_799, 0), { maxQuantity: 100, maxUnit: 'uren' }, 80, [6_000, 1_201, 79, 'within']],
    ['all of it is not over', shown(3_000, 3_000), { maxQuantity: 100, maxUnit: 'uren' }, 80, [6_000, 0, 100, 'near']],
    ['a minute more is', shown(3_000, 3_001), { maxQuantity: 100, maxUnit: 'uren' }, null, [6_000, -1, 100, 'over']],
    ['without a rule nothing is near', shown(6_000, 0), { maxQuantity: 100, maxUnit: 'uren' }, null, [6_000, 0, 100, 'within']],
    ['hours a year over a term of two', shown(6_000, 0), { maxQuantity: 100, maxUnit: ' Uren per jaar ' }, 80, [12_000, 6_000, 50, 'within']],
    ['none was set', shown(6_000, 0), { maxQuantity: null, maxUnit: null }, 80, [null, null, null, 'uncounted']],
    ['in another unit', shown(6_000, 0), { maxQuantity: 9, maxUnit: 'cliënten' }, 80, [null, null, null, 'uncounted']],
    ['of too few people', { used: null, ahead: null, standing: 'few' as const }, { maxQuantity: 100, maxUnit: 'uren' }, 80, [6_000, null, null, 'uncounted']],
  ] as const)('%s', (_what, sum, set, warn, [most, left, percent, state]) => expect(decideUse(sum, set, term, warn)).toMatchObject({ most, left, percent, state }))
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventLabel } from '@/lib/reporting/messages'
import { csvCell, csvFile } from '@/lib/reporting/rules'

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

describe('the audit trail', () => {
  const events = new Set(files('lib').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/event: (?:[\w.\s!=]+\? )?'([a-z-]+\.[a-z-]+)'(?: : '([a-z-]+\.[a-z-]+)')?/g)].flatMap((match) => [match[1] ?? '', match[2] ?? ''])).filter(Boolean))
  it('finds the events that the portal records', () => expect(events.size).toBeGreaterThan(50))
  it.each([...events])('%s has Dutch words', (event) => expect(eventLabel(event)).not.toContain('Overig'))
  it('an unknown event shows its code', () => expect(eventLabel('iets.nieuws')).toBe('Overig: iets.nieuws'))
})

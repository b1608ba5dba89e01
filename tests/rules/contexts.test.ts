import { XmlDocument } from 'libxml2-wasm'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import fc from 'fast-check'
import { Feed } from 'feed'
import { describe, expect, it, vi } from 'vitest'
import { cleanName, dispositionOf, MAX_CHARACTERS } from '@/lib/files/names'
import { cut } from '@/lib/kernel/cut'
import { renderPdf } from '@/lib/letters/render'
import { MOST_IN_LETTER, newLetter } from '@/lib/letters/view'
import { logEvent, logFault, MOST_IN_LOG } from '@/lib/log'
import { csvOf, xlsxOf } from '@/lib/norms/imports'
import { mailHead, MOST_IN_MAIL_HEAD } from '@/lib/mail/outbox'
import { icsFile, MOST_IN_CALENDAR } from '@/lib/procedures/rules/calendar'
import { csvFile, feedText, MOST_IN_CELL, MOST_IN_FEED } from '@/lib/reporting/rules'
import { NORM_SETS } from '@/prisma/seed/norm-sets'

/** Text that would do something in one place or another, were it taken as it is. */
const HOSTILE = [
  '=HYPERLINK("https://x.example";"klik")', '+1+1', '-2+3', '@SUM(1;2)', '\t=1', '\r=1', '\n=1', '＝1+1', '"; =1; "', "'=1",
  'a\r\nSet-Cookie: x=1', 'a\nBcc: x@y.example', 'a\u2028b', 'a\u2029b', 'a\u0000b', 'a\u0085b', '"; filename=b.exe', '../../etc/passwd', "x' y",
  ']]> ]]> <script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt; &amp; &#0;', 'a\\,b;c\rEND:VEVENT', 'a\nEND:VEVENT\nBEGIN:VEVENT',
  '#read("/etc/passwd")', '{"level":"info"}\n{"action":"verzonnen"}', '\ud800', 'a\udfff', '\u202egnp.exe', '😀'.repeat(3),
]
const any = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 60 }))
const LONG = '😀é='.repeat(60_000)
const rowsIn = (text: string | Buffer): string[][] => parse(text, { bom: true, delimiter: ';' })
const wellFormed = (text: string) => !/\p{Cs}/u.test(text)

describe('text is made to fit where it goes, and cut where that holds no more [V1.3.3]', () => {
  it('cut: at the most, with an ellipsis, never half a character', () => {
    expect([cut('abc', 3), cut('abcd', 3), cut('', 3)]).toEqual(['abc', 'ab…', ''])
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (text, most) => {
      const kept = cut(text, most)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(wellFormed(kept)).toBe(true)
      if (wellFormed(text) && text.length <= most) expect(kept).toBe(text)
    }))
  })

  it('a cell of a CSV file: one cell, that no spreadsheet runs', () => {
    const cellOf = (text: string) => rowsIn(csvFile(['Kop', 'Vast'], [[text, 'vast']]))[1] ?? []
    fc.assert(fc.property(any, (text) => {
      const [cell = '', fixed] = cellOf(text)
      expect(fixed).toBe('vast')
      expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
      if (wellFormed(text)) expect(cell.replace(/^'/, '')).toBe(text.replace(/^'/, ''))
    }))
    expect(cellOf(LONG)[0]?.length).toBeLessThanOrEqual(MOST_IN_CELL)
    expect(cellOf(LONG)[0]).toMatch(/…$/)
  })

  it('a cell of a list of norms, as CSV and as a spreadsheet: text, and never a formula', async () => {
    const [one] = NORM_SETS.flatMap((set) => set.cells)
    if (!one) expect.fail('no norm set ships')
    // What a field takes: nothing of it steers.
    for (const label of HOSTILE.filter((text) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text))) {
      const [, row = []] = rowsIn(csvOf([{ ...one, label }]))
      expect(row.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(,\d+)?$/.test(cell))).toEqual([])
      const [, read = []] = await readSheet(await xlsxOf([{ ...one, label }]))
      expect(read.find((cell) => cell === label)).toBe(label)
    }
  })

  it('a file’s name in the head of an answer: one name, of characters that end nothing', () => {
    fc.assert(fc.property(any, (text) => {
      const says = dispositionOf('attachment', text)
      expect(says).toMatch(/^attachment; filename\*=UTF-8''[\w.~!()*%-]*$/)
      expect(() => new Headers({ 'content-disposition': says })).not.toThrow()
    }))
    const long = decodeURIComponent(dispositionOf('inline', `${LONG}.pdf`).split("''")[1] ?? '')
    expect([long.endsWith('.pdf'), [...long].length <= MAX_CHARACTERS]).toEqual([true, true])
  })

  it('the name a file keeps: no folder, no sign that hides or that a disk refuses', () => {
    fc.assert(fc.property(any, (text) => {
      const { name } = cleanName(text)
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
      expect(name).not.toBe('')
    }))
    expect([...cleanName(`${LONG}.pdf`).name].length).toBeLessThanOrEqual(MAX_CHARACTERS)
  })

  it('the head of a mail: one line, or no mail', () => {
    for (const text of HOSTILE.filter((each) => /[\p{Cc}\u2028\u2029]/u.test(each))) expect(() => mailHead(text)).toThrow('line break')
    fc.assert(fc.property(any, (text) => {
      let kept = ''
      try {
        kept = mailHead(text)
      } catch {
        return
      }
      expect(kept).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
    }))
    expect(mailHead(LONG).length).toBeLessThanOrEqual(MOST_IN_MAIL_HEAD)
  })

  it('a calendar: as many lines and events as there are, whatever a name says', () => {
    const file = (text: string) => icsFile(text, [{ uid: 'a@perceel', at: new Date('2025-12-01T09:00:00Z'), summary: text, description: text, url: 'https://portaal.example' }], new Date(0))
    const unfolded = (text: string) => file(text).replaceAll('\r\n ', '').split('\r\n')
    fc.assert(fc.property(any, (text) => {
      const lines = unfolded(text)
      expect(lines.map((line) => line.split(/[:;]/)[0])).toEqual(['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'X-WR-CALNAME', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'DESCRIPTION', 'URL', 'END', 'END', ''])
      for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
      // Every sign that ends a value has its stroke.
      expect((lines[9] ?? '').slice('SUMMARY:'.length).replaceAll(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/)
    }))
    expect(unfolded(LONG)[9]?.length).toBeLessThanOrEqual('SUMMARY:'.length + MOST_IN_CALENDAR * 2)
  })

  it('a feed: XML that reads, with the text as text for who takes it as HTML', () => {
    const feed = (text: string) => {
      const made = new Feed({ id: 'https://portaal.example', link: 'https://portaal.example', title: 'x', copyright: '', updated: new Date(0) })
      made.addItem({ id: 'https://portaal.example/y', link: 'https://portaal.example/y', title: feedText(`a${text}`), description: feedText(`a${text}`), date: new Date(0) })
      const document = XmlDocument.fromString(made.atom1())
      try {
        const of = (name: string) => document.find(`/a:feed/a:entry/a:${name}`, { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content)
        return { titles: of('title'), summaries: of('summary') }
      } finally {
        document.dispose()
      }
    }
    fc.assert(fc.property(any, (text) => {
      const { titles, summaries } = feed(text)
      expect([titles.length, summaries.length]).toEqual([1, 1])
      for (const said of [...titles, ...summaries]) expect(said).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
    }))
    expect(feed('<b>&amp;</b>').titles).toEqual(['a&lt;b&gt;&amp;amp;&lt;/b&gt;'])
    expect(feedText('a'.repeat(5000))).toHaveLength(MOST_IN_FEED)
  })

  it('a letter: text and no template; more than any letter says is refused', async () => {
    const of = (text: string) => renderPdf('record', { ...newLetter('record'), title: text, sender: { name: text, lines: [text] }, issuedOn: '2025-12-01', blocks: [{ type: 'paragraph', text }] })
    for (const text of HOSTILE) expect((await of(text)).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(of('a'.repeat(MOST_IN_LETTER + 1))).rejects.toThrow('too_big')
  })

  it('a line of the log: one JSON line, however long and whatever it says', () => {
    const written: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0)
    try {
      for (const text of [...HOSTILE, LONG]) {
        logFault('AB12', text, new Error(text))
        logEvent('sign-in.delayed', { object: text, result: 'refused', origin: text, actor: 'anonymous' })
      }
    } finally {
      spy.mockRestore()
    }
    expect(written).toHaveLength((HOSTILE.length + 1) * 2)
    for (const line of written) {
      expect(line.indexOf('\n')).toBe(line.length - 1)
      const said = JSON.parse(line) as Readonly<Record<string, string>>
      for (const [field, most] of Object.entries({ ...MOST_IN_LOG, where: MOST_IN_LOG.object })) expect((said[field] ?? '').length).toBeLessThanOrEqual(most)
    }
  })
})

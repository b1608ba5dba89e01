import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPdf } from '@/lib/letters/render'
import { newLetter, paragraphs, parseLetterView, splitParagraphs, TEMPLATE_NAMES, type LetterView } from '@/lib/letters/view'
import { sample } from '@/tests/rules/letters-samples'
import { readPdf } from '@/tests/support/pdf'

const rendered = async (view: LetterView) => readPdf(await renderPdf(view.kind, view))

describe.each(TEMPLATE_NAMES)('%s', (kind) => {
  it('says what its view says, tagged, in Dutch, with its title and sender', async () => {
    const pdf = await rendered(sample(kind))
    expect(pdf).toMatchObject({ title: 'Uitkomst van uw inschrijving', author: 'Gemeente Assen', language: 'nl-NL', marked: true })
    expect(pdf.created).toMatch(/^D:20230926/)
    const text = pdf.tags.filter(({ role }) => role === 'Document').map((tag) => tag.text).join(' ')
    for (const part of ['26 september 2023', 'Assen,', 'wordt toegelaten', 'een contactpersoon in de wijk', 'Er zijn geen te late pogingen.', '2 uur en 20 minuten', 'De winst is hoogstens 8%.', 'Dagvaard ons', 'Ondertekend op 3 juli 2023', 'namens het college van Assen', 'Mandaatbesluit 2023, artikel 3', 'Met vriendelijke groet,', 'Deze brief is elektronisch gemaakt.', 'NH-4', 'NMD-HO-2024/0007']) {
      expect(text).toContain(part)
    }
  })

  it('has one heading per level it names, in order, and none of a level too many', async () => {
    const { tags } = await rendered(sample(kind))
    expect(tags.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'H1 Uitkomst van uw inschrijving',
      'H2 Waarom wij dit besluiten',
      'H3 Plan van aanpak',
      'H2 Artikel 3. Tarieven',
      'H2 Artikel 4. Winst',
      'H1 Bijlage 1. Niet toegelaten',
      'H1 Bijlage 2. Planning',
    ])
  })

  it('tags a table with its caption, its header cells and its rows', async () => {
    const { tags } = await rendered(sample(kind))
    const of = (role: string) => tags.filter((tag) => tag.role === role && tag.within.includes('Table')).map(({ text }) => text)
    expect(of('Caption')).toEqual(['Deelnames per gemeente vanaf 1 januari 2024'])
    expect(of('TH')).toEqual(['Gemeente', 'Aanbieders'])
    expect(of('TD')).toEqual(['Aa en Hunze', '11', 'Assen', '14', 'Midden-Drenthe', '11', 'Noordenveld', '12', 'Tynaarlo', '12', 'Regio', '60'])
  })

  it('tags lists and pairs of label and value', async () => {
    const { tags } = await rendered(sample(kind))
    const labels = tags.filter(({ role }) => role === 'Lbl').map(({ text }) => text)
    expect(labels).toEqual(expect.arrayContaining(['1.', '2.', 'Hulp per week', 'Begint op']))
    expect(tags.filter(({ role }) => role === 'LBody').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['overleg met het wijkteam', 'dan dat', '2 uur en 20 minuten', '15 december 2025']),
    )
  })

  it('numbers its pages, and repeats sender and title from the second on as no part of the text', async () => {
    const { pages, tags } = await rendered(sample(kind))
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`)
      expect(page.includes('Gemeente Assen · Uitkomst van uw inschrijving')).toBe(index > 0)
    }
    expect(tags.some(({ text }) => /Pagina \d/.test(text) || text.includes('Gemeente Assen · '))).toBe(false)
  })

  it('marks every page of a confidential annex, and no other page', async () => {
    const { pages } = await rendered(sample(kind))
    for (const page of pages) expect(page.includes('Vertrouwelijk')).toBe(page.includes('Alleen voor de raad'))
    expect(pages.filter((page) => page.includes('Alleen voor de raad')).length).toBeGreaterThan(1)
    expect(pages.some((page) => page.includes('Alleen voor de raad') && /Met vriendelijke|Bijlage 2/.test(page))).toBe(false)
  })

  it('gives the same bytes for the same view, whatever was rendered in between', async () => {
    const first = await renderPdf(kind, sample(kind))
    await renderPdf(kind, sample(kind, { title: 'Iets anders' }))
    expect((await renderPdf(kind, sample(kind))).equals(first)).toBe(true)
    expect((await renderPdf(kind, parseLetterView(JSON.parse(JSON.stringify(sample(kind)))))).equals(first)).toBe(true)
  })

  it('is PDF/UA-1 and carries its fonts', async () => {
    const bytes = (await renderPdf(kind, sample(kind))).toString('latin1')
    expect(bytes).toMatch(/pdfuaid:part(>|=")1/)
    expect(bytes).toContain('/FontFile2')
    expect(bytes).toMatch(/\/DisplayDocTitle true/)
  })

  it('holds with the least a view may have', async () => {
    const pdf = await rendered({ ...newLetter(kind), title: 'T', sender: { name: 'S', lines: [] }, issuedOn: '2025-12-01', blocks: [] })
    expect(pdf.pages).toHaveLength(1)
  })
})

describe('text of people', () => {
  const attacks = [
    '#read("/etc/passwd")',
    '#panic("weg")',
    '#import "base.typ": view',
    '#sys.inputs',
    '*vet* _schuin_ `code`',
    '$x^2$',
    '\\ \\n \\u{41}',
    '] #] ) } " \' ]]',
    '= Kop\n- lijst\n+ nummer\n/ term: uitleg',
    '<label> @verwijzing',
    '// weg /* ook weg */ over',
    '"}{"view":1}',
    'https://voorbeeld.nl/?a=1&b=2 ~ -- ---',
  ]

  it.each(attacks)('%j stands there as it was written, in every place', async (text) => {
    const flat = text.replace(/\s+/g, ' ').trim()
    const pdf = await rendered(
      sample('letter', {
        title: text.replaceAll('\n', ' '),
        sender: { name: text, lines: [text] },
        addressee: { lines: [text] },
        place: text,
        reference: text,
        ourReference: text,
        salutation: text,
        closing: text,
        footer: text,
        signatories: [{ name: text, role: text, onBehalfOf: text, mandate: text, signedAt: text, proof: text }],
        blocks: [
          { type: 'heading', level: 1, text },
          { type: 'paragraph', text: [text, { strong: text }] },
          { type: 'list', items: [text] },
          { type: 'clause', number: 1, title: text, paragraphs: [text, text] },
          { type: 'table', caption: text, columns: [{ label: text }], rows: [[text]], total: [text] },
          { type: 'facts', items: [{ label: text, value: text }] },
          { type: 'notice', title: text, text },
          { type: 'signature', signatories: [{ name: text, role: text }] },
        ],
        annexes: [{ title: text, blocks: [] }],
      }),
    )
    // A line that is full breaks where it likes, so the comparison leaves white space out.
    const bare = (value: string) => value.replace(/\s+/g, '')
    const all = bare(pdf.tags.filter(({ role }) => role === 'Document').map((tag) => tag.text).join(' '))
    expect(all.split(bare(flat)).length - 1).toBeGreaterThanOrEqual(30)
    expect(all).not.toContain('root:')
  })

  it('keeps a fingerprint whole for who copies it', async () => {
    const print = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
    const pdf = await rendered(sample('record', { blocks: [{ type: 'facts', items: [{ label: 'Vingerafdruk', value: print }] }], annexes: [] }))
    expect(pdf.pages.join('').replace(/\s/g, '')).toContain(print)
  })

  it('keeps names with any European letter, and shows a box for what the letter has no sign for', async () => {
    const names = 'Ğökçe Şahin-Øster, Łukasz Żółć, Ďáblová, Țepeș, Ωμέγα, Жук, ÿ €'
    const pdf = await rendered(sample('letter', { blocks: [{ type: 'paragraph', text: `${names} 😀 漢 \u202E\u0000\u0007` }] }))
    expect(pdf.pages.join(' ')).toContain(`${names} □ □`)
  })

  it('keeps line breaks, and composes letters that came in two parts', async () => {
    const pdf = await rendered(sample('letter', { blocks: [{ type: 'paragraph', text: 'regel een\r\nregel twee Cafe\u0301' }] }))
    expect(pdf.pages[0]).toContain('regel een regel twee Café')
  })

  it('renders whatever people type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }), async (one, two) => {
        const bytes = await renderPdf(
          'decision',
          sample('decision', {
            title: `T${one}`,
            blocks: [
              { type: 'paragraph', text: two },
              { type: 'heading', level: 2, text: one },
              { type: 'table', caption: two, columns: [{ label: one }], rows: [[two]] },
            ],
            annexes: [],
          }),
        )
        return bytes.length > 1000
      }),
      { numRuns: 60 },
    )
  })
})

describe('headings', () => {
  it('never skip a level and are never empty, in the letter and in each annex', async () => {
    const blocks = [
      { type: 'heading' as const, level: 2 as const, text: 'Eerst' },
      { type: 'heading' as const, level: 2 as const, text: 'Dan' },
      { type: 'heading' as const, level: 1 as const, text: ' \u200b' },
    ]
    const { tags } = await rendered(sample('letter', { title: '\u0007', blocks, annexes: [{ title: 'Uitleg', blocks }] }))
    expect(tags.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => `${role} ${text}`)).toEqual([
      'H1 □',
      'H2 Eerst',
      'H3 Dan',
      'H1 Bijlage 1. Uitleg',
      'H2 Eerst',
      'H3 Dan',
    ])
  })
})

describe('long documents', () => {
  it('repeats a table’s header on each page it runs over, tagged once', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [String(index + 1), `Aanbieder ${index + 1}`])
    const pdf = await rendered(sample('record', { blocks: [{ type: 'table', caption: 'Inschrijvingen', columns: [{ label: 'Nr.', align: 'end' }, { label: 'Inschrijver' }], rows }], annexes: [] }))
    const holding = pdf.pages.filter((page) => /Aanbieder \d/.test(page))
    expect(holding.length).toBeGreaterThan(2)
    for (const page of holding) expect(page).toContain('Inschrijver')
    expect(pdf.tags.filter(({ role }) => role === 'TH')).toHaveLength(2)
    expect(pdf.tags.filter(({ role }) => role === 'Caption')).toHaveLength(1)
  })

  it('keeps caption and table together in the tags when another table follows', async () => {
    const table = (count: number) => ({ type: 'table' as const, caption: `Tabel ${count}`, columns: [{ label: 'A' }], rows: Array.from({ length: count }, (_, index) => [String(index)]) })
    for (const counts of [[20, 6], [24, 3, 12], [28, 9]]) {
      const { tags } = await rendered(sample('council-letter', { blocks: counts.map(table), annexes: [] }))
      expect(tags.filter((tag) => tag.role === 'Caption' && tag.within.at(-1) === 'Table')).toHaveLength(counts.length)
    }
  })

  it('leaves no signature alone on a page', async () => {
    for (let lines = 10; lines < 40; lines += 1) {
      const blocks = Array.from({ length: lines }, (_, index) => ({ type: 'paragraph' as const, text: `Alinea ${index + 1}.` }))
      const { pages } = await rendered(sample('letter', { blocks, annexes: [] }))
      expect(pages.find((page) => page.includes('Met vriendelijke groet,')), `${lines} lines`).toContain(`Alinea ${lines}.`)
    }
  })

  it('keeps an address of many lines clear of what stands under it', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `Adresregel ${index + 1}`)
    const { tags } = await rendered(sample('letter', { addressee: { lines } }))
    expect(tags.find(({ role, text }) => role === 'P' && text.startsWith('Adresregel 1'))?.text).toBe(lines.join(' '))
  })
})

describe('what is refused', () => {
  it('a view of another template', async () => {
    await expect(renderPdf('letter', sample('record'))).rejects.toThrow('a view of record cannot be rendered as letter')
  })

  it('a version that was never issued', async () => {
    await expect(renderPdf('letter', sample('letter', { version: 99 }))).rejects.toThrow('template letter has no version 99')
  })

  it.each<[string, Partial<Record<keyof LetterView, unknown>>]>([
    ['a day that is none', { issuedOn: '2025-02-31' }],
    ['an empty title', { title: '' }],
    ['a block nobody knows', { blocks: [{ type: 'markup', text: 'x' }] }],
    ['a row with a cell too few', { blocks: [{ type: 'table', caption: 'c', columns: [{ label: 'a' }, { label: 'b' }], rows: [['1']] }] }],
    ['a field nobody knows', { title: 'T', ['extra' as keyof LetterView]: 1 }],
  ])('%s', (_what, changes) => {
    expect(() => parseLetterView({ ...sample('letter'), ...changes })).toThrow()
  })
})

describe('paragraphs', () => {
  it('parts on empty lines and keeps single breaks', () => {
    expect(splitParagraphs('een\nnog een\r\n \r\ntwee\n\n\n\ndrie  ')).toEqual(['een\nnog een', 'twee', 'drie'])
    expect(splitParagraphs(' \n ')).toEqual([])
    expect(paragraphs('a\n\nb')).toEqual([
      { type: 'paragraph', text: 'a' },
      { type: 'paragraph', text: 'b' },
    ])
  })
})

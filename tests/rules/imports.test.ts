import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS } from '@/lib/exchange/imports/columns'
import { exampleFile, readFile } from '@/lib/exchange/imports/file'
import { readTable, textOf } from '@/lib/exchange/imports/table'
import { noteText, TABLE_REFUSALS } from '@/lib/exchange/messages/import'
import { type Counted, decideAdopt, judgeResident, type KnownPerson, makesSomething, matches } from '@/lib/exchange/rules/import'
import { IMPORT_KINDS } from '@/lib/exchange/schema/import'
import type { ResidentLine } from '@/lib/exchange/schema/resident-row'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { sure } from '@/lib/kernel/result'

const HEAD = 'BSN;Voorletters;Tussenvoegsel;Achternaam;Geboortedatum;Postcode;Huisnummer;Straat;Woonplaats'
const line = (n: number, more: Partial<Record<'bsn' | 'surname' | 'birth' | 'tail', string>> = {}) => `${more.bsn ?? testBsn(n)};H.;de;${more.surname ?? 'WIT'};${more.birth ?? '14-5-1944'};9401 hk;12;Voorbeeldstraat;Assen${more.tail ?? ''}`
const file = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\r\n'), 'utf8')
const read = (bytes: Buffer) => sure(readFile('residents', bytes)).lines
const reason = (bytes: Buffer) => { const found = readFile('residents', bytes); return found.ok ? 'read' : found.reason }

describe('a file is read', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEAD}\n${line(1, { surname: 'Müller' })}`, 'utf8')],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${HEAD}\n${line(1, { surname: 'Müller' })}`, 'utf8')],
    ['Windows-1252', Buffer.from(`${HEAD}\n${line(1, { surname: 'Müller' })}`, 'latin1')],
    ['commas', Buffer.from(`${HEAD}\n${line(1, { surname: 'Müller' })}`.replaceAll(';', ','), 'utf8')],
    ['tabs', Buffer.from(`${HEAD}\n${line(1, { surname: 'Müller' })}`.replaceAll(';', '\t'), 'utf8')],
    ['cells in quotes, one with a quote inside', Buffer.from(`${HEAD}\n${line(1, { surname: 'Müller' }).replace('Voorbeeldstraat', 'Hof "de Brink"')}`, 'utf8')],
    ['columns without a head or anything in them', Buffer.from(`${HEAD};;\r\n${line(1, { surname: 'Müller' })};;\r\n`, 'utf8')],
    ['empty cells beyond the head', Buffer.from(`${HEAD}\r\n${line(1, { surname: 'Müller' })};;\r\n;;;;\r\n`, 'utf8')],
    ['heads of another system', Buffer.from(`${HEAD.replace('Tussenvoegsel', 'Voorvoegsel').replace('Woonplaats', 'Plaats').replace('Huisnummer', 'Huisnr.')}\n${line(1, { surname: 'Müller' })}`, 'utf8')],
    ['numbers packed so that they keep their zeros', Buffer.from(`${HEAD}\n${line(1, { surname: 'Müller', bsn: `="${testBsn(1)}"` })}`, 'utf8')],
    ['other heads', Buffer.from(`bsn ;VOORLETTERS;Tussen-voegsel;achternaam;geboortedatum;postcode;huisnummer;straat;woonplaats\n${line(1, { surname: 'Müller' })}`, 'utf8')],
  ])('in %s', (_how, bytes) => {
    expect(read(bytes)).toMatchObject([{ number: 2, problems: [], value: { surname: 'Müller', postcode: '9401 HK', birthDate: '1944-05-14', nameUse: 'own', salutation: 'neutral', phone: null } }])
  })

  it('with the first line of a spreadsheet (sep=) left out, and the numbers as they are in the file', () => {
    expect(read(Buffer.from(`sep=;\r\n${HEAD}\r\n${line(1)}`, 'utf8'))).toMatchObject([{ number: 3, problems: [] }])
  })

  it('with every unknown column named at once', () => {
    expect(readFile('residents', Buffer.from(`${HEAD};Wijk;;Schoenmaat\n${line(1)};a;b;c`))).toMatchObject({ reason: 'unknown-column', detail: { column: '‘Wijk’, ‘(leeg)’ en ‘Schoenmaat’' } })
  })

  it('with its lines by number, empty ones skipped, and lines inside a cell counted', () => {
    const rows = sure(readTable(Buffer.from(`${HEAD}\n\n${line(1)}\n;;;;;;;;\n${line(2).replace('Voorbeeldstraat', '"Voorbeeld\nstraat"')}\n${line(3)}\n`, 'utf8'), COLUMNS.residents)).rows
    expect(rows.map((row) => row.number)).toEqual([3, 5, 7])
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not-text', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])],
    ['not-text', Buffer.from([...Buffer.from(HEAD), 10, 0x81, 0x8d])],
    ['utf-16', Buffer.from('\ufeffBSN;Naam', 'utf16le')],
    ['no-delimiter', Buffer.from('BSN | Achternaam\n1 | 2')],
    ['no-rows', Buffer.from(HEAD)],
    ['unknown-column', Buffer.from(`${HEAD};Schoenmaat\n${line(1)};44`)],
    ['double-column', Buffer.from(`${HEAD};bsn\n${line(1)};44`)],
    ['missing-column', Buffer.from('BSN;Achternaam\n1;2')],
    ['unreadable', Buffer.from(`${HEAD}\n${line(1)}\n"${line(2)}`)],
    ['cell-too-long', Buffer.from(`${HEAD}\n${line(1, { surname: 'x'.repeat(2001) })}`)],
  ])('or refused as a whole: %s', (why, bytes) => {
    expect(reason(bytes)).toBe(why)
    expect(TABLE_REFUSALS[why]?.({})).toMatch(/\.$/)
  })

  it('up to a number of lines', () => {
    expect(readTable(file(line(1), line(2)), COLUMNS.residents, 1)).toMatchObject({ reason: 'too-many', detail: { rows: 2, most: 1 } })
    expect(readTable(file(line(1), line(2)), COLUMNS.residents, 2)).toMatchObject({ ok: true })
  })

  it('with a sentence beside each column that is wrong, and the line that is too long or short by its number', () => {
    expect(read(file(line(1, { bsn: '123456789', birth: '31-2-1944' }), line(2, { tail: ';x' }), `${testBsn(3)};H.`))).toMatchObject([
      { number: 2, value: null, problems: [{ column: 'BSN', sentence: 'Dit burgerservicenummer bestaat niet. Controleer of alle cijfers kloppen.' }, { column: 'Geboortedatum' }] },
      { number: 3, problems: [{ column: 'Regel', sentence: 'Deze regel heeft 10 kolommen, de kopregel 9. Kijk of er een scheidingsteken te veel of te weinig staat.' }] },
      { number: 4, problems: [{ column: 'Regel' }] },
    ])
  })

  it('with dates as people and computers write them, and names as they are given', () => {
    expect(read(file(line(1, { birth: '1944-05-14' }), line(2, { birth: '14/5/1944' }), line(3, { surname: 'VAN DER MEER' })))).toMatchObject([{ value: { birthDate: '1944-05-14' } }, { value: { birthDate: '1944-05-14' } }, { value: { surname: 'VAN DER MEER' } }])
  })

  it('understanding a BSN that lost its zero, and saying so', () => {
    const [found] = read(file(line(1, { bsn: '11122237' })))
    expect(found).toMatchObject({ value: { bsn: '011122237' }, notes: ['bsn-zero'] })
    expect(noteText(found?.notes ?? [])).toContain('nul')
  })

  it('refusing the second of two lines with one BSN, the same or not', () => {
    expect(read(file(line(1), line(1), line(1, { surname: 'Ander' }))).map(({ problems }) => problems[0]?.sentence)).toEqual([undefined, 'Deze regel is gelijk aan regel 2 en telt niet mee.', 'Dit BSN staat ook in regel 2, met andere gegevens. Houd er één over.'])
  })

  it('and its example is a file that is read', () => {
    for (const kind of IMPORT_KINDS) expect(sure(readFile(kind, Buffer.from(exampleFile(kind), 'utf8'))).lines).toMatchObject([{ problems: [] }])
  })
})

describe('whatever comes in', () => {
  it('a file of any bytes is read or refused with a sentence, never half', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const found = readFile('residents', Buffer.from(bytes))
      if (!found.ok) expect(TABLE_REFUSALS[found.reason]?.({})).toMatch(/\.$/)
      else for (const each of found.value.lines) expect(each.value === null).toBe(each.problems.length > 0)
    }), { numRuns: 300 })
  })

  it('any cells under the right head give a value or a sentence per column', () => {
    const cell = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('=1+1', '"', ';', '999900006', '14-5-1944', '9401 HK', '\u0000', '-3'))
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const bytes = Buffer.from([HEAD, ...rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))].join('\n'), 'utf8')
      const found = readFile('residents', bytes)
      if (found.ok) for (const each of found.value.lines) expect(each.value === null ? each.problems.every(({ sentence }) => sentence.length > 5) : each.problems.length === 0).toBe(true)
    }), { numRuns: 200 })
  })

  it('text is never taken for text when a spreadsheet packed it', () => expect(textOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatchObject({ reason: 'not-text' }))
})

const HANNEKE = read(file(line(1)))[0]?.value as ResidentLine
const known = (more: Partial<KnownPerson> = {}): KnownPerson => ({ ...HANNEKE, id: 'a', houseNumber: '12', merged: false, ...more })
const now = { today: day('2025-12-01'), mode: 'demo' as const }

describe('what comes of a line', () => {
  it.each([
    ['new', null, [], []],
    ['same', known(), [], []],
    ['same', known({ phone: '0592123456' }), [], []],
    ['changed', known({ street: 'Andersom', houseNumber: '3' }), [], ['houseNumber', 'street']],
    ['refused', known({ merged: true }), [], []],
    ['possible', null, [known({ street: 'Andersom', postcode: '9402 AA' })], []],
    ['new', null, [known({ surname: 'Heel Ander', prefix: null, initials: 'Q.', postcode: '9402 AA' })], []],
  ] as const)('%s', (outcome, mine, sameDay, notes) => {
    expect(judgeResident(HANNEKE, { known: mine, sameDay, ...now })).toMatchObject({ outcome, notes })
  })

  it.each([
    ['', 'unsaid'], ['ja', 'yes'], ['J', 'yes'], ['WAAR', 'yes'], ['Geheim', 'yes'], ['x', 'yes'], ['1', 'yes'], ['7', 'yes'], ['nee', 'no'], ['N', 'no'], ['ONWAAR', 'no'], ['0', 'no'], ['Geen beperking', 'no'], ['NULL', 'unsaid'], ['8', null], ['misschien', null],
  ] as const)('“%s” in the column of a secret address is %s', (cell, secret) => {
    const [found] = read(Buffer.from(`${HEAD};Indicatie geheim\n${line(1, { tail: `;${cell}` })}`))
    if (secret === null) expect(found).toMatchObject({ value: null, problems: [{ column: 'Adres geheim', sentence: expect.stringContaining('BRP') as unknown }] })
    else expect(found).toMatchObject({ problems: [], value: { secret } })
  })

  it.each([
    ['yes', 'no', ['secret-yes'], 'Maak het daar geheim.'],
    ['no', 'yes', ['secret-no'], 'Het blijft geheim.'],
    ['yes', 'yes', [], ''],
    ['unsaid', 'yes', [], ''],
    [undefined, 'yes', [], ''],
  ] as const)('a mark %s in the file and %s in the portal is named, and changes nothing', (given, stands, notes, said) => {
    const judged = judgeResident({ ...HANNEKE, secret: given } as ResidentLine, { known: known({ secret: stands }), sameDay: [], ...now })
    expect(judged).toMatchObject({ outcome: notes.length === 0 ? 'same' : 'changed', notes })
    expect(noteText(judged.notes)).toContain(said)
  })

  it('no real number in a demonstration, no invented one outside it, nobody born tomorrow', () => {
    expect(judgeResident({ ...HANNEKE, bsn: '111222333' }, { known: null, sameDay: [], ...now })).toMatchObject({ outcome: 'refused', problems: [{ column: 'BSN' }] })
    expect(judgeResident(HANNEKE, { known: null, sameDay: [], ...now, mode: 'production' })).toMatchObject({ outcome: 'refused' })
    expect(judgeResident({ ...HANNEKE, birthDate: day('2025-12-02') }, { known: null, sameDay: [], ...now })).toMatchObject({ outcome: 'refused', problems: [{ column: 'Geboortedatum' }] })
  })

  it('makes something only when it is new, or said to be somebody else', () => {
    expect([makesSomething('new', null), makesSomething('possible', 'different'), makesSomething('possible', null), makesSomething('possible', 'leave'), makesSomething('changed', null), makesSomething('same', null), makesSomething('refused', null)]).toEqual([true, true, false, false, false, false, false])
  })
})

describe('a trial is adopted', () => {
  const counted: Counted = { new: 3, same: 0, changed: 0, possible: 0, refused: 1, undecided: 0 }
  const control = { expected: { people: 3, minutes: null }, found: { people: 3, minutes: 0 }, explanation: null }
  const trial = { status: 'trial', madeById: 'a' } as const
  it.each([
    [true, trial, 'b', counted, control],
    ['own-trial', trial, 'a', counted, control],
    ['not-a-trial', { ...trial, status: 'adopted' }, 'b', counted, control],
    ['undecided', trial, 'b', { ...counted, undecided: 1 }, control],
    ['nothing-new', trial, 'b', { ...counted, new: 0 }, control],
    ['unexplained', trial, 'b', counted, { ...control, expected: { people: 4, minutes: null } }],
    [true, trial, 'b', counted, { ...control, expected: { people: 4, minutes: null }, explanation: 'Een is verhuisd.' }],
  ] as const)('%s', (outcome, of, by, counts, checked) => {
    const decided = decideAdopt(of, by, counts, { asCounted: matches(checked.expected, checked.found), explanation: checked.explanation })
    expect(decided.ok || decided.reason).toBe(outcome)
  })
})

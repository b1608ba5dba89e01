import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sure } from '@/lib/kernel/result'
import { csvOf, rowsOf, xlsxOf } from '@/lib/norms/imports'
import { COLUMNS, readTable, tableOf } from '@/lib/norms/messages/table'
import { decideTakeOver } from '@/lib/norms/rules/edition'
import { CELL_STATUSES, NORM_KINDS, NORM_PER, NORM_UNITS, type NormCell, RESULT_AREAS } from '@/lib/norms/schema/cells'
import { CellContent } from '@/lib/norms/schema/forms'
import { NORM_SETS } from '@/prisma/seed/norm-sets'

const fine: NormCell = {
  key: 'house-base', area: 'house', label: 'Basis', amount: 104.9, unit: 'hours-per-year', kind: 'base', group: null, per: null, subtractable: false, condition: null, status: 'confirmed',
  source: 'Beleidsregels', sourceUrl: null, verbatim: null,
}
const head = tableOf([])[0] ?? []
const row = (change: Partial<Record<(typeof COLUMNS)[number], string>> = {}) => COLUMNS.map((column, at) => change[column] ?? tableOf([fine])[1]?.[at] ?? '')
const errorsOf = (...rows: string[][]) => readTable(rows).errors.map((error) => [error.row, error.column])

// Words as people type them, formulas and quotes included; only what a field would keep as it is. The writer of XLSX breaks on
// a cell that is exactly the name of an object's own function ("constructor").
const words = fc.stringMatching(/^[=+\-@'"a-zé0-9;, ]{1,30}$/).map((text) => text.trim()).filter((text) => text !== '' && !(text in {}))
const key = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/).filter((text) => !(text in {}))
const anyCell = fc
  .record({
    key, area: fc.constantFrom(...RESULT_AREAS), label: words, amount: fc.option(fc.integer({ min: -999_999, max: 999_999 }).map((hundredths) => hundredths / 100)), unit: fc.constantFrom(...NORM_UNITS), kind: fc.constantFrom(...NORM_KINDS),
    group: fc.option(key), per: fc.option(fc.constantFrom(...NORM_PER)), subtractable: fc.boolean(), condition: fc.option(words), status: fc.constantFrom(...CELL_STATUSES.filter((status) => status !== 'empty')), source: words,
    sourceUrl: fc.constantFrom(null, 'https://www.gemeente.nl/regels?artikel=3;lid=2'), verbatim: fc.option(words.map((text) => `${text}\nen verder`)),
  })
  .map((cell): NormCell => ({
    ...cell, unit: cell.amount === null ? null : cell.unit, status: cell.amount === null ? 'empty' : cell.status, group: cell.kind === 'exclusive' ? (cell.group ?? 'een') : cell.group,
    per: cell.kind === 'per-count' ? cell.per : null, subtractable: cell.subtractable && (cell.amount ?? 0) > 0,
  }))
  .filter((cell) => CellContent.safeParse({ ...cell, amount: cell.amount === null ? '' : String(cell.amount), unit: cell.unit ?? '', group: cell.group ?? '', per: cell.per ?? '', subtractable: cell.subtractable ? 'ja' : '', condition: cell.condition ?? '', sourceUrl: cell.sourceUrl ?? '', verbatim: cell.verbatim ?? '' }).success)
const anySet = fc.uniqueArray(anyCell, { selector: (cell) => cell.key, minLength: 1, maxLength: 6 })

const never = (): never => {
  throw new Error('no norm set ships')
}

describe('out and in again', () => {
  test('every set that ships comes back as it was', async () => {
    for (const set of NORM_SETS)
      for (const [name, bytes] of [['normen.csv', csvOf(set.cells)], ['normen.xlsx', await xlsxOf(set.cells)]] as const)
        expect(readTable(sure(await rowsOf(name, bytes))), `${set.code} as ${name}`).toEqual({ cells: set.cells, errors: [] })
  })
  test('whatever a set holds, as CSV and as XLSX', async () => {
    await fc.assert(fc.asyncProperty(anySet, async (cells) => {
      expect(readTable(sure(await rowsOf('normen.csv', csvOf(cells))))).toEqual({ cells, errors: [] })
      expect(readTable(sure(await rowsOf('normen.xlsx', await xlsxOf(cells))))).toEqual({ cells, errors: [] })
    }), { numRuns: 40 })
  })
  test.each(['constructor', 'toString', '__proto__'])('a cell that says exactly "%s"', async (label) => {
    const cells = [{ ...(NORM_SETS[0]?.cells[0] ?? never()), label, source: label }]
    expect(readTable(sure(await rowsOf('normen.xlsx', await xlsxOf(cells))))).toEqual({ cells, errors: [] })
  })
  test('no cell of the CSV begins as a formula', () => {
    const text = csvOf([{ ...fine, label: '=1+1', source: '@x', amount: -23 }]).toString('utf8')
    expect(text).toContain(";'=1+1;-23;")
    expect(text).toContain(";'@x;")
  })
})

describe('what is wrong with a file', () => {
  test.each([
    ['a column is missing', [head.slice(1), row().slice(1)], [[1, 'Code']]],
    ['a column too many', [[...head, 'Prijs'], [...row(), '3']], [[1, 'Prijs']]],
    ['no rows', [head, head.map(() => '')], [[2, 'Code']]],
    ['too many rows', [head, ...Array.from({ length: 501 }, () => row())], [[502, 'Code']]],
    ['another area', [head, row({ area: 'Tuin' })], [[2, 'Resultaatgebied']]],
    ['several in one row', [head, row({ area: 'Tuin', unit: 'dagen', amount: 'veel' })], [[2, 'Resultaatgebied'], [2, 'Hoeveelheid'], [2, 'Eenheid']]],
    ['an amount without a source', [head, row(), row({ key: 'b', source: '' })], [[3, 'Bron']]],
    ['neither yes nor no', [head, row({ subtractable: 'misschien' })], [[2, 'Aftrekbaar']]],
    ['the same code twice, an empty row between', [head, row(), head.map(() => ' '), row()], [[4, 'Code']]],
    ['empty file', [], head.map((column) => [1, column])],
    ['as it should be, capitals or not', [head.map((name) => name.toUpperCase()), row({ area: 'SCHOON en leefbaar huis', amount: '104.9' })], []],
  ] as [string, string[][], unknown[]][])('%s', (_, rows, expected) => expect(errorsOf(...rows)).toEqual(expected))

  test('a file that is no list of norms', async () => {
    expect(await rowsOf('normen.pdf', Buffer.from('x'))).toMatchObject({ reason: 'other-kind' })
    expect(await rowsOf('normen.xlsx', Buffer.from('no archive'))).toMatchObject({ reason: 'unreadable' })
    expect(await rowsOf('normen.csv', Buffer.from('"open'))).toMatchObject({ reason: 'unreadable' })
    expect(await rowsOf('normen.csv', Buffer.alloc(1024 * 1024 + 1))).toMatchObject({ reason: 'too-large' })
    expect(sure(await rowsOf('oud.csv', Buffer.from('Code;Cli\xebnt', 'latin1')))).toEqual([['Code', 'Cliënt']])
    expect(sure(await rowsOf('engels.csv', Buffer.from('a,b\n1,2')))).toEqual([['a', 'b'], ['1', '2']])
  })
  test('is taken over without errors, on the set as it was tried', () => {
    const error = { row: 2, column: 'Bron', message: 'Vul de bron in.' }
    const said = (tried: Parameters<typeof decideTakeOver>[0]) => {
      const verdict = decideTakeOver(tried, 3)
      return verdict.ok || verdict.reason
    }
    expect([said(null), said({ errors: [error], version: 3 }), said({ errors: [], version: 2 }), said({ errors: [], version: 3 })]).toEqual(['nothing-tried', 'has-errors', 'changed-since', true])
  })
})

import { describe, expect, test } from 'vitest'
import { day } from '@/lib/kernel/day'
import { CELL_REFUSALS, shownCell } from '@/lib/norms/messages/edition'
import { type Adoption, TRANSITIONS, decideAdoption, decideEdit, decideProposal, decideReturn, decideWithdrawal, differences } from '@/lib/norms/rules/edition'
import type { NORM_SET_STATUSES, NormCell } from '@/lib/norms/schema/cells'
import { CellContent } from '@/lib/norms/schema/forms'

const cell = (key: string, more: Partial<NormCell> = {}): NormCell => ({
  key, area: 'house', label: `Norm ${key}`, amount: 104.9, unit: 'hours-per-year', kind: 'base', group: null, per: null, subtractable: false, condition: null, status: 'confirmed',
  source: 'Beleidsregels', sourceUrl: null, verbatim: null, ...more,
})

const DAY = day('2026-01-01')

describe('where an edition may go', () => {
  const may = {
    edit: (status: (typeof NORM_SET_STATUSES)[number]) => decideEdit(status).ok,
    propose: (status: (typeof NORM_SET_STATUSES)[number]) => decideProposal(status, [cell('a')], DAY, []).ok,
    giveBack: (status: (typeof NORM_SET_STATUSES)[number]) => decideReturn(status).ok,
    withdraw: (status: (typeof NORM_SET_STATUSES)[number]) => decideWithdrawal(status).ok,
  }
  test.each([
    ['published', []],
    ['concept', ['edit', 'propose', 'withdraw']],
    ['proposed', ['giveBack', 'withdraw']],
    ['adopted', []],
    ['withdrawn', []],
  ] as const)('%s', (status, verbs) => {
    expect(Object.entries(may).flatMap(([verb, allowed]) => (allowed(status) ? [verb] : []))).toEqual(verbs)
    if (verbs.length === 0) expect(TRANSITIONS[status]).toEqual([])
  })
  test('a set without one amount is not proposed', () => {
    expect(decideProposal('concept', [cell('a', { status: 'empty', amount: null, unit: null })], DAY, [])).toMatchObject({ reason: 'nothing-filled' })
    expect(decideProposal('concept', [], DAY, [])).toMatchObject({ reason: 'nothing-filled' })
  })
  test('nor a second one for the same day', () => {
    expect(decideProposal('concept', [cell('a')], DAY, [DAY])).toMatchObject({ reason: 'same-day', detail: { from: DAY } })
    expect(decideProposal('concept', [cell('a')], DAY, [day('2026-01-02')]).ok).toBe(true)
  })
})

describe('adopting', () => {
  const fine: Adoption = {
    status: 'proposed', proposedById: 'one', adopterId: 'two', validFrom: day('2026-01-01'), today: day('2025-12-01'), exampleOnly: false, cells: [cell('a')], demo: false, ruledFrom: [day('2024-01-01')],
  }
  const adopted = (change: Partial<Adoption>) => decideAdoption({ ...fine, ...change })
  test.each([
    ['as it should be', {}, true],
    ['from today', { validFrom: day('2025-12-01') }, true],
    ['nothing ruled before', { ruledFrom: [] }, true],
    ['a concept', { status: 'concept' }, 'not-proposed'],
    ['adopted already', { status: 'adopted' }, 'not-proposed'],
    ['by who proposed it', { adopterId: 'one' }, 'same-person'],
    ['with an invented amount', { cells: [cell('a', { status: 'example' })] }, 'invented'],
    ['an example', { exampleOnly: true }, 'invented'],
    ['an example in a demonstration', { exampleOnly: true, demo: true }, true],
    ['with an empty cell beside it', { cells: [cell('a'), cell('b', { status: 'empty' })] }, true],
    ['backwards', { validFrom: day('2025-11-30') }, 'in-the-past'],
    ['where a later rule stands', { ruledFrom: [day('2024-01-01'), day('2026-07-01')] }, 'rule-stands-later'],
    ['on the day of another rule', { ruledFrom: [day('2026-01-01')] }, 'rule-stands-later'],
  ] as const)('%s', (_, change, expected) => {
    const verdict = adopted(change)
    expect(verdict.ok || verdict.reason).toBe(expected)
  })
})

describe('two sets cell by cell', () => {
  test('names each part that differs, and what only one of them has', () => {
    const own = [cell('a'), cell('b'), cell('c')]
    const other = [cell('a'), cell('b', { amount: 108, condition: 'Per woning' }), cell('d')]
    expect(differences(own, other).map(({ key, own: mine, other: theirs, parts }) => [key, mine !== null, theirs !== null, parts.length === 13 ? 'all' : parts])).toEqual([
      ['a', true, true, []],
      ['b', true, true, ['amount', 'condition']],
      ['c', true, false, 'all'],
      ['d', false, true, 'all'],
    ])
  })
})

describe('a cell as it is filled in', () => {
  const posted = { key: 'house-base', area: 'house', label: 'Basis', amount: '104,9', unit: 'hours-per-year', kind: 'base', group: '', per: '', subtractable: '', condition: '', status: 'confirmed', source: 'Beleidsregels art. 3', sourceUrl: '', verbatim: '' }
  const wrong = (change: object) => {
    const result = CellContent.safeParse({ ...posted, ...change })
    return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))
  }
  test('comes out as it is kept and shown', () => {
    const read = CellContent.parse(posted)
    expect(read).toMatchObject({ amount: 104.9, group: null, subtractable: false, condition: null })
    expect(shownCell(read)).toMatchObject({ amount: '104,9', unit: 'uur per jaar', status: 'Volgens de bron', subtractable: 'nee' })
  })
  test.each([
    [{}, []],
    [{ amount: '-23' }, []],
    [{ amount: '−23,5' }, []],
    [{ amount: '1.234,5' }, ['amount']],
    [{ amount: 'veel' }, ['amount']],
    [{ amount: '1,234' }, ['amount']],
    [{ key: 'Huis basis' }, ['key']],
    [{ status: 'empty' }, ['status']],
    [{ status: 'empty', amount: '', unit: '' }, []],
    [{ amount: '' }, ['amount', 'unit']],
    [{ unit: '' }, ['unit']],
    [{ kind: 'exclusive' }, ['group']],
    [{ kind: 'exclusive', group: 'house-more' }, []],
    [{ per: 'room' }, ['per']],
    [{ kind: 'per-count', per: 'room' }, []],
    [{ subtractable: 'ja', amount: '-5' }, ['subtractable']],
    [{ subtractable: 'ja' }, []],
    [{ source: '' }, ['source']],
    [{ sourceUrl: 'gemeente.nl' }, ['sourceUrl']],
    [{ area: 'tuin' }, ['area']],
    [{ extra: 'x' }, ['']],
  ])('%o', (change, fields) => expect(wrong(change)).toEqual(fields))
  test('every no has a sentence', () => expect(Object.values(CELL_REFUSALS).every((sentence) => sentence.endsWith('.'))).toBe(true))
})

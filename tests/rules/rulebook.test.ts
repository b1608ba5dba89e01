import { describe, expect, test } from 'vitest'
import { day } from '@/lib/kernel/day'
import { partLabel, codeLabel, valueText } from '@/lib/rulebook/messages'
import { decideAdoption, decideDecline, decidePlace, type Held } from '@/lib/rulebook/rules'
import { fieldsOf, ProposeRule, RULE_KEYS, RULES } from '@/lib/rulebook/schema'
import { RULEBOOK } from '@/prisma/seed/rulebook'

const today = day('2025-12-01')
const held = (id: string, from: string, until: string | null, days = 20): Held => ({ id, value: { days }, from: day(from), until: until === null ? null : day(until) })
const next = (from: string, more: { days?: number; reason?: string } = {}) => ({ value: { days: more.days ?? 30 }, from: day(from), reason: more.reason ?? null })
const outcome = (result: { ok: true; value: unknown } | { ok: false; reason: string }) => (result.ok ? result.value : result.reason)

describe('a rule finds its place', () => {
  const rows = [held('a', '2023-01-01', '2024-01-01'), held('b', '2024-01-01', null)]
  test.each([
    ['nothing is ruled', [], next('2026-01-01'), { ends: null }],
    ['today counts as not past', rows, next('2025-12-01'), { ends: 'b' }],
    ['what holds ends', rows, next('2026-01-01'), { ends: 'b' }],
    ['the past asks a reason', rows, next('2025-11-30'), 'retroactive-unexplained'],
    ['and takes one', rows, next('2025-11-30', { reason: 'Besluit van november.' }), { ends: 'b' }],
    ['two on one day', rows, next('2024-01-01', { reason: 'x' }), 'same-day'],
    ['in front of a later one', [...rows.slice(0, 1), held('b', '2024-01-01', '2026-01-01'), held('c', '2026-01-01', null)], next('2025-12-15'), 'later-rule'],
    ['after one with an end', [held('a', '2025-01-01', '2026-01-01')], next('2026-01-01'), { ends: null }],
    ['shortens one with an end', [held('a', '2025-01-01', '2027-01-01')], next('2026-01-01'), { ends: 'a' }],
    ['after a gap', [held('a', '2023-01-01', '2024-01-01')], next('2026-01-01'), { ends: null }],
    ['the same again', rows, next('2026-01-01', { days: 20 }), 'nothing-changes'],
  ])('%s', (_name, places, rule, expected) => {
    expect(outcome(decidePlace(rule, places, today))).toEqual(expected)
  })
  test('the order of names in a value is no change', () => {
    const row: Held = { id: 'a', value: { code: 'x', edition: 1 }, from: day('2024-01-01'), until: null }
    expect(outcome(decidePlace({ value: { edition: 1, code: 'x' }, from: day('2026-01-01'), reason: null }, [row], today))).toBe('nothing-changes')
  })
})

test('four eyes, once, and as it still fits', () => {
  const proposal = { status: 'proposed', proposedBy: 'mirjam', ...next('2025-12-15') }
  expect(outcome(decideAdoption(proposal, 'jelle', [held('b', '2024-01-01', null)], today))).toEqual({ ends: 'b' })
  expect(outcome(decideAdoption(proposal, 'mirjam', [], today))).toBe('own-proposal')
  expect(outcome(decideAdoption({ ...proposal, status: 'adopted' }, 'jelle', [], today))).toBe('decided-already')
  expect(outcome(decideAdoption(proposal, 'jelle', [], day('2025-12-16')))).toBe('retroactive-unexplained')
  expect(outcome(decideAdoption(proposal, 'jelle', [held('c', '2025-12-20', null)], today))).toBe('later-rule')
  expect(decideDecline('proposed').ok).toBe(true)
  expect(outcome(decideDecline('declined'))).toBe('decided-already')
})

describe('a form for every rule, from its schema', () => {
  test.each(RULE_KEYS)('%s has its words', (key) => {
    const fields = fieldsOf(key)
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) {
      expect(partLabel(key, field.name), field.name).not.toBe(field.name)
      if (field.kind === 'one' || field.kind === 'many') for (const code of field.options) expect(codeLabel(code), code).not.toBe(code)
    }
  })

  const posted = (key: string, parts: Record<string, unknown>) => ProposeRule.safeParse({ key, municipalityId: '', validFrom: '1-1-2026', source: 'Besluit van 2 december', sourceUrl: '', checked: 'ja', reason: '', parts })
  /** What the form would post for a value that is ruled. */
  const asPosted = (value: object) =>
    Object.fromEntries(Object.entries(value).flatMap(([name, part]: [string, unknown]) => (part === null ? [] : [[name, typeof part === 'boolean' ? (part ? 'ja' : 'nee') : typeof part === 'number' ? String(part).replace('.', ',') : part]])))

  test.each(RULEBOOK.filter((row) => row.key !== 'norm-set').map((row) => [row.key, row] as const))('what is ruled of %s goes through it unchanged', (key, row) => {
    const result = posted(key, asPosted(row.value))
    expect(result.success ? result.data.value : result.error.issues).toEqual(row.value)
    expect(RULES[RULE_KEYS.find((each) => each === key)!].safeParse(row.value).success).toBe(true)
    expect(valueText(RULE_KEYS.find((each) => each === key)!, row.value)).not.toMatch(/undefined|\[object/)
  })

  test('an amount that a municipality found for itself', () => {
    const parts = { completionDays: '14', committee: 'nee', noticeDays: '', penalty: '14 dagen: 23,00\n1 dag: € 35', appealClause: '' }
    const result = posted('objection-terms', parts)
    expect(result.success && result.data.value).toEqual({ completionDays: 14, committee: false, noticeDays: null, penalty: [{ days: 14, centsPerDay: 2300 }, { days: 1, centsPerDay: 3500 }], appealClause: null })
    expect(valueText('objection-terms', result.success && result.data.value)).toContain('14 dagen')
  })

  test.each([
    ['reaction-term', { days: '0' }, 'parts.days', /van 1 tot en met 90/],
    ['reaction-term', { days: 'x' }, 'parts.days', /heel getal/],
    ['reaction-term', {}, 'parts.days', /heel getal/],
    ['profit-cap', { percent: '8.5' }, 'parts.percent', /8 of 8,5/],
    ['own-declaration', { form: 'ander' }, 'parts.form', /Kies/],
    ['objection-terms', { completionDays: '14', committee: 'misschien' }, 'parts.committee', /ja of nee/],
    ['objection-terms', { completionDays: '14', committee: 'ja', penalty: 'veel' }, 'parts.penalty', /elke trede/],
    ['time-windows', {}, 'parts.windows', /Kies/],
    ['general-facility', { hoursPerYear: '72', ownContribution: 'nee', access: '' }, 'parts.access', /Vul/],
    ['geen-regel', {}, 'key', /Kies een regel/],
    ['norm-set', { code: 'x', edition: '1' }, 'key', /Kies een regel/],
  ])('%s %j says what is wrong beside %s', (key, parts, field, sentence) => {
    const result = posted(key, parts)
    const issue = result.error?.issues.find((each) => each.path.join('.') === field)
    expect(issue?.message).toMatch(sentence)
  })
})

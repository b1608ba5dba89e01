import { describe, expect, it } from 'vitest'
import { REPORT_REFUSALS, REPORT_STEP_LABELS } from '@/lib/reporting/messages/report'
import { decideAnswer, decideRegion } from '@/lib/reporting/rules/report'
import { AnswerBurden, REPORT_STEPS, ReportBurden } from '@/lib/reporting/schema/burden'

const reason = (result: { ok: true; value: unknown } | { ok: false; reason: string }) => (result.ok ? result.value : result.reason)

describe('to which region a provider reports', () => {
  it.each([
    [null, [], 'no-region'],
    ['a', [], 'no-region'],
    [null, ['a'], 'a'],
    ['a', ['a'], 'a'],
    ['b', ['a'], 'choose-region'],
    [null, ['a', 'b'], 'choose-region'],
    ['b', ['a', 'b'], 'b'],
    ['c', ['a', 'b'], 'choose-region'],
  ] as const)('%s of %j: %s', (chosen, regions, expected) => expect(reason(decideRegion(chosen, regions))).toBe(expected))
})

describe('a report', () => {
  it('is answered once', () => {
    expect(decideAnswer('reported').ok).toBe(true)
    expect(reason(decideAnswer('answered'))).toBe('answered-already')
  })
  it('names a step, says what the burden is, and may leave the proposal empty', () => {
    expect(ReportBurden.parse({ regionId: '', step: 'invoicing', words: 'Elke factuur gaat twee keer.', proposal: ' ' })).toEqual({ regionId: null, step: 'invoicing', words: 'Elke factuur gaat twee keer.', proposal: null })
    expect(ReportBurden.safeParse({ regionId: '', step: 'elders', words: '', proposal: '' }).error?.issues.map((issue) => issue.path[0])).toEqual(['step', 'words'])
    expect(AnswerBurden.safeParse({ reportId: crypto.randomUUID(), version: '1', verdict: '', answer: 'Nee.' }).error?.issues.map((issue) => issue.path[0])).toEqual(['verdict', 'answer'])
  })
  it('has words for every step and every no', () => {
    expect(REPORT_STEPS.every((step) => REPORT_STEP_LABELS[step].length > 3)).toBe(true)
    expect(Object.values(REPORT_REFUSALS)).toHaveLength(3)
  })
})

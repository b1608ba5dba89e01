import { describe, expect, test } from 'vitest'
import { motivationOf, timeOf } from '@/lib/continuity/messages/changeover-letter'
import { decideAdopt, decideEnd, decideMapping, decideMappingAnswer, decideRelease, decideRun, decideUndo, fitOf, type HelpFacts, type Standing } from '@/lib/continuity/rules/changeover'
import { day } from '@/lib/kernel/day'

const TO = { productId: 'a', minutes: 120, mapped: false, fluentOnly: false, unit: 'minutes-week', frequencies: ['weekly'] } as const
const HELP: HelpFacts = {
  form: 'in-kind', normed: true, productId: 'a', unit: 'minutes-week', minutes: 120, frequency: 'weekly', allocation: { status: 'started', fluentDutch: true }, sent: true, to: TO, placed: true,
  objectionRuns: false, proposalWaits: false, lookingOpen: false, inCampaign: false,
}
const RESULT: HelpFacts = { ...HELP, unit: 'result-month', to: { ...TO, mapped: true } }

describe('how somebody goes over to other contracts', () => {
  test.each<[string, HelpFacts, string]>([
    ['nothing changes for the resident', HELP, 'contract'],
    ['nothing changes, whatever runs beside it', { ...HELP, objectionRuns: true, proposalWaits: true, lookingOpen: true, inCampaign: true, normed: false }, 'contract'],
    ['a result becomes minutes', RESULT, 'decision'],
    ['another product', { ...HELP, to: { ...TO, productId: 'b', mapped: true } }, 'decision'],
    ['more time', { ...HELP, to: { ...TO, minutes: 125, mapped: true } }, 'decision'],
    ['less time needs a talk', { ...RESULT, to: { ...TO, minutes: 119, mapped: true } }, 'fewer-minutes'],
    ['a personal budget has no contract', { ...RESULT, form: 'personal-budget', allocation: null }, 'personal-budget'],
    ['nobody helps yet', { ...HELP, allocation: null }, 'no-provider'],
    ['help that has not begun', { ...HELP, allocation: { status: 'accepted', fluentDutch: true } }, 'not-begun'],
    ['help that is paused', { ...HELP, allocation: { status: 'paused', fluentDutch: true } }, 'not-begun'],
    ['a decision that nobody received', { ...HELP, sent: false }, 'unsent'],
    ['bespoke help is judged by a person', { ...RESULT, normed: false }, 'bespoke'],
    ['a unit that ends without a mapping', { ...RESULT, to: null }, 'no-mapping'],
    ['a provider without a place that day', { ...HELP, placed: false }, 'no-participation'],
    ['a product that needs fluent Dutch', { ...HELP, to: { ...TO, productId: 'b', fluentOnly: true }, allocation: { status: 'started', fluentDutch: false } }, 'language'],
    ['a product that is not in minutes', { ...RESULT, to: { ...TO, unit: 'modules' } }, 'unit'],
    ['a frequency that the new unit lacks', { ...RESULT, frequency: 'two-weekly' }, 'unit'],
    ['an objection or appeal', { ...RESULT, objectionRuns: true }, 'objection'],
    ['a proposal that waits on a second', { ...RESULT, proposalWaits: true }, 'proposal'],
    ['help to look first', { ...RESULT, lookingOpen: true }, 'looking-first'],
    ['a campaign that looks at the same help', { ...RESULT, inCampaign: true }, 'other-campaign'],
  ])('%s', (_, help, outcome) => {
    const fit = fitOf(help)
    expect(fit.way ?? fit.misfit).toBe(outcome)
  })

  test('never gives less than now', () => {
    for (let minutes = 1; minutes < 400; minutes++) if (fitOf({ ...RESULT, to: { ...TO, minutes, mapped: true } }).way !== null) expect(minutes).toBeGreaterThanOrEqual(RESULT.minutes)
  })
})

const TODAY = day('2025-12-10')
const PART: Standing = { status: 'preview', newFrom: day('2026-03-01'), ended: false, released: false, undoing: false }
const said = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('the steps of a changeover', () => {
  test.each([
    ['to other help', decideMapping({ productId: 'a', unit: 'minutes-week' }, 'b', TODAY, TODAY), 'yes'],
    ['a result to minutes of the same product', decideMapping({ productId: 'a', unit: 'result-month' }, 'a', TODAY, TODAY), 'yes'],
    ['to what it is', decideMapping({ productId: 'a', unit: 'minutes-week' }, 'a', TODAY, TODAY), 'same-help'],
    ['from a day that is over', decideMapping({ productId: 'a', unit: 'modules' }, 'a', day('2025-12-09'), TODAY), 'from-past'],
    ['another adopts', decideMappingAnswer({ status: 'proposed', own: false }, 'adopted'), 'yes'],
    ['its maker adopts', decideMappingAnswer({ status: 'proposed', own: true }, 'adopted'), 'own-proposal'],
    ['its maker takes it back', decideMappingAnswer({ status: 'proposed', own: true }, 'declined'), 'yes'],
    ['answered twice', decideMappingAnswer({ status: 'adopted', own: false }, 'declined'), 'answered-already'],
  ])('a mapping: %s', (_, result, outcome) => expect(said(result)).toBe(outcome))

  test.each([
    ['adopted by another', decideAdopt(PART, { own: false, fits: 1 }, TODAY), 'yes'],
    ['adopted by its maker', decideAdopt(PART, { own: true, fits: 1 }, TODAY), 'own-list'],
    ['adopted on the first day', decideAdopt(PART, { own: false, fits: 1 }, day('2026-03-01')), 'too-late'],
    ['adopted twice', decideAdopt({ ...PART, status: 'adopted' }, { own: false, fits: 1 }, TODAY), 'adopted-already'],
    ['adopted with nobody who fits', decideAdopt(PART, { own: false, fits: 0 }, TODAY), 'nobody-fits'],
    ['adopted after it was stopped', decideAdopt({ ...PART, ended: true }, { own: false, fits: 1 }, TODAY), 'changeover-over'],
    ['done when adopted', decideRun({ ...PART, status: 'adopted' }, true, TODAY), 'yes'],
    ['gone on with after a stop', decideRun({ ...PART, status: 'running' }, true, TODAY), 'yes'],
    ['done unseen', decideRun(PART, true, TODAY), 'not-adopted'],
    ['done again after it was undone', decideRun({ ...PART, status: 'undone' }, true, TODAY), 'not-adopted'],
    ['gone on with while it is undone', decideRun({ ...PART, status: 'running', undoing: true }, true, TODAY), 'not-adopted'],
    ['letters while it is undone', decideRelease({ ...PART, status: 'done', undoing: true }), 'not-done'],
    ['done too late', decideRun({ ...PART, status: 'adopted' }, true, day('2026-03-01')), 'too-late'],
    ['done after it was stopped', decideRun({ ...PART, status: 'adopted', ended: true }, true, TODAY), 'changeover-over'],
    ['done without a mandate', decideRun({ ...PART, status: 'adopted' }, false, TODAY), 'no-mandate'],
    ['undone half done', decideUndo({ ...PART, status: 'running' }, TODAY), 'yes'],
    ['undone when nothing was done', decideUndo({ ...PART, status: 'adopted' }, TODAY), 'nothing-done'],
    ['undone after the letters', decideUndo({ ...PART, status: 'done', released: true }, TODAY), 'letters-released'],
    ['undone on the first day', decideUndo({ ...PART, status: 'done' }, day('2026-03-01')), 'begun'],
    ['letters of who is done', decideRelease({ ...PART, status: 'done' }), 'yes'],
    ['letters half done', decideRelease({ ...PART, status: 'running' }), 'not-done'],
    ['letters twice', decideRelease({ ...PART, status: 'done', released: true }), 'released-already'],
    ['stopped while nothing was done', decideEnd(false, ['preview', 'adopted', 'undone']), 'yes'],
    ['stopped while something stands', decideEnd(false, ['preview', 'done']), 'done-already'],
    ['stopped twice', decideEnd(true, []), 'changeover-over'],
  ])('a list: %s', (_, result, outcome) => expect(said(result)).toBe(outcome))
})

describe('what somebody reads and what his time rests on', () => {
  const MOTIVE = { reason: 'Nieuwe contracten.', provider: 'Invented Zorg', unit: 'result-month', monthCents: 31_200, option: null, product: 'Huishoudelijke hulp', minutes: 120, more: false }
  test('a result says its amount, and what becomes of it in hours and minutes', () => {
    expect(motivationOf(MOTIVE)).toMatch(/€\s?312,00 per maand.*2 uur per week.*evenveel tijd.*Invented Zorg/s)
    expect(motivationOf({ ...MOTIVE, unit: 'modules', option: 'Module 3', more: true })).toMatch(/Module 3.*Dat is meer dan nu/s)
  })

  test('keeps the calculation of before with what is added as a deviation, or states what it rests on', () => {
    const kept = { minutes: 120, norm: 125, adjustment: -5, deviationReason: 'Doet zelf stof.', lines: [1], spread: { mon: 120 } }
    expect(timeOf({ normSetId: 'n', calculation: kept, monthCents: null }, 120, 'Besluit 9')).toEqual({ ...kept })
    expect(timeOf({ normSetId: 'n', calculation: kept, monthCents: null }, 130, 'Besluit 9')).toMatchObject({ norm: 125, adjustment: 5, minutes: 130, spread: null, deviationReason: 'Doet zelf stof. Omgezet bij een contractovergang: Besluit 9' })
    expect(timeOf({ normSetId: 'n', calculation: kept, monthCents: null }, 125, 'Besluit 9')).toMatchObject({ adjustment: 0, deviationReason: null })
    expect(timeOf({ normSetId: null, calculation: {}, monthCents: 31_200 }, 120, 'Besluit 9')).toMatchObject({ basis: 'stated', minutes: 120, reason: 'Omgezet bij een contractovergang: Besluit 9', monthCents: 31_200 })
  })
})

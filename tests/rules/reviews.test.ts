import { expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { decideCloseReview, decideOpenReview } from '@/lib/procedures/rules/reviews'

const today = day('2025-12-01')
const running = { closed: false, entry: { number: 2, fromNumber: 2, retired: false } }
const changed = { closed: false, entry: { number: 3, fromNumber: 2, retired: false } }
const later = day('2026-12-01')

it.each([
  [{ retired: false, underReview: false }, today, null],
  [{ retired: false, underReview: false }, day('2025-11-30'), 'due-past'],
  [{ retired: true, underReview: false }, later, 'retired'],
  [{ retired: false, underReview: true }, later, 'under-review'],
] as const)('a review begins or not, case %#', (entry, dueOn, refusal) => {
  const decision = decideOpenReview(entry, dueOn, today)
  expect(decision.ok ? null : decision.reason).toBe(refusal)
})

it.each([
  ['kept', running, later, null],
  ['kept', running, null, 'no-next-day'],
  ['kept', running, today, 'next-day-past'],
  ['changed', running, later, 'not-changed-yet'],
  ['changed', changed, later, null],
  ['dropped', running, null, null],
  ['dropped', { closed: false, entry: { ...running.entry, retired: true } }, null, null],
  ['kept', { closed: false, entry: { ...running.entry, retired: true } }, later, 'retired-meanwhile'],
  ['changed', { closed: false, entry: null }, null, null],
  ['kept', { ...running, closed: true }, later, 'closed'],
] as const)('%s, case %#', (outcome, review, nextReviewOn, refusal) => {
  const decision = decideCloseReview(review, { outcome, nextReviewOn }, today)
  expect(decision.ok ? null : decision.reason).toBe(refusal)
})

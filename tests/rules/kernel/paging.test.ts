import { expect, it } from 'vitest'
import { firstOf, pageOf } from '@/lib/kernel/paging'

it.each([
  [undefined, 0],
  ['', 0],
  ['2', 2],
  ['-1', 0],
  ['1.5', 0],
  ['123456', 0],
  ['tien', 0],
])('the page %j is %i', (text, page) => {
  expect(pageOf(text)).toBe(page)
})

it.each([
  [0, 0, 0],
  [3, 0, 0],
  [0, 26, 0],
  [1, 26, 25],
  [1, 25, 0],
  [9, 60, 50],
])('page %i of %i rows begins after %i', (page, total, first) => {
  expect(firstOf(page, total)).toBe(first)
})

import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

const STATES = ['works', 'partly', 'not yet']
const rows = readFileSync('docs/features.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| F\d+ \|/.test(line))
  .map((line) => {
    const [number = '', what = '', state = '', where = '', tests = ''] = line.split('|').slice(1, -1).map((cell) => cell.trim())
    return { number, what, state, where, tests: [...tests.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''), paths: [...where.matchAll(/`(\/[^`]*)`/g)].map((match) => match[1] ?? '') }
  })

/** The addresses that exist, as the table writes them: without groups, a parameter as :id. */
const addresses = new Set(
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(path))
    .map((path) => `/${dirname(path)}`.replaceAll(/\/\([^)]*\)/g, '').replaceAll(/\[[^\]]*\]/g, ':id').replace(/^\/\.$/, '/') || '/'),
)

test('each of the 94 features has one row, in order', () => {
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 94 }, (_, index) => `F${index + 1}`))
})

test.each(rows.map((row) => [row.number, row] as const))('%s says something that can be checked', (_, row) => {
  expect(STATES).toContain(row.state)
  expect(row.what.length).toBeGreaterThan(10)
  expect(row.tests.filter((path) => !existsSync(path) || !path.startsWith('tests/'))).toEqual([])
  expect(row.paths.filter((path) => !addresses.has(path))).toEqual([])
  if (row.state === 'works') {
    expect(row.paths.length, 'a page').toBeGreaterThan(0)
    expect(row.tests.length, 'a test').toBeGreaterThan(0)
  }
  if (row.state === 'not yet') expect(row.paths, 'no page').toEqual([])
})

test.each(['docs/features.md', 'docs/tour.md'])('%s names only addresses that exist', (path) => {
  const named = [...readFileSync(path, 'utf8').matchAll(/`(\/[a-z][\w/:-]*)`/g)].map((match) => match[1] ?? '')
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((address) => !addresses.has(address))).toEqual([])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHAPTER_NAMES, REQUIREMENT_STATES } from '@/lib/reporting/messages/evidence'
import { chaptersOf } from '@/lib/reporting/rules'
import { carriers, evidenceOf, standard, withTable, writtenEvidence, writtenPage } from '@/prisma/commands/evidence'

const rows = standard()
const kept = writtenEvidence()
const sources = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:test|spec)\.tsx?$/.test(name)).map((name) => join('tests', name))
const titlesIn = (file: string) => (existsSync(file) ? carriers(readFileSync(file, 'utf8')) : [])

test('the list has each requirement once, in order, and a reason for each that does not apply', () => {
  const order = (id: string) => id.slice(1).split('.').map((part) => part.padStart(3, '0')).join('')
  const ids = rows.map((row) => row.id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => order(a).localeCompare(order(b))))
  expect(rows.filter((row) => row.applies === 'no' && !row.why).map((row) => row.id)).toEqual([])
  expect(chaptersOf(kept.requirements).filter(({ chapter }) => !CHAPTER_NAMES[chapter])).toEqual([])
  expect(Object.keys(REQUIREMENT_STATES).length).toBe(3)
})

test('a test that carries a requirement carries one that applies', () => {
  const known = new Set(rows.filter((row) => row.applies === 'yes').map((row) => row.id))
  const carried = sources.flatMap((file) => titlesIn(file).flatMap(({ ids }) => ids.map((id) => ({ file, id }))))
  expect(carried.length).toBeGreaterThan(50)
  expect(carried.filter(({ id }) => !known.has(id))).toEqual([])
  // Nothing that looks like one escapes the pattern.
  const loose = sources.filter((file) => [...readFileSync(file, 'utf8').matchAll(/\[V\d/g)].length !== titlesIn(file).length && !file.endsWith('evidence.test.ts'))
  expect(loose).toEqual([])
})

test('what is kept names tests that exist and carry the requirement, and says of the others what the list says (npm run docs:evidence)', () => {
  expect(kept.requirements.map(({ id, level, subject }) => ({ id, level, subject }))).toEqual(rows.map(({ id, level, subject }) => ({ id, level, subject })))
  const gone = kept.requirements.flatMap(({ id, tests }) => tests.filter(({ file, title }) => !titlesIn(file).some((each) => each.title === title && each.ids.includes(id))))
  expect(gone).toEqual([])
  expect(kept.requirements.filter((each) => (each.state === 'proven') !== each.tests.length > 0)).toEqual([])
  expect(kept.requirements.filter((each) => (each.state === 'not-applicable') !== (rows.find((row) => row.id === each.id)?.applies === 'no'))).toEqual([])
  expect(writtenPage()).toBe(withTable(writtenPage(), kept))
})

test('only what passed counts, and one that failed or was skipped takes the proof away', () => {
  const file = 'tests/security/identity.test.ts'
  const carrier = titlesIn(file).find(({ ids }) => ids.includes('V6.3.3'))
  const found = (...passed: boolean[]) => evidenceOf(passed.map((each) => ({ file, titles: ['signing in', carrier?.title ?? ''], passed: each })), '2026-11-29').requirements.find((each) => each.id === 'V6.3.3')
  expect(found(true)).toMatchObject({ state: 'proven', tests: [{ file, cases: 1 }] })
  expect(found(true, false)).toMatchObject({ state: 'open', tests: [] })
  expect(found()).toMatchObject({ state: 'open' })
  const [table] = carriers(`it.each(rows)('%s of \${COUNT} is (not) a good one [V1.2.4, V1.5.1]', () => {})`)
  expect(table?.ids).toEqual(['V1.2.4', 'V1.5.1'])
  expect([table?.matches('a [b] of 20 is (not) a good one [V1.2.4, V1.5.1]'), table?.matches('a good one [V1.2.4, V1.5.1]')]).toEqual([true, false])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, json, lines } from '@/lib/exchange/rules'
import { checkZip } from '@/lib/files/zip'
import { zipped, type ZipEntry } from '@/lib/files/zip-write'
import { gathered, unzip } from '@/tests/support/unzip'

const AT = new Date('2025-12-01T09:00:00Z')
async function* each(entries: readonly Omit<ZipEntry, 'at'>[]): AsyncGenerator<ZipEntry> {
  for (const entry of entries) yield await Promise.resolve({ ...entry, at: AT })
}

test('whatever goes in comes out the same, and our own strict reader finds the archive whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zé ]{1,12}$/), fc.uint8Array({ maxLength: 400 })), { selector: ([name]) => name, minLength: 1, maxLength: 6 }), async (given) => {
      const entries = given.map(([name, bytes]) => ({ name: `map/${name}.txt`, bytes: Buffer.from(bytes) }))
      const archive = await gathered(zipped(each(entries)))
      expect(await checkZip(archive)).toEqual({ ok: true, value: undefined })
      expect([...unzip(archive)]).toEqual(entries.map(({ name, bytes }) => [name, bytes]))
    }),
    { numRuns: 50 },
  )
})

test('asks for the next file only when the one before is out', async () => {
  let asked = 0
  const parts = zipped((async function* () {
    for (const name of ['a', 'b', 'c']) {
      asked += 1
      yield await Promise.resolve({ name, bytes: Buffer.from(name), at: AT })
    }
  })())
  await parts.next()
  expect(asked).toBe(1)
})

test.each([[null, ''], [undefined, ''], [AT, '2025-12-01T09:00:00.000Z'], [12n, '12'], [false, 'false'], [['a'], '["a"]'], [{ seq: 3n }, '{"seq":"3"}']])('%s in a cell is "%s"', (value, shown) => {
  expect(cell(value)).toBe(shown)
})

test('a table has every field of its rows, and JSON holds large numbers as text', () => {
  expect(lines({ name: 't', rows: [{ a: 1 }, { b: 'x' }] })).toEqual({ head: ['a', 'b'], rows: [['1', ''], ['', 'x']] })
  expect(lines({ name: 't', rows: [] })).toEqual({ head: [], rows: [] })
  expect(json({ seq: 9007199254740993n })).toBe('{"seq":"9007199254740993"}')
})

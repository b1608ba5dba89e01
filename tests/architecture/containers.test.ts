import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const compose = readFileSync('compose.yaml', 'utf8')

test('compose.yaml says its name: the volume with the data doesn’t hang on the folder that a release is unpacked in', () => {
  expect(compose).toMatch(/^name: perceel$/m)
})

test('the image of a release is built once, and everything that runs it names that one', () => {
  expect(compose.match(/^ +build:$/gm)).toHaveLength(1)
  const images = [...compose.matchAll(/^ +image: (perceel:.*)$/gm)].map((found) => found[1])
  expect(images).toHaveLength(2)
  expect(new Set(images).size).toBe(1)
})

test('a container gets longer to stop than the portal takes to finish what it is doing, and that longer than a statement may take', () => {
  const patience = Number(/PATIENCE = ([\d_]+)$/m.exec(readFileSync('prisma/commands/start-production.ts', 'utf8'))?.[1]?.replaceAll('_', ''))
  const grace = Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1]) * 1000
  expect(patience).toBeGreaterThan(10_000)
  expect(grace).toBeGreaterThan(patience)
})

test('the database counts as healthy over TCP only: while its image fills an empty volume, a server that ends again answers on the socket', () => {
  expect(compose).toMatch(/test: \[CMD, pg_isready, .*-h, 127\.0\.0\.1\]/)
})

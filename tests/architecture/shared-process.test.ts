import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Files of these projects share the modules of one process (vitest.config.ts): what one replaces, the next would meet. */
const SHARED = ['rules', 'integration']
/** What outlives a file: another module in the place of one of the app, and other keys than the process began with. */
const OUTLIVES = /vi\.(?:do)?mock\(|env\['PERCEEL_[A-Z_]+'\] =/

test.each(SHARED)('no file of %s leaves something behind for the next', (project) => {
  const files = readdirSync(`tests/${project}`).filter((name) => /\.test\.tsx?$/.test(name))
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((name) => OUTLIVES.test(readFileSync(`tests/${project}/${name}`, 'utf8')))).toEqual([])
})

test('the files that do are looked for where files are alone', () => expect(OUTLIVES.test(readFileSync('tests/security/edges.test.ts', 'utf8'))).toBe(true))

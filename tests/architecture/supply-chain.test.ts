import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readLock } from '@/prisma/commands/complete-lock'

const Floors = z.strictObject({ about: z.string(), floors: z.array(z.strictObject({ package: z.string(), floor: z.string().regex(/^\d+\.\d+\.\d+$/), why: z.string(), source: z.url() })).min(1) })
const Manifest = z.looseObject({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })

/** Licences that a municipality can run and pass on beside EUPL-1.2; another one is looked at before it comes in. */
const FINE = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'MPL-2.0', 'OFL-1.1', 'MIT AND OFL-1.1', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'Python-2.0', '(MIT AND Zlib)', 'MIT and ISC'])
/** Loaded as a library of its own, optional, and not changed. */
const LIBRARY = /^node_modules\/@img\/sharp-/
/** Come along with the database client's own tools, which the portal doesn't load: a graph layout of its studio, and a queue of a driver for another database that states MIT in its file only. */
const TOOLS = new Set(['node_modules/elkjs', 'node_modules/seq-queue'])

const lock = Object.entries(readLock().packages).filter(([path]) => path !== '')
const parts = (version: string) => version.split('-')[0]?.split('.').map(Number) ?? []
const below = (version: string, floor: string) => {
  const [a, b] = [parts(version), parts(floor)]
  const at = b.findIndex((each, index) => (a[index] ?? 0) !== each)
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

describe('the packages', () => {
  test('stand at one exact version each', () => {
    const { dependencies, devDependencies } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
    expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  test('are nowhere below the floor of what is known to be unsafe, also inside another package [V15.2.1]', () => {
    const { floors } = Floors.parse(JSON.parse(readFileSync('docs/floors.json', 'utf8')))
    for (const { package: name, floor } of floors) {
      const found = lock.filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
      expect(found.length, `${name} is in the lock file`).toBeGreaterThan(0)
      expect(found.filter(([, { version }]) => below(version ?? '0', floor)).map(([path]) => path), `${name} below ${floor}`).toEqual([])
    }
    expect([below('16.4.0', '16.4.1'), below('16.4.1', '16.4.1'), below('17.0.0', '16.4.1'), below('9.9.9', '16.4.1')]).toEqual([true, false, false, true])
  })

  test('are renewed within a time that is written down by how bad it is [V15.1.1]', () => {
    const section = readFileSync('docs/operations.md', 'utf8').split(/^## /m).find((each) => each.startsWith('Packages\n')) ?? ''
    expect([...section.matchAll(/^\| ([^|]+) \| (?:[^|]*?)(\d+) days/gm)].map(([, what = '', days]) => [what.trim(), Number(days)])).toEqual([['a weakness judged high or critical', 7], ['a weakness judged lower', 30], ['nothing', 90]])
  })

  test('have a licence that fits; those of other platforms are the same package by another name', () => {
    const others = lock.filter(([path, { license }]) => !(license !== undefined ? FINE.has(license) : /(?:darwin|win32|linux|android|freebsd|wasm32)/.test(path)) && !LIBRARY.test(path) && !TOOLS.has(path))
    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([])
  })

  test('stand in the list of npm run sbom, each with its version, its hash and where it came from: the registry [V15.1.2]', () => {
    const Sbom = z.looseObject({ bomFormat: z.literal('CycloneDX'), components: z.array(z.looseObject({ name: z.string(), version: z.string(), purl: z.string(), hashes: z.array(z.unknown()).optional() })) })
    const { components } = Sbom.parse(JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 100_000_000, shell: process.platform === 'win32' })))
    const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const locked = new Set(lock.map(([path, { version }]) => `${nameOf(path)}@${version}`))
    expect(components.filter(({ name, version, purl }) => !locked.has(`${name}@${version}`) || !purl.startsWith('pkg:npm/')).map(({ purl }) => purl)).toEqual([])
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`))
    // What is optional is there for another platform only.
    expect(lock.filter(([path, { version, optional }]) => !optional && !listed.has(`${nameOf(path)}@${version}`)).map(([path]) => path)).toEqual([])
    expect(components.filter(({ hashes }) => !hashes || hashes.length === 0).map(({ purl }) => purl)).toEqual([])
    expect(readFileSync('package-lock.json', 'utf8').match(/"resolved": "(?:git|file|http:)[^"]*"/g)).toBeNull()
  })
})

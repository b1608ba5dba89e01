import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIMITS } from '@/lib/auth/limits'
import { SECRETS } from '@/lib/secret-files'
import { KEY_KINDS } from '@/lib/reporting/messages/keys'

const NAME = /\b(?:PERCEEL_[A-Z_]+|[A-Z]*_?DATABASE_URL|NEXT_[A-Z_]+KEY)\b/g
/** Handed from one process of ours to another, or of the tests alone: nobody sets them. */
const OWN = ['PERCEEL_PARENT', 'PERCEEL_TEST_CLUSTER', 'PERCEEL_RACE_ROUNDS', 'PERCEEL_FAULTS', 'PERCEEL_OVERLOAD_SECONDS', 'PERCEEL_SOAK_MINUTES', 'PERCEEL_FUZZ', 'PERCEEL_FUZZ_SEED', 'PERCEEL_BROWSER', 'PERCEEL_BENCH_MEMORY']

const sources = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.startsWith('db/client')).map((path) => `${folder}/${path}`)
const named = (paths: readonly string[]) => new Set(paths.flatMap((path) => readFileSync(path, 'utf8').match(NAME) ?? []))

test('every setting stands in docs/operations.md, and every one there is read by something', () => {
  const table = /## Settings\n([\s\S]*?)\n## /.exec(readFileSync('docs/operations.md', 'utf8'))?.[1] ?? ''
  const documented = new Set([...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((found) => found[1] ?? '').filter((name) => name.match(NAME)))
  const read = named([...['app', 'lib', 'prisma', 'tests'].flatMap(sources), 'proxy.ts', 'instrumentation.ts', 'next.config.ts'])
  // Each secret has one more name, said once for all of them.
  for (const name of [...OWN, ...SECRETS.map((secret) => `${secret}_FILE`)]) read.delete(name)
  expect([...read].sort()).toEqual([...documented].sort())
})

test('every setting that is a secret can be a file, is told as one, and no file of the portal reads it otherwise than from the settings [V13.3.1]', () => {
  const told = /\*\*Secrets as files\.\*\*(.*)/.exec(readFileSync('docs/operations.md', 'utf8'))?.[1] ?? ''
  for (const name of SECRETS.filter((each) => !each.endsWith('CLIENT_SECRET'))) expect(told).toContain(`\`${name}\``)
  const named = [...['app', 'lib', 'prisma'].flatMap(sources), 'instrumentation.ts', 'next.config.ts'].flatMap((path) => readFileSync(path, 'utf8').match(/\b(?:[A-Z]+_)*(?:DATABASE_URL|SECRET|PASSWORD|ENCRYPTION_KEY|TOKEN)\b(?=['"`\]])/g) ?? [])
  expect([...new Set(named)].filter((name) => !(SECRETS as readonly string[]).includes(name))).toEqual([])
})

test('the container files name no setting that there isn’t', () => {
  const read = named(['app', 'lib', 'prisma'].flatMap(sources).concat('next.config.ts'))
  for (const name of named(['compose.yaml', 'Containerfile'])) expect([...read]).toContain(name)
})

test('the limits stand in docs/operations.md with the numbers they have', () => {
  const rows = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([a-z]+)` \| (\d+) \| (\d+) \|/gm)].map(([, kind, most, minutes]) => [kind, { most: Number(most), seconds: Number(minutes) * 60 }])
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(LIMITS).map(([kind, { most, seconds }]) => [kind, { most, seconds }])))
})

test('the keys stand in docs/operations.md in the words of their page, and what is called rehearsed has its test [V11.1.1, V11.1.2]', () => {
  const rows = KEY_KINDS.map((key) => [key.name, key.for, key.place, key.who, key.rotation, key.lost, key.rehearsed ? `\`${key.rehearsed}\`` : 'nog niet'])
  const table = [['Sleutel', 'Waarvoor', 'Waar', 'Wie erbij kan', 'Vervangen', 'Kwijt', 'Geoefend'], Array.from({ length: 7 }, () => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  expect(readFileSync('docs/operations.md', 'utf8')).toContain(table)
  for (const { rehearsed } of KEY_KINDS) if (rehearsed) expect(existsSync(rehearsed), rehearsed).toBe(true)
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'perceel-boundaries-'))
let verdict = ''

const sources: Record<string, string> = {
  'lib/db.ts': 'export const read = 1',
  'lib/kernel/day.ts': "import { pageSize } from '@/lib/lots/rules'\nimport fs from 'node:fs'\nexport const day = [pageSize, fs]",
  'lib/lots/rules.ts': "import { read } from '@/lib/db'\nimport { later } from '@/lib/contracts/rules'\nimport { label } from '@/lib/lots/helpers'\nexport const pageSize = [read, later, label]",
  'lib/lots/helpers.ts': 'export const label = 1',
  'lib/lots/queries.ts': "import { close } from '@/lib/lots/commands'\nexport const list = close",
  'lib/lots/commands.ts': "import { read } from '@/lib/db'\nimport { Page } from '@/app/page'\nexport const close = [read, Page]",
  'lib/contracts/rules.ts': 'export const later = 1',
  'lib/contracts/actions.ts': "import { read } from '@/lib/db'\nexport const save = read",
  'lib/contracts/commands.ts': "import { list } from '@/lib/lots/queries'\nexport const allowed = list",
  'components/ui/Button.tsx': "import { later } from '@/lib/contracts/rules'\nexport const Button = later",
  'components/lots/List.tsx': "import { list } from '@/lib/lots/queries'\nexport const List = list",
  'app/page.tsx': "import { read } from '@/lib/db'\nimport { seed } from '@/prisma/seed'\nexport const Page = [read, seed]",
  'prisma/seed.ts': 'export const seed = 1',
}

beforeAll(() => {
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(join(root, 'tsconfig.json'), '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","paths":{"@/*":["./*"]}}}')
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const cli = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const words = ['--import', tsx, cli, 'app', 'components', 'lib', '--config', resolve('.dependency-cruiser.mjs'), '--output-type', 'err']
  verdict = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } }).stdout
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['lib-looks-up', 'lib/lots/commands.ts → app/page.tsx'],
  ['portal-reaches-its-tools', 'app/page.tsx → prisma/seed.ts'],
  ['page-skips-the-queries', 'app/page.tsx → lib/db.ts'],
  ['design-system-knows-a-domain', 'components/ui/Button.tsx → lib/contracts/rules.ts'],
  ['component-holds-server-code', 'components/lots/List.tsx → lib/lots/queries.ts'],
  ['lots-looks-right', 'lib/lots/rules.ts → lib/contracts/rules.ts'],
  ['pure-file-reaches-the-world', 'lib/lots/rules.ts → lib/db.ts'],
  ['tenth-file', 'lib/lots/rules.ts → lib/lots/helpers.ts'],
  ['queries-sees-too-much', 'lib/lots/queries.ts → lib/lots/commands.ts'],
  ['actions-sees-too-much', 'lib/contracts/actions.ts → lib/db.ts'],
  ['platform-knows-a-domain', 'lib/kernel/day.ts → lib/lots/rules.ts'],
  ['pure-file-uses-node', 'lib/kernel/day.ts → fs'],
])('%s is refused', (rule, arrow) => {
  expect(verdict).toContain(`error ${rule}: ${arrow}`)
})

test('what is allowed is not refused', () => {
  expect(verdict).not.toContain('lib/contracts/commands.ts →')
  expect(verdict).not.toMatch(/error \S+: lib\/lots\/commands\.ts → lib\/db\.ts/)
})

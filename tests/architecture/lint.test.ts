import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'perceel-lint-'))
let verdict = ''

const sources: Record<string, string> = {
  'app/page.tsx': `import { read } from '@/lib/db'\nexport const Page = () => <div style={{}} onClick={() => read}><img src="x" /><b dangerouslySetInnerHTML={{ __html: 'x' }} /></div>`,
  'lib/db.ts': `export const read = 1`,
  'lib/loose.ts': `export async function later(tx: { $queryRaw: (s: string) => Promise<void>; $queryRawUnsafe: () => Promise<void> }) {\n  tx.$queryRaw('x')\n  await tx.$queryRawUnsafe()\n  fetch('x')\n  console.log(JSON.parse('1').a)\n}\nexport const text: number = 'x'`,
}

beforeAll(() => {
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  writeFileSync(join(root, 'tsconfig.json'), '{"compilerOptions":{"strict":true,"noEmit":true,"module":"esnext","moduleResolution":"bundler","jsx":"react-jsx","lib":["dom","ES2023"],"paths":{"@/*":["./*"]}},"include":["**/*.ts","**/*.tsx"]}')
  writeFileSync(join(root, '.oxlintrc.json'), readFileSync('.oxlintrc.json'))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  verdict = spawnSync(process.execPath, [resolve('node_modules/oxlint/bin/oxlint'), '-f', 'unix'], { cwd: root, encoding: 'utf8' }).stdout
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each([
  ['a page that queries by itself', 'app/page.tsx', 'no-restricted-imports'],
  ['a style the content security policy refuses', 'app/page.tsx', 'The content security policy'],
  ['markup made from text', 'app/page.tsx', 'Markup made from text'],
  ['a picture without words', 'app/page.tsx', 'jsx-a11y(alt-text)'],
  ['SQL made from text', 'lib/loose.ts', 'SQL is a tagged template'],
  ['SQL that is called', 'lib/loose.ts', 'Call it as a tagged template'],
  ['traffic to elsewhere', 'lib/loose.ts', 'no-restricted-globals'],
  ['a promise that nobody waits for', 'lib/loose.ts', 'no-floating-promises'],
  ['a value of no type', 'lib/loose.ts', 'no-unsafe-member-access'],
  ['a value of another type', 'lib/loose.ts', 'TS2322'],
])('refuses %s', (_, file, words) => {
  expect(verdict.split('\n').filter((line) => line.startsWith(file)).join('\n')).toContain(words)
})

test('nothing switches a rule off where it stands', () => {
  const silenced = /(?:ox|es)lint-(?:disable|enable)|@ts-(?:ignore|nocheck)/
  const files = ['app', 'components', 'lib', 'prisma', 'tests'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  const own = files.filter((file) => /\.(tsx?|m[tj]s)$/.test(file) && !file.startsWith(join('lib', 'db', 'client')) && !file.endsWith('lint.test.ts'))
  expect(own.length).toBeGreaterThan(1000)
  expect(own.filter((file) => silenced.test(readFileSync(file, 'utf8')))).toEqual([])
})

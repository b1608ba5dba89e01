import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join('docs', path))]

test.each(documents)('%s links to files that exist', (path) => {
  const links = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((link) => !/^https?:/.test(link))
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([])
})

test.each(documents)('%s names only source files that exist', (path) => {
  const named = [...readFileSync(path, 'utf8').matchAll(/`((?:app|components|lib|prisma|tests|docs)\/[\w()[\]./-]+\.(?:tsx?|sql|prisma|md|png))`/g)].map((match) => match[1] ?? '')
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('every decision stands in the list of decisions', () => {
  const pages = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name))
  const list = readFileSync('docs/adr/README.md', 'utf8')
  expect(pages.filter((name) => !list.includes(`(${name})`))).toEqual([])
  // A number once given is never given again; one may be left out.
  expect(new Set(pages.map((name) => name.slice(0, 4))).size).toBe(pages.length)
})

test('a command that the documents name is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = new Set(documents.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '')))
  expect([...named].filter((name) => !(name in scripts))).toEqual([])
})

test('the pictures of the tour are light', () => {
  const pictures = readdirSync('docs/tour')
  expect(pictures.length).toBeLessThanOrEqual(10)
  expect(pictures.filter((name) => statSync(join('docs/tour', name)).size > 150_000)).toEqual([])
})

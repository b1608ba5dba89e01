import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

const sources = ['app', 'components', 'lib'].flatMap(files).filter((path) => !path.includes('/db/client/')).map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const actionFiles = sources.filter((file) => /^'use server'/m.test(file.text))

describe('every way to change something', () => {
  it('is found at all', () => expect(actionFiles.length).toBeGreaterThan(5))

  it.each(actionFiles.map((file) => [file.path, file.text] as const))('%s exports only formAction [V2.2.2]', (_path, text) => {
    const exported = [...text.matchAll(/^export\s+(.*)$/gm)].map((match) => match[1] ?? '')
    expect(exported.filter((line) => !/^const \w+ = (?:anonymousFormAction|formAction)\(\{/.test(line) && !/^type /.test(line))).toEqual([])
  })

  it('has no server action hidden inside a component', () => {
    expect(sources.filter((file) => /^\s+'use server'/m.test(file.text)).map((file) => file.path)).toEqual([])
  })

  it('has a name of its own', () => {
    const names = actionFiles.flatMap((file) => [...file.text.matchAll(/^\s+name: '([^']+)'/gm)].map((match) => match[1]))
    expect(names.length).toBe(new Set(names).size)
  })

  it('checks its Origin when it is a route handler [V3.5.1]', () => {
    const handlers = sources.filter((file) => /^app\/api\/.*route\.ts$/.test(file.path) && /export (?:async )?(?:function|const) (?:POST|PUT|PATCH|DELETE)/.test(file.text))
    expect(handlers.length).toBeGreaterThan(1)
    // A server tells that somebody signed out: its signature says who it is, and no browser is asked.
    expect(handlers.filter((file) => !/\b(?:await foreign|originMatches)\(/.test(file.text)).map((file) => file.path)).toEqual(['app/api/inloggen/[realm]/uitloggen/route.ts'])
  })

  it('has a strict schema [V15.3.3]', () => {
    // These describe data at rest, not what a form posts.
    const atRest = ['lib/rulebook/schema.ts', 'lib/norms/schema/rows.ts', 'lib/admissions/schema/submission-content.ts']
    const schemas = sources.filter((file) => /^lib\/.*\/schema(?:\/.*)?\.ts$/.test(file.path) && !atRest.includes(file.path))
    expect(schemas.length).toBeGreaterThan(5)
    expect(schemas.filter((file) => /z\.(?:looseObject|object)\(/.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

describe('the browser', () => {
  it('gets no style attribute and no raw HTML [V3.2.2]', () => {
    expect(sources.filter((file) => /dangerouslySetInnerHTML|\sstyle=/.test(file.text)).map((file) => file.path)).toEqual([])
  })
})

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DOMAINS } from '@/lib/domains'

/** Which domain a Prisma model belongs to: that of its schema file; platform serves all. */
const owners = new Map(
  readdirSync('prisma/schema').flatMap((file) => {
    const domain = file.replace('.prisma', '')
    return [...readFileSync(join('prisma/schema', file), 'utf8').matchAll(/^model (\w+) \{/gm)].map((match) => [(match[1] ?? '').replace(/^./, (first) => first.toLowerCase()), domain] as const)
  }),
)

const sources = DOMAINS.flatMap((domain) => {
  try {
    return readdirSync(`lib/${domain}`, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => ({ domain, path: join(entry.parentPath, entry.name) }))
  } catch {
    return []
  }
})

it('a domain asks the database for its own models and those to its left', () => {
  const rank = new Map<string, number>([['platform', -1], ...DOMAINS.map((domain, index) => [domain, index] as const)])
  const wrong = sources.flatMap(({ domain, path }) =>
    [...readFileSync(path, 'utf8').matchAll(/\btx\.(\w+)\./g)].flatMap((match) => {
      const model = match[1] ?? ''
      const owner = owners.get(model)
      if (owner === undefined) return [`${path}: tx.${model} is no model`]
      return (rank.get(owner) ?? 99) > (rank.get(domain) ?? 0) ? [`${path}: tx.${model} belongs to ${owner}`] : []
    }),
  )
  expect(sources.length).toBeGreaterThan(40)
  expect(wrong).toEqual([])
})

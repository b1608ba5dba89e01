import { readFileSync, writeFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import type { ICruiseResult } from 'dependency-cruiser'
import { DOMAINS } from '@/lib/domains'
import { run, say } from '@/prisma/commands/console'

const TARGET = 'docs/domain-map.md'

/** Which domain imports which, as the code stands, in the order of the one list. */
async function imports(): Promise<Map<string, Set<string>>> {
  const { output } = await cruise(['lib'], { tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' }, exclude: { path: '^lib/db/client/' } }, {}, { tsConfig: extractTsConfig('tsconfig.json') })
  const domainOf = (path: string) => DOMAINS.find((domain) => path.startsWith(`lib/${domain}/`))
  const found = new Map<string, Set<string>>()
  for (const module of (output as ICruiseResult).modules) {
    const from = domainOf(module.source)
    if (!from) continue
    const seen = found.get(from) ?? new Set<string>()
    for (const dependency of module.dependencies) {
      const to = domainOf(dependency.resolved)
      if (to && to !== from) seen.add(to)
    }
    found.set(from, seen)
  }
  return found
}

/** The text of docs/domain-map.md. */
export async function domainMap(): Promise<string> {
  const found = await imports()
  const there = DOMAINS.filter((domain) => found.has(domain))
  const arrows = there.flatMap((domain) => DOMAINS.filter((to) => found.get(domain)?.has(to)).map((to) => `  ${domain} --> ${to}`))
  const rows = DOMAINS.map((domain, index) => {
    const sees = DOMAINS.filter((to) => found.get(domain)?.has(to)).join(', ')
    return `| ${index + 1} | \`${domain}\` | ${found.has(domain) ? sees || 'none' : 'not there yet'} |`
  })
  return [
    '# Domain map',
    '',
    'Made by `npm run docs:map` from the imports as they stand; the order is `lib/domains.ts`. An arrow is an import, and only ever points to a domain earlier in the list.',
    '',
    '```mermaid',
    'flowchart RL',
    ...there.map((domain) => `  ${domain}`),
    ...arrows,
    '```',
    '',
    '| | Domain | Imports from |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** The map as it stands in the repository. */
export const writtenMap = (): string => readFileSync(TARGET, 'utf8')

if (process.argv[1]?.endsWith('domain-map.ts')) {
  await run(async () => {
    writeFileSync(TARGET, await domainMap())
    say(`${TARGET} is bijgewerkt.`)
  })
}

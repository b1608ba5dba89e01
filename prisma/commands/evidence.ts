import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { chaptersOf } from '@/lib/reporting/rules'
import { Evidence, type Requirement } from '@/lib/reporting/schema'
import { run, say } from '@/prisma/commands/console'
import { Notice } from '@/prisma/notice'

const STANDARD = 'docs/asvs.csv'
const TARGET = 'docs/evidence.json'
const PAGE = 'docs/security.md'
const REPORTS = { vitest: ['.data-test/reports/rules.json', '.data-test/reports/integration.json'], playwright: '.data-test/reports/e2e.json' } as const

const Row = z.strictObject({ id: z.string().regex(/^V\d+\.\d+\.\d+$/), level: z.coerce.number().int().min(1).max(3), applies: z.enum(['yes', 'no']), subject: z.string().min(3), why: z.string() })
const VitestReport = z.looseObject({ startTime: z.number(), testResults: z.array(z.looseObject({ name: z.string(), assertionResults: z.array(z.looseObject({ title: z.string(), ancestorTitles: z.array(z.string()), status: z.string() })) })) })
type Suite = { file: string; suites?: Suite[]; specs: { title: string; file: string; ok: boolean; tests: { status: string }[] }[] }
type PlaywrightReport = { stats: { startTime: string }; suites: Suite[] }

type Case = { readonly file: string; readonly titles: readonly string[]; readonly passed: boolean }
export type Carrier = { readonly title: string; readonly ids: readonly string[]; readonly matches: (title: string) => boolean }

/** The requirements of OWASP ASVS 5.0, levels 1 and 2, in words of our own, with why one doesn't apply or can't be shown by a test. */
export const standard = () => z.array(Row).parse(parse(readFileSync(STANDARD, 'utf8'), { columns: true }))

/** The titles in a test file that carry requirements, as they stand in the source; what a table of cases fills in matches anything. */
export function carriers(source: string): Carrier[] {
  return [...source.matchAll(/(['`])((?:(?!\1)[^\n])*\[(V\d[\d., V]*)\])\1/g)].map(([, , title = '', ids = '']) => {
    const pattern = title.split(/%[sdij]|\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('[^]*')
    return { title, ids: ids.split(/,\s*/), matches: (text: string) => new RegExp(`^${pattern}$`).test(text) }
  })
}

function vitestCases(json: unknown): Case[] {
  return VitestReport.parse(json).testResults.flatMap((file) => file.assertionResults.map((each) => ({ file: relative('.', file.name), titles: [...each.ancestorTitles, each.title], passed: each.status === 'passed' })))
}

function playwrightCases({ suites }: PlaywrightReport): Case[] {
  const under = (suite: Suite): Case[] => [...suite.specs.map((spec) => ({ file: `tests/e2e/${spec.file}`, titles: [spec.title], passed: spec.ok && spec.tests.every((each) => each.status === 'expected') })), ...(suite.suites ?? []).flatMap(under)]
  return suites.flatMap(under)
}

/** What each requirement is shown by: tests that carry it and passed. One that failed or was skipped takes the proof of its requirement away. */
export function evidenceOf(cases: readonly Case[], ran: string): Evidence {
  const shown = new Map<string, { tests: Map<string, Requirement['tests'][number]>; failed: boolean }>()
  for (const file of new Set(cases.map((each) => each.file))) {
    for (const carrier of existsSync(file) ? carriers(readFileSync(file, 'utf8')) : []) {
      const found = cases.filter((each) => each.file === file && each.titles.some(carrier.matches))
      for (const id of found.length > 0 ? carrier.ids : []) {
        const entry = shown.get(id) ?? { tests: new Map<string, Requirement['tests'][number]>(), failed: false }
        shown.set(id, { tests: entry.tests.set(file + carrier.title, { file, title: carrier.title, cases: found.length }), failed: entry.failed || found.some((each) => !each.passed) })
      }
    }
  }
  const requirements = standard().map(({ id, level, applies, subject, why }): Requirement => {
    const entry = shown.get(id)
    if (applies === 'no') return { id, level, subject, state: 'not-applicable', why, tests: [] }
    if (!entry || entry.failed) return { id, level, subject, state: 'open', why: entry?.failed ? 'Een test hiervoor slaagt niet.' : why, tests: [] }
    return { id, level, subject, state: 'proven', why: '', tests: [...entry.tests.values()].sort((a, b) => `${a.file}${a.title}`.localeCompare(`${b.file}${b.title}`)) }
  })
  return { ran, requirements }
}

/** The chapters of the standard with what is shown, open and not applicable: the table between the markers of docs/security.md. */
export function evidenceTable({ ran, requirements }: Evidence): string {
  const ids = (list: readonly Requirement[], state: Requirement['state']) => list.filter((each) => each.state === state).map((each) => each.id)
  const rows = chaptersOf(requirements).map(({ chapter, list }) => `| V${chapter} | ${ids(list, 'proven').join(' ')} | ${ids(list, 'open').join(' ')} | ${ids(list, 'not-applicable').length || ''} |`)
  const count = (state: Requirement['state']) => ids(requirements, state).length
  return [`Tests that ran on ${ran}: ${count('proven')} shown, ${count('open')} open, ${count('not-applicable')} not applicable.`, '', '| Chapter | Shown by a test that passed | Open | Not applicable |', '|---|---|---|---|', ...rows].join('\n')
}

const MARKED = /(<!-- evidence -->\n)[^]*?(\n?<!-- \/evidence -->)/

/** docs/security.md with the table of this evidence in it. */
export const withTable = (page: string, evidence: Evidence): string => page.replace(MARKED, (_whole, open: string, close: string) => `${open}${evidenceTable(evidence)}\n${close.trim()}`)

export const writtenEvidence = (): Evidence => Evidence.parse(JSON.parse(readFileSync(TARGET, 'utf8')))
export const writtenPage = (): string => readFileSync(PAGE, 'utf8')

if (process.argv[1]?.endsWith('evidence.ts')) {
  await run(() => {
    const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)
    const vitest = REPORTS.vitest.map(read).filter((each) => each !== null)
    const e2e = read(REPORTS.playwright) as PlaywrightReport | null
    if (vitest.length === 0) throw new Notice('Er is nog geen verslag van de tests. Draai eerst npm test.')
    // The oldest of them: nothing is called younger than it is.
    const began = Math.min(...vitest.map((each) => VitestReport.parse(each).startTime), e2e ? Date.parse(e2e.stats.startTime) : Infinity)
    const evidence = evidenceOf([...vitest.flatMap(vitestCases), ...(e2e ? playwrightCases(e2e) : [])], new Date(began).toISOString().slice(0, 10))
    writeFileSync(TARGET, `${JSON.stringify(evidence, null, 1)}\n`)
    writeFileSync(PAGE, withTable(writtenPage(), evidence))
    say(`${TARGET} en de tabel in ${PAGE} zijn bijgewerkt: ${evidence.requirements.filter((each) => each.state === 'proven').length} eisen aangetoond.`)
    return Promise.resolve()
  })
}

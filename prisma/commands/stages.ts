import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { say } from '@/prisma/commands/console'

/** How a stage of the tests ended: its cases, how long it took, and what it printed. */
export type Outcome = { name: string; passed: number; failed: number; skipped: number; seconds: number; output: string }

export type Stage = {
  name: string
  words: string[]
  env?: Record<string, string>
  /** The folder it runs in; ours when it says none. */
  cwd?: string
  /** Where the cases are counted; a stage without one counts as one. */
  count?: (json: unknown, code: number) => Pick<Outcome, 'passed' | 'failed' | 'skipped'> & { /** The failures that are left out are why it ended with another code than 0. */ explained?: boolean }
  report?: string
}

/** What a line with a figure begins with, in what a stage prints. */
export const FIGURE = '▪ '

const REPORTS = resolve('.data-test/reports')
const running = new Set<ReturnType<typeof spawn>>()

/** Stops what is under way, when somebody presses Ctrl-C. */
export function stopStages(): void {
  for (const child of running) child.kill('SIGTERM')
}

/** Reports are read in logs too: no colour codes, whatever the terminal asked for. */
function withoutColour(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...rest } = process.env
  return { ...rest, NO_COLOR: '1' }
}

async function capture(stage: Stage): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, stage.words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutColour(), ...stage.env },
    ...(stage.cwd === undefined ? {} : { cwd: stage.cwd }),
  })
  running.add(child)
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number>((done) => child.once('close', (value) => done(value ?? 1)))
  running.delete(child)
  return { code, output }
}

/** Runs one stage in a process of its own and says how it went, with its output when it failed. */
export async function runStage(stage: Stage): Promise<Outcome> {
  const began = performance.now()
  if (stage.report) {
    mkdirSync(REPORTS, { recursive: true })
    rmSync(stage.report, { force: true })
  }
  const { code, output } = await capture(stage)
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  let counted: ReturnType<NonNullable<Stage['count']>> = one
  if (stage.count && stage.report) {
    const json: unknown = existsSync(stage.report) ? JSON.parse(readFileSync(stage.report, 'utf8')) : null
    counted = json ? stage.count(json, code) : { passed: 0, failed: 1, skipped: 0 }
    // A fault outside any case (a setup, a worker) must not pass unseen.
    if (code !== 0 && counted.failed === 0 && !counted.explained) counted = { ...counted, failed: 1 }
  }
  const { passed, failed, skipped } = counted
  const outcome = { name: stage.name, passed, failed, skipped, seconds: (performance.now() - began) / 1000, output }
  const numbers = `${outcome.passed} passed, ${outcome.failed} failed${outcome.skipped ? `, ${outcome.skipped} skipped` : ''}`
  if (outcome.failed > 0) say(`\n${output.trimEnd()}\n`)
  say(`${outcome.failed > 0 ? '✗' : '✓'} ${outcome.name.padEnd(14)} ${outcome.seconds.toFixed(1).padStart(6)} s   ${numbers}`)
  return outcome
}

/** One stage after the other. */
export async function inOrder(stages: readonly Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const stage of stages) outcomes.push(await runStage(stage))
  return outcomes
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; testResults: { status: string; assertionResults: unknown[] }[] }

/** One or more projects of vitest.config.ts, in one run. A file that could not be loaded counts as one failure. */
export function vitest(...projects: readonly [string, ...string[]]): Stage {
  const [name] = projects
  const report = resolve(REPORTS, `${name}.json`)
  return {
    name,
    report,
    words: ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: (json) => {
      const found = json as VitestReport
      const unloaded = found.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
      return { passed: found.numPassedTests, failed: found.numFailedTests + unloaded, skipped: found.numPendingTests }
    },
  }
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] }

/** The journeys in the browser. A case that passed only at a second try counts as failed. */
export function playwright(): Stage {
  const report = resolve(REPORTS, 'e2e.json')
  return {
    name: 'e2e',
    report,
    words: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', '--pass-with-no-tests'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count: (json) => {
      const { stats, errors } = json as PlaywrightReport
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
    },
  }
}

/** The compiler and the rules in one program: what the rules ask of types is found once for both (ADR 0090). */
export const lint: Stage = { name: 'lint', words: ['node_modules/oxlint/bin/oxlint'] }
export const boundaries: Stage = {
  name: 'boundaries',
  words: ['--import', 'tsx', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'app', 'components', 'lib', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'],
}
export const buildStage: Stage = { name: 'build', words: ['prisma/commands/start.mjs', 'test-build'] }

/** The sum on the last line: `N passed, N failed`. */
export function total(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((all, outcome) => all + outcome[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openMigration } from '@/prisma/commands/assemble'
import { say } from '@/prisma/commands/console'
import { runStage, vitest, type Outcome, type Stage } from '@/prisma/commands/stages'

const FOLDER = resolve('.data-test/former')
const MIGRATIONS = 'prisma/migrations'

/** What a test of the former release may find otherwise on the new tables, with why that harms nobody. */
export const EXPECTED: Readonly<Record<string, string>> = {}

const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1_000_000_000 }).trim()

/** The last commit without the open migration: what runs in production until this release goes in. Undefined where the history doesn't reach that far. */
export function formerCommit(open: string): string | undefined {
  try {
    const added = git('log', '--format=%H', '--diff-filter=A', '--', `${MIGRATIONS}/${open}`).split('\n').at(-1)
    // A migration that was not committed yet is of nobody's history: what stands there is the release before.
    const commit = added ? git('rev-parse', '--verify', '--quiet', `${added}^`) : git('rev-parse', 'HEAD')
    return git('ls-tree', '--name-only', commit, `${MIGRATIONS}/`) === '' ? undefined : commit
  } catch {
    return undefined
  }
}

/** Lays that commit out in a folder of its own, with its own packages, and the migrations of this release beside its own. */
function layOut(commit: string): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const archive = `${FOLDER}.tar`
  git('archive', '--format=tar', '--output', archive, commit)
  execFileSync('tar', ['-xf', archive, '-C', FOLDER])
  rmSync(archive)
  if (readFileSync(join(FOLDER, 'package-lock.json'), 'utf8') === readFileSync('package-lock.json', 'utf8')) symlinkSync(resolve('node_modules'), join(FOLDER, 'node_modules'))
  else execFileSync('npm', ['ci'], { cwd: FOLDER, stdio: 'ignore' })
  for (const name of readdirSync(MIGRATIONS)) if (!existsSync(join(FOLDER, MIGRATIONS, name))) cpSync(join(MIGRATIONS, name), join(FOLDER, MIGRATIONS, name), { recursive: true })
}

type Report = { readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[] }

/** The failures of a run, without those that are expected and said. */
function surprising(stage: Stage): Stage {
  return {
    ...stage,
    count: (json, code) => {
      const failed = (json as Report).testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed').map(({ fullName }) => fullName)
      const expected = failed.filter((name) => name in EXPECTED)
      for (const name of expected) say(`  verwacht: ${name}: ${EXPECTED[name]}`)
      const counted = stage.count?.(json, code) ?? { passed: 0, failed: 1, skipped: 0 }
      return { ...counted, failed: counted.failed - expected.length, skipped: counted.skipped + expected.length, explained: expected.length > 0 }
    },
  }
}

/**
 * Runs the tests of the release before on the tables of this one (ADR 0099, 0112): rules, to see that it was laid out whole,
 * and all that ask the database. Says in one sentence why it doesn't where the history is not there. The folder stays when
 * something failed.
 */
export async function runFormer(): Promise<Outcome[]> {
  const commit = formerCommit(openMigration())
  if (commit === undefined) {
    say('former: overgeslagen. De geschiedenis van git gaat hier niet terug tot voor de open migratie; haal haar op met git fetch --unshallow.')
    return []
  }
  layOut(commit)
  say(`former: ${git('log', '-1', '--format=%h van %cs', commit)}, op de tabellen van ${openMigration()}`)
  const outcomes = [await runStage({ name: 'former: client', words: ['prisma/commands/start.mjs', 'db-generate'], cwd: FOLDER })]
  for (const project of ['rules', 'integration', 'security']) {
    const stage = vitest(project)
    outcomes.push(await runStage({ ...surprising(stage), name: `former: ${project}`, cwd: FOLDER }))
  }
  if (outcomes.every(({ failed }) => failed === 0)) rmSync(FOLDER, { recursive: true, force: true })
  return outcomes
}

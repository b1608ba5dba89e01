import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formPost } from '@/prisma/bench/load'
import { TEST_BUILD } from '@/prisma/commands/build'
import { stop } from '@/prisma/commands/processes'
import { migrate } from '@/prisma/engine'
import { preparedServer } from '@/prisma/prepare-server'
import { freePort } from '@/prisma/secrets'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { BUILD_CANARIES, testBuild } from '@/tests/support/test-build'

const OWN = 'https://portaal.example'
const name = `secrets_${process.pid}`
const folder = mkdtempSync(join(tmpdir(), 'perceel-secrets-'))
const log = join(folder, 'portal.log')
const key = () => randomBytes(32).toString('base64')
const file = (called: string, text: string) => {
  writeFileSync(join(folder, called), text, { mode: 0o400 })
  return join(folder, called)
}

let database: TestDatabase
let portal: ChildProcess
let address: string
/** Each secret of this portal, and what stands in the settings that its own process must not have. */
let secrets: Readonly<Record<string, string>>
let beyond: Readonly<Record<string, string>>

const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
const passwordOf = (url: string) => new URL(url).password
const said = () => readFileSync(log, 'utf8')

beforeAll(async () => {
  await testBuild()
  database = await testDatabase('empty')
  const [app, migrateUrl] = [at(database.appUrl), at(database.migrateUrl)]
  await preparedServer({ SUPERUSER_DATABASE_URL: database.superuserUrl, DATABASE_URL: app, MIGRATE_DATABASE_URL: migrateUrl })
  await migrate(migrateUrl)
  const ring = { current: 'k1', keys: { k1: key() }, index: key() }
  const [actions, staff] = [key(), key()]
  secrets = { database: passwordOf(app), ring: ring.keys.k1, index: ring.index, actions, staff }
  beyond = { migrate: passwordOf(migrateUrl), superuser: passwordOf(database.superuserUrl) }
  const port = (await freePort(0)) ?? 0
  address = `http://localhost:${port}`
  const { PERCEEL_KEYS: _ring, PERCEEL_TEST_CLUSTER: _cluster, ...rest } = process.env
  portal = spawn(process.execPath, ['prisma/commands/start.mjs', 'start-production'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...rest, PORT: String(port), NEXT_DIST_DIR: TEST_BUILD, PERCEEL_MODE: 'production', PERCEEL_URL: OWN,
      DATABASE_URL: '', DATABASE_URL_FILE: file('database-url', `${app}\n`), MIGRATE_DATABASE_URL: migrateUrl, SUPERUSER_DATABASE_URL: '', SUPERUSER_DATABASE_URL_FILE: file('superuser-url', database.superuserUrl),
      PERCEEL_KEYS_FILE: file('keys.json', JSON.stringify(ring)), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY_FILE: file('actions-key', actions),
      // Nobody listens there: asking it is a fault that is logged.
      PERCEEL_OIDC_STAFF_ISSUER: 'https://127.0.0.1:9', PERCEEL_OIDC_STAFF_CLIENT_ID: 'perceel', PERCEEL_OIDC_STAFF_CLIENT_SECRET_FILE: file('staff', staff),
    },
  })
  for (const stream of [portal.stdout, portal.stderr]) stream?.on('data', (part: Buffer) => writeFileSync(log, part, { flag: 'a' }))
  for (;;) {
    if (portal.exitCode !== null) throw new Error(said())
    if (existsSync(log) && said().includes('Klaar: poort')) break
    await sleep(50)
  }
}, 900_000)

afterAll(async () => {
  await stop(portal)
  const superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  await superuser.query(`drop database if exists ${name} with (force)`)
  await superuser.end()
  rmSync(folder, { recursive: true, force: true })
})

const found = (text: string | Buffer, among: Readonly<Record<string, string>>) => Object.entries(among).filter(([, secret]) => text.includes(secret) || text.includes(encodeURIComponent(secret))).map(([which]) => which)

test('a build holds none of the secrets that were there while it was made, nor those of who serves it [V13.3.1, V15.2.3]', () => {
  const files = readdirSync(TEST_BUILD, { recursive: true, encoding: 'utf8' }).map((path) => join(TEST_BUILD, path)).filter((path) => statSync(path).isFile())
  expect(files.filter((path) => path.includes('/static/')).length).toBeGreaterThan(10)
  expect(files.flatMap((path) => found(readFileSync(path), { ...BUILD_CANARIES, ...secrets, ...beyond }).map((which) => `${path}: ${which}`))).toEqual([])
  // The image is built from this folder: neither the settings beside compose.yaml nor its secrets are.
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(expect.arrayContaining(['.env*', 'secrets']))
})

test('a portal that got every secret as a file serves, takes forms, and shows none of it in a page, its log or the words of its processes [V13.3.1]', async () => {
  const shown: string[] = []
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${address}${path}`, { redirect: 'manual', ...init })
    const body = await answer.text()
    shown.push(body, JSON.stringify([...answer.headers]))
    return { status: answer.status, body }
  }
  expect((await ask('/api/health/ready')).status).toBe(200)
  for (const path of ['/', '/inloggen', '/procedures', '/bestaat-niet', '/api/bestaat-niet', '/.well-known/security.txt', '/mijn-werk', '/beheer/sleutels']) expect([path, (await ask(path)).status < 500]).toEqual([path, true])
  // An organisation that isn't there: a fault beside its secret.
  await ask('/api/inloggen/gemeente')
  const page = (await ask('/inloggen')).body
  const { body, type } = formPost('/inloggen', page, 'name="password"', { email: 'niemand@gemeente.example', password: 'een verkeerd wachtwoord' })
  const refused = await ask('/inloggen', { method: 'POST', headers: { origin: OWN, 'x-forwarded-host': new URL(OWN).host, 'content-type': type ?? '' }, body: new Uint8Array(body ?? Buffer.alloc(0)) })
  expect(refused.status).toBe(200)
  // The form is named by the build, and opened with the key of this portal.
  expect(refused.body).toContain('value="niemand@gemeente.example"')

  const all = { ...secrets, ...beyond }
  expect(shown.flatMap((text) => found(text, all))).toEqual([])
  expect(said()).not.toBe('')
  expect(found(said(), all)).toEqual([])
})

// What a process was begun with stands there for its account, and its words for everybody.
test.runIf(existsSync('/proc/self/environ'))('no process of the portal has a secret in its words, and the one that serves has none in what it was begun with [V13.3.2]', () => {
  const children = (pid: number): number[] => {
    const direct = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number))
    return [...direct, ...direct.flatMap(children)]
  }
  const begun = portal.pid ?? 0
  const serving = children(begun).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('next'))
  expect(serving.length).toBeGreaterThan(0)
  const all = { ...secrets, ...beyond }
  for (const pid of [begun, ...children(begun)]) expect(found(readFileSync(`/proc/${pid}/cmdline`), all)).toEqual([])
  for (const pid of serving) {
    const environ = readFileSync(`/proc/${pid}/environ`, 'utf8')
    expect(found(environ, all)).toEqual([])
    expect(environ).toContain(`DATABASE_URL_FILE=${join(folder, 'database-url')}`)
    expect(environ).not.toContain(join(folder, 'superuser-url'))
  }
})

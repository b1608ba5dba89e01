import { AsyncLocalStorage } from 'node:async_hooks'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { saveAnswerAction, submitAction } from '@/lib/admissions/actions/submission'
import { verifyChain } from '@/lib/audit/queries'
import type { Person } from '@/lib/kernel/actor'
import { disconnect, read, write } from '@/lib/db'
import { isHalt } from '@/lib/kernel/errors'
import { IDLE, type FormState } from '@/lib/kernel/form-state'
import { prepareDatabase, type PreparedDatabase } from '@/prisma/bootstrap'
import { startDatabase, type Cluster } from '@/prisma/embedded'
import { diff, migrate, pending } from '@/prisma/engine'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { figure } from '@/tests/support/figure'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'
import { Wire } from '@/tests/support/wire'

/** How often something is killed or cut; npm run test:long asks for fifty. */
const TIMES = Number(process.env['PERCEEL_FAULTS'] ?? 1)
const WRITERS = 6
/** Rounds of fifty editors: two hundred, for 10,000 writes, in npm run test:long. */
const EDITED = TIMES > 1 ? TIMES * 4 : 1
/** npm run test:long ends connections for a minute, and leaves no room for them for longer. */
const LONG = TIMES > 1
/** A busy machine takes longer; what never ends is wrong. */
const LIMIT = 120_000 + TIMES * 60_000

// What surrounds an action in the portal: who is signed in, where the form came from, and where it leads.
const signedIn = new AsyncLocalStorage<Person>()
/** What went wrong that nobody foresaw: a database that is away is told as that, anything else is a mistake. */
const unforeseen: unknown[] = []
vi.mock('@/lib/log', async (original) => ({ ...(await original<object>()), logFault: (_reference: string, _where: string, thrown: unknown) => void (isHalt(thrown, 'unavailable') || unforeseen.push(thrown)) }))
vi.mock('@/lib/letters/render', () => ({ renderPdf: () => Promise.resolve(Buffer.from('%PDF-1.7')) }))
vi.mock('@/lib/auth/session', () => ({ currentSession: () => Promise.resolve({ actor: signedIn.getStore() }) }))
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ origin: 'https://perceel.test', host: 'perceel.test' })), cookies: () => Promise.resolve(new Map()) }))
vi.mock('next/navigation', () => {
  class Going extends Error {
    constructor(readonly to: string) {
      super(to)
    }
  }
  return { redirect: (to: string) => { throw new Going(to) }, notFound: () => { throw new Going('not-found') } }
})

// Six hand in as fast as they can; the limits have a test of their own.
process.env['PERCEEL_LIMITS'] = 'submit=999999'

const folder = mkdtempSync(join(tmpdir(), 'perceel-faults-'))
let cluster: Cluster
let database: PreparedDatabase
let superuser: pg.Pool
let world: World
const officer = officerOf()
type Writer = { readonly actor: Person; readonly submissionId: string; readonly dossierVersion: number; round: number; acknowledged: number }
const writers: Writer[] = []

type Answered = { readonly to: string } | { readonly state: FormState }

/** A form as a browser posts it, once. */
async function post(actor: Person, action: (previous: FormState, form: FormData) => Promise<FormState>, key: string, fields: Readonly<Record<string, string>>): Promise<Answered> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ _key: key, ...fields })) form.set(name, value)
  try {
    return { state: await signedIn.run(actor, () => action(IDLE, form)) }
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'to' in thrown) return { to: String(thrown.to) }
    throw thrown
  }
}

/** The same form pressed again, with the same key, for as long as the portal says that it went wrong; only "went wrong" may be said. */
async function until(actor: Person, action: Parameters<typeof post>[1], fields: Readonly<Record<string, string>>): Promise<string> {
  const key = crypto.randomUUID()
  for (;;) {
    const answer = await post(actor, action, key, fields)
    if ('to' in answer) return answer.to
    expect(answer.state, JSON.stringify(answer.state)).toMatchObject({ status: 'failed' })
  }
}

/** A reader who presses F5: only "the portal can't be reached" may happen. */
async function reading<T>(actor: Person, work: Parameters<typeof read<T>>[1]): Promise<T> {
  for (;;) {
    try {
      return await read(actor, work)
    } catch (thrown) {
      if (!isHalt(thrown, 'unavailable')) throw thrown
      await pause(20)
    }
  }
}

const handedIn = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0)
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const versionOf = (writer: Writer) => reading(writer.actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: writer.submissionId }, select: { version: true } })).then((row) => String(row.version))

/** Changes an answer and hands the entry in again. */
async function handIn(writer: Writer): Promise<void> {
  writer.round += 1
  const answer = { submissionId: writer.submissionId, criterionId: world.criteria.get('Plan van aanpak') ?? '', 'answers.0.lotId': world.lots.get('Assen') ?? '', 'answers.0.text': `Ons plan, ronde ${writer.round}.` }
  await until(writer.actor, saveAnswerAction, { ...answer, _version: await versionOf(writer) })
  const to = await until(writer.actor, submitAction, { submissionId: writer.submissionId, ...signature, agreed: 'true', dossierVersion: String(writer.dossierVersion), _version: await versionOf(writer) })
  expect(to).toContain(writer.submissionId)
  writer.acknowledged += 1
}

/** Lets all hand in again and again, and others read, while something goes wrong, and once more after it. */
async function during(fault: () => Promise<unknown>): Promise<void> {
  const state = { over: false, pages: 0 }
  const work = writers.flatMap((writer) => [
    (async () => {
      while (!state.over) await handIn(writer)
      await handIn(writer)
    })(),
    (async () => {
      while (!state.over) {
        await versionOf(writer)
        state.pages += 1
      }
    })(),
  ])
  for (const each of work) each.catch(() => undefined)
  try {
    await fault()
  } finally {
    state.over = true
    await Promise.allSettled(work)
  }
  await Promise.all(work)
  expect(state.pages).toBeGreaterThan(0)
}

/** What was acknowledged is there, once, with its line in the trail; and the chain is whole. */
async function expectExact(): Promise<void> {
  const count = async (sql: string) => new Map((await superuser.query<{ id: string; n: string }>(sql)).rows.map((row) => [row.id, Number(row.n)]))
  const versions = await count(`select submission_id as id, count(*) as n from submission_version group by 1`)
  const lines = await count(`select subject_id as id, count(*) as n from audit_line where event in ('submission.submitted', 'submission.replaced') group by 1`)
  for (const writer of writers) expect([versions.get(writer.submissionId), lines.get(writer.submissionId)], 'versions and lines of one entry').toEqual([writer.acknowledged, writer.acknowledged])
  expect((await verifyChain(2_000_000_000)).ok).toBe(true)
  const { rows } = await superuser.query(`select pid from pg_stat_activity where state like 'idle in transaction%' and usename = 'perceel_app'`)
  expect(rows).toEqual([])
  figure(`${expect.getState().currentTestName?.replace(/^.* > /, '')}: ${handedIn()} entries acknowledged so far, each there once with its line, the chain whole`)
}

/** The portal's pools anew, over another port. */
async function through(port: number): Promise<void> {
  await disconnect()
  const url = new URL(database.appUrl)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  process.env['DATABASE_URL'] = url.toString()
}

/** kill -9 of the server with everything that works for it; the postmaster stands still first, or it would tidy up. */
async function killDatabase(): Promise<void> {
  const { rows } = await superuser.query<{ pid: number }>(`select pid from pg_stat_activity where pid <> pg_backend_pid()`)
  const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGSTOP')
  for (const { pid } of rows)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  process.kill(postmaster, 'SIGKILL')
  cluster = await startDatabase({ dataDir: folder })
}

beforeAll(async () => {
  // With everything that makes a commit last: what is acknowledged must survive a kill.
  cluster = await startDatabase({ dataDir: folder })
  database = await prepareDatabase(cluster, 'faults', 'test')
  await migrate(database.migrateUrl)
  process.env['DATABASE_URL'] = database.appUrl
  process.env['MIGRATE_DATABASE_URL'] = database.migrateUrl
  superuser = new pg.Pool({ connectionString: cluster.superuserUrl('faults'), max: 2 })
  superuser.on('error', () => undefined)
  await setClock(database.migrateUrl, new Date('2025-11-20T09:00:00+01:00'))
  await setUpRegion()
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: new Date('2025-12-15T12:00:00+01:00') })
  for (const id of [...(await providerIds()).values()].slice(0, WRITERS)) {
    const actor = providerPerson(id)
    const draft = await filledSubmission(actor, world, ['Assen'])
    writers.push({ actor, submissionId: draft.id, dossierVersion: draft.dossierVersion, round: 0, acknowledged: 0 })
  }
})
afterEach(() => expect(unforeseen.splice(0).map((each) => inspect(each)), 'faults that are not told as a database that is away').toEqual([]))
afterAll(async () => {
  await disconnect()
  await superuser.end()
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('whatever fails, nothing acknowledged is lost, nothing is there twice, and every change has its line', () => {
  test(`the database is killed ${TIMES} times in the middle of handing in [V2.3.3]`, async () => {
    let slowest = 0
    await during(async () => {
      for (let at = 0; at < TIMES; at++) {
        const before = handedIn()
        await killDatabase()
        const began = performance.now()
        // It serves again: somebody's entry comes through.
        await vi.waitFor(() => expect(handedIn()).toBeGreaterThan(before), { timeout: 60_000, interval: 20 })
        slowest = Math.max(slowest, performance.now() - began)
      }
    })
    await expectExact()
    figure(`the portal served again at most ${(slowest / 1000).toFixed(1)} s after the database was back`)
    // Beside the other tests everything has to wait for its turn.
    if (LONG) expect(slowest).toBeLessThan(5000)
  }, LIMIT)

  test(`every connection of the portal is ended, ${TIMES * 5} times`, async () => {
    await during(async () => {
      let ended = 0
      while (ended < TIMES * 5) {
        const { rowCount } = await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'perceel_app'`)
        if ((rowCount ?? 0) > 0) ended += 1
        await pause(60)
      }
    })
    await expectExact()
  }, LIMIT)

  test.runIf(LONG)('every connection of the portal is ended once a second for a minute', async () => {
    await during(async () => {
      for (let at = 0; at < 60; at++) {
        await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'perceel_app'`)
        await pause(1000)
      }
    })
    await expectExact()
  }, LIMIT)

  test('every connection of the pool is held for longer than somebody waits for one', async () => {
    await during(() => Promise.allSettled(Array.from({ length: 10 }, () => write(officer, (tx) => tx.$executeRaw`select pg_sleep(3.5)`))))
    await expectExact()
  }, LIMIT)

  test('the server has no room for connections, whatever account asks', async () => {
    await disconnect()
    await superuser.query('alter role perceel_app connection limit 2')
    await during(async () => {
      await pause(LONG ? 10_000 : 1000)
      await superuser.query('alter role perceel_app connection limit -1')
    })
    await expectExact()
  }, LIMIT)

  test('the wire to the database hangs for five seconds, and nobody is told', async () => {
    const wire = new Wire()
    await wire.up(cluster.port)
    await through(wire.port)
    await during(async () => {
      await pause(300)
      wire.freeze()
      await pause(5000)
      wire.thaw()
    })
    await expectExact()
    await through(cluster.port)
    await wire.down()
  }, LIMIT)

  test(`a process of the portal is killed ${TIMES} times while it works [V2.3.3]`, async () => {
    const job = JSON.stringify({ criterionId: world.criteria.get('Plan van aanpak'), lotId: world.lots.get('Assen'), entrants: writers.map(({ actor, submissionId, dossierVersion }) => ({ actor, submissionId, dossierVersion })) })
    for (let at = 0; at < TIMES; at++) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/hand-in.ts'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, JOB: job } })
      const acknowledged = new Map<string, number>()
      let rest = ''
      await new Promise<void>((done) => {
        child.stdout.on('data', (part: Buffer) => {
          const told = (rest + part.toString()).split('\n')
          rest = told.pop() ?? ''
          for (const id of told) acknowledged.set(id, (acknowledged.get(id) ?? 0) + 1)
          if ([...acknowledged.values()].reduce((sum, n) => sum + n, 0) >= WRITERS + at * 2) child.kill('SIGKILL')
        })
        child.once('exit', () => done())
      })
      expect(child.signalCode).toBe('SIGKILL')
      for (const writer of writers) {
        const { rows } = await superuser.query<{ n: string }>('select count(*) as n from submission_version where submission_id = $1', [writer.submissionId])
        const there = Number(rows[0]?.n) - writer.acknowledged
        const told = acknowledged.get(writer.submissionId) ?? 0
        // What was under way when it died may have been kept before it could say so.
        expect([told, told + 1]).toContain(there)
        writer.acknowledged += there
      }
    }
    await expectExact()
  }, LIMIT)

  test(`a migration is killed ${TIMES} times and then runs to its end`, async () => {
    const fresh = await prepareDatabase(cluster, 'half', 'test')
    for (let at = 0; at < TIMES; at++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', `import { migrate } from '@/prisma/engine'; await migrate(process.env.URL)`], { stdio: 'ignore', env: { ...process.env, URL: fresh.migrateUrl } })
      const gone = new Promise((done) => child.once('exit', done))
      const watch = new pg.Client({ connectionString: cluster.superuserUrl('half') })
      await watch.connect()
      // Somewhere in the middle: when so many of its locks are held.
      await vi.waitFor(async () => expect(Number((await watch.query<{ n: string }>(`select count(*) as n from pg_locks l join pg_stat_activity a using (pid) where a.usename = 'perceel_migrate' and l.database = (select oid from pg_database where datname = 'half')`)).rows[0]?.n)).toBeGreaterThan(at * 40), { timeout: 60_000, interval: 5 })
      child.kill('SIGKILL')
      await gone
      await vi.waitFor(async () => expect((await watch.query(`select from pg_stat_activity where usename = 'perceel_migrate' and datname = 'half'`)).rowCount).toBe(0), { timeout: 60_000, interval: 20 })
      await watch.end()
    }
    await migrate(fresh.migrateUrl)
    expect(await pending(fresh.migrateUrl)).toEqual([])
    expect(await diff(fresh.migrateUrl)).toBe('')
  }, LIMIT)
})

describe('many at once', () => {
  test(`twenty posts of one form at once, ${TIMES * 4} times: one row, twenty times the same answer`, async () => {
    const writer = writers[0] ?? expect.fail('no writer')
    for (let at = 0; at < TIMES * 4; at++) {
      const key = crypto.randomUUID()
      const fields = { submissionId: writer.submissionId, criterionId: world.criteria.get('Plan van aanpak') ?? '', 'answers.0.lotId': world.lots.get('Assen') ?? '', 'answers.0.text': `Twintig keer, ${at}.`, _version: await versionOf(writer) }
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(writer.actor, saveAnswerAction, key, fields)))
      expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
      expect(answers[0]).toHaveProperty('to')
      const { rows } = await superuser.query<{ n: string }>('select count(*) as n from idempotency where key = $1', [key])
      expect(Number(rows[0]?.n)).toBe(1)
      expect(Number(await versionOf(writer))).toBe(Number(fields._version) + 1)
    }
    figure(`twenty posts of one form at once: ${TIMES * 4} keys, one row and one answer each`)
  }, LIMIT)

  test(`fifty editors of one record, ${EDITED * 50} writes: none overwrites another, and who lost is told what changed`, async () => {
    const writer = writers[1] ?? expect.fail('no writer')
    const first = Number(await versionOf(writer))
    let won = 0
    let told = 0
    for (let at = 0; at < EDITED; at++) {
      const version = await versionOf(writer)
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, editor) =>
          post(writer.actor, saveAnswerAction, crypto.randomUUID(), { submissionId: writer.submissionId, criterionId: world.criteria.get('Plan van aanpak') ?? '', 'answers.0.lotId': world.lots.get('Assen') ?? '', 'answers.0.text': `Van ${editor}, ronde ${at}.`, _version: version }),
        ),
      )
      for (const answer of answers) {
        if ('to' in answer) won += 1
        else {
          expect(answer.state).toMatchObject({ status: 'refused', message: expect.stringContaining('Iemand anders heeft dit intussen gewijzigd') as string })
          told += 1
        }
      }
    }
    expect(Number(await versionOf(writer))).toBe(first + won)
    expect(won).toBe(EDITED)
    expect(told).toBe(EDITED * 49)
    figure(`fifty editors of one record: ${won + told} writes, ${won} kept, ${told} told what changed, none lost`)
  }, LIMIT)
})

import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, read } from '@/lib/db'
import type { Portal } from '@/prisma/commands/serve'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { figure } from '@/tests/support/figure'
import { serveTest } from '@/tests/support/serve-test'
import type { TestDatabase } from '@/tests/support/templates'
import { testBuild } from '@/tests/support/test-build'
import { Visitor } from '@/tests/support/visitor'

/** How long five times as much comes in as the portal can answer, and how long it is watched at a third of that; npm run test:long asks for five minutes and an hour. */
const OVERLOAD = Number(process.env['PERCEEL_OVERLOAD_SECONDS'] ?? 3)
const SOAK = Number(process.env['PERCEEL_SOAK_MINUTES'] ?? 0)
/** What one process works on at once when nobody sets it (lib/crowd.ts), and the most connections it has to the database (lib/db.ts). */
const AT_ONCE = 48
const CONNECTIONS = 14
const PATHS = ['/', '/procedures', '/aanbieders']

let portal: Portal
let database: TestDatabase
let superuser: pg.Pool
const somebody = new Visitor()
/** Pages a second that it can answer, and how long one takes when nothing else is asked. */
const able = { perSecond: 0, ms: 0 }

const connections = async () => Number((await superuser.query<{ n: string }>(`select count(*) as n from pg_stat_activity where usename = 'perceel_app' and datname = current_database()`)).rows[0]?.n)
const took = async (path: string) => {
  const began = performance.now()
  const { status, retryAfter } = await somebody.get(portal.address, path)
  return { status, retryAfter, ms: performance.now() - began }
}
const at = (values: readonly number[], share: number) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const fire = (options: { connections: number; seconds: number; rate?: number; cookie?: string }) =>
  autocannon({ url: portal.address, connections: options.connections, duration: options.seconds, timeout: 30, ...(options.rate ? { overallRate: options.rate } : {}), requests: PATHS.map((path) => ({ method: 'GET', path, headers: options.cookie ? { cookie: options.cookie } : {} })) })

beforeAll(async () => {
  await testBuild()
  database = await testDatabase('empty')
  superuser = new pg.Pool({ connectionString: database.superuserUrl, max: 2 })
  await setUpRegion()
  portal = await serveTest(database, 'portal-load')
  const officer = await read({ kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }, (tx) => tx.membership.findFirstOrThrow({ where: { role: 'procurement-officer' }, select: { id: true } }))
  // What is counted below is the portal's alone.
  await disconnect()
  expect((await somebody.signIn(officer.id, portal.address)).status).toBe(303)
  for (const path of PATHS) expect((await took(path)).status).toBe(200)
  const measured = await fire({ connections: 8, seconds: Math.min(20, Math.max(2, OVERLOAD / 10)) })
  able.perSecond = measured['2xx'] / measured.duration
  const alone: number[] = []
  for (let asked = 0; asked < 20; asked++) alone.push((await took('/')).ms)
  able.ms = at(alone, 0.5)
}, 900_000)
afterAll(async () => {
  await portal.stop()
  await superuser.end()
})

test(`five times as much as it can answer, for ${OVERLOAD} s: what is light is answered, the rest is answered or asked to come back, and it is well again within half a minute`, async () => {
  const light: number[] = []
  const state = { over: false }
  const watching = (async () => {
    while (!state.over) {
      for (const path of ['/api/health/live', '/.well-known/security.txt']) {
        const began = performance.now()
        const answer = await fetch(new URL(path, portal.address))
        await answer.arrayBuffer()
        expect([200, 404]).toContain(answer.status)
        light.push(performance.now() - began)
      }
      const { status, retryAfter } = await took('/')
      expect([status, retryAfter]).toEqual(status === 503 ? [503, '5'] : [200, null])
      await sleep(100)
    }
  })()
  watching.catch(() => undefined)
  const result = await fire({ connections: AT_ONCE * 5, seconds: OVERLOAD, rate: Math.ceil(able.perSecond * 5) })
  state.over = true
  const began = performance.now()
  await watching
  // Three pages in a row as quickly as before, give or take.
  for (let inARow = 0; inARow < 3 && performance.now() - began < 60_000; ) inARow = (await took('/')).ms < able.ms * 3 + 50 ? inARow + 1 : 0
  const again = performance.now() - began
  const shed = result.statusCodeStats?.['503']?.count ?? 0
  figure(`overload: ${able.perSecond.toFixed(0)} pages a second answered alone, ${(result.requests.total / result.duration).toFixed(0)} a second asked for ${OVERLOAD} s: ${result['2xx']} answered (p97.5 ${result.latency.p97_5} ms), ${shed} asked to come back, ${result.errors} broken off; light ones p95 ${at(light, 0.95).toFixed(0)} ms, slowest ${Math.max(...light).toFixed(0)} ms; a page ${able.ms.toFixed(0)} ms before, so again after ${(again / 1000).toFixed(1)} s`)
  expect(result.errors).toBe(0)
  expect(result['2xx'] + shed).toBe(result.requests.total)
  expect(result['2xx']).toBeGreaterThan(0)
  expect(shed).toBeGreaterThan(0)
  expect(again).toBeLessThan(30_000)
  expect(await connections()).toBeLessThanOrEqual(CONNECTIONS)
}, 180_000 + OVERLOAD * 2000)

/** The rise of a line through points, per hour, by least squares. */
function slope(points: readonly (readonly [hours: number, value: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean(([hours]) => hours), mean(([, value]) => value)]
  return mean(([hours, value]) => (hours - x) * (value - y)) / mean(([hours]) => (hours - x) ** 2)
}

const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${portal.child.pid}/status`, 'utf8'))?.[1]) / 1024
const open = () => readdirSync(`/proc/${portal.child.pid}/fd`).length

test.runIf(SOAK > 0)(`${SOAK} minutes at a third of what it can answer: memory, open files and connections stay as they are`, async () => {
  // Anew: what the crowd left behind would go down meanwhile and hide what goes up.
  await portal.stop()
  portal = await serveTest(database, 'portal-soak')
  const began = performance.now()
  const hours = () => (performance.now() - began) / 3_600_000
  const samples: { hours: number; rss: number; open: number; connections: number }[] = []
  const state = { over: false }
  const sampling = (async () => {
    while (!state.over) {
      samples.push({ hours: hours(), rss: rss(), open: open(), connections: await connections() })
      await sleep(2000)
    }
  })()
  sampling.catch(() => undefined)
  const result = await fire({ connections: 8, seconds: SOAK * 60, rate: Math.max(1, Math.floor(able.perSecond * 0.3)), cookie: somebody.cookie })
  state.over = true
  await sampling
  // The first third warms up. What was just made and not yet cleared is left out: the lowest of each minute.
  const warm = samples.filter((sample) => sample.hours > hours() / 3)
  const minutes = new Map<number, (typeof samples)[number]>()
  for (const sample of warm) {
    const minute = Math.floor(sample.hours * 60)
    if (sample.rss < (minutes.get(minute)?.rss ?? Number.POSITIVE_INFINITY)) minutes.set(minute, sample)
  }
  const lowest = [...minutes.values()]
  const perHour = lowest.length > 1 ? slope(lowest.map((each) => [each.hours, each.rss])) : Number.NaN
  const range = (of: (sample: (typeof samples)[number]) => number) => `${Math.min(...warm.map(of)).toFixed(0)} to ${Math.max(...warm.map(of)).toFixed(0)}`
  figure(`soak: ${SOAK} minutes, ${result['2xx']} pages (${(result['2xx'] / result.duration).toFixed(0)} a second, p97.5 ${result.latency.p97_5} ms), ${result.non2xx} others, ${result.errors} broken off; after warming up memory ${range((each) => each.rss)} MB, ${perHour.toFixed(1)} MB an hour${SOAK < 30 ? ' (too short to say)' : ''}, open files ${range((each) => each.open)}, connections ${range((each) => each.connections)}`)
  expect(result.errors + result.non2xx).toBe(0)
  expect(Math.max(...warm.map((each) => each.connections))).toBeLessThanOrEqual(CONNECTIONS)
  if (SOAK >= 30) expect(perHour).toBeLessThan(5)
}, 120_000 + SOAK * 90_000)

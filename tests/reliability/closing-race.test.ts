import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { sure } from '@/lib/kernel/result'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

// The receipt's PDF is made after the commit and has no part in the race.
vi.mock('@/lib/letters/render', () => ({ renderPdf: () => Promise.resolve(Buffer.from('%PDF-1.7')) }))

const ROUNDS = Number(process.env['PERCEEL_RACE_ROUNDS'] ?? 50)
const PROVIDERS = 20
const CLOSES = new Date('2025-12-15T12:00:00+01:00')
/** How long before closing the first of a round sets off, and how long after it the last. A slow machine needs more before. */
const spread = { before: 400, after: 60 }

let setClock: (iso: string) => Promise<void>
let superuser: pg.Client
let superuserUrl: string
let world: World
let entrants: { actor: Person; id: string; version: number; versions: number; dossierVersion: number }[] = []
const officer = officerOf()
/** What a form does too: a database without a free connection is asked again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!isHalt(thrown, 'unavailable')) throw thrown
    return patiently(work)
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One attempt as it was seen from outside, in the portal's time, and what the database wrote down when it was accepted. */
type Attempt = { readonly began: number; readonly ended: number; readonly accepted: boolean; readonly receivedAt: number | null; readonly there: boolean }

/** What may never be: accepted while late, refused while early, acknowledged and not there. The same check for both versions. */
function wrongs(attempts: readonly Attempt[]): { late: number; early: number; lost: number } {
  const closes = CLOSES.getTime()
  return {
    late: attempts.filter((each) => each.accepted && (each.began >= closes || each.receivedAt === null || each.receivedAt >= closes)).length,
    early: attempts.filter((each) => !each.accepted && each.ended < closes).length,
    lost: attempts.filter((each) => each.accepted !== each.there).length,
  }
}

/** Lets every entrant press at a moment of its own around closing. The portal's clock runs ahead of the machine's by whole seconds. */
async function round(press: (index: number) => Promise<Omit<Attempt, 'began' | 'ended'>>): Promise<Attempt[]> {
  const ahead = Math.floor((CLOSES.getTime() - spread.before - 80 - Date.now()) / 1000) * 1000
  await setClock(new Date(Date.now() + ahead).toISOString())
  const { rows } = await superuser.query<{ ahead: number }>('select offset_seconds::float8 * 1000 as ahead from portal_clock')
  const moved = Number(rows[0]?.ahead)
  const portal = () => Date.now() + moved
  return Promise.all(
    Array.from({ length: PROVIDERS }, async (_, index) => {
      const at = CLOSES.getTime() - spread.before + ((spread.before + spread.after) * (index + Math.random())) / PROVIDERS
      await pause(at - portal())
      const began = portal()
      const done = await press(index)
      return { began, ended: portal(), ...done }
    }),
  )
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  superuserUrl = database.superuserUrl
  superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  await setClock('2025-11-20T09:00:00+01:00')
  await setUpRegion()
  world = await publishedProcedure(officer, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: CLOSES })
  const ids = [...(await providerIds()).values()].slice(0, PROVIDERS)
  for (const id of ids) {
    const actor = providerPerson(id)
    const draft = await filledSubmission(actor, world, ['Assen'])
    entrants.push({ actor, id: draft.id, version: draft.version, versions: 0, dossierVersion: draft.dossierVersion })
  }
  expect(entrants).toHaveLength(PROVIDERS)
})
afterAll(() => superuser.end())

test(`${ROUNDS} rounds of ${PROVIDERS} around closing: none late accepted, none early refused, each acknowledged one is there [V2.3.2]`, async () => {
  const totals = { accepted: 0, refused: 0 }
  for (let at = 0; at < ROUNDS; at++) {
    // Each round hands in another text: the same once more would be refused for that.
    await setClock('2025-11-20T09:00:00+01:00')
    entrants = await Promise.all(
      entrants.map(async (entrant) => {
        const { actor, id } = entrant
        const { version, currentVersion } = await patiently(() => read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id }, select: { version: true, currentVersion: true } })))
        const saved = sure(await patiently(() => saveAnswer(actor, { submissionId: id, criterionId: world.criteria.get('Plan van aanpak') ?? '', answers: [{ lotId: world.lots.get('Assen') ?? '', yes: null, text: `Ons plan, ronde ${at}.` }], version, then: null })))
        return { ...entrant, version: saved.version, versions: currentVersion }
      }),
    )
    const attempts = await round(async (index) => {
      const { actor, id, version, versions, dossierVersion } = entrants[index] ?? expect.fail('no entrant')
      const result = await patiently(() => submitSubmission(actor, { submissionId: id, ...signature, dossierVersion, version }))
      if (!result.ok && result.reason !== 'too-late') throw new Error(result.reason)
      const after = await patiently(() => read(actor, (tx) => tx.submissionVersion.findMany({ where: { submissionId: id }, orderBy: { number: 'asc' }, select: { fingerprint: true } })))
      const there = after.length === versions + 1
      if (result.ok && after.at(-1)?.fingerprint !== result.value.fingerprint) throw new Error('another fingerprint')
      return { accepted: result.ok, receivedAt: result.ok ? result.value.submittedAt.getTime() : null, there }
    })
    expect(wrongs(attempts), `round ${at}`).toEqual({ late: 0, early: 0, lost: 0 })
    const accepted = attempts.filter((each) => each.accepted).length
    totals.accepted += accepted
    totals.refused += PROVIDERS - accepted
    // About half of them in time is where the race is.
    if (accepted < PROVIDERS * 0.3) spread.before = Math.min(6000, spread.before * 1.8)
    if (accepted > PROVIDERS * 0.7) spread.before = Math.max(120, spread.before * 0.7)
  }
  // Both kinds must be there, or the rounds proved nothing.
  expect(Math.min(totals.accepted, totals.refused)).toBeGreaterThan((ROUNDS * PROVIDERS) / 20)
}, ROUNDS * 20_000 + 120_000)

test('a version that looks at the time first and writes then fails the same check', async () => {
  await superuser.query('create table naive (id serial, received_at timestamptz)')
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 10 })
  const found = { late: 0, early: 0, lost: 0 }
  for (let at = 0; at < 15 && found.late === 0; at++) {
    const attempts = await round(async () => {
      const client = await pool.connect()
      try {
        await client.query('begin')
        // now() is when the transaction began; what the command does next takes its time.
        const { rows } = await client.query<{ open: boolean }>('select now() + make_interval(secs => offset_seconds) < $1 as open from portal_clock', [CLOSES])
        if (!rows[0]?.open) return { accepted: false, receivedAt: null, there: false }
        await client.query('select pg_sleep(0.03)')
        const kept = await client.query<{ at: Date }>('insert into naive (received_at) values (portal_now()) returning received_at as at')
        return { accepted: true, receivedAt: kept.rows[0]?.at.getTime() ?? null, there: true }
      } finally {
        await client.query('commit')
        client.release()
      }
    })
    const wrong = wrongs(attempts)
    found.late += wrong.late
  }
  await pool.end()
  expect(found.late).toBeGreaterThan(0)
})

import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decideAgain, dropOutcome } from '@/lib/admissions/commands/decision-later'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { endSummons, recordSummons } from '@/lib/admissions/commands/decision-summons'
import { DECISION_STATUSES, type DecisionStatus } from '@/lib/admissions/schema/decision'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addDays, day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import type { Result } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let owner: pg.Client
let officer: Person
let clerk: Person
let procurement: Procurement
let place: { windowId: string; municipalityId: string }

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  clerk = await actorNamed('Tom Wever')
  procurement = await publishedProcedure(database, officer)
  const entry = await enter(procurement, 'Miep B.V.', ['Assen'])
  await openWindow(database, procurement)
  await assessAll(officer, procurement, entry.submissionId, ['Assen'])
  place = { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }
  owner = new pg.Client({ connectionString: database.migrateUrl })
  await owner.connect()
})
afterAll(() => owner.end())

const TABLES = ['outcome', 'summons', 'decision_document', 'decision_recorder', 'college_decision', 'entry_window', 'assessment'] as const
/** Before each walk nothing is decided: the owner takes everything away, past row-level security and triggers. */
async function reset(): Promise<void> {
  await owner.query('begin; set local role perceel_owner')
  for (const table of TABLES) await owner.query(`alter table ${table} no force row level security; alter table ${table} disable trigger user`)
  // The last of a chain first: an entry is decided for the first time only once.
  while (((await owner.query('delete from outcome o where not exists (select from outcome n where n.replaces_id = o.id)')).rowCount ?? 0) > 0);
  await owner.query('delete from summons; delete from decision_document; delete from decision_recorder; delete from college_decision; update entry_window set decided_at = null; update assessment set shared_at = null')
  for (const table of TABLES) await owner.query(`alter table ${table} enable trigger user; alter table ${table} force row level security`)
  await owner.query('commit')
  await setClock(database.migrateUrl, at('2023-07-17 10:00'))
}

/** What the walk believes, apart from the rules and the database. A tick is longer than the reaction term. */
type Model = { tick: number; first: DecisionStatus | null; firstAt: number; later: DecisionStatus | null; laterAt: number; dropped: boolean; court: 'none' | 'running' | 'rejected' | 'granted' }
const today = (model: Model) => addDays(day('2023-07-17'), model.tick * 30)

type Found = { id: string; number: number; status: string; version: number; summons: { id: string; version: number; ended: string | null }[]; outcomes: { id: string; outcome: string; was: string | null }[] }
const decisions = (): Promise<Found[]> => read(officer, (tx) => tx.collegeDecision.findMany({ orderBy: { number: 'asc' }, select: { id: true, number: true, status: true, version: true, summons: { select: { id: true, version: true, ended: true } }, outcomes: { select: { id: true, outcome: true, was: true } } } }))

type Step = {
  /** Whether it may be done; null: there is nothing to do it to. */
  readonly may: (model: Model) => boolean | null
  readonly run: (rows: readonly Found[], model: Model) => Promise<Result<unknown, string>>
  readonly then: (model: Model) => Partial<Model>
}
const fine: Result<undefined, string> = { ok: true, value: undefined }
const known = (status: DecisionStatus | null) => status === 'notified' || status === 'final'
const step = (row: Found | undefined) => ({ decisionId: row?.id ?? '', version: row?.version ?? 0 })
const followed = (model: Model) => model.court !== 'granted' || known(model.later)

const STEPS = {
  tick: { may: ({ tick }) => tick < 4 || null, run: async (_rows, model) => (await setClock(database.migrateUrl, at(`${addDays(today(model), 30)} 10:00`)), fine), then: ({ tick }) => ({ tick: tick + 1 }) },
  propose: { may: ({ first }) => first === null || first === 'proposed', run: () => proposeDecision(officer, place), then: () => ({ first: 'proposed' }) },
  record: { may: ({ first }) => (first === null ? null : first === 'proposed'), run: ([one], model) => recordDecision(clerk, { ...step(one), decidedOn: today(model) }), then: () => ({ first: 'decided' }) },
  notify: { may: ({ first }) => (first === null ? null : first === 'decided'), run: ([one]) => notifyDecision(clerk, step(one)), then: ({ tick }) => ({ first: 'notified', firstAt: tick }) },
  summon: { may: (model) => (model.first === null || model.court !== 'none' ? null : model.first === 'notified' && model.tick === model.firstAt), run: ([one], model) => recordSummons(clerk, { ...step(one), receivedOn: today(model), claimant: 'Een aanbieder', court: null, caseNumber: null, note: 'Over de uitkomst.' }), then: () => ({ court: 'running' }) },
  reject: { may: ({ court }) => (court === 'none' ? null : court === 'running'), run: ([one], model) => endSummons(clerk, { summonsId: one?.summons[0]?.id ?? '', ended: 'rejected', endedOn: today(model), endedNote: 'Afgewezen.', version: one?.summons[0]?.version ?? 0 }), then: () => ({ court: 'rejected' }) },
  grant: { may: ({ court }) => (court === 'none' ? null : court === 'running'), run: ([one], model) => endSummons(clerk, { summonsId: one?.summons[0]?.id ?? '', ended: 'granted', endedOn: today(model), endedNote: 'Toegewezen.', version: one?.summons[0]?.version ?? 0 }), then: () => ({ court: 'granted' }) },
  finalise: { may: (model) => (model.first === null ? null : model.first === 'notified' && model.tick > model.firstAt && model.court !== 'running' && followed(model)), run: ([one]) => finaliseDecision(clerk, step(one)), then: () => ({ first: 'final' }) },
  again: { may: (model) => (model.first === null ? null : known(model.first) && (model.later === null || model.dropped)), run: ([one]) => decideAgain(officer, { outcomeId: one?.outcomes[0]?.id ?? '', ground: 'judgment', note: 'Na de uitspraak.' }), then: () => ({ later: 'proposed', dropped: false }) },
  drop: { may: (model) => (model.later === null || model.dropped ? null : model.later === 'proposed'), run: ([, two]) => dropOutcome(officer, { outcomeId: two?.outcomes[0]?.id ?? '', version: two?.version ?? 0 }), then: () => ({ dropped: true }) },
  'record-later': { may: (model) => (model.later === null ? null : model.later === 'proposed' && !model.dropped), run: ([, two], model) => recordDecision(clerk, { ...step(two), decidedOn: today(model) }), then: () => ({ later: 'decided' }) },
  'notify-later': { may: (model) => (model.later === null ? null : model.later === 'decided'), run: ([, two]) => notifyDecision(clerk, step(two)), then: ({ tick }) => ({ later: 'notified', laterAt: tick }) },
  'finalise-later': { may: (model) => (model.later === null ? null : model.later === 'notified' && model.tick > model.laterAt), run: ([, two]) => finaliseDecision(clerk, step(two)), then: () => ({ later: 'final' }) },
} as const satisfies Record<string, Step>
type Name = keyof typeof STEPS

/** Tries a change as the app's own database role and takes it back, whatever comes of it. */
const force = (work: (tx: Tx) => Promise<{ count: number }>) =>
  write(officer, async (tx) => {
    const { count } = await work(tx)
    throw new Error(count === 0 ? 'no row' : 'went through')
  }).catch((thrown: unknown) => databaseRefusal(thrown)?.state ?? (thrown instanceof Error ? thrown.message : String(thrown)))

/** Everything that an officer could try by hand in SQL and that is no step from here. */
async function refusesByHand(model: Model): Promise<void> {
  for (const row of await decisions()) {
    const status = row.status as DecisionStatus
    const from = DECISION_STATUSES.indexOf(status)
    const notifiedTick = row.number === 1 ? model.firstAt : model.laterAt
    for (const [to, wanted] of DECISION_STATUSES.entries()) {
      const final = status === 'notified' && model.tick > notifiedTick && (row.number > 1 || (model.court !== 'running' && followed(model)))
      if (to === from || (to === from + 1 && (wanted !== 'final' || final))) continue
      const data = {
        status: wanted,
        ...(to === 0 ? { decidedOn: null, decidedBy: null, onBehalfOf: null } : from === 0 ? { decidedOn: today(model), decidedBy: clerk.personId } : {}),
        ...(to < 2 ? { notifiedAt: null, reactionUntil: null, reactionDays: null, reactionSource: null } : from < 2 ? { notifiedAt: at(`${today(model)} 09:00`), reactionUntil: today(model), reactionDays: 20, reactionSource: 'proef' } : {}),
        finalOn: wanted === 'final' ? addDays(today(model), 1) : null,
      }
      expect(await force((tx) => tx.collegeDecision.updateMany({ where: { id: row.id }, data })), `decision ${row.number}: ${status} to ${wanted} in ${JSON.stringify(model)}`).toMatch(/PE003|23514/)
    }
    const [outcome] = row.outcomes
    if (!outcome) continue
    const change = (data: object) => force((tx) => tx.outcome.updateMany({ where: { id: outcome.id }, data }))
    expect(await change({ outcome: 'replaced', was: outcome.was ?? outcome.outcome }), `replaced by hand in ${JSON.stringify(model)}`).toMatch(outcome.outcome === 'replaced' ? /went through|PE003/ : /PE003/)
    expect(await change({ letterId: null, sharedAt: at(`${today(model)} 09:00`) })).toMatch(/PE003|23514/)
    if (status !== 'proposed') for (const data of [{ reason: 'Iets anders.' }, { groundNote: 'x', ground: 'repair' }, { endsOn: '2030-01-01' }, { outcome: 'refused', was: null }]) expect(await change(data), JSON.stringify(data)).toMatch('ground' in data ? /42501/ : /PE003|23514/)
    if (row.number === 1 || status !== 'proposed') expect(await force((tx) => tx.outcome.deleteMany({ where: { id: outcome.id } }))).toMatch(/no row|PE003|23503/)
    for (const summons of row.summons.filter((each) => each.ended !== null)) expect(await force((tx) => tx.summons.updateMany({ where: { id: summons.id }, data: { ended: null, endedOn: null, endedNote: null } }))).toBe('PE003')
  }
}

it('walks decision and outcome through commands and by hand in SQL: no illegal step, whatever the order', { timeout: 300_000 }, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...(Object.keys(STEPS) as Name[])), { minLength: 5, maxLength: 16 }), async (names) => {
      await reset()
      let model: Model = { tick: 0, first: null, firstAt: 0, later: null, laterAt: 0, dropped: false, court: 'none' }
      for (const name of names) {
        const { may: asks, run, then }: Step = STEPS[name]
        const may = asks(model)
        if (may === null) continue
        // A step at a row that isn't there any more is "not found", which is no as well.
        const result = await run(await decisions(), model).catch((thrown: unknown) => { if (isHalt(thrown)) return { ok: false as const, reason: thrown.kind }; throw thrown })
        expect(result.ok, `${name} in ${JSON.stringify(model)}: ${result.ok ? 'done' : result.reason}`).toBe(may)
        if (may) model = { ...model, ...then(model) }
        const [first, later] = await decisions()
        expect([first?.status ?? null, later?.status ?? null]).toEqual([model.first, model.later])
        if (first) expect(first.outcomes[0]?.outcome === 'replaced').toBe(known(model.later))
        seen.add(`${String(model.first)} ${String(model.later)}`)
      }
      await refusesByHand(model)
    }),
    {
      numRuns: 15,
      examples: [
        [['propose', 'propose', 'record', 'propose', 'notify', 'summon', 'again', 'tick', 'finalise', 'grant', 'finalise', 'record-later', 'finalise', 'notify-later', 'finalise', 'again', 'tick', 'finalise-later']],
        [['propose', 'record', 'notify', 'tick', 'summon', 'finalise', 'again', 'drop', 'record-later', 'again', 'record-later', 'drop', 'notify-later', 'finalise-later', 'tick', 'finalise-later']],
        [['propose', 'record', 'notify', 'summon', 'reject', 'grant', 'finalise', 'tick', 'finalise', 'summon']],
      ],
    },
  )
  for (const pair of ['proposed null', 'decided null', 'notified null', 'final null', 'notified proposed', 'notified decided', 'final notified', 'final final']) expect(seen).toContain(pair)
})

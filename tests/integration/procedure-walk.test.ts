import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { databaseRefusal, read, write } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import type { Result } from '@/lib/kernel/result'
import { concludeProcedure, publishProcedure, withdrawProcedure } from '@/lib/procedures/commands/publish'
import { reopenWindow, stopWindow } from '@/lib/procedures/commands/stop'
import { editWindow } from '@/lib/procedures/commands/windows'
import { PROCEDURE_STATUSES, type ProcedureStatus } from '@/lib/procedures/schema/procedure'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { draftProcedure } from '@/tests/support/planning'
import { officerOf } from '@/tests/support/submissions'

const officer = officerOf()
const second = officerOf('Daan Kuiper')
/** Before the window opens, while it is open, after it closed. */
const CLOCKS = ['2023-05-01T09:00:00+02:00', '2023-06-10T09:00:00+02:00', '2023-07-15T09:00:00+02:00'] as const
const WINDOW = { name: 'Start 2024', kind: 'once' as const, opensAt: new Date('2023-06-01T09:00:00+02:00'), closesAt: new Date('2023-07-14T12:00:00+02:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null }
const REASON = 'Een reden die iedereen mag lezen.'

let setClock: (iso: string) => Promise<void>
let gate: pg.Client
beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock(CLOCKS[0])
  await setUpRegion()
  gate = new pg.Client({ connectionString: database.migrateUrl })
  await gate.connect()
  await gate.query('set role perceel_gate')
})
afterAll(() => gate.end())

/** What the walk believes, apart from the rules and the database. */
type Model = { status: ProcedureStatus; clock: 0 | 1 | 2; published: boolean; stopped: boolean; opened: boolean; decided: boolean }
const runs = (model: Model) => model.published && model.clock < 2 && !model.opened

type Step = {
  /** Whether it may be done; null: it makes no sense here. */
  readonly may: (model: Model) => boolean | null
  readonly run: (at: { id: string; windowId: string; version: number; windowVersion: number }, model: Model) => Promise<Result<unknown, string>>
  readonly then: (model: Model) => Partial<Model>
}
const fine: Result<undefined, string> = { ok: true, value: undefined }

const STEPS = {
  tick: { may: ({ clock }) => clock < 2 || null, run: async (_at, { clock }) => (await setClock(CLOCKS[clock + 1] ?? CLOCKS[2]), fine), then: ({ clock }) => ({ clock: clock === 0 ? 1 : 2 }) },
  edit: { may: (model) => model.status === 'draft', run: (at) => editWindow(officer, { id: at.windowId, version: at.windowVersion, ...WINDOW }), then: () => ({}) },
  publish: { may: (model) => model.status === 'draft' && model.clock < 2, run: (at) => publishProcedure(officer, at), then: () => ({ status: 'published', published: true }) },
  stop: { may: (model) => runs(model) && !model.stopped, run: (at) => stopWindow(officer, { id: at.windowId, version: at.windowVersion, reason: REASON }), then: () => ({ stopped: true }) },
  reopen: { may: (model) => model.status === 'published' && runs(model) && model.stopped, run: (at) => reopenWindow(officer, { id: at.windowId, version: at.windowVersion, reason: REASON }), then: () => ({ stopped: false }) },
  open: {
    may: (model) => (model.status === 'withdrawn' ? null : model.published && model.clock === 2 && !model.opened),
    run: async (at) => {
      const asked = await requestOpening(officer, { windowId: at.windowId })
      return asked.ok ? confirmOpening(second, { windowId: at.windowId }) : asked
    },
    then: () => ({ opened: true }),
  },
  // What the database does by itself once every college decided.
  decide: { may: (model) => (model.opened && !model.decided) || null, run: async (at) => (await gate.query('update entry_window set decided_at = portal_now(), version = version + 1 where id = $1', [at.windowId]), fine), then: () => ({ decided: true }) },
  withdraw: { may: (model) => (model.status === 'draft' || model.status === 'published') && !model.decided, run: (at) => withdrawProcedure(officer, { ...at, reason: REASON }), then: (model) => ({ status: 'withdrawn', stopped: model.stopped || runs(model) }) },
  conclude: { may: (model) => model.status === 'published' && model.decided, run: (at) => concludeProcedure(officer, at), then: () => ({ status: 'concluded' }) },
} as const satisfies Record<string, Step>
type Name = keyof typeof STEPS

const rowsOf = (id: string, windowId: string) =>
  read(officer, async (tx) => ({
    procedure: await tx.procedure.findUniqueOrThrow({ where: { id }, select: { status: true, version: true } }),
    window: await tx.entryWindow.findUniqueOrThrow({ where: { id: windowId }, select: { publishedAt: true, stoppedAt: true, openedAt: true, decidedAt: true, version: true } }),
  }))

/** Everything that an officer could try by hand in SQL and that is no step from here. */
async function refusesByHand(id: string, windowId: string, model: Model): Promise<void> {
  const force = (work: Parameters<typeof write<unknown>>[1]) => write(officer, async (tx, now) => { await work(tx, now); throw new Error('went through') }).catch((thrown: unknown) => databaseRefusal(thrown)?.state ?? String(thrown))
  const legal: Record<ProcedureStatus, readonly ProcedureStatus[]> = { draft: ['published', 'withdrawn'], published: ['concluded', 'withdrawn'], concluded: [], withdrawn: [] }
  for (const status of PROCEDURE_STATUSES) {
    if (status === model.status || (legal[model.status].includes(status) && (status === 'published' || (status === 'concluded') === model.decided))) continue
    const closed = status === 'concluded' || status === 'withdrawn'
    const data = { status, closedAt: closed ? new Date() : null, closedReason: status === 'withdrawn' ? REASON : null, ...(status === 'draft' ? { publishedAt: null } : model.status === 'draft' ? { publishedAt: new Date() } : {}) }
    expect(await force((tx) => tx.procedure.updateMany({ where: { id }, data })), `${model.status} to ${status}`).toMatch(/PE003|23514/)
  }
  const window = (data: object) => force((tx) => tx.entryWindow.updateMany({ where: { id: windowId }, data }))
  expect(await window({ stoppedAt: model.stopped ? null : new Date() })).toBe('PE003')
  expect(await window({ openedAt: model.opened ? null : new Date() })).toMatch(/PE00[123]|23514/)
  if (!model.decided) expect(await window({ decidedAt: new Date() })).toMatch(/PE003|23514/)
  expect(await window({ publishedAt: model.published ? null : new Date() })).toBe('PE003')
}

it('walks procedure and window through commands and by hand in SQL: no illegal step, whatever the order', { timeout: 300_000 }, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...(Object.keys(STEPS) as Name[])), { minLength: 4, maxLength: 14 }), async (names) => {
      await setClock(CLOCKS[0])
      const { procedureId: id, windowId } = await draftProcedure(officer)
      let model: Model = { status: 'draft', clock: 0, published: false, stopped: false, opened: false, decided: false }
      for (const name of names) {
        const step: Step = STEPS[name]
        const may = step.may(model)
        if (may === null) continue
        const before = await rowsOf(id, windowId)
        const result = await step.run({ id, windowId, version: before.procedure.version, windowVersion: before.window.version }, model)
        expect(result.ok, `${name} in ${JSON.stringify(model)}: ${result.ok ? 'done' : result.reason}`).toBe(may)
        if (may) model = { ...model, ...step.then(model) }
        const { procedure, window } = await rowsOf(id, windowId)
        expect({ status: procedure.status, published: window.publishedAt !== null, stopped: window.stoppedAt !== null, opened: window.openedAt !== null, decided: window.decidedAt !== null }).toEqual({ status: model.status, published: model.published, stopped: model.stopped, opened: model.opened, decided: model.decided })
        seen.add(model.status)
      }
      await refusesByHand(id, windowId, model)
    }),
    { numRuns: 20, examples: [[['publish', 'tick', 'stop', 'reopen', 'tick', 'open', 'decide', 'conclude', 'withdraw', 'stop', 'edit', 'publish']], [['publish', 'stop', 'withdraw', 'reopen', 'tick', 'tick', 'conclude', 'edit']], [['withdraw', 'edit', 'publish', 'stop']]] },
  )
  expect([...seen].sort()).toEqual([...PROCEDURE_STATUSES].sort())
})

import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { chooseLots, startSubmission } from '@/lib/admissions/commands/submission'
import { chooseEvidence } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { databaseRefusal, read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { refuse, sure, type Result } from '@/lib/kernel/result'
import { concludeProcedure, publishProcedure, withdrawProcedure } from '@/lib/procedures/commands/publish'
import { reopenWindow, stopWindow } from '@/lib/procedures/commands/stop'
import { editWindow } from '@/lib/procedures/commands/windows'
import { PROCEDURE_STATUSES, type ProcedureStatus } from '@/lib/procedures/schema/procedure'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { draftProcedure } from '@/tests/support/planning'
import { addProof, fillDossier, officerOf, providerIds, providerPerson, signature } from '@/tests/support/submissions'

const officer = officerOf()
const second = officerOf('Daan Kuiper')
/** Before the window opens, while it is open, after it closed. */
const CLOCKS = ['2023-05-01T09:00:00+02:00', '2023-06-10T09:00:00+02:00', '2023-07-15T09:00:00+02:00'] as const
const WINDOW = { name: 'Start 2024', kind: 'once' as const, opensAt: new Date('2023-06-01T09:00:00+02:00'), closesAt: new Date('2023-07-14T12:00:00+02:00'), decisionsBy: day('2023-09-05'), contractStart: day('2024-01-01'), shortReason: null }
const REASON = 'Een reden die iedereen mag lezen.'

let setClock: (iso: string) => Promise<void>
let superuser: pg.Client
let provider: Person
beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock(CLOCKS[0])
  await setUpRegion()
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  provider = providerPerson((await providerIds()).get('Miep B.V.') ?? '')
  await fillDossier(provider)
  proof = await addProof(provider, 'kvk-extract', { issuedOn: '2023-05-01' })
})
afterAll(() => superuser.end())

let proof: string
/** A complete entry for one lot, handed in. */
async function enter({ windowId, criterionId, lotId }: Place): Promise<Result<unknown, string>> {
  const started = await startSubmission(provider, { windowId })
  if (!started.ok) return started
  const on = { submissionId: started.value.id }
  let { version } = sure(await chooseLots(provider, { ...on, lotIds: [lotId], version: started.value.version }))
  version = sure(await chooseEvidence(provider, { ...on, criterionId, lotId: null, evidenceVersionId: proof, version })).version
  const { version: dossierVersion } = await read(provider, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...provider.providerIds] } }, select: { version: true } }))
  return submitSubmission(provider, { ...on, ...signature, dossierVersion, version })
}

/** What the database does by itself once every college decided and told it: the decision and the end of the window. */
async function decided({ id, windowId, lotId }: Place): Promise<void> {
  await superuser.query(`set session_replication_role = replica`)
  await superuser.query(`update entry_window set decided_at = portal_now(), version = version + 1 where id = $1`, [windowId])
  await superuser.query(
    `insert into college_decision (id, window_id, procedure_id, region_id, municipality_id, reference, status, number, proposed_by, decided_on, decided_by, on_behalf_of, notified_at, reaction_until, reaction_days, reaction_source) select gen_random_uuid(), $1, $2, l.region_id, l.municipality_id, 'T-' || gen_random_uuid(), 'notified', 1, $4, '2023-07-15', $4, 'het college', portal_now(), '2023-08-04', 20, 'zoals gepubliceerd' from procedure_lot l where l.procedure_id = $2 and l.lot_id = $3`,
    [windowId, id, lotId, officer.personId],
  )
  await superuser.query(`set session_replication_role = origin`)
}

/** What the walk believes, apart from the rules and the database. */
type Model = { status: ProcedureStatus; clock: 0 | 1 | 2; published: boolean; stopped: boolean; entered: boolean; opened: boolean; decided: boolean }
type Place = { id: string; windowId: string; criterionId: string; lotId: string; version: number; windowVersion: number }
const runs = (model: Model) => model.published && model.clock < 2 && !model.opened

type Step = {
  /** Whether it may be done; null: it makes no sense here. */
  readonly may: (model: Model) => boolean | null
  readonly run: (at: Place, model: Model) => Promise<Result<unknown, string>>
  readonly then: (model: Model) => Partial<Model>
}
const fine: Result<undefined, string> = { ok: true, value: undefined }
const unlessNotFound = (thrown: unknown) => {
  if (isHalt(thrown, 'not-found')) return refuse('not-found')
  throw thrown
}

const STEPS = {
  tick: { may: ({ clock }) => clock < 2 || null, run: async (_at, { clock }) => (await setClock(CLOCKS[clock + 1] ?? CLOCKS[2]), fine), then: ({ clock }) => ({ clock: clock === 0 ? 1 : 2 }) },
  edit: { may: (model) => model.status === 'draft', run: (at) => editWindow(officer, { id: at.windowId, version: at.windowVersion, ...WINDOW }), then: () => ({}) },
  publish: { may: (model) => model.status === 'draft' && model.clock < 2, run: (at) => publishProcedure(officer, at), then: () => ({ status: 'published', published: true }) },
  stop: { may: (model) => runs(model) && !model.stopped, run: (at) => stopWindow(officer, { id: at.windowId, version: at.windowVersion, reason: REASON }), then: () => ({ stopped: true }) },
  reopen: { may: (model) => model.status === 'published' && runs(model) && model.stopped, run: (at) => reopenWindow(officer, { id: at.windowId, version: at.windowVersion, reason: REASON }), then: () => ({ stopped: false }) },
  open: {
    may: (model) => model.published && model.clock === 2 && !model.opened && model.status !== 'withdrawn',
    run: async (at) => {
      const asked = await requestOpening(officer, { windowId: at.windowId })
      return asked.ok ? confirmOpening(second, { windowId: at.windowId }) : asked
    },
    // Without an entry there is nothing to decide.
    then: ({ entered }) => ({ opened: true, decided: !entered }),
  },
  enter: { may: (model) => (model.entered ? null : model.status === 'published' && model.clock === 1 && !model.stopped), run: (at) => enter(at).catch(unlessNotFound), then: () => ({ entered: true }) },
  decide: { may: (model) => (model.status === 'published' && model.opened && !model.decided) || null, run: async (at) => (await decided(at), fine), then: () => ({ decided: true }) },
  withdraw: { may: (model) => (model.status === 'draft' || model.status === 'published') && !(model.decided && model.entered), run: (at) => withdrawProcedure(officer, { ...at, reason: REASON }), then: (model) => ({ status: 'withdrawn', stopped: model.stopped || runs(model) }) },
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
    if (status === model.status || (legal[model.status].includes(status) && (status === 'published' || (status === 'concluded' ? model.decided : !(model.decided && model.entered))))) continue
    const closed = status === 'concluded' || status === 'withdrawn'
    const data = { status, closedAt: closed ? new Date() : null, closedReason: status === 'withdrawn' ? REASON : null, ...(status === 'draft' ? { publishedAt: null } : model.status === 'draft' ? { publishedAt: new Date() } : {}) }
    expect(await force((tx) => tx.procedure.updateMany({ where: { id }, data })), `${model.status} to ${status}`).toMatch(/PE003|23514/)
  }
  const window = (data: object) => force((tx) => tx.entryWindow.updateMany({ where: { id: windowId }, data }))
  expect(await window({ stoppedAt: model.stopped ? null : new Date() })).toBe('PE003')
  expect(await window({ openedAt: model.opened ? null : new Date() })).toBe('42501')
  if (!model.decided) expect(await window({ decidedAt: new Date() })).toBe('42501')
  if (model.published) expect(await window({ closesAt: new Date('2023-07-13T12:00:00+02:00') })).toMatch(/PE003|23514/)
  if (model.status === 'withdrawn' || model.status === 'concluded')
    expect(await force((tx, now) => tx.entryWindow.createMany({ data: [{ ...WINDOW, id: crypto.randomUUID(), procedureId: id, regionId: REGION_ID, name: 'Nog een', publishedAt: model.published ? now : null }] }))).toBe('PE003')
  expect(await force((tx) => tx.entryWindow.deleteMany({ where: { id: windowId } }).then(({ count }) => { if (count > 0 && model.published) throw new Error('deleted') }))).toMatch(/went through|42501/)
  expect(await window({ publishedAt: model.published ? null : new Date() })).toBe('PE003')
}

it('walks procedure and window through commands and by hand in SQL: no illegal step, whatever the order', { timeout: 300_000 }, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...(Object.keys(STEPS) as Name[])), { minLength: 4, maxLength: 14 }), async (names) => {
      await setClock(CLOCKS[0])
      const { procedureId: id, windowId, criterionId, lots } = await draftProcedure(officer)
      const lotId = lots.get('Assen') ?? ''
      let model: Model = { status: 'draft', clock: 0, published: false, stopped: false, entered: false, opened: false, decided: false }
      for (const name of names) {
        const step: Step = STEPS[name]
        const may = step.may(model)
        if (may === null) continue
        const before = await rowsOf(id, windowId)
        const result = await step.run({ id, windowId, criterionId, lotId, version: before.procedure.version, windowVersion: before.window.version }, model)
        expect(result.ok, `${name} in ${JSON.stringify(model)}: ${result.ok ? 'done' : result.reason}`).toBe(may)
        if (may) model = { ...model, ...step.then(model) }
        const { procedure, window } = await rowsOf(id, windowId)
        seen.add(model.decided ? (model.entered ? 'decided' : 'empty') : model.opened ? 'opened' : '')
        expect({ status: procedure.status, published: window.publishedAt !== null, stopped: window.stoppedAt !== null, opened: window.openedAt !== null, decided: window.decidedAt !== null }).toEqual({ status: model.status, published: model.published, stopped: model.stopped, opened: model.opened, decided: model.decided })
        seen.add(model.status)
      }
      await refusesByHand(id, windowId, model)
    }),
    { numRuns: 20, examples: [[['publish', 'tick', 'stop', 'reopen', 'enter', 'tick', 'open', 'conclude', 'decide', 'withdraw', 'conclude', 'withdraw', 'stop', 'edit', 'publish']], [['publish', 'tick', 'enter', 'tick', 'withdraw', 'open']], [['publish', 'tick', 'tick', 'open', 'conclude', 'enter', 'withdraw']], [['publish', 'tick', 'tick', 'open', 'withdraw', 'conclude']], [['publish', 'tick', 'enter', 'tick', 'open', 'withdraw', 'conclude']], [['publish', 'stop', 'withdraw', 'reopen', 'tick', 'tick', 'conclude', 'edit']], [['withdraw', 'edit', 'publish', 'stop']]] },
  )
  expect([...seen].sort()).toEqual(['', 'decided', 'empty', 'opened', ...PROCEDURE_STATUSES].sort())
})

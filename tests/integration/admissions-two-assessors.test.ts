import { beforeAll, describe, expect, it } from 'vitest'
import { assess, confirmVerdict, finishAssessment, settleVerdict } from '@/lib/admissions/commands/assessment'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { assessmentsPage } from '@/lib/admissions/queries/assessments'
import { decisionList, decisionPage, outcomePage } from '@/lib/admissions/queries/decision'
import { providerResult } from '@/lib/admissions/queries/decision-result'
import { windowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { windowPage } from '@/lib/admissions/queries/opening'
import type { Person } from '@/lib/kernel/actor'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let first: Person
let second: Person
let procurement: Procurement
let zand: { submissionId: string; actor: Person }

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  first = await actorNamed('Marit Hofstee')
  second = await actorNamed('Daan Kuiper')
  procurement = await publishedProcedure(database, first, { assessors: 2 })
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
})

const give = (actor: Person, criterion: keyof Procurement['criteria'], verdict: 'met' | 'not-met' = 'met', version: number | null = null) =>
  assess(actor, { submissionId: zand.submissionId, criterionId: procurement.criteria[criterion], lotId: criterion === 'plan' ? lotOf(procurement, 'Assen').id : null, verdict, reason: 'In orde, zie pagina 1.', version })
const page = (actor: Person, criterion: keyof Procurement['criteria']) => assessmentPage(actor, zand.submissionId, { criterionId: procurement.criteria[criterion] })

describe('what the screens show before the opening', () => {
  it('the window says nothing about entries, and no submission is found', async () => {
    const view = await windowPage(first, procurement.windowId)
    expect(view).toMatchObject({ standing: 'open', opened: null, entries: [] })
    expect(await page(first, 'exclusion')).toBeNull()
    expect((await assessmentsPage(first, {})).rows).toEqual([])
    expect((await windowDecisionsPage(first, procurement.windowId))?.municipalities.every((row) => row.entries === 0)).toBe(true)
    expect(await providerResult(zand.actor, zand.submissionId)).toBeNull()
  })
})

describe('two assessors', () => {
  it('neither sees the other’s verdict before giving his own, also not in the database, and one alone doesn’t count', async () => {
    await openWindow(database, procurement)
    sure(await give(first, 'exclusion', 'not-met'))
    const blind = (await page(second, 'exclusion'))?.current
    expect(blind).toMatchObject({ standing: 'waiting', mine: null, others: [], hiddenOthers: 1 })
    expect((await page(second, 'exclusion'))?.total.done).toBe(0)
    expect(await read(second, (tx) => tx.assessment.count({ where: { submissionId: zand.submissionId } }))).toBe(0)
    expect(await read(first, (tx) => tx.assessment.count({ where: { submissionId: zand.submissionId } }))).toBe(1)
  })
  it('two who differ settle it: one proposes, the other confirms; until then neither changes his own and nothing is finished', async () => {
    const mine = sure(await give(second, 'exclusion', 'met'))
    expect((await page(second, 'exclusion'))?.current).toMatchObject({ standing: 'differs', others: [{ name: 'Marit Hofstee', verdict: 'not-met' }] })
    for (const criterion of ['certificate', 'plan', 'tariffs'] as const) {
      sure(await give(first, criterion))
      if (criterion !== 'plan') sure(await give(second, criterion))
    }
    const version = (await page(first, 'exclusion'))!.version
    const finish = { submissionId: zand.submissionId, version }
    expect(await finishAssessment(first, finish)).toMatchObject({ ok: false, reason: 'differs' })
    expect(await give(second, 'exclusion', 'not-met', mine.version)).toMatchObject({ ok: false, reason: 'settle-together' })
    const part = { submissionId: zand.submissionId, criterionId: procurement.criteria.exclusion, lotId: null }
    const settle = { ...part, verdict: 'not-met' as const, reason: 'Samen nagelezen: het vonnis is van 2022.' }
    const proposed = sure(await settleVerdict(second, { ...settle, version: null }))
    expect(await settleVerdict(first, { ...settle, version: null }).catch((thrown: unknown) => thrown)).toMatchObject({ kind: 'stale' })
    expect(await finishAssessment(first, finish)).toMatchObject({ ok: false, reason: 'differs' })
    const confirm = { submissionId: zand.submissionId, assessmentId: proposed.assessmentId, version: proposed.version }
    expect(await confirmVerdict(second, confirm)).toMatchObject({ ok: false, reason: 'own-proposal' })
    expect(await confirmVerdict(first, { ...confirm, version: 9 }).catch((thrown: unknown) => thrown)).toMatchObject({ kind: 'stale' })
    expect(await confirmVerdict(zand.actor, confirm).catch((thrown: unknown) => thrown)).toMatchObject({ kind: 'not-found' })
    const third: Person = { ...second, personId: crypto.randomUUID() }
    expect(await settleVerdict(third, { ...settle, version: proposed.version })).toMatchObject({ ok: false, reason: 'not-one-of-two' })
    sure(await confirmVerdict(first, confirm))
    expect(await confirmVerdict(first, { ...confirm, version: 2 })).toMatchObject({ ok: false, reason: 'nothing-to-settle' })
    expect((await page(first, 'exclusion'))?.current).toMatchObject({ standing: 'not-met', together: { name: 'Daan Kuiper', confirmedBy: 'Marit Hofstee' } })
  })
  it('a straight hand on the database gets no further', async () => {
    const refusal = async (actor: Person, work: (tx: Tx) => Promise<unknown>) => {
      const thrown: unknown = await write(actor, async (tx) => {
        await work(tx)
        return allow()
      }).catch((error: unknown) => error)
      return databaseRefusal(thrown)?.message ?? 'done'
    }
    const where = { submissionId: zand.submissionId, criterionId: procurement.criteria.exclusion }
    const agreed = { submissionId: zand.submissionId, criterionId: procurement.criteria.certificate }
    const plan = { submissionId: zand.submissionId, criterionId: procurement.criteria.plan }
    const row = await read(first, (tx) => tx.assessment.findFirstOrThrow({ where: { ...plan, seat: 1 }, omit: { id: true } }))
    expect(await refusal(first, (tx) => tx.assessment.updateMany({ where: { ...where, seat: 1 }, data: { verdict: 'met', version: 2 } }))).toContain('settle-together')
    expect(await refusal(first, (tx) => tx.assessment.updateMany({ where: { ...where, seat: 3 }, data: { verdict: 'met', version: 3 } }))).toContain('confirms-what-was-proposed')
    expect(await refusal(second, (tx) => tx.assessment.updateMany({ where: { ...agreed, seat: 1 }, data: { reason: 'In andermans naam.' } }))).toContain('verdict-in-own-name')
    expect(await refusal(first, (tx) => tx.assessment.updateMany({ where: { ...agreed, seat: 1 }, data: { revealed: false } }))).toContain('permission denied')
    expect(await refusal(first, (tx) => tx.assessment.updateMany({ where: { ...agreed, seat: 1 }, data: { sharedAt: new Date() } }))).toContain('permission denied')
    expect(await refusal(first, (tx) => tx.assessment.createMany({ data: [{ ...row, criterionId: agreed.criterionId, lotId: null, seat: 3 }] }))).toContain('nothing-to-settle')
    expect(await refusal(first, (tx) => tx.assessment.createMany({ data: [{ ...row, lotId: null }] }))).toContain('nothing-to-judge')
    expect(await refusal(first, (tx) => tx.assessment.updateMany({ where: { ...plan, seat: 1 }, data: { verdict: 'not-met', reason: ' ' } }))).toContain('assessment_reason')
    expect(await refusal(first, (tx) => tx.submission.updateMany({ where: { id: zand.submissionId }, data: { status: 'clarification' } }))).toContain('no-question')
    const { submissionId, windowId, regionId, providerId } = row
    const municipalityId = lotOf(procurement, 'Assen').municipalityId
    const early = (tx: Tx) =>
      tx.collegeDecision
        .createMany({ data: [{ id: crypto.randomUUID(), windowId, procedureId: procurement.procedureId, regionId, municipalityId, reference: 'te-vroeg', proposedBy: first.personId }] })
        .then(() => tx.collegeDecision.findFirstOrThrow({ where: { windowId }, select: { id: true } }))
        .then(({ id }) => tx.outcome.createMany({ data: [{ decisionId: id, windowId, regionId, municipalityId, lotId: lotOf(procurement, 'Assen').id, providerId, submissionId, outcome: 'refused', reason: 'x' }] }))
    // One of two judged the plan: no basis for an outcome, nor for finishing.
    expect(await refusal(first, early)).toContain('outcome-before-verdict')
    expect(await refusal(first, (tx) => tx.submission.updateMany({ where: { id: zand.submissionId }, data: { status: 'assessed' } }))).toContain('assessment-not-complete')
    sure(await give(second, 'plan'))
  })
  it('then the assessment is finished', async () => {
    sure(await finishAssessment(first, { submissionId: zand.submissionId, version: (await page(first, 'exclusion'))!.version }))
  })
  it('a third officer has no seat', async () => {
    const third: Person = { ...second, personId: crypto.randomUUID() }
    expect(await give(third, 'certificate')).toMatchObject({ ok: false })
  })
})

describe('what the screens show after the decision', () => {
  it('the clerk finds its own decision only, and the provider both reasons once', async () => {
    const { decisionId, version } = sure(await proposeDecision(first, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }))
    const assen = await actorNamed('Tom Wever')
    const other = await actorNamed('Rika Postma')
    expect((await decisionList(assen)).rows).toMatchObject([{ id: decisionId, waits: 'record' }])
    expect((await decisionList(other)).rows).toEqual([])
    expect(await decisionPage(other, decisionId)).toBeNull()
    const view = await decisionPage(assen, decisionId)
    expect(view).toMatchObject({ capacity: { own: true }, may: { change: false, record: true }, outcomes: [{ outcome: 'refused', counts: { met: 3, 'not-yet-proved': 0, 'not-met': 1 } }] })
    expect(await outcomePage(assen, decisionId, view!.outcomes[0]!.id)).toMatchObject({ judged: [{ verdict: 'not-met' }, {}, {}, {}], may: { change: false } })
    expect(await outcomePage(other, decisionId, view!.outcomes[0]!.id)).toBeNull()
    expect(await providerResult(zand.actor, zand.submissionId)).toMatchObject({ outcomes: [], verdicts: [], waiting: ['Assen'] })
    const recorded = sure(await recordDecision(assen, { decisionId, decidedOn: day('2023-07-17'), version }))
    sure(await notifyDecision(assen, recorded))
    const result = await providerResult(zand.actor, zand.submissionId)
    expect(result).toMatchObject({ waiting: [], outcomes: [{ lot: 'Assen', outcome: 'refused', status: 'notified' }] })
    expect(result?.verdicts.map((each) => [each.position, each.verdict, each.reason])).toEqual([
      [1, 'not-met', 'Samen nagelezen: het vonnis is van 2022.'],
      [2, 'met', 'In orde, zie pagina 1.'],
      [3, 'met', 'In orde, zie pagina 1.'],
      [4, 'met', 'In orde, zie pagina 1.'],
    ])
    expect(await providerResult(await actorNamed('Bert Mulder'), zand.submissionId)).toBeNull()
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { assess, finishAssessment, reopenAssessment } from '@/lib/admissions/commands/assessment'
import { decideAgain } from '@/lib/admissions/commands/decision-later'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { giveWork } from '@/lib/admissions/commands/division'
import { decisionPage } from '@/lib/admissions/queries/decision'
import { windowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { divisionPage } from '@/lib/admissions/queries/division'
import { matrixPage } from '@/lib/admissions/queries/matrix'
import { prepareAgreements } from '@/lib/contracts/commands/offer'
import { windowResult } from '@/lib/contracts/queries/result'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { concludeProcedure } from '@/lib/procedures/commands/publish'
import { reopenWindow, stopWindow } from '@/lib/procedures/commands/stop'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openEntry, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let officer: Person
let clerk: Person
let manager: Person
let procurement: Procurement
let miep: Awaited<ReturnType<typeof enter>>
let zand: Awaited<ReturnType<typeof enter>>
const clock = (text: string) => setClock(database.migrateUrl, at(text))
const propose = () => proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId })
const versionOf = async (decisionId: string) => ({ decisionId, version: (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))).version })
const outcomesOf = async (decisionId: string) => (await decisionPage(officer, decisionId))?.outcomes.map((each) => `${each.provider}: ${each.outcome}`)
const windowNow = () => read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: procurement.windowId }, select: { version: true, decidedAt: true, openedCount: true, openedAt: true } }))
const refused = async (work: (tx: Tx) => Promise<unknown>) => {
  const thrown: unknown = await write(officer, async (tx) => {
    await work(tx)
    return allow()
  }).catch((caught: unknown) => caught)
  return databaseRefusal(thrown)?.message ?? 'done'
}

beforeAll(async () => {
  database = await testDatabase('empty')
  await clock('2023-04-03')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  clerk = await actorNamed('Tom Wever')
  manager = await actorNamed('Ellen Prins')
  procurement = await publishedProcedure(database, officer, { continuous: true })
  miep = await enter(procurement, 'Miep B.V.', ['Assen'])
  await clock('2023-06-08 10:00')
  await openEntry(miep.submissionId)
  await clock('2023-06-12 10:00')
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
})

describe('while the window stays open', () => {
  it('what was opened is given out, judged and looked through; what is sealed is not there', async () => {
    expect((await divisionPage(officer, procurement.windowId))?.submissions.map((each) => each.name)).toEqual(['Miep B.V.'])
    expect((await matrixPage(officer, procurement.windowId, { lotId: lotOf(procurement, 'Assen').id }))?.rows.map((each) => each.provider)).toEqual(['Miep B.V.'])
    sure(await giveWork(officer, { windowId: procurement.windowId, submissionIds: [miep.submissionId], criterionIds: [], firstId: officer.personId, secondId: null }))
    await expect(giveWork(officer, { windowId: procurement.windowId, submissionIds: [zand.submissionId], criterionIds: [], firstId: officer.personId, secondId: null })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(assess(officer, { submissionId: zand.submissionId, criterionId: procurement.criteria.plan, lotId: lotOf(procurement, 'Assen').id, verdict: 'met', reason: 'In orde.', version: null })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await refused((tx) => tx.assessmentTask.createMany({ data: [{ windowId: procurement.windowId, regionId: officer.regionIds[0] ?? '', submissionId: zand.submissionId, providerId: zand.actor.providerIds[0] ?? '', seat: 1, personId: officer.personId, personName: 'x', givenBy: officer.personId, givenName: 'x', givenAt: new Date() }] }))).toMatch(/nothing-to-judge|foreign key/)
  })

  it('a proposal waits for an assessment, and is then about what was assessed alone', async () => {
    expect(await propose()).toMatchObject({ ok: false, reason: 'nothing-assessed' })
    await assessAll(officer, procurement, miep.submissionId, ['Assen'])
    const { decisionId } = sure(await propose())
    expect(await outcomesOf(decisionId)).toEqual(['Miep B.V.: admitted'])
    expect(sure(await propose()).decisionId).toBe(decisionId)
    // 60 days after the receipt on 5 June.
    expect((await decisionPage(officer, decisionId))?.window.decisionsBy).toBe('2023-08-04')
    expect(await recordDecision(clerk, { ...(await versionOf(decisionId)), decidedOn: day('2023-06-07') })).toMatchObject({ ok: false, reason: 'decided-before-opening' })
  })

  it('an assessment that is taken up again leaves the proposal, and nothing stays of it', async () => {
    const row = await read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id: miep.submissionId }, select: { version: true } }))
    sure(await reopenAssessment(officer, { submissionId: miep.submissionId, reason: 'Een stuk was over het hoofd gezien.', version: row.version }))
    expect(await propose()).toMatchObject({ ok: false, reason: 'nothing-assessed' })
    await openEntry(zand.submissionId)
    await assessAll(officer, procurement, zand.submissionId, ['Assen'], { certificate: 'not-met' })
    const { decisionId } = sure(await propose())
    expect(await outcomesOf(decisionId)).toEqual(['Huishoudhulp Het Zand B.V.: refused'])
    sure(await recordDecision(clerk, { ...(await versionOf(decisionId)), decidedOn: day('2023-06-12') }))
    sure(await notifyDecision(clerk, await versionOf(decisionId)))
    expect(await propose()).toMatchObject({ ok: false, reason: 'nothing-assessed' })
  })

  it('the next decision has its own number, day, letters and reaction term', async () => {
    const { version } = await read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id: miep.submissionId }, select: { version: true } }))
    sure(await finishAssessment(officer, { submissionId: miep.submissionId, version }))
    await clock('2023-06-20 10:00')
    const { decisionId } = sure(await propose())
    const page = await decisionPage(officer, decisionId)
    expect(page).toMatchObject({ number: 2, again: false, reference: expect.stringMatching(/-B1-\d{4}-2$/) as unknown })
    expect(await outcomesOf(decisionId)).toEqual(['Miep B.V.: admitted'])
    sure(await recordDecision(clerk, { ...(await versionOf(decisionId)), decidedOn: day('2023-06-20') }))
    expect(sure(await notifyDecision(clerk, await versionOf(decisionId)))).toMatchObject({ letters: 1, reactionUntil: '2023-07-10' })
    const row = (await windowDecisionsPage(officer, procurement.windowId))?.municipalities.find((each) => each.name === 'Assen')
    expect(row).toMatchObject({ entries: 2, assessed: 2, toPropose: 0, decisions: [{ id: decisionId, status: 'notified' }, { status: 'notified' }] })
    expect(await windowResult(officer, procurement.windowId)).toMatchObject({ participations: 1, window: { decided: true } })
  })

  it('a later decision still comes in the place of an earlier one', async () => {
    const refusedOutcome = await read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { submissionId: zand.submissionId }, select: { id: true } }))
    const again = sure(await decideAgain(officer, { outcomeId: refusedOutcome.id, ground: 'repair', note: 'Het certificaat is alsnog overgelegd.' }))
    expect(await decisionPage(officer, again.decisionId)).toMatchObject({ number: 3, again: true })
  })

  it('the start follows from the own decision: three months after it is final', async () => {
    await clock('2023-07-11 10:00')
    const decision = await read(officer, (tx) => tx.collegeDecision.findFirstOrThrow({ where: { windowId: procurement.windowId, number: 2 }, select: { id: true } }))
    expect(await prepareAgreements(manager, { windowId: procurement.windowId })).toMatchObject({ ok: false, reason: 'not-final' })
    sure(await finaliseDecision(clerk, await versionOf(decision.id)))
    sure(await prepareAgreements(manager, { windowId: procurement.windowId }))
    // The term begins on 1 January 2024; final on 11 July, three months later is before that.
    expect(await read(manager, (tx) => tx.agreement.findFirstOrThrow({ where: { windowId: procurement.windowId }, select: { startsOn: true } }))).toEqual({ startsOn: '2024-01-01' })
  })

  it('the window itself is not decided, nor opened as a whole', async () => {
    expect(await windowNow()).toMatchObject({ decidedAt: null, openedAt: null, openedCount: 2 })
    const { version } = await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id: procurement.procedureId }, select: { version: true } }))
    expect(await concludeProcedure(officer, { id: procurement.procedureId, version })).toMatchObject({ ok: false, reason: 'windows-run' })
  })
})

describe('by straight SQL', () => {
  const firstOf = (submissionId: string) => read(officer, (tx) => tx.outcome.findFirstOrThrow({ where: { submissionId, replacesId: null } }))

  it('nobody is decided about for the first time twice', async () => {
    const { id: _id, letterId: _letter, sharedAt: _shared, revised: _revised, ...row } = await firstOf(miep.submissionId)
    expect(
      await refused(async (tx) => {
        const decisionId = crypto.randomUUID()
        await tx.collegeDecision.createMany({ data: [{ id: decisionId, windowId: row.windowId, procedureId: procurement.procedureId, regionId: row.regionId, municipalityId: row.municipalityId, number: 4, reference: 'X-4', proposedBy: officer.personId }] })
        await tx.outcome.createMany({ data: [{ ...row, decisionId }] })
      }),
    ).toMatch(/outcome_first_once|unique/i)
  })
  it('a decision does not become one that decides again, nor the other way', async () => {
    expect(await refused((tx) => tx.collegeDecision.updateMany({ where: { number: 3 }, data: { again: false } }))).toMatch(/permission denied/)
  })
  it('two first proposals of one college do not stand side by side', async () => {
    const row = await firstOf(miep.submissionId)
    const one = (number: number) => ({ id: crypto.randomUUID(), windowId: row.windowId, procedureId: procurement.procedureId, regionId: row.regionId, municipalityId: row.municipalityId, number, reference: `Y-${number}`, proposedBy: officer.personId })
    expect(await refused((tx) => tx.collegeDecision.createMany({ data: [one(4), one(5)] }))).toMatch(/college_decision_one_proposal|unique/i)
  })
  it('an outcome that was decided is not taken out', async () => {
    expect(await refused((tx) => tx.outcome.deleteMany({ where: { submissionId: miep.submissionId } }))).toBe('done')
    expect(await read(officer, (tx) => tx.outcome.count({ where: { submissionId: miep.submissionId } }))).toBe(1)
  })
  it('no officer says that the window is decided', async () => {
    expect(await refused((tx) => tx.entryWindow.updateMany({ where: { id: procurement.windowId }, data: { decidedAt: new Date() } }))).toMatch(/permission denied/)
  })
})

describe('when entering has ended', () => {
  it('the window is decided once nothing in it waits, and is not reopened after that', async () => {
    const input = async () => ({ id: procurement.windowId, version: (await windowNow()).version, reason: 'De gemeenten hebben genoeg tijd nodig voor de overgang.' })
    sure(await stopWindow(officer, await input()))
    sure(await reopenWindow(officer, await input()))
    expect((await windowNow()).decidedAt).toBeNull()
    sure(await stopWindow(officer, await input()))
    const { version } = await read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id: procurement.procedureId }, select: { version: true } }))
    sure(await concludeProcedure(officer, { id: procurement.procedureId, version }))
    expect((await windowNow()).decidedAt).not.toBeNull()
    expect(await reopenWindow(officer, await input())).toMatchObject({ ok: false })
    expect(await refused((tx) => tx.entryWindow.updateMany({ where: { id: procurement.windowId }, data: { stoppedAt: null } }))).toMatch(/window-decided|stop/)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { assess } from '@/lib/admissions/commands/assessment'
import { declareConflict, divideWork, giveWork, takeOver, withdrawConflict } from '@/lib/admissions/commands/division'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { assessmentsPage } from '@/lib/admissions/queries/assessments'
import { divisionPage, takeOverPage } from '@/lib/admissions/queries/division'
import { matrixPage } from '@/lib/admissions/queries/matrix'
import { myAssessments } from '@/lib/admissions/queries/division-mine'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let marit: Person
let daan: Person
let procurement: Procurement
let zand: { submissionId: string; actor: Person }
let miep: { submissionId: string; actor: Person }
let windowId = ''

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  marit = await actorNamed('Marit Hofstee')
  daan = await actorNamed('Daan Kuiper')
  procurement = await publishedProcedure(database, marit)
  windowId = procurement.windowId
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
  miep = await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  expect(await divideWork(marit, { windowId, personIds: [marit.personId] })).toMatchObject({ ok: false, reason: 'not-opened' })
  expect(await divisionPage(marit, windowId)).toBeNull()
  await openWindow(database, procurement)
})

const judge = (actor: Person, entry: { submissionId: string }, criterion: 'exclusion' | 'certificate' | 'tariffs', version: number | null = null) =>
  assess(actor, { submissionId: entry.submissionId, criterionId: procurement.criteria[criterion], lotId: null, verdict: 'met', reason: null, version })
const foreign = (): Person => ({ ...marit, personId: crypto.randomUUID(), regionIds: [crypto.randomUUID()] })
const refusal = async (actor: Person, work: (tx: Tx) => Promise<unknown>) => {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.message ?? 'done'
}

describe('dividing', () => {
  it('before anything is divided everybody judges what he opens', async () => {
    expect(await myAssessments(daan, windowId)).toMatchObject({ divided: false, rows: [{ done: 0, of: 4 }, { done: 0, of: 5 }], next: { provider: 'Huishoudhulp Het Zand B.V.' } })
  })
  it('is not found for another region, nor with somebody who is no officer there', async () => {
    const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
    expect(await thrown(divideWork(foreign(), { windowId, personIds: [marit.personId] }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(divideWork(marit, { windowId, personIds: [crypto.randomUUID()] }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(divideWork(zand.actor, { windowId, personIds: [marit.personId] }))).toMatchObject({ kind: 'not-found' })
  })
  it('spreads the submissions evenly, once', async () => {
    sure(await divideWork(marit, { windowId, personIds: [daan.personId, marit.personId] }))
    expect((await divisionPage(marit, windowId))?.submissions.map((row) => row.assessors.map((each) => each.name))).toEqual([['Daan Kuiper'], ['Marit Hofstee']])
    expect(await divideWork(marit, { windowId, personIds: [marit.personId, daan.personId] })).toMatchObject({ ok: false, reason: 'nothing-left' })
  })
  it('gives a criterion of all submissions to one, who then has it everywhere', async () => {
    sure(await giveWork(daan, { windowId, submissionIds: [], criterionIds: [procurement.criteria.tariffs], firstId: marit.personId, secondId: null }))
    expect(await giveWork(daan, { windowId, submissionIds: [zand.submissionId], criterionIds: [], firstId: marit.personId, secondId: null })).toMatchObject({ ok: false, reason: 'already-given' })
    expect(await judge(daan, zand, 'tariffs')).toMatchObject({ ok: false, reason: 'given-to-another' })
    expect(await judge(marit, zand, 'exclusion')).toMatchObject({ ok: false, reason: 'given-to-another' })
    sure(await judge(marit, zand, 'tariffs'))
    sure(await judge(daan, zand, 'exclusion'))
    expect((await assessmentPage(marit, zand.submissionId, { criterionId: procurement.criteria.certificate }))?.current?.given).toMatchObject({ mine: false, names: ['Daan Kuiper'] })
  })
  it('each sees his own next item', async () => {
    expect(await myAssessments(daan, windowId)).toMatchObject({ divided: true, rows: [{ provider: 'Huishoudhulp Het Zand B.V.', done: 1, of: 3 }], next: { submissionId: zand.submissionId } })
    expect(await myAssessments(marit, windowId)).toMatchObject({ rows: [{ done: 1, of: 1 }, { done: 0, of: 5 }], next: { submissionId: miep.submissionId } })
    expect((await assessmentPage(daan, zand.submissionId, {}))?.current?.criterion.title).toBe((await assessmentPage(daan, zand.submissionId, { criterionId: procurement.criteria.certificate }))?.current?.criterion.title)
  })
})

describe('every submission against every criterion', () => {
  it('per lot, in words and signs, by name or by receipt number', async () => {
    const assen = await matrixPage(marit, windowId, {})
    expect(assen).toMatchObject({ lot: { name: 'Aa en Hunze' }, rows: [], entries: 0 })
    const lotId = assen!.lots.find((lot) => lot.name === 'Assen')!.id
    const view = await matrixPage(marit, windowId, { lotId })
    expect(view?.rows.map((row) => [row.provider, row.cells])).toEqual([
      ['Huishoudhulp Het Zand B.V.', ['met', 'none', 'none', 'met']],
      ['Miep B.V.', ['none', 'none', 'none', 'none']],
    ])
    expect((await matrixPage(marit, windowId, { lotId, standing: 'met' }))?.rows).toHaveLength(1)
    expect((await matrixPage(marit, windowId, { lotId, kind: 'minimum' }))?.criteria.map((each) => each.perLot)).toEqual([true])
    const numbers = (await matrixPage(marit, windowId, { lotId, order: 'number' }))!.rows.map((row) => row.number)
    expect(numbers).toEqual([...numbers].sort())
    expect(await matrixPage(foreign(), windowId, {})).toBeNull()
    expect(await matrixPage(zand.actor, windowId, {})).toBeNull()
  })
})

describe('taking over', () => {
  it('a colleague takes work over with a reason; the earlier division stays readable', async () => {
    const task = (await divisionPage(marit, windowId))!.submissions[0]!.assessors[0]!
    expect(await takeOverPage(marit, windowId, task.taskId)).toMatchObject({ person: 'Daan Kuiper' })
    expect(await takeOverPage(daan, windowId, task.taskId)).toBeNull()
    const input = { taskId: task.taskId, reason: 'Daan is met verlof.' }
    expect(await takeOver(daan, input)).toMatchObject({ ok: false, reason: 'already-yours' })
    expect(await takeOver(foreign(), input).catch((error: unknown) => error)).toMatchObject({ kind: 'not-found' })
    sure(await takeOver(marit, input))
    expect(await takeOver(marit, input)).toMatchObject({ ok: false, reason: 'ended' })
    expect((await divisionPage(marit, windowId))?.submissions[0]?.assessors).toMatchObject([{ name: 'Marit Hofstee', reason: 'Daan is met verlof.' }])
    expect(await read(marit, (tx) => tx.assessmentTask.count({ where: { submissionId: zand.submissionId } }))).toBe(2)
    sure(await judge(marit, zand, 'certificate'))
  })
})

describe('an interest', () => {
  it('gives the work back, hides the provider, and what was judged is judged anew', async () => {
    const input = { windowId, providerId: zand.actor.providerIds[0]!, note: 'Mijn zus werkt daar.' }
    sure(await declareConflict(marit, input))
    expect(await declareConflict(marit, input)).toMatchObject({ ok: false, reason: 'already-declared' })
    expect(await assessmentPage(marit, zand.submissionId, {})).toBeNull()
    expect((await assessmentsPage(marit, {})).rows.map((row) => row.provider)).toEqual(['Miep B.V.'])
    expect(await myAssessments(marit, windowId)).toMatchObject({ kept: 1, rows: [{ submissionId: miep.submissionId }] })
    expect(await judge(marit, zand, 'exclusion').catch((error: unknown) => error)).toMatchObject({ kind: 'not-found' })
    // Marit's verdicts there count no more, and the criterion that is hers everywhere goes with the submission here.
    expect((await assessmentPage(daan, zand.submissionId, {}))?.total).toMatchObject({ done: 1, of: 4 })
    sure(await divideWork(daan, { windowId, personIds: [marit.personId, daan.personId] }))
    expect((await divisionPage(daan, windowId))?.submissions[0]?.assessors).toMatchObject([{ name: 'Daan Kuiper' }])
    sure(await judge(daan, zand, 'tariffs'))
    expect(await giveWork(daan, { windowId, submissionIds: [zand.submissionId], criterionIds: [], firstId: marit.personId, secondId: null })).toMatchObject({ ok: false, reason: 'has-interest' })
  })
  it('the database itself keeps it so', async () => {
    const row = await read(daan, (tx) => tx.assessment.findFirstOrThrow({ where: { submissionId: zand.submissionId, criterionId: procurement.criteria.exclusion }, omit: { id: true } }))
    const scope = { windowId, regionId: row.regionId, submissionId: zand.submissionId, providerId: row.providerId, seat: 2, personName: 'x', givenBy: daan.personId, givenName: 'x', givenAt: new Date() }
    expect(await refusal(marit, (tx) => tx.assessment.createMany({ data: [{ ...row, criterionId: procurement.criteria.certificate, assessedBy: marit.personId }] }))).toContain('assessor-conflict')
    expect(await refusal(daan, (tx) => tx.assessmentTask.createMany({ data: [{ ...scope, personId: marit.personId }] }))).toContain('assessor-conflict')
    expect(await refusal(daan, (tx) => tx.assessmentTask.updateMany({ where: { submissionId: zand.submissionId, endedAt: null }, data: { personId: marit.personId } }))).toContain('permission denied')
    expect(await refusal(daan, (tx) => tx.assessmentTask.createMany({ data: [{ ...scope, personId: daan.personId, criterionId: procurement.criteria.tariffs }] }))).toMatch(/assessment_task_one/)
    expect(await refusal(daan, (tx) => tx.assessorConflict.createMany({ data: [{ regionId: row.regionId, providerId: miep.actor.providerIds[0]!, personId: marit.personId, personName: 'x', note: 'Voor een ander.', declaredAt: new Date() }] }))).toContain('conflict-in-own-name')
    expect(await refusal(marit, (tx) => tx.assessment.createMany({ data: [{ ...row, submissionId: miep.submissionId, providerId: miep.actor.providerIds[0]!, criterionId: procurement.criteria.certificate, assessedBy: marit.personId }] }))).toBe('done')
    expect(await refusal(daan, (tx) => tx.assessment.createMany({ data: [{ ...row, submissionId: miep.submissionId, providerId: miep.actor.providerIds[0]!, assessedBy: daan.personId }] }))).toContain('given-to-another')
  })
  it('is withdrawn by oneself only, with a reason; what went back stays with the colleague', async () => {
    const conflict = (await divisionPage(marit, windowId))!.conflicts[0]!
    const input = { windowId, conflictId: conflict.id, reason: 'Zij werkt er niet meer.', version: conflict.version }
    expect(await withdrawConflict(daan, input).catch((error: unknown) => error)).toMatchObject({ kind: 'not-found' })
    expect(await withdrawConflict(marit, { ...input, version: 7 }).catch((error: unknown) => error)).toMatchObject({ kind: 'stale' })
    sure(await withdrawConflict(marit, input))
    expect((await divisionPage(marit, windowId))?.conflicts).toEqual([])
    expect((await assessmentPage(marit, zand.submissionId, { criterionId: procurement.criteria.certificate }))?.current?.given).toMatchObject({ mine: false, names: ['Daan Kuiper'] })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { assess } from '@/lib/admissions/commands/assessment'
import { declareConflict, giveWork, takeOver } from '@/lib/admissions/commands/division'
import { ASSESS_REFUSALS } from '@/lib/admissions/messages/assessment'
import { TAKE_OVER_REFUSALS } from '@/lib/admissions/messages/division'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { divisionPage } from '@/lib/admissions/queries/division'
import { interestElsewhere, interestPage } from '@/lib/admissions/queries/interest'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { sure } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let officers: readonly [Person, Person, Person]
let procurement: Procurement
let submissionId = ''
let providerId = ''

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  const [marit, daan, ellen] = [await actorNamed('Marit Hofstee'), await actorNamed('Daan Kuiper'), await actorNamed('Ellen Prins')]
  // A third officer of the region: somebody who works there in this role as well.
  officers = [marit, daan, { ...ellen, role: 'procurement-officer' }]
  procurement = await publishedProcedure(database, marit, { assessors: 2 })
  const entry = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
  submissionId = entry.submissionId
  providerId = entry.actor.providerIds[0] ?? ''
  await openWindow(database, procurement)
})

const judge = (actor: Person, criterion: keyof Procurement['criteria']) =>
  assess(actor, { submissionId, criterionId: procurement.criteria[criterion], lotId: criterion === 'plan' ? lotOf(procurement, 'Assen').id : null, verdict: 'met', reason: null, version: null })

describe('two at once', () => {
  it.each(['exclusion', 'certificate', 'plan', 'tariffs'] as const)('for the one free seat of %s: one has it, the other is told', async (criterion) => {
    sure(await judge(officers[0], criterion))
    const results = await Promise.all([judge(officers[1], criterion), judge(officers[2], criterion)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ reason: 'two-already' })
    const rows = await read(officers[0], (tx) => tx.assessment.findMany({ where: { submissionId, criterionId: procurement.criteria[criterion] }, select: { seat: true } }))
    expect(rows.map((row) => row.seat).sort()).toEqual([1, 2])
    expect(ASSESS_REFUSALS['two-already']).toBe('Twee andere inkopers hebben dit criterium al beoordeeld.')
  })
  it('who take over the same work: one has it, the other is told', async () => {
    const { windowId } = procurement
    sure(await giveWork(officers[0], { windowId, submissionIds: [submissionId], criterionIds: [], firstId: officers[0].personId, secondId: officers[1].personId }))
    const task = (await divisionPage(officers[0], windowId))?.submissions[0]?.assessors.find((each) => each.name === officers[0].name)
    const third = { ...officers[2], personId: officers[2].personId }
    const results = await Promise.all([takeOver(third, { taskId: task?.taskId ?? '', reason: 'Marit is met verlof.' }), takeOver(third, { taskId: task?.taskId ?? '', reason: 'Marit is met verlof.' })])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ reason: 'ended' })
    expect(TAKE_OVER_REFUSALS.ended).toBe('Dit werk is intussen van iemand anders. Kijk in de verdeling.')
    expect((await divisionPage(officers[0], windowId))?.submissions[0]?.assessors.map((each) => each.name).sort()).toEqual(['Daan Kuiper', 'Ellen Prins'])
  })
})

it('who declared an interest is told why he reads nothing; nobody else is', async () => {
  expect(await interestPage(officers[1], submissionId)).toBeNull()
  sure(await declareConflict(officers[1], { windowId: procurement.windowId, providerId, note: 'Mijn zus werkt daar.' }))
  expect(await assessmentPage(officers[1], submissionId, {})).toBeNull()
  expect(await interestPage(officers[1], submissionId)).toMatchObject({ provider: 'Huishoudhulp Het Zand B.V.', note: 'Mijn zus werkt daar.' })
  expect(await interestElsewhere(officers[1], submissionId)).toBe(`/inkoop/inschrijvingen/${submissionId}/belang`)
  expect((await divisionPage(officers[1], procurement.windowId))?.conflicts).toMatchObject([{ mine: true, submissionId }])
  for (const actor of [officers[0], { ...officers[1], regionIds: [crypto.randomUUID()] }, await actorNamed('Tom Wever')]) expect(await interestElsewhere(actor, submissionId)).toBeNull()
})

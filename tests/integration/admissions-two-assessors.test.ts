import { beforeAll, describe, expect, it } from 'vitest'
import { assess, finishAssessment } from '@/lib/admissions/commands/assessment'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { assessmentPage, assessmentsPage } from '@/lib/admissions/queries/assessment'
import { decisionList, decisionPage, outcomePage } from '@/lib/admissions/queries/decision'
import { providerResult } from '@/lib/admissions/queries/decision-result'
import { windowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { windowPage } from '@/lib/admissions/queries/opening'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
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
  it('neither sees the other’s verdict before giving his own, and one alone doesn’t count', async () => {
    await openWindow(database, procurement)
    sure(await give(first, 'exclusion', 'not-met'))
    const blind = (await page(second, 'exclusion'))?.current
    expect(blind).toMatchObject({ standing: 'waiting', mine: null, others: [], hiddenOthers: 1 })
    expect((await page(second, 'exclusion'))?.total.done).toBe(0)
  })
  it('different verdicts must be settled before the assessment can be finished', async () => {
    const mine = sure(await give(second, 'exclusion', 'met'))
    expect((await page(second, 'exclusion'))?.current).toMatchObject({ standing: 'differs', others: [{ name: 'Marit Hofstee', verdict: 'not-met' }] })
    for (const criterion of ['certificate', 'plan', 'tariffs'] as const) {
      sure(await give(first, criterion))
      sure(await give(second, criterion))
    }
    const version = (await page(first, 'exclusion'))!.version
    expect(await finishAssessment(first, { submissionId: zand.submissionId, version })).toMatchObject({ ok: false, reason: 'differs' })
    sure(await give(second, 'exclusion', 'not-met', mine.version))
    expect((await page(first, 'exclusion'))?.current?.standing).toBe('not-met')
    sure(await finishAssessment(first, { submissionId: zand.submissionId, version }))
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
      [1, 'not-met', 'In orde, zie pagina 1.'],
      [2, 'met', 'In orde, zie pagina 1.'],
      [3, 'met', 'In orde, zie pagina 1.'],
      [4, 'met', 'In orde, zie pagina 1.'],
    ])
    expect(await providerResult(await actorNamed('Bert Mulder'), zand.submissionId)).toBeNull()
  })
})

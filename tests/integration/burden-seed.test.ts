import { beforeAll, expect, it } from 'vitest'
import { read } from '@/lib/db'
import { day, daysBetween, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { burdenScreen } from '@/lib/reporting/queries/burden'
import { quarterOf, spreadOf } from '@/lib/reporting/rules/burden'
import { CASE_STEPS, type BurdenStep } from '@/lib/reporting/schema/burden'
import { actorNamed } from '@/prisma/seed/actors'
import { testDatabase } from '@/tests/support/database'

const SUMMER = day('2025-07-01')

beforeAll(async () => {
  await testDatabase('nmd')
}, 600_000)

type Passed = { readonly step: BurdenStep; readonly caseId: string; readonly who: string; readonly since: Day | null; readonly until: Day | null }

/** Every step of every case, as a consultant of the municipality reads the rows. */
async function passedByRows(): Promise<Passed[]> {
  const of = (text: string | null | undefined) => (text ? day(text) : null)
  const on = (moment: Date | null) => (moment ? dayIn(moment) : null)
  const cases = await read(await actorNamed('Fenna Bosch'), (tx) => tx.wmoCase.findMany({
    where: { importId: null },
    select: {
      id: true, residentId: true, notifiedOn: true, confirmedOn: true, findingsSentOn: true, appliedOn: true, investigation: { select: { talkOn: true } },
      wmoDecisions: { where: { replacesId: null, importId: null, undoneAt: null }, select: { decidedOn: true, dispatchedOn: true } },
      indications: { select: { decision: { select: { dispatchedOn: true } }, allocations: { where: { importId: null, followsId: null, undoneAt: null }, orderBy: { offeredAt: 'asc' }, select: { offeredAt: true, acceptedAt: true, startedAt: true, startsOn: true } } } },
    },
  }))
  return cases.flatMap((row): Passed[] => {
    const step = (name: BurdenStep, since: Day | null, until: Day | null): Passed => ({ step: name, caseId: row.id, who: row.residentId, since, until })
    const talked = of(row.investigation?.talkOn)
    return [
      step('confirm', of(row.notifiedOn), of(row.confirmedOn)),
      step('talk', of(row.confirmedOn) ?? of(row.notifiedOn), talked),
      step('findings', talked ?? of(row.notifiedOn), of(row.findingsSentOn)),
      step('apply', of(row.findingsSentOn), of(row.appliedOn)),
      ...row.wmoDecisions.flatMap((decision) => [step('decide', of(row.appliedOn), of(decision.decidedOn)), step('dispatch', of(decision.decidedOn), of(decision.dispatchedOn))]),
      ...row.indications.flatMap(({ decision, allocations }) =>
        allocations.flatMap((each, at) => [
          ...(at === 0 ? [step('offer', of(decision.dispatchedOn), on(each.offeredAt))] : []),
          step('accept', on(each.offeredAt), on(each.acceptedAt)),
          ...(each.startedAt ? [step('start', on(each.acceptedAt), of(each.startsOn))] : []),
        ])),
    ]
  })
}

it('every step from notification to the first day of help has the days of its rows', async () => {
  const view = await burdenScreen(await actorNamed('Ilse Warmolts'), { quarter: SUMMER })
  const passed = await passedByRows()
  const atLeast = view?.least?.value.people ?? 0
  expect(atLeast).toBe(5)
  for (const step of CASE_STEPS) {
    const row = view?.rows.find((each) => each.step === step)
    const of = (quarter: Day) => passed.flatMap(({ since, until, ...each }) => (each.step === step && since && until && quarterOf(until) === quarter ? [{ ...each, days: Math.max(0, daysBetween(since, until)) }] : []))
    const expected = spreadOf(of(SUMMER), atLeast)
    expect(expected, step).not.toBeNull()
    expect({ cases: row?.cases?.value, median: row?.median?.value, longest: row?.longest?.value ?? null, before: row?.medianBefore?.value }, step).toEqual({ cases: new Set(of(SUMMER).map((each) => each.caseId)).size, ...expected, before: spreadOf(of(day('2025-04-01')), atLeast)?.median })
  }
  // By three consultants and three providers; every second one said something else of his needs.
  const { findings, accept } = Object.fromEntries((view?.rows ?? []).map((row) => [row.step, row]))
  expect(findings).toMatchObject({ acts: { consultant: { standing: 'shown' }, provider: null }, again: { value: 5 } })
  expect(accept).toMatchObject({ acts: { consultant: null, provider: { value: 10 } }, again: null })
})

it('so has what providers did with the region', async () => {
  const view = await burdenScreen(await actorNamed('Ellen Prins'), { quarter: '2023-04-01' })
  const enter = view?.rows.find((row) => row.step === 'enter')
  expect(enter).toMatchObject({ cases: { standing: 'shown' }, median: { standing: 'shown' }, acts: { provider: { standing: 'shown' }, consultant: null } })
  const entered = await read(await actorNamed('Marit Hofstee'), (tx) => tx.submission.findMany({ where: { submittedAt: { not: null } }, select: { submittedAt: true } }))
  expect(enter?.cases?.value).toBe(entered.filter((row) => row.submittedAt && quarterOf(dayIn(row.submittedAt)) === '2023-04-01').length)
})

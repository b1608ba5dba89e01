import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { assess, confirmVerdict, finishAssessment, reopenAssessment, settleVerdict } from '@/lib/admissions/commands/assessment'
import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { cancelTalk, planTalk, recordTalk } from '@/lib/admissions/commands/talk'
import { isVerdict, partsOf, standingOf, TOGETHER } from '@/lib/admissions/rules/assessment'
import { talkCanBecome } from '@/lib/admissions/rules/talk'
import { VERDICTS, type Verdict } from '@/lib/admissions/schema/assessment'
import type { TalkStatus } from '@/lib/admissions/schema/talk'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { addDays, day, type Day } from '@/lib/kernel/day'
import { allow } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let officers: readonly [Person, Person]
let provider: Person
let procurement: Procurement
let submissionId = ''
let today: Day = day('2023-07-17')
let database: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officers = [await actorNamed('Marit Hofstee'), await actorNamed('Daan Kuiper')]
  procurement = await publishedProcedure(database, officers[0], { assessors: 2 })
  const entry = await enter(procurement, 'Miep B.V.', ['Assen'])
  submissionId = entry.submissionId
  provider = entry.actor
  await openWindow(database, procurement)
})

const CRITERIA = ['exclusion', 'certificate', 'plan', 'tariffs'] as const
type Criterion = (typeof CRITERIA)[number]
const partOf = (criterion: Criterion) => ({ submissionId, criterionId: procurement.criteria[criterion], lotId: criterion === 'plan' ? lotOf(procurement, 'Assen').id : null })

/** Everything there is, past what one of the two may see: each reads his own and the revealed. */
async function state() {
  const submission = await read(officers[0], (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { status: true, version: true, procedureId: true, clarifications: { select: { id: true, kind: true, answeredAt: true, version: true, criterionId: true } }, verificationTalks: { orderBy: { at: 'asc' }, select: { id: true, status: true, at: true, version: true, verificationPoints: { select: { id: true, finding: true } } } } } }))
  const seen = await Promise.all(officers.map((officer) => read(officer, (tx) => tx.assessment.findMany({ where: { submissionId }, select: { id: true, criterionId: true, lotId: true, seat: true, assessedBy: true, verdict: true, reason: true, confirmedBy: true, version: true } }))))
  const rows = [...new Map(seen.flat().map((row) => [row.id, row])).values()]
  const criteria = await read(officers[0], (tx) => tx.criterion.findMany({ where: { procedureId: submission.procedureId }, select: { id: true, perLot: true } }))
  const given = rows.map((row) => ({ ...row, verdict: row.verdict as Verdict, confirmed: row.confirmedBy !== null }))
  const parts = partsOf(criteria, [lotOf(procurement, 'Assen').id])
  return { submission, rows, standings: parts.map((part) => standingOf(part, given, 2)) }
}

type State = Awaited<ReturnType<typeof state>>

/** One step, by a command or a straight hand. Whether it is taken or refused is theirs to say; a fault is never an answer. */
type Step = { readonly kind: 'assess' | 'settle' | 'confirm' | 'ask' | 'answer' | 'finish' | 'reopen' | 'plan' | 'hold' | 'cancel' | 'day' | 'status' | 'verdict' | 'question' | 'talk'; readonly who: 0 | 1; readonly criterion: Criterion; readonly verdict: Verdict; readonly repair: boolean; readonly to: string }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('assess', 'assess', 'assess', 'assess', 'settle', 'confirm', 'ask', 'answer', 'answer', 'finish', 'reopen', 'plan', 'hold', 'cancel', 'day', 'status', 'verdict', 'question', 'talk'),
  who: fc.constantFrom(0, 1), criterion: fc.constantFrom(...CRITERIA), verdict: fc.constantFrom('met', ...VERDICTS), repair: fc.boolean(), to: fc.constantFrom('under-assessment', 'clarification', 'assessed', 'draft', 'submitted'),
})

async function take({ kind, who, criterion, verdict, repair, to }: Step, now: State): Promise<void> {
  const actor = officers[who]
  const part = partOf(criterion)
  const here = now.rows.filter((row) => row.criterionId === part.criterionId)
  const mine = here.find((row) => row.seat !== TOGETHER && row.assessedBy === actor.personId)
  const together = here.find((row) => row.seat === TOGETHER)
  const reason = 'Zie het stuk, pagina 1.'
  const { version } = now.submission
  const open = now.submission.clarifications.find((each) => each.answeredAt === null)
  const talk = now.submission.verificationTalks.at(-1)
  const hand = (work: Parameters<typeof write>[1]) => write(actor, async (tx, at) => {
    await work(tx, at)
    return allow()
  })
  if (kind === 'assess') await assess(actor, { ...part, verdict, reason, version: mine?.version ?? null })
  else if (kind === 'settle') await settleVerdict(actor, { ...part, verdict, reason, version: together?.version ?? null })
  else if (kind === 'confirm' && together) await confirmVerdict(actor, { submissionId, assessmentId: together.id, version: together.version })
  else if (kind === 'ask') await askClarification(actor, { ...part, kind: repair && criterion === 'tariffs' ? 'repair' : 'explain', question: 'Wat bedoelt u hiermee?', dueOn: addDays(today, 9) })
  else if (kind === 'answer' && open) await answerClarification(provider, { clarificationId: open.id, answer: 'Dit bedoelen wij.', fileId: null, yes: open.kind === 'repair' ? true : null, text: null, evidenceVersionId: null, version: open.version })
  else if (kind === 'finish') await finishAssessment(actor, { submissionId, version })
  else if (kind === 'reopen') await reopenAssessment(actor, { submissionId, reason, version })
  else if (kind === 'plan') await planTalk(actor, { submissionId, day: addDays(today, 1), time: '09:00', place: 'Gemeentehuis', parts: [part.lotId ? `${part.criterionId}|${part.lotId}` : part.criterionId] })
  else if (kind === 'hold' && talk) await recordTalk(actor, { talkId: talk.id, attendees: 'Bestuurder', version: talk.version, points: talk.verificationPoints.map((point) => ({ id: point.id, finding: repair ? 'refuted' : 'confirmed', reason: 'Zo is het.' })) })
  else if (kind === 'cancel' && talk) await cancelTalk(actor, { talkId: talk.id, reason: 'Iemand is ziek.', version: talk.version })
  else if (kind === 'day') await setClock(database.migrateUrl, at(`${(today = addDays(today, 2))} 12:00`))
  else if (kind === 'status') await hand((tx) => tx.submission.updateMany({ where: { id: submissionId }, data: { status: to } }))
  else if (kind === 'verdict') await hand((tx) => tx.assessment.updateMany({ where: { submissionId, criterionId: part.criterionId }, data: { verdict, version: { increment: 1 } } }))
  else if (kind === 'talk' && talk) await hand((tx) => tx.verificationTalk.updateMany({ where: { id: talk.id }, data: repair ? { status: 'cancelled', cancelledReason: 'Zomaar weg.' } : { status: 'held', attendees: 'x', recordedName: 'x', recordedAt: new Date() } }))
  else if (kind === 'question' && open) await hand((tx) => tx.clarification.updateMany({ where: { id: open.id }, data: { answer: 'x', answeredBy: actor.personId, answeredAt: new Date() } }))
}

/** One way through everything: judged apart, differing, asked and mended, talked about, settled, closed, taken up again. */
const way = (kinds: readonly [Step['kind'], (0 | 1)?, Criterion?, Verdict?, boolean?][]): Step[] => kinds.map(([kind, who = 0, criterion = 'plan', verdict = 'met', repair = false]) => ({ kind, who, criterion, verdict, repair, to: 'assessed' }))
const THROUGH = way([
  ['plan'], ['finish'], ['talk', 0], ['day'], ['hold', 1], ['talk', 1, 'plan', 'met', true],
  ...CRITERIA.flatMap((criterion) => [['assess', 0, criterion], ['assess', 1, criterion, criterion === 'tariffs' ? 'not-met' : 'met']] as [Step['kind'], 0 | 1, Criterion, Verdict?][]),
  ['ask', 0, 'tariffs', 'met', true], ['finish'], ['answer', 0, 'tariffs'], ['settle', 0, 'tariffs'], ['confirm', 0, 'tariffs'], ['finish'], ['confirm', 1, 'tariffs'], ['finish'], ['assess', 0, 'plan', 'not-met'], ['reopen', 1],
])

it('no walk through commands and straight SQL takes an illegal step', async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
      let before = await state()
      for (const each of steps) {
        const thrown: unknown = await take(each, before).catch((error: unknown) => error)
        if (thrown !== undefined && !isHalt(thrown, 'stale')) expect(BY_HAND, JSON.stringify({ each, thrown: thrown instanceof Error ? thrown.message : null })).toContain(each.kind)
        const after = await state()
        check(before, after, JSON.stringify({ each, from: before.submission.status, to: after.submission.status }))
        for (const one of [after.submission.status, ...after.standings, ...after.submission.verificationTalks.map((talk) => talk.status)]) reached.add(one)
        before = after
      }
    }),
    { numRuns: 24, seed: 20231, endOnFailure: true, examples: [[THROUGH]] },
  )
  // The walk is no walk when it never gets anywhere.
  expect([...reached]).toEqual(expect.arrayContaining(['under-assessment', 'clarification', 'assessed', 'differs', 'waiting', 'met', 'planned', 'held', 'cancelled']))
}, 400_000)

const BY_HAND: readonly Step['kind'][] = ['status', 'verdict', 'question', 'talk']

/** What must hold after any step, whoever took it and by whichever way. */
function check(before: State, after: State, label: string): void {
  const { status, clarifications, verificationTalks } = after.submission
  const was = before.submission
  expect(['under-assessment', 'clarification', 'assessed'], label).toContain(status)
  // Finished is complete; finished changes nothing but its own taking up again.
  if (status === 'assessed') {
    expect(after.standings.every(isVerdict), label).toBe(true)
    expect(verificationTalks.some((talk) => talk.status === 'planned'), label).toBe(false)
  }
  if (was.status === 'assessed') {
    expect(after.rows, label).toEqual(before.rows)
    expect(clarifications, label).toEqual(was.clarifications)
    expect(['assessed', 'under-assessment'], label).toContain(status)
  }
  if (status === 'clarification') expect(clarifications.some((question) => question.answeredAt === null), label).toBe(true)
  // An answer is given once; a talk is held or called off once, and held says something of every point.
  for (const question of was.clarifications.filter((each) => each.answeredAt !== null)) expect(clarifications, label).toContainEqual(question)
  expect(verificationTalks.filter((talk) => talk.status === 'planned').length, label).toBeLessThanOrEqual(1)
  for (const talk of verificationTalks) {
    const earlier = was.verificationTalks.find((each) => each.id === talk.id)
    if (earlier && earlier.status !== talk.status) expect(talkCanBecome(earlier.status as TalkStatus, talk.status as TalkStatus), label).toBe(true)
    if (earlier && earlier.status !== 'planned') expect(talk, label).toEqual(earlier)
    if (talk.status === 'held') expect(talk.verificationPoints.every((point) => point.finding !== null), label).toBe(true)
  }
  for (const row of after.rows) {
    const earlier = before.rows.find((one) => one.id === row.id)
    // A verdict is only ever in its own assessor's name; who differ keep what each gave; what is settled has two names.
    if (row.seat !== TOGETHER && earlier && JSON.stringify(earlier) !== JSON.stringify(row)) {
      expect(row.assessedBy, label).toBe(earlier.assessedBy)
      const others = before.rows.filter((one) => one.criterionId === row.criterionId && one.seat !== TOGETHER)
      expect(new Set(others.map((one) => one.verdict)).size, label).toBe(1)
    }
    if (row.confirmedBy !== null) expect(row.confirmedBy, label).not.toBe(row.assessedBy)
    if (row.verdict !== 'met') expect(row.reason.trim().length, label).toBeGreaterThanOrEqual(5)
  }
}

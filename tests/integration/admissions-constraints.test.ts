import { beforeAll, describe, expect, it } from 'vitest'
import { askClarification } from '@/lib/admissions/commands/clarification'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { assess, reopenAssessment } from '@/lib/admissions/commands/assessment'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let officer: Person
let procurement: Procurement
let entry: { submissionId: string; actor: Person }
let decisionId = ''
let scope: { windowId: string; regionId: string; providerId: string }

beforeAll(async () => {
  const database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  procurement = await publishedProcedure(database, officer)
  entry = await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  await openWindow(database, procurement)
  await assessAll(officer, procurement, entry.submissionId, ['Assen', 'Tynaarlo'])
  decisionId = sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId })).decisionId
  scope = { windowId: procurement.windowId, regionId: officer.regionIds[0]!, providerId: entry.actor.providerIds[0]! }
})

/** Tries a change that no command would make, and tells what the database says no with. */
async function refusal(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await write(officer, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  const found = databaseRefusal(thrown)
  return found ? `${found.state} ${found.message}` : 'done'
}

const window = (data: object) => (tx: Tx) => tx.entryWindow.updateMany({ where: { id: procurement.windowId }, data })
const submission = (data: object) => (tx: Tx) => tx.submission.updateMany({ where: { id: entry.submissionId }, data })
/** A finished assessment takes no verdict: taken up again first. */
const verdict = (data: object) => async (tx: Tx) => {
  await submission({ status: 'under-assessment' })(tx)
  await tx.assessment.updateMany({ where: { submissionId: entry.submissionId, criterionId: procurement.criteria.exclusion }, data })
}
const decision = (data: object) => (tx: Tx) => tx.collegeDecision.updateMany({ where: { id: decisionId }, data })
const outcome = (data: object) => (tx: Tx) => tx.outcome.updateMany({ where: { decisionId }, data })
const insertSummons = (tx: Tx, data: object) => tx.summons.createMany({ data: [{ decisionId, regionId: scope.regionId, municipalityId: lotOf(procurement, 'Assen').municipalityId, receivedOn: '2023-07-17', claimant: 'x', note: 'x', recordedBy: 'x', ...data }] })
const decided = { status: 'decided', decidedOn: '2023-07-17', decidedBy: '00000000-0000-4000-8000-000000000001' }
const notified = { ...decided, status: 'notified', notifiedAt: new Date('2023-07-17T08:00:00Z'), reactionUntil: '2023-08-07', reactionDays: 20, reactionSource: 'proef' }

describe('what the database itself refuses', () => {
  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['permission denied', (tx) => window({ openedAt: new Date('2023-07-18T08:00:00Z') })(tx)],
    ['permission denied', (tx) => window({ decidedAt: new Date('2023-07-18T08:00:00Z') })(tx)],
    ['entry_window_request_whole', (tx) => window({ openRequestedBy: null })(tx)],
    ['entry_window_two_officers', async (tx) => window({ openRequestedBy: (await tx.entryWindow.findUniqueOrThrow({ where: { id: procurement.windowId }, select: { openedBy: true } })).openedBy })(tx)],
    ['submission_stated_whole', (tx) => submission({ statedReason: 'Woorden' })(tx)],
    ['submission_stated_after_opening', (tx) => submission({ status: 'under-assessment', statedReason: 'Woorden', statedSource: 'Bron' })(tx)],
    ['assessment_verdict', (tx) => verdict({ verdict: 'good' })(tx)],
    ['assessment_reason', (tx) => verdict({ verdict: 'not-met', reason: '  ' })(tx)],
    ['assessment_confirmed', (tx) => verdict({ confirmedBy: officer.personId })(tx)],
    ['college_decision_status', (tx) => decision({ ...decided, status: 'gone' })(tx)],
    ['college_decision_decided', (tx) => decision({ status: 'decided' })(tx)],
    ['college_decision_decided', (tx) => decision({ decidedOn: '2023-07-17' })(tx)],
    ['college_decision_mandated', async (tx) => decision({ mandateId: (await tx.mandate.findFirstOrThrow({ where: { subject: 'admission-decision' }, select: { id: true } })).id })(tx)],
    ['college_decision_reaction', (tx) => decision({ ...notified, reactionDays: null })(tx)],
    ['college_decision_notified', (tx) => decision({ ...decided, notifiedAt: new Date() })(tx)],
    ['college_decision_notified', (tx) => decision({ ...notified, reactionUntil: null })(tx)],
    ['decision-step', (tx) => decision(notified)(tx)],
    ['permission denied', (tx) => decision({ reference: 'een ander nummer' })(tx)],
    ['decision-too-early', (tx) => decision({ ...decided, decidedOn: '2030-01-01' })(tx)],
    ['summons_claimant', (tx) => insertSummons(tx, { claimant: ' ' })],
    ['summons_ended_whole', (tx) => insertSummons(tx, { ended: 'rejected' })],
    ['summons_ended', (tx) => insertSummons(tx, { ended: 'lost', endedOn: '2023-07-17', endedNote: 'x' })],
    ['summons-not-in-term', (tx) => insertSummons(tx, {})],
    ['college_decision_final', (tx) => decision({ ...notified, status: 'final' })(tx)],
    ['college_decision_final', (tx) => decision({ ...notified, status: 'final', finalOn: '2023-08-07' })(tx)],
    ['outcome_outcome', (tx) => outcome({ outcome: 'first' })(tx)],
    ['outcome_condition', (tx) => outcome({ outcome: 'conditionally-admitted' })(tx)],
    ['outcome_condition', (tx) => outcome({ condition: 'iets' })(tx)],
    ['outcome_stated', (tx) => outcome({ statedReason: 'Woorden', statedSource: 'Bron' })(tx)],
    ['outcome_shared_with_letter', (tx) => outcome({ sharedAt: new Date() })(tx)],
    ['resident_effect_known', (tx) => tx.residentEffect.createMany({ data: [{ ...scope, known: 'some', note: 'x', statedOn: '2023-07-17', source: 'x' }] })],
    ['resident_effect_count', (tx) => tx.residentEffect.createMany({ data: [{ ...scope, known: 'known', note: 'x', statedOn: '2023-07-17', source: 'x' }] })],
    ['resident_effect_count', (tx) => tx.residentEffect.createMany({ data: [{ ...scope, known: 'at-least', count: 0, note: 'x', statedOn: '2023-07-17', source: 'x' }] })],
    ['entry_fact_fact', (tx) => tx.entryFact.createMany({ data: [{ ...scope, fact: 'maybe', note: 'x', source: 'x' }] })],
  ])('%s', async (name, work) => {
    expect(await refusal(work)).toMatch(name === 'permission denied' ? /^42501 .*permission denied/ : name.includes('-') ? new RegExp(`^PE003 .*${name}`) : new RegExp(`^23514 .*${name}`))
  })

  it('a second verdict of one assessor, one in another’s name, or one after the assessment', async () => {
    const row = await read(officer, (tx) => tx.assessment.findFirstOrThrow({ where: { submissionId: entry.submissionId, criterionId: procurement.criteria.exclusion }, omit: { id: true } }))
    const again = (data: object) => async (tx: Tx) => {
      await submission({ status: 'under-assessment' })(tx)
      await tx.assessment.createMany({ data: [{ ...row, ...data }] })
    }
    expect(await refusal(again({ seat: 2 }))).toMatch(/^PE003 .*seats-taken/)
    expect(await refusal(again({ assessedBy: crypto.randomUUID() }))).toMatch(/^PE003 .*verdict-in-own-name/)
    expect(await refusal(again({ seat: 4, confirmedBy: null }))).toMatch(/^PE003 .*seats-taken/)
    expect(await refusal(verdict({ seat: 3 }))).toMatch(/^42501 /)
    expect(await refusal((tx) => tx.assessment.updateMany({ where: { submissionId: entry.submissionId }, data: { reason: 'Achteraf anders.' } }))).toMatch(/^PE003 .*assessment-finished/)
  })

  it('a decided college’s outcome changes no more, and a criterion that isn’t met admits nobody', async () => {
    expect(await refusal(async (tx) => {
      await decision(decided)(tx)
      await outcome({ outcome: 'deferred' })(tx)
    })).toMatch(/^PE003 .*decision-made/)
    expect(await refusal(async (tx) => {
      await verdict({ verdict: 'not-met' })(tx)
      await outcome({ outcome: 'admitted', reason: 'x' })(tx)
    })).toMatch(/^PE003 .*outcome-not-allowed/)
  })

  it('two colleges’ decisions for one municipality, or two outcomes for one lot', async () => {
    const rows = await read(officer, async (tx) => ({
      decision: await tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, omit: { id: true } }),
      outcome: await tx.outcome.findFirstOrThrow({ where: { decisionId }, omit: { id: true, revised: true } }),
    }))
    expect(await refusal((tx) => tx.collegeDecision.createMany({ data: [{ ...rows.decision, reference: 'nog een' }] }))).toMatch(/^23505/)
    expect(await refusal((tx) => tx.outcome.createMany({ data: [rows.outcome] }))).toMatch(/^23505/)
  })

  it('a clarification is answered whole, with a file only beside words, and one waits per part', async () => {
    const { version } = await read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id: entry.submissionId }, select: { version: true } }))
    sure(await reopenAssessment(officer, { submissionId: entry.submissionId, reason: 'Nog een vraag.', version }))
    const asked = sure(await askClarification(officer, { submissionId: entry.submissionId, criterionId: procurement.criteria.exclusion, lotId: null, kind: 'explain', question: 'Klopt deze verklaring?', dueOn: day('2023-07-27') }))
    const where = { id: asked.clarificationId }
    const mine = async (data: object) => {
      const thrown: unknown = await write(entry.actor, async (tx) => {
        await tx.clarification.updateMany({ where, data })
        return allow()
      }).catch((error: unknown) => error)
      const found = databaseRefusal(thrown)
      return found ? `${found.state} ${found.message}` : 'done'
    }
    expect(await mine({ answer: 'Ja.' })).toMatch(/^23514 .*clarification_answer_whole/)
    const file = await read(officer, (tx) => tx.file.findFirstOrThrow({ where: { providerId: { not: null } }, select: { id: true } }))
    expect(await mine({ answerFileId: file.id })).toMatch(/^23514 .*clarification_file_with_answer/)
    expect(await mine({ dueOn: '2024-01-01' })).toMatch(/^42501 /)
    expect(await refusal((tx) => tx.clarification.updateMany({ where, data: { answer: 'Ja.', answeredBy: officer.personId, answeredAt: new Date() } }))).toMatch(/answered-by-the-provider/)
    const { repaired: _, ...row } = await read(officer, (tx) => tx.clarification.findUniqueOrThrow({ where, omit: { id: true } }))
    expect(await refusal((tx) => tx.clarification.createMany({ data: [row] }))).toMatch(/^23505/)
  })

  it('a provider’s own hand still can’t touch its submission after closing', async () => {
    const thrown: unknown = await write(entry.actor, async (tx) => {
      await tx.submission.updateMany({ where: { id: entry.submissionId }, data: { status: 'withdrawn', withdrawnAt: new Date() } })
      return allow()
    }).catch((error: unknown) => error)
    expect(databaseRefusal(thrown)).toMatchObject({ state: 'PE001' })
    const mine: unknown = await assess(entry.actor, { submissionId: entry.submissionId, criterionId: procurement.criteria.exclusion, lotId: null, verdict: 'met', reason: 'Wij vinden van wel.', version: null }).catch((error: unknown) => error)
    expect(mine).toMatchObject({ kind: 'not-found' })
  })
})

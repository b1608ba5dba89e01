import { beforeAll, describe, expect, it } from 'vitest'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { read, write, type Tx } from '@/lib/db'
import { keepDraft, MOST_DRAFT } from '@/lib/drafts'
import { ANSWERS_DRAFT, DEVIATION_DRAFT, HANDLED_DRAFT, REPLY_DRAFT, URGENT_DRAFT } from '@/lib/indications/rules/typed'
import { calculationScreen } from '@/lib/indications/queries/calculation'
import { accessItems } from '@/lib/desk/queries/access'
import { recordApplication } from '@/lib/indications/commands/apply'
import { saveCalculation, saveDeviation } from '@/lib/indications/commands/calculate'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { recordDispatch, recordReturn, recordRound } from '@/lib/indications/commands/dispatch'
import { endAbsence, recordAbsence, releaseCase, takeOver, takeOverAll } from '@/lib/indications/commands/queue'
import { closeCase, notify } from '@/lib/indications/commands/cases'
import { drawUpFindings, dropStepDraft, saveStep } from '@/lib/indications/commands/investigate'
import { recordFormalNotice } from '@/lib/indications/commands/notice'
import { handleRemarks, recordReply } from '@/lib/indications/commands/reply'
import { approveProposal, returnProposal, submitDecision } from '@/lib/indications/commands/second'
import { endMove, moveTerm } from '@/lib/indications/commands/terms'
import { leaveUnprocessed } from '@/lib/indications/commands/unprocessed'
import { endUrgentHelp, giveUrgentHelp } from '@/lib/indications/commands/urgent'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import { decisionConcept, decisionScreen } from '@/lib/indications/queries/preview'
import { findingsScreen, investigationScreen } from '@/lib/indications/queries/tabs'
import { unprocessedScreen } from '@/lib/indications/queries/unprocessed'
import { urgentScreen } from '@/lib/indications/queries/urgent'
import { postLetters } from '@/lib/indications/queries/dispatch'
import { caseQueue, type Queue, teamScreen } from '@/lib/indications/queries/queue'
import { type DispatchKind, type Grant, type MoveTerm, Notify, type RecordDispatch, type RecordReply } from '@/lib/indications/schema'
import type { GiveUrgent } from '@/lib/indications/schema/urgent'
import type { Person } from '@/lib/kernel/actor'
import { addDays, type Day, day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { decideObjection } from '@/lib/redress/commands/decide'
import { recordHearing } from '@/lib/redress/commands/handle'
import { registerObjection } from '@/lib/redress/commands/register'
import { recordConsent, revokeConsent } from '@/lib/residents/commands/notes'
import { addHouseholdMember, addRepresentative } from '@/lib/residents/commands/people'
import type { NewRepresentative } from '@/lib/residents/schema/people'
import { decideSignal } from '@/lib/continuity/commands/signals'
import { recordSignal } from '@/lib/residents/commands/signals'
import { sendLetters } from '@/prisma/seed/letters'
import { testDatabase } from '@/tests/support/database'
import { lookAt, RECEIVED } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, dump, FACILITIES, freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
})

let n = 500
const on = (moment: string) => database.setClock(`${moment}T09:00:00+01:00`)
const look = async (caseId: string, actor: Person = world.consultant): Promise<CaseView> => {
  const view = await caseScreen(actor, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}
const sql = <T>(work: (tx: Tx) => Promise<T>, actor: Person = world.consultant) => write(actor, async (tx) => ({ ok: true as const, value: await work(tx) }))
const newest = async (caseId: string, kind: DispatchKind) => {
  const found = (await look(caseId)).dispatches.findLast((each) => each.kind === kind)
  if (!found) throw new Error('no letter')
  return found
}
const send = async (caseId: string, kind: DispatchKind, more: Partial<RecordDispatch> = {}, actor = world.consultant) => {
  const { id, version } = await newest(caseId, kind)
  return recordDispatch(actor, { dispatchId: id, version, sentOn: day('2025-12-01'), channel: 'post', addressee: 'resident', representative: null, addressCheckedOn: null, ...more })
}

/** A case with an application of this day; its findings were sent. */
async function applied(receivedOn: string): Promise<string> {
  const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, n++))
  sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day(receivedOn), channel: 'letter' }))
  sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2026-01-05'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  sure(await chooseProvider(world.consultant, { caseId, version: 0, participationId: world.participations.get('Miep B.V.') ?? '', listCode: 'K7F2' }))
  return caseId
}
const granted = async (caseId: string) =>
  sure(await decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden.', grant: { startsOn: day('2026-01-05'), endsOn: day('2027-12-07'), frequency: 'weekly' } }))

describe('a letter is made, then sent', () => {
  it('nothing counts from a decision until it was sent: no term, no help offered, also by straight SQL', async () => {
    const caseId = await applied('2025-12-01')
    const { indicationId, decisionId } = await granted(caseId)
    expect(await offerAllocation(world.consultant, { indicationId: indicationId ?? '', participationId: null, wishedStart: day('2026-01-05') })).toMatchObject({ reason: 'decision-not-sent' })
    await expect(sql((tx) => tx.$executeRaw`update wmo_decision set dispatched_on = '2025-12-01', objection_until = '2026-01-12' where id = ${decisionId}::uuid`)).rejects.toThrow(/permission denied/)
    expect((await read(world.consultant, (tx) => accessItems(tx, world.consultant, new Date()))).filter((item) => item.kind === 'offer-help' && item.key === indicationId)).toEqual([])
    sure(await send(caseId, 'decision', { channel: 'by-hand', addressee: 'both', representative: 'T. Voorbeeld' }))
    const view = await look(caseId)
    expect(view).toMatchObject({ next: 'allocate', decision: { dispatchedOn: '2025-12-01' }, terms: { objection: { lastDay: '2026-01-12' } } })
    expect(view.dispatches.at(-1)).toMatchObject({ channel: 'by-hand', addressee: 'both', representative: 'T. Voorbeeld', startsTerm: true, recordedBy: 'Fenna Bosch' })
    sure(await offerAllocation(world.consultant, { indicationId: indicationId ?? '', participationId: null, wishedStart: day('2026-01-05') }))
  })

  it('an application before the findings were sent counts as the notification', async () => {
    const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, n++))
    sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
    expect(sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day('2025-12-01'), channel: 'letter' })).countsAs).toBe('notification')
    sure(await send(caseId, 'findings'))
    expect(sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day('2025-12-01'), channel: 'letter' })).countsAs).toBe('application')
  })

  it('waits on the list until it was sent, the oldest first, and a round goes out in one step or not at all', async () => {
    const mine = async () => (await postLetters(world.consultant, { page: 1 })).rows
    const before = (await mine()).length
    const cases = await Promise.all([0, 1].map(async () => (await investigated(world, world.consultant, await freshResident(world.consultant, n++))).caseId))
    const rows = (await mine()).filter((row) => cases.includes(row.caseId))
    expect(rows.map((row) => [row.kind, row.cameBack])).toEqual([['confirmation', false], ['confirmation', false]])
    expect((await postLetters(world.neighbour, { page: 1 })).total).toBe(0)
    const letters = rows.map((row) => row.id)
    expect(await recordRound(world.consultant, { letters, sentOn: day('2025-12-02'), channel: 'post' })).toMatchObject({ reason: 'sent-in-future' })
    await expect(recordRound(world.neighbour, { letters, sentOn: day('2025-12-01'), channel: 'post' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect((await mine()).length).toBe(before + 2)
    sure(await recordRound(world.consultant, { letters, sentOn: day('2025-12-01'), channel: 'post' }))
    expect((await mine()).length).toBe(before)
    expect(await recordRound(world.consultant, { letters, sentOn: day('2025-12-01'), channel: 'post' })).toMatchObject({ reason: 'already-sent' })
    expect(await look(cases[0] ?? '')).toMatchObject({ confirmedOn: '2025-12-01' })
  })

  it('refuses a stale version, a stranger and a day before it was made', async () => {
    const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, n++))
    await expect(send(caseId, 'confirmation', { version: 7 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(send(caseId, 'confirmation', {}, world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await send(caseId, 'confirmation', { sentOn: day('2025-11-30') })).toMatchObject({ reason: 'sent-before-made', detail: { day: '2025-12-01' } })
  })
})

describe('a letter that comes back', () => {
  it('goes out again to an address that was looked up; by the dated rule the term begins anew only after a wrong address', async () => {
    const [wrong, moved] = [await applied('2025-12-01'), await applied('2025-12-01')]
    for (const caseId of [wrong, moved]) {
      await granted(caseId)
      sure(await send(caseId, 'decision'))
    }
    await on('2025-12-10')
    for (const [caseId, reason] of [[wrong, 'wrong-address'], [moved, 'moved']] as const) {
      const { id, version } = await newest(caseId, 'decision')
      expect(await recordReturn(world.consultant, { dispatchId: id, version, returnedOn: day('2025-11-30'), reason })).toMatchObject({ reason: 'returned-before-sent' })
      sure(await recordReturn(world.consultant, { dispatchId: id, version, returnedOn: day('2025-12-08'), reason }))
      expect(await recordReturn(world.consultant, { dispatchId: id, version, returnedOn: day('2025-12-08'), reason })).toMatchObject({ reason: 'not-sent' })
      const again = { sentOn: day('2025-12-10') }
      expect(await send(caseId, 'decision', again)).toMatchObject({ reason: 'address-not-checked' })
      expect(await send(caseId, 'decision', { ...again, addressCheckedOn: day('2025-12-05') })).toMatchObject({ reason: 'address-not-checked' })
      sure(await send(caseId, 'decision', { ...again, addressCheckedOn: day('2025-12-09') }))
    }
    expect(await look(wrong)).toMatchObject({ decision: { dispatchedOn: '2025-12-10' }, terms: { objection: { firstDay: '2025-12-11', lastDay: '2026-01-21' } } })
    expect(await look(moved)).toMatchObject({ decision: { dispatchedOn: '2025-12-01' }, terms: { objection: { lastDay: '2026-01-12' } } })
  })

  it('by straight SQL: what was sent is not rewritten, and one letter is not on its way twice', async () => {
    const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, n++))
    sure(await send(caseId, 'confirmation', { sentOn: day('2025-12-10') }))
    const { id } = await newest(caseId, 'confirmation')
    await expect(sql((tx) => tx.$executeRaw`update wmo_dispatch set sent_on = '2025-12-11' where id = ${id}::uuid`)).rejects.toThrow(/dispatch-step/)
    await expect(sql((tx) => tx.$executeRaw`update wmo_dispatch set representative = 'x' where id = ${id}::uuid`)).rejects.toThrow(/dispatch-step/)
    await expect(sql((tx) => tx.$executeRaw`insert into wmo_dispatch (id, municipality_id, case_id, letter_id, kind, waits_since) select gen_random_uuid(), municipality_id, case_id, letter_id, kind, waits_since from wmo_dispatch where id = ${id}::uuid`)).rejects.toThrow(/wmo_dispatch_one_live/)
    await expect(sql((tx) => tx.$executeRaw`delete from wmo_dispatch where id = ${id}::uuid`)).rejects.toThrow(/permission denied|42501/)
  })
})

describe('the term of the decision', () => {
  const move = async (caseId: string, more: Partial<MoveTerm> = {}, actor = world.consultant) => moveTerm(actor, { caseId, version: (await look(caseId)).version, kind: 'completion', reason: 'Uw handtekening ontbreekt.', untilOn: day('2025-12-24'), days: null, ...more })

  it('stands still from the day after the request was sent until it was completed, and is extended once, both by letter', async () => {
    const caseId = await applied('2025-12-10')
    expect(await look(caseId)).toMatchObject({ terms: { decision: { lastDay: '2025-12-24' } }, waitsOn: 'consultant' })
    sure(await move(caseId))
    expect(await look(caseId)).toMatchObject({ terms: { decision: { lastDay: '2025-12-24' } }, waitsOn: 'post' })
    expect(await move(caseId)).toMatchObject({ reason: 'still-live' })
    sure(await send(caseId, 'completion', { sentOn: day('2025-12-10') }))
    const asked = await look(caseId)
    expect(asked).toMatchObject({ waitsOn: 'resident', terms: { decision: { lastDay: '2026-01-07', suspendedDays: 14 } } })
    await on('2025-12-15')
    const [kept] = asked.moves
    const end = (actor = world.consultant, version = 2) => endMove(actor, { moveId: kept?.id ?? '', version, endedOn: day('2025-12-15') })
    await expect(end(world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(end(world.consultant, 1)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await end())
    expect(await end()).toMatchObject({ reason: 'not-running' })
    sure(await move(caseId, { kind: 'extension', untilOn: null, days: 7, reason: 'De medisch adviseur antwoordt later.' }))
    sure(await send(caseId, 'extension', { sentOn: day('2025-12-15') }))
    expect(await move(caseId, { kind: 'extension', untilOn: null, days: 7 })).toMatchObject({ reason: 'extended-before' })
    // Ten days after 10 December, of which 11 through 14 stood still, and seven more.
    expect(await look(caseId)).toMatchObject({ waitsOn: 'consultant', terms: { decision: { lastDay: '2026-01-05' }, withoutExtension: { lastDay: '2025-12-29' } } })
    expect(await read(world.consultant, (tx) => tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { decideBy: true } }))).toEqual({ decideBy: '2026-01-05' })
  })

  it('moves for nobody else, not twice at once, and not by straight SQL', async () => {
    const caseId = await applied('2025-12-15')
    await expect(move(caseId, {}, world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(move(caseId, { version: 1 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await move(caseId, { untilOn: day('2026-01-05') }))
    await expect(sql((tx) => tx.$executeRaw`update wmo_term_move set sent_on = '2025-12-11' where case_id = ${caseId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$executeRaw`update wmo_term_move set until_on = '2026-03-01' where case_id = ${caseId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$executeRaw`insert into wmo_term_move (id, municipality_id, case_id, kind, reason, until_on, letter_id, sent_on, recorded_at, recorded_by) select gen_random_uuid(), municipality_id, case_id, 'suspension', 'x', until_on, letter_id, '2025-12-11', recorded_at, recorded_by from wmo_term_move where case_id = ${caseId}::uuid`)).rejects.toThrow(/term-move-step/)
  })
})

describe('the team', () => {
  const colleague = (): Person => ({ ...world.consultant, personId: ids.colleague, name: 'Petra Hoving', membershipId: crypto.randomUUID(), sessionId: crypto.randomUUID() })
  const ids = { colleague: crypto.randomUUID() }
  const fresh = async () => (await investigated(world, world.consultant, await freshResident(world.consultant, n++))).caseId
  const queue = (queueOf: Queue, actor = world.consultant, page = 1) => caseQueue(actor, { queue: queueOf, page })
  beforeAll(() =>
    asOwner(database, async (client) => {
      await client.query('begin')
      await client.query('alter table person no force row level security; alter table membership no force row level security')
      for (const person of [world.consultant, colleague(), { ...world.neighbour }]) {
        await client.query(`insert into person (id, name, email, active) values ($1, $2, $3, true)`, [person.personId, person.name, `${person.personId}@voorbeeld.test`])
        await client.query(`insert into membership (id, person_id, role, title, municipality_id, access_organisation_id, valid_from) values (gen_random_uuid(), $1, 'consultant', 'Wmo-consulent', $2, $3, '2024-01-01')`, [person.personId, person.municipalityIds[0], person.accessOrganisationId])
      }
      await client.query('alter table person force row level security; alter table membership force row level security')
      await client.query('commit')
    }),
  )

  it('finds what runs out first on top, a page of 25 at a time, and each case in its own queue', async () => {
    const caseId = await fresh()
    const first = await queue('team')
    expect(first.rows).toHaveLength(Math.min(25, first.total))
    const due = first.rows.map((row) => row.due?.on ?? '9998')
    expect(due).toEqual([...due].sort())
    expect((await queue('mine')).total).toBe(first.total)
    expect((await queue('mine', colleague())).total).toBe(0)
    const before = (await look(caseId)).version
    sure(await releaseCase(world.consultant, { caseId, version: before, reason: 'Ik werk hier niet meer.' }))
    expect((await queue('nobody')).rows.map((row) => [row.id, row.consultant])).toEqual([[caseId, null]])
    expect(await releaseCase(world.consultant, { caseId, version: before + 1, reason: 'x' })).toMatchObject({ reason: 'nobodys-already' })
    await expect(takeOver(world.neighbour, { caseId, version: before + 1, reason: 'x' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(takeOver(colleague(), { caseId, version: before, reason: 'x' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    sure(await takeOver(colleague(), { caseId, version: before + 1, reason: 'Ik ken mevrouw.' }))
    expect(await takeOver(colleague(), { caseId, version: before + 2, reason: 'x' })).toMatchObject({ reason: 'already-yours' })
    expect((await queue('mine', colleague())).rows.map((row) => row.id)).toEqual([caseId])
    const [line] = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { subjectId: caseId, event: 'case.taken-over' }, select: { detail: true, actorName: true } }))
    expect(line).toMatchObject({ actorName: 'Petra Hoving', detail: { reason: 'Ik ken mevrouw.' } })
  })

  it('lets a colleague stand in while somebody is away, once at a time, and takes over everything with one reason', async () => {
    const absence = { personId: world.consultant.personId, deputyId: colleague().personId, fromOn: day('2025-12-15'), untilOn: day('2025-12-19') }
    expect(await recordAbsence(world.consultant, { ...absence, deputyId: world.neighbour.personId })).toMatchObject({ reason: 'nobody-known' })
    expect(await recordAbsence(world.consultant, { ...absence, untilOn: day('2025-12-14') })).toMatchObject({ reason: 'ends-before-start' })
    const { absenceId } = sure(await recordAbsence(world.consultant, absence))
    expect(await recordAbsence(colleague(), { ...absence, fromOn: day('2025-12-19'), untilOn: day('2025-12-22') })).toMatchObject({ reason: 'absent-already' })
    const [team, mine] = [await queue('team'), await queue('mine', colleague())]
    expect([mine.total, mine.standingInFor]).toEqual([team.total, ['Fenna Bosch']])
    expect((await teamScreen(colleague(), 1)).absences).toMatchObject([{ personName: 'Fenna Bosch', deputyName: 'Petra Hoving' }])
    expect((await teamScreen(world.neighbour, 1)).absences).toEqual([])
    await expect(endAbsence(world.neighbour, { absenceId, version: 1 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(sql((tx) => tx.$executeRaw`update consultant_absence set until_on = '2026-12-31' where id = ${absenceId}::uuid`)).rejects.toThrow(/permission denied/)
    sure(await endAbsence(world.consultant, { absenceId, version: 1 }))
    expect(await endAbsence(world.consultant, { absenceId, version: 2 })).toMatchObject({ reason: 'ended-already' })
    expect((await queue('mine', colleague())).total).toBe(1)

    const open = (await queue('mine')).total
    expect(sure(await takeOverAll(colleague(), { fromId: world.consultant.personId, reason: 'Fenna heeft een andere baan.' })).cases).toBe(open)
    expect([(await queue('mine')).total, (await queue('mine', colleague())).total]).toEqual([0, open + 1])
    expect(await takeOverAll(colleague(), { fromId: world.consultant.personId, reason: 'x' })).toMatchObject({ reason: 'no-cases' })
  })
})

const TYPED = { reason: 'Nog niet af' }
const keepTyped = async (form: string, subjectId: string) => expect(await keepDraft(world.consultant, { form, subjectId, key: crypto.randomUUID(), version: 1, values: TYPED })).toBe(true)

describe('what was typed and not sent', () => {
  it('is there again for who typed it, encrypted, for nobody else, until the step is saved', async () => {
    const { caseId } = sure(await notify(world.consultant, { residentId: await freshResident(world.consultant, n++), notifiedOn: day('2025-12-01'), channel: 'phone', request: 'x' }))
    const typed = (household: string, more: { actor?: Person; key?: string } = {}) =>
      keepDraft(more.actor ?? world.consultant, { form: 'investigation-talk', subjectId: caseId, key: more.key ?? crypto.randomUUID(), version: 1, values: { talkOn: '8-12-2025', household } })
    expect(await typed('Mevrouw woont alleen')).toBe(true)
    expect(await Promise.all([typed('Mevrouw woont alleen in vier'), typed('Mevrouw woont alleen in vier kamers.')])).toEqual([true, true])
    const screen = async (actor = world.consultant) => investigationScreen(actor, caseId, '1')
    expect((await screen())?.draft?.values).toMatchObject({ talkOn: '8-12-2025' })
    expect((await screen())?.draft?.values['household']).toMatch(/^Mevrouw woont alleen in vier/)
    const other: Person = { ...world.consultant, personId: crypto.randomUUID() }
    expect((await screen(other))?.draft).toBeNull()
    expect(await read(other, (tx) => tx.formDraft.count())).toBe(0)
    expect(await dump(database, 'form_draft')).not.toMatch(/Mevrouw/)
    expect(await typed('x'.repeat(MOST_DRAFT))).toBe(false)
    sure(await saveStep(world.consultant, { caseId, version: 1, step: 'talk', talkOn: day('2025-12-08'), identityDocument: 'passport', household: 'Mevrouw woont alleen in vier kamers.' }))
    expect((await screen())?.draft).toBeNull()
    await typed('Toch niet')
    sure(await dropStepDraft(world.consultant, { caseId, step: 'talk' }))
    expect((await screen())?.draft).toBeNull()
    // What was under way when the form was sent does not come back.
    const key = crypto.randomUUID()
    await sql((tx) => tx.idempotency.createMany({ data: [{ key, actorId: world.consultant.personId, action: 'indications.save-talk', inputHash: 'x', location: '/', createdAt: new Date() }] }))
    expect(await typed('Te laat', { key })).toBe(false)
    // The answers of a calculation too, until the time is calculated.
    const answers = () => calculationScreen(world.consultant, caseId, undefined)
    await keepDraft(world.consultant, { form: ANSWERS_DRAFT, subjectId: caseId, key: crypto.randomUUID(), version: 0, values: { 'answers.house-base.apply': 'ja', 'answers.house-base.why': 'Kan niet bukken.' } })
    expect((await answers())?.draft?.values).toMatchObject({ 'answers.house-base.why': 'Kan niet bukken.' })
    sure(await saveCalculation(world.consultant, { caseId, version: 0, answers: { 'house-base': { apply: true } } }))
    expect((await answers())?.draft).toBeNull()
    // And a deviation, until it is recorded.
    await keepTyped(DEVIATION_DRAFT, caseId)
    expect((await answers())?.deviated?.values).toEqual(TYPED)
    sure(await saveDeviation(world.consultant, { caseId, version: 1, minutes: 15, reason: 'Er is een hond.' }))
    expect((await answers())?.deviated).toBeNull()
    expect(await typed('Van een ander', { actor: { ...world.neighbour, personId: crypto.randomUUID() } })).toBe(true)
    expect((await screen())?.draft).toBeNull()
  })
})

describe('the investigation as facts', () => {
  it('asks usual help of each member of the household, and tells it with the facilities looked at in the findings', async () => {
    const residentId = await freshResident(world.consultant, n++)
    sure(await addHouseholdMember(world.consultant, { residentId, relation: 'partner', bsn: null, name: 'meneer J. de Wit', birthDate: day('1940-02-01'), startsOn: day('1970-01-01') }))
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-01'), channel: 'phone', request: 'x' }))
    const memberId = (await look(caseId)).members[0]?.id ?? ''
    const step = async (input: object) => saveStep(world.consultant, { caseId, version: (await look(caseId)).investigation.version, ...input } as Parameters<typeof saveStep>[1])
    const help = { gives: 'no', what: null, why: 'Meneer is ernstig ziek.' } as const
    expect(await step({ step: 'needs', needs: 'x', ownStrength: 'x' })).toMatchObject({ reason: 'household-changed' })
    expect(await step({ step: 'needs', needs: 'x', ownStrength: 'x', members: { [crypto.randomUUID()]: help } })).toMatchObject({ reason: 'household-changed' })
    sure(await step({ step: 'needs', needs: 'x', ownStrength: 'x', members: { [memberId]: help } }))
    sure(await step({ step: 'talk', talkOn: day('2025-12-01'), identityDocument: 'passport', household: 'x' }))
    sure(await step({ step: 'network', network: 'x', carerSupport: 'x' }))
    sure(await step({ ...FACILITIES, lookedAt: [{ kind: 'general', name: 'Boodschappendienst', outcome: 'partly', why: 'Mevrouw bestelt zelf.' }] }))
    sure(await step({ step: 'conclusion', conclusion: 'x', productId: world.regular }))
    expect((await look(caseId)).investigation).toMatchObject({ usualHelp: [{ name: 'meneer J. de Wit', relation: 'Partner', gives: 'no' }], lookedAt: [{ name: 'Boodschappendienst' }] })
    // Minutes that come off for a household rest on one that helps.
    const off = { 'house-base': { apply: true }, 'laundry-base': { apply: true, less: 30, by: 'usual-help', why: 'x' } } as const
    sure(await saveCalculation(world.consultant, { caseId, version: 0, answers: off }))
    expect(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version })).toMatchObject({ reason: 'usual-help-unfounded' })
    sure(await step({ step: 'needs', needs: 'x', ownStrength: 'x', members: { [memberId]: { gives: 'partly', what: 'de was', why: 'Meneer kan niet bukken.' } } }))
    const { letterId } = sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
    const { view } = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } }))
    expect(JSON.stringify(view)).toContain('Voor een deel: de was. Meneer kan niet bukken.')
    expect(JSON.stringify(view)).toContain('Helpt voor een deel. Mevrouw bestelt zelf.')
    // Sent, then signed with remarks that are kept as they came.
    const { today } = await look(caseId)
    const reply = async (more: Partial<RecordReply>, actor = world.consultant) => recordReply(actor, { caseId, version: (await look(caseId)).version, receivedOn: today, channel: 'letter', signed: true, remarks: 'Ik kan de was niet meer.', applies: false, ...more })
    expect(await reply({})).toMatchObject({ reason: 'findings-not-sent' })
    await sendLetters(world.consultant, caseId)
    expect(await reply({ receivedOn: day('2025-11-30') })).toMatchObject({ reason: 'reply-before-sent' })
    expect(await reply({ signed: false, remarks: null })).toMatchObject({ reason: 'says-nothing' })
    await expect(reply({ version: 1 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(reply({}, world.neighbour)).rejects.toThrow()
    const typedReply = async () => (await findingsScreen(world.consultant, caseId))?.reply?.values
    await keepTyped(REPLY_DRAFT, caseId)
    expect(await typedReply()).toEqual(TYPED)
    expect(sure(await reply({ applies: true }))).toMatchObject({ applied: true })
    expect(await typedReply()).toBeUndefined()
    const replied = await look(caseId)
    expect(replied).toMatchObject({ status: 'applied', appliedOn: today, replies: [{ remarks: 'Ik kan de was niet meer.', handled: null }] })
    const [{ id: replyId } = { id: '' }] = replied.replies
    await expect(handleRemarks(world.neighbour, { replyId, version: 1, handled: 'x' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await decide(world.consultant, { caseId, version: replied.version, outcome: 'refused', motivation: 'x', grant: null })).toMatchObject({ reason: 'remarks-open' })
    const typedAbout = () => read(world.consultant, (tx) => tx.formDraft.count({ where: { subjectId: replyId } }))
    await keepTyped(HANDLED_DRAFT, replyId)
    expect((await findingsScreen(world.consultant, caseId))?.handled.get(replyId)?.values).toEqual(TYPED)
    sure(await handleRemarks(world.consultant, { replyId, version: 1, handled: 'Gebeld; de was is opgenomen.' }))
    expect(await typedAbout()).toBe(0)
    expect(await handleRemarks(world.consultant, { replyId, version: 2, handled: 'x' })).toMatchObject({ reason: 'handled-already' })
    await expect(sql((tx) => tx.$executeRaw`update findings_reply set remarks = 'x' where id = ${replyId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$executeRaw`update investigation set usual_help = '[{"gives": "yes", "why": "x", "what": null}]' where case_id = ${caseId}::uuid`)).rejects.toThrow(/investigation_facts/)
    await expect(sql((tx) => tx.$executeRaw`update investigation set looked_at = '[{"outcome": "solves", "name": "x", "why": " "}]' where case_id = ${caseId}::uuid`)).rejects.toThrow(/investigation_facts/)
  })
})

describe('help that cannot wait', () => {
  it('is given at once by who may be given clients, followed by the decision, and by straight SQL no other way', async () => {
    const { today } = await look((await investigated(world, world.consultant, await freshResident(world.consultant, n++))).caseId)
    const { caseId } = sure(await notify(world.consultant, { residentId: await freshResident(world.consultant, n++), notifiedOn: today, channel: 'phone', request: 'x' }))
    const miep = world.participations.get('Miep B.V.') ?? ''
    const give = async (more: Partial<GiveUrgent> = {}, actor = world.consultant) =>
      giveUrgentHelp(actor, { caseId, version: (await look(caseId)).version, productId: world.regular, participationId: miep, otherHelper: null, otherReason: null, minutesPerWeek: 120, frequency: 'weekly', startsOn: today, endsOn: addDays(today, 60), reason: 'U kunt niet wachten.', ...more })
    expect(await give({ participationId: world.participations.get('De Zorgzaak B.V.') ?? '' })).toMatchObject({ reason: 'not-running' })
    expect(await give({ startsOn: addDays(today, -1) })).toMatchObject({ reason: 'starts-before-notification' })
    await expect(give({ version: 9 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(giveUrgentHelp(world.neighbour, { caseId, version: 1, productId: world.regular, participationId: miep, otherHelper: null, otherReason: null, minutesPerWeek: 1, frequency: 'weekly', startsOn: today, endsOn: today, reason: 'x' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    const typedUrgent = async () => (await urgentScreen(world.consultant, caseId))?.draft?.values
    await keepTyped(URGENT_DRAFT, caseId)
    expect(await typedUrgent()).toEqual(TYPED)
    sure(await give())
    expect(await typedUrgent()).toBeUndefined()
    expect(await give()).toMatchObject({ reason: 'runs-already' })
    sure(await give({ participationId: null, otherHelper: 'Mevrouw P. Voorbeeld', otherReason: 'Geen aanbieder kan in die week.', startsOn: addDays(today, 61), endsOn: addDays(today, 80) }))
    const view = await look(caseId)
    expect(view.urgent).toMatchObject([{ helper: 'Miep B.V.', minutesPerWeek: 120, endedOn: null }, { helper: 'Mevrouw P. Voorbeeld', otherReason: 'Geen aanbieder kan in die week.' }])
    const letter = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: view.urgent[0]?.letterId ?? '' }, select: { view: true } }))
    expect(JSON.stringify(letter.view)).toMatch(/2 uur per week.*Miep B\.V\..*artikel 2\.3\.3/)
    await sendLetters(world.consultant, caseId)
    // It goes out as the decision it is, with its own objection term; the case itself is not decided.
    expect((await look(caseId)).dispatches.find((each) => each.letterId === view.urgent[0]?.letterId)).toMatchObject({ kind: 'decision', startsTerm: true })
    expect((await look(caseId)).decision).toBeNull()

    const copy = (set: string) => sql((tx) => tx.$executeRaw`insert into urgent_help select (jsonb_populate_record(u, ${set}::jsonb)).* from urgent_help u where u.case_id = ${caseId}::uuid and u.participation_id is not null`)
    const later = { id: crypto.randomUUID(), starts_on: '2027-01-01', ends_on: '2027-02-01' }
    await expect(copy(JSON.stringify({ ...later, participation_id: world.participations.get('De Zorgzaak B.V.') }))).rejects.toThrow(/urgent-help-without-participation/)
    await expect(copy(JSON.stringify({ ...later, decided_by_id: crypto.randomUUID() }))).rejects.toThrow(/urgent-help-step/)
    await expect(sql((tx) => tx.$executeRaw`update urgent_help set minutes_per_week = 600 where case_id = ${caseId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$executeRaw`update wmo_case set status = 'withdrawn', closed_on = ${today}, closed_reason = 'x' where id = ${caseId}::uuid`)).rejects.toThrow(/urgent-help-runs/)

    const [first] = view.urgent
    const end = (endedOn: Day, version = 1) => endUrgentHelp(world.consultant, { urgentId: first?.id ?? '', version, endedOn, reason: 'De dochter is terug.' })
    expect(await end(addDays(today, 90))).toMatchObject({ reason: 'ends-outside' })
    await expect(endUrgentHelp(world.neighbour, { urgentId: first?.id ?? '', version: 1, endedOn: today, reason: 'x' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    sure(await end(addDays(today, 10)))
    expect(await end(addDays(today, 5), 2)).toMatchObject({ reason: 'ended-already' })
    // Another end of the case ends what was still to come.
    sure(await closeCase(world.consultant, { caseId, version: (await look(caseId)).version, closing: 'withdrawn', reason: 'De inwoner trekt de melding in.' }))
    expect((await look(caseId)).urgent).toMatchObject([{ endedOn: addDays(today, 10) }, { endedOn: today, endReason: 'De zaak is afgerond.' }])
    expect(await give({ startsOn: addDays(today, 100), endsOn: addDays(today, 110) })).toMatchObject({ reason: 'case-closed' })
  })
})

describe('a second consultant', () => {
  it('decides where the rule of the day asks one, or sends it back; never the one who proposed, nor by straight SQL', async () => {
    const second: Person = { ...world.consultant, personId: crypto.randomUUID(), name: 'Tess Oldenhof' }
    const { today } = await look((await investigated(world, world.consultant, await freshResident(world.consultant, n++))).caseId)
    const ready = async () => {
      const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, n++))
      sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
      await sendLetters(world.consultant, caseId)
      sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: today, channel: 'letter' }))
      return caseId
    }
    await asOwner(database, async (client) => {
      await client.query('alter table rulebook_row no force row level security')
      await client.query(`insert into rulebook_row (id, region_id, municipality_id, key, value, valid_from, source, status, adopted_by, adopted_on) values (gen_random_uuid(), $3, $1, 'second-consultant', '{"refusal": true, "partly": false, "fewerMinutes": false, "deviationOver": 10}', $2, 'toets', 'invented', 'toets', $2)`, [world.assen, today, world.consultant.regionIds[0]])
      await client.query('alter table rulebook_row force row level security')
    })
    const caseId = await ready()
    const refusal = async (actor = world.consultant, motivation = 'Uw dochter kan dit doen.') => submitDecision(actor, { caseId, version: (await look(caseId)).version, outcome: 'refused', motivation, grant: null })
    expect(await decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome: 'refused', motivation: 'x', grant: null })).toMatchObject({ reason: 'second-needed', detail: { why: 'refusal' } })
    // The letter is read first: nothing is decided, what was typed stays for who typed it, and nobody else sees it.
    const before = await look(caseId)
    const peek = (actor: Person, grant: Grant | null = null) => submitDecision(actor, { caseId, version: before.version, outcome: grant ? 'granted' : 'refused', motivation: 'Uw dochter kan dit doen.', grant, look: true })
    await expect(peek(world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    expect(await peek(world.consultant, { startsOn: addDays(today, 9), endsOn: today, frequency: 'weekly' })).toMatchObject({ ok: false })
    expect((await decisionScreen(world.consultant, caseId, true))?.preview).toBeNull()
    expect(sure(await peek(world.consultant))).toEqual({ caseId, previewed: true })
    expect(await look(caseId)).toMatchObject({ version: before.version, status: 'applied', decision: null, proposal: null })
    const shown = await decisionScreen(world.consultant, caseId, true)
    expect(shown).toMatchObject({ draft: { values: { outcome: 'refused', motivation: 'Uw dochter kan dit doen.' } }, preview: { why: ['refusal'], points: [] } })
    expect(JSON.stringify(shown?.preview?.letter)).toMatch(/Uw dochter kan dit doen\..*Fenna Bosch/)
    const pdf = async (actor: Person) => (await decisionConcept(actor, caseId))?.bytes.subarray(0, 5).toString()
    expect([await pdf(world.consultant), await pdf(second), await pdf(world.neighbour)]).toEqual(['%PDF-', undefined, undefined])
    expect(sure(await refusal())).toMatchObject({ proposed: true })
    expect((await decisionScreen(world.consultant, caseId))?.draft).toBeNull()
    expect(await pdf(second)).toBe('%PDF-')
    expect(await peek(world.consultant)).toMatchObject({ reason: 'proposal-waits' })
    expect(await refusal()).toMatchObject({ reason: 'proposal-waits' })
    const proposal = async () => (await look(caseId)).proposal ?? { id: '', version: 0, status: '' }
    const first = await proposal()
    const desk = async (actor: Person) => (await read(actor, (tx) => accessItems(tx, actor, new Date()))).filter((item) => item.href.includes(caseId))
    const waits = { key: first.id, due: addDays(today, 14), href: `/toegang/zaken/${caseId}/besluit` }
    expect(await desk(second)).toEqual([expect.objectContaining({ kind: 'second-decides', ...waits, by: world.consultant.name })])
    expect(await desk(world.consultant)).toEqual([expect.objectContaining({ kind: 'decision-proposed', ...waits })])
    expect(await desk(world.neighbour)).toEqual([])
    const seen = await decisionScreen(second, caseId)
    expect(JSON.stringify(seen?.preview?.letter)).toMatch(/Uw dochter kan dit doen\..*Tess Oldenhof/)
    expect(await approveProposal(world.consultant, { proposalId: first.id, version: 1, caseVersion: (await look(caseId)).version })).toMatchObject({ reason: 'own-proposal' })
    await expect(approveProposal(world.neighbour, { proposalId: first.id, version: 1, caseVersion: (await look(caseId)).version })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(approveProposal(second, { proposalId: first.id, version: 7, caseVersion: (await look(caseId)).version })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(sql((tx) => tx.$executeRaw`update decision_proposal set status = 'approved', answered_by_id = proposed_by_id, answered_by = 'x', answered_at = now() where id = ${first.id}::uuid`)).rejects.toThrow(/decision_proposal_four_eyes/)
    await expect(sql((tx) => tx.$executeRaw`update decision_proposal set outcome = 'granted' where id = ${first.id}::uuid`)).rejects.toThrow(/permission denied/)
    sure(await returnProposal(second, { proposalId: first.id, version: 1, answer: 'Noem ook de kleindochter.' }))
    expect(await approveProposal(second, { proposalId: first.id, version: 2, caseVersion: (await look(caseId)).version })).toMatchObject({ reason: 'answered-already' })
    expect(await proposal()).toMatchObject({ status: 'returned', answer: 'Noem ook de kleindochter.' })
    expect(await desk(world.consultant)).toMatchObject([{ kind: 'case', step: 'decide' }])
    sure(await refusal(world.consultant, 'Uw dochter en kleindochter kunnen dit doen.'))
    const again = await proposal()
    await expect(approveProposal(second, { proposalId: again.id, version: again.version, caseVersion: 1 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    const { decisionId } = sure(await approveProposal(second, { proposalId: again.id, version: again.version, caseVersion: (await look(caseId)).version }))
    expect(await look(caseId)).toMatchObject({ status: 'decided', decision: { outcome: 'refused', signedName: 'Tess Oldenhof', motivation: 'Uw dochter en kleindochter kunnen dit doen.' }, proposal: { status: 'approved' } })

    // Straight SQL: the same decision without a second, in another case that asks one.
    const other = await ready()
    await expect(sql((tx) => tx.$executeRaw`insert into wmo_decision select (jsonb_populate_record(d, ${JSON.stringify({ id: crypto.randomUUID(), reference: 'Z-X-B1', case_id: other, decided_by_id: world.consultant.personId, dispatched_on: null, objection_until: null })}::jsonb)).* from wmo_decision d where d.id = ${decisionId}::uuid`)).rejects.toThrow(/decision-needs-a-second/)
  })
})

describe('letters go to whom the file says', () => {
  it('to a curator in the resident\u2019s place, and in copy to who is authorised, also in a round of post', async () => {
    const address = { postcode: '9401 AB', houseNumber: 3, houseLetter: null, houseAddition: null, street: 'Voorbeeldplein', city: 'Assen', phone: null, email: null, prefix: null, relation: null, about: 'care', startsOn: day('2025-01-01'), proof: 'Beschikking', proofSeenOn: day('2025-06-01') } as const
    const open = async (who: Pick<NewRepresentative, 'kind' | 'receives' | 'organisation' | 'surname' | 'initials' | 'salutation'>) => {
      const residentId = await freshResident(world.consultant, n++)
      sure(await addRepresentative(world.consultant, { ...address, ...who, residentId }))
      const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-01'), channel: 'phone', request: 'x' }))
      const view = await look(caseId)
      const letter = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: view.confirmLetterId ?? '' }, select: { view: true } }))
      const past = who.receives === 'instead' ? await send(caseId, 'confirmation', { sentOn: view.today }) : null
      await sendLetters(world.consultant, caseId)
      return { past, view, letter: JSON.stringify(letter.view), sent: (await look(caseId)).dispatches[0] }
    }
    const curator = await open({ kind: 'curator', receives: 'instead', organisation: 'Curatorenkantoor Voorbeeld', surname: null, initials: null, salutation: 'neutral' })
    expect(curator.view.letters).toMatchObject({ insteadOf: 'curator', to: { name: 'Curatorenkantoor Voorbeeld' } })
    expect(curator.letter).toMatch(/"lines":\["Curatorenkantoor Voorbeeld","over mevrouw H\. de Wit","Voorbeeldplein 3"/)
    expect(curator.letter).toContain('Geachte heer of mevrouw,')
    expect(curator.sent).toMatchObject({ addressee: 'representative', representative: 'Curatorenkantoor Voorbeeld' })
    expect(curator.past).toMatchObject({ reason: 'represented', detail: { to: 'Curatorenkantoor Voorbeeld' } })
    const daughter = await open({ kind: 'authorised', receives: 'copy', organisation: null, surname: 'Voorbeeld', initials: 'M.', salutation: 'mrs' })
    expect(daughter.letter).toContain('Geachte mevrouw De Wit,')
    expect(daughter.sent).toMatchObject({ addressee: 'both', representative: 'mevrouw M. Voorbeeld' })
  })
})

describe('a digital message', () => {
  it('starts no term for who did not choose so, in the screen and by straight SQL, and never after he took it back', async () => {
    const residentId = await freshResident(world.consultant, n++)
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-01'), channel: 'phone', request: 'x' }))
    const { today } = await look(caseId)
    const digital = (more: Partial<RecordDispatch> = {}) => send(caseId, 'confirmation', { channel: 'portal', sentOn: today, ...more })
    const { number } = await look(caseId)
    expect(await digital()).toMatchObject({ reason: 'not-digital', detail: { case: number } })
    const { id } = await newest(caseId, 'confirmation')
    expect(await recordRound(world.consultant, { letters: [id], sentOn: today, channel: 'portal' })).toMatchObject({ reason: 'not-digital' })
    const straight = () => sql((tx) => tx.$executeRaw`update wmo_dispatch set channel = 'portal', sent_on = ${today}, addressee = 'resident', recorded_at = portal_now(), recorded_by = 'x', recorded_by_id = ${world.consultant.personId}::uuid where id = ${id}::uuid`)
    await expect(straight()).rejects.toThrow(/dispatch-not-reached/)
    const chosen = async (granted: boolean) => sure(await recordConsent(world.consultant, { residentId, aspect: 'digital', toWhom: 'Het portaal van de gemeente', granted, how: 'oral', givenOn: today }))
    // A later no counts, and so does a consent that was taken back.
    await chosen(true)
    await chosen(false)
    expect(await digital()).toMatchObject({ reason: 'not-digital' })
    await chosen(true)
    const { id: consentId } = await read(world.consultant, (tx) => tx.fileConsent.findFirstOrThrow({ where: { residentId, granted: true }, orderBy: { recordedAt: 'desc' }, select: { id: true } }))
    sure(await revokeConsent(world.consultant, { consentId, version: 1, revokedOn: today }))
    expect(await digital()).toMatchObject({ reason: 'not-digital' })
    await chosen(true)
    sure(await digital())
    expect((await look(caseId)).dispatches[0]).toMatchObject({ channel: 'portal', sentOn: today })
  })
})

describe('a notification by somebody else', () => {
  it('says who it was, in the case and to the resident', async () => {
    const residentId = await freshResident(world.consultant, n++)
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-01'), channel: 'professional', notifiedBy: 'mevrouw Bakker, uw dochter', request: 'Moeder redt het niet.' }))
    const view = await look(caseId)
    expect(view.notifiedBy).toBe('mevrouw Bakker, uw dochter')
    const letter = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: view.confirmLetterId ?? '' } }))
    expect(JSON.stringify(letterView(letter))).toContain('vroeg mevrouw Bakker, uw dochter ons om hulp voor u')
    await expect(sql((tx) => tx.$executeRaw`update wmo_case set notified_by = ' ' where id = ${caseId}::uuid`)).rejects.toThrow(/permission denied/)
  })
})

describe('an application that stays incomplete', () => {
  const leave = async (caseId: string, actor = world.consultant) => leaveUnprocessed(actor, { caseId, version: (await look(caseId)).version, motivation: 'Uw identiteitsbewijs ontbreekt. Zonder dat weten wij niet wie u bent.' })
  const ask = async (caseId: string) => sure(await moveTerm(world.consultant, { caseId, version: (await look(caseId)).version, kind: 'completion', reason: 'Uw identiteitsbewijs ontbreekt.', untilOn: day('2025-12-24'), days: null }))

  it('is left unprocessed by a decision that is open to objection, after the resident was asked in vain', async () => {
    await on('2025-12-10')
    const caseId = await applied('2025-12-10')
    expect(await leave(caseId)).toMatchObject({ reason: 'completion-not-asked' })
    expect(await closeCase(world.consultant, { caseId, version: (await look(caseId)).version, closing: 'not-processed', reason: 'Onvolledig.' })).toMatchObject({ reason: 'decide-instead' })
    await ask(caseId)
    expect(await leave(caseId)).toMatchObject({ reason: 'completion-not-asked' })
    sure(await send(caseId, 'completion', { sentOn: day('2025-12-10') }))
    expect(await leave(caseId)).toMatchObject({ reason: 'completion-runs', detail: { day: '2025-12-24' } })
    await on('2025-12-29')
    await expect(leave(caseId, world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(leaveUnprocessed(world.consultant, { caseId, version: 1, motivation: 'Uw identiteitsbewijs ontbreekt.' })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    expect((await unprocessedScreen(world.consultant, caseId))?.verdict).toMatchObject({ ok: true, value: { sendBy: '2026-01-21' } })
    sure(await leave(caseId))
    const view = await look(caseId)
    expect(view).toMatchObject({ status: 'decided', next: 'send-decision', decision: { outcome: 'not-processed', indication: null } })
    const letter = await read(world.consultant, (tx) => tx.letter.findUniqueOrThrow({ where: { id: view.decision?.letterId ?? '' } }))
    const said = JSON.stringify(letterView(letter)).replaceAll('\u00a0', ' ')
    for (const words of ['Wij behandelen uw aanvraag niet', 'uiterlijk op 24 december 2025', 'artikel 4:5', 'bezwaar']) expect(said).toContain(words)
    await sendLetters(world.consultant, caseId)
    expect(await look(caseId)).toMatchObject({ next: 'nothing', terms: { objection: { lastDay: '2026-02-09' } } })
    const officer = { ...world.consultant, role: 'objections-officer', name: 'Anouk Tersteeg', personId: crypto.randomUUID() } as const
    const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: view.decision?.reference ?? '', receivedOn: day('2025-12-29') }))
    // Founded, the application is processed after all: no help comes in the place of the decision.
    const at = async () => ({ objectionId, version: (await lookAt(officer, objectionId)).version })
    expect(await lookAt(officer, objectionId)).toMatchObject({ urgent: false, replaced: false })
    sure(await recordHearing(officer, { ...(await at()), hearing: 'waived', on: null, place: null, ground: 'granted-whole', text: 'Het bewijs lag er al.' }))
    sure(await decideObjection(officer, { ...(await at()), outcome: 'founded', grant: null, motivation: 'U had uw identiteitsbewijs al laten zien.' }))
    expect(await lookAt(officer, objectionId)).toMatchObject({ status: 'decided', outcome: 'founded' })
  })

  it('not too late, and not by straight SQL either', async () => {
    await on('2025-12-10')
    const [late, other] = [await applied('2025-12-10'), await applied('2025-12-10')]
    await ask(late)
    sure(await send(late, 'completion', { sentOn: day('2025-12-10') }))
    await on('2026-01-22')
    expect(await leave(late)).toMatchObject({ reason: 'too-late-to-leave', detail: { day: '2026-01-21' } })
    await expect(sql((tx) => tx.$executeRaw`update wmo_case set status = 'not-processed', closed_on = '2026-01-22', closed_reason = 'x' where id = ${other}::uuid`)).rejects.toThrow(/decide-instead/)
    const { resident } = await look(other)
    const mandate = await read(world.consultant, (tx) => tx.mandate.findFirstOrThrow({ where: { municipalityId: world.assen, subject: 'wmo-decision' }, select: { id: true } }))
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { subjectId: other }, select: { id: true } }))
    const row = { municipalityId: world.assen, caseId: other, residentId: resident.id, reference: 'Z-2025-9997-B1', outcome: 'not-processed', motivation: 'x', decidedOn: '2026-01-22', mandateId: mandate.id, mandateText: 'x', signedName: 'x', decidedById: world.consultant.personId, letterId: letter.id }
    await expect(sql((tx) => tx.wmoDecision.createMany({ data: [row] }))).rejects.toThrow(/completion-first/)
  })
})

describe('who dies before the decision', () => {
  it('gets none, not by straight SQL either, and the case says that it can be closed', async () => {
    await on('2025-12-15')
    const caseId = await applied('2025-12-15')
    const { resident } = await look(caseId)
    const { signalId } = sure(await recordSignal(world.consultant, { residentId: resident.id, kind: 'died', source: 'register', occurredOn: day('2025-12-14'), granted: null, careFrom: null, untilOn: null, destination: null, note: null }))
    expect((await look(caseId)).next).toBe('decide')
    sure(await decideSignal(world.consultant, { signalId, version: 1, outcome: 'followed', reason: 'Bericht van de burgerlijke stand.' }))
    expect((await look(caseId)).next).toBe('close-died')
    for (const [outcome, grant] of [['granted', { startsOn: day('2026-01-05'), endsOn: day('2027-12-07'), frequency: 'weekly' }], ['refused', null]] as const)
      expect(await decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome, motivation: 'U kunt het huis niet zelf schoonhouden.', grant })).toMatchObject({ reason: 'resident-died', detail: { day: '2025-12-14' } })
    const mandate = await read(world.consultant, (tx) => tx.mandate.findFirstOrThrow({ where: { municipalityId: world.assen, subject: 'wmo-decision' }, select: { id: true } }))
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { subjectId: caseId }, select: { id: true } }))
    const row = { municipalityId: world.assen, caseId, residentId: resident.id, reference: 'Z-2025-9998-B1', outcome: 'granted', motivation: 'x', decidedOn: '2025-12-15', mandateId: mandate.id, mandateText: 'x', signedName: 'x', decidedById: world.consultant.personId, letterId: letter.id }
    await expect(sql((tx) => tx.wmoDecision.createMany({ data: [row] }))).rejects.toThrow(/resident-died/)
    sure(await closeCase(world.consultant, { caseId, version: (await look(caseId)).version, closing: 'not-processed', reason: 'De inwoner is overleden.' }))
    expect(await look(caseId)).toMatchObject({ status: 'not-processed', next: 'nothing' })
  })
})

describe('a formal notice', () => {
  it('is kept with the term as it stood, and its clock counts days and no amounts that nobody sourced', async () => {
    const caseId = await applied('2025-12-15')
    const version = async () => (await look(caseId)).version
    const notice = async (receivedOn: string, actor = world.consultant) => recordFormalNotice(actor, { caseId, version: await version(), receivedOn: day(receivedOn) })
    expect(await notice('2025-12-16')).toMatchObject({ reason: 'in-future' })
    expect(await notice('2025-12-14')).toMatchObject({ reason: 'before-application' })
    await expect(notice('2025-12-15', world.neighbour)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await expect(recordFormalNotice(world.consultant, { caseId, version: 99, receivedOn: day('2025-12-15') })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await on('2026-01-05')
    sure(await notice('2026-01-02'))
    expect(await notice('2026-01-05')).toMatchObject({ reason: 'already-noticed' })
    expect((await look(caseId)).notice).toEqual({ receivedOn: '2026-01-02', decideBy: '2025-12-29', recordedBy: world.consultant.name, clock: { kind: 'grace', lastDay: '2026-01-16', daysLeft: 11 } })
    await on('2026-01-20')
    expect((await look(caseId)).notice?.clock).toEqual({ kind: 'running', from: '2026-01-17', days: 4, cents: null })
    await expect(sql((tx) => tx.$executeRaw`update wmo_notice set received_on = '2026-01-19' where case_id = ${caseId}::uuid`)).rejects.toThrow(/permission denied|42501/)
    expect(await read(world.neighbour, (tx) => tx.wmoNotice.count())).toBe(0)
    const { caseId: fresh } = await investigated(world, world.consultant, await freshResident(world.consultant, n++))
    expect(await recordFormalNotice(world.consultant, { caseId: fresh, version: (await look(fresh)).version, receivedOn: day('2026-01-20') })).toMatchObject({ reason: 'not-applied' })
    await expect(sql((tx) => tx.wmoNotice.createMany({ data: [{ municipalityId: world.assen, caseId: fresh, receivedOn: '2026-01-20', recordedBy: 'x', recordedAt: new Date() }] }))).rejects.toThrow(/notice-step/)
  })

  it('counts from the term of the law, whatever later day was announced (Awb 4:14 lid 1)', async () => {
    await on('2025-12-15')
    const caseId = await applied('2025-12-15')
    const version = async () => (await look(caseId)).version
    sure(await moveTerm(world.consultant, { caseId, version: await version(), kind: 'extension', reason: 'De medisch adviseur antwoordt later.', untilOn: null, days: 21 }))
    sure(await send(caseId, 'extension', { sentOn: day('2025-12-15') }))
    await on('2026-01-05')
    sure(await recordFormalNotice(world.consultant, { caseId, version: await version(), receivedOn: day('2026-01-02') }))
    expect(await look(caseId)).toMatchObject({ terms: { decision: { lastDay: '2026-01-19' } }, notice: { decideBy: '2025-12-29', clock: { kind: 'grace', lastDay: '2026-01-16' } } })
  })

  it('that came too early makes room for one that counts, and that for none', async () => {
    await on('2025-12-15')
    const caseId = await applied('2025-12-15')
    const notice = async (receivedOn: string) => recordFormalNotice(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day(receivedOn) })
    sure(await notice('2025-12-15'))
    expect((await look(caseId)).notice?.clock).toEqual({ kind: 'premature' })
    await on('2026-01-05')
    expect(await notice('2025-12-15')).toMatchObject({ reason: 'already-noticed' })
    sure(await notice('2026-01-02'))
    expect((await look(caseId)).notice).toMatchObject({ receivedOn: '2026-01-02', clock: { kind: 'grace', lastDay: '2026-01-16' } })
    expect(await notice('2026-01-05')).toMatchObject({ reason: 'already-noticed' })
    await expect(sql((tx) => tx.wmoNotice.createMany({ data: [{ municipalityId: world.assen, caseId, receivedOn: '2026-01-05', recordedBy: 'x', recordedAt: new Date() }] }))).rejects.toThrow(/notice-step/)
  })

  it('cannot be made to stand still for years by a slip of the pen, nor begin before the law', async () => {
    await on('2025-12-15')
    const caseId = await applied('2025-12-15')
    expect(await moveTerm(world.consultant, { caseId, version: (await look(caseId)).version, kind: 'suspension', reason: 'Op verzoek.', untilOn: day('2062-01-05'), days: null })).toMatchObject({ reason: 'until-too-far' })
    expect(Notify.safeParse({ residentId: crypto.randomUUID(), notifiedOn: '1-12-1925', channel: 'phone', request: 'Hulp.' }).error?.issues.map((each) => each.path[0])).toEqual(['notifiedOn'])
  })
})

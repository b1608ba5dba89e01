import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { beforeAll, describe, expect, it } from 'vitest'
import { read, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import { keepDraft } from '@/lib/drafts'
import { objectionItems } from '@/lib/desk/queries/objections'
import { notify } from '@/lib/indications/commands/cases'
import { recordRound } from '@/lib/indications/commands/dispatch'
import { giveUrgentHelp } from '@/lib/indications/commands/urgent'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { letterPdf, letterView } from '@/lib/letters/store'
import { openFile } from '@/lib/files/store'
import { endAppeal, recordAppeal } from '@/lib/redress/commands/appeal'
import { decideObjection } from '@/lib/redress/commands/decide'
import { keepDecisionSearch } from '@/lib/redress/commands/find'
import { adjournDecision, askCompletion, judgeLateness, recordCompletion, recordHearing, recordNotice, resumeTerm, setCommittee, suspendTerm, withdrawObjection } from '@/lib/redress/commands/handle'
import { registerObjection } from '@/lib/redress/commands/register'
import { decisionsFound } from '@/lib/redress/queries/find'
import { objectionList, objectionScreen, objectionStates } from '@/lib/redress/queries/objection'
import { objectionForm } from '@/lib/redress/queries/typed'
import { HEARING_DRAFT, OBJECTION_DECISION_DRAFT } from '@/lib/redress/rules/typed'
import { FindDecision, RegisterObjection } from '@/lib/redress/schema'
import { sendLetters } from '@/prisma/seed/letters'
import { testDatabase } from '@/tests/support/database'
import { readPdf } from '@/tests/support/pdf'
import type { objected } from '@/tests/support/redress';
import { RECEIVED, colleague, decided, lookAt } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let officer: Person
let neighbour: Person
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
  neighbour = colleague(world.neighbour, 'objections-officer', 'Bea Kramer')
})

let n = 300
const on = (moment: string) => database.setClock(`${moment}T10:00:00+01:00`)
/** Each starts from a decision of 1 December, and an officer who looks on 15 December. */
async function fresh(more: Parameters<typeof objected>[3] = {}) {
  await on('2025-12-01')
  const made = await decided(world, n++)
  await on('2025-12-15')
  return { ...made, ...sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: made.reference, ...more })) }
}
const at = async (objectionId: string) => ({ objectionId, version: (await lookAt(officer, objectionId)).version })
const waive = async (objectionId: string) => sure(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'waived', on: null, place: null, ground: 'declined', text: 'De inwoner wil niet worden gehoord.' }))
const sql = (work: (tx: Parameters<Parameters<typeof write>[1]>[0]) => Promise<unknown>, actor = officer) => write(actor, async (tx) => { await work(tx); return allow() })
const letters = async (objectionId: string) =>
  Promise.all((await lookAt(officer, objectionId)).letters.map(async ({ id }) => {
    const row = await read(officer, (tx) => tx.letter.findUniqueOrThrow({ where: { id } }))
    return JSON.stringify(letterView(row)).replaceAll('\u00a0', ' ')
  }))

it('keeps what an officer types about a hearing and a decision, for him alone, until it is sent', async () => {
  const { objectionId } = await fresh()
  for (const form of [HEARING_DRAFT, OBJECTION_DECISION_DRAFT]) expect(await keepDraft(officer, { form, subjectId: objectionId, key: crypto.randomUUID(), version: 1, values: { text: 'Mevrouw zegt' } })).toBe(true)
  expect(await objectionForm(officer, objectionId, HEARING_DRAFT)).toMatchObject({ draft: { values: { text: 'Mevrouw zegt' } } })
  expect(await read(world.consultant, (tx) => tx.formDraft.count())).toBe(0)
  await waive(objectionId)
  expect(await objectionForm(officer, objectionId, HEARING_DRAFT)).toMatchObject({ draft: null })
  expect(await objectionForm(officer, objectionId, OBJECTION_DECISION_DRAFT)).toMatchObject({ draft: { version: 1 } })
  expect(await objectionForm(neighbour, objectionId, HEARING_DRAFT)).toBeNull()
})

describe('an objection from receipt to decision', () => {
  it('is confirmed, completed, heard and decided, each verb with its line, and the first decision stays', async () => {
    const { objectionId, caseId, reference } = await fresh({ missing: ['signature'], grounds: null })
    let view = await lookAt(officer, objectionId)
    expect(view).toMatchObject({ late: false, next: 'complete', reference, status: 'running' })
    expect(view.term?.lastDay).toBe('2026-02-23')
    expect((await letters(objectionId))[0]).toContain('uiterlijk op 23 februari 2026')

    sure(await askCompletion(officer, { ...(await at(objectionId)), missing: ['signature', 'grounds'] }))
    view = await lookAt(officer, objectionId)
    expect(view).toMatchObject({ completionUntil: '2025-12-29', next: 'await-completion' })
    expect((await letters(objectionId))[1]).toContain('uw handtekening')
    await on('2025-12-20')
    sure(await recordCompletion(officer, { ...(await at(objectionId)), completedOn: day('2025-12-19'), grounds: 'Ik red het niet met twee uur.' }))
    view = await lookAt(officer, objectionId)
    // Stood still before the term to decide began to run: it ends as it would have.
    expect(view).toMatchObject({ grounds: 'Ik red het niet met twee uur.', next: 'plan-hearing', stretches: [{ from: '2025-12-16', until: '2025-12-19' }] })
    expect(view.term?.lastDay).toBe('2026-02-23')
    sure(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'planned', on: day('2026-01-20'), place: 'Gemeentehuis, kamer 2', ground: null, text: null }))
    // Invited, with what one may do before it (Awb 7:4).
    for (const words of ['dinsdag 20 januari 2026', 'Gemeentehuis, kamer 2', 'tot en met 10 januari 2026']) expect((await letters(objectionId)).at(-1)).toContain(words)
    expect(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'held', on: day('2026-01-20'), place: null, ground: null, text: 'Verslag' })).toMatchObject({ reason: 'hearing-to-come' })
    await on('2026-01-21')
    sure(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'held', on: day('2026-01-20'), place: null, ground: null, text: 'De inwoner vertelde over haar week.' }))
    expect((await lookAt(officer, objectionId)).next).toBe('decide')
    sure(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'unfounded', grant: null, motivation: 'De tijd klopt met de norm.' }))
    view = await lookAt(officer, objectionId)
    expect(view).toMatchObject({ status: 'decided', outcome: 'unfounded', decidedOn: '2026-01-21', decidedByName: 'Anouk Tersteeg', next: 'nothing' })
    expect(view.timeline.map((line) => line.event).reverse()).toEqual(['objection.received', 'objection.completion-asked', 'objection.completed', 'objection.hearing-recorded', 'objection.hearing-recorded', 'objection.decided'])
    expect(await objectionStates(world.consultant, caseId)).toMatchObject([{ standing: 'unfounded', decidedOn: '2026-01-21', number: view.number }])
    expect((await caseScreen(world.consultant, caseId))?.decision).toMatchObject({ reference, outcome: 'granted' })
  })

  it('says by which ground nobody was heard, which fits the outcome in the rule and by straight SQL', async () => {
    const { objectionId } = await fresh()
    sure(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'waived', on: null, place: null, ground: 'granted-whole', text: 'Zij krijgt gelijk.' }))
    const input = { ...(await at(objectionId)), outcome: 'unfounded', grant: null, motivation: 'De tijd klopt met de norm.' } as const
    expect(await decideObjection(officer, input)).toMatchObject({ reason: 'unheard-fits-not' })
    await expect(sql((tx) => tx.$executeRaw`update objection set status = 'decided', outcome = 'unfounded', motivation = 'x', decided_on = '2025-12-15', decided_by_id = ${officer.personId}::uuid, decided_by_name = 'x', mandate_id = (select id from mandate where subject = 'objection-decision' and municipality_id = ${world.assen}::uuid), mandate_text = 'x' where id = ${objectionId}::uuid`)).rejects.toThrow(/objection_hearing_ground_fits/)
    await expect(sql((tx) => tx.$executeRaw`update objection set hearing_ground = 'zomaar' where id = ${objectionId}::uuid`)).rejects.toThrow(/objection_hearing_ground/)
    await waive(objectionId)
    sure(await decideObjection(officer, { ...input, ...(await at(objectionId)) }))
    expect((await letters(objectionId)).at(-1)).toContain('U wilde niet worden gehoord (artikel 7:3 onder c')
  })

  it('sends a tagged letter in Dutch that only the objections officer reads, and the first letter both do', async () => {
    const { objectionId, letterId } = await fresh()
    await waive(objectionId)
    sure(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'unfounded', grant: null, motivation: 'De tijd klopt met de norm.' }))
    const last = (await lookAt(officer, objectionId)).letters.at(-1)?.id ?? ''
    const pdf = await letterPdf(officer, last)
    const file = pdf && (await openFile(officer, pdf.fileId))
    const text = await readPdf(file?.bytes ?? Buffer.alloc(0))
    expect(text).toMatchObject({ language: 'nl-NL', marked: true, title: 'Beslissing op uw bezwaar' })
    expect(text.pages.join(' ').replaceAll(/\s+/g, ' ')).toContain('Uw bezwaar is ongegrond')
    // The sources give no sentence on appeal: none is made up.
    expect(text.pages.join(' ')).not.toMatch(/beroep/i)
    expect(await letterPdf(world.consultant, last)).toBeNull()
    const first = await letterPdf(officer, letterId)
    expect(first && (await openFile(officer, first.fileId))).not.toBeNull()
    expect(await letterPdf(world.consultant, letterId)).not.toBeNull()
    expect(await letterPdf(neighbour, letterId)).toBeNull()
  })
})

describe('the clocks', () => {
  it('follow committee, suspension and adjournment, and say so by letter', async () => {
    const { objectionId } = await fresh()
    sure(await setCommittee(officer, { ...(await at(objectionId)), committee: true, reason: 'De inwoner vraagt een commissie.' }))
    expect((await lookAt(officer, objectionId)).term?.lastDay).toBe('2026-04-07')
    sure(await setCommittee(officer, { ...(await at(objectionId)), committee: false, reason: 'Toch niet.' }))
    await on('2026-01-20')
    sure(await suspendTerm(officer, { ...(await at(objectionId)), from: day('2026-01-20'), ground: 'consent', reason: 'Op verzoek van de inwoner.' }))
    expect((await lookAt(officer, objectionId)).term).toBeNull()
    expect(await suspendTerm(officer, { ...(await at(objectionId)), from: day('2026-01-21'), ground: 'resident', reason: 'Nog eens' })).toMatchObject({ reason: 'stands-still' })
    await on('2026-01-27')
    sure(await resumeTerm(officer, { ...(await at(objectionId)), until: day('2026-01-27') }))
    expect((await lookAt(officer, objectionId)).term?.lastDay).toBe('2026-03-02')
    sure(await adjournDecision(officer, { ...(await at(objectionId)), reason: 'Wij wachten op een advies.' }))
    expect((await lookAt(officer, objectionId)).term?.lastDay).toBe('2026-04-13')
    expect((await letters(objectionId)).at(-1)).toContain('Awb art. 7:10 lid 3')
    expect(await adjournDecision(officer, { ...(await at(objectionId)), reason: 'Weer' })).toMatchObject({ reason: 'already-adjourned' })
    // More time only as the resident agrees (Awb 7:10 lid 4).
    sure(await suspendTerm(officer, { ...(await at(objectionId)), from: day('2026-02-02'), ground: 'consent', reason: 'De inwoner wacht op haar arts.' }))
    expect((await lookAt(officer, objectionId)).stretches.map((each) => each.article)).toEqual(['Awb art. 7:10 lid 4', 'Awb art. 7:10 lid 4'])
  })

  it('of a formal notice: too early it counts for nothing, after the term it runs, without amounts that nobody sourced', async () => {
    const early = await fresh()
    sure(await recordNotice(officer, { ...(await at(early.objectionId)), noticeOn: day('2025-12-14') }))
    expect((await lookAt(officer, early.objectionId)).clock).toEqual({ kind: 'premature' })
    expect(await recordNotice(officer, { ...(await at(early.objectionId)), noticeOn: day('2025-12-14') })).toMatchObject({ reason: 'already-noticed' })
    await on('2026-03-02')
    sure(await recordNotice(officer, { ...(await at(early.objectionId)), noticeOn: day('2026-03-01') }))
    expect(await lookAt(officer, early.objectionId)).toMatchObject({ noticeOn: '2026-03-01', clock: { kind: 'grace', lastDay: '2026-03-15' } })
    expect(await recordNotice(officer, { ...(await at(early.objectionId)), noticeOn: day('2026-03-02') })).toMatchObject({ reason: 'already-noticed' })
    await expect(sql((tx) => tx.$executeRaw`update objection set notice_on = '2026-03-02' where id = ${early.objectionId}::uuid`)).rejects.toThrow(/objection-step/)
    const { objectionId } = await fresh()
    await on('2026-03-02')
    expect(await adjournDecision(officer, { ...(await at(objectionId)), reason: 'Te laat hiervoor' })).toMatchObject({ reason: 'term-over' })
    sure(await recordNotice(officer, { ...(await at(objectionId)), noticeOn: day('2026-03-01') }))
    expect((await lookAt(officer, objectionId)).clock).toEqual({ kind: 'grace', lastDay: '2026-03-15', daysLeft: 13 })
    await on('2026-03-18')
    expect((await lookAt(officer, objectionId)).clock).toEqual({ kind: 'running', from: '2026-03-16', days: 3, cents: null })
  })
})

describe('what an objection lacks', () => {
  it('is a fact: too late is registered, judged, and without excuse only inadmissible', async () => {
    await on('2025-12-01')
    const made = await decided(world, n++)
    await on('2026-01-20')
    const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: ` ${made.reference.toLowerCase()} `, receivedOn: day('2026-01-13') }))
    expect(await lookAt(officer, objectionId)).toMatchObject({ late: true, lateExcused: null, next: 'judge-late' })
    await waive(objectionId)
    expect(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'unfounded', grant: null, motivation: 'Motivering' })).toMatchObject({ reason: 'lateness-open' })
    sure(await judgeLateness(officer, { ...(await at(objectionId)), excused: false, reason: 'Er is geen reden genoemd.' }))
    expect(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'unfounded', grant: null, motivation: 'Motivering' })).toMatchObject({ reason: 'too-late' })
    const { version } = await at(objectionId)
    await expect(sql((tx) => tx.$executeRaw`update objection set status = 'decided', outcome = 'unfounded', motivation = 'x', decided_on = '2026-01-20', decided_by_id = ${officer.personId}::uuid, decided_by_name = 'x', mandate_id = (select id from mandate where subject = 'objection-decision' and municipality_id = ${world.assen}::uuid), mandate_text = 'x' where id = ${objectionId}::uuid`)).rejects.toThrow(/objection_ready/)
    sure(await decideObjection(officer, { objectionId, version, outcome: 'inadmissible', grant: null, motivation: 'Het bezwaar kwam te laat.' }))
  })

  it('counts a letter by its postmark, in the rule and by straight SQL', async () => {
    await on('2025-12-01')
    const made = await decided(world, n++)
    await on('2026-01-20')
    const posted = { ...RECEIVED, missing: [], reference: made.reference, receivedOn: day('2026-01-16') }
    expect(await registerObjection(officer, { ...posted, postedOn: day('2026-01-17') })).toMatchObject({ reason: 'posted-after-receipt' })
    const { objectionId } = sure(await registerObjection(officer, { ...posted, postedOn: day('2026-01-12') }))
    expect(await lookAt(officer, objectionId)).toMatchObject({ late: false, postedOn: '2026-01-12', next: 'plan-hearing' })
    expect((await letters(objectionId))[0]).not.toContain('te laat')
    for (const change of ["late = true", "posted_on = null", "posted_on = '2026-01-13'", "posted_on = '2026-01-11'"])
      await expect(sql((tx) => tx.$executeRaw`${Prisma.raw(`update objection set ${change} where id = '${objectionId}'`)}`)).rejects.toThrow(/permission denied/)
    expect(RegisterObjection.safeParse({ reference: 'x', receivedOn: '16-1-2026', postedOn: '12-1-2026', channel: 'email', madeBy: 'resident' }).error?.issues.map((each) => each.path[0])).toEqual(['postedOn'])
  })

  it('may come before the letter was recorded as sent', async () => {
    await on('2025-12-01')
    const made = await decided(world, n++, 'granted', { unsent: true })
    await on('2025-12-15')
    const waiting = await read(world.consultant, (tx) => tx.wmoDispatch.findMany({ where: { caseId: made.caseId, sentOn: null }, select: { id: true } }))
    sure(await recordRound(world.consultant, { letters: waiting.map((each) => each.id), sentOn: day('2025-12-04'), channel: 'post' }))
    const input = { ...RECEIVED, missing: [], reference: made.reference }
    expect(await registerObjection(officer, { ...input, receivedOn: day('2025-11-30') })).toMatchObject({ reason: 'before-decision' })
    const { objectionId } = sure(await registerObjection(officer, { ...input, receivedOn: day('2025-12-02') }))
    expect(await lookAt(officer, objectionId)).toMatchObject({ late: false, dispatchedOn: '2025-12-04', objectionUntil: '2026-01-15' })
  })

  it('makes it inadmissible only after the term to complete has passed unused', async () => {
    const { objectionId } = await fresh({ missing: ['grounds'] })
    await waive(objectionId)
    expect(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'inadmissible', grant: null, motivation: 'Motivering' })).toMatchObject({ reason: 'admissible' })
    sure(await askCompletion(officer, { ...(await at(objectionId)), missing: ['grounds'] }))
    expect(await askCompletion(officer, { ...(await at(objectionId)), missing: ['grounds'] })).toMatchObject({ reason: 'already-asked' })
    expect(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'inadmissible', grant: null, motivation: 'Motivering' })).toMatchObject({ reason: 'completion-runs', detail: { day: '2025-12-29' } })
    await on('2025-12-30')
    sure(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'inadmissible', grant: null, motivation: 'De gronden ontbreken.' }))
  })

  it('that came after the term to complete can still be inadmissible, in the rule and by straight SQL', async () => {
    const { objectionId } = await fresh({ missing: ['grounds'] })
    sure(await askCompletion(officer, { ...(await at(objectionId)), missing: ['grounds'] }))
    await on('2026-01-05')
    sure(await recordCompletion(officer, { ...(await at(objectionId)), completedOn: day('2026-01-05'), grounds: 'Twee uur is te weinig.' }))
    expect(await lookAt(officer, objectionId)).toMatchObject({ completionUntil: '2025-12-29', inadmissible: true })
    await waive(objectionId)
    sure(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'inadmissible', grant: null, motivation: 'De gronden kwamen te laat.' }))
  })

  it('is refused only where a day is impossible or the decision is not there', async () => {
    const { objectionId, reference } = await fresh()
    const input = { ...RECEIVED, missing: [], reference }
    expect(await registerObjection(officer, input)).toMatchObject({ reason: 'already-running', detail: { id: objectionId } })
    expect(await registerObjection(officer, { ...input, reference: 'Z-2025-9999-B1' })).toMatchObject({ reason: 'no-decision' })
    await on('2025-12-01')
    const other = await decided(world, n++)
    expect(await registerObjection(officer, { ...input, reference: other.reference })).toMatchObject({ reason: 'received-in-future' })
    expect(await registerObjection(officer, { ...input, reference: other.reference, receivedOn: day('2025-11-30') })).toMatchObject({ reason: 'before-decision' })
  })
})

describe('four eyes', () => {
  it('who took the decision never decides on the objection, in the rule and by straight SQL', async () => {
    const { objectionId } = await fresh()
    await waive(objectionId)
    const same: Person = { ...officer, personId: world.consultant.personId, name: world.consultant.name }
    const { version } = await at(objectionId)
    expect(await decideObjection(same, { objectionId, version, outcome: 'unfounded', grant: null, motivation: 'Motivering' })).toMatchObject({ reason: 'same-person' })
    const update = (id: string, by: Person) =>
      sql((tx) => tx.$executeRaw`update objection set status = 'decided', outcome = 'unfounded', motivation = 'x', decided_on = '2025-12-15', decided_by_id = ${id}::uuid, decided_by_name = 'x', mandate_id = (select id from mandate where subject = 'objection-decision' and municipality_id = ${world.assen}::uuid), mandate_text = 'x' where id = ${objectionId}::uuid`, by)
    await expect(update(same.personId, same)).rejects.toThrow(/objection-four-eyes/)
    await expect(update(crypto.randomUUID(), officer)).rejects.toThrow(/objection-four-eyes/)
  })
})

describe('a founded objection', () => {
  const grant = { minutes: 150, minutesReason: 'U kunt ook het lichte werk niet doen.', frequency: 'weekly', startsOn: day('2025-12-08'), endsOn: day('2027-12-07') } as const
  const founded = async (objectionId: string, more: object = {}, outcome: 'founded' | 'partly-founded' = 'founded') => decideObjection(officer, { ...(await at(objectionId)), outcome, motivation: 'U hebt gelijk.', grant: { ...grant, ...more } })
  const planner = async (): Promise<Person> => {
    const participation = await read(world.consultant, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Miep B.V.') ?? '' }, select: { providerId: true } }))
    return { ...colleague(world.consultant, 'provider-staff', 'Lotte Planner'), regionIds: [], municipalityIds: [], providerIds: [participation.providerId] }
  }

  it('puts a new decision in the place of the old one from the first day; running help goes on under a new number, what was stays', async () => {
    await on('2025-12-01')
    const made = await decided(world, n++)
    const lotte = await planner()
    const offer = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: null, wishedStart: day('2025-12-08') }))
    const { version } = sure(await acceptAllocation(lotte, { allocationId: offer.id, startsOn: day('2025-12-08'), version: 1 }))
    await on('2025-12-15')
    sure(await startAllocation(lotte, { allocationId: offer.id, version }))
    const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference: made.reference }))
    await waive(objectionId)
    expect(await founded(objectionId, { minutesReason: null })).toMatchObject({ reason: 'minutes-unexplained' })
    expect(await founded(objectionId, { minutes: 120 })).toMatchObject({ reason: 'fewer-minutes', detail: { minutes: 125 } })
    expect(await founded(objectionId, { startsOn: day('2025-12-09') })).toMatchObject({ reason: 'leaves-gap' })
    sure(await founded(objectionId))
    const view = await caseScreen(world.consultant, made.caseId)
    expect(view?.decision).toMatchObject({ reference: made.reference.replace('B1', 'B2'), replaces: made.reference, open: false, outcome: 'granted', indication: { minutesPerWeek: 150, startsOn: '2025-12-08' } })
    expect(view?.terms.objection).toBeNull()
    const rows = await read(world.consultant, (tx) => tx.indication.findMany({ where: { caseId: made.caseId }, orderBy: { minutesPerWeek: 'asc' }, select: { status: true, minutesPerWeek: true, calculation: true } }))
    expect(rows.map((row) => [row.status, row.minutesPerWeek])).toEqual([['superseded', 125], ['adopted', 150]])
    expect(rows[1]?.calculation).toMatchObject({ norm: 125, adjustment: 25, deviationReason: 'U kunt ook het lichte werk niet doen.' })
    const allocations = await read(lotte, (tx) => tx.allocation.findMany({ where: { OR: [{ id: offer.id }, { followsId: offer.id }] }, orderBy: { startsOn: 'asc' }, select: { id: true, number: true, status: true, stoppedOn: true, startsOn: true, minutesPerWeek: true, followsId: true } }))
    expect(allocations).toMatchObject([{ number: offer.number, status: 'stopped', stoppedOn: '2025-12-15', minutesPerWeek: 125 }, { status: 'started', startsOn: '2025-12-16', minutesPerWeek: 150, followsId: offer.id }])
    expect(allocations[1]?.number).not.toBe(offer.number)
    expect(await read(lotte, (tx) => tx.allocationClient.count({ where: { allocationId: allocations[1]?.id ?? '' } }))).toBe(1)
    expect(await letterPdf(world.consultant, (await lookAt(officer, objectionId)).letters.at(-1)?.id ?? '')).not.toBeNull()
    expect(await objectionStates(world.consultant, made.caseId)).toMatchObject([{ standing: 'founded' }])
    expect(await registerObjection(officer, { ...RECEIVED, missing: [], reference: view?.decision?.reference ?? '' })).toMatchObject({ reason: 'no-decision' })
  })

  it('takes back what had not begun, and grants what was refused', async () => {
    await on('2025-12-01')
    const made = await decided(world, n++)
    const offer = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: null, wishedStart: day('2025-12-08') }))
    const refusedFirst = await decided(world, n++, 'refused')
    await on('2025-12-15')
    for (const [reference, outcome] of [[made.reference, 'partly-founded'], [refusedFirst.reference, 'founded']] as const) {
      const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference }))
      await waive(objectionId)
      sure(await founded(objectionId, {}, outcome))
    }
    expect(await read(world.consultant, (tx) => tx.allocation.findMany({ where: { indication: { caseId: made.caseId } }, select: { id: true, status: true } }))).toEqual([{ id: offer.id, status: 'cancelled-before-start' }])
    expect((await caseScreen(world.consultant, refusedFirst.caseId))?.decision).toMatchObject({ outcome: 'granted', indication: { minutesPerWeek: 150 } })
  })

  it('is never a silent change: no end without a decision, no other minutes than explained, no help out of nowhere', async () => {
    const { objectionId, caseId, indicationId } = await fresh()
    await expect(sql((tx) => tx.$executeRaw`update indication set status = 'superseded' where id = ${indicationId}::uuid`)).rejects.toThrow(/indication-ends-by-decision/)
    await expect(sql((tx) => tx.$executeRaw`update indication set minutes_per_week = 1 where id = ${indicationId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$queryRaw`select * from allocation_follow(${indicationId}::uuid, null, '2025-12-15', 'T-2025-K7F2M', 'x')`)).rejects.toThrow(/indication-not-replaced/)
    const newDecision = (replaces: string) => sql((tx) => tx.$executeRaw`insert into wmo_decision (id, municipality_id, case_id, resident_id, reference, outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id, decided_by_id, objected_at, replaces_id)
      select gen_random_uuid(), municipality_id, case_id, resident_id, reference || 'x', outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id, ${officer.personId}::uuid, objected_at, ${replaces}::uuid from wmo_decision where case_id = ${caseId}::uuid`)
    const other = await fresh()
    const foreign = (await read(officer, (tx) => tx.wmoDecision.findFirstOrThrow({ where: { caseId: other.caseId }, select: { id: true } }))).id
    await expect(newDecision(foreign)).rejects.toThrow(/decision-replaces-own/)
    await waive(objectionId)
    await expect(sql((tx) => tx.$executeRaw`update objection set status = 'decided', outcome = 'founded', motivation = 'x', decided_on = '2025-12-15', decided_by_id = ${officer.personId}::uuid, decided_by_name = 'x', mandate_id = (select id from mandate where subject = 'objection-decision' and municipality_id = ${world.assen}::uuid), mandate_text = 'x', new_decision_id = ${foreign}::uuid where id = ${objectionId}::uuid`)).rejects.toThrow(/objection-without-new-decision/)
  })
})

describe('by straight SQL', () => {
  it('what came in is not rewritten, lateness is not chosen, and nothing moves after the end', async () => {
    const { objectionId } = await fresh()
    await expect(sql((tx) => tx.$executeRaw`update objection set received_on = '2025-12-02' where id = ${objectionId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$executeRaw`update objection set late = true where id = ${objectionId}::uuid`)).rejects.toThrow(/permission denied/)
    await expect(sql((tx) => tx.$executeRaw`delete from objection where id = ${objectionId}::uuid`)).rejects.toThrow(/permission denied|42501/)
    expect(await read(officer, async (tx) => (await tx.wmoDecision.findMany({ select: { objectedAt: true } })).every((row) => row.objectedAt !== null))).toBe(true)
    sure(await withdrawObjection(officer, { ...(await at(objectionId)), withdrawnOn: day('2025-12-15'), how: 'De inwoner belde.' }))
    await expect(sql((tx) => tx.$executeRaw`update objection set committee = true where id = ${objectionId}::uuid`)).rejects.toThrow(/objection-ended/)
    expect(await recordHearing(officer, { ...(await at(objectionId)), hearing: 'waived', on: null, place: null, ground: 'declined', text: 'Te laat' })).toMatchObject({ reason: 'objection-ended' })
  })

  it('a decision is inserted in one’s own name only', async () => {
    const { caseId } = await fresh()
    await expect(sql((tx) => tx.$executeRaw`insert into wmo_decision (id, municipality_id, case_id, resident_id, reference, outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id, decided_by_id)
      select gen_random_uuid(), municipality_id, case_id, resident_id, reference || 'x', outcome, motivation, decided_on, mandate_id, mandate_text, signed_name, letter_id, gen_random_uuid() from wmo_decision where case_id = ${caseId}::uuid`, world.consultant)).rejects.toThrow(/decided-in-own-name/)
  })
})

describe('who sees what', () => {
  it('the officer reads the case at hand and no other; the consultant the state only; a neighbour nothing', async () => {
    await on('2025-12-01')
    const other = await decided(world, n++)
    const { objectionId, caseId } = await fresh()
    const count = (actor: Person, id: string) => read(actor, async (tx) => ({ cases: await tx.wmoCase.count({ where: { id } }), decisions: await tx.wmoDecision.count({ where: { caseId: id } }), calculations: await tx.calculation.count({ where: { caseId: id } }) }))
    expect(await count(officer, caseId)).toEqual({ cases: 1, decisions: 1, calculations: 1 })
    expect(await count(officer, other.caseId)).toEqual({ cases: 0, decisions: 0, calculations: 0 })
    expect(await read(officer, (tx) => tx.resident.count({ where: { id: other.residentId } }))).toBe(0)
    expect(await read(world.consultant, (tx) => tx.objection.count())).toBe(0)
    expect(await objectionStates(world.consultant, caseId)).toMatchObject([{ standing: 'running', decideBy: '2026-02-23' }])
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { subjectId: objectionId } }))).toBe(0)
    expect(await objectionScreen(neighbour, objectionId)).toBeNull()
    expect(await objectionStates(world.neighbour, caseId)).toEqual([])
    const gone = (thrown: unknown) => isHalt(thrown, 'not-found')
    await expect(withdrawObjection(neighbour, { objectionId, version: 1, withdrawnOn: day('2025-12-15'), how: 'Nee' })).rejects.toSatisfy(gone)
    await expect(decideObjection(neighbour, { objectionId, version: 1, outcome: 'unfounded', grant: null, motivation: 'Nee' })).rejects.toSatisfy(gone)
    await expect(decideObjection(world.consultant, { objectionId, version: 1, outcome: 'unfounded', grant: null, motivation: 'Nee' })).rejects.toSatisfy(gone)
    expect(await registerObjection(neighbour, { ...RECEIVED, missing: [], reference: other.reference })).toMatchObject({ reason: 'no-decision' })
    const list = await objectionList(officer, { all: false, page: 0 })
    expect(list.rows.map((row) => row.id)).toContain(objectionId)
    expect((await objectionList(neighbour, { all: true, page: 0 })).rows).toEqual([])
  })

  it('and every letter of that case, of no other, each look recorded', async () => {
    await on('2025-12-01')
    const other = await decided(world, n++)
    const { objectionId } = await fresh()
    const { documents } = await lookAt(officer, objectionId)
    expect(documents.map((each) => each.title)).toEqual(expect.arrayContaining(['Verslag van het onderzoek naar uw hulpvraag', 'Besluit over hulp bij het huishouden']))
    for (const { id } of documents) {
      const pdf = await letterPdf(officer, id)
      expect(pdf && (await openFile(officer, pdf.fileId))).not.toBeNull()
      expect(await letterPdf(world.consultant, id)).not.toBeNull()
      expect(await letterPdf(neighbour, id)).toBeNull()
    }
    expect(await read(officer, (tx) => tx.letter.count({ where: { OR: [{ subjectId: other.caseId }, { wmoDecisions: { some: { caseId: other.caseId } } }] } }))).toBe(0)
  })

  it('tells the loser of two at once, and posts once', async () => {
    const { objectionId } = await fresh()
    const input = { ...(await at(objectionId)), hearing: 'waived', on: null, place: null, ground: 'declined', text: 'De inwoner wil niet.' } as const
    sure(await recordHearing(officer, input))
    await expect(recordHearing(officer, input)).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await on('2025-12-01')
    const made = await decided(world, n++)
    await on('2025-12-15')
    const both = await Promise.allSettled([0, 1].map(() => registerObjection(officer, { ...RECEIVED, missing: [], reference: made.reference })))
    const won = both.filter((each) => each.status === 'fulfilled' && each.value.ok)
    expect(won).toHaveLength(1)
  })

  it('counts down on the officer’s work list', async () => {
    const { objectionId } = await fresh()
    const items = await read(officer, (tx, now) => objectionItems(tx, now))
    expect(items.find((item) => item.key === objectionId)).toMatchObject({ kind: 'objection', due: '2026-02-23', step: 'plan-hearing' })
  })
})

describe('a decision without its reference', () => {
  const looked = async (actor: Person, input: Partial<FindDecision>) => {
    const { searchId } = sure(await keepDecisionSearch(actor, { name: null, birthDate: null, bsn: null, decidedOn: null, ...input }))
    return { searchId, found: (await decisionsFound(actor, searchId))?.found ?? null }
  }

  it('is found by name, birth date, BSN or its day, in the own municipality only, and opens no file', async () => {
    await on('2025-12-01')
    const { reference, residentId, caseId } = await decided(world, n++)
    const { surname, birthDate } = await read(world.consultant, (tx) => tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { surname: true, birthDate: true } }))
    const bsn = testBsn(n - 1)
    await on('2025-12-15')
    for (const input of [{ name: surname.slice(0, 5) }, { birthDate: day(birthDate) }, { bsn }, { decidedOn: day('2025-12-01') }, { bsn, decidedOn: day('2025-12-01'), name: surname }])
      expect((await looked(officer, input)).found?.find((row) => row.reference === reference), JSON.stringify(input)).toMatchObject({ sentOn: '2025-12-01', objectionUntil: '2026-01-12', running: null, birthDate })
    expect((await looked(officer, { bsn, decidedOn: day('2025-11-30') })).found).toEqual([])
    expect((await looked(officer, { bsn, name: 'Xyzzyx' })).found).toEqual([])
    const { searchId, found } = await looked(officer, { bsn })
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain(bsn)
    // Nobody else's, not a neighbour's, not of another role, and no longer than it stands.
    expect((await looked(neighbour, { bsn })).found).toEqual([])
    expect(await decisionsFound(colleague(world.consultant, 'objections-officer', 'Ook Een'), searchId)).toBeNull()
    await expect(keepDecisionSearch(world.consultant, { name: 'x', birthDate: null, bsn: null, decidedOn: null })).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
    const straight = (actor: Person, id: string) => read(actor, (tx) => tx.$queryRaw<unknown[]>`select * from decisions_found(${id}::uuid, '[]'::jsonb, null, null, null, 0, 100)`)
    expect((await straight(officer, searchId)).length).toBeGreaterThan(0)
    expect(await straight(neighbour, searchId)).toEqual([])
    expect(await straight(world.consultant, searchId)).toEqual([])
    expect(await straight(officer, crypto.randomUUID())).toEqual([])
    expect(await read(officer, async (tx) => ({ cases: await tx.wmoCase.count({ where: { id: caseId } }), residents: await tx.resident.count({ where: { id: residentId } }), decisions: await tx.wmoDecision.count({ where: { caseId } }) }))).toEqual({ cases: 0, residents: 0, decisions: 0 })
    const lines = await read(officer, (tx) => tx.auditLine.findMany({ where: { subjectId: searchId }, select: { event: true, purpose: true, compartment: true, detail: true } }))
    expect(lines).toMatchObject([{ event: 'objection.decision-searched', compartment: 'objection', purpose: 'besluit zoeken voor een bezwaar', detail: { count: 1, terms: { bsn: expect.stringMatching(/^[0-9a-f]{64}$/) as string } } }])
    expect(JSON.stringify(lines)).not.toContain(bsn)
    sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference }))
    expect((await looked(officer, { bsn })).found).toMatchObject([{ running: expect.any(String) as string }])
    await database.setClock('2025-12-15T10:31:00+01:00')
    expect(await decisionsFound(officer, searchId)).toBeNull()
    expect(await straight(officer, searchId)).toEqual([])
  })

  it('is asked with at least one thing', () => {
    const nothing = { name: '', birthDate: { day: '', month: '', year: '' }, bsn: '', decidedOn: '' }
    expect(FindDecision.safeParse(nothing).error?.issues[0]?.message).toBe('Vul ten minste een naam, geboortedatum, BSN of dag van het besluit in.')
    expect(FindDecision.safeParse({ ...nothing, decidedOn: '1-12-2025' }).success).toBe(true)
  })
})

describe('an appeal', () => {
  it('is recorded against a decision on the objection, once at a time, and ends with what the court said', async () => {
    const { objectionId, caseId } = await fresh()
    const told = { objectionId, toldOn: day('2025-12-16'), court: 'De rechter uit het bericht', courtNumber: null }
    expect(await recordAppeal(officer, told)).toMatchObject({ reason: 'not-decided' })
    await expect(sql((tx) => tx.objectionAppeal.createMany({ data: [{ objectionId, municipalityId: world.assen, toldOn: '2025-12-16', court: 'x', recordedBy: 'x', recordedAt: new Date() }] }))).rejects.toThrow(/appeal-step/)
    await waive(objectionId)
    sure(await decideObjection(officer, { ...(await at(objectionId)), outcome: 'unfounded', grant: null, motivation: 'De tijd klopt met de norm.' }))
    expect(await recordAppeal(officer, told)).toMatchObject({ reason: 'in-future' })
    expect(await recordAppeal(officer, { ...told, toldOn: day('2025-12-14') })).toMatchObject({ reason: 'before-decision' })
    await expect(recordAppeal(neighbour, told)).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    await on('2026-01-20')
    sure(await recordAppeal(officer, told))
    expect(await recordAppeal(officer, told)).toMatchObject({ reason: 'appeal-runs' })
    const [appeal] = (await lookAt(officer, objectionId)).appeals
    expect(appeal).toMatchObject({ court: 'De rechter uit het bericht', outcome: null, recordedBy: 'Anouk Tersteeg' })
    const end = { objectionId, appealId: appeal?.id ?? '', version: 1, outcome: 'founded', endedOn: day('2026-01-19'), said: 'De gemeente moet opnieuw beslissen.' } as const
    expect(await endAppeal(officer, { ...end, endedOn: day('2026-01-21') })).toMatchObject({ reason: 'in-future' })
    expect(await endAppeal(officer, { ...end, endedOn: day('2025-12-15') })).toMatchObject({ reason: 'before-appeal' })
    await expect(endAppeal(officer, { ...end, version: 9 })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    await expect(endAppeal(officer, { ...end, appealId: crypto.randomUUID() })).rejects.toSatisfy((thrown) => isHalt(thrown, 'not-found'))
    sure(await endAppeal(officer, end))
    expect(await endAppeal(officer, { ...end, version: 2 })).toMatchObject({ reason: 'appeal-ended' })
    const view = await lookAt(officer, objectionId)
    expect(view.appeals).toMatchObject([{ outcome: 'founded', endedOn: '2026-01-19' }])
    expect(view.timeline.map((line) => line.event).slice(0, 2)).toEqual(['objection.appeal-ended', 'objection.appealed'])
    // The decision stands until another is made; a consultant reads nothing of it.
    expect(view).toMatchObject({ status: 'decided', outcome: 'unfounded' })
    expect(await read(world.consultant, (tx) => tx.objectionAppeal.count())).toBe(0)
    expect((await caseScreen(world.consultant, caseId))?.decision).toMatchObject({ outcome: 'granted' })
    await expect(sql((tx) => tx.$executeRaw`update objection_appeal set said = 'anders' where objection_id = ${objectionId}::uuid`)).rejects.toThrow(/appeal-step/)
    await expect(sql((tx) => tx.$executeRaw`delete from objection_appeal where objection_id = ${objectionId}::uuid`)).rejects.toThrow(/permission denied|42501/)
  })
})

describe('an objection against temporary help', () => {
  it('rests on its sent letter, opens the case, and is decided by another without a decision in its place', async () => {
    await on('2025-12-01')
    const residentId = await freshResident(world.consultant, n++)
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-01'), channel: 'phone', request: 'Ik kan niet wachten.' }))
    const number = (await caseScreen(world.consultant, caseId))?.number ?? ''
    const help = { productId: world.regular, participationId: world.participations.get('Miep B.V.') ?? '', otherHelper: null, otherReason: null, minutesPerWeek: 60, frequency: 'weekly', startsOn: day('2025-12-01'), endsOn: day('2026-01-31'), reason: 'U kunt niet wachten.' } as const
    sure(await giveUrgentHelp(world.consultant, { caseId, version: (await caseScreen(world.consultant, caseId))?.version ?? 0, ...help }))
    const reference = ` ${number.toLowerCase()} `
    expect(await registerObjection(officer, { ...RECEIVED, missing: [], reference, receivedOn: day('2025-12-01') })).toMatchObject({ reason: 'no-decision' })
    await sendLetters(world.consultant, caseId)
    await on('2025-12-15')
    expect(await registerObjection(neighbour, { ...RECEIVED, missing: [], reference })).toMatchObject({ reason: 'no-decision' })
    const { searchId } = sure(await keepDecisionSearch(officer, { name: null, birthDate: null, bsn: testBsn(n - 1), decidedOn: null }))
    expect((await decisionsFound(officer, searchId))?.found).toMatchObject([{ reference: number, urgent: true, sentOn: '2025-12-01', objectionUntil: '2026-01-12' }])
    const { objectionId } = sure(await registerObjection(officer, { ...RECEIVED, missing: [], reference }))
    expect(await registerObjection(officer, { ...RECEIVED, missing: [], reference })).toMatchObject({ reason: 'already-running' })
    let view = await lookAt(officer, objectionId)
    expect(view).toMatchObject({ urgent: true, reference: number, late: false, wmoCase: { urgent: [{ minutesPerWeek: 60 }], decision: null } })
    expect(view.documents.map((each) => each.title)).toContain('U krijgt tijdelijk hulp')
    expect((await letters(objectionId))[0]).toContain(number)
    expect(await objectionStates(world.consultant, caseId)).toMatchObject([{ standing: 'running' }])
    await waive(objectionId)
    const decide = { ...(await at(objectionId)), outcome: 'founded', motivation: 'Eén uur is te weinig. U krijgt tijdelijk twee uur.' } as const
    await expect(decideObjection(officer, { ...decide, grant: { minutes: 120, minutesReason: null, frequency: 'weekly', startsOn: day('2025-12-15'), endsOn: day('2026-01-31') } })).rejects.toSatisfy((thrown) => isHalt(thrown, 'stale'))
    expect(await decideObjection({ ...officer, personId: world.consultant.personId, name: world.consultant.name }, { ...decide, grant: null })).toMatchObject({ reason: 'same-person' })
    await expect(sql((tx) => tx.$executeRaw`update objection set urgent_help_id = null, decision_id = gen_random_uuid() where id = ${objectionId}::uuid`)).rejects.toThrow(/permission denied/)
    sure(await decideObjection(officer, { ...decide, grant: null }))
    view = await lookAt(officer, objectionId)
    expect(view).toMatchObject({ status: 'decided', outcome: 'founded' })
    expect((await letters(objectionId)).at(-1)).toContain('Uw bezwaar is gegrond')
    expect(await read(world.consultant, (tx) => tx.wmoDecision.count({ where: { caseId } }))).toBe(0)
  })
})

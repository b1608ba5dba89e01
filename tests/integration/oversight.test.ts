import { beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/db/client/client'
import { acceptAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { adjournComplaint, decideComplaint, passComplaint, recordComplaintHearing, registerComplaint, withdrawComplaint } from '@/lib/complaints/commands'
import { complaintForms, complaintList, complaintScreen, complaintStart } from '@/lib/complaints/queries/complaint'
import { FINDING_DRAFT, TALK_DRAFT } from '@/lib/complaints/rules'
import { keepDraft } from '@/lib/drafts'
import type { RegisterComplaint } from '@/lib/complaints/schema'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { complaintItems } from '@/lib/desk/queries/complaints'
import { providerItems } from '@/lib/desk/queries/provider'
import { ruleItems } from '@/lib/desk/queries/rules'
import { supervisionItems } from '@/lib/desk/queries/supervision'
import { openFile } from '@/lib/files/store'
import { ANONYMOUS, ROLES, type Actor, type Person, type Role } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { adoptRule, declineRule, proposeRule } from '@/lib/rulebook/commands'
import { policyPage, proposalPage, ruleOn, rulePage } from '@/lib/rulebook/queries'
import type { ProposeRule } from '@/lib/rulebook/schema'
import { acknowledgeReport, answerSupervisor, askProvider, closeFile, issueSupervisionReport, keepFindings } from '@/lib/supervision/commands/handle'
import { recordReport, reportIncident } from '@/lib/supervision/commands/report'
import { ownReport, ownReports, reportStart } from '@/lib/supervision/queries/provider'
import { fileList, fileScreen, recordStart } from '@/lib/supervision/queries/supervisor'
import { representativeOf } from '@/prisma/seed/actors'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { readPdf } from '@/tests/support/pdf'
import { colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, dump, type World, wmoWorld } from '@/tests/support/wmo'

const CANARY = 'kanariegroen'
let database: TestDatabase
let world: World
let supervisor: Person
let elsewhere: Person
let miep: Person
let tzorg: Person
let allocationId = ''

/** Tries a change that no command would make, by the app's own database role. */
async function straight(actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.message ?? 'done'
}

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  supervisor = colleague(world.consultant, 'supervisor', 'Petra Vonk')
  elsewhere = colleague(world.neighbour, 'supervisor', 'Wout Brand')
  miep = await representativeOf('Miep B.V.')
  tzorg = await representativeOf('Tzorg')
  const { indicationId } = await decided(world, 700)
  allocationId = sure(await offerAllocation(world.consultant, { indicationId: indicationId ?? '', wishedStart: day('2025-12-08'), participationId: null })).id
  expect((await reportStart(miep))?.clients).toEqual([])
  sure(await acceptAllocation(miep, { allocationId, startsOn: day('2025-12-08'), version: 1 }))
})

describe('a calamity', () => {
  let fileId = ''
  const look = async () => (await fileScreen(supervisor, fileId))!
  const at = async () => ({ fileId, version: (await look()).version })
  const report = () => ({ allocationId, kind: 'calamity' as const, occurredOn: day('2025-12-01'), what: `Mevrouw viel van de trap ${CANARY}.`, done: `Huisarts gebeld ${CANARY}.` })

  it('is reported by the provider that helps the client, and by nobody else', async () => {
    for (const actor of [tzorg, world.officer, supervisor]) await expect(reportIncident(actor, report())).rejects.toMatchObject({ kind: 'not-found' })
    expect(await reportIncident(miep, { ...report(), occurredOn: day('2025-12-02') })).toMatchObject({ ok: false, reason: 'in-future' })
    const made = sure(await reportIncident(miep, report()))
    fileId = made.reportId
    expect(made.number).toMatch(/^TZ-2025-\d{4}$/)
    expect(await ownReport(miep, fileId)).toMatchObject({ number: made.number, content: { done: `Huisarts gebeld ${CANARY}.` } })
    expect(await ownReport(tzorg, fileId)).toBeNull()
    // The supervisor knows whom it concerns without opening the resident's file, and has its clocks.
    expect(await look()).toMatchObject({ status: 'received', next: 'acknowledge', due: '2025-12-06', source: 'provider' })
    expect((await look()).content.client).toContain('de Wit')
    expect((await fileList(supervisor, { all: false, page: 0 })).rows).toMatchObject([{ provider: 'Miep B.V.', kind: 'calamity', due: '2025-12-06' }])
    expect(await read(supervisor, (tx) => supervisionItems(tx, new Date('2025-12-01T10:00:00Z')))).toMatchObject([{ kind: 'supervise', step: 'acknowledge', due: '2025-12-06' }])
    expect((await look()).timeline.map((line) => line.event)).toEqual(['supervision.received'])
  })

  it('goes step by step: confirmed, asked, answered, found, reported and closed, with its letters', async () => {
    expect(await keepFindings(supervisor, { ...(await at()), findings: 'Te vroeg genoeg.' })).toMatchObject({ ok: false, reason: 'acknowledge-first' })
    for (const actor of [elsewhere, miep, world.officer]) await expect(acknowledgeReport(actor, { fileId, version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await acknowledgeReport(supervisor, await at()))
    await expect(askProvider(supervisor, { fileId, version: 1, question: 'Wie was erbij aanwezig?', dueOn: day('2025-12-20') })).rejects.toMatchObject({ kind: 'stale' })
    expect(await askProvider(supervisor, { ...(await at()), question: `Wie was erbij? ${CANARY}`, dueOn: day('2025-12-10') })).toMatchObject({ ok: false, reason: 'due-too-early', detail: { day: '2025-12-11' } })
    sure(await askProvider(supervisor, { ...(await at()), question: `Wie was erbij? ${CANARY}`, dueOn: day('2025-12-11') }))
    expect((await look()).next).toBe('await-answer')

    expect((await ownReports(tzorg))?.questions).toEqual([])
    const question = (await ownReports(miep))!.questions[0]!
    expect((await read(miep, (tx) => providerItems(tx, miep, new Date('2025-12-01T10:00:00Z')))).filter((item) => item.kind === 'answer-supervisor')).toMatchObject([{ due: '2025-12-11' }])
    const answer = { questionId: question.id, answer: `Alleen de hulp ${CANARY}.`, version: 1 }
    for (const actor of [tzorg, world.officer]) await expect(answerSupervisor(actor, answer)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(answerSupervisor(miep, { ...answer, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await keepFindings(supervisor, { ...(await at()), findings: `Er was geen leuning ${CANARY}.` }))
    expect(await issueSupervisionReport(supervisor, { ...(await at()), recommendations: 'Kijk vooraf.' })).toMatchObject({ ok: false, reason: 'answer-open' })
    sure(await answerSupervisor(miep, answer))
    expect(await answerSupervisor(miep, { ...answer, version: 2 })).toMatchObject({ ok: false, reason: 'answered-already' })
    expect((await look()).questions).toMatchObject([{ answer: `Alleen de hulp ${CANARY}.`, answeredBy: miep.name }])

    // Findings are the supervisor's own until the report goes out.
    expect(JSON.stringify(await ownReports(miep))).not.toContain('leuning')
    sure(await issueSupervisionReport(supervisor, { ...(await at()), recommendations: `Kijk vooraf naar de trap ${CANARY}.` }))
    expect(await keepFindings(supervisor, { ...(await at()), findings: 'Toch anders gezien.' })).toMatchObject({ ok: false, reason: 'report-out' })
    const letters = (await ownReport(miep, fileId))!.letters
    expect(letters.map((each) => each.title)).toEqual(['Wij hebben uw melding ontvangen', 'Rapport van de toezichthouder'])
    const pdf = await letterPdf(miep, letters[1]!.id)
    const text = (await readPdf((await openFile(miep, pdf!.fileId))!.bytes)).pages.join(' ').replaceAll(/\s+/g, ' ')
    for (const part of ['leuning', 'Kijk vooraf naar de trap', 'Petra Vonk']) expect(text).toContain(part)
    sure(await closeFile(supervisor, { ...(await at()), reason: 'De leuning zit er.' }))
    expect(await closeFile(supervisor, { ...(await at()), reason: 'Nog een keer.' })).toMatchObject({ ok: false, reason: 'file-closed' })
    expect(await look()).toMatchObject({ status: 'closed', next: 'nothing', closing: 'De leuning zit er.' })
    expect((await look()).timeline.map((line) => line.event).reverse()).toEqual(['received', 'acknowledged', 'asked', 'findings-kept', 'answered', 'reported', 'closed'].map((event) => `supervision.${event}`))
  })

  it('can come by the municipality; then the provider hears of it when it is asked', async () => {
    const start = await recordStart(supervisor)
    expect(start.providers.map((each) => each.name)).toContain('Tzorg')
    const input = { providerId: tzorg.providerIds[0]!, kind: 'violence' as const, occurredOn: day('2025-11-20'), reportedOn: day('2025-11-28'), reportedBy: 'Wijkteam Noord', client: null, what: 'Een hulp zou een bewoner hebben bedreigd.' }
    for (const actor of [world.officer, miep]) await expect(recordReport(actor, input)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await recordReport(supervisor, { ...input, reportedOn: day('2025-11-19') })).toMatchObject({ ok: false, reason: 'before-event' })
    const other = sure(await recordReport(supervisor, input)).reportId
    expect(await ownReports(tzorg)).toMatchObject({ reports: [], questions: [], others: [] })
    sure(await acknowledgeReport(supervisor, { fileId: other, version: 1 }))
    expect(await ownReports(tzorg)).toMatchObject({ reports: [], others: [] })
    sure(await closeFile(supervisor, { fileId: other, version: 2, reason: 'De politie doet onderzoek.' }))
    expect((await ownReports(tzorg))?.others).toEqual([])
    expect((await fileScreen(supervisor, other))?.letters.map((each) => each.title)).toEqual(['Wij hebben uw melding ontvangen'])
  })

  it('is kept without clocks where the municipality ruled none', async () => {
    await asOwner(database, async (client) => {
      await client.query('alter table rulebook_row no force row level security')
      await client.query(`update rulebook_row set valid_until = '2025-12-01' where key = 'supervision-terms'`)
      await client.query('alter table rulebook_row force row level security')
    })
    const { reportId } = sure(await reportIncident(miep, { ...report(), kind: 'violence' }))
    expect(await fileScreen(supervisor, reportId)).toMatchObject({ status: 'received', due: null })
    expect((await fileList(supervisor, { all: true, page: 0 })).ruled).toBe(false)
  })

  it('the database keeps the steps, what came in, and whose answer it is', async () => {
    expect(await straight(supervisor, (tx) => tx.supervisionFile.updateMany({ where: { id: fileId }, data: { status: 'received', acknowledgedOn: null } }))).toContain('supervision-step')
    const { reports, questions } = (await ownReports(miep))!
    const open = reports.find((row) => row.id !== fileId)!.id
    expect(await straight(supervisor, (tx) => tx.supervisionFile.updateMany({ where: { id: open }, data: { status: 'investigating', acknowledgedOn: '2025-12-01' } }))).toContain('supervision-step')
    expect(await straight(supervisor, (tx) => tx.supervisionFile.updateMany({ where: { id: open }, data: { status: 'acknowledged' } }))).toContain('supervision_file_steps')
    expect(await straight(miep, (tx) => tx.supervisionFile.createMany({ data: [{ id: crypto.randomUUID(), municipalityId: world.assen, providerId: miep.providerIds[0]!, status: 'closed' }] }))).toContain('supervision-step')
    const question = { fileId: open, municipalityId: world.assen, providerId: miep.providerIds[0]!, number: 'TZ', fromName: 'x', cipher: new Uint8Array([1]), askedOn: '2025-12-01', dueOn: '2025-12-20' }
    expect(await straight(supervisor, (tx) => tx.supervisionQuestion.createMany({ data: [question] }))).toContain('supervision-step')
    // Nobody may change what was asked and answered, nor what was reported: not even the verb is granted.
    expect(await straight(miep, (tx) => tx.supervisionQuestion.updateMany({ where: { id: questions[0]!.id }, data: { answeredBy: 'x' } }))).toContain('supervision-answer')
    expect(await straight(supervisor, (tx) => tx.supervisionReport.updateMany({ where: { id: fileId }, data: { kind: 'violence' } }))).toContain('permission denied')
    const forged = { number: 'TZ-2025-9999', municipalityId: world.assen, providerId: miep.providerIds[0]!, providerName: 'x', allocationId: null, kind: 'calamity', source: 'provider', occurredOn: '2025-12-01', reportedOn: '2025-12-01', reportedBy: 'x', cipher: new Uint8Array([1]), recordedAt: new Date() }
    expect(await straight(miep, (tx) => tx.supervisionReport.createMany({ data: [forged] }))).toContain('supervision_report_source')
    expect(await straight(supervisor, (tx) => tx.supervisionReport.createMany({ data: [{ ...forged, source: 'municipality', occurredOn: '2025-12-02' }] }))).toContain('supervision_report_days')
  })

  it('is read by nobody else, whatever the role, and no word of it stands in clear', async () => {
    const others: Actor[] = [ANONYMOUS, elsewhere, tzorg, { kind: 'system', job: 'letters', regionIds: [...supervisor.regionIds], municipalityIds: [], providerIds: [] }]
    const as = (role: Role) => (role.startsWith('provider-') ? tzorg : colleague(world.officer, role, 'Ander Mens'))
    others.push(...ROLES.filter((role) => role !== 'supervisor').map(as))
    for (const actor of others)
      await read(actor, async (tx) => {
        const who = actor.kind === 'person' ? `${actor.name}, ${actor.role}` : actor.kind
        for (const table of ['supervision_report', 'supervision_file', 'supervision_question']) expect(await tx.$queryRaw`select id from ${Prisma.raw(table)}`, `${table} for ${who}`).toEqual([])
        expect(await tx.$queryRaw`select seq from audit_line where compartment = 'supervision'`, who).toEqual([])
        expect(await tx.$queryRaw`select id from letter where compartment = 'supervision'`, who).toEqual([])
        expect(await tx.$queryRaw`select id from file where compartment = 'supervision'`, who).toEqual([])
      })
    for (const table of ['supervision_report', 'supervision_file', 'supervision_question', 'letter', 'audit_line', 'mail', 'idempotency']) expect(await dump(database, table), table).not.toContain(CANARY)
  })
})

describe('a complaint', () => {
  const WORD = 'kanariepaars'
  let officer: Person
  let neighbour: Person
  beforeAll(() => {
    officer = colleague(world.consultant, 'objections-officer', 'Anouk Tersteeg')
    neighbour = colleague(world.neighbour, 'objections-officer', 'Bea Kramer')
  })
  const received = (more: Partial<RegisterComplaint> = {}): RegisterComplaint => ({ about: 'provider', providerId: tzorg.providerIds[0]!, receivedOn: day('2025-12-01'), channel: 'desk', name: `J. ${WORD}`, address: 'Laan 1\n9401 HK Assen', what: `De hulp kwam niet ${WORD}.`, ...more })
  const look = async (complaintId: string) => (await complaintScreen(officer, complaintId))!
  const at = async (complaintId: string) => ({ complaintId, version: (await look(complaintId)).version })
  const made = async (more: Partial<RegisterComplaint> = {}) => sure(await registerComplaint(officer, received(more))).complaintId

  it('is registered and confirmed, heard and found on, each step with its line and letter', async () => {
    for (const actor of [world.consultant, world.officer, supervisor, miep]) await expect(registerComplaint(actor, received())).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await registerComplaint(officer, received({ receivedOn: day('2025-12-02') }))).toMatchObject({ ok: false, reason: 'in-future' })
    await expect(registerComplaint(officer, received({ providerId: crypto.randomUUID() }))).rejects.toMatchObject({ kind: 'not-found' })
    expect((await complaintStart(officer)).providers.map((each) => each.name)).toContain('Tzorg')
    const id = await made({ about: 'access', providerId: null })
    expect(await look(id)).toMatchObject({ status: 'running', next: 'plan-hearing', handleBy: '2026-01-12', mayAdjourn: true })
    expect((await complaintList(officer, { all: false, page: 0 })).rows).toMatchObject([{ about: 'access', handleBy: '2026-01-12' }])
    expect(await read(officer, (tx) => complaintItems(tx))).toMatchObject([{ kind: 'complaint', step: 'plan-hearing', due: '2026-01-12' }])
    expect(await passComplaint(officer, { ...(await at(id)), to: 'to-provider', consent: 'Aan de telefoon.', kind: null, occurredOn: null })).toMatchObject({ ok: false, reason: 'own-conduct' })
    expect(await decideComplaint(officer, { ...(await at(id)), outcome: 'founded', finding: 'Wij belden niet terug.' })).toMatchObject({ ok: false, reason: 'not-heard' })
    for (const actor of [neighbour, world.consultant]) await expect(adjournComplaint(actor, { complaintId: id, version: 1, reason: 'Ziekte.' })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await adjournComplaint(officer, { ...(await at(id)), reason: 'De medewerker is ziek.' }))
    await expect(adjournComplaint(officer, { complaintId: id, version: 2, reason: 'Ziekte.' })).resolves.toMatchObject({ ok: false, reason: 'already-adjourned' })
    await expect(recordComplaintHearing(officer, { complaintId: id, version: 1, hearing: 'waived', on: null, said: 'Hoeft niet.' })).rejects.toMatchObject({ kind: 'stale' })
    sure(await recordComplaintHearing(officer, { ...(await at(id)), hearing: 'planned', on: day('2025-12-01'), said: null }))
    // What is typed about the talk and the finding is there again, for who typed it, until it is sent.
    const typed = (actor: Person, form: string) => keepDraft(actor, { form, subjectId: id, key: crypto.randomUUID(), version: 1, values: { said: `Zij belt ${WORD}` } })
    expect([await typed(officer, TALK_DRAFT), await typed(officer, FINDING_DRAFT), await typed({ ...officer, personId: crypto.randomUUID() }, TALK_DRAFT)]).toEqual([true, true, true])
    expect(await complaintForms(officer, id)).toMatchObject({ talk: { values: { said: `Zij belt ${WORD}` } }, finding: { version: 1 } })
    expect(await complaintForms(colleague(world.consultant, 'objections-officer', 'Een ander'), id)).toMatchObject({ talk: null, finding: null })
    await expect(typed({ ...miep, providerIds: [] }, TALK_DRAFT)).resolves.toBe(false)
    sure(await recordComplaintHearing(officer, { ...(await at(id)), hearing: 'held', on: day('2025-12-01'), said: `Zij vertelde het ${WORD}.` }))
    expect(await complaintForms(officer, id)).toMatchObject({ talk: null, finding: { version: 1 } })
    sure(await decideComplaint(officer, { ...(await at(id)), outcome: 'founded', finding: `Wij belden niet terug ${WORD}.` }))
    expect(await read(officer, (tx) => tx.formDraft.count())).toBe(0)
    expect(await look(id)).toMatchObject({ status: 'decided', outcome: 'founded', next: 'nothing', handleBy: '2026-02-09', endedByName: 'Anouk Tersteeg' })
    expect((await look(id)).letters.map((each) => each.title)).toEqual(['Wij hebben uw klacht ontvangen', 'Wij hebben meer tijd nodig voor uw klacht', 'Ons oordeel over uw klacht'])
    expect((await look(id)).timeline.map((line) => line.event).reverse()).toEqual(['received', 'adjourned', 'hearing-recorded', 'hearing-recorded', 'decided'].map((event) => `complaint.${event}`))
    const pdf = await letterPdf(officer, (await look(id)).letters[2]!.id)
    expect((await readPdf((await openFile(officer, pdf!.fileId))!.bytes)).pages.join(' ')).toContain('gegrond')
    expect(await withdrawComplaint(officer, { ...(await at(id)), how: 'Opgelost.' })).toMatchObject({ ok: false, reason: 'complaint-ended' })
  })

  it('goes with consent to the provider, which reads it in the portal', async () => {
    const id = await made()
    sure(await passComplaint(officer, { ...(await at(id)), to: 'to-provider', consent: 'Aan de telefoon, 1 december.', kind: null, occurredOn: null }))
    expect(await look(id)).toMatchObject({ status: 'to-provider', ending: 'Aan de telefoon, 1 december.' })
    expect((await look(id)).letters.map((each) => each.title)).toEqual(['Wij hebben uw klacht ontvangen', 'Een klacht over uw organisatie', 'Wij gaven uw klacht door'])
    expect((await ownReports(tzorg))?.others.map((each) => each.title)).toEqual(['Een klacht over uw organisatie'])
    expect((await ownReports(miep))?.others.map((each) => each.title)).not.toContain('Een klacht over uw organisatie')
  })

  it('or as a report to the supervisor, and the officer reads nothing of what follows', async () => {
    const id = await made()
    const pass = { to: 'to-supervisor', consent: 'Per brief.', kind: 'violence', occurredOn: day('2025-12-01') } as const
    await expect(passComplaint(neighbour, { complaintId: id, version: 1, ...pass })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await passComplaint(officer, { ...(await at(id)), ...pass }))
    const [row] = (await fileList(supervisor, { all: false, page: 0 })).rows
    expect(row).toMatchObject({ source: 'complaint', provider: 'Tzorg', kind: 'violence' })
    expect((await fileScreen(supervisor, row!.id))?.content.client).toContain(WORD)
    expect(await fileScreen(officer, row!.id)).toBeNull()
    expect(await complaintScreen(supervisor, id)).toBeNull()
  })

  it('can be withdrawn or solved, and the database keeps the rest', async () => {
    const id = await made({ about: 'municipality', providerId: null })
    const change = (data: object, actor = officer) => straight(actor, (tx) => tx.complaint.updateMany({ where: { id }, data }))
    expect(await change({ receivedOn: '2025-11-01' })).toContain('permission denied')
    expect(await change({ handleBy: '2027-01-01' })).toContain('complaint-step')
    expect(await change({ status: 'decided', outcome: 'founded', endedOn: '2025-12-01', endedByName: 'x', endCipher: new Uint8Array([1]) })).toContain('complaint_outcome')
    expect(await change({ status: 'to-provider', endedOn: '2025-12-01', endedByName: 'x', endCipher: new Uint8Array([1]) })).toContain('complaint_status')
    expect(await straight(officer, (tx) => tx.supervisionReport.createMany({ data: [{ number: 'TZ-2025-9998', municipalityId: world.assen, providerId: tzorg.providerIds[0]!, providerName: 'x', kind: 'calamity', source: 'municipality', occurredOn: '2025-12-01', reportedOn: '2025-12-01', reportedBy: 'x', cipher: new Uint8Array([1]), recordedAt: new Date() }] }))).toContain('row-level security')
    sure(await withdrawComplaint(officer, { ...(await at(id)), how: 'De wijkagent bemiddelde.' }))
    expect(await change({ hearing: 'waived', hearingCipher: new Uint8Array([1]) })).toContain('complaint-step')
  })

  it('is read by nobody else, and no word of it stands in clear', async () => {
    const as = (role: Role) => (role.startsWith('provider-') ? miep : colleague(world.officer, role, 'Ander Mens'))
    for (const actor of [ANONYMOUS, neighbour, ...ROLES.filter((role) => role !== 'objections-officer').map(as)])
      await read(actor, async (tx) => {
        const who = actor.kind === 'person' ? `${actor.name}, ${actor.role}` : actor.kind
        expect(await tx.$queryRaw`select id from complaint`, who).toEqual([])
        expect(await tx.$queryRaw`select seq from audit_line where compartment = 'complaint'`, who).toEqual([])
        expect(await tx.$queryRaw`select id from letter where compartment = 'complaint'`, who).toEqual([])
        expect(await tx.$queryRaw`select id from file where compartment = 'complaint'`, who).toEqual([])
      })
    for (const table of ['complaint', 'supervision_report', 'letter', 'audit_line', 'mail', 'idempotency']) expect(await dump(database, table), table).not.toContain(WORD)
  })
})

describe('a dated rule', () => {
  let mirjam: Person
  let jelle: Person
  const terms: ProposeRule = { key: 'supervision-terms', municipalityId: null, validFrom: day('2025-12-03'), source: 'Besluit van 1 december', sourceUrl: null, checked: true, reason: null, value: { acknowledgeDays: 2, answerDays: 7, reportDays: 30 } }
  const on = (moment: string) => database.setClock(`${moment}T10:00:00+01:00`)
  const versionOf = async (proposalId: string) => ({ proposalId, version: (await proposalPage(mirjam, proposalId))!.version })
  const held = (from: string) => read(mirjam, (tx) => ruleOn(tx, 'supervision-terms', { regionId: REGION_ID, municipalityId: world.assen }, day(from)))
  beforeAll(() => {
    mirjam = colleague(world.officer, 'policy-adviser', 'Mirjam Roosdorp')
    jelle = colleague(world.officer, 'policy-adviser', 'Jelle Haverkate')
  })

  it('is proposed by an adviser for the own region, and asks a reason for the past', async () => {
    const abroad: Person = { ...mirjam, regionIds: [crypto.randomUUID()] }
    for (const actor of [world.officer, supervisor, miep, { ...abroad, regionIds: [] }]) await expect(proposeRule(actor, terms)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(proposeRule(mirjam, { ...terms, municipalityId: crypto.randomUUID() })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await proposeRule(mirjam, { ...terms, validFrom: day('2025-11-30') })).toMatchObject({ ok: false, reason: 'retroactive-unexplained' })
    expect(await proposeRule(mirjam, { ...terms, key: 'reaction-term', value: { days: 30 }, validFrom: day('2023-01-01'), reason: 'Toch eerder.' })).toMatchObject({ ok: false, reason: 'same-day' })
    expect(await proposeRule(mirjam, { ...terms, key: 'reaction-term', value: { days: 20 } })).toMatchObject({ ok: false, reason: 'nothing-changes' })
    expect(await proposeRule(mirjam, { ...terms, key: 'own-contribution', value: { cents: 2200, year: 2025 }, validFrom: day('2025-12-15') })).toMatchObject({ ok: false, reason: 'later-rule', detail: { day: '01-01-2026' } })
    expect(await policyPage(world.officer, undefined)).toBeNull()
    expect(await proposalPage(abroad, sure(await proposeRule(mirjam, { ...terms, key: 'proof-renewal', value: { noticeDays: 60 } })).proposalId)).toBeNull()
  })

  it('holds from its day once a colleague adopted it, for whoever works with it', async () => {
    const { proposalId } = sure(await proposeRule(mirjam, terms))
    expect(await adoptRule(mirjam, await versionOf(proposalId))).toMatchObject({ ok: false, reason: 'own-proposal' })
    await expect(adoptRule(world.officer, await versionOf(proposalId))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(adoptRule(jelle, { proposalId, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    expect((await read(jelle, (tx) => ruleItems(tx, jelle))).map((item) => item.kind)).toEqual(['adopt-rule', 'adopt-rule'])
    expect((await read(mirjam, (tx) => ruleItems(tx, mirjam))).map((item) => item.kind)).toEqual(['rule-proposed', 'rule-proposed'])
    sure(await adoptRule(jelle, await versionOf(proposalId)))
    expect(await adoptRule(jelle, await versionOf(proposalId))).toMatchObject({ ok: false, reason: 'decided-already' })
    expect(await held('2025-12-02')).toBeNull()
    expect(await held('2025-12-03')).toMatchObject({ value: { acknowledgeDays: 2 }, status: 'source' })
    expect((await policyPage(jelle, undefined))?.changes.map((row) => [row.key, row.from])).toContainEqual(['supervision-terms', '2025-12-03'])
    expect((await policyPage(jelle, '3-12-2025'))?.rules.find((row) => row.key === 'supervision-terms')).toMatchObject({ adoptedBy: 'Jelle Haverkate, op voorstel van Mirjam Roosdorp' })
    expect((await policyPage(jelle, '31-2-2025'))?.strangeDay).toBe(true)
    const report = { allocationId, kind: 'calamity' as const, occurredOn: day('2025-12-01'), what: 'De cliënt viel opnieuw.', done: 'Gebeld.' }
    expect(await fileScreen(supervisor, sure(await reportIncident(miep, report)).reportId)).toMatchObject({ due: null })
    await on('2025-12-03')
    expect(await fileScreen(supervisor, sure(await reportIncident(miep, report)).reportId)).toMatchObject({ due: '2025-12-05' })
  })

  it('ends the day before the next one, its own municipality\'s before the region\'s', async () => {
    const { proposalId } = sure(await proposeRule(mirjam, { ...terms, validFrom: day('2025-12-10'), value: { ...terms.value, acknowledgeDays: 3 } }))
    sure(await adoptRule(jelle, await versionOf(proposalId)))
    expect(await proposalPage(jelle, proposalId)).toMatchObject({ status: 'adopted', before: { until: '2025-12-10' } })
    const own = sure(await proposeRule(jelle, { ...terms, municipalityId: world.assen, validFrom: day('2025-12-10'), value: { ...terms.value, acknowledgeDays: 1 } }))
    sure(await adoptRule(mirjam, await versionOf(own.proposalId)))
    expect((await held('2025-12-09'))?.value.acknowledgeDays).toBe(2)
    expect((await held('2025-12-10'))?.value.acknowledgeDays).toBe(1)
    expect((await read(mirjam, (tx) => ruleOn(tx, 'supervision-terms', { regionId: REGION_ID, municipalityId: world.aaEnHunze }, day('2025-12-10'))))?.value.acknowledgeDays).toBe(3)
    expect((await rulePage(mirjam, 'supervision-terms'))?.rows.map((row) => [row.municipality, row.from, row.until])).toContainEqual(['Assen', '2025-12-10', null])
    expect(await rulePage(mirjam, 'geen-regel')).toBeNull()
  })

  it('is left with a reason, and too late is too late', async () => {
    const { proposalId } = sure(await proposeRule(mirjam, { ...terms, key: 'profit-cap', value: { percent: 7.5 }, validFrom: day('2025-12-04') }))
    const late = sure(await proposeRule(mirjam, { ...terms, key: 'profit-cap', value: { percent: 7 }, validFrom: day('2025-12-04') }))
    await on('2025-12-05')
    expect(await adoptRule(jelle, await versionOf(proposalId))).toMatchObject({ ok: false, reason: 'retroactive-unexplained' })
    sure(await declineRule(jelle, { ...(await versionOf(proposalId)), reason: 'De dag is voorbij.' }))
    sure(await declineRule(mirjam, { ...(await versionOf(late.proposalId)), reason: 'Ik trek het in.' }))
    expect(await declineRule(jelle, { ...(await versionOf(proposalId)), reason: 'Nog eens.' })).toMatchObject({ ok: false, reason: 'decided-already' })
    const lines = await read(jelle, (tx) => tx.auditLine.findMany({ where: { subjectId: proposalId }, orderBy: { seq: 'asc' }, select: { event: true, detail: true } }))
    expect(lines.map((line) => line.event)).toEqual(['rule.proposed', 'rule.declined'])
  })

  it('the database asks two persons and one value per day too', async () => {
    const { proposalId } = sure(await proposeRule(mirjam, { ...terms, key: 'proof-renewal', value: { noticeDays: 45 }, validFrom: day('2026-01-01') }))
    const row = { regionId: REGION_ID, key: 'proof-renewal', value: { noticeDays: 45 }, validFrom: '2026-01-01', source: terms.source, status: 'source', adoptedBy: 'x', adoptedOn: '2025-12-05' }
    expect(await straight(jelle, (tx) => tx.rulebookRow.createMany({ data: [row] }))).toContain('rule-four-eyes')
    expect(await straight(mirjam, (tx) => tx.rulebookRow.createMany({ data: [{ ...row, proposalId }] }))).toContain('rule-four-eyes')
    expect(await straight(jelle, (tx) => tx.rulebookRow.createMany({ data: [{ ...row, proposalId, value: { noticeDays: 1 } }] }))).toContain('rule-four-eyes')
    expect(await straight(jelle, (tx) => tx.rulebookRow.updateMany({ where: { key: 'profit-cap' }, data: { value: { percent: 99 } } }))).toContain('permission denied')
    expect(await straight(jelle, (tx) => tx.rulebookRow.updateMany({ where: { key: 'profit-cap' }, data: { validUntil: '2026-01-01' } }))).toContain('rule-four-eyes')
    const setup = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] } as const
    expect(await straight(setup, (tx) => tx.rulebookRow.createMany({ data: [{ ...row, key: 'profit-cap' }] }))).toContain('rulebook_row_no_overlap')
    expect(await straight(jelle, (tx) => tx.ruleProposal.updateMany({ where: { id: proposalId }, data: { status: 'adopted', decidedById: jelle.personId, decidedByName: 'x', decidedOn: '2025-12-05' } }))).toContain('rule-proposal')
    expect(await straight(jelle, (tx) => tx.ruleProposal.updateMany({ where: { id: proposalId }, data: { validFrom: '2027-01-01' } }))).toContain('permission denied')
    const proposal = { regionId: REGION_ID, key: 'proof-renewal', value: {}, validFrom: '2026-01-01', source: 'x', checked: true, proposedById: jelle.personId, proposedByName: 'x', proposedOn: '2025-12-05' }
    expect(await straight(mirjam, (tx) => tx.ruleProposal.createMany({ data: [proposal] }))).toContain('rule-proposal')
    expect(await straight(jelle, (tx) => tx.ruleProposal.createMany({ data: [{ ...proposal, validFrom: '2025-12-01' }] }))).toContain('rule_proposal_retroactive')
    expect(await straight(world.officer, (tx) => tx.rulebookRow.createMany({ data: [{ ...row, proposalId }] }))).toContain('rule-four-eyes')
  })
})

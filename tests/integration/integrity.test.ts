import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { decideAgain } from '@/lib/admissions/commands/decision-later'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { changeOutcome, proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { answerByLink, answerIntegrity, keepAnswer } from '@/lib/admissions/commands/integrity-answer'
import { addIntegrityParty, askIntegrity, destroyCheck, endCheck, keepFindings, keepPartyFinding, startCheck } from '@/lib/admissions/commands/integrity'
import { decisionPage, outcomePage } from '@/lib/admissions/queries/decision'
import { providerResult } from '@/lib/admissions/queries/decision-result'
import { askedByLink, integrityList, integrityPage, integrityQuestions, openIntegrityFile } from '@/lib/admissions/queries/integrity'
import { openFile } from '@/lib/files/store'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Actor, type Person } from '@/lib/kernel/actor'
import { addDays, day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { PEOPLE } from '@/prisma/seed/people'
import { setUpRegion } from '@/prisma/seed/setup'
import { hrefMailedTo } from '@/tests/support/mailed'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

const CANARY = 'kanariegeel'
let database: Awaited<ReturnType<typeof testDatabase>>
let officer: Person
let regional: Person
let sanne: Person
let subcontractor: Person
let procurement: Procurement
let miep: { submissionId: string; actor: Person }
let checkId = ''
let decisionId = ''
const clock = (text: string) => setClock(database.migrateUrl, at(text))
const page = async () => (await integrityPage(sanne, checkId))!
const versionOf = async () => ({ decisionId, version: (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id: decisionId }, select: { version: true } }))).version })

/** Tries a change that no command would make, by the app's own database role. */
async function straight(actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.message ?? 'done'
}

const linkIn = async (address: string): Promise<string> => (await hrefMailedTo(database, address)).split('/').at(-1) ?? ''

beforeAll(async () => {
  database = await testDatabase('empty')
  await clock('2023-04-03')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  regional = await actorNamed('Wim Dekker')
  sanne = await actorNamed('Sanne Veldman')
  subcontractor = await representativeOf('Huishoudhulp Het Zand B.V.')
  procurement = await publishedProcedure(database, officer)
  miep = await enter(procurement, 'Miep B.V.', ['Assen', 'Noordenveld'])
  await write(miep.actor, async (tx) => {
    const row = await tx.submission.findUniqueOrThrow({ where: { id: miep.submissionId }, select: { windowId: true, procedureId: true, regionId: true, providerId: true } })
    await tx.submissionParty.createMany({ data: [{ ...row, submissionId: miep.submissionId, memberId: subcontractor.providerIds[0]!, kind: 'subcontractor', name: 'Huishoudhulp Het Zand B.V.', kvk: '90000099', leadName: 'Miep B.V.', part: 'Schoonmaak', invitedBy: 'A. Contact', invitedAt: new Date() }] })
    await tx.submissionParty.updateMany({ where: { submissionId: miep.submissionId }, data: { submittedVersion: 1 } })
    return allow()
  })
  expect((await integrityList(sanne)).rows).toEqual([])
  await openWindow(database, procurement)
  await assessAll(officer, procurement, miep.submissionId, ['Assen', 'Noordenveld'])
})

describe('a check', () => {
  it('is started by the officer of the municipality that asks, once, for all who take part', async () => {
    const input = { submissionId: miep.submissionId, reason: `Aanleiding ${CANARY}.` }
    const elsewhere: Person = { ...sanne, personId: crypto.randomUUID(), municipalityIds: [lotOf(procurement, 'Tynaarlo').municipalityId] }
    for (const actor of [officer, regional, miep.actor, elsewhere, await actorNamed('Hugo Brands')]) await expect(startCheck(actor, input)).rejects.toMatchObject({ kind: 'not-found' })
    checkId = sure(await startCheck(sanne, input)).checkId
    expect(await startCheck(sanne, input)).toMatchObject({ ok: false, reason: 'checked-already' })
    expect((await page()).parties.map((each) => [each.name, each.kind])).toEqual([['Miep B.V.', 'entrant'], ['Huishoudhulp Het Zand B.V.', 'subcontractor']])
  })
  it('keeps what was found, per party, at the version that was read', async () => {
    sure(await keepFindings(sanne, { checkId, reason: `Aanleiding ${CANARY}.`, findings: `Bevinding ${CANARY}.`, version: 1 }))
    await expect(keepFindings(sanne, { checkId, reason: 'Anders.', findings: null, version: 1 })).rejects.toMatchObject({ kind: 'stale' })
    const party = (await page()).parties[1]!
    for (const actor of [officer, subcontractor]) await expect(keepPartyFinding(actor, { partyId: party.id, finding: 'Niets.', version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await keepPartyFinding(sanne, { partyId: party.id, finding: `Over de onderaannemer ${CANARY}.`, version: 1 }))
    expect((await page()).parties[1]?.finding).toContain(CANARY)
  })
  it('asks one party, which alone reads it and answers once', async () => {
    const party = (await page()).parties[1]!
    const ask = { checkId, partyId: party.id, kind: 'question' as const, question: `Wie bestuurt u? ${CANARY}`, dueOn: day('2023-07-31') }
    await expect(askIntegrity(sanne, { ...ask, kind: 'hearing' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await askIntegrity(sanne, { ...ask, dueOn: day('2023-07-17') })).toMatchObject({ ok: false, reason: 'due-too-early' })
    sure(await askIntegrity(sanne, ask))
    expect((await integrityQuestions(miep.actor)).rows).toEqual([])
    const [question] = (await integrityQuestions(subcontractor)).rows
    expect(question?.question).toContain(CANARY)
    const pdf = { name: `${CANARY}.pdf`, mime: 'application/pdf', bytes: Buffer.from(`%PDF ${CANARY}`) }
    const answer = { questionId: question!.id, answer: `Antwoord ${CANARY}.`, version: 1 }
    for (const actor of [miep.actor, officer]) {
      await expect(answerIntegrity(actor, answer)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(keepAnswer({ actor, questionId: question!.id }, null, pdf, null)).rejects.toMatchObject({ kind: 'not-found' })
    }
    await expect(answerIntegrity(subcontractor, { ...answer, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    expect(await straight(sanne, (tx) => tx.integrityQuestion.updateMany({ where: { id: question!.id }, data: { answerCipher: new Uint8Array([1]), answeredAt: new Date(), answeredBy: 'x' } }))).toContain('integrity-answer')
    // What was typed waits for the file; a file can be taken away until the answer is sent, and who asked sees neither before.
    const from = { actor: subcontractor, questionId: question!.id }
    const asked = async () => (await integrityQuestions(subcontractor)).rows[0]!
    sure(await keepAnswer(from, { name: '', answer: `Begin ${CANARY}` }, pdf, null))
    expect(await asked()).toMatchObject({ typed: { answer: `Begin ${CANARY}` }, files: [{ name: `${CANARY}.pdf` }], version: 1 })
    expect(JSON.stringify(await page())).not.toContain(`Begin ${CANARY}`)
    expect((await page()).questions[0]?.files).toEqual([])
    sure(await keepAnswer(from, null, null, (await asked()).files[0]!.id))
    expect(await asked()).toMatchObject({ typed: { answer: `Begin ${CANARY}` }, files: [] })
    sure(await keepAnswer(from, null, pdf, null))
    const fileId = (await asked()).files[0]!.id
    sure(await answerIntegrity(subcontractor, answer))
    expect((await asked()).typed.answer).toBe('')
    expect(await keepAnswer(from, null, pdf, null)).toMatchObject({ ok: false, reason: 'answered-already' })
    // The file went along into the compartment: open to its party and to who asked, gone from everywhere else.
    expect((await page()).questions[0]?.files).toEqual([{ id: fileId, name: `${CANARY}.pdf` }])
    for (const actor of [sanne, subcontractor]) expect((await openIntegrityFile(actor, fileId))?.bytes.toString()).toContain(CANARY)
    for (const actor of [miep.actor, officer]) expect(await openIntegrityFile(actor, fileId)).toBeNull()
    for (const actor of [sanne, subcontractor, miep.actor, officer]) expect(await openFile(actor, fileId)).toBeNull()
    expect(await straight(sanne, (tx) => tx.integrityFile.deleteMany({ where: { id: fileId } }))).toContain('integrity-kept')
    expect(await answerIntegrity(subcontractor, { ...answer, version: 2 })).toMatchObject({ ok: false, reason: 'answered-already' })
    expect((await page()).questions[0]?.answer).toContain(CANARY)
  })
  it('asks a party without an account by a link that works once, until its last day', async () => {
    const party = { checkId, kind: 'parent' as const, name: `Moeder ${CANARY} B.V.`, kvk: null, contact: 'M. Oeder', email: 'moeder@voorbeeld.invalid' }
    for (const actor of [officer, subcontractor]) await expect(addIntegrityParty(actor, party)).rejects.toMatchObject({ kind: 'not-found' })
    sure(await addIntegrityParty(sanne, party))
    const partyId = (await page()).parties.find((each) => each.kind === 'parent')!.id
    expect((await page()).parties.find((each) => each.id === partyId)).toMatchObject({ invitedAt: 'moeder@voorbeeld.invalid', kvk: '' })
    const ask = { checkId, partyId, kind: 'question' as const, question: `Wie houdt de aandelen? ${CANARY}`, dueOn: day('2023-07-31') }
    await expect(askIntegrity(sanne, { ...ask, kind: 'hearing' })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await askIntegrity(sanne, ask))
    const link = await linkIn('moeder@voorbeeld.invalid')
    const asked = () => askedByLink(ANONYMOUS, link)
    expect(await asked()).toMatchObject({ from: sanne.organisationName, question: ask.question, files: [] })
    // Only who has the link: the row holds its hash, and another link says nothing.
    expect(await askedByLink(ANONYMOUS, link.slice(1) + 'A')).toBeNull()
    expect(await askedByLink(ANONYMOUS, 'kort')).toBeNull()
    expect(await read(sanne, (tx) => tx.integrityQuestion.count({ where: { tokenHash: link } }))).toBe(0)
    const pdf = { name: `${CANARY}.pdf`, mime: 'application/pdf', bytes: Buffer.from(`%PDF ${CANARY} moeder`) }
    sure(await keepAnswer({ link }, { name: 'M. Oeder', answer: `Getypt ${CANARY}` }, pdf, null))
    expect(await asked()).toMatchObject({ typed: { name: 'M. Oeder', answer: `Getypt ${CANARY}` }, files: [{ name: `${CANARY}.pdf` }] })
    sure(await keepAnswer({ link }, null, null, (await asked())!.files[0]!.id))
    sure(await keepAnswer({ link }, null, pdf, null))
    const file = (await asked())!.files[0]!
    expect(await openIntegrityFile(ANONYMOUS, file.id)).toBeNull()
    const answer = { link, name: 'M. Oeder, bestuurder', answer: `De stichting ${CANARY}.` }
    expect(sure(await answerByLink(ANONYMOUS, answer))).toEqual({ link })
    // Used up: it says the same as one that never was.
    expect(await asked()).toBeNull()
    expect(await answerByLink(ANONYMOUS, answer)).toMatchObject({ ok: false, reason: 'link-gone' })
    expect(await keepAnswer({ link }, null, pdf, null)).toMatchObject({ ok: false, reason: 'link-gone' })
    const row = (await page()).questions.find((each) => each.to === party.name)
    expect(row).toMatchObject({ answer: answer.answer, answeredBy: 'M. Oeder, bestuurder', files: [{ id: file.id }] })
    expect((await openIntegrityFile(sanne, file.id))?.bytes.toString()).toContain('moeder')
    for (const actor of [subcontractor, miep.actor, officer]) expect(await openIntegrityFile(actor, file.id)).toBeNull()
    // A question to who has a party row and an account at once, or to nobody, can't be written.
    const both = { id: crypto.randomUUID(), checkId, municipalityId: sanne.municipalityIds[0]!, kind: 'question', fromName: 'x', cipher: new Uint8Array([1]), askedOn: '2023-07-17', dueOn: '2023-07-31' }
    expect(await straight(sanne, (tx) => tx.integrityQuestion.createMany({ data: [both] }))).toContain('integrity_question_to')
    expect(await straight(sanne, (tx) => tx.integrityQuestion.createMany({ data: [{ ...both, providerId: miep.actor.providerIds[0]!, tokenHash: 'x' }] }))).toContain('integrity_question_link')
  })
})

describe('nobody else', () => {
  it('reads a row of the compartment, whatever the role', async () => {
    const others: Actor[] = [ANONYMOUS, miep.actor, { ...sanne, personId: crypto.randomUUID(), municipalityIds: [lotOf(procurement, 'Assen').municipalityId] }, { kind: 'system', job: 'letters', regionIds: [...sanne.regionIds], municipalityIds: [...sanne.municipalityIds], providerIds: [] }]
    for (const person of PEOPLE.filter((each) => each.role !== 'integrity-officer')) others.push(await actorNamed(person.name))
    for (const actor of others)
      await read(actor, async (tx) => {
        const who = actor.kind === 'person' ? `${actor.name}, ${actor.role}` : actor.kind
        expect(await tx.$queryRaw`select id from integrity_check`, who).toEqual([])
        expect(await tx.$queryRaw`select id from integrity_party`, who).toEqual([])
        expect(await tx.$queryRaw`select id from integrity_question where provider_id <> all(${actor.kind === 'person' ? [...actor.providerIds] : []}::uuid[])`, who).toEqual([])
        expect(await tx.$queryRaw`select seq from audit_line where compartment = 'integrity'`, who).toEqual([])
        // The officer of another municipality that was entered for may start a check of its own; of this one it sees nothing.
        if (actor.kind !== 'person' || actor.role !== 'integrity-officer') {
          expect(await tx.$queryRaw`select * from integrity_entries()`, who).toEqual([])
          expect(await tx.$queryRaw`select * from integrity_parties(${miep.submissionId}::uuid)`, who).toEqual([])
        }
        const standings = await tx.$queryRaw<{ standing: string }[]>`select standing from integrity_standing`
        const staff = actor.kind === 'person' && actor.regionIds.includes(sanne.regionIds[0] ?? '') && (['procurement-officer', 'contract-manager', 'auditor'].includes(actor.role) || (actor.role === 'college-clerk' && actor.municipalityIds.includes(sanne.municipalityIds[0] ?? '')))
        expect(standings, who).toEqual(staff ? [{ standing: 'running' }] : [])
      })
  })
  it('finds a word of it in the trail, a letter, a mail, another column or what the database itself holds', async () => {
    // The owner of the tables, past row-level security: what a dump would hold.
    const client = new pg.Client({ connectionString: database.migrateUrl })
    await client.connect()
    await client.query('begin; set local role perceel_owner')
    const { rows: tables } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
    for (const { name } of tables) {
      await client.query(`alter table "${name}" no force row level security`)
      const { rows } = await client.query<{ found: boolean }>(`select exists (select from "${name}" t where to_jsonb(t)::text ilike '%${CANARY}%') as found`)
      expect(rows[0]?.found, name).toBe(false)
    }
    const { rows: lines } = await client.query<{ detail: object }>(`select detail from audit_line where compartment = 'integrity'`)
    await client.query('rollback')
    await client.end()
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.every((line) => JSON.stringify(line.detail) === '{}')).toBe(true)
    expect(await read(await actorNamed('Yara Kok'), (tx) => tx.mail.count({ where: { subject: { startsWith: 'Een vraag van' } } }))).toBe(0)
    expect(await read(subcontractor, (tx) => tx.mail.count({ where: { subject: { startsWith: 'Een vraag van' } } }))).toBe(1)
  })
})

describe('a college admits nobody while its check runs', () => {
  it('the proposal waits, and its own municipality only', async () => {
    const propose = async (lot: string) => sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, lot).municipalityId })).decisionId
    const assen = await propose('Assen')
    decisionId = await propose('Noordenveld')
    expect((await decisionPage(officer, assen))?.outcomes[0]).toMatchObject({ outcome: 'admitted', integrity: null })
    const [row] = (await decisionPage(officer, decisionId))?.outcomes ?? []
    expect(row).toMatchObject({ outcome: 'deferred', integrity: 'running' })
    expect(JSON.stringify(row)).not.toMatch(/integriteit/i)
    expect((await outcomePage(officer, decisionId, row!.id))?.allowed).toEqual(['deferred'])
    expect(await changeOutcome(officer, { outcomeId: row!.id, outcome: 'admitted', reason: 'Toch maar wel.', condition: null, version: 1 })).toMatchObject({ ok: false, reason: 'outcome-not-allowed' })
  })
  it('the database admits nobody either', async () => {
    await straight(officer, (tx) => tx.outcome.updateMany({ where: { decisionId }, data: { outcome: 'admitted' } }))
    expect(await recordDecision(regional, { ...(await versionOf()), decidedOn: day('2023-07-17') })).toMatchObject({ ok: false, reason: 'integrity-running', detail: { names: 'Miep B.V.' } })
    expect(await straight(officer, (tx) => tx.collegeDecision.updateMany({ where: { id: decisionId }, data: { status: 'decided', decidedOn: '2023-07-17', decidedBy: officer.personId } }))).toContain('integrity-running')
    await straight(officer, (tx) => tx.outcome.updateMany({ where: { decisionId }, data: { outcome: 'deferred' } }))
    sure(await recordDecision(regional, { ...(await versionOf()), decidedOn: day('2023-07-17') }))
    sure(await notifyDecision(regional, await versionOf()))
    const letter = await read(miep.actor, (tx) => tx.letter.findFirstOrThrow({ where: { kind: 'admission-decision' }, select: { view: true } }))
    expect(JSON.stringify(letter.view)).not.toMatch(/integriteit|bibob|toets/i)
    expect(JSON.stringify(await providerResult(miep.actor, miep.submissionId))).not.toMatch(/integriteit|bibob/i)
  })
})

describe('a refusal', () => {
  const end = async (result: 'passed' | 'refusal-advised') => endCheck(sanne, { checkId, result, version: (await page()).version })

  it('is advised after a hearing only, with its whole term', async () => {
    expect(await end('refusal-advised')).toMatchObject({ ok: false, reason: 'hearing-missing' })
    expect(await straight(sanne, (tx) => tx.integrityCheck.updateMany({ where: { id: checkId }, data: { status: 'refusal-advised', endedOn: '2023-07-17', destroyOn: '2025-07-17' } }))).toContain('hearing-first')
    const entrant = (await page()).parties[0]!
    const hearing = { checkId, partyId: entrant.id, kind: 'hearing' as const, question: 'Wij willen het college adviseren te weigeren.', dueOn: day('2023-07-30') }
    expect(await askIntegrity(sanne, hearing)).toMatchObject({ ok: false, reason: 'due-too-early' })
    sure(await askIntegrity(sanne, { ...hearing, dueOn: day('2023-07-31') }))
    expect(await end('refusal-advised')).toMatchObject({ ok: false, reason: 'hearing-running' })
    await clock('2023-08-01 10:00')
    for (const actor of [officer, miep.actor]) await expect(endCheck(actor, { checkId, result: 'passed', version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await end('refusal-advised'))
    expect(await end('refusal-advised')).toMatchObject({ ok: false, reason: 'no-such-step' })
    expect(await read(officer, (tx) => tx.integrityStanding.findMany({ select: { standing: true } }))).toEqual([{ standing: 'running' }])
  })
  it('opens one thing for who prepares the decision: the college may refuse', async () => {
    const [row] = (await decisionPage(officer, decisionId))?.outcomes ?? []
    const later = sure(await decideAgain(officer, { outcomeId: row!.id, ground: 'deferred-decided', note: 'Het college besluit over de aangehouden uitkomst.' }))
    expect((await outcomePage(officer, later.decisionId, later.outcomeId))?.allowed).toEqual(['refused'])
    sure(await changeOutcome(officer, { outcomeId: later.outcomeId, outcome: 'refused', reason: 'Het college sluit geen overeenkomst.', condition: null, version: 1 }))
    decisionId = later.decisionId
    sure(await recordDecision(regional, { ...(await versionOf()), decidedOn: day('2023-08-01') }))
    for (const actor of [ANONYMOUS, miep.actor, await actorNamed('Rika Postma')]) expect(await read(actor, (tx) => tx.$queryRaw`select * from integrity_refusable(${procurement.windowId}::uuid, ${lotOf(procurement, 'Noordenveld').municipalityId}::uuid)`)).toEqual([])
  })
  it('its file is destroyed when its own time is over, not before', async () => {
    const destroy = async () => destroyCheck(sanne, { checkId, version: (await page()).version })
    expect((await page()).destroyOn).toBe('2025-08-01')
    expect(await destroy()).toMatchObject({ ok: false, reason: 'kept-until' })
    expect(await straight(sanne, (tx) => tx.integrityQuestion.deleteMany({ where: { checkId } }))).toContain('integrity-kept')
    expect(await straight(sanne, (tx) => tx.integrityParty.deleteMany({ where: { checkId } }))).toContain('integrity-kept')
    expect(await straight(sanne, (tx) => tx.integrityCheck.updateMany({ where: { id: checkId }, data: { cipher: null, destroyedOn: addDays(day('2023-08-01'), 0) } }))).toMatch(/integrity_check_destroyed/)
    await clock('2025-08-01 10:00')
    for (const actor of [officer, miep.actor]) await expect(destroyCheck(actor, { checkId, version: 1 })).rejects.toMatchObject({ kind: 'not-found' })
    const [file] = await read(sanne, (tx) => tx.integrityFile.findMany({ where: { checkId }, select: { id: true } }))
    expect(await openIntegrityFile(sanne, file?.id ?? '')).not.toBeNull()
    sure(await destroy())
    for (const actor of [sanne, subcontractor]) expect(await openIntegrityFile(actor, file?.id ?? '')).toBeNull()
    expect(await page()).toMatchObject({ reason: '', findings: '', parties: [], questions: [], destroyedOn: '2025-08-01' })
    expect(await destroy()).toMatchObject({ ok: false, reason: 'destroyed-already' })
    expect((await integrityQuestions(subcontractor)).rows).toEqual([])
  })
})

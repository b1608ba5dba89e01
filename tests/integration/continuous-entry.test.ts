import { beforeAll, describe, expect, it } from 'vitest'
import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { answerIntegrity } from '@/lib/admissions/commands/integrity-answer'
import { askIntegrity, endCheck, startCheck } from '@/lib/admissions/commands/integrity'
import { planTalk, recordTalk } from '@/lib/admissions/commands/talk'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { clarificationsPage } from '@/lib/admissions/queries/clarification'
import { decisionPage } from '@/lib/admissions/queries/decision'
import { integrityList, integrityPage, integrityQuestions } from '@/lib/admissions/queries/integrity'
import { declarationPage } from '@/lib/admissions/queries/party'
import { talkPage } from '@/lib/admissions/queries/talk'
import { offerAgreement, prepareAgreements } from '@/lib/contracts/commands/offer'
import { recordSample } from '@/lib/contracts/commands/sample'
import { signForProvider, signForRegion } from '@/lib/contracts/commands/sign'
import { offeredFingerprint } from '@/lib/contracts/queries/agreement'
import { samplesPage } from '@/lib/contracts/queries/sample'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { concludeProcedure } from '@/lib/procedures/commands/publish'
import { stopWindow } from '@/lib/procedures/commands/stop'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, openEntry, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let officer: Person
let clerk: Person
let manager: Person
let sanne: Person
let party: Person
let partyId = ''
let procurement: Procurement
let miep: Awaited<ReturnType<typeof enter>>
let zand: Awaited<ReturnType<typeof enter>>
let decisionId = ''
const clock = (text: string) => setClock(database.migrateUrl, at(text))
const assen = () => lotOf(procurement, 'Assen')
const propose = () => proposeDecision(officer, { windowId: procurement.windowId, municipalityId: assen().municipalityId })
const versionOf = async (id: string) => ({ decisionId: id, version: (await read(officer, (tx) => tx.collegeDecision.findUniqueOrThrow({ where: { id }, select: { version: true } }))).version })
const outcomesOf = async (id: string) => (await decisionPage(officer, id))?.outcomes.map((each) => `${each.provider}: ${each.outcome}`)
const subjects = async (actor: Person) => (await read(actor, (tx) => tx.mail.findMany({ select: { subject: true } }))).map((each) => each.subject)
const head = async () => (await procedureDetails(officer, procurement.procedureId))!.head
const statusOf = (id: string) => read(officer, (tx) => tx.submission.findUniqueOrThrow({ where: { id }, select: { status: true, version: true } }))

beforeAll(async () => {
  database = await testDatabase('empty')
  await clock('2023-04-03')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  clerk = await actorNamed('Tom Wever')
  manager = await actorNamed('Ellen Prins')
  party = await representativeOf('Tzorg')
  procurement = await publishedProcedure(database, officer, {
    continuous: true,
    prepare: async (procedureId, _lots, version) => {
      sure(await write(officer, async (tx) => allow(await tx.criterion.updateMany({ where: { procedureId, answerKind: 'agreement' }, data: { sampled: true } }))))
      return version
    },
  })
  sanne = { ...(await actorNamed('Sanne Veldman')), municipalityIds: [assen().municipalityId] }
}, 300_000)

describe('what is received', () => {
  it('is told to its provider when it is opened, and its party then changes nothing more', async () => {
    miep = await enter(procurement, 'Miep B.V.', ['Assen'])
    partyId = crypto.randomUUID()
    sure(await write(miep.actor, async (tx) => {
      const row = await tx.submission.findUniqueOrThrow({ where: { id: miep.submissionId }, select: { windowId: true, procedureId: true, regionId: true, providerId: true } })
      await tx.submissionParty.createMany({ data: [{ id: partyId, ...row, submissionId: miep.submissionId, memberId: party.providerIds[0]!, kind: 'subcontractor', name: 'Tzorg', kvk: '90000098', leadName: 'Miep B.V.', part: 'Schoonmaak', invitedBy: 'A. Contact', invitedAt: new Date() }] })
      return allow(await tx.submissionParty.updateMany({ where: { id: partyId }, data: { submittedVersion: 1 } }))
    }))
    expect(await declarationPage(party, partyId)).toMatchObject({ open: true, openedAt: null })
    await clock('2023-06-08 10:00')
    await openEntry(miep.submissionId)
    expect(await declarationPage(party, partyId)).toMatchObject({ open: false, openedAt: expect.any(Date) as Date })
    expect(await subjects(miep.actor)).toContainEqual(expect.stringMatching(/^Uw inschrijving .* is geopend$/))
    expect((await subjects(party)).some((subject) => subject.includes('is geopend'))).toBe(false)
  })

  it('can be repaired on one part while others still enter', async () => {
    const asked = sure(await askClarification(officer, { submissionId: miep.submissionId, criterionId: procurement.criteria.plan, lotId: assen().id, kind: 'repair', question: 'Noem het vaste aanspreekpunt. Alleen dat mag u herstellen.', dueOn: day('2023-06-20') })).clarificationId
    expect((await statusOf(miep.submissionId)).status).toBe('clarification')
    zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
    sure(await answerClarification(miep.actor, { clarificationId: asked, answer: 'Wij hebben het plan aangevuld.', fileId: null, yes: null, text: 'Ons aanspreekpunt is de wijkcoördinator.', evidenceVersionId: null, version: 1 }))
    expect((await statusOf(miep.submissionId)).status).toBe('under-assessment')
    expect((await assessmentPage(officer, miep.submissionId, { criterionId: procurement.criteria.plan }))?.current).toMatchObject({ answer: { text: 'Ons aanspreekpunt is de wijkcoördinator.' } })
    expect((await clarificationsPage(miep.actor, miep.submissionId, undefined))?.questions[0]).toMatchObject({ kind: 'repair' })
  })

  it('can be talked through; nobody plans a talk about what is sealed', async () => {
    const plan = { day: day('2023-06-15'), time: '10:00', place: 'Gemeentehuis', parts: [procurement.criteria.tariffs] }
    await expect(planTalk(officer, { submissionId: zand.submissionId, ...plan })).rejects.toMatchObject({ kind: 'not-found' })
    const { talkId } = sure(await planTalk(officer, { submissionId: miep.submissionId, ...plan }))
    await clock('2023-06-15 12:00')
    const talk = (await talkPage(officer, miep.submissionId))!
    const points = talk.talks.flatMap((each) => each.points.map((point) => ({ id: point.id, finding: 'confirmed' as const, reason: '' })))
    sure(await recordTalk(officer, { talkId, attendees: 'M. Hofstee en A. Contact', points, version: 1 }))
  })
})

describe('the integrity check of one college', () => {
  let checkId = ''
  it('holds up that entry alone, and the college decides about the others', async () => {
    expect((await integrityList(sanne)).rows.map((row) => row.provider)).toEqual(['Miep B.V.'])
    ;({ checkId } = sure(await startCheck(sanne, { submissionId: miep.submissionId, reason: 'Een signaal uit de buurt.' })))
    await assessAll(officer, procurement, miep.submissionId, ['Assen'])
    await openEntry(zand.submissionId)
    await assessAll(officer, procurement, zand.submissionId, ['Assen'])
    ;({ decisionId } = sure(await propose()))
    expect(await outcomesOf(decisionId)).toEqual(['Huishoudhulp Het Zand B.V.: admitted', 'Miep B.V.: deferred'])
  })

  it('asks the entry and its parties; once passed the college decides about it in a next decision', async () => {
    const check = (await integrityPage(sanne, checkId))!
    expect(check.parties.map((each) => [each.kind, each.name])).toEqual([['entrant', 'Miep B.V.'], ['subcontractor', 'Tzorg']])
    sure(await askIntegrity(sanne, { checkId, partyId: check.parties[1]!.id, kind: 'question', question: 'Wie is eigenaar?', dueOn: day('2023-07-10') }))
    const [question] = (await integrityQuestions(party)).rows
    sure(await answerIntegrity(party, { questionId: question!.id, answer: 'De oprichter.', version: 1 }))
    sure(await endCheck(sanne, { checkId, result: 'passed', version: check.version }))
    expect(sure(await propose()).decisionId).toBe(decisionId)
    expect(await outcomesOf(decisionId)).toEqual(['Huishoudhulp Het Zand B.V.: admitted', 'Miep B.V.: admitted'])
    sure(await recordDecision(clerk, { ...(await versionOf(decisionId)), decidedOn: day('2023-06-15') }))
    sure(await notifyDecision(clerk, await versionOf(decisionId)))
  })
})

describe('when entering has ended', () => {
  it('the page asks to conclude once nothing waits, and not before', async () => {
    const third = await enter(procurement, 'Tzorg', ['Assen'])
    sure(await stopWindow(officer, { id: procurement.windowId, version: (await head()).windows[0]!.version, reason: 'De gemeenten hebben genoeg tijd nodig voor de overgang.' }))
    expect(await head()).toMatchObject({ may: { conclude: false }, next: { kind: 'window-stopped' } })
    expect(await concludeProcedure(officer, { id: procurement.procedureId, version: (await head()).version })).toMatchObject({ ok: false, reason: 'windows-run' })
    await openEntry(third.submissionId)
    await assessAll(officer, procurement, third.submissionId, ['Assen'], { certificate: 'not-met' })
    const next = sure(await propose()).decisionId
    sure(await recordDecision(clerk, { ...(await versionOf(next)), decidedOn: day('2023-06-15') }))
    // The last decision looks by itself.
    expect((await head()).windows[0]).toMatchObject({ standing: 'decided' })
    expect(await head()).toMatchObject({ may: { conclude: true } })
    sure(await notifyDecision(clerk, await versionOf(next)))
    sure(await concludeProcedure(officer, { id: procurement.procedureId, version: (await head()).version }))
  })
})

describe('a sample on site', () => {
  it('is kept with the agreement of who entered by itself', async () => {
    await clock('2023-07-10 10:00')
    sure(await finaliseDecision(clerk, await versionOf(decisionId)))
    sure(await prepareAgreements(manager, { windowId: procurement.windowId }))
    const agreement = await read(manager, (tx) => tx.agreement.findFirstOrThrow({ where: { providerId: miep.actor.providerIds[0]! }, select: { id: true, version: true } }))
    sure(await offerAgreement(manager, { agreementId: agreement.id, version: agreement.version }))
    const fingerprint = (await read(manager, async (tx) => offeredFingerprint(tx, (await tx.agreement.findUniqueOrThrow({ where: { id: agreement.id }, select: { letterId: true } })).letterId)))!
    const signature = async () => ({ agreementId: agreement.id, name: 'A. Contact', role: 'Bestuurder', authorised: true as const, fingerprint, version: (await read(manager, (tx) => tx.agreement.findUniqueOrThrow({ where: { id: agreement.id }, select: { version: true } }))).version })
    sure(await signForProvider(miep.actor, await signature()))
    sure(await signForRegion(manager, await signature()))
    await clock('2024-03-01 10:00')
    sure(await recordSample(manager, { agreementId: agreement.id, criterionId: procurement.criteria.tariffs, heldOn: day('2024-02-28'), place: 'Kantoor Assen', employees: 10, seen: 10, missing: 0, finding: 'Alles lag klaar.', outcome: 'in-order', mendBy: null }))
    expect((await samplesPage(manager, agreement.id))?.rows).toMatchObject([{ outcome: 'in-order' }])
  })
})

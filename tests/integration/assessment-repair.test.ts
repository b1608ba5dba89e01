import { beforeAll, describe, expect, it } from 'vitest'
import { assess, finishAssessment } from '@/lib/admissions/commands/assessment'
import { answerClarification, askClarification } from '@/lib/admissions/commands/clarification'
import { cancelTalk, planTalk, recordTalk } from '@/lib/admissions/commands/talk'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { clarificationsPage } from '@/lib/admissions/queries/clarification'
import { submissionView } from '@/lib/admissions/queries/submission'
import { talkPage } from '@/lib/admissions/queries/talk'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { FILE_KINDS } from '@/lib/files/kinds'
import { keepFile } from '@/lib/files/store'
import type { Person } from '@/lib/kernel/actor'
import { addDays, day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, lotOf, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let marit: Person
let procurement: Procurement
let zand: { submissionId: string; actor: Person }
let other: { submissionId: string; actor: Person }
const OPENED = day('2023-07-17')

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  marit = await actorNamed('Marit Hofstee')
  procurement = await publishedProcedure(database, marit)
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
  other = await enter(procurement, 'Miep B.V.', ['Assen'])
  await openWindow(database, procurement)
})

const plan = () => ({ submissionId: zand.submissionId, criterionId: procurement.criteria.plan, lotId: lotOf(procurement, 'Assen').id })
const page = (criterion: keyof Procurement['criteria']) => assessmentPage(marit, zand.submissionId, { criterionId: procurement.criteria[criterion] })
const thrown = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const refusal = async (actor: Person, work: (tx: Tx) => Promise<unknown>) => {
  const found: unknown = await thrown(write(actor, async (tx) => {
    await work(tx)
    return allow()
  }))
  return databaseRefusal(found)?.message ?? 'done'
}
const words = { answer: 'Wij hebben het plan aangevuld.', fileId: null, yes: null, text: null, evidenceVersionId: null, version: 1 }

describe('repair', () => {
  let asked = ''
  it('is asked of one part, with a term; the provider answers exactly that part, once and in time', async () => {
    asked = sure(await askClarification(marit, { ...plan(), kind: 'repair', question: 'Noem het vaste aanspreekpunt. Alleen dat mag u herstellen.', dueOn: addDays(OPENED, 9) })).clarificationId
    expect((await clarificationsPage(zand.actor, zand.submissionId, undefined))?.questions[0]).toMatchObject({ kind: 'repair', repair: { answerKind: 'text', became: null } })
    const answer = { clarificationId: asked, ...words }
    expect(await answerClarification(zand.actor, answer)).toMatchObject({ ok: false, reason: 'repair-missing' })
    expect(await answerClarification(zand.actor, { ...answer, text: 'Nieuw.', evidenceVersionId: crypto.randomUUID() })).toMatchObject({ ok: false, reason: 'beyond-question' })
    expect(await thrown(answerClarification(other.actor, { ...answer, text: 'Van een ander.' }))).toMatchObject({ kind: 'not-found' })
    expect(await thrown(answerClarification(zand.actor, { ...answer, text: 'Nieuw.', version: 4 }))).toMatchObject({ kind: 'stale' })
  })
  it('the database takes no other part, no foreign evidence, no other hand', async () => {
    const row = { answer: 'x', answeredBy: zand.actor.personId, answeredAt: new Date() }
    const repaired = { criterionId: procurement.criteria.exclusion, lotId: null, answerKind: 'statement', yes: false, text: null, evidence: null }
    const put = (repairedAnswer: object) => refusal(zand.actor, (tx) => tx.clarification.updateMany({ where: { id: asked }, data: { ...row, repaired: repairedAnswer } }))
    expect(await put(repaired)).toContain('repair-beyond-question')
    const right = { ...repaired, criterionId: procurement.criteria.plan, lotId: plan().lotId, answerKind: 'text' }
    expect(await put({ ...right, answerKind: 'statement' })).toContain('repair-beyond-question')
    expect(await put({ ...right, evidence: { versionId: crypto.randomUUID(), fileId: crypto.randomUUID() } })).toContain('evidence-not-own')
    expect(await refusal(zand.actor, (tx) => tx.clarification.updateMany({ where: { id: asked }, data: row }))).toContain('repair-beyond-question')
    expect(await refusal(marit, (tx) => tx.clarification.updateMany({ where: { id: asked }, data: { ...row, repaired: right } }))).toContain('answered-by-the-provider')
  })
  it('what was handed in stays visible beside what it became, and only that part changed', async () => {
    const before = (await page('plan'))?.current?.answer?.text
    sure(await answerClarification(zand.actor, { clarificationId: asked, ...words, text: 'Ons aanspreekpunt is de wijkcoördinator.' }))
    expect((await page('plan'))?.current).toMatchObject({ answer: { text: 'Ons aanspreekpunt is de wijkcoördinator.' }, handedIn: { text: before } })
    expect((await page('exclusion'))?.current).toMatchObject({ handedIn: null })
    expect((await clarificationsPage(zand.actor, zand.submissionId, undefined))?.questions[0]?.repair).toMatchObject({ now: before, became: 'Ons aanspreekpunt is de wijkcoördinator.' })
    expect(await answerClarification(zand.actor, { clarificationId: asked, ...words, text: 'Nog eens.', version: 2 })).toMatchObject({ ok: false, reason: 'already-answered' })
    const versions = await read(zand.actor, (tx) => tx.submissionVersion.count({ where: { submissionId: zand.submissionId } }))
    expect(versions).toBe(1)
  })
  it('new evidence goes along as exactly that version, and an officer can open it only then', async () => {
    const question = sure(await askClarification(marit, { submissionId: zand.submissionId, criterionId: procurement.criteria.certificate, lotId: null, kind: 'repair', question: 'Stuur het certificaat dat nu geldt.', dueOn: addDays(OPENED, 9) })).clarificationId
    const pieces = (await clarificationsPage(zand.actor, zand.submissionId, undefined))?.questions.find((each) => each.id === question)?.repair?.pieces ?? []
    expect(pieces).toHaveLength(1)
    expect(await thrown(answerClarification(zand.actor, { clarificationId: question, ...words, evidenceVersionId: crypto.randomUUID() }))).toMatchObject({ kind: 'not-found' })
    sure(await answerClarification(zand.actor, { clarificationId: question, ...words, evidenceVersionId: pieces[0]!.value }))
    const shown = (await page('certificate'))!.current!
    expect(shown.answer?.evidence?.versionId).toBe(pieces[0]!.value)
    expect(shown.pieces).toMatchObject([{ of: 'answer', fileId: shown.answer?.evidence?.fileId, mime: 'application/pdf', current: true, state: expect.any(String) as string }])
    expect((await page('tariffs'))?.current?.pieces).toEqual([])
  })
  it('comes too late after its last day, also by straight SQL; words then still come in', async () => {
    const repair = sure(await askClarification(marit, { submissionId: zand.submissionId, criterionId: procurement.criteria.exclusion, lotId: null, kind: 'repair', question: 'Klopt uw antwoord wel? Herstel het zo nodig.', dueOn: addDays(OPENED, 9) })).clarificationId
    const explain = sure(await askClarification(marit, { submissionId: zand.submissionId, criterionId: procurement.criteria.tariffs, lotId: null, kind: 'explain', question: 'Waarom gaat u akkoord?', dueOn: addDays(OPENED, 9) })).clarificationId
    await setClock(database.migrateUrl, at('2023-08-01'))
    expect(await answerClarification(zand.actor, { clarificationId: repair, ...words, yes: false })).toMatchObject({ ok: false, reason: 'repair-late' })
    const row = { answer: 'x', answeredBy: zand.actor.personId, answeredAt: new Date(), repaired: { criterionId: procurement.criteria.exclusion, lotId: null, answerKind: 'statement', yes: false, text: null, evidence: null } }
    expect(await refusal(zand.actor, (tx) => tx.clarification.updateMany({ where: { id: repair }, data: row }))).toContain('repair-late')
    sure(await answerClarification(zand.actor, { clarificationId: explain, ...words }))
  })
})

it('a file that came with an explanation is a piece beside the evidence, and each can be chosen; the lot names its products', async () => {
  const asked = sure(await askClarification(marit, { submissionId: other.submissionId, criterionId: procurement.criteria.certificate, lotId: null, kind: 'explain', question: 'Hebt u het auditverslag erbij?', dueOn: addDays(day('2023-08-01'), 9) })).clarificationId
  const file = await write(other.actor, async (tx, now) => allow(await keepFile(tx, now, { name: 'verslag.docx', mime: FILE_KINDS.docx.mime, bytes: Buffer.from('x'), uploadedBy: other.actor.personId, providerId: other.actor.providerIds[0]! })))
  sure(await answerClarification(other.actor, { clarificationId: asked, ...words, fileId: sure(file).id }))
  const part = { criterionId: procurement.criteria.certificate }
  const first = (await assessmentPage(marit, other.submissionId, part))!
  expect(first.current?.pieces.map((piece) => [piece.of, piece.current])).toEqual([['answer', true], ['question', false]])
  const second = (await assessmentPage(marit, other.submissionId, { ...part, fileId: sure(file).id }))!
  expect(second.current?.pieces.map((piece) => [piece.name, piece.mime, piece.current])).toEqual([[expect.any(String), 'application/pdf', false], ['verslag.docx', FILE_KINDS.docx.mime, true]])
  // Somebody else's file is no piece of this part: the first is shown.
  expect((await assessmentPage(marit, other.submissionId, { ...part, fileId: crypto.randomUUID() }))?.current?.pieces[0]?.current).toBe(true)
  const { lots } = (await submissionView(other.actor, other.submissionId))!.versions[0]!
  expect(lots[0]?.products.length).toBeGreaterThan(0)
  expect(first.lots).toMatchObject(lots)
  expect((await assessmentPage(marit, other.submissionId, { criterionId: procurement.criteria.plan }))?.current?.products).toEqual(lots[0]?.products)
})

describe('a verification talk', () => {
  const points = () => [procurement.criteria.exclusion, `${procurement.criteria.plan}|${plan().lotId}`]
  const planned = () => ({ submissionId: zand.submissionId, day: day('2023-08-03'), time: '10:30', place: 'Gemeentehuis', parts: points() })
  let talkId = ''
  it('is planned about what was handed in; the provider hears of it, and the assessment waits for it', async () => {
    expect(await planTalk(marit, { ...planned(), parts: [procurement.criteria.plan] })).toMatchObject({ ok: false, reason: 'not-handed-in' })
    expect(await planTalk(marit, { ...planned(), day: day('2023-07-30') })).toMatchObject({ ok: false, reason: 'in-the-past' })
    expect(await thrown(planTalk({ ...marit, regionIds: [crypto.randomUUID()] }, planned()))).toMatchObject({ kind: 'not-found' })
    talkId = sure(await planTalk(marit, planned())).talkId
    expect(await planTalk(marit, planned())).toMatchObject({ ok: false, reason: 'planned-already' })
    expect((await clarificationsPage(zand.actor, zand.submissionId, undefined))?.talks).toMatchObject([{ status: 'planned', place: 'Gemeentehuis', letterId: null }])
    for (const criterion of ['exclusion', 'certificate', 'plan', 'tariffs'] as const)
      sure(await assess(marit, { submissionId: zand.submissionId, criterionId: procurement.criteria[criterion], lotId: criterion === 'plan' ? plan().lotId : null, verdict: 'met', reason: null, version: null }))
    const { version } = (await page('plan'))!
    expect(await finishAssessment(marit, { submissionId: zand.submissionId, version })).toMatchObject({ ok: false, reason: 'talk-planned' })
    expect(await refusal(marit, (tx) => tx.submission.updateMany({ where: { id: zand.submissionId }, data: { status: 'assessed' } }))).toContain('talk-planned')
  })
  it('nothing is added to it, also not by straight SQL', async () => {
    const row = await read(marit, (tx) => tx.verificationPoint.findFirstOrThrow({ where: { talkId }, omit: { id: true } }))
    expect(await refusal(marit, (tx) => tx.verificationPoint.createMany({ data: [{ ...row, criterionId: procurement.criteria.plan, lotId: null }] }))).toContain('not-handed-in')
    expect(await refusal(marit, (tx) => tx.verificationPoint.updateMany({ where: { talkId, criterionId: row.criterionId }, data: { finding: 'refuted' } }))).toContain('verification_point_finding')
    expect(await refusal(marit, (tx) => tx.verificationTalk.updateMany({ where: { id: talkId }, data: { status: 'held', attendees: 'x', recordedName: 'x', recordedAt: new Date() } }))).toContain('talk-not-yet')
    expect(await read(zand.actor, (tx) => tx.verificationPoint.count())).toBe(0)
  })
  it('its record confirms or refutes each point, once, and goes to the provider as PDF', async () => {
    const ids = (await talkPage(marit, zand.submissionId))!.talks[0]!.points.map((point) => point.id)
    const said = { talkId, attendees: 'Bestuurder en inkoper', version: 1, points: ids.map((id, at) => ({ id, finding: at === 0 ? ('confirmed' as const) : ('refuted' as const), reason: at === 0 ? '' : 'De coördinator werkt er niet meer.' })) }
    expect(await recordTalk(marit, said)).toMatchObject({ ok: false, reason: 'too-early' })
    await setClock(database.migrateUrl, at('2023-08-04'))
    expect(await recordTalk(marit, { ...said, points: said.points.slice(1) })).toMatchObject({ ok: false, reason: 'other-points' })
    expect(await thrown(recordTalk(marit, { ...said, version: 9 }))).toMatchObject({ kind: 'stale' })
    expect(await thrown(recordTalk(zand.actor, said))).toMatchObject({ kind: 'not-found' })
    const { letterId } = sure(await recordTalk(marit, said))
    expect(await recordTalk(marit, { ...said, version: 2 })).toMatchObject({ ok: false, reason: 'talk-over' })
    expect(await letterPdf(zand.actor, letterId)).toMatchObject({ title: expect.stringContaining('Verslag verificatiegesprek') as string })
    expect(await letterPdf(other.actor, letterId)).toBeNull()
    expect((await page('plan'))?.current?.verified).toMatchObject([{ finding: 'refuted', reason: 'De coördinator werkt er niet meer.' }])
    expect(await refusal(marit, (tx) => tx.verificationPoint.updateMany({ where: { talkId }, data: { reason: 'Achteraf anders.' } }))).toContain('talk-is-over')
    sure(await finishAssessment(marit, { submissionId: zand.submissionId, version: (await page('plan'))!.version }))
  })
  it('a planned one is called off with a reason', async () => {
    const made = sure(await planTalk(marit, { submissionId: other.submissionId, day: day('2023-08-10'), time: '09:00', place: 'Online', parts: [procurement.criteria.exclusion] }))
    sure(await cancelTalk(marit, { talkId: made.talkId, reason: 'De bestuurder is ziek.', version: 1 }))
    expect(await cancelTalk(marit, { talkId: made.talkId, reason: 'De bestuurder is ziek.', version: 2 })).toMatchObject({ ok: false, reason: 'talk-over' })
    expect(await talkPage({ ...marit, regionIds: [crypto.randomUUID()] }, other.submissionId)).toBeNull()
  })
})

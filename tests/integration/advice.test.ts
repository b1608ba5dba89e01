import { beforeAll, describe, expect, it } from 'vitest'
import { addPoint, answerBack, askBack, changePoint, giveAdvice, removePoint } from '@/lib/consultations/commands/advice'
import { addFile, removePaper, sharePaper } from '@/lib/consultations/commands/papers'
import { giveReply, keepReply, publishAdvice } from '@/lib/consultations/commands/reply'
import { changeRequest, extendRequest, sendRequest, startRequest, withdrawRequest } from '@/lib/consultations/commands/request'
import { adviceRequests, bodiesToAsk, requestScreen } from '@/lib/consultations/queries/asker'
import { adviceList, adviceScreen } from '@/lib/consultations/queries/body'
import { openPaper, paperScreen } from '@/lib/consultations/queries/papers'
import { publicAdvice, publicAdvices } from '@/lib/consultations/queries/public'
import { adviceRegister, registerRows } from '@/lib/consultations/queries/register'
import { storyOf } from '@/lib/desk/queries/story'
import { workOf } from '@/lib/desk/queries/work'
import { Prisma } from '@/lib/db/client/client'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Actor, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { proposeRule } from '@/lib/rulebook/commands'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { residentTables } from '@/prisma/rls'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'

let database: TestDatabase
let adviser: Person
let officer: Person
let clerk: Person
let board: Person
let bureau: Person
const PDF = Buffer.from('%PDF-1.7 advies')
const file = (name: string, bytes = PDF) => ({ name, mime: 'application/pdf', bytes })

/** Tries a change that no command would make, by the app's own database role. */
async function straight(actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.state ?? 'done'
}

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2025-11-03 10:00'))
  await setUpRegion()
  adviser = await actorNamed('Mirjam Roosdorp')
  officer = await actorNamed('Marit Hofstee')
  clerk = await actorNamed('Tom Wever')
  board = await actorNamed('Greet Sluiter')
  bureau = await actorNamed('Otto Reinders')
})

const bodyOf = async (bureau: boolean) => (await bodiesToAsk(adviser)).find((body) => body.bureau === bureau)?.id ?? ''
const versionOf = async (requestId: string) => (await read(adviser, (tx) => tx.advisoryRequest.findUniqueOrThrow({ where: { id: requestId }, select: { version: true } }))).version
const started = async (of: boolean, subject = 'De eisen voor de volgende toelating') => sure(await startRequest(adviser, { bodyId: await bodyOf(of), subject, questions: 'Wat mist u in deze eisen? Wat kan weg?' })).requestId
const sent = async (of: boolean, dueOn: string, subject?: string) => {
  const requestId = await started(of, subject)
  sure(await sendRequest(adviser, { requestId, version: 1, dueOn: day(dueOn) }))
  return requestId
}
const advised = async (requestId: string, who: Person, texts = ['Neem de zaterdagochtend op.', 'Noem één aanspreekpunt.']) => {
  for (const advice of texts) sure(await addPoint(who, { requestId, advice, reason: 'Inwoners vragen erom.' }))
  sure(await giveAdvice(who, { requestId, version: await versionOf(requestId) }))
}

describe('who works in a body', () => {
  it('has no region and no municipality, and reads no row of any resident table', async () => {
    for (const person of [board, bureau]) {
      expect(person).toMatchObject({ regionIds: [], municipalityIds: [], providerIds: [] })
      expect(person.organisationName).toMatch(/verzonnen/)
      for (const table of residentTables()) expect(await read(person, (tx) => tx.$queryRaw<unknown[]>`select 1 from ${Prisma.raw(table)} limit 1`).catch((error: unknown) => databaseRefusal(error)?.state), table).toSatisfy((rows: unknown) => rows === '42501' || (Array.isArray(rows) && rows.length === 0))
    }
  })

  it('reads what a region keeps to itself nowhere', async () => {
    sure(await proposeRule(adviser, { key: 'reaction-term', municipalityId: null, validFrom: day('2026-03-01'), source: 'Collegevoorstel', sourceUrl: null, checked: true, reason: null, value: { days: 25 } }))
    for (const person of [board, bureau])
      expect(await read(person, async (tx) => [await tx.ruleProposal.count(), await tx.procedure.count({ where: { publishedAt: null } }), await tx.auditLine.count(), await tx.normSet.count({ where: { regionId: { not: null } } })])).toEqual([0, 0, 0, 0])
  })
})

describe('asking', () => {
  it('is a draft that the body does not see, with what is shared frozen, and then one day to answer by', async () => {
    const requestId = await started(false)
    expect(await adviceScreen(board, requestId)).toBeNull()
    const rule = (await requestScreen(adviser, requestId))?.shareable.find((each) => each.value.startsWith('rule:'))?.value ?? ''
    const set = (await requestScreen(adviser, requestId))?.shareable.find((each) => each.value.startsWith('norm-set:'))?.value ?? ''
    const share = (source: string) => sharePaper(adviser, { requestId, kind: source.startsWith('rule') ? 'rule' : 'norm-set', sourceId: source.split(':')[1] ?? '' })
    sure(await share(rule))
    sure(await share(set))
    expect(await share(set)).toMatchObject({ ok: false, reason: 'shared-already' })
    expect(await sharePaper(adviser, { requestId, kind: 'document', sourceId: crypto.randomUUID() })).toMatchObject({ ok: false, reason: 'unknown-source' })
    sure(await addFile(adviser, requestId, file('toelichting.pdf')))
    expect(await addFile(adviser, requestId, file('nog eens.pdf'))).toMatchObject({ ok: false, reason: 'shared-already' })
    sure(await addFile(adviser, requestId, file('verkeerd.pdf', Buffer.from('%PDF-1.7 anders'))))
    const wrong = (await requestScreen(adviser, requestId))?.papers.find((paper) => paper.title === 'verkeerd.pdf')?.id ?? ''
    expect(sure(await removePaper(adviser, { paperId: wrong })).side).toBe('asker')
    sure(await changeRequest(adviser, { requestId, version: 1, subject: 'De eisen van 2026', questions: 'Wat mist u in deze eisen? Wat kan weg?' }))
    await expect(changeRequest(adviser, { requestId, version: 1, subject: 'Anders', questions: 'Wat mist u in deze eisen?' })).rejects.toMatchObject({ kind: 'stale' })
    const papers = (await requestScreen(adviser, requestId))?.papers ?? []
    for (const paper of papers) expect([await openPaper(board, paper.id), await paperScreen(board, paper.id)]).toEqual([null, null])

    expect(await sendRequest(adviser, { requestId, version: 2, dueOn: day('2025-11-03') })).toMatchObject({ ok: false, reason: 'due-too-early' })
    sure(await sendRequest(adviser, { requestId, version: 2, dueOn: day('2025-11-14') }))
    expect(await sendRequest(adviser, { requestId, version: 3, dueOn: day('2025-11-14') })).toMatchObject({ ok: false, reason: 'not-a-draft' })
    expect(await changeRequest(adviser, { requestId, version: 3, subject: 'Anders', questions: 'Wat mist u in deze eisen?' })).toMatchObject({ ok: false, reason: 'not-a-draft' })
    expect(await adviceScreen(board, requestId)).toMatchObject({ subject: 'De eisen van 2026', dueOn: '2025-11-14', status: 'sent' })
    expect((await adviceList(board, { all: false, page: 0 })).rows.map((row) => row.subject)).toContain('De eisen van 2026')
    const shown = (await adviceScreen(board, requestId))?.papers ?? []
    expect(shown.map((paper) => paper.kind)).toEqual(['rule', 'norm-set', 'file'])
    expect((await paperScreen(board, shown[0]?.id ?? ''))?.view.facts.find((fact) => fact.label === 'Waarde')?.value).toMatch(/25/)
    expect((await paperScreen(board, shown[1]?.id ?? ''))?.view.rows.length).toBeGreaterThan(3)
    expect(await openPaper(board, shown[2]?.id ?? '')).toMatchObject({ name: 'toelichting.pdf', bytes: PDF })
    expect(await openPaper(ANONYMOUS, shown[2]?.id ?? '')).toBeNull()
    expect(await removePaper(adviser, { paperId: shown[2]?.id ?? '' })).toMatchObject({ ok: false, reason: 'not-open' })

    // Another body, and who has no part in it, find nothing of it.
    expect(await adviceScreen(bureau, requestId)).toBeNull()
    expect(await openPaper(bureau, shown[2]?.id ?? '')).toBeNull()
    expect(await requestScreen(clerk, requestId)).toBeNull()
    await expect(sendRequest(clerk, { requestId, version: 3, dueOn: day('2025-12-01') })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(addPoint(bureau, { requestId, advice: 'Vreemd advies', reason: 'Omdat het kan' })).rejects.toMatchObject({ kind: 'not-found' })
    const { id: neighbour } = await read(adviser, (tx) => tx.municipality.findFirstOrThrow({ where: { name: 'Tynaarlo' }, select: { id: true } }))
    for (const elsewhere of [{ ...adviser, regionIds: [crypto.randomUUID()], municipalityIds: [] }, { ...adviser, municipalityIds: [neighbour] }]) {
      expect(await requestScreen(elsewhere, requestId)).toBeNull()
      await expect(withdrawRequest(elsewhere, { requestId, version: 3, reason: 'Van een ander.' })).rejects.toMatchObject({ kind: 'not-found' })
    }
    expect(await startRequest(board, { bodyId: await bodyOf(false), subject: 'Zelf gevraagd', questions: 'Mag dit dan wel zo?' })).toMatchObject({ ok: false, reason: 'unknown-body' })
  })

  it('gets longer with a reason, and is withdrawn with one that the body reads', async () => {
    const requestId = await sent(false, '2025-11-10')
    expect(await extendRequest(officer, { requestId, version: 2, dueOn: day('2025-11-10'), reason: 'De raad vergadert later.' })).toMatchObject({ ok: false, reason: 'due-too-early' })
    sure(await extendRequest(officer, { requestId, version: 2, dueOn: day('2025-11-20'), reason: 'De raad vergadert later.' }))
    expect(await adviceScreen(board, requestId)).toMatchObject({ dueOn: '2025-11-20', firstDueOn: '2025-11-10', extendedReason: 'De raad vergadert later.' })
    sure(await withdrawRequest(officer, { requestId, version: 3, reason: 'Wij stellen de eisen een jaar uit.' }))
    expect((await adviceScreen(board, requestId))?.withdrawn?.reason).toBe('Wij stellen de eisen een jaar uit.')
    expect(await withdrawRequest(officer, { requestId, version: 4, reason: 'Nog eens.' })).toMatchObject({ ok: false, reason: 'not-open' })
    expect(await addPoint(board, { requestId, advice: 'Toch een advies', reason: 'Omdat het kan' })).toMatchObject({ ok: false, reason: 'not-open' })
  })
})

describe('the advice', () => {
  it('is a draft of the body, asks back, is given once, and is answered point by point with a reason', async () => {
    const requestId = await sent(false, '2025-11-12', 'Het nieuwe normenkader')
    sure(await askBack(board, { requestId, question: 'Geldt dit ook voor wie nu al hulp heeft?' }))
    const question = (await requestScreen(adviser, requestId))?.asked[0]
    sure(await answerBack(adviser, { questionId: question?.id ?? '', answer: 'Ja, na een nieuw onderzoek.', version: 1 }))
    expect(await answerBack(officer, { questionId: question?.id ?? '', answer: 'Nog een antwoord.', version: 2 })).toMatchObject({ ok: false, reason: 'answered-already' })
    expect((await adviceScreen(board, requestId))?.asked[0]?.answer).toBe('Ja, na een nieuw onderzoek.')

    expect(await giveAdvice(board, { requestId, version: await versionOf(requestId) })).toMatchObject({ ok: false, reason: 'no-points' })
    for (const advice of ['Leg in gewone taal uit wat een minuut is.', 'Een punt dat vervalt.', 'Vraag het ons na een jaar opnieuw.']) sure(await addPoint(board, { requestId, advice, reason: 'Dat horen wij van inwoners.' }))
    const [first, second] = (await adviceScreen(board, requestId))?.points ?? []
    sure(await changePoint(board, { pointId: first?.id ?? '', version: 1, advice: 'Leg uit wat een minuut is.', reason: 'Dat horen wij van inwoners.' }))
    await expect(changePoint(board, { pointId: first?.id ?? '', version: 1, advice: 'Ook gewijzigd', reason: 'Dat horen wij.' })).rejects.toMatchObject({ kind: 'stale' })
    sure(await removePoint(board, { pointId: second?.id ?? '', version: 1 }))
    expect(await addFile(board, requestId, { ...file('advies.docx'), mime: 'application/msword' })).toMatchObject({ ok: false, reason: 'pdf-only' })
    sure(await addFile(board, requestId, file('concept.pdf', Buffer.from('%PDF-1.7 concept'))))
    sure(await addFile(board, requestId, file('advies.pdf')))
    const own = (await adviceScreen(board, requestId))?.papers.filter((paper) => paper.side === 'body') ?? []
    expect(own.map((paper) => paper.title)).toEqual(['advies.pdf'])

    // Until it is given nobody who asked reads a word of it.
    expect(await requestScreen(adviser, requestId)).toMatchObject({ points: [], papers: [] })
    expect(await openPaper(adviser, own[0]?.id ?? '')).toBeNull()
    sure(await giveAdvice(board, { requestId, version: await versionOf(requestId) }))
    expect(await giveAdvice(board, { requestId, version: await versionOf(requestId) })).toMatchObject({ ok: false, reason: 'not-open' })
    expect(await requestScreen(adviser, requestId)).toMatchObject({ status: 'advised', advised: { late: false }, points: [{ number: 1, advice: 'Leg uit wat een minuut is.' }, { number: 2 }] })
    expect((await openPaper(adviser, own[0]?.id ?? ''))?.name).toBe('advies.pdf')
    expect(await changePoint(board, { pointId: first?.id ?? '', version: 3, advice: 'Achteraf anders', reason: 'Bij nader inzien' })).toMatchObject({ ok: false, reason: 'not-open' })
    expect(await straight(board, (tx) => tx.advicePoint.updateMany({ where: { requestId }, data: { advice: 'Achteraf anders' } }))).toBe('PT006')
    expect(await straight(board, (tx) => tx.advicePoint.createMany({ data: [{ requestId, regionId: adviser.regionIds[0] ?? '', municipalityId: null, bodyId: board.advisoryBodyId ?? '', position: 9, advice: 'Erbij', reason: 'Later' }] }))).toBe('PT005')
    expect(await straight(adviser, (tx) => tx.advicePoint.updateMany({ where: { requestId }, data: { advice: 'Andere woorden' } }))).toBe('PT006')
    expect(await read(board, (tx) => tx.advicePoint.count({ where: { requestId } }))).toBe(2)

    const points = (await requestScreen(adviser, requestId))?.points ?? []
    const reply = (index: number, verdict: 'adopted' | 'not-adopted', version = 0) => keepReply(adviser, { pointId: points[index]?.id ?? '', version, verdict, reason: 'Daarom.' })
    sure(await reply(0, 'not-adopted'))
    await expect(reply(0, 'adopted')).rejects.toMatchObject({ kind: 'stale' })
    sure(await reply(0, 'adopted', 1))
    expect((await adviceScreen(board, requestId))?.points[0]?.reply).toBeNull()
    expect(await giveReply(adviser, { requestId, version: await versionOf(requestId) })).toMatchObject({ ok: false, reason: 'points-open', detail: { open: 1 } })
    sure(await reply(1, 'not-adopted'))
    expect(await publishAdvice(adviser, { requestId, version: await versionOf(requestId), on: day('2025-11-03') })).toMatchObject({ ok: false, reason: 'not-replied' })
    sure(await giveReply(adviser, { requestId, version: await versionOf(requestId) }))
    expect(await reply(1, 'adopted')).toMatchObject({ ok: false, reason: 'not-advised' })
    expect((await adviceScreen(board, requestId))?.points.map((point) => point.reply?.verdict)).toEqual(['adopted', 'not-adopted'])
    expect(await straight(adviser, (tx) => tx.adviceReply.updateMany({ where: { requestId }, data: { reason: 'Anders.' } }))).toBe('PT006')
    expect(await straight(adviser, (tx) => tx.advisoryRequest.updateMany({ where: { id: requestId }, data: { status: 'sent', advisedAt: null, late: null, repliedAt: null } }))).toBe('PT002')
    expect((await adviceRequests(adviser, { all: true, page: 0 })).rows.find((row) => row.id === requestId)?.verdicts.toSorted()).toEqual(['adopted', 'not-adopted'])

    // What happened stands in the trail, and nothing of what a draft said.
    const auditor = await actorNamed('Hugo Brands')
    const lines = await read(auditor, (tx) => tx.auditLine.findMany({ where: { subjectId: requestId }, orderBy: { seq: 'asc' } }))
    expect(lines.map((line) => line.event)).toEqual(expect.arrayContaining(['advice.started', 'advice.sent', 'advice.asked-back', 'advice.given', 'advice.replied']))
    expect(JSON.stringify(lines.map((line) => line.detail))).not.toMatch(/minuut|Daarom/)
  })

  it('is late after the last day of a board, and refused after that of a bureau, which then reads nothing but its own advice', async () => {
    const late = await sent(false, '2025-11-05', 'Te laat gevraagd')
    const open = await sent(true, '2025-11-05', 'De tarieven van 2026')
    const given = await sent(true, '2025-11-05', 'De methode van indexeren')
    sure(await addFile(adviser, open, file('kosten.pdf')))
    sure(await addFile(adviser, given, file('methode.pdf')))
    sure(await askBack(bureau, { requestId: given, question: 'Welk jaar is het uitgangspunt?' }))
    const papers = (await adviceScreen(bureau, open))?.papers ?? []
    expect(papers).toHaveLength(1)
    await advised(given, bureau, ['Gebruik elk jaar dezelfde index.'])
    expect((await adviceScreen(bureau, given))?.papers).toHaveLength(1)

    await setClock(database.migrateUrl, at('2025-11-06 00:05'))
    await advised(late, board)
    expect(await adviceScreen(board, late)).toMatchObject({ status: 'advised', advised: { late: true } })
    expect(await adviceScreen(bureau, open)).toBeNull()
    expect(await openPaper(bureau, papers[0]?.id ?? '')).toBeNull()
    await expect(addPoint(bureau, { requestId: open, advice: 'Te laat', reason: 'Na de laatste dag' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await adviceScreen(bureau, given)).toMatchObject({ papers: [], asked: [], points: [{ advice: 'Gebruik elk jaar dezelfde index.' }] })
    expect(await requestScreen(adviser, open)).toMatchObject({ status: 'sent', over: true })
    sure(await extendRequest(adviser, { requestId: open, version: 2, dueOn: day('2025-11-12'), reason: 'Het bureau had het stuk laat.' }))
    expect((await openPaper(bureau, papers[0]?.id ?? ''))?.bytes).toEqual(PDF)
    sure(await withdrawRequest(adviser, { requestId: open, version: 3, reason: 'Wij doen het zelf.' }))
    expect(await openPaper(bureau, papers[0]?.id ?? '')).toBeNull()
  })
})

describe('afterwards', () => {
  it('every point stands in the register with its reply, for the place that asked only', async () => {
    const all = await registerRows(adviser, { bodyId: null, verdict: null })
    expect(all.find((row) => row.advice === 'Leg uit wat een minuut is.')).toMatchObject({ subject: 'Het nieuwe normenkader', point: 1, verdict: 'adopted', reason: 'Daarom.' })
    expect((await adviceRegister(officer, { bodyId: null, verdict: 'not-adopted' }, 0)).rows.map((row) => row.point)).toEqual([2])
    expect((await adviceRegister(officer, { bodyId: await bodyOf(true), verdict: 'open' }, 0)).rows.map((row) => row.advice)).toEqual(['Gebruik elk jaar dezelfde index.'])
    expect((await adviceRegister(officer, { bodyId: null, verdict: null }, 0)).total).toBe(all.length)
    for (const other of [board, clerk]) expect(await registerRows(other, { bodyId: null, verdict: null })).toEqual([])
  })

  it('is public from the chosen day, with the PDF and without what was shared or asked back', async () => {
    const requestId = (await registerRows(adviser, { bodyId: null, verdict: 'adopted' }))[0]?.requestId ?? ''
    expect(await publicAdvice(ANONYMOUS, requestId)).toBeNull()
    expect(await publishAdvice(adviser, { requestId, version: await versionOf(requestId), on: day('2025-11-05') })).toMatchObject({ ok: false, reason: 'in-past' })
    sure(await publishAdvice(adviser, { requestId, version: await versionOf(requestId), on: day('2025-11-08') }))
    expect(await publishAdvice(adviser, { requestId, version: await versionOf(requestId), on: day('2025-11-09') })).toMatchObject({ ok: false, reason: 'public-already' })
    expect(await publicAdvice(ANONYMOUS, requestId)).toBeNull()
    await setClock(database.migrateUrl, at('2025-11-08 00:05'))
    const view = await publicAdvice(ANONYMOUS, requestId)
    expect(view).toMatchObject({ subject: 'Het nieuwe normenkader', asked: [], points: [{ reply: { verdict: 'adopted' } }, { reply: { verdict: 'not-adopted' } }] })
    expect(view?.papers.map((paper) => paper.kind)).toEqual(['advice'])
    expect((await openPaper(ANONYMOUS, view?.papers[0]?.id ?? ''))?.bytes).toEqual(PDF)
    expect((await publicAdvices(ANONYMOUS, { cbsCode: '0106', page: 0 })).rows.map((row) => row.id)).toEqual([requestId])
    expect((await publicAdvices(ANONYMOUS, { cbsCode: '1680', page: 0 })).rows).toEqual([])
    expect(JSON.stringify(await read(ANONYMOUS, async (tx) => [await tx.advisoryRequest.findMany(), await tx.advicePoint.findMany(), await tx.adviceReply.findMany()]))).not.toMatch(/Sluiter|Roosdorp/)
    expect(await read(ANONYMOUS, (tx) => tx.advisoryQuestion.count())).toBe(0)
  })

  it('waits on whom it should', async () => {
    const kinds = async (actor: Person) => (await workOf(actor)).items.map((item) => item.kind)
    const draft = await started(false, 'Nog niet verstuurd')
    expect(await kinds(adviser)).toEqual(expect.arrayContaining(['send-advice-request', 'reply-to-advice']))
    expect(await kinds(officer)).not.toContain('send-advice-request')
    sure(await sendRequest(adviser, { requestId: draft, version: 1, dueOn: day('2025-11-10') }))
    sure(await askBack(board, { requestId: draft, question: 'Voor wie geldt dit?' }))
    expect(await kinds(board)).toContain('give-advice')
    expect(await kinds(bureau)).toEqual([])
    expect(await kinds(adviser)).toEqual(expect.arrayContaining(['await-advice', 'answer-body']))
    await setClock(database.migrateUrl, at('2025-11-11 09:00'))
    expect(await kinds(adviser)).toContain('advice-overdue')
    expect(await storyOf(board)).toMatchObject({ kind: 'advice', open: 2, answered: 1 })
  })

  it('posted twice is done once', async () => {
    const requestId = await sent(false, '2025-12-01', 'Twee keer gedrukt')
    await advised(requestId, board, ['Eén punt.'])
    const point = (await requestScreen(adviser, requestId))?.points[0]?.id ?? ''
    sure(await keepReply(adviser, { pointId: point, version: 0, verdict: 'adopted', reason: 'Goed punt.' }))
    const version = await versionOf(requestId)
    const both = await Promise.all([1, 2].map(() => giveReply(adviser, { requestId, version })))
    expect(both.map((each) => (each.ok ? 'done' : each.reason)).toSorted()).toEqual(['done', 'not-advised'])
  })
})

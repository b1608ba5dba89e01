import { beforeAll, describe, expect, it } from 'vitest'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { openFile } from '@/lib/files/store'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { addDocument, addDocumentVersion } from '@/lib/procedures/commands/documents'
import { publishNote } from '@/lib/procedures/commands/notes'
import { askQuestion, checkAnswer, judgeLateQuestion, namesIn, shareAnswer, writeAnswer } from '@/lib/procedures/commands/questions'
import { publicNote } from '@/lib/procedures/queries/notes'
import { askPage, ownQuestions } from '@/lib/procedures/queries/own-questions'
import { questionPage, questionsPage } from '@/lib/procedures/queries/questions'
import { officerItems } from '@/lib/desk/queries/procurement'
import { routes } from '@/lib/routes'
import { startSubmission } from '@/lib/admissions/commands/submission'
import { actorNamed, at, representativeOf } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { fillDossier } from '@/tests/support/submissions'
import { publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let procurement: Procurement
let officer: Person
let colleague: Person
let asker: Person
let other: Person
const ASKER = 'Miep B.V.'
const question = (text: string, actor = asker) => askQuestion(actor, { windowId: procurement.windowId, about: null, text })
const view = async (id: string) => {
  const found = await questionPage(officer, procurement.procedureId, id)
  if (!found) throw new Error('no question')
  return found
}
const answered = async (text: string, answer: string | null = 'Ja, dat mag.', actor = asker) => {
  const { id } = sure(await question(text, actor))
  sure(await writeAnswer(officer, { questionId: id, version: 1, question: text, answer, documentVersionId: null, namesSeen: false }))
  const { question: row } = await view(id)
  if (!row.entry) throw new Error('no entry')
  return { id, entryId: row.entry.id, version: row.version }
}
const mails = (since: number) => read(asker, (tx) => tx.mail.findMany({ orderBy: { createdAt: 'asc' }, select: { subject: true, sealed: true, href: true } })).then((rows) => rows.slice(since))

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  colleague = await actorNamed('Daan Kuiper')
  asker = await representativeOf(ASKER)
  other = await representativeOf('Tzorg')
  procurement = await publishedProcedure(database, officer, { questionsUntil: at('2023-06-19 12:00') })
  for (const actor of [asker, other]) await fillDossier(actor)
})

describe('asking', () => {
  it('is for a provider, about a published window, and shows the asker alone how it stands', async () => {
    const form = await askPage(asker, procurement.windowId)
    expect(form).toMatchObject({ late: false, closed: false })
    const about = form?.about.find((each) => each.kind === 'criterion')
    const asked = sure(await askQuestion(asker, { windowId: procurement.windowId, about: about ? { kind: about.kind, id: about.id } : null, text: 'Mag het certificaat ook van een zusterbedrijf zijn?' }))
    expect(asked.late).toBe(false)
    expect((await ownQuestions(asker)).rows).toMatchObject([{ id: asked.id, state: 'open', about: about?.label, askedBy: asker.name, note: null }])
    expect((await ownQuestions(other)).rows).toEqual([])
    expect((await questionsPage(officer, procurement.procedureId))?.questions).toMatchObject([{ id: asked.id, state: 'open', about: about?.label }])
    await expect(askQuestion(officer, { windowId: procurement.windowId, about: null, text: 'Een vraag van een inkoper zelf?' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(askQuestion(asker, { windowId: crypto.randomUUID(), about: null, text: 'Een vraag over niets, mag dat?' })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await askQuestion(asker, { windowId: procurement.windowId, about: { kind: 'lot', id: crypto.randomUUID() }, text: 'Een vraag over een onbekend perceel?' })).toMatchObject({ ok: false, reason: 'unknown-about' })
  })

  it('never names its asker: the name, the number and the contact person are refused, also by the database', async () => {
    const own = await read(asker, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...asker.providerIds] } }, select: { kvk: true } }))
    for (const text of ['Mag Miep ook op zaterdag werken?', `Ons nummer is ${own.kvk}, klopt dat?`, 'Wij (MIEP b.v.) vragen of dit klopt.', 'Kunt u Nadia Loman terugbellen?', 'Mail naar nadia@aanbieder.example graag.']) {
      expect(await question(text), text).toMatchObject({ ok: false, reason: 'names-yourself' })
    }
    // Another's name is not the asker's to be told about.
    expect((await question('Werkt u al met Tzorg in dit perceel?')).ok).toBe(true)
    const thrown: unknown = await write(asker, async (tx) => {
      await tx.windowQuestion.createMany({ data: [{ windowId: procurement.windowId, procedureId: procurement.procedureId, regionId: officer.regionIds[0] ?? '', text: 'Vraag van Miep', askedAt: new Date() }] })
      return allow()
    }).catch((error: unknown) => error)
    expect(databaseRefusal(thrown)?.message).toMatch(/question-names-asker/)
  })

  it('is unreadable for everyone but the asker, in rows, trail, mail and functions', async () => {
    await question('Hoeveel inwoners zijn er nu ongeveer?')
    const staff: Person[] = [officer, colleague, { ...officer, role: 'auditor' }, { ...officer, role: 'contract-manager' }, { ...officer, role: 'administrator' }, other]
    const { providerIds } = asker
    for (const actor of [...staff, ANONYMOUS]) {
      const seen = await read(actor, async (tx) => ({
        askers: actor === other ? 0 : await tx.questionAsker.count(),
        own: await tx.$queryRaw<unknown[]>`select * from own_questions()`,
        lines: await tx.auditLine.findMany({ where: { event: 'question.asked' } }),
        questions: JSON.stringify(await tx.windowQuestion.findMany()),
      }))
      expect(seen, JSON.stringify(actor)).toMatchObject({ askers: 0, own: [], lines: [] })
      for (const id of providerIds) expect(seen.questions).not.toContain(id)
      expect(seen.questions).not.toContain(asker.name)
    }
    expect(await read(asker, (tx) => tx.auditLine.count({ where: { event: 'question.asked' } }))).toBeGreaterThan(0)
    expect(JSON.stringify(await questionsPage(officer, procurement.procedureId))).not.toContain(asker.name)
  })
})

describe('answering', () => {
  it('warns when the wording names somebody, with or without legal form, and keeps what an officer left', async () => {
    const { id } = sure(await question('Mag een hulp ook boodschappen doen?'))
    const text = { questionId: id, version: 1, question: 'Mag de hulp van Stichting TZORG boodschappen doen?', answer: null, documentVersionId: null }
    expect(await writeAnswer(officer, { ...text, namesSeen: false })).toMatchObject({ ok: false, reason: 'names-somebody', detail: { names: 'Tzorg' } })
    sure(await writeAnswer(officer, { ...text, namesSeen: true }))
    expect((await view(id)).question.entry).toMatchObject({ namesLeft: ['Tzorg'], answer: null })
    expect(await read(officer, (tx) => namesIn(tx, 'Niemand staat hierin.'))).toEqual([])
  })

  it('is refused to a stranger, another role, a stale form and a document of elsewhere', async () => {
    const { id } = sure(await question('Is er een maximum aan het aantal uren?'))
    const text = { questionId: id, version: 1, question: 'Is er een maximum aan het aantal uren?', answer: 'Nee.', documentVersionId: null, namesSeen: false }
    await expect(writeAnswer({ ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }, text)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(writeAnswer({ ...officer, role: 'contract-manager' }, text)).rejects.toMatchObject({ kind: expect.stringMatching(/forbidden|not-found/) as string })
    await expect(writeAnswer(asker, text)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await writeAnswer(officer, { ...text, documentVersionId: crypto.randomUUID() })).toMatchObject({ ok: false, reason: 'unknown-document' })
    sure(await writeAnswer(officer, text))
    await expect(writeAnswer(officer, text)).rejects.toMatchObject({ kind: 'stale' })
  })

  it('is read by a colleague, never by its writer, and again after a change', async () => {
    const { id, entryId, version } = await answered('Geldt de eis ook voor stagiairs?')
    expect(await checkAnswer(officer, { entryId, version: 1 })).toMatchObject({ ok: false, reason: 'own-answer' })
    sure(await checkAnswer(colleague, { entryId, version: 1 }))
    expect((await view(id)).question.entry?.checkedName).toBe(colleague.name)
    sure(await writeAnswer(officer, { questionId: id, version, question: 'Geldt de eis ook voor stagiairs?', answer: 'Nee, toch niet.', documentVersionId: null, namesSeen: false }))
    expect((await view(id)).question.entry?.checkedName).toBeNull()
  })
})

describe('a nota van inlichtingen', () => {
  it('goes out at one moment for everyone: page, PDF, mail to who asked and who has a draft, with the changed document', async () => {
    const before = (await mails(0)).length
    sure(await startSubmission(other, { windowId: procurement.windowId }))
    const first = await answered('Wanneer wordt het tarief bekend?', 'In het najaar.')
    const second = sure(await question('Wanneer weten wij het tarief?', other))
    sure(await shareAnswer(officer, { questionId: second.id, version: 1, entryId: first.entryId }))
    const document = sure(await addDocument(officer, { procedureId: procurement.procedureId, title: 'Tarieven', kind: 'tariffs', content: { name: 'tarieven.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 een') }, note: null, publishAt: null }))
    sure(await addDocumentVersion(officer, { documentId: document.id, content: { name: 'tarieven.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 twee') }, note: 'Planning van het tarief toegevoegd', publishAt: null }))
    const changed = (await view(first.id)).versions.find((each) => each.label === 'Tarieven, versie 2')
    sure(await writeAnswer(officer, { questionId: first.id, version: (await view(first.id)).question.version, question: 'Wanneer wordt het tarief bekend?', answer: 'In het najaar. Het staat in het gewijzigde document.', documentVersionId: changed?.id ?? null, namesSeen: false }))

    const note = sure(await publishNote(officer, { windowId: procurement.windowId, entryIds: [first.entryId], intro: 'Eerste ronde.' }))
    expect(note.number).toBe(1)
    const page = await publicNote(ANONYMOUS, procurement.procedureId, 1)
    expect(page).toMatchObject({ number: 1, intro: 'Eerste ronde.', entries: [{ position: 1, question: 'Wanneer wordt het tarief bekend?', change: { text: 'Tarieven, versie 2' } }] })
    const pdf = await letterPdf(ANONYMOUS, page?.letterId ?? '')
    expect((await openFile(ANONYMOUS, pdf?.fileId ?? ''))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    for (const actor of [asker, other]) expect((await ownQuestions(actor)).rows.filter((row) => row.note === 1)).toMatchObject([{ state: 'published' }])
    expect((await mails(before)).filter((mail) => mail.subject.startsWith('Nota'))).toMatchObject([{ subject: expect.stringContaining('Nota van inlichtingen 1') as string, sealed: true, href: expect.stringContaining('/aanbieder/berichten/') as string }])
    for (const actor of [asker, other]) expect(await read(actor, (tx) => tx.messageCopy.findMany({ where: { subject: { startsWith: 'Nota' } }, select: { href: true, sealed: true } }))).toEqual([{ href: routes.publicNote(procurement.procedureId, 1), sealed: true }])
    expect(await read(officer, (tx) => tx.messageCopy.count())).toBe(0)
    expect(await read(other, (tx) => tx.mail.count({ where: { subject: { startsWith: 'Nota van inlichtingen 1' } } }))).toBe(1)
    expect(await read({ ...officer, role: 'administrator' }, (tx) => tx.mail.count({ where: { subject: { startsWith: 'Nota' } } }))).toBe(0)
    expect(await publishNote(officer, { windowId: procurement.windowId, entryIds: [first.entryId], intro: null })).toMatchObject({ ok: false, reason: 'already-published' })
    expect(await writeAnswer(officer, { questionId: first.id, version: (await view(first.id)).question.version, question: 'Anders dan gepubliceerd.', answer: 'Nee', documentVersionId: null, namesSeen: false })).toMatchObject({ ok: false, reason: 'already-published' })
  })

  it('needs answers, no names that came since, and a colleague’s eye where the region rules so', async () => {
    const bare = await answered('Is parkeren gratis?', null)
    expect(await publishNote(officer, { windowId: procurement.windowId, entryIds: [bare.entryId], intro: null })).toMatchObject({ ok: false, reason: 'no-answer' })
    expect(await publishNote(officer, { windowId: procurement.windowId, entryIds: [], intro: null })).toMatchObject({ ok: false, reason: 'nothing-chosen' })
    await expect(publishNote({ ...officer, regionIds: [crypto.randomUUID()] }, { windowId: procurement.windowId, entryIds: [bare.entryId], intro: null })).rejects.toMatchObject({ kind: 'not-found' })
    const full = await answered('Is er een fietsvergoeding?')
    await write({ kind: 'system', job: 'setup', regionIds: [...officer.regionIds], municipalityIds: [], providerIds: [] }, async (tx) => {
      await tx.rulebookRow.createMany({ data: [{ regionId: officer.regionIds[0] ?? '', key: 'question-round', value: { secondReader: true, answersDaysBefore: 10 }, validFrom: '2023-06-01', validUntil: '2023-06-06', source: 'Proef', status: 'adopted', adoptedBy: 'Proef', adoptedOn: '2023-06-01' }] })
      return allow()
    })
    expect(await publishNote(officer, { windowId: procurement.windowId, entryIds: [full.entryId], intro: null })).toMatchObject({ ok: false, reason: 'not-checked', detail: { count: 1 } })
    sure(await checkAnswer(colleague, { entryId: full.entryId, version: 1 }))
    expect(sure(await publishNote(officer, { windowId: procurement.windowId, entryIds: [full.entryId], intro: null })).number).toBe(2)
  })
})

const refusal = async (work: (tx: Tx) => Promise<unknown>, actor = officer): Promise<string> => {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((error: unknown) => error)
  return databaseRefusal(thrown)?.message ?? String(thrown)
}

describe('the database refuses', () => {
  it('what no command does', async () => {
    const note = await read(officer, (tx) => tx.answerNote.findFirstOrThrow({ where: { number: 1 } }))
    const entry = await read(officer, (tx) => tx.answerNoteEntry.findFirstOrThrow({ where: { noteId: note.id } }))
    const { entryId, id } = await answered('Mag er in de avond worden gewerkt?')
    expect(await refusal((tx) => tx.answerNote.updateMany({ where: { id: note.id }, data: { intro: 'Anders' } }))).toMatch(/permission denied/)
    expect(await refusal((tx) => tx.answerNoteEntry.updateMany({ where: { id: entry.id }, data: { answer: 'Anders' } }))).toMatch(/published-is-fixed/)
    expect(await refusal((tx) => tx.answerNoteEntry.updateMany({ where: { id: entryId }, data: { noteId: note.id, position: 9, publishedAt: note.publishedAt } }))).toMatch(/note-is-fixed/)
    expect(await refusal((tx) => tx.windowQuestion.updateMany({ where: { id }, data: { entryId: entry.id } }))).toMatch(/published-is-fixed/)
    expect(await refusal((tx) => tx.windowQuestion.updateMany({ where: { id }, data: { text: 'Een andere vraag' } }))).toMatch(/permission denied/)
    const { id: _, letterId: __, ...rest } = note
    expect(await refusal((tx) => tx.answerNote.create({ data: { ...rest, entryCount: 1 }, select: { id: true } }))).toMatch(/note-is-not-whole/)
    expect(await refusal((tx) => tx.questionAsker.createMany({ data: [{ questionId: id, providerId: other.providerIds[0] ?? '', windowId: procurement.windowId, text: 'Van mij', askedBy: 'Ik', askedAt: new Date() }] }), other)).toMatch(/asker-comes-with-question/)
  })
})

describe('after the deadline', () => {
  it('a question is kept as late, and answered only when an officer takes it with a reason', async () => {
    await setClock(database.migrateUrl, at('2023-06-20'))
    const made = sure(await question('Is er een parkeervergunning nodig?'))
    expect(made.late).toBe(true)
    expect((await view(made.id)).question.state).toBe('late')
    expect(await writeAnswer(officer, { questionId: made.id, version: 1, question: 'Is er een parkeervergunning nodig?', answer: 'Nee.', documentVersionId: null, namesSeen: false })).toMatchObject({ ok: false, reason: 'late-undecided' })
    const before = (await mails(0)).length
    sure(await judgeLateQuestion(officer, { id: made.id, version: 1, decision: 'taken', reason: 'Het antwoord is voor iedereen van belang.' }))
    expect(await mails(before)).toMatchObject([{ subject: 'Uw vraag wordt nog beantwoord', sealed: true }])
    expect(await judgeLateQuestion(officer, { id: made.id, version: 2, decision: 'left', reason: 'Bij nader inzien toch niet.' })).toMatchObject({ ok: false, reason: 'not-late' })
    sure(await writeAnswer(officer, { questionId: made.id, version: 2, question: 'Is er een parkeervergunning nodig?', answer: 'Nee.', documentVersionId: null, namesSeen: false }))
    const work = () => read(officer, (tx, now) => officerItems(tx, officer, now))
    expect((await work()).find((item) => item.kind === 'publish-note')).toMatchObject({ window: 'Start 2024', href: routes.procedureQuestions(procurement.procedureId) })
    expect((await work()).find((item) => item.kind === 'answer-questions')).toMatchObject({ late: 0 })
    const left = sure(await question('Wat eet men bij de lunch?'))
    expect((await work()).find((item) => item.kind === 'answer-questions')).toMatchObject({ late: 1 })
    sure(await judgeLateQuestion(officer, { id: left.id, version: 1, decision: 'left', reason: 'Dit gaat niet over de procedure.' }))
    expect((await ownQuestions(asker)).rows.find((row) => row.id === left.id)).toMatchObject({ state: 'left', lateReason: 'Dit gaat niet over de procedure.' })
  })

  it('and after the closing there is none', async () => {
    await setClock(database.migrateUrl, at('2023-07-14 12:01'))
    expect(await question('Ben ik nog op tijd met mijn vraag?')).toMatchObject({ ok: false, reason: 'entry-ended' })
    expect(await refusal((tx) => tx.windowQuestion.createMany({ data: [{ windowId: procurement.windowId, procedureId: procurement.procedureId, regionId: officer.regionIds[0] ?? '', text: 'Ben ik nog op tijd?', askedAt: new Date() }] }), asker)).toMatch(/question-outside-window/)
  })
})

import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { list } from '@/lib/format'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { namesIn } from '@/lib/procedures/commands/questions'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { noteView } from '@/lib/procedures/letters/nota'
import { NOTE_MAIL } from '@/lib/procedures/messages/questions'
import { changeText } from '@/lib/procedures/queries/notes'
import { decidePublishNote } from '@/lib/procedures/rules/questions'
import type { PublishNote } from '@/lib/procedures/schema/question'
import { ruleOn } from '@/lib/rulebook/queries'
import { routes } from '@/lib/routes'

/**
 * Publishes answers as the next nota van inlichtingen of the procedure: page, PDF and messages in one transaction, at one
 * moment for everyone. The database gives the number and the moment. Nothing of it changes afterwards.
 */
export const publishNote = (actor: Actor, input: PublishNote) =>
  write(actor, async (tx, now) => {
    const window = await tx.entryWindow.findUnique({ where: { id: input.windowId }, select: { id: true, name: true, procedureId: true, closesAt: true, publishedAt: true, region: { select: { fullName: true } } } })
    if (!window?.publishedAt) throw new Halt('not-found')
    const procedure = await procedureForChange(tx, actor, window.procedureId)
    const found = await tx.answerNoteEntry.findMany({
      where: { id: { in: input.entryIds }, windowId: window.id },
      select: { id: true, about: true, question: true, answer: true, writtenBy: true, checkedBy: true, namesLeft: true, publishedAt: true, documentVersion: { select: { number: true, document: { select: { title: true } } } } },
    })
    // In the order in which the officer's page shows them, which is the order asked.
    const entries = input.entryIds.flatMap((id) => found.filter((entry) => entry.id === id))
    if (entries.length !== input.entryIds.length) throw new Halt('not-found')
    const rule = await ruleOn(tx, 'question-round', { regionId: procedure.regionId }, dayIn(now))
    const decision = decidePublishNote(entries.map((entry) => ({ ...entry, published: entry.publishedAt !== null })), rule?.value.secondReader ?? false)
    if (!decision.ok) return decision
    // A provider may have got its account after the text was written.
    for (const entry of entries) {
      const names = (await namesIn(tx, `${entry.question} ${entry.answer ?? ''}`)).filter((name) => !entry.namesLeft.includes(name))
      if (names.length > 0) return refuse('names-somebody', { names: list(names) })
    }
    const id = crypto.randomUUID()
    const note = await tx.answerNote.create({ data: { id, windowId: window.id, procedureId: procedure.id, regionId: procedure.regionId, number: 1, intro: input.intro, entryCount: entries.length, publishedAt: now }, select: { number: true, publishedAt: true } })
    for (const [at, entry] of entries.entries()) await tx.answerNoteEntry.updateMany({ where: { id: entry.id }, data: { noteId: id, position: at + 1, publishedAt: note.publishedAt, version: { increment: 1 } } })
    const view = noteView({
      number: note.number, publishedAt: note.publishedAt, intro: input.intro, region: window.region.fullName, procedure, window,
      entries: entries.map((entry, at) => ({ position: at + 1, about: entry.about, question: entry.question, answer: entry.answer ?? '', changes: entry.documentVersion && changeText(entry.documentVersion) })),
    })
    const letterId = await issueLetter(tx, note.publishedAt, actor, { kind: 'answer-note', view, subject: { type: 'answer-note', id }, scope: { regionId: procedure.regionId }, publishedAt: note.publishedAt })
    await tx.answerNote.updateMany({ where: { id }, data: { letterId } })
    const href = routes.publicNote(procedure.id, note.number)
    const mail = NOTE_MAIL.published(note.number, procedure.title, window.name, entries.length)
    await tellConcerned(tx, note.publishedAt, { regionId: procedure.regionId, procedureId: procedure.id, windowId: window.id, audience: 'concerned', subject: mail.subject, body: mail.body, href })
    await tx.$executeRaw`select alert_tell(${window.id}::uuid, ${mail.subject}, ${`${mail.body}\n\nGeen berichten meer? Meld u af via {link}`}, ${href})`
    await record(tx, actor, { event: 'answer-note.published', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId: procedure.regionId, detail: { number: note.number, entries: entries.length } })
    return allow({ procedureId: procedure.id, number: note.number })
  })

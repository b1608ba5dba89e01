import { beforeAll, describe, expect, it } from 'vitest'
import { startSubmission } from '@/lib/admissions/commands/submission'
import { read, write } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { renderPdf } from '@/lib/letters/render'
import { newLetter, paragraphs } from '@/lib/letters/view'
import { addDocument, addDocumentVersion } from '@/lib/procedures/commands/documents'
import { recordDownload } from '@/lib/procedures/commands/downloads'
import { generateDocument } from '@/lib/procedures/commands/generate'
import { sendMessage } from '@/lib/procedures/commands/messages'
import { publishProcedure } from '@/lib/procedures/commands/publish'
import { documentDifference } from '@/lib/procedures/queries/difference'
import { messageList, messageView } from '@/lib/procedures/queries/messages'
import { messageForm, sentMessage, sentMessages } from '@/lib/procedures/queries/sent'
import { editClause } from '@/lib/procedures/commands/clauses'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { draftProcedure, PDF } from '@/tests/support/planning'
import { officerOf, providerIds, providerPerson } from '@/tests/support/submissions'

const officer = officerOf()
const stranger = { ...officer, regionIds: ['01930000-0000-7000-8000-0000000000ff'] }
let setClock: (iso: string) => Promise<void>
let providers: Map<string, string>
const of = (name: string): Person => providerPerson(providers.get(name) ?? '')
const subjects = async (actor: Person) => (await messageList(actor)).rows.map((row) => row.subject)
const pdf = async (text: string) => ({ name: 'stuk.pdf', mime: 'application/pdf', bytes: await renderPdf('record', { ...newLetter('record'), title: 'Stuk', sender: { name: 'Regio', lines: [] }, issuedOn: day('2023-05-01'), blocks: paragraphs(text) }) })

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock('2023-05-01T09:00:00+02:00')
  await setUpRegion()
  providers = await providerIds()
})

let runs = 0
/** Each run stands an hour after the one before, so that its messages are the newest. */
const running = async () => {
  runs++
  await setClock('2023-05-01T09:00:00+02:00')
  const made = await draftProcedure(officer)
  sure(await publishProcedure(officer, { id: made.procedureId, version: 2 }))
  await setClock(`2023-06-05T${String(8 + runs).padStart(2, '0')}:00:00+02:00`)
  return made
}
const fileOf = (documentId: string) => read(officer, (tx) => tx.procedureDocumentVersion.findFirstOrThrow({ where: { documentId }, orderBy: { number: 'desc' }, select: { id: true, fileId: true } }))

describe('a document that changes', () => {
  it('is told to who fetched it and to who prepares an entry, and to nobody else', async () => {
    const made = await running()
    const [reader, busy, other] = [of('Bions'), of('Thuishulp De Linde B.V.'), of('Huishoudhulp Het Zand B.V.')]
    await recordDownload(reader, (await fileOf(made.documentId)).fileId)
    await recordDownload(reader, (await fileOf(made.documentId)).fileId)
    sure(await startSubmission(busy, { windowId: made.windowId }))
    sure(await addDocumentVersion(officer, { documentId: made.documentId, content: PDF, note: 'De termijn in paragraaf 3 is langer.', publishAt: null }))
    for (const actor of [reader, busy]) expect((await subjects(actor))[0]).toBe('Gewijzigd document: Inkoopdocument')
    expect(await subjects(other)).toEqual([])
    const text = await messageView(busy, (await messageList(busy)).rows[0]?.id ?? '')
    expect(text?.body).toContain('De termijn in paragraaf 3 is langer.')
    expect(text?.href).toBe(`/procedures/${made.procedureId}/documenten/${made.documentId}?van=1&tot=2`)
    sure(await addDocument(officer, { procedureId: made.procedureId, title: 'Bijlage 4', kind: 'annex', content: PDF, note: null, publishAt: null }))
    expect((await subjects(reader))[0]).toBe('Nieuw document: Bijlage 4')
    const seen = await read(officer, async (tx) => ({ copies: await tx.messageCopy.count({ where: { procedureId: made.procedureId } }), rows: (await sentMessages(officer, made.procedureId))?.rows.map((row) => [row.subject, row.known]) }))
    expect(seen).toEqual({ copies: 0, rows: [['Nieuw document: Bijlage 4', 0], ['Gewijzigd document: Inkoopdocument', 0]] })
    await expect(read(officer, (tx) => tx.documentDownload.count())).resolves.toBe(0)
  })

  it('is told when it can be read, not when it was planned', async () => {
    const made = await running()
    const reader = of('Tzorg')
    await recordDownload(reader, (await fileOf(made.documentId)).fileId)
    sure(await addDocumentVersion(officer, { documentId: made.documentId, content: PDF, note: 'Vanaf maandag te lezen.', publishAt: new Date('2023-06-12T09:00:00+02:00') }))
    expect(await subjects(reader)).toEqual([])
    await setClock('2023-06-12T09:00:01+02:00')
    expect(await subjects(reader)).toEqual(['Gewijzigd document: Inkoopdocument'])
  })

  it('leaves nothing when a visitor, an officer or another file is fetched, and nobody is told in a draft', async () => {
    const made = await draftProcedure(officer)
    const { fileId } = await fileOf(made.documentId)
    await recordDownload(of('Miep B.V.'), fileId)
    await recordDownload(officer, fileId)
    expect(await read(of('Miep B.V.'), (tx) => tx.documentDownload.count())).toBe(0)
    sure(await addDocumentVersion(officer, { documentId: made.documentId, content: PDF, note: 'Nog in concept.', publishAt: null }))
    expect((await sentMessages(officer, made.procedureId))?.rows).toEqual([])
  })

  it('can be read as a difference by everyone, from the text of two PDFs', async () => {
    await setClock('2023-05-01T09:00:00+02:00')
    const made = await draftProcedure(officer)
    const document = sure(await addDocument(officer, { procedureId: made.procedureId, title: 'Bijlage', kind: 'annex', content: await pdf('De reactietermijn is 20 dagen.\n\nDit blijft gelijk.'), note: null, publishAt: null }))
    sure(await publishProcedure(officer, { id: made.procedureId, version: 2 }))
    const asked = { from: undefined, to: undefined }
    expect(await documentDifference(made.procedureId, document.id, asked)).toBeNull()
    sure(await addDocumentVersion(officer, { documentId: document.id, content: await pdf('De reactietermijn is 30 dagen.\n\nDit blijft gelijk.'), note: 'Langer.', publishAt: null }))
    const view = await documentDifference(made.procedureId, document.id, asked)
    expect(view?.difference?.parts.filter((part) => part.kind !== 'same').map((part) => [part.kind, part.text.trim()])).toEqual([['removed', '20'], ['added', '30']])
    expect(await documentDifference(made.procedureId, document.id, { from: '2', to: '1' })).toBeNull()
    sure(await addDocumentVersion(officer, { documentId: document.id, content: { name: 'x.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 kapot') }, note: 'Een scan.', publishAt: null }))
    expect((await documentDifference(made.procedureId, document.id, asked))?.difference).toBeNull()
    sure(await addDocumentVersion(officer, { documentId: document.id, content: PDF, note: 'Later.', publishAt: new Date('2023-08-01T07:00:00Z') }))
    expect((await documentDifference(made.procedureId, document.id, asked))?.to.number).toBe(3)
  })

  it('is made from the draft, again as a next version, and its difference is read from what it was made of', async () => {
    await setClock('2023-05-01T09:00:00+02:00')
    const made = await draftProcedure(officer)
    const make = () => generateDocument(officer, { procedureId: made.procedureId, kind: 'agreement-model' })
    sure(await make())
    expect(await make()).toMatchObject({ ok: false, reason: 'nothing-changed' })
    sure(await editClause(officer, { id: made.clauseId, version: 1, title: 'Looptijd', text: 'De overeenkomst loopt drie jaar.', source: 'Verzonnen' }))
    sure(await make())
    const documents = await read(officer, (tx) => tx.procedureDocument.findMany({ where: { procedureId: made.procedureId, kind: 'agreement-model' }, select: { id: true, title: true, procedureDocumentVersions: { orderBy: { number: 'asc' }, select: { text: true, file: { select: { mime: true, size: true } } } } } }))
    expect(documents).toMatchObject([{ title: 'Conceptovereenkomst', procedureDocumentVersions: [{ text: 'Artikel 1. Looptijd\nDe overeenkomst loopt twee jaar.' }, { text: 'Artikel 1. Looptijd\nDe overeenkomst loopt drie jaar.', file: { mime: 'application/pdf' } }] }])
    await expect(generateDocument(stranger, { procedureId: made.procedureId, kind: 'requirements' })).rejects.toMatchObject({ kind: 'not-found' })
    sure(await publishProcedure(officer, { id: made.procedureId, version: 2 }))
    expect(await make()).toMatchObject({ ok: false, reason: 'not-draft' })
    const view = await documentDifference(made.procedureId, documents[0]?.id ?? '', { from: undefined, to: undefined })
    expect(view?.difference?.parts.filter((part) => part.kind !== 'same').map((part) => part.text.trim())).toEqual(['twee', 'drie'])
  })
})

describe('a message of an officer', () => {
  const MESSAGE = { audience: 'everyone' as const, providerId: null, windowId: null, subject: 'Storing gisteren', body: 'Het portaal was een uur niet bereikbaar.' }
  /** Makes a provider one that the region knows. */
  const known = (name: string) => read(officer, (tx) => tx.provider.findFirst({ where: { name, regionIds: { has: officer.regionIds[0] ?? '' } }, select: { id: true } }))

  it('reaches all, with a receipt per person of those that the region knows', async () => {
    const made = await running()
    const [busy, contracted] = [of('Huishoudhulp Het Zand B.V.'), of('Tzorg')]
    expect(await known('Tzorg')).not.toBeNull()
    sure(await startSubmission(busy, { windowId: made.windowId }))
    const { id } = sure(await sendMessage(officer, { procedureId: made.procedureId, ...MESSAGE }))
    expect((await subjects(contracted))[0]).toBe('Storing gisteren')
    expect((await subjects(busy))[0]).toBe('Storing gisteren')
    await messageView(contracted, (await messageList(contracted)).rows[0]?.id ?? '')
    const sent = await sentMessage(officer, made.procedureId, id)
    expect(sent?.receipts.find((receipt) => receipt.provider === 'Tzorg')?.reads.map((each) => each.name)).toEqual(['Nadia Loman'])
    expect(sent?.message).toMatchObject({ byName: 'Marit Hofstee', audience: 'everyone' })
    const messages = (await messageList(busy)).rows
    expect(JSON.stringify(await messageView(busy, messages[0]?.id ?? ''))).not.toContain('Tzorg')
  })

  it('to those with a draft says to nobody who they are', async () => {
    const made = await running()
    const [busy, other] = [of('Thuishulp De Linde B.V.'), of('Arckin B.V.')]
    sure(await startSubmission(busy, { windowId: made.windowId }))
    const { id } = sure(await sendMessage(officer, { procedureId: made.procedureId, ...MESSAGE, audience: 'drafts', windowId: made.windowId, subject: 'Let op de sluiting' }))
    expect((await subjects(busy))[0]).toBe('Let op de sluiting')
    expect(await subjects(other)).not.toContain('Let op de sluiting')
    await messageView(busy, (await messageList(busy)).rows[0]?.id ?? '')
    expect((await sentMessage(officer, made.procedureId, id))?.receipts).toEqual([])
  })

  it('to one provider reaches that one only', async () => {
    const made = await running()
    const form = await messageForm(officer, made.procedureId)
    const one = form?.providers.find((provider) => provider.name === 'Tzorg')
    sure(await sendMessage(officer, { procedureId: made.procedureId, ...MESSAGE, audience: 'provider', providerId: one?.id ?? '', subject: 'Uw vraag van vanochtend' }))
    expect((await subjects(of('Tzorg')))[0]).toBe('Uw vraag van vanochtend')
    expect(await subjects(of('Arckin B.V.'))).not.toContain('Uw vraag van vanochtend')
    expect(await read(ANONYMOUS, (tx) => tx.message.count())).toBe(0)
  })

  it('refuses a draft, a foreign window, an unknown provider, and other people', async () => {
    const made = await running()
    const draft = await draftProcedure(officer)
    expect(await sendMessage(officer, { procedureId: draft.procedureId, ...MESSAGE })).toMatchObject({ ok: false, reason: 'not-published' })
    expect(await sendMessage(officer, { procedureId: made.procedureId, ...MESSAGE, windowId: draft.windowId })).toMatchObject({ ok: false, reason: 'unknown-window' })
    expect(await sendMessage(officer, { procedureId: made.procedureId, ...MESSAGE, audience: 'provider', providerId: crypto.randomUUID() })).toMatchObject({ ok: false, reason: 'unknown-provider' })
    await expect(sendMessage(stranger, { procedureId: made.procedureId, ...MESSAGE })).rejects.toMatchObject({ kind: 'not-found' })
    await expect(sendMessage(of('Tzorg'), { procedureId: made.procedureId, ...MESSAGE })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(write(of('Tzorg'), (tx) => tx.message.createMany({ data: [{ regionId: officer.regionIds[0] ?? '', procedureId: made.procedureId, audience: 'everyone', subject: 'Nep', body: 'Nepbericht', sentAt: new Date() }] }))).rejects.toThrow(/row-level security/)
    expect(await sentMessages(stranger, made.procedureId)).toBeNull()
  })
})

import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { confirmEntry, requestEntry } from '@/lib/admissions/commands/opening-entry'
import { addReceiptLine } from '@/lib/admissions/commands/receipt'
import { saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission, withdrawSubmission } from '@/lib/admissions/commands/submission-submit'
import { receiptLineText, type LineKind } from '@/lib/admissions/rules/receipt'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Actor, type Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { unseal } from '@/lib/sealing'
import { isSigned } from '@/lib/signing'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { enter, lotOf, publishedProcedure, type Procurement } from '@/tests/support/procurement'

let database: Awaited<ReturnType<typeof testDatabase>>
let first: Person
let second: Person
let stranger: Person
let procurement: Procurement
let miep: Awaited<ReturnType<typeof enter>>
let zand: Awaited<ReturnType<typeof enter>>
const clock = (text: string) => setClock(database.migrateUrl, at(text))

beforeAll(async () => {
  database = await testDatabase('empty')
  await setClock(database.migrateUrl, at('2023-04-03'))
  await setUpRegion()
  first = await actorNamed('Marit Hofstee')
  second = await actorNamed('Daan Kuiper')
  stranger = { ...second, personId: crypto.randomUUID(), regionIds: [crypto.randomUUID()], municipalityIds: [] }
  procurement = await publishedProcedure(database, first, { continuous: true })
  miep = await enter(procurement, 'Miep B.V.', ['Assen', 'Tynaarlo'])
  await clock('2023-06-06 10:00')
  zand = await enter(procurement, 'Huishoudhulp Het Zand B.V.', ['Assen'])
})

const receiptOf = (submissionId: string) => read(first, (tx) => tx.entryReceipt.findUniqueOrThrow({ where: { submissionId } }))
const step = async (submissionId: string) => ({ receiptId: (await receiptOf(submissionId)).id })
const refused = async (actor: Actor, work: (tx: Tx) => Promise<unknown>) => {
  const thrown: unknown = await write(actor, async (tx) => {
    await work(tx)
    return allow()
  }).catch((caught: unknown) => caught)
  const found = databaseRefusal(thrown)
  return found ? `${found.state} ${found.message}` : 'nothing refused'
}
const lines = () => read(ANONYMOUS, (tx) => tx.receiptLine.findMany({ where: { windowId: procurement.windowId }, orderBy: { number: 'asc' } }))
const kinds = async () => (await lines()).map((line) => line.kind)

describe('a window with continuous entry', () => {
  it('has no closing to choose: it ends with the longest term, and has no key of its own', async () => {
    const window = await read(ANONYMOUS, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: procurement.windowId }, select: { kind: true, closesAt: true, decisionsBy: true, decisionDays: true, sealingKeys: true } }))
    // Six years from 1 January 2024, and sixty days later everything is decided.
    expect(window).toMatchObject({ kind: 'continuous', closesAt: at('2030-01-01 00:00'), decisionsBy: '2030-03-02', decisionDays: 60, sealingKeys: [] })
  })

  it('shows officers that something was received, and nothing of whose it is', async () => {
    const seen = await read(first, async (tx) => ({ receipts: await tx.entryReceipt.findMany(), submissions: await tx.submission.count(), keys: await tx.sealingKey.count(), lines: await tx.auditLine.count({ where: { event: { startsWith: 'submission' } } }) }))
    expect(seen).toMatchObject({ submissions: 0, keys: 0, lines: 0 })
    expect(seen.receipts).toHaveLength(2)
    expect(JSON.stringify(seen.receipts)).not.toContain(miep.actor.providerIds[0])
    for (const other of [stranger, await actorNamed('Tom Wever'), zand.actor, ANONYMOUS]) expect(await read(other, (tx) => tx.entryReceipt.count())).toBe(0)
  })

  it('publishes each fingerprint on receipt, in a list whose lines hold each other', async () => {
    const list = await lines()
    expect(list.map((line) => `${line.number} ${line.kind}`)).toEqual(['1 received', '2 received'])
    for (const [index, line] of list.entries())
      expect(isSigned(receiptLineText({ ...line, kind: line.kind as LineKind, before: list[index - 1]?.signature ?? null }), { key: line.signingKey, signature: line.signature })).toBe(true)
    expect(isSigned(receiptLineText({ ...(list[1] ?? expect.fail()), kind: 'received', before: null }), { key: list[1]?.signingKey ?? '', signature: list[1]?.signature ?? '' })).toBe(false)
  })

  it('is never opened as a whole, and has no list at closing', async () => {
    expect(await requestOpening(first, { windowId: procurement.windowId })).toMatchObject({ ok: false, reason: 'not-closed' })
    expect(await refused(first, (tx) => tx.entryWindow.updateMany({ where: { id: procurement.windowId }, data: { openRequestedAt: new Date(), openRequestedBy: first.personId } }))).toMatch(/entry_window_continuous/)
    await expect(confirmOpening(stranger, { windowId: procurement.windowId })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('each entry has a key of its own', () => {
  it('a version is sealed with the key of its own entry only', async () => {
    const [own, other] = await Promise.all([miep, zand].map(({ actor, submissionId }) => read(actor, (tx) => tx.sealingKey.findFirstOrThrow({ where: { submissionId } }))))
    expect(own?.id).not.toBe(other?.id)
    const version = await read(miep.actor, (tx) => tx.submissionVersion.findFirstOrThrow({ where: { submissionId: miep.submissionId }, omit: { id: true, receiptLetterId: true, content: true } }))
    expect(await refused(miep.actor, (tx) => tx.submissionVersion.createMany({ data: [{ ...version, number: 2, sealingKeyId: other?.id ?? '' }] }))).toMatch(/sealed-for-another-window/)
    expect(await refused(miep.actor, (tx) => tx.$queryRaw`select entry_key_add(${zand.submissionId}::uuid, ${crypto.randomUUID()}::uuid, '\\x00'::bytea, '\\x00'::bytea)::text`)).toMatch(/no-entry/)
    expect(await refused(first, (tx) => tx.sealingKey.createMany({ data: [{ windowId: procurement.windowId, regionId: procurement.lots.size ? first.regionIds[0] ?? '' : '', submissionId: miep.submissionId, providerId: miep.actor.providerIds[0] ?? '', publicKey: new Uint8Array(32), madeAt: new Date() }] }))).toMatch(/42501|row-level/)
  })

  it('what one key opens, the key of another entry does not, even with the ring', async () => {
    const owner = new Client({ connectionString: database.superuserUrl })
    await owner.connect()
    const { rows } = await owner.query<{ id: string; cipher: Buffer; submission_id: string }>('select s.id, s.cipher, k.submission_id from sealing_secret s join sealing_key k on k.id = s.id')
    const { rows: versions } = await owner.query<{ submission_id: string; number: number; cipher: Buffer; sealed_key: Buffer; content: unknown }>('select submission_id, number, cipher, sealed_key, content from submission_version')
    await owner.end()
    const version = versions.find((each) => each.submission_id === miep.submissionId) ?? expect.fail()
    expect(version.content).toBeNull()
    const open = (submissionId: string) => {
      const key = rows.find((each) => each.submission_id === submissionId) ?? expect.fail()
      return unseal(key.id, key.cipher, { windowId: procurement.windowId, submissionId: miep.submissionId, version: 1 }, { cipher: version.cipher, sealedKey: version.sealed_key })
    }
    expect(open(miep.submissionId)).toContain('Miep B.V.')
    expect(() => open(zand.submissionId)).toThrow(/does not open/)
  })

  it('no key leaves before the entry was opened, and no line is added that isn’t so', async () => {
    const { receiptId } = await step(miep.submissionId)
    expect(await refused(first, (tx) => tx.$queryRaw`select * from entry_release(${receiptId}::uuid)`)).toMatch(/PE002.*not-opened/)
    const print = (await receiptOf(miep.submissionId)).fingerprint
    for (const kind of ['received', 'opened', 'withdrawn', 'replaced'] as const) expect(await refused(first, (tx) => addReceiptLine(tx, at('2023-06-06 10:00'), procurement.windowId, kind, print))).toMatch(/other-line|unique|23505/)
    expect(await refused(first, (tx) => addReceiptLine(tx, at('2023-06-06 10:00'), procurement.windowId, 'received', 'f'.repeat(64)))).toMatch(/other-line/)
    expect(await refused(first, (tx) => tx.receiptLine.deleteMany({}))).toMatch(/42501|permission/)
  })
})

describe('opening on receipt', () => {
  it('one officer alone opens nothing, not by hand either', async () => {
    const input = await step(miep.submissionId)
    expect(await confirmEntry(second, input)).toMatchObject({ ok: false, reason: 'not-requested' })
    expect(await refused(second, (tx) => tx.$queryRaw`select entry_open(${input.receiptId}::uuid)::text`)).toMatch(/not-requested/)
    expect(await refused(first, (tx) => tx.entryReceipt.updateMany({ where: { id: input.receiptId }, data: { openedAt: new Date(), openedBy: first.personId } }))).toMatch(/permission denied/)
    expect(await refused(first, (tx) => tx.entryReceipt.updateMany({ where: { id: input.receiptId }, data: { openRequestedBy: second.personId, openRequestedName: 'x', openRequestedAt: new Date() } }))).toMatch(/opened-by-gate-only/)
    expect(await requestEntry(first, input)).toEqual({ ok: true, value: { windowId: procurement.windowId } })
    expect(await requestEntry(second, input)).toMatchObject({ ok: false, reason: 'already-requested', detail: { by: 'Marit Hofstee' } })
    expect(await confirmEntry(first, input)).toMatchObject({ ok: false, reason: 'same-officer' })
    expect(await refused(first, (tx) => tx.$queryRaw`select entry_open(${input.receiptId}::uuid)::text`)).toMatch(/same-officer/)
  })

  it('an officer of another region, a clerk and a provider find nothing', async () => {
    const input = await step(miep.submissionId)
    for (const actor of [stranger, await actorNamed('Tom Wever'), zand.actor]) await expect(confirmEntry(actor, input)).rejects.toMatchObject({ kind: 'not-found' })
    expect(await refused(stranger, (tx) => tx.$queryRaw`select entry_open(${input.receiptId}::uuid)::text`)).toMatch(/no-receipt/)
  })

  it('sixteen minutes later the request has run out', async () => {
    const input = await step(miep.submissionId)
    await clock('2023-06-06 10:17')
    expect(await confirmEntry(second, input)).toMatchObject({ ok: false, reason: 'request-expired' })
    expect(await refused(second, (tx) => tx.$queryRaw`select entry_open(${input.receiptId}::uuid)::text`)).toMatch(/not-requested/)
  })

  it('until then it can be replaced; what is opened is what stands', async () => {
    const { submissionId, actor } = miep
    const row = async () => (await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { version: true, provider: { select: { version: true } } } })))
    sure(await saveAnswer(actor, { submissionId, criterionId: procurement.criteria.plan, answers: [{ lotId: lotOf(procurement, 'Assen').id, yes: null, text: 'In Assen komt onze wijkcoördinator elke week.' }], version: (await row()).version, then: null }))
    const now = await row()
    sure(await submitSubmission(actor, { submissionId, signedName: 'A. Contact', signedRole: 'Bestuurder', agreed: true, dossierVersion: now.provider.version, version: now.version }))
    expect(await kinds()).toEqual(['received', 'received', 'replaced', 'received'])
    const input = await step(submissionId)
    sure(await requestEntry(second, input))
    expect(await confirmEntry(first, input)).toMatchObject({ ok: true, value: { submissionId } })
    const opened = await read(first, (tx) => tx.submissionVersion.findMany({ select: { number: true, content: true } }))
    expect(opened).toHaveLength(1)
    expect(JSON.stringify(opened)).toContain('elke week')
  })

  it('the record names both officers, the provider and the line in the list', async () => {
    const receipt = await read(first, (tx) => tx.entryReceipt.findUniqueOrThrow({ where: { submissionId: miep.submissionId }, select: { openRequestedName: true, openedName: true, recordLetter: { select: { view: true } } } }))
    expect(receipt).toMatchObject({ openRequestedName: 'Daan Kuiper', openedName: 'Marit Hofstee' })
    for (const part of ['Miep B.V.', 'Assen, Tynaarlo', 'Daan Kuiper', 'Marit Hofstee', 'op regel 4']) expect(JSON.stringify(receipt.recordLetter?.view)).toContain(part)
    expect((await kinds()).at(-1)).toBe('opened')
  })

  it('the other entry stays sealed, in rows, mail, audit and files', async () => {
    expect(await read(first, async (tx) => ({ entries: await tx.submission.count(), zand: await tx.provider.count({ where: { name: 'Huishoudhulp Het Zand B.V.' } }), mail: await tx.mail.count() }))).toEqual({ entries: 1, zand: 0, mail: 0 })
  })

  it('a second time is refused with who and when, and the key is gone', async () => {
    const input = await step(miep.submissionId)
    expect(await confirmEntry(first, input)).toMatchObject({ ok: false, reason: 'already-opened', detail: { by: 'Marit Hofstee' } })
    expect(await requestEntry(first, input)).toMatchObject({ ok: false, reason: 'already-opened' })
    await write(first, async (tx) => {
      expect(await tx.$queryRaw`select * from entry_release(${input.receiptId}::uuid)`).toEqual([])
      return allow()
    })
  })

  it('after its opening the provider changes nothing any more, though the window is open; not by straight SQL either', async () => {
    const { submissionId, actor } = miep
    const row = await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { version: true, provider: { select: { version: true } } } }))
    const signed = { signedName: 'A. Contact', signedRole: 'Bestuurder', agreed: true as const, version: row.version }
    expect(await submitSubmission(actor, { submissionId, ...signed, dossierVersion: row.provider.version })).toMatchObject({ ok: false, reason: 'already-opened' })
    expect(await withdrawSubmission(actor, { submissionId, ...signed, lotIds: [lotOf(procurement, 'Assen').id] })).toMatchObject({ ok: false, reason: 'already-opened' })
    const version = await read(actor, (tx) => tx.submissionVersion.findFirstOrThrow({ where: { submissionId, number: 2 }, omit: { id: true, receiptLetterId: true, content: true } }))
    expect(await refused(actor, (tx) => tx.submissionVersion.createMany({ data: [{ ...version, number: 3, openedAt: null }] }))).toMatch(/entry-opened|sealed/)
    expect(await refused(actor, (tx) => tx.answer.updateMany({ where: { submissionId }, data: { takenFrom: 'x' } }))).toMatch(/entry-opened/)
    expect(await refused(actor, (tx) => tx.submissionLot.updateMany({ where: { submissionId }, data: { chosen: false } }))).toMatch(/entry-opened/)
  })

  it('what was withdrawn is never opened; handed in again it is received again', async () => {
    const { submissionId, actor } = zand
    const input = await step(submissionId)
    sure(await requestEntry(first, input))
    const row = await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { version: true } }))
    sure(await withdrawSubmission(actor, { submissionId, signedName: 'A. Contact', signedRole: 'Bestuurder', agreed: true as const, version: row.version, lotIds: [lotOf(procurement, 'Assen').id] }))
    expect((await kinds()).at(-1)).toBe('withdrawn')
    expect(await confirmEntry(second, input)).toMatchObject({ ok: false, reason: 'withdrawn' })
    expect(await refused(second, (tx) => tx.$queryRaw`select entry_open(${input.receiptId}::uuid)::text`)).toMatch(/withdrawn/)
    const now = await read(actor, (tx) => tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { version: true, provider: { select: { version: true } } } }))
    sure(await submitSubmission(actor, { submissionId, signedName: 'A. Contact', signedRole: 'Bestuurder', agreed: true, dossierVersion: now.provider.version, version: now.version }))
    expect((await kinds()).slice(-2)).toEqual(['withdrawn', 'received'])
    expect(await confirmEntry(second, input)).toMatchObject({ ok: true, value: { submissionId } })
  })
})

import { anyUnsigned, Released, unsealAll } from '@/lib/admissions/commands/opening'
import { addReceiptLine } from '@/lib/admissions/commands/receipt'
import { entryRecordView } from '@/lib/admissions/letters/opening'
import { mayOpenWindow, windowsFor } from '@/lib/admissions/policy/opening'
import { decideEntryConfirm, decideEntryRequest, entryOpeningRefusal, type EntryConfirmRefusal, type EntryRequestRefusal } from '@/lib/admissions/rules/opening'
import type { EntryStep } from '@/lib/admissions/schema/opening'
import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstantExact } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

const RECEIPT = {
  id: true, windowId: true, regionId: true, submissionId: true, fingerprint: true, receivedAt: true, withdrawnAt: true, version: true,
  openRequestedBy: true, openRequestedName: true, openRequestedAt: true, openedAt: true, openedName: true,
  window: { select: { procedure: { select: { status: true, closedAt: true } } } },
} as const

async function receiptFor(tx: Tx, actor: Actor, receiptId: string) {
  const receipt = await tx.entryReceipt.findFirst({ where: { id: receiptId, ...windowsFor(actor) }, select: RECEIPT })
  if (!receipt) throw new Halt('not-found')
  if (!mayOpenWindow(actor, receipt) || actor.kind !== 'person') throw new Halt('forbidden')
  const { status, closedAt } = receipt.window.procedure
  return { receipt: { ...receipt, goneAt: status === 'withdrawn' ? closedAt : null }, officer: actor }
}

/** The first officer asks for the opening of one received entry, where entry is continuous: at once, and without knowing whose it is. */
export const requestEntry = (actor: Actor, input: EntryStep): Promise<Result<{ windowId: string }, EntryRequestRefusal>> =>
  write(actor, async (tx, now) => {
    const { receipt, officer } = await receiptFor(tx, actor, input.receiptId)
    const decision = decideEntryRequest(receipt, now)
    if (!decision.ok) return decision
    await updateVersioned(tx.entryReceipt, receipt, { openRequestedBy: officer.personId, openRequestedName: officer.name, openRequestedAt: now })
    await record(tx, actor, { event: 'entry.opening-requested', compartment: 'region', subject: { type: 'entry-window', id: receipt.windowId }, regionId: receipt.regionId, detail: { fingerprint: receipt.fingerprint } })
    return allow({ windowId: receipt.windowId })
  })

/**
 * The second officer's confirmation opens this entry as it stands, issues its record and tells its provider. The rules refuse with who and when; the
 * database's own gate has the last word (two people, 15 minutes, not withdrawn), and only then releases the entry's key.
 */
export const confirmEntry = (actor: Actor, input: EntryStep): Promise<Result<{ windowId: string; submissionId: string; letterId: string }, EntryConfirmRefusal>> =>
  write(actor, async (tx, now) => {
    const { receipt, officer } = await receiptFor(tx, actor, input.receiptId)
    const decision = decideEntryConfirm(receipt, officer.personId, now)
    if (!decision.ok) return decision
    try {
      await tx.$queryRaw`select entry_open(${receipt.id}::uuid)::text`
    } catch (thrown) {
      const found = databaseRefusal(thrown)
      const reason = found?.state === 'PE002' ? entryOpeningRefusal(found.message) : undefined
      if (!reason) throw thrown
      return refuse(reason)
    }
    const { windowId, submissionId } = receipt
    const [fingerprint] = await unsealAll(tx, Released.parse(await tx.$queryRaw`select key_id, secret from entry_release(${receipt.id}::uuid)`), { submissionId })
    if (!fingerprint) throw new Error(`entry ${submissionId} opened nothing`)
    if (await anyUnsigned(tx, { submissionId })) return refuse('unsigned-entry')
    if ((await tx.receiptLine.count({ where: { windowId, kind: 'received', fingerprint } })) === 0) return refuse('not-listed')
    await addReceiptLine(tx, now, windowId, 'opened', fingerprint)
    return allow({ windowId, submissionId, letterId: await makeRecord(tx, now, officer, receipt.id) })
  })

async function makeRecord(tx: Tx, now: Date, officer: Person, receiptId: string): Promise<string> {
  const receipt = await tx.entryReceipt.findUniqueOrThrow({ where: { id: receiptId }, select: RECEIPT })
  const { windowId, submissionId, regionId } = receipt
  const entry = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      number: true, providerId: true, provider: { select: { name: true, contactName: true, email: true } },
      procedure: { select: { title: true, reference: true, region: { select: { fullName: true } } } },
      window: { select: { name: true } },
      submissionLots: { where: { openedAt: { not: null } }, orderBy: { lot: { name: 'asc' } }, select: { lot: { select: { name: true } } } },
    },
  })
  const line = await tx.receiptLine.findFirstOrThrow({ where: { windowId, kind: 'received', fingerprint: receipt.fingerprint }, select: { number: true, at: true, signingKey: true, signature: true } })
  if (!receipt.openedAt || !receipt.openRequestedAt) throw new Error(`entry ${submissionId} is not opened`)
  const view = entryRecordView({
    region: entry.procedure.region.fullName,
    procedure: entry.procedure,
    window: entry.window.name,
    asked: { name: receipt.openRequestedName ?? '', at: receipt.openRequestedAt },
    confirmed: { name: officer.name, at: receipt.openedAt },
    entry: { number: entry.number, provider: entry.provider.name, lots: entry.submissionLots.map((each) => each.lot.name), receivedAt: receipt.receivedAt, fingerprint: receipt.fingerprint },
    line,
  })
  const letterId = await issueLetter(tx, now, officer, { kind: 'opening-record', view, subject: { type: 'submission', id: submissionId }, scope: { regionId } })
  await updateVersioned(tx.entryReceipt, receipt, { openedName: officer.name, recordLetterId: letterId })
  if (entry.provider.email)
    await sendMail(tx, now, {
      toName: entry.provider.contactName ?? entry.provider.name, toAddress: entry.provider.email,
      subject: `Uw inschrijving ${entry.number} is geopend`,
      body: `Twee inkopers hebben uw inschrijving ${entry.number} geopend op ${formatInstantExact(receipt.openedAt)}. U kunt haar niet meer vervangen of intrekken. Zij wordt nu per eis beoordeeld. Is er een vraag over een onderdeel, dan hoort u dat.`,
      href: routes.submission(submissionId), regionId, providerId: entry.providerId,
    })
  await record(tx, officer, {
    event: 'entry.opened', compartment: 'region', subject: { type: 'entry-window', id: windowId }, regionId,
    detail: { number: entry.number, provider: entry.provider.name, askedBy: receipt.openRequestedName, fingerprint: receipt.fingerprint, letterId },
  })
  return letterId
}

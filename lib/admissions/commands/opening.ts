import { z } from 'zod'
import { openingRecordView } from '@/lib/admissions/letters/opening'
import { mayOpenWindow, windowsFor } from '@/lib/admissions/policy/opening'
import { publishClosing } from '@/lib/admissions/queries/closing'
import { decideConfirm, decideRequest, openingRefusal, type ConfirmRefusal, type RequestRefusal } from '@/lib/admissions/rules/opening'
import { receiptText, sameFingerprints, signedFacts } from '@/lib/admissions/rules/receipt'
import { canonical } from '@/lib/admissions/rules/submission-content'
import type { OpeningStep } from '@/lib/admissions/schema/opening'
import { SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import { fingerprint } from '@/lib/files/cipher'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { entryEndsAt } from '@/lib/procedures/rules/window'
import { unseal } from '@/lib/sealing'
import { isSigned } from '@/lib/signing'

const WINDOW = {
  id: true,
  regionId: true,
  name: true,
  publishedAt: true,
  opensAt: true,
  closesAt: true,
  stoppedAt: true,
  openRequestedBy: true,
  openRequestedName: true,
  openRequestedAt: true,
  openedAt: true,
  openedName: true,
  openedCount: true,
  decidedAt: true,
  version: true,
  procedure: { select: { title: true, reference: true, status: true, closedAt: true, region: { select: { fullName: true } } } },
} as const

async function windowFor(tx: Tx, actor: Actor, windowId: string) {
  const window = await tx.entryWindow.findFirst({ where: { id: windowId, ...windowsFor(actor) }, select: WINDOW })
  if (!window) throw new Halt('not-found')
  if (!mayOpenWindow(actor, window) || actor.kind !== 'person') throw new Halt('forbidden')
  return { window: { ...window, withdrawnAt: window.procedure.status === 'withdrawn' ? window.procedure.closedAt : null }, officer: actor }
}

/** The first officer asks for the opening of a closed window. Refuses before closing and while another request still waits. */
export const requestOpening = (actor: Actor, input: OpeningStep): Promise<Result<{ windowId: string }, RequestRefusal>> =>
  write(actor, async (tx, now) => {
    const { window, officer } = await windowFor(tx, actor, input.windowId)
    const decision = decideRequest(window, now)
    if (!decision.ok) return decision
    await publishClosing(tx, actor, window)
    const version = await updateVersioned(tx.entryWindow, window, { openRequestedBy: officer.personId, openRequestedName: officer.name, openRequestedAt: now })
    await record(tx, actor, { event: 'window.opening-requested', compartment: 'region', subject: { type: 'entry-window', id: window.id, version }, regionId: window.regionId })
    return allow({ windowId: window.id })
  })

/**
 * The second officer's confirmation opens every submitted entry at once and issues the record, also of nothing. The
 * rules refuse with who and when; the database's own gate has the last word (two people, after closing, 15 minutes),
 * and only then releases the key.
 */
export const confirmOpening = (actor: Actor, input: OpeningStep): Promise<Result<{ windowId: string; opened: number; letterId: string }, ConfirmRefusal>> =>
  write(actor, async (tx, now) => {
    const { window, officer } = await windowFor(tx, actor, input.windowId)
    const decision = decideConfirm(window, officer.personId, now)
    if (!decision.ok) return decision
    const gate = await openByGate(tx, window.id)
    if (!gate.ok) return gate
    const opened = await unsealWindow(tx, window.id)
    const published = await tx.closingList.findFirst({ where: { windowId: window.id, closedAt: window.closesAt }, select: { fingerprints: true } })
    if (await anyUnsigned(tx, { windowId: window.id })) return refuse('unsigned-entry')
    if (published && !sameFingerprints(published.fingerprints, opened)) return refuse('list-differs')
    return allow({ windowId: window.id, ...(await makeRecord(tx, now, officer, window.id)) })
  })

async function openByGate(tx: Tx, windowId: string): Promise<Result<undefined, ConfirmRefusal>> {
  try {
    await tx.$queryRaw`select window_open(${windowId}::uuid)`
    return allow()
  } catch (thrown) {
    const found = databaseRefusal(thrown)
    const reason = found?.state === 'PE002' ? openingRefusal(found.message) : undefined
    if (!reason) throw thrown
    return refuse(reason)
  }
}

export const Released = z.array(z.strictObject({ key_id: z.string(), secret: z.instanceof(Uint8Array) }))

/** Reads what the window's key opens, entry by entry, and destroys the key. */
const unsealWindow = async (tx: Tx, windowId: string): Promise<string[]> =>
  unsealAll(tx, Released.parse(await tx.$queryRaw`select key_id, secret from sealing_release(${windowId}::uuid)`), { windowId })

/**
 * Reads what the released keys open. Throws, and so opens nothing, when an entry isn't what its fingerprint says. Gives every
 * fingerprint that was opened.
 */
export async function unsealAll(tx: Tx, released: z.output<typeof Released>, where: { windowId: string } | { submissionId: string }): Promise<string[]> {
  const keys = new Map(released.map((each) => [each.key_id, each.secret]))
  const versions = await tx.submissionVersion.findMany({ where: { ...where, openedAt: { not: null } }, select: { id: true, windowId: true, submissionId: true, number: true, cipher: true, sealedKey: true, sealingKeyId: true, fingerprint: true } })
  for (const { id, windowId, submissionId, number, cipher, sealedKey, sealingKeyId, fingerprint: print } of versions.filter((each) => each.cipher !== null)) {
    const secret = keys.get(sealingKeyId ?? '')
    if (!secret || !cipher || !sealedKey || !sealingKeyId) throw new Error(`version ${id} has no key`)
    const content = SubmittedContent.parse(JSON.parse(unseal(sealingKeyId, secret, { windowId, submissionId, version: number }, { cipher: Buffer.from(cipher), sealedKey: Buffer.from(sealedKey) })))
    if (fingerprint(Buffer.from(canonical(content), 'utf8')) !== print) throw new Error(`version ${id} is not what was handed in`)
    await tx.submissionVersion.updateMany({ where: { id }, data: { content, signedName: content.signed.name, signedRole: content.signed.role } })
  }
  return versions.map((version) => version.fingerprint)
}

/** Whether an opened entry lacks the portal's own signature on its receipt: then it was put there by hand, whenever that was. */
export async function anyUnsigned(tx: Tx, where: { windowId: string } | { submissionId: string }): Promise<boolean> {
  const rows = await tx.submissionVersion.findMany({
    where: { ...where, openedAt: { not: null }, cipher: { not: null } },
    select: { number: true, submittedAt: true, fingerprint: true, receiptKey: true, receiptSignature: true, submission: { select: { number: true, window: { select: { name: true } }, procedure: { select: { reference: true } } } } },
  })
  return rows.some(({ submission, receiptKey: key, receiptSignature: signature, ...version }) => key === null || signature === null || !isSigned(receiptText(signedFacts(submission, version)), { key, signature }))
}

async function makeRecord(tx: Tx, now: Date, officer: Person, windowId: string): Promise<{ opened: number; letterId: string }> {
  const window = await tx.entryWindow.findUniqueOrThrow({ where: { id: windowId }, select: { ...WINDOW, closingLists: { orderBy: { closedAt: 'desc' }, take: 1, select: { publishedAt: true, fingerprints: true, signingKey: true, signature: true } } } })
  const submissions = await tx.submission.findMany({
    where: { windowId, openedAt: { not: null } },
    select: {
      number: true,
      currentVersion: true,
      provider: { select: { name: true } },
      submissionLots: { where: { openedAt: { not: null } }, select: { lot: { select: { name: true } } } },
      submissionVersions: { select: { number: true, submittedAt: true, fingerprint: true } },
    },
  })
  const entries = submissions
    .flatMap((entry) => {
      const version = entry.submissionVersions.find((each) => each.number === entry.currentVersion)
      const lots = entry.submissionLots.map((each) => each.lot.name).sort(byName)
      return version ? [{ number: entry.number, provider: entry.provider.name, lots, receivedAt: version.submittedAt, fingerprint: version.fingerprint }] : []
    })
    .sort((a, b) => byName(a.provider, b.provider))
  if (!window.openedAt || !window.openRequestedAt || window.openedCount !== entries.length) throw new Error(`opening of ${windowId}: the record counts ${entries.length}, the gate ${window.openedCount}`)
  const view = openingRecordView({
    region: window.procedure.region.fullName,
    procedure: window.procedure,
    window: window.name,
    opensAt: window.opensAt,
    closesAt: entryEndsAt(window),
    asked: { name: window.openRequestedName ?? '', at: window.openRequestedAt },
    confirmed: { name: officer.name, at: window.openedAt },
    entries,
    list: window.closingLists[0] ?? null,
  })
  const letterId = await issueLetter(tx, now, officer, { kind: 'opening-record', view, subject: { type: 'entry-window', id: windowId }, scope: { regionId: window.regionId } })
  const version = await updateVersioned(tx.entryWindow, window, { openedName: officer.name, recordLetterId: letterId })
  await record(tx, officer, {
    event: 'window.opened',
    compartment: 'region',
    subject: { type: 'entry-window', id: windowId, version },
    regionId: window.regionId,
    detail: { opened: entries.length, askedBy: window.openRequestedName, letterId },
  })
  return { opened: entries.length, letterId }
}

const byName = (a: string, b: string) => a.localeCompare(b, 'nl')

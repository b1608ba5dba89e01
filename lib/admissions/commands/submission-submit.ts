import { randomBytes } from 'node:crypto'
import { addReceiptLine, ownSealingKey } from '@/lib/admissions/commands/receipt'
import { recordLateAttempt, sealedLine, whileOpen, type Saved } from '@/lib/admissions/commands/submission'
import { receiptView, withdrawalView } from '@/lib/admissions/letters/submission'
import { signedFor } from '@/lib/admissions/messages/party'
import { changeableUntil, enterableUntil } from '@/lib/admissions/messages/submission'
import { maySubmit } from '@/lib/admissions/policy/submission'
import { contentFor, loadSubmission, submittedParties, type SubmissionFile } from '@/lib/admissions/queries/submission-load'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import { receiptText, signedFacts } from '@/lib/admissions/rules/receipt'
import { decideSubmit, decideWithdraw } from '@/lib/admissions/rules/submission'
import { canonical, evidenceOf, narrowed, partyEvidenceOf, sameContent } from '@/lib/admissions/rules/submission-content'
import type { Submit, Withdraw } from '@/lib/admissions/schema/submission'
import type { SubmittedContent } from '@/lib/admissions/schema/submission-content'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { fingerprint } from '@/lib/files/cipher'
import { list } from '@/lib/format'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstantExact } from '@/lib/kernel/instant'
import { allow, refuse, type ReasonOf, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { sendMail } from '@/lib/mail/outbox'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'
import { seal, type SealedPlace } from '@/lib/sealing'
import { signText } from '@/lib/signing'

export type Submitted = Saved & { readonly number: number; readonly fingerprint: string; readonly submittedAt: Date; readonly lotIds: readonly string[] }

/**
 * Hands in the lots that are complete, or replaces what was handed in: freezes the content under its fingerprint, at the time
 * of the database's clock. Received at closing or later is refused by the database; the attempt leaves a sealed line.
 */
export const submitSubmission = (actor: Actor, input: Submit): Promise<Result<Submitted, ReasonOf<ReturnType<typeof decideSubmit>> | 'dossier-changed' | 'member-elsewhere'>> =>
  write(actor, async (tx, now) => {
    const file = await loadSubmission(tx, actor, input.submissionId, now)
    if (!file) throw new Halt('not-found')
    if (!maySubmit(actor, file.row)) throw new Halt('forbidden')
    const signed = { name: input.signedName, role: input.signedRole }
    const last = await lastContent(tx, file)
    const content = contentFor(file, file.check.completeLotIds, signed, await submittedParties(tx, file))
    const decision = decideSubmit(
      { status: file.status, window: file.window, chosenLotIds: file.chosen.map((lot) => lot.id), completeLotIds: file.check.completeLotIds, unchanged: last !== null && sameContent(last, content) },
      now,
    )
    const done = decision.ok
      ? await whileOpen(file.window, now, async () => {
          if (input.dossierVersion !== file.row.provider.version) return refuse('dossier-changed')
          const member = await tx.submissionParty.count({ where: { windowId: file.row.windowId, memberId: file.row.providerId, kind: 'member', status: 'signed', signedLotIds: { hasSome: decision.value.lotIds } } })
          if (member > 0) return refuse('member-elsewhere')
          const version = await updateVersioned(tx.submission, { id: file.row.id, version: input.version }, {})
          const kept = await keepVersion(tx, now, actor, file, content, version)
          await sealedLine(tx, actor, file, decision.value.again ? 'submission.replaced' : 'submission.submitted', version, [], {
            number: kept.number, lots: content.lots.map((lot) => lot.name), fingerprint: kept.fingerprint, submittedAt: kept.submittedAt.toISOString(),
          })
          return allow(kept)
        })
      : decision
    if (!done.ok && done.reason === 'too-late') recordLateAttempt(actor, file.row, 'submit', done.detail)
    return done
  })

/**
 * Takes back some lots (a new version of what was handed in, without them) or all (the submission is withdrawn). The draft's
 * answers stay. After closing nothing can be taken back any more; the attempt leaves a sealed line.
 */
export const withdrawSubmission = (actor: Actor, input: Withdraw): Promise<Result<Saved & { remaining: readonly string[] }, ReasonOf<ReturnType<typeof decideWithdraw>>>> =>
  write(actor, async (tx, now) => {
    const file = await loadSubmission(tx, actor, input.submissionId, now)
    if (!file) throw new Halt('not-found')
    if (!maySubmit(actor, file.row)) throw new Halt('forbidden')
    const submittedLotIds = file.lots.filter((lot) => lot.submitted).map((lot) => lot.id)
    const decision = decideWithdraw({ status: file.status, window: file.window, submittedLotIds }, input.lotIds, now)
    const last = await lastContent(tx, file)
    const done = decision.ok
      ? await whileOpen(file.window, now, async () => {
          if (!last) throw new Error('a submission without a version')
          const version = await updateVersioned(tx.submission, { id: file.row.id, version: input.version }, {})
          const { remaining, whole } = decision.value
          const names = last.lots.filter((lot) => input.lotIds.includes(lot.id)).map((lot) => lot.name)
          if (whole) await withdrawWhole(tx, now, actor, file, last)
          else {
            const signed = { name: input.signedName, role: input.signedRole, statement: signedFor(file.row.provider.name, last.parties ?? []) }
            await keepVersion(tx, now, actor, file, { ...narrowed(last, remaining), signed }, version)
          }
          await tx.submissionLot.updateMany({ where: { submissionId: file.row.id, lotId: { in: [...input.lotIds] } }, data: whole ? { submitted: false } : { submitted: false, chosen: false } })
          await sealedLine(tx, actor, file, whole ? 'submission.withdrawn' : 'submission.lots-withdrawn', version, [], { lots: names })
          return allow({ id: file.row.id, version, remaining })
        })
      : decision
    if (!done.ok && done.reason === 'too-late') recordLateAttempt(actor, file.row, 'withdraw', done.detail)
    return done
  })

/** What stands handed in now, as it was frozen; null for a draft. */
async function lastContent(tx: Tx, file: SubmissionFile): Promise<SubmittedContent | null> {
  if (file.row.currentVersion === 0) return null
  const kept = await tx.submissionVersion.findUnique({ where: { submissionId_number: { submissionId: file.row.id, number: file.row.currentVersion } }, select: VERSION_CONTENT })
  return kept && submittedContent(kept)
}

/** Keeps a version and makes it the one that stands. Its time is the one the database gave it. */
async function keepVersion(tx: Tx, now: Date, actor: Actor, file: SubmissionFile, unsalted: SubmittedContent, version: number): Promise<Submitted> {
  const { row } = file
  const number = row.currentVersion + 1
  const content = { ...unsalted, salt: randomBytes(16).toString('hex') }
  const lotIds = content.lots.map((lot) => lot.id)
  const print = fingerprint(Buffer.from(canonical(content), 'utf8'))
  const kept = await tx.submissionVersion.create({
    data: {
      submissionId: row.id,
      windowId: row.windowId,
      regionId: row.regionId,
      providerId: row.providerId,
      number,
      lotIds,
      evidenceVersionIds: [...evidenceOf(content), ...partyEvidenceOf(content)].map((each) => each.versionId),
      ...(await sealed(tx, row.window, { windowId: row.windowId, submissionId: row.id, version: number }, content)),
      fingerprint: print,
      submittedBy: (actor as Person).personId,
      submittedAt: now,
    },
    select: { id: true, submittedAt: true },
  })
  const { submittedAt } = kept
  const facts = signedFacts(row, { number, submittedAt, fingerprint: print })
  const receipt = signText(receiptText(facts))
  await tx.submission.update({ where: { id: row.id }, data: { status: 'submitted', currentVersion: number, submittedAt, withdrawnAt: null }, select: { id: true } })
  for (const lot of content.lots) await tx.submissionLot.updateMany({ where: { submissionId: row.id, lotId: lot.id }, data: { submitted: true, enteredProductIds: lot.productIds ?? [], enteredEstablishmentIds: (lot.establishments ?? []).map((each) => each.id) } })
  await tx.submissionLot.updateMany({ where: { submissionId: row.id, lotId: { notIn: lotIds } }, data: { submitted: false } })
  if (isContinuous(row.window)) {
    const before = await tx.submissionVersion.findFirst({ where: { submissionId: row.id, number: row.currentVersion }, select: { fingerprint: true } })
    if (before && row.withdrawnAt === null) await addReceiptLine(tx, now, row.windowId, 'replaced', before.fingerprint)
    await addReceiptLine(tx, now, row.windowId, 'received', print)
  }
  await handedInWith(tx, row.id, number, content)
  const leftOut = file.lots.filter((lot) => (lot.chosen || lot.submitted) && !lotIds.includes(lot.id)).map((lot) => lot.name)
  const receiptLetterId = await issueLetter(tx, now, actor, {
    kind: 'submission-receipt',
    view: receiptView({ content, products: file.products, regionName: row.procedure.region.fullName, versionNumber: number, submittedAt, fingerprint: print, until: changeableUntil(file.row.window), continuous: isContinuous(row.window), leftOut, signed: receipt }),
    subject: { type: 'submission', id: row.id },
    scope: { providerId: row.providerId },
    sealed: true,
  })
  await tx.submissionVersion.update({ where: { id: kept.id }, data: { receiptLetterId, receiptKey: receipt.key, receiptSignature: receipt.signature }, select: { id: true } })
  await tell(tx, now, file, {
    subject: `Ontvangstbewijs inschrijving ${row.number}, versie ${number}`,
    body: `Wij hebben uw inschrijving ${row.number} ontvangen op ${formatInstantExact(submittedAt)}.\n\nPercelen: ${list(content.lots.map((lot) => lot.name))}.\nVingerafdruk: ${print}\n\nU kunt haar vervangen of intrekken ${changeableUntil(row.window)}.`,
    href: routes.submissionReceipt(row.id),
  })
  return { id: row.id, version, number, fingerprint: print, submittedAt, lotIds }
}

/** The content as it is stored until the opening: nobody but its provider can read it, the officers of the window included. */
async function sealed(tx: Tx, window: { readonly kind: string }, place: SealedPlace, content: SubmittedContent) {
  const key = isContinuous(window) ? await ownSealingKey(tx, place.submissionId) : await tx.sealingKey.findFirst({ where: { windowId: place.windowId, submissionId: null }, select: { id: true, publicKey: true } })
  if (!key) throw new Error(`window ${place.windowId} has no sealing key`)
  const { cipher, sealedKey, ownKey } = seal(key.publicKey, place, JSON.stringify(content))
  return { sealingKeyId: key.id, cipher: new Uint8Array(cipher), sealedKey: new Uint8Array(sealedKey), ownKey: new Uint8Array(ownKey) }
}

/** Which parties the version that stands holds: they can't step out of it by themselves. */
async function handedInWith(tx: Tx, submissionId: string, number: number | null, content: SubmittedContent | null): Promise<void> {
  const ids = (content?.parties ?? []).filter((party) => party.lotIds.length > 0).map((party) => party.id)
  await tx.submissionParty.updateMany({ where: { submissionId, id: { notIn: ids }, submittedVersion: { not: null } }, data: { submittedVersion: null } })
  if (ids.length > 0) await tx.submissionParty.updateMany({ where: { submissionId, id: { in: ids } }, data: { submittedVersion: number } })
}

async function withdrawWhole(tx: Tx, now: Date, actor: Actor, file: SubmissionFile, last: SubmittedContent): Promise<void> {
  const { row } = file
  await handedInWith(tx, row.id, null, null)
  await tx.submission.update({ where: { id: row.id }, data: { status: 'withdrawn', withdrawnAt: now }, select: { id: true } })
  if (isContinuous(row.window)) {
    const taken = await tx.submissionVersion.findUniqueOrThrow({ where: { submissionId_number: { submissionId: row.id, number: row.currentVersion } }, select: { fingerprint: true } })
    await addReceiptLine(tx, now, row.windowId, 'withdrawn', taken.fingerprint)
  }
  await issueLetter(tx, now, actor, {
    kind: 'submission-withdrawal',
    view: withdrawalView({ content: last, regionName: row.procedure.region.fullName, at: now, until: enterableUntil(row.window) }),
    subject: { type: 'submission', id: row.id },
    scope: { providerId: row.providerId },
    sealed: true,
  })
  await tell(tx, now, file, {
    subject: `Inschrijving ${row.number} is ingetrokken`,
    body: `U hebt uw inschrijving ${row.number} ingetrokken op ${formatInstantExact(now)}. Zij wordt niet geopend en niet beoordeeld.\n\nU kunt opnieuw indienen ${enterableUntil(row.window)}.`,
    href: routes.submission(row.id),
  })
}

/** Mail about a sealed submission: to the provider, and readable by the provider only. */
const tell = (tx: Tx, now: Date, file: SubmissionFile, message: { subject: string; body: string; href: string }): Promise<void> =>
  sendMail(tx, now, { toName: file.row.provider.contactName ?? file.row.provider.name, toAddress: file.row.provider.email ?? '', ...message, sealed: true, providerId: file.row.providerId })

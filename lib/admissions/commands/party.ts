import { forChange, sealedLine, whileOpen, type Saved } from '@/lib/admissions/commands/submission'
import { mayPrepareSubmission, maySubmit } from '@/lib/admissions/policy/submission'
import { findParty, toState, type PartyRow } from '@/lib/admissions/queries/party'
import { sealPartyWord } from '@/lib/admissions/queries/sealed'
import { askedOf, declarationGaps, decideAnswer, decideSign } from '@/lib/admissions/rules/party'
import { decideChange, type EntryRefusal } from '@/lib/admissions/rules/submission'
import { declarationPlace, type AnswerInvitation, type DeclarationContent, type InviteParty, type RemoveParty, type SaveDeclaration, type SignDeclaration } from '@/lib/admissions/schema/party'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type ReasonOf, type Refused, type Result } from '@/lib/kernel/result'
import { encrypt } from '@/lib/keys'
import { sendMail } from '@/lib/mail/outbox'
import { readableEvidence } from '@/lib/providers/queries'
import { accountOf, type Account } from '@/lib/providers/queries/account'
import { routes } from '@/lib/routes'

/** A message to the party, that nobody but the party reads. */
const tell = (tx: Tx, now: Date, to: Account, message: { subject: string; body: string; href: string }): Promise<void> =>
  sendMail(tx, now, { toName: to.contact_name ?? to.name, toAddress: to.email ?? '', ...message, sealed: true, providerId: to.id })

/** The lead asks another provider to take part; a party that was removed or declined is asked anew. */
export const inviteParty = (actor: Actor, input: InviteParty): Promise<Result<Saved, EntryRefusal | 'unknown-kvk' | 'own-kvk' | 'already-asked' | 'criteria-needed' | 'other-criterion'>> =>
  write(actor, async (tx, now) => {
    const file = await forChange(tx, actor, input.submissionId, now)
    if (!('row' in file)) return file
    const { row } = file
    if (input.kvk === row.provider.kvk) return refuse('own-kvk')
    const criterionIds = input.kind === 'relied-on' ? input.criterionIds : []
    if (input.kind === 'relied-on' && criterionIds.length === 0) return refuse('criteria-needed')
    if (criterionIds.some((id) => !file.criteria.some((criterion) => criterion.id === id && !criterion.perLot))) return refuse('other-criterion')
    const found = await accountOf(tx, input.kvk)
    if (!found) return refuse('unknown-kvk')
    return whileOpen(file.window, now, async () => {
      const version = await updateVersioned(tx.submission, { id: row.id, version: input.version }, {})
      const earlier = await tx.submissionParty.findFirst({ where: { submissionId: row.id, memberId: found.id }, select: { id: true, status: true, version: true } })
      if (earlier && earlier.status !== 'removed' && earlier.status !== 'declined') return refuse('already-asked')
      const id = earlier?.id ?? crypto.randomUUID()
      const asked = { kind: input.kind, name: found.name, leadName: row.provider.name, part: sealPartyWord(id, 'part', input.part), criterionIds: [...criterionIds], lotIds: file.chosen.map((lot) => lot.id), status: 'invited', invitedBy: actor.kind === 'person' ? actor.name : '', invitedAt: now }
      if (earlier) await tx.submissionParty.updateMany({ where: { id }, data: { ...asked, version: earlier.version + 1 } })
      else
        await tx.submissionParty.createMany({
          data: [{ id, ...asked, submissionId: row.id, windowId: row.windowId, procedureId: row.procedureId, regionId: row.regionId, providerId: row.providerId, memberId: found.id, kvk: input.kvk }],
        })
      await tell(tx, now, found, {
        subject: `${row.provider.name} vraagt u om mee te doen aan een inschrijving`,
        body: `${row.provider.name} schrijft in voor ${row.procedure.title}, ${row.window.name}, en vraagt u om mee te doen.\n\nU beslist zelf of u meedoet. U tekent dan uw eigen verklaring; ${row.provider.name} kan niet lezen wat u antwoordt.`,
        href: routes.ownDeclaration(id),
      })
      await sealedLine(tx, actor, file, 'party.invited', version, [], { lots: [found.name], kind: input.kind })
      return allow({ id: row.id, version })
    })
  })

/** The lead takes a party out again. What was handed in with it stays until it is replaced. */
export const removeParty = (actor: Actor, input: RemoveParty): Promise<Result<Saved, EntryRefusal | 'removed-already'>> =>
  write(actor, async (tx, now) => {
    const party = await tx.submissionParty.findFirst({ where: { id: input.partyId, providerId: { in: actor.kind === 'person' ? [...actor.providerIds] : [] } }, select: { id: true, submissionId: true, status: true, name: true, kvk: true } })
    if (!party) throw new Halt('not-found')
    const file = await forChange(tx, actor, party.submissionId, now)
    if (!('row' in file)) return file
    if (party.status === 'removed') return refuse('removed-already')
    return whileOpen(file.window, now, async () => {
      await updateVersioned(tx.submissionParty, { id: party.id, version: input.version }, { status: 'removed', signedAt: null, signedName: null, signedRole: null, signedLotIds: [] })
      const to = await accountOf(tx, party.kvk)
      if (to) await tell(tx, now, to, { subject: `${file.row.provider.name} schrijft niet met u in`, body: `${file.row.provider.name} heeft u weggehaald uit de inschrijving voor ${file.row.procedure.title}, ${file.row.window.name}. U hoeft niets te doen.`, href: routes.submissions() })
      await sealedLine(tx, actor, file, 'party.removed', file.row.version, [], { lots: [party.name] })
      return allow({ id: file.row.id, version: file.row.version })
    })
  })

/** The party for a change by itself: found, its own, and the window still open; or the refusal. */
async function ownParty(tx: Tx, actor: Actor, id: string, now: Date): Promise<PartyRow | Refused<EntryRefusal>> {
  const row = await findParty(tx, actor, id)
  if (!row) throw new Halt('not-found')
  if (!mayPrepareSubmission(actor, { providerId: row.memberId })) throw new Halt('forbidden')
  const open = decideChange('draft', row.window, now)
  return open.ok ? row : open
}

/** Two lines: one that the party reads, one that the lead reads. Neither says what was declared. */
async function lines(tx: Tx, actor: Actor, row: PartyRow, event: string, version: number): Promise<void> {
  await record(tx, actor, { event, compartment: 'sealed', subject: { type: 'party', id: row.id, version }, providerId: row.memberId, detail: { lead: row.leadName } })
  await record(tx, actor, { event, compartment: 'sealed', subject: { type: 'submission', id: row.submissionId }, providerId: row.providerId, detail: { lots: [row.name] } })
}

/** Accepts or declines, with the party's own account. Declining takes an earlier signature back. */
export const answerInvitation = (actor: Actor, input: AnswerInvitation): Promise<Result<Saved & { answer: 'accepted' | 'declined' }, EntryRefusal | ReasonOf<ReturnType<typeof decideAnswer>>>> =>
  write(actor, async (tx, now) => {
    const row = await ownParty(tx, actor, input.partyId, now)
    if (!('id' in row)) return row
    if (!maySubmit(actor, { providerId: row.memberId })) throw new Halt('forbidden')
    const decision = decideAnswer(toState(row), input.answer)
    if (!decision.ok) return decision
    return whileOpen(row.window, now, async () => {
      const version = await updateVersioned(tx.submissionParty, { id: row.id, version: input.version }, { status: input.answer, signedAt: null, signedName: null, signedRole: null, signedLotIds: [] })
      await lines(tx, actor, row, `party.${input.answer}`, version)
      return allow({ id: row.id, version, answer: input.answer })
    })
  })

/** Keeps the party's own declaration, encrypted. A signature under an earlier one ends with it. */
export const saveDeclaration = (actor: Actor, input: SaveDeclaration): Promise<Result<Saved, EntryRefusal | 'not-accepted' | 'other-criterion' | 'other-kind'>> =>
  write(actor, async (tx, now) => {
    const row = await ownParty(tx, actor, input.partyId, now)
    if (!('id' in row)) return row
    if (row.status !== 'accepted' && row.status !== 'signed') return refuse('not-accepted')
    const asked = askedOf(toState(row).kind, row.procedure.criterions, row.criterionIds)
    const answers: DeclarationContent['answers'][number][] = []
    for (const given of input.answers) {
      const criterion = asked.find((each) => each.id === given.criterionId)
      if (!criterion) return refuse('other-criterion')
      const kept = given.evidenceVersionId === null ? null : await tx.evidenceVersion.findFirst({
        where: { id: given.evidenceVersionId, providerId: row.memberId },
        select: { id: true, number: true, fileId: true, issuedOn: true, validUntil: true, evidence: { select: { id: true, kind: true, title: true } }, file: { select: { name: true, sha256: true } } },
      })
      const piece = kept && readableEvidence(kept)
      if (given.evidenceVersionId !== null && !piece) throw new Halt('not-found')
      if (piece && criterion.evidenceKind !== 'other' && piece.evidence.kind !== criterion.evidenceKind) return refuse('other-kind')
      const evidence = piece && { versionId: piece.id, evidenceId: piece.evidence.id, kind: piece.evidence.kind, title: piece.evidence.title, number: piece.number, fileId: piece.fileId, fileName: piece.file.name, sha256: piece.file.sha256, issuedOn: piece.issuedOn, validUntil: piece.validUntil }
      answers.push({ criterionId: criterion.id, criterionVersion: criterion.version, title: criterion.title, answerKind: criterion.answerKind, yes: given.yes, text: given.text, evidence })
    }
    return whileOpen(row.window, now, async () => {
      const version = await updateVersioned(tx.submissionParty, { id: row.id, version: input.version }, { status: 'accepted', signedAt: null, signedName: null, signedRole: null, signedLotIds: [] })
      const id = row.partyDeclaration?.id ?? crypto.randomUUID()
      const cipher = new Uint8Array(encrypt('party-declaration', declarationPlace(id), JSON.stringify({ answers } satisfies DeclarationContent)))
      const evidenceVersionIds = answers.flatMap((each) => (each.evidence ? [each.evidence.versionId] : []))
      if (row.partyDeclaration) await tx.partyDeclaration.updateMany({ where: { id }, data: { cipher, evidenceVersionIds, version: { increment: 1 } } })
      else await tx.partyDeclaration.createMany({ data: [{ id, partyId: row.id, submissionId: row.submissionId, windowId: row.windowId, regionId: row.regionId, providerId: row.memberId, leadId: row.providerId, cipher, evidenceVersionIds }] })
      await record(tx, actor, { event: 'party.declaration-saved', compartment: 'sealed', subject: { type: 'party', id: row.id, version }, providerId: row.memberId })
      return allow({ id: row.id, version })
    })
  })

/** The party signs its own declaration, for the lots the lead chose. Nobody is in one lot twice; the database holds that too. */
export const signDeclaration = (actor: Actor, input: SignDeclaration): Promise<Result<Saved, EntryRefusal | ReasonOf<ReturnType<typeof decideSign>>>> =>
  write(actor, async (tx, now) => {
    const row = await ownParty(tx, actor, input.partyId, now)
    if (!('id' in row)) return row
    if (!maySubmit(actor, { providerId: row.memberId })) throw new Halt('forbidden')
    const state = toState(row)
    const missing = declarationGaps(state.kind, askedOf(state.kind, row.procedure.criterions, row.criterionIds), row.declared).length
    const own = await tx.submissionLot.findMany({ where: { windowId: row.windowId, providerId: row.memberId, submitted: true }, select: { lotId: true } })
    const elsewhere = await tx.submissionParty.findMany({ where: { windowId: row.windowId, memberId: row.memberId, kind: 'member', status: 'signed', id: { not: row.id } }, select: { signedLotIds: true } })
    const decision = decideSign(state, missing, { ownLotIds: own.map((each) => each.lotId), elsewhereLotIds: elsewhere.flatMap((each) => each.signedLotIds) })
    if (!decision.ok) return decision
    return whileOpen(row.window, now, async () => {
      const version = await updateVersioned(tx.submissionParty, { id: row.id, version: input.version }, { status: 'signed', signedAt: now, signedName: sealPartyWord(row.id, 'signed_name', input.signedName), signedRole: sealPartyWord(row.id, 'signed_role', input.signedRole), signedLotIds: decision.value.lotIds })
      await lines(tx, actor, row, 'party.signed', version)
      return allow({ id: row.id, version })
    })
  })

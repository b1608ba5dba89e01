import { forChange, sealedLine, touch, whileOpen, type Saved } from '@/lib/admissions/commands/submission'
import { answerText } from '@/lib/admissions/messages/submission'
import { keptDraft, withDraft, type DraftAnswer } from '@/lib/admissions/queries/sealed'
import { proposalsFor } from '@/lib/admissions/queries/submission-takeover'
import type { AnswerView, CriterionView, SubmissionFile } from '@/lib/admissions/queries/submission-load'
import type { EntryRefusal } from '@/lib/admissions/rules/submission'
import type { AddEvidenceToSubmission, ChooseAllEvidence, ChooseEvidence, SaveAnswer, TakeOver } from '@/lib/admissions/schema/submission'
import { keptAnswerPlace, type KeptAnswer } from '@/lib/admissions/schema/submission-history'
import { write, type Tx } from '@/lib/db'
import { actorLabel, type Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type ReasonOf, type Result } from '@/lib/kernel/result'
import { encrypt } from '@/lib/keys'
import { addEvidence } from '@/lib/providers/commands'
import { readableEvidence } from '@/lib/providers/queries'
import { isEvidenceKind } from '@/lib/providers/schema'

type AnswerRefusal = EntryRefusal | 'other-criterion' | 'lot-not-chosen'

/** Keeps the answers to one criterion: one for all lots, or one per lot. Half filled is fine; handing in looks whether it is enough. */
export const saveAnswer = (actor: Actor, input: SaveAnswer): Promise<Result<Saved & { next: string | null }, AnswerRefusal>> =>
  write(actor, async (tx, now) => {
    const file = await forChange(tx, actor, input.submissionId, now)
    if (!('row' in file)) return file
    const criterion = file.criteria.find((each) => each.id === input.criterionId)
    if (!criterion || criterion.answerKind === 'evidence') return refuse('other-criterion')
    for (const answer of input.answers) if (!lotFits(file, criterion, answer.lotId)) return refuse('lot-not-chosen')
    return whileOpen(file.row.window, now, async () => {
      const version = await touch(tx, file)
      const answered: string[] = []
      for (const answer of input.answers) {
        const before = await current(tx, file, criterion, answer.lotId, input.version)
        const after = { yes: criterion.answerKind === 'text' ? null : answer.yes, text: answer.text }
        if (before?.yes === after.yes && before.text === after.text) continue
        await put(tx, now, actor, file, { criterionId: criterion.id, lotId: answer.lotId, answer: after, said: answerText(criterion.answerKind, after) }, version)
        answered.push(labelOf(file, criterion, answer.lotId))
      }
      // What was said stands encrypted with the answer, never in the trail.
      await sealedLine(tx, actor, file, 'submission.answered', version, [], { criterion: criterion.title, answered })
      const at = file.criteria.filter((each) => each.answerKind !== 'evidence')
      const next = at[at.findIndex((each) => each.id === criterion.id) + 1]
      return allow({ id: file.row.id, version, next: next?.id ?? null })
    })
  })

/** Chooses a version from the own dossier as proof for a criterion (and lot), or takes it out again. */
export const chooseEvidence = (actor: Actor, input: ChooseEvidence): Promise<Result<Saved, AnswerRefusal | 'other-kind'>> =>
  write(actor, async (tx, now) => {
    const file = await forChange(tx, actor, input.submissionId, now)
    if (!('row' in file)) return file
    return choose(tx, actor, file, input, now)
  })

/** The whole step at once: what was not changed is left alone. */
export const chooseAllEvidence = (actor: Actor, input: ChooseAllEvidence): Promise<Result<Saved, AnswerRefusal | 'other-kind'>> =>
  write(actor, async (tx, now) => {
    const file = await forChange(tx, actor, input.submissionId, now)
    if (!('row' in file)) return file
    let version = file.row.version
    for (const { criterionId, lotId, evidenceVersionId } of input.chosen) {
      const kept = file.answers.find((answer) => answer.criterionId === criterionId && answer.lotId === lotId)
      if ((kept?.evidenceVersion?.id ?? null) === evidenceVersionId) continue
      const chosen = await choose(tx, actor, file, { submissionId: input.submissionId, criterionId, lotId, evidenceVersionId, version: input.version }, now)
      if (!chosen.ok) return chosen
      version = chosen.value.version
    }
    return allow({ id: file.row.id, version })
  })

/** Adds a document to the dossier and chooses it for this criterion, in one go. */
export const addEvidenceToSubmission = (actor: Actor, input: AddEvidenceToSubmission): Promise<Result<Saved, AnswerRefusal | 'other-kind' | ReasonOf<Awaited<ReturnType<typeof addEvidence>>>>> =>
  write(actor, async (tx, now) => {
    const { submissionId, criterionId, lotId, version, ...document } = input
    const file = await forChange(tx, actor, submissionId, now)
    if (!('row' in file)) return file
    const kind = file.criteria.find((each) => each.id === criterionId)?.evidenceKind ?? ''
    if (!isEvidenceKind(kind)) return refuse('other-criterion')
    const added = await addEvidence(actor, { kind, ...document })
    if (!added.ok) return added
    return choose(tx, actor, file, { submissionId, criterionId, lotId, evidenceVersionId: added.value.versionId, version }, now)
  })

async function choose(tx: Tx, actor: Actor, file: SubmissionFile, input: ChooseEvidence, now: Date): Promise<Result<Saved, AnswerRefusal | 'other-kind'>> {
  const criterion = file.criteria.find((each) => each.id === input.criterionId)
  if (criterion?.answerKind !== 'evidence') return refuse('other-criterion')
  if (!lotFits(file, criterion, input.lotId)) return refuse('lot-not-chosen')
  const chosen =
    input.evidenceVersionId === null
      ? null
      : await tx.evidenceVersion.findFirst({
          where: { id: input.evidenceVersionId, providerId: file.row.providerId },
          select: { id: true, number: true, fileId: true, evidence: { select: { id: true, kind: true, title: true } }, file: { select: { name: true } } },
        })
  if (input.evidenceVersionId !== null && !chosen) throw new Halt('not-found')
  if (chosen && criterion.evidenceKind !== 'other' && chosen.evidence.kind !== criterion.evidenceKind) return refuse('other-kind')
  return whileOpen(file.row.window, now, async () => {
    const version = await touch(tx, file)
    await current(tx, file, criterion, input.lotId, input.version)
    await put(tx, now, actor, file, { criterionId: criterion.id, lotId: input.lotId, evidenceVersionId: chosen?.id ?? null, said: chosen ? shown(readableEvidence(chosen)) : '' }, version)
    await sealedLine(tx, actor, file, 'submission.evidence-chosen', version, [], { criterion: labelOf(file, criterion, input.lotId) })
    return allow({ id: file.row.id, version })
  })
}

const lotFits = (file: SubmissionFile, criterion: CriterionView, lotId: string | null): boolean => (criterion.perLot ? file.chosen.some((lot) => lot.id === lotId) : lotId === null)

/** A piece of evidence in words. */
const shown = (each: { readonly number: number; readonly evidence: { readonly title: string } } | null | undefined): string => (each ? `${each.evidence.title}, versie ${each.number}` : '')

const labelOf = (file: SubmissionFile, criterion: CriterionView, lotId: string | null): string => {
  const lot = file.lots.find((each) => each.id === lotId)
  return lot ? `${criterion.title}, ${lot.name}` : criterion.title
}

/** The answer as it stands now, under the submission's lock. Stale, with the colleague's answer, when it changed after the version the user saw. */
async function current(tx: Tx, file: SubmissionFile, criterion: CriterionView, lotId: string | null, seen: number): Promise<AnswerView | undefined> {
  const kept = await tx.answer.findFirst({
    where: { submissionId: file.row.id, criterionId: criterion.id, lotId },
    select: {
      criterionId: true, lotId: true, yes: true, text: true, cipher: true, takenFrom: true, version: true,
      evidenceVersion: { select: { id: true, number: true, issuedOn: true, validUntil: true, fileId: true, evidence: { select: { id: true, kind: true, title: true } }, file: { select: { name: true, size: true, sha256: true } } } },
    },
  })
  if (!kept) return undefined
  const answer = withDraft(file.row.id, { ...kept, evidenceVersion: kept.evidenceVersion && readableEvidence(kept.evidenceVersion) })
  if (answer.version <= seen) return answer
  const last = await tx.answerVersion.findFirst({ where: { submissionId: file.row.id, criterionId: criterion.id, lotId }, orderBy: { number: 'desc' }, select: { savedBy: true } })
  const theirs = criterion.answerKind === 'evidence' ? shown(answer.evidenceVersion) : answerText(criterion.answerKind, answer)
  throw new Halt('stale', 'stale', { subject: file.row.id, version: seen, label: labelOf(file, criterion, lotId), theirs, by: last?.savedBy ?? 'een collega' })
}

type Kept = {
  readonly criterionId: string
  readonly lotId: string | null
  readonly answer?: DraftAnswer
  readonly evidenceVersionId?: string | null
  /** The same in words, for the history. */
  readonly said: string
  readonly takenFrom?: string
}

/** Keeps an answer, and in the history beside it: whose it is, and what it said. */
async function put(tx: Tx, now: Date, actor: Actor, file: SubmissionFile, kept: Kept, version: number): Promise<void> {
  const { row } = file
  const { criterionId, lotId } = kept
  const takenFrom = kept.takenFrom ?? null
  const said = { yes: null, text: null, cipher: keptDraft({ submissionId: row.id, criterionId, lotId }, kept.answer ?? { yes: null, text: null }) }
  const data = { ...said, evidenceVersionId: kept.evidenceVersionId ?? null, takenFrom, version }
  const own = { submissionId: row.id, windowId: row.windowId, criterionId, lotId, regionId: row.regionId, providerId: row.providerId }
  const { count } = await tx.answer.updateMany({ where: { submissionId: row.id, criterionId, lotId }, data })
  if (count === 0) await tx.answer.createMany({ data: [{ ...own, ...data }] })
  const id = crypto.randomUUID()
  const cipher = new Uint8Array(encrypt('answer-version', keptAnswerPlace(id), JSON.stringify({ said: kept.said } satisfies KeptAnswer)))
  await tx.answerVersion.createMany({ data: [{ id, ...own, number: version, cipher, takenFrom, savedBy: actor.kind === 'person' ? actor.name : actorLabel(actor), savedAt: now }] })
}

/**
 * Takes over what its provider looked at again: answers of an earlier entry, evidence of the dossier, and the statements that
 * are answered anew on the same page. What was proposed is worked out again here, so that a post can't put words in.
 */
export const takeOver = (actor: Actor, input: TakeOver): Promise<Result<Saved & { count: number }, EntryRefusal | 'nothing-taken' | 'proposal-changed'>> =>
  write(actor, async (tx, now) => {
    const file = await forChange(tx, actor, input.submissionId, now)
    if (!('row' in file)) return file
    const wanted = input.taken.filter((each) => each.take === true || each.yes !== null)
    if (wanted.length === 0) return refuse('nothing-taken')
    return whileOpen(file.row.window, now, async () => {
      const version = await touch(tx, file)
      const found = await proposalsFor(tx, actor, file)
      const taken: string[] = []
      for (const each of wanted) {
        const criterion = file.criteria.find((one) => one.id === each.criterionId)
        if (!criterion) return refuse('proposal-changed')
        await current(tx, file, criterion, each.lotId, input.version)
        const proposal = found.find((one) => one.criterion.id === each.criterionId && one.lotId === each.lotId)
        if (!proposal || (proposal.kind === 'evidence' && proposal.evidence?.versionId !== each.evidenceVersionId)) return refuse('proposal-changed')
        const { kind, yes, text, evidence, source } = proposal
        const on = { criterionId: criterion.id, lotId: each.lotId }
        if (kind === 'evidence' && evidence) await put(tx, now, actor, file, { ...on, evidenceVersionId: evidence.versionId, said: shown({ number: evidence.number, evidence }), takenFrom: source }, version)
        else if (kind === 'answer') await put(tx, now, actor, file, { ...on, answer: { yes, text }, said: answerText(criterion.answerKind, { yes, text }), takenFrom: source }, version)
        else if (each.yes === null) continue
        else await put(tx, now, actor, file, { ...on, answer: { yes: each.yes, text: null }, said: answerText(criterion.answerKind, { yes: each.yes, text: null }) }, version)
        taken.push(labelOf(file, criterion, each.lotId))
      }
      await sealedLine(tx, actor, file, 'submission.taken-over', version, [], { answered: taken })
      return allow({ id: file.row.id, version, count: taken.length })
    })
  })

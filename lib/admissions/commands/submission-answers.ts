import { forChange, sealedLine, touch, whileOpen, type Saved } from '@/lib/admissions/commands/submission'
import { answerText } from '@/lib/admissions/messages/submission'
import type { AnswerView, CriterionView, SubmissionFile } from '@/lib/admissions/queries/submission-load'
import type { EntryRefusal } from '@/lib/admissions/rules/submission'
import type { AddEvidenceToSubmission, ChooseAllEvidence, ChooseEvidence, SaveAnswer } from '@/lib/admissions/schema/submission'
import type { Change } from '@/lib/audit/record'
import { write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type ReasonOf, type Result } from '@/lib/kernel/result'
import { addEvidence } from '@/lib/providers/commands'
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
      const changes: Change[] = []
      for (const answer of input.answers) {
        const before = await current(tx, file, criterion.id, answer.lotId, input.version)
        const after = { yes: criterion.answerKind === 'text' ? null : answer.yes, text: answer.text }
        if (before?.yes === after.yes && before.text === after.text) continue
        await put(tx, file, criterion.id, answer.lotId, after, version)
        changes.push({ field: answer.lotId ?? 'answer', label: labelOf(file, criterion, answer.lotId), from: before ? answerText(criterion.answerKind, before) : '', to: answerText(criterion.answerKind, after) })
      }
      await sealedLine(tx, actor, file, 'submission.answered', version, changes, { criterion: criterion.title })
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
          select: { id: true, number: true, evidence: { select: { kind: true, title: true } } },
        })
  if (input.evidenceVersionId !== null && !chosen) throw new Halt('not-found')
  if (chosen && criterion.evidenceKind !== 'other' && chosen.evidence.kind !== criterion.evidenceKind) return refuse('other-kind')
  return whileOpen(file.row.window, now, async () => {
    const version = await touch(tx, file)
    const before = await current(tx, file, criterion.id, input.lotId, input.version)
    await put(tx, file, criterion.id, input.lotId, { evidenceVersionId: chosen?.id ?? null }, version)
    const shown = (each: { number: number; evidence: { title: string } } | null | undefined) => (each ? `${each.evidence.title}, versie ${each.number}` : '')
    await sealedLine(tx, actor, file, 'submission.evidence-chosen', version, [
      { field: input.lotId ?? 'evidence', label: labelOf(file, criterion, input.lotId), from: shown(before?.evidenceVersion), to: shown(chosen) },
    ])
    return allow({ id: file.row.id, version })
  })
}

const lotFits = (file: SubmissionFile, criterion: CriterionView, lotId: string | null): boolean => (criterion.perLot ? file.chosen.some((lot) => lot.id === lotId) : lotId === null)

const labelOf = (file: SubmissionFile, criterion: CriterionView, lotId: string | null): string => {
  const lot = file.lots.find((each) => each.id === lotId)
  return lot ? `${criterion.title}, ${lot.name}` : criterion.title
}

/** The answer as it stands now, under the submission's lock. Stale when it changed after the version the user saw. */
async function current(tx: Tx, file: SubmissionFile, criterionId: string, lotId: string | null, seen: number): Promise<AnswerView | undefined> {
  const answer = await tx.answer.findFirst({
    where: { submissionId: file.row.id, criterionId, lotId },
    select: {
      criterionId: true, lotId: true, yes: true, text: true, version: true,
      evidenceVersion: { select: { id: true, number: true, issuedOn: true, validUntil: true, fileId: true, evidence: { select: { id: true, kind: true, title: true } }, file: { select: { name: true, size: true, sha256: true } } } },
    },
  })
  if (answer && answer.version > seen) throw new Halt('stale', 'stale', { subject: file.row.id, version: seen })
  return answer ?? undefined
}

async function put(tx: Tx, file: SubmissionFile, criterionId: string, lotId: string | null, data: { yes?: boolean | null; text?: string | null; evidenceVersionId?: string | null }, version: number): Promise<void> {
  const { row } = file
  const { count } = await tx.answer.updateMany({ where: { submissionId: row.id, criterionId, lotId }, data: { ...data, version } })
  if (count === 0) await tx.answer.createMany({ data: [{ submissionId: row.id, windowId: row.windowId, criterionId, lotId, regionId: row.regionId, providerId: row.providerId, ...data, version }] })
}

import type { CriterionToAnswer } from '@/lib/admissions/rules/submission-completeness'
import type { Day } from '@/lib/kernel/day'
import { evidenceState } from '@/lib/providers/rules'

export type AskedAgain = CriterionToAnswer & { readonly text: string; readonly evidenceKind: string | null; readonly code: string | null }

/** An answer of an entry that was handed in before, with the criterion as it read then (null when it can't be read any more). */
export type EarlierAnswer = {
  /** "I-2024-ABCDE, versie 2" */
  readonly source: string
  readonly title: string
  readonly answerKind: string
  readonly lotId: string | null
  readonly yes: boolean | null
  readonly text: string | null
  readonly evidenceId: string | null
  readonly code: string | null
  readonly askedText: string | null
}

export type DossierPiece = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly versions: readonly { readonly id: string; readonly number: number; readonly issuedOn: Day | null; readonly validUntil: Day | null }[]
}

/** What can be taken over for one criterion (and lot), once its provider has looked at it again. */
export type Proposal = {
  readonly criterion: AskedAgain
  readonly lotId: string | null
  /** answer: last time's own words; evidence: a piece of the dossier; statement: never filled in, only shown beside the question. */
  readonly kind: 'answer' | 'evidence' | 'statement'
  readonly source: string
  readonly yes: boolean | null
  readonly text: string | null
  readonly evidence: { readonly versionId: string; readonly title: string; readonly number: number; readonly validUntil: Day | null } | null
  /** The criterion reads otherwise than it did then. */
  readonly reworded: boolean
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Whether two criteria, of two procedures, ask the same: by their code, or by their title. */
export const asksTheSame = (now: Pick<AskedAgain, 'title' | 'answerKind' | 'code'>, then: Pick<EarlierAnswer, 'title' | 'answerKind' | 'code'>): boolean =>
  now.answerKind === then.answerKind && (now.code !== null && then.code !== null ? now.code === then.code : plain(now.title) === plain(then.title))

const NO_END = '9999-12-31'

/** The piece that fits best: valid at the start before valid today, then the one that holds longest; what has expired is not proposed. */
export function fittingEvidence(pieces: readonly DossierPiece[], kind: string, earlierId: string | null, today: Day, contractStart: Day): Proposal['evidence'] {
  const RANK = { 'no-term': 0, valid: 0, 'expires-soon': 1, 'expires-before-start': 1, expired: 9 } as const
  const found = pieces
    .filter((piece) => (kind === 'other' ? piece.id === earlierId : piece.kind === kind))
    .flatMap((piece) => {
      const newest = piece.versions[0]
      const rank = newest ? RANK[evidenceState(newest, today, contractStart)] : 9
      return newest && rank < 9 ? [{ piece, newest, rank }] : []
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (b.newest.validUntil ?? NO_END).localeCompare(a.newest.validUntil ?? NO_END) ||
        (b.newest.issuedOn ?? '').localeCompare(a.newest.issuedOn ?? '') ||
        Number(b.piece.id === earlierId) - Number(a.piece.id === earlierId),
    )[0]
  return found ? { versionId: found.newest.id, title: found.piece.title, number: found.newest.number, validUntil: found.newest.validUntil } : null
}

/** Where evidence that is proposed comes from. */
export const FROM_DOSSIER = 'uw dossier'

/**
 * What an entry may take over, for what isn't answered yet. An exclusion ground is a statement of today: what was said last
 * time stands beside the question, the answer is given anew. Earlier answers come newest entry first.
 */
export function proposals(input: {
  readonly criteria: readonly AskedAgain[]
  readonly lotIds: readonly string[]
  readonly answered: (criterionId: string, lotId: string | null) => boolean
  readonly earlier: readonly EarlierAnswer[]
  readonly dossier: readonly DossierPiece[]
  readonly today: Day
  readonly contractStart: Day
}): Proposal[] {
  const { lotIds, answered, earlier, dossier, today, contractStart } = input
  return [...input.criteria]
    .sort((a, b) => a.position - b.position)
    .flatMap((criterion) =>
      (criterion.perLot ? lotIds : [null]).flatMap((lotId): Proposal[] => {
        if (answered(criterion.id, lotId)) return []
        const before = earlier.find((each) => asksTheSame(criterion, each) && each.lotId === lotId)
        if (criterion.answerKind === 'evidence') {
          const evidence = fittingEvidence(dossier, criterion.evidenceKind ?? '', before?.evidenceId ?? null, today, contractStart)
          return evidence ? [{ criterion, lotId, kind: 'evidence', source: FROM_DOSSIER, yes: null, text: null, evidence, reworded: false }] : []
        }
        const kind = criterion.kind === 'exclusion' ? 'statement' : 'answer'
        const said = before && (before.yes !== null || (before.text ?? '').trim() !== '')
        if (!said) return kind === 'statement' && !criterion.perLot ? [{ criterion, lotId, kind, source: '', yes: null, text: null, evidence: null, reworded: false }] : []
        return [{ criterion, lotId, kind, source: before.source, yes: before.yes, text: before.text, evidence: null, reworded: before.askedText !== null && plain(before.askedText) !== plain(criterion.text) }]
      }),
    )
}

/** Whether there is anything to take over: a page with questions only would offer nothing. */
export const anythingToTakeOver = (found: readonly Proposal[]): boolean => found.some((each) => each.kind !== 'statement')

import { partyGap } from '@/lib/admissions/rules/party'
import type { PartyStatus } from '@/lib/admissions/schema/party'
import type { Day } from '@/lib/kernel/day'
import { comesLater } from '@/lib/procedures/rules/moments'
import { evidenceState, type RequiredFact } from '@/lib/providers/rules'

export type CriterionToAnswer = {
  readonly id: string
  readonly position: number
  readonly kind: string
  readonly title: string
  readonly answerKind: string
  readonly excludingAnswer: boolean | null
  readonly perLot: boolean
  /** When it must hold: a piece of evidence for later than the decision may come later. */
  readonly holdsAt?: string
}

export type GivenAnswer = {
  readonly criterionId: string
  readonly lotId: string | null
  readonly yes: boolean | null
  readonly text: string | null
  readonly evidence: { readonly validUntil: Day | null } | null
}

export type GapCode = 'facts-missing' | 'no-establishment' | 'no-answer' | 'no-text' | 'no-agreement-answer' | 'no-evidence' | 'party-declined' | 'party-not-signed'
export type WarningCode = 'excluding-answer' | 'not-agreed' | 'expired' | 'expires-before-start' | 'shown-later'
export type Reason = { readonly code: GapCode | WarningCode; readonly criterionId: string | null; readonly partyId?: string; readonly title: string; readonly lotId: string | null; readonly facts?: readonly RequiredFact[] }

export type CellState = 'ok' | 'warn' | 'missing'
export type CheckCell = { readonly lotId: string; readonly state: CellState; readonly reasons: readonly Reason[] }

/** Where a row is mended: step 2, 3 or 4. */
export type RowKind = 'organisation' | 'establishments' | 'parties' | 'exclusion' | 'evidence' | 'criterion'
export type CheckRow = { readonly key: string; readonly kind: RowKind; readonly criteria: readonly CriterionToAnswer[]; readonly cells: readonly CheckCell[] }
export type LotStanding = { readonly lotId: string; readonly complete: boolean; readonly missing: number; readonly warnings: number }
export type Completeness = {
  readonly rows: readonly CheckRow[]
  readonly lots: readonly LotStanding[]
  readonly completeLotIds: readonly string[]
  /** Everything that keeps a lot from being handed in, once per part, with the lots it concerns. */
  readonly gaps: readonly (Reason & { readonly lotIds: readonly string[] })[]
  readonly warnings: readonly (Reason & { readonly lotIds: readonly string[] })[]
}

const GAPS: readonly string[] = ['facts-missing', 'no-establishment', 'no-answer', 'no-text', 'no-agreement-answer', 'no-evidence', 'party-declined', 'party-not-signed'] satisfies GapCode[]
export const isGap = (reason: Reason): boolean => GAPS.includes(reason.code)

type Input = {
  readonly lotIds: readonly string[]
  readonly criteria: readonly CriterionToAnswer[]
  readonly answers: readonly GivenAnswer[]
  readonly missingFacts: readonly RequiredFact[]
  /** The lots of which it isn't said which establishment delivers there; undefined for a provider with one or none. */
  readonly undelivered?: readonly string[] | undefined
  /** Who takes part beside the provider itself; none when left out. */
  readonly parties?: readonly { readonly id: string; readonly name: string; readonly status: PartyStatus; readonly signedLotIds: readonly string[] }[]
  readonly today: Day
  readonly contractStart: Day
}

/** What the answer to one criterion lacks or warns of, for one lot. The answer for all lots counts where a criterion isn't asked per lot. */
export function lookAt(criterion: CriterionToAnswer, answer: GivenAnswer | undefined, lotId: string | null, today: Day, contractStart: Day): Reason[] {
  const reason = (code: Reason['code']): Reason[] => [{ code, criterionId: criterion.id, title: criterion.title, lotId }]
  switch (criterion.answerKind) {
    case 'evidence': {
      if (!answer?.evidence) return reason(comesLater(criterion.holdsAt ?? 'entry') ? 'shown-later' : 'no-evidence')
      const state = evidenceState(answer.evidence, today, contractStart)
      return state === 'expired' || state === 'expires-before-start' ? reason(state) : []
    }
    case 'text':
      return (answer?.text ?? '').trim() === '' ? reason('no-text') : []
    case 'agreement':
      if (answer?.yes === undefined || answer.yes === null) return reason('no-agreement-answer')
      return answer.yes ? [] : reason('not-agreed')
    default:
      if (answer?.yes === undefined || answer.yes === null) return reason('no-answer')
      return criterion.excludingAnswer === answer.yes ? reason('excluding-answer') : []
  }
}

/**
 * How complete an entry is, per part and lot. A part is the organisation's data, all exclusion grounds, all evidence that is
 * asked once, and each other criterion. A warning (an excluding answer, evidence that ends before the start) doesn't hold a
 * lot back: the assessors judge it, and may ask for a better one.
 */
export function completeness(input: Input): Completeness {
  const { lotIds, missingFacts, today, contractStart } = input
  const criteria = [...input.criteria].sort((a, b) => a.position - b.position)
  const cell = (lotId: string, reasons: readonly Reason[]): CheckCell => ({ lotId, state: reasons.some(isGap) ? 'missing' : reasons.length > 0 ? 'warn' : 'ok', reasons })
  const row = (key: string, kind: RowKind, part: readonly CriterionToAnswer[]): CheckRow => ({
    key,
    kind,
    criteria: part,
    cells: lotIds.map((lotId) =>
      cell(
        lotId,
        part.flatMap((criterion) => {
          const asked = criterion.perLot ? lotId : null
          const answer = input.answers.find((each) => each.criterionId === criterion.id && each.lotId === asked)
          return lookAt(criterion, answer, asked, today, contractStart)
        }),
      ),
    ),
  })
  const facts: Reason[] = missingFacts.length === 0 ? [] : [{ code: 'facts-missing', criterionId: null, title: '', lotId: null, facts: missingFacts }]
  const parties = (input.parties ?? []).filter((party) => party.status !== 'removed')
  const partyReasons = (lotId: string): Reason[] =>
    parties.flatMap((party) => {
      const code = partyGap(party, lotId)
      return code === null ? [] : [{ code, criterionId: null, partyId: party.id, title: party.name, lotId }]
    })
  const once = (criterion: CriterionToAnswer) => criterion.answerKind === 'evidence' && !criterion.perLot
  const exclusions = criteria.filter((criterion) => criterion.kind === 'exclusion' && !once(criterion))
  const evidence = criteria.filter(once)
  const others = criteria.filter((criterion) => !exclusions.includes(criterion) && !evidence.includes(criterion))
  const rows: CheckRow[] = [
    { key: 'organisation', kind: 'organisation', criteria: [], cells: lotIds.map((lotId) => cell(lotId, facts)) },
    ...(input.undelivered ? [{ key: 'establishments', kind: 'establishments' as const, criteria: [], cells: lotIds.map((lotId) => cell(lotId, input.undelivered?.includes(lotId) ? [{ code: 'no-establishment', criterionId: null, title: '', lotId }] : [])) }] : []),
    ...(parties.length > 0 ? [{ key: 'parties', kind: 'parties' as const, criteria: [], cells: lotIds.map((lotId) => cell(lotId, partyReasons(lotId))) }] : []),
    ...(exclusions.length > 0 ? [row('exclusion', 'exclusion', exclusions)] : []),
    ...(evidence.length > 0 ? [row('evidence', 'evidence', evidence)] : []),
    ...others.map((criterion) => row(criterion.id, 'criterion', [criterion])),
  ]
  const lots = lotIds.map((lotId): LotStanding => {
    const cells = rows.flatMap((each) => each.cells.filter((one) => one.lotId === lotId))
    const missing = cells.filter((each) => each.state === 'missing').length
    return { lotId, complete: missing === 0, missing, warnings: cells.filter((each) => each.state === 'warn').length }
  })
  const all = gather(rows)
  return { rows, lots, completeLotIds: lots.filter((lot) => lot.complete).map((lot) => lot.lotId), gaps: all.filter(isGap), warnings: all.filter((each) => !isGap(each)) }
}

/** The same thing missing in several lots is one line that names them. */
function gather(rows: readonly CheckRow[]): (Reason & { lotIds: string[] })[] {
  const found = new Map<string, Reason & { lotIds: string[] }>()
  for (const each of rows)
    for (const cell of each.cells)
      for (const reason of cell.reasons) {
        const key = `${reason.code}/${reason.criterionId ?? reason.partyId ?? ''}`
        const known = found.get(key)
        if (known) known.lotIds.push(cell.lotId)
        else found.set(key, { ...reason, lotIds: [cell.lotId] })
      }
  return [...found.values()]
}

import type { EspdFound } from '@/lib/admissions/imports/espd-read'
import type { EspdAnswer } from '@/lib/admissions/imports/espd-write'
import { ESPD_NAMES, type EspdCode } from '@/lib/procedures/schema/espd'

type Criterion = { readonly id: string; readonly kind: string; readonly text: string; readonly answerKind: string; readonly excludingAnswer: boolean | null; readonly perLot: boolean; readonly code: string | null }
type Given = { readonly yes: boolean | null; readonly text: string | null; readonly document: EspdAnswer['document'] }

export const isEspdCode = (code: string | null): code is EspdCode => code !== null && Object.hasOwn(ESPD_NAMES, code)

/** The criteria that an ESPD can hold: with a code of the official list, answered once for all lots. */
export const inEspd = <C extends Criterion>(criteria: readonly C[]): (C & { readonly code: EspdCode })[] => criteria.filter((criterion): criterion is C & { code: EspdCode } => !criterion.perLot && isEspdCode(criterion.code))

/**
 * ESPD asks whether a ground applies or a requirement is met; ours asks what the region wrote. The answer that excludes tells
 * which way round a question is; turning twice gives the same.
 */
const turned = (criterion: Pick<Criterion, 'kind' | 'excludingAnswer'>, yes: boolean | null): boolean | null => (yes !== null && criterion.excludingAnswer === (criterion.kind !== 'exclusion') ? !yes : yes)

/** One answer in the sense of ESPD. A document answers too: the requirement is met, the ground does not apply. */
export function toEspd(criterion: Criterion & { readonly code: EspdCode }, given: Given | undefined): EspdAnswer {
  const base = { code: criterion.code, text: criterion.text, explanation: given?.text ?? null, document: given?.document ?? null }
  if (criterion.answerKind === 'evidence') return { ...base, yes: base.document === null ? null : criterion.kind !== 'exclusion' }
  return { ...base, yes: criterion.answerKind === 'text' ? null : turned(criterion, given?.yes ?? null) }
}

export type Proposed = { readonly criterionId: string; readonly yes: boolean | null; readonly text: string | null }

/** What a file answers to these criteria, in their own words; documents are chosen by hand. One with the same code twice goes by order. */
export function fromEspd(criteria: readonly Criterion[], found: readonly EspdFound[]): Proposed[] {
  const seen = new Map<string, number>()
  return inEspd(criteria).flatMap((criterion): Proposed[] => {
    const nth = (seen.get(criterion.code) ?? 0) + 1
    seen.set(criterion.code, nth)
    const said = found.find((each) => each.code === criterion.code && each.nth === nth)
    if (!said || criterion.answerKind === 'evidence') return []
    const answer = { criterionId: criterion.id, yes: criterion.answerKind === 'text' ? null : turned(criterion, said.yes), text: said.explanation }
    return answer.yes === null && answer.text === null ? [] : [answer]
  })
}

/** What of a file may go in: only where nothing was answered yet, so that nothing typed is lost. */
export const unanswered = (proposed: readonly Proposed[], given: readonly { readonly criterionId: string; readonly yes: boolean | null; readonly text: string | null }[]): Proposed[] =>
  proposed.filter((each) => !given.some((answer) => answer.criterionId === each.criterionId && (answer.yes !== null || (answer.text ?? '') !== '')))

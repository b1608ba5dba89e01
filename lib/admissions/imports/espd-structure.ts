import criteria from '@/lib/admissions/imports/espd-criteria.json'
import type { EspdCode } from '@/lib/procedures/schema/espd'

/**
 * How the criteria of ESPD-EDM 4.1.0 are built: identifiers, groups and questions, as the Publications Office of the European
 * Union publishes them (ESPD-EDM 4.1.0, EUPL-1.2). `when`: always (ON*), or after a yes (ONTRUE) or a no (ONFALSE).
 */
export type EspdGroup = { readonly id: string; readonly when: string; readonly asks: readonly EspdAsk[]; readonly groups: readonly EspdGroup[] }
/** Identifier, kind (QUESTION, REQUIREMENT, CAPTION), type of the answer, and its text. */
export type EspdAsk = readonly [id: string, kind: string, type: string, text: string]
export type EspdCriterion = { readonly id: string; readonly prefix: string; readonly groups: readonly EspdGroup[] }

const CRITERIA = criteria as unknown as Readonly<Record<string, EspdCriterion>>

/** The structure of a criterion by its code. `registered` and others of the operator itself are there as well; null for a code without one. */
export const espdCriterion = (code: EspdCode): EspdCriterion | null => CRITERIA[code] ?? null

/** Which questions carry our answer: yes or no, its explanation after a yes or a no, and a document with the question that opens it. */
export type EspdSlots = { readonly answer: string; readonly explanation: { readonly id: string; readonly after: boolean } | null; readonly hasDocument: string | null; readonly document: string | null }

type Flat = { readonly id: string; readonly type: string; readonly text: string; readonly group: string; readonly when: string }

const questionsOf = (groups: readonly EspdGroup[]): Flat[] =>
  groups.flatMap((group) => [...group.asks.filter(([, kind]) => kind === 'QUESTION').map(([id, , type, text]) => ({ id, type, text, group: group.id, when: group.when })), ...questionsOf(group.groups)])

/**
 * The slots of one criterion: the answer is the question called "Your answer", or else its first yes-or-no; the explanation a
 * text asked right under it. Null when it has no yes-or-no. Also for structures of earlier editions, whose identifiers differ.
 */
export function espdSlots(groups: readonly EspdGroup[]): EspdSlots | null {
  const questions = questionsOf(groups)
  const indicators = questions.filter((each) => each.type === 'INDICATOR')
  const answer = indicators.find((each) => /^your answer/i.test(each.text)) ?? indicators[0]
  if (!answer) return null
  const under = groupsUnder(groups, answer.group)
  const explanation = questions.find((each) => each.type === 'DESCRIPTION' && (each.when === 'ONTRUE' || each.when === 'ONFALSE') && under.has(each.group))
  const document = questions.find((each) => each.type === 'EVIDENCE_IDENTIFIER')
  const opens = document && indicators.find((each) => each.id !== answer.id && groupsUnder(groups, each.group).has(document.group))
  return { answer: answer.id, explanation: explanation ? { id: explanation.id, after: explanation.when === 'ONTRUE' } : null, hasDocument: opens?.id ?? null, document: document?.id ?? null }
}

/** The groups right under this one. */
function groupsUnder(groups: readonly EspdGroup[], id: string): ReadonlySet<string> {
  for (const group of groups) {
    if (group.id === id) return new Set(group.groups.map((each) => each.id))
    const found = groupsUnder(group.groups, id)
    if (found.size > 0) return found
  }
  return new Set()
}

import type { SubmittedAnswer, SubmittedContent, SubmittedEvidence } from '@/lib/admissions/schema/submission-content'

/** One text per content, whatever the order of its keys: what the fingerprint is of. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
      .join(',')}}`
  return JSON.stringify(value)
}

/** Whether two contents say the same, apart from who signed. */
export const sameContent = (a: SubmittedContent, b: SubmittedContent): boolean => canonical({ ...a, signed: null }) === canonical({ ...b, signed: null })

/** The content with these lots only: answers given per lot for another lot are left out. */
export function narrowed(content: SubmittedContent, lotIds: readonly string[]): SubmittedContent {
  return { ...content, lots: content.lots.filter((lot) => lotIds.includes(lot.id)), answers: content.answers.filter((answer) => answer.lotId === null || lotIds.includes(answer.lotId)) }
}

/** What was answered to a criterion for a lot: the lot's own answer, or the one for all lots. */
export const answerOf = (content: SubmittedContent, criterionId: string, lotId: string | null): SubmittedAnswer | undefined =>
  content.answers.find((answer) => answer.criterionId === criterionId && answer.lotId === lotId) ?? content.answers.find((answer) => answer.criterionId === criterionId && answer.lotId === null)

/** Every version of evidence that goes along, each once, in the order of the criteria. */
export function evidenceOf(content: SubmittedContent): SubmittedEvidence[] {
  const found = new Map<string, SubmittedEvidence>()
  for (const answer of content.answers) if (answer.evidence) found.set(answer.evidence.versionId, answer.evidence)
  return [...found.values()]
}

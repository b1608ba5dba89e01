import type { SubmittedAnswer, SubmittedContent, SubmittedEvidence, SubmittedParty } from '@/lib/admissions/schema/submission-content'

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

/** Whether two contents say the same, apart from who signed and the salt. */
export const sameContent = (a: SubmittedContent, b: SubmittedContent): boolean => canonical({ ...a, signed: null, salt: null }) === canonical({ ...b, signed: null, salt: null })

/** The content with these lots only: answers given per lot for another lot are left out. */
export function narrowed(content: SubmittedContent, lotIds: readonly string[]): SubmittedContent {
  return { ...content, lots: content.lots.filter((lot) => lotIds.includes(lot.id)), ...(content.parties ? { parties: content.parties.map((party) => ({ ...party, lotIds: party.lotIds.filter((id) => lotIds.includes(id)) })) } : {}), answers: content.answers.filter((answer) => answer.lotId === null || lotIds.includes(answer.lotId)) }
}

/** What was answered to a criterion for a lot: the lot's own answer, or the one for all lots. */
export const answerOf = (content: SubmittedContent, criterionId: string, lotId: string | null): SubmittedAnswer | undefined =>
  content.answers.find((answer) => answer.criterionId === criterionId && answer.lotId === lotId) ?? content.answers.find((answer) => answer.criterionId === criterionId && answer.lotId === null)

/** The lots that were entered, each with the names of its chosen products; without any where every lot was entered whole. */
export function lotsWithProducts(content: Pick<SubmittedContent, 'lots'>, products: readonly { readonly id: string; readonly name: string }[]): { readonly id: string; readonly name: string; readonly products: readonly string[] }[] {
  return content.lots.map(({ id, name, productIds = [] }) => ({ id, name, products: products.filter((product) => productIds.includes(product.id)).map((product) => product.name) }))
}

/** Who entered, in words: the lead, and with whom. */
export function enteredBy(content: SubmittedContent): string {
  const members = (content.parties ?? []).filter((party) => party.kind === 'member').map((party) => party.name)
  if (members.length === 0) return content.organisation.name
  const last = members[members.length - 1] ?? ''
  return `${content.organisation.name} (penvoerder), in combinatie met ${members.length === 1 ? last : `${members.slice(0, -1).join(', ')} en ${last}`}`
}

export type DeclaredBy = Pick<SubmittedParty, 'id' | 'name' | 'kind' | 'signed'> & Pick<SubmittedParty['answers'][number], 'answerKind' | 'yes' | 'text' | 'evidence'>

/** What the other parties declared themselves for a criterion, of those that signed for the lot. */
export const declaredBy = (content: SubmittedContent, criterionId: string, lotId: string | null): DeclaredBy[] =>
  (content.parties ?? [])
    .filter((party) => lotId === null || party.lotIds.includes(lotId))
    .flatMap(({ id, name, kind, signed, answers }) => answers.filter((answer) => answer.criterionId === criterionId).map(({ answerKind, yes, text, evidence }) => ({ id, name, kind, signed, answerKind, yes, text, evidence })))

/** The same without what the other parties declared: what the lead itself may read of them. */
export const withoutDeclarations = (content: SubmittedContent): SubmittedContent =>
  content.parties ? { ...content, parties: content.parties.map((party) => ({ ...party, answers: [] })) } : content

/** The evidence that other parties sent along; they go open with the entry, and stand in no paper of the lead. */
export const partyEvidenceOf = (content: SubmittedContent): SubmittedEvidence[] => (content.parties ?? []).flatMap((party) => party.answers.flatMap((answer) => (answer.evidence ? [answer.evidence] : [])))

/** Every version of evidence that goes along, each once, in the order of the criteria. */
export function evidenceOf(content: SubmittedContent): SubmittedEvidence[] {
  const found = new Map<string, SubmittedEvidence>()
  for (const answer of content.answers) if (answer.evidence) found.set(answer.evidence.versionId, answer.evidence)
  return [...found.values()]
}

export type Repair = { readonly criterionId: string; readonly lotId: string | null; readonly repaired: SubmittedAnswer; readonly at: Date }

/** The answer to a part as it stands: the newest repair of that part, else what was handed in; `handedIn` only where they differ. */
export function standingAnswer(content: SubmittedContent, criterionId: string, lotId: string | null, repairs: readonly Repair[]): { answer: SubmittedAnswer | undefined; handedIn: SubmittedAnswer | undefined } {
  const handedIn = answerOf(content, criterionId, lotId)
  const mine = repairs.filter((each) => each.criterionId === criterionId && each.lotId === lotId).sort((a, b) => b.at.getTime() - a.at.getTime())
  return mine[0] ? { answer: mine[0].repaired, handedIn } : { answer: handedIn, handedIn: undefined }
}

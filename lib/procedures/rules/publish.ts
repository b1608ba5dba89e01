import type { Day } from '@/lib/kernel/day'
import { allow, refuse, type Refused, type Result } from '@/lib/kernel/result'
import { canBecome } from '@/lib/procedures/rules/status'
import { decideTerm, type Term, type TermRefusal } from '@/lib/procedures/rules/term'
import { decidePublishWindow, firstStartOf, type WindowPlan, type WindowRefusal } from '@/lib/procedures/rules/window'
import type { DocumentKind } from '@/lib/procedures/schema/document'
import type { ProcedureStatus } from '@/lib/procedures/schema/procedure'

/** A draft as the check before publishing sees it. */
export type Draft = Term & {
  readonly status: ProcedureStatus
  readonly reactionDays: number
  readonly lots: readonly { readonly name: string; readonly productCount: number }[]
  readonly windows: readonly (WindowPlan & { readonly name: string; readonly contractStart: Day; readonly lotsGone?: boolean })[]
  readonly criteria: readonly { readonly title: string; readonly rationale: string; readonly proof: string }[]
  readonly documents: readonly { readonly kind: DocumentKind; readonly versions: number }[]
  readonly clauseCount: number
  /** Per lot of a type that compares, the weights together; empty where nothing is compared. */
  readonly selection: readonly { readonly name: string; readonly weights: number }[]
}

export type MissingReason = 'no-lots' | 'lot-without-product' | 'no-window' | 'window-without-lot' | 'no-criteria' | 'criterion-without-rationale' | 'criterion-without-proof' | 'no-procurement-document' | 'no-clauses' | 'weights-not-100' | TermRefusal | WindowRefusal

export type MissingPart = 'details' | 'lots' | 'selection' | 'criteria' | 'planning' | 'documents'

/** One thing that keeps a draft from being published, and the part of the procedure where it is mended. */
export type Missing = { readonly part: MissingPart; readonly reason: MissingReason; readonly about: string | null; readonly detail: Readonly<Record<string, string | number>> }

/** Everything that is missing at once, in the order of the parts, so that nobody mends it one refusal at a time. */
export function missingForPublishing(draft: Draft, now: Date): Missing[] {
  const missing: Missing[] = []
  const add = (part: MissingPart, reason: MissingReason, about: string | null = null) => missing.push({ part, reason, about, detail: {} })
  const refused = (part: MissingPart, refusal: Refused<MissingReason>, about: string | null = null) => missing.push({ part, reason: refusal.reason, about, detail: refusal.detail ?? {} })

  const term = decideTerm(draft)
  if (!term.ok) refused('details', term)
  if (draft.lots.length === 0) add('lots', 'no-lots')
  for (const lot of draft.lots) if (lot.productCount === 0) add('lots', 'lot-without-product', lot.name)
  for (const lot of draft.selection) if (lot.weights !== 100) add('selection', 'weights-not-100', lot.name)
  if (draft.criteria.length === 0) add('criteria', 'no-criteria')
  for (const criterion of draft.criteria) {
    if (criterion.rationale === '') add('criteria', 'criterion-without-rationale', criterion.title)
    if (criterion.proof === '') add('criteria', 'criterion-without-proof', criterion.title)
  }
  if (draft.windows.length === 0) add('planning', 'no-window')
  for (const window of draft.windows) {
    const decision = decidePublishWindow(window, draft, firstStartOf(draft.windows), now)
    if (!decision.ok) refused('planning', decision, window.name)
    if (window.lotsGone) add('planning', 'window-without-lot', window.name)
  }
  if (!draft.documents.some((document) => document.kind === 'procurement' && document.versions > 0)) add('documents', 'no-procurement-document')
  if (draft.clauseCount === 0) add('documents', 'no-clauses')
  return missing
}

/** Publishing needs a complete draft; it is one act for procedure, lots, windows, criteria, documents and clauses. */
export function decidePublish(draft: Draft, now: Date): Result<undefined, 'not-draft' | 'incomplete'> {
  if (draft.status !== 'draft' || !canBecome(draft.status, 'published')) return refuse('not-draft')
  const missing = missingForPublishing(draft, now)
  return missing.length > 0 ? refuse('incomplete', { count: missing.length }) : allow()
}

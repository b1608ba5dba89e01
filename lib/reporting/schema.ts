import { z } from 'zod'
import type { Compartment } from '@/lib/audit/record'

/** The compartments an auditor reads; what is sealed or a provider's own stays closed to him. */
export const READ_COMPARTMENTS = ['region', 'resident', 'platform'] as const satisfies readonly Compartment[]
export type ReadCompartment = (typeof READ_COMPARTMENTS)[number]

/** By what sums of help are split: one at a time, so that no two splits give a small sum away. */
export const SUM_PARTS = ['product', 'lot', 'provider'] as const
export type SumPart = (typeof SUM_PARTS)[number]
/** The same for what campaigns and changeovers do; they have a product of their own. */
export const CHANGE_PARTS = ['provider', 'lot'] as const satisfies readonly SumPart[]
export type ChangePart = (typeof CHANGE_PARTS)[number]
export const BUDGET_SUM_KINDS = ['formal', 'informal'] as const
export type BudgetSumKind = (typeof BUDGET_SUM_KINDS)[number]

const Requirement = z.strictObject({
  id: z.string(),
  level: z.number().int(),
  subject: z.string(),
  state: z.enum(['proven', 'open', 'not-applicable']),
  /** Why it is open or doesn't apply; empty where nobody wrote a test yet. */
  why: z.string(),
  tests: z.array(z.strictObject({ file: z.string(), title: z.string(), cases: z.number().int().positive() })),
})
export type Requirement = z.infer<typeof Requirement>

/** docs/evidence.json: what the tests that passed on a day show of OWASP ASVS 5.0 (issue 5, line 8). */
export const Evidence = z.strictObject({ ran: z.iso.date(), requirements: z.array(Requirement) })
export type Evidence = z.infer<typeof Evidence>

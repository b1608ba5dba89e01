import type { Tx } from '@/lib/db'
import { referredTo } from '@/lib/indications/messages'
import type { Suspension } from '@/lib/indications/rules/terms'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import type { ObjectionFacts } from '../rules/objection'
import { HEARING_GROUNDS, HEARINGS, MADE_BY, OBJECTION_CHANNELS, OBJECTION_OUTCOMES, OBJECTION_PARTS, OBJECTION_STATUSES } from '../schema'

export const orNull = (text: string | null): Day | null => (text === null ? null : day(text))
export const oneOf = <T extends string>(codes: readonly T[], value: string): T => {
  const found = codes.find((each) => each === value)
  if (found === undefined) throw new Error(`unknown code ${value}`)
  return found
}

const ROW = {
  municipality: { select: { id: true, name: true, regionId: true } },
  decision: { select: { reference: true, outcome: true, decidedById: true, signedName: true, importId: true, decidedOn: true } },
  urgentHelp: { select: { decidedById: true, signedName: true } },
  case: { select: { number: true, importedFrom: true } },
  objectionSuspensions: { orderBy: { fromDay: 'asc' }, select: { id: true, fromDay: true, until: true, article: true, reason: true, recordedBy: true, version: true } },
} as const

type Taken = { readonly decidedById: string | null; readonly signedName: string }
type AgainstRow = { readonly decision: (Taken & { readonly reference: string; readonly outcome: string; readonly importId: string | null; readonly decidedOn: string }) | null; readonly urgentHelp: Taken | null; readonly case: { readonly number: string; readonly importedFrom: string | null } }

/** What an objection is against: a decision by its reference, with where it came from, or temporary help by the number of its case, as their letters say; and who took it. */
export function againstOf({ decision, urgentHelp, case: { number, importedFrom } }: AgainstRow): Taken & { readonly reference: string; readonly urgent: boolean; /** Whether a founded objection puts other help in its place: not of temporary help, nor of what was left unprocessed. */ readonly replaced: boolean } {
  if (decision) return { ...decision, reference: referredTo({ reference: decision.reference, from: decision.importId === null ? null : importedFrom, decidedOn: day(decision.decidedOn) }), urgent: false, replaced: decision.outcome !== 'not-processed' }
  if (urgentHelp) return { ...urgentHelp, reference: number, urgent: true, replaced: false }
  throw new Error('an objection against nothing')
}

/** An objection of the actor's municipality with its facts as rules judge them; null when there is none for him. */
export async function objectionOf(tx: Tx, actor: Actor, id: string) {
  const row = await tx.objection.findFirst({ where: { id, municipalityId: { in: actor.kind === 'anonymous' ? [] : [...actor.municipalityIds] } }, include: ROW })
  if (!row) return null
  const suspensions: Suspension[] = row.objectionSuspensions.map((each) => ({ article: each.article, period: { from: day(each.fromDay), until: orNull(each.until) } }))
  const facts: ObjectionFacts = {
    status: oneOf(OBJECTION_STATUSES, row.status), receivedOn: day(row.receivedOn), dispatchedOn: day(row.dispatchedOn), late: row.late, lateExcused: row.lateExcused,
    missing: row.missing.map((part) => oneOf(OBJECTION_PARTS, part)), completionUntil: orNull(row.completionUntil), completedOn: orNull(row.completedOn), committee: row.committee,
    hearing: oneOf(HEARINGS, row.hearing), hearingOn: orNull(row.hearingOn), hearingGround: HEARING_GROUNDS.find((each) => each === row.hearingGround) ?? null, adjourned: row.adjournedOn !== null, suspensions,
  }
  return { row, facts, against: againstOf(row), channel: oneOf(OBJECTION_CHANNELS, row.channel), madeBy: oneOf(MADE_BY, row.madeBy), outcome: row.outcome === null ? null : oneOf(OBJECTION_OUTCOMES, row.outcome) }
}
export type LoadedObjection = NonNullable<Awaited<ReturnType<typeof objectionOf>>>

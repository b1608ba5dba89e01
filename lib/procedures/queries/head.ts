import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { mayManageProcedure, visibleTo } from '@/lib/procedures/policy'
import { nextStepOf, type NextStep } from '@/lib/procedures/rules/next'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { decideConclude, decideWithdraw } from '@/lib/procedures/rules/status'
import { entryEndsAt, firstStartOf, noticeOf, windowStanding, type Notice } from '@/lib/procedures/rules/window'
import type { ProcedureStatus, ProcedureType } from '@/lib/procedures/schema/procedure'
import type { WindowKind, WindowStanding } from '@/lib/procedures/schema/window'

export type WindowView = {
  readonly id: string
  readonly name: string
  readonly kind: WindowKind
  /** Only where entry is continuous: the days to decide after a receipt. */
  readonly decisionDays: number | null
  /** The lots it opens when not all; with their names where the procedure's head was read. */
  readonly lotIds: readonly string[]
  readonly lotNames: readonly string[]
  readonly opensAt: Date
  readonly closesAt: Date
  readonly questionsUntil: Date | null
  readonly answersBy: Date | null
  readonly stoppedAt: Date | null
  readonly decisionsBy: Day
  readonly contractStart: Day
  readonly shortReason: string | null
  readonly publishedAt: Date | null
  readonly openedCount: number | null
  readonly version: number
  readonly standing: WindowStanding
  readonly notice: Notice
  /** Entry was continuous, entering has ended and nothing in it waits; only in a procedure's head. */
  readonly settled?: boolean
}

export type LotName = { readonly id: string; readonly name: string }

export type ProcedureHead = {
  readonly id: string
  readonly regionId: string
  readonly reference: string
  readonly type: ProcedureType
  readonly title: string
  readonly summary: string
  readonly status: ProcedureStatus
  readonly termMonths: number
  readonly optionCount: number
  readonly optionMonths: number
  readonly maxMonths: number
  readonly reactionDays: number
  /** The rule it follows, or why it is another; null where nobody said. */
  readonly reactionSource: string | null
  readonly assessors: number
  readonly purchaseObligation: boolean | null
  readonly publishedAt: Date | null
  readonly closedAt: Date | null
  readonly closedReason: string | null
  readonly source: string | null
  readonly invented: string | null
  readonly version: number
  readonly counts: { readonly lots: number; readonly criteria: number; readonly windows: number; readonly documents: number; readonly clauses: number; readonly questions: number }
  readonly lots: readonly LotName[]
  readonly windows: readonly WindowView[]
  readonly firstStart: Day | null
  readonly next: NextStep<WindowView>
  readonly may: { readonly manage: boolean; readonly withdraw: boolean; readonly conclude: boolean }
  readonly today: Day
}

/** Decisions that a college took, made known or not. */
export const MADE = { status: { not: 'proposed' } } as const

export const WINDOW = {
  id: true, name: true, kind: true, lotIds: true, opensAt: true, closesAt: true, questionsUntil: true, answersBy: true, stoppedAt: true, decisionsBy: true, decisionDays: true, contractStart: true, shortReason: true, publishedAt: true, openedAt: true, openedCount: true, decidedAt: true, version: true,
} as const

type WindowRow = {
  id: string; name: string; kind: string; lotIds: string[]; opensAt: Date; closesAt: Date; questionsUntil: Date | null; answersBy: Date | null; stoppedAt: Date | null; decisionsBy: string; decisionDays: number | null; contractStart: string; shortReason: string | null; publishedAt: Date | null; openedAt: Date | null; openedCount: number | null; decidedAt: Date | null; version: number
}

/** A window as the screens show it, with where it stands at this moment. */
export function toWindow(row: WindowRow, reactionDays: number, now: Date, lots: readonly LotName[] = []): WindowView {
  const plan = { decisionsBy: day(row.decisionsBy), contractStart: day(row.contractStart) }
  const { id, name, lotIds, opensAt, closesAt, questionsUntil, answersBy, stoppedAt, shortReason, decisionDays, publishedAt, openedCount, version } = row
  return { id, name, kind: row.kind as WindowKind, lotIds, lotNames: lots.filter((lot) => lotIds.includes(lot.id)).map((lot) => lot.name), opensAt, closesAt, questionsUntil, answersBy, stoppedAt, ...plan, decisionDays, shortReason, publishedAt, openedCount, version, standing: windowStanding(row, now), notice: noticeOf(plan, reactionDays) }
}

/** Of the windows where entry was continuous and has ended, those in which nothing waits any more: the database answers. */
async function settledOf(tx: Tx, windows: readonly WindowRow[], now: Date): Promise<Set<string>> {
  const ended = windows.filter((each) => isContinuous(each) && each.publishedAt !== null && each.decidedAt === null && entryEndsAt(each) <= now)
  const found = await Promise.all(ended.map(async ({ id }) => ({ id, rows: await tx.$queryRaw<{ settled: boolean }[]>`select window_settled(${id}::uuid) as settled` })))
  return new Set(found.filter(({ rows }) => rows[0]?.settled).map(({ id }) => id))
}

/** What every page of a procedure opens with; null when it isn't there for this actor. Joins the caller's transaction. */
export async function procedureHead(tx: Tx, actor: Actor, id: string, now: Date): Promise<ProcedureHead | null> {
  const row = await tx.procedure.findFirst({
    where: { id, ...visibleTo(actor) },
    select: {
      id: true, regionId: true, reference: true, type: true, title: true, summary: true, status: true, termMonths: true, optionCount: true, optionMonths: true, maxMonths: true, reactionDays: true, reactionSource: true, assessors: true, purchaseObligation: true, publishedAt: true,
      closedAt: true, closedReason: true, source: true, invented: true, version: true,
      procedureLots: { select: { lot: { select: { id: true, name: true } } }, orderBy: { lot: { name: 'asc' } } },
      _count: { select: { criterions: true, procedureDocuments: true, clauses: true, windowQuestions: true, collegeDecisions: { where: MADE } } },
      entryWindows: { select: WINDOW, orderBy: { opensAt: 'asc' } },
    },
  })
  if (!row) return null
  const { entryWindows, procedureLots, _count, ...rest } = row
  const lots = procedureLots.map((each) => each.lot)
  const settled = await settledOf(tx, entryWindows, now)
  const windows = entryWindows.map((each) => ({ ...toWindow(each, row.reactionDays, now, lots), settled: settled.has(each.id) }))
  const status = row.status as ProcedureStatus
  const counts = { lots: lots.length, criteria: _count.criterions, windows: windows.length, documents: _count.procedureDocuments, clauses: _count.clauses, questions: _count.windowQuestions }
  const manage = mayManageProcedure(actor, row)
  return {
    ...rest,
    type: row.type as ProcedureType,
    status,
    counts,
    lots,
    windows,
    firstStart: firstStartOf(windows),
    next: nextStepOf({ status, counts }, windows),
    may: { manage, withdraw: manage && decideWithdraw(status, _count.collegeDecisions).ok, conclude: manage && decideConclude(status, entryWindows.map((each) => (settled.has(each.id) ? { ...each, decidedAt: now } : each))).ok },
    today: dayIn(now),
  }
}

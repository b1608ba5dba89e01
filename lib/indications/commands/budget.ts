import { changesBetween, record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { CONDITION_LABELS } from '../messages/budget'
import { type BudgetRequest, unmetConditions } from '../rules/budget'
import type { SaveBudget, WithdrawBudget } from '../schema/budget'
import { loadCase } from './load'

const CHANGES = { kind: 'Soort budget', askedHourCents: 'Gevraagd bedrag per uur in centen', ...CONDITION_LABELS, withdrawnOn: 'Ziet af van een budget' } as const

/** What the trail keeps of a budget: not the reasons, which may be about health. */
const tracked = (budget: BudgetRequest | null) => ({
  kind: budget?.kind ?? null, askedHourCents: budget?.askedHourCents ?? null, capable: budget?.capable ?? null, motivated: budget?.motivated ?? null, quality: budget?.quality ?? null, withdrawnOn: budget?.withdrawnOn ?? null,
})

export type BudgetRefusal = 'case-closed' | 'no-product' | 'informed-in-future' | 'informed-before-notification'

/**
 * Records that the resident wants a personal budget: who helps, with what plan, when it was explained to him (art. 2.3.2 lid 6), and for
 * each condition of art. 2.3.6 lid 2 whether it is met and why. The decision follows it; asked again after it was withdrawn, it counts again.
 */
export const saveBudget = (actor: Actor, input: SaveBudget): Promise<Result<{ caseId: string; met: boolean }, BudgetRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    if (!view.product) return refuse('no-product')
    if (input.informedOn > view.today) return refuse('informed-in-future')
    if (input.informedOn < view.notifiedOn) return refuse('informed-before-notification')
    const { caseId, version: seen, ...asked } = input
    const data = { ...asked, withdrawnOn: null, recordedAt: now, recordedBy: person.name }
    const row = await tx.wmoBudget.findUnique({ where: { caseId }, select: { id: true } })
    const id = row?.id ?? crypto.randomUUID()
    let version = 1
    if (row) version = await updateVersioned(tx.wmoBudget, { id, version: seen }, data)
    else {
      if (seen !== 0) throw new Halt('stale')
      await tx.wmoBudget.createMany({ data: [{ ...data, id, caseId, municipalityId: view.municipality.id }] }).catch((thrown: unknown) => {
        throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale') : thrown
      })
    }
    const unmet = unmetConditions(asked)
    await record(tx, actor, { event: 'case.budget-recorded', subject: { type: 'budget', id, version }, ...trace, changes: changesBetween(tracked(view.budget), tracked(data), CHANGES), detail: { caseId, kind: input.kind, unmet } })
    return allow({ caseId, met: unmet.length === 0 })
  })

/** Records that the resident chooses help in kind after all. */
export const withdrawBudget = (actor: Actor, input: WithdrawBudget): Promise<Result<{ caseId: string }, 'case-closed' | 'nothing-asked'>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    const row = await tx.wmoBudget.findUnique({ where: { caseId: view.id }, select: { id: true } })
    if (!row || view.budget?.withdrawnOn !== null) return refuse('nothing-asked')
    const version = await updateVersioned(tx.wmoBudget, { id: row.id, version: input.version }, { withdrawnOn: view.today })
    await record(tx, actor, { event: 'case.budget-withdrawn', subject: { type: 'budget', id: row.id, version }, ...trace, changes: [{ field: 'withdrawnOn', label: CHANGES.withdrawnOn, from: '', to: view.today }], detail: { caseId: view.id } })
    return allow({ caseId: view.id })
  })

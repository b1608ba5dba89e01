import { read, type Tx } from '@/lib/db'
import { lotsOfCase, participationsOf, type OfferedPart } from '@/lib/indications/queries/choice'
import type { CaseView } from '@/lib/indications/queries/case'
import { offeredOn } from '@/lib/indications/rules/choice'
import type { Person } from '@/lib/kernel/actor'
import { day, latestDay, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type Rule, ruleOn } from '@/lib/rulebook/queries'
import { WAITING_EFFECTS, type WaitingEffect } from '@/lib/rulebook/schema'
import { visibleTo } from '../policy'
import { type LastGround, type Refused, type Refuser, waitingKind, type WaitingFacts, waitingOf, type WaitingWhy } from '../rules/waiting'
import type { WaitingKind } from '../schema'

type Scope = { readonly regionId: string; readonly municipalityId: string }

/** What a no does to the waiting time by the rule of its day; null where nobody ruled it. Joins the caller's transaction. */
export const effectOn = async (tx: Tx, scope: Scope, by: Refuser, on: Day): Promise<WaitingEffect | null> => (await ruleOn(tx, 'waiting-after-refusal', scope, on))?.value[by] ?? null

/** The providers that can help today or on the wished day, whichever is later. Joins the caller's transaction. */
export async function runningFor(tx: Tx, view: CaseView): Promise<OfferedPart[]> {
  if (!view.product || !view.wishes) return []
  const onDay = latestDay(view.wishes.wishedStart, view.today)
  return offeredOn(await participationsOf(tx, await lotsOfCase(tx, view, onDay)), view.product.id, onDay)
}

/** Who goes first: the grounds of the rule of today (null: nobody ruled it), what was recorded, and whether something can be. */
export type Priority = { readonly rule: Rule<'waiting-priority'> | null; readonly kept: readonly KeptGround[]; readonly open: boolean }

/** What was recorded of who goes first, with the words of the rule of that day. */
export type KeptGround = LastGround & { readonly words: string | null; readonly reason: string | null; readonly recordedAt: Date; readonly recordedBy: string }

/** Every ground of a case and its end, in their order. Joins the caller's transaction. */
export const groundsOf = async (tx: Tx, caseId: string): Promise<KeptGround[]> =>
  (await tx.waitingGround.findMany({ where: { caseId }, orderBy: { number: 'asc' }, select: { number: true, ground: true, words: true, fromOn: true, reason: true, recordedAt: true, recordedBy: true } })).map((row) => ({ ...row, fromOn: day(row.fromOn) }))

/** Whether the resident of a case was granted help in kind that nobody gives him yet. Joins the caller's transaction. */
export const waitsFor = async (tx: Tx, caseId: string): Promise<boolean> => (await tx.$queryRaw<{ waits: boolean }[]>`select help_awaited(${caseId}::uuid) as waits`)[0]?.waits ?? false

/** How one kind of help stands on the waiting list: since when, why, and in which class by the rule of today. */
export type Listed = { readonly product: string; readonly since: Day; readonly kind: WaitingKind | null; readonly why: WaitingWhy; readonly class: number | null; readonly lookAgain: Day | null }
type ListedRow = { readonly product: string; readonly since: Day; readonly class: number | null; readonly lookAgain: Day | null; readonly facts: WaitingFacts }

export type WaitingView = {
  readonly caseId: string
  readonly since: Day | null
  readonly days: number | null
  readonly begunOn: Day | null
  /** Every no, in the order of their days. */
  readonly refusals: readonly Refused[]
  /** What a resident's no does today; null where nobody ruled it. */
  readonly effect: WaitingEffect | null
  readonly listed: readonly Listed[]
  readonly priority: Priority
  readonly today: Day
}

/** Since when the resident of a case waits for help, by whose choice, and what that does; null when it isn't of the actor's municipality. Reading the case itself is recorded by its page. */
export const waitingScreen = (actor: Person, caseId: string): Promise<WaitingView | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.wmoCase.findFirst({
      where: { id: caseId, ...visibleTo(actor) },
      select: {
        municipality: { select: { id: true, regionId: true } },
        providerRefusals: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], select: { providerId: true, refusedOn: true, reason: true, effect: true } },
        indications: { where: { form: 'in-kind', status: { in: ['adopted', 'ended'] } }, orderBy: { startsOn: 'asc' }, select: { startsOn: true, decision: { select: { dispatchedOn: true } } } },
      },
    })
    if (!row) return null
    const today = dayIn(now)
    const scope = { regionId: row.municipality.regionId, municipalityId: row.municipality.id }
    const allocations = await tx.allocation.findMany({ where: { indication: { caseId } }, orderBy: { offeredAt: 'asc' }, select: { providerId: true, startedAt: true, returnedAt: true, returnReason: true } })
    const names = new Map((await tx.provider.findMany({ where: { id: { in: [...row.providerRefusals, ...allocations].map((each) => each.providerId) } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
    const named = (id: string) => names.get(id) ?? 'Aanbieder niet meer gepubliceerd'
    const returned = await Promise.all(allocations.flatMap(({ providerId, returnedAt, returnReason }) => (returnedAt === null ? [] : [{ providerId, on: dayIn(returnedAt), reason: returnReason ?? '' }])).map(async ({ providerId, on, reason }): Promise<Refused> => ({ on, by: 'provider', provider: named(providerId), reason, effect: await effectOn(tx, scope, 'provider', on) })))
    const refused = row.providerRefusals.map((each): Refused => ({ on: day(each.refusedOn), by: 'resident', provider: named(each.providerId), reason: each.reason, effect: WAITING_EFFECTS.find((effect) => effect === each.effect) ?? null }))
    const refusals = [...refused, ...returned].sort((a, b) => a.on.localeCompare(b.on))
    const [first] = row.indications
    const begun = allocations.find((each) => each.startedAt !== null)?.startedAt ?? null
    const begunOn = begun && dayIn(begun)
    const waiting = waitingOf({ grantedOn: first?.decision.dispatchedOn ? day(first.decision.dispatchedOn) : null, startsOn: first ? day(first.startsOn) : null, begunOn }, refusals, today)
    const [list] = await tx.$queryRaw<{ rows: ListedRow[] }[]>`select waiting_case(${caseId}::uuid) as rows`
    const listed = (list?.rows ?? []).map(({ facts, ...each }): Listed => ({ ...each, ...waitingKind(facts) }))
    const priority = { rule: await ruleOn(tx, 'waiting-priority', scope, today), kept: await groundsOf(tx, caseId), open: await waitsFor(tx, caseId) }
    return { caseId, ...waiting, begunOn, refusals, effect: await effectOn(tx, scope, 'resident', today), listed, priority, today }
  })

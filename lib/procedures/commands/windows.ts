import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { formatInstant } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { tellFollowers } from '@/lib/procedures/commands/alert'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { routes } from '@/lib/routes'
import { windowMessage } from '@/lib/procedures/messages/alert'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { makeSealingKey } from '@/lib/procedures/commands/sealing'
import { WINDOW_LABELS } from '@/lib/procedures/messages/labels'
import { datesText, ruleText } from '@/lib/procedures/messages/dates'
import { dateRulesOf } from '@/lib/procedures/queries/dates'
import { withEnd, isContinuous } from '@/lib/procedures/rules/continuous'
import { moveAlong } from '@/lib/procedures/rules/dates'
import { decideAddition } from '@/lib/procedures/rules/status'
import { decideWindowKinds } from '@/lib/procedures/rules/types'
import { decidePublishWindow, decideWindow, firstStartOf, type WindowPlan } from '@/lib/procedures/rules/window'
import type { Term } from '@/lib/procedures/rules/term'
import type { AddWindow, EditWindow, WindowById } from '@/lib/procedures/schema/window'

const ROW = { id: true, procedureId: true, name: true, kind: true, lotIds: true, opensAt: true, closesAt: true, questionsUntil: true, answersBy: true, decisionsBy: true, decisionDays: true, contractStart: true, shortReason: true, publishedAt: true, decidedAt: true, version: true } as const
type Row = { id: string; name: string; decisionDays?: number | null; opensAt: Date; closesAt: Date; questionsUntil?: Date | null; answersBy?: Date | null; decisionsBy: string; contractStart: string; shortReason: string | null }

const names = async (tx: Tx, lotIds: readonly string[]): Promise<string> => (await tx.lot.findMany({ where: { id: { in: [...lotIds] } }, orderBy: { name: 'asc' }, select: { name: true } })).map((lot) => lot.name).join(', ')

export const planOf = (row: Row): WindowPlan => ({ decisionDays: row.decisionDays ?? null, opensAt: row.opensAt, closesAt: row.closesAt, questionsUntil: row.questionsUntil ?? null, answersBy: row.answersBy ?? null, decisionsBy: day(row.decisionsBy), contractStart: day(row.contractStart), shortReason: row.shortReason })

/** A window as an audit line tells it. */
const inWords = (window: WindowPlan & { readonly name: string; readonly kind: string }) => ({
  ...window, opensAt: formatInstant(window.opensAt), closesAt: formatInstant(window.closesAt), questionsUntil: window.questionsUntil ? formatInstant(window.questionsUntil) : '', answersBy: window.answersBy ? formatInstant(window.answersBy) : '',
})

export const siblings = async (tx: Tx, procedureId: string): Promise<Row[]> => tx.entryWindow.findMany({ where: { procedureId }, select: ROW, orderBy: { opensAt: 'asc' } })

export const firstStart = (rows: readonly Row[]) => firstStartOf(rows.map(planOf))

/** Whether a window names a lot that its procedure doesn't have. */
const unknownLots = async (tx: Tx, procedureId: string, lotIds: readonly string[]): Promise<boolean> => (await tx.procedureLot.count({ where: { procedureId, lotId: { in: [...lotIds] } } })) < new Set(lotIds).size

/** The first start of a procedure's agreements with this window in it. */
const startWith = (others: readonly Row[], input: Pick<AddWindow, 'contractStart' | 'opensAt'>): Day => firstStartOf([...others.map(planOf), input]) ?? input.contractStart

/** Windows without a closing end with the term, as it stands now: before they are published their end follows it. */
export async function settleEnds(tx: Tx, procedure: Term & { readonly id: string }): Promise<void> {
  const rows = await siblings(tx, procedure.id)
  const first = firstStart(rows)
  for (const row of await tx.entryWindow.findMany({ where: { procedureId: procedure.id, kind: 'continuous', publishedAt: null }, select: ROW })) {
    const { closesAt, decisionsBy } = withEnd({ kind: row.kind, contractStart: day(row.contractStart), decisionDays: row.decisionDays }, procedure, first ?? day(row.contractStart))
    await tx.entryWindow.updateMany({ where: { id: row.id }, data: { closesAt, decisionsBy } })
  }
}

export async function windowForChange(tx: Tx, actor: Actor, id: string) {
  const found = await tx.entryWindow.findUnique({ where: { id }, select: { procedureId: true } })
  if (!found) throw new Halt('not-found')
  const procedure = await procedureForChange(tx, actor, found.procedureId)
  const window = await tx.entryWindow.findUniqueOrThrow({ where: { id }, select: ROW })
  return { procedure, window }
}

/** Plans a window: in a draft, or later in a published procedure (interim accession), where it is published on its own. */
export const addWindow = (actor: Actor, input: AddWindow) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    const addition = decideAddition(procedure.status)
    if (!addition.ok) return addition
    const others = await siblings(tx, procedure.id)
    if (others.some((other) => other.name === input.name)) return refuse('name-taken', { name: input.name })
    const kinds = decideWindowKinds(procedure.type, [input])
    if (!kinds.ok) return kinds
    if (await unknownLots(tx, procedure.id, input.lotIds ?? [])) return refuse('unknown-lot')
    const start = startWith(others, input)
    const planned = withEnd(input, procedure, start)
    const decision = decideWindow(planned, procedure, start)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.entryWindow.create({ data: { id, regionId: procedure.regionId, ...planned }, select: { id: true } })
    await record(tx, actor, { event: 'entry-window.planned', compartment: 'region', subject: { type: 'entry-window', id, version: 1 }, regionId: procedure.regionId, detail: { name: input.name, closes: formatInstant(planned.closesAt) } })
    return allow({ id, procedureId: procedure.id })
  })

/** Changes a window that isn't published yet. Dates that follow from a changed one move along, once the officer said so (F14). */
export const editWindow = (actor: Actor, input: EditWindow) =>
  write(actor, async (tx) => {
    const { procedure, window } = await windowForChange(tx, actor, input.id)
    if (window.publishedAt !== null) return refuse('window-published')
    const change = decideAddition(procedure.status)
    if (!change.ok) return change
    const others = (await siblings(tx, procedure.id)).filter((other) => other.id !== input.id)
    if (others.some((other) => other.name === input.name)) return refuse('name-taken', { name: input.name })
    const kinds = decideWindowKinds(procedure.type, [input])
    if (!kinds.ok) return kinds
    if (await unknownLots(tx, procedure.id, input.lotIds ?? [])) return refuse('unknown-lot')
    const start = startWith(others, input)
    const planned = withEnd(input, procedure, start)
    const rules = isContinuous(input) ? [] : await dateRulesOf(tx, window.id)
    const moved = moveAlong(planOf(window), planOf({ ...window, ...planned }), rules, procedure.reactionDays)
    if (moved.along.length > 0 && !input.moveAlong) return refuse('moves-along', { moves: datesText(moved.along) })
    const { id, version: seen, moveAlong: _said, ...typed } = planned
    const data = { ...typed, ...moved.dates }
    const decision = decideWindow(data, procedure, firstStart([...others, { ...data, id }]))
    if (!decision.ok) return decision
    await tx.dateRule.deleteMany({ where: { windowId: id, ...(isContinuous(input) ? {} : { target: { in: moved.dropped } }) } })
    const version = await updateVersioned(tx.entryWindow, { id, version: seen }, data)
    const before = { ...inWords({ ...planOf(window), name: window.name, kind: window.kind }), lotIds: await names(tx, window.lotIds) }
    const changes = changesBetween(before, { ...inWords(data), lotIds: await names(tx, input.lotIds ?? window.lotIds) }, WINDOW_LABELS)
    for (const rule of rules) if (moved.dropped.includes(rule.target)) changes.push({ field: 'rules', label: 'Datum die volgt', from: ruleText(rule), to: 'vaste datum' })
    await record(tx, actor, { event: 'entry-window.changed', compartment: 'region', subject: { type: 'entry-window', id, version }, regionId: procedure.regionId, changes, detail: { name: input.name } })
    return allow({ id, procedureId: procedure.id })
  })

/** Takes out a window that nobody outside has seen. */
export const removeWindow = (actor: Actor, input: WindowById) =>
  write(actor, async (tx) => {
    const { procedure, window } = await windowForChange(tx, actor, input.id)
    if (window.publishedAt !== null) return refuse('window-published')
    const change = decideAddition(procedure.status)
    if (!change.ok) return change
    await tx.dateRule.deleteMany({ where: { windowId: input.id } })
    const { count } = await tx.entryWindow.deleteMany({ where: { id: input.id, version: input.version } })
    if (count === 0) throw new Halt('stale', 'stale', { subject: input.id, version: input.version })
    await record(tx, actor, { event: 'entry-window.removed', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId: procedure.regionId, detail: { name: window.name } })
    return allow({ procedureId: procedure.id })
  })

/** Publishes a later window of a published procedure: general, and open to everyone (N37). */
export const publishWindow = (actor: Actor, input: WindowById) =>
  write(actor, async (tx, now) => {
    const { procedure, window: row } = await windowForChange(tx, actor, input.id)
    if (procedure.status !== 'published') return refuse('procedure-not-published')
    if (row.publishedAt !== null) return refuse('window-published')
    await settleEnds(tx, procedure)
    const window = await tx.entryWindow.findUniqueOrThrow({ where: { id: row.id }, select: ROW })
    const decision = decidePublishWindow(planOf(window), procedure, firstStart(await siblings(tx, procedure.id)), now)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.entryWindow, input, { opensAt: decision.value.opensAt, publishedAt: now })
    const published = { ...planOf(window), id: window.id, name: window.name, opensAt: decision.value.opensAt }
    await tellFollowers(tx, procedure, [published])
    await makeSealingKey(tx, now, { id: window.id, regionId: procedure.regionId, kind: window.kind })
    await tellConcerned(tx, now, { regionId: procedure.regionId, procedureId: procedure.id, windowId: window.id, audience: 'concerned', ...windowMessage(procedure, [published]), href: routes.publicProcedure(procedure.id) })
    await record(tx, actor, { event: 'entry-window.published', compartment: 'region', subject: { type: 'entry-window', id: window.id, version }, regionId: procedure.regionId, detail: { name: window.name, closes: formatInstant(window.closesAt) } })
    return allow({ id: window.id, procedureId: procedure.id })
  })

import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatInstant, instantOf, timeIn } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { firstStart, planOf, siblings, windowForChange } from '@/lib/procedures/commands/windows'
import { changeOf, datesText, moveSentence, ruleText } from '@/lib/procedures/messages/dates'
import { dateRulesOf } from '@/lib/procedures/queries/dates'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { columnOf, decideMove, decideRules, derive, movesBetween, valueOf, type Dates, type Move } from '@/lib/procedures/rules/dates'
import { decideAddition } from '@/lib/procedures/rules/status'
import { decideWindow } from '@/lib/procedures/rules/window'
import type { DateRule, MoveDate, SetDateRules } from '@/lib/procedures/schema/dates'
import { routes } from '@/lib/routes'

/** Only the columns that differ, for an update. */
const dataOf = (dates: Dates, moves: readonly Move[]) => Object.fromEntries(moves.map(({ date }) => [columnOf(date), valueOf(dates, date)]))

/**
 * Says of each date of a window whether it stands by itself or follows from another (F14), and moves those that follow.
 * Refuses a circle, and dates that can't be; what moves is confirmed first. Of a published window nothing may move by this.
 */
export const setDateRules = (actor: Actor, input: SetDateRules) =>
  write(actor, async (tx) => {
    const { procedure, window } = await windowForChange(tx, actor, input.id)
    const change = decideAddition(procedure.status)
    if (!change.ok) return change
    const circle = decideRules(input.rules)
    if (!circle.ok) return circle
    if (isContinuous(window)) return refuse('not-movable')
    const before = planOf(window)
    const dates = derive(before, input.rules, procedure.reactionDays)
    const moves = movesBetween(before, dates)
    if (moves.length > 0 && window.publishedAt !== null) return refuse('window-published')
    if (moves.length > 0 && !input.moveAlong) return refuse('moves-along', { moves: datesText(moves) })
    const others = (await siblings(tx, procedure.id)).filter((other) => other.id !== input.id)
    const plan = { ...dates, shortReason: window.shortReason }
    const decision = moves.length > 0 ? decideWindow(plan, procedure, firstStart([...others, { ...plan, id: input.id, name: window.name }])) : allow()
    if (!decision.ok) return decision
    const earlier = await dateRulesOf(tx, window.id)
    const version = await updateVersioned(tx.entryWindow, { id: input.id, version: input.version }, dataOf(dates, moves))
    await tx.dateRule.deleteMany({ where: { windowId: window.id } })
    await tx.dateRule.createMany({ data: input.rules.map((rule) => ({ ...rule, windowId: window.id, regionId: procedure.regionId })) })
    const inWords = (rules: readonly DateRule[]) => ({ rules: rules.map(ruleText).join('; ') })
    const changes = [...changesBetween(inWords(earlier), inWords(input.rules), { rules: 'Datums die volgen' }), ...moves.map(changeOf)]
    await record(tx, actor, { event: 'entry-window.rules-set', compartment: 'region', subject: { type: 'entry-window', id: window.id, version }, regionId: procedure.regionId, changes, detail: { name: window.name } })
    return allow({ id: window.id, procedureId: procedure.id })
  })

/**
 * Moves a date of a published window, with what follows from it, in one transaction: later only, with a published reason. What
 * moves and who is told is confirmed first. Opening and closing don't move by this.
 */
export const moveDate = (actor: Actor, input: MoveDate) =>
  write(actor, async (tx, now) => {
    const { procedure, window } = await windowForChange(tx, actor, input.id)
    if (window.publishedAt === null || procedure.status !== 'published' || window.decidedAt !== null || isContinuous(window)) return refuse('not-movable')
    const before = planOf(window)
    const current = valueOf(before, input.date)
    const time = input.time ?? (current instanceof Date ? timeIn(current) : '12:00')
    const moment = instantOf(input.day, time, 'first')
    if (!moment.ok) return refuse('time-skipped', { day: input.day, time })
    const to = input.date === 'decisions' || input.date === 'start' ? input.day : moment.value
    const decision = decideMove(before, { date: input.date, to }, await dateRulesOf(tx, window.id), procedure, firstStart(await siblings(tx, procedure.id)), now)
    if (!decision.ok) return decision
    const { dates, moves, dropped } = decision.value
    if (!input.moveAlong) return refuse('confirm-move', { moves: datesText(moves) })
    // The published line first: the database moves no published date without one.
    const { regionId } = procedure
    const lines = moves.map(changeOf).map(({ label, from, to: until }) => ({ label, from, to: until }))
    await tx.planningChange.createMany({ data: [{ windowId: window.id, procedureId: procedure.id, regionId, windowVersion: input.version + 1, lines, reason: input.reason, publishedAt: now }] })
    const version = await updateVersioned(tx.entryWindow, { id: input.id, version: input.version }, dataOf(dates, moves))
    await tx.dateRule.deleteMany({ where: { windowId: window.id, target: { in: dropped } } })
    await tellConcerned(tx, now, {
      regionId, procedureId: procedure.id, windowId: window.id, audience: 'concerned', href: routes.publicProcedure(procedure.id),
      subject: `${window.name}: de planning is veranderd`, body: `${moves.map(moveSentence).join('\n')}\n\nDe reden: ${input.reason}`,
    })
    await record(tx, actor, { event: 'entry-window.moved', compartment: 'region', subject: { type: 'entry-window', id: window.id, version }, regionId, changes: moves.map(changeOf), detail: { name: window.name, reason: input.reason, closes: formatInstant(window.closesAt) } })
    return allow({ id: window.id, procedureId: procedure.id })
  })

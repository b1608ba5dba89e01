import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstant, formatInstantFull } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { firstStart, planOf, siblings } from '@/lib/procedures/commands/windows'
import { alongText } from '@/lib/procedures/messages/closing-move'
import { changeOf, moveSentence } from '@/lib/procedures/messages/dates'
import { dateRulesOf } from '@/lib/procedures/queries/dates'
import { decideMove, isGateReason, keptMoves, moveRefusal, movesFrom, type Closing, type ConfirmMoveRefusal, type MovePlan, type MoveRefusal } from '@/lib/procedures/rules/closing-move'
import type { Term } from '@/lib/procedures/rules/term'
import type { WindowPlan } from '@/lib/procedures/rules/window'
import { Along, type AnswerMove, type MoveKind, type ProposeMove } from '@/lib/procedures/schema/closing-move'
import { routes } from '@/lib/routes'

const WINDOW = { id: true, name: true, procedureId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true, questionsUntil: true, answersBy: true, decisionsBy: true, contractStart: true, shortReason: true, version: true } as const
const MOVE = { id: true, windowId: true, fromClosesAt: true, toClosesAt: true, kind: true, outageFrom: true, outageUntil: true, reason: true, along: true, proposedName: true, confirmedAt: true, withdrawnAt: true, version: true } as const

async function windowFor(tx: Tx, actor: Actor, windowId: string) {
  // Where entry is continuous there is no closing to move.
  const found = await tx.entryWindow.findFirst({ where: { id: windowId, kind: { not: 'continuous' } }, select: { procedureId: true } })
  if (!found) throw new Halt('not-found')
  const procedure = await procedureForChange(tx, actor, found.procedureId)
  await tx.$queryRaw`select id from entry_window where id = ${windowId}::uuid for update`
  const window = await tx.entryWindow.findUniqueOrThrow({ where: { id: windowId }, select: WINDOW })
  if (actor.kind !== 'person') throw new Halt('forbidden')
  return { window, procedure, officer: actor }
}

const decideFor = async (tx: Tx, { window, procedure }: { window: Omit<Closing, keyof WindowPlan> & Parameters<typeof planOf>[0]; procedure: Term & { id: string; reactionDays: number } }, plan: MovePlan, now: Date) =>
  decideMove({ ...window, ...planOf(window) }, plan, await dateRulesOf(tx, window.id), procedure, firstStart(await siblings(tx, procedure.id)), now)

/** The first officer proposes a later closing, with what moves along. Nothing changes and nobody is told until a second officer confirms. */
export const proposeMove = (actor: Actor, input: ProposeMove): Promise<Result<{ windowId: string }, MoveRefusal | 'already-proposed' | 'procedure-not-published' | 'moves-along'>> =>
  write(actor, async (tx, now) => {
    const { window, procedure, officer } = await windowFor(tx, actor, input.windowId)
    if (procedure.status !== 'published') return refuse('procedure-not-published')
    const decision = await decideFor(tx, { window, procedure }, input, now)
    if (!decision.ok) return decision
    const { along, dates } = decision.value
    if (along.length > 0 && !input.moveAlong) return refuse('moves-along', { moves: alongText(along, dates, procedure.reactionDays) })
    if ((await tx.closingMove.count({ where: { windowId: window.id, confirmedAt: null, withdrawnAt: null } })) > 0) return refuse('already-proposed')
    const version = await updateVersioned(tx.entryWindow, { id: window.id, version: input.version }, {})
    const { kind, toClosesAt, outageFrom, outageUntil, reason } = input
    const id = crypto.randomUUID()
    await tx.closingMove.createMany({
      data: [{ id, windowId: window.id, procedureId: procedure.id, regionId: procedure.regionId, kind, fromClosesAt: window.closesAt, toClosesAt, outageFrom, outageUntil, reason, along: keptMoves(along), proposedBy: officer.personId, proposedName: officer.name, proposedAt: now }],
    })
    await record(tx, actor, { event: 'entry-window.closing-proposed', compartment: 'region', subject: { type: 'entry-window', id: window.id, version }, regionId: procedure.regionId, detail: { name: window.name, kind, from: formatInstant(window.closesAt), to: formatInstant(toClosesAt), reason } })
    return allow({ windowId: window.id })
  })

async function moveFor(tx: Tx, actor: Actor, moveId: string) {
  const move = await tx.closingMove.findUnique({ where: { id: moveId }, select: MOVE })
  if (!move) throw new Halt('not-found')
  return { move, ...(await windowFor(tx, actor, move.windowId)) }
}

/** The second officer confirms; from then on the closing is later with what follows from it, everyone reads why, and whoever has a draft or an entry is told. */
export const confirmMove = (actor: Actor, input: AnswerMove): Promise<Result<{ windowId: string }, ConfirmMoveRefusal>> =>
  write(actor, async (tx, now) => {
    const { move, window, procedure, officer } = await moveFor(tx, actor, input.moveId)
    if (move.version !== input.version) throw new Halt('stale', 'stale', { subject: window.id, version: input.version })
    if (move.confirmedAt !== null || move.withdrawnAt !== null) return refuse('not-waiting')
    const proposed = Along.parse(move.along)
    const follows = await decideFor(tx, { window, procedure }, { ...move, kind: move.kind as MoveKind }, now)
    // What else keeps it from moving, the database says; the dates that move along are the ones that both officers saw.
    const asProposed = follows.ok ? JSON.stringify(keptMoves(follows.value.along)) === JSON.stringify(proposed) : proposed.length === 0 || isGateReason(follows.reason)
    if (!asProposed) return refuse('moved-meanwhile')
    const along = movesFrom(proposed)
    const { regionId } = procedure
    // The published line first: the database moves no published date without one.
    if (along.length > 0)
      await tx.planningChange.createMany({ data: [{ windowId: window.id, procedureId: procedure.id, regionId, windowVersion: window.version + 1, lines: along.map(changeOf).map(({ label, from, to }) => ({ label, from, to })), reason: move.reason, publishedAt: now }] })
    try {
      await tx.$queryRaw`select closing_move_confirm(${move.id}::uuid, ${officer.name})`
    } catch (thrown) {
      const found = databaseRefusal(thrown)
      const reason = found?.state === 'PE002' ? moveRefusal(found.message) : undefined
      if (!reason) throw thrown
      return refuse(reason)
    }
    if (follows.ok) await tx.dateRule.deleteMany({ where: { windowId: window.id, target: { in: [...follows.value.dropped] } } })
    await tellConcerned(tx, now, {
      regionId, procedureId: procedure.id, windowId: window.id, audience: 'concerned', href: routes.publicProcedure(procedure.id),
      subject: `${window.name} sluit later: ${formatInstantFull(move.toClosesAt)}`,
      body: `De sluiting van ${window.name} is verplaatst van ${formatInstantFull(move.fromClosesAt)} naar ${formatInstantFull(move.toClosesAt)}. Tot die tijd kunt u indienen, vervangen en intrekken. Wat u had ingediend, blijft ingediend en verzegeld.${along.length > 0 ? `\n\n${along.map(moveSentence).join('\n')}` : ''}\n\nDe reden: ${move.reason}`,
    })
    await record(tx, actor, {
      event: 'entry-window.closing-moved', compartment: 'region', subject: { type: 'entry-window', id: window.id }, regionId,
      changes: [{ field: 'closesAt', label: 'Sluit', from: formatInstant(move.fromClosesAt), to: formatInstant(move.toClosesAt) }, ...along.map(changeOf)],
      detail: { name: window.name, kind: move.kind, proposedBy: move.proposedName, reason: move.reason },
    })
    return allow({ windowId: window.id })
  })

/** Takes a proposal back that nobody confirmed; either officer may. */
export const withdrawMove = (actor: Actor, input: AnswerMove): Promise<Result<{ windowId: string }, 'not-waiting'>> =>
  write(actor, async (tx, now) => {
    const { move, window, procedure } = await moveFor(tx, actor, input.moveId)
    if (move.confirmedAt !== null || move.withdrawnAt !== null) return refuse('not-waiting')
    await updateVersioned(tx.closingMove, { id: move.id, version: input.version }, { withdrawnAt: now })
    await record(tx, actor, { event: 'entry-window.closing-withdrawn', compartment: 'region', subject: { type: 'entry-window', id: window.id }, regionId: procedure.regionId, detail: { name: window.name, to: formatInstant(move.toClosesAt) } })
    return allow({ windowId: window.id })
  })

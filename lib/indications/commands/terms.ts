import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { moveLetter } from '../letters/terms'
import { MOVE_LABELS } from '../messages'
import { visibleTo } from '../policy'
import { MOVE, toMove } from '../queries/terms'
import { MOVE_ARTICLES, type MoveRefusal, decideEnd, decideMove } from '../rules/standstill'
import type { EndMove, MoveTerm } from '../schema'
import { awaitDispatch } from './dispatch'
import { letterScope, loadCase } from './load'
import { keepTerm } from './term-sent'

/**
 * Asks the resident to complete the application (Awb 4:5), suspends (4:15) or extends (4:14) the term of the decision, with the reason
 * and by letter. It moves the term from the day after that letter was sent. Refuses what decideMove refuses.
 */
export const moveTerm = (actor: Actor, input: MoveTerm): Promise<Result<{ caseId: string }, MoveRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const decided = decideMove(view, view.moves, view.terms.decision, input, view.today)
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    const { kind, reason, untilOn, days } = input
    const scope = { municipalityId: view.municipality.id }
    const text = kind === 'completion' ? await letterText(tx, 'wmo-completion', scope, view.today) : kind === 'suspension' ? await letterText(tx, 'wmo-suspension', scope, view.today) : await letterText(tx, 'wmo-extension', scope, view.today)
    const letterId = await issueLetter(tx, now, actor, { kind: text.kind, view: moveLetter(view, { name: person.name, organisation: person.organisationName }, input, text), textId: text.id, subject: { type: 'case', id: view.id }, scope: letterScope(view) })
    await tx.wmoTermMove.createMany({ data: [{ municipalityId: view.municipality.id, caseId: view.id, kind, reason, untilOn, days, letterId, recordedAt: now, recordedBy: person.name }] })
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId, kind, since: view.today })
    await record(tx, actor, { event: 'case.term-moved', subject: { type: 'case', id: view.id, version }, ...trace, changes: [{ field: 'term', label: MOVE_LABELS[kind], from: '', to: untilOn ?? `${days ?? 0} dagen` }], detail: { kind, article: MOVE_ARTICLES[kind], letterId } })
    return allow({ caseId: view.id })
  })

/** Records that an application was completed, or that the reason to stand still is gone: from that day the term runs again. */
export const endMove = (actor: Actor, input: EndMove): Promise<Result<{ caseId: string }, 'not-running' | 'ended-in-future' | 'ended-before-sent'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.wmoTermMove.findFirst({ where: { id: input.moveId, ...visibleTo(actor) }, select: { ...MOVE, caseId: true } })
    if (!row) throw new Halt('not-found')
    const { view, trace } = await loadCase(tx, now, actor, row.caseId)
    const move = toMove(row)
    const decided = decideEnd(move, input.endedOn, view.today)
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.wmoTermMove, { id: row.id, version: input.version }, { endedOn: input.endedOn })
    await keepTerm(tx, view, view.moves.map((each) => (each.id === row.id ? { ...each, endedOn: input.endedOn } : each)))
    await record(tx, actor, { event: 'case.term-runs-again', subject: { type: 'case', id: view.id, version }, ...trace, changes: [{ field: 'term', label: MOVE_LABELS[move.kind], from: '', to: input.endedOn }] })
    return allow({ caseId: view.id })
  })

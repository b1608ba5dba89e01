import { expect, it } from 'vitest'
import { bridgeDays, decideBridge } from '@/lib/continuity/rules/bridge'
import { decideProposeUndo, decideUndo } from '@/lib/continuity/rules/undo-death'
import { day } from '@/lib/kernel/day'

it('runs from the day after the death until so many weeks after the decision, however late the death was heard of', () => {
  expect(bridgeDays(day('2025-12-12'), day('2025-12-15'), 8)).toEqual({ startsOn: '2025-12-13', endsOn: '2026-02-08' })
  expect(bridgeDays(day('2025-10-31'), day('2025-12-15'), 1)).toEqual({ startsOn: '2025-11-01', endsOn: '2025-12-21' })
})

const FITS = { ended: true, bridged: false, partner: true, ownHelp: false, weeks: 8, runs: true, mandate: true, caseOpen: false, request: 'Hulp' }
it.each([
  [{}, undefined],
  [{ caseOpen: true, request: null }, undefined],
  [{ ended: false }, 'nothing-to-bridge'],
  [{ bridged: true }, 'bridged-already'],
  [{ partner: false }, 'no-partner'],
  [{ ownHelp: true }, 'partner-has-help'],
  [{ weeks: null }, 'no-rule'],
  [{ runs: false }, 'not-running'],
  [{ mandate: false }, 'no-mandate'],
  [{ request: null }, 'request-missing'],
] as const)('a bridge with %j', (more, reason) => expect(decideBridge({ ...FITS, ...more })).toMatchObject(reason ? { reason } : { ok: true, value: { weeks: 8 } }))

const DEATH = { kind: 'died', outcome: 'followed', occurredOn: day('2025-12-12') } as const
it.each([
  [DEATH, '2025-12-12', null, undefined],
  [DEATH, '2025-12-12', 'proposed', 'proposed-already'],
  [DEATH, '2025-12-12', 'done', 'not-recorded'],
  [DEATH, null, null, 'not-recorded'],
  [DEATH, '2025-12-01', null, 'not-recorded'],
  [{ ...DEATH, outcome: 'not-followed' }, '2025-12-12', null, 'not-recorded'],
  [{ ...DEATH, kind: 'moved' }, '2025-12-12', null, 'not-recorded'],
] as const)('undoing %j, in the file %s, before it %s', (signal, diedOn, latest, reason) => expect(decideProposeUndo(signal, diedOn, latest)).toMatchObject(reason ? { reason } : { ok: true }))
it('is undone by another than who proposed it, once', () => expect([decideUndo({ status: 'proposed', proposedById: 'a' }, 'b'), decideUndo({ status: 'proposed', proposedById: 'a' }, 'a'), decideUndo({ status: 'declined', proposedById: 'a' }, 'b')]).toMatchObject([{ ok: true }, { reason: 'own-proposal' }, { reason: 'decided-already' }]))

import { expect, it } from 'vitest'
import { bridgeDays, decideBridge } from '@/lib/continuity/rules/bridge'
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

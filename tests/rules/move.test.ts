import { describe, expect, it } from 'vitest'
import { homeOf } from '@/lib/allocations/rules'
import { decideMove, effectOf, type MoveEffect, type Place, type Placed } from '@/lib/continuity/rules/move'
import { day } from '@/lib/kernel/day'

const TODAY = day('2025-12-15')
const MOVES = day('2026-02-01')
const help: Placed = { status: 'started', lotId: 'north', providerId: 'p', productId: 'hh', wishedStart: day('2025-12-01'), startsOn: day('2025-12-08'), endsOn: day('2027-12-07') }
const place: Place = { id: 'south-p', providerId: 'p', lotId: 'south', status: 'running', startsOn: '2024-01-01', endsOn: '2027-12-31', productIds: ['hh'] }
const there = ['south', 'whole']

describe('what a move does to help', () => {
  const cases: [string, MoveEffect, Partial<Placed>, readonly Place[], string?][] = [
    ['goes on with the same provider in the new area, from the day of the move', { kind: 'goes-on', from: MOVES, participationId: 'south-p' }, {}, [place]],
    ['the area comes before the municipality as a whole', { kind: 'goes-on', from: MOVES, participationId: 'south-p' }, {}, [{ ...place, id: 'whole-p', lotId: 'whole' }, place]],
    ['goes on under a contract for the whole municipality', { kind: 'goes-on', from: MOVES, participationId: 'whole-p' }, {}, [{ ...place, id: 'whole-p', lotId: 'whole' }]],
    ['stays where the contract is for both addresses', { kind: 'stays' }, { lotId: 'whole' }, []],
    ['ends where the provider has no contract', { kind: 'ends', from: MOVES }, {}, [{ ...place, providerId: 'other' }]],
    ['ends where the contract is for another product', { kind: 'ends', from: MOVES }, {}, [{ ...place, productIds: ['x'] }]],
    ['ends where the contract is suspended', { kind: 'ends', from: MOVES }, {}, [{ ...place, status: 'suspended' }]],
    ['ends where the contract begins a day later', { kind: 'ends', from: MOVES }, {}, [{ ...place, startsOn: '2026-02-02' }]],
    ['goes on where the contract begins that day', { kind: 'goes-on', from: MOVES, participationId: 'south-p' }, {}, [{ ...place, startsOn: '2026-02-01' }]],
    ['a move that was is followed from today: what was given, was given', { kind: 'goes-on', from: TODAY, participationId: 'south-p' }, {}, [place], '2025-11-01'],
    ['and not on the first day of the help', { kind: 'ends', from: day('2025-12-16') }, { startsOn: TODAY }, [], '2025-12-10'],
    ['help that ends before the move is left alone', { kind: 'stays' }, { endsOn: day('2026-01-31') }, [place]],
    ['paused help is settled first', { kind: 'paused' }, { status: 'paused' }, [place]],
    ['an offer from the day of the move is taken back', { kind: 'withdrawn' }, { status: 'offered', startsOn: null, wishedStart: MOVES }, [place]],
    ['also in the same lot, since it says where the client lives', { kind: 'withdrawn' }, { status: 'offered', lotId: 'whole', startsOn: null, wishedStart: MOVES }, []],
    ['help that begins before the move is waited for', { kind: 'begins-before' }, { status: 'accepted', startsOn: day('2026-01-31') }, [place]],
    ['what was accepted and covers both addresses stays', { kind: 'stays' }, { status: 'accepted', lotId: 'whole' }, []],
    ['what is over is over', { kind: 'stays' }, { status: 'stopped' }, []],
  ]
  it.each(cases)('%s', (_, expected, more, places, on) => expect(effectOf({ ...help, ...more }, there, places, on === undefined ? MOVES : day(on), TODAY)).toEqual(expected))
})

it('a move is taken over with an address in the municipality, one at a time, and with nothing to settle first', () => {
  const fine = { movesOn: MOVES, inside: true, comes: null, effects: [{ kind: 'stays' }, { kind: 'ends', from: MOVES }] } as const
  expect(decideMove(fine)).toEqual({ ok: true, value: undefined })
  expect(decideMove({ ...fine, movesOn: null })).toMatchObject({ reason: 'address-missing' })
  expect(decideMove({ ...fine, inside: false })).toMatchObject({ reason: 'outside' })
  expect(decideMove({ ...fine, comes: day('2026-01-01') })).toMatchObject({ reason: 'moves-already', detail: { day: '2026-01-01' } })
  expect(decideMove({ ...fine, effects: [{ kind: 'paused' }] })).toMatchObject({ reason: 'help-paused' })
  expect(decideMove({ ...fine, effects: [{ kind: 'begins-before' }] })).toMatchObject({ reason: 'help-begins-before' })
})

it('a provider reads the address that holds today', () => {
  const home = { address: 'Oudestraat 1', postcode: '9401 HK', city: 'Assen' }
  const told = (fromOn: string, address: string | null) => ({ fromOn, address, postcode: '9404 AA', city: 'Assen' })
  expect(homeOf(home, [], TODAY).address).toBe('Oudestraat 1')
  expect(homeOf(home, [told('2025-12-16', 'Laterlaan 2')], TODAY).address).toBe('Oudestraat 1')
  expect(homeOf(home, [told('2025-12-15', 'Nieuwelaan 2'), told('2025-12-01', 'Tussenweg 3'), told('2025-12-15', null)], TODAY).address).toBe('Nieuwelaan 2')
})

import { describe, expect, it } from 'vitest'
import { helpsOn, homeOf } from '@/lib/allocations/rules'
import { facilityEffect, type FacilityEffect, type FacilityPlaced, type FacilityReport } from '@/lib/continuity/rules/facility'
import { decideMove, effectOf, type MoveEffect, type Place, type Placed } from '@/lib/continuity/rules/move'
import { day } from '@/lib/kernel/day'
import { changedFacts, isCalled } from '@/lib/residents/rules/reach'

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
  const home = { address: 'Oudestraat 1', postcode: '9401 HK', city: 'Assen', addressAt: null }
  const told = (fromOn: string, address: string | null, at = '2025-11-01') => ({ fromOn, address, postcode: '9404 AA', city: 'Assen', toldAt: new Date(`${at}T12:00:00Z`) })
  expect(homeOf(home, [], TODAY).address).toBe('Oudestraat 1')
  expect(homeOf(home, [told('2025-12-16', 'Laterlaan 2')], TODAY).address).toBe('Oudestraat 1')
  expect(homeOf(home, [told('2025-12-15', 'Nieuwelaan 2'), told('2025-12-01', 'Tussenweg 3'), told('2025-12-15', null)], TODAY).address).toBe('Nieuwelaan 2')
  // Written anew since: a move that was told and in force before says nothing any more, one told or coming into force after it does.
  const mended = { ...home, address: 'Oudestraat 11', addressAt: new Date('2025-12-10T12:00:00Z') }
  expect(homeOf(mended, [told('2025-12-01', 'Nieuwelaan 2')], TODAY).address).toBe('Oudestraat 11')
  expect(homeOf(mended, [told('2025-12-15', 'Nieuwelaan 2')], TODAY).address).toBe('Nieuwelaan 2')
  expect(homeOf(mended, [told('2025-12-01', 'Nieuwelaan 2', '2025-12-11')], TODAY).address).toBe('Nieuwelaan 2')
})

it('a provider reads what it plans with, and of whom to call', () => {
  const file = { formal: 'mevrouw H. de Wit', streetLine: 'Straat 1', placeLine: '9401 HK Assen', phone: null, language: null, interpreter: false }
  expect(changedFacts(file, file)).toEqual([])
  expect(changedFacts(file, { ...file, language: 'Turks' })).toEqual([])
  expect(changedFacts(file, { ...file, language: 'Turks', interpreter: true })).toEqual(['interpreter'])
  expect(changedFacts(file, { ...file, formal: 'x', streetLine: 'y', phone: '1' })).toEqual(['name', 'address', 'phone'])
  expect(changedFacts(file, { ...file, placeLine: '9401 HL Assen' })).toEqual(['address'])
  const seen = day('2025-01-01')
  for (const [kind, about, proofSeenOn, called] of [['contact', 'money', null, true], ['mentor', 'care', seen, true], ['curator', 'all', seen, true], ['curator', 'all', null, false], ['administrator', 'money', seen, false]] as const) expect(isCalled({ kind, about, proofSeenOn })).toBe(called)
})

it('a provider helps until the last day', () => {
  for (const [status, stoppedOn, helps] of [['offered', null, false], ['accepted', null, true], ['started', null, true], ['paused', null, true], ['stopped', '2025-12-15', true], ['stopped', '2025-12-14', false], ['stopped', null, false], ['returned', null, false], ['cancelled-before-start', null, false], ['transferred', null, false]] as const) expect(helpsOn(status, stoppedOn, TODAY)).toBe(helps)
})

describe('what a report does to the general facility', () => {
  const placed: FacilityPlaced = { registeredOn: day('2025-12-08'), lotId: 'north', providerId: 'p', productId: 'hh', startsOn: day('2025-12-08'), endsOn: null }
  const moves: FacilityReport = { kind: 'moved', destination: 'within', occurredOn: MOVES }
  const cases: [string, FacilityEffect, Partial<FacilityPlaced>, FacilityReport, readonly string[], readonly Place[], boolean?][] = [
    ['goes along where the contract covers both', { kind: 'stays' }, { lotId: 'whole' }, moves, there, [place]],
    ['goes on with the same provider in the new lot', { kind: 'goes-on', from: MOVES, participationId: 'south-p' }, {}, moves, there, [place]],
    ['waits for another choice where it does not work', { kind: 'ends', from: MOVES }, {}, moves, there, []],
    ['leaves a provider alone whose last day is before the move', { kind: 'stays' }, { endsOn: day('2026-01-31') }, moves, there, []],
    ['never before today', { kind: 'ends', from: TODAY }, {}, { ...moves, occurredOn: day('2025-12-01') }, there, []],
    ['nor on the first day', { kind: 'ends', from: day('2026-03-02') }, { startsOn: day('2026-03-01') }, moves, there, []],
    ['stops where a household shares one already', { kind: 'stops', lastDay: day('2026-01-31'), reason: 'household-shares' }, {}, moves, there, [place], true],
    ['stops the day before a move out', { kind: 'stops', lastDay: day('2026-01-31'), reason: 'moved' }, {}, { ...moves, destination: 'out' }, [], []],
    ['stops on the day of a death', { kind: 'stops', lastDay: day('2025-12-12'), reason: 'died' }, {}, { kind: 'died', occurredOn: day('2025-12-12') }, [], []],
    ['in the middle of a switch too', { kind: 'stops', lastDay: day('2025-12-12'), reason: 'died' }, { startsOn: day('2026-01-05') }, { kind: 'died', occurredOn: day('2025-12-12') }, [], []],
    ['and not before it began', { kind: 'stops', lastDay: day('2025-12-08'), reason: 'died' }, {}, { kind: 'died', occurredOn: day('2025-12-01') }, [], []],
  ]
  it.each(cases)('%s', (_, effect, change, report, lots, places, shared = false) => expect(facilityEffect(report, { ...placed, ...change }, lots, places, shared, TODAY)).toEqual(effect))
})

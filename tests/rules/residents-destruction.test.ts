import { describe, expect, it } from 'vitest'
import { decideDestroy, decidePropose, destroyableFrom, recordText, requestDue } from '@/lib/continuity/rules/destruction'
import { ProposeDestruction } from '@/lib/continuity/schema/destruction'
import { day } from '@/lib/kernel/day'
import { residentTables } from '@/prisma/rls'

const RULE = { helpYears: 15, noHelpYears: 5, countsFrom: 'last-day' } as const
const FILE = { lastDay: day('2010-03-01'), hadHelp: true, running: false, held: false, proposed: false }
const TODAY = day('2025-12-01')

describe('how long a file is kept', () => {
  it.each([
    [{ lastDay: '2010-03-01', hadHelp: true }, RULE, '2025-03-02'],
    [{ lastDay: '2010-03-01', hadHelp: false }, RULE, '2015-03-02'],
    [{ lastDay: '2010-03-01', hadHelp: true }, { ...RULE, countsFrom: 'end-of-year' }, '2026-01-01'],
    [{ lastDay: '2024-02-29', hadHelp: false }, RULE, '2029-03-01'],
  ] as const)('%j by %j: from %s', ({ lastDay, hadHelp }, rule, from) => expect(destroyableFrom({ lastDay: day(lastDay), hadHelp }, rule)).toBe(from))
  it('is answered within three months when the resident asks', () => expect(requestDue(day('2025-11-30'))).toBe('2026-02-28'))
})

describe('a proposal to destroy', () => {
  it.each([
    ['due', null, {}, RULE, undefined],
    ['due', null, { lastDay: day('2011-01-01') }, RULE, 'not-due'],
    ['due', null, {}, null, 'no-rule'],
    ['due', null, { held: true }, RULE, 'held'],
    ['due', null, { running: true }, RULE, 'still-running'],
    ['due', null, { proposed: true }, RULE, 'proposed-already'],
    ['request', day('2025-11-01'), { lastDay: day('2025-11-01') }, null, undefined],
    ['request', day('2025-12-02'), {}, RULE, 'request-in-future'],
    ['request', day('2025-11-01'), { held: true }, RULE, 'held'],
  ] as const)('%s %s with %j', (ground, on, more, rule, reason) => expect(decidePropose({ ...FILE, ...more }, ground, on, rule, TODAY)).toMatchObject(reason ? { reason } : { ok: true }))
  it('takes another person, once, and a look at what came in between', () => {
    const proposal = { status: 'proposed', proposedById: 'a' } as const
    expect(decideDestroy(proposal, 'b', FILE)).toMatchObject({ ok: true })
    expect(decideDestroy(proposal, 'a', FILE)).toMatchObject({ reason: 'own-proposal' })
    expect(decideDestroy({ ...proposal, status: 'declined' }, 'b', FILE)).toMatchObject({ reason: 'decided-already' })
    expect(decideDestroy(proposal, 'b', { ...FILE, held: true })).toMatchObject({ reason: 'held' })
    expect(decideDestroy(proposal, 'b', { ...FILE, running: true })).toMatchObject({ reason: 'still-running' })
  })
  it('asks of a request its day and who made it, and leaves both out otherwise', () => {
    const form = { residentId: crypto.randomUUID(), ground: 'request', requestedOn: '', requestedBy: '' }
    expect(ProposeDestruction.safeParse(form).error?.issues.map((issue) => issue.path[0])).toEqual(['requestedOn', 'requestedBy'])
    expect(ProposeDestruction.parse({ ...form, ground: 'due', requestedOn: '1-11-2025', requestedBy: 'resident' })).toMatchObject({ requestedOn: null, requestedBy: null })
  })
})

it('signs the same text whatever the order of the counts', () => {
  const record = { id: 'x', municipality: 'Proefdam', ground: 'due', basis: 'regel', proposedBy: 'A', decidedBy: 'B', decidedAt: new Date('2025-12-01T10:00:00Z') }
  expect(recordText({ ...record, counts: { letter: 2, file: 1 } })).toBe(recordText({ ...record, counts: { file: 1, letter: 2 } }))
  expect(recordText({ ...record, counts: { letter: 2 } })).not.toBe(recordText({ ...record, counts: { letter: 3 } }))
})

it('knows every table that hangs on a resident, at whatever distance', () => {
  const tables = residentTables()
  expect(tables).toEqual(expect.arrayContaining(['resident', 'wmo_case', 'investigation', 'wmo_decision', 'indication', 'allocation', 'allocation_client', 'objection', 'objection_standing', 'resident_signal', 'supervision_question']))
  expect(tables).not.toEqual(expect.arrayContaining(['municipality']))
  expect(tables.filter((table) => ['provider', 'letter', 'product', 'audit_line', 'destruction'].includes(table))).toEqual([])
})

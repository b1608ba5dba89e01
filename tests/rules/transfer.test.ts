import { describe, expect, it } from 'vitest'
import { cutTo, decideHand, decideIncoming, decideStart, lapsed, partsOf, whoConsents } from '@/lib/exchange/rules/transfer'
import { StartTransfer, type TransferContent } from '@/lib/exchange/schema/transfer'
import { day } from '@/lib/kernel/day'

const TODAY = day('2025-12-01')
const person = (more: object = {}) => ({ kind: 'mentor' as const, about: 'care' as const, startsOn: day('2025-01-01'), endsOn: null, proofSeenOn: day('2025-01-02'), ...more })
const verdict = (result: { readonly ok: boolean; readonly reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('who consents to a transfer', () => {
  it.each([
    ['nobody else', [], false, false],
    ['a mentor', [person()], true, true],
    ['a curator for everything', [person({ kind: 'curator', about: 'all' })], true, true],
    ['somebody the resident authorised may', [person({ kind: 'authorised' })], false, true],
    ['who looks after the money may not', [person({ kind: 'administrator', about: 'money' })], false, false],
    ['nor a contact', [person({ kind: 'contact' })], false, false],
    ['nor who was not seen', [person({ proofSeenOn: null })], false, false],
    ['nor who stopped', [person({ endsOn: day('2025-11-30') })], false, false],
    ['nor who is still to begin', [person({ startsOn: day('2025-12-02') })], false, false],
  ] as const)('%s', (_what, representatives, must, may) => {
    const found = whoConsents(representatives, TODAY)
    expect([found.must !== null, found.may]).toEqual([must, may])
  })
})

describe('recording an answer about a transfer', () => {
  const facts = { today: TODAY, own: 'own', here: ['own', 'there'], representatives: [], announced: false }
  const input = { givenOn: TODAY, givenBy: 'resident' as const, toMunicipalityId: 'there' }
  it.each([
    [{}, {}, 'yes'],
    [{ toMunicipalityId: null }, {}, 'yes'],
    [{ givenOn: day('2025-12-02') }, {}, 'in-future'],
    [{ toMunicipalityId: 'own' }, {}, 'own-municipality'],
    [{ toMunicipalityId: 'nowhere' }, {}, 'not-here'],
    [{}, { representatives: [person()] }, 'representative-consents'],
    [{ givenBy: 'representative' as const }, { representatives: [person()] }, 'yes'],
    [{ givenBy: 'representative' as const }, {}, 'no-representative'],
    [{}, { announced: true }, 'announced-already'],
  ])('%j with %j: %s', (more, known, expected) => {
    expect(verdict(decideStart({ ...input, ...more }, { ...facts, ...known }))).toBe(expected)
  })

  it.each([
    [{ toMunicipalityId: '', toName: '' }, 'toMunicipalityId'],
    [{ toMunicipalityId: crypto.randomUUID(), toName: 'Elders' }, 'toName'],
  ])('asks for one municipality: %j', (where, field) => {
    const read = StartTransfer.safeParse({ residentId: crypto.randomUUID(), granted: 'ja', givenBy: 'resident', how: 'oral', givenOn: '2025-12-01', ...where })
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field])
  })
})

describe('what goes', () => {
  const whole = { format: 'perceel-overdracht-1', from: 'Elders', frozenOn: '2025-12-01', identity: {}, household: [], help: [], findings: null, plan: null } as unknown as Required<TransferContent>
  it.each([[[]], [['help']], [['household', 'plan']], [['findings', 'help', 'plan', 'household']]] as const)('is who it is and exactly %j', (chosen) => {
    const parts = partsOf(chosen)
    expect(parts).toContain('identity')
    expect(Object.keys(cutTo(whole, parts)).filter((key) => !['format', 'from', 'frozenOn'].includes(key)).sort()).toEqual(['identity', ...chosen].sort())
  })
})

describe('what was announced', () => {
  it.each([
    ['announced', '2025-11-30', true], ['opened', '2025-11-30', true], ['announced', '2025-12-01', false], ['announced', null, false], ['received', '2025-11-30', false], ['withdrawn', '2025-11-30', false],
  ] as const)('%s until %s has lapsed: %s', (status, until, expected) => {
    expect(lapsed(status, until === null ? null : day(until), TODAY)).toBe(expected)
  })

  it.each([
    ['open', 'announced', 'yes'], ['open', 'opened', 'opened-already'], ['receive', 'announced', 'not-opened'], ['receive', 'opened', 'yes'], ['refuse', 'announced', 'yes'], ['refuse', 'opened', 'yes'],
    ['open', 'withdrawn', 'decided-already'], ['receive', 'received', 'decided-already'], ['refuse', 'refused', 'decided-already'],
  ] as const)('%s when %s: %s', (what, status, expected) => {
    expect(verdict(decideIncoming(what, { status, expiresOn: null }, TODAY))).toBe(expected)
  })
  it('is nobody’s after its last day', () => expect(verdict(decideIncoming('open', { status: 'announced', expiresOn: day('2025-11-30') }, TODAY))).toBe('lapsed'))

  const waits = { status: 'announced' as const, elsewhere: true, expiresOn: null, frozenOn: day('2025-11-20') }
  it.each([
    [{}, '2025-11-25', 'yes'], [{}, '2025-12-02', 'in-future'], [{}, '2025-11-19', 'before-frozen'], [{ elsewhere: false }, '2025-11-25', 'decided-already'], [{ status: 'handed' as const }, '2025-11-25', 'decided-already'], [{ expiresOn: day('2025-11-30') }, '2025-11-25', 'lapsed'],
  ] as const)('is given along: %j on %s: %s', (more, on, expected) => {
    expect(verdict(decideHand({ ...waits, ...more }, day(on), TODAY))).toBe(expected)
  })
})

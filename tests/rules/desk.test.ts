import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currentPlace, placesBelowName, placesOf } from '@/lib/desk/navigation'
import { GROUP_LABELS, idleStep, leadOf, textOf } from '@/lib/desk/messages'
import { byDue, countsOf, grouped, isOwn, mostUrgent, type Item } from '@/lib/desk/rules'
import { ROLES } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { REPORTERS } from '@/lib/reporting/policy'

const MONDAY = day('2025-12-01')
const closesAt = new Date('2025-12-15T12:00:00+01:00')
const at = (key: string, due: string | null, own = true): Item => {
  const item = { key, due: due as Day | null, href: '/' }
  return own ? { kind: 'answer-question', criterion: key, ...item } : { kind: 'await-signature', provider: key, reference: key, ...item }
}

const EVERY: readonly Item[] = [
  { kind: 'long-stay', key: '0', due: MONDAY, href: '/', since: day('2025-10-06') },
  { kind: 'procedure-draft', key: '1', due: null, href: '/', title: 'HO 2026' },
  { kind: 'window-closes', key: '2', due: day('2025-12-15'), href: '/', window: 'Najaar', closesAt },
  { kind: 'window-to-open', key: '3', due: day('2025-12-15'), href: '/', window: 'Najaar', closesAt },
  { kind: 'opening-to-confirm', key: '4', due: MONDAY, href: '/', window: 'Najaar', by: 'Daan Kuiper', until: closesAt },
  { kind: 'opening-asked', key: '5', due: MONDAY, href: '/', window: 'Najaar', until: closesAt },
  { kind: 'closing-to-confirm', key: '5a', due: MONDAY, href: '/', window: 'Najaar', by: 'Daan Kuiper', to: closesAt },
  { kind: 'closing-asked', key: '5b', due: MONDAY, href: '/', window: 'Najaar', by: 'Daan Kuiper', to: closesAt },
  { kind: 'assess', key: '6', due: MONDAY, href: '/', provider: 'De Brink', window: 'Najaar', lots: 3, judged: 5, total: 13, clarification: true },
  { kind: 'read-answer', key: '7', due: MONDAY, href: '/', provider: 'De Brink', criterion: 'Plan', answeredAt: closesAt },
  { kind: 'answer-questions', key: '7a', due: MONDAY, href: '/', window: 'Najaar', open: 1, late: 1 },
  { kind: 'publish-note', key: '7b', due: null, href: '/', window: 'Najaar', answers: 2 },
  { kind: 'adopt-pilot', key: '7p', due: null, href: '/', pilot: 'Proef', place: 'Assen' },
  { kind: 'answer-burden', key: '7r', due: null, href: '/', step: 'Besluit', from: 'Proef B.V.' },
  { kind: 'conclude-pilot', key: '7q', due: MONDAY, href: '/', pilot: 'Proef', place: 'Assen' },
  { kind: 'review-criterion', key: '7c', due: MONDAY, href: '/', title: 'VOG', remarks: 1 },
  { kind: 'review-day', key: '7d', due: MONDAY, href: '/', criteria: 2, since: MONDAY },
  { kind: 'renew-proof', key: '7e', due: MONDAY, href: '/', criterion: 'VOG', reference: 'RO-1', state: 'expired' },
  { kind: 'renew-proof', key: '7f', due: null, href: '/', criterion: 'VOG', reference: 'RO-1', state: 'missing' },
  { kind: 'judge-proof', key: '7g', due: MONDAY, href: '/', provider: 'De Brink', criterion: 'VOG' },
  { kind: 'remind-proofs', key: '7h', due: null, href: '/', proofs: 2 },
  { kind: 'show-moment', key: '7k', due: MONDAY, href: '/', criterion: 'Keurmerk', reference: 'RO-1', moment: 'bij het tekenen van de overeenkomst', late: true },
  { kind: 'judge-moment', key: '7l', due: MONDAY, href: '/', provider: 'De Brink', criterion: 'Keurmerk', moment: 'na de start', shown: false },
  { kind: 'mend-sample', key: '7i', due: MONDAY, href: '/', criterion: 'VOG', reference: 'RO-1' },
  { kind: 'sample-again', key: '7j', due: MONDAY, href: '/', provider: 'De Brink', criterion: 'VOG' },
  { kind: 'prepare-decisions', key: '8', due: MONDAY, href: '/', window: 'Najaar', colleges: 5 },
  { kind: 'record-decision', key: '9', due: MONDAY, href: '/', municipality: 'Assen', window: 'Najaar' },
  { kind: 'notify-decision', key: '10', due: MONDAY, href: '/', municipality: 'Assen', window: 'Najaar' },
  { kind: 'finalise-decision', key: '11', due: MONDAY, href: '/', municipality: 'Assen', window: 'Najaar' },
  { kind: 'await-decision', key: '12', due: MONDAY, href: '/', municipality: 'Assen', window: 'Najaar' },
  { kind: 'await-reaction', key: '13', due: MONDAY, href: '/', municipality: 'Assen', window: 'Najaar' },
  { kind: 'council-letters', key: '14', due: null, href: '/', window: 'Najaar', letters: 2 },
  { kind: 'prepare-agreements', key: '15', due: null, href: '/', window: 'Najaar', providers: 1 },
  { kind: 'offer-agreement', key: '16', due: MONDAY, href: '/', provider: 'De Brink', reference: 'RO-2026-01' },
  { kind: 'sign-for-region', key: '17', due: MONDAY, href: '/', provider: 'De Brink', reference: 'RO-2026-01' },
  { kind: 'await-signature', key: '18', due: MONDAY, href: '/', provider: 'De Brink', reference: 'RO-2026-01' },
  { kind: 'option-decision', key: '19', due: day('2025-12-31'), href: '/', option: 1, agreements: 14 },
  { kind: 'case', key: '20', due: MONDAY, href: '/', number: 'Z-2025-0001', product: null, step: 'investigate', begun: false },
  { kind: 'objection', key: '20a', due: MONDAY, href: '/', number: 'BZ-2025-0001', step: 'decide', notice: true },
  { kind: 'look-at-ground', key: '20b', due: MONDAY, href: '/', number: 'Z-2025-0001' },
  { kind: 'offer-help', key: '21', due: MONDAY, href: '/', caseNumber: 'Z-2025-0001', product: 'HO', again: false },
  { kind: 'answer-return', key: '22', due: MONDAY, href: '/', number: 'T-2025-K7F2M', provider: 'Miep B.V.' },
  { kind: 'await-provider', key: '23', due: MONDAY, href: '/', number: 'T-2025-K7F2M', provider: 'Miep B.V.' },
  { kind: 'finish-entry', key: '24', due: MONDAY, href: '/', window: 'Najaar', closesAt, lots: 2 },
  { kind: 'start-entry', key: '25', due: null, href: '/', window: 'Najaar', closesAt },
  { kind: 'entry-sealed', key: '26', due: MONDAY, href: '/', window: 'Najaar', closesAt },
  { kind: 'answer-question', key: '27', due: MONDAY, href: '/', criterion: 'Plan' },
  { kind: 'sign-agreement', key: '28', due: MONDAY, href: '/', reference: 'RO-2026-01' },
  { kind: 'judge-offer', key: '29', due: MONDAY, href: '/', number: 'T-2025-K7F2M', postcode4: '9401', minutes: 140 },
  { kind: 'start-help', key: '30', due: MONDAY, href: '/', number: 'T-2025-K7F2M' },
  { kind: 'help-begins', key: '31', due: MONDAY, href: '/', number: 'T-2025-K7F2M' },
  { kind: 'judge-subcontractor', key: '34', due: MONDAY, href: '/', provider: 'De Brink', name: 'Schoon B.V.' },
  { kind: 'decide-change', key: '33', due: MONDAY, href: '/', provider: 'De Brink', subject: 'IBAN', second: true },
  { kind: 'renew-evidence', key: '32', due: MONDAY, href: '/', title: 'HKZ-certificaat', expired: true },
]

describe('the groups', () => {
  it.each([
    ['late', '2025-11-20', 'this-week'],
    ['today', '2025-12-01', 'this-week'],
    ['Sunday', '2025-12-07', 'this-week'],
    ['next Monday', '2025-12-08', 'next-week'],
    ['next Sunday', '2025-12-14', 'next-week'],
    ['the Monday after', '2025-12-15', 'later'],
    ['without a day', null, 'later'],
  ] as const)('%s stands in %s', (_what, due, name) => expect(grouped([at('a', due)], MONDAY).find((group) => group.items.length > 0)?.name).toBe(name))
  it('a week ends on Sunday, whichever day it is', () => expect(grouped([at('a', '2025-12-08')], day('2025-12-07'))[1]?.items).toHaveLength(1))
  it('what waits on somebody else stands apart, is not counted and is never the next thing', () => {
    const items = [at('mine', '2025-12-20'), at('theirs', '2025-12-02', false)]
    expect(grouped(items, MONDAY).map((group) => group.items.map((item) => item.key))).toEqual([[], [], ['mine'], ['theirs']])
    expect(countsOf(items)).toEqual({ work: 1, submissions: 1 })
    expect(mostUrgent(items)?.key).toBe('mine')
    expect(mostUrgent([at('theirs', '2025-12-02', false)])).toBeUndefined()
  })
  it('sorts by day, what has none last, the rest as found', () => expect(byDue([at('none', null), at('b', '2025-12-02'), at('a', '2025-12-01'), at('c', '2025-12-02')]).map((item) => item.key)).toEqual(['a', 'b', 'c', 'none']))
  it('loses nothing', () => expect(grouped(EVERY, MONDAY).reduce((sum, group) => sum + group.items.length, 0)).toBe(EVERY.length))
  it('every group has a name', () => expect(Object.keys(GROUP_LABELS)).toEqual(grouped([], MONDAY).map((group) => group.name)))
})

describe('the words', () => {
  it.each(EVERY.map((item) => [item.kind, item] as const))('%s says what to do, about what and how it stands', (_kind, item) => {
    const text = textOf(item, '1 december 2025')
    expect(text.title.length).toBeGreaterThan(8)
    expect(text.line).not.toMatch(/undefined|null|NaN|\.$/)
    expect(text.badge.text.split(' ').length).toBeLessThanOrEqual(4)
    expect(text.action.length).toBeGreaterThan(4)
    expect(JSON.stringify(text)).not.toContain('deze dag')
  })
  it.each([
    [0, 0, 'Er wacht nu niets op u.'],
    [1, 1, 'Er wacht één ding op u, voor deze week.'],
    [1, 0, 'Er wacht één ding op u. Deze week hoeft er niets af.'],
    [8, 4, 'Er wachten 8 dingen op u. 4 daarvan horen bij deze week.'],
    [8, 1, 'Er wachten 8 dingen op u. Eén daarvan hoort bij deze week.'],
    [3, 3, 'Er wachten 3 dingen op u. Ze horen bij deze week.'],
  ])('%i of which %i this week', (own, week, sentence) => expect(leadOf(own, week)).toBe(sentence))
  it('every role has something to do when nothing waits', () => expect(ROLES.map((role) => idleStep(role).href).every((href) => href.startsWith('/'))).toBe(true))
  it('some kinds are somebody else’s', () => expect(EVERY.filter((item) => !isOwn(item)).map((item) => item.kind)).toEqual(['window-closes', 'opening-asked', 'closing-asked', 'await-decision', 'await-reaction', 'await-signature', 'await-provider', 'entry-sealed', 'help-begins']))
})

describe('the navigation', () => {
  const folders = (path: string) => readdirSync(`app/(portal)${path}`, { withFileTypes: true }).filter((each) => each.isDirectory() && !each.name.startsWith('[') && existsSync(`app/(portal)${path}/${each.name}/page.tsx`)).map((each) => `${path}/${each.name}`)

  it.each(folders('/toegang'))('of a consultant lights a place at %s and below it', (path) => {
    for (const page of [path, `${path}/een-pagina`]) expect(currentPlace(placesOf('consultant'), page)).toBeDefined()
  })

  it('lights the place whose address is the longest, and none at an address that only begins alike', () => {
    const places = placesOf('consultant')
    expect(currentPlace(places, '/toegang/contractovergangen/x')).toBe('/toegang/herindicaties')
    expect(currentPlace(places, '/toegang/contractovergangens')).toBeUndefined()
    expect(currentPlace(placesOf('provider-staff'), '/aanbieder/meedenken')).toBe('/aanbieder/toewijzingen')
    for (const role of ['auditor', 'administrator'] as const) expect(currentPlace(placesOf(role), '/beheer/bestanden')).toBeDefined()
    expect(currentPlace(places, '/mijn-sessies')).toBeUndefined()
    expect(currentPlace(places, '/beleid/pilots/een-pilot')).toBe('/inkoop/producten')
  })

  it.each(ROLES)('of %s names no address twice, and has the burdens it may report below the name only', (role) => {
    const hrefs = [...placesOf(role), ...placesBelowName(role)].map((place) => place.href)
    expect(new Set(hrefs).size).toBe(hrefs.length)
    expect(placesBelowName(role).some((place) => place.href === '/lasten')).toBe((REPORTERS as readonly string[]).includes(role))
    expect(placesOf(role).some((place) => place.href === '/lasten')).toBe(false)
  })
})

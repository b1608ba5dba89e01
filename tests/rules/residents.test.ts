import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { CONSENT_TEXTS, RESIDENT_REFUSALS, WISHES_REFUSALS, addressedAs } from '@/lib/residents/messages'
import { mayKeepResidents, maySearchResidents } from '@/lib/residents/policy'
import { SEARCH_MINUTES, decideBirthDate, decideBsn, decideSecret, decideWishes, foldWord, looksLike, mustSpeakFluently, openWindows, rangesToFind, searchStands, startingWith, startsOf, wordsOf } from '@/lib/residents/rules'
import { ChangeContact, NewResident, SearchResidents } from '@/lib/residents/schema'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { ROLES, type Person } from '@/lib/kernel/actor'

const consents = (wider: boolean, less: boolean) => ({ 'wider-window': wider, 'less-fluent-dutch': less })
const wish = (windows: (typeof TIME_WINDOWS)[number][], wider: boolean, less: boolean) => ({ windows, prefersFluent: false, consents: consents(wider, less) })

describe('a secret address', () => {
  it.each([[false, true, true], [true, false, false], [true, true, 'secret-already'], [false, false, 'not-secret']] as const)('is %s, wanted %s: %s', (is, wanted, expected) => {
    const decision = decideSecret(is, wanted)
    expect(decision.ok ? decision.value : decision.reason).toBe(expected)
  })
})

describe('wishes and consents', () => {
  it.each([
    ['regular, ordinary hours, all no', wish(['morning'], false, false), false, 'yes'],
    ['regular, less fluent agreed', wish(['morning'], false, true), false, 'yes'],
    ['direction, less fluent agreed', wish(['morning'], true, true), true, 'language-with-direction'],
    ['direction, not agreed', wish(['morning'], true, false), true, 'yes'],
    ['evening wished and agreed', wish(['evening'], true, false), false, 'yes'],
    ['evening wished, not agreed', wish(['morning', 'evening'], false, false), false, 'wider-window-without-consent'],
    ['Saturday wished, not agreed', wish(['saturday-morning'], false, false), false, 'wider-window-without-consent'],
  ] as const)('%s', (_, wishes, needsFluentDutch, expected) => {
    const result = decideWishes(wishes, { needsFluentDutch, offered: TIME_WINDOWS })
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it('refuses a window that the municipality does not offer', () => {
    expect(decideWishes(wish(['saturday-morning'], true, false), { needsFluentDutch: false, offered: ['morning'] })).toMatchObject({ reason: 'window-not-offered', detail: { window: 'saturday-morning' } })
  })

  it.each([
    [true, true, true], [true, false, true], [false, false, true], [false, true, false],
  ])('direction %s, agreed %s: must be fluent %s', (direction, agreed, must) => {
    expect(mustSpeakFluently(direction, consents(true, agreed))).toBe(must)
  })

  it('opens the wider windows by consent only, and never one that is not offered', () => {
    expect(openWindows(['morning'], consents(false, false), TIME_WINDOWS)).toEqual(['morning'])
    expect(openWindows(['morning'], consents(true, false), TIME_WINDOWS)).toEqual(['morning', 'evening', 'saturday-morning'])
    expect(openWindows(['morning', 'evening'], consents(true, false), ['morning', 'afternoon'])).toEqual(['morning'])
  })

  it('shows a consequence with every question, and a sentence for every refusal', () => {
    for (const text of Object.values(CONSENT_TEXTS)) expect(text.consequence).toMatch(/langer/)
    for (const sentence of [...Object.values(WISHES_REFUSALS), ...Object.values(RESIDENT_REFUSALS)]) expect(typeof sentence === 'string' ? sentence : sentence({ name: 'Wit, H. de', born: '14 mei 1944', street: 'Laan 1', more: 2 })).toMatch(/\.$/)
  })
})

describe('who a file is about', () => {
  it.each([
    [testBsn(0), 'demo', true], [testBsn(0), 'production', false], ['111222333', 'demo', false], ['111222333', 'production', true],
  ] as const)('%s in %s: %s', (bsn, mode, fine) => {
    expect(decideBsn(bsn, mode).ok).toBe(fine)
  })

  it('refuses tomorrow as a birth date', () => {
    expect(decideBirthDate(day('2025-12-02'), day('2025-12-01')).ok).toBe(false)
    expect(decideBirthDate(day('2025-12-01'), day('2025-12-01')).ok).toBe(true)
  })

  it.each([
    [{ salutation: 'mrs' }, 'mevrouw De Wit'], [{ salutation: 'mr' }, 'de heer De Wit'], [{ salutation: 'neutral' }, 'H. de Wit'],
  ] as const)('speaks to %o as %s', (more, expected) => {
    expect(addressedAs({ initials: 'H.', prefix: 'de', surname: 'Wit', ...more })).toBe(expected)
  })
})

describe('finding by name', () => {
  const name = (surname: string, more: object = {}) => ({ initials: 'J.', givenName: null, prefix: null, surname, ...more })

  it.each([
    [name('Wit', { prefix: 'de', givenName: 'Hanneke' }), ['haneke', 'wit']],
    [name('Brûggen-Dijkstra', { prefix: 'van der' }), ['brugen', 'dijkstra']],
    [name("'t Hart"), ['hart']],
    [name('De'), ['de']],
    [name('Ypma'), ['ijpma']],
  ])('%o is found by %o', (given, words) => {
    expect(wordsOf(given)).toEqual(words)
  })

  const finds = (typed: string, given: ReturnType<typeof name>) => rangesToFind(typed).every((ranges) => ranges.some(({ gte, lt }) => wordsOf(given).some((word) => word >= gte && word < lt)))
  it.each([
    ['van der Wit', name('Wit', { prefix: 'de' })], ['de', name('De')], ['wit hanneke', name('Wit', { givenName: 'Hanneke' })],
    ["d'Ancona", name('Ancona', { prefix: "d'" })], ['d’ancona', name("d'Ancona")], ['ancona', name("d'Ancona")], ['dancona', name('Ancona', { prefix: "d'" })],
    ["van't Hof", name('Hof', { prefix: "van 't" })], ["in't Veld", name('Veld', { prefix: "in 't" })], ["'s-gravesande", name("'s-Gravesande")], ["hof-de vries", name('Hof', { prefix: "van 't", partnerPrefix: 'de', partnerSurname: 'Vries' })],
    ["O'Brien", name("O'Brien")], ['obrien', name("O'Brien")], ['brien', name('O’Brien')],
    ['Le', name('Le', { givenName: 'Anh' })], ['Anh Le', name('Le', { givenName: 'Anh' })],
    ['Heiden', name('Heijden', { prefix: 'van der' })], ['heyden', name('Heiden')], ['Heijd', name('Heiden')], ['meyer', name('Meier')], ['hei', name('Heijden')],
    ['Yilmaz', name('Yılmaz')], ['zolkiewska', name('Wałęsa-Żółkiewska')], ['inonu', name('İnönü')],
  ])('what is typed as %s finds %o', (typed, given) => expect(finds(typed, given)).toBe(true))
  it.each([['Berg', name('Wit')], ['wit anna', name('Wit', { givenName: 'Hanneke' })], ['le', name('Wit', { prefix: 'le' })], ["o'neil", name("O'Brien")]])('what is typed as %s does not find %o', (typed, given) => expect(finds(typed, given)).toBe(false))

  it.each([
    ['bakker', 'baker'], ['dijckstra', 'dijkstra'], ['hendrickx', 'hendrikx'], ['bacck', 'bak'], ['anna', 'ana'], ['aaltje', 'altje'], ['11', '11'], ['wit', 'wit'],
  ])('keeps %s as %s', (word, kept) => expect(foldWord(word)).toBe(kept))

  it('still finds by any beginning of a word, however much of a ck or a double letter was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abck]{1,10}$/), fc.nat(), (word, cut) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word))
        const [kept, typed] = [foldWord(word), foldWord(word.slice(0, 1 + (cut % word.length)))]
        expect(startsOf(typed).some(({ gte, lt }) => kept >= gte && kept < lt)).toBe(true)
      }),
    )
  })

  it.each([
    [{}, true], [{ birthDate: '1944-05-15' }, false], [{ words: ['jansen'] }, true], [{ words: ['jansen'], houseNumber: '13' }, false], [{ words: ['jansen'], postcode: '9401 AA' }, false], [{ words: ['wit', 'berg'], postcode: '9401 AA' }, true],
  ])('a file with %o may be about the same person: %s', (more, expected) => {
    const one = { birthDate: '1944-05-14', words: ['haneke', 'wit'], postcode: '9401 HK', houseNumber: '12' }
    expect(looksLike(one, { ...one, ...more })).toBe(expected)
  })

  it('covers exactly the words that start with what was typed, in byte order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.stringMatching(/^[a-z0-9]{1,12}$/), (start, word) => {
        const { gte, lt } = startingWith(start)
        expect(word >= gte && word < lt).toBe(word.startsWith(start))
      }),
    )
  })

  it('shows a search for half an hour, and not a moment longer', () => {
    const then = new Date('2025-12-01T08:00:00Z')
    expect(searchStands(then, new Date(then.getTime() + SEARCH_MINUTES * 60_000 - 1))).toBe(true)
    expect(searchStands(then, new Date(then.getTime() + SEARCH_MINUTES * 60_000))).toBe(false)
  })
})

describe('what comes in with the form', () => {
  const fine = { bsn: testBsn(1), salutation: 'mrs', initials: 'h', givenName: '', prefix: 'de', surname: 'Wit', birthDate: { day: '14', month: '5', year: '1944' }, postcode: '9401hk', houseNumber: '12', houseLetter: 'a', houseAddition: '', street: 'Voorbeeldstraat', city: 'Assen', phone: '', email: '' }

  it('reads a postcode any way and leaves out what is empty', () => {
    expect(NewResident.parse(fine)).toMatchObject({ postcode: '9401 HK', houseLetter: 'A', houseAddition: null, birthDate: '1944-05-14', phone: null })
  })

  it.each([
    ['bsn', '123456789'], ['bsn', ''], ['postcode', '9401'], ['houseNumber', '12A'], ['surname', ' '], ['phone', '06'], ['email', 'x@y'], ['salutation', 'x'],
  ])('refuses %s %o with a sentence', (field, value) => {
    const read = NewResident.safeParse({ ...fine, [field]: value })
    expect(read.error?.issues).toMatchObject([{ path: [field], message: expect.stringMatching(/\.$/) as string }])
  })

  it.each([['31', '2', '1944'], ['14', '5', '44'], ['', '', ''], ['14', '5', '1899']])('refuses the birth date %s-%s-%s', (d, month, year) => {
    expect(NewResident.safeParse({ ...fine, birthDate: { day: d, month, year } }).success).toBe(false)
  })

  it('refuses a field it does not know', () => {
    expect(ChangeContact.safeParse({ residentId: crypto.randomUUID(), version: '1', street: 'x', city: 'x', postcode: '9401 AB', houseNumber: '1', bsn: testBsn(1) }).success).toBe(false)
  })

  it('searches by any one of four, and asks for at least one', () => {
    expect(SearchResidents.safeParse({ name: '', birthDate: { day: '', month: '', year: '' }, bsn: '', postcode: '' }).error?.issues).toMatchObject([{ path: ['name'] }])
    expect(SearchResidents.parse({ name: '', birthDate: {}, bsn: '', postcode: '9401ab' })).toEqual({ name: null, birthDate: null, bsn: null, postcode: '9401 AB', houseNumber: null })
    expect(SearchResidents.safeParse({ name: '', birthDate: {}, bsn: '', postcode: '', houseNumber: '12' }).error?.issues).toMatchObject([{ path: ['postcode'] }])
    expect(SearchResidents.safeParse({ name: 'x', birthDate: {}, bsn: '', postcode: '' }).success).toBe(false)
    expect(SearchResidents.safeParse({ name: '', birthDate: { day: '31', month: '2', year: '1944' }, bsn: '', postcode: '' }).success).toBe(false)
  })
})

describe('who may', () => {
  const person = (role: Person['role'], municipalityIds: string[]): Person => ({ kind: 'person', personId: 'p', name: 'N', role, membershipId: 'm', sessionId: 's', organisationName: 'o', regionIds: ['r'], municipalityIds, providerIds: [] })

  it.each(ROLES)('%s', (role) => {
    const may = role === 'consultant'
    expect(mayKeepResidents(person(role, ['a']), { municipalityId: 'a' })).toBe(may)
    expect(mayKeepResidents(person(role, ['a']), { municipalityId: 'b' })).toBe(false)
    // The desk looks somebody up as well, and sees less of what it finds (F65).
    expect(maySearchResidents(person(role, ['a']))).toBe(may || role === 'desk-agent')
    expect(maySearchResidents(person(role, ['a', 'b']))).toBe(false)
  })
})

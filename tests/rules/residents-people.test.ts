import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { decideExport } from '@/lib/exchange/rules/resident'
import { ADVICE_REFUSALS, CONSENT_REFUSALS, FILE_CONSENT_TEXTS, NOTE_REFUSALS } from '@/lib/residents/messages/notes'
import { END_REFUSALS, MEMBER_REFUSALS, REPRESENTATIVE_REFUSALS } from '@/lib/residents/messages/people'
import { decideAnswerAdvice, decideAskAdvice, decideRevoke } from '@/lib/residents/rules/notes'
import { decideCorrespondents, decideEnd, decideMember, decideRepresentative, runsOn } from '@/lib/residents/rules/people'
import { AddNote } from '@/lib/residents/schema/notes'
import { ChangeName, type NewRepresentative } from '@/lib/residents/schema/people'

const today = day('2025-12-01')
const representative = (more: Partial<NewRepresentative> = {}): NewRepresentative => ({
  residentId: 'r', kind: 'curator', organisation: null, salutation: 'mrs', initials: 'J.', prefix: null, surname: 'Bakker', relation: null, postcode: '9401 HK', houseNumber: 4, houseLetter: null, houseAddition: null,
  street: 'Voorbeeldlaan', city: 'Assen', phone: null, email: null, receives: 'instead', about: 'all', startsOn: today, proof: 'Beschikking', proofSeenOn: today, ...more,
})

describe('somebody who acts for a resident', () => {
  it.each([
    ['with everything', {}, 'yes'],
    ['an organisation without a person', { organisation: 'Kantoor Noord', surname: null, initials: null }, 'yes'],
    ['nobody', { surname: null }, 'nameless'],
    ['a surname without initials', { initials: null }, 'yes'],
    ['a contact who would get letters', { kind: 'contact', receives: 'copy' }, 'contact-gets-no-letters'],
    ['a contact without proof or address', { kind: 'contact', receives: 'none', proof: null, proofSeenOn: null, postcode: null }, 'yes'],
    ['a curator without letters', { receives: 'none' }, 'curator-gets-letters'],
    ['a curator who gets a copy', { receives: 'copy' }, 'yes'],
    ['letters without proof', { proof: null, proofSeenOn: null }, 'authority-not-seen'],
    ['a copy without proof', { receives: 'copy', proof: null, proofSeenOn: null }, 'authority-not-seen'],
    ['a mentor without letters or proof', { kind: 'mentor', receives: 'none', proof: null, proofSeenOn: null }, 'yes'],
    ['letters without an address', { street: null }, 'address-missing'],
    ['a proof nobody saw', { proofSeenOn: null }, 'proof-without-day'],
    ['a day without a proof', { proof: null }, 'day-without-proof'],
    ['a proof seen tomorrow', { proofSeenOn: day('2025-12-02') }, 'proof-in-future'],
  ] as const)('%s: %o', (_, more, expected) => {
    const result = decideRepresentative(representative(more), today)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it.each([['2025-12-01', true], ['2025-11-30', false], ['2025-12-31', true], ['2026-01-01', false]] as const)('runs on %s: %s', (on, runs) => {
    expect(runsOn({ startsOn: today, endsOn: day('2025-12-31') }, day(on))).toBe(runs)
  })

  it('ends on its first day at the earliest', () => {
    expect(decideEnd({ startsOn: today }, today).ok).toBe(true)
    expect(decideEnd({ startsOn: today }, day('2025-11-30')).ok).toBe(false)
  })
})

describe('who gets a letter', () => {
  const one = (id: string, more: object = {}) => ({ id, kind: 'curator' as const, receives: 'instead' as const, about: 'all' as const, startsOn: day('2025-01-01'), endsOn: null, proofSeenOn: day('2025-01-01'), ...more })
  const who = (representatives: ReturnType<typeof one>[], about: 'care' | 'money' = 'care', on = '2025-12-01', diedOn: string | null = null) => {
    const { to, copies } = decideCorrespondents({ diedOn: diedOn === null ? null : day(diedOn), representatives }, day(on), about)
    return [typeof to === 'string' ? to : to.id, ...copies.map((each) => each.id)].join(' ')
  }

  it.each([
    ['nobody recorded', [], 'care', '2025-12-01', null, 'resident'],
    ['in his place', [one('c')], 'care', '2025-12-01', null, 'c'],
    ['not yet', [one('c', { startsOn: day('2026-01-01') })], 'care', '2025-12-01', null, 'resident'],
    ['not any more', [one('c', { endsOn: day('2025-11-30') })], 'care', '2025-12-01', null, 'resident'],
    ['authority not seen', [one('c', { proofSeenOn: null })], 'care', '2025-12-01', null, 'resident'],
    ['about money only', [one('b', { about: 'money' })], 'care', '2025-12-01', null, 'resident'],
    ['about money, and so is the letter', [one('b', { about: 'money' })], 'money', '2025-12-01', null, 'b'],
    ['two copies beside the resident', [one('m', { receives: 'copy', about: 'care' }), one('g', { receives: 'copy' })], 'care', '2025-12-01', null, 'resident m g'],
    ['in his place, with a copy', [one('c', { about: 'care' }), one('m', { receives: 'copy' })], 'care', '2025-12-01', null, 'c m'],
    ['who gets none', [one('m', { receives: 'none' })], 'care', '2025-12-01', null, 'resident'],
    ['a contact, whatever the row says', [one('x', { kind: 'contact' })], 'care', '2025-12-01', null, 'resident'],
    ['the day before a death', [one('c')], 'care', '2025-11-30', '2025-12-01', 'c'],
    ['from the day of a death', [one('c'), one('m', { receives: 'copy' })], 'care', '2025-12-01', '2025-12-01', 'nobody'],
  ] as const)('%s', (_, representatives, about, on, diedOn, expected) => {
    expect(who([...representatives], about, on, diedOn)).toBe(expected)
  })
})

describe('the household', () => {
  const member = (more: object) => decideMember({ residentId: 'r', relation: 'partner', bsn: null, name: null, birthDate: null, startsOn: today, ...more }, today)
  it.each([
    [{ name: 'Jan' }, 'yes'], [{ bsn: '999900006' }, 'yes'], [{}, 'who-is-it'], [{ bsn: '999900006', name: 'Jan' }, 'file-or-name'], [{ bsn: '999900006', birthDate: day('1950-01-01') }, 'file-or-name'],
    [{ name: 'Jan', birthDate: day('2025-12-02') }, 'born-in-future'], [{ name: 'Jan', birthDate: today }, 'yes'],
  ] as const)('%o: %s', (more, expected) => {
    const result = member(more)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })
})

describe('consent and advice', () => {
  const consent = (more: object = {}) => ({ aspect: 'advice', granted: true, givenOn: day('2025-11-10'), revokedOn: null, ...more })
  it.each([
    [{}, '2025-11-10', 'yes'], [{}, '2025-11-09', 'no-consent'], [{}, '2025-12-02', 'in-future'], [{ granted: false }, '2025-11-20', 'no-consent'], [{ aspect: 'transfer' }, '2025-11-20', 'no-consent'], [{ revokedOn: day('2025-11-30') }, '2025-11-20', 'no-consent'],
  ] as const)('asking with %o on %s: %s', (more, on, expected) => {
    const result = decideAskAdvice(consent(more), day(on), today)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it.each([
    [{}, false, '2025-11-20', 'yes'], [{}, true, '2025-11-20', 'ended-already'], [{ revokedOn: day('2025-11-21') }, false, '2025-11-20', 'consent-revoked'], [{}, false, '2025-11-11', 'before-question'], [{}, false, '2025-12-02', 'in-future'],
  ] as const)('an answer with %o, ended %s, on %s: %s', (more, ended, on, expected) => {
    const result = decideAnswerAdvice({ consent: consent(more), askedOn: day('2025-11-12'), ended }, day(on), today)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it.each([[{}, '2025-11-10', 'yes'], [{}, '2025-11-09', 'before-given'], [{}, '2025-12-02', 'in-future'], [{ granted: false }, '2025-11-20', 'nothing-to-revoke'], [{ revokedOn: day('2025-11-11') }, '2025-11-20', 'nothing-to-revoke']] as const)('taking back %o on %s: %s', (more, on, expected) => {
    const result = decideRevoke(consent(more), day(on), today)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })

  it('shows with each question that no is an answer, and has a sentence for each refusal', () => {
    for (const text of Object.values(FILE_CONSENT_TEXTS)) expect(text).toMatch(/U hoeft dit niet te doen/)
    for (const sentence of [ADVICE_REFUSALS, CONSENT_REFUSALS, NOTE_REFUSALS, REPRESENTATIVE_REFUSALS, MEMBER_REFUSALS, END_REFUSALS].flatMap((each) => Object.values(each))) expect(sentence).toMatch(/[A-Z].*\.$/)
  })
})

describe('handing out what there is about somebody', () => {
  const asked = { residentId: 'r', askedBy: 'resident', askedOn: day('2025-11-28'), identityDocument: 'passport', identitySeenOn: day('2025-12-01') } as const
  it.each([
    [{}, false, 'yes'], [{ askedBy: 'representative' }, false, 'no-representative'], [{ askedBy: 'representative' }, true, 'yes'], [{ identitySeenOn: day('2025-12-02') }, false, 'in-future'],
    [{ askedOn: day('2025-12-02') }, false, 'in-future'], [{ identitySeenOn: day('2025-11-27') }, false, 'seen-before-asked'],
  ] as const)('%o, represented %s: %s', (more, represented, expected) => {
    const result = decideExport({ ...asked, ...more }, { today, represented })
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })
})

describe('what comes in with the forms', () => {
  const id = '0190a000-0000-7000-8000-000000000001'
  const name = { residentId: id, version: '1', salutation: 'neutral', initials: 'h', givenName: '', prefix: 'de', surname: 'Wit', partnerPrefix: '', partnerSurname: '', nameUse: 'own', language: '', interpreter: 'nee' }
  it.each([
    [{}, null], [{ nameUse: 'partner' }, 'partnerSurname'], [{ nameUse: 'partner-own', partnerSurname: 'Berg' }, null], [{ nameUse: 'x' }, 'nameUse'], [{ interpreter: 'ja' }, 'language'], [{ interpreter: 'ja', language: 'Turks' }, null], [{ initials: '' }, null], [{ surname: '' }, 'surname'],
  ] as const)('a name with %o', (more, field) => {
    const read = ChangeName.safeParse({ ...name, ...more })
    expect(read.error?.issues[0]?.path[0] ?? null).toBe(field)
  })

  it('asks the case of a note for a case', () => {
    expect(AddNote.safeParse({ residentId: id, visibility: 'case', caseId: '', text: 'x' }).error?.issues[0]?.path).toEqual(['caseId'])
    expect(AddNote.safeParse({ residentId: id, visibility: 'consultants', caseId: '', text: 'x' }).success).toBe(true)
  })
})

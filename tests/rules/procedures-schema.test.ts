import { describe, expect, it } from 'vitest'
import { holdsAtText, termText } from '@/lib/procedures/messages/labels'
import { eventTitle } from '@/lib/procedures/messages/events'
import { mayManageProcedure, mayReadProcedure, visibleTo } from '@/lib/procedures/policy'
import { nextStepOf } from '@/lib/procedures/rules/next'
import { AddCriterion } from '@/lib/procedures/schema/criterion'
import { AddDocument } from '@/lib/procedures/schema/document'
import { CreateProcedure, SetLots } from '@/lib/procedures/schema/procedure'
import { AddWindow, WINDOW_STANDINGS } from '@/lib/procedures/schema/window'
import { ANONYMOUS, ROLES, type Person } from '@/lib/kernel/actor'

const ID = '01930000-0000-7000-8000-000000000001'
type Schema = { safeParse: (input: unknown) => { success: boolean; data?: unknown; error?: { issues: { path: PropertyKey[]; message: string }[] } } }
const fields = (schema: Schema, input: unknown) => (schema.safeParse(input).error?.issues ?? []).map((issue) => issue.path.join('.'))
const messages = (schema: Schema, input: unknown) => (schema.safeParse(input).error?.issues ?? []).map((issue) => issue.message)

const WINDOW = { procedureId: ID, name: 'Start 2028', kind: 'once', opensDay: '1-3-2027', opensTime: '9:00', closesDay: '30 april 2027', closesTime: '12.00 uur', decisionsBy: '1-9-2027', contractStart: '1-1-2028', shortReason: '' }

describe('input of a window', () => {
  it('reads days and times as people write them, in Amsterdam', () => {
    const parsed = AddWindow.safeParse(WINDOW)
    expect(parsed.data).toMatchObject({ opensAt: new Date('2027-03-01T09:00:00+01:00'), closesAt: new Date('2027-04-30T12:00:00+02:00'), decisionsBy: '2027-09-01', shortReason: null })
  })
  it.each([
    ['31 February', { closesDay: '31-2-2027' }, 'closesDay', /bestaat niet/],
    ['the hour that the clock skips', { closesDay: '28-3-2027', closesTime: '2:30' }, 'closesTime', /gaat de klok vooruit/],
    ['the hour that comes twice', { closesDay: '31-10-2027', closesTime: '2:30' }, 'closesTime', /twee keer voor/],
    ['no such hour', { opensTime: '25:00' }, 'opensTime', /tussen 0:00 en 23:59/],
    ['a last day for questions without its time', { questionsDay: '1-4-2027' }, 'questionsTime', /ook de tijd/],
    ['a time for the answers without its day', { answersTime: '12:00' }, 'answersDay', /ook de dag/],
    ['another kind', { kind: 'never' }, 'kind', /Kies een soort instapmoment/],
    ['a field too many', { status: 'open' }, '', /./],
  ])('%s', (_name, change, field, sentence) => {
    expect(fields(AddWindow, { ...WINDOW, ...change })).toEqual([field])
    expect(messages(AddWindow, { ...WINDOW, ...change })[0]).toMatch(sentence)
  })
})

const CRITERION = { procedureId: ID, kind: 'minimum', title: 'Venstertijden', text: 'De aanbieder werkt ook op zaterdagochtend.', rationale: 'Inwoners kunnen dan kiezen.', holdsAt: 'whole-term', holdsMonths: '', proof: 'Verklaring', answerKind: 'agreement', evidenceKind: '', excludingAnswer: '', perLot: '', code: '', source: '' }

describe('input of a criterion', () => {
  it('is complete with an agreement', () => expect(AddCriterion.safeParse(CRITERION).data).toMatchObject({ holdsMonths: null, evidenceKind: null, excludingAnswer: null, perLot: false, code: null }))
  it.each([
    ['months after the start without months', { holdsAt: 'after-start' }, ['holdsMonths']],
    ['evidence without its kind', { answerKind: 'evidence' }, ['evidenceKind']],
    ['statement without the excluding answer', { answerKind: 'statement' }, ['excludingAnswer']],
    ['no rationale', { rationale: '' }, ['rationale']],
    ['months out of range', { holdsAt: 'after-start', holdsMonths: '0' }, ['holdsMonths']],
  ])('%s', (_name, change, expected) => expect(fields(AddCriterion, { ...CRITERION, ...change })).toEqual(expected))
  it('empties what belongs to another way of answering', () =>
    expect(AddCriterion.safeParse({ ...CRITERION, answerKind: 'statement', excludingAnswer: 'nee', evidenceKind: 'other', holdsMonths: '6' }).data).toMatchObject({ excludingAnswer: false, evidenceKind: null, holdsMonths: null }))
})

describe('other input', () => {
  const details = { title: 'Huishoudelijke ondersteuning', reference: 'NMD-HO', type: 'open-house', summary: 'Vijf gemeenten kopen samen in.', termMonths: '24', optionCount: '2', optionMonths: '24', maxMonths: '72', reactionDays: '20', assessors: '2', source: '', invented: '' }
  it('reads numbers', () => expect(CreateProcedure.safeParse(details).data).toMatchObject({ termMonths: 24, assessors: 2, source: null }))
  it.each([
    ['negative', { termMonths: '-1' }, 'termMonths'],
    ['endless', { maxMonths: '99999999' }, 'maxMonths'],
    ['three assessors', { assessors: '3' }, 'assessors'],
  ])('%s', (_name, change, field) => expect(fields(CreateProcedure, { ...details, ...change })).toEqual([field]))
  it('wants a lot', () => expect(messages(SetLots, { id: ID, version: '1', lots: [] })).toEqual(['Kies ten minste één perceel.']))
  it('wants a day with a time of publication', () => {
    const document = { procedureId: ID, title: 'Bijlage', kind: 'annex', fileId: ID, note: '', publishDay: '', publishTime: '' }
    expect(AddDocument.safeParse(document).data).toMatchObject({ publishAt: null, content: { fileId: ID } })
    expect(AddDocument.safeParse({ ...document, publishDay: '15-1-2026', publishTime: '9:00' }).data).toMatchObject({ publishAt: new Date('2026-01-15T09:00:00+01:00') })
    expect(fields(AddDocument, { ...document, publishTime: '9:00' })).toEqual(['publishDay'])
    expect(fields(AddDocument, { ...document, fileId: '' })).toEqual(['fileId'])
  })
})

describe('next step', () => {
  const counts = { lots: 1, criteria: 1, windows: 1, documents: 1, clauses: 1 }
  it.each([
    ['lots', 'set-lots'],
    ['criteria', 'add-criteria'],
    ['windows', 'plan-window'],
    ['documents', 'add-documents'],
    ['clauses', 'add-clauses'],
  ] as const)('a draft without %s', (part, kind) => expect(nextStepOf({ status: 'draft', counts: { ...counts, [part]: 0 } }, []).kind).toBe(kind))
  it('a complete draft', () => expect(nextStepOf({ status: 'draft', counts }, []).kind).toBe('publish'))
  const kinds = { draft: 'publish-window', planned: 'wait-opening', open: 'wait-closing', stopped: 'window-stopped', closed: 'open-entries', opened: 'assess', decided: 'plan-later', empty: 'plan-later' } as const
  it.each(WINDOW_STANDINGS)('published with one window that is %s', (standing) => expect(nextStepOf({ status: 'published', counts }, [{ standing }]).kind).toBe(kinds[standing]))
  it('takes the most urgent window first', () => expect(nextStepOf({ status: 'published', counts }, [{ standing: 'open' as const }, { standing: 'closed' as const }, { standing: 'opened' as const }])).toEqual({ kind: 'open-entries', window: { standing: 'closed' } }))
  it.each(['concluded', 'withdrawn'] as const)('%s', (status) => expect(nextStepOf({ status, counts }, [{ standing: 'closed' }]).kind).toBe('none'))
})

describe('policy', () => {
  const person = (role: Person['role'], regionIds: string[]): Person => ({ kind: 'person', personId: ID, name: 'A', role, membershipId: ID, sessionId: ID, organisationName: 'B', regionIds, municipalityIds: [], providerIds: [] })
  const readers = ['procurement-officer', 'contract-manager', 'college-clerk', 'controller', 'policy-adviser', 'auditor']
  it.each(ROLES)('%s', (role) => {
    expect(mayReadProcedure(person(role, [ID]), { regionId: ID })).toBe(readers.includes(role))
    expect(mayManageProcedure(person(role, [ID]), { regionId: ID })).toBe(role === 'procurement-officer')
    expect(mayManageProcedure(person(role, []), { regionId: ID })).toBe(false)
  })
  it('a visitor finds published procedures only', () => expect(visibleTo(ANONYMOUS)).toEqual({ publishedAt: { not: null } }))
})

describe('words', () => {
  it.each([
    [{ termMonths: 24, optionCount: 2, optionMonths: 24 }, '2 + 2 + 2 jaar'],
    [{ termMonths: 18, optionCount: 1, optionMonths: 12 }, '18 + 12 maanden'],
    [{ termMonths: 12, optionCount: 0, optionMonths: 0 }, '1 jaar'],
  ])('term %j', (term, text) => expect(termText(term)).toBe(text))
  it('moment', () => {
    expect(holdsAtText('after-start', 6)).toBe('binnen 6 maanden na de start')
    expect(holdsAtText('entry', null)).toBe('bij de inschrijving')
  })
  it('an event of another domain keeps its code', () => expect(eventTitle('submission.opened', {})).toBe('submission.opened'))
})

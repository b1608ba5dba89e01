import { describe, expect, test } from 'vitest'
import { keyMeaning, type Pressed } from '@/components/ui/form/keys'
import { pieceLabel } from '@/lib/admissions/messages/assessment'
import { piecesOf, showingOf } from '@/lib/admissions/rules/pieces'
import { lotsWithProducts } from '@/lib/admissions/rules/submission-content'
import type { SubmittedAnswer, SubmittedEvidence } from '@/lib/admissions/schema/submission-content'
import { FILE_KINDS } from '@/lib/files/kinds'
import { fileResponse } from '@/lib/files/response'

const pressed = (key: string, with_: Partial<Pressed> = {}): Pressed => ({ key, ctrl: false, alt: false, meta: false, typing: false, ...with_ })

describe('a key while judging', () => {
  test.each([
    ['j', {}, 'next'], ['J', {}, 'next'], ['k', {}, 'previous'], ['b', {}, 'evidence'], ['1', {}, 'choose'], ['3', {}, 'choose'],
    ['Enter', { ctrl: true }, 'send'], ['Enter', { ctrl: true, typing: true }, 'send'], ['Enter', { meta: true, typing: true }, 'send'],
    ['Enter', {}, null], ['Enter', { ctrl: true, alt: true }, null], ['0', {}, null], ['x', {}, null], ['Tab', {}, null], ['12', {}, null],
    ['j', { typing: true }, null], ['1', { typing: true }, null], ['b', { typing: true }, null],
    ['j', { ctrl: true }, null], ['k', { alt: true }, null], ['b', { meta: true }, null], ['1', { ctrl: true }, null],
  ] as const)('%s with %j means %s', (key, with_, meaning) => expect(keyMeaning(pressed(key, with_))?.kind ?? null).toBe(meaning))
  test('a digit says which', () => expect(keyMeaning(pressed('2'))).toEqual({ kind: 'choose', key: '2' }))
})

const evidence = (fileId: string): SubmittedEvidence => ({ versionId: `v${fileId}`, evidenceId: 'e', kind: 'other', title: 'Stuk', number: 1, fileId, fileName: `${fileId}.pdf`, sha256: 'x', issuedOn: null, validUntil: null })
const answer = (fileId: string | null): SubmittedAnswer => ({ criterionId: 'c', criterionVersion: 1, position: 1, kind: 'minimum', title: 'Eis', answerKind: 'evidence', lotId: null, yes: null, text: null, evidence: fileId === null ? null : evidence(fileId) })

describe('the pieces of evidence of one part', () => {
  test('none where nothing was sent', () => expect(piecesOf({ answer: null, handedIn: null, parties: [{ name: 'Ander', evidence: null }], questions: [{ file: null }] })).toEqual([]))
  test('the answer first, then what it was, other parties, and answers to questions; each file once', () => {
    const pieces = piecesOf({ answer: answer('a'), handedIn: answer('b'), parties: [{ name: 'Ander B.V.', evidence: evidence('c') }, { name: 'Nog een', evidence: evidence('a') }], questions: [{ file: { id: 'd', name: 'd.pdf' } }, { file: { id: 'd', name: 'd.pdf' } }] })
    expect(pieces.map((piece) => [piece.fileId, pieceLabel(piece)])).toEqual([['a', 'Bij het antwoord'], ['b', 'Eerst ingediend'], ['c', 'Ander B.V.'], ['d', 'Bij de toelichting']])
    expect(pieces.map((piece) => piece.evidence?.number ?? null)).toEqual([1, 1, 1, null])
  })
  test('every kind of file the portal takes is shown, or has a link', () => {
    expect(Object.fromEntries(Object.entries(FILE_KINDS).map(([kind, { mime }]) => [kind, showingOf(mime)]))).toEqual({ pdf: 'frame', png: 'picture', jpg: 'picture', docx: 'link', xlsx: 'link', odt: 'link' })
  })
})

describe('a file in an answer', () => {
  const headers = (mime: string, how: Parameters<typeof fileResponse>[1]) => {
    const { headers } = fileResponse({ name: 'é "x".pdf', mime, bytes: Buffer.from('x') }, how)
    return [headers.get('content-disposition')?.split(';')[0], headers.get('content-security-policy')]
  }
  test.each([FILE_KINDS.pdf.mime, FILE_KINDS.png.mime, FILE_KINDS.jpg.mime])('%s can be shown by a page of the portal only', (mime) => {
    expect(headers(mime, 'framed')).toEqual(['inline', expect.stringContaining("frame-ancestors 'self'")])
  })
  test.each(['docx', 'xlsx', 'odt'] as const)('%s is always a download, in a sandbox [V3.2.1]', (kind) => {
    for (const how of ['inline', 'framed', 'attachment'] as const) expect(headers(FILE_KINDS[kind].mime, how)).toEqual(['attachment', "default-src 'none'; sandbox"])
  })
  test('a page that is not asked for shows nothing in a frame [V3.2.1]', () => {
    expect(headers(FILE_KINDS.pdf.mime, 'inline')).toEqual(['inline', expect.stringContaining("frame-ancestors 'none'")])
    for (const mime of ['text/html', 'image/svg+xml']) expect(headers(mime, 'framed')[0]).toBe('attachment')
  })
})

test('a lot names the products it was entered for; without any it was entered whole', () => {
  const products = [{ id: 'r', name: 'Regulier' }, { id: 'c', name: 'Combi' }]
  const lots = [{ id: '1', name: 'Assen', municipalityId: 'm', productIds: ['c', 'r'] }, { id: '2', name: 'Tynaarlo', municipalityId: 'n' }]
  expect(lotsWithProducts({ lots }, products)).toEqual([{ id: '1', name: 'Assen', products: ['Regulier', 'Combi'] }, { id: '2', name: 'Tynaarlo', products: [] }])
})

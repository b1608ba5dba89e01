import { describe, expect, test } from 'vitest'
import { lookInside } from '@/lib/files/look'
import { day } from '@/lib/kernel/day'
import { renderPdf } from '@/lib/letters/render'
import { newLetter } from '@/lib/letters/view'
import { findingText } from '@/lib/providers/messages'
import { statedUntil, uploadFindings, type UploadFinding } from '@/lib/providers/rules'
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/providers/schema'

const TODAY = day('2025-12-01')
const START = day('2026-04-01')
const TEXTS: Record<Exclude<EvidenceKind, 'other'>, string> = {
  'kvk-extract': 'Uittreksel Handelsregister Kamer van Koophandel. KvK-nummer 12345678. Vestigingsnummer 000012345678.',
  'liability-insurance': 'Polis bedrijfsaansprakelijkheidsverzekering. Polisnummer 1. De verzekeraar betaalt; eigen risico € 500.',
  'quality-certificate': 'HKZ-certificaat. Het managementsysteem van De Linde is gecertificeerd. Certificaatnummer 12.',
  'vog-statement': 'De bestuurder verklaart dat hij van alle medewerkers een verklaring omtrent het gedrag (VOG) heeft gezien.',
  'tax-statement': 'Belastingdienst. Verklaring betalingsgedrag over loonheffingen en omzetbelasting. De inspecteur.',
  'local-plan': 'Plan lokale betrokkenheid. In elke wijk werken wij met het wijkteam en de buurt samen.',
}
const codes = (kind: EvidenceKind | undefined, text: string) => uploadFindings({ kind, text, pages: 1, today: TODAY, contractStart: START }).map((each) => each.code)

describe('the kind asked', () => {
  const PAIRS = Object.keys(TEXTS).flatMap((asked) => Object.keys(TEXTS).map((given) => [asked, given] as [keyof typeof TEXTS, keyof typeof TEXTS]))
  test.each(PAIRS)('asked %s, uploaded %s', (asked, given) => {
    const found = uploadFindings({ kind: asked, text: TEXTS[given], pages: 1, today: TODAY })
    if (asked === given) expect(found.map((each) => each.code)).toContain('looks-right')
    else expect(found).toContainEqual({ code: 'looks-like-other', kind: given })
  })
  test.each([
    ['nothing to go by', 'kvk-extract', 'Een brief over iets heel anders, van een half blad.', ['readable', 'kind-unsure']],
    ['a scan', 'kvk-extract', '', ['no-text']],
    ['any kind is fine', 'other', TEXTS['kvk-extract'], ['readable']],
    ['no kind chosen yet', undefined, TEXTS['kvk-extract'], ['readable']],
  ] as const)('%s', (_, kind, text, expected) => expect(codes(kind, text)).toEqual(expected))
})

describe('what it says about its end', () => {
  test.each([
    ['geldig tot en met 31-12-2026', '2026-12-31'],
    ['Geldig tot 1 maart 2026.', '2026-03-01'],
    ['Einddatum: 05/06/2027', '2027-06-05'],
    ['Valid until 1 dec 2025', '2025-12-01'],
    ['geldig tot 1-1-2024, daarna geldig tot 1-1-2027', '2027-01-01'],
    ['geldig tot 31-02-2026', null],
    ['Datum van afgifte 1-1-2024', null],
  ] as const)('%s', (text, expected) => expect(statedUntil(text)).toBe(expected))
  test.each([
    ['2025-11-30', 'says-expired'],
    ['2025-12-01', 'says-ends-before-start'],
    ['2026-03-31', 'says-ends-before-start'],
    ['2026-04-01', 'says-until'],
  ])('until %s', (until, code) => {
    const [year, month, dayOf] = until.split('-')
    expect(codes('other', `Een heel gewoon stuk tekst, geldig tot en met ${dayOf}-${month}-${year}.`)).toContain(code)
  })
})

test('every finding is told in a sentence, and none is a refusal', () => {
  const all: UploadFinding[] = [{ code: 'readable', pages: 2 }, { code: 'readable', pages: null }, { code: 'no-text' }, { code: 'looks-right' }, { code: 'kind-unsure' }, ...EVIDENCE_KINDS.map((kind) => ({ code: 'looks-like-other' as const, kind })), ...(['says-expired', 'says-ends-before-start', 'says-until'] as const).map((code) => ({ code, day: TODAY }))]
  for (const finding of all) expect(findingText(finding, 'kvk-extract').text).toMatch(/^[A-Z].*\.$/)
})

test('a real PDF is read; a picture and a damaged PDF give no text and no error', async () => {
  const bytes = await renderPdf('record', { ...newLetter('record'), title: 'Polis', sender: { name: 'Verzekeraar', lines: [] }, issuedOn: TODAY, blocks: [{ type: 'paragraph', text: 'Polisnummer 12. Uw aansprakelijkheid is verzekerd, geldig tot en met 30-11-2025.' }] })
  const look = await lookInside({ mime: 'application/pdf', bytes })
  expect(look.pages).toBe(1)
  expect(uploadFindings({ kind: 'liability-insurance', ...look, today: TODAY }).map((each) => each.code)).toEqual(['readable', 'looks-right', 'says-expired'])
  expect(await lookInside({ mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 kapot') })).toEqual({ pages: null, text: '' })
  expect(await lookInside({ mime: 'image/png', bytes: Buffer.from('x') })).toEqual({ pages: null, text: '' })
})

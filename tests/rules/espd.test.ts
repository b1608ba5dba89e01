import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ESPD_MAX_BYTES, readEspd } from '@/lib/admissions/imports/espd-read'
import { espdCriterion, espdSlots } from '@/lib/admissions/imports/espd-structure'
import { writeEspd, type EspdAnswer, type EspdDeclaration } from '@/lib/admissions/imports/espd-write'
import { ESPD_CODES } from '@/lib/procedures/schema/espd'

const OPERATOR: EspdDeclaration['operator'] = { name: 'Thuishulp De Linde B.V.', kvk: '90000020', role: 'group-mem', street: 'Voorbeeldweg 20', city: 'Dorp', postcode: '9400 AA', contact: 'A. Contact', phone: null, email: 'inschrijving@aanbieder.example' }
const declaration = (answers: readonly EspdAnswer[], operator = OPERATOR): EspdDeclaration => ({
  id: '0b5ba3f4-9f0c-4a4e-9a1e-2f4c2f0f9f10', at: new Date('2025-12-01T12:00:00+01:00'), procedure: { reference: 'HO-2026', title: 'Huishoudelijke ondersteuning', buyer: 'Voorbeeldregio' }, operator, lots: ['Een', 'Twee'], answers,
})
const answer = (code: EspdAnswer['code'], yes: boolean | null, explanation: string | null = null): EspdAnswer => ({ code, text: 'De eis.', yes, explanation, document: null })
const read = (text: string) => readEspd(Buffer.from(text, 'utf8'))

describe('an ESPD response', () => {
  it('holds who declares, for what, and each answer where ESPD asks it', () => {
    const text = writeEspd(declaration([answer('crime-org', false), { ...answer('trade-regist', true), document: { name: 'uittreksel.pdf', sha256: 'ab'.repeat(32) } }]))
    expect(text).toContain('<cbc:ValidatedCriterionPropertyID schemeID="Criterion" schemeAgencyID="OP" schemeVersionID="4.1.0">C1_EG_crime-org/QG1/Q1</cbc:ValidatedCriterionPropertyID>')
    expect(text).toContain('<cbc:IssueTime>12:00:00+01:00</cbc:IssueTime>')
    expect(text).toContain('<cbc:DocumentDescription>uittreksel.pdf</cbc:DocumentDescription>')
    expect(text).toContain('>group-mem<')
    expect(read(text)).toEqual({ ok: true, value: { operator: OPERATOR.name, kvk: OPERATOR.kvk, reference: 'HO-2026', found: [{ code: 'crime-org', nth: 1, yes: false, explanation: null }, { code: 'trade-regist', nth: 1, yes: true, explanation: null }] } })
  })

  it('keeps two criteria with one code apart', () => {
    const text = writeEspd(declaration([answer('nati-ground', false), answer('nati-ground', true, 'Zie toelichting')]))
    expect(read(text)).toMatchObject({ ok: true, value: { found: [{ nth: 1, yes: false }, { nth: 2, yes: true, explanation: 'Zie toelichting' }] } })
  })

  it('comes back the same, whatever was typed', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((each) => each.replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, '').trim()).filter((each) => each !== '')
    const arbitrary = fc.array(fc.record({ code: fc.constantFrom(...ESPD_CODES), yes: fc.option(fc.boolean()), explanation: fc.option(words) }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(arbitrary, words, (answers, name) => {
        const result = read(writeEspd(declaration(answers.map((each) => answer(each.code, each.yes, each.explanation)), { ...OPERATOR, name })))
        const said = answers.filter((each) => each.yes !== null || each.explanation !== null)
        if (said.length === 0) {
          expect(result).toEqual({ ok: false, reason: 'espd-empty' })
          return
        }
        if (!result.ok) throw new Error(result.reason)
        expect(result.value.operator).toBe(name)
        expect(result.value.found.map(({ code, yes, explanation }) => ({ code, yes, explanation }))).toEqual(said)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a file that is handed over', () => {
  it.each([
    ['not XML', 'geen xml', 'espd-no-xml'],
    ['cut short', writeEspd(declaration([answer('fraud', false)])).slice(0, 900), 'espd-no-xml'],
    ['with entities', '<!DOCTYPE a [<!ENTITY b "c">]><QualificationApplicationResponse>&b;</QualificationApplicationResponse>', 'espd-doctype'],
    ['a request', '<QualificationApplicationRequest xmlns="urn:x"/>', 'espd-request'],
    ['something else', '<Invoice/>', 'espd-other'],
    ['without an answer', '<QualificationApplicationResponse/>', 'espd-empty'],
  ])('%s is refused [V1.5.1]', (_what, text, reason) => expect(read(text)).toMatchObject({ ok: false, reason }))

  it('too large is refused before it is read', () => expect(readEspd(new Uint8Array(ESPD_MAX_BYTES + 1))).toMatchObject({ ok: false, reason: 'espd-too-large' }))

  it('with entities in UTF-16 is refused as well [V1.5.1]', () => expect(readEspd(Buffer.from('\uFEFF<!DOCTYPE a><QualificationApplicationResponse/>', 'utf16le'))).toMatchObject({ ok: false, reason: 'espd-doctype' }))

  it('never throws, whatever it is', () => {
    const text = writeEspd(declaration([answer('fraud', false, 'x')]))
    fc.assert(fc.property(fc.nat(text.length - 1), fc.string(), (at, put) => void read(text.slice(0, at) + put + text.slice(at + put.length))), { numRuns: 200 })
  })
})

it('every criterion of the list has a place for its answer', () => {
  expect(ESPD_CODES.filter((code) => espdSlots(espdCriterion(code)?.groups ?? []) === null)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { covers, formatPostcodes, joined, parsePostcodes, postcodeNumber, shared, without } from '@/lib/kernel/postcodes'
import { sure } from '@/lib/kernel/result'

const set = (text: string) => sure(parsePostcodes(text))
const shown = (text: string) => formatPostcodes(set(text))

describe('postcodes from text', () => {
  it.each([
    ['9711', '9711'],
    ['9711, 9712', '9711-9712'],
    ['9712;9711\n9711', '9711-9712'],
    ['9711 - 9715', '9711-9715'],
    ['9711 t/m 9713', '9711-9713'],
    ['9711ab', '9711 AB'],
    ['9711 aa–9711 hk', '9711 AA-9711 HK'],
    ['9711 AA-9711 MZ, 9711NA-9711ZZ', '9711'],
    ['9711 ZZ, 9712 AA', '9711 ZZ-9712 AA'],
  ])('%s reads as %s', (given, expected) => expect(shown(given)).toBe(expected))
  it.each([['', 'empty'], [' , ; ', 'empty'], ['Centrum', 'unreadable'], ['0711', 'unreadable'], ['971', 'unreadable'], ['9711 A', 'unreadable'], ['9711-9712-9713', 'unreadable'], ['9715-9711', 'backwards'], ['9711 BA-9711 AB', 'backwards']])('%j is %s', (given, reason) =>
    expect(parsePostcodes(given)).toMatchObject({ ok: false, reason }),
  )
  it('names the piece it cannot read', () => expect(parsePostcodes('9711, 97-1')).toMatchObject({ detail: { piece: '97-1' } }))
})

describe('sets of postcodes', () => {
  it('follow each other from letter to letter and digit to digit', () => expect(postcodeNumber('9712AA') - postcodeNumber('9711ZZ')).toBe(1))
  it('cut and share', () => {
    expect(formatPostcodes(without(set('9711-9715'), set('9713')))).toBe('9711-9712, 9714-9715')
    expect(formatPostcodes(without(set('9711'), set('9711 HA-9711 HZ')))).toBe('9711 AA-9711 GZ, 9711 IA-9711 ZZ')
    expect(formatPostcodes(shared(set('9711-9713'), set('9713-9720')))).toBe('9713')
    expect(without(set('9711'), set('9700-9799'))).toEqual([])
  })
  it('hold a postcode with or without its space', () => {
    expect(covers(set('9711 AA-9711 HK'), '9711 HK')).toBe(true)
    expect(covers(set('9711 AA-9711 HK'), '9711HL')).toBe(false)
  })
  it('are joined once and for all', () => expect(joined(joined(set('9711, 9713, 9712')))).toEqual(joined(set('9711-9713'))))
})

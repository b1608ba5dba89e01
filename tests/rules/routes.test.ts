import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { routes, withNotice } from '@/lib/routes'

const ID = '00000000-0000-4000-8000-000000000001'
const NASTY = ['a&b=c#d', '../../elders', '//elders.example/?x', 'javascript:alert(1)', '"><script>', 'é 😀\n%2f', '?gelukt=ja&x']

/** The parameters of each address, as the source names them: their types are gone when it runs. */
const declared = [...readFileSync('lib/routes.ts', 'utf8').matchAll(/^ {2}(\w+): \(([^{)]*)\)/gm)].flatMap(([, name = '', list = '']) => {
  const known = Object.entries(routes).find(([key]) => key === name)
  return known ? [{ name, make: known[1] as (...given: readonly unknown[]) => string, parameters: [...list.matchAll(/(\w+)\??: ([^,]+)/g)].map(([, parameter = '', type = '']) => ({ parameter, type: type.trim() })) }] : []
})
const typed = declared.filter(({ parameters }) => parameters.some(({ parameter, type }) => type === 'string' && !/^id$|Id$/.test(parameter)))

describe('an address of the portal', () => {
  it('takes what somebody typed as one word of it, whatever is in it [V1.2.2]', () => {
    expect(typed.length).toBeGreaterThan(20)
    for (const { name, make, parameters } of typed)
      for (const nasty of NASTY) {
        const address = make(...parameters.map(({ parameter, type }) => (/^id$|Id$/.test(parameter) ? ID : type === 'number' ? 1 : type === 'string' ? nasty : undefined)))
        const { origin, pathname, searchParams, hash } = new URL(address, 'https://perceel.example')
        const words = [...pathname.split('/').map(decodeURIComponent), ...searchParams.values()]
        expect([name, origin, hash, words.includes(nasty), address.startsWith('/'), address.startsWith('//')]).toEqual([name, 'https://perceel.example', '', true, true, false])
      }
  })
  it('keeps its own words beside a notice [V1.2.2]', () => {
    for (const nasty of NASTY) {
      const { pathname, searchParams } = new URL(withNotice('/mijn-werk?na=1', nasty), 'https://perceel.example')
      expect([pathname, searchParams.get('na'), searchParams.get('gelukt')]).toEqual(['/mijn-werk', '1', nasty])
    }
  })
  it('is a path of the portal, also without what may be left out', () => {
    for (const { make, parameters } of declared) expect(make(...parameters.map(({ parameter, type }) => (/^id$|Id$/.test(parameter) ? ID : type === 'number' ? 1 : undefined)))).toMatch(/^\/(?!\/)/)
  })
})

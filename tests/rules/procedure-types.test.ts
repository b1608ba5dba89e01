import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decideReaction, decideWindowKinds, TYPES, typeOf } from '@/lib/procedures/rules/types'
import { PROCEDURE_TYPES } from '@/lib/procedures/schema/procedure'
import { WINDOW_KINDS } from '@/lib/procedures/schema/window'

describe('procedure types', () => {
  it('have a record each', () => expect(Object.keys(TYPES)).toEqual([...PROCEDURE_TYPES]))
  it('have scores and an award in the area selection only', () => {
    expect(PROCEDURE_TYPES.filter((type) => typeOf(type).scoring !== null)).toEqual(['area-selection'])
    expect(PROCEDURE_TYPES.filter((type) => typeOf(type).outcome === 'award')).toEqual(['area-selection'])
  })
  it('speak of points or an order in the area selection only', () => {
    for (const type of PROCEDURE_TYPES) expect(/punten|score/i.test(JSON.stringify(typeOf(type).words)), type).toBe(typeOf(type).scoring !== null)
  })
  it.each([
    ['open-house', ['continuous', 'from-date']],
    ['semi-open-house', ['once', 'periodic', 'from-date']],
    ['admission', ['once', 'periodic', 'from-date']],
    ['area-selection', ['once']],
  ] as const)('%s takes its own kinds of windows', (type, kinds) => {
    for (const kind of WINDOW_KINDS) expect(decideWindowKinds(type, [{ name: 'Start', kind }]).ok, kind).toBe((kinds as readonly string[]).includes(kind))
  })
  it('name the window that does not fit', () => expect(decideWindowKinds('area-selection', [{ name: 'Start', kind: 'once' }, { name: 'Later', kind: 'periodic' }])).toEqual({ ok: false, reason: 'kind-not-of-type', detail: { name: 'Later', type: 'gebiedsgerichte selectie' } }))
  it.each([['admission', 1, true], ['area-selection', 19, false], ['area-selection', 20, true]] as const)('%s with a term of %s days: %s', (type, days, ok) => expect(decideReaction(type, days, null, 'Zo deden wij het eerder.').ok).toBe(ok))
  it.each([
    [19, 20, 'Omdat.', 'reaction-below-rule'],
    [20, 20, null, 'Regelboek'],
    [20, 20, 'Omdat.', 'Regelboek'],
    [30, 20, null, 'reaction-unexplained'],
    [30, 20, 'Vakantie.', 'Vakantie.'],
    [20, null, null, 'reaction-unexplained'],
    [20, null, 'Zo deden wij het eerder.', 'Zo deden wij het eerder.'],
  ] as const)('a term of %s days where the region rules %s, with the reason %s: %s', (days, ruled, why, expected) => {
    const decision = decideReaction('admission', days, ruled === null ? null : { days: ruled, source: 'Regelboek' }, why)
    expect(decision.ok ? decision.value : decision.reason).toBe(expected)
  })

  /** All that differs is the record's: a comparison with a type's code anywhere else is a rule that hides. */
  it('are asked for by their record, nowhere by their code', () => {
    const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? (entry.name === 'client' ? [] : files(join(folder, entry.name))) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []))
    const asks = new RegExp(`(?:===|!==|case|includes\\()\\s*['"](?:${PROCEDURE_TYPES.join('|')})['"]`)
    // A criterion too may be met "bij de toelating"; only whole codes count.
    expect(['lib', 'app', 'components'].flatMap(files).filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})

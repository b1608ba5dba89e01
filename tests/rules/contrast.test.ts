import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

/** The tokens of the block whose selector names this; the last hex value of a declaration is its fallback. */
function tokens(selector: string): Record<string, string> {
  const start = sheet.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block for ${selector}`)
  const block = sheet.slice(start, sheet.indexOf('}', start))
  const found: Record<string, string> = {}
  for (const [, name, value] of block.matchAll(/--([a-z0-9-]+):([^;]+);/g)) {
    const hex = value?.match(/#[0-9a-f]{6}/gi)?.at(-1)
    if (name && hex) found[name] = hex
  }
  return found
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const standard = tokens(":root:has([data-theme='standaard'])")
const heide = tokens(":root:has([data-theme='heide'])")
const themes = { standaard: standard, heide: { ...standard, ...heide } }

const SURFACES = ['ground', 'panel', 'sunken'] as const
const TINTS = ['brand-tint', 'ok-tint', 'wait-tint', 'no-tint', 'none-tint'] as const

/** WCAG 1.4.3: text on what it stands on, 4.5. */
const TEXT: [string, string][] = [
  ...[...SURFACES, ...TINTS].map((on): [string, string] => ['ink', on]),
  ...[...SURFACES, 'brand-tint'].map((on): [string, string] => ['ink-2', on]),
  ...[...SURFACES, 'brand-tint'].map((on): [string, string] => ['brand', on]),
  ...[...SURFACES, 'brand-tint'].map((on): [string, string] => ['brand-strong', on]),
  ['bar-ink', 'bar'],
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-strong'],
  ['panel', 'ink'],
  ['ok', 'ok-tint'],
  ['wait', 'wait-tint'],
  ['wait', 'panel'],
  ['no', 'no-tint'],
  ['none', 'none-tint'],
  ['none', 'panel'],
  ['error', 'panel'],
  ['error', 'ground'],
]

/** WCAG 1.4.11: edges of controls, focus and bars against what is beside them, 3. */
const SHAPES: [string, string][] = [
  ['line-strong', 'ground'],
  ['line-strong', 'panel'],
  ['line-strong', 'sunken'],
  ['focus', 'ground'],
  ['focus', 'panel'],
  ['focus', 'brand-tint'],
  ['focus', 'focus-halo'],
  ['focus-halo', 'bar'],
  ['brand', 'line-soft'],
  ['error', 'panel'],
  ['ok', 'panel'],
]

describe.each(Object.entries(themes))('theme %s', (_name, theme) => {
  const ratio = ([front, back]: [string, string]) => contrast(theme[front] ?? '#000000', theme[back] ?? '#000000')

  it('has every token that a pair needs', () => {
    expect([...TEXT, ...SHAPES].flat().filter((token) => !(token in theme))).toEqual([])
  })

  it.each(TEXT)('%s reads on %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('%s stands out against %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})

describe('a theme', () => {
  it('changes neutrals and brand only: a state looks the same everywhere', () => {
    const states = ['ok', 'wait', 'no', 'error', 'ok-tint', 'wait-tint', 'no-tint', 'focus-halo']
    expect(states.filter((token) => token in heide)).toEqual([])
  })

  it('measures as the formula says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#0b5c8a', '#ffffff')).toBeCloseTo(7.21, 2)
  })
})

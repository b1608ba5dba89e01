import { expect, it } from 'vitest'
import { decideRephrase, withPhrase } from '@/lib/admissions/rules/phrase'

it.each([
  ['', 'Het stuk ontbreekt.', 'Het stuk ontbreekt.'],
  ['Zie pagina 3.', 'Het stuk ontbreekt.', 'Zie pagina 3.\nHet stuk ontbreekt.'],
  ['Zie pagina 3.  \n', 'Het stuk ontbreekt.', 'Zie pagina 3.\nHet stuk ontbreekt.'],
])('a sentence goes after what was typed: %j', (typed, phrase, expected) => {
  expect(withPhrase(typed, phrase)).toBe(expected)
})

it.each([
  [false, 'Het stuk ontbreekt.', 'Het stuk is er niet.', 'yes'],
  [false, 'Het stuk ontbreekt.', 'Het stuk ontbreekt.', 'nothing-changed'],
  [true, 'Het stuk ontbreekt.', 'Het stuk is er niet.', 'retired'],
] as const)('another wording, retired %s', (retired, text, next, expected) => {
  const result = decideRephrase({ retired, text }, next)
  expect(result.ok ? 'yes' : result.reason).toBe(expected)
})

import { describe, expect, it } from 'vitest'
import { fitsTables } from '@/lib/auth/ready'

describe('a release works on tables that have all of its migrations, and at most one after them (ADR 0112)', () => {
  it.each([
    ['its own', ['1', '2'], ['1', '2'], true],
    ['its own, in another order', ['2', '1'], ['1', '2'], true],
    ['that of the next release beside them', ['1', '2'], ['1', '2', '3'], true],
    ['two after them: the second may take away what this release reads', ['1', '2'], ['1', '2', '3', '4'], false],
    ['one of its own missing', ['1', '2'], ['1'], false],
    ['one of its own missing and another in its place', ['1', '2'], ['1', '3'], false],
    ['one between them that it doesn’t know: another product', ['1', '3'], ['1', '2', '3'], false],
    ['none', ['1'], [], false],
  ])('%s', (_, own, applied, fits) => expect(fitsTables(own, applied)).toBe(fits))
})

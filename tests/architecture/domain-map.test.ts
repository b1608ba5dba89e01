import { expect, test } from 'vitest'
import { domainMap, writtenMap } from '@/prisma/commands/domain-map'

test('docs/domain-map.md is what the imports say (npm run docs:map)', async () => {
  expect(writtenMap()).toBe(await domainMap())
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PEOPLE } from '@/prisma/seed/people'

test('everyone of the demonstration can be chosen at the door', () => {
  const page = readFileSync('app/(public)/inloggen/page.tsx', 'utf8')
  const roles = [...new Set(PEOPLE.map((person) => person.role))]
  expect(roles.length).toBeGreaterThan(8)
  expect(roles.filter((role) => !page.includes(`'${role}'`))).toEqual([])
})

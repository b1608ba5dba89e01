import { expect, test } from 'vitest'
import { missingFromLock, readLock } from '@/prisma/commands/complete-lock'

test("the lock file lists every platform's packages, so that npm ci works anywhere (npm run lock:complete)", () => {
  expect([...missingFromLock(readLock()).keys()]).toEqual([])
})

test('the lock file names no registry', () => {
  expect(JSON.stringify(readLock())).not.toMatch(/"resolved":/)
})

import { beforeAll, describe, expect, test } from 'vitest'
import { assembled, written } from '@/prisma/commands/assemble'
import { diff, migrate, pending } from '@/prisma/engine'
import { testDatabase } from '@/tests/support/database'

describe('the migrations', () => {
  let migrateUrl: string
  beforeAll(async () => {
    migrateUrl = (await testDatabase()).migrateUrl
  })

  test('bring an empty database to exactly the datamodel', async () => {
    expect(await diff(migrateUrl)).toBe('')
  })

  test('are what their sources make', async () => {
    expect(written() === (await assembled(migrateUrl)), 'run npm run db:assemble').toBe(true)
  })

  test('leave nothing to do, also the second time', async () => {
    expect(await pending(migrateUrl)).toEqual([])
    expect(await migrate(migrateUrl)).toEqual([])
  })
})

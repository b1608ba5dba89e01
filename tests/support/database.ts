import pg from 'pg'
import { freshDatabase } from '@/tests/support/templates'
import type { SeedName, TestDatabase } from '@/tests/support/templates'

/**
 * Gives the test file a database of its own and points the app's modules at it. Call it in `beforeAll`.
 * 'empty' has every table and no row; 'nmd' has the replayed procurement of NMD 2024.
 */
export async function testDatabase(seed: SeedName = 'empty'): Promise<TestDatabase> {
  const database = await freshDatabase(seed)
  process.env['DATABASE_URL'] = database.appUrl
  process.env['MIGRATE_DATABASE_URL'] = database.migrateUrl
  return database
}

/** Puts rows as a test begins from, where no command of the portal does: past rights and policies, not past triggers. Gives how many. */
export async function arrange(database: TestDatabase, text: string, values: readonly unknown[]): Promise<number> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  try {
    return (await client.query(text, [...values])).rowCount ?? 0
  } finally {
    await client.end()
  }
}

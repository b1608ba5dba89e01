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

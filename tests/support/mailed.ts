import { asOwner } from '@/tests/support/wmo'
import type { TestDatabase } from '@/tests/support/templates'

/** The address in the newest mail to somebody, as its reader has it; no role reads that row. */
export const hrefMailedTo = (database: TestDatabase, address: string): Promise<string> =>
  asOwner(database, async (client) => {
    await client.query('begin')
    await client.query('alter table mail no force row level security')
    const { rows } = await client.query<{ href: string }>('select href from mail where to_address = $1 order by created_at desc limit 1', [address])
    await client.query('rollback')
    return rows[0]?.href ?? ''
  })

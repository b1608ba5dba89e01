import pg from 'pg'
import { settingsFor } from '@/prisma/connect'

/** Puts the portal's clock of a demonstration or test at this moment; it runs on from there. Only the owner can. */
export async function setClock(migrateUrl: string, moment: Date): Promise<void> {
  const client = new pg.Client(settingsFor(migrateUrl))
  await client.connect()
  try {
    await client.query('set role perceel_owner')
    await client.query('update portal_clock set offset_seconds = round(extract(epoch from $1::timestamptz - clock_timestamp())) where id = 1', [moment])
  } finally {
    await client.end()
  }
}

import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { keyRing, parseKeyRing } from '@/lib/keys'
import { newSealingKey } from '@/lib/sealing'
import { connected } from '@/prisma/connect'

/**
 * Gives a sealing key to windows that were published before there were any and aren't opened yet; a migration cannot, since
 * the ring stands outside the database. Returns how many. Without `keysFile` the ring is that of the environment.
 */
export async function sealOpenWindows(migrateUrl: string, keysFile?: string): Promise<number> {
  return connected(migrateUrl, async (client) => {
    await client.query('begin; set local role perceel_gate')
    const { rows } = await client.query<{ id: string; region_id: string }>(
      'select w.id, w.region_id from entry_window w where w.published_at is not null and w.opened_at is null and w.kind <> \'continuous\' and not exists (select 1 from sealing_key k where k.window_id = w.id) for update',
    )
    const ring = rows.length === 0 ? undefined : keysFile ? parseKeyRing(readFileSync(keysFile, 'utf8')) : keyRing()
    for (const { id: windowId, region_id: regionId } of rows) {
      const id = randomUUID()
      const { publicKey, secret } = newSealingKey(id, ring)
      await client.query('insert into sealing_key (id, window_id, region_id, public_key, made_at) values ($1, $2, $3, $4, portal_now())', [id, windowId, regionId, publicKey])
      await client.query('insert into sealing_secret (id, region_id, cipher) values ($1, $2, $3)', [id, regionId, secret])
    }
    await client.query('commit')
    return rows.length
  })
}

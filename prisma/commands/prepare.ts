import { join } from 'node:path'
import { step } from '@/prisma/commands/console'
import { beside, ended, stop } from '@/prisma/commands/processes'
import { seedState } from '@/prisma/commands/seed'
import { migrationTarget } from '@/prisma/commands/target'
import { connected } from '@/prisma/connect'
import { dataFolder, openFolder } from '@/prisma/embedded'
import { generate, migrate } from '@/prisma/engine'
import { ensureKeys } from '@/prisma/keys'
import { Notice } from '@/prisma/notice'
import { sealOpenWindows } from '@/prisma/sealing'

type OnStop = (undo: () => Promise<void>) => void

async function modeOf(url: string): Promise<string | null> {
  return connected(url, async (client) => (await client.query<{ mode: string }>('select mode from portal_clock where id = 1')).rows[0]?.mode ?? null)
}

/**
 * Makes everything ready that a portal needs to run on a demonstration: keys, database, client, tables and rows.
 * Returns the settings to run it with. Refuses a database that was made for something else.
 */
export async function prepared(mode: 'demo', onStop: OnStop): Promise<Record<string, string>> {
  openFolder(dataFolder())
  const keys = process.env['PERCEEL_KEYS_FILE'] ?? ensureKeys(join(dataFolder(), 'keys.json'))
  const target = await step('Database gestart', migrationTarget, (found) => (found.embedded ? 'ingebouwd' : 'uit DATABASE_URL'))
  onStop(target.stop)
  if ((await seedState(target.migrateUrl)) === 'cut-off') await step('Onderbroken eerste start opgeruimd', target.startOver)
  await step('Databaseclient gereed', generate, (made) => (made ? 'gemaakt' : 'was al bij'))
  await step('Tabellen gereed', () => migrate(target.migrateUrl, { mode }), (done) => (done.length > 0 ? `${done.length} migratie(s) uitgevoerd` : 'waren al bij'))
  const found = await modeOf(target.migrateUrl)
  if (found !== mode) throw new Notice(`Deze database is niet gemaakt als demonstratie (maar als: ${found ?? 'onbekend'}). Kies een lege database.`)
  await sealOpenWindows(target.migrateUrl, keys)
  const env = {
    DATABASE_URL: target.appUrl,
    MIGRATE_DATABASE_URL: target.migrateUrl,
    PERCEEL_KEYS_FILE: keys,
    PERCEEL_MODE: mode,
  }
  if ((await seedState(target.migrateUrl)) !== 'seeded') {
    await step('Voorbeeldgegevens geladen', async () => {
      const seed = beside(['--import', 'tsx', 'prisma/commands/seed.ts'], env, null)
      onStop(() => stop(seed))
      if ((await ended(seed)) !== 0) throw new Notice('Het laden van de voorbeeldgegevens is mislukt; de reden staat hierboven. De volgende start begint opnieuw met een lege database.')
    })
  }
  return env
}

import { dropDatabase, prepareDatabase } from '@/prisma/bootstrap'
import { connected } from '@/prisma/connect'
import { dataFolder, startDatabase } from '@/prisma/embedded'
import { Notice } from '@/prisma/notice'

/** The database a command works on: the one in the environment, or the demonstration's own. */
export type Target = {
  appUrl: string
  migrateUrl: string
  embedded: boolean
  /** Empties the database. Only our own server can: elsewhere it refuses. */
  startOver: () => Promise<void>
  stop: () => Promise<void>
}

async function refuseToEmpty(): Promise<void> {
  throw new Notice('De database uit DATABASE_URL is half gevuld. Maak hem leeg en probeer het opnieuw.')
}

/** Takes DATABASE_URL with MIGRATE_DATABASE_URL, or starts the embedded server. Refuses one without the other. */
export async function migrationTarget(): Promise<Target> {
  const appUrl = process.env['DATABASE_URL']
  const migrateUrl = process.env['MIGRATE_DATABASE_URL']
  if (appUrl && migrateUrl) {
    for (const url of [appUrl, migrateUrl]) await connected(url, async () => undefined)
    return { appUrl, migrateUrl, embedded: false, startOver: refuseToEmpty, stop: async () => undefined }
  }
  if (appUrl ?? migrateUrl) {
    throw new Notice('Geef DATABASE_URL (gebruiker perceel_app) en MIGRATE_DATABASE_URL (gebruiker perceel_migrate) allebei op, of geen van beide.')
  }
  const cluster = await startDatabase({ dataDir: dataFolder() })
  try {
    const prepared = await prepareDatabase(cluster, 'perceel', 'demo')
    const startOver = async () => {
      await dropDatabase(cluster, 'perceel')
      await prepareDatabase(cluster, 'perceel', 'demo')
    }
    return { ...prepared, embedded: true, startOver, stop: cluster.stop }
  } catch (fault) {
    await cluster.stop()
    throw fault
  }
}

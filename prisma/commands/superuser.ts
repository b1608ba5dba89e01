import { prepareDatabase } from '@/prisma/bootstrap'
import { dataFolder, startDatabase } from '@/prisma/embedded'

/** Where a copy is taken from or put back: the server of SUPERUSER_DATABASE_URL, or a database on the embedded one. */
export type SuperuserTarget = { readonly url: string; readonly own: boolean; readonly appUrl?: string; readonly migrateUrl?: string; readonly stop: () => Promise<void> }

/** As the administrator of the database server, whom row-level security doesn't bind. On the embedded server the database is made when it is missing. */
export async function superuserTarget(name = 'perceel'): Promise<SuperuserTarget> {
  const url = process.env['SUPERUSER_DATABASE_URL']
  if (url) return { url, own: true, stop: async () => undefined }
  const cluster = await startDatabase({ dataDir: dataFolder() })
  try {
    const { appUrl, migrateUrl } = await prepareDatabase(cluster, name, 'demo')
    return { url: cluster.superuserUrl(name), own: false, appUrl, migrateUrl, stop: cluster.stop }
  } catch (fault) {
    await cluster.stop()
    throw fault
  }
}

/** The value after `--name` on the command line. */
export function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Notice } from '@/prisma/notice'

/** The only address the server listens on. */
export const HOST = '127.0.0.1'

/** What a data folder remembers about its server; kept in `cluster.json`, readable by its owner only. */
export type ClusterSecrets = { port: number; superuser: string; migrate: string; app: string }

/** The secrets of a data folder; null when it has none yet. Refuses a damaged file. */
export function readSecrets(dataDir: string): ClusterSecrets | null {
  const path = join(dataDir, 'cluster.json')
  if (!existsSync(path)) return null
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as ClusterSecrets
    if (found.port > 0 && found.superuser && found.migrate && found.app) return found
  } catch {
    // Falls through to the same sentence as an incomplete file.
  }
  throw new Notice(`${path} is beschadigd. Verwijder de map ${dataDir} om opnieuw te beginnen; de gegevens erin gaan verloren.`)
}

/** Keeps the secrets, whole or not at all. */
export function writeSecrets(dataDir: string, secrets: ClusterSecrets): void {
  const path = join(dataDir, 'cluster.json')
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** The wanted port when it is free, any free one for 0, else null. */
export async function freePort(wanted: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(null))
    probe.listen(wanted, HOST, () => {
      const address = probe.address()
      const port = address && typeof address === 'object' ? address.port : null
      probe.close(() => done(port))
    })
  })
}

/** Keeps the folder's port as long as it is free, and chooses another when somebody else took it. */
export async function settlePort(dataDir: string, secrets: ClusterSecrets): Promise<void> {
  if (await freePort(secrets.port)) return
  secrets.port = (await freePort(0)) ?? secrets.port
  writeSecrets(dataDir, secrets)
}

import { record } from '@/lib/audit/record'
import { read, write } from '@/lib/db'
import { encryptFile, fromQuarantine, withName } from '@/lib/files/cipher'
import { scanBytes, scannerHere, scannerVersion, type Scanner } from '@/lib/files/clamd'
import type { Actor, System } from '@/lib/kernel/actor'
import { hasRole } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'

const SCAN: System = { kind: 'system', job: 'scan', regionIds: [], municipalityIds: [], providerIds: [] }

type Waiting = { readonly id: string; readonly name: string; readonly cipher: Uint8Array; readonly regionId: string | null; readonly providerId: string | null; readonly toName: string | null; readonly toAddress: string | null }

/**
 * Scans one file that waits once more, and lets it out when it is clean. An infected one stays closed for good, and its provider
 * is told. Gives what the scanner said; null when it waits no more, or when there is no scanner.
 */
export async function scanAgain(id: string, scanner: Scanner | null = scannerHere()): Promise<'clean' | 'infected' | 'unknown' | 'away' | null> {
  if (!scanner) return null
  const [file] = await read(SCAN, (tx) => tx.$queryRaw<Waiting[]>`select id, name, cipher, region_id as "regionId", provider_id as "providerId", to_name as "toName", to_address as "toAddress" from quarantine_file(${id}::uuid)`)
  if (!file) return null
  const bytes = fromQuarantine(id, Buffer.from(file.cipher))
  const verdict = await scanBytes(scanner, bytes)
  if (verdict.kind === 'unknown') return verdict.away ? 'away' : 'unknown'
  await write(SCAN, async (tx, now) => {
    const released = verdict.kind === 'clean' ? new Uint8Array(encryptFile(id, bytes)) : null
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select quarantine_end(${id}::uuid, ${released}) as done`
    // Another process was first.
    if (!row?.done) return allow()
    const { providerId, regionId, toName, toAddress } = file
    if (verdict.kind === 'infected' && providerId && toAddress)
      await sendMail(tx, now, { toName: toName ?? toAddress, toAddress, subject: 'Een bestand van u is afgesloten', body: `In het bestand ${withName(file).name} zit schadelijke software. Niemand kan het openen. Uw inschrijving of melding is wel ontvangen. Laat uw computer nakijken en voeg een schoon bestand toe.`, sealed: true, providerId })
    await record(tx, SCAN, {
      event: 'file.scanned', compartment: providerId ? 'provider' : regionId ? 'region' : 'platform', subject: { type: 'file', id },
      ...(providerId ? { providerId } : regionId ? { regionId } : {}), detail: verdict.kind === 'infected' ? { outcome: 'infected', found: verdict.found } : { outcome: 'clean' },
    })
    return allow()
  })
  return verdict.kind
}

const MOST = 50
const STRANGE = 3

/**
 * Scans what waits once more; gives how many were settled. In no fixed order and until the scanner is away or has no answer three times,
 * so that a file on which it never has one doesn't stand in front of the others.
 */
export async function scanWaiting(scanner: Scanner | null = scannerHere()): Promise<number> {
  if (!scanner) return 0
  const waiting = await read(SCAN, (tx) => tx.$queryRaw<{ id: string }[]>`select id from quarantine_ids(${MOST}::int) as id`)
  let settled = 0
  let strange = 0
  for (const { id } of waiting) {
    const said = await scanAgain(id, scanner)
    if (said === 'clean' || said === 'infected') settled += 1
    if (said === 'unknown') strange += 1
    if (said === 'away' || strange >= STRANGE) break
  }
  return settled
}

const EVERY = 60_000

/** Scans what waits each minute as long as this process runs. One round at a time; a fault is told and the next minute tries again. Gives what stops it. */
export function scanEachMinute(fault: (thrown: unknown) => void, every = EVERY): () => void {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    scanWaiting().catch(fault).finally(() => {
      busy = false
    })
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

export type ScansView = { readonly scanner: 'none' | 'away' | { readonly version: string }; readonly waiting: number; readonly since: Date | null; readonly infected: number; readonly clean: number }

/** How scanning stands, as counts and never a file: for who administers and who audits. Null for others. */
export async function scansView(actor: Actor): Promise<ScansView | null> {
  if (!hasRole(actor, 'administrator', 'auditor')) return null
  const [counts] = await read(actor, (tx) => tx.$queryRaw<Omit<ScansView, 'scanner'>[]>`select waiting, since, infected, clean from quarantine_counts()`)
  if (!counts) return null
  const scanner = scannerHere()
  const version = scanner && (await scannerVersion(scanner))
  return { ...counts, scanner: scanner === null ? 'none' : version === null ? 'away' : { version } }
}

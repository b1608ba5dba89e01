import type { Tx } from '@/lib/db'
import { read } from '@/lib/db'
import { decryptFile, encryptFile, fingerprint, intoQuarantine, sealFileName, withName } from '@/lib/files/cipher'
import { isClosed } from '@/lib/files/messages'
import { scanAgain } from '@/lib/files/quarantine'
import type { Actor } from '@/lib/kernel/actor'

export type NewFile = {
  readonly name: string
  readonly mime: string
  readonly bytes: Buffer
  readonly uploadedBy: string
  readonly regionIds?: readonly string[]
  readonly municipalityId?: string
  readonly providerId?: string
  readonly residentId?: string
  readonly compartment?: string
  readonly publishedAt?: Date
  /** What the scanner said of it when it came in (ADR 0098). */
  readonly scan?: 'clean' | 'waiting' | null
}

/** Keeps a checked file, encrypted, in the caller's transaction. Whose it is stands in its keys. */
export async function keepFile(tx: Tx, now: Date, file: NewFile): Promise<{ id: string; sha256: string }> {
  const [kept] = await keepFiles(tx, now, [file])
  if (!kept) throw new Error('a file was not kept')
  return kept
}

/** The same for several at once, in one statement and in their order. */
export async function keepFiles(tx: Tx, now: Date, files: readonly NewFile[]): Promise<{ id: string; sha256: string }[]> {
  const rows = files.map((file) => {
    const id = crypto.randomUUID()
    return {
      id,
      name: file.providerId ? sealFileName(id, file.name) : file.name,
      mime: file.mime,
      size: file.bytes.length,
      sha256: fingerprint(file.bytes),
      cipher: new Uint8Array(file.scan === 'waiting' ? intoQuarantine(id, file.bytes) : encryptFile(id, file.bytes)),
      scan: file.scan ?? null,
      regionIds: [...(file.regionIds ?? [])],
      municipalityId: file.municipalityId ?? null,
      providerId: file.providerId ?? null,
      residentId: file.residentId ?? null,
      compartment: file.compartment ?? null,
      publishedAt: file.publishedAt ?? null,
      uploadedBy: file.uploadedBy,
      createdAt: now,
    }
  })
  await tx.file.createMany({ data: rows })
  return rows.map(({ id, sha256 }) => ({ id, sha256 }))
}

/** Why a file that this actor may read is closed all the same; null when it isn't, or when there is none. */
export async function closedFile(actor: Actor, id: string): Promise<'waiting' | 'infected' | null> {
  const file = await read(actor, (tx) => tx.file.findUnique({ where: { id }, select: { scan: true } }))
  return file && isClosed(file.scan) ? file.scan : null
}

/** The file's content for who may read it; null when not found, or closed. One that waits for the scanner is scanned now. */
export async function openFile(actor: Actor, id: string): Promise<{ name: string; mime: string; bytes: Buffer } | null> {
  const find = () => read(actor, (tx) => tx.file.findUnique({ where: { id }, select: { id: true, name: true, mime: true, cipher: true, scan: true } }))
  const found = await find()
  const file = found?.scan === 'waiting' && (await scanAgain(id)) !== 'infected' ? await find() : found
  return file && !isClosed(file.scan) ? { name: withName(file).name, mime: file.mime, bytes: decryptFile(file.id, Buffer.from(file.cipher)) } : null
}

/**
 * Makes files of the region itself downloadable by everyone from this moment; a provider's or resident's file never is.
 * Returns how many it reached, so that the caller can refuse an id that isn't the region's own.
 */
export async function publishFiles(tx: Tx, fileIds: readonly string[], at: Date): Promise<number> {
  const { count } = await tx.file.updateMany({ where: { id: { in: [...fileIds] }, providerId: null, residentId: null }, data: { publishedAt: at } })
  return count
}

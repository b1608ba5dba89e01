import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const inflate = promisify(inflateRaw)

export const MAX_ENTRIES = 2_000
export const MAX_UNPACKED = 200 * 1024 * 1024
export const MAX_RATIO = 100
/** Below this size a high ratio is only a small file of one repeated letter. */
const RATIO_FROM = 10 * 1024 * 1024

const MACRO = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|\.(docm|dotm|xlsm|xltm|xlam|pptm)$/i
const ODF_MACRO = /^(Basic|Scripts)\//
const PROGRAM = /\.(zip|7z|rar|jar|exe|dll|msi|bat|cmd|com|scr|ps1|vbs|vbe|js|jse|wsf|hta|lnk|sh|py)$/i

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly size: number; readonly crc: number; readonly start: number }

/**
 * Whether an office file is a whole, harmless package: every entry unpacks to exactly what its directory declares,
 * within limits, with no macros or programs. Reads the directory first, so that a bomb is refused unopened.
 */
export async function checkZip(bytes: Buffer): Promise<Result<undefined, 'unreadable' | 'protected' | 'macros' | 'unsafe'>> {
  const listed = entriesOf(bytes)
  if (!listed.ok) return listed
  const entries = listed.value
  if (entries.some(({ name }) => MACRO.test(name) || ODF_MACRO.test(name))) return refuse('macros')
  if (entries.some(({ name }) => PROGRAM.test(name) || name.startsWith('/') || /\\|\0|(^|\/)\.\.(\/|$)/.test(name))) return refuse('unsafe')
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return refuse('unsafe')
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  if (unpacked > MAX_UNPACKED || (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO) || overlap(entries)) return refuse('unsafe')
  for (const entry of entries) {
    const content = await contentOf(bytes, entry)
    if (content === undefined) return refuse('unreadable', { kind: 'zip' })
    if (entry.name === '[Content_Types].xml' && /macroEnabled/i.test(content.toString('latin1'))) return refuse('macros')
    if (entry.name === 'META-INF/manifest.xml' && content.includes('encryption-data')) return refuse('protected')
  }
  return allow()
}

function entriesOf(bytes: Buffer): Result<Entry[], 'unreadable' | 'protected' | 'unsafe'> {
  const broken = refuse('unreadable', { kind: 'zip' })
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end === -1 || end + 22 > bytes.length) return broken
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  // The 64-bit form is for archives past 4 GB: no file of 25 MB needs it.
  if (count > MAX_ENTRIES || start === 0xffffffff) return refuse('unsafe')
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return broken
    if (bytes.readUInt16LE(at + 8) & 1) return refuse('protected', { kind: 'zip' })
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    if (at + 46 + nameLength > end || local + 30 > start || bytes.readUInt32LE(local) !== 0x04034b50) return broken
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const localName = local + 30 + bytes.readUInt16LE(local + 26)
    if (bytes.toString('utf8', local + 30, localName) !== name) return broken
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      start: localName + bytes.readUInt16LE(local + 28),
    }
    if (entry.start + entry.packed > start) return broken
    entries.push(entry)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries.length === 0 ? broken : allow(entries)
}

/** Entries that share bytes are how a small file unpacks to a world of them. */
function overlap(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.start - b.start)
  return sorted.some((entry, index) => {
    const next = sorted[index + 1]
    return next !== undefined && entry.start + entry.packed > next.start
  })
}

/** What an entry holds; undefined when it is not exactly what the directory declares. */
async function contentOf(bytes: Buffer, entry: Entry): Promise<Buffer | undefined> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  const content = entry.method === 0 ? packed : entry.method === 8 ? await unpacked(packed, entry.size) : undefined
  return content?.length === entry.size && crc32(content) === entry.crc ? content : undefined
}

async function unpacked(packed: Buffer, size: number): Promise<Buffer | undefined> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return undefined
  }
}

import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)

export type ZipEntry = { readonly name: string; readonly bytes: Buffer; readonly at: Date }

const UTF8_NAME = 0x0800
const DEFLATED = 8
/** Offsets of 4 bytes: what the format holds without its 64-bit form. */
const MAX_ARCHIVE = 0xffffffff
const MAX_ENTRIES = 0xffff

/** MS-DOS date and time in UTC, two seconds precise; before 1980 it has no word for. */
function dosTime(at: Date): { readonly time: number; readonly date: number } {
  const year = Math.max(1980, at.getUTCFullYear())
  return { time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1), date: ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate() }
}

type Placed = { readonly name: Buffer; readonly fields: Buffer; readonly offset: number }

/** The part that an entry's own header and the directory's line share. */
function fieldsOf(entry: ZipEntry, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  const { time, date } = dosTime(entry.at)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(UTF8_NAME, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(time, 6)
  fields.writeUInt16LE(date, 8)
  fields.writeUInt32LE(crc32(entry.bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const local = ({ fields, name }: Omit<Placed, 'offset'>): Buffer => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name])

function central({ fields, name, offset }: Placed): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name])
}

function end(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 'latin1')
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(start, 16)
  return record
}

/**
 * An archive, entry by entry as it comes, so that only one file is in memory at a time. Throws past 65,535 entries or 4 GB: the
 * reader then has no directory and says that the file is broken, never a file that looks whole.
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const placed: Placed[] = []
  let at = 0
  for await (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const packed = await deflate(entry.bytes)
    const fields = fieldsOf(entry, packed, name)
    const head = local({ fields, name })
    placed.push({ name, fields, offset: at })
    at += head.length + packed.length
    if (placed.length > MAX_ENTRIES || at > MAX_ARCHIVE) throw new Error('archive past what a zip holds')
    yield head
    yield packed
  }
  const directory = Buffer.concat(placed.map(central))
  yield directory
  yield end(placed.length, directory.length, at)
}

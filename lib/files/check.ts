import { fileTypeFromBuffer } from 'file-type'
import { FILE_KINDS, kindOf, MAX_FILE_BYTES, type FileKind } from '@/lib/files/kinds'
import { cleanName } from '@/lib/files/names'
import { checkPdf } from '@/lib/files/pdf'
import { checkZip } from '@/lib/files/zip'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Why a file is not taken; its sentence stands in `messages.ts`. */
export type UploadRefusal =
  | 'empty'
  | 'too-large'
  | 'kind-not-allowed'
  | 'not-what-it-says'
  | 'unreadable'
  | 'protected'
  | 'macros'
  | 'unsafe'

/** A file that may be kept: its cleaned name, its kind and the type it is served as. */
export type CheckedFile = { readonly name: string; readonly kind: FileKind; readonly mime: string; readonly size: number }

/** Types that say nothing: browsers send them for what their system doesn't know. */
const NO_ANNOUNCEMENT = ['', 'application/octet-stream', 'binary/octet-stream', 'application/x-download']
const ZIP_ANNOUNCEMENTS = ['application/zip', 'application/x-zip-compressed']

/**
 * Whether an uploaded file may be kept: 1 to 26,214,400 bytes; a pdf, docx, xlsx, odt, png or jpg by its extension,
 * its declared type and its content alike; whole, without password, macros or programs inside.
 */
export async function checkUpload(file: { readonly name: string; readonly declaredType: string; readonly bytes: Uint8Array }): Promise<Result<CheckedFile, UploadRefusal>> {
  const size = file.bytes.byteLength
  if (size === 0) return refuse('empty')
  if (size > MAX_FILE_BYTES) return refuse('too-large', { size, limit: MAX_FILE_BYTES })
  const { name, extension } = cleanName(file.name)
  const kind = kindOf(extension)
  if (kind === undefined) return refuse('kind-not-allowed', { extension })
  if (!announcedAs(file.declaredType, kind)) return refuse('not-what-it-says', { extension })
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, size)
  const inside = await contentCheck(bytes, kind, extension)
  return inside.ok ? allow({ name, kind, mime: FILE_KINDS[kind].mime, size }) : inside
}

function announcedAs(declared: string, kind: FileKind): boolean {
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase()
  const { mime, announced, packed } = FILE_KINDS[kind]
  const known: readonly string[] = [mime, ...announced, ...NO_ANNOUNCEMENT, ...(packed ? ZIP_ANNOUNCEMENTS : [])]
  return known.includes(type)
}

async function contentCheck(bytes: Buffer, kind: FileKind, extension: string): Promise<Result<undefined, UploadRefusal>> {
  // Before the detector opens it: a package that is a bomb, or holds macros, is named as such.
  if (FILE_KINDS[kind].packed && bytes.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const checked = await checkZip(bytes)
    if (!checked.ok) return checked
  }
  const found = await detected(bytes)
  // Office keeps a document with a password in its old container.
  if (FILE_KINDS[kind].packed && found === 'application/x-cfb') return refuse('protected', { kind: extension })
  if (found !== FILE_KINDS[kind].mime) return refuse('not-what-it-says', { extension })
  if (kind === 'pdf') return checkPdf(bytes)
  if (kind === 'png') return bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.includes('IEND') ? allow() : refuse('unreadable', { kind })
  if (kind === 'jpg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 3 ? allow() : refuse('unreadable', { kind })
  return allow()
}

async function detected(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime
  } catch {
    return undefined
  }
}

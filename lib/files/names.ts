export const MAX_CHARACTERS = 120
const MAX_BYTES = 200
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file's name and its extension in lower case, without its dot. */
export type CleanName = { readonly name: string; readonly extension: string }

/**
 * The name a file keeps: without folders, control and direction characters, characters a file system refuses;
 * at most 120 characters. The extension is what stands behind the last dot of what is left, so nothing can hide it.
 */
export function cleanName(given: string): CleanName {
  const own = given.slice(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
  const visible = own
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\p{Z}]+/gu, ' ')
    .replace(/[<>:"|?*]/g, '-')
    .trim()
    .replace(/[. ]+$/, '')
  const dot = visible.lastIndexOf('.')
  const extension = dot === -1 ? '' : visible.slice(dot + 1).toLowerCase()
  const stem = (dot === -1 ? visible : visible.slice(0, dot)).replace(/^[. ]+|[. ]+$/g, '')
  const kept = shorten(stem === '' || DEVICE.test(stem) ? `bestand${stem === '' ? '' : `-${stem}`}` : stem, extension)
  return { name: extension === '' ? kept : `${kept}.${extension}`, extension }
}

/**
 * A file's name in the head of an answer (RFC 6266): whatever could end the name, the line or the head is encoded. One that is
 * longer than a kept name is cleaned and cut as one (ASVS V1.3.3).
 */
export const dispositionOf = (shown: 'inline' | 'attachment', name: string): string => `${shown}; filename*=UTF-8''${encodeURIComponent((name.length > MAX_CHARACTERS ? cleanName(name).name : name).replace(/\p{Cs}/gu, '')).replaceAll("'", '%27')}`

function shorten(stem: string, extension: string): string {
  const room = { characters: MAX_CHARACTERS - extension.length - 1, bytes: MAX_BYTES - Buffer.byteLength(extension) - 1 }
  let kept = ''
  let characters = 0
  for (const character of stem) {
    if (characters + 1 > room.characters || Buffer.byteLength(kept + character) > room.bytes) break
    kept += character
    characters += 1
  }
  return kept.trim() === '' ? 'bestand' : kept.trimEnd()
}

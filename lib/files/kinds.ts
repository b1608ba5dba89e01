/** The largest file the portal takes: 25 MB of 1,048,576 bytes. */
export const MAX_FILE_BYTES = 26_214_400

/** The kinds of file the portal takes, by extension: the type it is served as, and how browsers announce it. */
export const FILE_KINDS = {
  pdf: { mime: 'application/pdf', announced: ['application/x-pdf'], packed: false },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', announced: [], packed: true },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', announced: [], packed: true },
  odt: { mime: 'application/vnd.oasis.opendocument.text', announced: ['application/x-vnd.oasis.opendocument.text'], packed: true },
  png: { mime: 'image/png', announced: ['image/x-png'], packed: false },
  jpg: { mime: 'image/jpeg', announced: ['image/jpg', 'image/pjpeg'], packed: false },
} as const satisfies Record<string, { mime: string; announced: readonly string[]; packed: boolean }>

export type FileKind = keyof typeof FILE_KINDS

/** The kind an extension (without its dot, any case) stands for; undefined when the portal doesn't take it. */
export function kindOf(extension: string): FileKind | undefined {
  const lower = extension.toLowerCase()
  if (lower === 'jpeg') return 'jpg'
  return Object.hasOwn(FILE_KINDS, lower) ? (lower as FileKind) : undefined
}

/** For the `accept` of a file field. */
export const ACCEPT = '.pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg'

import type { UploadRefusal } from '@/lib/files/check'
import { MAX_FILE_BYTES } from '@/lib/files/kinds'

/** Why an upload ended without a file: the content, or how it came. */
export type UploadTrouble = UploadRefusal | 'infected' | 'not-scanned' | 'too-many' | 'missing' | 'broken-off' | 'not-you'

type Detail = Readonly<Record<string, string | number>>

const number = new Intl.NumberFormat('nl-NL')
const KINDS = 'pdf, docx, xlsx, odt, png of jpg'

/** The hint under a file field. */
export const UPLOAD_HINT = `Een ${KINDS}, hoogstens 25 MB.`

const SENTENCES = {
  empty: () => 'Dit bestand is leeg (0 bytes). Kies een ander bestand.',
  'too-large': ({ size }) =>
    `${size === undefined ? 'Dit bestand is te groot' : `Dit bestand is te groot: ${number.format(Number(size))} bytes`}. De grens is 25 MB (${number.format(MAX_FILE_BYTES)} bytes). Maak het bestand kleiner of splits het.`,
  'kind-not-allowed': ({ extension }) =>
    `${extension === undefined || extension === '' ? 'Dit soort bestand' : `Een bestand dat eindigt op .${extension}`} kunt u hier niet toevoegen. Kies een ${KINDS}.`,
  'not-what-it-says': ({ extension }) =>
    `De inhoud van dit bestand past niet bij zijn naam${extension === undefined || extension === '' ? '' : ` (.${extension})`}. Sla het opnieuw op als ${KINDS} en kies het opnieuw.`,
  unreadable: () => 'Dit bestand is beschadigd of niet compleet. Open het op uw eigen computer, sla het opnieuw op en kies het opnieuw.',
  protected: () => 'Dit bestand is beveiligd, bijvoorbeeld met een wachtwoord. Sla het op zonder beveiliging en kies het opnieuw.',
  macros: () => 'In dit bestand zitten macro’s. Sla het op zonder macro’s, of als pdf, en kies het opnieuw.',
  unsafe: () => 'Dit bestand is niet veilig te openen: er zitten programma’s of te veel ingepakte gegevens in. Sla het op als pdf en kies het opnieuw.',
  infected: () => 'In dit bestand zit schadelijke software. Het is niet bewaard. Laat uw computer nakijken en kies een schoon bestand.',
  'not-scanned': () => 'De controle op virussen lukt nu niet. Het bestand is niet bewaard. Probeer het over een paar minuten opnieuw.',
  'too-many': () => 'Er zijn al tien bestanden toegevoegd. Haal er eerst een weg.',
  missing: () => 'Kies eerst een bestand.',
  'broken-off': () => 'Het bestand kwam niet helemaal aan. Kies het opnieuw.',
  'not-you': () => 'U kunt hier geen bestand toevoegen. Meld u aan namens de organisatie waar het bestand bij hoort.',
} as const satisfies Record<UploadTrouble, (detail: Partial<Detail>) => string>

/** The sentence for an upload that was not taken; `detail` may hold `size` (bytes) and `extension`. */
export function uploadTrouble(reason: UploadTrouble, detail: Detail = {}): string {
  return SENTENCES[reason](detail)
}

/** Whether a text, for instance from an address, is one of the reasons. */
export function isUploadTrouble(text: string): text is UploadTrouble {
  return Object.hasOwn(SENTENCES, text)
}

/** What stands beside a file that nobody can open, and what its address answers. */
export const CLOSED_FILES = {
  waiting: { label: 'Nog niet gecontroleerd', text: 'Dit bestand is ontvangen, maar nog niet gecontroleerd op virussen. Tot dan kan niemand het openen. Dat gaat vanzelf; probeer het over een paar minuten opnieuw.' },
  infected: { label: 'Afgesloten', text: 'In dit bestand zit schadelijke software. Niemand kan het openen. Wie het instuurde, kan een schoon bestand toevoegen.' },
} as const

/** Whether a file is closed to everyone: the scanner hasn't looked at it yet, or found something (ADR 0098). */
export const isClosed = (scan: string | null): scan is keyof typeof CLOSED_FILES => scan !== null && Object.hasOwn(CLOSED_FILES, scan)

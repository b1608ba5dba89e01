import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { day, formatDayLong, monthName, partsOf } from '@/lib/kernel/day'
import { charactersOf, showable, type Coverage } from '@/lib/letters/showable'
import { letterViewSchema, type LetterView, type TemplateName } from '@/lib/letters/view'

/** The fixed words of the templates; everything else comes from the view. */
const WORDS = {
  onBehalfOf: 'namens',
  signedAt: 'Ondertekend op',
  article: 'Artikel',
  annex: 'Bijlage',
  confidential: 'Vertrouwelijk',
  page: 'Pagina',
  of: 'van',
  dateLabel: 'Datum',
  reference: 'Uw kenmerk',
  emptyTable: 'Geen gegevens.',
  months: Array.from({ length: 12 }, (_, index) => monthName(index + 1)).join('|'),
} as const

/** A letter sets our reference against the reader's; a record or an agreement has only one. */
const OWN_REFERENCE = {
  letter: 'Ons kenmerk',
  record: 'Kenmerk',
  agreement: 'Kenmerk',
  'council-letter': 'Ons kenmerk',
  decision: 'Ons kenmerk',
} as const satisfies Record<TemplateName, string>

/** Every version that was ever issued keeps its file, so that a frozen view renders as it did. */
const FILES: Record<TemplateName, Readonly<Record<number, string>>> = {
  letter: { 1: 'letter.typ' },
  record: { 1: 'record.typ' },
  agreement: { 1: 'agreement.typ' },
  'council-letter': { 1: 'council-letter.typ' },
  decision: { 1: 'decision.typ' },
}

const ROOT = process.cwd()
const TEMPLATES = join(ROOT, 'lib/letters/templates')
const FONTS = join(ROOT, 'node_modules/@expo-google-fonts/source-sans-3')
const FACES = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf', '700Bold/SourceSans3_700Bold.ttf']

type Engine = { compiler: NodeCompiler; coverage: Coverage }

let engine: Engine | undefined

/** The compiler and its fonts, made once: loading the faces costs more than rendering a letter. */
function open(): Engine {
  if (engine) return engine
  const faces = FACES.map((face) => readFileSync(join(FONTS, face)))
  // The workspace is the templates' own folder: a template can read nothing outside it.
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: faces }] })
  engine = { compiler, coverage: charactersOf(faces) }
  return engine
}

/**
 * A document as tagged PDF (PDF/UA-1) with its fonts inside. The same view gives the same bytes.
 * Text of the view is data: nothing in it is read as markup. Characters no letter font has come out as a box.
 * Throws when the view is not one of this template, or not one at all.
 */
export async function renderPdf(template: TemplateName, view: LetterView): Promise<Buffer> {
  const checked = letterViewSchema.parse(view)
  if (checked.kind !== template) throw new Error(`a view of ${checked.kind} cannot be rendered as ${template}`)
  const file = FILES[template][checked.version]
  if (file === undefined) throw new Error(`template ${template} has no version ${checked.version}`)
  const { compiler, coverage } = open()
  const issued = day(checked.issuedOn)
  const { year, month, date } = partsOf(issued)
  const words = { ...WORDS, date: { year, month, day: date }, dateText: formatDayLong(issued), ourReference: OWN_REFERENCE[template] }
  try {
    const inputs = { view: JSON.stringify(showable(checked, coverage)), words: JSON.stringify(words) }
    return compiler.pdf({ mainFilePath: join(TEMPLATES, file), inputs }, { pdfStandard: 'ua-1' })
  } catch (fault) {
    // The compiler keeps its message in `code` and leaves `message` empty.
    const said = fault instanceof Error ? fault.message || String((fault as NodeJS.ErrnoException).code) : String(fault)
    throw new Error(`template ${template} could not be rendered: ${said}`, { cause: fault })
  } finally {
    // Without this the compiler's memory of earlier letters grows without end.
    compiler.evictCache(2)
  }
}

import { type Day, formatDayLong } from '@/lib/kernel/day'
import { decimalText, fromDecimal } from '@/lib/kernel/fraction'
import type { Sentence } from '@/lib/kernel/result'
import type { AdoptionRefusal, ProposalRefusal } from '../rules/edition'
import { type NormCell, type NormPer, type NormSetStatus } from '../schema/cells'
import { AREA_LABELS, CELL_STATUS_LABELS, KIND_LABELS, UNIT_LABELS } from './calculation'

export const PER_LABELS = { room: 'per kamer', person: 'per persoon' } as const satisfies Record<NormPer, string>

export const SET_TONES = { published: 'none', concept: 'wait', proposed: 'open', adopted: 'ok', withdrawn: 'none' } as const satisfies Record<NormSetStatus, 'ok' | 'wait' | 'none' | 'open'>

/** What each part of a cell is called, on the form, in the trail and as the head of a column. */
export const CELL_LABELS = {
  key: 'Code',
  area: 'Resultaatgebied',
  label: 'Norm',
  amount: 'Hoeveelheid',
  unit: 'Eenheid',
  kind: 'Soort',
  group: 'Groep',
  per: 'Per',
  subtractable: 'Aftrekbaar',
  condition: 'Voorwaarde',
  status: 'Zekerheid',
  source: 'Bron',
  sourceUrl: 'Adres van de bron',
  verbatim: 'Letterlijke woorden',
} as const satisfies Record<keyof NormCell, string>

/** A cell in words, part by part: as a column of a file, in the trail, and beside another set. Empty where nothing is filled in. */
export function shownCell(cell: NormCell): Record<keyof NormCell, string> {
  return {
    key: cell.key,
    area: AREA_LABELS[cell.area],
    label: cell.label,
    amount: cell.amount === null ? '' : decimalText(fromDecimal(cell.amount), 2).replace('.', '').replace('−', '-'),
    unit: cell.unit === null ? '' : UNIT_LABELS[cell.unit],
    kind: KIND_LABELS[cell.kind],
    group: cell.group ?? '',
    per: cell.per === null ? '' : PER_LABELS[cell.per],
    subtractable: cell.subtractable ? 'ja' : 'nee',
    condition: cell.condition ?? '',
    status: CELL_STATUS_LABELS[cell.status],
    source: cell.source,
    sourceUrl: cell.sourceUrl ?? '',
    verbatim: cell.verbatim ?? '',
  }
}

const dayOf = (value: string | number | undefined) => formatDayLong(String(value) as Day)

const NOT_A_CONCEPT = 'Dit normenkader is geen concept meer. Maak er een nieuwe versie van om iets te wijzigen.'
const UNTIL = 'De laatste dag ligt vóór de eerste. Pas een van de twee aan.'

export const DERIVE_REFUSALS = {
  'unknown-owner': 'Voor deze gemeente houdt u geen normenkaders bij. Kies een gemeente uit de lijst.',
  'until-before-from': UNTIL,
  'taken-back': 'Dit normenkader is teruggenomen. Kies een ander om mee te beginnen.',
} as const

export const EDIT_REFUSALS = { 'not-a-concept': NOT_A_CONCEPT, 'until-before-from': UNTIL } as const

export const CELL_REFUSALS = { 'not-a-concept': NOT_A_CONCEPT, 'code-taken': 'Er is al een norm met deze code. Kies een andere code.' } as const

export const PROPOSAL_REFUSALS = {
  'not-a-concept': NOT_A_CONCEPT,
  'nothing-filled': 'Er staat nog geen enkele hoeveelheid in. Vul eerst normen in.',
  'same-day': ({ from }) => `Voor ${dayOf(from)} ligt al een ander normenkader voor. Kies een andere eerste dag, of laat dat eerst teruggeven.`,
} as const satisfies Record<ProposalRefusal, Sentence>

export const RETURN_REFUSALS = { 'not-proposed': 'Dit normenkader ligt niet meer voor. Laad de pagina opnieuw.' } as const
export const WITHDRAW_REFUSALS = { 'not-open': 'Dit normenkader is al vastgesteld of teruggenomen. Het blijft zoals het is.' } as const

export const ADOPTION_REFUSALS = {
  'not-proposed': RETURN_REFUSALS['not-proposed'],
  'same-person': 'U hebt dit normenkader zelf voorgelegd. Vraag een collega om het vast te stellen.',
  invented: 'Er staan verzonnen normen in. Die gelden alleen in de demonstratie. Vul eerst de echte normen in, met hun bron.',
  'in-the-past': ({ from }) => `De eerste dag, ${dayOf(from)}, is al voorbij. Geef het terug en kies een dag vanaf vandaag.`,
  'rule-stands-later': ({ from }) => `Vanaf ${dayOf(from)} staat er al een normenkader in de regels. Geef dit terug en kies een latere eerste dag.`,
} as const satisfies Record<AdoptionRefusal, Sentence>

export const FILE_REFUSALS: Readonly<Record<string, string>> = {
  missing: 'Kies eerst een bestand.',
  'too-large': 'Het bestand is groter dan 1 MB. Haal weg wat geen norm is.',
  'other-kind': 'Kies een bestand dat op .csv of .xlsx eindigt.',
  unreadable: 'Het bestand is niet te lezen. Download het normenkader opnieuw, vul dat in en kies dat.',
}

export const TAKE_OVER_REFUSALS = {
  'not-a-concept': NOT_A_CONCEPT,
  'nothing-tried': 'Er is geen bestand om over te nemen. Kies er eerst een.',
  'has-errors': ({ count }) => `Er ${count === 1 ? 'staat nog een fout' : `staan nog ${count} fouten`} in het bestand. Verbeter het en kies het opnieuw.`,
  'changed-since': 'Het normenkader is gewijzigd nadat u het bestand koos. Kies het bestand opnieuw en kijk na wat er verandert.',
} as const satisfies Record<string, Sentence>

import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { dayIn, formatInstant } from '@/lib/kernel/instant'
import { type Block, type LetterView, newLetter } from '@/lib/letters/view'
import type { ResidentData } from '../queries/resident'
import { transferBlocks } from './transfer'

const TABLES: readonly { readonly table: string; readonly title: string; readonly columns: readonly (readonly [string, string])[] }[] = [
  { table: 'representative', title: 'Wie voor u handelt of gebeld mag worden', columns: [['surname', 'Naam'], ['organisation', 'Organisatie'], ['relation', 'Relatie'], ['starts_on', 'Vanaf'], ['ends_on', 'Tot en met']] },
  { table: 'household_member', title: 'Met wie u woont', columns: [['name', 'Naam'], ['birth_date', 'Geboren'], ['starts_on', 'Vanaf'], ['ends_on', 'Tot en met']] },
  { table: 'wmo_case', title: 'Uw meldingen', columns: [['number', 'Zaak'], ['notified_on', 'Dag'], ['request', 'Uw vraag']] },
  { table: 'wmo_decision', title: 'Besluiten', columns: [['reference', 'Kenmerk'], ['decided_on', 'Dag'], ['taken_in', 'Genomen in'], ['motivation', 'Motivering']] },
  { table: 'indication', title: 'Uw hulp', columns: [['starts_on', 'Vanaf'], ['ends_on', 'Tot en met'], ['minutes_per_week', 'Minuten per week']] },
  { table: 'allocation_client', title: 'Wat een aanbieder over u kreeg', columns: [['name', 'Naam'], ['address', 'Adres'], ['phone', 'Telefoon'], ['helper_name', 'Vaste hulp'], ['shared_at', 'Gedeeld op']] },
  { table: 'resident_note', title: 'Notities over u', columns: [['written_at', 'Wanneer'], ['written_by', 'Door'], ['text', 'Notitie']] },
  { table: 'file_consent', title: 'Waarop u ja of nee zei', columns: [['given_on', 'Dag'], ['to_whom', 'Aan wie'], ['granted', 'Ja']] },
  { table: 'file_transfer', title: 'Wat naar een andere gemeente ging', columns: [['frozen_at', 'Klaargezet'], ['to_name', 'Gemeente'], ['ended_on', 'Afgerond op']] },
  { table: 'advice_request', title: 'Advies over u', columns: [['adviser', 'Adviseur'], ['question', 'Vraag'], ['answer', 'Antwoord']] },
  { table: 'letter', title: 'Brieven', columns: [['issued_at', 'Wanneer'], ['title', 'Brief']] },
]

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T/
const shown = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (typeof value === 'string' && MOMENT.test(value)) return formatInstant(new Date(value))
  if (typeof value === 'string' && DAY.test(value)) return formatDay(value as Parameters<typeof formatDay>[0])
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Decisions with where they were taken: here, or in the older system that their case came from. */
function markedRows(rows: ResidentData['rows']): ResidentData['rows'] {
  const from = new Map((rows['wmo_case'] ?? []).map((each) => [each['id'], each['imported_from']]))
  return { wmo_decision: (rows['wmo_decision'] ?? []).map((each) => ({ ...each, taken_in: each['import_id'] ? from.get(each['case_id']) : 'dit portaal' })) }
}

/** What there is about a resident as a document he can read: the main things in words, and everyone who looked. The JSON beside it holds every row. */
export function residentDocument(data: ResidentData): LetterView {
  const { resident } = data
  const marked = { ...data.rows, ...markedRows(data.rows) }
  const tables = TABLES.flatMap(({ table, title, columns }): Block[] => {
    const rows = marked[table] ?? []
    if (rows.length === 0) return []
    return [{ type: 'heading', text: title, level: 1 }, { type: 'table', caption: title, columns: columns.map(([, label]) => ({ label })), rows: rows.map((row) => columns.map(([column]) => shown(row[column]))) }]
  })
  return {
    ...newLetter('record'),
    title: 'Uw gegevens bij de gemeente',
    sender: { name: `Gemeente ${data.municipality}`, lines: ['Team Wmo'] },
    issuedOn: dayIn(data.at),
    blocks: [
      { type: 'paragraph', text: `Dit is wat de gemeente op ${formatDayLong(dayIn(data.at))} over u in dit dossier heeft. In het bestand dat u erbij krijgt, staat alles, ook wat hieronder korter is.` },
      { type: 'heading', text: 'Wie u bent', level: 1 },
      {
        type: 'facts',
        items: [
          { label: 'Naam', value: resident.formal },
          { label: 'Geboren', value: formatDayLong(resident.birthDate) },
          { label: 'BSN', value: data.bsn },
          { label: 'Adres', value: `${resident.streetLine}, ${resident.placeLine}` },
          ...(resident.secret ? [{ label: 'Adres geheim', value: `Sinds ${formatDayLong(resident.secret.since)}` }] : []),
          { label: 'Telefoon', value: resident.phone ?? 'niet bekend' },
          { label: 'E-mail', value: resident.email ?? 'niet bekend' },
          { label: 'Taal', value: resident.language ?? 'Nederlands' },
        ],
      },
      ...tables,
      ...data.received.flatMap((content): Block[] => [{ type: 'heading', text: `Wat gemeente ${content.from} stuurde`, level: 1 }, ...transferBlocks(content, 2)]),
      { type: 'heading', text: 'Wie uw dossier zag of wijzigde', level: 1 },
      {
        type: 'table',
        caption: 'Wie uw dossier zag of wijzigde, en waarvoor',
        columns: ['Wanneer', 'Wie', 'Functie', 'Wat', 'Waarvoor'].map((label) => ({ label })),
        rows: data.looks.map((look) => [formatInstant(look.at), look.who, look.role, look.what, look.purpose]),
        empty: 'Niemand.',
      },
    ],
  }
}

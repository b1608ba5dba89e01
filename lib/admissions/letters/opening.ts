import { dayIn, formatInstantExact, formatInstantFull } from '@/lib/kernel/instant'
import { plural } from '@/lib/format'
import { newLetter, type Block, type LetterView } from '@/lib/letters/view'

export type OpeningRecord = {
  readonly region: string
  readonly procedure: { readonly title: string; readonly reference: string }
  readonly window: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly asked: { readonly name: string; readonly at: Date }
  readonly confirmed: { readonly name: string; readonly at: Date }
  /** The list that was published at closing; what was opened was compared with it. */
  readonly list: { readonly publishedAt: Date; readonly fingerprints: readonly string[]; readonly signingKey: string; readonly signature: string } | null
  readonly entries: readonly { readonly number: string; readonly provider: string; readonly lots: readonly string[]; readonly receivedAt: Date; readonly fingerprint: string }[]
}

/** What both records begin with: whose it is, of what, and its day. */
const headOf = (record: Pick<OpeningRecord, 'region' | 'procedure' | 'confirmed'>, of: string) => ({
  ...newLetter('record'),
  title: `Proces-verbaal van opening: ${of}`,
  sender: { name: record.region, lines: ['Inkoop huishoudelijke ondersteuning'] },
  issuedOn: dayIn(record.confirmed.at),
  ourReference: record.procedure.reference,
})

/** The record of an opening (proces-verbaal): who opened, when to the second, and what there was; also when there was nothing. */
export function openingRecordView(record: OpeningRecord): LetterView {
  return {
    ...headOf(record, record.window),
    blocks: [
      {
        type: 'facts',
        items: [
          { label: 'Procedure', value: record.procedure.title },
          { label: 'Instapmoment', value: record.window },
          { label: 'Open voor inschrijving', value: formatInstantFull(record.opensAt) },
          { label: 'Gesloten', value: formatInstantFull(record.closesAt) },
          { label: 'Opening gevraagd', value: `${record.asked.name}, ${formatInstantExact(record.asked.at)}` },
          { label: 'Opening bevestigd', value: `${record.confirmed.name}, ${formatInstantExact(record.confirmed.at)}` },
          { label: 'Ontvangen inschrijvingen', value: record.entries.length === 0 ? 'geen' : String(record.entries.length) },
        ],
      },
      {
        type: 'paragraph',
        text: 'Tot het moment van openen kon niemand de inschrijvingen lezen of zien wie zich had ingeschreven, ook de inkopers niet. Twee inkopers openden ze samen: de een vroeg, de ander bevestigde. De tijden zijn die van de server.',
      },
      { type: 'heading', text: 'Inschrijvingen', level: 1 },
      {
        type: 'table',
        caption: record.entries.length === 0 ? 'Ontvangen inschrijvingen' : `${plural(record.entries.length, 'inschrijving', 'inschrijvingen')}, op alfabet van de aanbieder`,
        columns: [
          { label: 'Aanbieder', align: 'start', share: 3 },
          { label: 'Percelen', align: 'start', share: 3 },
          { label: 'Ontvangen', align: 'start', share: 2 },
          { label: 'Vingerafdruk (SHA-256)', align: 'start', share: 4 },
        ],
        rows: record.entries.map((entry) => [`${entry.provider}\n${entry.number}`, entry.lots.join(', '), formatInstantExact(entry.receivedAt), grouped(entry.fingerprint)]),
        empty: 'Er is geen inschrijving ontvangen. Ook dat is hiermee vastgelegd. Er valt niets te besluiten.',
      },
      ...(record.list
        ? [
            { type: 'heading' as const, text: 'Lijst van vingerafdrukken', level: 1 as const },
            {
              type: 'paragraph' as const,
              text: `De lijst is op ${formatInstantExact(record.list.publishedAt)} openbaar gemaakt, met ${plural(record.list.fingerprints.length, 'vingerafdruk', 'vingerafdrukken')}. Bij het openen is elke inschrijving ermee vergeleken: er was niets bijgekomen, weggevallen of veranderd.`,
            },
            { type: 'facts' as const, items: [{ label: `Handtekening van het portaal (Ed25519, sleutel ${record.list.signingKey})`, value: record.list.signature.match(/.{1,22}/g)?.join(' ') ?? '' }] },
          ]
        : []),
      signatures(record),
    ],
  }
}

export type EntryRecord = Pick<OpeningRecord, 'region' | 'procedure' | 'window' | 'asked' | 'confirmed'> & {
  readonly entry: OpeningRecord['entries'][number]
  /** The line in the public list that the entry had from its receipt. */
  readonly line: { readonly number: number; readonly at: Date; readonly signingKey: string; readonly signature: string }
}

/** The record of the opening of one entry, where entry is continuous. */
export function entryRecordView({ entry, line, ...record }: EntryRecord): LetterView {
  return {
    ...headOf(record, `inschrijving ${entry.number}`),
    blocks: [
      {
        type: 'facts',
        items: [
          { label: 'Procedure', value: record.procedure.title },
          { label: 'Instapmoment', value: `${record.window}, doorlopend open` },
          { label: 'Aanbieder', value: entry.provider },
          { label: 'Inschrijving', value: entry.number },
          { label: 'Percelen', value: entry.lots.join(', ') },
          { label: 'Ontvangen', value: formatInstantExact(entry.receivedAt) },
          { label: 'Opening gevraagd', value: `${record.asked.name}, ${formatInstantExact(record.asked.at)}` },
          { label: 'Opening bevestigd', value: `${record.confirmed.name}, ${formatInstantExact(record.confirmed.at)}` },
          { label: 'Vingerafdruk (SHA-256)', value: grouped(entry.fingerprint) },
        ],
      },
      {
        type: 'paragraph',
        text: 'Tot het moment van openen kon niemand deze inschrijving lezen of zien van wie zij is, ook de inkopers niet. Twee inkopers openden haar samen: de een vroeg, de ander bevestigde. De tijden zijn die van de server.',
      },
      { type: 'heading', text: 'Lijst van vingerafdrukken', level: 1 },
      { type: 'paragraph', text: `De vingerafdruk staat sinds ${formatInstantExact(line.at)} in de openbare lijst, op regel ${line.number}. Bij het openen is de inschrijving ermee vergeleken: zij was niet veranderd.` },
      { type: 'facts', items: [{ label: `Handtekening van het portaal onder die regel (Ed25519, sleutel ${line.signingKey})`, value: line.signature.match(/.{1,22}/g)?.join(' ') ?? '' }] },
      signatures(record),
    ],
  }
}

const signatures = ({ asked, confirmed }: Pick<OpeningRecord, 'asked' | 'confirmed'>): Block => ({
  type: 'signature',
  signatories: [
    { name: asked.name, role: 'Inkoper, vroeg om te openen', signedAt: formatInstantFull(asked.at), proof: 'Vastgelegd in het portaal onder eigen inlog' },
    { name: confirmed.name, role: 'Inkoper, bevestigde het openen', signedAt: formatInstantFull(confirmed.at), proof: 'Vastgelegd in het portaal onder eigen inlog' },
  ],
})

/** In groups of eight, so that a line can break and an eye can compare. */
const grouped = (fingerprint: string) => fingerprint.match(/.{1,8}/g)?.join(' ') ?? fingerprint

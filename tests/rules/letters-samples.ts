import { newLetter, type Block, type LetterView, type TemplateName } from '@/lib/letters/view'

const LOTS = ['Aa en Hunze', 'Assen', 'Midden-Drenthe', 'Noordenveld', 'Tynaarlo']

const body: Block[] = [
  { type: 'paragraph', text: ['Het college besluit dat uw organisatie ', { strong: 'wordt toegelaten' }, ' in het perceel Assen.'] },
  { type: 'heading', level: 1, text: 'Waarom wij dit besluiten' },
  { type: 'heading', level: 2, text: 'Plan van aanpak' },
  { type: 'list', items: ['een contactpersoon in de wijk', ['overleg met het ', { strong: 'wijkteam' }]] },
  { type: 'list', ordered: true, items: ['eerst dit', 'dan dat'] },
  {
    type: 'table',
    caption: 'Deelnames per gemeente vanaf 1 januari 2024',
    columns: [{ label: 'Gemeente' }, { label: 'Aanbieders', align: 'end' }],
    rows: LOTS.map((lot, index) => [lot, String([11, 14, 11, 12, 12][index])]),
    total: ['Regio', '60'],
  },
  { type: 'table', caption: 'Te late pogingen', columns: [{ label: 'Inschrijver' }], rows: [], empty: 'Er zijn geen te late pogingen.' },
  { type: 'facts', items: [{ label: 'Hulp per week', value: '2 uur en 20 minuten' }, { label: 'Begint op', value: '15 december 2025' }] },
  { type: 'clause', number: 3, title: 'Tarieven', paragraphs: ['De tarieven staan in bijlage 2.', 'Zij worden elk jaar bijgesteld.'] },
  { type: 'clause', number: 4, title: 'Winst', paragraphs: ['De winst is hoogstens 8%.'] },
  { type: 'notice', title: 'Niet eens met dit besluit?', text: 'Dagvaard ons dan uiterlijk op 16 oktober 2023.' },
  { type: 'signature', signatories: [{ name: 'J. Mulder (fictief)', role: 'inkoper', signedAt: '3 juli 2023 om 12.04 uur' }, { name: 'S. Postma (fictief)', role: 'bestuurder' }] },
]

/** A document of a template with every kind of block in it. */
export function sample(kind: TemplateName, changes: Partial<LetterView> = {}): LetterView {
  return {
    ...newLetter(kind),
    title: 'Uitkomst van uw inschrijving',
    sender: { name: 'Gemeente Assen', lines: ['Postbus 1', '9400 AA Assen'] },
    addressee: { lines: ['Noorderhulp B.V. (fictief)', 'Stationsplein 12', '9401 AB  ASSEN'] },
    place: 'Assen',
    issuedOn: '2023-09-26',
    reference: 'NH-4',
    ourReference: 'NMD-HO-2024/0007',
    salutation: 'Geachte mevrouw De Vries,',
    blocks: body,
    closing: 'Met vriendelijke groet,',
    signatories: [{ name: 'A. Bakker (fictief)', role: 'procesmanager', onBehalfOf: 'het college van Assen', mandate: 'Mandaatbesluit 2023, artikel 3' }],
    footer: 'Deze brief is elektronisch gemaakt.',
    annexes: [
      { title: 'Niet toegelaten', confidential: true, blocks: [{ type: 'paragraph', text: 'Alleen voor de raad. '.repeat(500) }] },
      { title: 'Planning', blocks: [{ type: 'paragraph', text: 'Start op 1 januari 2024.' }] },
    ],
    ...changes,
  }
}

import { formatDayLong, type Day } from '@/lib/kernel/day'
import { list, plural } from '@/lib/format'
import { newLetter, type LetterView } from '@/lib/letters/view'

export type AgreementDocument = {
  readonly reference: string
  readonly procedure: string
  readonly regionName: string
  readonly provider: { readonly name: string; readonly legalForm: string; readonly kvk: string; readonly address: string }
  readonly startsOn: Day
  readonly endsOn: Day
  readonly maxEndsOn: Day
  readonly options: readonly { readonly number: number; readonly startsOn: Day; readonly endsOn: Day }[]
  readonly lots: readonly { readonly name: string; readonly products: readonly string[]; readonly decidedOn: Day; readonly reference: string; /** From where it delivers, with the number in the trade register. */ readonly establishments: readonly string[] }[]
  readonly clauses: readonly { readonly number: number; readonly title: string; readonly text: string }[]
  readonly issuedOn: Day
}

/** Per lot the establishments that the provider named when it entered; nothing when it named none. */
const establishments = (lots: AgreementDocument['lots']): LetterView['blocks'] => {
  const named = lots.filter((lot) => lot.establishments.length > 0)
  if (named.length === 0) return []
  return [
    { type: 'heading', text: 'Vestigingen', level: 1 },
    { type: 'table', caption: 'De vestigingen van waaruit de aanbieder levert', columns: [{ label: 'Perceel', align: 'start' }, { label: 'Vestiging', align: 'start' }], rows: named.map((lot) => [lot.name, lot.establishments.join('\n')]) },
  ]
}

/** The framework agreement as it is offered; signatures are rows beside it, on the fingerprint of this PDF. */
export const agreementLetter = (document: AgreementDocument): LetterView => ({
  ...newLetter('agreement'),
  title: `Raamovereenkomst ${document.procedure}`,
  sender: { name: document.regionName, lines: [`Namens de gemeenten ${list(document.lots.map((lot) => lot.name))}`] },
  issuedOn: document.issuedOn,
  ourReference: document.reference,
  blocks: [
    { type: 'heading', text: 'Partijen', level: 1 },
    {
      type: 'facts',
      items: [
        { label: 'De gemeenten', value: list(document.lots.map((lot) => lot.name)) },
        { label: 'De aanbieder', value: `${document.provider.name} (rechtsvorm: ${document.provider.legalForm})` },
        { label: 'KVK-nummer', value: document.provider.kvk },
        { label: 'Adres', value: document.provider.address },
      ],
    },
    { type: 'heading', text: 'Percelen', level: 1 },
    {
      type: 'table',
      caption: 'De aanbieder doet mee in deze percelen',
      columns: [{ label: 'Perceel', align: 'start' }, { label: 'Producten', align: 'start' }, { label: 'Besluit van het college', align: 'start' }],
      rows: document.lots.map((lot) => [lot.name, lot.products.join('\n'), `${formatDayLong(lot.decidedOn)}, ${lot.reference}`]),
    },
    ...establishments(document.lots),
    { type: 'heading', text: 'Looptijd', level: 1 },
    {
      type: 'table',
      caption: 'Eerste looptijd en opties',
      columns: [{ label: 'Deel', align: 'start' }, { label: 'Van', align: 'start' }, { label: 'Tot en met', align: 'start' }],
      rows: [
        ['Eerste looptijd', formatDayLong(document.startsOn), formatDayLong(document.endsOn)],
        ...document.options.map((option) => [`Optie ${option.number}`, formatDayLong(option.startsOn), formatDayLong(option.endsOn)]),
      ],
    },
    {
      type: 'paragraph',
      text: `Een optie gaat alleen in als de gemeente daartoe besluit. Er ${document.options.length === 1 ? 'is' : 'zijn'} ${plural(document.options.length, 'optie', 'opties')}. De overeenkomst eindigt in elk geval op ${formatDayLong(document.maxEndsOn)}.`,
    },
    { type: 'heading', text: 'Afspraken', level: 1 },
    ...document.clauses.map((clause) => ({ type: 'clause' as const, number: clause.number, title: clause.title, paragraphs: [clause.text] })),
    { type: 'heading', text: 'Ondertekening', level: 1 },
    { type: 'paragraph', text: 'Beide partijen tekenen in het portaal. Bij elke handtekening staan naam, functie, tijd en de vingerafdruk (SHA-256) van dit document. De ondertekening staat in een eigen blad met hetzelfde kenmerk.' },
  ],
})

export type SignatureLine = { readonly name: string; readonly role: string; readonly onBehalfOf: string; readonly mandate: string | null; readonly signedAt: string; readonly fingerprint: string }

/** The sheet with both signatures, made when the second one is set. */
export const signatureLetter = (document: { readonly reference: string; readonly procedure: string; readonly regionName: string; readonly issuedOn: Day }, signatures: readonly SignatureLine[]): LetterView => ({
  ...newLetter('record'),
  title: `Ondertekening raamovereenkomst ${document.reference}`,
  sender: { name: document.regionName, lines: [document.procedure] },
  issuedOn: document.issuedOn,
  ourReference: document.reference,
  blocks: [
    { type: 'paragraph', text: 'Dit blad hoort bij de raamovereenkomst met dit kenmerk. Beide partijen tekenden in het portaal op hetzelfde document.' },
    {
      type: 'signature',
      signatories: signatures.map((line) => ({ name: line.name, role: line.role, onBehalfOf: line.onBehalfOf, ...(line.mandate ? { mandate: line.mandate } : {}), signedAt: line.signedAt, proof: line.fingerprint })),
    },
  ],
})

import { fingerprint } from '@/lib/files/cipher'
import { type Result, allow } from '@/lib/kernel/result'
import { csvFile } from '@/lib/reporting/rules'
import type { ReadAgreementLine } from '../schema/agreement-import'
import { AgreementLine } from '../schema/agreement-row'
import { may, must } from './columns'
import { readLine } from './lines'
import { readTable, type TableRefusal } from './table'

/** The most lines of one file with providers: 100 providers with 5 products in 10 lots. */
export const MOST_AGREEMENT_ROWS = 5000

/** The columns of a file with providers, in the order of the example. */
export const AGREEMENT_COLUMNS = [
  must('kvk', 'KVK', '8 cijfers, van de aanbieder zelf', '90000001'),
  must('name', 'Naam', 'De statutaire naam', 'Voorbeeld Thuis B.V.'),
  must('legalForm', 'Rechtsvorm', 'Zoals in het handelsregister, bijvoorbeeld B.V. of Stichting', 'B.V.'),
  may('agb', 'AGB', '8 cijfers', '41000001'),
  may('contactName', 'Contactpersoon', 'Hoogstens 120 tekens', 'A. Voorbeeld'),
  may('email', 'E-mail', 'Van de contactpersoon', 'contact@voorbeeld.nl'),
  may('phone', 'Telefoon', '10 cijfers', '0592 123 456'),
  must('agreement', 'Overeenkomst', 'Het nummer in het oude systeem, hoogstens 40 tekens. Elk nummer hoort bij één aanbieder.', 'RO-2023-017'),
  must('lot', 'Perceel', 'De naam uit het portaal', 'Voorbeeldstad'),
  may('municipality', 'Gemeente', 'Moet als meer percelen zo heten', ''),
  must('product', 'Productcode', 'De code uit de catalogus. Een regel per product.', 'VOORBEELD-1'),
  must('startsOn', 'Ingangsdatum', 'De eerste dag in dit perceel', '1-1-2024'),
  must('endsOn', 'Einddatum', 'De laatste dag, zonder verlenging. Voor de hele overeenkomst dezelfde.', '31-12-2026'),
  may('signedOn', 'Getekend op', 'De dag waarop de laatste tekende', '12-12-2023'),
  may('options', 'Verlengingen', 'Hoe vaak er nog verlengd kan worden. Leeg: niet.', '2'),
  may('optionMonths', 'Maanden per verlenging', 'Moet als er verlengd kan worden', '12'),
  may('hourCents', 'Tarief per uur', 'In euro. Leeg als het tarief uit de catalogus geldt.', ''),
] as const

export type ReadAgreements = { readonly sha256: string; readonly lines: readonly ReadAgreementLine[] }

/** A file as its lines, each read or with what is wrong by column; refuses a file that is no such list. */
export function readAgreements(bytes: Buffer): Result<ReadAgreements, TableRefusal> {
  const table = readTable(bytes, AGREEMENT_COLUMNS, MOST_AGREEMENT_ROWS)
  if (!table.ok) return table
  const { rows, width } = table.value
  const said = (text: string | undefined, most: number) => text?.slice(0, most) || null
  const lines = rows.map((row): ReadAgreementLine => ({ ...readLine(row, width, AGREEMENT_COLUMNS, AgreementLine), reference: said(row.cells['agreement'], 40), provider: said(row.cells['name'], 200), kvk: said(row.cells['kvk'], 20) }))
  return allow({ sha256: fingerprint(bytes), lines })
}

/** An example to fill in: the columns, and one invented line. */
export const agreementExample = (): string => csvFile(AGREEMENT_COLUMNS.map(({ head }) => head), [AGREEMENT_COLUMNS.map(({ example }) => example)])

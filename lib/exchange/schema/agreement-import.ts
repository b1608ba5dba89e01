import { z } from 'zod'
import { optional, text } from '@/lib/kernel/fields'
import { wholeNumber, type ReadLine } from './import'
import type { AgreementLine } from './agreement-row'

/** What comes of a line: `changed` stands here differently and is left alone. */
export const AGREEMENT_OUTCOMES = ['new', 'same', 'changed', 'refused'] as const
export type AgreementOutcome = (typeof AGREEMENT_OUTCOMES)[number]

/** A line as it was read, with the agreement and provider that it names as far as they could be read: a line that is wrong holds its agreement back. */
export type ReadAgreementLine = ReadLine<AgreementLine> & { readonly reference: string | null; readonly provider: string | null; readonly kvk: string | null }

/** What is said with the file: where it comes from, and what the officer counted in the older system beforehand. */
export const TryAgreements = z.strictObject({
  source: text('de naam van het oude systeem', { max: 60 }),
  expectedProviders: optional(wholeNumber),
  expectedAgreements: optional(wholeNumber),
})
export type TryAgreements = z.output<typeof TryAgreements>

import { z } from 'zod'
import { idField } from '@/lib/kernel/fields'

/** Minutes within which a second officer must confirm the first one's request (domain model, "Opening"). */
export const CONFIRM_WITHIN_MINUTES = 15

/** The first officer asks for the opening, or the second confirms it. */
export const OpeningStep = z.strictObject({ windowId: idField('een instapmoment') })
export type OpeningStep = z.output<typeof OpeningStep>

/** The same for one received entry, where entry is continuous. */
export const EntryStep = z.strictObject({ receiptId: idField('een inschrijving') })
export type EntryStep = z.output<typeof EntryStep>

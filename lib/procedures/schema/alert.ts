import { z } from 'zod'
import { emailField, idField } from '@/lib/kernel/fields'

/** Asking to follow: an address, and the region's code; empty is every region. */
export const RequestAlert = z.strictObject({ address: emailField('uw e-mailadres'), region: z.string().max(40, 'Kies een regio uit de lijst.') })
export type RequestAlert = z.output<typeof RequestAlert>

export const AlertLink = z.strictObject({ link: idField('een aanmelding') })
export type AlertLink = z.output<typeof AlertLink>

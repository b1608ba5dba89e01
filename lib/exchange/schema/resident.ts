import { z } from 'zod'
import { choice, dayField, idField } from '@/lib/kernel/fields'
import { IDENTITY_DOCUMENTS } from '@/lib/indications/schema'

/** Who asks to see what there is about a resident: he himself, or somebody whose authority was seen. */
export const ASKERS = ['resident', 'representative'] as const
export type Asker = (typeof ASKERS)[number]

export const StartExport = z.strictObject({
  residentId: idField('een inwoner'),
  askedBy: choice('wie erom vroeg', ASKERS),
  askedOn: dayField('de dag van het verzoek'),
  identityDocument: choice('een identiteitsbewijs', IDENTITY_DOCUMENTS),
  identitySeenOn: dayField('de dag waarop u het identiteitsbewijs zag'),
})
export type StartExport = z.output<typeof StartExport>

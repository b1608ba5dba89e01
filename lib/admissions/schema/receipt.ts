/** What a receipt says of an entry, as its lines name it. */
export const RECEIPT_LABELS = { procedure: 'Procedure', window: 'Instapmoment', number: 'Inschrijving', version: 'Versie', receivedAt: 'Ontvangen', fingerprint: 'Vingerafdruk' } as const
export const RECEIPT_TITLE = 'Perceel, ontvangstbewijs van een inschrijving, versie 1'

/** The moment is in UTC, to the millisecond, as the database's clock gave it. */
export type SignedFacts = { readonly [field in keyof typeof RECEIPT_LABELS]: string }

/** What a provider reads of a client it helps and that may change meanwhile. No e-mail address, and no language of somebody who needs no interpreter: planning asks for neither. */
export const CLIENT_FACTS = ['name', 'address', 'phone', 'interpreter', 'contact'] as const
export type ClientFact = (typeof CLIENT_FACTS)[number]

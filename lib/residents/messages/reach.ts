import type { ClientFact } from '../schema/reach'

export const CLIENT_FACT_LABELS = { name: 'Naam', address: 'Adres', phone: 'Telefoon', interpreter: 'Tolk', contact: 'Wie u ook kunt bellen' } as const satisfies Record<ClientFact, string>

/** The mail to a provider: it names nobody and says nothing of what changed. */
export const CHANGED_MAIL = {
  subject: (number: string) => `Gegevens van uw cliënt zijn veranderd: ${number}`,
  body: (municipality: string) => `Gemeente ${municipality} heeft gegevens van uw cliënt veranderd. Log in om te zien welke. Kijk ernaar voordat u belt of langskomt.`,
}

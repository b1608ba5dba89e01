import { formatDayLong } from '@/lib/kernel/day'
import { formatInstantFull } from '@/lib/kernel/instant'
import type { WindowPlan } from '@/lib/procedures/rules/window'

export const ALERT_REFUSALS = {
  'unknown-region': 'Deze regio is er niet. Kies een regio uit de lijst.',
} as const

export const LINK_REFUSALS = {
  ended: 'Deze aanmelding is er niet meer. Meld u opnieuw aan als u berichten wilt.',
} as const

/** The two messages after a request: the page says the same for both, only the owner of the address learns which. */
export const REQUEST_MAIL = {
  subject: 'Berichten over nieuwe instapmomenten',
  ask: 'Iemand vroeg om berichten over nieuwe instapmomenten op dit adres.\n\nWas u dat? Open dan de link en bevestig. Doet u niets, dan krijgt u geen berichten en verwijderen wij uw adres na zeven dagen.',
  already: 'Dit adres krijgt al berichten over nieuwe instapmomenten. U hoeft niets te doen.\n\nWilt u ze niet meer? Open dan de link en meld u af.',
} as const

type Told = (procedure: { readonly title: string }, windows: readonly (WindowPlan & { readonly name: string })[]) => { subject: string; body: string }

const aboutWindows = (last: string): Told => (procedure, windows) => ({
  subject: `Nieuw instapmoment: ${procedure.title}`,
  body: [
    `Er is een instapmoment gepubliceerd in ${procedure.title}.`,
    ...windows.map((window) => window.decisionDays
        ? `${window.name}: vanaf ${formatInstantFull(window.opensAt)}, de hele looptijd.`
        : `${window.name}: van ${formatInstantFull(window.opensAt)} tot ${formatInstantFull(window.closesAt)}. Start op ${formatDayLong(window.contractStart)}.`),
    'Het staat open voor iedere aanbieder. De eisen en documenten staan in het portaal.',
    last,
  ].join('\n\n'),
})

/** What a follower by mail alone reads about a window; `{link}` becomes a link of his own. */
export const windowMail = aboutWindows('Geen berichten meer? Meld u af via {link}')

/** The same for a provider with an account, in the portal. */
export const windowMessage = aboutWindows('U krijgt dit bericht omdat u deze procedure volgt, er een document uit haalde of eraan meedoet. Volgen stopt u op de pagina van de procedure.')

export const FOLLOW_REFUSALS = { 'procedure-over': 'Deze procedure loopt niet meer. Er komt niets nieuws om te volgen.' } as const

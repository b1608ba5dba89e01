import type { ConfirmRefusal, EntryConfirmRefusal, EntryRequestRefusal, RequestRefusal } from '@/lib/admissions/rules/opening'
import { CONFIRM_WITHIN_MINUTES } from '@/lib/admissions/schema/opening'
import type { Sentence } from '@/lib/kernel/result'

const UNSIGNED = 'Er ligt een inschrijving waarvan het ontvangstbewijs niet door dit portaal is ondertekend. Er is niets geopend. Meld dit bij uw functioneel beheerder en bewaar de lijst van vingerafdrukken.'

const BEFORE = {
  'already-opened': ({ by, at }) => `De inschrijvingen zijn al geopend: op ${at}, bevestigd door ${by}.`,
  'not-closed': ({ closes }) => `Openen kan pas na sluiting: ${closes}.`,
  'procedure-withdrawn': ({ at }) => `De procedure is ingetrokken${at ? ` op ${at}` : ''}. Wat er was ingediend, wordt niet geopend. Alleen de aanbieder zelf kan het nog lezen.`,
  'not-published': 'Dit instapmoment is niet gepubliceerd. Er kan niet op zijn ingeschreven, dus er valt niets te openen.',
} as const satisfies Record<string, Sentence>

export const REQUEST_REFUSALS: Readonly<Record<RequestRefusal, Sentence>> = {
  ...BEFORE,
  'already-requested': ({ by, at, until }) => `${by} heeft om ${at} al gevraagd om te openen. Een andere inkoper bevestigt dat vóór ${until}.`,
}

export const CONFIRM_REFUSALS: Readonly<Record<ConfirmRefusal, Sentence>> = {
  ...BEFORE,
  'not-requested': 'Nog niemand heeft gevraagd om te openen. Openen doet u met zijn tweeën: de een vraagt, de ander bevestigt.',
  'request-expired': ({ by, at }) => `De aanvraag${by ? ` van ${by}` : ''}${at ? ` van ${at}` : ''} is verlopen: bevestigen kan binnen ${CONFIRM_WITHIN_MINUTES} minuten. Vraag opnieuw om te openen.`,
  'same-officer': ({ at }) => `U hebt zelf gevraagd om te openen${at ? ` (${at})` : ''}. Een andere inkoper bevestigt dat.`,
  'unsigned-entry': UNSIGNED,
  'list-differs': 'Wat er ligt, is niet meer gelijk aan de lijst van vingerafdrukken die bij sluiting is gepubliceerd. Er is niets geopend. Meld dit bij uw functioneel beheerder en bewaar de lijst.',
}

const ENTRY = {
  'procedure-withdrawn': BEFORE['procedure-withdrawn'],
  'already-opened': ({ by, at }) => `Deze inschrijving is al geopend: op ${at}, bevestigd door ${by}.`,
  withdrawn: ({ at }) => `Deze inschrijving is ingetrokken op ${at}. Zij wordt niet geopend.`,
} as const satisfies Record<string, Sentence>

export const ENTRY_REQUEST_REFUSALS: Readonly<Record<EntryRequestRefusal, Sentence>> = { ...ENTRY, 'already-requested': REQUEST_REFUSALS['already-requested'] }

export const ENTRY_CONFIRM_REFUSALS: Readonly<Record<EntryConfirmRefusal, Sentence>> = {
  ...ENTRY,
  'not-requested': CONFIRM_REFUSALS['not-requested'],
  'request-expired': CONFIRM_REFUSALS['request-expired'],
  'same-officer': CONFIRM_REFUSALS['same-officer'],
  'unsigned-entry': UNSIGNED,
  'not-listed': 'Wat er ligt, staat niet in de openbare lijst van vingerafdrukken. Er is niets geopend. Meld dit bij uw functioneel beheerder en bewaar de lijst.',
}

/** What happened to a window, in its history. */
export const WINDOW_EVENTS: Readonly<Record<string, string>> = {
  'window.opening-requested': 'Opening gevraagd',
  'window.opened': 'Inschrijvingen geopend',
  'entry.opening-requested': 'Opening van een inschrijving gevraagd',
  'entry.opened': 'Inschrijving geopend',
  'window.fingerprints-published': 'Lijst van vingerafdrukken gepubliceerd',
  'entry-window.planned': 'Instapmoment gepland',
  'entry-window.changed': 'Instapmoment gewijzigd',
  'entry-window.published': 'Instapmoment gepubliceerd',
  'entry-window.rules-set': 'Datums die volgen vastgelegd',
  'entry-window.moved': 'Planning verschoven',
  'entry-window.closing-proposed': 'Latere sluiting voorgesteld',
  'entry-window.closing-moved': 'Sluiting verplaatst',
  'entry-window.closing-withdrawn': 'Voorstel voor latere sluiting ingetrokken',
  'entry-window.stopped': 'Instappen gestopt',
  'entry-window.reopened': 'Instappen heropend',
  'message.sent': 'Bericht gestuurd',
  'council-letter.issued': 'Raadsbrief gemaakt',
}

import type { Destination, NoticeKind, SignalKind, SignalOutcome, SignalSource } from '../schema/signals'
import type { Proposal } from '../rules/signals'

export const SIGNAL_LABELS = {
  wlz: 'Besluit over de Wlz',
  moved: 'Verhuizing',
  died: 'Overlijden',
  hospital: 'Opname in een ziekenhuis',
  'asked-again': 'Opnieuw gevraagd na een afwijzing',
} as const satisfies Record<SignalKind, string>

export const NOTICE_LABELS = { wlz: SIGNAL_LABELS.wlz, moved: SIGNAL_LABELS.moved, 'moved-on': SIGNAL_LABELS.moved, 'moved-away': SIGNAL_LABELS.moved, died: SIGNAL_LABELS.died, hospital: SIGNAL_LABELS.hospital, bridge: 'Overbrugging voor de partner', 'death-undone': 'Het overlijden klopte niet' } as const satisfies Record<NoticeKind, string>

/** What the day of a report is, per kind. */
export const SIGNAL_DAYS = { wlz: 'Dag van het Wlz-besluit', moved: 'Verhuisdag', died: 'Dag van overlijden', hospital: 'Eerste dag in het ziekenhuis', 'asked-again': 'Nieuwe melding' } as const satisfies Record<SignalKind, string>

export const SOURCE_LABELS = {
  resident: 'De inwoner zelf',
  representative: 'Een vertegenwoordiger of naaste',
  provider: 'De aanbieder',
  desk: 'Het loket van de gemeente',
  register: 'De basisregistratie personen',
  consultant: 'Een consulent',
  portal: 'Het portaal',
} as const satisfies Record<SignalSource, string>

export const DESTINATION_LABELS = { within: 'Binnen deze gemeente', out: 'Naar een andere gemeente' } as const satisfies Record<Destination, string>
export const SIGNAL_OUTCOME_LABELS = { followed: 'Overgenomen', 'not-followed': 'Niet overgenomen' } as const satisfies Record<SignalOutcome, string>

export const PROPOSAL_TEXTS = {
  'record-death': 'Het dossier vermeldt het overlijden. Er gaan geen brieven meer naar de inwoner.',
  'help-ends': 'De hulp stopt op de dag van overlijden. De aanbieder krijgt bericht.',
  'end-help': 'Beëindig de hulp met een besluit, in de zaak.',
  survivor: 'De partner woont er nog. Leg een melding voor de partner vast, zodat hulp kan doorgaan terwijl u onderzoekt.',
  bridge: 'De partner woont er nog. Neem een overbruggingsbesluit: dezelfde hulp gaat tijdelijk door, en er opent een eigen melding van de partner.',
  'pause-help': 'De hulp wordt gepauzeerd. De aanbieder krijgt bericht.',
  'tell-facility': 'De aanbieder van de algemene voorziening krijgt bericht.',
  'tell-ending': 'De hulp is al beëindigd vanaf een latere dag. De aanbieder die tot die dag komt, krijgt bericht.',
  'tell-provider': 'De aanbieder krijgt bericht van het Wlz-besluit en tot wanneer hij mag doorgaan.',
  'change-address': 'Pas het adres aan.',
  'new-address': 'Het nieuwe adres geldt vanaf de verhuisdag. Brieven van daarvoor houden het oude adres.',
  'look-at-lot': 'De hulp volgt het nieuwe adres, zoals hieronder staat. De aanbieder en de inwoner krijgen bericht.',
  'facility-follows': 'De algemene voorziening volgt het nieuwe adres. De teller blijft. De aanbieder krijgt bericht.',
  'facility-ends': 'De registratie voor de algemene voorziening eindigt. De aanbieder krijgt bericht.',
  'hand-over': 'Vraag of het dossier naar de nieuwe gemeente mag. De inwoner kan het ook zelf meenemen.',
  'look-back': 'Lees waarom eerder is geweigerd, voordat u onderzoekt.',
  'registered-instead': 'De inwoner schreef zich na de afwijzing in voor de algemene voorziening. Kijk of die hulp genoeg is. Bel anders de inwoner en leg een nieuwe melding vast.',
  'asked-more': 'De inwoner had al hulp uit de algemene voorziening en vroeg daar om meer. Dat is niet toegekend. Betrek dit bij het onderzoek.',
  explain: 'Leg aan de inwoner uit dat u de eerdere afwijzing kent en dat u opnieuw kijkt.',
} as const satisfies Record<Proposal, string>

/** What a resident who asks again is told (S14): said in the talk, and the same for everybody. */
export const ASKED_AGAIN_EXPLANATION = 'U vroeg eerder hulp en de gemeente wees dat toen af. Wij zien dat in uw dossier. Uw nieuwe melding telt gewoon mee: wij kijken opnieuw naar uw situatie. Alleen de consulent van deze gemeente ziet dit.'

/** What everybody who registers at the desk is told (S14): the same for all, so that the desk learns nothing of a refusal. */
export const ASKED_AT_DESK = 'Wees de gemeente kort geleden hulp op maat voor u af? Dan ziet de Wmo-consulent van deze gemeente dat u zich nu inschrijft, en kijkt of deze hulp genoeg is. Uw inschrijving verandert daar niet door.'
/** What somebody is told whose question for more hours was declined before. */
export const ASKED_MORE_EXPLANATION = 'U had al hulp uit de algemene voorziening en vroeg daar om meer uren. Die kreeg u niet. Wij zien dat nu, en kijken naar wat u nodig hebt. Uw nieuwe melding telt gewoon mee. Alleen de consulent van deze gemeente ziet dit.'

const DAYS = { 'not-yet': 'Deze dag komt nog. Vul een dag in tot en met vandaag.', 'until-before': 'De laatste dag ligt voor de eerste dag. Controleer de dagen.' } as const
export const REPORT_REFUSALS = { ...DAYS, 'too-far': 'Deze dag ligt meer dan een jaar vooruit. Controleer de dag.', 'died-already': 'Het overlijden staat al in het dossier.' } as const
export const DECIDE_REFUSALS = { 'decided-already': 'Over dit signaal is al besloten.' } as const
export const RESUME_REFUSALS = { ...DAYS, 'not-paused': 'Er is geen hulp die op dit signaal wacht.', 'no-participation': 'De aanbieder doet niet meer mee in dit perceel. Bied de hulp aan bij een ander.' } as const

export const SIGNAL_EVENTS: Readonly<Record<string, string>> = {
  'signal.recorded': 'Signaal over een inwoner vastgelegd',
  'signal.decided': 'Besloten over een signaal',
  'resident.death-recorded': 'Overlijden vastgelegd',
  'indication.ended-by-death': 'Hulp geëindigd door overlijden',
  'allocation.stopped-by-death': 'Hulp gestopt door overlijden',
  'allocation.paused': 'Hulp gepauzeerd',
  'allocation.resumed': 'Hulp weer begonnen',
  'allocation.provider-told': 'Aanbieder bericht over een signaal',
}

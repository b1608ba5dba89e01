import type { BridgeRefusal } from '../rules/bridge'

/** The bridge decision for a partner who stays (F78). */
export const BRIDGE_REFUSALS: Readonly<Record<BridgeRefusal, string>> = {
  'nothing-to-bridge': 'Deze hulp stopte niet door dit overlijden, of zij werd niet door een aanbieder gegeven. Geef de partner tijdelijke hulp in een eigen zaak.',
  'bridged-already': 'Voor deze hulp is al een overbruggingsbesluit genomen.',
  'no-partner': 'Deze persoon stond op de dag van overlijden niet als partner in het huishouden. Leg dat eerst vast in het dossier.',
  'partner-has-help': 'De partner heeft deze hulp al op eigen naam. Overbruggen is niet nodig.',
  'no-rule': 'Uw gemeente heeft geen regel over hoe lang een partner de hulp houdt. Leg een melding vast voor de partner en geef daar tijdelijke hulp.',
  'not-running': 'De aanbieder neemt voor deze hulp geen cliënten meer aan. Leg een melding vast voor de partner en geef daar tijdelijke hulp door een ander.',
  'no-mandate': 'Uw organisatie heeft vandaag geen mandaat om namens het college te besluiten. Vraag de gemeente.',
  'request-missing': 'Vul in hoe u de partner sprak en wat de partner vraagt. Dat wordt de melding.',
}

export const BRIDGE_EVENTS: Readonly<Record<string, string>> = { 'case.bridge-given': 'Overbruggingsbesluit voor de partner' }

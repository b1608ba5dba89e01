import type { Sentence } from '@/lib/kernel/result'
import type { PilotRefusal } from './rules'
import type { PilotOutcomeStatus, PilotStatus, Verdict } from './schema'

export const PILOT_LABELS = { idea: 'Wens of plan', running: 'Loopt', stopped: 'Gestopt', regular: 'Gewoon geworden' } as const satisfies Record<PilotStatus, string>
export const PILOT_TONES = { idea: 'none', running: 'ok', stopped: 'none', regular: 'ok' } as const satisfies Record<PilotStatus, string>
export const PILOT_OUTCOME_LABELS = { proposed: 'Wacht op een tweede', adopted: 'Vastgesteld', returned: 'Teruggegeven' } as const satisfies Record<PilotOutcomeStatus, string>
export const VERDICT_LABELS = { stop: 'Stoppen', extend: 'Verlengen', regular: 'Gewoon maken' } as const satisfies Record<Verdict, string>

/** In the place of what no source says. */
export const UNKNOWN = 'Niet bekend'

export const PILOT_REFUSALS: Readonly<Record<PilotRefusal, Sentence>> = {
  'ends-before-start': 'De laatste dag ligt vóór de eerste. Controleer de dagen.',
  'not-begun': 'De eerste dag moet nog komen. Kies "Wens of plan" tot de pilot is begonnen.',
  'lot-elsewhere': 'Dit perceel hoort niet bij de gemeente van de pilot. Kies een ander perceel, of geen.',
  'pilot-over': 'Deze pilot is afgerond. U kunt er niets meer in wijzigen.',
  'outcome-waits': 'Er ligt een voorstel over wat de pilot bracht. Een tweede adviseur beantwoordt dat eerst.',
  'runs-already': 'Deze pilot loopt al en kan geen plan meer worden. Stopt hij, leg dan vast wat hij bracht.',
  'not-running': 'Alleen van een pilot die loopt legt u vast wat hij bracht.',
  'until-missing': 'Vul in tot wanneer u verlengt.',
  'until-past': 'Kies een dag na vandaag, later dan de laatste dag die er nu staat.',
  'decided-already': 'Over dit voorstel is al besloten.',
  'own-proposal': 'U deed dit voorstel zelf. Een andere beleidsadviseur stelt het vast.',
  'as-it-is': 'Dit is al zo. Laad de pagina opnieuw.',
}

export const PILOT_EVENTS: Readonly<Record<string, string>> = {
  'pilot.recorded': 'Pilot vastgelegd',
  'pilot.changed': 'Gegevens van een pilot gewijzigd',
  'pilot.outcome-proposed': 'Voorgesteld wat een pilot bracht',
  'pilot.outcome-adopted': 'Vastgesteld wat een pilot bracht',
  'pilot.outcome-returned': 'Voorstel over een pilot teruggegeven',
  'pilot.published': 'Pilot openbaar gemaakt',
  'pilot.hidden': 'Pilot niet langer openbaar',
}

import type { JudgeRefusal, ShowRefusal } from '@/lib/contracts/rules/moment'
import type { MomentState, MomentVerdict } from '@/lib/contracts/schema/moment'
import type { Sentence } from '@/lib/kernel/result'

export const MOMENT_STATE_LABELS = { 'to-show': 'Nog aan te tonen', shown: 'Wordt bekeken', met: 'Voldaan', 'not-met': 'Niet voldaan', ended: 'Bewijs verlopen' } as const satisfies Record<MomentState, string>
export const MOMENT_STATE_TONES = { 'to-show': 'open', shown: 'wait', met: 'ok', 'not-met': 'no', ended: 'no' } as const satisfies Record<MomentState, string>
export const MOMENT_VERDICT_LABELS = { met: 'Aan de eis is voldaan', 'not-met': 'Aan de eis is nog niet voldaan' } as const satisfies Record<MomentVerdict, string>

const NOT_RUNNING = 'Dit kan als de overeenkomst is aangeboden of getekend.'

export const SHOW_REFUSALS = {
  'not-running': NOT_RUNNING,
  'waits-already': 'U hebt dit al laten zien. De contractmanager kijkt ernaar.',
  'met-already': 'Aan deze eis is al voldaan.',
  'evidence-missing': 'Kies het bewijsstuk dat hierbij hoort.',
  'evidence-not-asked': 'Bij deze eis hoort geen bewijsstuk.',
  'over-already': 'Dit stuk is zelf al verlopen. Voeg eerst een nieuwe versie toe aan uw dossier.',
} as const satisfies Record<ShowRefusal, Sentence>

export const JUDGE_REFUSALS = {
  'not-running': NOT_RUNNING,
  'met-already': 'Er is al vastgelegd dat aan deze eis is voldaan.',
  'ended-already': 'Het bewijsstuk is verlopen. Vraag om een nieuw stuk.',
} as const satisfies Record<JudgeRefusal, Sentence>

export const MOMENT_EVENTS: Readonly<Record<string, string>> = {
  'moment.shown': 'Aanbieder toonde aan dat aan een eis is voldaan',
  'moment.met': 'Aan een eis is op haar moment voldaan',
  'moment.not-met': 'Aan een eis is op haar moment niet voldaan',
}

export const momentMail = (criterion: string, reference: string, reason: string): { subject: string; body: string } => ({
  subject: `Nog niet voldaan: ${criterion}`,
  body: `De contractmanager keek naar de eis "${criterion}" bij overeenkomst ${reference}. Daaraan is nog niet voldaan. De reden: ${reason}`,
})

import type { ProofState, RenewalVerdict } from '@/lib/contracts/schema/renewal'
import { formatDayLong, type Day } from '@/lib/kernel/day'
import type { Sentence } from '@/lib/kernel/result'

export const PROOF_STATE_LABELS = { missing: 'Ontbreekt', expired: 'Verlopen', 'due-soon': 'Verloopt binnenkort', 'to-mend': 'Steekproef niet in orde', 'handed-in': 'Ingestuurd, wordt bekeken', valid: 'Geldig', 'no-term': 'Geen einddatum' } as const satisfies Record<ProofState, string>
export const PROOF_STATE_TONES = { missing: 'no', expired: 'no', 'due-soon': 'wait', 'to-mend': 'no', 'handed-in': 'open', valid: 'ok', 'no-term': 'none' } as const satisfies Record<ProofState, string>
export const VERDICT_LABELS = { accepted: 'Het bewijs is goed', rejected: 'Het bewijs is niet goed' } as const satisfies Record<RenewalVerdict, string>

export const HAND_IN_REFUSALS = {
  'nothing-to-prove': 'Geen van uw lopende overeenkomsten vraagt om dit stuk.',
  'handed-in-already': 'Dit stuk is al ingestuurd. Voeg eerst een nieuwe versie toe aan uw dossier.',
  'over-already': 'Dit stuk is zelf al verlopen. Voeg eerst een nieuwe versie toe aan uw dossier.',
} as const satisfies Record<string, Sentence>

export const JUDGE_PROOF_REFUSALS = { 'judged-already': 'Dit bewijs is al bekeken.' } as const satisfies Record<string, Sentence>

export const REMIND_REFUSALS = { 'nobody-to-remind': 'Er is niemand om te herinneren: iedereen is al herinnerd of op tijd.' } as const satisfies Record<string, Sentence>

export const PROOF_EVENTS: Readonly<Record<string, string>> = {
  'proof.handed-in': 'Nieuw bewijs ingestuurd bij een overeenkomst',
  'proof.accepted': 'Ingestuurd bewijs akkoord',
  'proof.rejected': 'Ingestuurd bewijs niet akkoord',
  'proof.reminded': 'Aanbieders herinnerd aan hun bewijs',
}

const standing = (state: ProofState, dueOn: Day | null): string => (dueOn === null ? 'ontbreekt' : state === 'expired' ? `liep af op ${formatDayLong(dueOn)}` : `loopt af op ${formatDayLong(dueOn)}`)

export const PROOF_MAIL = {
  reminder: (criterion: string, reference: string, state: ProofState, dueOn: Day | null) => ({
    subject: `Nieuw bewijs nodig: ${criterion}`,
    body: `Bij uw overeenkomst ${reference} hoort bewijs voor de eis "${criterion}". Dat bewijs ${standing(state, dueOn)}. Voeg een nieuw stuk toe aan uw dossier en stuur het in.`,
  }),
  rejected: (criterion: string, reference: string, reason: string) => ({
    subject: `Bewijs niet akkoord: ${criterion}`,
    body: `Het bewijs dat u instuurde bij overeenkomst ${reference}, voor de eis "${criterion}", is niet akkoord. De reden: ${reason}`,
  }),
} as const

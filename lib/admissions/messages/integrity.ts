import type { AddPartyRefusal, AnswerRefusal, AskRefusal, DestroyRefusal, EndRefusal, StartRefusal } from '@/lib/admissions/rules/integrity'
import type { CheckStatus, IntegrityPartyKind, IntegrityShown, QuestionKind } from '@/lib/admissions/schema/integrity'
import type { Sentence } from '@/lib/kernel/result'

/** What everyone but the officer reads. */
export const SHOWN_LABELS = { running: 'loopt', passed: 'voldaan' } as const satisfies Record<IntegrityShown, string>

export const CHECK_LABELS = { running: 'Loopt', passed: 'Voldaan', 'refusal-advised': 'Advies: weigeren' } as const satisfies Record<CheckStatus, string>
export const CHECK_TONES = { running: 'wait', passed: 'ok', 'refusal-advised': 'no' } as const satisfies Record<CheckStatus, string>

export const INTEGRITY_PARTY_LABELS = { entrant: 'inschrijver', member: 'lid van de combinatie', 'relied-on': 'derde op wie een beroep is gedaan', subcontractor: 'onderaannemer', parent: 'moederonderneming', other: 'andere betrokkene' } as const satisfies Record<IntegrityPartyKind, string>

export const QUESTION_LABELS = { question: 'Vraag', hearing: 'Zienswijze gevraagd' } as const satisfies Record<QuestionKind, string>
export const QUESTION_HINTS = { question: 'De partij antwoordt in het portaal. Heeft zij geen account, dan krijgt zij een link die één keer werkt.', hearing: 'U laat weten dat u het college wilt adviseren te weigeren, en waarom.' } as const satisfies Record<QuestionKind, string>

/** The lines of the compartment name only what happened and which file; they are read by its officer alone. */
export const INTEGRITY_EVENTS: Readonly<Record<string, string>> = {
  'integrity-check.started': 'Integriteitstoets gestart',
  'integrity-check.noted': 'Aantekening bij de toets bewaard',
  'integrity-check.party-added': 'Partij zonder account toegevoegd',
  'integrity-check.file-added': 'Bestand bij een antwoord toegevoegd',
  'integrity-check.file-dropped': 'Bestand bij een antwoord weggehaald',
  'integrity-check.asked': 'Partij bevraagd',
  'integrity-check.answered': 'Partij antwoordde',
  'integrity-check.ended': 'Toets afgerond',
  'integrity-check.destroyed': 'Toetsdossier vernietigd',
}

export const START_REFUSALS: Readonly<Record<StartRefusal, Sentence>> = {
  'checked-already': 'Voor deze inschrijving is al een toets gestart.',
  'no-terms': 'Uw gemeente legde nog niet vast hoe lang een partij kan reageren en hoe lang een toetsdossier bewaard blijft. Zonder die regel kan een toets niet starten.',
}

export const ASK_REFUSALS: Readonly<Record<AskRefusal, Sentence>> = {
  'check-ended': 'De toets is afgerond. Er kan niets meer worden gevraagd.',
  'due-too-early': ({ day }) => `Deze termijn is te kort. Vul een dag in vanaf ${day}.`,
}

export const ANSWER_REFUSALS: Readonly<Record<AnswerRefusal, Sentence>> = { 'answered-already': 'Deze vraag is al beantwoord.' }

/** The same for a link that works no more, whatever the cause: used, over, or never there. */
export const LINK_GONE = { title: 'Deze link werkt niet meer', text: 'De link werkt één keer, tot en met de dag in de mail. Hebt u al geantwoord, dan is uw antwoord aangekomen. Hebt u een nieuwe link nodig? Vraag die aan de gemeente die u de mail stuurde.' } as const

export const LINK_REFUSALS = { 'link-gone': `${LINK_GONE.title}. Er is niets verstuurd. ${LINK_GONE.text}` } as const

export const ADD_PARTY_REFUSALS: Readonly<Record<AddPartyRefusal, Sentence>> = { 'check-ended': ASK_REFUSALS['check-ended'] }

export const END_REFUSALS: Readonly<Record<EndRefusal, Sentence>> = {
  'no-such-step': 'De toets is al afgerond.',
  'hearing-missing': 'Vraag de inschrijver eerst om een zienswijze. Zonder die stap kunt u niet adviseren te weigeren.',
  'hearing-running': ({ day }) => `De inschrijver kan zijn zienswijze nog geven tot en met ${day}. Wacht op het antwoord of het einde van de termijn.`,
}

export const DESTROY_REFUSALS: Readonly<Record<DestroyRefusal, Sentence>> = {
  'not-ended': 'De toets is nog niet afgerond.',
  'kept-until': ({ day }) => `Het dossier blijft bewaard tot ${day}. Daarna kunt u het vernietigen.`,
  'destroyed-already': 'Dit dossier is al vernietigd.',
}

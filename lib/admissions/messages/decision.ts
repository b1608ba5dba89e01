import type { DocumentRefusal, EffectRefusal, FinalRefusal, LettersRefusal, NotAppliedRefusal, NotifyRefusal, OutcomeRefusal, ProposeRefusal, RecordRefusal, SubcontractorRefusal, SummonsEndRefusal, SummonsRefusal } from '@/lib/admissions/rules/decision'
import type { PlaceRefusal } from '@/lib/admissions/rules/decision-place'
import type { DecisionStatus, EffectCode, OutcomeCode, SummonsEnd } from '@/lib/admissions/schema/decision'
import { number } from '@/lib/format'
import type { Sentence } from '@/lib/kernel/result'
import { typeOf } from '@/lib/procedures/rules/types'

/** What a source that doesn't say something is given as, on screen and in letters. */
export const NOT_IN_SOURCE = 'niet vermeld in de bron'

export const OUTCOME_LABELS = {
  admitted: 'Toegelaten',
  'conditionally-admitted': 'Voorwaardelijk toegelaten',
  deferred: 'Aangehouden',
  refused: 'Niet toegelaten',
  revoked: 'Toelating ingetrokken',
  replaced: 'Vervangen',
} as const satisfies Record<OutcomeCode, string>

export const OUTCOME_HINTS = {
  admitted: 'Alle criteria voldoen.',
  'conditionally-admitted': 'Iets is nog niet aangetoond. De voorwaarde zegt wat en tot wanneer.',
  deferred: 'Het college wacht nog, bijvoorbeeld op een integriteitsonderzoek.',
  refused: 'De inschrijving voldoet niet.',
  revoked: 'De toelating vervalt.',
} as const

export const DECISION_STATUS_LABELS = {
  proposed: 'Voorstel',
  decided: 'Besloten',
  notified: 'Bekendgemaakt',
  final: 'Definitief',
} as const satisfies Record<DecisionStatus, string>

export const DECISION_STATUS_TONES = { proposed: 'open', decided: 'wait', notified: 'wait', final: 'ok' } as const satisfies Record<DecisionStatus, string>

/** What an outcome is called where a set number of parties is awarded. */
const AWARD_LABELS = { ...OUTCOME_LABELS, admitted: 'Gegund', 'conditionally-admitted': 'Voorwaardelijk gegund', refused: 'Niet gegund' } as const

/** An outcome in the words of its type of procedure. */
export const outcomeLabel = (outcome: OutcomeCode, type: string): string => (typeOf(type).outcome === 'award' ? AWARD_LABELS : OUTCOME_LABELS)[outcome]

export const OUTCOME_TONES = { admitted: 'ok', 'conditionally-admitted': 'wait', deferred: 'wait', refused: 'no', revoked: 'no', replaced: 'none' } as const satisfies Record<OutcomeCode, string>

/** What a decision waits for, on a work list. */
export const WAITS_LABELS = { record: 'Besluit vastleggen', notify: 'Bekendmaken', finalise: 'Definitief maken' } as const

/** What happened to a decision, in its history. */
export const DECISION_EVENTS: Readonly<Record<string, string>> = {
  'college-decision.proposed': 'Voorstel gemaakt',
  'college-decision.proposed-again': 'Voorstel opnieuw gemaakt',
  'college-decision.outcome-changed': 'Uitkomst gewijzigd',
  'college-decision.again-proposed': 'Nieuw besluit over een uitkomst voorbereid',
  'college-decision.verdict-revised': 'Oordeel herzien',
  'college-decision.end-set': 'Laatste dag van een deelname vastgelegd',
  'college-decision.outcome-dropped': 'Uitkomst uit het voorstel gehaald',
  'college-decision.decided': 'Besluit vastgelegd',
  'college-decision.notified': 'Bekendgemaakt',
  'college-decision.letters-finished': 'Brieven afgemaakt',
  'college-decision.document-issued': 'Collegevoorstel als document gemaakt',
  'college-decision.summons-received': 'Dagvaarding ontvangen',
  'college-decision.summons-ended': 'Uitkomst van het kort geding vastgelegd',
  'college-decision.final': 'Definitief',
}

/** A stated effect on residents, in words. */
export function effectText(known: EffectCode, count: number | null): string {
  if (known === 'none') return 'geen gevolgen'
  if (known === 'unknown') return 'onbekend'
  const residents = `${number(count ?? 0)} ${count === 1 ? 'inwoner' : 'inwoners'}`
  return known === 'known' ? residents : `ten minste ${residents}`
}

export const EFFECT_LABELS = {
  known: 'Bekend aantal',
  'at-least': 'Ten minste dit aantal',
  none: 'Geen gevolgen',
  unknown: 'Onbekend',
} as const satisfies Record<EffectCode, string>

export const PROPOSE_REFUSALS: Readonly<Record<ProposeRefusal, Sentence>> = {
  'award-follows-scores': 'Bij een gunning maakt u het voorstel op de pagina Selectie, uit de scores die samen zijn vastgesteld.',
  'procedure-withdrawn': 'De procedure is ingetrokken. Er is niets meer te besluiten.',
  'not-opened': 'De inschrijvingen van dit instapmoment zijn nog niet geopend.',
  'nothing-assessed': 'Voor deze gemeente is er niets beoordeeld waarover nog besloten moet worden. Rond eerst een beoordeling af.',
  'no-entries': 'Voor deze gemeente is geen inschrijving ontvangen. Er is niets te besluiten.',
  'not-assessed': ({ names }) => `Nog niet klaar met beoordelen: ${names}. Rond die beoordeling eerst af.`,
  'already-decided': 'Het college heeft al besloten. Het voorstel verandert niet meer.',
}

/** Why an area selection gives no award to this outcome; shown before, and said when it is tried. */
export const PLACE_REFUSALS = {
  'no-place-free': 'Alle plaatsen in dit gebied zijn vergeven, voorgesteld of bewaard voor wie op het college wacht. Gunnen kan pas als een plaats vrijkomt: trek eerst een andere gunning in, of wijzig die in dit besluit.',
  'not-compared': 'Deze inschrijving is in dit gebied niet vergeleken. Voldoet zij alsnog aan de eisen? Geef dan eerst scores op de pagina Selectie en bepaal daar de volgorde opnieuw.',
} as const satisfies Record<PlaceRefusal, string>

export const OUTCOME_REFUSALS: Readonly<Record<OutcomeRefusal, Sentence>> = {
  'award-follows-scores': 'Bij een gunning volgt de uitkomst uit de scores die samen zijn vastgesteld. Zij wordt niet met de hand gewijzigd.',
  'not-proposed': 'Het college heeft al besloten. De uitkomst verandert niet meer.',
  'outcome-not-allowed': 'Deze uitkomst past niet bij de beoordeling. Wie aan een criterium niet voldoet, wordt niet toegelaten; wie aan alles voldoet, wordt niet geweigerd.',
  ...PLACE_REFUSALS,
  'condition-missing': 'Schrijf op welke voorwaarde geldt, en tot wanneer.',
  'condition-not-needed': 'Een voorwaarde hoort alleen bij een voorwaardelijke toelating. Maak het veld leeg.',
}

export const RECORD_REFUSALS: Readonly<Record<RecordRefusal, Sentence>> = {
  'not-proposed': 'Dit besluit is al vastgelegd.',
  'procedure-withdrawn': 'De procedure is ingetrokken. Er is niets meer te besluiten.',
  'decided-in-future': ({ today }) => `De dag van het besluit ligt in de toekomst. Vul een dag in tot en met ${today}.`,
  'decided-before-opening': ({ opened }) => `Het college kan niet besloten hebben voordat de inschrijvingen geopend waren, op ${opened}.`,
  'no-mandate': ({ day }) => `Er is geen mandaat van deze gemeente dat gold op ${day}. De besluitregistratie van de gemeente legt dit besluit zelf vast.`,
  'not-assessed': ({ names }) => `De beoordeling is weer opgenomen van: ${names}. Rond die af en maak het voorstel opnieuw.`,
  'outcome-not-allowed': ({ names }) => `De uitkomst past niet meer bij de beoordeling van: ${names}. Maak het voorstel opnieuw.`,
  'expired-at-decision': ({ names }) => `Op de dag van het besluit gold dit bewijs niet meer: ${names}. Neem de beoordeling weer op en vraag om herstel, of houd de uitkomst aan.`,
  'no-outcomes': 'In dit voorstel staat geen uitkomst. Er is niets te besluiten.',
  'integrity-running': ({ names }) => `De integriteitstoets loopt nog voor: ${names}. Houd die uitkomst aan, of wacht tot de toets voldaan is.`,
  'not-scored': ({ names }) => `Deze inschrijving voldoet alsnog aan de eisen, maar is nog niet vergeleken: ${names}. Geef eerst scores op de pagina Selectie en bepaal daar de volgorde opnieuw.`,
  'participation-signed': ({ names }) => `Er is een raamovereenkomst getekend voor: ${names}. Beëindig eerst die deelname: leg bij de uitkomst de laatste dag vast.`,
}

export const NOTIFY_REFUSALS: Readonly<Record<NotifyRefusal, Sentence>> = {
  'not-decided': 'Er is nog geen besluit vastgelegd, of de brieven zijn al verstuurd.',
}

export const DOCUMENT_REFUSALS: Readonly<Record<DocumentRefusal, Sentence>> = {
  'already-decided': 'Het college heeft al besloten. Een voorstel maakt u alleen vóór het besluit.',
  'no-outcomes': RECORD_REFUSALS['no-outcomes'],
  'not-assessed': RECORD_REFUSALS['not-assessed'],
}

export const LETTERS_REFUSALS: Readonly<Record<LettersRefusal, Sentence>> = {
  'letters-whole': 'Alle brieven van dit besluit zijn al klaar.',
}

export const SUMMONS_REFUSALS: Readonly<Record<SummonsRefusal, Sentence>> = {
  'not-notified': 'Een dagvaarding hoort bij een besluit dat bekendgemaakt is en nog niet definitief is.',
  'summons-in-future': 'De dag van ontvangst ligt in de toekomst. Vul een dag in tot en met vandaag.',
  'summons-before-letter': ({ day }) => `De brieven zijn verstuurd op ${day}. Een dagvaarding van eerder gaat niet over dit besluit.`,
  'summons-late': ({ day }) => `De reactietermijn liep tot en met ${day}. Een dagvaarding van later houdt het besluit niet tegen.`,
}

export const SUMMONS_END_LABELS = { rejected: 'Afgewezen', granted: 'Toegewezen', withdrawn: 'Ingetrokken' } as const satisfies Record<SummonsEnd, string>

export const SUMMONS_END_HINTS = {
  rejected: 'De rechter liet het besluit staan.',
  granted: 'De rechter gaf de aanbieder gelijk, geheel of voor een deel. Het college besluit dan opnieuw.',
  withdrawn: 'De zaak gaat niet door.',
} as const satisfies Record<SummonsEnd, string>

export const SUMMONS_END_REFUSALS: Readonly<Record<SummonsEndRefusal, Sentence>> = {
  'already-ended': 'Hoe deze zaak is afgelopen, is al vastgelegd.',
  'end-in-future': 'De dag van de uitspraak ligt in de toekomst. Vul een dag in tot en met vandaag.',
  'end-before-summons': ({ day }) => `De dagvaarding kwam binnen op ${day}. De zaak kan niet eerder zijn afgelopen.`,
}

export const FINAL_REFUSALS: Readonly<Record<FinalRefusal, Sentence>> = {
  'not-notified': 'Dit besluit is nog niet bekendgemaakt, of het is al definitief.',
  'term-running': ({ day }) => `De reactietermijn loopt tot en met ${day}. Daarna kan het besluit definitief worden.`,
  summons: ({ day }) => `Op ${day} is een dagvaarding ontvangen. Zolang die zaak loopt, wordt het besluit niet definitief.`,
  'judgment-open': 'De rechter gaf een aanbieder gelijk. Het college besluit eerst opnieuw over diens uitkomst; daarna kan dit besluit definitief worden.',
}

export const EFFECT_REFUSALS: Readonly<Record<EffectRefusal, Sentence>> = {
  'count-missing': 'Vul het aantal inwoners in dat de bron noemt.',
  'count-not-needed': 'Bij "geen gevolgen" of "onbekend" hoort geen aantal. Maak het veld leeg.',
  'stated-in-future': 'De dag van de bron ligt in de toekomst. Vul een dag in tot en met vandaag.',
}

export const NOT_APPLIED_REFUSALS: Readonly<Record<NotAppliedRefusal, Sentence>> = {
  'not-opened': 'Wie heeft ingeschreven is pas bekend na het openen.',
  'did-apply': 'Deze aanbieder heeft zich wel ingeschreven.',
  'already-stated': 'Dit staat al vast bij dit instapmoment.',
}

export const SUBCONTRACTOR_REFUSALS: Readonly<Record<SubcontractorRefusal, Sentence>> = {
  'own-subcontractor': 'Een aanbieder kan niet zijn eigen onderaannemer zijn. Kies een andere hoofdaannemer.',
  'already-running': 'Deze relatie staat al vast.',
}

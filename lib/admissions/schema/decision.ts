import { z } from 'zod'
import { choice, countField, dayField, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'

/** What a college can decide per provider and lot. `revoked` takes an admission back; `replaced` is an outcome that a later decision put another in the place of. */
export const OUTCOMES = ['admitted', 'conditionally-admitted', 'deferred', 'refused', 'revoked', 'replaced'] as const
export type OutcomeCode = (typeof OUTCOMES)[number]
export const FIRST_OUTCOMES = ['admitted', 'conditionally-admitted', 'deferred', 'refused'] as const
export type FirstOutcome = (typeof FIRST_OUTCOMES)[number]

/** What a later decision can say. */
export type LaterOutcome = FirstOutcome | 'revoked'

export const DECISION_STATUSES = ['proposed', 'decided', 'notified', 'final'] as const
export type DecisionStatus = (typeof DECISION_STATUSES)[number]

/** The mandate by which the region records a college's decision in its name. */
export const DECISION_MANDATE = 'admission-decision'

const reason = text('de reden', { max: 2000, min: 5, multiline: true })

export const ProposeDecision = z.strictObject({ windowId: idField('een instapmoment'), municipalityId: idField('een gemeente') })
export type ProposeDecision = z.output<typeof ProposeDecision>

/** The officer's own outcome for one provider and lot, within what the assessment allows; `version` is the decision's. */
export const ChangeOutcome = z.strictObject({
  outcomeId: idField('een uitkomst'),
  outcome: choice('een uitkomst', [...FIRST_OUTCOMES, 'revoked']),
  reason,
  condition: optionalText('de voorwaarde', { max: 1000, multiline: true }),
  version: versionField(),
})
export type ChangeOutcome = z.output<typeof ChangeOutcome>

/** A refusal that a source states without naming the criterion: its words, taken over literally, in place of an assessment. */
export const StateRefusal = z.strictObject({
  submissionId: idField('een inschrijving'),
  words: text('de woorden van de bron', { max: 2000, min: 5, multiline: true }),
  source: text('de bron', { max: 300, min: 5 }),
  version: versionField(),
})
export type StateRefusal = z.output<typeof StateRefusal>

export const RecordDecision = z.strictObject({ decisionId: idField('een besluit'), decidedOn: dayField('de dag van het besluit'), version: versionField() })
export type RecordDecision = z.output<typeof RecordDecision>

export const DecisionStep = z.strictObject({ decisionId: idField('een besluit'), version: versionField() })
export type DecisionStep = z.output<typeof DecisionStep>

export const FinishLetters = z.strictObject({ decisionId: idField('een besluit') })
export type FinishLetters = z.output<typeof FinishLetters>

export const RecordSummons = z.strictObject({
  decisionId: idField('een besluit'),
  receivedOn: dayField('de dag van ontvangst'),
  claimant: text('van wie de dagvaarding is', { max: 200, min: 2 }),
  court: optionalText('de rechtbank', { max: 200 }),
  caseNumber: optionalText('het zaaknummer', { max: 100 }),
  note: text('waarover de zaak gaat', { max: 1000, min: 5, multiline: true }),
  version: versionField(),
})
export type RecordSummons = z.output<typeof RecordSummons>

/** How summary proceedings end. After `granted` the college decides again before its decision can become final. */
export const SUMMONS_ENDS = ['rejected', 'granted', 'withdrawn'] as const
export type SummonsEnd = (typeof SUMMONS_ENDS)[number]

export const EndSummons = z.strictObject({
  summonsId: idField('een dagvaarding'),
  ended: choice('hoe de zaak is afgelopen', SUMMONS_ENDS),
  endedOn: dayField('de dag van de uitspraak of intrekking'),
  endedNote: text('wat de rechter besloot', { max: 2000, min: 5, multiline: true }),
  version: versionField(),
})
export type EndSummons = z.output<typeof EndSummons>

/** How well the effect on residents is known: always a stated fact, never an estimate of ours. */
export const EFFECTS = ['known', 'at-least', 'none', 'unknown'] as const
export type EffectCode = (typeof EFFECTS)[number]

export const StateEffect = z.strictObject({
  windowId: idField('een instapmoment'),
  providerId: idField('een aanbieder'),
  /** Empty: for the whole region. */
  municipalityId: optional(idField('een gemeente')),
  known: choice('hoe zeker het gevolg is', EFFECTS),
  count: optional(countField('het aantal inwoners', { min: 1, max: 100_000 })),
  note: text('de toelichting', { max: 1000, min: 3, multiline: true }),
  statedOn: dayField('de dag van de bron'),
  source: text('de bron', { max: 300, min: 5 }),
})
export type StateEffect = z.output<typeof StateEffect>

export const StateNotApplied = z.strictObject({
  windowId: idField('een instapmoment'),
  providerId: idField('een aanbieder'),
  note: text('de toelichting', { max: 1000, min: 3, multiline: true }),
  source: text('de bron', { max: 300, min: 5 }),
})
export type StateNotApplied = z.output<typeof StateNotApplied>

/** A party that works under another's agreement; `ofProviderId` stays empty when the source doesn't say of whom. */
export const RecordSubcontractor = z.strictObject({
  windowId: idField('een instapmoment'),
  providerId: idField('een aanbieder'),
  ofProviderId: optional(idField('de hoofdaannemer')),
  validFrom: dayField('de eerste dag'),
  residents: optionalText('wat de bron over inwoners zegt', { max: 300 }),
  source: text('de bron', { max: 300, min: 5 }),
})
export type RecordSubcontractor = z.output<typeof RecordSubcontractor>

import { z } from 'zod'
import { choice, dayField, idField, isId, optional, optionalText, text, textField, versionField } from '@/lib/kernel/fields'

/** Where a pilot stands: a wish or plan that nobody runs yet, one that runs, one that stopped, or one that became regular policy. */
export const PILOT_STATUSES = ['idea', 'running', 'stopped', 'regular'] as const
export type PilotStatus = (typeof PILOT_STATUSES)[number]
/** What somebody who records a pilot can say of it; the others follow from an adopted outcome. */
export const OPEN_STATUSES = ['idea', 'running'] as const

export const VERDICTS = ['stop', 'extend', 'regular'] as const
export type Verdict = (typeof VERDICTS)[number]
export const PILOT_OUTCOME_STATUSES = ['proposed', 'adopted', 'returned'] as const
export type PilotOutcomeStatus = (typeof PILOT_OUTCOME_STATUSES)[number]

/** A whole region instead of one municipality. */
export const WHOLE_REGION = 'regio'

/** What is known of a pilot. Days and what is measured may stay empty: what no source says is not filled in. */
const facts = {
  name: text('de naam', { max: 150 }),
  goal: text('het doel', { max: 2000, min: 5, multiline: true }),
  runs: text('wie de pilot uitvoert', { max: 300 }),
  productId: optional(idField('een product')),
  lotId: optional(idField('een perceel')),
  status: choice('hoe het ervoor staat', OPEN_STATUSES),
  startsOn: optional(dayField('de eerste dag')),
  endsOn: optional(dayField('de laatste dag')),
  measures: optionalText('wat er wordt gemeten', { max: 2000, multiline: true }),
  source: text('de bron', { max: 1000, min: 3, multiline: true }),
}

export const RecordPilot = z.strictObject({ place: textField((value) => (value === WHOLE_REGION || isId(value) ? { value } : { sentence: 'Kies voor wie de pilot is.' })), ...facts })
export type RecordPilot = z.output<typeof RecordPilot>

export const ChangePilot = z.strictObject({ pilotId: idField('een pilot'), version: versionField(), ...facts })
export type ChangePilot = z.output<typeof ChangePilot>

const onPilot = { pilotId: idField('een pilot'), version: versionField() }
export const ProposeOutcome = z.strictObject({
  ...onPilot,
  brought: text('wat de pilot bracht', { max: 4000, min: 5, multiline: true }),
  yields: text('wat het de gemeente oplevert', { max: 2000, min: 5, multiline: true }),
  verdict: choice('wat er nu gebeurt', VERDICTS),
  reason: text('de reden', { max: 2000, min: 5, multiline: true }),
  untilOn: optional(dayField('tot wanneer u verlengt')),
})
export type ProposeOutcome = z.output<typeof ProposeOutcome>

const onOutcome = { outcomeId: idField('een voorstel'), version: versionField() }
export const AdoptOutcome = z.strictObject(onOutcome)
export type AdoptOutcome = z.output<typeof AdoptOutcome>
export const ReturnOutcome = z.strictObject({ ...onOutcome, answer: text('waarom u het teruggeeft', { max: 2000, min: 5, multiline: true }) })
export type ReturnOutcome = z.output<typeof ReturnOutcome>

export const PublishPilot = z.strictObject({ ...onPilot, shown: choice('of iedereen de pilot mag lezen', ['ja', 'nee']) })
export type PublishPilot = z.output<typeof PublishPilot>

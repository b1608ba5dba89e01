'use server'

import { formAction } from '@/lib/action'
import { gathered } from '@/lib/action/gather'
import { toAnswers } from '@/lib/norms/schema/answers'
import { routes, withNotice } from '@/lib/routes'
import { WISHES_REFUSALS } from '@/lib/residents/messages'
import { RecordWishes } from '@/lib/residents/schema'
import { saveCalculation as saveCalculationCommand, saveDeviation as saveDeviationCommand } from '../commands/calculate'
import { chooseProvider as chooseProviderCommand, recordWishes as recordWishesCommand } from '../commands/choose'
import { submitDecision } from '../commands/second'
import { saveSpread as saveSpreadCommand } from '../commands/spread'
import { CALCULATE_REFUSALS, CHOICE_REFUSALS, DECISION_REFUSALS, SPREAD_REFUSALS, WISHES_CASE_REFUSALS } from '../messages'
import { ChooseProvider, Decide, SaveCalculation, SaveDeviation, SaveSpread } from '../schema'

export const saveCalculation = formAction({
  name: 'indications.save-calculation',
  schema: SaveCalculation,
  read: (values) => gathered(values, 'answers'),
  run: (actor, { caseId, version, answers }) => saveCalculationCommand(actor, { caseId, version, answers: toAnswers(answers) }),
  refusals: CALCULATE_REFUSALS,
  // "Herbereken" only shows the total again; without JavaScript the page comes back with it.
  fill: (_actor, _form, values) => Promise.resolve({ field: 'totaal', values }),
  to: (value) => withNotice(routes.calculation(value.caseId), 'berekening-bewaard'),
})

export const saveDeviation = formAction({
  name: 'indications.save-deviation',
  schema: SaveDeviation,
  run: saveDeviationCommand,
  refusals: CALCULATE_REFUSALS,
  fieldOf: { 'negative-total': 'minutes', 'too-many-minutes': 'minutes' },
  to: (value) => withNotice(routes.calculation(value.caseId), 'berekening-bewaard'),
})

export const saveSpread = formAction({
  name: 'indications.save-spread',
  schema: SaveSpread,
  read: (values) => withParts(values),
  run: saveSpreadCommand,
  refusals: SPREAD_REFUSALS,
  to: (value) => withNotice(routes.calculation(value.caseId), 'bewaard'),
})

export const recordWishes = formAction({
  name: 'indications.record-wishes',
  schema: RecordWishes,
  run: recordWishesCommand,
  refusals: { ...WISHES_REFUSALS, ...WISHES_CASE_REFUSALS },
  fieldOf: { 'window-not-offered': 'windows', 'wider-window-without-consent': 'widerWindow', 'language-with-direction': 'lessFluentDutch', 'language-unanswered': 'lessFluentDutch', 'start-before-notification': 'wishedStart' },
  to: (value) => withNotice(routes.choice(value.caseId), 'wensen-vastgelegd'),
})

export const chooseProvider = formAction({
  name: 'indications.choose-provider',
  schema: ChooseProvider,
  run: chooseProviderCommand,
  refusals: CHOICE_REFUSALS,
  fieldOf: { 'not-running': 'participationId' },
  to: (value) => withNotice(routes.decision(value.caseId), 'keuze-vastgelegd'),
})

export const decide = formAction({
  name: 'indications.decide',
  schema: Decide,
  run: submitDecision,
  refusals: DECISION_REFUSALS,
  fieldOf: { 'starts-before-notification': 'startsOn', 'ends-before-start': 'endsOn', 'ends-after-move': 'endsOn', 'too-long': 'endsOn', 'look-too-long': 'endsOn', 'look-purpose-missing': 'lookPurpose', overlaps: 'startsOn', 'not-together': 'startsOn', 'not-together-yet': 'startsOn', 'no-option': 'optionId', 'option-too-small': 'optionId', 'no-frequency': 'frequency', 'frequency-not-offered': 'frequency', 'result-over': 'monthCents', 'no-amount': 'monthCents', 'rate-missing': 'monthCents', 'minutes-unstated': 'minutes', 'minutes-unexplained': 'minutesReason' },
  to: (value) => ('previewed' in value ? routes.decisionPreview(value.caseId) : withNotice(routes.decision(value.caseId), 'proposed' in value ? 'besluit-voorgesteld' : 'besluit-genomen')),
})

/** Gathers the fields `parts.<day>-<part>`. */
function withParts(values: Record<string, string | string[]>): unknown {
  const named = (own: boolean) => Object.entries(values).filter(([name]) => name.startsWith('parts.') === own)
  return { ...Object.fromEntries(named(false)), parts: Object.fromEntries(named(true).map(([name, value]) => [name.slice('parts.'.length), value])) }
}

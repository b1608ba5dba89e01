'use server'

import { formAction } from '@/lib/action'
import { gathered } from '@/lib/action/gather'
import { routes, withNotice } from '@/lib/routes'
import { dropStepDraft, saveStep } from '../commands/investigate'
import { STEP_REFUSALS } from '../messages'
import { DropDraft, SaveConclusion, SaveFacilities, SaveNeeds, SaveNetwork, SaveTalk, STEPS } from '../schema'

const step = (caseId: string, next: number) => withNotice(`${routes.investigation(caseId)}?stap=${next}`, 'bewaard')

export const saveTalk = formAction({
  name: 'indications.save-talk',
  schema: SaveTalk,
  run: (actor, input) => saveStep(actor, { ...input, step: 'talk' }),
  refusals: STEP_REFUSALS,
  fieldOf: { 'in-future': 'talkOn', 'before-notification': 'talkOn' },
  to: (value) => step(value.caseId, 2),
})

export const saveNeeds = formAction({
  name: 'indications.save-needs',
  schema: SaveNeeds,
  read: (values) => gathered(values, 'members'),
  run: (actor, input) => saveStep(actor, { ...input, step: 'needs' }),
  refusals: STEP_REFUSALS,
  to: (value) => step(value.caseId, 3),
})

export const saveNetwork = formAction({
  name: 'indications.save-network',
  schema: SaveNetwork,
  run: (actor, input) => saveStep(actor, { ...input, step: 'network' }),
  refusals: STEP_REFUSALS,
  to: (value) => step(value.caseId, 4),
})

export const saveFacilities = formAction({
  name: 'indications.save-facilities',
  schema: SaveFacilities,
  read: (values) => gathered(values, 'lookedAt', true),
  run: (actor, { lookedAt, ...input }) => saveStep(actor, { ...input, lookedAt: Object.values(lookedAt), step: 'facilities' }),
  refusals: STEP_REFUSALS,
  to: (value) => step(value.caseId, 5),
})

export const saveConclusion = formAction({
  name: 'indications.save-conclusion',
  schema: SaveConclusion,
  run: (actor, input) => saveStep(actor, { ...input, step: 'conclusion' }),
  refusals: STEP_REFUSALS,
  fieldOf: { 'product-unknown': 'productId', 'language-with-direction': 'productId' },
  to: (value, input) => withNotice(input.productId === null ? routes.findings(value.caseId) : routes.calculation(value.caseId), 'bewaard'),
})

export const dropDraft = formAction({
  name: 'indications.drop-draft',
  schema: DropDraft,
  run: dropStepDraft,
  refusals: {},
  to: (value) => withNotice(`${routes.investigation(value.caseId)}?stap=${STEPS.indexOf(value.step) + 1}`, 'concept-weg'),
})

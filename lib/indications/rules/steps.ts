import type { Step } from '../schema'
import type { Part } from './case'

const PARTS_OF_STEP = {
  talk: ['talkOn', 'identityDocument', 'household'],
  needs: ['needs', 'ownStrength', 'usualHelp'],
  network: ['network', 'carerSupport'],
  facilities: ['generalFacility', 'cooperation', 'contribution'],
  conclusion: ['conclusion'],
} as const satisfies Record<Step, readonly Part[]>

/** The parts of the investigation that one step records. */
export function partsOfStep(step: Step): readonly Part[] {
  return PARTS_OF_STEP[step]
}

/** The name under which what was typed in a step is kept until it is sent. */
export const draftForm = (step: Step): string => `investigation-${step}`

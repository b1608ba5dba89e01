'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { adoptOutcome, changePilot, proposeOutcome, publishPilot, recordPilot, returnOutcome } from './commands'
import { PILOT_REFUSALS } from './messages'
import { AdoptOutcome, ChangePilot, ProposeOutcome, PublishPilot, RecordPilot, ReturnOutcome } from './schema'

const to = ({ pilotId }: { readonly pilotId: string }) => withNotice(routes.pilot(pilotId), 'bewaard')
const fieldOf = { 'ends-before-start': 'endsOn', 'not-begun': 'startsOn', 'lot-elsewhere': 'lotId', 'runs-already': 'status' } as const

export const recordPilotAction = formAction({ name: 'pilots.record', schema: RecordPilot, run: recordPilot, refusals: PILOT_REFUSALS, fieldOf, to })
export const changePilotAction = formAction({ name: 'pilots.change', schema: ChangePilot, run: changePilot, refusals: PILOT_REFUSALS, fieldOf, to })
export const proposeOutcomeAction = formAction({ name: 'pilots.propose-outcome', schema: ProposeOutcome, run: proposeOutcome, refusals: PILOT_REFUSALS, fieldOf: { 'until-missing': 'untilOn', 'until-past': 'untilOn' }, to })
export const adoptOutcomeAction = formAction({ name: 'pilots.adopt-outcome', schema: AdoptOutcome, run: adoptOutcome, refusals: PILOT_REFUSALS, to })
export const returnOutcomeAction = formAction({ name: 'pilots.return-outcome', schema: ReturnOutcome, run: returnOutcome, refusals: PILOT_REFUSALS, to })
export const publishPilotAction = formAction({ name: 'pilots.publish', schema: PublishPilot, run: publishPilot, refusals: PILOT_REFUSALS, to })

'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { giveBridge } from '../commands/bridge'
import { BRIDGE_REFUSALS } from '../messages/bridge'
import { GiveBridge } from '../schema/bridge'

export const giveBridgeAction = formAction({
  name: 'signals.bridge',
  schema: GiveBridge,
  run: giveBridge,
  refusals: { ...BRIDGE_REFUSALS, 'notified-in-future': 'De melding is van vandaag. Probeer het opnieuw.' },
  fieldOf: { 'request-missing': 'request', 'no-partner': 'partnerId', 'partner-has-help': 'partnerId' },
  to: ({ caseId }) => withNotice(routes.urgentHelp(caseId), 'overbrugging'),
})

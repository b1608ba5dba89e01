'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import * as commands from '../commands/urgent'
import { END_URGENT_REFUSALS, URGENT_REFUSALS } from '../messages/urgent'
import { EndUrgent, GiveUrgent } from '../schema/urgent'

export const giveUrgentHelp = formAction({
  name: 'indications.give-urgent-help',
  schema: GiveUrgent,
  run: commands.giveUrgentHelp,
  refusals: URGENT_REFUSALS,
  fieldOf: { 'product-unknown': 'productId', 'starts-before-notification': 'startsOn', 'ends-before-start': 'endsOn', 'runs-already': 'startsOn', 'not-running': 'helper' },
  to: (value) => withNotice(routes.urgentHelp(value.caseId), 'tijdelijke-hulp'),
})

export const endUrgentHelp = formAction({
  name: 'indications.end-urgent-help',
  schema: EndUrgent,
  run: commands.endUrgentHelp,
  refusals: END_URGENT_REFUSALS,
  fieldOf: { 'ends-outside': 'endedOn' },
  to: (value) => withNotice(routes.urgentHelp(value.caseId), 'tijdelijke-hulp-eindigt'),
})

'use server'

import { formAction } from '@/lib/action'
import { showLink } from '@/lib/auth/link'
import { REQUEST_REFUSALS } from '@/lib/auth/messages'
import { askAdministrator, askReset, decideRequest } from '@/lib/auth/requests'
import { AskAdministrator, AskReset, DecideRequest } from '@/lib/auth/schema'
import { routes, withNotice } from '@/lib/routes'

export const askResetAction = formAction({
  name: 'requests.ask-reset',
  schema: AskReset,
  run: askReset,
  refusals: { 'nothing-to-reset': REQUEST_REFUSALS['nothing-to-reset'], 'asked-already': REQUEST_REFUSALS['asked-already'] },
  to: ({ requestId }) => withNotice(routes.accountRequest(requestId), 'verzoek-gedaan'),
})

export const askAdministratorAction = formAction({
  name: 'requests.ask-administrator',
  schema: AskAdministrator,
  run: askAdministrator,
  refusals: { 'has-administrator': REQUEST_REFUSALS['has-administrator'], 'asked-already': REQUEST_REFUSALS['asked-already'] },
  to: ({ requestId }) => withNotice(routes.accountRequest(requestId), 'verzoek-gedaan'),
})

export const decideRequestAction = formAction({
  name: 'requests.decide',
  schema: DecideRequest,
  run: decideRequest,
  refusals: REQUEST_REFUSALS,
  to: ({ requestId, outcome }) => withNotice(routes.accountRequest(requestId), `verzoek-${outcome}`),
  cookies: ({ requestId, link }, jar) => showLink(requestId, link, routes.accountRequests(), jar),
})

'use server'

import { formAction } from '@/lib/action'
import { showLink } from '@/lib/auth/link'
import { endColleague, inviteColleague, renewColleagueLink } from '@/lib/providers/commands/colleague'
import { registerProvider } from '@/lib/providers/commands/register'
import { END_COLLEAGUE_REFUSALS, INVITE_COLLEAGUE_REFUSALS, REGISTER_REFUSALS } from '@/lib/providers/messages'
import { EndColleague, InviteColleague, OneColleague, RegisterProvider } from '@/lib/providers/schema'
import { routes, withNotice } from '@/lib/routes'

export const inviteColleagueAction = formAction({
  name: 'providers.invite-colleague', limit: 'invite',
  schema: InviteColleague,
  run: inviteColleague,
  refusals: INVITE_COLLEAGUE_REFUSALS,
  fieldOf: { 'there-already': 'email', off: 'email' },
  to: ({ membershipId, link }) => withNotice(routes.colleague(membershipId), link ? 'persoon-uitgenodigd' : 'rol-gegeven'),
  cookies: ({ membershipId, link }, jar) => showLink(membershipId, link, routes.colleagues(), jar),
})

export const renewColleagueLinkAction = formAction({
  name: 'providers.colleague-link', limit: 'invite',
  schema: OneColleague,
  run: renewColleagueLink,
  refusals: {},
  to: ({ membershipId }) => withNotice(routes.colleague(membershipId), 'link-gemaakt'),
  cookies: ({ membershipId, link }, jar) => showLink(membershipId, link, routes.colleagues(), jar),
})

export const endColleagueAction = formAction({
  name: 'providers.end-colleague',
  schema: EndColleague,
  run: endColleague,
  refusals: END_COLLEAGUE_REFUSALS,
  // Who ended his own role has no session any more.
  to: ({ self }) => (self ? routes.signIn() : withNotice(routes.colleagues(), 'collega-beeindigd')),
})

export const registerProviderAction = formAction({
  name: 'providers.register', limit: 'invite',
  schema: RegisterProvider,
  run: registerProvider,
  refusals: REGISTER_REFUSALS,
  fieldOf: { 'kvk-known': 'kvk', off: 'email' },
  to: ({ providerId }) => withNotice(routes.providerAccount(providerId), 'aanbieder-aangemeld'),
  cookies: ({ providerId, link }, jar) => showLink(providerId, link, routes.providerAccounts(), jar),
})

'use server'

import { formAction } from '@/lib/action'
import { changePassword } from '@/lib/auth/account'
import { clientOf } from '@/lib/auth/client'
import { sessionCookie, type Jar } from '@/lib/auth/cookie'
import { showLink } from '@/lib/auth/link'
import { BUSY, PASSWORD_FIELD, PASSWORD_REFUSALS, WAIT } from '@/lib/auth/password-messages'
import { endOwnSession, endRole, endSessions, invite, renewLink, switchPerson, type Told } from '@/lib/auth/people'
import { proofRefusal, proveAgain } from '@/lib/auth/proof'
import { ChangePassword, EndRole, Invite, OnePerson, OneSession, ProveAgain, SwitchPerson } from '@/lib/auth/schema'
import { routes, withNotice } from '@/lib/routes'

const show = (told: Told, jar: Jar): void => showLink(told.personId, told.link, routes.people(), jar)

export const inviteAction = formAction({
  name: 'people.invite', limit: 'invite',
  schema: Invite,
  run: invite,
  refusals: {
    'no-fit': 'Deze rol hoort niet bij deze organisatie. Kies een andere rol of een andere organisatie.',
    'there-already': 'Deze persoon heeft deze rol hier al.',
    off: 'Deze persoon is uitgezet. Zet hem eerst weer aan.',
  },
  fieldOf: { 'no-fit': 'place', 'there-already': 'email', off: 'email' },
  to: (told) => withNotice(routes.personOf(told.personId), told.link ? 'persoon-uitgenodigd' : 'rol-gegeven'),
  cookies: show,
})

export const renewLinkAction = formAction({ name: 'people.link', limit: 'invite', schema: OnePerson, run: renewLink, refusals: {}, to: (told) => withNotice(routes.personOf(told.personId), 'link-gemaakt'), cookies: show })
export const switchPersonAction = formAction({ name: 'people.switch', schema: SwitchPerson, run: switchPerson, refusals: {}, to: (_done, input) => withNotice(routes.personOf(input.personId), input.to === 'on' ? 'persoon-aan' : 'persoon-uit') })
export const endSessionsAction = formAction({ name: 'people.sessions', schema: OnePerson, run: endSessions, refusals: {}, to: (_done, input) => withNotice(routes.personOf(input.personId), 'sessies-beeindigd') })
export const endRoleAction = formAction({ name: 'people.role-end', schema: EndRole, run: endRole, refusals: {}, to: (_done, input) => withNotice(routes.personOf(input.personId), 'rol-beeindigd') })
export const proveAgainAction = formAction({
  name: 'auth.prove-again',
  schema: ProveAgain,
  secret: ['code'],
  run: async (actor, input) => proveAgain(actor, input.code, await clientOf()),
  refusals: { wrong: proofRefusal('wrong'), wait: (detail) => proofRefusal('wait', detail) },
  fieldOf: { wrong: 'code' },
  to: (_done, { back }) => withNotice(routes.prove(back), 'bevestigd'),
  cookies: ({ session }, jar) => void jar.set(sessionCookie().name, session, sessionCookie().options),
})
export const endOwnSessionAction = formAction({ name: 'people.own-session', schema: OneSession, run: endOwnSession, refusals: {}, to: ({ self }) => (self ? routes.signIn() : withNotice(routes.ownSessions(), 'sessie-beeindigd')) })
export const changePasswordAction = formAction({
  name: 'people.own-password',
  schema: ChangePassword,
  secret: ['current', 'password', 'again'],
  run: async (actor, input) => changePassword(actor, input, await clientOf()),
  refusals: { ...PASSWORD_REFUSALS, wrong: 'Dit is niet uw huidige wachtwoord. Er is niets gewijzigd.', none: 'U hebt hier geen wachtwoord. U wijzigt het waar u inlogt.', wait: WAIT, busy: BUSY },
  fieldOf: { ...PASSWORD_FIELD, wrong: 'current' },
  to: () => withNotice(routes.ownSessions(), 'wachtwoord-gewijzigd'),
  cookies: ({ session }, jar) => void jar.set(sessionCookie().name, session, sessionCookie().options),
})

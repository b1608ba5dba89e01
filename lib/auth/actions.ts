'use server'

import { z } from 'zod'
import { anonymousFormAction } from '@/lib/action'
import { openSession, proveCode, provePassword, setFactor, setPassword, type Opened } from '@/lib/auth/account'
import { clientOf } from '@/lib/auth/client'
import { sessionCookie, stepCookie } from '@/lib/auth/cookie'
import { openDemoSession } from '@/lib/auth/gate'
import { BUSY, PASSWORD_FIELD, PASSWORD_REFUSALS, WAIT } from '@/lib/auth/password-messages'
import { ChooseRole, Code, SetFactor, SetPassword, SignIn } from '@/lib/auth/schema'
import { closeSession } from '@/lib/auth/session'
import { stepToken } from '@/lib/auth/step'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'

/** One click in a demonstration: the gate function refuses it anywhere else. */
export const signInAsDemoPerson = anonymousFormAction({
  name: 'auth.demo-sign-in', limit: 'door',
  // A page of this portal only: a path, never another address.
  schema: z.strictObject({ membership: z.uuid('Kies een persoon uit de lijst.'), back: z.string().regex(/^\/[a-z0-9][a-z0-9/-]*(\?stap=\d)?$/).optional().catch(undefined) }),
  run: async (_actor, input) => {
    const token = await openDemoSession(input.membership)
    return token ? allow(token) : refuse('gone')
  },
  refusals: { gone: 'Deze persoon kan niet meer inloggen. Kies iemand anders.' },
  to: (_token, { back }) => back ?? routes.work(),
  cookies: (token, jar) => jar.set(sessionCookie().name, token, sessionCookie().options),
})

const OVER = 'Deze poging om in te loggen is voorbij. Begin opnieuw met uw e-mailadres en wachtwoord.'
const again = { href: routes.signInAccount(), text: 'Opnieuw inloggen' }

type Jar = Parameters<NonNullable<Parameters<typeof anonymousFormAction>[0]['cookies']>>[1]

/** What was opened goes into the browser; a session takes the place of the signing in, and of a session of before. */
function keep(opened: Opened, jar: Jar): void {
  if (opened.session) {
    jar.set(sessionCookie().name, opened.session, sessionCookie().options)
    jar.set(stepCookie().name, '', { ...stepCookie().options, maxAge: 0 })
  } else if (opened.step) jar.set(stepCookie().name, opened.step, stepCookie().options)
}

/** The session this browser had ends as soon as another one opens (ASVS V7.2.4). */
const instead = async <R extends string>(result: Result<Opened, R>): Promise<Result<Opened, R>> => {
  if (result.ok && result.value.session) await closeSession()
  return result
}

const next = (opened: Opened) => (opened.session ? routes.work() : routes.chooseRole())

export const signIn = anonymousFormAction({
  name: 'auth.sign-in', limit: 'door',
  schema: SignIn,
  secret: ['password'],
  run: async (_actor, input) => provePassword(input, await clientOf()),
  refusals: { wrong: 'Het e-mailadres en het wachtwoord horen niet bij elkaar, of u hebt hier geen toegang. Probeer het opnieuw.', wait: WAIT, busy: BUSY },
  to: () => routes.signInCode(),
  cookies: keep,
})

export const sendCode = anonymousFormAction({
  name: 'auth.code', limit: 'door',
  schema: Code,
  secret: ['code'],
  run: async (_actor, input) => instead(await proveCode({ token: await stepToken(), code: input.code }, await clientOf())),
  refusals: { wrong: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app.', over: OVER, wait: WAIT, busy: BUSY },
  fieldOf: { wrong: 'code' },
  linkOf: { over: () => again },
  to: next,
  cookies: keep,
})

export const confirmFactor = anonymousFormAction({
  name: 'auth.factor', limit: 'door',
  schema: SetFactor,
  secret: ['code'],
  run: async (_actor, input) => instead(await setFactor({ token: await stepToken(), code: input.code }, await clientOf())),
  refusals: { wrong: 'Deze code hoort niet bij de app die u net instelde. Scan de afbeelding opnieuw of wacht op de volgende code.', over: OVER, busy: BUSY },
  fieldOf: { wrong: 'code' },
  linkOf: { over: () => again },
  to: next,
  cookies: keep,
})

export const chooseRole = anonymousFormAction({
  name: 'auth.role', limit: 'door',
  schema: ChooseRole,
  run: async (_actor, input) => instead(await openSession({ token: await stepToken(), membershipId: input.membership }, await clientOf())),
  refusals: { over: OVER },
  linkOf: { over: () => again },
  to: next,
  cookies: keep,
})

export const setOwnPassword = anonymousFormAction({
  name: 'auth.password', limit: 'door',
  schema: SetPassword,
  secret: ['password', 'again', 'link'],
  run: async (_actor, input) => setPassword(input, await clientOf()),
  refusals: {
    over: 'Deze link werkt niet meer. Vraag uw beheerder om een nieuwe.',
    ...PASSWORD_REFUSALS,
    busy: BUSY,
  },
  fieldOf: PASSWORD_FIELD,
  to: () => routes.signInCode(),
  cookies: keep,
})

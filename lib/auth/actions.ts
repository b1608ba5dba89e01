'use server'

import { z } from 'zod'
import { anonymousFormAction } from '@/lib/action'
import { sessionCookie } from '@/lib/auth/cookie'
import { openDemoSession } from '@/lib/auth/gate'
import { allow, refuse } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'

/** One click in a demonstration: the gate function refuses it anywhere else. */
export const signInAsDemoPerson = anonymousFormAction({
  name: 'auth.demo-sign-in',
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

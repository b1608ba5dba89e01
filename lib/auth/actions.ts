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
  schema: z.strictObject({ membership: z.uuid('Kies een persoon uit de lijst.') }),
  run: async (_actor, input) => {
    const token = await openDemoSession(input.membership)
    return token ? allow(token) : refuse('gone')
  },
  refusals: { gone: 'Deze persoon kan niet meer inloggen. Kies iemand anders.' },
  to: () => routes.work(),
  cookies: (token, jar) => jar.set(sessionCookie().name, token, sessionCookie().options),
})

import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { sessionCookie } from '@/lib/auth/cookie'
import { findLapsed } from '@/lib/auth/gate'
import { keepDraft } from '@/lib/drafts'
import { withNotice } from '@/lib/routes'

/** What KeepTyping puts in its form: the name and subject that what is typed is kept under, and where to sign in for its page. */
const Kept = z.strictObject({ form: z.string().regex(/^[a-z-]{1,60}$/), subjectId: z.uuid(), signIn: z.string().regex(/^\/inloggen\?terug=[\w%.-]{1,200}$/) })

/**
 * A form that is posted after its session ended by itself: what stood in it is kept as a draft of whose session it was, encrypted and for nobody
 * else (ADR 0095). Gives where he signs in and comes back to it. Null when nothing is kept: the form keeps no typing, somebody ended the session,
 * or the browser runs the page's script and still holds everything itself.
 */
export async function keptForLapsed(form: FormData, values: Readonly<Record<string, string | string[]>>): Promise<string | null> {
  if ((await headers()).has('next-action')) return null
  const place = Kept.safeParse(parsed(form.get('_draft')))
  const token = (await cookies()).get(sessionCookie().name)?.value
  const session = place.success && token ? await findLapsed(token) : null
  const key = z.uuid().safeParse(form.get('_key'))
  if (!place.success || !session || !key.success) return null
  const { form: name, subjectId, signIn } = place.data
  const { version, ...typed } = values
  const kept = await keepDraft(session.actor, { form: name, subjectId, key: key.data, version: Number(version) || 0, values: typed })
  return kept ? withNotice(signIn, 'tekst-bewaard') : null
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : '')
  } catch {
    return null
  }
}

import { z } from 'zod'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { keepDraft, MOST_DRAFT } from '@/lib/drafts'

export const dynamic = 'force-dynamic'

const Typed = z.strictObject({ form: z.string().regex(/^[a-z-]{1,60}$/), subjectId: z.uuid(), key: z.uuid(), version: z.int().min(0), values: z.record(z.string().max(60), z.union([z.string(), z.array(z.string())])) })

/** What a form sends while somebody types: kept for him until he sends the form. Answers 204; 401 when his session has ended, 413 when it is too long or doesn't say how long it is, 409 when the form was sent meanwhile. */
export async function POST(request: Request): Promise<Response> {
  if (await foreign(request)) return answer(403)
  const session = await currentSession()
  if (!session) return answer(401)
  // Before it is read: a browser says how long it is, in bytes, of which a character has four at most.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= (MOST_DRAFT + 1000) * 4)) return answer(413)
  const typed = Typed.safeParse(parsed(await request.text()))
  if (!typed.success) return answer(400)
  return answer((await keepDraft(session.actor, typed.data)) ? 204 : 409)
}

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

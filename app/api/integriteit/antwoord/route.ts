import { keepAnswer, type AnswerFile, type Answering } from '@/lib/admissions/commands/integrity-answer'
import { LINK, TypedAnswer } from '@/lib/admissions/schema/integrity'
import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { takeInNow } from '@/lib/files/intake'
import { readForm } from '@/lib/files/upload'
import { ANONYMOUS, type Actor } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { routes } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/**
 * The files of an answer to an integrity question, by a party's account (`questionId`) or the link that was mailed (`link`). From the
 * answer's own form it keeps what was typed first and leads to the step for a file, or takes one away (`drop`); from that step it adds
 * the file. Answers 303 back to the page, with ?bestandfout=<reason> when the file can't be kept.
 */
export async function POST(request: Request): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  const received = await readForm(request)
  // Too large to read: where it came from is all there is.
  if (!received.ok) return back(new URL(request.headers.get('referer') ?? routes.front(), 'http://portal').pathname, { bestandfout: received.reason })
  const said = (name: string) => {
    const value = received.form.get(name)
    return typeof value === 'string' ? value : null
  }
  const session = await currentSession()
  const link = said('link') ?? ''
  const questionId = said('questionId') ?? ''
  const from: Answering | null = LINK.test(link) ? { link } : session && isId(questionId) ? { actor: session.actor, questionId } : null
  if (!from) return back(routes.signIn())
  const full = 'link' in from ? await overLimit('public', ANONYMOUS, request) : await overLimit('upload', from.actor, request)
  if (full) return full
  const typed = TypedAnswer.safeParse({ name: said('name') ?? '', answer: said('answer') })
  const drop = said('drop')
  const file = received.form.has('file') ? await fileIn('link' in from ? ANONYMOUS : from.actor, received.form.get('file')) : null
  let refused = typeof file === 'string' ? file : null
  const here = 'link' in from ? routes.askedByLink(from.link) : routes.integrityQuestions()
  try {
    const kept = await keepAnswer(from, typed.success ? typed.data : null, typeof file === 'string' ? null : file, drop !== null && isId(drop) ? drop : null)
    if (!kept.ok && kept.reason === 'too-many') refused = kept.reason
  } catch (thrown) {
    if (!isHalt(thrown, 'not-found') && !isHalt(thrown, 'forbidden')) throw thrown
    return back(here)
  }
  return back(here, { ...('link' in from ? {} : { vraag: from.questionId }), ...(said('add') !== null || refused ? { stap: 'bestand' } : {}), ...(refused ? { bestandfout: refused } : {}) })
}

async function fileIn(actor: Actor, given: FormDataEntryValue | null): Promise<AnswerFile | string> {
  if (!(given instanceof File) || given.name === '') return 'missing'
  const bytes = Buffer.from(await given.arrayBuffer())
  const checked = await takeInNow(actor, { name: given.name, declaredType: given.type, bytes })
  return checked.ok ? { name: checked.value.name, mime: checked.value.mime, bytes } : checked.reason
}

function back(path: string, search: Record<string, string> = {}): Response {
  const query = new URLSearchParams(search).toString()
  return new Response(null, { status: 303, headers: { location: query ? `${path}?${query}` : path, 'cache-control': 'no-store' } })
}

import { originMatches } from '@/lib/action/origin'
import { overLimit } from '@/lib/auth/limiter'
import { currentSession, type Session } from '@/lib/auth/session'
import { tryAgreements } from '@/lib/exchange/commands/agreement-trial'
import { agreementExample, readAgreements } from '@/lib/exchange/imports/agreements'
import { mayImportAgreements } from '@/lib/exchange/policy'
import { TryAgreements } from '@/lib/exchange/schema/agreement-import'
import { notFoundResponse } from '@/lib/files/response'
import { isHalt } from '@/lib/kernel/errors'
import { routes, withNotice } from '@/lib/routes'
import { askedAgain, csvResponse, received, to } from '../received'

export const dynamic = 'force-dynamic'

const allowed = (session: Session) => mayImportAgreements(session.actor, { regionId: session.actor.regionIds[0] ?? '' })

/** An example of a file with providers: the columns with one invented line. */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  return session && allowed(session) ? csvResponse('voorbeeld-aanbieders', agreementExample()) : notFoundResponse()
}

/** Tries a file with providers; answers 303 to the page of the trial, or back to the form with what was typed and what is wrong. */
export async function POST(request: Request): Promise<Response> {
  if (!originMatches(request.headers.get('origin'), request.headers.get('host'))) return new Response('Geweigerd', { status: 403 })
  const session = await currentSession()
  if (!session) return to(routes.signIn())
  if (!allowed(session)) return notFoundResponse()
  const full = await overLimit('upload', session.actor, request)
  if (full) return full
  const posted = await received(session.actor, request, ['source', 'expectedProviders', 'expectedAgreements'])
  const again = (fout: string, detail: Readonly<Record<string, string | number>> = {}) => to(routes.newAgreementImport(askedAgain(posted.typed, fout, detail)))
  const input = TryAgreements.safeParse(posted.typed)
  if (!input.success && Object.keys(posted.typed).length > 0) return again(String(input.error.issues[0]?.path[0] ?? 'source'))
  if ('reason' in posted || !input.success) return again('reason' in posted ? posted.reason : 'source')
  const read = readAgreements(posted.bytes)
  if (!read.ok) return again(read.reason, read.detail)
  try {
    const tried = await tryAgreements(session.actor, input.data, read.value)
    return tried.ok ? to(withNotice(routes.agreementImport(tried.value.id), 'import-geprobeerd')) : again(tried.reason)
  } catch (thrown) {
    if (isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden')) return notFoundResponse()
    throw thrown
  }
}

import { overLimit } from '@/lib/auth/limiter'
import { isRealmPath } from '@/lib/auth/oidc'
import { endFromOutside } from '@/lib/auth/outside-logout'
import { drain } from '@/lib/files/upload'
import { notFoundResponse } from '@/lib/files/response'
import { ANONYMOUS } from '@/lib/kernel/actor'

export const dynamic = 'force-dynamic'

const MOST_BYTES = 20_000

/**
 * Where an organisation tells, from its server to ours, that somebody signed out there (Back-Channel Logout 1.0): a form with `logout_token`.
 * Its signature says who sends it, so there is no Origin and no cookie to look at. 200 when it was taken, 400 when not, nothing of why.
 */
export async function POST(request: Request, { params }: { params: Promise<{ realm: string }> }): Promise<Response> {
  const { realm } = await params
  if (!isRealmPath(realm)) return notFoundResponse()
  const full = await overLimit('logout', ANONYMOUS, request)
  if (full) return full
  const token = await tokenIn(request)
  const ended = token === null ? null : await endFromOutside(realm, token)
  return ended?.ok ? answer(200, null) : answer(400, '{"error":"invalid_request"}')
}

async function tokenIn(request: Request): Promise<string | null> {
  const form = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded'
  if (!form || Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await drain(request)
    return null
  }
  const text = await request.text().catch(() => '')
  const tokens = text.length > MOST_BYTES ? [] : new URLSearchParams(text).getAll('logout_token')
  return tokens.length === 1 ? (tokens[0] ?? null) : null
}

const answer = (status: 200 | 400, body: string | null) => new Response(body, { status, headers: { 'cache-control': 'no-store', ...(body ? { 'content-type': 'application/json' } : {}) } })

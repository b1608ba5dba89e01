import { securityTxt } from '@/lib/security-txt'

export const dynamic = 'force-dynamic'

/** Whom to tell of a weakness (RFC 9116), when the portal's owner has said so. */
export function GET(): Response {
  const text = securityTxt(process.env['PERCEEL_SECURITY_CONTACT'], process.env['PERCEEL_URL'], new Date())
  return text === null ? new Response(null, { status: 404 }) : new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=3600' } })
}

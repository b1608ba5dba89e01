import { createHash, randomBytes } from 'node:crypto'
import { portalMode } from '@/lib/env'

/**
 * The session cookie. In production a __Host- name with Secure; in a demonstration on loopback plain, since Safari
 * drops Secure cookies on http://localhost.
 */
export const sessionCookie = (mode = portalMode()) =>
  mode === 'production'
    ? { name: '__Host-perceel', options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const }
    : { name: 'perceel', options: { httpOnly: true, secure: false, sameSite: 'lax', path: '/' } as const }

/** A new session token of 256 bits; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The cookie between the two proofs of a signing in: ten minutes, and worth nothing as a session. */
export const stepCookie = (mode = portalMode()) => {
  const { name, options } = sessionCookie(mode)
  return { name: `${name}-inloggen`, options: { ...options, maxAge: 600 } }
}

/** What a browser keeps while it is signing in at its own organisation: sealed, ten minutes. */
export const attemptCookie = (mode = portalMode()) => {
  const { name, options } = sessionCookie(mode)
  return { name: `${name}-buiten`, options: { ...options, maxAge: 600 } }
}

export const LINK_COOKIE = 'perceel-link'
/** What a form's answer may set cookies in. */
export type Jar = { readonly set: (name: string, value: string, options: object) => unknown }

/** The cookie with a link that was just made for somebody, to show it once: two minutes, on the pages it was made for only. */
export const linkCookie = (path: string, mode = portalMode()) => ({ name: LINK_COOKIE, options: { httpOnly: true, secure: mode === 'production', sameSite: 'strict', path, maxAge: 120 } as const })

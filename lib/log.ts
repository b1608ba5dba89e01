import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { cut } from '@/lib/kernel/cut'

/** A short reference a user can quote; the log line carries it with the fault. */
export const newReference = (): string => randomBytes(4).toString('hex').toUpperCase()

/** One JSON line per event on standard error, in UTC. What could be a secret or a person's is taken out, should somebody ever pass it. */
export const log = pino(
  {
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: ['password', 'token', 'code', 'secret', 'cookie', 'bsn', 'email', '*.password', '*.token', '*.code', '*.secret', '*.cookie', '*.bsn', '*.email'], censor: '[weggelaten]' },
  },
  { write: (line) => void process.stderr.write(line) },
)

export const MOST_IN_LOG = { message: 2000, stack: 8000, object: 300, origin: 100 } as const

/** One line about a fault. Never pass rows or input: messages and stacks only, each cut (ASVS V1.3.3). */
export function logFault(reference: string, where: string, thrown: unknown): void {
  const error = thrown instanceof Error ? { name: thrown.name, message: cut(thrown.message, MOST_IN_LOG.message), stack: cut(thrown.stack ?? '', MOST_IN_LOG.stack) } : { message: 'not an Error' }
  log.error({ reference, where: cut(where, MOST_IN_LOG.object), ...error })
}

/** What of safety is logged beside the trail (ASVS V16.3, BIO2 8.15.01); docs/controls.md has the same list. */
export const SECURITY_EVENTS = {
  'sign-in.delayed': 'too many tries at a password or a code; the wait began',
  'sign-in.outside': 'an answer of another organisation that is not trusted',
  'limit.reached': 'one act too many of a kind (ADR 0096)',
  'access.refused': 'a page or form of a role that this person doesn’t have',
  'access.not-found': 'somebody signed in asked for what is not there, or is not his',
  'request.foreign': 'a form that another address sent',
  'input.strange': 'a field that no form of the portal has',
  'input.replayed': 'a form that was sent before, now with other data',
} as const

export type SecurityEvent = keyof typeof SECURITY_EVENTS

/** One JSON line about who got in or didn't: action, object, result, origin, actor and time (BIO2 8.15.01). Never a secret or what was typed. */
export function logEvent(action: SecurityEvent, fields: { readonly object: string; readonly result: 'refused'; readonly origin: string; readonly actor: string; readonly seconds?: number }): void {
  process.stderr.write(JSON.stringify({ at: new Date().toISOString(), level: 'info', action, ...fields, object: cut(fields.object, MOST_IN_LOG.object), origin: cut(fields.origin, MOST_IN_LOG.origin) }) + '\n')
}

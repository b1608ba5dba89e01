import { randomBytes } from 'node:crypto'

/** A short reference a user can quote; the log line carries it with the fault. */
export const newReference = (): string => randomBytes(4).toString('hex').toUpperCase()

/** One JSON line about a fault. Never pass rows or input: messages and stacks only. */
export function logFault(reference: string, where: string, thrown: unknown): void {
  const error = thrown instanceof Error ? { name: thrown.name, message: thrown.message, stack: thrown.stack } : { message: 'not an Error' }
  process.stderr.write(JSON.stringify({ at: new Date().toISOString(), level: 'error', reference, where, ...error }) + '\n')
}

/** One JSON line about who got in or didn't: action, object, result, origin, actor and time (BIO2 8.15.01). Never a secret or what was typed. */
export function logEvent(action: string, fields: { readonly object: string; readonly result: 'refused'; readonly origin: string; readonly actor: string; readonly seconds?: number }): void {
  process.stderr.write(JSON.stringify({ at: new Date().toISOString(), level: 'info', action, ...fields }) + '\n')
}

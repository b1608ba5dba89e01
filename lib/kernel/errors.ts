/** The five ways in which work stops before a rule could decide. */
export const HALT_KINDS = ['not-found', 'forbidden', 'unproved', 'stale', 'unavailable'] as const
export type HaltKind = (typeof HALT_KINDS)[number]

export type HaltDetail = Readonly<Record<string, string | number>>

// A bundler may load this module twice, and then instanceof is false for the other copy's errors.
const MARK = Symbol.for('perceel.halt')

/**
 * Stops a read or a write: the thing is not there for this actor, he may not, he proved too long ago who he is, someone else changed it first, or a
 * resource is exhausted. Recognise it with `isHalt`, never with `instanceof`.
 */
export class Halt extends Error {
  readonly [MARK] = true
  readonly kind: HaltKind
  readonly detail: HaltDetail

  constructor(kind: HaltKind, message: string = kind, detail: HaltDetail = {}) {
    super(message)
    this.name = 'Halt'
    this.kind = kind
    this.detail = detail
  }
}

/** Whether a thrown value is a Halt, and of this kind when one is given. */
export function isHalt(thrown: unknown, kind?: HaltKind): thrown is Halt {
  if (typeof thrown !== 'object' || thrown === null || !(MARK in thrown)) return false
  return kind === undefined || (thrown as Halt).kind === kind
}

/** What a decision says yes with. */
export type Allowed<T> = { readonly ok: true; readonly value: T }

/** What a decision says no with: a reason from a closed list, and the facts its sentence needs. */
export type Refused<R extends string> = {
  readonly ok: false
  readonly reason: R
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A decision: a value, or a named refusal. A refusal is an answer, never an exception. */
export type Result<T, R extends string> = Allowed<T> | Refused<R>

/** The reasons a function can refuse with, read off its result: `ReasonOf<ReturnType<typeof decideNotice>>`. */
export type ReasonOf<X> = Extract<X, { ok: false }> extends { reason: infer R extends string } ? R : never

export function allow(): Allowed<undefined>
export function allow<T>(value: T): Allowed<T>
export function allow<T>(value?: T): Allowed<T | undefined> {
  return { ok: true, value }
}

/** Refuses with a reason; `detail` carries the names and numbers that the Dutch sentence shows. */
export function refuse<const R extends string>(reason: R, detail?: Readonly<Record<string, string | number>>): Refused<R> {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
}

/** The value of a result that the caller has made sure of; throws with the reason when it was a refusal after all. */
export function sure<T, R extends string>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.detail ?? {})}`)
  return result.value
}

/** What a refusal reads as on the screen: a sentence, or one made from the facts that came with the refusal. */
export type Sentence = string | ((detail: Readonly<Record<string, string | number>>) => string)

/** The words of a refusal with the facts that came with it. */
export const sentenceOf = (sentence: Sentence, detail: Readonly<Record<string, string | number>> = {}): string => (typeof sentence === 'string' ? sentence : sentence(detail))

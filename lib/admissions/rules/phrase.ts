import { allow, refuse, type Result } from '@/lib/kernel/result'

export type PhraseRefusal = 'title-taken' | 'nothing-changed' | 'retired'

/** Whether a sentence gets a next version: it is in use, and says something else. */
export function decideRephrase(phrase: { readonly retired: boolean; readonly text: string }, text: string): Result<undefined, PhraseRefusal> {
  if (phrase.retired) return refuse('retired')
  return phrase.text === text ? refuse('nothing-changed') : allow()
}

/** The reason with a sentence put in: after what was typed, on a line of its own. What was typed stays. */
export function withPhrase(reason: string, phrase: string): string {
  const typed = reason.replace(/\s+$/, '')
  return typed === '' ? phrase : `${typed}\n${phrase}`
}

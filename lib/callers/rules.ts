import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { CallStatus } from './schema'

/** How long the standing of a case stays on screen after a caller was checked, in minutes; the database says the same. */
export const CHECK_MINUTES = 10

/** Whether a check of then still opens the standing now. */
export const checkStands = (checkedAt: Date, now: Date): boolean => now.getTime() - checkedAt.getTime() < CHECK_MINUTES * 60_000

/** Who may hear how a case stands: the resident, or somebody whose authority for him was seen. Whoever else calls, hears nothing and is called back. */
export const decideCaller = (caller: string, representatives: readonly { readonly id: string }[]): Result<'resident' | 'representative', 'not-told'> =>
  caller === 'resident' ? allow('resident') : representatives.some((each) => each.id === caller) ? allow('representative') : refuse('not-told')

/** A secret address is never one of the things that a caller is asked: the desk has none to compare it with. */
export const decideAsked = <C extends string>(asked: readonly C[], secret: boolean): Result<readonly C[], 'address-secret'> => (secret && asked.some((each) => each === 'address') ? refuse('address-secret') : allow(asked))

/** One call back at a time for a resident and a subject. */
export const decideCallBack = (waiting: boolean): Result<undefined, 'waits-already'> => (waiting ? refuse('waits-already') : allow())

export const decideClosing = (status: CallStatus): Result<undefined, 'done-already'> => (status === 'open' ? allow() : refuse('done-already'))

/** Whose call it is: his whose open case it is or for whom he stands in, else the team's; a colleague's is not on one's list. */
export function whoseCall(holders: readonly (string | null)[], mine: ReadonlySet<string>): 'mine' | 'team' | 'colleague' {
  const known = holders.filter((each) => each !== null)
  if (known.some((each) => mine.has(each))) return 'mine'
  return known.length === 0 ? 'team' : 'colleague'
}

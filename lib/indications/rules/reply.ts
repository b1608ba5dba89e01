import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'

type Reply = { readonly receivedOn: Day; readonly signed: boolean; readonly remarks: string | null }

/** Whether a reply on the findings may be recorded: after they were sent, never before that day, and saying something. It has no last day. */
export function decideReply(findingsSentOn: Day | null, reply: Reply, today: Day): Result<undefined, 'findings-not-sent' | 'reply-in-future' | 'reply-before-sent' | 'says-nothing'> {
  if (findingsSentOn === null) return refuse('findings-not-sent')
  if (reply.receivedOn > today) return refuse('reply-in-future')
  if (reply.receivedOn < findingsSentOn) return refuse('reply-before-sent')
  return reply.signed || reply.remarks !== null ? allow() : refuse('says-nothing')
}

/** Remarks of which nobody said yet what was done with them. */
export const openRemarks = <R extends { readonly remarks: string | null; readonly handled: string | null }>(replies: readonly R[]): R[] => replies.filter((each) => each.remarks !== null && each.handled === null)

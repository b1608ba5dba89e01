import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { hasRole, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { EndBody, MakeBody } from '../schema'

function administrator(actor: Actor): Person {
  if (!hasRole(actor, 'administrator')) throw new Halt('forbidden')
  return actor
}

/** Makes an advisory board or bureau of a municipality or the whole region, by an administrator of it. Refuses a name that is there. */
export const makeBody = (actor: Actor, input: MakeBody): Promise<Result<{ readonly bodyId: string }, 'there-already'>> =>
  write(actor, async (tx) => {
    administrator(actor)
    const [kind, id = null] = input.place.split(':')
    const [row] = await tx.$queryRaw<{ body: string | null; refusal: string | null }[]>`
      select * from body_make(${input.kind}, ${input.name}, ${input.contactName}, ${input.email}, ${kind === 'region' ? id : null}::uuid, ${kind === 'municipality' ? id : null}::uuid)`
    if (row?.refusal === 'there-already') return refuse('there-already')
    if (!row?.body) throw new Halt('not-found')
    await record(tx, actor, { event: 'advisory-body.made', compartment: 'platform', subject: { type: 'advisory-body', id: row.body }, detail: { kind: input.kind, name: input.name } })
    return allow({ bodyId: row.body })
  })

/** Ends a body from today with every role and session in it; what it gave stays. */
export const endBody = (actor: Actor, input: EndBody): Promise<Result<{ readonly bodyId: string }, never>> =>
  write(actor, async (tx) => {
    const by = administrator(actor)
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select body_end(${input.bodyId}::uuid, ${by.name}, ${input.reason}) as done`
    if (!row?.done) throw new Halt('not-found')
    await record(tx, actor, { event: 'advisory-body.ended', compartment: 'platform', subject: { type: 'advisory-body', id: input.bodyId }, detail: { reason: input.reason } })
    return allow({ bodyId: input.bodyId })
  })

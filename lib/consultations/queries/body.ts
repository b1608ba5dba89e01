import { read } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { mayAdvise } from '../policy'
import { requestRows, requestView, type RequestList, type RequestView } from './request'

/** The requests that a session's body was asked: whoever works in none, none. */
export const askedOf = (actor: Person) => ({ bodyId: actor.advisoryBodyId !== undefined && mayAdvise(actor, { bodyId: actor.advisoryBodyId }) ? actor.advisoryBodyId : { in: [] } })

export type AdviceList = RequestList & { readonly body: string; readonly bureau: boolean }

/** What this body is asked: open ones by their last day, or all of them with what came of it, the latest first. */
export const adviceList = (actor: Person, { all, page }: { readonly all: boolean; readonly page: number }): Promise<AdviceList> =>
  read(actor, async (tx, now) => {
    const where = { ...askedOf(actor), ...(all ? {} : { status: 'sent' }) }
    const total = await tx.advisoryRequest.count({ where })
    const from = firstOf(page, total)
    const rows = await requestRows(tx, now, where, all ? [{ sentAt: 'desc' }, { id: 'asc' }] : [{ dueOn: 'asc' }, { id: 'asc' }], { skip: from, take: PAGE })
    return { rows, total, from, today: dayIn(now), body: actor.organisationName, bureau: actor.role === 'bureau' }
  })

/** One request as its body reads and answers it. */
export const adviceScreen = (actor: Actor, id: string): Promise<RequestView | null> =>
  read(actor, async (tx, now) => {
    const view = await requestView(tx, now, id)
    return view && mayAdvise(actor, { bodyId: view.body.id }) ? view : null
  })

import { cache } from 'react'
import { alongside, read, type Tx } from '@/lib/db'
import type { Person, Role } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import type { Item } from '../rules'
import { accountItems } from './accounts'
import { accessItems } from './access'
import { reexamineItems } from './campaigns'
import { changeoverItems, mappingItems } from './changeover'
import { askerItems, bodyItems } from './advice'
import { changeItems, contractItems, subcontractorItems } from './agreements'
import { decisionItems, officerItems } from './procurement'
import { burdenItems } from './burden'
import { complaintItems } from './complaints'
import { callItems, deskItems, hoursItems, roomItems } from './facility'
import { importItems } from './imports'
import { integrityItems } from './integrity'
import { mediationItems } from './mediation'
import { letterItems } from './letters'
import { officeItems } from './office'
import { objectionItems } from './objections'
import { pilotItems } from './pilots'
import { providerItems } from './provider'
import { reviewItems } from './reviews'
import { normItems, ruleItems } from './rules'
import { supervisionItems } from './supervision'

type Gather = (tx: Tx, actor: Person, now: Date) => Promise<Item[]>

const clientItems: Gather = async (tx, actor, now) => [...(await providerItems(tx, actor, now)), ...(await hoursItems(tx, actor, now)), ...(await roomItems(tx, actor, now))]

/** Per role one or two statements; a role without pages has nothing that waits. */
const GATHER: Readonly<Partial<Record<Role, Gather>>> = {
  'procurement-officer': async (tx, actor, now) => [...(await officerItems(tx, actor, now)), ...(await decisionItems(tx, actor, now)), ...(await changeItems(tx, actor)), ...(await reviewItems(tx, now)), ...(await askerItems(tx, actor, now))],
  'policy-adviser': async (tx, actor, now) => [...(await askerItems(tx, actor, now)), ...(await letterItems(tx, actor)), ...(await pilotItems(tx, actor, now)), ...(await reviewItems(tx, now)), ...(await ruleItems(tx, actor)), ...(await normItems(tx, actor)), ...(await mappingItems(tx, actor))],
  'college-clerk': decisionItems,
  'contract-manager': async (tx, actor, now) => [...(await contractItems(tx, now)), ...(await changeItems(tx, actor)), ...(await subcontractorItems(tx)), ...(await askerItems(tx, actor, now)), ...(await burdenItems(tx))],
  'integrity-officer': (tx, _actor, now) => integrityItems(tx, now),
  'objections-officer': async (tx, _actor, now) => [...(await objectionItems(tx, now)), ...(await complaintItems(tx))],
  'back-office': officeItems,
  'advisory-board': bodyItems,
  bureau: bodyItems,
  mediator: (tx, actor) => mediationItems(tx, actor),
  supervisor: (tx, _actor, now) => supervisionItems(tx, now),
  consultant: async (tx, actor, now) => [...(await callItems(tx, actor, now)), ...(await accessItems(tx, actor, now)), ...(await changeoverItems(tx, actor, now)), ...(await reexamineItems(tx)), ...(await importItems(tx, actor))],
  'desk-agent': (tx) => deskItems(tx),
  administrator: (tx) => accountItems(tx),
  'provider-admin': async (tx, actor, now) => [...(await clientItems(tx, actor, now)), ...(await accountItems(tx))],
  'provider-staff': clientItems,
}

export type Work = { readonly items: readonly Item[]; readonly today: Day }

/** What waits on this person, across the domains; once per request, shared by the page and the navigation's counts. */
export const workOf = cache((actor: Person): Promise<Work> => read(actor, async (tx, now) => ({ items: (await GATHER[actor.role]?.(tx, actor, now)) ?? [], today: dayIn(now) })))

/** What the page of this request loads, if it has one. */
const loading = cache((): { page?: Promise<unknown> } => ({}))

/** Loads a page, and what waits on this person in the same transaction: the navigation beside the page counts it. */
export function withWork<T>(actor: Person, load: () => Promise<T>): Promise<T> {
  const page = alongside(actor, () => workOf(actor), load)
  loading().page = page.catch(() => undefined)
  return page
}

/** The same for what surrounds a page: after the page, which may have brought it along. Next draws the frame of "not found" beside every page, and would ask first. */
export async function workBeside(actor: Person): Promise<Work> {
  await loading().page
  return workOf(actor)
}

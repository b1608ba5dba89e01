import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { pilotsWaiting } from '@/lib/pilots/queries'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** Outcomes of pilots that this adviser may adopt, and pilots whose last day has come. */
export const pilotItems = async (tx: Tx, actor: Person, now: Date): Promise<Item[]> =>
  (await pilotsWaiting(tx, actor, dayIn(now))).map(({ id, name, place, endsOn, adopt }): Item => ({ kind: adopt ? 'adopt-pilot' : 'conclude-pilot', key: id, due: adopt ? null : endsOn, href: routes.pilot(id), pilot: name, place }))

import { cache } from 'react'
import type { Place } from '@/lib/desk/navigation'
import type { Person } from '@/lib/kernel/actor'
import { countsOf } from '../rules'
import { workOf } from './work'

export type NavigationCounts = Readonly<Partial<Record<NonNullable<Place['count']>, number>>>

/** What waits on this person, per place in the navigation; one transaction, once per request. */
export const navigationCounts = cache(async (actor: Person): Promise<NavigationCounts> => countsOf((await workOf(actor)).items))

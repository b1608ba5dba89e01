import { cache } from 'react'
import type { Place } from '@/lib/desk/navigation'
import type { Person } from '@/lib/kernel/actor'

export type NavigationCounts = Readonly<Partial<Record<NonNullable<Place['count']>, number>>>

/** What waits on this person, per place in the navigation; one transaction, once per request. */
export const navigationCounts = cache((_actor: Person): Promise<NavigationCounts> => Promise.resolve({}))

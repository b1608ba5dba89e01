import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow } from '@/lib/kernel/result'
import { encryptText } from '@/lib/keys'
import { termsPlace } from '@/lib/residents/queries/search'
import { SEARCH_MINUTES } from '@/lib/residents/rules'
import { officerOf } from '../policy'
import type { FindDecision } from '../schema'

/**
 * Keeps what an officer looks for, encrypted, and gives the id that the result's address carries (ADR 0015). Only he sees the result, for
 * SEARCH_MINUTES; his older searches go. Looking at it is what is recorded.
 */
export const keepDecisionSearch = (actor: Actor, input: FindDecision): Promise<Result<{ searchId: string }, never>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = officerOf(actor)
    const id = crypto.randomUUID()
    await tx.residentSearch.deleteMany({ where: { municipalityId, personId: person.personId, createdAt: { lt: new Date(now.getTime() - SEARCH_MINUTES * 60_000) } } })
    await tx.residentSearch.createMany({ data: [{ id, municipalityId, personId: person.personId, terms: encryptText('resident-search', termsPlace(id), JSON.stringify(input)), createdAt: now }] })
    return allow({ searchId: id })
  })

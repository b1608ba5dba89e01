import { takesClients } from '@/lib/contracts/rules'
import type { ParticipationStatus } from '@/lib/contracts/schema'
import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { LIST_CODE_LETTERS } from '../schema'

export type ChoicePart = {
  readonly id: string
  readonly providerId?: string
  readonly productIds: readonly string[]
  readonly status: ParticipationStatus
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * The participations from which the resident can choose on this day: all that take clients for the product. A provider stands in it once: with a contract
 * in the resident's area and one in the whole municipality, by the first of the parts, which `participationsOf` gives in the order of the lots.
 */
export function offeredOn<T extends ChoicePart>(parts: readonly T[], productId: string, onDay: Day): T[] {
  const able = parts.filter((part) => takesClients(part, productId, onDay))
  return able.filter((part, at) => part.providerId === undefined || able.findIndex((each) => each.providerId === part.providerId) === at)
}

/** A four-character code for a visit: the same text (a session and a case) gives the same code. */
export function listCode(visit: string): string {
  const next = generator(visit)
  return Array.from({ length: 4 }, () => LIST_CODE_LETTERS[Math.floor(next() * LIST_CODE_LETTERS.length)] ?? '2').join('')
}

/** The order that belongs to a code: a draw (Fisher-Yates) that says nothing about anybody, the same for everyone with the code. */
export function drawn<T extends { readonly id: string }>(parts: readonly T[], code: string): T[] {
  const order = [...parts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const next = generator(code)
  for (let last = order.length - 1; last > 0; last--) {
    const pick = Math.floor(next() * (last + 1))
    const [one, other] = [order[last], order[pick]]
    if (one !== undefined && other !== undefined) [order[last], order[pick]] = [other, one]
  }
  return order
}

/** Whether the resident may choose this provider: among those that run on the wished day, nobody else; by whichever of its contracts there. */
export function decideChoice(parts: readonly ChoicePart[], participationId: string, productId: string, onDay: Day): Result<{ readonly offered: number }, 'not-running'> {
  const runs = parts.some((part) => part.id === participationId && takesClients(part, productId, onDay))
  return runs ? allow({ offered: offeredOn(parts, productId, onDay).length }) : refuse('not-running')
}

// xmur3 and mulberry32: small, even enough for a draw, and the same in every browser and server.
function generator(text: string): () => number {
  let hash = 1779033703 ^ text.length
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  let state = (hash ^ (hash >>> 16)) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Whether the resident's wishes are asked: as long as the case is open, and once where help in kind was given before they were (ADR 0104). */
export const asksWishes = ({ open, importedFrom, wishes, decision }: { readonly open: boolean; readonly importedFrom: string | null; readonly wishes: unknown; readonly decision: { readonly indication: { readonly form: string } | null } | null }): boolean =>
  open || (importedFrom === null && wishes === null && decision?.indication?.form === 'in-kind')

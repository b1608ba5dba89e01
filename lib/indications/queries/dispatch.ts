import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName, SALUTATIONS } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { sessionMunicipality } from '@/lib/residents/policy'
import { visibleTo } from '../policy'
import { ADDRESSEES, type Addressee, DISPATCH_CHANNELS, DISPATCH_KINDS, type DispatchChannel, type DispatchKind, RETURN_REASONS, type ReturnReason } from '../schema'

/** One sending of a letter about a case. */
export type Dispatch = {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly letterId: string
  readonly kind: DispatchKind
  readonly waitsSince: Day
  readonly sentOn: Day | null
  /** Empty for letters of before it was kept. */
  readonly channel: DispatchChannel | null
  readonly addressee: Addressee | null
  readonly representative: string | null
  readonly addressCheckedOn: Day | null
  readonly startsTerm: boolean
  readonly recordedBy: string | null
  readonly returnedOn: Day | null
  readonly returnReason: ReturnReason | null
  /** Whether a decision in it is open to objection. */
  readonly objectable: boolean
}

export const DISPATCH = {
  id: true, version: true, caseId: true, letterId: true, kind: true, waitsSince: true, sentOn: true, channel: true, addressee: true, representative: true, addressCheckedOn: true, startsTerm: true,
  recordedBy: true, returnedOn: true, returnReason: true, letter: { select: { wmoDecisions: { select: { objectable: true } } } },
} as const

type Row = { readonly [K in Exclude<keyof Dispatch, 'version' | 'startsTerm' | 'objectable'>]: string | null } & {
  readonly id: string; readonly caseId: string; readonly letterId: string; readonly version: number; readonly startsTerm: boolean; readonly letter: { readonly wmoDecisions: readonly { readonly objectable: boolean }[] }
}

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null => list.find((each) => each === value) ?? null

export function toDispatch({ letter, ...row }: Row): Dispatch {
  return {
    ...row, kind: oneOf(DISPATCH_KINDS, row.kind) ?? 'decision', waitsSince: day(row.waitsSince ?? ''), sentOn: orNull(row.sentOn), channel: oneOf(DISPATCH_CHANNELS, row.channel), addressee: oneOf(ADDRESSEES, row.addressee),
    addressCheckedOn: orNull(row.addressCheckedOn), returnedOn: orNull(row.returnedOn), returnReason: oneOf(RETURN_REASONS, row.returnReason), objectable: letter.wmoDecisions.every((each) => each.objectable),
  }
}

/** A sending of the actor's municipality; null when there is none for him. Joins the caller's transaction. */
export async function dispatchById(tx: Tx, actor: Actor, id: string): Promise<Dispatch | null> {
  const row = await tx.wmoDispatch.findFirst({ where: { id, ...visibleTo(actor) }, select: DISPATCH })
  return row && toDispatch(row)
}

export type WaitingLetter = { readonly id: string; readonly caseId: string; readonly number: string; readonly letterId: string; readonly kind: DispatchKind; readonly resident: string; readonly since: Day; readonly cameBack: boolean }
export type WaitingView = { readonly rows: readonly WaitingLetter[]; readonly total: number; readonly from: number; readonly municipality: string; readonly today: Day }

/** The letters of the municipality that wait to be sent, the oldest first; a page of them. */
export const waitingLetters = (actor: Actor, page: number): Promise<WaitingView> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = sessionMunicipality(actor)
    const where = { municipalityId, sentOn: null }
    const total = await tx.wmoDispatch.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.wmoDispatch.findMany({
      where, orderBy: [{ waitsSince: 'asc' }, { id: 'asc' }], skip: from, take: PAGE,
      select: {
        id: true, caseId: true, letterId: true, kind: true, waitsSince: true, letter: { select: { _count: { select: { wmoDispatches: true } } } },
        case: { select: { number: true, resident: { select: { salutation: true, initials: true, prefix: true, surname: true } } } },
      },
    })
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return {
      total, from, municipality: municipality.name, today: dayIn(now),
      rows: rows.map((row) => {
        const { salutation, ...name } = row.case.resident
        return {
          id: row.id, caseId: row.caseId, number: row.case.number, letterId: row.letterId, kind: oneOf(DISPATCH_KINDS, row.kind) ?? 'decision', since: day(row.waitsSince), cameBack: row.letter._count.wmoDispatches > 1,
          resident: formalName({ ...name, salutation: SALUTATIONS.find((each) => each === salutation) ?? 'neutral' }),
        }
      }),
    }
  })

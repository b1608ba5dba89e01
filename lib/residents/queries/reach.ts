import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { day, type Day } from '@/lib/kernel/day'
import { formalName, SALUTATIONS } from '@/lib/kernel/names'
import { CLIENT_FACTS, type ClientFact } from '../schema/reach'
import { REPRESENTATIVE_KINDS, type RepresentativeKind } from '../schema/people'

export type Called = { readonly kind: RepresentativeKind; readonly name: string; readonly relation: string | null; readonly phone: string | null; readonly startsOn: Day; readonly endsOn: Day | null }
/** In which language a client is called with an interpreter, and who is called beside or instead of him, now or from a day. */
export type Calls = { readonly language: string | null; readonly contacts: readonly Called[] }
/** When each fact last changed while the provider helped. */
export type Changes = Readonly<Partial<Record<ClientFact, Date>>>

const text = z.string().nullable()
const CallRow = z.strictObject({
  language: text,
  contacts: z.array(z.strictObject({ kind: z.enum(REPRESENTATIVE_KINDS), organisation: text, salutation: z.enum(SALUTATIONS), initials: text, prefix: text, surname: text, relation: text, phone: text, startsOn: z.string(), endsOn: text })),
})
export const NO_CALLS: Calls = { language: null, contacts: [] }

type Of = { readonly allocationId: string } | { readonly placementId: string }

/** Whom a provider calls about a client that it helps today; nothing for help of before and for somebody else's client. Joins the caller's transaction. */
export async function callsOf(tx: Tx, of: Of): Promise<Calls> {
  const [row] = await tx.$queryRaw<{ calls: unknown }[]>`select client_call(${'allocationId' in of ? of.allocationId : null}::uuid, ${'placementId' in of ? of.placementId : null}::uuid) as calls`
  if (!row?.calls) return NO_CALLS
  const { language, contacts } = CallRow.parse(row.calls)
  return {
    language,
    contacts: contacts.map(({ organisation, salutation, initials, prefix, surname, startsOn, endsOn, ...rest }) => ({
      ...rest, name: [organisation, surname && formalName({ initials: initials ?? '', prefix, surname, salutation })].filter(Boolean).join(', '), startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn),
    })),
  }
}

/** Whether the address of whom this is about is secret, to whoever helps or is asked about him. Joins the caller's transaction. */
export async function addressSecret(tx: Tx, kind: 'allocation' | 'placement' | 'track' | 'joint' | 'mediation', id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ secret: boolean }[]>`select client_secret(${kind}, ${id}::uuid) as secret`
  return row?.secret ?? false
}

/** What changed in the data of this client, each fact with its last time. Joins the caller's transaction. */
export async function changesOf(tx: Tx, of: Of): Promise<Changes> {
  const rows = await tx.clientChange.findMany({ where: of, orderBy: { changedAt: 'asc' }, select: { facts: true, changedAt: true } })
  return Object.fromEntries(rows.flatMap((row) => CLIENT_FACTS.filter((fact) => row.facts.includes(fact)).map((fact) => [fact, row.changedAt])))
}

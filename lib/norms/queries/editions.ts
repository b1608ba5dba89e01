import { type Tx, read } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayKeepNorms, mayReadNorms } from '../policy'
import { emptyCells } from '../rules/calculation'
import { type CellDifference, differences } from '../rules/edition'
import type { NormCell } from '../schema/cells'
import { CELLS, HEAD, type NormSet, type NormSetHead, type Tried, normSetHeads, toCell, toHead, triedOf } from './sets'

const OWNER = { region: { select: { name: true } }, municipality: { select: { name: true } } } as const
type Owned = { readonly region: { readonly name: string } | null; readonly municipality: { readonly name: string } | null }

/** For whom a set is: the municipality, the whole region, or null for everyone (as published). */
const ownerOf = ({ region, municipality }: Owned): string | null => municipality?.name ?? (region ? `Regio ${region.name}` : null)

function reader(actor: Actor): Person {
  if (!mayReadNorms(actor) || actor.kind !== 'person') throw new Halt('forbidden')
  return actor
}

export type NormSetListed = NormSetHead & { readonly owner: string | null; readonly cells: number; readonly empty: number; readonly inForce: boolean }
export type NormSetsView = { readonly sets: readonly NormSetListed[]; readonly mayMake: boolean }

/** The list of norm sets, with how many cells each still lacks and which one the municipality calculates with today. */
export const normSetList = (actor: Actor): Promise<NormSetsView> =>
  read(actor, async (tx, now) => {
    const person = reader(actor)
    const rows = await tx.normSet.findMany({ orderBy: [{ name: 'asc' }, { edition: 'desc' }], select: { ...HEAD, ...OWNER, normCells: CELLS } })
    const [regionId, municipalityId] = [person.regionIds[0] ?? '', person.municipalityIds[0]]
    const rule = await ruleOn(tx, 'norm-set', { regionId, ...(municipalityId ? { municipalityId } : {}) }, dayIn(now))
    return {
      mayMake: mayKeepNorms(person, { regionId, municipalityId: null }),
      sets: rows.map(({ normCells, region, municipality, ...head }) => ({
        ...toHead(head),
        owner: ownerOf({ region, municipality }),
        cells: normCells.length,
        empty: emptyCells(normCells.map(toCell)).length,
        inForce: rule?.value.code === head.code && rule.value.edition === head.edition,
      })),
    }
  })

export type Signed = { readonly by: string; readonly at: Date }
export type NormSetView = NormSet & {
  readonly version: number
  readonly owner: string | null
  readonly derivedFrom: NormSetHead | null
  readonly madeBy: string | null
  readonly proposed: Signed | null
  readonly adopted: Signed | null
  readonly reason: string | null
  /** What this actor may do with it as it stands. */
  readonly may: { readonly derive: boolean; readonly edit: boolean; readonly adopt: boolean }
}

const FULL = { ...HEAD, ...OWNER, version: true, madeBy: true, proposedById: true, proposedBy: true, proposedAt: true, adoptedBy: true, adoptedAt: true, reason: true, derivedFrom: { select: HEAD }, normCells: CELLS } as const

async function fullSet(tx: Tx, actor: Person, id: string): Promise<NormSetView | null> {
  const row = await tx.normSet.findUnique({ where: { id }, select: FULL })
  if (!row) return null
  const { normCells, region, municipality, derivedFrom, proposedById, proposedBy, proposedAt, adoptedBy, adoptedAt, version, madeBy, reason, ...head } = row
  const keeps = mayKeepNorms(actor, row)
  return {
    ...toHead(head),
    version, madeBy, reason,
    owner: ownerOf({ region, municipality }),
    derivedFrom: derivedFrom && toHead(derivedFrom),
    proposed: proposedBy !== null && proposedAt !== null ? { by: proposedBy, at: proposedAt } : null,
    adopted: adoptedBy !== null && adoptedAt !== null ? { by: adoptedBy, at: adoptedAt } : null,
    cells: normCells.map(toCell),
    may: {
      derive: mayKeepNorms(actor, { regionId: actor.regionIds[0] ?? null, municipalityId: null }),
      edit: keeps && row.status === 'concept',
      adopt: keeps && row.status === 'proposed' && proposedById !== actor.personId,
    },
  }
}

/** One norm set, cell by cell with its source, and what became of it. */
export const normSetView = (actor: Actor, id: string): Promise<NormSetView | null> => read(actor, (tx) => fullSet(tx, reader(actor), id))

/** A concept that this actor may change; null for any other set. */
export const editableSet = (actor: Actor, id: string): Promise<NormSetView | null> =>
  read(actor, async (tx) => {
    const set = await fullSet(tx, reader(actor), id)
    return set?.may.edit ? set : null
  })

export type EditableCell = { readonly set: NormSetView; readonly cell: NormCell | null }

/** One cell of a concept to change, or, for the code "nieuw", the concept to add one to. */
export const editableCell = (actor: Actor, id: string, key: string): Promise<EditableCell | null> =>
  read(actor, async () => {
    const set = await editableSet(actor, id)
    const cell = set?.cells.find((each) => each.key === key) ?? null
    return set && (cell !== null || key === 'nieuw') ? { set, cell } : null
  })

export type TryView = { readonly set: NormSetView; readonly tried: Tried | null; readonly cells: readonly CellDifference[] }

/** What a tried file would change in a concept, cell by cell; null for a set that this actor may not change. */
export const tryView = (actor: Actor, id: string): Promise<TryView | null> =>
  read(actor, async (tx) => {
    const set = await editableSet(actor, id)
    if (!set) return null
    const tried = triedOf((await tx.normSet.findUniqueOrThrow({ where: { id }, select: { tried: true } })).tried)
    return { set, tried, cells: tried ? differences(tried.cells, set.cells).filter((cell) => cell.parts.length > 0) : [] }
  })

export type DeriveView = { readonly set: NormSetView; readonly owners: readonly { readonly value: string; readonly label: string }[] }

/** Making an edition of one's own from this set: for whom it can be. */
export const deriveView = (actor: Actor, id: string): Promise<DeriveView | null> =>
  read(actor, async (tx) => {
    const person = reader(actor)
    const set = await fullSet(tx, person, id)
    if (!set?.may.derive || set.status === 'withdrawn') return null
    return { set, owners: await ownersFor(tx, person) }
  })

/** For whom this actor keeps norms: the region when it serves all of it, and each municipality it serves. */
export async function ownersFor(tx: Tx, actor: Person): Promise<{ value: string; label: string }[]> {
  const regionId = actor.regionIds[0]
  if (regionId === undefined) return []
  const region = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { name: true, municipalities: { orderBy: { name: 'asc' }, select: { id: true, name: true } } } })
  const served = region.municipalities.filter((each) => actor.municipalityIds.includes(each.id))
  const whole = served.length === region.municipalities.length && served.length > 0
  return [...(whole ? [{ value: 'regio', label: `Regio ${region.name}, alle gemeenten` }] : []), ...served.map((each) => ({ value: each.id, label: each.name }))]
}

export type CompareView = { readonly set: NormSetView; readonly sets: readonly NormSetHead[]; readonly other: NormSetView | null; readonly cells: readonly CellDifference[] }

/** Two sets cell by cell: the second one as asked, else what this one was made from. */
export const compareView = (actor: Actor, id: string, otherId: string | undefined): Promise<CompareView | null> =>
  read(actor, async (tx) => {
    const person = reader(actor)
    const set = await fullSet(tx, person, id)
    if (!set) return null
    const chosen = otherId !== undefined && /^[0-9a-f-]{36}$/.test(otherId) ? otherId : set.derivedFrom?.id
    const other = chosen === undefined || chosen === id ? null : await fullSet(tx, person, chosen)
    return { set, sets: (await normSetHeads(tx)).filter((each) => each.id !== id), other, cells: other ? differences(set.cells, other.cells) : [] }
  })

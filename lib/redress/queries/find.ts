import { record } from '@/lib/audit/record'
import { read, readRecorded } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { indexName } from '@/lib/kernel/names'
import { PAGE } from '@/lib/kernel/paging'
import { blindIndex, decryptText } from '@/lib/keys'
import { nameOf } from '@/lib/residents/queries/head'
import { bsnIndexes } from '@/lib/residents/queries/identity'
import { termsPlace } from '@/lib/residents/queries/search'
import { rangesToFind, searchStands } from '@/lib/residents/rules'
import { officerOf } from '../policy'
import { FindTermsRow } from '../schema'

type Found = { reference: string; urgent: boolean; sentOn: string; objectionUntil: string; running: string | null; name: Parameters<typeof nameOf>[0]; birthDate: string }

export type FoundDecision = { readonly reference: string; /** Temporary help before a decision, by the number of its case. */ readonly urgent: boolean; readonly resident: string; readonly birthDate: Day; readonly sentOn: Day; readonly objectionUntil: Day; readonly running: string | null }
export type DecisionsFound = { readonly id: string; readonly found: readonly FoundDecision[]; readonly page: number; readonly more: boolean; readonly today: Day; readonly recordedAt: Date }

/**
 * A page of the decisions that were sent and fit a kept search, the last sent first. Leaves an audit line with the terms' blind indexes and the
 * count before the rows go out. Null when the search is somebody else's, of another kind, or older than it may be.
 */
export const decisionsFound = (actor: Actor, searchId: string, page = 0): Promise<DecisionsFound | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { person, municipalityId } = officerOf(actor)
      const kept = await tx.residentSearch.findFirst({ where: { id: searchId, municipalityId, personId: person.personId }, select: { terms: true, createdAt: true } })
      const terms = kept && searchStands(kept.createdAt, now) ? FindTermsRow.safeParse(JSON.parse(decryptText('resident-search', termsPlace(searchId), kept.terms))).data : undefined
      if (!terms) return null
      const words = JSON.stringify(terms.name === null ? [] : rangesToFind(terms.name))
      const bsn = terms.bsn === null ? null : bsnIndexes(municipalityId, terms.bsn)
      const rows = await tx.$queryRaw<Found[]>`select * from decisions_found(${searchId}::uuid, ${words}::jsonb, ${bsn}::text[], ${terms.birthDate}, ${terms.decidedOn}, ${page * PAGE}::int, ${PAGE + 1}::int)`
      const found = rows.slice(0, PAGE).map((row): FoundDecision => ({ reference: row.reference, urgent: row.urgent, resident: indexName(nameOf(row.name)), birthDate: day(row.birthDate), sentOn: day(row.sentOn), objectionUntil: day(row.objectionUntil), running: row.running }))
      return { view: { id: searchId, found, page, more: rows.length > PAGE, today: dayIn(now), recordedAt: now }, terms, municipalityId }
    },
    async (tx, looked) => {
      if (looked === null) return
      const { terms, municipalityId, view } = looked
      const given = (['name', 'birthDate', 'bsn', 'decidedOn'] as const).filter((field) => terms[field] !== null)
      await record(tx, actor, {
        event: 'objection.decision-searched', compartment: 'objection', subject: { type: 'resident-search', id: searchId }, municipalityId, purpose: 'besluit zoeken voor een bezwaar',
        detail: { terms: Object.fromEntries(given.map((field) => [field, blindIndex(`search-${field}`, `${municipalityId}:${terms[field] ?? ''}`)])), count: view.found.length, page, more: view.more },
      })
    },
  ).then((looked) => looked?.view ?? null)

/** For the page where looking begins: the municipality whose decisions are looked through. */
export const findStart = (actor: Actor): Promise<{ readonly municipality: string }> =>
  read(actor, async (tx) => {
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: officerOf(actor).municipalityId }, select: { name: true } })
    return { municipality: name }
  })

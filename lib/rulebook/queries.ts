import { read, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { parseDay } from '@/lib/kernel/day-input'
import { dayIn } from '@/lib/kernel/instant'
import { mayRule } from './policy'
import type { Held } from './rules'
import { PROPOSED_KEYS, RULES, RULE_KEYS, type ProposalStatus, type RuleKey, type RuleValue, type SourceStatus } from './schema'

export type Rule<K extends RuleKey> = { readonly value: RuleValue<K>; readonly source: string; readonly sourceUrl: string | null; readonly status: string; readonly validFrom: string }

/**
 * The rule that holds on this day: the municipality's own row, else its region's; null when neither ruled it.
 * Joins the caller's transaction.
 */
export async function ruleOn<K extends RuleKey>(tx: Tx, key: K, scope: { readonly regionId: string; readonly municipalityId?: string }, day: Day): Promise<Rule<K> | null> {
  const rows = await tx.rulebookRow.findMany({
    where: {
      regionId: scope.regionId,
      key,
      validFrom: { lte: day },
      AND: [{ OR: [{ validUntil: null }, { validUntil: { gt: day } }] }, { OR: [{ municipalityId: null }, ...(scope.municipalityId ? [{ municipalityId: scope.municipalityId }] : [])] }],
    },
    orderBy: { validFrom: 'desc' },
    select: { municipalityId: true, value: true, source: true, sourceUrl: true, status: true, validFrom: true },
  })
  const row = rows.find((each) => each.municipalityId !== null) ?? rows[0]
  if (!row) return null
  const { source, sourceUrl, status, validFrom } = row
  return { value: RULES[key].parse(row.value) as RuleValue<K>, source, sourceUrl, status, validFrom }
}

type Scope = { readonly regionId: string; readonly municipalityId: string }

/** The values of one rule on this day in several places at once, as `ruleOn` finds each. Joins the caller's transaction. */
export async function rulesOn<K extends RuleKey>(tx: Tx, key: K, regionIds: readonly string[], onDay: Day): Promise<(scope: Scope) => RuleValue<K> | null> {
  const rows = await tx.rulebookRow.findMany({
    where: { regionId: { in: [...new Set(regionIds)] }, key, validFrom: { lte: onDay }, OR: [{ validUntil: null }, { validUntil: { gt: onDay } }] },
    orderBy: { validFrom: 'desc' },
    select: { regionId: true, municipalityId: true, value: true },
  })
  return ({ regionId, municipalityId }) => {
    const row = rows.find((each) => each.municipalityId === municipalityId) ?? rows.find((each) => each.regionId === regionId && each.municipalityId === null)
    return row ? (RULES[key].parse(row.value) as RuleValue<K>) : null
  }
}

/** Whether the region uses the European declaration (UEA) beside its own form on this day. */
export const usesEspd = async (tx: Tx, regionId: string, day: Day): Promise<boolean> => (await ruleOn(tx, 'own-declaration', { regionId }, day))?.value.form === 'espd'

type Place = { readonly regionId: string; readonly municipalityId: string | null; readonly key: RuleKey }

/** The rows of one rule in exactly this place, oldest first. Joins the caller's transaction. */
export async function heldRows(tx: Tx, { regionId, municipalityId, key }: Place): Promise<Held[]> {
  const rows = await tx.rulebookRow.findMany({ where: { regionId, municipalityId, key }, orderBy: { validFrom: 'asc' }, select: { id: true, value: true, validFrom: true, validUntil: true } })
  return rows.map((row) => ({ id: row.id, value: row.value, from: day(row.validFrom), until: row.validUntil === null ? null : day(row.validUntil) }))
}

export type RuleRow = { readonly id: string; readonly key: RuleKey; readonly municipality: string | null; readonly value: unknown; readonly from: Day; readonly until: Day | null; readonly source: string; readonly sourceUrl: string | null; readonly status: SourceStatus; readonly adoptedBy: string; readonly adoptedOn: Day }
export type ProposalRow = { readonly id: string; readonly key: RuleKey; readonly municipality: string | null; readonly value: unknown; readonly from: Day; readonly status: ProposalStatus; readonly proposedByName: string; readonly proposedOn: Day; readonly own: boolean }

const NAME = { municipality: { select: { name: true } } } as const
const ROW = { id: true, key: true, value: true, validFrom: true, validUntil: true, source: true, sourceUrl: true, status: true, adoptedBy: true, adoptedOn: true, ...NAME } as const
const PROPOSAL = { id: true, key: true, value: true, validFrom: true, status: true, proposedById: true, proposedByName: true, proposedOn: true, ...NAME } as const

const rowsOf = async (tx: Tx, where: { readonly regionId: string; readonly key?: string }): Promise<RuleRow[]> =>
  (await tx.rulebookRow.findMany({ where, orderBy: [{ key: 'asc' }, { validFrom: 'desc' }], select: ROW })).flatMap((row) =>
    isRuleKey(row.key) ? [{ id: row.id, key: row.key, municipality: row.municipality?.name ?? null, value: row.value, from: day(row.validFrom), until: row.validUntil === null ? null : day(row.validUntil), source: row.source, sourceUrl: row.sourceUrl, status: row.status as SourceStatus, adoptedBy: row.adoptedBy, adoptedOn: day(row.adoptedOn) }] : [],
  )

const proposalsOf = async (tx: Tx, actor: Person, where: { readonly regionId: string; readonly key?: string; readonly status?: string }): Promise<ProposalRow[]> =>
  (await tx.ruleProposal.findMany({ where, orderBy: [{ proposedOn: 'desc' }, { id: 'desc' }], take: 100, select: PROPOSAL })).flatMap((row) =>
    isRuleKey(row.key) ? [{ id: row.id, key: row.key, municipality: row.municipality?.name ?? null, value: row.value, from: day(row.validFrom), status: row.status as ProposalRow['status'], proposedByName: row.proposedByName, proposedOn: day(row.proposedOn), own: row.proposedById === actor.personId }] : [],
  )

const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(RULES, key)
const holdsOn = (row: RuleRow, onDay: Day) => row.from <= onDay && (row.until === null || row.until > onDay)

function adviserOf(actor: Actor): { readonly person: Person; readonly regionId: string } | null {
  const regionId = actor.kind === 'person' ? (actor.regionIds[0] ?? '') : ''
  return mayRule(actor, { regionId }) ? { person: actor, regionId } : null
}

export type PolicyPage = { readonly region: string; readonly onDay: Day; readonly today: Day; readonly strangeDay: boolean; readonly rules: readonly RuleRow[]; readonly changes: readonly RuleRow[]; readonly proposals: readonly ProposalRow[]; readonly missing: readonly RuleKey[] }

/** What is ruled on a day in this region, what begins after it, what waits on a second person, and what nobody ruled. */
export const policyPage = (actor: Actor, dayText: string | undefined): Promise<PolicyPage | null> =>
  read(actor, async (tx, now) => {
    const adviser = adviserOf(actor)
    if (!adviser) return null
    const { regionId, person } = adviser
    const today = dayIn(now)
    const asked = dayText ? parseDay(dayText, {}) : null
    const onDay = asked?.ok ? asked.value : today
    const rows = await rowsOf(tx, { regionId })
    const rules = rows.filter((row) => holdsOn(row, onDay))
    const region = await tx.region.findUniqueOrThrow({ where: { id: regionId }, select: { name: true } })
    return {
      region: region.name, onDay, today, strangeDay: asked !== null && !asked.ok, rules,
      changes: rows.filter((row) => row.from > onDay).sort((a, b) => a.from.localeCompare(b.from)),
      proposals: await proposalsOf(tx, person, { regionId, status: 'proposed' }),
      missing: RULE_KEYS.filter((key) => !rules.some((row) => row.key === key)),
    }
  })

export type RulePage = { readonly key: RuleKey; readonly rows: readonly RuleRow[]; readonly current: RuleRow | null; readonly proposals: readonly ProposalRow[]; readonly municipalities: readonly { readonly id: string; readonly name: string }[]; readonly today: Day; readonly proposable: boolean }

/** One rule through time, with its proposals, and what a new value is proposed from. */
export const rulePage = (actor: Actor, key: string): Promise<RulePage | null> =>
  read(actor, async (tx, now) => {
    const adviser = adviserOf(actor)
    if (!adviser || !isRuleKey(key)) return null
    const { regionId, person } = adviser
    const today = dayIn(now)
    const rows = await rowsOf(tx, { regionId, key })
    return {
      key, rows, today, proposable: PROPOSED_KEYS.includes(key), current: rows.find((row) => row.municipality === null && holdsOn(row, today)) ?? rows[0] ?? null, proposals: await proposalsOf(tx, person, { regionId, key }),
      municipalities: await tx.municipality.findMany({ where: { id: { in: [...person.municipalityIds] } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    }
  })

export type ProposalPage = ProposalRow & { readonly version: number; readonly source: string; readonly sourceUrl: string | null; readonly checked: boolean; readonly reason: string | null; readonly decidedByName: string | null; readonly decidedOn: Day | null; readonly decidedReason: string | null; readonly before: RuleRow | null; readonly today: Day }

/** One proposal beside what holds on its day in the same place. */
export const proposalPage = (actor: Actor, id: string): Promise<ProposalPage | null> =>
  read(actor, async (tx, now) => {
    const adviser = adviserOf(actor)
    const row = adviser && (await tx.ruleProposal.findFirst({ where: { id }, select: { ...PROPOSAL, regionId: true, version: true, source: true, sourceUrl: true, checked: true, reason: true, decidedByName: true, decidedOn: true, decidedReason: true } }))
    if (!adviser || !row || !isRuleKey(row.key)) return null
    const from = day(row.validFrom)
    const municipality = row.municipality?.name ?? null
    const before = (await rowsOf(tx, { regionId: row.regionId, key: row.key })).find((each) => each.municipality === municipality && (row.status === 'adopted' ? each.until === from : holdsOn(each, from)))
    return {
      id: row.id, key: row.key, municipality, value: row.value, from, status: row.status as ProposalRow['status'], proposedByName: row.proposedByName, proposedOn: day(row.proposedOn), own: row.proposedById === adviser.person.personId,
      version: row.version, source: row.source, sourceUrl: row.sourceUrl, checked: row.checked, reason: row.reason, decidedByName: row.decidedByName, decidedOn: row.decidedOn === null ? null : day(row.decidedOn), decidedReason: row.decidedReason, before: before ?? null, today: dayIn(now),
    }
  })

import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import { RULE_LABELS } from '@/lib/rulebook/messages'
import { RULE_KEYS } from '@/lib/rulebook/schema'
import type { Item } from '../rules'

/** Rules that wait on a second person: a colleague's are this adviser's to adopt, his own wait on a colleague. */
export async function ruleItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.ruleProposal.findMany({ where: { status: 'proposed' }, orderBy: { validFrom: 'asc' }, take: 100, select: { id: true, key: true, validFrom: true, proposedById: true, proposedByName: true } })
  return rows.flatMap((row): Item[] => {
    const key = RULE_KEYS.find((each) => each === row.key)
    return key ? [{ kind: row.proposedById === actor.personId ? 'rule-proposed' : 'adopt-rule', key: row.id, due: day(row.validFrom), href: routes.ruleProposal(row.id), title: RULE_LABELS[key], by: row.proposedByName }] : []
  })
}

/** Norm sets that wait on a second person, in the same way. */
export async function normItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.normSet.findMany({ where: { status: 'proposed', OR: [{ municipalityId: null }, { municipalityId: { in: [...actor.municipalityIds] } }] }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }], take: 100, select: { id: true, name: true, validFrom: true, proposedById: true, proposedBy: true } })
  return rows.map((row): Item => ({ kind: row.proposedById === actor.personId ? 'norms-proposed' : 'adopt-norms', key: row.id, due: day(row.validFrom), href: routes.normSet(row.id), title: row.name, by: row.proposedBy ?? 'Een collega' }))
}

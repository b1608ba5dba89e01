import { nextStep } from '@/lib/complaints/rules'
import { HEARINGS } from '@/lib/complaints/schema'
import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** What waits on the officer who handles complaints, the first term first. */
export async function complaintItems(tx: Tx): Promise<Item[]> {
  const rows = await tx.complaint.findMany({ where: { status: 'running' }, orderBy: [{ handleBy: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }], take: 100, select: { id: true, number: true, hearing: true, handleBy: true } })
  return rows.map((row): Item => ({ kind: 'complaint', key: row.id, due: row.handleBy === null ? null : day(row.handleBy), href: routes.complaint(row.id), number: row.number, step: nextStep('running', HEARINGS.find((each) => each === row.hearing) ?? 'none') }))
}

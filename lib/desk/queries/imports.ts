import type { Tx } from '@/lib/db'
import { IMPORT_KIND_LABELS } from '@/lib/exchange/messages/import'
import { IMPORT_KINDS } from '@/lib/exchange/schema/import'
import type { Person } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** Files of an older system that wait: on another consultant who adopts them, or on anybody who goes on with what stopped. */
export async function importItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.dataImport.findMany({ where: { status: { in: ['trial', 'adopting', 'undoing'] } }, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }], take: 20, select: { id: true, kind: true, source: true, status: true, rows: true, madeById: true, madeBy: true } })
  const adopting = rows.filter((row) => row.status === 'adopting').map((row) => row.id)
  const counted = adopting.length > 0 ? await tx.dataImportRow.groupBy({ by: ['importId'], where: { importId: { in: adopting }, doneAt: null }, _count: true }) : []
  const left = new Map(counted.map((each) => [each.importId, each._count]))
  return rows.map((row): Item => {
    const kind = IMPORT_KINDS.find((each) => each === row.kind) ?? 'residents'
    const waits = row.madeById === actor.personId ? 'import-waits' : 'adopt-import'
    return { kind: row.status === 'trial' ? waits : 'go-on-import', key: row.id, due: null, href: routes.importLines(row.id), title: `${IMPORT_KIND_LABELS[kind]} uit ${row.source}`, by: row.madeBy, lines: left.get(row.id) ?? row.rows }
  })
}

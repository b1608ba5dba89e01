import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { formalName } from '@/lib/kernel/names'
import { sessionMunicipality } from '../policy'
import type { AskedBy } from '../rules/signals'
import type { Destination, SignalKind, SignalOutcome, SignalSource } from '../schema/signals'
import { filePart } from './file'
import { NAME, nameOf } from './head'

export type SignalRow = {
  readonly id: string
  readonly version: number
  readonly residentId: string
  readonly kind: SignalKind
  readonly source: SignalSource
  readonly occurredOn: Day
  readonly granted: boolean | null
  readonly careFrom: Day | null
  readonly untilOn: Day | null
  readonly destination: Destination | null
  readonly note: string | null
  readonly reportedOn: Day
  readonly reportedBy: string
  readonly outcome: SignalOutcome | null
  readonly reason: string | null
  readonly decidedOn: Day | null
  readonly decidedBy: string | null
  /** Of asking again: by what. */
  readonly again: AskedBy | null
}

const ROW = {
  id: true, version: true, residentId: true, kind: true, source: true, occurredOn: true, granted: true, careFrom: true, untilOn: true, destination: true, note: true, reportedOn: true, reportedBy: true,
  outcome: true, reason: true, decidedOn: true, decidedBy: true, caseId: true, earlierDecisionId: true,
} as const
type Raw = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (tx: Tx, where: object) => tx.residentSignal.findMany({ where, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take: 100, select: ROW })
const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

/** A stored signal with its codes and days. */
export const toSignal = ({ caseId, earlierDecisionId, ...row }: Raw): SignalRow => ({
  ...row, again: row.kind !== 'asked-again' ? null : caseId === null ? 'registration' : earlierDecisionId === null ? 'more' : 'case', kind: row.kind as SignalKind, source: row.source as SignalSource, destination: row.destination as Destination | null, outcome: row.outcome as SignalOutcome | null,
  occurredOn: day(row.occurredOn), careFrom: orNull(row.careFrom), untilOn: orNull(row.untilOn), reportedOn: day(row.reportedOn), decidedOn: orNull(row.decidedOn),
})

/** The signals about one resident, newest first. */
export const signalsOf = (actor: Actor, residentId: string) => filePart(actor, residentId, async (tx) => ({ signals: (await rowsOf(tx, { residentId })).map(toSignal) }))

export type SignalList = { readonly rows: readonly (SignalRow & { readonly resident: string })[]; readonly from: number; readonly total: number; readonly open: number; readonly municipality: string }

/** The municipality's signals, a page of them: those that wait by age, or those that were decided, newest first. */
export const signalList = (actor: Actor, { decided, page }: { readonly decided: boolean; readonly page: number }): Promise<SignalList> =>
  read(actor, async (tx) => {
    const { municipalityId } = sessionMunicipality(actor)
    const where = { municipalityId, outcome: decided ? { not: null } : null }
    const total = await tx.residentSignal.count({ where })
    const from = firstOf(page, total)
    const order = decided ? 'desc' : 'asc'
    const rows = await tx.residentSignal.findMany({ where, orderBy: [{ recordedAt: order }, { id: order }], skip: from, take: PAGE, select: { ...ROW, resident: { select: NAME } } })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const open = decided ? await tx.residentSignal.count({ where: { municipalityId, outcome: null } }) : total
    return { rows: rows.map(({ resident, ...row }) => ({ ...toSignal(row), resident: formalName(nameOf(resident)) })), from, total, open, municipality: name }
  })

import { STANDS } from '@/lib/admissions/policy/decision'
import { unsignedAdmissions, type Unsigned } from '@/lib/contracts/rules'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { procedureHead, type ProcedureHead } from '@/lib/procedures/queries/head'

/** What ending a procedure opens with: how it stands, and which admitted providers have no signed agreement for a lot. */
export const endProcedurePage = (actor: Person, id: string): Promise<{ head: ProcedureHead; unsigned: Unsigned[] } | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, id, now)
    if (!head || !(head.may.withdraw || head.may.conclude)) return null
    const admitted = await tx.outcome.findMany({ where: { decision: { procedureId: id, status: { in: ['notified', 'final'] } }, AND: [{ outcome: 'admitted' }, STANDS] }, select: { providerId: true, lotId: true, provider: { select: { name: true } }, lot: { select: { name: true } } } })
    const agreements = await tx.agreement.findMany({ where: { procedureId: id }, orderBy: { number: 'asc' }, select: { id: true, providerId: true, status: true, participations: { select: { lotId: true } } } })
    return { head, unsigned: unsignedAdmissions(admitted, agreements) }
  })

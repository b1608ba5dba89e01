import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { visibleTo } from '../policy'
import type { Participation } from '../rules'
import type { AllocationStatus } from '../schema'

const ALLOCATION = {
  id: true,
  number: true,
  version: true,
  status: true,
  municipalityId: true,
  regionId: true,
  providerId: true,
  productId: true,
  participationId: true,
  indicationId: true,
  wishedStart: true,
  startsOn: true,
  endsOn: true,
  returnAgreed: true,
  participation: { select: { agreementId: true, status: true, startsOn: true, endsOn: true, productIds: true } },
} as const

/** The allocation as commands judge it; throws 'not-found' when it isn't the actor's. */
export async function loadAllocation(tx: Tx, actor: Actor, id: string) {
  const row = await tx.allocation.findFirst({ where: { id, ...visibleTo(actor) }, select: ALLOCATION })
  if (!row) throw new Halt('not-found')
  return { ...row, status: row.status as AllocationStatus, participation: row.participation as Participation & { readonly agreementId: string } }
}

/** Whom an audit line about an allocation is for; the resident isn't named in it. */
export const traceOf = (row: { readonly municipalityId: string; readonly providerId: string }) => ({ compartment: 'resident' as const, municipalityId: row.municipalityId, providerId: row.providerId })

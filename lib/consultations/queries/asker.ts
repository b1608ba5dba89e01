import type { Prisma } from '@/lib/db/client/client'
import { read, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { ruleShown } from './shown'
import { mayAskAdvice } from '../policy'
import type { RequestStatus } from '../schema'
import { requestRows, requestView, type RequestList, type RequestView } from './request'

/** The requests of the places that an asker works for. */
export const askedBy = (actor: Person): Prisma.AdvisoryRequestWhereInput => ({ regionId: { in: actor.regionIds.filter((regionId) => mayAskAdvice(actor, { regionId })) }, OR: [{ municipalityId: null }, { municipalityId: { in: [...actor.municipalityIds] } }] })

const OPEN: readonly RequestStatus[] = ['draft', 'sent', 'advised']

/** The requests of this place: what still runs by its last day, or all of them, the newest first. */
export const adviceRequests = (actor: Person, { all, page }: { readonly all: boolean; readonly page: number }): Promise<RequestList> =>
  read(actor, async (tx, now) => {
    const where = { ...askedBy(actor), ...(all ? {} : { status: { in: [...OPEN] } }) }
    const total = await tx.advisoryRequest.count({ where })
    const from = firstOf(page, total)
    return { rows: await requestRows(tx, now, where, all ? [{ createdAt: 'desc' }, { id: 'asc' }] : [{ dueOn: 'asc' }, { createdAt: 'asc' }], { skip: from, take: PAGE }), total, from, today: dayIn(now) }
  })

export type BodyOption = { readonly id: string; readonly name: string; readonly bureau: boolean; readonly place: string }

/** Whom one can ask: the bodies that run today, of the places one works for. */
export const bodiesToAsk = (actor: Person): Promise<BodyOption[]> =>
  read(actor, async (tx, now) => {
    const today = dayIn(now)
    const bodies = await tx.advisoryBody.findMany({ where: { regionId: { in: [...actor.regionIds] }, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, orderBy: { name: 'asc' }, include: { municipality: { select: { name: true } }, region: { select: { name: true } } } })
    return bodies.filter((body) => mayAskAdvice(actor, body)).map((body) => ({ id: body.id, name: body.name, bureau: body.kind === 'bureau', place: body.municipality ? `gemeente ${body.municipality.name}` : body.region.name }))
  })

export type Shareable = { readonly value: string; readonly label: string }
export type AskerView = RequestView & { readonly shareable: readonly Shareable[] }

/** One request as its asker works on it, with what can still be shared. */
export const requestScreen = (actor: Actor, id: string): Promise<AskerView | null> =>
  read(actor, async (tx, now) => {
    const view = await requestView(tx, now, id)
    const place = await tx.advisoryRequest.findFirst({ where: { id }, select: { regionId: true, municipalityId: true } })
    if (!view || !place || !mayAskAdvice(actor, place)) return null
    return { ...view, shareable: view.status === 'draft' || view.status === 'sent' ? await shareables(tx, place.regionId) : [] }
  })

const MOST = 100

/** Versions of documents, rule proposals and norm sets that the asker reads himself, the newest first. */
async function shareables(tx: Tx, regionId: string): Promise<Shareable[]> {
  const documents = await tx.procedureDocumentVersion.findMany({ where: { regionId }, orderBy: [{ document: { title: 'asc' } }, { number: 'desc' }], take: MOST, select: { id: true, number: true, document: { select: { title: true } }, procedure: { select: { reference: true } } } })
  const rules = await tx.ruleProposal.findMany({ where: { regionId }, orderBy: { proposedOn: 'desc' }, take: MOST, select: { id: true, key: true, value: true, validFrom: true, source: true, reason: true, municipality: { select: { name: true } } } })
  const sets = await tx.normSet.findMany({ where: { OR: [{ regionId: null }, { regionId }], status: { not: 'withdrawn' } }, orderBy: [{ name: 'asc' }, { edition: 'desc' }], take: MOST, select: { id: true, name: true, edition: true } })
  return [
    ...documents.map((version) => ({ value: `document:${version.id}`, label: `${version.document.title}, versie ${version.number} (${version.procedure.reference})` })),
    ...rules.flatMap((proposal) => {
      const shown = ruleShown(proposal)
      return shown ? [{ value: `rule:${proposal.id}`, label: shown.title }] : []
    }),
    ...sets.map((set) => ({ value: `norm-set:${set.id}`, label: `Normenkader ${set.name}, versie ${set.edition}` })),
  ]
}

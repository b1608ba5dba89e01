import { read } from '@/lib/db'
import type { Anonymous } from '@/lib/kernel/actor'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { requestRows, requestView, type RequestRow, type RequestView } from './request'

export type PublicList = { readonly rows: readonly RequestRow[]; readonly total: number; readonly from: number; readonly chosen: string | null; readonly municipalities: readonly { readonly code: string; readonly name: string }[] }

/** Advice and reply that were made public, the latest first; of one municipality also what was asked for its whole region. */
export const publicAdvices = (actor: Anonymous, { cbsCode, page }: { readonly cbsCode: string | undefined; readonly page: number }): Promise<PublicList> =>
  read(actor, async (tx, now) => {
    const municipalities = await tx.municipality.findMany({ where: { region: { advisoryBodies: { some: { advisoryRequests: { some: { publishedAt: { lte: now } } } } } } }, orderBy: { name: 'asc' }, select: { id: true, regionId: true, cbsCode: true, name: true } })
    const chosen = municipalities.find((each) => each.cbsCode === cbsCode)
    const where = { publishedAt: { lte: now }, ...(chosen ? { regionId: chosen.regionId, OR: [{ municipalityId: null }, { municipalityId: chosen.id }] } : {}) }
    const total = await tx.advisoryRequest.count({ where })
    const from = firstOf(page, total)
    return { rows: await requestRows(tx, now, where, [{ publishedAt: 'desc' }, { id: 'asc' }], { skip: from, take: PAGE }), total, from, chosen: chosen?.cbsCode ?? null, municipalities: municipalities.map((each) => ({ code: each.cbsCode, name: each.name })) }
  })

/** One advice with its reply, as everyone reads it from the day it is public. */
export const publicAdvice = (actor: Anonymous, id: string): Promise<RequestView | null> => read(actor, (tx, now) => requestView(tx, now, id))

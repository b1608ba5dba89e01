import { besideOf, type Beside } from '@/lib/availability/queries/rooms'
import { beside } from '@/lib/availability/rules'
import type { Tx } from '@/lib/db'
import { PARTICIPATION_STATUSES } from '@/lib/contracts/schema'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { lotsHere } from '@/lib/lots/queries'
import { postcodeOn } from '@/lib/residents/queries/head'
import { ruleOn } from '@/lib/rulebook/queries'
import { TIME_WINDOWS, type TimeWindow } from '@/lib/rulebook/schema'
import { type ChoicePart, drawn, listCode, offeredOn } from '../rules/choice'
import { isRestorative, type TrackRule } from '../rules/track'
import { listCodeField } from '../schema'
import { type CaseView, recordedCase } from './case'

/** With what the provider says of its room, and how up to date that is: beside it, whatever it is (F67, F73). */
export type OfferedRoom = OfferedPart & { readonly room: Beside }
export type OfferedPart = ChoicePart & { readonly regionId: string; readonly municipalityId: string; readonly providerId: string; readonly provider: string; readonly legalForm: string; readonly lotId: string; readonly lot: string }

/** The participations in these lots of providers that are public, whatever their state, in the order of the lots. Joins the caller's transaction. */
export async function participationsOf(tx: Tx, lotIds: readonly string[]): Promise<OfferedPart[]> {
  const rows = await tx.participation.findMany({
    where: { lotId: { in: [...lotIds] } },
    select: { id: true, regionId: true, municipalityId: true, providerId: true, lotId: true, lot: { select: { name: true } }, productIds: true, status: true, startsOn: true, endsOn: true },
  })
  const providers = await tx.provider.findMany({ where: { id: { in: rows.map((row) => row.providerId) } }, select: { id: true, name: true, legalForm: true } })
  return rows.sort((a, b) => lotIds.indexOf(a.lotId) - lotIds.indexOf(b.lotId)).flatMap((row) => {
    const provider = providers.find((each) => each.id === row.providerId)
    const status = PARTICIPATION_STATUSES.find((each) => each === row.status)
    return provider && status ? [{ ...row, lot: row.lot.name, status, provider: provider.name, legalForm: provider.legalForm }] : []
  })
}

/** The same list in the same order, with what each says of its room for this product. Joins the caller's transaction. */
export async function withRoom(tx: Tx, parts: readonly OfferedPart[], productId: string, today: Day): Promise<OfferedRoom[]> {
  const roomOf = await besideOf(tx, parts.map((part) => ({ ...part, productIds: [productId] })), today)
  return beside(parts, (part) => roomOf(part, productId))
}

/** The lots in which the case's resident can choose: where his postcode lies on the wished first day. */
export const lotsOfCase = async (tx: Tx, view: CaseView, onDay: Day): Promise<readonly string[]> => (await lotsHere(tx, { municipalityId: view.municipality.id, postcode: postcodeOn(view.resident, onDay), onDay })).all

/** Who is contracted for restorative help in the lots of the case today, in the order of the draw. */
async function restorativeOf(tx: Tx, view: CaseView, productId: string, code: string) {
  const rule = await ruleOn(tx, 'restorative-track', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
  const parts = await participationsOf(tx, await lotsOfCase(tx, view, view.today))
  const carrier = view.track?.participationId ? (parts.find((part) => part.id === view.track?.participationId)?.provider ?? 'Organisatie niet meer gepubliceerd') : null
  return { rule: rule?.value ?? null, organisations: drawn(offeredOn(parts, productId, view.today), code), carrier }
}

export type ChoiceView = {
  readonly view: CaseView
  /** In the order of the draw; empty before product and wishes are known. */
  readonly offered: readonly OfferedRoom[]
  readonly code: string
  /** A code was asked for that is none. */
  readonly strangeCode: boolean
  readonly windows: readonly TimeWindow[]
  /** Where a restorative track suits: how it goes here, who is contracted for it today, and who carries this one out. */
  readonly restorative: { readonly rule: TrackRule | null; readonly organisations: readonly OfferedPart[]; readonly carrier: string | null } | null
}

/**
 * The choice of provider: the draw of this visit (session and case), or of the code a colleague reads out. Order says nothing, and the
 * same code gives the same order.
 */
export const choiceScreen = (actor: Actor, caseId: string, askedCode: string | undefined): Promise<ChoiceView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const asked = askedCode === undefined ? undefined : listCodeField().safeParse(askedCode)
    const visit = actor.kind === 'person' ? actor.sessionId : ''
    const code = asked?.success ? asked.data : listCode(`${visit}:${caseId}`)
    const rule = await ruleOn(tx, 'time-windows', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    const { product, wishes } = view
    const restorative = product && isRestorative(product.kind) ? await restorativeOf(tx, view, product.id, code) : null
    const offered = product && wishes ? await withRoom(tx, drawn(offeredOn(await participationsOf(tx, await lotsOfCase(tx, view, wishes.wishedStart)), product.id, wishes.wishedStart), code), product.id, view.today) : []
    return { view, offered: restorative ? [] : offered, restorative, code, strangeCode: asked?.success === false, windows: rule?.value.windows ?? TIME_WINDOWS }
  })

import { type Draft, draftOf } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { type ProductRow, productsOn } from '@/lib/products/queries'
import { isIndicated } from '@/lib/products/rules'
import { takesClients } from '@/lib/contracts/rules'
import { drawn, listCode } from '../rules/choice'
import { URGENT_DRAFT } from '../rules/typed'
import { type CaseView, recordedCase } from './case'
import { lotsOfCase, type OfferedPart, participationsOf } from './choice'

export type UrgentView = { readonly view: CaseView; readonly products: readonly ProductRow[]; /** Who runs today for any of the products, drawn per visit. */ readonly helpers: readonly OfferedPart[]; /** What this person typed for more and did not send. */ readonly draft: Draft | null }

/** Temporary help of a case, with what a new one is chosen from. */
export const urgentScreen = (actor: Actor, caseId: string): Promise<UrgentView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const products = (await productsOn(tx, view.municipality.regionId, view.today)).filter((each) => isIndicated(each.kind))
    const parts = view.open ? await participationsOf(tx, await lotsOfCase(tx, view, view.today)) : []
    const visit = actor.kind === 'person' ? actor.sessionId : ''
    return { view, products, draft: view.open ? await draftOf(actor, URGENT_DRAFT, caseId) : null, helpers: drawn(parts.filter((part) => products.some((product) => takesClients(part, product.id, view.today))), listCode(`${visit}:${caseId}`)) }
  })

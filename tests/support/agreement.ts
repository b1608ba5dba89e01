import { write } from '@/lib/db'
import { issueLetter } from '@/lib/letters/store'
import { agreementLetter } from '@/lib/contracts/letters/agreement'
import { allow, sure } from '@/lib/kernel/result'
import { day } from '@/lib/kernel/day'
import type { Person } from '@/lib/kernel/actor'
import { REGION_ID } from '@/prisma/seed/setup'
import type { World } from '@/tests/support/submissions'

export type Signed = { readonly agreementId: string; readonly letterId: string; readonly parts: ReadonlyMap<string, string> }

/** A signed agreement with a participation in these lots, written straight into its tables by an officer. */
export const signedAgreement = async (officer: Person, world: World, provider: { id: string; name: string }, names: readonly string[], given: { reference: string; at: Date; startsOn?: string; endsOn?: string }): Promise<Signed> =>
  sure(
    await write(officer, async (tx, now) => {
      const agreementId = crypto.randomUUID()
      const { startsOn = '2025-01-01', endsOn = '2026-12-31', at, reference } = given
      const lots = await tx.lot.findMany({ where: { name: { in: [...names] } }, select: { id: true, name: true, municipalityId: true } })
      const product = await tx.product.findFirstOrThrow({ select: { id: true } })
      const letterId = await issueLetter(tx, now, officer, {
        kind: 'agreement',
        subject: { type: 'agreement', id: agreementId },
        scope: { regionId: REGION_ID, providerId: provider.id },
        view: agreementLetter({
          reference, procedure: 'Proef', regionName: 'Samenwerkingsverband', provider: { name: provider.name, legalForm: 'B.V.', kvk: '90000001', address: 'Voorbeeldweg 1, 9400 AA Assen' },
          startsOn: day(startsOn), endsOn: day(endsOn), maxEndsOn: day(endsOn), options: [], lots: lots.map((lot) => ({ name: lot.name, products: ['Regulier'], decidedOn: day(startsOn), reference: 'B-1', establishments: [] })), clauses: [], issuedOn: day(startsOn),
        }),
      })
      const own = { regionId: REGION_ID, providerId: provider.id, windowId: world.windowId }
      await tx.agreement.createMany({ data: [{ ...own, id: agreementId, procedureId: world.procedureId, reference, status: 'signed', startsOn, endsOn, maxEndsOn: endsOn, offeredAt: at, signedAt: at, letterId }] })
      const parts = lots.map((lot) => ({ id: crypto.randomUUID(), name: lot.name, row: { agreementId, municipalityId: lot.municipalityId, lotId: lot.id, productIds: [product.id], startsOn, endsOn, publishedAt: at } }))
      await tx.participation.createMany({ data: parts.map(({ id, row }) => ({ ...own, id, ...row })) })
      return allow({ agreementId, letterId, parts: new Map(parts.map(({ name, id }) => [name, id])) })
    }),
  )

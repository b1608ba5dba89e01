import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { type AgreementFacts, judgeAgreements, type JudgedAgreement } from '../rules/import-agreements'
import type { ReadAgreementLine } from '../schema/agreement-import'

type Place = { readonly regionId: string; readonly today: Day }

/** What comes of each line with a provider's agreement, against what stands in the region now. */
export const judgeAgreementLines = async (tx: Tx, place: Place, lines: readonly ReadAgreementLine[]): Promise<JudgedAgreement[]> => judgeAgreements(lines, await factsOf(tx, place, lines))

async function factsOf(tx: Tx, { regionId, today }: Place, lines: readonly ReadAgreementLine[]): Promise<AgreementFacts> {
  const values = lines.flatMap((line) => line.value ?? [])
  const numbers = [...new Set(values.map((value) => value.kvk))]
  const lots = await tx.lot.findMany({ where: { regionId }, select: { id: true, name: true, municipalityId: true, municipality: { select: { name: true } } } })
  const runsToday = { validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }
  const products = await tx.product.findMany({ where: { regionId }, select: { id: true, code: true, validUntil: true, hourlyRates: { where: { ...runsToday, kind: 'in-kind' }, select: { municipalityId: true, centsPerHour: true } } } })
  const providers = await tx.provider.findMany({ where: { OR: [{ kvk: { in: numbers } }, { agb: { in: values.flatMap((value) => value.agb ?? []) } }] }, select: { id: true, kvk: true, name: true, legalForm: true, agb: true, contactName: true, email: true, phone: true } })
  const agreements = await tx.agreement.findMany({
    where: { regionId },
    select: { id: true, reference: true, endsOn: true, maxEndsOn: true, provider: { select: { kvk: true, name: true } }, participations: { select: { lotId: true, productIds: true, startsOn: true, endsOn: true, status: true } } },
  })
  return {
    today, providers,
    lots: lots.map(({ municipality, ...lot }) => ({ ...lot, municipality: municipality.name })),
    products: products.map(({ hourlyRates, ...product }) => ({ ...product, rates: hourlyRates.flatMap(({ municipalityId, centsPerHour }) => (centsPerHour === null ? [] : [{ municipalityId, cents: centsPerHour }])) })),
    agreements: agreements.map(({ provider, participations, ...agreement }) => ({ ...agreement, kvk: provider.kvk, provider: provider.name, parts: participations.map(({ status, ...part }) => ({ ...part, stands: status !== 'ended' && status !== 'dissolved' })) })),
  }
}

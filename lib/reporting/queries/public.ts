import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import type { Day } from '@/lib/kernel/day'
import { publicWindows, type PublicWindow } from '@/lib/procedures/queries/public'
import { TAKES_PART } from '@/lib/reporting/queries/procedure'

export type PublicMunicipality = { readonly id: string; readonly name: string; readonly cbsCode: string; readonly mapRow: number; readonly mapCol: number; readonly providers: number }
export type PublicRegion = { readonly name: string; readonly municipalities: readonly PublicMunicipality[] }
export type AdmittedProvider = { readonly id: string; readonly name: string; readonly invented: boolean; readonly municipalities: readonly string[] }

export type Admitted = {
  readonly regions: readonly PublicRegion[]
  readonly providers: readonly AdmittedProvider[]
  readonly participations: number
  /** The municipality that the visitor chose, by CBS code. */
  readonly chosen: { readonly cbsCode: string; readonly name: string } | null
  readonly today: Day
}

const alphabet = new Intl.Collator('nl')

/** Who takes part where today, as everyone may know it: published participations that run, each provider counted once. */
async function admittedOn(tx: Tx, today: Day, cbsCode: string | undefined): Promise<Admitted> {
  const municipalities = await tx.municipality.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, cbsCode: true, mapRow: true, mapCol: true, region: { select: { fullName: true } } } })
  const rows = await tx.participation.findMany({
    where: { ...TAKES_PART, publishedAt: { not: null }, startsOn: { lte: today }, endsOn: { gte: today } },
    distinct: ['municipalityId', 'providerId'],
    select: { municipalityId: true, provider: { select: { id: true, name: true, invented: true } } },
  })
  const chosen = municipalities.find((each) => each.cbsCode === cbsCode)
  const regions = new Map<string, PublicMunicipality[]>()
  for (const { region, ...municipality } of municipalities) {
    const own = regions.get(region.fullName) ?? []
    regions.set(region.fullName, [...own, { ...municipality, providers: rows.filter((row) => row.municipalityId === municipality.id).length }])
  }
  const providers = new Map<string, AdmittedProvider>()
  for (const municipality of municipalities)
    for (const { provider } of rows.filter((row) => row.municipalityId === municipality.id)) providers.set(provider.id, { ...provider, municipalities: [...(providers.get(provider.id)?.municipalities ?? []), municipality.name] })
  return {
    regions: [...regions].map(([name, list]) => ({ name, municipalities: list })),
    providers: [...providers.values()].sort((a, b) => alphabet.compare(a.name, b.name)),
    participations: rows.length,
    chosen: chosen ? { cbsCode: chosen.cbsCode, name: chosen.name } : null,
    today,
  }
}

export type FrontPage = Admitted & { readonly windows: readonly PublicWindow[] }

/** The public opening page: every published window, and who takes part where today. */
export const frontPage = (actor: Actor, filter: { readonly cbsCode: string | undefined }): Promise<FrontPage> =>
  read(actor, async (tx, now) => ({ ...(await admittedOn(tx, dayIn(now), filter.cbsCode)), windows: await publicWindows(tx, now) }))

/** Every provider that takes part today, in the chosen municipality when one is chosen. */
export const admittedProviders = (actor: Actor, filter: { readonly cbsCode: string | undefined }): Promise<Admitted> => read(actor, (tx, now) => admittedOn(tx, dayIn(now), filter.cbsCode))

/** The providers of the chosen municipality, or all of them. */
export const inChosen = (view: Admitted): AdmittedProvider[] => view.providers.filter((provider) => !view.chosen || provider.municipalities.includes(view.chosen.name))

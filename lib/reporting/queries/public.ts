import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import type { Day } from '@/lib/kernel/day'
import { publicWindows, type PublicWindow } from '@/lib/procedures/queries/public'
import { TAKES_PART } from '@/lib/reporting/queries/procedure'

export type PublicMunicipality = { readonly id: string; readonly name: string; readonly cbsCode: string; readonly mapRow: number; readonly mapCol: number; readonly providers: number }
export type PublicRegion = { readonly code: string; readonly name: string; readonly shortName: string; readonly municipalities: readonly PublicMunicipality[] }
export type AdmittedProvider = { readonly id: string; readonly name: string; readonly invented: boolean; readonly municipalities: readonly string[] }

export type Admitted = {
  readonly regions: readonly PublicRegion[]
  readonly providers: readonly AdmittedProvider[]
  readonly participations: number
  /** The region that the visitor chose, of all that there are. */
  readonly region: { readonly code: string; readonly name: string } | null
  readonly allRegions: readonly { readonly code: string; readonly name: string }[]
  /** The municipality that the visitor chose, by CBS code. */
  readonly chosen: { readonly cbsCode: string; readonly name: string } | null
  readonly today: Day
}

const alphabet = new Intl.Collator('nl')

/** What a visitor looks at: one municipality by its CBS code, one region by its code, or everything. */
export type Scope = { readonly cbsCode: string | undefined; readonly regionCode?: string | undefined }

/** Who takes part where today, as everyone may know it: published participations that run, each provider counted once. */
async function admittedOn(tx: Tx, today: Day, scope: Scope): Promise<Admitted> {
  const all = await tx.municipality.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true, cbsCode: true, mapRow: true, mapCol: true, region: { select: { code: true, name: true, fullName: true } } } })
  const chosen = all.find((each) => each.cbsCode === scope.cbsCode)
  const code = chosen?.region.code ?? all.find((each) => each.region.code === scope.regionCode)?.region.code
  const municipalities = all.filter((each) => code === undefined || each.region.code === code)
  const taking = await tx.$queryRaw<{ municipality_id: string; provider_ids: string[] }[]>`
    select municipality_id, array_agg(distinct provider_id) as provider_ids from participation
    where municipality_id = any(${municipalities.map((each) => each.id)}::uuid[]) and status = any(${[...TAKES_PART.status.in]}::text[]) and published_at is not null and starts_on <= ${today} and ends_on >= ${today}
    group by municipality_id`
  const here = new Map(taking.map((row) => [row.municipality_id, row.provider_ids]))
  const named = await tx.provider.findMany({ where: { id: { in: [...new Set(taking.flatMap((row) => row.provider_ids))] } }, select: { id: true, name: true, invented: true } })
  const regions = new Map<string, Omit<PublicRegion, 'municipalities'> & { municipalities: PublicMunicipality[] }>()
  const providers = new Map(named.map((provider) => [provider.id, { ...provider, municipalities: [] as string[] }]))
  for (const { region, ...municipality } of municipalities) {
    const ids = here.get(municipality.id) ?? []
    const known = regions.get(region.code) ?? { code: region.code, name: region.fullName, shortName: region.name, municipalities: [] }
    known.municipalities.push({ ...municipality, providers: ids.length })
    regions.set(region.code, known)
    for (const id of ids) providers.get(id)?.municipalities.push(municipality.name)
  }
  return {
    regions: [...regions.values()].sort((a, b) => alphabet.compare(a.name, b.name)),
    providers: [...providers.values()].sort((a, b) => alphabet.compare(a.name, b.name)),
    participations: taking.reduce((sum, row) => sum + row.provider_ids.length, 0),
    region: code === undefined ? null : { code, name: regions.get(code)?.name ?? '' },
    allRegions: [...new Map(all.map((each) => [each.region.code, { code: each.region.code, name: each.region.name }])).values()].sort((a, b) => alphabet.compare(a.name, b.name)),
    chosen: chosen ? { cbsCode: chosen.cbsCode, name: chosen.name } : null,
    today,
  }
}

export type FrontPage = Admitted & { readonly windows: readonly PublicWindow[]; readonly behind: number }

/** The public opening page: what is open, comes or was closed lately in the chosen region, and who takes part there today. */
export const frontPage = (actor: Actor, scope: Scope): Promise<FrontPage> =>
  read(actor, async (tx, now) => {
    const admitted = await admittedOn(tx, dayIn(now), scope)
    const windows = (await publicWindows(tx, now)).filter((window) => !admitted.region || window.procedure.region.code === admitted.region.code)
    const shown = windows.slice(0, Math.max(SHOWN, windows.filter((window) => window.standing === 'open' || window.standing === 'planned').length))
    return { ...admitted, windows: shown, behind: windows.length - shown.length }
  })

/** Rows on the opening page; what is open or comes is always there. */
const SHOWN = 8

/** Every provider that takes part today, in the chosen municipality or region when one is chosen. */
export const admittedProviders = (actor: Actor, scope: Scope): Promise<Admitted> => read(actor, (tx, now) => admittedOn(tx, dayIn(now), scope))

/** The providers of the chosen municipality, or all of them. */
export const inChosen = (view: Admitted): AdmittedProvider[] => view.providers.filter((provider) => !view.chosen || provider.municipalities.includes(view.chosen.name))

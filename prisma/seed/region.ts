import { write, type Tx } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { type PairSeed, type ProductSeed, setUpProducts } from '@/prisma/seed/products'
import type { SeedPerson } from '@/prisma/seed/people'
import type { RuleSeed } from '@/prisma/seed/rulebook'

export type MunicipalitySeed = {
  readonly name: string
  /** CBS code: ../shared/domain/iwmo.md §6. */
  readonly cbs: string
  /** Place in the schematic tile map. */
  readonly row: number
  readonly col: number
  /** Why this municipality stands with this region, when that is less than its source would wish. */
  readonly source?: string
  /** Records its college's decisions itself; otherwise it gave a mandate. */
  readonly ownDecisions: boolean
}

export type PartySeed = {
  readonly name: string
  readonly legalForm: string
  readonly invented: boolean
  readonly note: string
  /** Contracted by the region before, until this day. */
  readonly contractedUntil?: string
}

/** Whom the region or a municipality asks for advice. */
export type BodySeed = { readonly name: string; readonly kind: 'advisory-board' | 'bureau'; readonly municipality?: string; readonly source: string; readonly email: string }

/** What a region starts with. Its procedures are made by its own officers afterwards. */
export type RegionSeed = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly theme: string
  readonly source: string
  readonly municipalities: readonly MunicipalitySeed[]
  readonly lotsFrom: string
  readonly access: string | null
  readonly rules: readonly RuleSeed[]
  readonly products: readonly ProductSeed[]
  /** Which of them may run at once, and which exclude each other. */
  readonly pairs?: readonly PairSeed[]
  readonly parties: readonly PartySeed[]
  readonly bodies?: readonly BodySeed[]
  readonly people: readonly SeedPerson[]
  /** First number of the invented KVK and AGB numbers, so that no two regions share one. */
  readonly numbersFrom: number
}

const INVENTED_MANDATE = { validFrom: '2020-01-01', source: 'Verzonnen voor de demonstratie', invented: true }

const setup = (regionId: string): System => ({ kind: 'system', job: 'setup', regionIds: [regionId], municipalityIds: [], providerIds: [] })

/** The rows a region starts with: organisations, mandates, rulebook, products, lots, parties and people. No procedure yet. */
export async function setUpRegionOf(seed: RegionSeed): Promise<void> {
  await write(setup(seed.id), async (tx) => {
    await tx.region.create({ data: { id: seed.id, code: seed.code, name: seed.name, fullName: seed.fullName, theme: seed.theme } })
    const access = seed.access === null ? null : await tx.accessOrganisation.create({ data: { regionId: seed.id, name: seed.access, source: seed.source } })
    const municipalities = new Map<string, string>()
    for (const place of seed.municipalities) municipalities.set(place.name, await municipality(tx, seed, place, access?.id ?? null))
    await tx.rulebookRow.createMany({
      data: seed.rules.map((rule) => ({
        regionId: seed.id, key: rule.key, value: rule.value, validFrom: rule.validFrom, validUntil: rule.validUntil ?? null, source: rule.source, sourceUrl: rule.sourceUrl ?? null, status: rule.status,
        adoptedBy: rule.adoptedBy ?? 'De colleges (dag van vaststelling verzonnen)', adoptedOn: rule.adoptedOn ?? rule.validFrom,
      })),
    })
    await setUpProducts(tx, seed.id, seed.products, seed.pairs ?? [])
    const providers = await parties(tx, seed)
    await people(tx, seed, municipalities, providers, access?.id ?? null, await bodies(tx, seed, municipalities))
    return allow()
  })
}

async function municipality(tx: Tx, seed: RegionSeed, place: MunicipalitySeed, accessOrganisationId: string | null): Promise<string> {
  const { id } = await tx.municipality.create({ data: { regionId: seed.id, cbsCode: place.cbs, name: place.name, mapRow: place.row, mapCol: place.col, source: place.source ?? 'CBS, indeling 2026' } })
  await tx.lot.create({ data: { regionId: seed.id, municipalityId: id, name: place.name, validFrom: seed.lotsFrom } })
  const mandate = { ...INVENTED_MANDATE, regionId: seed.id, municipalityId: id }
  await tx.mandate.create({ data: { ...mandate, subject: 'sign-agreement', holder: `Contractmanager ${seed.name}`, text: `Mandaat- en volmachtbesluit inkoop ${seed.name}, gemeente ${place.name}` } })
  if (accessOrganisationId !== null) {
    await tx.accessService.create({ data: { accessOrganisationId, municipalityId: id, validFrom: '2020-01-01' } })
    await tx.mandate.create({ data: { ...mandate, subject: 'wmo-decision', holder: seed.access ?? '', accessOrganisationId, text: `Mandaatbesluit Wmo, gemeente ${place.name}` } })
  }
  await tx.mandate.create({ data: { ...mandate, subject: 'objection-decision', holder: 'Bezwaarbehandelaar', text: `Mandaatbesluit bezwaar, gemeente ${place.name}` } })
  if (!place.ownDecisions)
    await tx.mandate.create({ data: { ...mandate, subject: 'admission-decision', holder: `Besluitregistratie ${seed.name}`, text: `Mandaatbesluit toelating huishoudelijke ondersteuning, gemeente ${place.name}` } })
  return id
}

async function parties(tx: Tx, seed: RegionSeed): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, entry] of seed.parties.entries()) {
    const number = String(seed.numbersFrom + index)
    const { id } = await tx.provider.create({
      data: {
        name: entry.name,
        legalForm: entry.legalForm,
        kvk: `90${number.padStart(6, '0')}`,
        agb: `98${number.padStart(6, '0')}`,
        iban: null,
        street: 'Voorbeeldweg',
        houseNumber: number,
        postcode: '9400 AA',
        city: 'Assen',
        contactName: `Contactpersoon ${number}`,
        email: `inschrijving@aanbieder-${number.padStart(2, '0')}.example`,
        phone: null,
        signatory: `Bestuurder ${number}`,
        // What was contracted before is known to the region; who enters is not, until the opening.
        regionIds: entry.contractedUntil === undefined ? [] : [seed.id],
        invented: entry.invented,
        inventedNote: entry.note,
      },
    })
    ids.set(entry.name, id)
    if (entry.contractedUntil !== undefined && !entry.invented) await tx.priorContract.create({ data: { regionId: seed.id, providerId: id, until: entry.contractedUntil, source: seed.source } })
  }
  return ids
}

async function bodies(tx: Tx, seed: RegionSeed, municipalities: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { name, kind, municipality: of, source, email } of seed.bodies ?? []) {
    const { id } = await tx.advisoryBody.create({ data: { regionId: seed.id, municipalityId: of === undefined ? null : (municipalities.get(of) ?? null), kind, name, contactName: 'Secretaris', email, source, validFrom: '2020-01-01' }, select: { id: true } })
    ids.set(name, id)
  }
  return ids
}

async function people(tx: Tx, seed: RegionSeed, municipalities: ReadonlyMap<string, string>, providers: ReadonlyMap<string, string>, accessOrganisationId: string | null, advisory: ReadonlyMap<string, string>): Promise<void> {
  for (const entry of seed.people) {
    const person = await tx.person.create({ data: { name: entry.name, email: entry.email ?? `${entry.name.toLowerCase().replaceAll(' ', '.')}@perceel.example` } })
    await tx.membership.create({
      data: {
        personId: person.id,
        role: entry.role,
        title: entry.title,
        regionId: entry.place === 'region' ? seed.id : null,
        municipalityId: entry.municipality === undefined ? null : (municipalities.get(entry.municipality) ?? null),
        accessOrganisationId: entry.place === 'access' ? accessOrganisationId : null,
        providerId: entry.provider === undefined ? null : (providers.get(entry.provider) ?? null),
        advisoryBodyId: entry.body === undefined ? null : (advisory.get(entry.body) ?? null),
        validFrom: '2020-01-01',
        position: entry.position,
      },
    })
  }
}

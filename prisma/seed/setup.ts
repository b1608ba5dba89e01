import { write, type Tx } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { generalHolidays } from '@/lib/indications/rules/terms'
import { NORM_SETS } from '@/prisma/seed/norm-sets'
import { PEOPLE } from '@/prisma/seed/people'
import { LETTER, MUNICIPALITIES, PARTIES, type MunicipalityName } from '@/prisma/seed/providers'
import { RULEBOOK } from '@/prisma/seed/rulebook'

export const REGION_ID = '01930000-0000-7000-8000-000000000001'

// CBS codes: ../shared/domain/iwmo.md §6. Map places: the schematic tile map of ../shared/design/visual.md.
const PLACES: Record<MunicipalityName, { cbs: string; row: number; col: number }> = {
  'Aa en Hunze': { cbs: '1680', row: 1, col: 1.5 },
  Assen: { cbs: '0106', row: 1, col: 0.5 },
  'Midden-Drenthe': { cbs: '1731', row: 2, col: 0.5 },
  Noordenveld: { cbs: '1699', row: 0, col: 0 },
  Tynaarlo: { cbs: '1730', row: 0, col: 1 },
}

const setup = (providerIds: string[] = []): System => ({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds })

/** The rows a region starts with: organisations, people, rulebook, products, lots, norm sets and the parties. No procedure yet. */
export async function setUpRegion(): Promise<void> {
  await write(setup(), async (tx) => {
    await tx.region.create({ data: { id: REGION_ID, code: 'NMD', name: 'NMD', fullName: 'Noord- en Midden-Drenthe', theme: 'standaard' } })
    const municipalities = await organisations(tx)
    await rules(tx)
    await norms(tx)
    const providers = await parties(tx)
    await people(tx, municipalities, providers)
    return { ok: true as const, value: undefined }
  })
}

async function organisations(tx: Tx): Promise<Map<MunicipalityName, string>> {
  const ids = new Map<MunicipalityName, string>()
  const access = await tx.accessOrganisation.create({ data: { regionId: REGION_ID, name: 'Attenta', source: LETTER } })
  for (const name of MUNICIPALITIES) {
    const place = PLACES[name]
    const { id } = await tx.municipality.create({ data: { regionId: REGION_ID, cbsCode: place.cbs, name, mapRow: place.row, mapCol: place.col, source: 'CBS, indeling 2026' } })
    ids.set(name, id)
    await tx.accessService.create({ data: { accessOrganisationId: access.id, municipalityId: id, validFrom: '2020-01-01' } })
    await tx.lot.create({ data: { regionId: REGION_ID, municipalityId: id, name, validFrom: '2024-01-01' } })
    const mandate = { regionId: REGION_ID, municipalityId: id, validFrom: '2022-01-01', source: 'Verzonnen voor de demonstratie', invented: true }
    await tx.mandate.create({ data: { ...mandate, subject: 'sign-agreement', holder: 'Contractmanager NMD', text: 'Mandaat- en volmachtbesluit inkoop NMD van elke gemeente' } })
    await tx.mandate.create({ data: { ...mandate, subject: 'wmo-decision', holder: 'Attenta', accessOrganisationId: access.id, text: `Mandaatbesluit Wmo, gemeente ${name}` } })
    // Assen and Aa en Hunze record their college's decisions themselves; the other three gave a mandate.
    if (name !== 'Assen' && name !== 'Aa en Hunze')
      await tx.mandate.create({ data: { ...mandate, subject: 'admission-decision', holder: 'Besluitregistratie NMD', text: `Mandaatbesluit toelating huishoudelijke ondersteuning, gemeente ${name}` } })
  }
  return ids
}

async function rules(tx: Tx): Promise<void> {
  await tx.rulebookRow.createMany({
    data: RULEBOOK.map((rule) => ({
      regionId: REGION_ID,
      key: rule.key,
      value: rule.value,
      validFrom: rule.validFrom,
      validUntil: rule.validUntil ?? null,
      source: rule.source,
      sourceUrl: rule.sourceUrl ?? null,
      status: rule.status,
      adoptedBy: 'De vijf colleges (dag van vaststelling verzonnen)',
      adoptedOn: '2023-04-04',
    })),
  })
  for (const year of [2022, 2023, 2024, 2025, 2026, 2027, 2028])
    await tx.holiday.createMany({ data: generalHolidays(year).map((holiday) => ({ day: holiday.day, name: holiday.name, source: holiday.source })), skipDuplicates: true })
  const product = { regionId: REGION_ID, unit: 'minutes-week', validFrom: '2024-01-01', source: LETTER }
  await tx.product.create({ data: { ...product, code: 'HO-R', name: 'Huishoudelijke ondersteuning regulier', description: 'Een schoon en leefbaar huis. De inwoner houdt zelf de regie.', takesOverDirection: false } })
  await tx.product.create({ data: { ...product, code: 'HO-OR', name: 'Huishoudelijke ondersteuning met overname regie', description: 'De hulp neemt ook de organisatie van het huishouden over.', takesOverDirection: true } })
}

async function norms(tx: Tx): Promise<void> {
  for (const set of NORM_SETS) {
    const { cells, ...head } = set
    const { id } = await tx.normSet.create({ data: head })
    await tx.normCell.createMany({ data: cells.map((cell, position) => ({ ...cell, normSetId: id, position, unit: cell.unit ?? null, group: cell.group ?? null, condition: cell.condition ?? null, sourceUrl: cell.sourceUrl ?? null, verbatim: cell.verbatim ?? null })) })
  }
}

async function parties(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [index, entry] of PARTIES.entries()) {
    const number = String(index + 1).padStart(2, '0')
    const isInvented = entry.role === 'invented'
    const { id } = await tx.provider.create({
      data: {
        name: entry.name,
        legalForm: entry.legalForm,
        kvk: `900000${number}`,
        agb: `980000${number}`,
        iban: null,
        street: 'Voorbeeldweg',
        houseNumber: String(index + 1),
        postcode: '9400 AA',
        city: 'Assen',
        contactName: `Contactpersoon ${index + 1}`,
        email: `inschrijving@aanbieder-${number}.example`,
        phone: null,
        signatory: `Bestuurder ${index + 1}`,
        // What was contracted before is known to the region; who enters is not, until the opening.
        regionIds: entry.contractedBefore ? [REGION_ID] : [],
        invented: isInvented,
        inventedNote: isInvented ? 'Deze aanbieder is verzonnen.' : 'Naam volgens de raadsbrief. KVK, AGB, adres, contact en bestuurder zijn verzonnen.',
      },
    })
    ids.set(entry.name, id)
    if (entry.contractedBefore && !isInvented) await tx.priorContract.create({ data: { regionId: REGION_ID, providerId: id, until: '2023-12-31', source: LETTER } })
  }
  return ids
}

async function people(tx: Tx, municipalities: Map<MunicipalityName, string>, providers: Map<string, string>): Promise<void> {
  const access = await tx.accessOrganisation.findFirstOrThrow({ select: { id: true } })
  const shown = PEOPLE.map((entry) => ({ ...entry, email: `${entry.name.toLowerCase().replaceAll(' ', '.')}@perceel.example` }))
  const representatives = PARTIES.filter((entry) => entry.role !== 'not-applied' && !PEOPLE.some((known) => known.provider === entry.name && known.role === 'provider-admin')).map((entry, index) => ({
    name: `Vertegenwoordiger ${index + 1}`,
    role: 'provider-admin' as const,
    title: 'Beheerder',
    place: 'provider' as const,
    municipality: undefined,
    provider: entry.name,
    position: 100 + index,
    email: `vertegenwoordiger.${index + 1}@perceel.example`,
  }))
  for (const entry of [...shown, ...representatives]) {
    const person = await tx.person.create({ data: { name: entry.name, email: entry.email } })
    await tx.membership.create({
      data: {
        personId: person.id,
        role: entry.role,
        title: entry.title,
        regionId: entry.place === 'region' ? REGION_ID : null,
        municipalityId: entry.municipality ? (municipalities.get(entry.municipality) ?? null) : null,
        accessOrganisationId: entry.place === 'access' ? access.id : null,
        providerId: entry.provider ? (providers.get(entry.provider) ?? null) : null,
        validFrom: '2022-01-01',
        position: entry.position,
      },
    })
  }
}

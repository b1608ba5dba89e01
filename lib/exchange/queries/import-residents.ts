import type { Tx } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import type { Day } from '@/lib/kernel/day'
import { bsnIndexes, bsnMode } from '@/lib/residents/queries/identity'
import { type Judged, judgeResident, type KnownPerson } from '../rules/import'
import type { ResidentLine } from '../schema/resident-row'

type Found = KnownPerson & { readonly index: string }

/** The files of one municipality that fit, never another's. */
const filesWhere = (tx: Tx, municipalityId: string, which: Prisma.Sql): Promise<Found[]> =>
  tx.$queryRaw<Found[]>`
    select id::text as id, bsn_index as index, merged_into_id is not null as merged, salutation, initials, given_name as "givenName", prefix, surname, partner_prefix as "partnerPrefix", partner_surname as "partnerSurname",
      name_use as "nameUse", birth_date as "birthDate", street, house_number as "houseNumber", house_letter as "houseLetter", house_addition as "houseAddition", postcode, city, phone, email, case when address_secret_on is null then 'no' else 'yes' end as secret
    from resident where municipality_id = ${municipalityId}::uuid and ${which}`

/** The files by BSN: for each number, the file that has it here. */
export async function filesOf(tx: Tx, municipalityId: string, bsns: readonly string[]): Promise<Map<string, KnownPerson>> {
  const fingerprints = new Map(bsns.flatMap((bsn) => bsnIndexes(municipalityId, bsn).map((index) => [index, bsn] as const)))
  const found = await filesWhere(tx, municipalityId, Prisma.sql`bsn_index = any(${[...fingerprints.keys()]}::text[])`)
  return new Map(found.map((file) => [fingerprints.get(file.index) ?? '', file]))
}

/**
 * What comes of each line with a resident, against what stands in the municipality now. While an import is adopted, the files that its own earlier lines
 * opened don't count as somebody alike: the file names them apart by BSN, and the trial saw them together.
 */
export async function judgeResidents(tx: Tx, place: { readonly municipalityId: string; readonly today: Day; readonly importId?: string }, lines: readonly ResidentLine[]): Promise<Judged[]> {
  const mode = await bsnMode(tx)
  const known = await filesOf(tx, place.municipalityId, lines.map((line) => line.bsn))
  const days = [...new Set(lines.flatMap((line) => (known.has(line.bsn) ? [] : [line.birthDate])))]
  const bornOn = new Map<string, KnownPerson[]>()
  const ofEarlierLines = Prisma.sql`exists (select from data_import_row r where r.import_id = ${place.importId ?? null}::uuid and r.municipality_id = resident.municipality_id and r.resident_id = resident.id and r.done_at is not null and (r.outcome = 'new' or r.choice = 'different'))`
  for (const file of await filesWhere(tx, place.municipalityId, Prisma.sql`birth_date = any(${days}::text[]) and merged_into_id is null and not ${ofEarlierLines}`)) bornOn.set(file.birthDate, [...(bornOn.get(file.birthDate) ?? []), file])
  return lines.map((line) => judgeResident(line, { known: known.get(line.bsn) ?? null, sameDay: bornOn.get(line.birthDate) ?? [], mode, today: place.today }))
}

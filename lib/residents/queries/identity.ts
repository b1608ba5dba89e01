import { record } from '@/lib/audit/record'
import { readRecorded, type Tx } from '@/lib/db'
import { isEnvelope, openEnvelope, rewrapEnvelope, sealEnvelope } from '@/lib/envelope'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn, formatTime } from '@/lib/kernel/instant'
import { blindIndex, blindIndexes, decryptText, indexKeyName, type KeyRing, keyRing } from '@/lib/keys'
import { sessionMunicipality } from '../policy'
import { disclosureStands } from '../rules'
import type { BsnPurpose } from '../schema'
import { type ResidentHead, residentHead } from './head'

type Owner = { readonly id: string; readonly municipalityId: string }

const PURPOSE = 'resident-bsn'
const place = ({ id, municipalityId }: Owner) => ({ table: 'resident', column: 'bsn_cipher', id: `${municipalityId}/${id}` })
/** Where a BSN of before ADR 0050 stands: bound to the row alone. */
const placeBefore = ({ id }: Owner) => ({ table: 'resident', column: 'bsn_cipher', id })
const indexed = (municipalityId: string, bsn: string) => `${municipalityId}:${bsn}`

/** The fingerprints by which a BSN is looked up: within one municipality, so that no two files can be tied together across them. */
export const bsnIndexes = (municipalityId: string, bsn: string) => blindIndexes(PURPOSE, indexed(municipalityId, bsn))

/** What is kept of a BSN: its envelope, bound to the resident and the municipality, its fingerprint, and the names of the keys of both. */
export function sealedBsn(owner: Owner, bsn: string, ring: KeyRing = keyRing()) {
  return { bsnCipher: sealEnvelope(PURPOSE, place(owner), bsn, ring), bsnKey: ring.current, bsnIndex: blindIndex(PURPOSE, indexed(owner.municipalityId, bsn), ring), bsnIndexKey: indexKeyName(ring) }
}

/** The BSN of a row. Whoever shows it records for what; see `bsnPage`. */
export const readableBsn = (row: Owner & { readonly bsnCipher: string }, ring: KeyRing = keyRing()): string =>
  isEnvelope(row.bsnCipher) ? openEnvelope(PURPOSE, place(row), row.bsnCipher, ring) : decryptText(PURPOSE, placeBefore(row), row.bsnCipher, ring)

/** The same BSN under the ring's current keys. The envelope's content stays; a secret of before becomes an envelope. */
export function resealedBsn(row: Owner & { readonly bsnCipher: string }, ring: KeyRing = keyRing()) {
  const sealed = sealedBsn(row, readableBsn(row, ring), ring)
  return isEnvelope(row.bsnCipher) ? { ...sealed, bsnCipher: rewrapEnvelope(PURPOSE, place(row), row.bsnCipher, ring) } : sealed
}

/** Whether invented residents belong here: a demonstration's or a test's database. */
export async function bsnMode(tx: Tx): Promise<'demo' | 'production'> {
  const rows = await tx.$queryRaw<{ mode: string }[]>`select mode_of_portal() as mode`
  return rows[0]?.mode === 'production' ? 'production' : 'demo'
}

export type BsnView = {
  readonly resident: ResidentHead
  /** The whole number, only to who asked for it minutes ago; null before he said what for. */
  readonly shown: { readonly bsn: string; readonly purpose: BsnPurpose; readonly askedAt: string } | null
}

/** The page on which a consultant asks for the whole number and reads it for a few minutes. Each time it is shown leaves a line with its purpose. */
export const bsnPage = (actor: Actor, residentId: string): Promise<BsnView | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const { person, municipalityId } = sessionMunicipality(actor)
      const resident = await residentHead(tx, actor, residentId, dayIn(now))
      if (!resident) return null
      const asked = await tx.bsnDisclosure.findFirst({ where: { municipalityId, residentId, personId: person.personId }, orderBy: { askedAt: 'desc' }, select: { purpose: true, askedAt: true } })
      if (!asked || !disclosureStands(asked.askedAt, now)) return { resident, shown: null }
      const row = await tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { id: true, municipalityId: true, bsnCipher: true } })
      return { resident, shown: { bsn: readableBsn(row), purpose: asked.purpose as BsnPurpose, askedAt: formatTime(asked.askedAt) } }
    },
    async (tx, view) => {
      if (!view?.shown) return
      await record(tx, actor, { event: 'resident.bsn-shown', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId: view.resident.municipalityId, residentId, purpose: view.shown.purpose })
    },
  )

import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { splitHouseNumber } from '@/lib/providers/rules'
import { LEGAL_FORMS, type UpdateDossier } from '@/lib/providers/schema'

/** The form of the dossier with everything an entry needs: what is there stays, since others rely on it; the rest is filled in. */
export async function filledDossier(actor: Person): Promise<UpdateDossier> {
  const row = await read(actor, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...actor.providerIds] } } }))
  const house = splitHouseNumber(row.houseNumber)
  return {
    name: row.name, legalForm: LEGAL_FORMS.find((form) => form === row.legalForm) ?? 'B.V.', kvk: row.kvk, agb: row.agb ?? '98000001', iban: row.iban,
    street: row.street ?? 'Voorbeeldweg', houseNumber: Number(house.number || 12), houseLetter: house.letter || null, houseAddition: house.addition || null,
    postcode: row.postcode ?? '9401 AB', city: row.city ?? 'Assen', contactName: 'Nadia Loman', email: 'nadia@aanbieder.example', phone: null, website: null,
    signatory: row.signatory ?? 'N. Loman', version: row.version,
  }
}

import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { sealedBsn } from '../queries/identity'
import { wordsOf } from '../rules'
import type { NewResident } from '../schema'

export type Opened = Omit<NewResident, 'different'> & { readonly id: string; /** Who recorded that the address is secret; null when it is not. */ readonly secretBy: string | null }

/** Opens files for several people at once, in the caller's transaction; whether each may be opened is for the caller. */
export async function openFiles(tx: Tx, now: Date, { municipalityId, today, invented }: { readonly municipalityId: string; readonly today: Day; readonly invented: boolean }, people: readonly Opened[]): Promise<void> {
  await tx.resident.createMany({
    data: people.map(({ bsn, houseNumber, secretBy, ...rest }) => ({
      ...rest, municipalityId, ...sealedBsn({ id: rest.id, municipalityId }, bsn), bsnLast3: bsn.slice(-3), houseNumber: String(houseNumber), addressCheckedOn: today, addressSecretOn: secretBy === null ? null : today, addressSecretBy: secretBy, invented, createdAt: now,
    })),
  })
  await tx.residentWord.createMany({ data: people.flatMap((each) => wordsOf(each).map((word) => ({ municipalityId, word, residentId: each.id }))) })
}

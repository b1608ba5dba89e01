import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { looksLike, wordsOf } from '../rules'
import type { NewResident } from '../schema'
import { type ResidentHead, rows, toHead } from './head'

/** More files than this with one birth date are not looked through: the question is then for a search. */
const MOST = 200

/** The files of a municipality that may be about the person of a new one, in the caller's transaction. */
export async function alike(tx: Tx, municipalityId: string, input: NewResident, today: Day): Promise<ResidentHead[]> {
  const one = { birthDate: input.birthDate, words: wordsOf(input), postcode: input.postcode, houseNumber: String(input.houseNumber) }
  const sameDay = await rows(tx, { municipalityId, birthDate: input.birthDate }, MOST)
  return sameDay.filter((row) => looksLike(one, { ...row, words: wordsOf(row) })).map((row) => toHead(row, today))
}

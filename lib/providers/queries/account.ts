import { z } from 'zod'
import type { Tx } from '@/lib/db'

const Found = z.array(z.strictObject({ id: z.string(), name: z.string(), email: z.string().nullable(), contact_name: z.string().nullable() }))
export type Account = z.output<typeof Found>[number]

/** Which account belongs to a KVK number: the only thing one provider may ask about another. */
export const accountOf = async (tx: Tx, kvk: string): Promise<Account | undefined> => Found.parse(await tx.$queryRaw`select id, name, email, contact_name from party_by_kvk(${kvk})`)[0]

import { z } from 'zod'
import { idField, yesNo } from '@/lib/kernel/fields'

export const FollowProcedure = z.strictObject({ procedureId: idField('een procedure'), follow: yesNo('of u deze procedure volgt') })
export type FollowProcedure = z.output<typeof FollowProcedure>

import { z } from 'zod'
import { dayField, idField, versionField } from '@/lib/kernel/fields'

export const RecordFormalNotice = z.strictObject({ caseId: idField('een zaak'), version: versionField(), receivedOn: dayField('de dag van ontvangst') })
export type RecordFormalNotice = z.output<typeof RecordFormalNotice>

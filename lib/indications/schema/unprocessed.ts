import { z } from 'zod'
import { idField, text, versionField } from '@/lib/kernel/fields'

/** That an application is left unprocessed, with what was not handed in. */
export const LeaveUnprocessed = z.strictObject({ caseId: idField('een zaak'), version: versionField(), motivation: text('wat er ontbreekt en waarom u zonder dat niet kunt besluiten', { max: 4000, min: 10, multiline: true }) })
export type LeaveUnprocessed = z.output<typeof LeaveUnprocessed>

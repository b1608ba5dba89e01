import { z } from 'zod'
import { choice, dayField, idField, idsField, optionalText, versionField } from '@/lib/kernel/fields'
import { addressFields } from '../schema'
import { HEARD_FROM } from './signals'

/** A move within the municipality: from which day, where to, who told it, and who of the household moves along. */
export const RecordMove = z.strictObject({
  residentId: idField('een inwoner'),
  occurredOn: dayField('de verhuisdag'),
  ...addressFields,
  source: choice('van wie u het hoorde', HEARD_FROM),
  note: optionalText('de toelichting', { max: 500, multiline: true }),
  along: idsField('wie meeverhuist', { min: 0 }),
})
export type RecordMove = z.output<typeof RecordMove>

/** The new address of a move that was reported without one, by a provider for instance. */
export const AddMoveAddress = z.strictObject({ signalId: idField('een signaal'), version: versionField(), ...addressFields })
export type AddMoveAddress = z.output<typeof AddMoveAddress>

import { z } from 'zod'
import { choice, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'
import { CHANNELS } from '@/lib/indications/schema'

/** Channel and request are the partner's notification; left out where his case is open already. */
export const GiveBridge = z.strictObject({
  signalId: idField('een signaal'),
  version: versionField(),
  indicationId: idField('de hulp die doorgaat'),
  partnerId: idField('de partner'),
  channel: optional(choice('hoe u de partner sprak', CHANNELS)),
  request: optionalText('wat de partner vraagt', { max: 2000, multiline: true }),
  reason: text('waarom de hulp doorgaat', { max: 2000, multiline: true }),
})
export type GiveBridge = z.output<typeof GiveBridge>

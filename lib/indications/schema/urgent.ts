import { z } from 'zod'
import { choice, dayField, durationField, idField, optionalText, text, versionField } from '@/lib/kernel/fields'
import { FREQUENCIES } from '@/lib/products/schema'

/** Help that cannot wait, or the help of a partner who died that goes on for a while (F78). */
export type UrgentKind = 'urgent' | 'bridge'

/** Chosen in the place of a provider: somebody else helps, with a reason. */
export const OTHER_HELPER = 'anders'

/** Temporary help at once (Wmo 2015 art. 2.3.3); a provider that runs, or another helper with the reason (invariant 7). */
export const GiveUrgent = z
  .strictObject({
    caseId: idField('een zaak'),
    version: versionField(),
    productId: idField('de hulp'),
    minutesPerWeek: durationField('hoeveel per week').refine((minutes) => minutes > 0, 'Vul meer dan 0 minuten in.'),
    frequency: choice('hoe vaak de hulp komt', FREQUENCIES),
    startsOn: dayField('de eerste dag'),
    endsOn: dayField('de laatste dag'),
    reason: text('waarom dit niet kan wachten', { max: 2000, multiline: true }),
    helper: z.union([z.literal(OTHER_HELPER).transform(() => null), idField('wie de hulp geeft')]),
    otherHelper: optionalText('wie de hulp geeft', { max: 120 }),
    otherReason: optionalText('waarom geen aanbieder met een contract', { max: 1000, multiline: true }),
  })
  .superRefine(({ helper, otherHelper, otherReason }, ctx) => {
    if (helper === null && otherHelper === null) ctx.addIssue({ code: 'custom', path: ['otherHelper'], message: 'Vul in wie de hulp geeft.' })
    if (helper === null && otherReason === null) ctx.addIssue({ code: 'custom', path: ['otherReason'], message: 'Vul in waarom geen aanbieder met een contract helpt.' })
  })
  .transform(({ helper, otherHelper, otherReason, ...input }) => ({ ...input, participationId: helper, otherHelper: helper === null ? otherHelper : null, otherReason: helper === null ? otherReason : null }))
export type GiveUrgent = z.output<typeof GiveUrgent>

export const EndUrgent = z.strictObject({ urgentId: idField('tijdelijke hulp'), version: versionField(), endedOn: dayField('de laatste dag'), reason: text('de reden', { max: 1000, multiline: true }) })
export type EndUrgent = z.output<typeof EndUrgent>

import { z } from 'zod'
import { choice, choices, countField, dayField, durationField, optional, optionalText, versionField } from '@/lib/kernel/fields'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'

/** Whether a provider takes new clients: now, from a later day, or not. */
export const TAKES = ['now', 'later', 'full'] as const
export type Takes = (typeof TAKES)[number]

/** Why less or nothing is taken (S26): workload, sickness absence, no more addresses in a day or week; anything else in words. */
export const ROOM_REASONS = ['workload', 'sickness', 'addresses', 'other'] as const
export type RoomReason = (typeof ROOM_REASONS)[number]

export const MAX_ADDRESSES = 9999
/** 10,000 hours a week, in minutes. */
export const MAX_MINUTES = 600_000

const Row = z
  .strictObject({
    takes: optional(choice('of u nieuwe cliënten aanneemt', TAKES)),
    roomFrom: optional(dayField('de dag vanaf wanneer u plek hebt')),
    addresses: optional(countField('het aantal adressen', { min: 1, max: MAX_ADDRESSES })),
    minutesPerWeek: optional(durationField('de uren per week', { max: MAX_MINUTES })),
    noWindows: choices('een dagdeel', TIME_WINDOWS, { min: 0 }),
    validUntil: optional(dayField('de laatste dag waarop dit geldt')),
    reason: optional(choice('een reden', ROOM_REASONS)),
    note: optionalText('de toelichting', { max: 300, multiline: true }),
  })
  .superRefine((row, ctx) => {
    const issue = (path: keyof typeof row, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    const { takes, noWindows, ...others } = row
    if (takes === null && (noWindows.length > 0 || Object.values(others).some((value) => value !== null))) issue('takes', 'Kies of u nieuwe cliënten aanneemt, of maak de andere vakken leeg.')
    if (row.takes === 'later' && row.roomFrom === null) issue('roomFrom', 'Vul in vanaf welke dag u weer plek hebt, bijvoorbeeld 15-01-2027.')
    if (row.minutesPerWeek === 0) issue('minutesPerWeek', 'Vul meer dan 0 uur in, of kies dat u geen nieuwe cliënten aanneemt.')
    if (row.reason === 'other' && row.note === null) issue('note', 'Schrijf op wat de reden is.')
    if (row.reason === null && row.note !== null) issue('reason', 'Kies een reden bij uw toelichting.')
  })
export type RoomInput = z.output<typeof Row>

/** A row's key in the form: a participation and a product of it. */
export const keyOf = (place: { readonly participationId: string; readonly productId: string }): string => `${place.participationId}_${place.productId}`

/** What a provider says today of each lot and product; a row of which nothing was filled in says nothing. */
export const SayRoom = z.strictObject({ version: versionField(), rows: z.record(z.string(), Row) })
export type SayRoom = z.output<typeof SayRoom>

/** Reminds whoever is not up to date. */
export const RemindRoom = z.strictObject({})

/** Everything still stands as it was said. The version is of what was on the page. */
export const ConfirmRoom = z.strictObject({ version: versionField() })
export type ConfirmRoom = z.output<typeof ConfirmRoom>

import { z } from 'zod'
import { CHANNELS } from '@/lib/indications/schema'
import { choice, dayField, idField, text, versionField } from '@/lib/kernel/fields'

/** How a resident of a facility that ends stands, most certain first; read from his help by conversion_standings() in prisma/sql. */
export const STANDINGS = ['granted', 'gap', 'left', 'no-need', 'no-answer', 'refused', 'closed', 'notified', 'invited', 'waiting'] as const
export type Standing = (typeof STANDINGS)[number]

/** Who has nothing on the day after the last one, while he did not say that he needs nothing and nobody decided that he gets nothing. */
export const WITHOUT_HELP = ['gap', 'no-answer', 'closed', 'notified', 'invited', 'waiting'] as const satisfies readonly Standing[]

/** What a consultant records of who asks for nothing. */
export const NO_REQUESTS = ['no-need', 'no-answer'] as const
export type NoRequest = (typeof NO_REQUESTS)[number]

const story = (label: string) => text(label, { max: 2000, min: 3, multiline: true })

export const MakeConversion = z.strictObject({ name: text('een naam', { max: 120, min: 3 }), reason: story('waarom de voorziening stopt'), endsOn: dayField('de laatste dag van de voorziening') })
export type MakeConversion = z.output<typeof MakeConversion>

export const RecordInvitations = z.strictObject({ waveId: idField('een golf'), sentOn: dayField('de dag van verzending') })
export type RecordInvitations = z.output<typeof RecordInvitations>

const onItem = { itemId: idField('een inwoner'), version: versionField() }
export const OpenNotification = z.strictObject({ ...onItem, consentedOn: dayField('de dag waarop de inwoner ja zei'), channel: choice('hoe de melding binnenkwam', CHANNELS), request: story('de hulpvraag') })
export type OpenNotification = z.output<typeof OpenNotification>

export const RecordNoRequest = z.strictObject({ ...onItem, outcome: choice('wat de inwoner zei', NO_REQUESTS), reason: story('de toelichting') })
export type RecordNoRequest = z.output<typeof RecordNoRequest>

import { z } from 'zod'
import { choice, idField, optional, text } from '@/lib/kernel/fields'

/**
 * Who gets a message. concerned: who has a draft or an entry, or showed interest; drafts: who has a draft or an entry;
 * everyone: those and all providers that the region knows; provider: one of those that the region knows.
 */
export const AUDIENCES = ['concerned', 'drafts', 'everyone', 'provider'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What an officer can choose; concerned is what a change in the procedure chooses by itself. */
export const CHOSEN_AUDIENCES = ['everyone', 'drafts', 'provider'] as const satisfies readonly Audience[]

export const SendMessage = z
  .strictObject({
    procedureId: idField('een procedure'),
    audience: choice('wie het bericht krijgt', CHOSEN_AUDIENCES),
    providerId: optional(idField('een aanbieder')),
    windowId: optional(idField('een instapmoment')),
    subject: text('het onderwerp', { max: 150, min: 3 }),
    body: text('het bericht', { max: 5000, min: 10, multiline: true }),
  })
  .transform((input, ctx) => {
    if (input.audience === 'provider' && input.providerId === null) ctx.issues.push({ code: 'custom', message: 'Kies aan welke aanbieder u schrijft.', path: ['providerId'], input })
    return { ...input, providerId: input.audience === 'provider' ? input.providerId : null }
  })
export type SendMessage = z.output<typeof SendMessage>

import { z } from 'zod'
import { choice, dayField, idField, mustTick, optional, text, versionField } from '@/lib/kernel/fields'

export const DESTRUCTION_GROUNDS = ['due', 'request'] as const
export type DestructionGround = (typeof DESTRUCTION_GROUNDS)[number]

export const DESTRUCTION_STATUSES = ['proposed', 'declined', 'done'] as const
export type DestructionStatus = (typeof DESTRUCTION_STATUSES)[number]

export const REQUESTERS = ['resident', 'representative'] as const
export type Requester = (typeof REQUESTERS)[number]

export const PlaceHold = z.strictObject({ residentId: idField('een inwoner'), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type PlaceHold = z.output<typeof PlaceHold>

export const LiftHold = z.strictObject({ holdId: idField('een bewaring'), version: versionField(), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type LiftHold = z.output<typeof LiftHold>

export const ProposeDestruction = z
  .strictObject({ residentId: idField('een inwoner'), ground: choice('de reden', DESTRUCTION_GROUNDS), requestedOn: optional(dayField('de dag van het verzoek')), requestedBy: optional(choice('wie erom vroeg', REQUESTERS)) })
  .superRefine(({ ground, requestedOn, requestedBy }, ctx) => {
    if (ground !== 'request') return
    if (requestedOn === null) ctx.addIssue({ code: 'custom', path: ['requestedOn'], message: 'Vul de dag van het verzoek in.' })
    if (requestedBy === null) ctx.addIssue({ code: 'custom', path: ['requestedBy'], message: 'Kies wie erom vroeg.' })
  })
  .transform((input) => (input.ground === 'request' ? input : { ...input, requestedOn: null, requestedBy: null }))
export type ProposeDestruction = z.output<typeof ProposeDestruction>

export const DeclineDestruction = z.strictObject({ destructionId: idField('een voorstel'), version: versionField(), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type DeclineDestruction = z.output<typeof DeclineDestruction>

export const DestroyFile = z.strictObject({ destructionId: idField('een voorstel'), version: versionField(), sure: mustTick('Vink aan dat u het dossier hebt bekeken en dat het weg mag.') })
export type DestroyFile = z.output<typeof DestroyFile>

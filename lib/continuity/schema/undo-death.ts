import { z } from 'zod'
import { idField, mustTick, text, versionField } from '@/lib/kernel/fields'

export const CORRECTION_STATUSES = ['proposed', 'declined', 'done'] as const
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number]

export const ProposeUndo = z.strictObject({ signalId: idField('een signaal'), reason: text('waaruit blijkt dat het niet klopt', { max: 1000, min: 3, multiline: true }) })
export type ProposeUndo = z.output<typeof ProposeUndo>

export const DeclineUndo = z.strictObject({ correctionId: idField('een voorstel'), version: versionField(), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type DeclineUndo = z.output<typeof DeclineUndo>

export const UndoDeath = z.strictObject({ correctionId: idField('een voorstel'), version: versionField(), sure: mustTick('Vink aan dat u hebt nagegaan dat deze inwoner leeft.') })
export type UndoDeath = z.output<typeof UndoDeath>

/** What went out after a death was recorded, as it is kept with its undoing. */
export const SentMeanwhile = z.array(z.strictObject({ what: z.string(), on: z.string() }))

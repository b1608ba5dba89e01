import { z } from 'zod'
import { idField, idsField, optional, text, versionField } from '@/lib/kernel/fields'

/** All that nobody has yet, spread evenly over these assessors. */
export const DivideEvenly = z.strictObject({ windowId: idField('een instapmoment'), personIds: idsField('een beoordelaar') })
export type DivideEvenly = z.output<typeof DivideEvenly>

/** These submissions, or these criteria of every submission, for one assessor or two. */
export const GiveWork = z.strictObject({
  windowId: idField('een instapmoment'),
  submissionIds: idsField('een inschrijving', { min: 0 }),
  criterionIds: idsField('een eis', { min: 0 }),
  firstId: idField('een beoordelaar'),
  secondId: optional(idField('een tweede beoordelaar')),
})
export type GiveWork = z.output<typeof GiveWork>

export const TakeOver = z.strictObject({ taskId: idField('werk'), reason: text('de reden', { max: 1000, min: 5, multiline: true }) })
export type TakeOver = z.output<typeof TakeOver>

export const DeclareConflict = z.strictObject({
  windowId: idField('een instapmoment'),
  providerId: idField('een aanbieder'),
  note: text('welk belang u hebt', { max: 500, min: 5, multiline: true }),
})
export type DeclareConflict = z.output<typeof DeclareConflict>

export const WithdrawConflict = z.strictObject({ windowId: idField('een instapmoment'), conflictId: idField('een melding'), reason: text('de reden', { max: 500, min: 5, multiline: true }), version: versionField() })
export type WithdrawConflict = z.output<typeof WithdrawConflict>

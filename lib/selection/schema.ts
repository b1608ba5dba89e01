import { z } from 'zod'
import { choice, countField, dayField, idField, text, versionField } from '@/lib/kernel/fields'

/** What decides at equal points, published beforehand; what is still equal then is drawn. */
export const TIE_RULES = ['heaviest-criterion', 'draw'] as const
export type TieRule = (typeof TIE_RULES)[number]

/** The most criteria an area is compared on. */
export const MOST_CRITERIA = 8

const criterion = z.strictObject({
  title: text('de naam van dit criterium', { max: 120, min: 3 }),
  text: text('waarop beoordelaars letten', { max: 2000, min: 10, multiline: true }),
  weight: countField('de weging', { min: 1, max: 100 }),
})

/** How one area is awarded; all of it at once. */
export const SetSelection = z.strictObject({
  procedureId: idField('een procedure'),
  version: versionField(),
  lotId: idField('een gebied'),
  places: countField('aan hoeveel aanbieders u gunt', { min: 1, max: 50 }),
  maxScore: countField('de hoogste score per criterium', { min: 2, max: 100 }),
  assessors: countField('het aantal beoordelaars', { min: 2, max: 5 }),
  tieRule: choice('wat beslist bij gelijke punten', TIE_RULES),
  // A row without anything in it is none; it keeps its place so that an error finds its field.
  criteria: z
    .array(criterion.nullable())
    .max(MOST_CRITERIA)
    .transform((rows) => rows.filter((row) => row !== null))
    .refine((rows) => rows.length > 0, 'Vul ten minste één criterium in.'),
})
export type SetSelection = z.output<typeof SetSelection>

const score = z.strictObject({ criterionId: idField('een criterium'), score: countField('een score', { min: 0, max: 100 }), reason: text('de reden', { max: 2000, min: 10, multiline: true }) })

/** One assessor's own scores for one entry in one area. */
export const GiveScores = z.strictObject({ submissionId: idField('een inschrijving'), areaId: idField('een gebied'), scores: z.array(score).min(1) })
export type GiveScores = z.output<typeof GiveScores>

/** What the assessors settled together for one entry in one area, on the day they met. */
export const SettleScores = z.strictObject({ submissionId: idField('een inschrijving'), areaId: idField('een gebied'), metOn: dayField('de dag van het overleg'), scores: z.array(score).min(1) })
export type SettleScores = z.output<typeof SettleScores>

export const ProposeAward = z.strictObject({ windowId: idField('een instapmoment'), municipalityId: idField('een gemeente') })
export type ProposeAward = z.output<typeof ProposeAward>

export const RedrawAward = ProposeAward
export type RedrawAward = ProposeAward

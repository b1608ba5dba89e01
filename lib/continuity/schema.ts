import { z } from 'zod'
import { FREQUENCIES, type Frequency } from '@/lib/indications/schema'
import type { Day } from '@/lib/kernel/day'
import { choice, countField, dayField, durationField, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'
import { PostedAnswers } from '@/lib/norms/schema/answers'
import type { Answers } from '@/lib/norms/schema/cells'
import { UNITS } from '@/lib/products/schema'

/** Where a campaign stands. */
export const CAMPAIGN_STATUSES = ['draft', 'running', 'concluded', 'withdrawn'] as const
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number]

/** What became of one resident's help: it stays as it is, a decision changed it, or it was left out after all. */
export const CASE_OUTCOMES = ['stays', 'revised', 'excluded'] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** Why help that would fit is not in the population. */
export const EXCLUSIONS = ['bespoke', 'died', 'objection', 'other-campaign', 'unsent'] as const
export type Exclusion = (typeof EXCLUSIONS)[number]

const story = (label: string) => text(label, { max: 2000, min: 3, multiline: true })

/** Whose help is looked at again, and from when the new rules hold. Nothing chosen means all of it. */
export const MakeCampaign = z.strictObject({
  name: text('een naam', { max: 120, min: 3 }), reason: story('waarom u opnieuw kijkt'), newFrom: dayField('vanaf welke dag de nieuwe regels gelden'),
  productId: optional(idField('een product')), fromSetId: optional(idField('een normenkader')), lotId: optional(idField('een perceel')), unit: optional(choice('een eenheid', UNITS)),
  endsFrom: optional(dayField('de eerste einddatum')), endsUntil: optional(dayField('de laatste einddatum')),
})
export type MakeCampaign = z.output<typeof MakeCampaign>

const onCampaign = { id: idField('een herindicatie'), version: versionField() }
export const OnCampaign = z.strictObject(onCampaign)
export type OnCampaign = z.output<typeof OnCampaign>

export const WithdrawCampaign = z.strictObject({ ...onCampaign, reason: story('de reden') })
export type WithdrawCampaign = z.output<typeof WithdrawCampaign>

export const AddWave = z.strictObject({ id: idField('een herindicatie'), startsOn: dayField('de eerste dag'), endsOn: dayField('de laatste dag'), capacity: countField('hoeveel inwoners', { min: 1, max: 100_000 }) })
export type AddWave = z.output<typeof AddWave>

export const OnWave = z.strictObject({ waveId: idField('een golf') })
export type OnWave = z.output<typeof OnWave>

const onItem = { itemId: idField('een inwoner'), version: versionField() }
export const LeaveAsIs = z.strictObject({ ...onItem, outcome: choice('wat er gebeurt', ['stays', 'excluded'] as const), reason: story('de reden') })
export type LeaveAsIs = z.output<typeof LeaveAsIs>

export const SetTransition = z.strictObject({ ...onItem, until: dayField('tot welke dag de oude tijd blijft'), reason: story('de reden') })
export type SetTransition = z.output<typeof SetTransition>

/** Answers given anew, as posted: `answers.<cell>.<part>`, gathered by the action. */
export const AnswerAgain = z.strictObject({ ...onItem, answers: PostedAnswers })
export type AnswerAgain = { readonly itemId: string; readonly version: number; readonly answers: Answers }

/** The new decision of one resident in a campaign; the talk is asked for when help becomes less. */
export const ReviseInCampaign = z
  .strictObject({
    ...onItem, caseVersion: versionField(), from: dayField('vanaf welke dag'), minutes: durationField('hoeveel tijd per week'), minutesReason: optionalText('waarom deze tijd', { max: 2000, multiline: true }), frequency: choice('hoe vaak de hulp komt', FREQUENCIES),
    endsOn: dayField('de einddatum'), motivation: text('de motivering', { max: 8000, min: 3, multiline: true }), talkOn: optional(dayField('de dag van het gesprek')), talkAbout: optionalText('wat er vervalt', { max: 2000, multiline: true }), talkScript: optional(idField('een leidraad')),
  })
  .transform((input, ctx): ReviseInCampaign => {
    const { talkOn, talkAbout, talkScript, ...rest } = input
    if (talkOn === null && talkAbout !== null) ctx.addIssue({ code: 'custom', path: ['talkOn'], message: 'Vul de dag van het gesprek in.' })
    if (talkOn !== null && talkAbout === null) ctx.addIssue({ code: 'custom', path: ['talkAbout'], message: 'Vul in welke taak of frequentie vervalt.' })
    return { ...rest, talk: talkOn !== null && talkAbout !== null ? { on: talkOn, about: talkAbout, script: talkScript } : null }
  })
export type ReviseInCampaign = {
  readonly itemId: string
  readonly version: number
  readonly caseVersion: number
  readonly from: Day
  readonly minutes: number
  readonly minutesReason: string | null
  readonly frequency: Frequency
  readonly endsOn: Day
  readonly motivation: string
  readonly talk: { readonly on: Day; readonly about: string; readonly script?: string | null } | null
}

import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import { type CaseView, caseView } from '@/lib/indications/queries/case'
import { type TalkScript, scriptsOn } from '@/lib/indications/queries/talk'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import type { Result } from '@/lib/kernel/result'
import type { Calculation, CalculationLine } from '@/lib/norms/rules/calculation'
import type { Answers, Deviation, NormCell } from '@/lib/norms/schema/cells'
import { AnswersRow } from '@/lib/norms/schema/rows'
import { NAME, nameOf } from '@/lib/residents/queries/head'
import { mayReindicate } from '../policy'
import { earliestLess } from '../rules/campaign'
import { type NewRules, reassess, type ReassessRefusal } from '../rules/reassess'
import { CASE_OUTCOMES, type CaseOutcome } from '../schema'
import { CAMPAIGN, type CampaignHead, newRulesOf, toCampaign } from './campaigns'

export const STANDS = ['open', 'fewer', 'more', 'same', 'without', 'imported', 'handled'] as const
/** Which residents a list shows: who still waits, or by what the new rules give. */
export type Stand = (typeof STANDS)[number]

export type CampaignPerson = { readonly id: string; readonly resident: string; readonly caseNumber: string; readonly wave: number | null; readonly endsOn: Day; readonly oldMinutes: number; readonly newMinutes: number | null; readonly computed: boolean; /** Nothing is reckoned for it: it came without answers from an older system. */ readonly toReexamine: boolean; readonly announced: boolean; readonly outcome: CaseOutcome | null }
export type CampaignPeople = { readonly campaign: CampaignHead; readonly rows: readonly CampaignPerson[]; readonly total: number; readonly from: number; readonly waves: readonly { readonly id: string; readonly number: number }[] }

const outcomeOf = (value: string | null): CaseOutcome | null => CASE_OUTCOMES.find((each) => each === value) ?? null

/** The residents of a campaign, a page at a time, by wave and then by whose help ends first. A list of names, without what is in the files. */
export const campaignPeople = (actor: Actor, id: string, { stand, waveId, page }: { readonly stand: Stand | null; readonly waveId: string | null; readonly page: number }): Promise<CampaignPeople | null> =>
  read(actor, async (tx) => {
    const row = await tx.campaign.findUnique({ where: { id }, select: CAMPAIGN })
    if (!row || !mayReindicate(actor, row)) return null
    const where = await whereOf(tx, id, stand, waveId)
    const total = await tx.campaignCase.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.campaignCase.findMany({
      where, orderBy: [{ wave: { number: 'asc' } }, { endsOn: 'asc' }, { id: 'asc' }], skip: from, take: PAGE,
      select: { id: true, endsOn: true, oldMinutes: true, newMinutes: true, computed: true, refusal: true, letterId: true, outcome: true, wave: { select: { number: true } }, case: { select: { number: true } }, resident: { select: NAME } },
    })
    return {
      campaign: toCampaign(row), total, from, waves: await tx.campaignWave.findMany({ where: { campaignId: id }, orderBy: { number: 'asc' }, select: { id: true, number: true } }),
      rows: rows.map(({ wave, case: wmoCase, resident, letterId, refusal, ...each }) => ({ ...each, toReexamine: refusal === 'imported', endsOn: day(each.endsOn), outcome: outcomeOf(each.outcome), announced: letterId !== null, wave: wave?.number ?? null, caseNumber: wmoCase.number, resident: formalName(nameOf(resident)) })),
    }
  })

async function whereOf(tx: Tx, campaignId: string, stand: Stand | null, waveId: string | null) {
  const column = tx.campaignCase.fields.oldMinutes
  const by = { open: { outcome: null }, fewer: { newMinutes: { lt: column } }, more: { newMinutes: { gt: column } }, same: { newMinutes: { equals: column } }, without: { refusal: { not: null } }, imported: { refusal: 'imported', outcome: null }, handled: { outcome: { not: null } } } as const
  return { campaignId, ...(stand === null ? {} : by[stand]), ...(waveId === null ? {} : { waveId }) }
}

const ITEM = {
  id: true, campaignId: true, municipalityId: true, caseId: true, indicationId: true, oldMinutes: true, normMinutes: true, newMinutes: true, answers: true, letterId: true, transitionUntil: true, transitionReason: true, outcome: true, outcomeReason: true, handledOn: true, handledBy: true, version: true,
  campaign: { select: CAMPAIGN }, wave: { select: { number: true, startsOn: true, endsOn: true } }, indication: { select: { calculation: true, frequency: true, startsOn: true, endsOn: true, status: true, importId: true, product: { select: { name: true } }, normSet: { select: { name: true, edition: true } } } },
} as const

export type CampaignItem = {
  readonly id: string
  readonly version: number
  readonly campaign: CampaignHead
  readonly caseId: string
  readonly wave: { readonly number: number; readonly startsOn: Day; readonly endsOn: Day } | null
  readonly oldMinutes: number
  readonly oldSet: { readonly name: string; readonly edition: number } | null
  readonly oldLines: readonly CalculationLine[]
  readonly deviation: Deviation | undefined
  readonly answers: Answers | null
  /** Help under a decision of an older system, which came without answers. */
  readonly imported: boolean
  /** Whether the answers were given anew under the new rules. */
  readonly answeredAgain: boolean
  readonly cells: readonly NormCell[]
  readonly rules: NewRules
  readonly fresh: Result<Calculation, ReassessRefusal>
  readonly letterId: string | null
  readonly transitionUntil: Day | null
  readonly transitionReason: string | null
  readonly earliestLess: Day
  readonly outcome: CaseOutcome | null
  readonly outcomeReason: string | null
  readonly handledOn: Day | null
  readonly handledBy: string | null
  readonly today: Day
}

type Kept = { readonly lines?: readonly CalculationLine[]; readonly answers?: unknown; readonly adjustment?: number; readonly deviationReason?: string | null }

/** One resident in a campaign, as a command or a page finds it; null for everybody else's. Joins the caller's transaction. */
export async function itemOf(tx: Tx, actor: Actor, id: string, today: Day): Promise<CampaignItem | null> {
  const row = await tx.campaignCase.findUnique({ where: { id }, select: ITEM })
  if (!row || !mayReindicate(actor, row)) return null
  const campaign = toCampaign(row.campaign)
  const kept = row.indication.calculation as Kept
  const answers = answersIn(row.answers ?? kept.answers)
  const deviation = kept.adjustment ? { minutes: kept.adjustment, reason: kept.deviationReason ?? '' } : undefined
  const rules = await newRulesOf(tx, campaign)
  const imported = row.indication.importId !== null
  const ownUntil = row.transitionUntil === null ? null : day(row.transitionUntil)
  return {
    id: row.id, version: row.version, campaign, caseId: row.caseId, wave: row.wave && { number: row.wave.number, startsOn: day(row.wave.startsOn), endsOn: day(row.wave.endsOn) },
    oldMinutes: row.oldMinutes, oldSet: row.indication.normSet, oldLines: kept.lines ?? [], deviation, answers, answeredAgain: row.answers !== null, cells: rules.cells, rules, imported, fresh: reassess(answers, deviation, rules, imported),
    letterId: row.letterId, transitionUntil: ownUntil, transitionReason: row.transitionReason, earliestLess: earliestLess({ months: campaign.transitionMonths, ownUntil }, today),
    outcome: outcomeOf(row.outcome), outcomeReason: row.outcomeReason, handledOn: row.handledOn === null ? null : day(row.handledOn), handledBy: row.handledBy, today,
  }
}

/** The answers that stay with an indication; null for help that was never calculated. */
export function answersIn(kept: unknown): Answers | null {
  const found = AnswersRow.safeParse(kept)
  return found.success ? found.data : null
}

/** What the new norms give without any deviation, which a new decision starts from. */
export const withoutDeviation = ({ answers, rules, imported }: Pick<CampaignItem, 'answers' | 'rules' | 'imported'>): Result<Calculation, ReassessRefusal> => reassess(answers, undefined, rules, imported)

export type ItemScreen = { readonly item: CampaignItem; readonly view: CaseView; readonly scripts: readonly TalkScript[] }

/** One resident's help under the old and the new rules, with his case; who looked is recorded before it is shown. */
export const campaignItem = (actor: Actor, campaignId: string, itemId: string): Promise<ItemScreen | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const item = await itemOf(tx, actor, itemId, dayIn(now))
      if (!item || item.campaign.id !== campaignId) return null
      const view = await caseView(tx, now, actor, item.caseId)
      return view && { item, view, scripts: await scriptsOn(tx, view.municipality.id, ['less'], view.today) }
    },
    async (tx, found) => {
      if (found) await record(tx, actor, { event: 'case.viewed', compartment: 'resident', subject: { type: 'case', id: found.view.id }, municipalityId: found.view.municipality.id, residentId: found.view.resident.id, purpose: 'herindicatie' })
    },
  )

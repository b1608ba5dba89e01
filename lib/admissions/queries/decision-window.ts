import { windowsFor } from '@/lib/admissions/policy/opening'
import { mayPropose } from '@/lib/admissions/policy/decision'
import { isDecisionStatus, nextEntries } from '@/lib/admissions/rules/decision'
import { DECISION_MANDATE, type DecisionStatus, type EffectCode } from '@/lib/admissions/schema/decision'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, isDay, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { isContinuous, showsEntries } from '@/lib/procedures/rules/continuous'
import { windowStanding } from '@/lib/procedures/rules/window'
import type { WindowStanding } from '@/lib/procedures/schema/window'

export type MunicipalityRow = {
  readonly id: string
  readonly name: string
  readonly entries: number
  readonly assessed: number
  readonly waiting: readonly string[]
  readonly mandated: boolean
  readonly decision: DecisionInRow | null
  /** Where entry is continuous: every decision of this college, the newest first, and how many assessed lots wait for the next. */
  readonly decisions: readonly DecisionInRow[]
  readonly toPropose: number
}

type DecisionInRow = { readonly id: string; readonly reference: string; readonly status: DecisionStatus; readonly decidedOn: Day | null; readonly reactionUntil: Day | null; readonly summons: boolean; readonly documentLetterId: string | null }

export type WindowHead = { readonly id: string; readonly name: string; readonly kind: string; readonly decisionDays: number | null; readonly standing: WindowStanding; readonly opened: boolean; readonly decisionsBy: Day; readonly procedure: { readonly id: string; readonly title: string; readonly type: string } }
export type WindowDecisionsPage = { readonly window: WindowHead; readonly municipalities: readonly MunicipalityRow[]; readonly may: { readonly propose: boolean } }

const HEAD = { id: true, name: true, kind: true, decisionDays: true, regionId: true, procedureId: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true, decisionsBy: true, procedure: { select: { id: true, title: true, type: true } } } as const

type HeadRow = { id: string; name: string; kind: string; decisionDays: number | null; publishedAt: Date | null; opensAt: Date; closesAt: Date; stoppedAt: Date | null; openedAt: Date | null; openedCount: number | null; decidedAt: Date | null; decisionsBy: string; procedure: { id: string; title: string; type: string } }
const headOf = (row: HeadRow, now: Date): WindowHead => ({ id: row.id, name: row.name, standing: windowStanding(row, now), kind: row.kind, decisionDays: row.decisionDays, opened: showsEntries(row), decisionsBy: day(row.decisionsBy), procedure: row.procedure })

/** Per municipality: what came in, how far the assessment is, and how its college's decision stands. */
export const windowDecisionsPage = (actor: Actor, windowId: string): Promise<WindowDecisionsPage | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({ where: { id: windowId, ...windowsFor(actor) }, select: HEAD })
    if (!window) return null
    const places = await tx.procedureLot.findMany({ where: { procedureId: window.procedureId }, select: { municipality: { select: { id: true, name: true } } } })
    const entries = await tx.submissionLot.findMany({ where: { windowId, submitted: true, openedAt: { not: null } }, select: { municipalityId: true, lotId: true, submissionId: true, submission: { select: { status: true, provider: { select: { name: true } } } } } })
    const decisions = await tx.collegeDecision.findMany({ where: { windowId, outcomes: { some: {} } }, orderBy: { number: 'desc' }, select: { id: true, reference: true, again: true, municipalityId: true, status: true, decidedOn: true, reactionUntil: true, summons: { where: { ended: null }, select: { id: true } }, decisionDocuments: { orderBy: { number: 'desc' }, take: 1, select: { letterId: true } } } })
    const firsts = isContinuous(window) ? await tx.outcome.findMany({ where: { windowId, replacesId: null }, select: { lotId: true, submissionId: true } }) : []
    const today = dayIn(now)
    const mandates = await tx.mandate.findMany({ where: { regionId: window.regionId, subject: DECISION_MANDATE, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, select: { municipalityId: true } })
    const municipalities = [...new Map(places.map((place) => [place.municipality.id, place.municipality])).values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    return {
      window: headOf(window, now),
      may: { propose: mayPropose(actor, window) },
      municipalities: municipalities.map((municipality) => {
        const here = entries.filter((entry) => entry.municipalityId === municipality.id)
        const own = decisions.filter((each) => each.municipalityId === municipality.id).flatMap((each) => (isDecisionStatus(each.status) ? [{ id: each.id, reference: each.reference, status: each.status, decidedOn: asDay(each.decidedOn), reactionUntil: asDay(each.reactionUntil), summons: each.summons.length > 0, documentLetterId: each.decisionDocuments[0]?.letterId ?? null }] : []))
        const open = here.filter((entry) => entry.submission.status !== 'assessed')
        return {
          ...municipality,
          entries: here.length,
          assessed: here.length - open.length,
          waiting: [...new Set(open.map((entry) => entry.submission.provider.name))].sort((a, b) => a.localeCompare(b, 'nl')),
          mandated: mandates.some((each) => each.municipalityId === municipality.id),
          decision: own[0] ?? null,
          decisions: own,
          toPropose: isContinuous(window) ? nextEntries(here, firsts).length : 0,
        }
      }),
    }
  })

const asDay = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

export type WindowFactsPage = {
  readonly window: WindowHead
  readonly today: Day
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  readonly effects: readonly { readonly id: string; readonly provider: string; readonly municipality: string | null; readonly known: EffectCode; readonly count: number | null; readonly note: string; readonly statedOn: Day; readonly source: string }[]
  readonly notApplied: readonly { readonly id: string; readonly provider: string; readonly note: string; readonly source: string }[]
  readonly subcontractors: readonly { readonly id: string; readonly provider: string; readonly of: string; readonly validFrom: Day; readonly residents: string | null; readonly source: string }[]
  readonly may: { readonly state: boolean }
}

/** The facts that sources state around a window: effects on residents, who did not enter, who works under another's agreement. */
export const windowFactsPage = (actor: Actor, windowId: string): Promise<WindowFactsPage | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({ where: { id: windowId, ...windowsFor(actor) }, select: HEAD })
    if (!window) return null
    const named = { provider: { select: { name: true } } }
    const effects = await tx.residentEffect.findMany({ where: { windowId }, orderBy: [{ provider: { name: 'asc' } }, { statedOn: 'desc' }], select: { id: true, known: true, count: true, note: true, statedOn: true, source: true, municipality: { select: { name: true } }, ...named } })
    const facts = await tx.entryFact.findMany({ where: { windowId }, orderBy: { provider: { name: 'asc' } }, select: { id: true, note: true, source: true, ...named } })
    const relations = await tx.subcontractorRelation.findMany({ where: { regionId: window.regionId, validUntil: null }, orderBy: { provider: { name: 'asc' } }, select: { id: true, ofNote: true, validFrom: true, residents: true, source: true, ofProvider: { select: { name: true } }, ...named } })
    return {
      window: headOf(window, now),
      today: dayIn(now),
      providers: await tx.provider.findMany({ where: { regionIds: { has: window.regionId } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
      municipalities: await tx.municipality.findMany({ where: { regionId: window.regionId }, orderBy: { name: 'asc' }, select: { id: true, name: true } }),
      effects: effects.map((each) => ({ id: each.id, provider: each.provider.name, municipality: each.municipality?.name ?? null, known: each.known as EffectCode, count: each.count, note: each.note, statedOn: day(each.statedOn), source: each.source })),
      notApplied: facts.map((each) => ({ id: each.id, provider: each.provider.name, note: each.note, source: each.source })),
      subcontractors: relations.map((each) => ({ id: each.id, provider: each.provider.name, of: each.ofProvider?.name ?? each.ofNote ?? '', validFrom: day(each.validFrom), residents: each.residents, source: each.source })),
      may: { state: mayPropose(actor, window) && showsEntries(window) },
    }
  })

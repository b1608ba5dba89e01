import { read } from '@/lib/db'
import { STANDS } from '@/lib/admissions/policy/decision'
import { mayIssueCouncilLetter } from '@/lib/contracts/policy'
import { list } from '@/lib/format'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { isContinuous, showsEntries } from '@/lib/procedures/rules/continuous'
import { dayIn } from '@/lib/kernel/instant'

export type Effect = { readonly municipality: string | null; readonly known: string; readonly count: number | null; readonly note: string; readonly statedOn: Day; readonly source: string }

export type WindowResult = {
  readonly window: { readonly id: string; readonly name: string; readonly contractStart: Day; readonly decided: boolean }
  readonly procedure: { readonly id: string; readonly type: string; readonly title: string; readonly reference: string; readonly source: string | null; readonly termMonths: number; readonly optionCount: number; readonly optionMonths: number; readonly maxMonths: number }
  readonly region: { readonly id: string; readonly name: string; readonly fullName: string }
  readonly municipalities: readonly { readonly id: string; readonly name: string; readonly admitted: number; readonly decidedOn: Day | null; readonly status: string | null; readonly letters: readonly { readonly id: string; readonly issuedAt: Date }[] }[]
  /** Whether every lot is a whole municipality, rather than an area in one. */
  readonly wholeMunicipalities: boolean
  /** Admitted in at least one lot, by name; `where` says in which, in words. */
  readonly admitted: readonly { readonly id: string; readonly name: string; readonly legalForm: string; readonly contractedBefore: boolean; readonly municipalities: readonly string[]; readonly lots: number; readonly where: string; readonly invented: boolean }[]
  readonly participations: number
  /** Refused in every lot it entered for. Never on a public page. */
  readonly refused: readonly { readonly id: string; readonly name: string; readonly municipalities: readonly string[]; readonly statedReason: string | null; readonly reason: string; readonly effects: readonly Effect[]; readonly invented: boolean }[]
  readonly notApplied: readonly { readonly id: string; readonly name: string; readonly note: string; readonly source: string; readonly subcontractorOf: string | null; readonly residents: string | null; readonly effects: readonly Effect[] }[]
  readonly today: Day
  readonly mayIssue: boolean
}

/** The outcome of a window, counted from its outcomes and nothing else (N25-N36); null when not this person's to see. */
export const windowResult = (actor: Person, windowId: string): Promise<WindowResult | null> =>
  read(actor, async (tx, now) => {
    const window = await tx.entryWindow.findFirst({
      where: { id: windowId, regionId: { in: [...actor.regionIds] } },
      select: {
        id: true,
        name: true,
        regionId: true,
        contractStart: true,
        openedAt: true,
        kind: true,
        region: { select: { id: true, name: true, fullName: true } },
        procedure: {
          select: { id: true, type: true, title: true, reference: true, source: true, termMonths: true, optionCount: true, optionMonths: true, maxMonths: true, procedureLots: { select: { lot: { select: { kind: true } }, municipality: { select: { id: true, name: true } } } } },
        },
        collegeDecisions: { where: { again: false }, orderBy: { number: 'desc' }, select: { municipalityId: true, status: true, decidedOn: true } },
        outcomes: {
          where: STANDS,
          orderBy: [{ provider: { name: 'asc' } }, { lot: { name: 'asc' } }],
          select: { outcome: true, reason: true, statedReason: true, municipality: { select: { id: true, name: true } }, lot: { select: { name: true } }, provider: { select: { id: true, name: true, legalForm: true, invented: true } } },
        },
        residentEffects: { select: { providerId: true, known: true, count: true, note: true, statedOn: true, source: true, municipality: { select: { name: true } } } },
        entryFacts: { where: { fact: 'not-applied' }, orderBy: { provider: { name: 'asc' } }, select: { note: true, source: true, provider: { select: { id: true, name: true } } } },
        councilLetters: { orderBy: { issuedAt: 'desc' }, select: { municipalityId: true, letterId: true, issuedAt: true } },
      },
    })
    // Nothing of a window's entries may be derived before it was opened.
    if (!window || !showsEntries(window)) return null
    // Where entry is continuous a college goes on deciding: what it decided counts, what it prepares doesn't yet.
    const decisions = isContinuous(window) ? window.collegeDecisions.filter((each) => each.status !== 'proposed') : window.collegeDecisions
    const prior = new Set((await tx.priorContract.findMany({ where: { regionId: window.regionId }, select: { providerId: true } })).map((row) => row.providerId))
    const relations = await tx.subcontractorRelation.findMany({ where: { regionId: window.regionId }, select: { providerId: true, ofNote: true, residents: true, ofProvider: { select: { name: true } } } })
    const effectsOf = (providerId: string): Effect[] =>
      window.residentEffects
        .filter((effect) => effect.providerId === providerId)
        .map((effect) => ({ municipality: effect.municipality?.name ?? null, known: effect.known, count: effect.count, note: effect.note, statedOn: day(effect.statedOn), source: effect.source }))
        .sort((a, b) => (a.municipality ?? '').localeCompare(b.municipality ?? '', 'nl'))
    const ids = [...new Set(window.outcomes.map((outcome) => outcome.provider.id))]
    const rows = ids.map((id) => {
      const own = window.outcomes.filter((outcome) => outcome.provider.id === id)
      return { own, provider: own[0]?.provider ?? { id, name: '', legalForm: '', invented: false } }
    })
    const { procedureLots } = window.procedure
    const wholeMunicipalities = procedureLots.every(({ lot }) => lot.kind === 'municipality')
    const all = wholeMunicipalities ? 'alle gemeenten' : 'alle percelen'
    const admitted = rows.flatMap(({ own, provider }) => {
      const in_ = own.filter((outcome) => outcome.outcome === 'admitted')
      const where = in_.length > 1 && in_.length === procedureLots.length ? all : list(in_.map((outcome) => outcome.lot.name))
      return in_.length > 0 ? [{ ...provider, contractedBefore: prior.has(provider.id), municipalities: named(in_), lots: in_.length, where }] : []
    })
    const municipalities = [...new Map(procedureLots.map(({ municipality }) => [municipality.id, municipality])).values()]
    return {
      window: { id: window.id, name: window.name, contractStart: day(window.contractStart), decided: decisions.length > 0 && decisions.every((decision) => decision.status !== 'proposed') },
      procedure: window.procedure,
      region: window.region,
      wholeMunicipalities,
      municipalities: municipalities
        .map((municipality) => {
          const decision = decisions.find((each) => each.municipalityId === municipality.id)
          return {
            ...municipality,
            admitted: window.outcomes.filter((outcome) => outcome.municipality.id === municipality.id && outcome.outcome === 'admitted').length,
            decidedOn: decision?.decidedOn ? day(decision.decidedOn) : null,
            status: decision?.status ?? null,
            letters: window.councilLetters.filter((letter) => letter.municipalityId === municipality.id).map((letter) => ({ id: letter.letterId, issuedAt: letter.issuedAt })),
          }
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
      admitted,
      participations: window.outcomes.filter((outcome) => outcome.outcome === 'admitted').length,
      refused: rows.flatMap(({ own, provider }) =>
        own.every((outcome) => outcome.outcome === 'refused' || outcome.outcome === 'revoked')
          ? [{ id: provider.id, name: provider.name, invented: provider.invented, municipalities: named(own), statedReason: own[0]?.statedReason ?? null, reason: own[0]?.reason ?? '', effects: effectsOf(provider.id) }]
          : [],
      ),
      notApplied: window.entryFacts.map((fact) => {
        const relation = relations.find((each) => each.providerId === fact.provider.id)
        return { ...fact.provider, note: fact.note, source: fact.source, subcontractorOf: relation ? (relation.ofProvider?.name ?? relation.ofNote) : null, residents: relation?.residents ?? null, effects: effectsOf(fact.provider.id) }
      }),
      today: dayIn(now),
      mayIssue: mayIssueCouncilLetter(actor, window),
    }
  })

/** The municipalities of these outcomes, each once: a municipality may be divided into several lots. */
const named = (outcomes: readonly { readonly municipality: { readonly name: string } }[]) => [...new Set(outcomes.map((outcome) => outcome.municipality.name))]

/** "inwoners met hulp van deze aanbieder": a stated fact in words, never a sum of ours. */
export function effectText(effect: Pick<Effect, 'known' | 'count' | 'municipality'>): string {
  const where = effect.municipality ?? 'de hele regio'
  if (effect.known === 'none') return `${where}: geen gevolgen voor inwoners`
  if (effect.known === 'unknown' || effect.count === null) return `${where}: niet bekend`
  const people = effect.count === 1 ? '1 inwoner' : `${effect.count} inwoners`
  return effect.known === 'at-least' ? `${where}: ten minste ${people}` : `${where}: ${people}`
}

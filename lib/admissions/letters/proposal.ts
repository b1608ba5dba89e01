import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import { NOT_IN_SOURCE, outcomeLabel } from '@/lib/admissions/messages/decision'
import { GROUND_LABELS } from '@/lib/admissions/messages/decision-later'
import type { ReactionTerm } from '@/lib/admissions/rules/reaction-term'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import { FIRST_OUTCOMES, type LaterOutcome } from '@/lib/admissions/schema/decision'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import { plural } from '@/lib/format'
import { formatDayLong, type Day } from '@/lib/kernel/day'
import { newLetter, paragraphs, type Annex, type Block, type LetterView } from '@/lib/letters/view'
import { typeOf } from '@/lib/procedures/rules/types'

export type ProposedOutcome = {
  readonly provider: string
  readonly lot: string
  readonly outcome: LaterOutcome
  readonly reason: string
  readonly condition: string | null
  readonly stated: { readonly words: string; readonly source: string } | null
  readonly ground: Ground | null
  readonly judged: readonly { readonly position: number; readonly title: string; readonly verdict: Verdict; readonly reason: string }[]
}

export type ProposalDocument = {
  readonly municipality: string
  readonly region: string
  readonly reference: string
  readonly number: number
  readonly procedure: { readonly title: string; readonly reference: string; readonly type: string }
  readonly window: { readonly name: string; readonly openedOn: Day; readonly decisionsBy: Day; readonly contractStart: Day }
  readonly reaction: ReactionTerm
  /** The mandate by which the region may record it; null where the municipality records its own college's decision. */
  readonly mandate: string | null
  readonly outcomes: readonly ProposedOutcome[]
  readonly issuedOn: Day
  readonly adviser: { readonly name: string; readonly role: string }
}

const REFUSED: readonly LaterOutcome[] = ['refused', 'revoked']

/**
 * The proposal to one college, from the outcomes that were prepared: what is asked, how it came about and what follows per
 * provider and lot. Who is not admitted stands by name in the confidential annex only.
 */
export function proposalView(document: ProposalDocument): LetterView {
  const { procedure, outcomes } = document
  const open = outcomes.filter((each) => !REFUSED.includes(each.outcome))
  const refused = outcomes.filter((each) => REFUSED.includes(each.outcome))
  const annexes: Annex[] = [
    ...(open.length > 0 ? [{ title: 'Uitkomsten en gronden per aanbieder', blocks: grounds(open, procedure.type) }] : []),
    ...(refused.length > 0 ? [{ title: 'Aanbieders met wie geen overeenkomst volgt', confidential: true, blocks: grounds(refused, procedure.type) }] : []),
  ]
  return {
    ...newLetter('record'),
    title: `Collegevoorstel: ${procedure.title}`,
    sender: { name: `Gemeente ${document.municipality}`, lines: ['Ambtelijk advies aan het college van burgemeester en wethouders'] },
    issuedOn: document.issuedOn,
    ourReference: `${document.reference}, versie ${document.number}`,
    blocks: [
      { type: 'heading', text: 'Wat wordt het college gevraagd?', level: 1 },
      { type: 'list', ordered: true, items: asked(document, refused.length > 0) },
      { type: 'heading', text: 'De procedure', level: 1 },
      { type: 'facts', items: facts(document) },
      { type: 'heading', text: 'Uitkomsten in het kort', level: 1 },
      counts(outcomes, procedure.type),
      ...listed(open, procedure.type),
      ...(refused.length > 0 ? [{ type: 'notice' as const, title: 'Vertrouwelijk', text: 'Met wie geen overeenkomst volgt, staat alleen in de vertrouwelijke bijlage. Maak die namen niet openbaar.' }] : []),
      { type: 'heading', text: 'Daarna', level: 1 },
      { type: 'paragraph', text: `Elke aanbieder krijgt een brief met de uitkomst en de gronden per criterium. Daarna loopt de reactietermijn van ${plural(document.reaction.days, 'dag', 'dagen')} (${document.reaction.source}). Een dagvaarding binnen die termijn houdt het besluit tegen.` },
      { type: 'heading', text: 'Bijlagen', level: 1 },
      annexes.length > 0 ? { type: 'list', items: annexes.map((annex, at) => `Bijlage ${at + 1}: ${annex.title}${annex.confidential ? ' (vertrouwelijk)' : ''}`) } : { type: 'paragraph', text: 'Geen.' },
    ],
    signatories: [{ name: document.adviser.name, role: document.adviser.role, onBehalfOf: `inkoop ${document.region}` }],
    annexes,
  }
}

function asked({ procedure, outcomes, window }: ProposalDocument, confidential: boolean): string[] {
  const later = outcomes.some((each) => each.ground !== null)
  return [
    later ? `Opnieuw te besluiten over ${plural(outcomes.length, 'uitkomst', 'uitkomsten')} van ${procedure.title}, zoals in de bijlagen staat.` : `De ${plural(outcomes.length, 'uitkomst', 'uitkomsten')} van ${procedure.title}, instapmoment ${window.name}, vast te stellen zoals in de bijlagen staat.`,
    'De aanbieders hun uitkomst met de gronden schriftelijk mee te delen.',
    ...(confidential ? ['Geheimhouding te bewaren over de vertrouwelijke bijlage.'] : []),
  ]
}

function facts({ procedure, window, mandate, municipality }: ProposalDocument): { label: string; value: string }[] {
  return [
    { label: 'Procedure', value: `${procedure.title} (${procedure.reference})` },
    { label: 'Soort', value: typeOf(procedure.type).words.name },
    { label: 'Instapmoment', value: window.name },
    { label: 'Geopend op', value: formatDayLong(window.openedOn) },
    { label: 'Besluit uiterlijk', value: formatDayLong(window.decisionsBy) },
    { label: 'Overeenkomst vanaf', value: formatDayLong(window.contractStart) },
    { label: 'Grondslag', value: typeOf(procedure.type).words.basis },
    { label: 'Mandaat', value: mandate ?? `geen: het college van ${municipality} besluit zelf` },
  ]
}

const COUNTED = [...FIRST_OUTCOMES, 'revoked'] as const

/** How many per lot and outcome; an outcome that nobody has has no column. */
function counts(outcomes: readonly ProposedOutcome[], type: string): Block {
  const used = COUNTED.filter((code) => outcomes.some((each) => each.outcome === code))
  const lots = [...new Set(outcomes.map((each) => each.lot))].sort((a, b) => a.localeCompare(b, 'nl'))
  const row = (of: readonly ProposedOutcome[]) => used.map((code) => String(of.filter((each) => each.outcome === code).length))
  return {
    type: 'table',
    caption: 'Uitkomsten per perceel',
    columns: [{ label: 'Perceel', align: 'start' }, ...used.map((code) => ({ label: outcomeLabel(code, type), align: 'end' as const }))],
    rows: lots.map((lot) => [lot, ...row(outcomes.filter((each) => each.lot === lot))]),
    ...(lots.length > 1 ? { total: ['Totaal', ...row(outcomes)] } : {}),
  }
}

const listed = (open: readonly ProposedOutcome[], type: string): Block[] =>
  open.length === 0 ? [] : [{ type: 'table', caption: 'Aanbieders', columns: [{ label: 'Aanbieder', align: 'start' }, { label: 'Perceel', align: 'start' }, { label: 'Voorgestelde uitkomst', align: 'start' }], rows: open.map((each) => [each.provider, each.lot, outcomeLabel(each.outcome, type)]) }]

/** Per provider and lot the reason, the condition and every criterion that is not met or not yet proved. */
function grounds(outcomes: readonly ProposedOutcome[], type: string): Block[] {
  return outcomes.flatMap((each): Block[] => {
    const failed = each.judged.filter((one) => one.verdict !== 'met')
    return [
      { type: 'heading', text: `${each.provider}, ${each.lot}: ${outcomeLabel(each.outcome, type).toLowerCase()}`, level: 2 },
      ...(each.ground ? [{ type: 'facts' as const, items: [{ label: 'Waarom opnieuw', value: GROUND_LABELS[each.ground] }] }] : []),
      ...(each.stated ? [{ type: 'notice' as const, text: `De bron zegt: “${each.stated.words}” Bron: ${each.stated.source}. Criterium: ${NOT_IN_SOURCE}.` }] : paragraphs(each.reason)),
      ...(each.condition ? [{ type: 'notice' as const, title: 'Voorwaarde', text: each.condition }] : []),
      ...(each.judged.length === 0 ? [] : failed.length === 0 ? [{ type: 'paragraph' as const, text: `Voldoet aan ${each.judged.length === 1 ? 'het ene criterium' : `alle ${each.judged.length} criteria`}.` }] : [failedTable(failed)]),
    ]
  })
}

const failedTable = (failed: ProposedOutcome['judged']): Block => ({
  type: 'table',
  caption: 'Criteria waaraan niet of nog niet is voldaan',
  columns: [{ label: 'Criterium', align: 'start', share: 4 }, { label: 'Oordeel', align: 'start', share: 2 }, { label: 'Reden', align: 'start', share: 5 }],
  rows: failed.map((one) => [`${one.position}. ${one.title}`, VERDICT_LABELS[one.verdict], one.reason]),
})

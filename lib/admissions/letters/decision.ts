import { NOT_IN_SOURCE, outcomeLabel } from '@/lib/admissions/messages/decision'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import type { Verdict } from '@/lib/admissions/schema/assessment'
import { GROUND_LABELS } from '@/lib/admissions/messages/decision-later'
import type { LaterOutcome } from '@/lib/admissions/schema/decision'
import type { Ground } from '@/lib/admissions/schema/decision-later'
import { list, plural } from '@/lib/format'
import { formatDayLong, type Day } from '@/lib/kernel/day'
import { typeOf } from '@/lib/procedures/rules/types'
import { line, say, sayInFrame, type LetterText } from '@/lib/letters/texts'
import { newLetter, paragraphs, type Block, type LetterView } from '@/lib/letters/view'

/** The earlier outcome that a later decision comes in the place of. */
export type LetterReplaces = { readonly outcome: LaterOutcome; readonly reference: string; readonly decidedOn: Day; readonly ground: Ground; readonly note: string }

export type DecisionLetter = {
  readonly municipality: string
  readonly region: string
  readonly procedure: { readonly type: string; readonly title: string; readonly reference: string }
  readonly window: string
  readonly decision: { readonly reference: string; readonly decidedOn: Day; readonly mandate: string | null }
  readonly provider: { readonly name: string; readonly lines: readonly string[]; readonly contact: string | null }
  readonly submission: string
  readonly contractStart: Day
  readonly lots: readonly {
    readonly name: string
    readonly outcome: LaterOutcome
    readonly replaces: LetterReplaces | null
    readonly endsOn: Day | null
    readonly reason: string
    readonly condition: string | null
    readonly stated: { readonly words: string; readonly source: string } | null
    readonly judged: readonly { readonly position: number; readonly title: string; readonly verdict: Verdict; readonly reason: string }[]
  }[]
  readonly issuedOn: Day
  readonly reactionDays: number
  readonly reactionUntil: Day
  readonly sender: { readonly name: string; readonly role: string }
}

/**
 * The college's letter to one provider: outcome and reason per lot, the whole assessment as annex, and what the provider
 * can do. Admission is a decision under private law: complaints desk and civil court, within the procedure's own term.
 */
export function decisionLetterView(letter: DecisionLetter, text: LetterText<'admission-decision'>): LetterView {
  const college = `het college van burgemeester en wethouders van ${letter.municipality}`
  const judged = letter.lots.filter((lot) => lot.judged.length > 0)
  const annexes = judged.length === 0 ? {} : { annexes: [{ title: 'Beoordeling per criterium', blocks: judged.map((lot) => verdictTable(lot)) }] }
  return {
    ...newLetter('letter'),
    title: line(text, 'subject', { procedure: letter.procedure.title }),
    sender: { name: `Gemeente ${letter.municipality}`, lines: ['College van burgemeester en wethouders'] },
    addressee: { lines: [letter.provider.name, ...(letter.provider.contact ? [`t.a.v. ${letter.provider.contact}`] : []), ...letter.provider.lines] },
    issuedOn: letter.issuedOn,
    reference: letter.submission,
    ourReference: letter.decision.reference,
    salutation: 'Geachte heer of mevrouw,',
    blocks: [
      ...say(text, letter.lots.some((lot) => lot.replaces) ? 'again' : 'opening', { procedure: letter.procedure.title, instapmoment: letter.window, 'dag-besluit': formatDayLong(letter.decision.decidedOn), gemeente: letter.municipality }),
      {
        type: 'table',
        caption: 'Uitkomst per perceel',
        columns: [
          { label: 'Perceel', align: 'start' },
          { label: 'Uitkomst', align: 'start' },
        ],
        rows: letter.lots.map((lot) => [lot.name, outcomeLabel(lot.outcome, letter.procedure.type)]),
      },
      ...letter.lots.flatMap((lot) => lotBlocks(lot, letter.procedure.type)),
      ...nextBlocks(letter, text),
      ...say(text, 'disagree'),
      sayInFrame(text, 'term', { reactietermijn: `tot en met ${formatDayLong(letter.reactionUntil)}`, 'aantal-dagen': plural(letter.reactionDays, 'dag', 'dagen') }),
    ],
    closing: line(text, 'closing'),
    signatories: [{ name: letter.sender.name, role: letter.sender.role, onBehalfOf: college, ...(letter.decision.mandate ? { mandate: letter.decision.mandate } : {}) }],
    footer: line(text, 'footer', { regio: letter.region }),
    ...annexes,
  }
}

function lotBlocks(lot: DecisionLetter['lots'][number], type: string): Block[] {
  const heading: Block = { type: 'heading', text: `${lot.name}: ${outcomeLabel(lot.outcome, type).toLowerCase()}`, level: 1 }
  const earlier = earlierBlocks(lot, type)
  if (lot.stated)
    return [
      heading,
      ...earlier,
      { type: 'paragraph', text: 'Deze uitkomst is overgenomen uit een bron. De bron zegt:' },
      { type: 'notice', text: `“${lot.stated.words}”` },
      {
        type: 'facts',
        items: [
          { label: 'Bron', value: lot.stated.source },
          { label: 'Criterium', value: NOT_IN_SOURCE },
        ],
      },
    ]
  const notMet = lot.judged.filter((each) => each.verdict !== 'met')
  return [
    heading,
    ...earlier,
    ...(lot.replaces?.note === lot.reason ? [] : paragraphs(lot.reason)),
    ...(notMet.length > 0 ? [{ type: 'list' as const, items: notMet.map((each) => [{ strong: `${each.position}. ${each.title}: ${VERDICT_LABELS[each.verdict].toLowerCase()}.` }, ` ${each.reason}`]) }] : []),
    ...(lot.condition ? [{ type: 'notice' as const, title: 'Voorwaarde', text: lot.condition }] : []),
  ]
}

/** What this outcome comes in the place of, and why the college decided again. */
function earlierBlocks({ replaces, endsOn }: DecisionLetter['lots'][number], type: string): Block[] {
  if (!replaces) return []
  return [
    {
      type: 'facts',
      items: [
        { label: 'Komt in de plaats van', value: `${outcomeLabel(replaces.outcome, type)}, besluit ${replaces.reference} van ${formatDayLong(replaces.decidedOn)}` },
        { label: 'Waarom opnieuw', value: GROUND_LABELS[replaces.ground] },
        ...(endsOn ? [{ label: 'Laatste dag van uw deelname', value: formatDayLong(endsOn) }] : []),
      ],
    },
    ...paragraphs(replaces.note),
  ]
}

function nextBlocks(letter: DecisionLetter, text: LetterText<'admission-decision'>): Block[] {
  const { outcome, words } = typeOf(letter.procedure.type)
  const decision = words.decision.toLowerCase()
  const named = (outcome: LaterOutcome) => letter.lots.filter((lot) => lot.outcome === outcome).map((lot) => lot.name)
  const sentences = [
    ...(named('admitted').length > 0 ? [`Voor ${list(named('admitted'))} krijgt u een raamovereenkomst aangeboden${letter.contractStart > letter.issuedOn ? `, met ingang van ${formatDayLong(letter.contractStart)}` : ''}. Dat gebeurt als de reactietermijn voorbij is.`] : []),
    ...(named('conditionally-admitted').length > 0 ? [`Voor ${list(named('conditionally-admitted'))} geldt ${decision} pas als u aan de voorwaarde voldoet.`] : []),
    ...(named('deferred').length > 0 ? [`Voor ${list(named('deferred'))} neemt het college later een besluit. U krijgt daarover een nieuwe brief.`] : []),
    ...(named('revoked').length > 0 ? [`Voor ${list(named('revoked'))} vervalt uw ${decision.replace(/^de /, '')}. Een overeenkomst die u nog niet had getekend, vervalt ook.`] : []),
    ...(named('refused').length > 0 ? [`Voor ${list(named('refused'))} sluit de gemeente geen overeenkomst met u.${outcome === 'award' ? '' : ' Bij een volgend instapmoment kunt u zich opnieuw inschrijven.'}`] : []),
  ]
  return [{ type: 'heading', text: line(text, 'next'), level: 1 }, ...sentences.map((sentence): Block => ({ type: 'paragraph', text: sentence }))]
}

const verdictTable = (lot: DecisionLetter['lots'][number]): Block => ({
  type: 'table',
  caption: `Perceel ${lot.name}`,
  columns: [
    { label: 'Criterium', align: 'start', share: 4 },
    { label: 'Oordeel', align: 'start', share: 2 },
    { label: 'Reden', align: 'start', share: 5 },
  ],
  rows: lot.judged.map((each) => [`${each.position}. ${each.title}`, VERDICT_LABELS[each.verdict], each.reason]),
})

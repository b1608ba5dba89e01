import type { ReactNode } from 'react'
import { DefinitionList, type Definition } from '@/components/ui/DefinitionList'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import { ANSWER_KIND_LABELS, CODE_LABELS, CRITERION_KIND_PLURALS, CRITERION_KIND_SENTENCES, everyText, holdsAtText, RENEWAL_STANDING_LABELS } from '@/lib/procedures/messages/labels'
import type { CriterionContent } from '@/lib/procedures/queries/library'
import type { CriterionView } from '@/lib/procedures/queries/pages'
import { codeListOf, CRITERION_KINDS } from '@/lib/procedures/schema/criterion'
import { EVIDENCE_KIND_LABELS } from '@/lib/providers/messages'

/** How a provider answers, with the evidence or the answer that excludes. */
function answerText(criterion: CriterionContent): string {
  if (criterion.answerKind === 'evidence' && criterion.evidenceKind) return `Bewijsstuk: ${EVIDENCE_KIND_LABELS[criterion.evidenceKind]}`
  if (criterion.answerKind === 'statement') return `Verklaring met ja of nee. Bij ${criterion.excludingAnswer ? 'ja' : 'nee'} voldoet de aanbieder niet.`
  return ANSWER_KIND_LABELS[criterion.answerKind]
}

/** What a criterion asks, as pairs of label and value. */
export function definitions(criterion: CriterionContent): Definition[] {
  return [
    { label: 'Waarom deze eis', value: <span className="whitespace-pre-line">{criterion.rationale}</span> },
    { label: 'Moet kloppen', value: holdsAtText(criterion.holdsAt, criterion.holdsMonths) },
    { label: 'Aantonen', value: <span className="whitespace-pre-line">{criterion.proof}</span>, second: `${answerText(criterion)}${criterion.perLot ? (criterion.answerKind === 'statement' ? ' Per perceel.' : ', per perceel') : ''}` },
    ...(criterion.validityMonths === null ? [] : [{ label: 'Bewijs', value: `hoogstens ${plural(criterion.validityMonths, 'maand', 'maanden')} oud` }]),
    ...(criterion.sampled ? [{ label: 'Steekproef', value: 'Wij kijken ter plaatse. U stuurt deze stukken niet op.' }] : []),
    ...(criterion.renewalMonths === null ? [] : [{ label: 'Opnieuw aantonen', value: everyText(criterion.renewalMonths), second: `${criterion.renewalReason ?? ''}${criterion.renewalStanding === 'questioned' ? ` ${RENEWAL_STANDING_LABELS.questioned}.` : ''}` }]),
  ]
}

/** Where a criterion comes from: its code and its source, in one quiet line. */
export function origin(criterion: CriterionContent): string {
  const code = criterion.code && (codeListOf(criterion.code) === 'local' ? CODE_LABELS[criterion.code] : `UEA ${criterion.code}: ${CODE_LABELS[criterion.code].toLowerCase()}`)
  return [code, criterion.source && `Bron: ${criterion.source}`].filter(Boolean).join('. ')
}

/** The criteria by kind, each with its text, rationale, moment and proof; `actions` stands under its text. */
export function CriteriaByKind({ criteria, actions }: { criteria: readonly CriterionView[]; actions?: (criterion: CriterionView) => ReactNode }) {
  return (
    <>
      {CRITERION_KINDS.map((kind) => {
        const own = criteria.filter((criterion) => criterion.kind === kind)
        if (own.length === 0) return null
        return (
          <Section key={kind} title={CRITERION_KIND_PLURALS[kind]} intro={`${plural(own.length, 'eis', 'eisen')}. ${CRITERION_KIND_SENTENCES[kind]}`}>
            <Panel>
              {own.map((criterion) => (
                <PanelPart key={criterion.id}>
                  <div className="grid gap-x-6 gap-y-3 tablet:grid-cols-[5fr_7fr]">
                    <div>
                      <h3>{criterion.title}</h3>
                      <p className="mt-2 whitespace-pre-line">{criterion.text}</p>
                      {origin(criterion) && <p className="small mt-2">{origin(criterion)}</p>}
                      {actions && <div className="actions mt-2">{actions(criterion)}</div>}
                    </div>
                    <DefinitionList items={definitions(criterion)} />
                  </div>
                </PanelPart>
              ))}
            </Panel>
          </Section>
        )
      })}
    </>
  )
}

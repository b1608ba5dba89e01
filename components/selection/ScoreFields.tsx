import { Fieldset } from '@/components/ui/form/Fieldset'
import { HiddenField, TextArea, UnitField } from '@/components/ui/form/TextField'
import type { CriterionView } from '@/lib/selection/queries/area'

/** A score and its reason for each criterion of an area; `before` fills in what was given. */
export function ScoreFields({ criteria, maxScore, before, explain }: { criteria: readonly CriterionView[]; maxScore: number; before: ReadonlyMap<string, { readonly score: number; readonly reason: string }>; explain?: (criterionId: string) => string | undefined }) {
  return (
    <>
      {criteria.map((criterion, at) => {
        const hint = explain?.(criterion.id) ?? criterion.text
        const known = before.get(criterion.id)
        return (
          <Fieldset key={criterion.id} legend={`${criterion.title}, weging ${criterion.weight}`} hint={<span className="whitespace-pre-line">{hint}</span>}>
            <HiddenField name={`scores.${at}.criterionId`} value={criterion.id} />
            <UnitField name={`scores.${at}.score`} label="Score" unit={`0 tot en met ${maxScore}`} defaultValue={known && String(known.score)} inputMode="numeric" />
            <TextArea name={`scores.${at}.reason`} label="Waarom?" rows={3} defaultValue={known?.reason} />
          </Fieldset>
        )
      })}
    </>
  )
}

import { RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea } from '@/components/ui/form/TextField'
import { takenOverText } from '@/lib/admissions/messages/submission'
import type { StepView } from '@/lib/admissions/queries/submission'

type Criterion = Pick<StepView['criteria'][number], 'id' | 'kind' | 'answerKind' | 'excludingAnswer' | 'title'>
type Lot = { readonly id: string; readonly name: string } | null

/** The fields that answer one criterion: once, or once per lot under the lot's name. */
export function AnswerFields({ criterion, lots, answers }: { criterion: Criterion; lots: readonly Lot[]; answers: StepView['answers'] }) {
  return lots.map((lot, index) => {
    const answer = answers.find((each) => each.criterionId === criterion.id && each.lotId === (lot?.id ?? null))
    const name = (part: string) => `answers.${index}.${part}`
    const fields = (
      <>
        <input type="hidden" name={name('lotId')} value={lot?.id ?? ''} />
        {answer?.takenFrom && <p className="small">{takenOverText(answer.takenFrom)}</p>}
        {criterion.answerKind !== 'text' && (
          <RadioGroup
            name={name('yes')}
            label={criterion.answerKind === 'agreement' ? 'Gaat u hiermee akkoord?' : criterion.excludingAnswer === true ? 'Is dit bij u het geval?' : 'Voldoet u hieraan?'}
            options={options(criterion)}
            defaultValue={answer?.yes === true ? 'ja' : answer?.yes === false ? 'nee' : undefined}
          />
        )}
        <TextArea
          name={name('text')}
          label={criterion.answerKind === 'text' ? (lot ? `Uw antwoord voor ${lot.name}` : 'Uw antwoord') : 'Toelichting'}
          hint={criterion.answerKind === 'text' ? 'Hoogstens 10.000 tekens.' : 'Bijvoorbeeld als u vindt dat u toch kunt worden toegelaten.'}
          rows={criterion.answerKind === 'text' ? 8 : 3}
          defaultValue={answer?.text ?? ''}
          optional={criterion.answerKind !== 'text'}
        />
      </>
    )
    return lot ? (
      <Fieldset key={lot.id} legend={lot.name}>
        {fields}
      </Fieldset>
    ) : (
      <div key="all" className="fields">
        {fields}
      </div>
    )
  })
}

/** The answer that excludes, or falls short, says so before it is chosen. */
function options({ kind, answerKind, excludingAnswer }: Criterion) {
  if (answerKind === 'agreement')
    return [
      { value: 'ja', label: 'Ja, akkoord' },
      { value: 'nee', label: 'Nee', hint: 'Dan voldoet u niet aan deze eis.' },
    ]
  const warn = (value: boolean) => (excludingAnswer === value ? { hint: kind === 'exclusion' ? 'Met dit antwoord kunt u worden uitgesloten. Licht het hieronder toe.' : 'Dan voldoet u niet aan deze eis. Licht het hieronder toe.' } : {})
  return [
    { value: 'ja', label: 'Ja', ...warn(true) },
    { value: 'nee', label: 'Nee', ...warn(false) },
  ]
}

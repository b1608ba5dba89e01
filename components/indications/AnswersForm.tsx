import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { ButtonLink } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Page'
import type { FormAction } from '@/lib/kernel/form-state'
import { AREA_LABELS, amountText } from '@/lib/norms/messages'
import { countsTimes } from '@/lib/norms/rules'
import { type Answers, MAX_COUNT, type NormCell, RESULT_AREAS } from '@/lib/norms/schema'
import { routes } from '@/lib/routes'

type Props = { readonly caseId: string; readonly version: number; readonly cells: readonly NormCell[]; readonly answers: Answers | null; readonly action: FormAction; readonly formKey: string }

/** For each cell of the norm set: whether it applies, how often, and why in words for the resident. */
export function AnswersForm({ caseId, version, cells, answers, action, formKey }: Props) {
  const areas = RESULT_AREAS.filter((area) => cells.some((cell) => cell.area === area))
  return (
    <Panel pad>
      <ActionForm
        id="antwoorden"
        label="Wat is nodig?"
        action={action}
        keyValue={formKey}
        version={version}
        hidden={{ caseId }}
        submit="Tijd berekenen"
        buttons={answers && <ButtonLink href={routes.calculation(caseId)} kind="secondary">Niet wijzigen</ButtonLink>}
      >
        {areas.map((area) => (
          <Fieldset key={area} legend={AREA_LABELS[area]}>
            {cells.filter((cell) => cell.area === area).map((cell) => (
              <CellFields key={cell.key} cell={cell} answers={answers} />
            ))}
          </Fieldset>
        ))}
      </ActionForm>
    </Panel>
  )
}

function CellFields({ cell, answers }: { cell: NormCell; answers: Answers | null }) {
  const answer = answers?.[cell.key]
  const name = `answers.${cell.key}`
  const note = [amountText(cell), cell.group === null ? null : 'hooguit een van deze groep', cell.condition].filter(Boolean).join('. ')
  return (
    <div className="grid gap-2 tablet:grid-cols-2 tablet:gap-6">
      <Checkbox name={`${name}.apply`} label={cell.label} hint={note} optional defaultChecked={answers === null ? cell.key === 'house-base' : (answer?.apply ?? false)} />
      <div className="grid gap-2">
        {countsTimes(cell) && <TextField name={`${name}.count`} label={`Aantal: ${cell.label}`} hint={`1 tot en met ${MAX_COUNT}`} width={5} inputMode="numeric" optional defaultValue={answer?.count} />}
        <TextField name={`${name}.why`} label={`Uitleg: ${cell.label}`} width="full" optional defaultValue={answer?.why} />
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RunningTotal, type TotalBasis } from '@/components/indications/RunningTotal'
import { Checkbox, Select } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { ButtonLink } from '@/components/ui/Button'
import { Panel } from '@/components/ui/Page'
import type { FormAction, FormValues } from '@/lib/kernel/form-state'
import { formatDurationShort } from '@/lib/kernel/duration'
import { startWithCapital } from '@/lib/kernel/sentences'
import { AREA_LABELS, LESS_BY_LABELS, amountText } from '@/lib/norms/messages/calculation'
import { countsTimes } from '@/lib/norms/rules/calculation'
import { type Answers, LESS_BY, MAX_COUNT, type NormCell, type NormPer, RESULT_AREAS } from '@/lib/norms/schema/cells'

type Props = { readonly hidden: Record<string, string>; /** Where one goes without changing anything. */ readonly back: string; readonly version: number; readonly basis: TotalBasis; readonly answers: Answers | null; readonly action: FormAction; readonly formKey: string; /** What was typed before, and under which name what is typed now is kept; not everywhere. */ readonly typed?: FormValues | undefined; readonly keep?: ReactNode; /** What is asked before the cells. */ readonly before?: ReactNode }

const COUNTED = { room: 'Kamers', person: 'Personen' } as const satisfies Record<NormPer, string>

/** For each cell of the norm set: whether it applies, how often, and why in words for the resident. */
export function AnswersForm({ hidden, back, version, basis, answers, action, formKey, typed, keep, before }: Props) {
  const { cells } = basis
  const areas = RESULT_AREAS.filter((area) => cells.some((cell) => cell.area === area))
  return (
    <Panel pad>
      <ActionForm
        id="antwoorden"
        label="Wat is nodig?"
        action={action}
        keyValue={formKey}
        version={version}
        hidden={hidden}
        typed={typed}
        submit="Tijd berekenen"
        buttons={answers && <ButtonLink href={back} kind="secondary">Niet wijzigen</ButtonLink>}
      >
        {before}
        {areas.map((area) => (
          <Fieldset key={area} legend={AREA_LABELS[area]}>
            {cells.filter((cell) => cell.area === area).map((cell) => (
              <CellFields key={cell.key} cell={cell} answers={answers} />
            ))}
          </Fieldset>
        ))}
        <RunningTotal basis={{ ...basis, cells: cells.map((cell) => ({ ...cell, condition: null, verbatim: null })) }} answers={answers ?? Object.fromEntries(cells.map((cell) => [cell.key, { apply: startsTicked(cell) }]))} />
        {keep}
      </ActionForm>
    </Panel>
  )
}

/** A new calculation starts from the average client with full takeover. */
const startsTicked = (cell: NormCell) => cell.key === 'house-base'

function CellFields({ cell, answers }: { cell: NormCell; answers: Answers | null }) {
  const answer = answers?.[cell.key]
  const name = `answers.${cell.key}`
  const note = [amountText(cell), cell.group === null ? null : 'hooguit één van deze groep', cell.condition].filter(Boolean).join('. ')
  const label = (
    <>
      {cell.label}
      <span className="hint block">{note}</span>
    </>
  )
  return (
    <div role="group" aria-label={cell.label} className="grid gap-3 border-t border-line-soft pt-3 tablet:grid-cols-[minmax(0,1fr)_5.5rem_minmax(0,1fr)] tablet:gap-6">
      <Checkbox name={`${name}.apply`} label={label} optional defaultChecked={answers === null ? startsTicked(cell) : (answer?.apply ?? false)} />
      <div>{countsTimes(cell) && <TextField name={`${name}.count`} label={cell.per === null ? 'Aantal' : COUNTED[cell.per]} hint={`1 tot ${MAX_COUNT}`} width={5} inputMode="numeric" defaultValue={answer?.count} />}</div>
      <div className="grid gap-3">
        {cell.subtractable && (
          <>
            <TextField name={`${name}.less`} label="Eraf per week" hint="Wat anderen zelf doen, bijvoorbeeld 0:15" width={9} optional defaultValue={answer?.less === undefined ? '' : formatDurationShort(answer.less)} />
            <Select name={`${name}.by`} label="Door wie?" optional empty="Niemand" options={LESS_BY.map((by) => ({ value: by, label: startWithCapital(LESS_BY_LABELS[by]) }))} defaultValue={answer?.by} />
          </>
        )}
        <TextField name={`${name}.why`} label="Uitleg" width="full" optional defaultValue={answer?.why} />
      </div>
    </div>
  )
}

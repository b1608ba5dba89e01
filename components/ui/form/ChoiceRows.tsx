'use client'

import { useState, type ReactNode } from 'react'
import { SubmitButton } from './ActionForm'
import { fieldText, useField } from './context'
import { HintAndError } from './Frame'

/** `slots` are fixed places in a cell: a word, or a dash where it is absent, so that columns can be compared. */
export type ChoiceCell = { main?: ReactNode; second?: ReactNode; slots?: readonly { word: string; on: boolean }[] }
export type ChoiceOption = { value: string; title: string; second?: string; cells: readonly ChoiceCell[] }

/**
 * Options as rows with columns to compare, one radio each; no order of its own. Goes in an ActionForm.
 * `submit` places the button under the rows; once chosen it repeats the name: "Keuze bevestigen: …".
 */
export function ChoiceRows(props: {
  name: string
  legend: string
  /** first column, then one per cell */
  heads: readonly string[]
  options: readonly ChoiceOption[]
  defaultValue?: string | null | undefined
  foot?: ReactNode
  submit?: string
  buttons?: ReactNode
}) {
  const { name, legend, heads, options, defaultValue, foot, submit, buttons } = props
  const field = useField(name)
  const posted = fieldText(field, defaultValue)
  const [chosen, setChosen] = useState(posted)
  const title = options.find((option) => option.value === chosen)?.title
  return (
    <>
      <fieldset className={field.error ? 'field bad' : 'field'}>
        <legend className="sr-only">{legend}</legend>
        <HintAndError field={field} />
        <div className="panel choices-box">
          <div className={`choices n${heads.length - 1}`}>
            <div className="choice-head" aria-hidden>
              {heads.map((head) => (
                <span key={head}>{head}</span>
              ))}
            </div>
            {options.map((option, at) => (
              <Row key={option.value} id={at === 0 ? field.id : `${field.id}.${option.value}`} name={name} heads={heads} option={option} checked={posted === option.value} choose={setChosen} />
            ))}
          </div>
          {foot}
        </div>
      </fieldset>
      {(submit || buttons) && (
        <div className="btns">
          {submit && <SubmitButton>{title ? `${submit}: ${title}` : submit}</SubmitButton>}
          {buttons}
        </div>
      )}
    </>
  )
}

function Row(props: { id: string; name: string; heads: readonly string[]; option: ChoiceOption; checked: boolean; choose: (value: string) => void }) {
  const { id, name, heads, option, checked, choose } = props
  return (
    <label className="choice">
      <input
        key={String(checked)}
        id={id}
        type="radio"
        className="tick"
        name={name}
        value={option.value}
        defaultChecked={checked}
        onChange={() => choose(option.value)}
        aria-labelledby={`${id}-t`}
        aria-describedby={`${id}-d`}
      />
      <span className="choice-title" id={`${id}-t`}>
        <b>{option.title}</b>
        {option.second && <span className="small">{option.second}</span>}
      </span>
      <span className="choice-cells" id={`${id}-d`}>
        {option.cells.map((cell, at) => (
          <span key={heads[at + 1]} data-l={heads[at + 1]}>
            <span>
              {cell.main}
              {cell.second && <span className="small">{cell.second}</span>}
              {cell.slots && <Slots slots={cell.slots} />}
            </span>
          </span>
        ))}
      </span>
    </label>
  )
}

function Slots({ slots }: { slots: readonly { word: string; on: boolean }[] }) {
  return (
    <span className="slots">
      {slots.map((slot) =>
        slot.on ? (
          <b key={slot.word}>{slot.word}</b>
        ) : (
          <i key={slot.word} aria-hidden>
            –
          </i>
        ),
      )}
    </span>
  )
}

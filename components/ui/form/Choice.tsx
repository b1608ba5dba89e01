'use client'

import type { ReactNode } from 'react'
import { fieldList, fieldText, useField } from './context'
import { describedBy, FieldFrame, GroupFrame, HintAndError, type FieldProps } from './Frame'
import { inputClass, type Width } from './TextField'

export type Option = { value: string; label: ReactNode; hint?: ReactNode }

/** One from a short list. `empty` is the first option without a value: "Kies een gemeente". */
export function Select(
  props: FieldProps & { options: readonly { value: string; label: string }[]; defaultValue?: string | null | undefined; empty?: string; width?: Width },
) {
  const { name, label, hint, optional = false, options, defaultValue, empty, width = 24 } = props
  const field = useField(name, optional)
  const value = fieldText(field, defaultValue)
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} field={field}>
      <span className="select">
        <select
          // React empties a select after a post: a new key puts the posted value back.
          key={value}
          id={field.id}
          name={name}
          className={inputClass(width)}
          defaultValue={value}
          aria-required={field.required || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, hint)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  )
}

function OptionRow(props: { kind: 'checkbox' | 'radio'; id: string; name: string; option: Option; checked: boolean; bad: boolean; describedBy?: string | undefined; required?: boolean }) {
  const { kind, id, name, option, checked, bad, required } = props
  const hintId = option.hint ? `${id}-hint` : undefined
  return (
    <label className="opt" htmlFor={id}>
      <input
        key={String(checked)}
        id={id}
        type={kind}
        name={name}
        value={option.value}
        className={bad ? 'tick in-bad' : 'tick'}
        defaultChecked={checked}
        aria-describedby={[hintId, props.describedBy].filter(Boolean).join(' ') || undefined}
        aria-required={required || undefined}
        aria-invalid={bad || undefined}
      />
      <span>
        {option.label}
        {option.hint && (
          <span className="hint" id={hintId}>
            {option.hint}
          </span>
        )}
      </span>
    </label>
  )
}

type GroupProps = FieldProps & { options: readonly Option[]; across?: boolean; after?: ReactNode }

/** Any number from a list. */
export function CheckboxGroup(props: GroupProps & { defaultValue?: readonly string[] }) {
  const { options, across, defaultValue = [], ...frame } = props
  const field = useField(frame.name, frame.optional)
  const chosen = fieldList(field, defaultValue)
  return (
    <GroupFrame {...frame} field={field}>
      <div className={across ? 'opts across' : 'opts'}>
        {options.map((option, at) => (
          <OptionRow key={option.value} kind="checkbox" id={at === 0 ? field.id : `${field.id}.${option.value}`} name={frame.name} option={option} checked={chosen.includes(option.value)} bad={!!field.error} />
        ))}
      </div>
    </GroupFrame>
  )
}

/** One from a list one can see at once. */
export function RadioGroup(props: GroupProps & { defaultValue?: string | null | undefined }) {
  const { options, across, defaultValue, ...frame } = props
  const field = useField(frame.name, frame.optional)
  const chosen = fieldText(field, defaultValue)
  return (
    <GroupFrame {...frame} field={field}>
      <div className={across ? 'opts across' : 'opts'} role="radiogroup" aria-label={frame.label} aria-required={field.required || undefined}>
        {options.map((option, at) => (
          <OptionRow key={option.value} kind="radio" id={at === 0 ? field.id : `${field.id}.${option.value}`} name={frame.name} option={option} checked={chosen === option.value} bad={false} />
        ))}
      </div>
    </GroupFrame>
  )
}

/** One statement to agree with: "Ik mag namens … tekenen". Posts `value` (default "ja") when ticked. */
export function Checkbox(props: Omit<FieldProps, 'label'> & { label: ReactNode; value?: string; defaultChecked?: boolean }) {
  const { name, label, hint, optional = false, value = 'ja', defaultChecked = false } = props
  const field = useField(name, optional)
  const checked = fieldList(field, defaultChecked ? [value] : []).includes(value)
  return (
    <div className={field.error ? 'field bad' : 'field'}>
      <HintAndError field={field} hint={hint} />
      <OptionRow kind="checkbox" id={field.id} name={name} option={{ value, label }} checked={checked} bad={!!field.error} describedBy={describedBy(field, hint)} required={field.required} />
    </div>
  )
}

'use client'

import type { ReactNode } from 'react'
import { fieldText, useField } from './context'
import { describedBy, FieldFrame, type FieldProps } from './Frame'

export type Width = 5 | 9 | 15 | 24 | 'full'

const WIDTH = { 5: 'in w5', 9: 'in w9', 15: 'in w15', 24: 'in', full: 'in wf' } as const satisfies Record<Width, string>

/** The class list of a field of this width in rem: width says how long the answer is. */
export function inputClass(width: Width): string {
  return WIDTH[width]
}

export type TextFieldProps = FieldProps & {
  defaultValue?: string | number | null | undefined
  width?: Width
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  autoComplete?: string
  maxLength?: number
  readOnly?: boolean
  spellCheck?: boolean
  after?: ReactNode
}

/** One line of text. Numbers of an organisation or person: `inputMode="numeric"`, width 9. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional = false, defaultValue, width = 24, type = 'text', after, ...input } = props
  const field = useField(name, optional)
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} field={field} after={after}>
      <input
        id={field.id}
        name={name}
        type={type}
        className={inputClass(width)}
        defaultValue={fieldText(field, defaultValue)}
        aria-required={field.required || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        {...input}
      />
    </FieldFrame>
  )
}

/** A day as lenient text ("1-1-27", "1 jan 2027"); never type=date, which follows the browser's language. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'width'>) {
  return <TextField width={9} autoComplete="off" {...props} hint={props.hint ?? 'Bijvoorbeeld 15-1-2026'} />
}

/** A number with its unit in a joined cell at the right: "uur en minuten per week", "euro", "%". */
export function UnitField(props: Omit<TextFieldProps, 'type' | 'after'> & { unit: string }) {
  const { name, label, hint, optional = false, defaultValue, width = 9, unit, ...input } = props
  const field = useField(name, optional)
  const described = [describedBy(field, hint), `${field.id}-unit`].filter(Boolean).join(' ')
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} field={field}>
      <div className="joined">
        <input
          id={field.id}
          name={name}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={inputClass(width)}
          defaultValue={fieldText(field, defaultValue)}
          aria-required={field.required || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={described}
          {...input}
        />
        <span className="unit" id={`${field.id}-unit`}>
          {unit}
        </span>
      </div>
    </FieldFrame>
  )
}

/** An amount in euros, decimal comma. */
export function MoneyField(props: Omit<TextFieldProps, 'type' | 'after'> & { unit?: string }) {
  return <UnitField width={5} {...props} unit={props.unit ?? 'euro'} />
}

/** A reason, an answer, an explanation. Grows with its text where the browser can. */
export function TextArea(props: FieldProps & { defaultValue?: string | null | undefined; rows?: number; maxLength?: number; width?: Width }) {
  const { name, label, hint, optional = false, defaultValue, rows = 4, width = 'full', maxLength } = props
  const field = useField(name, optional)
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} field={field}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        className={inputClass(width)}
        defaultValue={fieldText(field, defaultValue)}
        aria-required={field.required || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
      />
    </FieldFrame>
  )
}

/** A value that travels along unseen. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

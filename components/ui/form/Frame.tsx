'use client'

import type { ReactNode } from 'react'
import { useFormState, type FieldState } from './context'

export type FieldProps = {
  name: string
  label: string
  /** one line between label and field: shape, kind, size, consequence */
  hint?: ReactNode
  /** adds "(niet verplicht)" */
  optional?: boolean
}

/** The ids that tie hint and error to a field. */
export function describedBy(field: FieldState, hint: ReactNode): string | undefined {
  const ids = [hint ? `${field.id}-hint` : '', field.error ? `${field.id}-err` : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The label's text, with "(niet verplicht)" where that holds in a form that posts. */
export function LabelText({ label, optional }: { label: string; optional?: boolean | undefined }) {
  const { posts } = useFormState()
  return (
    <>
      {label}
      {optional && posts && ' (niet verplicht)'}
    </>
  )
}

/** Hint, then error: the two lines between a label and its field. */
export function HintAndError({ field, hint }: { field: FieldState; hint?: ReactNode }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${field.id}-hint`}>
          {hint}
        </span>
      )}
      {field.error && (
        <p className="err" id={`${field.id}-err`}>
          <svg width="18" height="18" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
            <circle cx="12" cy="12" r="9" />
            <path d="M12 7.5v5M12 16v.5" strokeLinecap="round" />
          </svg>
          <span>
            <span className="sr-only">Fout: </span>
            {field.error}
          </span>
        </p>
      )}
    </>
  )
}

/** Label, hint, error, field: always in that order. */
export function FieldFrame(props: FieldProps & { field: FieldState; children: ReactNode; after?: ReactNode }) {
  const { field, label, hint, optional, children, after } = props
  return (
    <div className={field.error ? 'field bad' : 'field'}>
      <label htmlFor={field.id}>
        <LabelText label={label} optional={optional} />
      </label>
      <HintAndError field={field} hint={hint} />
      {children}
      {after}
    </div>
  )
}

/** The same for a group of inputs: a fieldset with its legend. */
export function GroupFrame(props: FieldProps & { field: FieldState; children: ReactNode; after?: ReactNode }) {
  const { field, label, hint, optional, children, after } = props
  return (
    <fieldset className={field.error ? 'field bad' : 'field'} aria-describedby={describedBy(field, hint)}>
      <legend>
        <LabelText label={label} optional={optional} />
      </legend>
      <HintAndError field={field} hint={hint} />
      {children}
      {after}
    </fieldset>
  )
}

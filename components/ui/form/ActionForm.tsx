'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { IDLE, type FormAction, type FormState, type FormValues } from '@/lib/kernel/form-state'
import { Form, useFormState } from './context'
import { FormOutcome } from './ErrorSummary'
import { ProofField } from './ProofField'

export { useFormState } from './context'

/**
 * A form that posts to a server action and works without JavaScript. Fields inside read its state: filled in again, with their errors.
 * `keyValue` is the idempotency key of this rendering, `version` the row's version.
 */
export function ActionForm(props: {
  action: FormAction
  keyValue: string
  version?: number
  /** text of the filled button: verb and object; leave out to place SubmitButton yourself */
  submit?: string
  submitKind?: ButtonKind
  /** beside the button: a ButtonLink, a second SubmitButton */
  buttons?: ReactNode
  /** quiet sentence under the buttons */
  note?: ReactNode
  /** sets the ids apart when a page has more than one form with the same field names */
  id?: string
  hidden?: Record<string, string | number | null | undefined>
  /** what this person typed before and did not send: the form opens with it */
  typed?: FormValues | undefined
  /** needs a name when a page has several forms */
  label?: string
  children?: ReactNode
}) {
  const { action, keyValue, version, submit, submitKind = 'primary', buttons, note, id, hidden = {}, typed, label, children } = props
  const [state, formAction, pending] = useActionState<FormState, FormData>(action, typed ? { status: 'filled', field: '', values: typed } : IDLE)
  const outcome = useRef<HTMLHeadingElement>(null)
  const router = useRouter()

  useEffect(() => {
    if (state.status === 'idle') return
    if (state.status === 'filled') document.getElementById((id ? `${id}-` : '') + state.field)?.focus()
    else outcome.current?.focus()
    const plain = document.title.replace(/^\(\d+ invoerfout(en)?\) /, '')
    const count = state.status === 'invalid' ? state.errors.length : 0
    document.title = count === 0 ? plain : `(${count} ${count === 1 ? 'invoerfout' : 'invoerfouten'}) ${plain}`
    // Another person was first: fetch the row's new version, so that pressing again can save this input.
    if (state.status === 'refused' && state.changes) router.refresh()
  }, [state, router, id])

  return (
    <Form.Provider value={{ state, pending, prefix: id ? `${id}-` : '', posts: true }}>
      <form
        action={formAction}
        noValidate
        className="form"
        aria-label={label}
        onSubmit={(event) => {
          if (pending) event.preventDefault()
        }}
      >
        <input type="hidden" name="_key" value={keyValue} />
        {version !== undefined && <input type="hidden" name="_version" value={version} />}
        {Object.entries(hidden).map(([name, value]) => value !== null && value !== undefined && <input key={name} type="hidden" name={name} value={value} />)}
        <FormOutcome heading={outcome} />
        <ProofField />
        {children}
        {(submit || buttons) && (
          <div className="btns">
            {submit && <SubmitButton kind={submitKind}>{submit}</SubmitButton>}
            {buttons}
          </div>
        )}
        {note && <p className="small">{note}</p>}
      </form>
    </Form.Provider>
  )
}

type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

const KIND = { primary: 'btn', secondary: 'btn b2', danger: 'btn bd', quiet: 'btn bq' } as const satisfies Record<ButtonKind, string>

/** A submit button inside ActionForm; while a post is under way it says so and a second press does nothing. */
export function SubmitButton(props: { children: ReactNode; kind?: ButtonKind; small?: boolean; name?: string; value?: string }) {
  const { children, kind = 'primary', small, name, value } = props
  const { pending } = useFormState()
  return (
    <button type="submit" name={name} value={value} className={small ? `${KIND[kind]} bs` : KIND[kind]} aria-disabled={pending || undefined}>
      {children}
    </button>
  )
}

'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { IDLE, type FieldError, type FormState, type FormValues } from '@/lib/kernel/form-state'
import { Form } from './context'
import { FormOutcome } from './ErrorSummary'

/**
 * A form that posts a file to an address of its own and comes back to the page with what was typed and what is wrong; works without JavaScript.
 * Its fields look and behave as in ActionForm: an error stands at its field and in the summary, which takes focus.
 */
export function PostedForm({ action, submit, buttons, typed = {}, wrong, children }: { action: string; submit: string; buttons?: ReactNode; typed?: FormValues; wrong?: FieldError | undefined; children: ReactNode }) {
  const outcome = useRef<HTMLHeadingElement>(null)
  const state: FormState = wrong ? { status: 'invalid', errors: [wrong], values: typed } : IDLE
  const found = wrong !== undefined
  useEffect(() => {
    if (!found) return
    outcome.current?.focus()
    document.title = `(1 invoerfout) ${document.title.replace(/^\(1 invoerfout\) /, '')}`
  }, [found])
  return (
    <Form.Provider value={{ state, pending: false, prefix: '', posts: true }}>
      <form method="post" action={action} encType="multipart/form-data" className="form" noValidate>
        <FormOutcome heading={outcome} />
        {children}
        <div className="btns">
          <button type="submit" className="btn">
            {submit}
          </button>
          {buttons}
        </div>
      </form>
    </Form.Provider>
  )
}

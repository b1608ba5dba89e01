'use client'

import type { Ref } from 'react'
import type { FieldError } from '@/lib/kernel/form-state'
import { useFormState } from './context'

/** The errors of a page in page order, each a link to its field. The heading takes focus after a post. */
export function ErrorSummary({ errors, prefix = '', heading }: { errors: readonly FieldError[]; prefix?: string; heading?: Ref<HTMLHeadingElement> }) {
  const title = errors.length === 1 ? 'Er staat 1 fout op deze pagina' : `Er staan ${errors.length} fouten op deze pagina`
  return (
    <div className="err-sum">
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field + error.message}>{error.field ? <a href={`#${prefix}${error.field}`}>{error.message}</a> : <strong>{error.message}</strong>}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the server answered: errors to mend, a refusal with its reason, or a fault with its reference number. */
export function FormOutcome({ heading }: { heading: Ref<HTMLHeadingElement> }) {
  const { state, prefix } = useFormState()
  if (state.status === 'idle' || state.status === 'filled') return null
  if (state.status === 'invalid') return <ErrorSummary errors={state.errors} prefix={prefix} heading={heading} />
  if (state.status === 'failed') {
    return (
      <div className="alert no">
        <StopIcon />
        <div>
          <h2 tabIndex={-1} ref={heading}>
            Er ging iets mis bij ons
          </h2>
          <p>Er is niets opgeslagen. Probeer het opnieuw. Lukt het niet? Noem dan nummer {state.reference} als u contact opneemt.</p>
        </div>
      </div>
    )
  }
  return (
    <div className="alert no">
      <StopIcon />
      <div>
        <h2 tabIndex={-1} ref={heading}>
          {state.proof ? 'Bevestig dat u het bent' : 'Dit kan nu niet'}
        </h2>
        <p>{state.message}</p>
        {state.changes && state.changes.length > 0 && (
          <dl className="changes">
            {state.changes.map((change) => (
              <div key={change.label}>
                <dt>{change.label}</dt>
                <dd>{change.theirs}</dd>
              </div>
            ))}
          </dl>
        )}
        {state.link && (
          <p>
            <a href={state.link.href}>{state.link.text}</a>
          </p>
        )}
      </div>
    </div>
  )
}

function StopIcon() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden>
      <path d="M8.7 3h6.6L21 8.7v6.6L15.3 21H8.7L3 15.3V8.7zM12 8v4M12 16v.01" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

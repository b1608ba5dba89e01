'use client'

import { useState, type ReactNode } from 'react'
import { useField } from './context'
import { describedBy, FieldFrame, type FieldProps } from './Frame'

/** A file: kind and size are named in the hint. After an error it is empty again; browsers allow nothing else. `current` shows what is there. */
export function FileField(props: FieldProps & { accept?: string; current?: { name: string; href?: string; detail?: ReactNode } }) {
  const { name, label, hint = 'PDF, hooguit 25 MB', optional = false, accept, current } = props
  const field = useField(name, optional)
  const [chosen, setChosen] = useState('')
  const after = current && (
    <p className="file-now">
      <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden>
        <path d="M14 3v4a1 1 0 0 0 1 1h4M17 21H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2zM9 9h1M9 13h6M9 17h6" />
      </svg>
      <span>
        {current.href ? <a href={current.href}>{current.name}</a> : current.name} {current.detail}
      </span>
    </p>
  )
  return (
    <FieldFrame name={name} label={label} hint={hint} optional={optional} field={field} after={after}>
      <div className="file">
        <input
          id={field.id}
          name={name}
          type="file"
          accept={accept}
          onChange={(event) => setChosen(event.target.files?.[0]?.name ?? '')}
          aria-required={field.required || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, hint)}
        />
        <span className="btn b2 bs" aria-hidden>
          Bestand kiezen
        </span>
        <span className="small" aria-hidden>
          {chosen || 'Nog geen bestand'}
        </span>
      </div>
    </FieldFrame>
  )
}

import type { ReactNode } from 'react'

/** Fields that belong together under one legend, 24 apart. */
export function Fieldset({ legend, hint, children }: { legend: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="fields">{children}</div>
    </fieldset>
  )
}

/** Fields under each other, 24 apart. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className="fields">{children}</div>
}

/** Short fields beside each other, with their button; wraps. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="form-row">{children}</div>
}

/** A GET form that filters a list: its answers stand in the address. Fields inside are plain; the button says what it does. */
export function FilterForm({ action, children, label }: { action: string; children: ReactNode; label: string }) {
  return (
    <form method="get" action={action} role="search" aria-label={label} noValidate>
      <div className="form-row">{children}</div>
    </form>
  )
}

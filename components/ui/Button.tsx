import type { ReactNode } from 'react'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

const KIND = { primary: '', secondary: ' b2', danger: ' bd', quiet: ' bq' } as const satisfies Record<ButtonKind, string>

/** The class list of a button: for a plain `<summary>` or `<label>` that must look like one. */
export function buttonClass(kind: ButtonKind = 'primary', small = false): string {
  return `btn${KIND[kind]}${small ? ' bs' : ''}`
}

/** A button in a form outside ActionForm (GET filters); inside ActionForm use SubmitButton. Text is verb and object. */
export function Button(props: {
  children: ReactNode
  kind?: ButtonKind
  small?: boolean
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** id of the form it belongs to, when it stands outside that form */
  form?: string
}) {
  const { children, kind, small, type = 'submit', ...rest } = props
  return (
    <button type={type} className={buttonClass(kind, small)} {...rest}>
      {children}
    </button>
  )
}

/** A link that looks like a button. `download` makes it a plain anchor, for files. */
export function ButtonLink(props: { href: string; children: ReactNode; kind?: ButtonKind; small?: boolean; download?: boolean }) {
  const { href, children, kind, small, download } = props
  if (download) {
    return (
      <a href={href} className={buttonClass(kind, small)}>
        {children}
      </a>
    )
  }
  return (
    <a data-soft href={href} className={buttonClass(kind, small)}>
      {children}
    </a>
  )
}

/** Buttons in one row that wraps; full width on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btns">{children}</div>
}

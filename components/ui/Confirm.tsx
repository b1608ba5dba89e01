import type { ReactNode } from 'react'

/**
 * The page, or part of a page, that asks before what can't be undone: the question, who it concerns and until when,
 * then the form that does it beside a link that refuses as easily. `confirm` is an ActionForm or a button.
 */
export function Confirm(props: { title: string; children: ReactNode; confirm: ReactNode; level?: 1 | 2 }) {
  const { title, children, confirm, level = 2 } = props
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className="confirm">
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {confirm}
    </section>
  )
}

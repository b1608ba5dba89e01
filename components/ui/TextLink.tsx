import type { ReactNode } from 'react'

/** A link in running text or beside a heading. `strong` is for the title of a row or list; `file` for a download. */
export function TextLink(props: { href: string; children: ReactNode; strong?: boolean; file?: boolean; hidden?: string }) {
  const { href, children, strong, file, hidden } = props
  const inner = (
    <>
      {children}
      {hidden && <span className="sr-only">{` ${hidden}`}</span>}
    </>
  )
  if (file || href.startsWith('#') || /^[a-z]+:/.test(href)) {
    return (
      <a href={href} className={strong ? 'strong-link' : undefined}>
        {inner}
      </a>
    )
  }
  return (
    <a data-soft href={href} className={strong ? 'strong-link' : undefined}>
      {inner}
    </a>
  )
}

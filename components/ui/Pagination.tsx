import Link from 'next/link'

/** The foot of a paged table: "1 tot en met 25 van 311" at the left, links at the right. Keyset: give only the hrefs that exist. */
export function Pagination(props: { text: string; previousHref?: string | undefined; nextHref?: string | undefined; nextText?: string; label?: string }) {
  const { text, previousHref, nextHref, nextText = 'Volgende', label = 'Bladeren' } = props
  return (
    <div className="panel-foot">
      <span>{text}</span>
      {(previousHref || nextHref) && (
        <nav aria-label={label}>
          <ul>
            {previousHref && (
              <li>
                <Link href={previousHref} prefetch={false} rel="prev">
                  Vorige
                </Link>
              </li>
            )}
            {nextHref && (
              <li>
                <Link href={nextHref} prefetch={false} rel="next">
                  {nextText}
                </Link>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}

import { number } from '@/lib/format'
import { PAGE } from '@/lib/kernel/paging'

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
                <a data-soft href={previousHref} rel="prev">
                  Vorige
                </a>
              </li>
            )}
            {nextHref && (
              <li>
                <a data-soft href={nextHref} rel="next">
                  {nextText}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}

/** The foot of a list in pages of 25; nothing when it is empty. */
export function Pages({ from, shown, total, href }: { from: number; shown: number; total: number; href: (page: number) => string }) {
  if (shown === 0) return null
  const page = from / PAGE
  const last = from + shown
  return <Pagination text={`${number(from + 1)} tot en met ${number(last)} van ${number(total)}`} previousHref={page > 0 ? href(page - 1) : undefined} nextHref={last < total ? href(page + 1) : undefined} />
}

import Link from 'next/link'
import { EmptyState } from '@/components/ui/EmptyState'

/** The database does not answer or is too busy: says so and offers to try again. Shows nothing of anybody. */
export function Unavailable({ retryHref = '' }: { retryHref?: string }) {
  return (
    <div className="wrap body">
      <div className="panel">
        <EmptyState
          title="Even geduld: het portaal is nu niet bereikbaar"
          level={2}
          action={
            <Link href={retryHref} prefetch={false} className="btn b2">
              Opnieuw proberen
            </Link>
          }
        >
          Er is niets van uw werk verloren gegaan. Probeer het over een minuut opnieuw.
        </EmptyState>
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'

export type Tone = 'ok' | 'wait' | 'no' | 'none' | 'open'

const SHAPE = {
  none: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  open: <path d="M2.5 1.2 8.2 5 2.5 8.8z" fill="currentColor" />,
  wait: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  ok: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  no: <path d="m1.6 1.6 6.8 6.8m0-6.8L1.6 8.4" stroke="currentColor" strokeWidth="2.2" />,
} as const satisfies Record<Tone, ReactNode>

/** A state: shape, tint and always a word of at most four. Ring neutral, triangle open, half disc busy, disc done, cross no. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={tone === 'none' ? 'badge' : `badge ${tone}`}>
      <svg viewBox="0 0 10 10" aria-hidden>
        {SHAPE[tone]}
      </svg>
      {children}
    </span>
  )
}

/** How many things wait on this person, with the hidden words that say what they are: `words="dingen wachten"`. */
export function Count({ value, words }: { value: number | string; words?: string }) {
  return (
    <span className="count">
      {value}
      {words && <span className="sr-only"> {words}</span>}
    </span>
  )
}

import type { ReactNode } from 'react'

/** What every page stands in. Its `children` start with a Band, then a Body. */
export function Shell({ head, foot, theme, children }: { head: ReactNode; foot: ReactNode; theme?: 'standaard' | 'heide' | undefined; children: ReactNode }) {
  return (
    <div className="page" data-theme={theme}>
      <a className="skip" href="#inhoud">
        Naar de inhoud
      </a>
      {head}
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
      {foot}
    </div>
  )
}

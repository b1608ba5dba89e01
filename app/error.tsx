'use client'

/** A fault nobody foresaw: one sentence, a reference and a way back. */
export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="wrap body">
      <div className="panel empty">
        <h1>Er ging iets mis</h1>
        <p>Wat u al had bewaard, staat er nog. Probeer het opnieuw. Lukt het niet, geef dan dit nummer door: {error.digest ?? 'onbekend'}.</p>
        <button className="btn b2" onClick={reset}>
          Opnieuw proberen
        </button>
      </div>
    </main>
  )
}

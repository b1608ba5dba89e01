
/** The database does not answer or is too busy: says so and offers to try again. Shows nothing of anybody. */
export function Unavailable({ retryHref = '' }: { retryHref?: string }) {
  return (
    <main className="wrap body">
      <div className="panel empty">
        <h1>Even geduld: het portaal is nu niet bereikbaar</h1>
        <p>Er is niets van uw werk verloren gegaan. Deze pagina probeert het vanzelf opnieuw.</p>
        <div className="btns">
          <a data-soft href={retryHref} className="btn b2">
            Opnieuw proberen
          </a>
        </div>
      </div>
    </main>
  )
}

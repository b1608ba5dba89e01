export type Demo = { dayText: string; changeHref?: string }

/** The dark bar of a demonstration: what day it is here, and another person to be. */
export function DemoBar({ demo }: { demo: Demo }) {
  return (
    <div className="demobar" role="region" aria-label="Demonstratie">
      <div className="wrap">
        <p>
          Demonstratie. Het is {demo.dayText}.<span className="long"> Personen en cijfers over cliënten zijn verzonnen.</span>
        </p>
        {demo.changeHref && (
          <a href={demo.changeHref}>
            <span className="long">Andere persoon kiezen</span>
            <span className="short">Wissel van persoon</span>
          </a>
        )}
      </div>
    </div>
  )
}

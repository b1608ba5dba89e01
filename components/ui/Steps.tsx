
export type Step = { label: string; href?: string; state: 'done' | 'current' | 'coming' }

/** The way through a long form: done steps are links, the current one is bold. On a phone only the rules and "Stap 2 van 5". */
export function Steps({ items }: { items: readonly Step[] }) {
  const current = items.findIndex((step) => step.state === 'current') + 1
  return (
    <nav aria-label="Stappen">
      {current > 0 && (
        <p className="steps-short">
          Stap {current} van {items.length}
        </p>
      )}
      <ol className="steps">
        {items.map((step, at) => (
          <li key={step.label} className={step.state === 'done' ? 'done' : undefined} aria-current={step.state === 'current' ? 'step' : undefined}>
            {step.href && step.state !== 'current' ? (
              <a data-soft href={step.href}>
                {at + 1} {step.label}
              </a>
            ) : (
              <span>
                {at + 1} {step.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** A bar beside its number: share of `max`, from zero. Hidden from screen readers; the number says it. */
export function Bar({ value, max }: { value: number; max: number }) {
  const width = max > 0 ? Math.round((Math.min(Math.max(value, 0), max) / max) * 1000) / 10 : 0
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
      <path className="track" d="M0 0h100v10H0z" />
      <path d={`M0 0h${width}v10H0z`} />
    </svg>
  )
}

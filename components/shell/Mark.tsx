/** The mark: four plots of which one is taken. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden>
      <path d="M0 0h28v28H0zM2 2v6h10V2zM16 2v11h10V2zM2 12v14h10V12z" fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}

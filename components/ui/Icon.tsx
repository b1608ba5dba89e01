import type { IconName } from '@/components/ui/icons'

/** A drawing beside a word, hidden from screen readers. It stands in one file that the browser keeps (app/icons.svg), instead of in every page. */
export function Icon({ name, size = 20, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg width={size} height={size} aria-hidden className={className}>
      <use href={`/icons.svg#${name}`} />
    </svg>
  )
}

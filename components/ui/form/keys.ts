export type Pressed = { readonly key: string; readonly ctrl: boolean; readonly alt: boolean; readonly meta: boolean; readonly typing: boolean }
export type KeyMeaning = { readonly kind: 'send' | 'next' | 'previous' | 'evidence' } | { readonly kind: 'choose'; readonly key: string } | null

const WALK = { j: 'next', k: 'previous', b: 'evidence' } as const

/**
 * What a key means while judging: Ctrl (or Command) with Enter keeps, also while typing; J, K and B walk; a digit chooses.
 * Single keys mean nothing while typing or with another key held, so that no word and no browser's own key is taken.
 */
export function keyMeaning({ key, ctrl, alt, meta, typing }: Pressed): KeyMeaning {
  if (key === 'Enter') return (ctrl || meta) && !alt ? { kind: 'send' } : null
  if (typing || ctrl || alt || meta) return null
  const letter = key.toLowerCase()
  if (letter === 'j' || letter === 'k' || letter === 'b') return { kind: WALK[letter] }
  return /^[1-9]$/.test(key) ? { kind: 'choose', key } : null
}

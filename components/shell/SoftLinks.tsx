'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Follows links inside the portal without loading the page anew. They are anchors with `data-soft`: one listener knows
 * them all, where a component per link would cost each page its time and its size. Without JavaScript, or with a key that
 * asks for another tab, they are what they are.
 */
export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-soft]') : null
      if (!link || link.origin !== location.origin || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      router.push(link.href)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}

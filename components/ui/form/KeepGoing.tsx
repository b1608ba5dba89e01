'use client'

import { useEffect, useRef } from 'react'

/** Presses the form's button again once the page is there: long work in short steps. Without JavaScript one presses oneself. */
export function KeepGoing() {
  const at = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    at.current?.closest('form')?.requestSubmit()
  }, [])
  return <span ref={at} hidden />
}

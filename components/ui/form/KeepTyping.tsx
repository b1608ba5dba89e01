'use client'

import { useEffect, useRef, useState } from 'react'

type Standing = { readonly at: 'quiet' } | { readonly at: 'kept'; readonly time: string } | { readonly at: 'offline' } | { readonly at: 'signed-out' }

const PAUSE = 1200
const AGAIN = 8000

/**
 * Inside a form: what is typed is kept on the server a moment after each stop, for who typed it, until the form is sent. Without a
 * connection it tries again; without a session it says where to sign in. Without JavaScript the form carries where it is kept when the session
 * turns out to have ended (ADR 0095).
 */
export function KeepTyping({ form, subjectId, signIn }: { form: string; subjectId: string; signIn: string }) {
  const mark = useRef<HTMLParagraphElement>(null)
  const [standing, setStanding] = useState<Standing>({ at: 'quiet' })

  useEffect(() => {
    const element = mark.current?.closest('form')
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let typed = false
    let under = new AbortController()
    const keep = async () => {
      under = new AbortController()
      const { signal } = under
      try {
        // To this portal itself; the browser's own.
        const answer = await window.fetch('/api/concept', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ form, subjectId, ...typedIn(element) }), signal })
        if (answer.ok) {
          setStanding({ at: 'kept', time: new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' }) })
          return
        }
        if (answer.status === 401) setStanding({ at: 'signed-out' })
        else if (answer.status < 500) return
        else setStanding({ at: 'offline' })
      } catch {
        if (signal.aborted) return
        setStanding({ at: 'offline' })
      }
      timer = setTimeout(() => void keep(), AGAIN)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), PAUSE)
    }
    const stop = () => {
      typed = false
      clearTimeout(timer)
      under.abort()
    }
    const type = () => {
      typed = true
      later()
    }
    const back = () => {
      if (typed) later()
    }
    element.addEventListener('input', type)
    element.addEventListener('submit', stop)
    window.addEventListener('online', back)
    return () => {
      stop()
      element.removeEventListener('input', type)
      element.removeEventListener('submit', stop)
      window.removeEventListener('online', back)
    }
  }, [form, subjectId])

  return (
    <>
      <input type="hidden" name="_draft" value={JSON.stringify({ form, subjectId, signIn })} />
      <p ref={mark} className="small" role="status">
        {standing.at === 'kept' && `Wat u typt is bewaard als concept om ${standing.time}.`}
        {standing.at === 'offline' && 'Er is geen verbinding. Laat deze pagina open: wat u typt wordt bewaard zodra de verbinding terug is.'}
        {standing.at === 'signed-out' && (
          <>
            U bent niet meer ingelogd. <a href={signIn} target="_blank" rel="noreferrer">Log in een nieuw tabblad in</a>. Daarna wordt bewaard wat hier staat.
          </>
        )}
      </p>
    </>
  )
}

/** What stands in the form now, with the key and version it was opened with. */
function typedIn(form: HTMLFormElement) {
  const data = new FormData(form)
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$') || name.startsWith('_')) continue
    const all = data.getAll(name).filter((value) => typeof value === 'string')
    values[name] = all.length === 1 ? (all[0] ?? '') : all
  }
  const key = data.get('_key')
  return { key: typeof key === 'string' ? key : '', version: Number(data.get('_version') ?? 0), values }
}

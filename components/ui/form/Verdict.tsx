'use client'

import { useEffect, useState } from 'react'
import { fieldText, useField } from './context'
import { GroupFrame, type FieldProps } from './Frame'
import { keyMeaning } from './keys'

export type VerdictOption = { value: string; label: string; key?: string }

/** Equal radios beside each other with key caps: a judgement. The legend is the question. */
export function Verdict(props: FieldProps & { options: readonly VerdictOption[]; defaultValue?: string | null | undefined }) {
  const { options, defaultValue, ...frame } = props
  const field = useField(frame.name, frame.optional)
  const chosen = fieldText(field, defaultValue)
  return (
    <GroupFrame {...frame} field={field}>
      <div className="verdict">
        {options.map((option, at) => (
          <label key={option.value}>
            <input
              key={String(chosen === option.value)}
              id={at === 0 ? field.id : `${field.id}.${option.value}`}
              type="radio"
              className="tick"
              name={frame.name}
              value={option.value}
              defaultChecked={chosen === option.value}
              data-key={option.key}
            />
            <span>{option.label}</span>
            {option.key && <kbd aria-hidden>{option.key}</kbd>}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

const STORED = 'perceel-toetsen'

/**
 * Keys for judging without a mouse: J and K follow the links to the next and the previous, B to the next piece of evidence, a key cap's digit
 * chooses its radio, Ctrl+Enter sends the form. Can be switched off, and stays off (WCAG 2.1.4). Without JavaScript nothing shows.
 */
export function ShortcutKeys({ nextHref, previousHref, evidenceHref, sends = true }: { nextHref?: string | undefined; previousHref?: string | undefined; evidenceHref?: string | undefined; sends?: boolean }) {
  const [on, setOn] = useState<boolean | undefined>(undefined)

  useEffect(() => setOn(localStorage.getItem(STORED) !== 'uit'), [])

  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const typing = target.matches('textarea, select, input:not([type=radio], [type=checkbox])') || target.isContentEditable
      const meaning = keyMeaning({ key: event.key, ctrl: event.ctrlKey, alt: event.altKey, meta: event.metaKey, typing })
      if (meaning === null) return
      // The form one stands in; else the one that judges, for a proposal to confirm is a form as well.
      if (meaning.kind === 'send') return (target.closest<HTMLFormElement>('.split-verdict form') ?? document.querySelector<HTMLFormElement>('.split-verdict form:has(.verdict)'))?.requestSubmit()
      if (meaning.kind === 'choose') {
        const radio = [...document.querySelectorAll<HTMLInputElement>('.verdict input')].find((input) => input.dataset['key'] === meaning.key)
        if (!radio) return
        radio.checked = true
        radio.focus()
        return
      }
      const href = { next: nextHref, previous: previousHref, evidence: evidenceHref }[meaning.kind]
      if (href) location.assign(href)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, nextHref, previousHref, evidenceHref])

  if (on === undefined) return null
  const toggle = () => {
    localStorage.setItem(STORED, on ? 'uit' : 'aan')
    setOn(!on)
  }
  return (
    <p className="keys small">
      {on && (
        <>
          <kbd>J</kbd> volgende <kbd>K</kbd> vorige{' '}
          {evidenceHref && (
            <>
              <kbd>B</kbd> volgend bewijs{' '}
            </>
          )}
          {sends && (
            <>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> bewaren{' '}
            </>
          )}
        </>
      )}
      <button type="button" onClick={toggle}>
        {on ? 'Toetsen uitzetten' : 'Toetsen aanzetten'}
      </button>
    </p>
  )
}

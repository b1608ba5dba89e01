'use client'

import { useEffect, useState } from 'react'
import { fieldText, useField } from './context'
import { GroupFrame, type FieldProps } from './Frame'

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
 * Keys for fast judging: J and K follow the links to the next and the previous, a key cap's digit chooses its radio, Ctrl+Enter sends the form.
 * Never while typing; can be switched off, and stays off. Without JavaScript nothing shows.
 */
export function ShortcutKeys({ nextHref, previousHref }: { nextHref?: string | undefined; previousHref?: string | undefined }) {
  const [on, setOn] = useState<boolean | undefined>(undefined)

  useEffect(() => setOn(localStorage.getItem(STORED) !== 'uit'), [])

  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.key === 'Enter' && event.ctrlKey) {
        const form = document.querySelector<HTMLFormElement>('.split-verdict form')
        form?.requestSubmit()
        return
      }
      const typing = target.matches('textarea, select, input:not([type=radio], [type=checkbox])') || target.isContentEditable
      if (typing || event.ctrlKey || event.altKey || event.metaKey) return
      const href = { j: nextHref, k: previousHref }[event.key.toLowerCase()]
      if (href) location.assign(href)
      const radio = [...document.querySelectorAll<HTMLInputElement>('.verdict input')].find((input) => input.dataset['key'] === event.key)
      if (radio) {
        radio.checked = true
        radio.focus()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, nextHref, previousHref])

  if (on === undefined) return null
  const toggle = () => {
    localStorage.setItem(STORED, on ? 'uit' : 'aan')
    setOn(!on)
  }
  return (
    <p className="keys small">
      {on && (
        <>
          <kbd>J</kbd> volgende <kbd>K</kbd> vorige <kbd>Ctrl</kbd> <kbd>Enter</kbd> bewaren{' '}
        </>
      )}
      <button type="button" onClick={toggle}>
        {on ? 'Toetsen uitzetten' : 'Toetsen aanzetten'}
      </button>
    </p>
  )
}

'use client'

import { fieldText, useField } from './context'
import { GroupFrame, type FieldProps } from './Frame'

const PARTS = [
  { part: 'day', label: 'Dag', width: 'in w5', max: 2, complete: 'bday-day' },
  { part: 'month', label: 'Maand', width: 'in w5', max: 2, complete: 'bday-month' },
  { part: 'year', label: 'Jaar', width: 'in w5', max: 4, complete: 'bday-year' },
] as const

type Part = (typeof PARTS)[number]

/** A birth date in three fields, posted as `name.day`, `name.month`, `name.year`. An error belongs to `name` and shows once. */
export function BirthDateField(props: FieldProps & { defaultValue?: { day: string; month: string; year: string } }) {
  const { name, label, hint, optional = false, defaultValue } = props
  const field = useField(name, optional)
  return (
    <GroupFrame name={name} label={label} hint={hint} optional={optional} field={field}>
      <div className="three">
        {PARTS.map((part, at) => (
          <PartField key={part.part} name={name} id={at === 0 ? field.id : `${field.id}.${part.part}`} part={part} bad={!!field.error} fallback={defaultValue?.[part.part]} required={field.required} />
        ))}
      </div>
    </GroupFrame>
  )
}

function PartField(props: { name: string; id: string; part: Part; bad: boolean; fallback: string | undefined; required: boolean }) {
  const { name, id, part, bad, fallback, required } = props
  const field = useField(`${name}.${part.part}`)
  return (
    <div>
      <label htmlFor={id}>{part.label}</label>
      <input
        id={id}
        name={`${name}.${part.part}`}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={part.max}
        className={part.width}
        defaultValue={fieldText(field, fallback)}
        aria-required={required || undefined}
        aria-invalid={bad || undefined}
      />
    </div>
  )
}

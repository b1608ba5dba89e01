'use client'

import type { ReactNode } from 'react'
import { useFormState } from './context'

/** Fields that few need, folded behind a line that says what they add; open when one of them (by the start of its name) was filled in or refused. */
export function MoreFields({ summary, names, children }: { summary: string; names: readonly string[]; children: ReactNode }) {
  const { state } = useFormState()
  const own = (field: string) => names.some((name) => field.startsWith(name))
  const filled = state.status !== 'idle' && Object.entries(state.values).some(([field, value]) => own(field) && !field.endsWith('.kind') && (Array.isArray(value) ? value : [value]).some((each) => each !== ''))
  const refused = state.status === 'invalid' && state.errors.some((error) => own(error.field))
  return (
    <details open={filled || refused}>
      <summary>{summary}</summary>
      <div className="mt-3">{children}</div>
    </details>
  )
}

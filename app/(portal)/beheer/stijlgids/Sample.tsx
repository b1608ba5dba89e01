'use client'

import { useRef, type ReactNode } from 'react'
import { Form } from '@/components/ui/form/context'
import { FormOutcome } from '@/components/ui/form/ErrorSummary'
import type { FormState } from '@/lib/kernel/form-state'

/** Shows fields, and with `outcome` the answer above them, as they come back after a post; without a post. */
export function Sample({ state, outcome = false, children }: { state: FormState; outcome?: boolean; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <Form.Provider value={{ state, pending: false, prefix: '', posts: true }}>
      {outcome && <FormOutcome heading={heading} />}
      {children}
    </Form.Provider>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { SubmitButton } from '@/components/ui/form/ActionForm'
import { useFormState } from '@/components/ui/form/context'
import { formatDuration } from '@/lib/kernel/duration'
import { calculationSentence } from '@/lib/norms/messages/calculation'
import { answersOnScreen } from '@/lib/norms/rules/answers'
import { calculate } from '@/lib/norms/rules/calculation'
import type { Answers, Deviation, NormCell, Rounding } from '@/lib/norms/schema/cells'

/** What a running total is made with: the same rule and cells as the calculation that is kept. */
export type TotalBasis = { readonly cells: readonly NormCell[]; readonly rounding: Rounding; readonly demo: boolean; readonly deviation?: Deviation | undefined }

/** The minutes a week for what is filled in so far. It moves along while typing; without JavaScript the button shows it again. */
export function RunningTotal({ basis, answers }: { basis: TotalBasis; answers: Answers }) {
  const { state, prefix } = useFormState()
  const [typed, setTyped] = useState<Answers | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { cells } = basis

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    const read = () => {
      setTyped(answersOnScreen(Object.fromEntries(new FormData(form)), cells))
    }
    form.addEventListener('input', read)
    return () => {
      form.removeEventListener('input', read)
    }
  }, [cells])

  const now = typed ?? (state.status === 'idle' ? answers : answersOnScreen(state.values, cells))
  const total = calculate({ ...basis, answers: now })
  return (
    <div ref={box} className="grid gap-2 border-t border-line-soft pt-4">
      <p className="font-semibold">Samen tot nu toe</p>
      <p>
        <output id={`${prefix}totaal`} tabIndex={-1} aria-live="polite">
          {total.ok ? `${formatDuration(total.value.minutes)} per week` : calculationSentence(total)}
        </output>
      </p>
      <div>
        <SubmitButton kind="secondary" small name="_fill" value="totaal">
          Herbereken
        </SubmitButton>
      </div>
    </div>
  )
}

'use client'

import { useFormState } from './context'
import { TextField } from './TextField'

/** What proves who it is again, once the form was asked for it: the code of the app, or in a demonstration nothing but the next press. */
export function ProofField() {
  const { state } = useFormState()
  const asked = state.status === 'refused' ? state.proof : undefined
  if (asked === 'click') return <input type="hidden" name="_proof" value="click" />
  return asked === 'code' ? <TextField name="_proof" label="Code uit uw app" hint="Zes cijfers" inputMode="numeric" autoComplete="one-time-code" width={9} /> : null
}

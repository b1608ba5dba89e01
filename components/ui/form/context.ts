'use client'

import { createContext, useContext } from 'react'
import { IDLE, type FormState } from '@/lib/kernel/form-state'

export type FormContext = { state: FormState; pending: boolean; prefix: string; posts: boolean }

/** Outside an ActionForm (a GET filter form) fields are plain: no state, nothing required. */
export const Form = createContext<FormContext>({ state: IDLE, pending: false, prefix: '', posts: false })

/** Where the form stands: its state, whether a post is under way. */
export function useFormState(): FormContext {
  return useContext(Form)
}

export type FieldState = {
  id: string
  error: string | undefined
  /** what was posted, else `undefined`: then the default counts */
  posted: string | string[] | undefined
  /** true once something was posted: an absent value is then an empty one */
  answered: boolean
  required: boolean
}

/** What one field must show: its id, its error, and the value that was posted. */
export function useField(name: string, optional = false): FieldState {
  const { state, prefix, posts } = useFormState()
  const values = state.status === 'idle' ? undefined : state.values
  const error = state.status === 'invalid' ? state.errors.find((item) => item.field === name)?.message : undefined
  return { id: prefix + name, error, posted: values?.[name], answered: values !== undefined, required: posts && !optional }
}

/** The one text to show in a field: what was posted, else the default. */
export function fieldText(field: FieldState, fallback: string | number | null | undefined): string {
  const value = Array.isArray(field.posted) ? field.posted[0] : field.posted
  if (value !== undefined) return value
  return field.answered ? '' : String(fallback ?? '')
}

/** The chosen values of a group: what was posted, else the default. */
export function fieldList(field: FieldState, fallback: readonly string[]): readonly string[] {
  if (field.posted !== undefined) return Array.isArray(field.posted) ? field.posted : [field.posted]
  return field.answered ? [] : fallback
}

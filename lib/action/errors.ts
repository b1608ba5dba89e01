import { headers } from 'next/headers'

// cache() doesn't carry from an action to the render of the same request; the headers object does.
const holder = globalThis as typeof globalThis & { perceelFormErrors?: WeakMap<object, number> }
const counts = (holder.perceelFormErrors ??= new WeakMap())

/** Remembers how many fields were wrong, for the title of the page that comes back without JavaScript. */
export async function noteFormErrors(count: number): Promise<void> {
  counts.set(await headers(), count)
}

/** "(2 invoerfouten) " when this request's form came back with errors, else nothing. */
export async function formErrorPrefix(): Promise<string> {
  const count = counts.get(await headers()) ?? 0
  return count === 0 ? '' : count === 1 ? '(1 invoerfout) ' : `(${count} invoerfouten) `
}

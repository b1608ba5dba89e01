/** What came in with a form, as text: the form comes back filled in with it. Secrets are left out by the action. */
export type FormValues = Record<string, string | string[]>

/** One thing to mend; `field` is the name of the input, '' for something about the whole form. */
export type FieldError = { field: string; message: string }

/** What another person changed meanwhile: which part, and what it says now. */
export type TheirChange = { label: string; theirs: string }

export type Proof = 'code' | 'click' | 'outside'

/** The three kinds of no a form can answer with, beside nothing yet. A yes is a redirect. */
export type FormState =
  | { status: 'idle' }
  /** Nothing was sent: a text was put into a field, to go on with. */
  | { status: 'filled'; field: string; values: FormValues }
  | { status: 'invalid'; errors: FieldError[]; values: FormValues }
  | { status: 'refused'; message: string; values: FormValues; changes?: TheirChange[]; link?: { href: string; text: string }; /** Asks who it is again, beside the same button: a code, a click in a demonstration, or the own organisation. */ proof?: Proof }
  | { status: 'failed'; reference: string; values: FormValues }

/** What a form's action looks like to the form. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

export const IDLE: FormState = { status: 'idle' }

import { CLIENT_FACTS, type ClientFact } from '../schema/reach'
import type { About, RepresentativeKind } from '../schema/people'
import type { Day } from '@/lib/kernel/day'

type Known = { readonly formal: string; readonly streetLine: string; readonly placeLine: string; readonly phone: string | null; readonly language: string | null; readonly interpreter: boolean; readonly secret?: object | null }

const READ = {
  name: ({ formal }) => formal,
  // That it is secret belongs to it: who helps there is told of that as well.
  address: ({ streetLine, placeLine, secret }) => `${secret ? 'geheim ' : ''}${streetLine}, ${placeLine}`,
  phone: ({ phone }) => phone,
  interpreter: ({ interpreter, language }) => (interpreter ? language : null),
} as const satisfies Record<Exclude<ClientFact, 'contact'>, (known: Known) => string | null>

/** Which facts that a provider reads differ between a file as it was and as it is; whom to call is no column of the file and is not among them. */
export const changedFacts = (before: Known, after: Known): ClientFact[] => CLIENT_FACTS.filter((fact) => fact !== 'contact' && READ[fact](before) !== READ[fact](after))

/** Whether a provider reads of somebody: a contact, or who speaks for the resident in matters of care by an authority that was seen. The same as client_call() in prisma/sql. */
export const isCalled = ({ kind, about, proofSeenOn }: { readonly kind: RepresentativeKind; readonly about: About; readonly proofSeenOn: Day | null }): boolean => kind === 'contact' || (about !== 'money' && proofSeenOn !== null)

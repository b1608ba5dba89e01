import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { runsOn } from '@/lib/residents/rules/people'
import type { About, RepresentativeKind } from '@/lib/residents/schema/people'
import { type IncomingStatus, type StartTransfer, TRANSFER_PARTS, type TransferContent, type TransferPart, type TransferStatus } from '../schema/transfer'

type Authority = { readonly kind: RepresentativeKind; readonly about: About; readonly startsOn: Day; readonly endsOn: Day | null; readonly proofSeenOn: Day | null }

/** Who may say yes for a resident on a day about his care: nobody but himself, somebody as well, or somebody in his place (a curator or mentor), whose authority was seen. */
export function whoConsents<R extends Authority>(representatives: readonly R[], on: Day): { readonly must: R | null; readonly may: boolean } {
  const able = representatives.filter((each) => each.kind !== 'contact' && each.about !== 'money' && each.proofSeenOn !== null && runsOn(each, on))
  return { must: able.find((each) => each.kind === 'curator' || each.kind === 'mentor') ?? null, may: able.length > 0 }
}

/** The parts that go: who it is, and what was agreed to besides. */
export const partsOf = (chosen: readonly TransferPart[]): TransferPart[] => TRANSFER_PARTS.filter((part) => part === 'identity' || chosen.includes(part))

/** What of the whole file goes: exactly these parts and nothing of another. */
export const cutTo = ({ household, help, findings, plan, ...always }: Required<TransferContent>, parts: readonly TransferPart[]): TransferContent => ({
  ...always,
  ...(parts.includes('household') && { household }),
  ...(parts.includes('help') && { help }),
  ...(parts.includes('findings') && { findings }),
  ...(parts.includes('plan') && { plan }),
})

export type StartRefusal = 'in-future' | 'own-municipality' | 'not-here' | 'representative-consents' | 'no-representative' | 'announced-already'

/** Whether an answer about a transfer can be recorded: given by today, by who may, about another municipality, and once at a time. */
export function decideStart(
  input: Pick<StartTransfer, 'givenOn' | 'givenBy' | 'toMunicipalityId'>,
  { today, own, here, representatives, announced }: { readonly today: Day; readonly own: string; readonly here: readonly string[]; readonly representatives: readonly Authority[]; readonly announced: boolean },
): Result<undefined, StartRefusal> {
  if (input.givenOn > today) return refuse('in-future')
  if (input.toMunicipalityId === own) return refuse('own-municipality')
  if (input.toMunicipalityId !== null && !here.includes(input.toMunicipalityId)) return refuse('not-here')
  const { must, may } = whoConsents(representatives, input.givenOn)
  if (must !== null && input.givenBy !== 'representative') return refuse('representative-consents')
  if (input.givenBy === 'representative' && !may) return refuse('no-representative')
  return announced ? refuse('announced-already') : allow()
}

/** Whether what was announced lapsed: its last day is past and nobody took it up. */
export const lapsed = (status: TransferStatus | IncomingStatus, expiresOn: Day | null, today: Day): boolean => (status === 'announced' || status === 'opened') && expiresOn !== null && expiresOn < today

export type IncomingRefusal = 'decided-already' | 'lapsed' | 'not-opened' | 'opened-already'

/** Whether a consultant may do this with an announced file today: open it once and take it up after that, or refuse it, for which nobody has to open it. */
export function decideIncoming(what: 'open' | 'receive' | 'refuse', { status, expiresOn }: { readonly status: IncomingStatus; readonly expiresOn: Day | null }, today: Day): Result<undefined, IncomingRefusal> {
  if (status !== 'announced' && status !== 'opened') return refuse('decided-already')
  if (lapsed(status, expiresOn, today)) return refuse('lapsed')
  if (what === 'open') return status === 'opened' ? refuse('opened-already') : allow()
  return what === 'receive' && status === 'announced' ? refuse('not-opened') : allow()
}

/** Whether the parts as a file may be given along, and that recorded: to a municipality elsewhere, while it waits, between the day it was made and today. */
export function decideHand(
  { status, elsewhere, expiresOn, frozenOn }: { readonly status: TransferStatus; readonly elsewhere: boolean; readonly expiresOn: Day | null; readonly frozenOn: Day },
  on: Day,
  today: Day,
): Result<undefined, 'decided-already' | 'lapsed' | 'in-future' | 'before-frozen'> {
  if (status !== 'announced' || !elsewhere) return refuse('decided-already')
  if (lapsed(status, expiresOn, today)) return refuse('lapsed')
  if (on > today) return refuse('in-future')
  return on < frozenOn ? refuse('before-frozen') : allow()
}

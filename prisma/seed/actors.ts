import { findSession, openDemoSession } from '@/lib/auth/gate'
import { read } from '@/lib/db'
import type { Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { instantOf } from '@/lib/kernel/instant'
import { sure, type Result } from '@/lib/kernel/result'

const setup: System = { kind: 'system', job: 'setup', regionIds: [], municipalityIds: [], providerIds: [] }

/** Signs in as one of the demonstration's people by name, as a visitor would; throws when there is nobody of that name. */
export async function actorNamed(name: string): Promise<Person> {
  const membership = await read(setup, (tx) => tx.membership.findFirst({ where: { person: { name } }, select: { id: true } }))
  return signIn(membership?.id, name)
}

/** Signs in as the one who enters, signs and answers for a provider. */
export async function representativeOf(provider: string): Promise<Person> {
  const membership = await read(setup, (tx) => tx.membership.findFirst({ where: { provider: { name: provider }, role: 'provider-admin' }, select: { id: true } }))
  return signIn(membership?.id, provider)
}

async function signIn(membershipId: string | undefined, who: string): Promise<Person> {
  const token = membershipId === undefined ? null : await openDemoSession(membershipId)
  const session = token === null ? null : await findSession(token)
  if (!session) throw new Error(`the seed cannot sign in as ${who}`)
  return session.actor
}

/** The value of a command that the story needs to succeed; says which step refused when it doesn't. */
export async function done<T>(step: string, work: Promise<Result<T, string>>): Promise<T> {
  const result = await work
  if (!result.ok) throw new Error(`${step}: ${result.reason} ${JSON.stringify(result.detail ?? {})}`)
  return result.value
}

/** An instant in Amsterdam: '2023-05-08 12:00', at nine when no time is given. */
export const at = (text: string): Date => {
  const [date = '', time = '09:00'] = text.split(' ')
  return sure(instantOf(day(date), time))
}

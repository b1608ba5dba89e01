import { record, type AuditEntry } from '@/lib/audit/record'
import { addressGroup, type Client } from '@/lib/auth/client'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { hashCodes, hashSecret, isSecret, whyNotPassword, type PasswordFault } from '@/lib/auth/passwords'
import { asking, findStep, rolesOf, stepOfCode, type Step } from '@/lib/auth/step'
import { readRecoveryCode } from '@/lib/auth/totp'
import { afterRollback, gate, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { allow, refuse, type Refused, type Result } from '@/lib/kernel/result'
import { blindIndex, sealText } from '@/lib/keys'
import { logEvent } from '@/lib/log'

/** What the browser keeps after a step: the way to the next one, or the session itself. */
export type Opened = { readonly step?: string; readonly session?: string }
type Delayed = 'wait' | 'busy'

export const line = (event: string, personId: string | undefined, from: Client, detail: Record<string, unknown> = {}): AuditEntry => ({
  event, compartment: 'platform', subject: { type: 'person', ...(personId ? { id: personId } : {}) }, detail: { ...detail, address: from.address, agent: from.agent },
})

/** A no, with a line in the trail although everything else is undone. */
export function refused<const R extends string>(reason: R, entry: AuditEntry): Refused<R> {
  afterRollback(() => write(ANONYMOUS, (tx) => record(tx, ANONYMOUS, entry)))
  return refuse(reason)
}

/** What a try is counted under; fingerprints, since people type passwords into the wrong field. */
const keysOf = (account: string, from: Client): string[] => {
  const organisation = account.split('@')[1]
  return [`account:${blindIndex('sign-in', account)}`, `address:${blindIndex('sign-in', addressGroup(from.address))}`, ...(organisation ? [`organisation:${blindIndex('sign-in', organisation)}`] : [])]
}

/** Counts the try first; the seconds to wait stand in a log line, not in the chain, which nobody may fill from outside. */
export async function countTry(keys: readonly string[], from: Client): Promise<Refused<'wait'> | null> {
  const rows = await gate((client) => client.$queryRaw<{ seconds: number }[]>`select sign_in_try(${keys}::text[]) as seconds`)
  const seconds = rows[0]?.seconds ?? 0
  if (seconds === 0) return null
  logEvent('sign-in.delayed', { object: keys[0] ?? '', result: 'refused', origin: from.address, actor: 'anonymous', seconds })
  return refuse('wait', { seconds })
}

export const tryWasRight = (tx: Tx, keys: readonly string[]) => tx.$executeRaw`select sign_in_done(${keys}::text[])`

/**
 * The first proof: e-mail address and password. Refuses an unknown name, a wrong password and somebody who may not work here with the same
 * word after the same work (ASVS V6.3.8); 'wait' with the seconds after too many tries, also with the right password.
 */
export const provePassword = (input: { readonly email: string; readonly password: string }, from: Client): Promise<Result<Opened, 'wrong' | Delayed>> =>
  write(ANONYMOUS, async (tx) => {
    const keys = keysOf(input.email.toLowerCase(), from)
    const wait = await countTry(keys, from)
    if (wait) return wait
    const [account] = await tx.$queryRaw<{ person_id: string; password_hash: string | null }[]>`select * from account_find(${input.email})`
    const right = await isSecret(account?.password_hash ?? null, input.password)
    if (right === null) return refuse('busy')
    const step = newToken()
    const opened = right && account ? await openStep(tx, account.person_id, step, ['pwd']) : null
    if (!opened || !account) return refused('wrong', line('sign-in.refused', account?.person_id, from, { proof: 'password' }))
    await tryWasRight(tx, keys)
    await record(tx, ANONYMOUS, line('sign-in.password', account.person_id, from))
    return allow({ step })
  })

const openStep = async (tx: Tx, personId: string, token: string, methods: string[]): Promise<string | null> =>
  (await tx.$queryRaw<{ stage: string | null }[]>`select step_open(${personId}::uuid, ${tokenHash(token)}, ${methods}::text[]) as stage`)[0]?.stage ?? null

type ByStep = { readonly token: string | undefined; readonly code: string }

/** The second proof: a code of the app, once, or a recovery code, once. With one role the session opens; with more one is chosen next. */
export const proveCode = (input: ByStep, from: Client): Promise<Result<Opened, 'wrong' | 'over' | Delayed>> =>
  write(ANONYMOUS, async (tx) => {
    const step = await findStep(input.token, tx)
    if (step?.stage !== 'code' || !step.totpSecret || !input.token) return refuse('over')
    const keys = [`account:code:${step.personId}`]
    const wait = await countTry(keys, from)
    if (wait) return wait
    const right = await isCode(tx, step, input.token, input.code)
    if (right === null) return refuse('busy')
    if (!right) return refused('wrong', line('sign-in.refused', step.personId, from, { proof: 'code' }))
    await tryWasRight(tx, keys)
    await record(tx, ANONYMOUS, line('sign-in.code', step.personId, from, { recovery: readRecoveryCode(input.code) !== null }))
    return proved(tx, input.token, from)
  })

async function isCode(tx: Tx, step: Step, token: string, typed: string): Promise<boolean | null> {
  const recovery = readRecoveryCode(typed)
  const hashed = tokenHash(token)
  if (recovery) {
    const [row] = await tx.$queryRaw<{ hash: string | null }[]>`select recovery_find(${hashed}, ${recovery.number}::int) as hash`
    const right = await isSecret(row?.hash ?? null, recovery.text)
    if (!right) return right
    return (await tx.$queryRaw<{ done: boolean }[]>`select step_recovery(${hashed}, ${recovery.number}::int) as done`)[0]?.done ?? false
  }
  const timeStep = await stepOfCode(tx, step.totpSecret ?? '', typed)
  if (timeStep === null) return false
  return (await tx.$queryRaw<{ done: boolean }[]>`select step_code(${hashed}, ${timeStep}::bigint) as done`)[0]?.done ?? false
}

/** Sets the app: the code proves that it knows the secret, and the recovery codes are kept as hashes. Then as after a code. */
export const setFactor = (input: ByStep, from: Client): Promise<Result<Opened, 'wrong' | 'over' | 'busy'>> =>
  write(ANONYMOUS, async (tx) => {
    const step = await findStep(input.token, tx)
    if (step?.stage !== 'enrol' || !step.factor || !input.token) return refuse('over')
    const timeStep = await stepOfCode(tx, step.factor.secret, input.code)
    if (timeStep === null) return refuse('wrong')
    const hashes = await hashCodes(step.factor.codes.map((code) => code.slice(code.indexOf('-') + 1)))
    if (hashes === null) return refuse('busy')
    const secret = sealText('totp', { table: 'account', column: 'totp_secret', id: step.personId }, step.factor.secret)
    const token = tokenHash(input.token)
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select step_enrol(${token}, ${secret}, ${timeStep}::bigint, ${hashes}::text[]) as done`
    if (!row?.done) return refuse('over')
    await record(tx, ANONYMOUS, line('account.factor-set', step.personId, from))
    return proved(tx, input.token, from)
  })

export async function proved(tx: Tx, token: string, from: Client): Promise<Result<Opened, 'over'>> {
  const roles = await rolesOf(token, tx)
  const [only] = roles
  return only && roles.length === 1 ? openSession({ token, membershipId: only.membershipId }, from) : allow({ step: token })
}

/** Opens the session in one of one's own roles; a new identifier each time (ASVS V7.2.4). */
export const openSession = (input: { readonly token: string | undefined; readonly membershipId: string }, from: Client): Promise<Result<Opened, 'over'>> =>
  write(ANONYMOUS, async (tx) => {
    const session = newToken()
    const step = await findStep(input.token, tx)
    if (step?.stage !== 'proved' || !input.token) return refuse('over')
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`select session_open(${tokenHash(input.token)}, ${input.membershipId}::uuid, ${tokenHash(session)}, ${from.address}, ${from.agent}) as id`
    if (!row?.id) return refuse('over')
    await record(tx, ANONYMOUS, line('session.opened', step.personId, from, { membershipId: input.membershipId, session: row.id }))
    return allow({ session })
  })

export type Invited = { readonly personId: string; readonly name: string; readonly email: string }

/** Whose link this is; null when it was used, is older than two days, or never was one. */
export async function findLink(token: string, tx?: Tx): Promise<Invited | null> {
  const [row] = await asking(tx)((client) => client.$queryRaw<{ person_id: string; name: string; email: string }[]>`select * from link_find(${tokenHash(token)})`)
  return row ? { personId: row.person_id, name: row.name, email: row.email } : null
}

/** Sets the password of a link's person and ends all his sessions. Next comes the code, or setting the app for who has none. */
export const setPassword = (input: { readonly link: string; readonly password: string }, from: Client): Promise<Result<Opened, PasswordFault | 'over' | 'busy'>> =>
  write(ANONYMOUS, async (tx) => {
    const invited = await findLink(input.link, tx)
    if (!invited) return refuse('over')
    const fault = whyNotPassword(input.password, [invited.name, invited.email])
    if (fault) return refuse(fault)
    const hashed = await hashSecret(input.password)
    if (hashed === null) return refuse('busy')
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`select link_use(${tokenHash(input.link)}, ${hashed}) as id`
    const step = newToken()
    if (!row?.id || !(await openStep(tx, row.id, step, ['pwd']))) return refuse('over')
    await record(tx, ANONYMOUS, line('account.password-set', row.id, from))
    return allow({ step })
  })

/**
 * Another password, by who is signed in and gives the one of before first (ASVS V6.2.3). Ends his other sessions and his links; this session
 * goes on under a new token. Refuses a wrong one ('wait' after too many), whoever has none here, and what makes no password.
 */
export const changePassword = (actor: Person, input: { readonly current: string; readonly password: string }, from: Client): Promise<Result<{ readonly session: string }, PasswordFault | 'wrong' | 'none' | Delayed>> =>
  write(actor, async (tx) => {
    const keys = [`account:password:${actor.personId}`]
    const wait = await countTry(keys, from)
    if (wait) return wait
    const [own] = await tx.$queryRaw<{ hash: string | null }[]>`select own_password() as hash`
    if (!own?.hash) return refuse('none')
    const right = await isSecret(own.hash, input.current)
    if (right === null) return refuse('busy')
    if (!right) return refused('wrong', line('sign-in.refused', actor.personId, from, { proof: 'password' }))
    // Outside this transaction: it was right, also when the new one is no good.
    await gate((client) => client.$executeRaw`select sign_in_done(${keys}::text[])`)
    const { name, email } = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { name: true, email: true } })
    const fault = whyNotPassword(input.password, [name, email])
    if (fault) return refuse(fault)
    const hashed = await hashSecret(input.password)
    if (hashed === null) return refuse('busy')
    const session = newToken()
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select own_password_set(${actor.sessionId}::uuid, ${hashed}, ${tokenHash(session)}) as done`
    if (!row?.done) return refuse('none')
    await record(tx, actor, { event: 'account.password-changed', compartment: 'platform', subject: { type: 'person', id: actor.personId }, detail: { address: from.address, agent: from.agent } })
    return allow({ session })
  })

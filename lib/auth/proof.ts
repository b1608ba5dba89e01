import { record } from '@/lib/audit/record'
import { countTry, line, tryWasRight } from '@/lib/auth/account'
import type { Client } from '@/lib/auth/client'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { REALMS, type RealmPath } from '@/lib/auth/oidc'
import { stepOfCode } from '@/lib/auth/step'
import { read, write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Proof } from '@/lib/kernel/form-state'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { openText } from '@/lib/keys'

export type ProofState = { readonly how: Proof; /** Where somebody proves it who signed in at his own organisation. */ readonly realm: RealmPath | null; readonly lapsed: boolean; readonly minutes: number }

/** How long ago this session may have proved who it is, whether that is over, and how it proves it again. */
export const proofState = (actor: Person): Promise<ProofState> =>
  read(actor, async (tx) => {
    const [row] = await tx.$queryRaw<{ lapsed: boolean; click: boolean; minutes: number; realm: string | null }[]>`select proof_lapsed(${actor.sessionId}::uuid) as lapsed, proof_by_click(${actor.sessionId}::uuid) as click, proof_minutes() as minutes, session_realm(${actor.sessionId}::uuid) as realm`
    const realm = (Object.keys(REALMS) as RealmPath[]).find((path) => REALMS[path] === row?.realm) ?? null
    return { how: row?.click ? 'click' : realm ? 'outside' : 'code', realm, lapsed: row?.lapsed ?? true, minutes: row?.minutes ?? 0 }
  })

/**
 * Proves again who this session is: with a code of the app, once, or in a demonstration with a click. The session goes on under a new
 * token (ASVS V7.2.4). Refuses a wrong or used code, and 'wait' with the seconds after too many tries.
 */
export const proveAgain = (actor: Person, typed: string, from: Client): Promise<Result<{ readonly session: string }, 'wrong' | 'wait'>> =>
  write(actor, async (tx) => {
    const keys = [`account:code:${actor.personId}`]
    const wait = await countTry(keys, from)
    if (wait) return wait
    const session = newToken()
    const [own] = await tx.$queryRaw<{ secret: string | null }[]>`select own_factor() as secret`
    const secret = own?.secret ? openText('totp', { table: 'account', column: 'totp_secret', id: actor.personId }, own.secret) : null
    const timeStep = secret ? await stepOfCode(tx, secret, typed) : null
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select session_prove(${actor.sessionId}::uuid, ${timeStep}::bigint, ${tokenHash(session)}) as done`
    if (!row?.done) return refuse('wrong')
    await tryWasRight(tx, keys)
    await record(tx, actor, line('session.proved', actor.personId, from))
    return allow({ session })
  })

const ASKED = {
  click: 'In deze demonstratie is nog een druk op de knop genoeg.',
  code: 'Vul de code uit uw app in en druk nog een keer op de knop.',
  outside: 'Log in een nieuw tabblad opnieuw in bij uw eigen organisatie en druk daarna hier nog een keer op de knop.',
} as const satisfies Record<Proof, string>

/** Why the same button is asked for once more. */
export const proofQuestion = (how: Proof, minutes: number): string => `Voor deze stap bevestigt u dat u het zelf bent: dat is langer dan ${minutes} minuten geleden. ${ASKED[how]} Uw invoer staat er nog.`

export const proofRefusal = (reason: 'wrong' | 'wait', detail: Readonly<Record<string, string | number>> = {}): string =>
  reason === 'wait' ? `Er is te vaak een code geprobeerd. Wacht ${detail['seconds']} seconden en probeer het dan opnieuw.` : 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app. Uw invoer staat er nog.'

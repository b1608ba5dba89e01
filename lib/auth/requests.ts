import { z } from 'zod'
import { record } from '@/lib/audit/record'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import type { AskAdministrator, AskReset, DecideRequest } from '@/lib/auth/schema'
import { read, write, type Tx } from '@/lib/db'
import { hasRole, type Actor, type Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { routes } from '@/lib/routes'

const Rows = z.array(
  z.strictObject({
    id: z.string(), kind: z.enum(['factor-reset', 'first-administrator']), name: z.string(), email: z.string(), provider: z.string().nullable(), reason: z.string(), asked_by: z.string(), asked_at: z.date(), own: z.boolean(),
    outcome: z.enum(['granted', 'refused', 'withdrawn']).nullable(), decided_by: z.string().nullable(), decided_at: z.date().nullable(), decided_reason: z.string().nullable(),
  }),
)
export type AccountRequest = z.output<typeof Rows>[number]

function keeper(actor: Actor): Person {
  if (!hasRole(actor, 'administrator', 'provider-admin')) throw new Halt('forbidden')
  return actor
}

/** Requests about accounts this actor keeps; of one person or provider only the one that is open. Joins the caller's transaction. */
export const requestsOf = async (tx: Tx, only: { readonly id?: string; readonly whose?: string } = {}): Promise<AccountRequest[]> => Rows.parse(await tx.$queryRaw`select * from account_requests(${only.id ?? null}::uuid, ${only.whose ?? null}::uuid)`)

export const requestList = (actor: Actor): Promise<{ readonly rows: readonly AccountRequest[] } | null> => read(actor, async (tx) => (hasRole(actor, 'administrator', 'provider-admin') ? { rows: await requestsOf(tx) } : null))

/** One request; null for an account that is another's to keep. */
export const requestScreen = (actor: Actor, id: string): Promise<AccountRequest | null> => read(actor, async (tx) => (hasRole(actor, 'administrator', 'provider-admin') ? ((await requestsOf(tx, { id }))[0] ?? null) : null))

/** What is open about this person or provider. */
export const openRequest = (actor: Actor, whose: string): Promise<AccountRequest | null> => read(actor, async (tx) => (await requestsOf(tx, { whose }))[0] ?? null)

const asked = (tx: Tx, by: Person, requestId: string, kind: AccountRequest['kind'], whose: Readonly<Record<string, string>>) =>
  record(tx, by, { event: 'account-request.asked', compartment: by.providerIds[0] ? 'provider' : 'platform', subject: { type: 'account-request', id: requestId }, ...(by.providerIds[0] ? { providerId: by.providerIds[0] } : {}), detail: { kind, ...whose } })

/** Asks to let somebody who lost his app or his organisation's account set it anew; another administrator decides (ADR 0086). */
export const askReset = (actor: Actor, input: AskReset): Promise<Result<{ readonly requestId: string }, 'nothing-to-reset' | 'asked-already'>> =>
  write(actor, async (tx) => {
    const by = keeper(actor)
    const [row] = await tx.$queryRaw<{ request: string | null; refusal: string | null }[]>`select * from factor_reset_ask(${input.personId}::uuid, ${input.reason}, ${by.name})`
    if (row?.refusal === 'nothing-to-reset' || row?.refusal === 'asked-already') return refuse(row.refusal)
    if (!row?.request) throw new Halt('not-found')
    await asked(tx, by, row.request, 'factor-reset', { personId: input.personId })
    return allow({ requestId: row.request })
  })

/** Asks for an administrator of a provider that has none; another administrator decides. */
export const askAdministrator = (actor: Actor, input: AskAdministrator): Promise<Result<{ readonly requestId: string }, 'has-administrator' | 'asked-already'>> =>
  write(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) throw new Halt('forbidden')
    const [row] = await tx.$queryRaw<{ request: string | null; refusal: string | null }[]>`select * from first_administrator_ask(${input.providerId}::uuid, ${input.name}, ${input.email}, ${input.title}, ${input.reason}, ${actor.name})`
    if (row?.refusal === 'has-administrator' || row?.refusal === 'asked-already') return refuse(row.refusal)
    if (!row?.request) throw new Halt('not-found')
    await asked(tx, actor, row.request, 'first-administrator', { providerId: input.providerId })
    return allow({ requestId: row.request })
  })

type Decided = { readonly person_id: string | null; readonly provider_id: string | null; readonly kind: AccountRequest['kind']; readonly outcome: 'granted' | 'refused' | 'withdrawn'; readonly refusal: string | null; readonly linked: boolean }
const EVENTS = { granted: { event: 'account-request.granted' }, refused: { event: 'account-request.refused' }, withdrawn: { event: 'account-request.withdrawn' } } as const
type Refusal = 'own-request' | 'decided-already' | 'has-administrator' | 'there-already' | 'off'
const REFUSALS: readonly string[] = ['own-request', 'decided-already', 'has-administrator', 'there-already', 'off'] satisfies readonly Refusal[]
const isRefusal = (text: string | null | undefined): text is Refusal => typeof text === 'string' && REFUSALS.includes(text)

/**
 * Grants or refuses what another asked, or withdraws what one asked oneself. Granted: the account is empty, every session is over, there is
 * a link to begin anew, and the person hears of it by mail. Refuses granting one's own request, and deciding twice.
 */
export const decideRequest = (actor: Actor, input: DecideRequest): Promise<Result<{ readonly requestId: string; readonly link: string | null; readonly outcome: Decided['outcome'] }, Refusal>> =>
  write(actor, async (tx, now) => {
    const by = keeper(actor)
    const [request] = await requestsOf(tx, { id: input.requestId })
    if (!request) throw new Halt('not-found')
    const link = newToken()
    const [row] = await tx.$queryRaw<Decided[]>`select * from account_request_decide(${input.requestId}::uuid, ${input.answer === 'granted'}, ${input.reason}, ${tokenHash(link)}, ${by.name})`
    if (isRefusal(row?.refusal)) return refuse(row.refusal)
    if (!row || row.refusal) throw new Halt('not-found')
    if (row.outcome === 'granted' && row.kind === 'factor-reset')
      await sendMail(tx, now, {
        toName: request.name, toAddress: request.email, href: routes.signIn(), ...(row.provider_id ? { providerId: row.provider_id } : {}), ...(by.regionIds[0] ? { regionId: by.regionIds[0] } : {}),
        subject: 'U stelt uw account opnieuw in',
        body: `${request.asked_by} vroeg om uw account opnieuw in te stellen, en ${by.name} stond dat toe. Uw wachtwoord, uw app en uw herstelcodes werken niet meer, en u bent overal uitgelogd. U krijgt van ${by.name} een link om opnieuw te beginnen.\n\nHebt u hier niet om gevraagd? Bel dan meteen uw beheerder.`,
      })
    await record(tx, actor, { ...EVENTS[row.outcome], compartment: row.provider_id ? 'provider' : 'platform', subject: { type: 'account-request', id: input.requestId }, ...(row.provider_id ? { providerId: row.provider_id } : {}), detail: { kind: row.kind, personId: row.person_id, reason: input.reason } })
    return allow({ requestId: input.requestId, link: row.linked ? link : null, outcome: row.outcome })
  })

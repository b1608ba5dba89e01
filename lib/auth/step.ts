import { cookies } from 'next/headers'
import { stepCookie, tokenHash } from '@/lib/auth/cookie'
import { newFactor, timeStepOf, type Factor } from '@/lib/auth/totp'
import { gate, type Tx } from '@/lib/db'
import { isRole, type Role } from '@/lib/kernel/actor'
import { openText, sealText } from '@/lib/keys'

/** One signing in under way. `factor` is what is being set, until it is confirmed; `totpSecret` is what the code is checked with. */
export type Step = { readonly personId: string; readonly name: string; readonly email: string; readonly stage: 'code' | 'enrol' | 'proved'; readonly factor: Factor | null; readonly totpSecret: string | null }

type Row = { person_id: string; name: string; email: string; stage: Step['stage']; enrolment: string | null; totp_secret: string | null }

/** Within the caller's transaction, so that what changes stands or falls with its line in the trail; for a page, by itself. */
export const asking = (tx?: Tx) => <T>(work: (client: Pick<Tx, '$queryRaw'>) => Promise<T>): Promise<T> => (tx ? work(tx) : gate(work))

/** The signing in of this token; null when it ended, took longer than ten minutes, or never was. */
export async function findStep(token: string | undefined, tx?: Tx): Promise<Step | null> {
  if (!token) return null
  const hashed = tokenHash(token)
  const [row] = await asking(tx)((client) => client.$queryRaw<Row[]>`select * from step_find(${hashed})`)
  if (!row) return null
  const enrolment = row.stage === 'enrol' ? (row.enrolment ?? (await keepFactor(hashed, tx))) : null
  return {
    personId: row.person_id, name: row.name, email: row.email, stage: row.stage,
    factor: enrolment ? (JSON.parse(openText('totp', place(hashed), enrolment)) as Factor) : null,
    totpSecret: row.totp_secret ? openText('totp', { table: 'account', column: 'totp_secret', id: row.person_id }, row.totp_secret) : null,
  }
}

const place = (hashed: string) => ({ table: 'sign_in_step', column: 'enrolment', id: hashed })

/** A new secret with its codes, kept so that the page shows the same ones a second time. */
async function keepFactor(hashed: string, tx: Tx | undefined): Promise<string | null> {
  const sealed = sealText('totp', place(hashed), JSON.stringify(newFactor()))
  return (await asking(tx)((client) => client.$queryRaw<{ kept: string | null }[]>`select step_keep_enrolment(${hashed}, ${sealed}) as kept`))[0]?.kept ?? null
}

export const stepToken = async (): Promise<string | undefined> => (await cookies()).get(stepCookie().name)?.value

/** The signing in of this browser. */
export const currentStep = async (): Promise<Step | null> => findStep(await stepToken())

export type OwnRole = { readonly membershipId: string; readonly role: Role; readonly title: string; readonly organisation: string }

/** The roles that who proved who he is may work in today. */
export async function rolesOf(token: string | undefined, tx?: Tx): Promise<OwnRole[]> {
  if (!token) return []
  const rows = await asking(tx)((client) => client.$queryRaw<{ membership_id: string; role: string; title: string; organisation: string }[]>`select * from step_roles(${tokenHash(token)})`)
  return rows.flatMap((row) => (isRole(row.role) ? [{ membershipId: row.membership_id, role: row.role, title: row.title, organisation: row.organisation }] : []))
}

export const currentRoles = async (): Promise<OwnRole[]> => rolesOf(await stepToken())

/** The time step of a typed code by the database's clock, which every process shares: a machine whose own clock is off keeps nobody out. Null when it is of none. */
export async function stepOfCode(tx: Tx, secret: string, typed: string): Promise<number | null> {
  const [clock] = await tx.$queryRaw<{ at: number }[]>`select extract(epoch from clock_timestamp())::float8 as at`
  return clock ? timeStepOf(secret, typed.replaceAll(/\s/g, ''), Math.floor(clock.at)) : null
}

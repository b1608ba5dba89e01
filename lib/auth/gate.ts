import { gate } from '@/lib/db'
import { newToken, tokenHash } from '@/lib/auth/cookie'
import { isRole, type Person } from '@/lib/kernel/actor'

export type Session = { readonly actor: Person; readonly title: string; readonly municipalityName: string | null; readonly regionName: string | null; readonly theme: string }

type SessionRow = {
  session_id: string
  membership_id: string
  person_id: string
  name: string
  role: string
  title: string
  organisation: string
  region_ids: string[]
  municipality_ids: string[]
  provider_ids: string[]
  access_organisation_id: string | null
  advisory_body_id: string | null
  municipality_name: string | null
  region_name: string | null
  theme: string
}

/** Who this token belongs to now, or nothing when the session ended (idle, absolute, revoked, person off). */
export const findSession = async (token: string): Promise<Session | null> => toSession(await gate((client) => client.$queryRaw<SessionRow[]>`select * from session_find(${tokenHash(token)})`))

/** Whose this token was when its session ended by itself, today; only to keep what he typed for him (ADR 0095). Nothing when somebody ended it or he no longer has the role. */
export const findLapsed = async (token: string): Promise<Session | null> => toSession(await gate((client) => client.$queryRaw<SessionRow[]>`select * from session_lapsed(${tokenHash(token)})`))

function toSession([row]: readonly SessionRow[]): Session | null {
  if (!row || !isRole(row.role)) return null
  return {
    actor: {
      kind: 'person',
      personId: row.person_id,
      name: row.name,
      role: row.role,
      membershipId: row.membership_id,
      sessionId: row.session_id,
      organisationName: row.organisation,
      regionIds: row.region_ids,
      municipalityIds: row.municipality_ids,
      providerIds: row.provider_ids,
      ...(row.access_organisation_id ? { accessOrganisationId: row.access_organisation_id } : {}),
      ...(row.advisory_body_id ? { advisoryBodyId: row.advisory_body_id } : {}),
    },
    title: row.title,
    municipalityName: row.municipality_name,
    regionName: row.region_name,
    theme: row.theme,
  }
}

/** Opens a demonstration session for a membership; null when this is no demonstration or the person is gone. */
export async function openDemoSession(membershipId: string): Promise<string | null> {
  const token = newToken()
  const rows = await gate((client) => client.$queryRaw<{ id: string | null }[]>`select session_open_demo(${membershipId}::uuid, ${tokenHash(token)}) as id`)
  return rows[0]?.id ? token : null
}

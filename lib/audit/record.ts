import { PROVED } from '@/lib/audit/proof'
import { actorId, type Tx } from '@/lib/db'
import { actorLabel, type Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'

/** Who may read the line: the region's staff, those who treat the resident, only the provider (sealed, provider), administration, or the one municipality's integrity officer, objections officer or supervisor. */
export type Compartment = 'region' | 'resident' | 'sealed' | 'provider' | 'platform' | 'integrity' | 'objection' | 'supervision' | 'complaint'

export type Change = { readonly field: string; readonly label: string; readonly from: string; readonly to: string }

export type AuditEntry = {
  readonly event: string
  readonly compartment: Compartment
  readonly subject: { readonly type: string; readonly id?: string; readonly version?: number }
  readonly regionId?: string
  readonly municipalityId?: string
  readonly providerId?: string
  readonly residentId?: string
  readonly purpose?: string
  /** Shown to the loser of a concurrent edit, and in the timeline. */
  readonly changes?: readonly Change[]
  /** Never a BSN, name or birth date of a resident. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Writes one line of the audit chain in the caller's transaction; call it last, since it holds the chain's lock until the commit. Halts
 * with 'unproved' when the act asks for a proof of who it is and the session's last one is older than the dated minutes.
 */
export async function record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  const person = actor.kind === 'person' ? actor : undefined
  if (person && entry.event in PROVED) {
    const [row] = await tx.$queryRaw<{ lapsed: boolean }[]>`select proof_lapsed(${person.sessionId}::uuid) as lapsed`
    if (row?.lapsed) throw new Halt('unproved')
  }
  const detail = JSON.stringify({ ...entry.detail, ...(entry.changes ? { changes: entry.changes } : {}) })
  // No RETURNING: the writer of a line need not be allowed to read it.
  await tx.$executeRaw`
    insert into audit_line (event, compartment, subject_type, subject_id, subject_version, actor_kind, person_id, actor_name, role, session_id,
      region_id, municipality_id, provider_id, resident_id, purpose, detail, at, portal_at, prev, hash)
    values (${entry.event}, ${entry.compartment}, ${entry.subject.type}, ${entry.subject.id ?? null}::uuid, ${entry.subject.version ?? null}::int,
      ${actor.kind}, ${person?.personId ?? null}::uuid, ${person?.name ?? actorLabel(actor)}, ${person?.role ?? (actor.kind === 'system' ? actorId(actor) : null)},
      ${person?.sessionId ?? null}::uuid, ${entry.regionId ?? null}::uuid, ${entry.municipalityId ?? null}::uuid, ${entry.providerId ?? null}::uuid,
      ${entry.residentId ?? null}::uuid, ${entry.purpose ?? null}, ${detail}::jsonb, now(), now(), '', '')`
}

/** Lines in one statement. */
const LINES = 1000

/** Writes many lines as `record` does, in their order: what one act did to thousands. Not for acts that ask for a proof of who it is. */
export async function recordAll(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  const person = actor.kind === 'person' ? actor : undefined
  for (let from = 0; from < entries.length; from += LINES) {
    const lines = entries.slice(from, from + LINES).map((entry) => ({
      event: entry.event, compartment: entry.compartment, subject_type: entry.subject.type, subject_id: entry.subject.id ?? null, subject_version: entry.subject.version ?? null, region_id: entry.regionId ?? null, municipality_id: entry.municipalityId ?? null,
      provider_id: entry.providerId ?? null, resident_id: entry.residentId ?? null, purpose: entry.purpose ?? null, detail: { ...entry.detail, ...(entry.changes ? { changes: entry.changes } : {}) },
    }))
    if (lines.some((line) => line.event in PROVED)) throw new Error('an act that asks for a proof is recorded by itself')
    await tx.$executeRaw`
      insert into audit_line (event, compartment, subject_type, subject_id, subject_version, actor_kind, person_id, actor_name, role, session_id,
        region_id, municipality_id, provider_id, resident_id, purpose, detail, at, portal_at, prev, hash)
      select l.event, l.compartment, l.subject_type, l.subject_id, l.subject_version, ${actor.kind}, ${person?.personId ?? null}::uuid, ${person?.name ?? actorLabel(actor)}, ${person?.role ?? (actor.kind === 'system' ? actorId(actor) : null)},
        ${person?.sessionId ?? null}::uuid, l.region_id, l.municipality_id, l.provider_id, l.resident_id, l.purpose, l.detail, now(), now(), '', ''
      from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) with ordinality as e(line, at) cross join lateral jsonb_to_record(e.line) as l(event text, compartment text, subject_type text, subject_id uuid, subject_version int,
        region_id uuid, municipality_id uuid, provider_id uuid, resident_id uuid, purpose text, detail jsonb) order by e.at`
  }
}

/** What changed between two states of a row, field by field, for the audit line and the loser of a concurrent edit. */
export function changesBetween<T extends Readonly<Record<string, unknown>>>(before: T, after: Partial<T>, labels: Readonly<Partial<Record<keyof T, string>>>): Change[] {
  const shown = (value: unknown) => (value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value))
  return Object.entries(after).flatMap(([field, value]) => {
    const from = shown(before[field])
    const to = shown(value)
    return from === to ? [] : [{ field, label: labels[field] ?? field, from, to }]
  })
}

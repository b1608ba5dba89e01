import type { EspdDeclaration, EspdRole } from '@/lib/admissions/imports/espd-write'
import { findParty, toState } from '@/lib/admissions/queries/party'
import { loadSubmission } from '@/lib/admissions/queries/submission-load'
import { askedOf } from '@/lib/admissions/rules/party'
import { inEspd, toEspd } from '@/lib/admissions/rules/espd'
import type { PartyKind } from '@/lib/admissions/schema/party'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'
import { isId } from '@/lib/kernel/fields'
import { usesEspd } from '@/lib/rulebook/queries'

const ROLES = { member: 'group-mem', 'relied-on': 'oeron', subcontractor: 'subcont' } as const satisfies Record<PartyKind, EspdRole>

type Organisation = { readonly name: string; readonly kvk: string | null; readonly street: string | null; readonly houseNumber: string | null; readonly postcode: string | null; readonly city: string | null; readonly contactName: string | null; readonly phone: string | null; readonly email: string | null }

const operator = (from: Organisation, role: EspdRole): EspdDeclaration['operator'] => ({
  name: from.name, kvk: from.kvk ?? '', role, street: from.street === null ? null : `${from.street} ${from.houseNumber ?? ''}`.trim(), city: from.city, postcode: from.postcode, contact: from.contactName, phone: from.phone, email: from.email,
})

/** A declaration to take along: as ESPD, and what it leaves out because its criterion has no code of the official list. */
export type DeclarationFile = { readonly declaration: EspdDeclaration; readonly left: readonly string[]; readonly espd: boolean; readonly windowName: string; readonly signed: { readonly name: string; readonly role: string; readonly at: Date } | null; readonly number: string }

/** The own declaration under this id: of the provider's own submission, or of its part in another's. Null is not found. */
export const declarationFile = (actor: Actor, id: string): Promise<DeclarationFile | null> =>
  read(actor, async (tx, now) => {
    if (!isId(id)) return null
    return (await ofParty(tx, actor, id, now)) ?? (await ofSubmission(tx, actor, id, now))
  })

type Asked = Parameters<typeof inEspd>[0][number] & { readonly title: string }

const titlesLeft = (asked: readonly Asked[]): string[] => {
  const held = new Set(inEspd(asked).map((criterion) => criterion.id))
  return asked.filter((criterion) => !held.has(criterion.id)).map((criterion) => criterion.title)
}

async function ofParty(tx: Tx, actor: Actor, id: string, now: Date): Promise<DeclarationFile | null> {
  const row = await findParty(tx, actor, id)
  if (!row || row.status === 'removed') return null
  const state = toState(row)
  const asked = askedOf(state.kind, row.procedure.criterions, row.criterionIds)
  const answers = inEspd(asked).map((criterion) => {
    const given = row.declared?.answers.find((each) => each.criterionId === criterion.id)
    return toEspd(criterion, given && { ...given, document: given.evidence && { name: given.evidence.fileName, sha256: given.evidence.sha256 } })
  })
  const lots = row.procedure.procedureLots.filter(({ lot }) => row.lotIds.includes(lot.id)).map(({ lot }) => lot.name)
  return {
    declaration: { id: crypto.randomUUID(), at: now, procedure: { reference: row.procedure.reference, title: row.procedure.title, buyer: row.procedure.region.fullName }, operator: operator(row.member, ROLES[state.kind]), lots, answers },
    left: titlesLeft(asked),
    espd: await usesEspd(tx, row.regionId, dayIn(now)),
    windowName: row.window.name,
    signed: row.signedAt && { name: row.signedName ?? '', role: row.signedRole ?? '', at: row.signedAt },
    number: `meedoen-${row.kvk}`,
  }
}

async function ofSubmission(tx: Tx, actor: Actor, id: string, now: Date): Promise<DeclarationFile | null> {
  const file = await loadSubmission(tx, actor, id, now)
  if (!file) return null
  const { row } = file
  const answers = inEspd(file.criteria).map((criterion) => {
    const given = file.answers.find((each) => each.criterionId === criterion.id && each.lotId === null)
    const version = given?.evidenceVersion
    return toEspd(criterion, given && { yes: given.yes, text: given.text, document: version ? { name: version.file.name, sha256: version.file.sha256 } : null })
  })
  const lead = row.submissionParties.some((party) => party.kind === 'member')
  return {
    declaration: { id: crypto.randomUUID(), at: now, procedure: { reference: row.procedure.reference, title: row.procedure.title, buyer: row.procedure.region.fullName }, operator: operator(row.provider, lead ? 'group-lead' : 'sole-tenderer'), lots: file.chosen.map((lot) => lot.name), answers },
    left: titlesLeft(file.criteria),
    espd: await usesEspd(tx, row.regionId, dayIn(now)),
    windowName: row.window.name,
    signed: null,
    number: row.number,
  }
}

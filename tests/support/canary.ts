import type pg from 'pg'
import { answerInvitation, inviteParty, saveDeclaration, signDeclaration } from '@/lib/admissions/commands/party'
import { addEvidenceToSubmission, saveAnswer } from '@/lib/admissions/commands/submission-answers'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { actorId, read } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'
import { letterPdf } from '@/lib/letters/store'
import { filledSubmission, ownFile, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

export const OPENS = new Date('2025-11-03T09:00:00+01:00')
export const CLOSES = new Date('2025-12-15T12:00:00+01:00')
/** What may be found nowhere: an amount and names, in every form somebody could hand them in. */
export const AMOUNT = '34.567,89'
export const CANARIES = [AMOUNT, 'Kanarie Vogelzang', 'Kanarietarieven', 'kanarie-offerte', 'Kanarie-schoonmaak', 'Kanarieverklaring'] as const

export type Planted = {
  readonly world: World
  readonly lead: Person
  readonly submissionId: string
  readonly number: string
  readonly submitted: { readonly version: number; readonly fingerprint: string }
}

/** A combination of De Linde and Miep hands in an entry for Assen with every canary in it, and its receipt exists as PDF. */
export async function plantCanaries(officer: Person): Promise<Planted> {
  const providers = await providerIds()
  const lead = providerPerson(providers.get('Thuishulp De Linde B.V.') ?? '')
  const member = providerPerson(providers.get('Miep B.V.') ?? '')
  const world = await publishedProcedure(officer, { opensAt: OPENS, closesAt: CLOSES })
  const draft = await filledSubmission(lead, world, ['Assen'])
  const submissionId = draft.id
  const criterion = (title: string) => world.criteria.get(title) ?? ''
  let { version } = sure(await saveAnswer(lead, { submissionId, criterionId: criterion('Plan van aanpak'), answers: [{ lotId: world.lots.get('Assen') ?? '', yes: null, text: `Ons tarief is ${AMOUNT} euro.` }], version: draft.version, then: null }))
  const fileId = await ownFile(lead, `kanarie-offerte ${AMOUNT}.pdf`)
  version = sure(await addEvidenceToSubmission(lead, { submissionId, criterionId: criterion('Handelsregister'), lotId: null, title: 'Kanarietarieven', fileId, issuedOn: day('2025-11-01'), validUntil: null, version })).version
  await filledSubmission(member, world, ['Noordenveld'])
  const kvk = await read(member, (tx) => tx.provider.findFirstOrThrow({ where: { id: { in: [...member.providerIds] } }, select: { kvk: true } }))
  version = sure(await inviteParty(lead, { submissionId, kind: 'member', kvk: kvk.kvk, part: 'Kanarie-schoonmaak in de wijk', criterionIds: [], version })).version
  const party = await read(member, (tx) => tx.submissionParty.findFirstOrThrow({ select: { id: true, version: true } }))
  let at = sure(await answerInvitation(member, { partyId: party.id, answer: 'accepted', version: party.version })).version
  at = sure(await saveDeclaration(member, { partyId: party.id, answers: [{ criterionId: criterion('Geen faillissement'), yes: false, text: 'Kanarieverklaring', evidenceVersionId: null }], version: at })).version
  sure(await signDeclaration(member, { partyId: party.id, signedName: 'Kanarie Vogelzang', signedRole: 'Directeur', agreed: true, version: at }))
  const submitted = sure(await submitSubmission(lead, { submissionId, ...signature, signedName: 'Kanarie Vogelzang', dossierVersion: draft.dossierVersion, version }))
  const letter = await read(lead, (tx) => tx.submissionVersion.findFirstOrThrow({ where: { submissionId }, select: { receiptLetterId: true } }))
  if (!(await letterPdf(lead, letter.receiptLetterId ?? ''))) throw new Error('the receipt was not made')
  return { world, lead, submissionId, number: draft.number, submitted }
}

/** Which tables hold one of the words anywhere, past every policy: in text, jsonb, arrays and bytes. */
export async function tablesWith(superuser: pg.Client, words: readonly string[]): Promise<string[]> {
  const tables = await superuser.query<{ name: string }>(`select relname as name from pg_class where relkind in ('r', 'm') and relnamespace = 'public'::regnamespace`)
  const found: string[] = []
  for (const { name } of tables.rows)
    for (const word of words) {
      const hex = Buffer.from(word, 'utf8').toString('hex')
      const { rows } = await superuser.query(`select 1 from "${name}" whole_row where whole_row::text ilike '%' || $1 || '%' or whole_row::text like '%' || $2 || '%' limit 1`, [word, hex])
      if (rows.length > 0) found.push(`${name}: ${word}`)
    }
  return found
}

/**
 * What somebody with the app's own login finds of these words by straight SQL, in this actor's context: in every table and view,
 * in each column it may select, and in the answer of every function it may call with one of these ids. Nothing that a call did stays.
 */
export async function foundInSql(app: pg.Client, actor: Actor, words: readonly string[], ids: readonly string[]): Promise<{ found: string[]; looked: number }> {
  const known = actor.kind === 'anonymous' ? { regionIds: [], municipalityIds: [], providerIds: [] } : actor
  const forms = words.flatMap((word) => [word, Buffer.from(word, 'utf8').toString('hex')]).map((word) => `%${word}%`)
  const found: string[] = []
  let looked = 0
  await app.query('begin')
  try {
    await app.query(
      `select set_config('app.kind', $1, true), set_config('app.role', $2, true), set_config('app.job', $3, true), set_config('app.actor', $4, true), set_config('app.regions', $5, true), set_config('app.municipalities', $6, true), set_config('app.providers', $7, true)`,
      [actor.kind, actor.kind === 'person' ? actor.role : '', actor.kind === 'system' ? actor.job : '', actorId(actor), ...[known.regionIds, known.municipalityIds, known.providerIds].map((each) => `{${each.join(',')}}`)],
    )
    const look = async (name: string, text: string, values: unknown[]) => {
      looked += 1
      await app.query('savepoint look')
      const { rows } = await app.query(text, values).catch(() => ({ rows: [] }))
      await app.query('rollback to savepoint look')
      if (rows.length > 0) found.push(name)
    }
    const tables = await app.query<{ name: string; columns: string }>(
      `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind in ('r', 'v', 'm') and c.relnamespace = 'public'::regnamespace and has_column_privilege(c.oid, a.attnum, 'select') group by c.relname order by 1`,
    )
    for (const { name, columns } of tables.rows) await look(name, `select 1 from "${name}" where row(${columns})::text ilike any($1) limit 1`, [forms])
    const functions = await app.query<{ name: string; args: number }>(
      `select p.proname as name, p.pronargs as args from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
         and has_function_privilege(p.oid, 'execute') and p.prosecdef and p.proargtypes::oid[] <@ array['uuid'::regtype::oid] and p.pronargs < 3 order by 1`,
    )
    for (const { name, args } of functions.rows)
      for (const one of args > 0 ? ids : [''])
        for (const other of args > 1 ? ids : ['']) {
          const given = [one, other].slice(0, args)
          await look(`${name}()`, `select 1 from ${name}(${given.map((_, index) => `$${index + 2}::uuid`).join(', ')}) answer where answer::text ilike any($1) limit 1`, [forms, ...given])
        }
  } finally {
    await app.query('rollback')
  }
  return { found: [...new Set(found)], looked }
}

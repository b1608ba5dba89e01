import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PROVED } from '@/lib/audit/proof'
import { ROLES, type Actor, type Person, type Role } from '@/lib/kernel/actor'
import { DOMAINS } from '@/lib/domains'
import { run, say } from '@/prisma/commands/console'
import { fieldsOf, forms, type Form } from '@/prisma/commands/forms'
import { GATE, changesOf, columnsOf, levelOf, residentTables, RLS } from '@/prisma/rls'

const TARGET = 'docs/access-matrix.md'

type Thing = { readonly bodyId: string; readonly regionId: string; readonly regionIds: readonly string[]; readonly municipalityId: string; readonly providerId: string }
type May = (actor: Actor, thing: unknown) => boolean
export type Permission = { readonly domain: string; readonly name: string; readonly may: May }

/** The actor's own thing, one of a neighbour in the same region, and one of somebody else altogether. */
export const THINGS = {
  own: { bodyId: 'own-body', regionId: 'own-region', regionIds: ['own-region'], municipalityId: 'own-municipality', providerId: 'own-provider' },
  region: { bodyId: 'other-body', regionId: 'own-region', regionIds: ['own-region'], municipalityId: 'neighbour-municipality', providerId: 'other-provider' },
  foreign: { bodyId: 'other-body', regionId: 'other-region', regionIds: ['other-region'], municipalityId: 'other-municipality', providerId: 'other-provider' },
} as const satisfies Record<string, Thing>

/** Where the sample person of a role works; the others of the list work for one municipality. */
const PLACES: Partial<Record<Role, 'region' | 'access' | 'provider' | 'body'>> = {
  'procurement-officer': 'region',
  'contract-manager': 'region',
  'policy-adviser': 'region',
  'advisory-board': 'body',
  bureau: 'body',
  administrator: 'region',
  consultant: 'access',
  'provider-admin': 'provider',
  'provider-staff': 'provider',
}

/** A person as a session makes one (session_find in prisma/sql/20251201000000_foundation/30_gate.sql). */
export function samplePerson(role: Role): Person {
  const place = PLACES[role] ?? 'municipality'
  return {
    kind: 'person',
    personId: 'person',
    name: 'Sample',
    role,
    membershipId: 'membership',
    sessionId: 'session',
    organisationName: 'Sample',
    regionIds: place === 'provider' || place === 'body' ? [] : ['own-region'],
    municipalityIds: place === 'provider' || place === 'body' ? [] : place === 'region' ? ['own-municipality', 'neighbour-municipality'] : ['own-municipality'],
    providerIds: place === 'provider' ? ['own-provider'] : [],
    ...(place === 'body' ? { advisoryBodyId: 'own-body' } : {}),
    ...(place === 'access' ? { accessOrganisationId: 'access-organisation' } : {}),
  }
}

function policyFiles(domain: string): string[] {
  const folder = join('lib', domain, 'policy')
  if (existsSync(folder)) return readdirSync(folder).sort().map((name) => join(folder, name))
  return existsSync(`${folder}.ts`) ? [`${folder}.ts`] : []
}

/** Every `may…` that a policy exports, in the order of the domain list. */
export async function permissions(): Promise<Permission[]> {
  const found: Permission[] = []
  for (const domain of DOMAINS)
    for (const file of policyFiles(domain)) {
      const exported = (await import(resolve(file))) as Readonly<Record<string, unknown>>
      const names = Object.keys(exported).filter((name) => /^may[A-Z]/.test(name)).sort()
      for (const name of names) found.push({ domain, name, may: asked(name, exported[name] as May) })
    }
  return found
}

/** A policy takes the thing, or one of its ids: whichever of them anyone at all is allowed with. */
function asked(name: string, may: May): May {
  const shapes: ((thing: Thing) => unknown)[] = [(thing) => thing, (thing) => thing.providerId, (thing) => thing.municipalityId, (thing) => thing.regionId]
  const shape = shapes.find((each) => ROLES.some((role) => may(samplePerson(role), each(THINGS.own))))
  if (!shape) throw new Error(`${name} allows nobody with the sample things; give the sample what it asks for`)
  return (actor, thing) => may(actor, shape(thing as Thing))
}

/** How far a person's right reaches: nowhere, the own organisation, the own region, or everywhere. */
export function reach(permission: Permission, role: Role): 'own' | 'region' | 'all' | null {
  const person = samplePerson(role)
  if (!permission.may(person, THINGS.own)) return null
  if (permission.may(person, THINGS.foreign)) return 'all'
  return permission.may(person, THINGS.region) ? 'region' : 'own'
}

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const rule = (columns: number) => `|${'---|'.repeat(columns)}`

/** The acts under this permission before which somebody proves again who he is. */
const provedBy = (name: string): string => Object.keys(PROVED).filter((event) => PROVED[event] === name).map((event) => `\`${event}\``).join(' ')

async function permissionTable(): Promise<string[]> {
  const list = await permissions()
  return [
    row('Domain', 'May', 'Asked who it is again', ...ROLES.map((role) => `\`${role}\``)),
    rule(ROLES.length + 3),
    ...list.map((each) => row(`\`${each.domain}\``, `\`${each.name}\``, provedBy(each.name), ...ROLES.map((role) => reach(each, role) ?? ''))),
  ]
}

/** What a form asks of who sends it: permissions, else the roles that its command names, else nothing. */
const asks = ({ may, roles }: Form): string => (may.length > 0 ? may.map((name) => `\`${name}\``) : roles.map((code) => `role \`${code}\``)).join(' ')

async function formTable(): Promise<string[]> {
  return [row('Form', 'Asks', 'Takes'), rule(3), ...(await forms()).map((form) => row(`\`${form.name}\``, asks(form), fieldsOf(form.schema).join('; ')))]
}

const LETTERS = { select: 'r', insert: 'i', update: 'u', delete: 'd' } as const
const ORDER = ['select', 'insert', 'update', 'delete'] as const
const letters = (verbs: Iterable<keyof typeof LETTERS>) => {
  const open = new Set(verbs)
  return ORDER.filter((verb) => open.has(verb)).map((verb) => LETTERS[verb]).join('')
}

const KINDS = [...new Set(Object.values(RLS).flatMap((rules) => rules.map((each) => each.for)))].sort()

function tableGrid(): string[] {
  const residents = residentTables()
  return [
    row('Table', 'Level', ...KINDS, 'gate'),
    rule(KINDS.length + 3),
    ...Object.entries(RLS).map(([table, rules]) =>
      row(`\`${table}\``, levelOf(table, residents), ...KINDS.map((kind) => letters(rules.filter((each) => each.for === kind).flatMap((each) => each.verbs))), letters(GATE[table] ?? [])),
    ),
  ]
}

/** Per table that the app may change, the columns it may and those that stay as they were written. */
function changeTable(): string[] {
  const columns = columnsOf()
  const ticked = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ')
  const lines = Object.keys(RLS).filter((table) => changesOf(table).length > 0).map((table) => {
    const open = changesOf(table)
    return row(`\`${table}\``, ticked(open), ticked((columns.get(table) ?? []).map(({ column }) => column).filter((column) => !open.includes(column))))
  })
  return [row('Table', 'May be changed', 'Stays as it was written'), rule(3), ...lines]
}

const ROLE_PART = /\(?\(select ctx_role\(\)\) = any\('\{([^}]*)\}'::text\[\]\)\)?/
const JOB_PART = /\(?\(select ctx_kind\(\)\) = 'system' and \(select ctx_job\(\)\) = any\('\{([^}]*)\}'::text\[\]\)\)?/
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/region_id = any\(\(select ctx_regions\(\)\)::uuid\[\]\)/g, 'own region'],
  [/region_ids && \(select ctx_regions\(\)\)::uuid\[\]/g, 'shared with own region'],
  [/municipality_id = any\(\(select ctx_municipalities\(\)\)::uuid\[\]\)/g, 'own municipality'],
  [/provider_id = any\(\(select ctx_providers\(\)\)::uuid\[\]\)/g, 'own provider'],
  [/\bid = any\(\(select ctx_providers\(\)\)::uuid\[\]\)/g, 'own provider'],
  [/(\w+) <= \(select portal_now\(\)\)/g, '$1 has passed'],
  [/(\w+)(?:::text)? = \(select ctx_actor\(\)\)/g, '$1 is oneself'],
  [/\(select ctx_kind\(\)\) <> 'anonymous'/g, 'signed in'],
]

const listed = (codes: string | undefined) => (codes ?? '').split(',').join(', ')

function whoOf(rows: string): string {
  const roles = ROLE_PART.exec(rows)
  const jobs = JOB_PART.exec(rows)
  return roles ? listed(roles[1]) : jobs ? `job ${listed(jobs[1])}` : 'any'
}

/** A rule's condition without its roles, the frequent parts in words; what is left is SQL as it stands. */
function inWords(rows: string): string {
  const rest = rows.replace(ROLE_PART, '').replace(JOB_PART, '').replace(/^ and /, '')
  if (rest === 'true' || rest === '') return 'every row'
  const said = WORDS.reduce((text, [pattern, words]) => text.replaceAll(pattern, words), rest)
  return said.replaceAll(/(?<!in )\(([^()]*)\)/g, '$1')
}

function conditions(): string[] {
  const lines = Object.entries(RLS).flatMap(([table, rules]) => rules.map((each) => row(`\`${table}\``, each.for, letters(each.verbs), whoOf(each.rows), inWords(each.rows))))
  return [row('Table', 'Rule', 'Verbs', 'Who', 'Rows'), rule(5), ...lines]
}

/** What is personal or secret by the name of its column; one that is in no line here is a fact of a case or of help. */
const PERSONAL: readonly (readonly [string, RegExp])[] = [
  ['BSN', /^bsn_/],
  ['Name', /^(?:initials|given_name|prefix|surname|partner_\w+|name|name_use|helper_name|addressee)$/],
  ['Date of birth or death', /^(?:birth_date|died_on)$/],
  ['Address', /^(?:next_|was_)?(?:street|house_\w+|postcode4?|city|place_line|address|place)$/],
  ['That an address is secret, since when and by whom', /^address_secret/],
  ['Telephone, e-mail', /^(?:phone|email|helper_contact)$/],
  ['Proof of who somebody is', /^(?:token_hash|password_hash|totp_secret|code_hash|subject)$/],
  ['Written under a key of its own', /(?:^|_)cipher$/],
]

/** Per personal field of residents and per secret: in which tables it stands, and who reads their rows. What a page shows of it is less, never more. */
function personalTable(): string[] {
  const residents = residentTables()
  const all = columnsOf()
  const lines = PERSONAL.flatMap(([what, named]) =>
    Object.keys(RLS).flatMap((table) => {
      const held = (all.get(table) ?? []).filter(({ column }) => named.test(column))
      if (held.length === 0 || !['resident', 'secret'].includes(levelOf(table, residents))) return []
      const readers = new Set((RLS[table] ?? []).filter((each) => each.verbs.includes('select')).map((each) => `${whoOf(each.rows)}: ${inWords(each.rows)}`))
      return [row(what, `\`${table}\``, held.map(({ column }) => `\`${column}\``).join(' '), [...readers].join('; ') || 'gate only')]
    }),
  )
  return [row('Field', 'Table', 'Columns', 'Who reads the row'), rule(4), ...lines]
}

/** The text of docs/access-matrix.md. */
export async function accessMatrix(): Promise<string> {
  return [
    '# Access matrix',
    '',
    'Made by `npm run docs:matrix` from the policies and from `prisma/rls.ts`; a test compares. A permission must pass both locks: the policy in the app and row-level security in the database (ADR 0002).',
    '',
    '## The first lock: policies',
    '',
    'Each `may…` of `lib/*/policy` was asked with a sample person of each role, as a session makes one, and three things. `own`: only of the own provider, municipality or access organisation\'s municipality. `region`: also of other municipalities in the own region. `all`: not tied to an organisation (the function looks at the role alone). Empty: no. A visitor and a job may none of these.',
    '',
    ...(await permissionTable()),
    '',
    `Asked who it is again: the acts, by their line in the trail, before which the last proof may not be older than the dated minutes (\`lib/audit/proof.ts\`, ADR 0075). Besides these: an administrator for ${provedBy('administrator')}, everyone for ${provedBy('oneself')}.`,
    '',
    '## The first lock: forms',
    '',
    'Every way to change something (`lib/**`, `formAction`), what its command asks of who sends it, and every field that it takes; a field that doesn\'t stand here is refused. `?` may stay empty, `*` is judged with another field that it follows from, `[]` may come more than once, and between braces stands what a row of it takes. Asks nothing: for who isn\'t signed in, or about oneself. Which thing a permission is asked about is the command\'s: the row that the form names, read through the second lock.',
    '',
    ...(await formTable()),
    '',
    '## The second lock: tables and verbs',
    '',
    'r = select, i = insert, u = update, d = delete; empty = none. The columns are the kinds of rule in `prisma/rls.ts`; the table after this one says which roles and rows each stands for. `gate` is what the listed SECURITY DEFINER functions may touch. What the level of a table asks for stands in [controls.md](controls.md).',
    '',
    ...tableGrid(),
    '',
    '## The second lock: which columns',
    '',
    'Of what a rule opens for u, the columns that the app may change (`prisma/columns.ts`, ADR 0118). A table that isn\'t here is added to, or not at all. The functions of the gate have the whole table.',
    '',
    ...changeTable(),
    '',
    '## The second lock: which rows',
    '',
    ...conditions(),
    '',
    '## What is read of residents: which fields',
    '',
    'Personal fields of the tables of level `resident` and `secret`, and who reads a row that has them. A BSN stands in an envelope: its columns give nobody the number, which is shown to who says what for (`bsn_disclosure`, `contribution_download`). Before an offer is accepted a provider reads `allocation`, of which a row has the four digits of a postcode and no name; who it is waits in `allocation_client`.',
    '',
    ...personalTable(),
    '',
  ].join('\n')
}

/** The matrix as it stands in the repository. */
export const writtenMatrix = (): string => readFileSync(TARGET, 'utf8')

if (process.argv[1]?.endsWith('access-matrix.ts')) {
  await run(async () => {
    writeFileSync(TARGET, await accessMatrix())
    say(`${TARGET} is bijgewerkt.`)
  })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type pg from 'pg'
import type { z } from 'zod'
import { defOf, shapesOf } from '@/prisma/commands/forms'

/** One field as it is posted; a name may come more than once. */
export type Posted = readonly (readonly [string, string | File])[]
export type Ids = ReadonlyMap<string, readonly string[]>

const SAMPLES = [
  '', '0', '1', '2', '7', '12', '60', '100', '120', '2026', '1,50', '12,5', 'ja', 'nee', 'on', 'true', 'false', 'Assen', 'Een gewone zin van een mens.', 'Een langere reden, zodat wie dit leest begrijpt waarom het zo is gedaan.',
  '2025-11-20', '2025-12-01', '2025-12-15', '2026-01-01', '2026-12-31', '1944-05-14', '20-11-2025', '15-12-2025', '1-1-2026', '09:00', '12:00', '12.00', 'mevrouw@voorbeeld.example', '0592 123 456', '9401 HK', '9401HK', '12345678', 'https://www.voorbeeld.example', 'NL91ABNA0417164300', '999900006', 'a'.repeat(43), 'H.', 'V1',
]
/** Codes of every choice, as the schemas write them. */
const CODES = [...new Set(readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => /(?:schema|kernel)[^]*\.ts$/.test(name) && !name.startsWith('db/client')).flatMap((name) => [...readFileSync(join('lib', name), 'utf8').matchAll(/'([a-z][a-z0-9-]{1,40})'/g)].map(([, code = '']) => code)))]

/** What breaks programs: nothing, too much, NUL, halves of a character, numbers beyond numbers, days that aren't, names of a prototype, other languages. */
const HOSTILE = [
  '', ' ', '\n', '\u0000', 'a\u0000b', '\ud800', '\u202eomgekeerd', '\ufeff', '\u00a0', 'e\u0301'.repeat(300), '😀'.repeat(500), 'x'.repeat(100_000), '9'.repeat(400), '-1', '-0', '1e309', 'NaN', 'Infinity', '0x10', '٣', '９', '9007199254740993', '99999999999999', '1,999', '1.000.000,00',
  '2026-02-30', '31-2-2026', '29-2-2027', '0000-00-00', '0001-01-01', '9999-12-31', '99999-12-31', '1-1-1', '28-3-2027 02:30', '24:00', '02:60', "'; drop table audit_line; --", '<script>alert(1)</script>', '../../etc/passwd', '%00', '%s%n', '${7*7}', '{{7*7}}', '=1+1', '[object Object]', '{"a":1}', '[]',
  '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'null', 'undefined', '00000000-0000-0000-0000-000000000000', '00000000-0000-4000-8000-00000000000Z', '11111111-1111-4111-8111-111111111111', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF', 'a@b', 'http://169.254.169.254/', 'javascript:alert(1)', '//elders.example', '\\\\elders',
]
const hostile = fc.oneof({ weight: 4, arbitrary: fc.constantFrom<string | File>(...HOSTILE, new File(['%PDF-'], '../x.pdf', { type: 'application/pdf' })) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) })
/** Names that no form has, or that the portal keeps for itself. */
const STRAY: Posted = [['__proto__', 'x'], ['constructor', 'x'], ['toString', '1'], ['version', '-1'], ['_version', '9007199254740993'], ['_version', '1'], ['_key', 'geen-sleutel'], ['_key', 'ffffffff-ffff-4fff-8fff-ffffffffffff'], ['_proof', '123456'], ['_fill', 'x'], ['_fill:0', ''], ['$ACTION_ID_00', ''], ['', ''], ['a.b[0]', 'x'], ['bestaat-niet', 'x']]

/** Up to eight identifiers of every table, by its name. */
export async function sampleIds(superuser: pg.Client): Promise<Ids> {
  const { rows } = await superuser.query<{ name: string }>(`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' order by 1`)
  const found = new Map<string, readonly string[]>()
  for (const { name } of rows) {
    const ids = (await superuser.query<{ id: string }>(`select id from "${name}" limit 8`)).rows.map((row) => row.id)
    if (ids.length > 0) found.set(name.replaceAll('_', ''), ids)
  }
  return found
}

/** Up to eight identifiers of every table on either side of somebody's border: what is of his municipalities and providers or of nobody, and what is of others. */
export async function idsAround(superuser: pg.Client, who: { readonly municipalityIds: readonly string[]; readonly providerIds: readonly string[] }): Promise<{ own: Ids; foreign: Ids }> {
  const { rows } = await superuser.query<{ name: string; places: string[] }>(`select table_name as name, coalesce(array_agg(column_name::text) filter (where column_name in ('municipality_id', 'provider_id')), '{}') as places from information_schema.columns c where table_schema = 'public' and exists (select from information_schema.columns i where i.table_schema = 'public' and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid') group by 1 order by 1`)
  const own = new Map<string, readonly string[]>()
  const foreign = new Map<string, readonly string[]>()
  const mine: Readonly<Record<string, readonly string[]>> = { municipality_id: who.municipalityIds, provider_id: who.providerIds }
  for (const { name, places } of rows) {
    const columns = name === 'municipality' ? [['id', who.municipalityIds] as const] : name === 'provider' ? [['id', who.providerIds] as const] : places.map((place) => [place, mine[place] ?? []] as const)
    // Somebody of a municipality has no providers, so that none is strange to him; and the other way round.
    const outside = columns.filter(([, list]) => list.length > 0).map(([column, list]) => `coalesce(${column} <> all('{${list.join(',')}}'), false)`).join(' or ') || 'false'
    for (const [side, kept] of [[own, `not (${outside})`], [foreign, outside]] as const) {
      const ids = (await superuser.query<{ id: string }>(`select id from "${name}" where ${kept} limit 8`)).rows.map((row) => row.id)
      if (ids.length > 0) side.set(name.replaceAll('_', ''), ids)
    }
  }
  return { own, foreign }
}

/** Identifiers of the tables that a field is called after. */
const namedBy = (name: string, ids: Ids): readonly string[] => {
  const wanted = name.replace(/Ids?$/, '').toLowerCase()
  return [...ids].filter(([table]) => wanted !== '' && (table.endsWith(wanted) || wanted.endsWith(table))).flatMap(([, list]) => list)
}

const idsFor = (name: string, ids: Ids): readonly string[] => {
  const own = namedBy(name, ids)
  return own.length > 0 ? own : [...ids.values()].flatMap((list) => list.slice(0, 1))
}

/** Of a list of texts the ones that a field takes; asked once, for the same field comes by for every role. */
const taken = new WeakMap<z.ZodType, Map<readonly string[], readonly string[]>>()
function takenFrom(list: readonly string[], field: z.ZodType): readonly string[] {
  const known = taken.get(field) ?? new Map<readonly string[], readonly string[]>()
  taken.set(field, known)
  const found = known.get(list) ?? list.filter((value) => (defOf(field).element ?? field).safeParse(value).success)
  known.set(list, found)
  return found
}

/** Texts that this field takes, so that some forms get past the schema and reach the verb. */
function goodFor(name: string, field: z.ZodType, ids: Ids): string[] {
  if (name === 'version') return ['1']
  const found = [...idsFor(name, ids).filter((value) => (defOf(field).element ?? field).safeParse(value).success), ...takenFrom(SAMPLES, field)]
  return found.some((value) => value !== '') ? found : [...found, ...takenFrom(CODES, field)]
}

/** Forms for one action: half of them as it asks for, the others with fields missing, double, broken or of nobody. */
export function formsFor(schema: z.ZodType, ids: Ids): fc.Arbitrary<Posted> {
  const shapes = shapesOf(schema).map((shape) => Object.entries(shape).map(([name, field]) => [name, goodFor(name, field, ids)] as const))
  const stray = fc.subarray([...STRAY], { maxLength: 3 })
  if (shapes.length === 0) return fc.tuple(fc.array(fc.tuple(fc.constantFrom('id', 'text', 'version', 'a-b', `row:${idsFor('', ids)[0]}`), hostile), { maxLength: 6 }), stray).map((parts) => parts.flat())
  return fc.constantFrom(...shapes).chain((fields) => {
    const good = fields.map(([name, list]) => (list.length > 0 ? fc.constantFrom(...list) : fc.constant('1')).map((value): Posted => [[name === 'version' ? '_version' : name, value]]))
    const bad = fields.map(([name], at) => fc.oneof({ weight: 4, arbitrary: good[at] ?? fc.constant([]) }, { weight: 2, arbitrary: hostile.map((value): Posted => [[name, value]]) }, { weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(hostile, hostile).map(([a, b]): Posted => [[name, a], [name, b]]) }))
    return fc.oneof(fc.tuple(...good).map((parts) => parts.flat()), fc.tuple(fc.tuple(...bad), stray).map(([parts, more]) => [...parts.flat(), ...more]))
  })
}

/** Forms that ask for what belongs to others: of each field that names a thing, one in which only that field holds a foreign identifier. */
export function crossingsFor(schema: z.ZodType, own: Ids, foreign: Ids): { readonly field: string; readonly forms: fc.Arbitrary<Posted> }[] {
  return shapesOf(schema).flatMap((shape) => {
    const fields = Object.entries(shape)
    const good = fields.map(([name, field]): fc.Arbitrary<Posted> => {
      const list = goodFor(name, field, own)
      return (list.length > 0 ? fc.constantFrom(...list) : fc.constant('1')).map((value) => [[name === 'version' ? '_version' : name, value]])
    })
    return fields.flatMap(([name, field], at) => {
      const others = namedBy(name, foreign).filter((id) => (defOf(field).element ?? field).safeParse(id).success)
      if (others.length === 0) return []
      return [{ field: name, forms: fc.tuple(...good.map((one, index) => (index === at ? fc.constantFrom(...others).map((id): Posted => [[name, id]]) : one))).map((parts) => parts.flat()) }]
    })
  })
}

const broken = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
/** Bodies that no page of the portal sends. */
const BODIES: readonly (readonly [string | undefined, string])[] = [
  [undefined, ''], ['multipart/form-data', broken], ['multipart/form-data; boundary=x', broken], ['multipart/form-data; boundary=x', `${broken}\r\n--x--`], ['multipart/form-data; boundary=' + 'y'.repeat(5000), '--'], ['application/x-www-form-urlencoded', 'a=%ff%fe&a=1&__proto__=x&id=%00'], ['application/json', '{"__proto__":{"x":1}}'],
  ['application/json', '{'], ['text/plain', '\u0000\u0001'], ['geen soort', 'x'], ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'], ['multipart/form-data; boundary=x', 'x'.repeat(200_000)],
]
export type Asked = { readonly segments: readonly string[]; readonly query: readonly (readonly [string, string])[]; readonly body: readonly [string | undefined, string]; readonly origin: string | null; readonly length: string | null }

/** Requests for one address: its parameters real, invented or broken; a query nobody wrote; and a body that no page sends. */
export const requestsFor = (ids: Ids): fc.Arbitrary<Asked> => {
  const text = fc.oneof(fc.constantFrom(...[...ids.values()].flatMap((list) => list.slice(0, 2))), fc.constantFrom(...HOSTILE), fc.constantFrom(...SAMPLES))
  const name = fc.constantFrom('wat', 'wie', 'van', 'tot', 'onderdeel', 'vorm', 'soort', 'dag', 'gemeente', 'regio', 'status', 'voor', 'code', 'state', 'error', 'link', 'terug', 'nr', 'id', '__proto__', '')
  return fc.record({ segments: fc.array(text, { minLength: 4, maxLength: 4 }), query: fc.array(fc.tuple(name, text), { maxLength: 4 }), body: fc.constantFrom(...BODIES), origin: fc.constantFrom('https://perceel.test', 'https://perceel.test', 'https://elders.example', 'null', null), length: fc.constantFrom(null, null, '-1', '99999999999', 'veel') })
}

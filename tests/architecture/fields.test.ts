import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { defOf, forms, shapesOf, type Form } from '@/prisma/commands/forms'
import { columnsOf } from '@/prisma/rls'

/** Nobody's permission is asked: who isn't signed in yet, and what is about oneself. */
const OF_ANYBODY = ['auth.code', 'auth.demo-sign-in', 'auth.factor', 'auth.password', 'auth.prove-again', 'auth.role', 'auth.sign-in', 'integrity.answer-by-link', 'people.own-password', 'people.own-session', 'procedures.confirm-alert', 'procedures.end-alert', 'procedures.request-alert']
/** What no field of a form is called. */
const STRANGE = 'posted-by-hand'
const columns = [...new Set([...columnsOf().values()].flat().flatMap(({ field, column }) => [field, column]))]

let all: Form[] = []
beforeAll(async () => {
  all = await forms()
}, 240_000)

/** The objects within a schema, at whatever depth. */
function objectsIn(schema: z.ZodType): z.ZodType[] {
  const def = defOf(schema)
  const inner = [def.in, def.out, def.innerType, def.element, def.valueType, ...(def.options ?? []), ...Object.values(def.shape ?? {}), def.getter?.()]
  return [...(def.shape ? [schema] : []), ...inner.flatMap((each) => (each ? objectsIn(each) : []))]
}

/** What a kind of this form is posted with beside a strange field, so that a union knows which of its members is meant. */
const kindsOf = ({ schema }: Form): Record<string, string>[] => {
  const { discriminator } = defOf(schema)
  if (discriminator === undefined) return [{}]
  return shapesOf(schema).map((shape) => ({ [discriminator]: String(defOf(shape[discriminator] ?? expect.fail()).values?.[0]) }))
}

/** Which of these fields a form takes: those that it neither refuses by name nor leaves out where it makes its object of fields that it names itself. */
function taken(form: Form, names: readonly string[], kind: Record<string, string>): string[] {
  const posted = { ...kind, ...Object.fromEntries(names.map((name) => [name, `${STRANGE}:${name};`])) }
  const made = form.read ? form.read(posted) : posted
  const parsed = form.schema.safeParse(made)
  const refused = new Set(parsed.success ? [] : parsed.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])))
  const kept = form.read ? JSON.stringify(made) : undefined
  return names.filter((name) => !refused.has(name) && (kept?.includes(`${STRANGE}:${name};`) ?? true))
}

describe('a form', () => {
  it('is found from whatever file has one', () => expect(all.length).toBeGreaterThan(400))

  it('asks a permission of a policy, or is an administrator’s, or anybody’s [V8.1.1, V8.2.1]', () => {
    const asksNothing = all.filter(({ may, roles }) => may.length === 0 && roles.length === 0).map(({ name }) => name)
    expect(asksNothing).toEqual(OF_ANYBODY)
    // Roles that a command names by itself are in no table of permissions: only what every administrator does.
    expect(all.filter(({ may, roles }) => may.length === 0 && roles.some((role) => role !== 'administrator' && role !== 'provider-admin')).map(({ name }) => name)).toEqual([])
  })

  it('takes no object that takes more than it names, at whatever depth [V15.3.3]', () => {
    const open = all.flatMap(({ name, schema }) => objectsIn(schema).filter((each) => (each as unknown as { def: { catchall?: z.ZodType } }).def.catchall === undefined || defOf((each as unknown as { def: { catchall: z.ZodType } }).def.catchall).type !== 'never').map(() => name))
    expect(open).toEqual([])
  })

  it('keeps out every column of every table that is no field of its own: who it belongs to, where it stands, who decided [V8.1.2, V8.2.3, V15.3.3]', () => {
    expect(columns).toEqual(expect.arrayContaining(['id', 'regionId', 'municipality_id', 'providerId', 'status', 'createdAt', 'version', 'decidedById']))
    const found: string[] = []
    let asked = 0
    for (const form of all) {
      const own = new Set(shapesOf(form.schema).flatMap((shape) => Object.keys(shape)))
      const strange = columns.filter((each) => !own.has(each))
      asked += strange.length
      for (const kind of kindsOf(form)) found.push(...taken(form, strange, kind).map((name) => `${form.name} ${name}`))
    }
    expect(found).toEqual([])
    expect(asked).toBeGreaterThan(400_000)
  })

  it('that took one would be seen', () => {
    const [form] = all.filter(({ read }) => !read)
    const own = Object.keys(shapesOf(form?.schema ?? expect.fail())[0] ?? {})
    expect(taken(form ?? expect.fail(), [...own, 'elders'], {})).toEqual(own)
  })
})

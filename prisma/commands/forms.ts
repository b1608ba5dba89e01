import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import type { z } from 'zod'
import { definitionOf, type FormAction } from '@/lib/action'

/** A form of the portal: its way in, what it takes, and what its command asks of who sends it. */
export type Form = {
  readonly name: string
  readonly action: FormAction
  readonly schema: z.ZodType
  readonly read?: (values: Record<string, string | string[]>) => unknown
  /** The permissions of the policies that are asked on the way, and the roles that a command names itself; neither of who isn't signed in. */
  readonly may: readonly string[]
  readonly roles: readonly string[]
}

/** Every form, from whatever file of lib/ has server actions, by name. */
export async function forms(): Promise<Form[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('db/client')).map((name) => join('lib', name))
  const found: Form[] = []
  for (const file of files.filter((name) => /^'use server'/m.test(readFileSync(name, 'utf8'))))
    for (const [exported, action] of Object.entries((await import(resolve(file))) as Readonly<Record<string, FormAction>>)) {
      const definition = definitionOf(action)
      if (!definition) throw new Error(`${file} exports ${exported}, which no formAction made`)
      const { may, roles } = asked(file, runOf(file, exported))
      found.push({ ...definition, action, may: [...may].sort(), roles: [...roles].sort() })
    }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1))
}

type Named = { readonly file: string; readonly name: string }
type Module = { readonly declared: ReadonlyMap<string, ts.Node>; readonly imported: ReadonlyMap<string, Named> }
const modules = new Map<string, Module>()

/** The file that an import names, if it is one of ours. */
function fileAt(from: string, path: string): string | undefined {
  const base = path.startsWith('@/') ? path.slice(2) : path.startsWith('.') ? relative('.', resolve(dirname(from), path)) : undefined
  return base === undefined || base.startsWith('lib/db/client') ? undefined : [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((file) => existsSync(file))
}

/** What a file declares and what it takes from others, by name. */
function moduleOf(file: string): Module {
  const known = modules.get(file)
  if (known) return known
  const declared = new Map<string, ts.Node>()
  const imported = new Map<string, Named>()
  for (const statement of ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) declared.set(statement.name.text, statement)
    if (ts.isVariableStatement(statement)) for (const each of statement.declarationList.declarations) if (ts.isIdentifier(each.name)) declared.set(each.name.text, each)
    if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const target = fileAt(file, statement.moduleSpecifier.text)
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause
    if (!target || !names) continue
    if (ts.isNamespaceImport(names) || ts.isNamespaceExport(names)) imported.set(names.name.text, { file: target, name: '*' })
    else for (const each of names.elements) imported.set(each.name.text, { file: target, name: (each.propertyName ?? each.name).text })
  }
  const module = { declared, imported }
  modules.set(file, module)
  return module
}

/** The command of a form, as its definition names it. */
function runOf(file: string, exported: string): ts.Node {
  const made = moduleOf(file).declared.get(exported)
  const call = made && ts.isVariableDeclaration(made) ? made.initializer : undefined
  const [definition] = call && ts.isCallExpression(call) ? call.arguments : []
  const run = definition && ts.isObjectLiteralExpression(definition) ? definition.properties.find((each) => each.name && ts.isIdentifier(each.name) && each.name.text === 'run') : undefined
  if (!run) throw new Error(`${file}: ${exported} names no command`)
  return run
}

type Asked = { readonly may: Set<string>; readonly roles: Set<string>; readonly seen: Set<string> }

/** The permissions and roles that are asked from here on, followed through every function of lib/ that is named on the way; a permission is not looked into. */
function asked(file: string, node: ts.Node, found: Asked = { may: new Set(), roles: new Set(), seen: new Set() }): Asked {
  const { imported } = moduleOf(file)
  const follow = (to: Named): void => {
    if (found.seen.has(`${to.file} ${to.name}`)) return
    found.seen.add(`${to.file} ${to.name}`)
    if (/^may[A-Z]/.test(to.name) && /\/policy[./]/.test(to.file)) return void found.may.add(to.name)
    const { declared: there, imported: further } = moduleOf(to.file)
    const next = further.get(to.name)
    const declaration = there.get(to.name)
    if (declaration) asked(to.file, declaration, found)
    else if (next) follow(next)
  }
  const visit = (each: ts.Node): void => {
    if (ts.isTypeNode(each)) return
    if (ts.isCallExpression(each) && ts.isIdentifier(each.expression) && each.expression.text === 'hasRole') for (const role of each.arguments) if (ts.isStringLiteral(role)) found.roles.add(role.text)
    if (ts.isPropertyAccessExpression(each)) {
      const whole = ts.isIdentifier(each.expression) ? imported.get(each.expression.text) : undefined
      if (whole?.name === '*') follow({ file: whole.file, name: each.name.text })
      else visit(each.expression)
    } else if (ts.isPropertyAssignment(each)) visit(each.initializer)
    else if (ts.isIdentifier(each)) follow(imported.get(each.text) ?? { file, name: each.text })
    else ts.forEachChild(each, visit)
  }
  ts.forEachChild(node, visit)
  return found
}

type Def = { readonly type?: string; readonly in?: z.ZodType; readonly out?: z.ZodType; readonly innerType?: z.ZodType; readonly options?: readonly z.ZodType[]; readonly shape?: Shape; readonly element?: z.ZodType; readonly valueType?: z.ZodType; readonly discriminator?: string; readonly values?: readonly unknown[]; readonly getter?: () => z.ZodType }
export type Shape = Readonly<Record<string, z.ZodType>>

/** What a schema is made of, as zod keeps it. */
export const defOf = (schema: z.ZodType): Def => (schema as unknown as { def: Def }).def

/** The fields that a schema takes: one set, or one per member of a union. */
export function shapesOf(schema: z.ZodType): Shape[] {
  const def = defOf(schema)
  if (def.shape) return [def.shape]
  if (def.options) return def.options.flatMap(shapesOf)
  const inner = def.in ?? def.innerType ?? def.getter?.()
  return inner ? shapesOf(inner) : []
}

/** The schema below what wraps it. */
function bare(schema: z.ZodType): z.ZodType {
  const { in: first, out, innerType, getter } = defOf(schema)
  // What is prepared first says nothing of itself; what comes after it does.
  const inner = (first && defOf(first).type === 'transform' ? out : first) ?? innerType ?? getter?.()
  return inner ? bare(inner) : schema
}

/** A field in words: `?` when it may stay empty, `*` when what it takes follows from another field, `[]` when there may be more, and between braces what a row of a form with rows takes. */
function fieldWords(name: string, schema: z.ZodType): string {
  const inside = bare(schema)
  const { element, valueType } = defOf(inside)
  const list = element ?? valueType
  const parts = shapesOf(list ?? inside).map(shapeWords)
  const mark = isOpen(schema) ? '*' : !list && parts.length === 0 && mayBeEmpty(schema) ? '?' : ''
  return `${name}${list ? '[]' : mark}${parts.length > 0 ? ` {${parts.join(' or ')}}` : ''}`
}

/** Judged by the whole form, since what it takes follows from another field. */
const isOpen = (schema: z.ZodType): boolean => {
  const { type, innerType } = defOf(schema)
  return type === 'unknown' || (innerType !== undefined && isOpen(innerType))
}

function mayBeEmpty(schema: z.ZodType): boolean {
  try {
    return schema.safeParse(undefined).success || schema.safeParse('').success
  } catch {
    // What is made of several fields of the form first reads what they make together.
    return false
  }
}

const shapeWords = (shape: Shape): string => Object.entries(shape).map(([name, field]) => fieldWords(name, field)).join(', ')

/** What a form takes, one line per kind where its fields depend on one of them. */
export function fieldsOf(schema: z.ZodType): string[] {
  const { discriminator } = defOf(bare(schema))
  return shapesOf(schema).map((shape) => {
    const kind = discriminator === undefined ? undefined : shape[discriminator]
    return kind ? `${discriminator} = ${(defOf(kind).values ?? []).join(', ')}: ${shapeWords(Object.fromEntries(Object.entries(shape).filter(([name]) => name !== discriminator)))}` : shapeWords(shape)
  })
}

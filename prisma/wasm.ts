import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { settingsFor } from '@/prisma/connect'
import type * as Glue from '@prisma/schema-engine-wasm/schema_engine_bg'

let instantiated: Promise<typeof Glue> | null = null

/** Prisma's own migration engine as WebAssembly: the package's entry needs a bundler, so it is put together by hand. */
function instantiate() {
  instantiated ??= (async () => {
    const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
    const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports })
    ;(glue as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }).__wbg_set_wasm(instance.exports)
    ;(instance.exports['__wbindgen_start'] as () => void)()
    return glue
  })()
  return instantiated
}

const CHAR = 18
const TEXT = 25

/**
 * Prisma's adapter refuses PostgreSQL's one-byte "char", which the engine's own catalogue queries return: it passes the
 * adapter under the name of text and gets its own name back on the way to the engine.
 */
function catalogueAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new WeakMap<object, number[]>()
  const query = pool.query.bind(pool) as (...words: unknown[]) => Promise<pg.QueryResult>
  Object.assign(pool, {
    query: async (...words: unknown[]) => {
      const result = await query(...words)
      const chars = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
      for (const index of chars) Object.assign(result.fields[index] ?? {}, { dataTypeID: TEXT })
      charColumns.set(result.rows, chars)
      return result
    },
  })
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  return Object.assign(factory, {
    connect: async () => {
      const adapter = await connect()
      const queryRaw = adapter.queryRaw.bind(adapter)
      return Object.assign(adapter, {
        queryRaw: async (sql: SqlQuery): Promise<SqlResultSet> => {
          const set = await queryRaw(sql)
          for (const index of charColumns.get(set.rows) ?? []) set.columnTypes[index] = ColumnTypeEnum.Character
          return set
        },
      })
    },
  })
}

export type Datamodel = { path: string; content: string }[]

/** Lends Prisma's schema engine on a database, with the datamodel it compares against. */
export async function withSchemaEngine<T>(url: string, datamodel: Datamodel, work: (engine: Glue.SchemaEngine) => Promise<T>): Promise<T> {
  const glue = await instantiate()
  const pool = new pg.Pool({ ...settingsFor(url), max: 2 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(pool))
    const engine = await glue.SchemaEngine.new({ datamodels: datamodel.map((file) => [file.path, file.content]) }, () => undefined, adapter)
    try {
      return await work(engine)
    } finally {
      engine.free()
    }
  } finally {
    await pool.end()
  }
}

/** The settings Perceel reads, with what is wrong when one is missing. */
export function requireEnv(name: 'DATABASE_URL' | 'MIGRATE_DATABASE_URL' | 'PERCEEL_KEYS_FILE'): string {
  const value = process.env[name]
  if (!value) throw new Error(`The setting ${name} is missing. See docs/operations.md.`)
  return value
}

/** demo (the default) serves a demonstration's database only; production refuses one. */
export const portalMode = (): 'demo' | 'production' => (process.env['PERCEEL_MODE'] === 'production' ? 'production' : 'demo')

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the key file of a demonstration or test when there is none: a current key, the keys by name, and the key of the search index. */
export function ensureKeys(path: string): string {
  if (!existsSync(path)) {
    const key = () => randomBytes(32).toString('base64')
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${JSON.stringify({ current: 'k1', keys: { k1: key() }, index: key() }, null, 2)}\n`, { mode: 0o600 })
  }
  return path
}

import { readFileSync, statSync } from 'node:fs'

/** Every setting that is a secret. Each can be given as a file: its name with `_FILE` behind it, as containers hand secrets over. The key ring has its own (lib/keys.ts). */
export const SECRETS = ['DATABASE_URL', 'MIGRATE_DATABASE_URL', 'SUPERUSER_DATABASE_URL', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'PERCEEL_OIDC_STAFF_CLIENT_SECRET', 'PERCEEL_OIDC_PROVIDER_CLIENT_SECRET'] as const
export type Secret = (typeof SECRETS)[number]

/** Those that the portal's own process has no use for: the ways past row-level security (ASVS V13.3.2). */
const NOT_OF_THE_PORTAL: readonly Secret[] = ['MIGRATE_DATABASE_URL', 'SUPERUSER_DATABASE_URL']

type Env = Record<string, string | undefined>

// A module is bundled once per route kind; which files were read is one list per process.
const holder = globalThis as typeof globalThis & { perceelSecretFiles?: Map<Secret, string> }
const taken = (holder.perceelSecretFiles ??= new Map<Secret, string>())

const fileSetting = (name: Secret) => `${name}_FILE`

/** What a secret's file says, or why it can't be used, without a word of what it holds. */
function readSecretFile(name: Secret, path: string): { readonly text: string } | { readonly reason: string } {
  try {
    if ((statSync(path).mode & 0o077) !== 0) return { reason: `anderen op deze server kunnen ${path} uit ${fileSetting(name)} lezen. Geef het bestand rechten 0400.` }
    const text = readFileSync(path, 'utf8').trim()
    return text === '' ? { reason: `het bestand ${path} uit ${fileSetting(name)} is leeg.` } : { text }
  } catch {
    return { reason: `het bestand ${path} uit ${fileSetting(name)} is niet te lezen.` }
  }
}

/**
 * Takes every secret that is given as a file into the settings of this process. Gives why not, in a Dutch sentence: a
 * secret given twice, a file that is not there or empty, or one that others on the machine can read (ASVS V13.3.1).
 */
export function takeSecrets(env: Env): string | null {
  for (const name of SECRETS) {
    const path = env[fileSetting(name)]
    if (!path) continue
    if (env[name]) return `${name} en ${fileSetting(name)} zijn allebei gegeven. Geef er één.`
    const found = readSecretFile(name, path)
    if ('reason' in found) return found.reason
    env[name] = found.text
    // Said once: a process begun by this one would have it twice.
    env[fileSetting(name)] = ''
    taken.set(name, path)
  }
  return null
}

/** Reads a secret's file again; whether it says something else now. Of one that came without a file: no. */
export function secretChanged(name: Secret, env: Env = process.env): boolean {
  const path = taken.get(name)
  const found = path === undefined ? undefined : readSecretFile(name, path)
  if (!found || !('text' in found) || found.text === env[name]) return false
  env[name] = found.text
  return true
}

/** Whether a secret came from a file, which may say something else later. */
export const fromFile = (name: Secret): boolean => taken.has(name)

/** The settings for the portal's own process: secrets as the files they came from, and none that it has no use for. */
export function handedOn(): Record<string, string> {
  const files = [...taken].flatMap(([name, path]): [string, string][] => [[name, ''], [fileSetting(name), path]])
  const none = NOT_OF_THE_PORTAL.flatMap((name): [string, string][] => [[name, ''], [fileSetting(name), '']])
  return Object.fromEntries([...files, ...none])
}

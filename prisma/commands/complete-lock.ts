import { readFileSync, writeFileSync } from 'node:fs'
import { run, say } from '@/prisma/commands/console'

type Entry = { version?: string; license?: string; optional?: boolean; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> }
type Lock = { packages: Record<string, Entry> }

const PATH = 'package-lock.json'
const SYSTEMS: Record<string, string> = { win32: 'win32', windows: 'win32', darwin: 'darwin', freebsd: 'freebsd', android: 'android', linux: 'linux', wasm32: 'wasi' }
const PROCESSORS = ['arm64', 'x64', 'wasm32', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm']

/** Another platform's package, for which system and processor, read from its name; null when the name does not say. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu'> | null {
  const words = name.split('/').at(-1)?.split('-') ?? []
  const system = words.map((word) => SYSTEMS[word]).find(Boolean)
  const processor = PROCESSORS.find((cpu) => words.includes(cpu))
  if (!system || !processor) return null
  return system === 'wasi' ? { cpu: ['wasm32'] } : { os: [system], cpu: [processor] }
}

/**
 * The optional packages that the lock file names but does not list. A registry that lacks another platform's build makes npm
 * leave it out, after which `npm ci` refuses the lock file everywhere, also where nobody needs that build.
 */
export function missingFromLock(lock: Lock): Map<string, Entry> {
  const missing = new Map<string, Entry>()
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      const platform = platformOf(name)
      if (path in lock.packages || !platform || !/^\d/.test(version)) continue
      missing.set(path, { version, optional: true, ...platform })
    }
  }
  return missing
}

/** The lock file as it stands. */
export const readLock = (): Lock => JSON.parse(readFileSync(PATH, 'utf8')) as Lock

if (process.argv[1]?.endsWith('complete-lock.ts')) {
  await run(async () => {
    const lock = readLock()
    const missing = missingFromLock(lock)
    const all = { ...lock.packages, ...Object.fromEntries(missing) }
    lock.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`)
    say(missing.size > 0 ? `Toegevoegd: ${[...missing.keys()].map((path) => path.replace('node_modules/', '')).join(', ')}.` : 'De lockfile was al volledig.')
  })
}

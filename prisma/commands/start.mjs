// Plain JavaScript without imports of ours: it must still speak clearly on a Node or a checkout that cannot run the rest.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const here = dirname(fileURLToPath(import.meta.url))
const name = process.argv[2] ?? ''

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Perceel heeft Node.js 20.19 of nieuwer nodig; dit is ${process.versions.node}.`)
  process.exitCode = 1
} else if (!existsSync(join(here, '..', '..', 'node_modules', 'tsx'))) {
  console.error('De pakketten zijn nog niet geïnstalleerd. Draai eerst npm ci.')
  process.exitCode = 1
} else {
  const script = join(here, `${name}.ts`)
  process.chdir(join(here, '..', '..'))
  process.argv.splice(1, 2, script)
  await import('tsx')
  await import(script)
}

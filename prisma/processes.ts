import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a process with this id exists, also when it is somebody else's. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return processState(pid) !== 'Z'
}

function stat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function ps(pid: number, column: string): string {
  const found = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' })
  return found.error ? '' : found.stdout.trim()
}

function processState(pid: number): string {
  if (process.platform === 'linux') return stat(pid)?.[0] ?? ''
  return ps(pid, 'state').slice(0, 1)
}

/** When the process began, as opaque text: a process id alone is given out again. */
export function bornAt(pid: number): string {
  if (process.platform === 'linux') return stat(pid)?.[19] ?? ''
  return ps(pid, 'lstart')
}

/** The words with which the process was started. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Writes down that this process uses the folder; the returned function crosses it out and says whether it was the last. */
export function joinUsers(folder: string): { alone: boolean; leave: () => boolean } {
  mkdirSync(folder, { recursive: true })
  const mine = `${process.pid}-${Math.random().toString(36).slice(2, 8)}`
  const others = () => liveUsers(folder).filter((name) => name !== mine)
  const alone = others().length === 0
  writeFileSync(join(folder, mine), bornAt(process.pid))
  return {
    alone,
    leave: () => {
      rmSync(join(folder, mine), { force: true })
      return others().length === 0
    },
  }
}

function liveUsers(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const pid = Number(name.split('-')[0])
    try {
      if (isAlive(pid) && readFileSync(join(folder, name), 'utf8') === bornAt(pid)) return true
    } catch {
      return false
    }
    rmSync(join(folder, name), { force: true })
    return false
  })
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Notice } from '@/prisma/notice'

const WITH_PARENT = pathToFileURL(resolve('prisma/commands/with-parent.mjs')).href
export const NEXT = resolve('node_modules/next/dist/bin/next')

/** A Node program beside ours: its own process group, so that Ctrl-C reaches us first, and gone when we are gone. */
export function beside(words: string[], env: Record<string, string>, log: string | null): ChildProcess {
  if (log) mkdirSync(dirname(log), { recursive: true })
  const out = log ? openSync(log, 'w', 0o600) : ('inherit' as const)
  // Prisma loads relations of one query side by side on one client, which pg deprecates in a line on every start.
  const child = spawn(process.execPath, ['--disable-warning=DeprecationWarning', '--import', WITH_PARENT, ...words], {
    detached: true,
    stdio: ['ignore', out, out, 'ipc'],
    env: { ...process.env, ...env, PERCEEL_PARENT: String(process.pid) },
  })
  if (typeof out === 'number') closeSync(out)
  return child
}

/** Waits for the end of a program and gives its code; a signal counts as 1. */
export async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return child.exitCode
  if (child.signalCode !== null) return 1
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
}

/** Asks a program to stop, and stops it by force when it does not within `patience` milliseconds. */
export async function stop(child: ChildProcess, patience = 5000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = ended(child)
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), patience)
  await gone
  clearTimeout(force)
}

/** The last lines of a log, to show with a failure. */
export function tail(log: string, lines = 30): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

function listens(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

/** The port to serve on: PORT, or 3000. Refuses one that is in use or no port at all. */
export async function servingPort(): Promise<number> {
  const port = Number(process.env['PORT'] ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Notice(`PORT=${process.env['PORT']} is geen poort. Kies een getal van 1 tot en met 65535.`)
  for (const host of ['127.0.0.1', '::1']) {
    if (await listens(port, host)) throw new Notice(`Poort ${port} is al in gebruik. Stop het andere programma of kies een andere poort: PORT=${port + 1} npm run demo.`)
  }
  return port
}

/** Runs `work` until it ends or somebody presses Ctrl-C, then undoes, last begun first, what was handed to `onStop`. */
export async function untilStopped(work: (onStop: (undo: () => Promise<void>) => void) => Promise<void>): Promise<void> {
  const undo: (() => Promise<void>)[] = []
  const state = { stopping: false }
  const asked = new Promise<'asked'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        state.stopping = true
        done('asked')
      })
    }
  })
  const clean = async () => {
    for (let last = undo.pop(); last; last = undo.pop()) await last().catch((fault: unknown) => process.stderr.write(`${String(fault)}\n`))
  }
  const running = work((each) => undo.push(each))
  try {
    await Promise.race([running, asked])
  } catch (fault) {
    if (!state.stopping) throw fault
  } finally {
    await clean()
  }
  if (state.stopping) {
    // Work that was under way loses its children and ends by a fault of its own; what it began meanwhile is undone too.
    await running.catch(() => undefined)
    await clean()
  }
}

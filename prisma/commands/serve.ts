import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { NEXT, beside, ended, stop, tail } from '@/prisma/commands/processes'
import { Notice } from '@/prisma/notice'

/** Loopback, unless somebody opens the demonstration to others on purpose: anyone who reaches it can sign in as anyone. */
export const LOOPBACK = '127.0.0.1'

/** Pages make much that is short-lived: with more room for it, less of it is looked through before it can go (docs/performance.md). */
const ROOM = '--max-semi-space-size=64'

export type Portal = { address: string; child: ChildProcess; stop: () => Promise<void>; ended: () => Promise<number> }

/** Starts `next start` on a build and returns when it answers. Without a log file it writes where we write. Refuses, with the end of its log, when it does not come up. */
export async function serve(options: { port: number; dist: string; env: Record<string, string>; log: string | null; host?: string; patience?: number }): Promise<Portal> {
  const host = options.host ?? LOOPBACK
  const child = beside(
    [ROOM, NEXT, 'start', '-p', String(options.port), '-H', host],
    { ...options.env, NEXT_DIST_DIR: options.dist, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    options.log,
  )
  const portal: Portal = { address: `http://localhost:${options.port}`, child, stop: () => stop(child, options.patience), ended: () => ended(child) }
  const address = `http://${host === '0.0.0.0' ? LOOPBACK : host}:${options.port}/api/health/live`
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null)
    if (answer) return portal
    await sleep(50)
  }
  throw new Notice(options.log === null ? 'De portal start niet; de reden staat hierboven.' : `De portal start niet. Het hele verslag staat in ${options.log}:\n${tail(options.log)}`)
}

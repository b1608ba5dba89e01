import { takeSecrets } from '@/lib/secret-files'
import { Notice } from '@/prisma/notice'

/** One line for the person at the keyboard. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Runs one step, shows that it began and how many seconds it took; the work may return what to say beside it. */
export async function step<T>(label: string, work: () => Promise<T>, note?: (value: T) => string): Promise<T> {
  const began = performance.now()
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`  … ${label}`)
  try {
    const value = await work()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`${live ? '\r' : ''}  ✓ ${label}${note ? ` (${note(value)})` : ''}  ${seconds} s`)
    return value
  } catch (fault) {
    if (live) process.stdout.write('\n')
    throw fault
  }
}

/** Runs a command: a notice becomes its one sentence, anything else keeps its stack; both end with code 1. */
export async function run(work: () => Promise<unknown>): Promise<void> {
  try {
    const reason = takeSecrets(process.env)
    if (reason !== null) throw new Notice(`${reason[0]?.toUpperCase() ?? ''}${reason.slice(1)} Zie docs/operations.md.`)
    await work()
  } catch (fault) {
    process.stderr.write(`\n${fault instanceof Notice ? fault.message : fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
    process.exitCode = 1
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { beside, stop } from '@/prisma/commands/processes'

/** A program that is in the middle of something when it is asked to stop, and then needs half a second more. */
async function busy() {
  const child = beside(['-e', `process.on('SIGTERM', () => setTimeout(() => process.exit(0), 500)); process.send('here'); setInterval(() => {}, 1000)`], {}, null)
  await new Promise((here) => child.once('message', here))
  await sleep(0)
  return child
}

test('a program that is asked to stop may finish within its time', async () => {
  const child = await busy()
  await stop(child, 20_000)
  expect([child.exitCode, child.signalCode]).toEqual([0, null])
})

test('after its time it is stopped by force', async () => {
  const child = await busy()
  await stop(child, 50)
  expect([child.exitCode, child.signalCode]).toEqual([null, 'SIGKILL'])
})

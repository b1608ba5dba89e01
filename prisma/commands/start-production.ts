import { join } from 'node:path'
import { build, isBuilt } from '@/prisma/commands/build'
import { run, say, step } from '@/prisma/commands/console'
import { servingPort, stop, untilStopped } from '@/prisma/commands/processes'
import { LOOPBACK, serve } from '@/prisma/commands/serve'
import { dataFolder } from '@/prisma/embedded'
import { generate } from '@/prisma/engine'
import { Notice } from '@/prisma/notice'
import { isHalt } from '@/lib/kernel/errors'
import { handedOn } from '@/lib/secret-files'

const DIST = process.env['NEXT_DIST_DIR'] ?? '.next'

/** What the database says of itself: its mode, the role's bonds, and its migrations. One that is away is no reason to stop. */
async function whyNotDatabase(): Promise<string | null> {
  const { disconnect } = await import('@/lib/db')
  const { whyNotStart } = await import('@/lib/auth/start')
  const { databaseAtHead } = await import('@/lib/auth/ready')
  try {
    const reason = await whyNotStart('production')
    if (reason !== null) return reason
    return (await databaseAtHead()) ? null : 'De portal start niet: de tabellen zijn niet van deze versie. Draai eerst npm run db:migrate.'
  } catch (thrown) {
    if (isHalt(thrown, 'unavailable')) return null
    throw thrown
  } finally {
    await disconnect()
  }
}

await run(() =>
  untilStopped(async (onStop) => {
    process.env['PERCEEL_MODE'] ??= 'production'
    const { whyNotSettings } = await import('@/lib/auth/settings')
    const unsafe = whyNotSettings(process.env)
    if (unsafe !== null) throw new Notice(unsafe)
    const port = await servingPort()
    await step('Databaseclient gereed', generate, (made) => (made ? 'gemaakt' : 'was al bij'))
    const reason = await whyNotDatabase()
    if (reason !== null) throw new Notice(reason)
    if (!isBuilt(DIST)) await step('Productiebuild gemaakt (alleen na een wijziging)', () => build(DIST, join(dataFolder(), 'build.log'), (child) => onStop(() => stop(child))))
    // The portal's own process has no way to the tables' owner.
    const env = { ...handedOn(), PERCEEL_MODE: 'production' }
    // Its log goes where ours goes: to who keeps the logs of this machine.
    const portal = await step('Portal gestart', () => serve({ port, dist: DIST, env, log: null, host: process.env['PERCEEL_HOST'] ?? LOOPBACK }))
    onStop(portal.stop)
    say(`\n  Klaar: poort ${port}, voor ${process.env['PERCEEL_URL']}\n  Stoppen: Ctrl-C`)
    const code = await portal.ended()
    if (code !== 0) throw new Notice(`De portal is gestopt (code ${code}); de reden staat hierboven.`)
  }),
)

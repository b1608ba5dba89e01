import { run, say } from '@/prisma/commands/console'
import { prepared } from '@/prisma/commands/prepare'
import { NEXT, beside, ended, servingPort, stop, untilStopped } from '@/prisma/commands/processes'

await run(() =>
  untilStopped(async (onStop) => {
    const port = await servingPort()
    const env = await prepared('demo', onStop)
    say('')
    const next = beside([NEXT, 'dev', '-p', String(port), '-H', '127.0.0.1'], { ...env, NEXT_TELEMETRY_DISABLED: '1' }, null)
    onStop(() => stop(next))
    process.exitCode = await ended(next)
  }),
)

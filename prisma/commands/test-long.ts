import { run, say } from '@/prisma/commands/console'
import { runStage, stopStages, total, vitest } from '@/prisma/commands/stages'
import { generate } from '@/prisma/engine'

/** What takes too long for every day: a thousand rounds around closing instead of fifty, fifty of each fault instead of one, and ten thousand forms that nobody would post instead of one for each action. */
const LONG = { PERCEEL_RACE_ROUNDS: '1000', PERCEEL_FAULTS: '50', PERCEEL_FUZZ: '10000' }

await run(async () => {
  process.once('SIGINT', () => {
    stopStages()
    process.exit(130)
  })
  await generate()
  const stage = vitest('reliability', 'security')
  const outcome = await runStage({ ...stage, words: [...stage.words, 'tests/reliability/closing-race.test.ts', 'tests/reliability/faults.test.ts', 'tests/security/fuzz.test.ts'], env: LONG })
  say(total([outcome]))
  if (outcome.failed > 0) process.exitCode = 1
})

import { run, say } from '@/prisma/commands/console'
import { boundaries, inOrder, lint, stopStages, total, vitest } from '@/prisma/commands/stages'
import { generate } from '@/prisma/engine'

// What can be known without a build and a browser, in the time of a breath.
await run(async () => {
  process.once('SIGINT', () => {
    stopStages()
    process.exit(130)
  })
  await generate()
  const outcomes = (await Promise.all([inOrder([lint, boundaries]), inOrder([vitest('rules'), vitest('architecture')])])).flat()
  say(`\n${total(outcomes)}`)
  if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode = 1
})

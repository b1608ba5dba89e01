import { run, say } from '@/prisma/commands/console'
import { boundaries, buildStage, inOrder, lint, playwright, stopStages, total, vitest } from '@/prisma/commands/stages'
import { generate } from '@/prisma/engine'

await run(async () => {
  process.once('SIGINT', () => {
    stopStages()
    process.exit(130)
  })
  const began = performance.now()
  await generate()
  // The compiler reads the types of the routes, which the build writes.
  const beside = await Promise.all([inOrder([boundaries, vitest('rules', 'architecture')]), inOrder([buildStage, lint])])
  // What waits (a race, a server that starts) runs beside what computes.
  const tested = await inOrder([vitest('integration', 'reliability', 'security'), playwright()])
  const outcomes = [...beside.flat(), ...tested]
  say(`\n${((performance.now() - began) / 1000).toFixed(0)} s`)
  say(total(outcomes))
  if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode = 1
})

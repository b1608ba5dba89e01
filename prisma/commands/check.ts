import { run, say } from '@/prisma/commands/console'
import { boundaries, inOrder, lint, runStage, stopStages, total, types, vitest } from '@/prisma/commands/stages'
import { generate } from '@/prisma/engine'

// What can be known without a build and a browser, in the time of a breath.
await run(async () => {
  process.once('SIGINT', () => {
    stopStages()
    process.exit(130)
  })
  await generate()
  const statics = (async () => [await runStage(types), await runStage(boundaries)])()
  const rules = (async () => [await runStage(vitest('rules')), await runStage(vitest('architecture')), ...(await inOrder(lint))])()
  const outcomes = (await Promise.all([statics, rules])).flat()
  say(`\n${total(outcomes)}`)
  if (outcomes.some((outcome) => outcome.failed > 0)) process.exitCode = 1
})

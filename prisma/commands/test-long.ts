import { run, say } from '@/prisma/commands/console'
import { runFormer } from '@/prisma/commands/former'
import { buildStage, FIGURE, runStage, stopStages, total, vitest, type Outcome, type Stage } from '@/prisma/commands/stages'
import { generate } from '@/prisma/engine'
import { Notice } from '@/prisma/notice'

/** What takes too long for every day: which file, how much of it, and about how long on a quiet machine of two cores. A setting of the environment goes before these. */
const PARTS: Readonly<Record<string, { readonly file: string; readonly minutes: number; readonly counts: Readonly<Record<string, string>>; readonly portal?: true }>> = {
  closing: { file: 'reliability/closing-race', minutes: 20, counts: { PERCEEL_RACE_ROUNDS: '1000' } },
  faults: { file: 'reliability/faults', minutes: 25, counts: { PERCEEL_FAULTS: '50' } },
  processes: { file: 'reliability/processes', minutes: 5, counts: { PERCEEL_FAULTS: '50' }, portal: true },
  forms: { file: 'security/fuzz', minutes: 15, counts: { PERCEEL_FUZZ: '10000' } },
  load: { file: 'reliability/load', minutes: 70, counts: { PERCEEL_OVERLOAD_SECONDS: '300', PERCEEL_SOAK_MINUTES: '60' }, portal: true },
}

/** The tests of the release before, on the tables of this one. */
const FORMER = 'former'

await run(async () => {
  process.once('SIGINT', () => {
    stopStages()
    process.exit(130)
  })
  const asked = process.argv.slice(2)
  const names = [...Object.keys(PARTS), FORMER]
  const strange = asked.find((name) => !names.includes(name))
  if (strange !== undefined) throw new Notice(`Er is geen onderdeel ${strange}. Kies uit ${names.join(', ')}, of geef niets voor alles.`)
  await generate()
  const outcomes: Outcome[] = []
  const after = async (stage: Stage) => {
    const outcome = await runStage(stage)
    for (const line of outcome.output.split('\n').filter((each) => each.startsWith(FIGURE))) say(line)
    outcomes.push(outcome)
  }
  const parts = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name))
  if (parts.some(([, { portal }]) => portal)) await after(buildStage)
  // One after the other: what one measures, another would disturb.
  for (const [name, { file, minutes, counts }] of parts) {
    say(`${name}: ongeveer ${minutes} minuten`)
    const [project = ''] = file.split('/')
    const stage = vitest(project)
    await after({ ...stage, name, words: [...stage.words, `tests/${file}.test.ts`], env: Object.fromEntries(Object.entries(counts).map(([setting, count]) => [setting, process.env[setting] ?? count])) })
  }
  if (asked.length === 0 || asked.includes(FORMER)) outcomes.push(...(await runFormer()))
  say(total(outcomes))
  if (outcomes.some(({ failed }) => failed > 0)) process.exitCode = 1
})

import { run, say } from '@/prisma/commands/console'
import { preparedServer } from '@/prisma/prepare-server'

await run(async () => {
  const { name, made } = await preparedServer(process.env)
  say(made ? `De database ${name} is klaar voor npm run db:migrate.` : `De database ${name} was al klaar.`)
})

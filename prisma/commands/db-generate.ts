import { run, say } from '@/prisma/commands/console'
import { generate } from '@/prisma/engine'

await run(async () => say((await generate()) ? 'De databaseclient is gemaakt.' : 'De databaseclient was al bij.'))

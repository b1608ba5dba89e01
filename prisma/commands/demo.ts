import { join } from 'node:path'
import { build, isBuilt } from '@/prisma/commands/build'
import { run, say, step } from '@/prisma/commands/console'
import { servingPort, stop, untilStopped } from '@/prisma/commands/processes'
import { serve } from '@/prisma/commands/serve'
import { prepared } from '@/prisma/commands/prepare'
import { connected } from '@/prisma/connect'
import { dataFolder } from '@/prisma/embedded'
import { Notice } from '@/prisma/notice'

const DIST = '.next'

async function showPeople(appUrl: string): Promise<void> {
  await connected(appUrl, async (client) => {
    const { rows } = await client.query<{ name: string; title: string; organisation: string }>('select name, title, organisation from demo_people()')
    if (rows.length === 0) return
    say('\n  U kunt met één klik inloggen als:')
    for (const person of rows) say(`    ${person.name.padEnd(24)} ${person.title}, ${person.organisation}`)
  })
}

await run(() =>
  untilStopped(async (onStop) => {
    const began = performance.now()
    const port = await servingPort()
    const host = process.env['PERCEEL_HOST']
    say('Perceel, demonstratie\n')
    const env = await prepared('demo', onStop)
    if (!isBuilt(DIST)) {
      await step('Productiebuild gemaakt (alleen de eerste keer en na een wijziging)', () =>
        build(DIST, join(dataFolder(), 'build.log'), (child) => onStop(() => stop(child))),
      )
    }
    const portal = await step('Portal gestart', () => serve({ port, dist: DIST, env, log: join(dataFolder(), 'portal.log'), ...(host ? { host } : {}) }))
    onStop(portal.stop)
    await showPeople(env['DATABASE_URL'] ?? '')
    say(`\n  Klaar in ${((performance.now() - began) / 1000).toFixed(1)} s: ${portal.address}\n  Stoppen: Ctrl-C`)
    const code = await portal.ended()
    if (code !== 0) throw new Notice(`De portal is gestopt (code ${code}). Het verslag staat in ${join(dataFolder(), 'portal.log')}.`)
  }),
)

import { parseArgs } from 'node:util'
import { run, say } from '@/prisma/commands/console'
import { Notice } from '@/prisma/notice'

const USE = 'Geef naam en e-mailadres op: npm run admin:create -- --name "Voor- en achternaam" --email naam@gemeente.nl'

function asked(): { name: string; email: string; another: boolean } {
  let values: { name?: string; email?: string; another?: boolean }
  try {
    values = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' }, another: { type: 'boolean' } } }).values
  } catch {
    throw new Notice(USE)
  }
  const name = values.name?.trim() ?? ''
  const email = values.email?.trim() ?? ''
  if (name === '' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Notice(USE)
  return { name, email, another: values.another ?? false }
}

await run(async () => {
  const input = asked()
  if (!process.env['DATABASE_URL']) throw new Notice('DATABASE_URL ontbreekt. Zie docs/operations.md.')
  const { disconnect } = await import('@/lib/db')
  const { makeAdministrator } = await import('@/lib/auth/administrator')
  const { routes } = await import('@/lib/routes')
  try {
    const made = await makeAdministrator(input)
    if (!made.ok)
      throw new Notice(
        made.reason === 'there-already'
          ? 'Er is al een beheerder. Wilt u er nog een, of een nieuwe link voor dezelfde, zet er dan --another bij.'
          : `${input.email} hoort bij iemand die hier geen beheerder is. Neem een ander e-mailadres.`,
      )
    say(`${made.value.again ? 'Een nieuwe link voor' : 'Beheerder gemaakt:'} ${input.name} (${input.email}).`)
    say('Met deze link kiest hij binnen 48 uur, één keer, een wachtwoord. Geef hem langs een andere weg dan e-mail als dat kan:')
    say(new URL(routes.invitation(made.value.link), process.env['PERCEEL_URL'] ?? 'http://localhost:3000').href)
  } finally {
    await disconnect()
  }
})

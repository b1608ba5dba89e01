import { Tabs } from '@/components/ui/Tabs'
import { routes } from '@/lib/routes'

type Part = 'running' | 'all' | 'register'

/** The parts of the askers' list. */
export function RequestTabs({ current }: { readonly current: Part }) {
  const at = (part: Part) => (part === current ? { current: true } : {})
  return (
    <Tabs
      label="Adviezen"
      items={[
        { href: routes.adviceRequests(), label: 'Lopend', ...at('running') },
        { href: `${routes.adviceRequests()}?stand=alle`, label: 'Alle', ...at('all') },
        { href: routes.adviceRegister(), label: 'Register', ...at('register') },
      ]}
    />
  )
}

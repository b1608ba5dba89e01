import { Band } from '@/components/ui/Band'
import { TextLink } from '@/components/ui/TextLink'
import { Charts } from './Charts'
import { Controls } from './Controls'
import { Fields } from './Fields'
import { Lists } from './Lists'
import { Patterns } from './Patterns'

/** Every part of the design system in all its states, in one theme. All names and figures here are made up. */
export function Guide({ theme }: { theme: 'standaard' | 'heide' }) {
  return (
    <div data-theme={theme}>
      <Band title="Stijlgids" lead={`Alle onderdelen in alle standen. Thema: ${theme === 'heide' ? 'Heide' : 'Standaard'}.`}>
        <p className="mt-2">
          <TextLink href={theme === 'heide' ? '?thema=standaard' : '?thema=heide'}>{theme === 'heide' ? 'Bekijk in Standaard' : 'Bekijk in Heide'}</TextLink>
        </p>
      </Band>
      <div className="wrap guide">
        <Controls />
        <Fields />
        <Lists />
        <Charts />
        <Patterns />
      </div>
    </div>
  )
}

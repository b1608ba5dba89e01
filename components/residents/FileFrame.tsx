import type { ReactNode } from 'react'
import { withCapital } from '@/components/indications/CaseFrame'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay } from '@/lib/kernel/day'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { routes } from '@/lib/routes'

type Part = 'file' | 'people' | 'notes' | 'consents' | 'signals'

/** The parts of one resident's file, as links. */
export function FileTabs({ id, current }: { id: string; current: Part }) {
  const parts: [Part, string, string][] = [
    ['file', 'Dossier', routes.resident(id)],
    ['people', 'Personen', routes.residentPeople(id)],
    ['notes', 'Notities', routes.residentNotes(id)],
    ['consents', 'Toestemming en advies', routes.residentConsents(id)],
    ['signals', 'Signalen', routes.residentSignals(id)],
  ]
  return <Tabs label="Onderdelen van het dossier" items={parts.map(([part, label, href]) => ({ href, label, current: part === current }))} />
}

/** Says where a file went that was made one with another. */
export const MergedAway = ({ id }: { id: string }) => (
  <Alert kind="wait" title="Dit dossier is samengevoegd met een ander dossier">
    Hier komt niets meer bij. <TextLink href={routes.resident(id)}>Open het dossier dat bleef</TextLink>
  </Alert>
)

/** A page of a resident's file: whose it is, the way back, and the other parts when it is one of them. */
export function FileFrame(props: { resident: ResidentHead; title: string; current?: Part; under?: { label: string; href: string }; children: ReactNode }) {
  const { resident, title, current, under, children } = props
  return (
    <>
      <Band
        crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossier', href: routes.resident(resident.id) }, ...(under ? [under] : []), { label: title }]}
        title={title}
        badge={resident.diedOn && <Badge tone="none">{`Overleden op ${formatDay(resident.diedOn)}`}</Badge>}
        lead={withCapital(resident.formal)}
        tabs={current && <FileTabs id={resident.id} current={current} />}
      />
      <Body>
        {resident.mergedIntoId && <MergedAway id={resident.mergedIntoId} />}
        {children}
      </Body>
    </>
  )
}

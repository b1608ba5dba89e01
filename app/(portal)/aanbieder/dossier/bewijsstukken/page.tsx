import { screen } from '@/app/screen'
import { EvidenceTable } from '@/components/providers/EvidenceTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { Body } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import { dossierView } from '@/lib/providers/queries'
import { routes } from '@/lib/routes'

const evidence = screen(['provider-admin', 'provider-staff'], {
  load: dossierView,
  title: 'Bewijsstukken',
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Bewijsstukken' }]}
        title="Bewijsstukken"
        lead={`${plural(view.evidence.length, 'stuk', 'stukken')} in uw dossier. Een nieuwe versie vervangt nooit de oude: wat u eerder indiende, blijft te lezen.`}
      >
        <div className="btns mt-4">
          <ButtonLink href={routes.newEvidence()}>Bewijsstuk toevoegen</ButtonLink>
        </div>
      </Band>
      <Body>
        <EvidenceTable evidence={view.evidence} empty="Voeg bijvoorbeeld uw uittreksel KVK en uw polis toe." />
      </Body>
    </>
  ),
})

export default evidence.page
export const generateMetadata = evidence.metadata

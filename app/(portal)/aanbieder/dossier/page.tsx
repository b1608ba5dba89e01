import { screen } from '@/app/screen'
import { EstablishmentTable } from '@/components/providers/Establishments'
import { EvidenceTable } from '@/components/providers/EvidenceTable'
import { History } from '@/components/providers/History'
import { OrganisationFacts } from '@/components/providers/OrganisationFacts'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { TimelineLine } from '@/lib/audit/queries'
import { list, plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { DOSSIER_EVENTS, EVIDENCE_KIND_LABELS, FACT_LABELS } from '@/lib/providers/messages'
import { dossierView, type DossierView } from '@/lib/providers/queries'
import { isEvidenceKind } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

function nextStep({ missing, evidence }: DossierView) {
  if (missing.length > 0)
    return (
      <NextStep title="Vul uw gegevens aan" action={<ButtonLink href={routes.dossierEdit()}>Gegevens invullen</ButtonLink>}>
        {`Voor een inschrijving mist nog: ${list(missing.map((fact) => FACT_LABELS[fact]))}.`}
      </NextStep>
    )
  const ending = evidence.find((each) => each.newest.state === 'expired' || each.newest.state === 'expires-soon')
  if (ending?.newest.validUntil)
    return (
      <NextStep title={`Vervang: ${ending.title}`} action={<ButtonLink href={routes.newEvidenceVersion(ending.id)}>Nieuwe versie toevoegen</ButtonLink>}>
        {`Dit stuk ${ending.newest.state === 'expired' ? 'is verlopen op' : 'verloopt op'} ${formatDayLong(ending.newest.validUntil)}.`}
      </NextStep>
    )
  if (evidence.length === 0)
    return (
      <NextStep title="Voeg uw eerste bewijsstuk toe" action={<ButtonLink href={routes.newEvidence()}>Bewijsstuk toevoegen</ButtonLink>}>
        U gebruikt het daarna bij elke inschrijving.
      </NextStep>
    )
  return (
    <NextStep title="Uw dossier is op orde" action={<ButtonLink href={routes.submissions()} kind="secondary">Naar inschrijvingen</ButtonLink>}>
      U gebruikt het bij elke inschrijving.
    </NextStep>
  )
}

/** Which piece a line of the history is about. */
function pieceOf({ detail }: TimelineLine): string | undefined {
  const kind = detail['kind']
  return typeof kind === 'string' && isEvidenceKind(kind) ? `${EVIDENCE_KIND_LABELS[kind]}, versie ${Number(detail['number'] ?? 1)}` : undefined
}

const attention = (view: DossierView) => view.evidence.filter((each) => each.newest.state === 'expired' || each.newest.state === 'expires-soon').length

const dossier = screen(['provider-admin', 'provider-staff'], {
  load: dossierView,
  title: 'Dossier',
  render: (view, { actor }) => (
    <>
      <Band
        title="Dossier"
        badge={view.missing.length === 0 ? <Badge tone="ok">Compleet</Badge> : <Badge tone="wait">{`Nog ${plural(view.missing.length, 'gegeven', 'gegevens')}`}</Badge>}
        lead="U vult dit één keer in en gebruikt het bij elke inschrijving."
        facts={[
          { label: 'Organisatie', value: view.facts.name },
          { label: 'Bewijsstukken', value: String(view.evidence.length) },
          { label: 'Vraagt aandacht', value: String(attention(view)) },
        ]}
        next={nextStep(view)}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            <Section
              title="Gegevens van uw organisatie"
              actions={
                <>
                  <TextLink href={routes.dossierEdit()}>Wijzigen</TextLink>
                  <TextLink href={routes.group()}>Concern</TextLink>
                  <TextLink href={routes.changes()}>Gemelde wijzigingen</TextLink>
                  {actor.role === 'provider-admin' && <TextLink href={routes.colleagues()}>Collega’s</TextLink>}
                  {actor.role === 'provider-admin' && <TextLink href={routes.takeAlong()}>Meenemen</TextLink>}
                </>
              }
            >
              <Panel pad>
                <OrganisationFacts facts={view.facts} />
              </Panel>
              {view.facts.invented && view.facts.inventedNote && <Note icon="info">{view.facts.inventedNote}</Note>}
            </Section>
            <Section title="Vestigingen" actions={<TextLink href={routes.establishments()}>Vestigingen bijhouden</TextLink>}>
              <EstablishmentTable rows={view.establishments} today={view.today} />
            </Section>
            <Section title="Bewijsstukken" actions={<TextLink href={routes.newEvidence()}>Bewijsstuk toevoegen</TextLink>}>
              <EvidenceTable evidence={view.evidence} empty="Voeg bijvoorbeeld uw uittreksel KVK en uw polis toe." />
            </Section>
          </Stack>
          <Section title="Wat er gebeurd is">
            {view.timeline.length > 0 ? <History lines={view.timeline} labels={DOSSIER_EVENTS} describe={pieceOf} /> : <p className="quiet">Er is nog niets gewijzigd.</p>}
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default dossier.page
export const generateMetadata = dossier.metadata

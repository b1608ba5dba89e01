import { screen } from '@/app/screen'
import { EditionSteps } from '@/components/norms/EditionSteps'
import { NormCells } from '@/components/norms/NormCells'
import { SetBadge } from '@/components/norms/SetBadge'
import { Band } from '@/components/ui/Band'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { addDays, formatDayLong } from '@/lib/kernel/day'
import { adoptEdition, proposeEdition, returnEdition, withdrawEdition } from '@/lib/norms/actions'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { normSetView } from '@/lib/norms/queries/editions'
import { emptyCells } from '@/lib/norms/rules/calculation'
import { RESULT_AREAS } from '@/lib/norms/schema/cells'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { params }) => normSetView(actor, params['id'] ?? ''),
  title: (set) => set.name,
  render: (set, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name }]}
        title={set.name}
        badge={<SetBadge set={set} />}
        lead={set.note}
        facts={[
          { label: 'Versie', value: set.edition },
          { label: 'Voor', value: set.owner ?? 'Iedereen' },
          { label: 'Geldt vanaf', value: formatDayLong(set.validFrom) },
          ...(set.validUntil ? [{ label: 'Tot en met', value: formatDayLong(addDays(set.validUntil, -1)) }] : []),
          { label: 'Normen', value: set.cells.length },
          { label: 'Nog niet vastgesteld', value: plural(emptyCells(set.cells).length, 'norm', 'normen') },
        ]}
      />
      <Body>
        <EditionSteps set={set} formKey={formKey} actions={{ propose: proposeEdition, giveBack: returnEdition, withdraw: withdrawEdition, adopt: adoptEdition }} />
        <ButtonRow>
          {set.may.edit && <ButtonLink href={routes.normCell(set.id)}>Norm toevoegen</ButtonLink>}
          {set.may.edit && <ButtonLink href={routes.normSetDetails(set.id)} kind="secondary">Naam en datum wijzigen</ButtonLink>}
          {set.may.derive && set.status !== 'withdrawn' && <ButtonLink href={routes.ownNormSet(set.id)} kind="secondary">Eigen versie maken</ButtonLink>}
          {set.may.edit && <ButtonLink href={routes.importNorms(set.id)} kind="secondary">Inlezen uit een bestand</ButtonLink>}
          <ButtonLink href={routes.compareNorms(set.id)} kind="secondary">Vergelijken</ButtonLink>
        </ButtonRow>
        {set.cells.length === 0 && (
          <EmptyState panel level={2} title="Er staan nog geen normen in">
            Voeg de eerste norm toe.
          </EmptyState>
        )}
        {RESULT_AREAS.filter((area) => set.cells.some((cell) => cell.area === area)).map((area) => (
          <Section key={area} title={AREA_LABELS[area]}>
            <NormCells caption={`Normen voor ${AREA_LABELS[area].toLowerCase()}`} cells={set.cells.filter((cell) => cell.area === area)} editIn={set.may.edit ? set.id : undefined} />
          </Section>
        ))}
        <p className="small">
          Downloaden als <TextLink href={routes.normFile(set.id, 'xlsx')} file>XLSX</TextLink> of <TextLink href={routes.normFile(set.id, 'csv')} file>CSV</TextLink>
        </p>
        <p className="small">
          Bron van het normenkader: {set.source}
          {set.derivedFrom && (
            <>
              . <TextLink href={routes.compareNorms(set.id, set.derivedFrom.id)}>Bekijk wat er anders is</TextLink>
            </>
          )}
        </p>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

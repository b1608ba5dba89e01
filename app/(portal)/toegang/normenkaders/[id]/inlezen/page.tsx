import { screen } from '@/app/screen'
import { TriedTable } from '@/components/norms/TriedTable'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Button, ButtonLink } from '@/components/ui/Button'
import { FileField } from '@/components/ui/form/FileField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { takeOverTable } from '@/lib/norms/actions'
import { FILE_REFUSALS } from '@/lib/norms/messages/edition'
import { tryView } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { params }) => tryView(actor, params['id'] ?? ''),
  title: ({ set }) => `Normen inlezen in ${set.name}`,
  render: ({ set, tried, cells }, { formKey, search }) => {
    const trouble = FILE_REFUSALS[search['fout'] ?? '']
    return (
      <>
        <Band crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name, href: routes.normSet(set.id) }, { label: 'Inlezen' }]} title="Normen inlezen uit een bestand" lead="U ziet eerst wat er verandert. Pas als u daarna overneemt, staan de normen in het concept." />
        <Body>
          {trouble && (
            <Alert kind="no" title="Het bestand is niet gelezen">
              {trouble}
            </Alert>
          )}
          <Section
            title="Kies het bestand"
            intro={
              <>
                Begin met het normenkader als <TextLink href={routes.normFile(set.id, 'xlsx')} file>XLSX</TextLink> of <TextLink href={routes.normFile(set.id, 'csv')} file>CSV</TextLink>. Een rij is een norm. Wat niet in het bestand staat, verdwijnt uit het concept.
              </>
            }
          >
            <Panel pad>
              <form method="post" action={routes.normFile(set.id)} encType="multipart/form-data" className="form" noValidate>
                <FileField name="file" label="Bestand met normen" hint="XLSX of CSV, hooguit 1 MB" accept=".xlsx,.csv" />
                <div className="btns">
                  <Button>Bestand bekijken</Button>
                  <ButtonLink href={routes.normSet(set.id)} kind="secondary">
                    Annuleren
                  </ButtonLink>
                </div>
              </form>
            </Panel>
          </Section>
          {tried && <TriedTable set={set} tried={tried} cells={cells} action={takeOverTable} formKey={formKey} />}
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

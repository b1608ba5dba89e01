import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { askHandover, sendHandover } from '@/lib/exchange/actions/contribution'
import { CONTRIBUTION_FORM_LABELS, CONTRIBUTION_LABELS, COUNTS_FROM_LABELS, DOWNLOAD_PURPOSE_LABELS } from '@/lib/exchange/messages/contribution'
import { handoverScreen, type HandoverView } from '@/lib/exchange/queries/contribution'
import { DOWNLOAD_MINUTES, monthOf } from '@/lib/exchange/rules/contribution'
import { DOWNLOAD_PURPOSES } from '@/lib/exchange/schema/contribution'
import { plural } from '@/lib/format'
import { formatDay, formatMonth } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['back-office'], {
  load: (actor, { params, search }) => handoverScreen(actor, params['id'] ?? '', pageOf(search['pagina'])),
  title: (view) => `Lijst ${view.number} eigen bijdrage`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Eigen bijdrage', href: routes.contributions() }, { label: `Lijst ${view.number}` }]}
        title={`Lijst ${view.number}`}
        badge={view.sentOn ? <Badge tone="ok">Verstuurd</Badge> : <Badge tone="open">Nog niet verstuurd</Badge>}
        lead={`${plural(view.lines, 'regel', 'regels')} tot en met ${formatDay(view.through)}. De lijst verandert niet meer; een verbetering komt in de volgende.`}
        facts={[
          { label: 'Gemaakt', value: formatInstant(view.madeAt) },
          { label: 'Door', value: view.madeBy },
          ...(view.sentOn ? [{ label: 'Verstuurd', value: formatDay(view.sentOn) }] : []),
        ]}
      />
      <Body>
        <Columns split="8-4">
          <Section title="Wat erin staat" intro={`Telt vanaf ${COUNTS_FROM_LABELS[view.countsFrom]}.`}>
            <DataTable
              caption={`Regels van lijst ${view.number}`}
              rows={view.shown}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Inwoner', cell: (row) => row.name, second: (row) => `geboren ${formatDay(row.birthDate)}` },
                { head: 'Wat', cell: (row) => CONTRIBUTION_LABELS[row.kind], second: (row) => (row.withdrawn ? <Badge tone="no">Vervalt</Badge> : undefined) },
                { head: 'Dag', cell: (row) => formatDay(row.onDay) },
                { head: 'Vorm', cell: (row) => CONTRIBUTION_FORM_LABELS[row.form] },
                { head: 'Eerste maand', cell: (row) => { const month = monthOf(row); return month && formatMonth(month) } },
              ]}
              empty={<EmptyState title="Deze regels zijn er niet meer">De dossiers waar zij over gingen, zijn vernietigd.</EmptyState>}
              foot={<Pages from={view.from} shown={view.shown.length} total={view.lines} href={(page) => routes.contribution(view.id, page)} />}
            />
          </Section>
          <Stack>
            {view.sentOn === null && <Send view={view} />}
            <Download view={view} />
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

function Send({ view }: { view: HandoverView }) {
  return (
    <Section title="Verstuurd">
      <Panel pad>
        <ActionForm id="verstuurd" action={sendHandover} keyValue={crypto.randomUUID()} version={view.version} hidden={{ handoverId: view.id }} submit="Verzending vastleggen" label="Verzending vastleggen">
          <DateField name="sentOn" label="Dag van verzending" defaultValue={formatDay(view.today)} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Download({ view }: { view: HandoverView }) {
  return (
    <Section title="De lijst met BSN" intro="Dat u de lijst ophaalt, ziet elke inwoner die erin staat in zijn eigen gegevens.">
      <Panel pad>
        {view.download ? (
          <p>
            <TextLink href={routes.contributionFile(view.id)} file>
              {`Lijst ${view.number} downloaden (CSV)`}
            </TextLink>
          </p>
        ) : (
          <ActionForm id="bsn" action={askHandover} keyValue={crypto.randomUUID()} hidden={{ handoverId: view.id }} submit="Lijst met BSN klaarzetten" submitKind="secondary" label="Lijst met BSN">
            <RadioGroup name="purpose" label="Waarvoor hebt u de lijst nodig?" hint={`U kunt haar daarna ${DOWNLOAD_MINUTES} minuten downloaden`} options={DOWNLOAD_PURPOSES.map((value) => ({ value, label: DOWNLOAD_PURPOSE_LABELS[value] }))} />
          </ActionForm>
        )}
      </Panel>
    </Section>
  )
}

export default s.page
export const generateMetadata = s.metadata

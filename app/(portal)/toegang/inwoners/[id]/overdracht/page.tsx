import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { HandSection, NothingGoes, TransferForm, TransferTable } from '@/components/residents/TransferParts'
import { Alert } from '@/components/ui/Alert'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { handTransfer, startTransfer } from '@/lib/exchange/actions/transfer'
import { WITHOUT_TRANSFER } from '@/lib/exchange/messages/transfer'
import { transferPage } from '@/lib/exchange/queries/transfer'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => transferPage(actor, params['id'] ?? ''),
  title: 'Overdracht aan een andere gemeente',
  render: ({ resident, to, must, represented, rule, refused, transfers, incoming }, { formKey }) => (
    <FileFrame resident={resident} title="Overdracht aan een andere gemeente">
      {must && (
        <Alert kind="wait" title={`${must.kind} ${must.name} beslist`}>
          Vraag niet de inwoner maar deze vertegenwoordiger om toestemming.
        </Alert>
      )}
      <Columns split="7-5">
        <Stack>
          {transfers.filter((row) => row.elsewhere && row.status === 'announced' && !row.lapsed).map((row) => (
            <HandSection key={row.id} row={row} action={handTransfer} formKey={`${formKey.slice(0, -1)}b`} />
          ))}
          {refused && <NothingGoes toName={refused.toName} on={refused.on} residentId={resident.id} />}
          <Section title="Toestemming vragen">
            <Panel pad>
              <TransferForm residentId={resident.id} to={to} represented={represented} action={startTransfer} formKey={formKey} />
            </Panel>
          </Section>
          <Section title="Overdrachten">
            <TransferTable rows={transfers} residentId={resident.id} />
          </Section>
        </Stack>
        <Stack>
          <Section title="Hoe het gaat">
            <p>Een gemeente die hier ook werkt, ziet alleen dat er een dossier klaarstaat. Pas als een consulent zegt waarvoor, leest die de inhoud. U hoort daarna of het is overgenomen en op welke dag, niet wat er verder gebeurt.</p>
            <p>De inwoner kan de toestemming intrekken tot het dossier is overgenomen.</p>
            <p>{rule ? `De andere gemeente heeft ${rule.value.days} dagen om het over te nemen. Bron: ${rule.source}` : 'Er is geen regel voor een laatste dag. Een dossier blijft klaarstaan tot het is overgenomen of ingetrokken.'}</p>
          </Section>
          <Section title="Zonder toestemming">
            <p>{WITHOUT_TRANSFER}</p>
          </Section>
          {incoming.length > 0 && (
            <Section title="Ontvangen van een andere gemeente">
              {incoming.map((each) => (
                <p key={each.id}>
                  <TextLink href={routes.incomingFile(each.id)}>{`Dossier van gemeente ${each.fromName}`}</TextLink>
                  {each.receivedOn && ` van ${formatDay(each.receivedOn)}`}
                </p>
              ))}
            </Section>
          )}
        </Stack>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

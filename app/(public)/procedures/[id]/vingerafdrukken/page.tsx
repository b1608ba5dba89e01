import { publicScreen } from '@/app/screen'
import { Copyable, Fingerprint, SigningKeys } from '@/components/admissions/Fingerprints'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { fingerprintsPage, type ClosingList, type RunningList } from '@/lib/admissions/queries/receipt'
import { LINE_WORDS } from '@/lib/admissions/rules/receipt'
import { formatInstantExact, formatInstantFull } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

function List({ list }: { list: ClosingList }) {
  return (
    <Section
      title={list.name}
      intro={`Gesloten op ${formatInstantFull(list.closedAt)}, lijst gepubliceerd op ${formatInstantFull(list.publishedAt)}. ${list.openedAt ? `Geopend op ${formatInstantFull(list.openedAt)}: de inschrijvingen waren dezelfde als in deze lijst.` : 'Nog niet geopend.'}`}
    >
      {!list.genuine && (
        <Alert kind="no" title="De handtekening onder deze lijst klopt niet" level={3}>
          Vergelijk haar met een lijst die u eerder bewaarde, en meld het bij de gemeente.
        </Alert>
      )}
      <DataTable
        caption={`Vingerafdrukken van ${list.name}`}
        rows={list.fingerprints.map((fingerprint, index) => ({ fingerprint, number: index + 1 }))}
        rowKey={(row) => row.fingerprint}
        columns={[
          { head: 'Nr.', align: 'right', cell: (row) => row.number },
          { head: 'Vingerafdruk (SHA-256)', cell: (row) => <Fingerprint of={row.fingerprint} /> },
        ]}
        empty={<EmptyState title="Er is geen inschrijving ontvangen">Ook dat staat hiermee vast.</EmptyState>}
      />
      <details className="mt-3">
        <summary>Handtekening onder deze lijst</summary>
        <Copyable label={`Handtekening onder de lijst van ${list.name}`} text={`Sleutel: ${list.signingKey}\nHandtekening: ${list.signature}`} />
      </details>
    </Section>
  )
}

/** Where entry is continuous: a line on each receipt, and on what became of it. */
function Running({ list }: { list: RunningList }) {
  return (
    <Section title={list.name} intro="Doorlopend open. Elke regel is getekend samen met de handtekening van de regel ervoor. Er kan dus niets tussen komen of uit verdwijnen zonder dat het opvalt.">
      {!list.genuine && (
        <Alert kind="no" title="De handtekeningen in deze lijst kloppen niet" level={3}>
          Vergelijk haar met een lijst die u eerder bewaarde, en meld het bij de gemeente.
        </Alert>
      )}
      <DataTable
        caption={`Vingerafdrukken van ${list.name}`}
        rows={list.lines}
        rowKey={(line) => String(line.number)}
        columns={[
          { head: 'Nr.', align: 'right', cell: (line) => line.number },
          { head: 'Wat', cell: (line) => LINE_WORDS[line.kind], second: (line) => <span className="date">{formatInstantExact(line.at)}</span> },
          { head: 'Vingerafdruk (SHA-256)', cell: (line) => <Fingerprint of={line.fingerprint} /> },
        ]}
        empty={<EmptyState title="Er is nog geen inschrijving ontvangen">Zodra er een binnenkomt, staat haar vingerafdruk hier.</EmptyState>}
      />
      {list.lines.length > 0 && (
        <details className="mt-3">
          <summary>Handtekeningen onder deze regels</summary>
          <Copyable label={`Handtekeningen in de lijst van ${list.name}`} text={list.lines.map((line) => `${line.number}: sleutel ${line.signingKey}, ${line.signature}`).join('\n')} />
        </details>
      )}
    </Section>
  )
}

const lists = publicScreen({
  load: (actor, { params }) => fingerprintsPage(actor, params['id'] ?? ''),
  title: ({ procedure }) => `Vingerafdrukken: ${procedure.title}`,
  render: ({ procedure, lists, running, keys }) => (
    <>
      <Band
        crumb={[{ label: 'Toelating', href: routes.front() }, { label: procedure.title, href: routes.publicProcedure(procedure.id) }, { label: 'Vingerafdrukken' }]}
        title="Vingerafdrukken"
        lead={running.length > 0 ? 'Van elke ontvangen inschrijving staat de vingerafdruk hier: bij de sluiting, of meteen waar instappen doorlopend kan. Zonder naam.' : 'Zodra een instapmoment sluit, staat van elke ontvangen inschrijving de vingerafdruk hier. Komt er later iets bij, dan staat het niet in de lijst.'}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            {running.map((list) => (
              <Running key={list.windowId} list={list} />
            ))}
            {lists.map((list) => (
              <List key={`${list.windowId} ${list.closedAt.toISOString()}`} list={list} />
            ))}
            {lists.length + running.length === 0 && (
              <Section title="Lijsten">
                <EmptyState panel title="Er is nog geen lijst">
                  Een lijst staat hier zodra een instapmoment sluit.
                </EmptyState>
              </Section>
            )}
          </Stack>
          <Section title="Wat u hiermee kunt">
            <div className="prose">
              <p>Een vingerafdruk zegt niet wie inschreef of wat er staat. Hij hoort bij precies één inschrijving: verandert er één teken, dan is hij anders.</p>
              <p>
                Schreef u in? Zoek de vingerafdruk van uw ontvangstbewijs in de lijst, of <TextLink href={routes.receiptCheck()}>laat het bewijs controleren</TextLink>. Bewaar de lijst: zo kunt u later zien dat zij niet veranderd is.
              </p>
            </div>
            <div className="mt-4">
              <SigningKeys keys={keys} />
            </div>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default lists.page
export const generateMetadata = lists.metadata

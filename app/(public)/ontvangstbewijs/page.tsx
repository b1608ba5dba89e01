import { publicScreen } from '@/app/screen'
import { Fingerprint, SigningKeys } from '@/components/admissions/Fingerprints'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { receiptCheck, type ReceiptCheck } from '@/lib/admissions/queries/receipt'
import { formatInstantExact, formatInstantFull } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

function Outcome({ outcome }: { outcome: NonNullable<ReceiptCheck['outcome']> }) {
  if (outcome.kind === 'unreadable')
    return (
      <Alert kind="wait" title="Dit is geen heel ontvangstbewijs" live>
        Plak de hele tekst, van de eerste regel tot en met de handtekening.
      </Alert>
    )
  if (outcome.kind === 'wrong')
    return (
      <Alert kind="no" title="Dit ontvangstbewijs klopt niet" live>
        De tekst is veranderd, of niet door dit portaal ondertekend.
      </Alert>
    )
  const { facts, listed } = outcome
  return (
    <Stack>
      <Alert kind="ok" title="Dit ontvangstbewijs is echt" live>
        Het portaal ondertekende precies deze gegevens.
      </Alert>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Procedure', value: facts.procedure, second: facts.window },
            { label: 'Inschrijving', value: facts.number, second: `versie ${facts.version}` },
            { label: 'Ontvangen', value: formatInstantExact(new Date(facts.receivedAt)) },
            { label: 'Vingerafdruk', value: <Fingerprint of={facts.fingerprint} /> },
            {
              label: 'Lijst bij sluiting',
              value: listed ? (
                <>
                  Staat {listed.continuous ? `sinds ${formatInstantFull(listed.since)} ` : null}in de <TextLink href={routes.fingerprints(listed.procedureId)}>{listed.continuous ? 'doorlopende lijst' : `lijst van ${formatInstantFull(listed.since)}`}</TextLink>.
                </>
              ) : (
                'Staat in geen lijst. Het instapmoment is nog open, of deze versie is vervangen of ingetrokken.'
              ),
            },
          ]}
        />
      </Panel>
    </Stack>
  )
}

const check = publicScreen({
  load: (actor, { search }) => receiptCheck(actor, (search['bewijs'] ?? '').slice(0, 4000)),
  title: 'Ontvangstbewijs controleren',
  render: ({ asked, outcome, keys }) => (
    <>
      <Band crumb={[{ label: 'Toelating', href: routes.front() }, { label: 'Ontvangstbewijs controleren' }]} title="Ontvangstbewijs controleren" lead="Iedereen kan nagaan of een ontvangstbewijs echt is. U hoeft niet in te loggen." />
      <Body>
        <Columns split="8-4">
          <Stack>
            {outcome && <Outcome outcome={outcome} />}
            <Panel pad>
              <form method="get" action={routes.receiptCheck()} noValidate>
                <TextArea name="bewijs" label="De tekst van het ontvangstbewijs" hint="Van de eerste regel tot en met de handtekening." rows={10} maxLength={4000} defaultValue={asked} />
                <div className="btns">
                  <Button>Controleren</Button>
                </div>
              </form>
            </Panel>
          </Stack>
          <Section title="Zonder dit portaal" intro="Met de openbare sleutel kan een ander programma hetzelfde nagaan (Ed25519). Ondertekend is de tekst tot de regel Sleutel.">
            <SigningKeys keys={keys} />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default check.page
export const generateMetadata = check.metadata

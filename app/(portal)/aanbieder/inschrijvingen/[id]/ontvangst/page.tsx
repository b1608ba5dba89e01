import { screen } from '@/app/screen'
import { Copyable } from '@/components/admissions/Fingerprints'
import { WhatFollows } from '@/components/admissions/submission/StepPage'
import { Band } from '@/components/ui/Band'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { submissionView } from '@/lib/admissions/queries/submission'
import { list, longFingerprint } from '@/lib/format'
import { formatInstantExact } from '@/lib/kernel/instant'
import { changeableUntil } from '@/lib/admissions/messages/submission'
import { routes } from '@/lib/routes'

const receipt = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params }) => {
    const view = await submissionView(actor, params['id'] ?? '')
    return view?.standing ? { view, version: view.standing } : null
  },
  title: ({ view }) => `Ontvangstbewijs ${view.row.number}`,
  render: ({ view, version }) => {
    const { row } = view
    const left = view.chosen.filter((lot) => !lot.submitted).map((lot) => lot.name)
    return (
      <>
        <Band
          crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: row.number, href: routes.submission(row.id) }, { label: 'Ontvangstbewijs' }]}
          title="Ontvangstbewijs"
          badge={<Badge tone="ok">Ontvangen</Badge>}
          lead={`Uw inschrijving voor ${row.window.name} is binnen, voor ${list(version.lotNames)}.`}
          facts={[
            { label: 'Nummer', value: row.number },
            { label: 'Versie', value: String(version.number) },
            { label: 'Ontvangen', value: formatInstantExact(version.submittedAt) },
          ]}
          next={
            version.receiptLetterId ? (
              <NextStep
                label="Bewaar dit bewijs"
                title="Ontvangstbewijs als PDF"
                action={
                  <ButtonLink href={routes.letter(version.receiptLetterId)} download>
                    PDF openen
                  </ButtonLink>
                }
              >
                U hebt het ook per e-mail gekregen.
              </NextStep>
            ) : undefined
          }
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              <Section title="Wat er is vastgelegd">
                <Panel pad>
                  <DefinitionList
                    items={[
                      { label: 'Percelen', value: <ul>{version.lots.map((lot) => <li key={lot.name}>{lot.products.length > 0 ? `${lot.name}: ${list(lot.products)}` : lot.name}</li>)}</ul>, second: left.length > 0 ? `Niet ingediend: ${list(left)}.` : undefined },
                      { label: 'Getekend door', value: version.signedName, second: version.signedRole },
                      { label: 'Tijd van de server', value: formatInstantExact(version.submittedAt), second: 'Deze tijd telt, niet de tijd van uw computer.' },
                      { label: 'Vingerafdruk (SHA-256)', value: longFingerprint(version.fingerprint), second: 'Verandert er één teken, dan is de vingerafdruk anders.' },
                    ]}
                  />
                </Panel>
              </Section>
              {version.receipt !== null && (
                <Section title="Ondertekend bewijs" intro="Het portaal ondertekende deze tekst. Bewaar haar: daarmee kan iedereen nagaan dat uw inschrijving er op dat moment was.">
                  <Panel pad>
                    <Copyable text={version.receipt} label="Ondertekend ontvangstbewijs" />
                    <p className="mt-3">
                      <TextLink href={routes.receiptCheck(version.receipt)}>Dit bewijs controleren</TextLink>
                    </p>
                  </Panel>
                </Section>
              )}
              {view.open && (
                <Section title="Wijzigen of intrekken" intro={`Dat kan ${changeableUntil(view.row.window)}. Daarna ligt uw inschrijving vast.`}>
                  <ButtonRow>
                    <ButtonLink href={left.length > 0 ? routes.submissionCheck(row.id) : routes.submissionLots(row.id)} kind="secondary">
                      {left.length > 0 ? `${list(left)} alsnog aanvullen` : 'Wijzigen en vervangen'}
                    </ButtonLink>
                    {view.may.submit && (
                      <ButtonLink href={routes.submissionWithdraw(row.id)} kind="danger">
                        Intrekken
                      </ButtonLink>
                    )}
                  </ButtonRow>
                </Section>
              )}
            </Stack>
            <WhatFollows view={view} />
          </Columns>
        </Body>
      </>
    )
  },
})

export default receipt.page
export const generateMetadata = receipt.metadata

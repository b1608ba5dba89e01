import { screen } from '@/app/screen'
import { CallBacks, CaseStanding } from '@/components/callers/CallerForms'
import { RegistrationTable } from '@/components/facility/RegistrationTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { askCallBackAction, checkCallerAction } from '@/lib/callers/actions'
import { callerPage, type CallerPage } from '@/lib/callers/queries/desk'
import { formatDay } from '@/lib/kernel/day'
import { formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: (actor, { params }) => callerPage(actor, params['id'] ?? ''),
  title: 'Inwoner',
  render: (view) => {
    const { resident } = view
    return (
      <>
        <Band crumb={[{ label: 'Balie', href: routes.desk() }, { label: 'Inwoner' }]} title={resident.inIndex} next={<Next view={view} />} />
        <Body>
          <Note>U bekijkt deze gegevens om een vraag te beantwoorden. Dat is vastgelegd om {formatTime(view.viewedAt)}.</Note>
          <Columns split="8-4">
            <Stack>
              <Section title="Algemene voorziening">
                <RegistrationTable caption="Inschrijvingen van deze inwoner" rows={view.registrations} today={view.today} empty={<EmptyState title="Niet ingeschreven">Deze inwoner heeft geen algemene voorziening en had die ook niet eerder.</EmptyState>} />
              </Section>
              <CaseStanding view={view} action={checkCallerAction} />
            </Stack>
            <Stack>
              <Section title="Wie is het?">
                <Panel pad>
                  <DefinitionList
                    items={[
                      { label: 'Naam', value: resident.formal },
                      { label: 'Geboren', value: formatDay(resident.birthDate), second: `${resident.age} jaar` },
                      { label: 'Adres', value: resident.streetLine, second: resident.placeLine },
                      { label: 'BSN', value: resident.bsn },
                      { label: 'Telefoon', value: resident.phone ?? 'Niet bekend' },
                    ]}
                  />
                </Panel>
              </Section>
              <CallBacks view={view} action={askCallBackAction} />
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function Next({ view }: { view: CallerPage }) {
  const current = view.registrations.find((each) => each.endsOn === null || each.endsOn >= view.today)
  if (current)
    return (
      <NextStep label="Algemene voorziening" title={`Ingeschreven bij ${current.provider}`} action={<ButtonLink href={routes.facilityRegistration(current.id)}>Naar de inschrijving</ButtonLink>}>
        {`Nummer ${current.number}.`}
      </NextStep>
    )
  if (!view.hasFacility) return null
  if (!view.inflowOpen)
    return (
      <NextStep label="Algemene voorziening" title="Instromen kan niet meer">
        De gemeente neemt geen nieuwe inwoners meer aan. Wijs de inwoner op de toegang.
      </NextStep>
    )
  return (
    <NextStep label="Algemene voorziening" title="Nog niet ingeschreven" action={<ButtonLink href={routes.registerFacility(view.resident.id)}>Inschrijven</ButtonLink>}>
      De inwoner kiest een aanbieder. Een onderzoek is niet nodig.
    </NextStep>
  )
}

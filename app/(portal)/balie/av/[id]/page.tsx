import { screen } from '@/app/screen'
import { AgreementForm, Extras } from '@/components/facility/FacilityForms'
import { Counters, Ledger } from '@/components/facility/Ledger'
import { Welcome } from '@/components/facility/Welcome'
import { Standing } from '@/components/facility/RegistrationTable'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { agreeHelpAtDeskAction, answerExtraAction, giveWelcomeAction } from '@/lib/facility/actions'
import { END_REASON_LABELS, RHYTHM_LABELS } from '@/lib/facility/messages'
import { registrationScreen } from '@/lib/facility/queries/desk'
import { leftOf } from '@/lib/facility/rules'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: (actor, { params }) => registrationScreen(actor, params['id'] ?? ''),
  title: (view) => `Algemene voorziening ${view.number}`,
  render: (view) => {
    const current = view.placements[0]
    const open = view.endsOn === null
    const waits = open && current?.endsOn ? current.endsOn : null
    return (
      <>
        <Band
          crumb={[{ label: 'Algemene voorziening', href: routes.facilityRegistrations() }, { label: view.number }]}
          title={view.number}
          badge={<Standing row={view} today={view.today} />}
          lead={
            <>
              <TextLink href={routes.deskResident(view.residentId)}>{view.resident.inIndex}</TextLink>
              {`, vanaf ${formatDayLong(view.startsOn)}${view.endsOn ? ` tot en met ${formatDayLong(view.endsOn)}` : ''}.`}
            </>
          }
          facts={[
            { label: 'Aanbieder', value: view.provider },
            { label: 'Nog op de teller', value: formatDuration(leftOf(view.counter)) },
            { label: 'Telt voor', value: view.perHousehold ? 'het huishouden' : 'de inwoner' },
            ...(view.endReason ? [{ label: 'Reden van het einde', value: END_REASON_LABELS[view.endReason] }] : []),
          ]}
          next={
            open ? (
              <ButtonRow>
                <ButtonLink href={routes.facilitySwitch(view.id)} kind={waits ? 'primary' : 'secondary'}>{waits ? 'Aanbieder kiezen' : 'Andere aanbieder'}</ButtonLink>
                <ButtonLink href={routes.facilityEnd(view.id)} kind="secondary">Beëindigen</ButtonLink>
              </ButtonRow>
            ) : undefined
          }
        />
        <Body>
          <Note>Dat u dit bekijkt, is vastgelegd om {formatTime(view.viewedAt)}.</Note>
          {waits && (
            <Alert kind="wait" title="Laat de inwoner opnieuw een aanbieder kiezen">
              {`${view.provider} kan deze inwoner niet verder helpen, bijvoorbeeld omdat de inwoner verhuist. De laatste dag van ${view.provider} is ${formatDayLong(waits)}. De teller blijft staan.`}
            </Alert>
          )}
          <Columns split="8-4">
            <Stack>
              <Extras rows={view.extras} action={answerExtraAction} />
              <Welcome view={view} action={giveWelcomeAction} />
              <Ledger months={view.months} empty="De aanbieder vult de uren per maand in." />
              <Section title="Aanbieders" intro="Bij een wissel gaat de teller mee.">
                <DataTable
                  caption="Aanbieders van deze inwoner"
                  rows={view.placements}
                  rowKey={(row) => row.id}
                  columns={[
                    { head: 'Aanbieder', cell: (row) => row.provider, second: (row) => row.roomShown && `Bij de keuze stond erbij: ${row.roomShown}` },
                    { head: 'Vanaf', cell: (row) => <span className="date">{formatDay(row.startsOn)}</span> },
                    { head: 'Tot en met', cell: (row) => (row.endsOn ? <span className="date">{formatDay(row.endsOn)}</span> : null) },
                    { head: 'Afspraak', cell: (row) => (row.rhythm ? RHYTHM_LABELS[row.rhythm] : 'Nog geen afspraak'), second: (row) => row.tasks },
                  ]}
                />
              </Section>
            </Stack>
            <Stack>
              <Counters years={view.years} />
              {open && current && !waits && <AgreementForm placement={current} action={agreeHelpAtDeskAction} />}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

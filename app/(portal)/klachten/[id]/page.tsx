import { screen } from '@/app/screen'
import { AdjournForm, FindingForm, HearingForm, PassForm, WithdrawForm } from '@/components/complaints/ComplaintForms'
import { Letters } from '@/components/supervision/FileFacts'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { adjournComplaintAction, decideComplaintAction, passComplaintAction, recordComplaintHearingAction, withdrawComplaintAction } from '@/lib/complaints/actions'
import { ABOUT_LABELS, ARTICLE, CHANNEL_LABELS, COMPLAINT_EVENTS, COMPLAINT_LABELS, OUTCOME_LABELS, STEP_TITLES } from '@/lib/complaints/messages'
import { complaintForms, type ComplaintView } from '@/lib/complaints/queries/complaint'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant, formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const said = (text: string | null) => <span className="whitespace-pre-line">{text}</span>

function hearingOf(view: ComplaintView): string {
  if (view.hearing === 'none') return 'Nog niet gepland'
  if (view.hearing === 'waived') return 'Er komt geen gesprek'
  return `${view.hearing === 'held' ? 'Gehouden' : 'Gepland'} op ${view.hearingOn ? formatDayLong(view.hearingOn) : ''}`
}

const s = screen(['objections-officer'], {
  load: (actor, { params }) => complaintForms(actor, params['id'] ?? ''),
  title: ({ view }) => `Klacht ${view.number}`,
  render: ({ view, talk, finding }) => {
    const running = view.status === 'running'
    const stand = view.outcome ? OUTCOME_LABELS[view.outcome] : COMPLAINT_LABELS[view.status]
    return (
      <>
        <Band
          crumb={[{ label: 'Klachten', href: routes.complaints() }, { label: view.number }]}
          title={`Klacht over ${view.provider ?? ABOUT_LABELS[view.about].toLowerCase()}`}
          badge={<Badge tone={running ? 'wait' : 'none'}>{stand}</Badge>}
          lead={`${view.number}, gemeente ${view.municipality}, ontvangen op ${formatDayLong(view.receivedOn)}.`}
          next={<NextStep title={STEP_TITLES[view.next]}>{running && view.handleBy ? `Uw oordeel uiterlijk op ${formatDayLong(view.handleBy)}, ${formatDaysLeft(view.today, view.handleBy)}.` : ''}</NextStep>}
        />
        <Body>
          <Note>U bekijkt deze klacht om haar te behandelen. Dat is vastgelegd om {formatTime(view.viewedAt)}.</Note>
          <Columns split="7-5">
            <Stack>
              <Section title="De klacht" intro={ARTICLE}>
                <Panel pad>
                  <DefinitionList
                    items={[
                      { label: 'Inwoner', value: view.content.name, second: said(view.content.address) },
                      { label: 'Binnengekomen', value: CHANNEL_LABELS[view.channel], second: formatDayLong(view.receivedOn) },
                      { label: 'Wat er is gebeurd', value: said(view.content.what) },
                      { label: 'Afhandelen uiterlijk', value: view.handleBy ? formatDayLong(view.handleBy) : 'Uw gemeente heeft geen termijn vastgesteld', second: view.adjournedOn ? `Verdaagd op ${formatDayLong(view.adjournedOn)}` : undefined },
                      { label: 'Gesprek', value: hearingOf(view), second: view.hearingSaid ? said(view.hearingSaid) : undefined },
                      ...(view.endedOn ? [{ label: stand, value: said(view.ending), second: `${view.endedByName ?? ''}, ${formatDayLong(view.endedOn)}` }] : []),
                    ]}
                  />
                </Panel>
              </Section>
              {running && view.hearing !== 'held' && <HearingForm view={view} draft={talk} action={recordComplaintHearingAction} />}
              {view.next === 'decide' && <FindingForm view={view} draft={finding} action={decideComplaintAction} />}
            </Stack>
            <Stack>
              {running && view.about === 'provider' && <PassForm view={view} action={passComplaintAction} />}
              {view.mayAdjourn && <AdjournForm view={view} action={adjournComplaintAction} />}
              {running && <WithdrawForm view={view} action={withdrawComplaintAction} />}
              <Letters rows={view.letters} />
              <Section title="Wat is er gebeurd">
                <Timeline items={view.timeline.map((line, at) => ({ key: line.seq, title: COMPLAINT_EVENTS[line.event] ?? line.event, text: `${line.actor}, ${formatInstant(line.at)}`, now: at === 0 }))} />
              </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

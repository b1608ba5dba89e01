import { screen } from '@/app/screen'
import { TrackForms } from '@/components/indications/TrackForms'
import { TrackProgress } from '@/components/indications/TrackProgress'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { finishTrack, reportTrack, startTrack } from '@/lib/indications/actions/track'
import { END_RESULT_LABELS, TRACK_LABELS, TRACK_TONES } from '@/lib/indications/messages/track'
import { trackScreen } from '@/lib/indications/queries/track'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { SECRET_WARNING } from '@/lib/residents/messages'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => trackScreen(actor, params['id'] ?? ''),
  title: (view) => `Traject ${view.number}`,
  render: (view) => {
    const { track, client } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Herstelgerichte hulp', href: routes.ownTracks() }, { label: view.number }]}
          title={view.number}
          badge={<Badge tone={TRACK_TONES[track.status]}>{TRACK_LABELS[track.status]}</Badge>}
          lead={`${view.product}, gemeente ${view.municipality}`}
          facts={[
            { label: 'Duur', value: `${track.weeks} weken` },
            ...(track.startedOn ? [{ label: 'Begonnen', value: formatDay(track.startedOn) }] : []),
            ...(track.plannedEnd ? [{ label: 'Klaar rond', value: formatDay(track.plannedEnd) }] : []),
            ...(track.status === 'started' && view.week !== null ? [{ label: 'Nu in week', value: String(Math.min(view.week, track.weeks)) }] : []),
          ]}
        />
        <Body>
          <Columns split="7-5">
            <Stack>
              <TrackForms view={view} actions={{ start: startTrack, report: reportTrack, finish: finishTrack }} />
              {track.endResult && (
                <Section title="Eindresultaat">
                  <Panel pad>
                    <DefinitionList items={[{ label: 'Resultaat', value: END_RESULT_LABELS[track.endResult], second: track.endText ?? '' }, { label: 'Laatste dag', value: track.finishedOn ? formatDayLong(track.finishedOn) : '' }]} />
                  </Panel>
                </Section>
              )}
              {track.startedOn && <TrackProgress track={track} />}
            </Stack>
            <Stack>
              <Section title="De deelnemer" intro="Elke keer dat iemand dit bekijkt, wordt vastgelegd.">
                <Panel pad>
                  <DefinitionList items={[{ label: 'Naam', value: client.name, strong: true }, { label: 'Adres', value: client.address, second: client.secret ? `${client.placeLine}. ${SECRET_WARNING}` : client.placeLine }, { label: 'Telefoon', value: client.phone ?? 'Niet bekend' }]} />
                </Panel>
              </Section>
              <Section title="De doelen">
                <Panel pad>
                  <ol className="list-decimal pl-5">
                    {track.goals.map((goal, at) => (
                      <li key={at}>{goal}</li>
                    ))}
                  </ol>
                </Panel>
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

import { screen } from '@/app/screen'
import { Letters, Outcome, Questions, Report } from '@/components/supervision/FileFacts'
import { AcknowledgeForm, AskForm, CloseForm, FindingsForm, ReportForm } from '@/components/supervision/FileForms'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant, formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import { acknowledgeAction, askProviderAction, closeFileAction, issueReportAction, keepFindingsAction } from '@/lib/supervision/actions'
import { FILE_LABELS, FILE_TONES, KIND_LABELS, STEP_TITLES, SUPERVISION_EVENTS } from '@/lib/supervision/messages'
import { fileScreen } from '@/lib/supervision/queries/supervisor'

const s = screen(['supervisor'], {
  load: (actor, { params }) => fileScreen(actor, params['id'] ?? ''),
  title: (view) => `Toezichtdossier ${view.number}`,
  render: (view) => {
    const investigating = view.status === 'acknowledged' || view.status === 'investigating' || view.status === 'findings'
    return (
      <>
        <Band
          crumb={[{ label: 'Toezicht', href: routes.supervision() }, { label: view.number }]}
          title={`${KIND_LABELS[view.kind]} bij ${view.provider}`}
          badge={<Badge tone={FILE_TONES[view.status]}>{FILE_LABELS[view.status]}</Badge>}
          lead={`Gemeente ${view.municipality}, gemeld op ${formatDayLong(view.reportedOn)}.`}
          next={<NextStep title={STEP_TITLES[view.next]}>{view.due ? `${view.status === 'received' ? 'Bevestigen' : 'Het rapport'} uiterlijk op ${formatDayLong(view.due)}, ${formatDaysLeft(view.today, view.due)}.` : ''}</NextStep>}
        />
        <Body>
          <Note>U bekijkt dit dossier voor het toezicht. Dat is vastgelegd om {formatTime(view.viewedAt)}.</Note>
          <Columns split="7-5">
            <Stack>
              <Report view={view} />
              {investigating && <FindingsForm view={view} action={keepFindingsAction} />}
              {view.status === 'findings' && <ReportForm view={view} action={issueReportAction} />}
              <Outcome view={view} />
              <Questions rows={view.questions} />
            </Stack>
            <Stack>
              {view.status === 'received' && <AcknowledgeForm view={view} action={acknowledgeAction} />}
              {investigating && <AskForm view={view} action={askProviderAction} />}
              {(investigating || view.status === 'reported') && <CloseForm view={view} action={closeFileAction} />}
              <Letters rows={view.letters} />
              <Section title="Wat is er gebeurd">
                <Timeline items={view.timeline.map((line, at) => ({ key: line.seq, title: SUPERVISION_EVENTS[line.event] ?? line.event, text: `${line.actor}, ${formatInstant(line.at)}`, now: at === 0 }))} />
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

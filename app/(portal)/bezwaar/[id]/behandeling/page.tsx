import { screen } from '@/app/screen'
import { AdjournForm, CommitteeForm, CompletedForm, CompletionForm, HearingForm, LatenessForm, NoticeForm, SuspendForm, WithdrawForm } from '@/components/redress/HandlingForms'
import { Clocks } from '@/components/redress/ObjectionFacts'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { EmptyState } from '@/components/ui/EmptyState'
import { Columns, Stack } from '@/components/ui/Page'
import { adjournDecisionAction, askCompletionAction, judgeLatenessAction, recordCompletionAction, recordHearingAction, recordNoticeAction, resumeTermAction, setCommitteeAction, suspendTermAction, withdrawObjectionAction } from '@/lib/redress/actions'
import { objectionForm } from '@/lib/redress/queries/typed'
import { HEARING_DRAFT } from '@/lib/redress/rules/typed'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionForm(actor, params['id'] ?? '', HEARING_DRAFT),
  title: ({ view }) => `Behandeling van bezwaar ${view.number}`,
  render: ({ view, draft }) => (
    <ObjectionFrame view={view} current="behandeling">
      <Columns split="7-5">
        {view.status === 'running' ? (
          <Stack>
            {view.late && <LatenessForm view={view} action={judgeLatenessAction} />}
            {view.completionUntil === null && <CompletionForm view={view} action={askCompletionAction} />}
            {view.completionUntil !== null && view.completedOn === null && <CompletedForm view={view} action={recordCompletionAction} />}
            {view.hearing !== 'held' && <HearingForm view={view} draft={draft} action={recordHearingAction} />}
          </Stack>
        ) : (
          <EmptyState panel level={2} title="Dit bezwaar is afgerond">
            U kunt er niets meer in wijzigen.
          </EmptyState>
        )}
        <Stack>
          <Clocks view={view} />
          {view.status === 'running' && (
            <>
              <CommitteeForm view={view} action={setCommitteeAction} />
              <SuspendForm view={view} suspend={suspendTermAction} resume={resumeTermAction} />
              {!view.adjourned && <AdjournForm view={view} action={adjournDecisionAction} />}
              {(view.noticeOn === null || view.clock?.kind === 'premature') && <NoticeForm view={view} action={recordNoticeAction} />}
              <WithdrawForm view={view} action={withdrawObjectionAction} />
            </>
          )}
        </Stack>
      </Columns>
    </ObjectionFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

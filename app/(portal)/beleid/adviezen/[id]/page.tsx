import { screen } from '@/app/screen'
import { AnswerForms, ChangeForm, ExtendForm, PublishForm, ReplyForms, SendForm, ShareForm, WithdrawForm } from '@/components/consultations/AskerForms'
import { QuestionsBack } from '@/components/consultations/BodyForms'
import { Asked, Papers, Points, Standing } from '@/components/consultations/RequestParts'
import { Band } from '@/components/ui/Band'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Stack } from '@/components/ui/Page'
import { answerBackAction, changeRequestAction, extendRequestAction, giveReplyAction, keepReplyAction, publishAdviceAction, removePaperAction, sendRequestAction, sharePaperAction, withdrawRequestAction } from '@/lib/consultations/actions'
import { ASKER_STEPS, nextOfAsker } from '@/lib/consultations/messages'
import { requestScreen } from '@/lib/consultations/queries/asker'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser', 'procurement-officer', 'contract-manager'], {
  load: (actor, { params }) => requestScreen(actor, params['id'] ?? ''),
  title: (view) => `Adviesvraag ${view.number}`,
  render: (view, { search }) => {
    const shared = view.papers.filter((paper) => paper.side === 'asker')
    const own = view.papers.filter((paper) => paper.side === 'body')
    const draft = view.status === 'draft'
    const sharing = draft || view.status === 'sent'
    return (
      <>
        <Band
          crumb={[{ label: 'Adviezen', href: routes.adviceRequests() }, { label: view.number }]}
          title={view.subject}
          badge={<Standing row={view} />}
          lead={`${view.asker} vraagt advies aan ${view.body.name}.`}
          next={<NextStep title={ASKER_STEPS[nextOfAsker(view)]}>{view.status === 'sent' && view.dueOn ? `De laatste dag is ${formatDayLong(view.dueOn)}, ${formatDaysLeft(view.today, view.dueOn)}.` : ''}</NextStep>}
        />
        <Body>
          <Columns split="7-5">
            <Stack>
              <AnswerForms view={view} action={answerBackAction} />
              {draft ? <ChangeForm view={view} action={changeRequestAction} /> : <Asked view={view} />}
              {view.status === 'advised' ? <ReplyForms view={view} keep={keepReplyAction} give={giveReplyAction} /> : <Points rows={view.points} />}
              <QuestionsBack rows={view.asked.filter((each) => each.answer !== null)} />
            </Stack>
            <Stack>
              {own.length > 0 && <Papers title="Advies als PDF" intro="Naast de punten gegeven." rows={own} empty="Er is geen PDF" remove={null} />}
              <Papers title="Wat u deelt" intro="Alleen dit is te lezen voor wie u vraagt, zoals het was toen u het toevoegde." rows={shared} empty="U deelt nog niets" remove={draft ? removePaperAction : null} />
              {sharing && <ShareForm view={view} action={sharePaperAction} trouble={search['bestandfout']} />}
              {draft && <SendForm view={view} action={sendRequestAction} />}
              {view.status === 'sent' && <ExtendForm view={view} action={extendRequestAction} />}
              {sharing && <WithdrawForm view={view} action={withdrawRequestAction} />}
              {view.status === 'replied' && view.publicFrom === null && <PublishForm view={view} action={publishAdviceAction} />}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

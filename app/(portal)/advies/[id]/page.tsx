import { screen } from '@/app/screen'
import { AskBackForm, DraftPoints, FileForm, GiveForm, QuestionsBack } from '@/components/consultations/BodyForms'
import { Asked, Papers, Points, Standing } from '@/components/consultations/RequestParts'
import { Band } from '@/components/ui/Band'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { addPointAction, askBackAction, changePointAction, giveAdviceAction, removePaperAction, removePointAction } from '@/lib/consultations/actions'
import { BODY_STEPS, nextOfBody } from '@/lib/consultations/messages'
import { adviceScreen } from '@/lib/consultations/queries/body'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['advisory-board', 'bureau'], {
  load: (actor, { params }) => adviceScreen(actor, params['id'] ?? ''),
  title: (view) => `Adviesvraag ${view.number}`,
  render: (view, { search }) => {
    const writing = view.status === 'sent'
    const shared = view.papers.filter((paper) => paper.side === 'asker')
    const own = view.papers.filter((paper) => paper.side === 'body')
    return (
      <>
        <Band
          crumb={[{ label: 'Adviesvragen', href: routes.adviceList() }, { label: view.number }]}
          title={view.subject}
          badge={<Standing row={view} />}
          lead={`${view.asker} vraagt advies aan ${view.body.name}.`}
          next={<NextStep title={BODY_STEPS[nextOfBody(view)]}>{writing && view.dueOn ? `Tot en met ${formatDayLong(view.dueOn)}, ${formatDaysLeft(view.today, view.dueOn)}.` : ''}</NextStep>}
        />
        <Body>
          <Columns split="7-5">
            <Stack>
              <Asked view={view} />
              {writing ? <DraftPoints view={view} add={addPointAction} change={changePointAction} remove={removePointAction} /> : <Points rows={view.points} title="Uw advies" intro={view.repliedOn ? undefined : 'U leest hier per punt wat ermee gebeurt, zodra dat bekend is.'} />}
              <QuestionsBack rows={view.asked} />
            </Stack>
            <Stack>
              {(shared.length > 0 || writing) && <Papers title="Met u gedeeld" intro={view.kind === 'tariffs' ? 'U leest dit tot en met de laatste dag.' : 'Zoals het was toen het met u werd gedeeld.'} rows={shared} empty="Er is niets gedeeld" remove={null} />}
              {(own.length > 0 || writing) && <Papers title="Uw advies als PDF" intro="Als u dat wilt, naast de punten. Een nieuw bestand komt in de plaats van het vorige." rows={own} empty="Er is geen PDF" remove={writing ? removePaperAction : null} />}
              {writing && (
                <Section title="PDF toevoegen">
                  <Panel pad>
                    <FileForm requestId={view.id} trouble={search['bestandfout']} label="Advies als PDF" hint="Een PDF, hoogstens 25 MB." accept=".pdf" />
                  </Panel>
                </Section>
              )}
              {writing && view.points.length > 0 && <GiveForm view={view} action={giveAdviceAction} />}
              {writing && <AskBackForm view={view} action={askBackAction} />}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

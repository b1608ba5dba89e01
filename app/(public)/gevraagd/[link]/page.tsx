import { publicScreen } from '@/app/screen'
import { AnswerFile, AnswerForm } from '@/components/admissions/integrity/AnswerForm'
import { Band } from '@/components/ui/Band'
import { Body, Panel, Section } from '@/components/ui/Page'
import { answerByLinkAction } from '@/lib/admissions/actions/integrity'
import { LINK_GONE, QUESTION_LABELS } from '@/lib/admissions/messages/integrity'
import { askedByLink } from '@/lib/admissions/queries/integrity'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'

/** Opening it changes nothing: mail programs open links by themselves. A link that is no more says the same, whatever the cause. */
const asked = publicScreen({
  load: async (actor, { params }) => ({ asked: await askedByLink(actor, params['link'] ?? '') }),
  title: (view) => (view.asked ? 'Een vraag aan u' : LINK_GONE.title),
  render: ({ asked: view }, { search }) =>
    view ? (
      <>
        <Band title={`Een vraag van ${view.from}`} lead="U leest en beantwoordt hier één vraag. U hebt geen account nodig. Alleen de functionaris die het vraagt, leest uw antwoord." facts={[{ label: 'Antwoorden tot en met', value: formatDayLong(view.dueOn) }, { label: 'Nog', value: formatDaysLeft(view.today, view.dueOn) }]} />
        <Body>
          <Section title={QUESTION_LABELS[view.kind]}>
            <Panel pad>
              <p className="whitespace-pre-line">{view.question}</p>
            </Panel>
          </Section>
          <Section title="Uw antwoord" intro="De link in uw mail werkt tot u het antwoord verstuurt. Voegt u een bestand toe, dan blijft bewaard wat u typte.">
            <Panel pad>
              {search['stap'] === 'bestand' ? <AnswerFile asked={view} link={view.link} trouble={search['bestandfout']} /> : <AnswerForm asked={view} action={answerByLinkAction} link={view.link} />}
            </Panel>
          </Section>
        </Body>
      </>
    ) : (
      <>
        <Band title={LINK_GONE.title} lead={LINK_GONE.text} />
      </>
    ),
})

export default asked.page
export const generateMetadata = asked.metadata

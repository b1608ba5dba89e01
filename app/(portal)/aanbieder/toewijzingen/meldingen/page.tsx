import { screen } from '@/app/screen'
import { Letters } from '@/components/supervision/FileFacts'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatDay, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import { answerSupervisorAction } from '@/lib/supervision/actions'
import { ARTICLE, KIND_LABELS } from '@/lib/supervision/messages'
import { ownReports } from '@/lib/supervision/queries/provider'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor) => ownReports(actor),
  title: 'Meldingen aan de toezichthouder',
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Meldingen' }]}
        title="Meldingen aan de toezichthouder"
        lead={`Een calamiteit of geweld bij een cliënt meldt u meteen. Alleen de toezichthouder van de gemeente leest het, de contractmanagers niet. ${ARTICLE}.`}
        next={<ButtonLink href={routes.newOwnReport()}>Calamiteit of geweld melden</ButtonLink>}
      />
      <Body>
        <Section title="Wat een toezichthouder u vraagt">
          {view.questions.length === 0 && (
            <EmptyState panel title="Er is niets gevraagd">
              Zodra een toezichthouder u iets vraagt, staat het hier en krijgt u bericht.
            </EmptyState>
          )}
          {view.questions.map((row) => (
            <Panel pad key={row.id}>
              <h3>{`${row.from}: ${row.number}`}</h3>
              <p>
                <Badge tone={row.answer === null ? 'open' : 'ok'}>{row.answer === null ? `Antwoorden tot en met ${formatDayLong(row.dueOn)}, ${formatDaysLeft(view.today, row.dueOn)}` : 'Beantwoord'}</Badge>
              </p>
              <p className="whitespace-pre-line">{row.question}</p>
              {row.answer === null ? (
                <ActionForm action={answerSupervisorAction} keyValue={crypto.randomUUID()} version={row.version} hidden={{ questionId: row.id }} id={`antwoord-${row.id}`} label={`Antwoord aan ${row.from}`} submit="Antwoord versturen" note="Een verstuurd antwoord verandert niet meer.">
                  <TextArea name="answer" label="Uw antwoord" rows={5} />
                </ActionForm>
              ) : (
                <>
                  <p className="quiet">{`Uw antwoord, ${row.answeredBy ?? ''}${row.answeredAt ? `, ${formatInstant(row.answeredAt)}` : ''}`}</p>
                  <p className="whitespace-pre-line">{row.answer}</p>
                </>
              )}
            </Panel>
          ))}
        </Section>
        <Section title="Wat u meldde">
          <DataTable
            caption="Wat u meldde"
            rows={view.reports}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Melding', cell: (row) => <TextLink href={routes.ownReport(row.id)}>{row.number}</TextLink>, second: (row) => KIND_LABELS[row.kind] },
              { head: 'Gemeente', cell: (row) => row.municipality },
              { head: 'Gemeld', cell: (row) => <span className="date">{formatDay(row.reportedOn)}</span>, second: (row) => row.reportedBy },
              { head: 'Brieven', cell: (row) => (row.letters.length === 0 ? 'Nog geen' : plural(row.letters.length, 'brief', 'brieven')) },
            ]}
            empty={<EmptyState title="U meldde nog niets">Een melding staat hier zodra u haar hebt verstuurd.</EmptyState>}
          />
        </Section>
        {view.others.length > 0 && <Letters rows={view.others} />}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

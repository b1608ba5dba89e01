import { screen } from '@/app/screen'
import { PartsAndLots } from '@/components/admissions/submission/Check'
import { lateAttempt } from '@/components/admissions/submission/Late'
import { ClosingBox, stoppedEarly, WhatFollows } from '@/components/admissions/submission/StepPage'
import { SubmittedAnswers, Versions } from '@/components/admissions/submission/Submitted'
import { History } from '@/components/providers/History'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { reasonSentence, SUBMISSION_EVENTS, SUBMISSION_STATUS_LABELS, SUBMISSION_STATUS_TONES, tooLateSentence } from '@/lib/admissions/messages/submission'
import { submissionView, type SubmissionView } from '@/lib/admissions/queries/submission'
import { list, plural } from '@/lib/format'
import { formatInstant, formatInstantLong, formatTimeExact } from '@/lib/kernel/instant'
import { enterableUntil } from '@/lib/admissions/messages/submission'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'
import type { TimelineLine } from '@/lib/audit/queries'

const neverIn = (view: SubmissionView) => !view.withdrawn && !view.open && view.status === 'draft' && !stoppedEarly(view)

function nextStep(view: SubmissionView) {
  const { row } = view
  if (view.withdrawn) return <ClosingBox view={view} />
  if (view.open && view.status === 'draft')
    return (
      <NextStep title="Maak uw inschrijving af" action={<ButtonLink href={routes.submissionCheck(row.id)}>Verder met inschrijven</ButtonLink>}>
        {`Dat kan ${enterableUntil(row.window)}.`}
      </NextStep>
    )
  if (view.open && view.status === 'withdrawn')
    return (
      <NextStep title="Opnieuw indienen kan nog" action={<ButtonLink href={routes.submissionCheck(row.id)} kind="secondary">Controleren en indienen</ButtonLink>}>
        {`Uw antwoorden zijn bewaard. Het kan ${enterableUntil(row.window)}.`}
      </NextStep>
    )
  if (view.open && view.changed)
    return (
      <NextStep title="U hebt wijzigingen die niet zijn ingediend" action={<ButtonLink href={routes.submissionCheck(row.id)}>Controleren en vervangen</ButtonLink>}>
        Zonder opnieuw in te dienen geldt wat u eerder indiende.
      </NextStep>
    )
  if (view.status === 'clarification')
    return (
      <NextStep title="Beantwoord de vraag van de inkopers" action={<ButtonLink href={routes.submissionClarifications(row.id)}>Naar de vraag</ButtonLink>}>
        Uw antwoord hoort bij de beoordeling.
      </NextStep>
    )
  if (row.window.decidedAt !== null && view.row.openedAt !== null)
    return (
      <NextStep title="Er is besloten" action={<ButtonLink href={routes.submissionResult(row.id)}>Bekijk de uitslag</ButtonLink>}>
        Lees per perceel en per eis wat het college besloot.
      </NextStep>
    )
  if (view.status === 'under-assessment' || view.status === 'assessed')
    return (
      <NextStep title={view.status === 'assessed' ? 'De inkopers hebben beoordeeld' : 'De inkopers beoordelen'} action={<ButtonLink href={routes.submissionResult(row.id)} kind="secondary">Bekijk de uitslag</ButtonLink>}>
        Elk college besluit over zijn eigen gemeente. U krijgt een brief.
      </NextStep>
    )
  if (neverIn(view))
    return (
      <NextStep label="Uitkomst" title="Geen inschrijving" action={<ButtonLink href={routes.submissions()} kind="secondary">Naar inschrijvingen</ButtonLink>}>
        Uw concept is bewaard. Niemand anders kan het lezen.
      </NextStep>
    )
  return <ClosingBox view={view} />
}

/** The lots that a line is about; for other lines what changed. */
function inWords({ event, detail, changes }: TimelineLine): string | undefined {
  if (event === 'submission.late-attempt') return `Kwam om ${formatTimeExact(new Date(String(detail['at'])))}, gesloten om ${formatTimeExact(new Date(String(detail['closes'])))}`
  if (event === 'submission.lots-chosen') return changes[0]?.to
  const named = detail['lots'] ?? detail['answered']
  return Array.isArray(named) ? list(named.map(String)) : undefined
}

function outcome(view: SubmissionView) {
  if (view.withdrawn)
    return (
      <Alert kind="no" title="De gemeenten hebben deze procedure ingetrokken">
        <p>{view.row.openedAt ? 'Uw inschrijving was al geopend. Er wordt niet meer over besloten.' : 'Uw inschrijving is niet geopend en wordt dat ook niet. Alleen u kunt haar nog lezen.'}</p>
      </Alert>
    )
  if (!neverIn(view)) return null
  const told = lateAttempt(view)
  return (
    <Alert kind="no" title="Dit concept is geen inschrijving geworden">
      <p>{told ? tooLateSentence(told) : `U hebt niet ingediend. Het instapmoment is gesloten op ${formatInstantLong(view.endsAt)}.`}</p>
      {view.check.gaps.length > 0 && (
        <>
          <p className="mt-2">Dit miste nog:</p>
          <ul>
            {view.check.gaps.map((gap) => (
              <li key={`${gap.code}${gap.criterionId ?? ''}`}>
                {reasonSentence(gap)} ({list(view.chosen.filter((lot) => gap.lotIds.includes(lot.id)).map((lot) => lot.name))})
              </li>
            ))}
          </ul>
        </>
      )}
      {view.chosen.length === 0 && <p className="mt-2">Er was nog geen perceel gekozen.</p>}
    </Alert>
  )
}

const submission = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => submissionView(actor, params['id'] ?? ''),
  title: (view) => `Inschrijving ${view.row.number}`,
  render: (view) => {
    const { row, standing } = view
    const lots = standing ? standing.lotNames : view.chosen.map((lot) => lot.name)
    return (
      <>
        <Band
          crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: row.number }]}
          title={`Inschrijving ${row.window.name}`}
          badge={neverIn(view) ? <Badge tone="no">Niet ingediend</Badge> : <Badge tone={SUBMISSION_STATUS_TONES[view.status]}>{SUBMISSION_STATUS_LABELS[view.status]}</Badge>}
          lead={`${row.procedure.title}, ${row.procedure.region.fullName}`}
          facts={[
            { label: 'Nummer', value: row.number },
            { label: 'Percelen', value: lots.length > 0 ? plural(lots.length, 'perceel', 'percelen') : 'Nog niet gekozen' },
            { label: 'Versie', value: row.currentVersion > 0 ? String(row.currentVersion) : 'Concept' },
            isContinuous(view.row.window) ? { label: 'Sluit', value: 'niet: doorlopend open' } : { label: view.open ? 'Sluit' : 'Gesloten', value: formatInstant(view.endsAt) },
          ]}
          next={nextStep(view)}
        />
        <Body>
          {outcome(view)}
          <Columns split="8-4">
            <Stack>
              {view.open && (view.changed || !standing) && view.chosen.length > 0 && (
                <Section title="Zo staat uw concept" intro={standing ? 'Met wijzigingen die u nog niet hebt ingediend.' : undefined}>
                  <PartsAndLots view={view} />
                </Section>
              )}
              <Section title="Ingediende versies">
                <Versions versions={view.versions} />
              </Section>
              {view.open && (
                <ButtonRow>
                  <ButtonLink href={routes.submissionLots(row.id)} kind="secondary">
                    {standing ? 'Wijzigen en vervangen' : 'Concept wijzigen'}
                  </ButtonLink>
                  {standing && view.may.submit && (
                    <ButtonLink href={routes.submissionWithdraw(row.id)} kind="danger">
                      Intrekken
                    </ButtonLink>
                  )}
                </ButtonRow>
              )}
              {standing && (
                <Section title="Wat u hebt ingediend" intro={`Versie ${standing.number}, voor ${list(standing.lotNames)}. Dit is wat de inkopers na de sluiting lezen.`}>
                  <SubmittedAnswers version={standing} />
                </Section>
              )}
            </Stack>
            <Stack>
              {standing && <WhatFollows view={view} />}
              <Section title="Wat er gebeurd is" actions={<TextLink href={routes.submissionHistory(row.id)}>Wie wijzigde wat</TextLink>}>
                <History lines={view.timeline} labels={SUBMISSION_EVENTS} describe={inWords} />
              </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})

export default submission.page
export const generateMetadata = submission.metadata

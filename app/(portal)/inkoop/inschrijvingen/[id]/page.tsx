import { screen } from '@/app/screen'
import { AnswerPart } from '@/components/admissions/assessment/AnswerPart'
import { AssessmentBand } from '@/components/admissions/assessment/AssessmentBand'
import { CriteriaRail } from '@/components/admissions/assessment/CriteriaRail'
import { TogetherPart } from '@/components/admissions/assessment/TogetherPart'
import { VerdictPart } from '@/components/admissions/assessment/VerdictPart'
import { Alert } from '@/components/ui/Alert'
import { AssessmentSplit, Sheet } from '@/components/ui/AssessmentSplit'
import { Badge } from '@/components/ui/Badge'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { assessAction, confirmVerdictAction, settleVerdictAction } from '@/lib/admissions/actions/assessment'
import { NOT_IN_SOURCE } from '@/lib/admissions/messages/decision'
import { assessmentPage, type AssessmentPage } from '@/lib/admissions/queries/assessment'
import { isVerdict } from '@/lib/admissions/rules/assessment'
import { fileSize, list, shortFingerprint } from '@/lib/format'
import { formatDay, isDay } from '@/lib/kernel/day'
import { EVIDENCE_STATE_LABELS, EVIDENCE_STATE_TONES } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

type Current = NonNullable<AssessmentPage['current']>

function evidenceParts(current: Current) {
  const stuk = current.answer?.evidence
  if (!stuk || !current.evidence) return {}
  const { evidence } = current
  const until = stuk.validUntil !== null && isDay(stuk.validUntil) ? stuk.validUntil : null
  return {
    evidenceTitle: evidence.name,
    evidenceInfo: `Versie ${stuk.number}`,
    evidence: (
      <Sheet>
        <h3>{stuk.title}</h3>
        <p>
          <Badge tone={EVIDENCE_STATE_TONES[evidence.state]}>{EVIDENCE_STATE_LABELS[evidence.state]}</Badge>
        </p>
        {stuk.issuedOn !== null && isDay(stuk.issuedOn) && <p>Afgegeven op {formatDay(stuk.issuedOn)}.</p>}
        <p>{until ? `Geldig tot en met ${formatDay(until)}.` : 'Geen einddatum.'}</p>
        <p>Dit is precies de versie die de aanbieder indiende. Een nieuwere versie in zijn dossier verandert hier niets.</p>
      </Sheet>
    ),
    evidenceFoot: (
      <>
        <TextLink href={routes.file(evidence.fileId)} file hidden={evidence.name}>
          Openen
        </TextLink>
        <span>
          {evidence.size === null ? '' : `${fileSize(evidence.size)}, `}
          {shortFingerprint(stuk.sha256)}
        </span>
      </>
    ),
  }
}

function Stated({ view }: { view: AssessmentPage }) {
  if (!view.stated) return null
  return (
    <Section title="Weigering overgenomen uit een bron" intro="Er is geen beoordeling per criterium. De weigering staat hier in de woorden van de bron.">
      <Panel pad>
        <blockquote>“{view.stated.words}”</blockquote>
        <p className="small mt-2">
          Bron: {view.stated.source}. Criterium: {NOT_IN_SOURCE}.
        </p>
      </Panel>
    </Section>
  )
}

function Messages({ view }: { view: AssessmentPage }) {
  if (view.status === 'assessed' && !view.stated)
    return (
      <Alert kind="ok" title="De beoordeling is afgerond" actions={<ButtonLink kind="secondary" href={routes.finishAssessment(view.id)}>Weer opnemen</ButtonLink>}>
        <p>
          De colleges besluiten met deze oordelen. <TextLink href={routes.windowDecisions(view.window.id)}>Naar de besluiten</TextLink>
        </p>
      </Alert>
    )
  if (view.total.questions > 0)
    return (
      <Alert kind="wait" title="Er wacht een vraag op antwoord">
        U kunt intussen verder beoordelen. Afronden kan na het antwoord, of als de termijn voorbij is.
      </Alert>
    )
  if (!view.stated && view.status !== 'assessed' && view.total.mine === 0 && view.total.done < view.total.of)
    return (
      <Alert kind="ok" title="Voor u is deze inschrijving klaar" actions={<ButtonLink kind="secondary" href={routes.myAssessments(view.window.id)}>Naar uw volgende</ButtonLink>}>
        Een collega beoordeelt de rest.
      </Alert>
    )
  return null
}

const assessment = screen(['procurement-officer'], {
  load: (actor, { params, search }) => assessmentPage(actor, params['id'] ?? '', { criterionId: search['criterium'], lotId: search['perceel'] }),
  title: (view) => `${view.provider}, ${view.window.name}`,
  render: (view, { formKey }) => (
    <>
      <AssessmentBand view={view} />
      <Body>
        <Messages view={view} />
        <Stated view={view} />
        {!view.stated && view.current && (
          <AssessmentSplit
            rail={<CriteriaRail view={view} />}
            answerTitle={`${view.current.criterion.position} ${view.current.criterion.title}`}
            tabs={
              view.current.lotStandings.length > 0 ? (
                <Tabs
                  label="Percelen"
                  items={view.current.lotStandings.map((lot) => ({
                    href: routes.assessmentPart(view.id, view.current?.criterion.id ?? '', lot.id),
                    label: lot.name,
                    current: lot.id === view.current?.lot?.id,
                    ...(isVerdict(lot.standing) ? { count: 'af' } : {}),
                  }))}
                />
              ) : undefined
            }
            answer={<AnswerPart current={view.current} />}
            {...evidenceParts(view.current)}
            verdict={
              view.status !== 'assessed' && !view.current.shared && (view.current.standing === 'differs' || view.current.together) ? (
                <TogetherPart view={view} current={view.current} settle={settleVerdictAction} confirm={confirmVerdictAction} formKey={formKey} />
              ) : (
                <VerdictPart view={view} current={view.current} action={assessAction} formKey={formKey} />
              )
            }
          />
        )}
        {view.establishments.length > 0 && (
          <Section title="Vestigingen">
            <DataTable
              caption="Welke vestiging levert in welk perceel"
              rows={view.establishments}
              rowKey={(row) => row.lot}
              columns={[{ head: 'Perceel', cell: (row) => row.lot }, { head: 'Levert vanuit', cell: (row) => list(row.names) }]}
            />
          </Section>
        )}
        <p className="small">
          Versie {view.versionNumber} van de inschrijving, ondertekend door {view.signed.name} ({view.signed.role}), vingerafdruk {shortFingerprint(view.fingerprint)}.{' '}
          <TextLink href={routes.verificationTalk(view.id)}>Verificatiegesprek</TextLink>{' '}
          {view.status === 'under-assessment' && view.total.done === 0 && <TextLink href={routes.stateRefusal(view.id)}>Weigering overnemen uit een bron</TextLink>}
        </p>
      </Body>
    </>
  ),
})

export default assessment.page
export const generateMetadata = assessment.metadata

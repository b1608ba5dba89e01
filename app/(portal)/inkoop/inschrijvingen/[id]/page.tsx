import { screen } from '@/app/screen'
import { AnswerPart } from '@/components/admissions/assessment/AnswerPart'
import { AssessmentBand } from '@/components/admissions/assessment/AssessmentBand'
import { CriteriaRail } from '@/components/admissions/assessment/CriteriaRail'
import { evidenceParts } from '@/components/admissions/assessment/EvidencePart'
import { TogetherPart } from '@/components/admissions/assessment/TogetherPart'
import { VerdictPart } from '@/components/admissions/assessment/VerdictPart'
import { Alert } from '@/components/ui/Alert'
import { AssessmentSplit } from '@/components/ui/AssessmentSplit'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Panel, Section } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { assessAction, confirmVerdictAction, settleVerdictAction } from '@/lib/admissions/actions/assessment'
import { NOT_IN_SOURCE } from '@/lib/admissions/messages/decision'
import { assessmentPage, type AssessmentPage } from '@/lib/admissions/queries/assessment'
import { interestElsewhere } from '@/lib/admissions/queries/interest'
import { isVerdict } from '@/lib/admissions/rules/assessment'
import { list, shortFingerprint } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { groupStanding } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

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
  load: (actor, { params, search }) => assessmentPage(actor, params['id'] ?? '', { criterionId: search['criterium'], lotId: search['perceel'], fileId: search['stuk'] }),
  elsewhere: (actor, params) => interestElsewhere(actor, params['id'] ?? ''),
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
            {...evidenceParts(view, view.current)}
            verdict={
              view.status !== 'assessed' && !view.current.shared && (view.current.standing === 'differs' || view.current.together) ? (
                <TogetherPart key={`${view.current.criterion.id}${view.current.lot?.id ?? ''}`} view={view} current={view.current} settle={settleVerdictAction} confirm={confirmVerdictAction} formKey={formKey} />
              ) : (
                <VerdictPart key={`${view.current.criterion.id}${view.current.lot?.id ?? ''}`} view={view} current={view.current} action={assessAction} formKey={formKey} />
              )
            }
          />
        )}
        {view.belongsTo && (
          <Section title={`Hoort bij ${view.belongsTo.parentName}`}>
            <p>
              KVK-nummer {view.belongsTo.parentKvk}, sinds {formatDay(view.belongsTo.validFrom)}. {groupStanding(view.belongsTo)} {view.belongsTo.source}:{' '}
              <TextLink href={routes.file(view.belongsTo.fileId)} file>
                {view.belongsTo.file.name}
              </TextLink>
            </p>
          </Section>
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
          Ingeschreven voor {list(view.lots.map((lot) => (lot.products.length > 0 ? `${lot.name} (${list(lot.products)})` : lot.name)))}. Versie {view.versionNumber} van de inschrijving, ondertekend door {view.signed.name} ({view.signed.role}), vingerafdruk {shortFingerprint(view.fingerprint)}.{' '}
          <TextLink href={routes.verificationTalk(view.id)}>Verificatiegesprek</TextLink>{' '}
          {view.status === 'under-assessment' && view.total.done === 0 && <TextLink href={routes.stateRefusal(view.id)}>Weigering overnemen uit een bron</TextLink>}
        </p>
      </Body>
    </>
  ),
})

export default assessment.page
export const generateMetadata = assessment.metadata

import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { opensAgreements } from '@/lib/contracts/policy'
import { judgeProofAction } from '@/lib/contracts/actions/renewals'
import { VERDICT_LABELS } from '@/lib/contracts/messages/renewals'
import { renewalPage } from '@/lib/contracts/queries/renewals'
import { RENEWAL_VERDICTS } from '@/lib/contracts/schema/renewal'
import { day, formatDayLong } from '@/lib/kernel/day'
import { formatInstantLong } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const dayText = (text: string | null): string => (text ? formatDayLong(day(text)) : 'staat er niet bij')

const proof = screen(['contract-manager', 'procurement-officer', 'controller', 'policy-adviser', 'auditor'], {
  load: (actor, { params }) => renewalPage(actor, params['renewalId'] ?? ''),
  title: (view) => `Bewijs van ${view.provider}`,
  render: (view, { formKey, actor }) => (
    <>
      <Band crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Bewijs', href: routes.proofs() }, { label: view.provider }]} title={`${view.criterion.title}: ${view.provider}`} lead={`Ingestuurd op ${formatInstantLong(view.handedInAt)} door ${view.handedInBy}.`} />
      <Body>
        <Columns split="8-4">
          <Stack>
            <Section title="Het bewijs">
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Bestand', value: <TextLink href={routes.file(view.evidence.fileId)} file>{view.evidence.fileName}</TextLink>, second: `${view.evidence.title}, versie ${view.evidence.number}` },
                    { label: 'Afgegeven', value: dayText(view.evidence.issuedOn) },
                    { label: 'Geldt tot en met', value: dayText(view.evidence.validUntil) },
                    { label: 'Overeenkomst', value: opensAgreements(actor) ? <TextLink href={routes.agreement(view.agreement.id)}>{view.agreement.reference}</TextLink> : view.agreement.reference },
                  ]}
                />
              </Panel>
            </Section>
            <Section title={view.verdict ? VERDICT_LABELS[view.verdict] : 'Is dit bewijs goed?'}>
              <Panel pad>
                {view.mayJudge ? (
                  <ActionForm action={judgeProofAction} keyValue={formKey} version={view.version} hidden={{ id: view.id }} submit="Vastleggen">
                    <RadioGroup name="verdict" label="Uw oordeel" options={RENEWAL_VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_LABELS[verdict] }))} />
                    <TextArea name="reason" label="Wat is er niet goed?" optional hint="Alleen als het bewijs niet goed is. De aanbieder leest dit." rows={3} />
                  </ActionForm>
                ) : (
                  <p>{view.verdict ? `${view.reason ?? 'Zonder opmerking.'} (${view.judgedBy ?? ''})` : 'De contractmanager heeft dit bewijs nog niet bekeken.'}</p>
                )}
              </Panel>
            </Section>
          </Stack>
          <Section title="De eis">
            <div className="prose">
              <p className="whitespace-pre-line">{view.criterion.text}</p>
              <p className="whitespace-pre-line">Aantonen: {view.criterion.proof}</p>
              {view.criterion.renewalReason && <p className="whitespace-pre-line">Waarom opnieuw: {view.criterion.renewalReason}</p>}
            </div>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default proof.page
export const generateMetadata = proof.metadata

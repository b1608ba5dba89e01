import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { changePhraseAction, retirePhraseAction } from '@/lib/admissions/actions/phrase'
import { VERDICT_LABELS, VERDICT_TONES } from '@/lib/admissions/messages/assessment'
import { phrasePage } from '@/lib/admissions/queries/phrase'
import { formatInstant } from '@/lib/kernel/instant'
import { CRITERION_KIND_LABELS } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'

const phrase = screen(['procurement-officer', 'policy-adviser', 'contract-manager'], {
  load: (actor, { params }) => phrasePage(actor, params['phraseId'] ?? ''),
  title: (view) => view.title,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Eisen', href: routes.library() }, { label: 'Standaardzinnen', href: routes.phrases() }, { label: view.title }]}
        title={view.title}
        badge={<Badge tone={view.retiredAt ? 'none' : VERDICT_TONES[view.verdict]}>{view.retiredAt ? 'Vervallen' : VERDICT_LABELS[view.verdict]}</Badge>}
        lead={view.kind ? `Bij een ${CRITERION_KIND_LABELS[view.kind].toLowerCase()}.` : 'Bij elke eis.'}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            <Section title="Versies">
              {view.versions.map((each) => (
                <Panel pad key={each.number}>
                  <p className="whitespace-pre-line">{each.text}</p>
                  <p className="small mt-2">
                    Versie {each.number}, {each.madeBy}, {formatInstant(each.madeAt)}
                  </p>
                </Panel>
              ))}
            </Section>
          </Stack>
          {view.mayKeep && !view.retiredAt && (
            <Stack>
              <Section title="Zin aanpassen">
                <Panel pad>
                  <ActionForm action={changePhraseAction} keyValue={formKey} version={view.version} hidden={{ phraseId: view.id }} submit="Nieuwe versie bewaren" label="Zin aanpassen">
                    <TextArea name="text" label="De zin" hint="Wat al is geschreven, verandert niet mee." rows={4} defaultValue={view.text} />
                  </ActionForm>
                </Panel>
              </Section>
              <Section title="Laten vervallen">
                <Panel pad>
                  <ActionForm action={retirePhraseAction} keyValue={crypto.randomUUID()} version={view.version} id="vervallen" hidden={{ phraseId: view.id }} submit="Zin laten vervallen" submitKind="secondary" label="Zin laten vervallen" note="De zin staat dan niet meer in de lijst bij het beoordelen." />
                </Panel>
              </Section>
            </Stack>
          )}
        </Columns>
      </Body>
    </>
  ),
})

export default phrase.page
export const generateMetadata = phrase.metadata

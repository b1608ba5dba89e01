import { screen } from '@/app/screen'
import { DeclarationFields, DeclaredAnswers } from '@/components/admissions/submission/Declaration'
import { EspdPanel } from '@/components/admissions/submission/EspdPanel'
import { History } from '@/components/providers/History'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { answerInvitationAction, saveDeclarationAction, signDeclarationAction } from '@/lib/admissions/actions/party'
import { PARTY_EVENTS, PARTY_KIND_LABELS, PARTY_STATEMENT, PARTY_STATUS_LABELS, PARTY_STATUS_TONES } from '@/lib/admissions/messages/party'
import { declarationPage, type DeclarationPage } from '@/lib/admissions/queries/party'
import { list, plural } from '@/lib/format'
import { formatInstant, formatInstantFull, formatInstantLong } from '@/lib/kernel/instant'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { routes } from '@/lib/routes'

/** Until when the party can still change something; where entry is continuous the opening of this one entry ends it. */
function ends({ row, open, openedAt, endsAt }: DeclarationPage): { label: string; value: string; sentence: string } {
  if (isContinuous(row.window) && openedAt !== null) return { label: 'Geopend', value: formatInstant(openedAt), sentence: `De inkopers hebben de inschrijving geopend op ${formatInstantFull(openedAt)}.` }
  if (isContinuous(row.window) && open) return { label: 'Sluit', value: 'niet: doorlopend open', sentence: 'Dat kan totdat de inkopers de inschrijving openen.' }
  return { label: open ? 'Sluit' : 'Gesloten', value: formatInstant(endsAt), sentence: `${open ? 'Dat kan tot' : 'Het instapmoment sloot'} ${formatInstantFull(endsAt)}.` }
}

function Answering({ view, formKey }: { view: DeclarationPage; formKey: string }) {
  const { row, state, maySign } = view
  if (!maySign)
    return (
      <Alert kind="info" title="Een beheerder van uw organisatie beslist">
        Vraag de beheerder om de uitnodiging aan te nemen of af te wijzen, en om te tekenen.
      </Alert>
    )
  return (
    <Section title={state.status === 'invited' ? 'Doet u mee?' : state.status === 'declined' ? 'U doet niet mee' : 'Wilt u niet meer meedoen?'} intro={state.status === 'declined' ? `${row.leadName} kan u opnieuw vragen.` : undefined}>
      {state.status !== 'declined' && (
        <Panel pad>
          <ActionForm
            action={answerInvitationAction}
            keyValue={formKey}
            version={row.version}
            hidden={{ partyId: row.id }}
            id="antwoord"
            label="Meedoen"
            buttons={
              <>
                {state.status === 'invited' && (
                  <SubmitButton name="answer" value="accepted">
                    Uitnodiging aannemen
                  </SubmitButton>
                )}
                <SubmitButton kind="secondary" name="answer" value="declined">
                  {state.status === 'invited' ? 'Niet meedoen' : 'Terugtrekken'}
                </SubmitButton>
              </>
            }
            note={state.submittedVersion === null ? `${row.leadName} krijgt te zien wat u kiest.` : 'De inschrijving is ingediend. Alleen de penvoerder kan haar nog wijzigen of intrekken.'}
          />
        </Panel>
      )}
    </Section>
  )
}

function Signing({ view }: { view: DeclarationPage }) {
  const { row, state, missing, lots } = view
  if (state.status === 'signed')
    return (
      <Alert kind="ok" title={`Getekend voor ${list(view.signedLots)}`}>
        {`Door ${row.signedName ?? ''}, ${row.signedRole ?? ''}${row.signedAt ? `, op ${formatInstantLong(row.signedAt)}` : ''}. Bewaart u de verklaring opnieuw, dan vervalt deze handtekening en tekent u opnieuw.`}
      </Alert>
    )
  if (!view.maySign) return null
  return (
    <Section title="Tekenen" intro={missing > 0 ? `Er ${missing === 1 ? 'mist' : 'missen'} nog ${plural(missing, 'antwoord', 'antwoorden')}. Bewaar eerst uw verklaring.` : lots.length > 0 ? `U tekent voor ${list(lots)}.` : 'De penvoerder heeft nog geen perceel gekozen.'}>
      {missing === 0 && lots.length > 0 && (
        <Panel pad>
          <ActionForm action={signDeclarationAction} keyValue={crypto.randomUUID()} version={row.version} hidden={{ partyId: row.id }} id="teken" submit="Verklaring tekenen" label="Verklaring tekenen">
            <TextField name="signedName" label="Naam van wie tekent" hint="Volgens het handelsregister bevoegd, of met een volmacht." defaultValue={row.member.signatory ?? ''} width={24} />
            <TextField name="signedRole" label="Functie van wie tekent" hint="Bijvoorbeeld directeur of gevolmachtigde." width={24} />
            <Checkbox name="agreed" label={PARTY_STATEMENT[state.kind](row.name)} />
          </ActionForm>
        </Panel>
      )}
    </Section>
  )
}

const declaration = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => declarationPage(actor, params['partyId'] ?? ''),
  title: (view) => `Meedoen met ${view.row.leadName}`,
  render: (view, { formKey, search }) => {
    const { row, state } = view
    const end = ends(view)
    const taking = state.status === 'accepted' || state.status === 'signed'
    return (
      <>
        <Band
          crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: `Meedoen met ${row.leadName}` }]}
          title={`Meedoen met ${row.leadName}`}
          badge={<Badge tone={PARTY_STATUS_TONES[state.status]}>{PARTY_STATUS_LABELS[state.status]}</Badge>}
          lead={`${row.procedure.title}, ${row.window.name}, ${row.procedure.region.fullName}`}
          facts={[
            { label: 'U doet mee als', value: PARTY_KIND_LABELS[state.kind] },
            { label: 'Percelen', value: view.lots.length > 0 ? list(view.lots) : 'Nog niet gekozen' },
            { label: 'Gevraagd door', value: row.invitedBy },
            { label: end.label, value: end.value },
          ]}
          next={
            <NextStep
              label={view.open ? 'Volgende stap' : end.label}
              title={!view.open ? 'U kunt niets meer wijzigen' : state.status === 'invited' ? 'Beslis of u meedoet' : state.status === 'accepted' ? (view.missing > 0 ? 'Vul uw eigen verklaring in' : 'Teken uw verklaring') : state.status === 'signed' ? 'U bent klaar' : 'U doet niet mee'}
            >
              {`${end.sentence} ${view.openedAt ? '' : `${row.leadName} dient de inschrijving in.`}`.trim()}
            </NextStep>
          }
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              <Section title="Wat u wordt gevraagd">
                <Panel pad>
                  <p className="prose whitespace-pre-line">{row.part}</p>
                </Panel>
              </Section>
              {view.open && taking && (
                <Section title="Uw eigen verklaring" intro={`Alleen uw organisatie leest dit. ${row.leadName} niet. De inkopers lezen het pas na het openen, samen met de inschrijving.`}>
                  <Panel pad>
                    <ActionForm action={saveDeclarationAction} keyValue={crypto.randomUUID()} version={row.version} hidden={{ partyId: row.id }} id="verklaring" submit="Verklaring bewaren" submitKind={view.missing > 0 ? 'primary' : 'secondary'} label="Uw eigen verklaring">
                      <DeclarationFields view={view} />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
              {view.open && taking && <Signing view={view} />}
              {!view.open && row.declared && (
                <Section title="Uw eigen verklaring" intro={row.submittedVersion === null ? 'Deze verklaring is niet ingediend.' : `Ingediend met versie ${row.submittedVersion} van de inschrijving.`}>
                  <DeclaredAnswers answers={row.declared.answers} />
                </Section>
              )}
              {view.espd && taking && <EspdPanel id={row.id} open={view.open} trouble={search['uea']} />}
              {view.open && <Answering view={view} formKey={formKey} />}
            </Stack>
            <Section title="Wat er gebeurd is">
              <History lines={view.timeline} labels={PARTY_EVENTS} />
            </Section>
          </Columns>
        </Body>
      </>
    )
  },
})

export default declaration.page
export const generateMetadata = declaration.metadata

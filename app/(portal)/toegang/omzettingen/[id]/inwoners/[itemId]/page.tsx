import { screen } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { openNotification, recordNoRequest } from '@/lib/continuity/actions/conversion'
import { NO_REQUEST_LABELS, STANDING_LABELS, STANDING_TONES } from '@/lib/continuity/messages/conversion'
import { conversionItem, type ConversionItem } from '@/lib/continuity/queries/conversion-people'
import { NO_REQUESTS, WITHOUT_HELP } from '@/lib/continuity/schema/conversion'
import { CHANNEL_LABELS } from '@/lib/indications/messages'
import { CHANNELS } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const without: readonly string[] = WITHOUT_HELP

const s = screen(['consultant'], {
  load: (actor, { params }) => conversionItem(actor, params['id'] ?? '', params['itemId'] ?? ''),
  title: () => 'Inwoner in een omzetting',
  render: (item, { formKey }) => {
    const { conversion, standing } = item
    const mayAsk = conversion.status === 'running' && item.case === null
    return (
      <>
        <Band
          crumb={[{ label: conversion.name, href: routes.conversion(conversion.id) }, { label: 'Inwoners', href: routes.conversionPeople(conversion.id) }, { label: item.number }]}
          title={item.resident.inIndex}
          badge={<Badge tone={STANDING_TONES[standing]}>{STANDING_LABELS[standing]}</Badge>}
          lead={`De laatste dag van de algemene voorziening is ${conversion.endsOnText}.`}
        />
        <Body>
          {without.includes(standing) && conversion.status === 'running' && <Alert kind="no" title={`Na ${conversion.endsOnText} heeft deze inwoner geen hulp`}>{adviceOf(item)}</Alert>}
          <Columns split="8-4">
            <Stack>
              {mayAsk && (
                <Section title="De inwoner vraagt hulp op maat" intro="U doet de melding met wat de gemeente al van hem weet. Daarna volgt het gewone onderzoek.">
                  <Panel pad>
                    <ActionForm id="melding" label="Melding doen" action={openNotification} keyValue={formKey} version={item.version} hidden={{ itemId: item.id }} submit="Melding doen">
                      <DateField name="consentedOn" label="Op welke dag zei de inwoner ja?" hint="Ja op de melding, en ja op het gebruik van zijn gegevens uit de algemene voorziening" defaultValue={formatDay(item.today)} />
                      <Select name="channel" label="Hoe sprak u hem?" defaultValue="phone" options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
                      <TextArea name="request" label="Wat vraagt de inwoner?" rows={4} />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
              {mayAsk && item.outcome === null && (
                <Section title="De inwoner vraagt niets">
                  <Panel pad>
                    <ActionForm id="geen-vraag" label="Geen vraag" action={recordNoRequest} keyValue={`${formKey}2`} version={item.version} hidden={{ itemId: item.id }} submit="Vastleggen" submitKind="secondary" note="Vraagt hij later toch hulp, dan kunt u alsnog een melding doen.">
                      <RadioGroup name="outcome" label="Wat is er aan de hand?" options={NO_REQUESTS.map((value) => ({ value, label: NO_REQUEST_LABELS[value] }))} />
                      <TextArea name="reason" label="Toelichting" hint="Wat zei hij, of hoe vaak hebt u gebeld?" rows={3} />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
              {!mayAsk && <Done item={item} />}
            </Stack>
            <Facts item={item} />
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

function adviceOf({ standing, sentOn, case: wmoCase }: ConversionItem) {
  if (standing === 'gap') return 'Zijn hulp op maat begint later. Kijk of zij eerder kan beginnen, of geef hulp voor de tussentijd.'
  if (wmoCase) return 'Er is een melding. Ga verder in zijn zaak.'
  return sentOn === null ? 'Hij heeft nog geen brief gehad.' : 'Neem contact met hem op.'
}

function Done({ item: { case: wmoCase, conversion } }: { item: ConversionItem }) {
  return (
    <Section title="Hoe verder">
      <Panel pad>
        <p>{wmoCase ? <TextLink href={routes.wmoCase(wmoCase.id)}>{`Naar zaak ${wmoCase.number}`}</TextLink> : conversion.status === 'draft' ? 'De omzetting is nog niet gestart.' : 'De omzetting is afgelopen.'}</p>
      </Panel>
    </Section>
  )
}

function Facts({ item }: { item: ConversionItem }) {
  return (
    <Section title="Wat er is">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Algemene voorziening', value: item.number, second: `Sinds ${formatDayLong(item.registeredSince)}` },
            { label: 'Golf', value: item.wave ? `Golf ${item.wave.number}` : 'Nog geen', second: item.wave && `${formatDay(item.wave.startsOn)} tot en met ${formatDay(item.wave.endsOn)}` },
            { label: 'Uitnodiging', value: item.letterId === null ? 'Nog niet gemaakt' : <TextLink href={routes.letter(item.letterId)} file>De brief</TextLink>, second: item.sentOn === null ? null : `Verstuurd op ${formatDayLong(item.sentOn)}` },
            ...(item.consentedOn ? [{ label: 'Zei ja', value: formatDayLong(item.consentedOn) }] : []),
            ...(item.outcome ? [{ label: NO_REQUEST_LABELS[item.outcome], value: item.outcomeReason ?? '', second: item.handledBy }] : []),
            { label: 'Dossier', value: <TextLink href={routes.resident(item.resident.id)}>Naar zijn dossier</TextLink> },
          ]}
        />
      </Panel>
    </Section>
  )
}

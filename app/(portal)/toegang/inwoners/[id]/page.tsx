import { screen } from '@/app/screen'
import { CaseTable } from '@/components/indications/CaseTable'
import { withCapital } from '@/components/indications/CaseFrame'
import { FileTabs, MergedAway } from '@/components/residents/FileFrame'
import { Help, LastNote, Letters, SpeaksFor, Waits } from '@/components/residents/ResidentNow'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { residentNow } from '@/lib/desk/queries/resident'
import { viewedFor } from '@/lib/indications/messages'
import { residentFile } from '@/lib/indications/queries/lists'
import { isOpen } from '@/lib/indications/rules/case'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatStreet } from '@/lib/kernel/identifiers'
import { formalName } from '@/lib/kernel/names'
import { formatTime } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: async (actor, { params }) => {
    const file = await residentFile(actor, params['id'] ?? '')
    return file && { ...file, now: await residentNow(actor, file.resident.id) }
  },
  title: 'Dossier van een inwoner',
  render: ({ resident, cases, viewedAt, purpose, municipality, earlierHomes, now }) => {
    const open = cases.find((each) => isOpen(each.status))
    return (
      <>
        <Band
          crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossier' }]}
          title={withCapital(resident.formal)}
          badge={(resident.diedOn && <Badge tone="none">{`Overleden op ${formatDay(resident.diedOn)}`}</Badge>) ?? (resident.secret && <Badge tone="wait">Adres geheim</Badge>)}
          lead={`Inwoner van gemeente ${municipality}`}
          facts={[
            { label: 'Geboren', value: `${formatDayLong(resident.birthDate)} (${resident.age} jaar)` },
            { label: 'BSN', value: <TextLink href={routes.residentBsn(resident.id)} hidden="volledig opvragen">{resident.bsn}</TextLink> },
            { label: 'Adres', value: `${resident.streetLine}, ${resident.address.town}` },
            { label: 'Telefoon', value: resident.phone ?? 'Niet bekend' },
          ]}
          next={
            open ? (
              <NextStep title={`Zaak ${open.number} loopt`} action={<ButtonLink href={routes.wmoCase(open.id)}>Zaak openen</ButtonLink>}>
                Ga verder waar u gebleven was.
              </NextStep>
            ) : (
              <NextStep title="Leg een melding vast" action={<ButtonLink href={routes.newCase(resident.id)}>Melding vastleggen</ButtonLink>}>
                Met de melding begint het onderzoek van zes weken.
              </NextStep>
            )
          }
          tabs={<FileTabs id={resident.id} current="file" />}
        />
        <Body>
          {resident.mergedIntoId && <MergedAway id={resident.mergedIntoId} />}
          <Note>
            {viewedFor(purpose)} Dat is vastgelegd om {formatTime(viewedAt)}.
          </Note>
          <Waits now={now} residentId={resident.id} />
          <Columns split="8-4">
            <Stack>
            <Help now={now} />
            <Section title="Zaken" actions={open && <TextLink href={routes.newCase(resident.id)}>Nieuwe melding vastleggen</TextLink>}>
              <CaseTable caption="Zaken van deze inwoner" rows={cases} named={false} empty={<EmptyState title="Er is nog geen zaak">Een zaak begint met een melding.</EmptyState>} />
            </Section>
            <Letters now={now} />
            </Stack>
            <Stack>
            <SpeaksFor now={now} residentId={resident.id} />
            <LastNote now={now} residentId={resident.id} />
            <Section title="Naam en taal" actions={<TextLink href={routes.residentName(resident.id)} hidden="naam en taal">Wijzigen</TextLink>}>
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Gebruikte naam', value: withCapital(resident.formal), second: resident.name.firstName },
                    ...(resident.name.partnerSurname ? [{ label: 'Eigen naam', value: withCapital(formalName({ ...resident.name, nameUse: 'own' })) }] : []),
                    { label: 'Taal', value: resident.language ?? 'Nederlands', second: resident.interpreter ? 'Tolk nodig' : undefined },
                  ]}
                />
              </Panel>
            </Section>
            <Section title="Adres en contact" actions={<TextLink href={routes.residentContact(resident.id)}>Wijzigen</TextLink>}>
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Adres', value: resident.streetLine, second: resident.placeLine },
                    ...(resident.secret ? [{ label: 'Adres geheim', value: `Sinds ${formatDayLong(resident.secret.since)}`, second: `Vastgelegd door ${resident.secret.by}. Geef het aan niemand door.`, strong: true }] : []),
                    ...(resident.next ? [{ label: `Vanaf ${formatDay(resident.next.from)}`, value: formatStreet(resident.next.address), second: `${resident.next.address.postcode} ${resident.next.address.town}` }] : []),
                    ...earlierHomes.filter((each) => each.until !== resident.next?.from).map((each) => ({ label: `Tot ${formatDay(each.until)}`, value: each.streetLine, second: each.placeLine })),
                    { label: 'Telefoon', value: resident.phone ?? 'Niet bekend' },
                    { label: 'E-mail', value: resident.email ?? 'Niet bekend' },
                    { label: 'Adres gecontroleerd', value: formatDayLong(resident.addressCheckedOn) },
                    ...(resident.invented ? [{ label: 'Let op', value: 'Deze inwoner is verzonnen.' }] : []),
                  ]}
                />
              </Panel>
            </Section>
            <Section title="Verhuizing">
              <TextLink href={routes.residentMove(resident.id)}>Verhuizing binnen de gemeente vastleggen</TextLink>
              <p>
                <TextLink href={routes.residentTransfer(resident.id)}>Overdracht aan een andere gemeente</TextLink>
              </p>
            </Section>
            <Section title="Inzage door de inwoner">
              <TextLink href={routes.residentExport(resident.id)}>Gegevens uitdraaien</TextLink>
            </Section>
            <Section title="Bewaren">
              <TextLink href={routes.residentKeeping(resident.id)}>Hoe lang dit dossier blijft</TextLink>
              <p>
                <TextLink href={routes.residentMerges(resident.id)}>Samenvoegen met een ander dossier</TextLink>
              </p>
            </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

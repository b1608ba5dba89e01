import { Badge } from '@/components/ui/Badge'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { GROUP_STATUS_LABELS } from '@/lib/providers/messages'
import type { GroupLinkView, GroupPage } from '@/lib/providers/queries/group'
import { routes } from '@/lib/routes'

const Standing = ({ status }: { status: GroupLinkView['status'] }) => <Badge tone={GROUP_STATUS_LABELS[status].tone}>{GROUP_STATUS_LABELS[status].text}</Badge>

/** Where the organisation belongs or belonged, with proof, and what the other said. */
export function Parents({ links }: { links: GroupPage['links'] }) {
  return (
    <DataTable
      caption="Organisaties waar u bij hoort"
      rows={links}
      rowKey={(link) => link.id}
      columns={[
        { head: 'Organisatie', cell: (link) => link.parentName, second: (link) => `KVK-nummer ${link.parentKvk}` },
        { head: 'Van', cell: (link) => formatDay(link.validFrom) },
        { head: 'Tot en met', cell: (link) => (link.validUntil ? formatDay(link.validUntil) : 'loopt door') },
        { head: 'Bewijs', cell: (link) => <TextLink href={routes.file(link.fileId)} file>{link.file.name}</TextLink>, second: (link) => link.source },
        { head: 'Stand', cell: (link) => <Standing status={link.status} />, second: (link) => link.reason ?? (link.parentId === null && link.status === 'stated' ? 'nog niet gevraagd: had geen account' : undefined) },
      ]}
      empty={<EmptyState title="U hoort bij geen andere organisatie">Hoort u bij een holding of concern, geef dat dan hieronder op. Inkopers zien het bij uw inschrijving.</EmptyState>}
    />
  )
}

/** The button to ask an organisation that got its account after the statement. */
export function AskParentForm({ link, action }: { link: GroupLinkView; action: FormAction }) {
  return (
    <Section title={`${link.parentName} heeft nu een account`} level={3} intro="Vraag of het klopt. De organisatie bevestigt of ontkent het in haar eigen dossier; inkopers zien haar antwoord.">
      <ActionForm action={action} keyValue={crypto.randomUUID()} version={link.version} hidden={{ linkId: link.id }} id={`v${link.id}`} submit={`${link.parentName} vragen`} submitKind="secondary" label={`Vraag aan ${link.parentName}`}>
        {null}
      </ActionForm>
    </Section>
  )
}

/** The form to end what runs. */
export function EndGroupForm({ link, action }: { link: GroupLinkView; action: FormAction }) {
  return (
    <Section title={`U hoort niet meer bij ${link.parentName}`} level={3}>
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} version={link.version} hidden={{ linkId: link.id }} id={`e${link.id}`} submit="Einde vastleggen" submitKind="secondary" label={`Einde bij ${link.parentName}`}>
          <DateField name="validUntil" label="Laatste dag" />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Who says to belong to this organisation; what waits for an answer has its form. */
export function Below({ below, may, action }: { below: GroupPage['below']; may: boolean; action: FormAction }) {
  return (
    <>
      <DataTable
        caption="Organisaties die zeggen bij u te horen"
        rows={below}
        rowKey={(link) => link.id}
        columns={[
          { head: 'Organisatie', cell: (link) => link.name, second: (link) => `Opgegeven door ${link.statedName}` },
          { head: 'Van', cell: (link) => formatDay(link.validFrom) },
          { head: 'Tot en met', cell: (link) => (link.validUntil ? formatDay(link.validUntil) : 'loopt door') },
          { head: 'Stand', cell: (link) => <Standing status={link.status} />, second: (link) => link.reason ?? undefined },
        ]}
      />
      {may &&
        below
          .filter((link) => link.status === 'stated')
          .map((link) => (
            <Section key={link.id} title={`Hoort ${link.name} bij u?`} level={3}>
              <Panel pad>
                <ActionForm action={action} keyValue={crypto.randomUUID()} version={link.version} hidden={{ linkId: link.id }} id={`a${link.id}`} submit="Antwoorden" label={`Antwoord aan ${link.name}`}>
                  <RadioGroup name="answer" label="Klopt dit?" options={[{ value: 'confirmed', label: 'Ja, dat klopt' }, { value: 'denied', label: 'Nee' }]} />
                  <TextArea name="reason" label="Waarom niet?" hint="Alleen bij nee. De aanbieder en de inkopers lezen dit." rows={2} optional />
                </ActionForm>
              </Panel>
            </Section>
          ))}
    </>
  )
}

import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { STANDING_LABELS } from '@/lib/contracts/messages'
import type { AgreementView } from '@/lib/contracts/queries/agreement'
import type { ContractView } from '@/lib/reporting/queries/agreement'
import { decimal, list, longFingerprint } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

type Part = ContractView['participations'][number]

/** The lots in which the provider takes part; for who may, with clients counted and the hours they get. */
export function Participations({ view }: { view: ContractView }) {
  const { clients, total } = view
  const of = (part: Part) => clients?.get(part.id) ?? { clients: 0, minutes: 0 }
  const hours = (minutes: number) => decimal(minutes / 60, 1)
  const products = new Set(view.participations.map((part) => list(part.products)))
  const [same] = products.size === 1 ? products : []
  return (
    <Section title="Deelnames" id="deelnames" intro={same}>
      <DataTable
        caption="Deelnames per perceel"
        rows={view.participations}
        rowKey={(part) => part.id}
        columns={[
          { head: 'Perceel', cell: (part) => part.lot, second: (part) => (same ? undefined : list(part.products)), ...(clients ? { total: 'Samen' } : {}) },
          ...(view.participations.some((part) => part.establishments.length > 0) ? [{ head: 'Vestigingen', cell: (part: Part) => list(part.establishments) || 'Niet genoemd' }] : []),
          { head: 'Stand', cell: (part) => <Badge tone={STANDING_LABELS[part.standing].tone}>{STANDING_LABELS[part.standing].text}</Badge> },
          { head: 'Loopt van', cell: (part) => formatDay(part.startsOn) },
          { head: 'Tot en met', cell: (part) => formatDay(part.endsOn) },
          ...(clients && total
            ? [
                { head: 'Cliënten', align: 'right' as const, cell: (part: Part) => of(part).clients, total: total.clients },
                { head: 'Uren per week', align: 'right' as const, cell: (part: Part) => hours(of(part).minutes), total: hours(total.minutes) },
              ]
            : []),
        ]}
        empty={
          <EmptyState title="Er zijn nog geen deelnames">
            {view.admittedLots.length > 0 ? `Toegelaten in ${list(view.admittedLots)}. De deelnames beginnen zodra beide partijen hebben getekend.` : 'De deelnames beginnen zodra beide partijen hebben getekend.'}
          </EmptyState>
        }
        foot={<PanelFoot>{clients ? `Aantallen op ${formatDayLong(view.today)}, zonder namen. Geteld: aangenomen en lopende hulp.` : 'Cliënten ziet alleen de contractmanager, als aantal.'}</PanelFoot>}
      />
    </Section>
  )
}

/** The papers of the agreement, and the fingerprint of the one that was offered. */
export function Documents({ view }: { view: ContractView }) {
  if (!view.letterId) return null
  return (
    <Section title="Documenten" id="documenten">
      <Panel>
        <PanelPart>
          <DefinitionList
            items={[
              {
                label: 'Overeenkomst',
                value: (
                  <TextLink href={routes.letter(view.letterId)} file>
                    Raamovereenkomst {view.reference} (PDF)
                  </TextLink>
                ),
              },
              ...(view.sheetId
                ? [
                    {
                      label: 'Handtekeningen',
                      value: (
                        <TextLink href={routes.letter(view.sheetId)} file>
                          Blad met beide handtekeningen (PDF)
                        </TextLink>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </PanelPart>
        {view.fingerprint && <PanelFoot>Vingerafdruk: {longFingerprint(view.fingerprint)}</PanelFoot>}
      </Panel>
    </Section>
  )
}

/** The signature in the name of the colleges. */
export function SignForm({ view, action, name, formKey }: { view: ContractView; action: FormAction; name: string; formKey: string }) {
  return (
    <Section title="Tekenen namens de gemeenten" id="tekenen" intro={`U tekent voor ${list(view.admittedLots)}, met het mandaat van elk college.`}>
      <Panel pad>
        <ActionForm
          action={action}
          keyValue={formKey}
          version={view.version}
          hidden={{ agreementId: view.id, fingerprint: view.fingerprint }}
          submit="Overeenkomst tekenen"
          id="teken"
          label="Tekenen namens de gemeenten"
          note={view.fingerprint ? `Vingerafdruk van het document: ${longFingerprint(view.fingerprint)}` : undefined}
        >
          <TextField name="name" label="Uw naam" defaultValue={name} />
          <TextField name="role" label="Uw functie" defaultValue="Contractmanager" />
          <Checkbox name="authorised" label="Ik mag namens deze colleges tekenen en heb de overeenkomst gelezen." />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Of an agreement that came from an older system: what the portal knows of it, and what it doesn't. */
export function TakenOver({ from, href }: { from: NonNullable<AgreementView['takenOver']>; href: string | null }) {
  return (
    <Section title="Overgenomen" intro={`Deze overeenkomst komt uit ${from.from}. De afspraken, handtekeningen en eisen staan daar, niet in dit portaal.`} actions={href ? <TextLink href={href}>Bestand waarmee zij kwam</TextLink> : undefined}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Ouder systeem', value: from.from },
            { label: 'Getekend', value: from.signedOn ? formatDayLong(from.signedOn) : 'Stond niet in het bestand' },
          ]}
        />
      </Panel>
    </Section>
  )
}

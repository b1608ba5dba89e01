import { AddressFields } from '@/components/residents/AddressFields'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { EFFECT_LABELS } from '@/lib/continuity/messages/move'
import type { SignalPage } from '@/lib/continuity/queries/signals'
import { addDays, formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

type Props = { view: SignalPage; action: FormAction; formKey: string }

/** Where a resident moves to and what that does to each help: before deciding what will happen, afterwards what is left to choose. */
export function MoveSection({ view: { move, signal, resident }, action, formKey }: Props) {
  if (!move) return null
  if (!move.move)
    return signal.outcome === null ? (
      <Section title="Nieuw adres" id="nieuw-adres" intro="Zonder nieuw adres kunt u de verhuizing niet overnemen.">
        <Panel pad>
          <ActionForm action={action} keyValue={`${formKey.slice(0, -1)}b`} id="adres" label="Nieuw adres" version={signal.version} hidden={{ signalId: signal.id }} submit="Adres bewaren">
            <AddressFields />
          </ActionForm>
        </Panel>
      </Section>
    ) : null
  const { was, streetLine, placeLine } = move.move
  return (
    <Section title="Adres en hulp">
      <Panel>
        <PanelPart>
          <DefinitionList
            items={[
              { label: 'Oud adres', value: was?.streetLine ?? resident.streetLine, second: was?.placeLine ?? resident.placeLine },
              { label: 'Nieuw adres', value: streetLine, second: placeLine },
              ...(move.lot ? [{ label: 'Gebied van het nieuwe adres', value: move.lot }] : []),
            ]}
          />
        </PanelPart>
        {signal.outcome === null && move.help.length === 0 && (
          <PanelPart>
            <p>Er loopt geen hulp van een aanbieder. Alleen het adres verandert.</p>
          </PanelPart>
        )}
        {signal.outcome === null &&
          move.help.map((help) => (
            <PanelPart key={help.allocationId}>
              <DefinitionList
                items={[
                  { label: help.product, value: help.provider, second: `${help.number}, perceel ${help.lot}` },
                  { label: 'Na de verhuizing', value: EFFECT_LABELS[help.effect.kind], second: dayOf(help) },
                  ...(help.effect.kind === 'stays' ? [] : [{ label: 'Wie daar helpt', value: help.there.length > 0 ? help.there.join(', ') : 'Geen aanbieder op die dag', second: 'Op alfabet; de inwoner kiest' }]),
                ]}
              />
            </PanelPart>
          ))}
        {signal.outcome === 'followed' &&
          move.unplaced.map((each) => (
            <PanelPart key={each.indicationId}>
              <p>
                De inwoner kiest opnieuw: {each.product}. <TextLink href={routes.newAllocation(each.indicationId)}>{`Aanbieder kiezen voor zaak ${each.caseNumber}`}</TextLink>
              </p>
            </PanelPart>
          ))}
      </Panel>
    </Section>
  )
}

function dayOf({ effect, newLot }: NonNullable<SignalPage['move']>['help'][number]): string | undefined {
  if (effect.kind === 'goes-on') return `Vanaf ${formatDay(effect.from)}${newLot ? `, perceel ${newLot}` : ''}`
  return effect.kind === 'ends' ? `Tot en met ${formatDay(addDays(effect.from, -1))}` : undefined
}

import { screen } from '@/app/screen'
import { MergerStands } from '@/components/contracts/ChangeDecision'
import { ChangeBadge, ChangeFacts, Told } from '@/components/providers/Changes'
import { History } from '@/components/providers/History'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { REACH_LABELS } from '@/lib/contracts/messages'
import { ownMerger, type MergerPart } from '@/lib/contracts/queries/dossier-change'
import { plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { withdrawChangeAction } from '@/lib/providers/actions'
import { CHANGE_KIND_LABELS, DOSSIER_EVENTS } from '@/lib/providers/messages'
import { ownChange, type ChangeView } from '@/lib/providers/queries'
import { routes } from '@/lib/routes'

const NEXT = {
  reported: ['De gemeenten kijken de wijziging na', 'U krijgt bericht van de beslissing.'],
  checked: ['Een tweede persoon beslist', 'Een IBAN keuren zij met zijn tweeën goed.'],
  approved: ['De wijziging geldt overal', 'U hoeft haar nergens anders te melden.'],
  refused: ['De wijziging is niet goedgekeurd', 'De reden staat hieronder. Klopt er iets niet, meld de wijziging dan opnieuw.'],
  withdrawn: ['U hebt de melding ingetrokken', 'Uw dossier is niet veranderd.'],
} as const

/** A merger moves nothing by itself: what counts is what was decided about each participation. */
function stands(change: ChangeView, parts: readonly MergerPart[]): readonly [string, string] {
  const waits = parts.filter((part) => part.decided === null).length
  if (change.kind !== 'merger' || change.status !== 'approved' || parts.length === 0) return NEXT[change.status]
  if (waits === 0) return ['Over al uw deelnames is besloten', 'Per deelname staat hieronder wat er gebeurt.']
  return [`Over ${plural(waits, 'deelname', 'deelnames')} moet nog worden besloten`, 'Tot dan verandert er niets aan. U krijgt bericht van elk besluit.']
}

const change = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params }) => {
    const view = await ownChange(actor, params['changeId'] ?? '')
    return view && { ...view, parts: await ownMerger(actor, view.change) }
  },
  title: (view) => `Wijziging: ${CHANGE_KIND_LABELS[view.change.kind]}`,
  render: ({ change, may, timeline, parts }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Wijzigingen', href: routes.changes() }, { label: CHANGE_KIND_LABELS[change.kind] }]}
        title={CHANGE_KIND_LABELS[change.kind]}
        badge={<ChangeBadge status={change.status} />}
        lead={`Geldt vanaf ${formatDayLong(change.validFrom)}.`}
        next={
          <NextStep label="Hoe het ervoor staat" title={stands(change, parts)[0]}>
            {stands(change, parts)[1]}
          </NextStep>
        }
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            <ChangeFacts change={change} />
            {change.kind === 'merger' && <MergerStands change={change} parts={parts} href={routes.providerAgreement} />}
            <Told change={change} labels={REACH_LABELS} />
            {may && (
              <Section title="Melding intrekken">
                <Panel pad>
                  <ActionForm action={withdrawChangeAction} keyValue={formKey} version={change.version} hidden={{ changeId: change.id }} submit="Melding intrekken" submitKind="danger" label="Melding intrekken">
                    <Checkbox name="sure" label="Ik trek deze melding in. Mijn dossier blijft zoals het is." />
                  </ActionForm>
                </Panel>
              </Section>
            )}
          </Stack>
          <Section title="Wat er gebeurd is">
            <History lines={timeline} labels={DOSSIER_EVENTS} describe={() => ''} />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default change.page
export const generateMetadata = change.metadata

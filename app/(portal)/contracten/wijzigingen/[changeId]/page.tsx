import { screen } from '@/app/screen'
import { ChangeDecision, MergerParts } from '@/components/contracts/ChangeDecision'
import { ChangeBadge, ChangeFacts, Told } from '@/components/providers/Changes'
import { History } from '@/components/providers/History'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { checkChangeAction, decideChangeAction, decideMergerAction } from '@/lib/contracts/actions'
import { REACH_LABELS } from '@/lib/contracts/messages'
import { reportedChange } from '@/lib/contracts/queries/dossier-change'
import { formatDayLong } from '@/lib/kernel/day'
import { CHANGE_KIND_LABELS, DOSSIER_EVENTS } from '@/lib/providers/messages'
import { routes } from '@/lib/routes'

const change = screen(['contract-manager', 'procurement-officer', 'auditor'], {
  load: (actor, { params }) => reportedChange(actor, params['changeId'] ?? ''),
  title: ({ change }) => `${change.provider.name}: ${CHANGE_KIND_LABELS[change.kind]}`,
  render: (view, { formKey }) => {
    const { change, may, timeline } = view
    const open = change.status === 'reported' || change.status === 'checked'
    return (
      <>
        <Band
          crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Gemelde wijzigingen', href: routes.reportedChanges() }, { label: CHANGE_KIND_LABELS[change.kind] }]}
          title={`${change.provider.name}: ${CHANGE_KIND_LABELS[change.kind]}`}
          badge={<ChangeBadge status={change.status} />}
          lead={`Geldt vanaf ${formatDayLong(change.validFrom)}.`}
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              <ChangeFacts change={change} />
              {may && open && <ChangeDecision view={view} check={checkChangeAction} decide={decideChangeAction} formKey={formKey} />}
              {change.kind === 'merger' && <MergerParts view={view} decide={decideMergerAction} />}
              {!open && change.status === 'approved' && <Told change={change} labels={REACH_LABELS} />}
            </Stack>
            <Section title="Wat er gebeurd is">{timeline.length > 0 ? <History lines={timeline} labels={DOSSIER_EVENTS} describe={() => ''} /> : <p className="quiet">Nog niets dat u mag zien.</p>}</Section>
          </Columns>
        </Body>
      </>
    )
  },
})

export default change.page
export const generateMetadata = change.metadata

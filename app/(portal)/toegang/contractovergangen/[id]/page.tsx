import { screen } from '@/app/screen'
import { ChangeoverEnd, Parts } from '@/components/continuity/Changeover'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { endChangeover } from '@/lib/continuity/actions/changeover'
import { WAY_LABELS, WAY_REASONS } from '@/lib/continuity/messages/changeover'
import { changeoverView } from '@/lib/continuity/queries/changeover'
import { WAYS } from '@/lib/continuity/schema/changeover'
import { number } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { params }) => changeoverView(actor, params['id'] ?? ''),
  title: ({ changeover }) => changeover.name,
  render: (view) => {
    const { changeover, sums } = view
    return (
      <>
        <Band
          crumb={[{ label: 'Contractovergangen', href: routes.changeovers() }, { label: changeover.name }]}
          title={changeover.name}
          badge={changeover.endedOn === null ? <Badge tone="wait">Loopt</Badge> : <Badge tone="no">Gestopt</Badge>}
          lead={`Gemeente ${changeover.municipality}. De eerste dag is ${changeover.newFromText}.`}
          figures={[
            { label: 'inwoners', value: number(sums.cases) },
            { label: 'zijn over', value: number(sums.done) },
            { label: 'krijgen een nieuw besluit', value: number(sums.by.decision) },
            { label: 'passen niet', value: number(sums.misfit) },
          ]}
        />
        <Body>
          {changeover.endReason && <Alert kind="info" title="Deze contractovergang is gestopt">{changeover.endReason}</Alert>}
          <Columns split="8-4">
            <Parts view={view} />
            <Stack>
              <Section title="Besluit of niet">
                <Panel pad>
                  <DefinitionList items={[...WAYS.map((way) => ({ label: WAY_LABELS[way], value: number(sums.by[way]), second: WAY_REASONS[way] })), { label: 'Waarom', value: changeover.reason }, { label: 'Gemaakt', value: changeover.madeBy, second: formatInstant(changeover.madeAt) }]} />
                </Panel>
              </Section>
              {view.mayEnd && <ChangeoverEnd changeover={changeover} action={endChangeover} />}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata

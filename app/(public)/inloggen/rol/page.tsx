import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body } from '@/components/ui/Page'
import { PickList } from '@/components/ui/PickList'
import { chooseRole } from '@/lib/auth/actions'
import { currentRoles, currentStep } from '@/lib/auth/step'
import { roleLabel } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'

const role = publicScreen({
  load: async () => {
    const step = await currentStep()
    return step?.stage === 'proved' ? { name: step.name, roles: await currentRoles() } : null
  },
  elsewhere: () => Promise.resolve(routes.signInAccount()),
  title: 'Kies uw rol',
  frame: 'bare',
  render: ({ name, roles }, { formKey }) => (
    <>
      <Band title="In welke rol werkt u nu?" lead={`U bent ${name}. U ziet alleen wat bij de rol hoort die u kiest. Voor een andere rol logt u opnieuw in.`} />
      <Body>
        <ActionForm action={chooseRole} keyValue={formKey} label="Kies uw rol">
          <PickList name="membership" groups={[{ title: 'Uw rollen', items: roles.map((each) => ({ key: each.membershipId, value: each.membershipId, initials: roleLabel(each.role).slice(0, 2), title: roleLabel(each.role), lines: [each.title, each.organisation] })) }]} />
        </ActionForm>
      </Body>
    </>
  ),
})

export default role.page
export const generateMetadata = role.metadata

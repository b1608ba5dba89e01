'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { recordTalk as recordTalkCommand } from '../commands/talk'
import { TALK_REFUSALS } from '../messages/talk'
import { RecordTalk } from '../schema/talk'

export const recordTalk = formAction({
  name: 'indications.record-talk', schema: RecordTalk, run: recordTalkCommand, refusals: TALK_REFUSALS, fieldOf: { 'day-in-future': 'heldOn', 'before-notification': 'heldOn' },
  to: (value) => withNotice(routes.caseTalks(value.caseId), 'bewaard'),
})

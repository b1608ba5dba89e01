'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { declineMerge, mergeFiles, proposeMerge } from '../commands/merge'
import { DECLINE_MERGE_REFUSALS, MERGE_REFUSALS, PROPOSE_MERGE_REFUSALS } from '../messages/merge'
import { DeclineMerge, MergeFiles, ProposeMerge } from '../schema/merge'

const toMerge = ({ residentId, mergeId }: { readonly residentId: string; readonly mergeId: string }) => withNotice(routes.residentMerge(residentId, mergeId), 'bewaard')

export const proposeMergeAction = formAction({ name: 'merge.propose', schema: ProposeMerge, run: proposeMerge, refusals: PROPOSE_MERGE_REFUSALS, fieldOf: { 'no-such-file': 'bsn', 'own-file': 'bsn', 'merged-already': 'bsn' }, to: toMerge })
export const declineMergeAction = formAction({ name: 'merge.decline', schema: DeclineMerge, run: declineMerge, refusals: DECLINE_MERGE_REFUSALS, to: toMerge })
export const mergeFilesAction = formAction({ name: 'merge.do', schema: MergeFiles, run: mergeFiles, refusals: MERGE_REFUSALS, to: toMerge })

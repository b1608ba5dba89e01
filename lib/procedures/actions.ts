'use server'

import { anonymousFormAction, formAction } from '@/lib/action'
import { addClause, editClause, removeClause } from '@/lib/procedures/commands/clauses'
import { addCriterion, editCriterion, moveCriterion, removeCriterion } from '@/lib/procedures/commands/criteria'
import { addLibraryCriterion, changeLibraryCriterion, retireLibraryCriterion, saveToLibrary, takeFromLibrary } from '@/lib/procedures/commands/library'
import { copyProcedure } from '@/lib/procedures/commands/copy'
import { generateDocument } from '@/lib/procedures/commands/generate'
import { sendMessage } from '@/lib/procedures/commands/messages'
import { addDocument, addDocumentVersion, removeDocument } from '@/lib/procedures/commands/documents'
import { createProcedure, editProcedure, setLots } from '@/lib/procedures/commands/procedure'
import { concludeProcedure, publishProcedure, withdrawProcedure } from '@/lib/procedures/commands/publish'
import { setScope } from '@/lib/procedures/commands/scope'
import { confirmMove, proposeMove, withdrawMove } from '@/lib/procedures/commands/closing-move'
import { CLOSING_MOVE_FIELDS, CLOSING_MOVE_REFUSALS, CONFIRM_CLOSING_REFUSALS } from '@/lib/procedures/messages/closing-move'
import { AnswerMove, ProposeMove } from '@/lib/procedures/schema/closing-move'
import { reopenWindow, stopWindow } from '@/lib/procedures/commands/stop'
import { addWindow, editWindow, publishWindow, removeWindow } from '@/lib/procedures/commands/windows'
import { CONCLUDE_REFUSALS, COPY_REFUSALS, DOCUMENT_REFUSALS, DRAFT_REFUSALS, GENERATE_REFUSALS, LIBRARY_REFUSALS, MESSAGE_REFUSALS, MOVE_REFUSALS, PLANNING_REFUSALS, PROCEDURE_REFUSALS, PUBLISH_REFUSALS, RULES_REFUSALS, STOP_REFUSALS, TAKE_REFUSALS, WITHDRAW_REFUSALS } from '@/lib/procedures/messages/refusals'
import { SCOPE_REFUSALS } from '@/lib/procedures/messages/scope'
import { moveDate, setDateRules } from '@/lib/procedures/commands/dates'
import { AddCriterion, EditCriterion, MoveCriterion, RemoveCriterion } from '@/lib/procedures/schema/criterion'
import { AddClause, AddDocument, AddDocumentVersion, EditClause, GenerateDocument, RemoveClause, RemoveDocument } from '@/lib/procedures/schema/document'
import { AddLibraryCriterion, ChangeLibraryCriterion, RetireLibraryCriterion, SaveToLibrary, TakeFromLibrary } from '@/lib/procedures/schema/library'
import { ConcludeProcedure, CopyProcedure, CreateProcedure, EditProcedure, PublishProcedure, SetLots, WithdrawProcedure } from '@/lib/procedures/schema/procedure'
import { SetScope } from '@/lib/procedures/schema/scope'
import { SendMessage } from '@/lib/procedures/schema/message'
import { MoveDate, SetDateRules } from '@/lib/procedures/schema/dates'
import { AddWindow, EditWindow, StopWindow, WindowById } from '@/lib/procedures/schema/window'
import { routes, withNotice } from '@/lib/routes'
import { confirmAlert, endAlert, requestAlert } from '@/lib/procedures/commands/alert'
import { followProcedure } from '@/lib/procedures/commands/follow'
import { ALERT_REFUSALS, FOLLOW_REFUSALS, LINK_REFUSALS } from '@/lib/procedures/messages/alert'
import { AlertLink, RequestAlert } from '@/lib/procedures/schema/alert'
import { FollowProcedure } from '@/lib/procedures/schema/follow'

const DETAIL_FIELDS = { 'reference-taken': 'reference', 'beyond-maximum': 'maxMonths', 'option-without-months': 'optionMonths', 'months-without-option': 'optionMonths', 'kind-not-of-type': 'type', 'reaction-too-short': 'reactionDays', 'reaction-below-rule': 'reactionDays', 'reaction-unexplained': 'reactionWhy' } as const
const COPY_FIELDS = { 'reference-taken': 'reference', 'start-too-soon': 'contractStart', 'decisions-before-closing': 'contractStart', 'start-before-decisions': 'contractStart' } as const
const WINDOW_FIELDS = {
  'kind-not-of-type': 'kind',
  'name-taken': 'name', 'moves-along': 'moveAlong', 'closes-before-opens': 'closesDay', 'closing-past': 'closesDay', 'questions-after-closing': 'questionsDay', 'answers-without-questions': 'questionsDay', 'answers-before-questions': 'answersDay', 'answers-after-closing': 'answersDay', 'decisions-before-closing': 'decisionsBy', 'start-before-decisions': 'contractStart', 'start-too-soon': 'contractStart', 'start-after-term': 'contractStart',
} as const

export const createProcedureAction = formAction({ name: 'procedures.create', schema: CreateProcedure, run: createProcedure, refusals: PROCEDURE_REFUSALS, fieldOf: DETAIL_FIELDS, to: ({ id }) => withNotice(routes.procedureLots(id), 'procedure-aangemaakt') })

export const copyProcedureAction = formAction({ name: 'procedures.copy', schema: CopyProcedure, run: copyProcedure, refusals: COPY_REFUSALS, fieldOf: COPY_FIELDS, to: ({ id }) => withNotice(routes.procedurePublish(id), 'procedure-gekopieerd') })

export const editProcedureAction = formAction({ name: 'procedures.edit', schema: EditProcedure, run: editProcedure, refusals: PROCEDURE_REFUSALS, fieldOf: DETAIL_FIELDS, to: ({ id }) => withNotice(routes.procedureDetails(id), 'bewaard') })

export const setLotsAction = formAction({
  name: 'procedures.set-lots',
  schema: SetLots,
  run: setLots,
  refusals: PROCEDURE_REFUSALS,
  // A lot belongs to the procedure as soon as one of its products is ticked.
  read: (values) => ({
    id: values['id'],
    version: values['version'],
    lots: Object.entries(values).flatMap(([name, value]) => (name.startsWith('products.') ? [{ lotId: name.slice('products.'.length), productIds: [value].flat() }] : [])),
  }),
  to: ({ id }) => withNotice(routes.procedureLots(id), 'bewaard'),
})

export const setScopeAction = formAction({
  name: 'procedures.set-scope',
  schema: SetScope,
  run: setScope,
  refusals: SCOPE_REFUSALS,
  // lots.<row>.<part>, and together.<product> with the products that go with it.
  read: (values) => {
    const lots: Record<string, string | string[]>[] = []
    for (const [name, value] of Object.entries(values)) {
      const [, row, part] = /^lots\.(\d{1,3})\.(\w+)$/.exec(name) ?? []
      if (row !== undefined && part !== undefined) lots[Number(row)] = { ...lots[Number(row)], [part]: value }
    }
    const combinations = Object.entries(values).flatMap(([name, value]) => (name.startsWith('together.') ? [{ productId: name.slice('together.'.length), requiresIds: [value].flat() }] : []))
    return { id: values['id'], version: values['version'], purchaseObligation: values['purchaseObligation'], lots, combinations }
  },
  to: ({ id }) => withNotice(routes.procedureLots(id), 'bewaard'),
})

export const addWindowAction = formAction({ name: 'procedures.add-window', schema: AddWindow, run: addWindow, refusals: PLANNING_REFUSALS, fieldOf: WINDOW_FIELDS, to: ({ procedureId }) => withNotice(routes.procedurePlanning(procedureId), 'instapmoment-gepland') })

export const editWindowAction = formAction({ name: 'procedures.edit-window', schema: EditWindow, run: editWindow, refusals: PLANNING_REFUSALS, fieldOf: WINDOW_FIELDS, to: ({ procedureId }) => withNotice(routes.procedurePlanning(procedureId), 'bewaard') })

export const removeWindowAction = formAction({ name: 'procedures.remove-window', schema: WindowById, run: removeWindow, refusals: PLANNING_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedurePlanning(procedureId), 'instapmoment-verwijderd') })

export const publishWindowAction = formAction({ name: 'procedures.publish-window', schema: WindowById, run: publishWindow, refusals: PLANNING_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedurePlanning(procedureId), 'instapmoment-gepubliceerd') })

export const setDateRulesAction = formAction({
  name: 'procedures.set-date-rules',
  schema: SetDateRules,
  run: setDateRules,
  refusals: RULES_REFUSALS,
  fieldOf: { 'moves-along': 'moveAlong' },
  // rows.<date>.<field> becomes one row per date.
  read: ({ id, version, moveAlong, ...fields }) => ({ id, version, moveAlong, rows: nested(fields) }),
  to: ({ procedureId }) => withNotice(routes.procedurePlanning(procedureId), 'datums-volgen'),
})

function nested(fields: Readonly<Record<string, string | string[]>>): Record<string, Record<string, unknown>> {
  const rows = new Map<string, [string, unknown][]>()
  for (const [name, value] of Object.entries(fields)) {
    const [, date = name, field = name] = name.split('.')
    rows.set(date, [...(rows.get(date) ?? []), [field, value]])
  }
  return Object.fromEntries([...rows].map(([date, entries]) => [date, Object.fromEntries(entries)]))
}

export const moveDateAction = formAction({ name: 'procedures.move-date', schema: MoveDate, run: moveDate, refusals: MOVE_REFUSALS, fieldOf: { 'confirm-move': 'moveAlong', 'only-later': 'day', 'date-past': 'date', 'no-such-date': 'date', 'time-skipped': 'time' }, to: ({ procedureId }) => withNotice(routes.procedurePlanning(procedureId), 'planning-verschoven') })

export const proposeMoveAction = formAction({ name: 'procedures.propose-closing', schema: ProposeMove, run: proposeMove, refusals: CLOSING_MOVE_REFUSALS, fieldOf: CLOSING_MOVE_FIELDS, to: ({ windowId }) => withNotice(routes.moveClosing(windowId), 'sluiting-voorgesteld') })

export const confirmMoveAction = formAction({ name: 'procedures.confirm-closing', schema: AnswerMove, run: confirmMove, refusals: CONFIRM_CLOSING_REFUSALS, to: ({ windowId }) => withNotice(routes.entryWindow(windowId), 'sluiting-verplaatst') })

export const withdrawMoveAction = formAction({ name: 'procedures.withdraw-closing', schema: AnswerMove, run: withdrawMove, refusals: CONFIRM_CLOSING_REFUSALS, to: ({ windowId }) => withNotice(routes.moveClosing(windowId), 'sluiting-ingetrokken') })

export const stopWindowAction = formAction({ name: 'procedures.stop-window', schema: StopWindow, run: stopWindow, refusals: STOP_REFUSALS, to: ({ id }) => withNotice(routes.entryWindow(id), 'instapmoment-gestopt') })

export const reopenWindowAction = formAction({ name: 'procedures.reopen-window', schema: StopWindow, run: reopenWindow, refusals: STOP_REFUSALS, to: ({ id }) => withNotice(routes.entryWindow(id), 'instapmoment-heropend') })

export const addCriterionAction = formAction({ name: 'procedures.add-criterion', schema: AddCriterion, run: addCriterion, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureCriteria(procedureId), 'eis-toegevoegd') })

export const editCriterionAction = formAction({ name: 'procedures.edit-criterion', schema: EditCriterion, run: editCriterion, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureCriteria(procedureId), 'bewaard') })

export const removeCriterionAction = formAction({ name: 'procedures.remove-criterion', schema: RemoveCriterion, run: removeCriterion, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureCriteria(procedureId), 'eis-verwijderd') })

export const moveCriterionAction = formAction({ name: 'procedures.move-criterion', schema: MoveCriterion, run: moveCriterion, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => routes.procedureCriteria(procedureId) })

export const addDocumentAction = formAction({ name: 'procedures.add-document', schema: AddDocument, run: addDocument, refusals: DOCUMENT_REFUSALS, fieldOf: { 'publication-past': 'publishDay' }, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'document-toegevoegd') })

export const addDocumentVersionAction = formAction({ name: 'procedures.add-document-version', schema: AddDocumentVersion, run: addDocumentVersion, refusals: DOCUMENT_REFUSALS, fieldOf: { 'publication-past': 'publishDay' }, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'document-toegevoegd') })

export const generateDocumentAction = formAction({ name: 'procedures.generate-document', schema: GenerateDocument, run: generateDocument, refusals: GENERATE_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'document-gemaakt') })

export const sendMessageAction = formAction({ name: 'procedures.send-message', schema: SendMessage, run: sendMessage, refusals: MESSAGE_REFUSALS, fieldOf: { 'unknown-window': 'windowId', 'unknown-provider': 'providerId' }, to: ({ id, procedureId }) => withNotice(routes.sentMessage(procedureId, id), 'bericht-verstuurd') })

export const removeDocumentAction = formAction({ name: 'procedures.remove-document', schema: RemoveDocument, run: removeDocument, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'document-verwijderd') })

export const addClauseAction = formAction({ name: 'procedures.add-clause', schema: AddClause, run: addClause, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'bewaard') })

export const editClauseAction = formAction({ name: 'procedures.edit-clause', schema: EditClause, run: editClause, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'bewaard') })

export const removeClauseAction = formAction({ name: 'procedures.remove-clause', schema: RemoveClause, run: removeClause, refusals: DRAFT_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureDocuments(procedureId), 'bewaard') })

export const publishProcedureAction = formAction({ name: 'procedures.publish', schema: PublishProcedure, run: publishProcedure, refusals: PUBLISH_REFUSALS, to: ({ id }) => withNotice(routes.procedure(id), 'procedure-gepubliceerd') })

export const withdrawProcedureAction = formAction({ name: 'procedures.withdraw', schema: WithdrawProcedure, run: withdrawProcedure, refusals: WITHDRAW_REFUSALS, to: ({ id }) => withNotice(routes.procedure(id), 'procedure-ingetrokken') })

export const concludeProcedureAction = formAction({ name: 'procedures.conclude', schema: ConcludeProcedure, run: concludeProcedure, refusals: CONCLUDE_REFUSALS, to: ({ id }) => withNotice(routes.procedure(id), 'procedure-afgerond') })

export const addLibraryCriterionAction = formAction({ name: 'procedures.add-library-criterion', schema: AddLibraryCriterion, run: addLibraryCriterion, refusals: {}, to: ({ id }) => withNotice(routes.libraryCriterion(id), 'bibliotheek-toegevoegd') })

export const changeLibraryCriterionAction = formAction({ name: 'procedures.change-library-criterion', schema: ChangeLibraryCriterion, run: changeLibraryCriterion, refusals: LIBRARY_REFUSALS, to: ({ id }) => withNotice(routes.libraryCriterion(id), 'bibliotheek-gewijzigd') })

export const retireLibraryCriterionAction = formAction({ name: 'procedures.retire-library-criterion', schema: RetireLibraryCriterion, run: retireLibraryCriterion, refusals: LIBRARY_REFUSALS, to: ({ id }) => withNotice(routes.libraryCriterion(id), 'bibliotheek-vervallen') })

export const takeFromLibraryAction = formAction({ name: 'procedures.take-from-library', schema: TakeFromLibrary, run: takeFromLibrary, refusals: TAKE_REFUSALS, to: ({ procedureId }) => withNotice(routes.procedureCriteria(procedureId), 'eisen-overgenomen') })

export const saveToLibraryAction = formAction({ name: 'procedures.save-to-library', schema: SaveToLibrary, run: saveToLibrary, refusals: LIBRARY_REFUSALS, to: ({ id }) => withNotice(routes.libraryCriterion(id), 'bibliotheek-gewijzigd') })

export const requestAlertAction = anonymousFormAction({ name: 'procedures.request-alert', limit: 'public', schema: RequestAlert, run: requestAlert, refusals: ALERT_REFUSALS, fieldOf: { 'unknown-region': 'region' }, to: ({ region }) => withNotice(routes.follow(region || undefined), 'volgen-gevraagd') })

export const confirmAlertAction = anonymousFormAction({ name: 'procedures.confirm-alert', limit: 'public', schema: AlertLink, run: confirmAlert, refusals: LINK_REFUSALS, to: ({ link }) => withNotice(routes.followed(link), 'volgen-bevestigd') })

export const endAlertAction = anonymousFormAction({ name: 'procedures.end-alert', limit: 'public', schema: AlertLink, run: endAlert, refusals: {}, to: () => withNotice(routes.follow(), 'volgen-gestopt') })

export const followProcedureAction = formAction({ name: 'procedures.follow', schema: FollowProcedure, run: followProcedure, refusals: FOLLOW_REFUSALS, to: ({ procedureId, follow }) => withNotice(routes.publicProcedure(procedureId), follow ? 'procedure-gevolgd' : 'procedure-niet-gevolgd') })

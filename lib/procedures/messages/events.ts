import { REVIEW_EVENTS } from '@/lib/procedures/messages/reviews'
import { QUESTION_EVENTS } from '@/lib/procedures/messages/questions'

type Detail = Readonly<Record<string, unknown>>

const said = (detail: Detail, key: string): string => (typeof detail[key] === 'string' || typeof detail[key] === 'number' ? String(detail[key]) : '')

const EVENTS: Readonly<Record<string, (detail: Detail) => string>> = {
  'procedure.created': () => 'Procedure aangemaakt',
  'procedure.copied': (detail) => `Gemaakt als kopie van ${said(detail, 'from')}`,
  'procedure.changed': () => 'Gegevens gewijzigd',
  'procedure.lots-set': () => 'Percelen vastgelegd',
  'procedure.scope-set': () => 'Omvang en combinaties vastgelegd',
  'procedure.published': () => 'Procedure gepubliceerd',
  'procedure.withdrawn': (detail) => `Procedure ingetrokken: ${said(detail, 'reason')}`,
  'procedure.concluded': () => 'Procedure afgerond',
  'entry-window.planned': (detail) => `Instapmoment ${said(detail, 'name')} gepland, sluit ${said(detail, 'closes')}`,
  'entry-window.changed': (detail) => `Instapmoment ${said(detail, 'name')} gewijzigd`,
  'entry-window.removed': (detail) => `Instapmoment ${said(detail, 'name')} verwijderd uit het concept`,
  'entry-window.published': (detail) => `Instapmoment ${said(detail, 'name')} gepubliceerd, sluit ${said(detail, 'closes')}`,
  'entry-window.stopped': (detail) => `Instapmoment ${said(detail, 'name')} gestopt: ${said(detail, 'reason')}`,
  'entry-window.reopened': (detail) => `Instapmoment ${said(detail, 'name')} heropend: ${said(detail, 'reason')}`,
  'entry-window.rules-set': (detail) => `Datums van ${said(detail, 'name')} die uit elkaar volgen`,
  'entry-window.moved': (detail) => `Planning van ${said(detail, 'name')} verschoven: ${said(detail, 'reason')}`,
  'message.sent': (detail) => `Bericht gestuurd: ${said(detail, 'subject')}`,
  'criterion.added': (detail) => `Eis toegevoegd: ${said(detail, 'title')}`,
  'criterion.changed': (detail) => `Eis gewijzigd: ${said(detail, 'title')}`,
  'criterion.removed': (detail) => `Eis verwijderd uit het concept: ${said(detail, 'title')}`,
  'criterion.moved': (detail) => `Eis verplaatst: ${said(detail, 'title')}`,
  'criterion.taken': (detail) => `Uit de bibliotheek overgenomen: ${said(detail, 'titles')}`,
  'library-criterion.added': (detail) => `In de bibliotheek gezet: ${said(detail, 'title')}`,
  'library-criterion.changed': (detail) => `Versie ${said(detail, 'number')}: ${said(detail, 'title')}`,
  'library-criterion.retired': (detail) => `Vervallen: ${said(detail, 'reason')}`,
  'document.added': (detail) => `Document toegevoegd: ${said(detail, 'title')}`,
  'document.version-added': (detail) => `Versie ${said(detail, 'number')} van ${said(detail, 'title')}`,
  'document.removed': (detail) => `Document verwijderd uit het concept: ${said(detail, 'title')}`,
  'answer-note.published': (detail) => `Nota van inlichtingen ${said(detail, 'number')} gepubliceerd`,
  'clause.added': (detail) => `Artikel ${said(detail, 'number')} toegevoegd: ${said(detail, 'title')}`,
  'clause.changed': (detail) => `Artikel ${said(detail, 'number')} gewijzigd: ${said(detail, 'title')}`,
  'clause.removed': (detail) => `Artikel ${said(detail, 'number')} verwijderd uit het concept: ${said(detail, 'title')}`,
}

/** What happened, as the timeline says it; an event of another domain on the same subject keeps its code. */
export const eventTitle = (event: string, detail: Detail): string => EVENTS[event]?.(detail) ?? QUESTION_EVENTS[event] ?? REVIEW_EVENTS[event] ?? event

/**
 * Who gets a message. concerned: who has a draft or an entry, or showed interest; drafts: who has a draft or an entry;
 * everyone: those and all providers that the region knows; provider: one of those that the region knows.
 */
export const AUDIENCES = ['concerned', 'drafts', 'everyone', 'provider'] as const
export type Audience = (typeof AUDIENCES)[number]
